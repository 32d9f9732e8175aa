import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { formats } from '../src/catalog/catalog.js';
import csv from '../src/formats/csv.js';
import hfCard from '../src/formats/hf-card.js';
import json from '../src/formats/json.js';
import jsonl from '../src/formats/jsonl.js';
import parquet from '../src/formats/parquet.js';
import type { Json } from '../src/model/basics.js';
import type { ColumnSettings, Format, ManifestFile } from '../src/model/format.js';
import type { Card, Read } from '../src/model/item.js';
import { exhaustive, runs, slowTest } from './effort.js';
import { formatPage } from './format-page.js';
import { items, manifest as manifestOf, problems, readAll, type WordedProblem, zstdOf } from './formats/making.js';
import { processorTime } from './processor-time.js';

const FORMATS: readonly Format[] = await formats();
const FIXTURES = resolve(import.meta.dirname, '../fixtures/formats');
const PAGES = resolve(import.meta.dirname, '../docs/formats');
const accepting = process.env.LICIT_ACCEPT === '1';

interface Making {
  path?: string;
  /** Bytes a chunk. */
  chunk?: number;
  columns?: ColumnSettings;
}

/** A manifest made of bytes, with what `licit.yaml` says on how to read it. */
async function manifest(content: string | Uint8Array, { path, chunk, columns }: Making = {}): Promise<ManifestFile> {
  return { ...(await manifestOf(content, path, chunk)), columns };
}

const fieldsOf = async (format: Format, content: string | Uint8Array, making?: Making): Promise<Record<string, Json>[]> =>
  items(await readAll(format, await manifest(content, making))).map(({ fields }) => fields);
const problemsOf = async (format: Format, content: string | Uint8Array, making?: Making): Promise<WordedProblem[]> =>
  problems(await readAll(format, await manifest(content, making)));

async function best(content: string | Uint8Array, path = 'list'): Promise<string | undefined> {
  const { head } = await manifest(content, { path });
  const sure = FORMATS.map((format) => ({ id: format.id, sure: format.recognize(head) })).sort((a, b) => b.sure - a.sure);
  return sure[0] !== undefined && sure[0].sure > 0 ? sure[0].id : undefined;
}

// ───────────────────────────────────────────────────────────────────────────── fixtures

test.each(FORMATS.map((format) => [format.id, format] as const))('%s reads its fixture as the file beside it says', async (id, format) => {
  const folder = join(FIXTURES, id);
  const name = readdirSync(folder).find((file) => file !== 'expected.json')!;
  const content = readFileSync(join(folder, name));
  // Listings of folders are made by discovery alone: in a file of somebody's they would say that we read what they name.
  // Running text describes nothing by itself: discovery knows what it is beside.
  expect(await best(content, name)).toBe(id === 'folder' ? 'jsonl' : id === 'prose' ? undefined : id);
  const reads = await readAll(format, { ...(await manifest(content, { path: name })), onDisk: join(folder, name) });
  const shown = JSON.parse(
    JSON.stringify(
      reads.map((read) => ('record' in read && read.record ? { ...read, record: Buffer.from(read.record).toString() } : read)),
    ),
  ) as Json;
  const expected = join(folder, 'expected.json');
  if (accepting) writeFileSync(expected, `${JSON.stringify(shown, null, 2)}\n`);
  expect(shown).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  const page = formatPage(format, reads, name);
  if (accepting) {
    mkdirSync(PAGES, { recursive: true });
    writeFileSync(join(PAGES, `${id}.md`), page);
  }
  expect(readFileSync(join(PAGES, `${id}.md`), 'utf8')).toBe(page);
});

test('there is a page for each format and none besides', () => {
  expect(readdirSync(PAGES).sort()).toEqual(FORMATS.map(({ id }) => `${id}.md`).sort());
});

test('every format has a fixture', () => {
  expect(readdirSync(FIXTURES).sort()).toEqual(FORMATS.map(({ id }) => id).sort());
});

// ───────────────────────────────────────────────────────────────────────────── what is whose

