import { expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import jsonl from '../../src/formats/jsonl.js';
import { fieldsOf, items, manifest, problems, readAll } from './making.js';

const FORMATS = await formats();
const lines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const rows = Array.from({ length: 20 }, (_, n) => [n, `a text about boats ${n}`, n % 2 === 0 ? 'MIT' : null, { w: n }]);

async function best(content: string, path: string): Promise<string | undefined> {
  const { head } = await manifest(content, path);
  return FORMATS.map(({ id, recognize }) => ({ id, sure: recognize(head) })).sort((a, b) => b.sure - a.sure)[0]?.id;
}

test('JSON lines that are lists are rows under the names of the first one', async () => {
  const text = lines([['id', 'text', 'license', 'size'], ...rows]);
  const reads = await readAll(jsonl, await manifest(text, 'list.jsonl'));
  expect(items(reads).map(({ fields }) => fields)).toEqual(rows.map(([id, text, license, size]) => ({ id, text, license, size })));
  expect(items(reads)[0]!.at.line).toBe(2);
  expect(problems(reads)).toEqual([]);
});

test('without names they have columns all the same, and every list is an item', async () => {
  const reads = await readAll(jsonl, await manifest(lines(rows), 'list.jsonl'));
  expect(items(reads)[1]!.fields).toEqual({ column1: 1, column2: 'a text about boats 1', column3: null, column4: { w: 1 } });
  expect(items(reads)).toHaveLength(20);
  expect(problems(reads)).toEqual([]);
});

test('a list that may or may not name the columns is a row, and told; licit.yaml settles it', async () => {
  const text = lines([
    ['lake', 'boat'],
    ['hill', 'tide'],
    ['noon', 'sail'],
  ]);
  const reads = await readAll(jsonl, await manifest(text, 'list.jsonl'));
  expect(items(reads)).toHaveLength(3);
  expect(problems(reads)).toMatchObject([{ what: expect.stringContaining('not sure'), lost: 0, at: { line: 1 } }]);
  const set = { ...(await manifest(text, 'list.jsonl')), columns: { header: true } };
  expect(items(await readAll(jsonl, set)).map(({ fields }) => fields)).toEqual([
    { lake: 'hill', boat: 'tide' },
    { lake: 'noon', boat: 'sail' },
  ]);
});

test('a part behind the first has the columns of the first', async () => {
  const text = lines([['id', 'text', 'license', 'size'], ...rows]);
  const file = await manifest(text, 'list.jsonl');
  const cut = text.indexOf('\n', 400) + 1;
  const inParts: unknown[] = [];
  for (const part of [
    { start: 0, end: cut },
    { start: cut, end: text.length },
  ])
    for await (const batch of jsonl.read(file, part)) inParts.push(...items(batch).map(({ fields }) => fields));
  expect(inParts).toEqual(items(await readAll(jsonl, file)).map(({ fields }) => fields));
});

test('a list that is longer or shorter than the others is told, and none of its values is lost', async () => {
  const reads = await readAll(jsonl, await manifest(lines([...rows, ...rows, ...rows, [1, 'b'], [1, 'b', 'c', 'd', 'e']]), 'list.jsonl'));
  expect(
    items(reads)
      .slice(-2)
      .map(({ fields }) => fields),
  ).toEqual([
    { column1: 1, column2: 'b' },
    { column1: 1, column2: 'b', column3: 'c', column4: 'd', column5: 'e' },
  ]);
  expect(problems(reads).map(({ lost }) => lost)).toEqual([0, 0]);
});

test.each<[string, unknown[]]>([
  ['lists of several lengths', [[1, 2, 3], [4], [5, 6]]],
  ['conversations', [[{ role: 'user', content: 'hi' }], [{ role: 'user', content: 'ho' }]]],
  ['embeddings', [Array(768).fill(0.5), Array(768).fill(0.25)]],
])('one value a line stays one: %s', async (_, values) => {
  expect(await best(lines(values), 'list.jsonl')).toBe('jsonl');
  expect(await fieldsOf(jsonl, lines(values), 'list.jsonl')).toEqual(values.map((value) => ({ value })));
});
