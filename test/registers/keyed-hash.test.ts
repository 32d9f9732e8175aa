import { expect, test } from 'vitest';
import { KeyedHash } from '../../src/scan/registers/keyed-hash.js';

/** The bytes 0, 1, 2 … as code units with the low byte first. */
const counting = (bytes: number): string =>
  String.fromCharCode(...Array.from({ length: bytes / 2 }, (_, i) => (2 * i) | ((2 * i + 1) << 8)));

// Of the reference implementation, with the key 0, 1, 2 … 7.
test.each<[number, string]>([
  [0, '218d1f59b9b83cc8'],
  [2, '064f39ef7c50eb57'],
  [4, 'd5e78a175be52ea1'],
  [6, 'ce3e91358aa2bc25'],
  [16, '7336aad25f7bf3b5'],
  [30, '291aaf864898179d'],
  [62, 'f90b3ab572d46693'],
])('%i bytes hash as the reference has it', (bytes, hex) => {
  const hash = new KeyedHash([0x03020100, 0x07060504]);
  hash.of(counting(bytes));
  const got = Buffer.alloc(8);
  got.writeUInt32LE(hash.high, 0);
  got.writeUInt32LE(hash.low, 4);
  expect(got.toString('hex')).toBe(hex);
});