test.each([
  [
    'prose',
    'It was late, and the rain, which had begun at noon, went on.\nNobody spoke, nobody moved, and the clock struck.\nThen, at last, he rose.\n',
  ],
  ['Markdown', '# Title\n\nSome text, with commas, in it.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n'],
  ['a log', '2026-01-02 03:04:05,123 INFO started\n2026-01-02 03:04:06,001 INFO done\n2026-01-02 03:04:07,900 WARN late\n'],
  ['source code', 'import { a, b } from "c";\nconst x = [1, 2, 3];\nfunction f(a, b) { return a, b; }\n'],
  ['HTML', '<!doctype html>\n<html><body>a, b</body></html>\n'],
  ['XML', '<?xml version="1.0"?>\n<a><b c="1"/></a>\n'],
  ['a list of one column', 'one\ntwo\nthree\nfour\nfive\nsix\n'],
  [
    'a JSON Schema',
    '{"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "examples": [{"id": 1}, {"id": 2}, {"id": 3}]}',
  ],
  ['a package', '{"name": "x", "version": "1.0.0", "contributors": [{"name": "Ada Example"}], "dependencies": {}}'],
  ['a list of JSON-LD', '[{"@context": "https://schema.org/", "name": "x"}]'],
  ['a model card', '---\nlicense: mit\npipeline_tag: text-generation\n---\n# Model\n'],
  ['a web page front matter', '---\ntitle: Post\nlayout: default\n---\nHello, world.\n'],
  ['YAML', 'a: 1\nb:\n  - c\n'],
  ['bytes that are no text', new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0, 0, 9])],
])('%s is no list of items', async (_, content) => {
  expect(await best(content)).toBeUndefined();
});

test.each([
  ['csv', 'id,text,label\n1,a,x\n2,b,y\n3,c,z\n', 'list'],
  ['csv', 'a\tb\n1\t2\n', 'dummy_data'],
  ['csv', 'text\nonly one column here, with commas\nand another\n', 'x.tsv'],
  ['csv', 'id;name\n1;Anna\n', 'x.csv'],
  ['jsonl', '{"a": 1}\n{"a": 2}\n', 'x.json'],
  ['jsonl', '{"sentence": "a", "label": "0"}\n', 'dev.json'],
  ['jsonl', '["a", "b"]\n["c"]\n', 'x'],
  ['json', '[{"a": 1}, {"a": 2}]', 'x.txt'],
  ['json', '[\n{"a": 1},\n{"a": 2}\n]\n', 'x'],
  ['json', '[]', 'x.json'],
  ['json', '{"train": [{"a": 1}], "test": [{"a": 2}]}', 'x.json'],
  ['frictionless', '{"name": "x", "resources": [{"name": "a", "path": "a.csv"}]}', 'x'],
  [
    'croissant',
    '{"@context": {"cr": "http://mlcommons.org/croissant/"}, "recordSet": [{"name": "a"}], "distribution": [{"name": "b"}]}',
    'x',
  ],
  ['cyclonedx', '{"bomFormat": "CycloneDX", "components": [{"name": "a"}, {"name": "b"}, {"name": "c"}]}', 'x'],
  ['hf-card', '# Dataset Card for X\n\n### Licensing Information\n\nMIT\n', 'README.md'],
])('%s answers to its kind under any name', async (id, content, path) => {
  expect(await best(content, path)).toBe(id);
});

test('a first line longer than what is looked at is still JSON Lines', async () => {
  const line = JSON.stringify({ text: 'x'.repeat(100_000) });
  expect(await best(`${line}\n${line}\n`, 'x.jsonl')).toBe('jsonl');
});

// ───────────────────────────────────────────────────────────────────────────── round trips

const cell = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', ',', '\t', ';', '"', "'", '\n', '|', '中', '😀', '\u0000', 'é', '\\', '#', '0'),
});
const table = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 12 }))
  .chain(([columns, rows]) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));
const namesOf = (columns: number): string[] => Array.from({ length: columns }, (_, i) => `text_${'abcde'[i]}`);
const objectsOf = (rows: readonly (readonly string[])[]): Record<string, string>[] =>
  rows.map((row) => Object.fromEntries(namesOf(row.length).map((name, i) => [name, row[i]!])));
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

test.each([
  [',', '\n'],
  [';', '\r\n'],
  ['|', '\n'],
])('any table written with %j and line ends %j reads back', async (delimiter, end) => {
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 64 }), async (rows, chunk) => {
      const text = [namesOf(rows[0]!.length), ...rows].map((row) => row.map(quoted).join(delimiter) + end).join('');
      const filled = objectsOf(rows).filter((row) => Object.values(row).some((value) => value !== ''));
      expect(await fieldsOf(csv, text, { path: 'x.csv', chunk, columns: { delimiter, header: true } })).toEqual(filled);
    }),
    { numRuns: runs(150) },
  );
});

