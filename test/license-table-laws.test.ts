import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf, permissionsOf, readLicense } from '../src/license/statements/read-license.js';
import { licenseTexts } from '../src/license/texts/license-text.js';
import { runs } from './effort.js';

const list = createRequire(import.meta.url)('spdx-license-list/spdx-full.json') as Record<string, { licenseText: string }>;
const rows = readFileSync(new URL('../src/license/tables/license-permissions.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t')[0]!);
const ids = [...new Set([...Object.keys(list), ...rows])];
const creativeCommons = ids.filter((id) => /^(?:LicenseRef-)?CC-(?:BY|NC|ND|SA)/.test(id));

test('an identifier with -ND denies derivatives, -NC commercial use, and -SA asks for share-alike', () => {
  for (const id of creativeCommons) {
    const permissions = permissionsOf(id);
    if (/-ND(?:-|$)/.test(id)) expect(permissions.derivatives, id).toBe('no');
    if (/-NC(?:-|$)/.test(id)) expect(permissions.commercial, id).toBe('no');
    if (/-SA(?:-|$)/.test(id)) expect(permissions.shareAlike, id).toBe('yes');
  }
  expect(creativeCommons.length).toBeGreaterThan(60);
});

const grants = ['train', 'commercial', 'derivatives', 'redistribute'] as const;
const rank = { no: 0, unknown: 1, yes: 2 } as const;
const ranksOf = (words: string) => grants.map((name) => rank[permissionsOf(words)[name]]);

test('a limit next to a license never adds a permission, over the whole table', () => {
  for (const id of ids.filter((one) => !one.startsWith('LicenseRef-custom')))
    for (const limit of ['LicenseRef-custom', 'LicenseRef-custom-noncommercial', 'LicenseRef-custom-research-only']) {
      const both = ranksOf(`${id} AND ${limit}`);
      ranksOf(id).forEach((value, index) => {
        expect(both[index], `${id} AND ${limit}`).toBeLessThanOrEqual(value);
      });
    }
});

const more = [
  'no commercial use',
  'research only',
  'not for AI training',
  'subject to the terms of the platform',
  'for members',
  'until 2025',
  'annotations only',
  'with additional terms',
  '仅供科研',
  '商用须授权',
  '不得转载',
  '待确认',
  '图片除外',
];
const named = ids.filter((id) => readLicense(id).state === 'known');

test('words that limit, added to the name of any license, never add a permission', () => {
  fc.assert(
    fc.property(fc.constantFrom(...named), fc.constantFrom(...more), fc.constantFrom(', ', ' (', '; ', ' - '), (id, words, between) => {
      const { expression } = readLicense(`${id}${between}${words}${between === ' (' ? ')' : ''}`);
      if (expression === null) return;
      // A choice of the license itself is no permission that the words add.
      const before = ranksOf(readLicense(id).expression!);
      ranksOf(expression).forEach((value, index) => {
        if (before[index] !== rank.yes) expect(value, `${id}${between}${words} -> ${expression}`).not.toBe(rank.yes);
      });
    }),
    { numRuns: runs(400) },
  );
});

test('words added to the text of a license never add a permission', () => {
  const texts = Object.entries(list).filter(([, { licenseText }]) => licenseText.length < 6_000);
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.constantFrom(...more), fc.boolean(), ([, { licenseText }], words, before) => {
      const plain = licenseTexts(licenseText).map(({ id }) => id);
      const added = licenseTexts(before ? `${words}.\n\n${licenseText}` : `${licenseText}\n\n${words}.\n`).map(({ id }) => id);
      if (plain.length === 0 || added.length === 0) return;
      const [one, two] = [ranksOf(plain.join(' AND ')), ranksOf(added.join(' AND '))];
      two.forEach((value, index) => {
        expect(value, `${plain.join(',')} + ${words} -> ${added.join(',')}`).toBeLessThanOrEqual(one[index]!);
      });
    }),
    { numRuns: runs(60) },
  );
  expect(partsOf('MIT AND ISC')).toEqual(['MIT', 'ISC']);
});
