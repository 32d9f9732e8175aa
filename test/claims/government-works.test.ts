/** Works of the United States government: free of copyright there, by the words that say so and why. */
import { expect, test } from 'vitest';
import { licensesIn } from '../../src/claims/card/mentions.js';
import { rightsIn } from '../../src/claims/prose/rights-sentence.js';
import { permissionsOf, readLicense } from '../../src/license/statements/read-license.js';
import { declaredUse } from '../../src/license/terms/license-use.js';

const WORK = 'LicenseRef-US-Government-Work';
const named = (words: string) => licensesIn(words, { path: '' }).map(({ value }) => value);

test.each([
  'These tables are in the public domain under 17 U.S.C. 105.',
  'Public domain (17 USC § 105).',
  'As a work of the United States Government, this gauge archive is in the public domain within the United States.',
  'The readings were written by employees of the Weather Bureau; as works of the U.S. federal government they have no copyright.',
  'Works of the US government are not subject to copyright protection in the United States.',
  'Pursuant to title 17 U.S.C. Section 105, what our staff wrote is not subject to domestic copyright protection.',
])('it is named, and nothing more is heard: %s', (words) => {
  expect(named(words)).toEqual([WORK]);
  expect(readLicense(words).expression).toBe(WORK);
  expect(rightsIn(words, ['en']).says).toBe('nothing');
});

test.each([
  'This archive is not in the public domain under 17 U.S.C. 105, since a contractor wrote it.',
  'Works of the German federal government are in the public domain.',
  'It is no work of the United States Government, and copyright is kept.',
  'The committee met under 17 U.S.C. 105.',
])('it is not named: %s', (words) => {
  expect(named(words)).not.toContain(WORK);
  expect(rightsIn(words, ['en']).says).not.toBe('allows');
});

test.each([
  ['As a work of the U.S. Government these tables are in the public domain, but they may not be sold.', 'license'],
  ['Works of the US government are in the public domain; the photographs are not.', 'open'],
  ['The readings are CC0, the aerial images are not.', 'open'],
  ['The tables are in the public domain under 17 U.S.C. 105, and some maps belong to their publishers.', 'open'],
  ['Die Tabellen sind CC0, und einige Karten gehören den Verlagen.', 'open'],
])('what limits beside it is heard: %s', (words, says) => {
  expect(rightsIn(words, ['en', 'de']).says).toBe(says);
});

test('a part that is left out may be of programs: then the data is under what is named', () => {
  expect(rightsIn('The readings are CC0, the scripts are not.', ['en']).says).toBe('nothing');
});

test('where it has no copyright training needs no permission; elsewhere that is not known', () => {
  const permissions = permissionsOf(WORK);
  expect(declaredUse(permissions, 'commercial', ['US', 'US-CA'])).toEqual({ allowed: true });
  for (const offered of [undefined, [], ['EU'], ['US', 'CN']])
    expect(declaredUse(permissions, 'commercial', offered)).toMatchObject({ open: 'field-of-use' });
});