test('any table of plain cells written with tabs reads back, quotes and all', async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 64 }), async (rows, chunk) => {
      // A cell that begins and ends with a quote, those within doubled, is one that pandas and Excel put quotes around.
      const plain = rows.map((row) => row.map((text) => text.replace(/[\t\n]/g, '').replace(/^"(?:[^"]|"")*"$/, 'a$&')));
      const text = [namesOf(plain[0]!.length), ...plain].map((row) => `${row.join('\t')}\n`).join('');
      const filled = objectsOf(plain).filter((row) => Object.values(row).some((value) => value !== ''));
      expect(await fieldsOf(csv, text, { path: 'x.tsv', chunk, columns: { delimiter: '\t', header: true } })).toEqual(filled);
    }),
    { numRuns: runs(150) },
  );
});

/** As it is, gzip, gzip of two members, Zstandard. */
const PACKED: readonly ((text: string) => string | Uint8Array)[] = [
  (text) => text,
  (text) => gzipSync(text),
  (text) => Buffer.concat([gzipSync(Buffer.from(text).subarray(0, 5)), gzipSync(Buffer.from(text).subarray(5))]),
  (text) => zstdOf(text, 37),
];

test.each([
  ['jsonl', jsonl, (rows: Record<string, string>[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')],
  ['json', json, (rows: Record<string, string>[]) => JSON.stringify(rows)],
  ['json', json, (rows: Record<string, string>[]) => JSON.stringify({ version: 1, data: rows }, null, 2)],
] as const)('any table written as %s reads back, compressed or not, in chunks of any size', async (_, format, write) => {
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 64 }), fc.constantFrom(...PACKED), async (rows, chunk, pack) => {
      const objects = objectsOf(rows);
      expect(await fieldsOf(format, pack(write(objects)), { chunk })).toEqual(objects);
    }),
    { numRuns: runs(150) },
  );
});

test('any table written as Parquet reads back', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const names = namesOf(rows[0]!.length);
      const columnData = names.map((name, i) => ({ name, data: rows.map((row) => row[i]!), type: 'STRING' as const }));
      const bytes = new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 5 }));
      expect(await fieldsOf(parquet, bytes)).toEqual(objectsOf(rows));
    }),
    { numRuns: runs(60) },
  );
});

test('chunks never matter: one byte at a time reads as all at once does', async () => {
  for (const { id, read } of FORMATS) {
    const folder = join(FIXTURES, id);
    const path = readdirSync(folder).find((file) => file !== 'expected.json')!;
    const content = readFileSync(join(folder, path));
    const gather = async (chunk: number): Promise<Read[]> => readAll({ ...csv, read }, await manifest(content, { path, chunk }));
    expect(await gather(1), id).toEqual(await gather(1 << 20));
  }
});

test('parts of JSON Lines read as the whole does, with lines counted from the beginning of each', async () => {
  const content = Buffer.from('{"a": 1}\n{"a": 2}\n{"a": 3}\n');
  const file = await manifest(content);
  const second: Read[] = [];
  for await (const batch of jsonl.read(file, { start: 9, end: 27 })) second.push(...batch);
  expect(items(second).map(({ fields, at }) => [fields.a, at.line])).toEqual([
    [2, 1],
    [3, 2],
  ]);
});

// ───────────────────────────────────────────────────────────────────────────── hostile bytes

slowTest('any bytes end in items or problems, under every format', async () => {
  const seeds = FORMATS.map(({ id }) => {
    const folder = join(FIXTURES, id);
    return readFileSync(join(folder, readdirSync(folder).find((file) => file !== 'expected.json')!));
  });
  const text = fc
    .string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\n', '\r', 'a', '1', '\\', '-', '#', ' ', 'é', '\t', '\u0000') })
    .map((words) => Buffer.from(words));
  const damaged = fc
    .tuple(fc.constantFrom(...seeds), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 6 }), fc.nat())
    .map(([seed, changes, cut]) => {
      const bytes = Buffer.from(seed);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      return cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes;
    });
  const raw = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
  await fc.assert(
    fc.asyncProperty(fc.oneof(text, damaged, raw), fc.boolean(), async (bytes, zipped) => {
      const file = await manifest(zipped ? gzipSync(bytes) : bytes);
      for (const format of FORMATS) {
        expect(format.recognize(file.head)).toBeGreaterThanOrEqual(0);
        for (const read of await readAll(format, file)) expect(['item', 'problem', 'card']).toContain(read.kind);
      }
    }),
    { numRuns: runs(400) },
  );
});

