import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../src/model/basics.js';
import { packColumn, unpackColumn } from '../../src/model/batch.js';
import { canonicalFields } from '../../src/scan/workers/canonical-fields.js';
import { Interner } from '../../src/scan/workers/interner.js';
import { maskSpans } from '../../src/scan/workers/masked-texts.js';

test('a flat record is written as RFC 8785 asks', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), value), (fields) => {
      expect(canonicalFields(fields as Record<string, Json>)).toBe(canonicalize(fields));
    }),
  );
  expect(canonicalFields({ b: { z: 1, a: 2 }, a: [3, { c: 1, b: 2 }] })).toBe('{"a":[3,{"b":2,"c":1}],"b":{"a":2,"z":1}}');
});

test('a column comes back from the thread boundary as it went in', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.string({ unit: 'binary' }), { nil: undefined })), (values) => {
      expect(unpackColumn(packColumn(values), values.length)).toEqual(values.map((value) => value ?? null));
    }),
  );
});

test('a host has one number, however many there are', () => {
  const interner = new Interner();
  const numbers = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.domain(), fc.string({ minLength: 1 })), { maxLength: 200 }), (hosts) => {
      for (const host of hosts) {
        const number = interner.host(host);
        expect(numbers.get(host) ?? number).toBe(number);
        numbers.set(host, number);
      }
    }),
  );
  expect(new Set(numbers.values()).size).toBe(numbers.size);
  expect(interner.takeNew().hosts).toHaveLength(numbers.size);
});

test('spans are masked in place, and one that overlaps another is left to it', () => {
  const span = (start: number, end: number, masked: string) => ({
    kind: 'pi/x',
    at: { path: '' },
    start,
    end,
    masked,
    confidence: 'likely' as const,
    why: '',
  });
  expect(maskSpans('call 12345 or 67890 now', [span(14, 19, '6••••'), span(5, 10, '1••••'), span(6, 9, 'no')])).toBe(
    'call 1•••• or 6•••• now',
  );
});
