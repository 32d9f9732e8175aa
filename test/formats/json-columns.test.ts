import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import jsonColumns from '../../src/formats/json-columns.js';
import { runs } from '../effort.js';
import { items, manifest, problems, readAll } from './making.js';

const fieldsOf = async (text: string, chunk?: number) =>
  items(await readAll(jsonColumns, await manifest(text, 'table.json', chunk))).map(({ fields }) => fields);

describe('a JSON table by column', () => {
  test('gives a row for each place in its columns, however its bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ url: fc.webUrl(), caption: fc.string(), n: fc.integer() }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 50 }),
        async (rows, chunk) => {
          const columns = { url: rows.map(({ url }) => url), caption: rows.map(({ caption }) => caption), n: rows.map(({ n }) => n) };
          expect(await fieldsOf(JSON.stringify(columns), chunk)).toEqual(rows.map((row) => ({ ...row })));
        },
      ),
      { numRuns: runs(50) },
    );
  });

  test('whose columns differ in length says so and invents no value', async () => {
    const reads = await readAll(jsonColumns, await manifest('{"url": ["a", "b"], "caption": ["one"]}', 'table.json'));
    expect(items(reads).map(({ fields }) => fields)).toEqual([{ url: 'a', caption: 'one' }, { url: 'b' }]);
    expect(problems(reads)).toMatchObject([{ what: 'The columns are not equally long; missing values are left out', lost: 0 }]);
  });

  test('that is cut off gives the rows that could be read, and says that it is cut', async () => {
    const reads = await readAll(jsonColumns, await manifest('{"url": ["a", "b"], "caption": ["one", "tw', 'table.json'));
    expect(items(reads)).toHaveLength(2);
    expect(problems(reads)[0]?.what).toMatch(/ends before it is closed/);
  });

  test('may have a column with the name of something in every object', async () => {
    expect(await fieldsOf('{"__proto__": ["a"], "url": ["b"]}')).toEqual([
      Object.fromEntries([
        ['__proto__', 'a'],
        ['url', 'b'],
      ]),
    ]);
  });

  test.each([
    ['settings', '{"url": ["a"], "name": "x"}'],
    ['columns of several lengths', '{"url": ["a", "b"], "caption": ["c"]}'],
    ['lists of objects', '{"urls": [{"a": 1}], "texts": [{"b": 1}]}'],
    ['one short list', '{"url": ["a", "b"]}'],
    ['words that no item has', '{"colors": ["red"], "sizes": ["s"]}'],
  ])('is not taken for one: %s', async (_, text) => {
    expect(jsonColumns.recognize((await manifest(text, 'x.json')).head)).toBe(0);
  });
});