test('a member named __proto__ is a field like others', async () => {
  const hostile = '{"__proto__": {"polluted": true}, "a": 1}';
  for (const [format, text] of [
    [jsonl, `${hostile}\n`],
    [json, `[${hostile}]`],
  ] as const) {
    const [fields] = await fieldsOf(format, text);
    expect(Object.keys(fields!)).toEqual(['__proto__', 'a']);
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  }
  const [row] = await fieldsOf(csv, '__proto__,id\nx,1\n', { path: 'x.csv' });
  expect(Object.entries(row!)).toEqual([
    ['__proto__', 'x'],
    ['id', '1'],
  ]);
});

test.each([
  ['jsonl', jsonl, (deep: string) => `${deep}\n{"a": 1}\n`],
  ['json', json, (deep: string) => `[${deep}, {"a": 1}]`],
] as const)('a value nested a hundred thousand deep is a problem in %s, and the next item is read', async (_, format, write) => {
  const reads = await readAll(format, await manifest(write(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)));
  expect(problems(reads).map(({ what }) => what)).toEqual([expect.stringMatching(/nested|not valid/)]);
  expect(items(reads).map(({ fields }) => fields)).toEqual([{ a: 1 }]);
});

test('after a hundred problems of one kind the others are counted', async () => {
  const found = await problemsOf(jsonl, '{"a": 1}\n{broken\n'.repeat(250));
  expect(found).toHaveLength(101);
  expect(found.reduce((sum, { lost }) => sum + (lost ?? 1), 0)).toBe(250);
  expect(found.at(-1)?.what).toMatch(/150 like it/);
});

test('no problem repeats what a record holds', async () => {
  const secret = '{"phone": "555-0142" oops}';
  for (const [format, text] of [
    [jsonl, `{"a": 1}\n${secret}\n`],
    [json, `[${secret}]`],
    [csv, 'id,phone\n1,"555-0142" x,2\n'],
  ] as const) {
    const found = await problemsOf(format, text, { path: 'x.csv' });
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toContain('0142');
  }
});

test.each([
  ['jsonl', jsonl, `${'{"a": "some text that is here"}\n'.repeat(20_000)}`],
  ['csv', csv, `id,text\n${'1,some text that is here\n'.repeat(20_000)}`],
  ['json', json, `[${'{"a": "some text that is here"},'.repeat(20_000)}{}]`],
] as const)('a %s file whose compressed data is cut off gives what came before, and a problem', async (_, format, text) => {
  const zipped = gzipSync(text, { level: 0 });
  const reads = await readAll(format, await manifest(zipped.subarray(0, zipped.length / 2)));
  expect(problems(reads).map(({ what }) => what)).toEqual([expect.stringMatching(/cut off/)]);
  expect(items(reads).length).toBeGreaterThan(8000);
});

test('a gzip file of several members is read to its end', async () => {
  const content = Buffer.concat([gzipSync('{"a": 1}\n'), gzipSync('{"a": 2}\n')]);
  expect(await fieldsOf(jsonl, content)).toEqual([{ a: 1 }, { a: 2 }]);
});

// ───────────────────────────────────────────────────────────────────────────── JSON

test('whole numbers that a double cannot hold keep their digits', async () => {
  expect(
    await fieldsOf(
      jsonl,
      '{"id": 1234567890123456789, "deep": [-9007199254740993], "float": 1e30, "huge": 1e400, "text": "12345678901234567890"}\n',
    ),
  ).toEqual([{ id: '1234567890123456789', deep: ['-9007199254740993'], float: 1e30, huge: '1e400', text: '12345678901234567890' }]);
});

slowTest('a line that is too long is a problem, and the next one is read', async () => {
  const reads = await readAll(jsonl, await manifest(`{"a": "${'x'.repeat(65 << 20)}"}\n{"a": 1}\n`, { chunk: 1 << 20 }));
  expect(problems(reads)).toEqual([
    expect.objectContaining({ what: expect.stringMatching(/68157449 bytes long/), at: { path: 'list', line: 1 }, lost: 1 }),
  ]);
  expect(items(reads)).toHaveLength(1);
});

