import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOfTable } from '../../src/formats/csv/parts.js';
import csv from '../../src/formats/csv.js';
import jsonl from '../../src/formats/jsonl.js';
import parallelText from '../../src/formats/parallel-text.js';
import type { Item } from '../../src/model/item.js';
import { LineCount } from '../../src/reading/bytes.js';
import { runs } from '../effort.js';
import { fieldsOf, items, manifest, problems, readAll } from './making.js';

const row = (n: number): string => `${n},text ${n},MIT`;
const rows = (from: number, until: number): string[] => Array.from({ length: until - from }, (_, i) => row(from + i));

test('a table whose rows end with CR and whose last one ends with LF has all of its rows', async () => {
  const reads = await readAll(csv, await manifest(`${['id,text,license', ...rows(0, 500)].join('\r')}\n`, 'list.csv'));
  expect(items(reads).map(({ fields, at }) => [fields.id, at.line])).toEqual(rows(0, 500).map((_, n) => [String(n), n + 2]));
  expect(problems(reads)).toEqual([]);
});

test('rows are told apart wherever the line ends of a table change', async () => {
  const parts = [rows(0, 2000).join('\n'), rows(2000, 4000).join('\r'), rows(4000, 6000).join('\r\n')];
  for (const [first, second, third] of [
    [0, 1, 2],
    [1, 0, 2],
    [2, 1, 0],
  ] as const) {
    const text = `id,text,license\n${parts[first]}\r${parts[second]}\n${parts[third]}\r\n`;
    const reads = await readAll(csv, await manifest(text, 'list.csv'));
    expect(new Set(items(reads).map(({ fields }) => `${fields.id},${fields.text},${fields.license}`))).toEqual(new Set(rows(0, 6000)));
    expect(problems(reads)).toEqual([]);
  }
});

test('line breaks of any kind within quotes are of the cell', async () => {
  expect(await fieldsOf(csv, 'id,text\r1,"two\nlines"\r2,"and\r\nthree\rlines"\r3,end\n', 'list.csv')).toEqual([
    { id: '1', text: 'two\nlines' },
    { id: '2', text: 'and\nthree\nlines' },
    { id: '3', text: 'end' },
  ]);
});

test('a line break in a cell that is not quoted is of the cell where rows end otherwise, as pandas writes it', async () => {
  const rows = [
    ['1', 'two\nlines', 'MIT'],
    ['2', 'plain', 'MIT'],
    ['3\n\n4', 'five', 'six\nend'],
    ['7', 'a "quoted", cell\nof two', 'end'],
  ];
  const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  for (const [end, inside] of [
    ['\n', '\r'],
    ['\r', '\n'],
    ['\r\n', '\n'],
    ['\r\n', '\r'],
  ] as const) {
    const text = [['id', 'text', 'license'], ...rows, ...rows]
      .map((row) => row.map(quoted).join(',').replaceAll('\n', inside) + end)
      .join('');
    for (const chunk of [1, 3, 1 << 16]) {
      const reads = await readAll(csv, await manifest(text, 'list.csv', chunk));
      expect(items(reads).map(({ fields }) => Object.values(fields))).toEqual([...rows, ...rows]);
      expect(problems(reads)).toEqual([]);
    }
  }
});

test('rows that are too short are not put together because they end otherwise than the names', async () => {
  const short = Array.from({ length: 100 }, (_, n) => `${n},x\r`);
  expect(items(await readAll(csv, await manifest(`id,text,license\n${short.join('')}`, 'list.csv')))).toHaveLength(100);
});

const end = fc.constantFrom('\n', '\r', '\r\n');
const cell = fc.array(fc.oneof(fc.stringMatching(/^[a-z0-9 é编,"]{0,4}$/), end), { maxLength: 4 }).map((pieces) => pieces.join(''));
const quoted = (text: string): string => (/[",\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text);

test('tables of mixed line ends are read as csv-parse reads them, whole and in parts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.tuple(cell, cell), end), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 40 }),
      async (table, size) => {
        const written = table.map(([cells, after], n) => [n, ...cells].map(String).map(quoted).join(',') + after);
        const text = `id,text,license\n${written.join('')}`;
        const theirs = parse(text, { columns: true, record_delimiter: ['\r\n', '\n', '\r'] }) as Record<string, string>[];
        const wanted = theirs.map((one) => Object.fromEntries(Object.entries(one).map(([k, v]) => [k, v.replace(/\r\n?/g, '\n')])));
        const file = { ...(await manifest(text, 'list.csv', size)), columns: { header: true, delimiter: ',' } };
        expect(items(await readAll(csv, file)).map(({ fields }) => fields)).toEqual(wanted);
        const parts = await partsOfTable(file, { over: 0, least: size, mean: 2 * size, most: 3 * size });
        const inParts: Item[] = [];
        const lines: number[] = [];
        let before = 0;
        for (const part of parts) {
          const count = new LineCount();
          for await (const batch of csv.read(file, part)) inParts.push(...items(batch));
          for (const item of inParts.slice(lines.length)) lines.push(before + item.at.line!);
          for await (const chunk of file.bytes(part)) count.add(chunk);
          before += count.count;
        }
        expect(inParts.map(({ fields }) => fields)).toEqual(wanted);
        expect(lines).toEqual(items(await readAll(csv, file)).map(({ at }) => at.line));
      },
    ),
    { numRuns: runs(300) },
  );
});

test('a table with its cells edited keeps line ends of every kind', async () => {
  const text = 'id,text\r1,"a\nb"\r\n2,"c\rd"\n3,e\r4,f';
  for (const chunk of [1, 2, 5, 100]) {
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const bytes = encoding === 'utf8' ? Buffer.from(text) : Buffer.from(`\ufeff${text}`, 'utf16le');
      const file = { ...(await manifest(bytes, 'list.csv', chunk)), columns: { header: true, delimiter: ',' } };
      const fields: (string | undefined)[] = [];
      const written: Uint8Array[] = [];
      const editor = (words: string, field: string | undefined) => {
        fields.push(`${field}: ${words}`);
        return words === '' || field === undefined ? [] : [{ start: 0, end: 1, by: '*' }];
      };
      for await (const piece of csv.rewrite!(file, editor)) written.push(piece);
      const copy = Buffer.concat(written).toString(encoding).replace('\ufeff', '');
      expect(copy).toBe('id,text\r*,"*\n*"\r\n*,"*\r*"\n*,*\r*,*');
      expect(fields.slice(2)).toEqual([
        'id: 1',
        'text: a',
        'text: b',
        'id: 2',
        'text: c',
        'text: d',
        'id: 3',
        'text: e',
        'id: 4',
        'text: f',
      ]);
    }
  }
});

test('JSON lines that end with CR, the last one with LF, are one item each', async () => {
  expect(await fieldsOf(jsonl, '{"id":1}\r{"id":2}\r{"id":3}\n')).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
});

test('a stray CR in a sentence of a parallel corpus moves no pair behind it', async () => {
  expect((await fieldsOf(parallelText, 'A boat.\rOn a lake.\nA hill.\n', 'train.en')).map(({ text }) => text)).toEqual([
    'A boat.\rOn a lake.',
    'A hill.',
  ]);
  expect(await fieldsOf(parallelText, 'A boat.\rA hill.\r', 'train.en')).toHaveLength(2);
});
