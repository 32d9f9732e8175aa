import { expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import json from '../../src/formats/json.js';
import { items, manifest, problems, readAll } from './making.js';

const FORMATS = await formats();
const list = (from: number, until: number) => Array.from({ length: until - from }, (_, i) => ({ id: from + i, text: 'a boat' }));
const ids = async (text: string, chunk = 1 << 16) => {
  const reads = await readAll(json, await manifest(text, 'all.json', chunk));
  return { ids: items(reads).map(({ fields }) => fields.id), told: problems(reads), places: items(reads).map(({ at }) => at) };
};

test.each(['\n', '', '\r\n\r\n', ' '])('lists one behind another are all read: %j between', async (between) => {
  for (const indent of [0, 1]) {
    const text = [list(0, 3), list(3, 4), [], list(4, 8)].map((one) => JSON.stringify(one, null, indent)).join(between);
    const { head } = await manifest(text, 'all.json');
    expect(FORMATS.map(({ id, recognize }) => ({ id, sure: recognize(head) })).sort((a, b) => b.sure - a.sure)[0]!.id).toBe('json');
    for (const chunk of [1, 7, 1 << 16]) {
      const read = await ids(text, chunk);
      expect(read.ids).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
      expect(read.told).toEqual([]);
      expect(read.places.map(({ record }) => record)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    }
  }
});

test('items have the lines of the file', async () => {
  const { places } = await ids(`${JSON.stringify(list(0, 2), null, 1)}\n${JSON.stringify(list(2, 3), null, 1)}\n`);
  expect(places.map(({ line }) => line)).toEqual([2, 6, 12]);
});

test('documents of other shapes behind a list are read as they are', async () => {
  const { ids: read, told } = await ids(
    `${JSON.stringify(list(0, 2))}\n${JSON.stringify({ license: 'MIT', data: list(2, 4) })}\n{"id": 4, "text": "a boat on a lake"}\n{"id": 5, "text": "low tide"}`,
  );
  expect(read).toEqual([0, 1, 2, 3, 4, 5]);
  expect(told).toEqual([]);
});

test('pages of an answer one behind another are lists, and no records', async () => {
  const pages = [list(0, 2), list(2, 5)].map((data) => JSON.stringify({ info: { page: 1 }, data }, null, 1)).join('\n');
  expect((await ids(pages)).ids).toEqual([0, 1, 2, 3, 4]);
});

test('what is no document behind one is told', async () => {
  const { ids: read, told } = await ids(`${JSON.stringify(list(0, 2))}\n${JSON.stringify(list(2, 4))}\nand more`);
  expect(read).toEqual([0, 1, 2, 3]);
  expect(told).toMatchObject([{ what: expect.stringContaining('Something follows'), lost: 1, at: { line: 3 } }]);
});

test('a hundred thousand short lists take moments', async () => {
  const began = process.cpuUsage();
  expect((await ids('[{"id":1}]'.repeat(100_000))).ids).toHaveLength(100_000);
  expect(process.cpuUsage(began).user).toBeLessThan(10_000_000);
});