test('a document that ends in the middle gives the elements before', async () => {
  const reads = await readAll(json, await manifest('{"data": [{"id": 1}, {"id": 2}, {"id'));
  expect(items(reads)).toHaveLength(2);
  expect(problems(reads)).toEqual([expect.objectContaining({ what: expect.stringMatching(/before it is closed/), lost: 1 })]);
});

test('elements carry the line they begin on and their number', async () => {
  const reads = items(await readAll(json, await manifest('[\n  {"a": 1},\n\n  {"a": 2}\n]\n')));
  expect(reads.map(({ at }) => [at.line, at.record])).toEqual([
    [2, 1],
    [4, 2],
  ]);
});

test('lines in UTF-16, GB18030 and Big5 are read', async () => {
  const words = '{"text": "数据来源于公开网页，内容合法"}\n{"text": "第二行的中文内容也在这里"}\n';
  const wide = Buffer.from(`\ufeff${words}`, 'utf16le');
  expect(await fieldsOf(jsonl, wide)).toEqual([{ text: '数据来源于公开网页，内容合法' }, { text: '第二行的中文内容也在这里' }]);
  // 数据 in GB 2312 and 資料 in Big5, many times over.
  const gb = Buffer.concat([Buffer.from('{"text": "'), Buffer.from('cafdbeddc4dac8ddd6d0b9fa', 'hex'), Buffer.from('"}\n')]);
  expect(await fieldsOf(jsonl, Buffer.concat([gb, gb]))).toEqual([{ text: '数据内容中国' }, { text: '数据内容中国' }]);
  const big5 = Buffer.concat([Buffer.from('{"text": "'), Buffer.from('b8eaaec6a4a4a4e5a475a740', 'hex'), Buffer.from('"}\n')]);
  expect(await fieldsOf(jsonl, Buffer.concat([big5, big5]))).toEqual([{ text: '資料中文工作' }, { text: '資料中文工作' }]);
});

test('bytes that are no text are told, and the row is kept', async () => {
  const line = Buffer.from([...Buffer.from('{"id": 1, "text": "'), 0xff, ...Buffer.from('"}\n')]);
  const content = Buffer.concat([Buffer.from(`{"id": 0, "text": "${'plain '.repeat(20_000)}"}\n`), line]);
  const reads = await readAll(jsonl, await manifest(content, { columns: { encoding: 'utf-8' } }));
  expect(items(reads)).toHaveLength(2);
  expect(problems(reads)).toEqual([expect.objectContaining({ lost: 0, at: { path: 'list', line: 2 } })]);
});

// ───────────────────────────────────────────────────────────────────────────── CSV

test.each<[string, string, Record<string, Json>[]]>([
  ['a header of names', 'id,name\n1,english\n', [{ id: '1', name: 'english' }]],
  [
    'no header: numbers',
    '1,english\n2,中国人\n',
    [
      { column1: '1', column2: 'english' },
      { column1: '2', column2: '中国人' },
    ],
  ],
  [
    'no header: addresses',
    'https://example.org/a.jpg\ta cat\nhttps://example.org/b.jpg\ta dog\n',
    [
      { column1: 'https://example.org/a.jpg', column2: 'a cat' },
      { column1: 'https://example.org/b.jpg', column2: 'a dog' },
    ],
  ],
  [
    'no header: a label that comes again',
    'ham\tSee you there\nspam\tYou have won\nham\tLate again\n',
    [
      { column1: 'ham', column2: 'See you there' },
      { column1: 'spam', column2: 'You have won' },
      { column1: 'ham', column2: 'Late again' },
    ],
  ],
  ['a header in Chinese', '姓名,手机号\n甲,555-0100\n', [{ 姓名: '甲', 手机号: '555-0100' }]],
  ['an unnamed first column', ',name\n0,a\n', [{ column1: '0', name: 'a' }]],
  ['names that repeat', 'id,id,x\n1,2,3\n', [{ id: '1', id_2: '2', x: '3' }]],
  ['comments before the table', '# made by hand\nid;name\n1;a\n', [{ id: '1', name: 'a' }]],
  [
    'single quotes',
    "id;text\n'1';'a; b'\n'2';'c'\n",
    [
      { id: '1', text: 'a; b' },
      { id: '2', text: 'c' },
    ],
  ],
  [
    'a cell in a tab-separated list that begins with a quote',
    'path\tsentence\na.mp3\t"Hello\nb.mp3\tthere"\n',
    [
      { path: 'a.mp3', sentence: '"Hello' },
      { path: 'b.mp3', sentence: 'there"' },
    ],
  ],
  ['a tab-separated list with a quoted header', '"path"\t"sentence"\n"a.mp3"\t"one\ttwo"\n', [{ path: 'a.mp3', sentence: 'one\ttwo' }]],
  [
    'line ends of CR alone',
    'id,name\r1,a\r2,b\r',
    [
      { id: '1', name: 'a' },
      { id: '2', name: 'b' },
    ],
  ],
  [
    'rows without content',
    'id,name\n1,a\n,\n\n2,b\n',
    [
      { id: '1', name: 'a' },
      { id: '2', name: 'b' },
    ],
  ],
])('CSV: %s', async (_, text, expected) => {
  expect(await fieldsOf(csv, text, { path: 'x.csv' })).toEqual(expected);
});

