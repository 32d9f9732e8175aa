/** The tables of licenses, held against what is known from elsewhere: their own names, titles, countries and families. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { spdxList, table } from '../src/license/tables/license-tables.js';
import { licensePage } from './license-page.js';

test('docs/licenses.md is what was read and accepted', () => {
  const path = join(import.meta.dirname, '../docs/licenses.md');
  if (process.env.LICIT_ACCEPT === '1') writeFileSync(path, licensePage());
  expect(existsSync(path)).toBe(true);
  expect(licensePage()).toBe(readFileSync(path, 'utf8'));
});

test('a row of Creative Commons allows what the elements in its name leave, and asks for what they ask for', () => {
  const rows = table('license-permissions').filter(([id]) => /^(?:LicenseRef-)?CC-(?:(?:BY|NC|ND|SA)(?:-|$))+(?:\d|$)/.test(id!));
  expect(rows.length).toBeGreaterThan(60);
  for (const [id, train, commercial, derivatives, redistribute, attribution, , shareAlike, fieldOfUse, competing] of rows) {
    const has = (element: string) => new RegExp(`-${element}(?:-|$)`).test(id!);
    expect({ id, train, commercial, derivatives, redistribute, attribution, shareAlike, competing }).toEqual({
      id,
      train: 'yes',
      commercial: has('NC') ? 'no' : 'yes',
      derivatives: has('ND') ? 'no' : 'yes',
      redistribute: 'yes',
      attribution: has('BY') ? 'yes' : 'no',
      shareAlike: has('SA') ? 'yes' : 'no',
      competing: 'no',
    });
    expect([id, fieldOfUse!.startsWith('non-commercial')]).toEqual([id, has('NC')]);
  }
});

/** Of KOGL the number is the type, not the version; the license of LLaMA forbade commercial use, and from 3.1 on output may train other models. */
const CHANGED = /^LicenseRef-(?:KOGL|(?:scancode-)?[Ll]lama)/;

test('versions of a license differ in no answer to what may be done', () => {
  const families = new Map<string, Map<string, string>>();
  for (const [id, ...cells] of table('license-permissions')) {
    const family = id!.replace(/-\d+(?:\.\d+)*(?=-|$)/g, '');
    families.set(family, (families.get(family) ?? new Map()).set(id!, cells.slice(0, 4).join(' ')));
  }
  const differing = [...families]
    .filter(([family, members]) => !CHANGED.test(family) && new Set(members.values()).size > 1)
    .map(([, members]) => Object.fromEntries(members));
  expect(differing).toEqual([]);
});

/** The words of a text that tell licenses apart. */
function words(text: string): string[] {
  const all = text
    .toLowerCase()
    .replace(/licenseref-|scancode-/g, '')
    .split(/[^\p{L}\p{N}]+/u);
  return all.filter((word) => word.length > 1 && !/^(?:the|licen[sc]es?|only|or|later|and|of|data|open|public|\d+)$/.test(word));
}

/** The first letters of the words of a name. */
function initials(name: string): string {
  const all = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return all.map((word) => word[0] ?? '').join('');
}

/** Whether a title and one of several names, separated by |, have a word in common, or the name has the initials. */
function akin(title: string, names: string): boolean {
  const [one, two] = [words(title), words(names)];
  if (one.some((word) => two.some((other) => word.startsWith(other) || other.startsWith(word)))) return true;
  return names.split('|').some((name) => one.some((word) => initials(name).includes(word)));
}

/** Names that are known for a license without a word of its title in them. */
const ALIASES = [
  'ODbL-1.0 AND LicenseRef-proprietary',
  'LicenseRef-proprietary',
  'LicenseRef-RS-NoC-NC-1.0',
  'LicenseRef-RS-UND-1.0',
  'LicenseRef-custom',
];

test('a name of a license has a word of its id or title, or their initials', () => {
  const strange = table('license-names').filter(([id, names, addresses]) => {
    if (ALIASES.includes(id!) || `${names}${addresses ?? ''}` === '') return false;
    return !akin(`${id} ${spdxList()[id!]?.name ?? ''}`, `${names}|${addresses ?? ''}`);
  });
  expect(strange.map(([id, names]) => `${id}: ${names}`)).toEqual([]);
});

test.each([
  ['name', 1, '|'],
  ['address', 2, ' '],
] as const)('no %s is that of two licenses', (_what, column, between) => {
  const owners = new Map<string, string[]>();
  for (const row of table('license-names'))
    for (const one of (row[column] ?? '').split(between).filter((part) => part !== ''))
      owners.set(one, [...(owners.get(one) ?? []), row[0]!]);
  expect([...owners].filter(([, ids]) => new Set(ids).size > 1)).toEqual([]);
});

/** The numbers of versions in a text; 1 and 1.0 are the same. */
const versionsIn = (text: string): number[] => [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([version]) => Number(version));

/** Numbers that are no versions of ours: written together, or counted by others. */
const OTHER_NUMBERS = ['nlod20', 'llama 1 license'];

test('a name with a version names a license of that version', () => {
  const strange = table('license-names').flatMap(([id, names]) => {
    const own = versionsIn(id!);
    if (own.length === 0) return [];
    const wrong = names!
      .split('|')
      .filter((name) => !OTHER_NUMBERS.includes(name) && versionsIn(name).length > 0 && !versionsIn(name).some((one) => own.includes(one)));
    return wrong.map((name) => `${id}: ${name}`);
  });
  expect(strange).toEqual([]);
});

/** Exceptions whose ids are short for more than the first letters of their names. */
const SHORTENED = ['389-exception', 'mif-exception', 'OCCT-exception-1.0', 'UBDL-exception'];

test('an exception, and a license newer than our list, is called what its id says', () => {
  const rows = [...table('license-exceptions'), ...table('license-newer')].filter(([id, name]) => name && !SHORTENED.includes(id!));
  const bare = (text: string) => text.replace(/exception/gi, '');
  expect(rows.filter(([id, name]) => !akin(bare(id!), bare(name!))).map((row) => row.join(': '))).toEqual([]);
});

test('the SPDX list is as its package has it: every license once, with its name, address and approval', () => {
  const all = table('license-spdx').map(([id, name, url, osi]) => [id, { name, ...(url && { url }), osiApproved: osi === 'osi' }]);
  expect(Object.fromEntries(all)).toEqual(createRequire(import.meta.url)('spdx-license-list/spdx.json'));
});

test('an exception of the SPDX list is in the table, and none is there twice', () => {
  const ids = table('license-exceptions').map(([id]) => id!);
  const listed = createRequire(createRequire(import.meta.url).resolve('spdx-expression-parse'))('spdx-exceptions') as string[];
  expect(listed.filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  const names = table('license-exceptions').map(([, name]) => name!);
  expect(new Set(names).size).toBe(names.length);
});

test('words for a port of Creative Commons hold the English name of its country', () => {
  const country = new Intl.DisplayNames('en', { type: 'region' });
  const strange = table('license-cc-words').filter(([key, names]) => {
    const code = /^port:([a-z]{2})$/.exec(key!)?.[1];
    if (code === undefined) return false;
    const all = names!.split('|');
    return !all.includes(code) || !akin(country.of(code.toUpperCase())!, names!);
  });
  expect(strange.map((row) => row.join(': '))).toEqual([]);
});
