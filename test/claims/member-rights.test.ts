import { expect, test } from 'vitest';
import { memberClaims } from '../../src/claims/card/member-rights.js';
import { proseClaims } from '../../src/claims/prose/prose-claims.js';
import type { Claimed } from '../../src/model/claim.js';
import type { Member } from '../../src/model/item.js';
import { proseSayings } from '../../src/reading/prose/prose-blocks.js';

const weighed = (raw: string, at: Member['at']): Claimed[] => proseClaims([{ about: 'license', raw, at, by: 'prose' }], ['', '']);
const heard = (field: string, raw: string): string[] =>
  memberClaims([{ raw, at: { path: 'dataset.json', line: 1, field } }], weighed).map(({ claim }) => claim.state);

test.each([
  ['conditionsOfAccess', 'Members only'],
  ['accessRights', 'http://publications.europa.eu/resource/authority/access-right/RESTRICTED'],
  ['accessRights', 'http://purl.org/coar/access_right/c_16ec'],
  ['rights_access', 'info:eu-repo/semantics/embargoedAccess'],
  ['access_right', 'restricted'],
  ['access_conditions', 'Ask the authors'],
  ['usage_restrictions', 'not outside the network'],
  ['access_level', 'internal'],
  ['Nutzungsbeschränkung', 'nur intern'],
  ['使用限制', '仅供校内'],
  ['conditions_of_access', 'Only those who signed the agreement of the consortium may read these files.'],
])('a member that speaks of rights takes away: %s: %s', (field, raw) => {
  expect(heard(field, raw)).toEqual([expect.stringMatching(/^(?:unclear|known)$/)]);
});

test.each([
  ['accessRights', 'http://publications.europa.eu/resource/authority/access-right/PUBLIC'],
  ['accessRights', 'http://purl.org/coar/access_right/c_abf2'],
  ['rights_access', 'info:eu-repo/semantics/openAccess'],
  ['access_right', 'open'],
  ['usage_restrictions', 'none'],
  ['private', 'true'],
  ['visibility', 'private'],
  ['accessURL', 'https://data.example.org/rivers'],
  ['accrualPeriodicity', 'irregular'],
  ['description', 'Only rivers of more than ten kilometers.'],
])('others say nothing of them: %s: %s', (field, raw) => {
  expect(heard(field, raw)).toEqual([]);
});

const sentence = (words: string): string[] =>
  proseClaims(proseSayings(`# Notes\n\n${words}\n`, 'README.md'), ['', ''])
    .filter(({ about }) => about === 'license')
    .map(({ claim }) => claim.state);

test.each([
  'None of this may be sold.',
  '> The publisher asked us to add: none of these may be sold.',
  'The license ended on 31 December 2023.',
  "The museum's permission has been withdrawn.",
  'Die Lizenz für die Texte ist 2021 abgelaufen.',
  '本授权已于2022年到期。',
  '[^1]: except for profit-making bodies.',
  'CC BY 4.0 applies to everything but the stories themselves.',
  'Licensed under the Creative Commons Attribution 4.0 License for the purposes of teaching.',
])('is no open license any more: %s', (words) => {
  expect(sentence(words)).not.toEqual([]);
});

test.each([
  'Shops whose license expired are left out.',
  'Except where otherwise noted, content is licensed under CC BY 4.0.',
  'None of these rivers may reach the sea.',
])('limits nothing: %s', (words) => {
  expect(sentence(words)).toEqual([]);
});