test('CSV: the line of a record is the line it begins on', async () => {
  const reads = items(await readAll(csv, await manifest('id,text\n1,"two\nlines"\n2,one\n', { path: 'x.csv' })));
  expect(reads.map(({ at }) => at.line)).toEqual([2, 4]);
});

test('CSV: a row with cells too few or too many is kept and told', async () => {
  const reads = await readAll(csv, await manifest('id,name,age\n1,a,3\n2,b\n3,c,4,more\n4,d,5,\n', { path: 'x.csv' }));
  expect(items(reads).map(({ fields }) => fields)).toEqual([
    { id: '1', name: 'a', age: '3' },
    { id: '2', name: 'b' },
    { id: '3', name: 'c', age: '4', column4: 'more' },
    { id: '4', name: 'd', age: '5' },
  ]);
  expect(problems(reads).map(({ at, lost }) => [at.line, lost])).toEqual([
    [3, 0],
    [4, 0],
  ]);
});

test('CSV: a quote that opens and never closes swallows no rows', async () => {
  const rows = Array.from({ length: 20 }, (_, i) => `${i},text ${i}\n`).join('');
  const reads = await readAll(csv, await manifest(`id,text\n100,"open\n${rows}`, { path: 'x.csv' }));
  expect(items(reads)).toHaveLength(21);
  expect(items(reads)[0]?.fields).toEqual({ id: '100', text: '"open' });
  expect(problems(reads)).toEqual([expect.objectContaining({ at: { path: 'x.csv', line: 2 }, lost: 0 })]);
});

test('CSV: a quote that opens before others swallows no rows either', async () => {
  const reads = await readAll(csv, await manifest('id,text\n1,"open\n2,b\n3,"fine, this"\n4,d\n', { path: 'x.csv' }));
  expect(items(reads).map(({ fields }) => fields.text)).toEqual(['"open', 'b', 'fine, this', 'd']);
});

test('CSV: a file cut off inside a quoted cell loses that record and says so', async () => {
  const reads = await readAll(csv, await manifest('id,text\n1,a\n2,"some words\nthat end in the mid', { path: 'x.csv' }));
  expect(items(reads)).toHaveLength(1);
  expect(problems(reads)).toEqual([
    expect.objectContaining({ what: expect.stringMatching(/cut off/), at: { path: 'x.csv', line: 3 }, lost: 1 }),
  ]);
});

test('CSV: quotes that open on every line take no more than moments', async () => {
  const reads = await readAll(csv, await manifest(`id,text\n${'1,"""x\n'.repeat(30_000)}2," "y\n`, { path: 'x.csv' }));
  expect(items(reads).length).toBeGreaterThan(0);
});

test('CSV: what licit.yaml settles is not guessed', async () => {
  expect(await fieldsOf(csv, 'a|b\nc|d\n', { path: 'x.csv', columns: { header: false, delimiter: '|' } })).toEqual([
    { column1: 'a', column2: 'b' },
    { column1: 'c', column2: 'd' },
  ]);
  expect(await fieldsOf(csv, Buffer.from('id,name\n1,\xe4\n', 'latin1'), { path: 'x.csv', columns: { encoding: 'iso-8859-7' } })).toEqual([
    { id: '1', name: 'δ' },
  ]);
  expect(await problemsOf(csv, 'id,name\n1,a\n', { path: 'x.csv', columns: { encoding: 'klingon' } })).toEqual([
    expect.objectContaining({ what: expect.stringMatching(/encoding/) }),
  ]);
});

