/** The page of the names that columns are known by, and the laws of their table. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { contestedNames, lookedFor, otherNames, roleNames } from '../src/claims/roles/role-names.js';
import { squash } from '../src/claims/roles/role-values.js';
import type { Role } from '../src/model/format.js';
import { roleWords } from '../src/text/words.js';

const path = join(resolve(import.meta.dirname, '..'), 'docs/columns.md');
const roles = Object.keys(roleNames) as Role[];
const isHan = (name: string): boolean => /\p{Script=Han}/u.test(name);

function page(): string {
  const list = (names: readonly string[]) => (names.length === 0 ? '' : names.map((name) => `\`${name}\``).join(', '));
  const rows = roles
    .filter((role) => roleNames[role].length > 0)
    .flatMap((role) => {
      const names = roleNames[role];
      const { en, zh } = roleWords[role];
      return [`### ${role}: ${en}, ${zh}`, '', list(names.filter((name) => !isHan(name))), '', list(names.filter(isHan)), ''];
    })
    .filter((line, i, all) => line !== '' || all[i - 1] !== '');
  return `# What columns are for

<!-- Made by \`npm run accept\` from src/claims/roles/role-names.ts; edit that, not this page. -->

licit tells what a column is for from its name, the values of the first 1,000 items and the columns beside it. \`licit show PATH\` lists the result.
A field that comes later, or is empty in them, is told by its name and the values of its own item.
\`columns:\` in \`licit.yaml\` outranks it:

\`\`\`yaml
columns:
  data/**:
    roles: { source: 来源, owner: [摄影, 版权方] }
\`\`\`

## A name is not enough

- **source** names a host, a dataset or a publisher. One side of a translation pair (\`source\` beside \`target\`), sentences, numbers, topics (\`math\`), devices
  (\`iOS\`), countries, languages, splits, goods (进口) and ways of collecting (\`web crawl\`, 用户上传) are no sources. \`domain\`, \`platform\`, \`subset\`, \`origin\` and \`host\`
  hold sources only where half of their values name known ones. In a column of sources, each value counts by itself: \`web\`, \`human\` and \`unknown\` name none.
- A source or owner column that holds people and models (\`human\`, \`gpt4\`) says who wrote the item: **generator**, or **annotator** where the row is a label.
- **owner** is none in a chat (\`user\` beside \`assistant\`), for sides of a conversation (\`agent\`, \`customer\`), and in a bank's or shop's table (\`credit\` and \`provider\` beside
  \`amount\` or \`currency\`). \`provider\` and \`credit\` need a work beside them: an address, a title, a license.
- \`unknown\`, \`n/a\`, \`anonymous\`, 无, 佚名, 来源不明 name nobody.
- A source column whose values do not decide is listed by \`licit show PATH\` as not used, and no source is recorded from it.
- Ages and births are personal data, not roles: [pi/minor-without-guardian](rules/pi-minor-without-guardian.md).

## Rights and restrictions

Columns on permission, restriction, status of rights, terms, secrecy, embargo and takedown (**rights**) take away from the license of an item, and never give one. Their names are told from the words that they are made of, in English,
Chinese, German, French, Spanish, Portuguese, Japanese, Korean and Russian, in any writing (\`commercialUse\`, \`rights_cleared\`, \`是否可商用\`, \`Nutzungsbeschränkung\`, \`利用制限\`, \`статус лицензии\`), and within objects (\`rights.cleared\`).
A name counts only where all of its words are known: \`restriction_enzyme\`, \`term_id\` and \`permission_bits\` do not.

| what it says | what comes of it |
| --- | --- |
| \`commercial: false\`, \`may_be_sold: n\`, \`restrictions: NC\` | commercial use is refused, whatever else the license allows |
| \`rights_cleared: no\`, \`license_status: expired\`, \`confidential: yes\`, \`密级: 机密\`, \`dmca: true\` | no use is allowed |
| \`ok_to_publish: N\`, \`peut_etre_diffusé: non\`, \`access_rights: restricted\` | a part is refused that need not be training: the license is unclear |
| \`embargo_until: 2031-01-01\`, \`license_expiry: 2024-12-31\` | compared with the day of judging |
| \`usage_restrictions: see contract 12\` | words that are not understood: the license is unclear, and they are quoted with their column |
| \`commercial: true\`, \`restrictions: none\`, \`密级: 公开\` | nothing: what allows is no license |

- Names that other columns have too (\`commercial\`, \`restricted\`, \`terms\`, \`usage\`, \`access\`, \`classification\`, \`permissions\`) are heard only where their value can mean nothing else: \`commercial: false\` but not \`TV spot\`, \`terms: no commercial use\`
  but not \`12\`, \`classification: SECRET\` but not \`internal medicine\`. Modes of files and numbers are not rights.
- What was sold, shared or used is a fact (\`sold\`, \`shared\`, \`for_sale\`); whether it may be is one of rights (\`can_be_shared\`, \`darf_veröffentlicht_werden\`, \`再配布可\`).
- In columns of notes (\`note\`, \`remarks\`, \`vermerk\`, \`observação\`, \`примечание\`, \`备注\`, \`비고\`) and of uses, words that leave an item to some or forbid to pass it on leave the license of that item open: \`nur für die Orgelwerkstatt\`,
  \`reservado ao instituto\`, \`do not pass on\`. What is understood of commerce is refused: \`not for commercial use\`. What a thing is for, and whom a place is for, says nothing of rights: \`nur für Orgel geeignet\`, \`children only\`. Columns of texts (\`comment\`, 说明) are read as texts.
- What a person wants of data about them is said of consent: \`consent_scope: customer service only\`, \`gdpr_request: erasure\`, \`account_status: deleted\`, \`deletion_requested\` ([pi/consent-refused](rules/pi-consent-refused.md)). A scope that names
  training or any use is none against it; another one is unclear. Children are found by \`is_minor\`, \`年级: 三年级\` and ages.
- \`roles: { rights: [] }\` in \`licit.yaml\` says that no column is one of rights, a list of names that only these are.

## Names by role

Case and \`_ - . : / ( )\` do not count. The last name of a nested field counts, and for \`name\`, \`id\`, \`title\` and the like that of its parent.

${rows.join('\n').trimEnd()}

### Told by their values

${[...contestedNames].map(([name, of]) => `\`${name}\` (${of.join(' or ')})`).join(', ')}
`;
}

test('docs/columns.md lists the names of the table', () => {
  const made = page();
  if (process.env.LICIT_ACCEPT === '1') writeFileSync(path, made);
  expect(readFileSync(path, 'utf8')).toBe(made);
});

test('every name has one role, and is written as names are compared', () => {
  const seen = new Map<string, Role>();
  for (const role of roles) {
    for (const name of roleNames[role]) {
      expect(squash(name), name).toBe(name);
      expect(seen.get(name), name).toBeUndefined();
      seen.set(name, role);
    }
  }
  for (const name of [...contestedNames.keys(), ...otherNames]) expect(squash(name), name).toBe(name);
});

test('names that are looked for have the role they are looked for', () => {
  for (const role of roles) {
    if (roleNames[role].length === 0) continue;
    for (const name of lookedFor[role]) {
      const plain = squash(name);
      expect(roleNames[role].includes(plain) || contestedNames.get(plain)?.includes(role), `${role} ${name}`).toBe(true);
    }
  }
});
