import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isIn, ListTableBuilder } from '../../src/scan/outside/list-table.js';
import { KeyedHash } from '../../src/scan/registers/keyed-hash.js';

const KEY = [0x12345678, 0x9abcdef0] as const;

test('a table names what was added, each once, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 300 }), fc.array(fc.string({ maxLength: 6 })), (added, others) => {
      const builder = new ListTableBuilder(KEY);
      for (const name of added) builder.add(name);
      const table = builder.finish();
      const hash = new KeyedHash(KEY);
      const has = (name: string): boolean => {
        hash.of(name);
        return isIn(table, hash);
      };
      expect(table.entries).toBe(new Set(added).size);
      expect(added.every(has)).toBe(true);
      expect(others.filter(has)).toEqual(others.filter((name) => added.includes(name)));
    }),
  );
});

test('a table of a hundred thousand entries takes six bytes for each, and no more where one is repeated', () => {
  const builder = new ListTableBuilder(KEY);
  for (let i = 0; i < 100_000; i += 1) builder.add(`name ${i}`);
  for (let i = 0; i < 50_000; i += 1) builder.add('name 7');
  const { entries, starts, low, high } = builder.finish();
  expect(entries).toBe(100_000);
  expect(starts.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect((starts.byteLength + low.byteLength + high.byteLength) / 150_000).toBeLessThan(6.1);
});