test('CSV: an encoding that is only a guess is told', async () => {
  expect(await problemsOf(csv, Buffer.from('id,name\n1,caf\xe9\n', 'latin1'), { path: 'x.csv' })).toEqual([
    expect.objectContaining({ what: expect.stringMatching(/guess/), lost: 0 }),
  ]);
});

// ───────────────────────────────────────────────────────────────────────────── Parquet, cards

test('a Parquet file that is cut off is a problem that says so', async () => {
  const [name] = readdirSync(join(FIXTURES, 'parquet')).filter((file) => file.endsWith('.parquet'));
  const whole = readFileSync(join(FIXTURES, 'parquet', name!));
  const reads = await readAll(parquet, await manifest(whole.subarray(0, whole.length - 40)));
  expect(reads).toEqual([expect.objectContaining({ kind: 'problem', what: 'parquet/cut-off' })]);
});

test('a Parquet file with any one byte damaged ends in rows and problems, and soon', async () => {
  const folder = join(FIXTURES, 'parquet');
  const whole = readFileSync(join(folder, readdirSync(folder).find((file) => file.endsWith('.parquet'))!));
  for (let at = 4; at < whole.length; at += exhaustive ? 1 : 13) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 0xff;
    const started = processorTime();
    for (const read of await readAll(parquet, await manifest(damaged))) expect(['item', 'problem']).toContain(read.kind);
    expect(processorTime() - started, `byte ${at}`).toBeLessThan(3000);
  }
});

// What libraries believe of lengths, a damaged file may say; each of these once ran on without end.
test.each([
  ['arrow', 3],
  ['xlsx', 23],
])('an %s file with bytes damaged ends in rows and problems, and soon', async (id, step) => {
  const folder = join(FIXTURES, id);
  const whole = readFileSync(join(folder, readdirSync(folder).find((file) => file !== 'expected.json')!));
  const format = FORMATS.find((one) => one.id === id)!;
  for (let at = 4; at < whole.length; at += exhaustive ? step : step * 11) {
    for (const flip of [0xff, 0x40]) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ flip;
      const reads = await readAll(format, await manifest(damaged));
      for (const read of reads) expect(['item', 'problem', 'card']).toContain(read.kind);
      // No more than a bit of the file, and what a batch may hold of nothing, can be a row.
      expect(reads.length, `byte ${at}`).toBeLessThan(8 * whole.length + 20_000);
    }
  }
});

test('a YAML bomb in a card is harmless', async () => {
  const bomb = `---\ntask_categories: [x]\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
    .split('')
    .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]\n`)
    .join('')}license: *j\n---\n`;
  const started = processorTime();
  const [card] = await readAll(hfCard, await manifest(bomb));
  expect(card?.kind).toBe('card');
  expect(processorTime() - started).toBeLessThan(2000);
});

test('metadata that is not valid YAML is told, and what can be read is', async () => {
  const reads = await readAll(
    hfCard,
    await manifest('---\nlicense: mit\ntask_categories: [a\nsize_categories: x: y\n---\n\n## Licensing Information\n\nMIT\n'),
  );
  expect(problems(reads)).toEqual([expect.objectContaining({ what: expect.stringMatching(/YAML/) })]);
  const card = reads.find((read): read is Card => read.kind === 'card');
  expect(card?.says.map(({ about, raw, by }) => [about, raw, by])).toContainEqual(['license', 'MIT', 'section']);
});

test('a license of null, and placeholders, are no statements', async () => {
  const [card] = await readAll(
    hfCard,
    await manifest(
      '---\nlicense: null\ntask_ids: []\n---\n### Licensing Information\n\n[Needs More Information]\n\n### Annotations\n\n-\n\n### Dataset Curators\n\n[More Information Needed](https://example.org/how-to)\n\n#### Annotation process\n\nIf applicable, describe the annotation process and any tools used.\n\n## Dataset Description\n\n- **Repository:** [Needs More Information](https://example.org)\n',
    ),
  );
  expect((card as Card).says.filter(({ by }) => by !== 'prose')).toEqual([]);
});
