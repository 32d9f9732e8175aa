import { expect, test } from 'vitest';
import { detectors } from '../../src/catalog/catalog.js';
import { roleNames } from '../../src/claims/roles/role-names.js';
import { rowsOf } from '../../src/detectors/numbers/schemes.js';
import { Finder } from '../../src/inspect/find-hits.js';
import { isSmallNumber } from '../../src/inspect/small-number.js';

const SMALL = ['0', '7', '42', '-3', '99', '0.1', '0.99', '-0.123456', '0.8761234509876', '12.5', '1.98', '-36.6'];

test.each(SMALL)('%s is a small number', (text) => {
  expect(isSmallNumber(text)).toBe(true);
});

test.each([
  '',
  '-',
  '.5',
  '5.',
  '101',
  '1990',
  '030.123456',
  '00.1',
  '212.5551234',
  '1.234',
  '12.3456',
  '12.1990',
  '1.2.3',
  '12-34',
  '0x12',
  '1e5',
  ' 1',
  '٣',
  '0.123456789012345678901234567',
])('%o is none', (text) => {
  expect(isSmallNumber(text)).toBe(false);
});

test('no detector finds anything in small numbers, whatever their field is called', async () => {
  const finder = new Finder(await detectors());
  const words = rowsOf('words').flatMap((row) => (row[2] ?? '').split('|'));
  const fields = new Set([
    ...words.map((word) => word.replace(/^=/, '').trim()),
    ...Object.values(roleNames).flat(),
    'value',
    'plz',
    'cep',
    'lat',
  ]);
  expect(fields.size).toBeGreaterThan(1000);
  const found: string[] = [];
  for (const field of fields)
    for (const text of SMALL) for (const { detector } of finder.hits(text, field)) found.push(`${detector.id} ${field} ${text}`);
  expect(found).toEqual([]);
});
