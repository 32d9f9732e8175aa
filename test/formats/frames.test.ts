/** Tables as `DataFrame.to_json` of pandas 3.1 writes them. */
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import type { Item } from '../../src/model/item.js';
import { items, manifest, problems, readAll, type WordedProblem } from './making.js';

const FORMATS = await formats();

async function read(content: string, path = 'table.json', columns = {}): Promise<{ format: string; items: Item[]; told: WordedProblem[] }> {
  const file = { ...(await manifest(content, path)), columns };
  const [first] = FORMATS.map((format) => ({ format, sure: format.recognize(file.head) })).sort((a, b) => b.sure - a.sure);
  if (first === undefined || first.sure === 0) return { format: 'none', items: [], told: [] };
  const reads = await readAll(first.format, file);
  return { format: first.format.id, items: items(reads), told: problems(reads) };
}

const ROWS = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ id: `k${i}`, text: i % 2 ? 'two\nlines, "q"' : 'a boat on a lake', n: i % 3 ? i / 2 : null }));
type Row = Record<string, unknown>;
const names = ['id', 'text', 'n'] as const;
const byColumn = (rows: readonly Row[], called: (i: number) => string): object =>
  Object.fromEntries(names.map((name) => [name, Object.fromEntries(rows.map((row, i) => [called(i), row[name]]))]));
const split = (rows: readonly Row[], index: readonly unknown[]): object => ({
  columns: names,
  index,
  data: rows.map((row) => names.map((name) => row[name])),
});

describe.each([2, 40, 5000])('a frame of %d rows', (n) => {
  const rows = ROWS(n);
  const counted = rows.map((_, i) => i);
  test.each<[string, object]>([
    ['columns', byColumn(rows, String)],
    ['split', split(rows, counted)],
    ['split without an index', { columns: names, data: rows.map((row) => Object.values(row)) }],
    ['index', Object.fromEntries(rows.map((row, i) => [String(i), row]))],
    ['records', rows],
    ['list', Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]))],
    ['table', { schema: { fields: [{ name: 'id', type: 'string' }], pandas_version: '1.4.0' }, data: rows }],
  ])('written by %s has its rows, columns and values', async (_, document) => {
    const { items: found, told } = await read(JSON.stringify(document));
    expect(found.map(({ fields }) => fields)).toEqual(rows);
    expect(told).toEqual([]);
  });

  test('written by values has them under the numbers of the columns', async () => {
    const { items: found } = await read(JSON.stringify(rows.map((row) => Object.values(row))));
    expect(found.map(({ fields }) => fields)).toEqual(rows.map(({ id, text, n }) => ({ column1: id, column2: text, column3: n })));
  });
});

const NAMED = ['ada@a.example', 'bo@a.example', 'cy@a.example', 'di@a.example'];
const four = ROWS(4);

test('what rows are called is read too', async () => {
  const { items: byName } = await read(JSON.stringify(byColumn(four, (i) => NAMED[i]!)));
  expect(byName.map(({ key, fields }) => ({ key, ...fields }))).toEqual(four.map((row, i) => ({ key: NAMED[i], ...row })));
  const { items: apart } = await read(JSON.stringify(split(four, NAMED)));
  expect(apart.map(({ fields }) => fields)).toEqual(four.map((row, i) => ({ index: NAMED[i], ...row })));
  const { items: moved } = await read(JSON.stringify(split(four, [0, 1, 5, 7])));
  expect(moved.map(({ fields }) => fields.index)).toEqual([0, 1, 5, 7]);
});

test('columns that are not called as those of lists are', async () => {
  const rows = [
    { a: 1, b: 'x' },
    { a: 2, b: 'y' },
  ];
  for (const document of [
    { a: { 0: 1, 1: 2 }, b: { 0: 'x', 1: 'y' } },
    { columns: ['a', 'b'], index: [0, 1], data: rows.map((row) => Object.values(row)) },
    { 0: rows[0], 1: rows[1] },
  ])
    expect((await read(JSON.stringify(document))).items.map(({ fields }) => fields)).toEqual(rows);
});

test('columns of several levels, and columns that are described', async () => {
  const levels = {
    columns: [
      ['a', 'x'],
      ['a', 'y'],
    ],
    index: [0],
    data: [[1, 2]],
  }; // prettier-ignore
  expect((await read(JSON.stringify(levels))).items.map(({ fields }) => fields)).toEqual([{ 'a.x': 1, 'a.y': 2 }]);
  const described = { columns: [{ name: 'id', type: 'text' }, { name: 'id' }], data: [[1, 2]] };
  expect((await read(JSON.stringify(described))).items.map(({ fields }) => fields)).toEqual([{ id: 1, id_2: 2 }]);
});

test('names behind the rows are looked at with the last of them', async () => {
  const { items: found } = await read(JSON.stringify({ columns: ['id'], data: [[1], [2]], index: ['ada@a.example', 'bo@a.example'] }));
  expect(found.map(({ fields }) => fields)).toEqual([{ id: 1 }, { id: 2 }]);
  expect(JSON.stringify(found[1]!.beside)).toContain('bo@a.example');
});

test.each<[string, unknown]>([
  ['words in several languages', { text: { en: 'boat', de: 'Boot', fr: 'bateau' }, title: { en: 'a', de: 'b', fr: 'c' } }],
  ['settings by part', { train: { rate: 1, size: 2, seed: 3 }, test: { rate: 1, size: 2, seed: 4 } }],
  ['one value by number', { model: { 0: 'a' } }],
])('no table: %s', async (_, document) => {
  const { format, items: found } = await read(JSON.stringify(document));
  expect(format).not.toBe('json-columns');
  expect(found.length).toBeLessThan(2);
});
