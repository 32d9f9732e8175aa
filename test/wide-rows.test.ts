import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inferRoles } from '../src/claims/roles/roles.js';
import type { Json } from '../src/model/basics.js';
import type { Item } from '../src/model/item.js';
import { wideRows } from '../src/reading/json/wide-rows.js';
import { canonicalFields } from '../src/scan/workers/canonical-fields.js';
import { measuring, sizeOf } from '../src/scan/workers/read-task.js';

const value = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constant('CC BY 4.0'),
);
const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('license', 'url', 'email', 'constructor', 'toString', 'a.b'));
const table = fc
  .uniqueArray(name, { minLength: 32, maxLength: 50 })
  .chain((names) =>
    fc.tuple(fc.constant(names), fc.array(fc.array(value, { minLength: names.length, maxLength: names.length }), { maxLength: 9 })),
  );

function recordOf(names: readonly string[], cells: readonly Json[]): Record<string, Json> {
  return Object.fromEntries(names.map((one, i) => [one, cells[i]!]));
}

test('a row of a wide table is the record that its names and cells make, in order too', () => {
  fc.assert(
    fc.property(table, ([names, rows]) => {
      const make = wideRows(names);
      for (const cells of rows) {
        const record = recordOf(names, cells);
        if (make === undefined) {
          expect(names.some((one) => /^\d|^__proto__$/.test(one))).toBe(true);
          continue;
        }
        const { fields, row } = make(cells);
        expect(Object.entries(fields)).toEqual(Object.entries(record));
        expect({ ...fields }).toEqual(record);
        for (const asked of [...names, 'x', 'hasOwnProperty', '__proto__']) {
          expect(Object.hasOwn(fields, asked)).toBe(Object.hasOwn(record, asked));
          expect(asked in fields).toBe(asked in record);
          expect(fields[asked]).toBe(record[asked]);
        }
        expect(canonicalFields(fields, row)).toBe(canonicalize(record));
      }
    }),
  );
});

test('columns of a wide table have the roles, the measures and the weight that they have as records', () => {
  fc.assert(
    fc.property(table, ([names, rows]) => {
      const make = wideRows(names);
      if (make === undefined) return;
      const at = { path: 't.csv' };
      const wide = rows.map((cells): Item => ({ kind: 'item', at, ...make(cells) }));
      const plain = rows.map((cells): Item => ({ kind: 'item', at, fields: recordOf(names, cells) }));
      // A row with a cell too many is a record among rows.
      for (const mixed of [wide, [...wide, ...plain.slice(0, 1)]]) {
        const same = [...plain, ...plain.slice(0, mixed.length - wide.length)];
        const roles = inferRoles(same);
        expect(inferRoles(mixed)).toEqual(roles);
        expect(measuring(mixed, roles.roles)).toEqual(measuring(same, roles.roles));
        expect(mixed.map(sizeOf)).toEqual(same.map(sizeOf));
      }
    }),
  );
});

test('nobody changes a row of a wide table unseen', () => {
  const { fields } = wideRows(Array.from({ length: 40 }, (_, i) => `c${i}`))!(Array<Json>(40).fill(''));
  expect(() => {
    fields.c1 = 'x';
  }).toThrow(TypeError);
  expect(wideRows(['few', 'columns'])).toBeUndefined();
});
