import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOfTable } from '../../src/formats/csv/parts.js';
import csv from '../../src/formats/csv.js';
import { runs } from '../effort.js';
import { fieldsOf, items, manifest, problems, readAll } from './making.js';

const SEPARATORS = ['\t', ';', '|'] as const;
/** As Excel and pandas write: a cell is quoted when it holds a separator, a quote or a line break. */
const quoted = (cell: string, separator: string): string =>
  [separator, '"', '\n', '\r'].some((sign) => cell.includes(sign)) ? `"${cell.replaceAll('"', '""')}"` : cell;
const written = (rows: readonly (readonly string[])[], separator: string): string =>
  rows.map((row) => `${row.map((cell) => quoted(cell, separator)).join(separator)}\n`).join('');
const name = (separator: string): string => (separator === '\t' ? 'list.tsv' : 'list.csv');

test.each(SEPARATORS)('line breaks, separators and quotes within quoted cells are of the cell: %j', async (separator) => {
  const rows = Array.from({ length: 40 }, (_, n) => [
    `k${n}`,
    n % 2 === 0 ? `plain ${n}` : `line one ${n}\nline${separator}two "q" here\n\nend`,
    'MIT',
  ]);
  const reads = await readAll(csv, await manifest(written([['id', 'text', 'license'], ...rows], separator), name(separator)));
  expect(items(reads).map(({ fields }) => Object.values(fields))).toEqual(rows);
  expect(problems(reads)).toEqual([]);
});

test.each(SEPARATORS)('a quoted cell behind what is looked at first is one too: %j', async (separator) => {
  const plain = Array.from({ length: 8000 }, (_, n) => [`k${n}`, `plain ${n}`, 'MIT']);
  const rows = [
    ...plain,
    ['first\nline', 'a', 'MIT'],
    ['b', `with${separator}in`, 'MIT'],
    ['c', 'say "no"', 'MIT'],
    ['d', 'e', 'the\nlast'],
    ['f', 'g', 'h'],
  ];
  expect(
    (await fieldsOf(csv, written([['id', 'text', 'license'], ...rows], separator), name(separator))).map((one) => Object.values(one)),
  ).toEqual(rows);
});

test.each(SEPARATORS)('quotes that are characters like others stay, and no row is lost to them: %j', async (separator) => {
  const sentences = ['"I came.', 'I saw.', 'I won."', 'a 5" pipe', '"Yes" he said', 'he said "No"', '"', '""', 'three " and', '" more'];
  const rows = Array.from({ length: 300 }, (_, n) => [String(n), sentences[n % sentences.length]!]);
  const text = [['id', 'text'], ...rows].map((row) => `${row.join(separator)}\n`).join('');
  const reads = await readAll(csv, await manifest(text, name(separator)));
  const without = (cell: unknown) => (separator !== '\t' && cell === '""' ? '' : cell);
  expect(items(reads).map(({ fields }) => Object.values(fields))).toEqual(rows.map(([id, cell]) => [id, without(cell)]));
  expect(problems(reads)).toEqual([]);
});

test('quotes around a cell of a tab-separated table that has no need of them stay', async () => {
  expect(await fieldsOf(csv, 'id\ttext\n1\t"Hello."\n2\tplain\n', 'list.tsv')).toEqual([
    { id: '1', text: '"Hello."' },
    { id: '2', text: 'plain' },
  ]);
});

test('a column by itself is quoted when its commas are', async () => {
  expect(await fieldsOf(csv, 'text\nplain\n"a, b"\n"two\nlines"\n"say ""no"""\n', 'list.csv')).toEqual([
    { text: 'plain' },
    { text: 'a, b' },
    { text: 'two\nlines' },
    { text: 'say "no"' },
  ]);
  expect(await fieldsOf(csv, 'text\n"I came, \nI saw, \nI won."\n', 'list.csv')).toHaveLength(3);
});

const cell = fc.stringMatching(/^[a-z0-9 ,"\n;|\t编é]{0,10}$/);

test('tables of any separator are read as csv-parse reads them, whole and in parts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }),
      fc.constantFrom(...SEPARATORS),
      fc.integer({ min: 1, max: 40 }),
      async (table, separator, size) => {
        // Rows that have a quoted cell with the look of two rows are ambiguous where nothing else is known of the file.
        fc.pre(table.every((row) => row.every((one) => !(one.includes('\n') && one.includes(separator)))));
        const rows = table.map((cells, n) => [String(n), ...cells]);
        const text = written([['id', 'text', 'note'], ...rows], separator);
        const theirs = parse(text, { columns: true, delimiter: separator }) as Record<string, string>[];
        const file = { ...(await manifest(text, name(separator), size)), columns: { header: true, delimiter: separator } };
        expect(items(await readAll(csv, file)).map(({ fields }) => fields)).toEqual(theirs);
        const inParts: unknown[] = [];
        for (const part of await partsOfTable(file, { over: 0, least: size, mean: 2 * size, most: 3 * size }))
          for await (const batch of csv.read(file, part)) inParts.push(...items(batch).map(({ fields }) => fields));
        expect(inParts).toEqual(theirs);
      },
    ),
    { numRuns: runs(300) },
  );
});

test('a tab-separated table is edited cell by cell, whatever its quotes are', async () => {
  const text = 'id\ttext\tnote\n1\t"one\ntwo\tthree ""q"""\ta\n2\t"lone\tb\n3\tc"\td\n4\t"no" he\te\n';
  const texts: string[] = [];
  const editor = (words: string, field: string | undefined) => {
    texts.push(`${field}: ${words}`);
    return [];
  };
  for await (const _ of csv.rewrite!({ ...(await manifest(text, 'list.tsv')), columns: { header: true, delimiter: '\t' } }, editor));
  expect(texts.slice(3)).toEqual([
    ...['id: 1', 'text: one', 'text: two\tthree "q"', 'note: a'],
    ...['id: 2', 'text: "lone', 'note: b', 'id: 3', 'text: c"', 'note: d', 'id: 4', 'text: "no" he', 'note: e'],
  ]);
});
