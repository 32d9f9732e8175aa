import fc from 'fast-check';
import { expect, test } from 'vitest';
import jsonColumns from '../../src/formats/json-columns.js';
import jsonl from '../../src/formats/jsonl.js';
import { parseJson } from '../../src/reading/json/parse-json.js';
import { runs } from '../effort.js';
import { fieldsOf } from './making.js';

test.each<[string, object]>([
  ['{"phone":"13800138000","phone":"x"}', { phone: 'x', phone_2: '13800138000' }],
  ['{"a":{"b":1,"b":[2],"b":3},"c":[{"d":1,"d":2}]}', { a: { b: 3, b_2: 1, b_3: [2] }, c: [{ d: 2, d_2: 1 }] }],
  ['{"a":1,"a_2":2,"a":3}', { a: 3, a_2: 2, a_3: 1 }],
  ['{"ph\\u006fne" :"a:b","phone"\t: "x"}', { phone: 'x', phone_2: 'a:b' }],
  ['{"t":"\\u003a","t":"\\u003A:"}', { t: '::', t_2: ':' }],
  ['{"n":12345678901234567890,"n":NaN}', { n: null, n_2: '12345678901234567890' }],
  ['{"__proto__":"a","__proto__":"b"}', JSON.parse('{"__proto__":"b","__proto___2":"a"}')],
])('both values of a name that comes twice are read: %s', async (text, fields) => {
  expect(await fieldsOf(jsonl, `${text}\n`)).toEqual([fields]);
});

test('a column whose name comes twice in a table by column is there twice', async () => {
  expect(await fieldsOf(jsonColumns, '{"url": ["a", "b"], "caption": ["c", "d"], "url": ["e", "f"]}', 'table.json')).toEqual([
    { url: 'a', caption: 'c', url_2: 'e' },
    { url: 'b', caption: 'd', url_2: 'f' },
  ]);
});

test('JSON without a name that comes twice is what JSON.parse makes of it', () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: fc.constantFrom('a', ':', '"', '\\', '\\u003a', '{', '}', '\n', 'é') }), (text) => {
      const value = JSON.parse(text);
      const isPlain = !/[eE.]|\d{15}/.test(text);
      if (isPlain) expect(parseJson(text)).toEqual({ value });
    }),
    { numRuns: runs(500) },
  );
});

test('an object written without a space is read as one with spaces, whatever comes twice in it', () => {
  const written = fc.constantFrom('"a"', '"b"', '""', '"a:b"', '"\\u0061"', '"\\u003a"', '"\\n"', '"é"', '"__proto__"');
  const values = fc.oneof(
    written,
    fc.constantFrom('null', 'true', 'false', '1', '12345678901234567890', '1e400', '[]', '{"a":1,"a":2}', 'NaN'),
  );
  const members = fc.array(fc.tuple(written, values).map(([name, value]) => `${name}:${value}`));
  fc.assert(
    fc.property(members, (all) => {
      const text = `{${all.join(',')}}`;
      expect(parseJson(text)).toEqual(parseJson(` ${text}`));
    }),
    { numRuns: runs(2000) },
  );
});

test('a name that comes a hundred thousand times takes moments', () => {
  const text = `{${Array.from({ length: 100_000 }, (_, n) => `"a":${n}`).join(',')}}`;
  const began = process.cpuUsage();
  const parsed = parseJson(text);
  expect('value' in parsed && Object.keys(parsed.value as object)).toHaveLength(100_000);
  expect(process.cpuUsage(began).user).toBeLessThan(3_000_000);
});
