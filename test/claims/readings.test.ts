/**
 * What is read from each of many sentences and values, word by word: what other tests hold to a share of them is held one by one here, so that a sentence that is
 * read otherwise than before is seen. Whether it ought to be is what the lists beside say; `LICIT_ACCEPT=1` writes what is read now.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { describeCard, describer } from '../../src/claims/describe.js';
import { rightsIn } from '../../src/claims/prose/rights-sentence.js';
import { READ_LANGUAGES } from '../../src/claims/prose/rights-words.js';
import { inferRoles } from '../../src/claims/roles/roles.js';
import { sourcesIn } from '../../src/claims/source/source-prose.js';
import hfCard from '../../src/formats/hf-card.js';
import type { Json } from '../../src/model/basics.js';
import type { Claim } from '../../src/model/claim.js';
import type { Card, Item } from '../../src/model/item.js';
import { manifest, readAll } from '../formats/making.js';

const HERE = import.meta.dirname;

function holds(golden: string, lines: Iterable<string>): void {
  const path = resolve(HERE, '../golden/readings', golden);
  const told = `${[...lines].join('\n')}\n`;
  if (process.env.LICIT_ACCEPT === '1') writeFileSync(path, told);
  expect(told).toBe(readFileSync(path, 'utf8'));
}

const linesOf = (path: string): string[] =>
  readFileSync(resolve(HERE, path), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

function short(claim: Claim<unknown>): string {
  if (claim.state === 'known') return JSON.stringify(claim.value);
  if (claim.state === 'missing') return '-';
  return claim.state === 'unclear' ? `? ${claim.why}` : `≠ ${claim.why}`;
}

/** What comes to the same, together. */
function* alike(cases: Iterable<readonly [what: string, told: string]>): Generator<string> {
  const all = new Map<string, string[]>();
  for (const [what, told] of cases) all.set(told, [...(all.get(told) ?? []), what]);
  for (const [told, what] of all) yield `${told || 'nothing'}\n    ${what.join(' · ')}`;
}

/** Names of fields, by what they are for. */
const NAMES =
  'license rights usage_terms copyright embargo_until confidentiality source url page doi owner author collected_at created language purpose legal_basis lawful_basis 合法性基础 consent consent_status 同意书 ' +
  'consent_given consent_date withdrawn withdrawn_at 撤回日期 consent_expires valid_until objection notice privacy_notice guardian guardian_consent train_opt_out allow_training 不同意训练 tdm_reservation robots ' +
  'deletion_requested status generated_by model synthetic is_public redistribution commercial_use research_only restricted permissions ' +
  'copyright_holder rights_holder credit provider publisher site meta.source meta.license meta.consent dataset_name keywords';
/** What stands in fields. */
const VALUES: Json[] = [
  ...(
    '|n/a|-|none|无|unknown|yes|no|Y|true|false|是|否|0|1|7|2024-03-05|2024/03|05.03.2024|1709596800|signed|withdrawn|已撤回|pending|refused|expired|opted out|' +
    'consent|written consent|书面同意|legitimate interests|Art. 6(1)(a) GDPR|contract|个人信息保护法第十三条第一款|待定|given 2024-03-05, withdrawn 2024-04-01|' +
    'valid until 2030-01-01|mother|research only|internal use only|model training|ask our office first|banana|CC BY 4.0|CC-BY-NC-4.0|' +
    'https://creativecommons.org/licenses/by/4.0/|MIT OR GPL-2.0|all rights reserved|© 2024 Ada Example|public domain|restricted|open|' +
    'https://example.org/a|example.org|doi:10.5555/a.b|Wikipedia|Ada Example|Riverside Museum|Free for Anyone|Open Harbor Terms|en|gpt-4|human|noai|' +
    'train-ai=n|consent not on file|consent: no|did not withdraw|Source: Riverside Museum|A boat lies on the lake, and nobody is aboard of it today.'
  ).split('|'),
  ...[true, false, null, 0, 1, 12, ['yes', 'no'], ['withdrawn'], { status: 'given', date: '2024-03-05' }],
  ...[
    ['withdrawn 2024-01-02', 'given 2024-03-05'],
    ['given 2024-01-02', 'withdrawn 2024-03-05'],
    ['withdrawn 2024-03', 'given 2024-03-05'],
    ['withdrawn', 'given 2024-03-05'],
  ].map((events) => events.map((one) => ({ status: one.split(' ')[0]!, ...(one.includes(' ') && { at: one.split(' ')[1]! }) }))),
];

/** What is stated of an item that has this in a field. */
function stated(name: string, value: Json): string {
  const [outer, inner] = name.split('.');
  const item: Item = {
    kind: 'item',
    key: 'a',
    fields: { text: 'a boat', ...(inner === undefined ? { [outer!]: value } : { [outer!]: { [inner]: value } }) },
    at: { path: 'a.jsonl', line: 1 },
    record: Buffer.from(''),
  };
  const { roles } = inferRoles([item]);
  const told = Object.entries(describer('a.jsonl', roles)(item) as unknown as Record<string, unknown>).flatMap(([about, claim]) =>
    typeof claim === 'object' && claim !== null && 'state' in claim && claim.state !== 'missing'
      ? [`${about} ${short(claim as Claim<unknown>)}`]
      : [],
  );
  return told.join('; ');
}

test('what a field says, by its name and what stands in it', () => {
  const read = NAMES.split(' ').flatMap((name) => [
    `## ${name}`,
    ...alike(VALUES.map((value) => [JSON.stringify(value), stated(name, value)])),
  ]);
  holds('fields.txt', read);
});

test('what a section on the license of a card says, of which part', async () => {
  const read: string[] = [];
  for (const line of linesOf('../license-sentences.txt')) {
    const section = line.replace(/^(?:yes|open|no) /, '');
    const file = await manifest(`---\npretty_name: Stars\ntask_categories: [other]\n---\n## License\n\n${section}\n`, 'stars/README.md');
    const cards = (await readAll(hfCard, file)).filter((one): one is Card => one.kind === 'card');
    const told = cards
      .flatMap((card) => describeCard(card))
      .map(({ about, claim, of, by }) => `${by} ${about}${of ? ` of ${JSON.stringify(of)}` : ''} ${short(claim)}`);
    read.push(`${told.join('; ') || '-'}\t${section.slice(0, 70)}`);
  }
  holds('sections.txt', read);
});

test('where sentences say that data came from', () => {
  const read = ['tuned.tsv', 'held-out.tsv']
    .flatMap((file) => linesOf(`source-sentences/${file}`))
    .map((line) => {
      const [, heading = '', text = ''] = line.split('\t');
      const { said, proposed } = sourcesIn(text, { path: 'README.md', line: 10 }, { heading, names: ['thing'] });
      const told = [
        ...said.map(({ about, claim }) => `${about} ${short(claim)}`),
        ...proposed.map(({ about, claim }) => `maybe ${about} ${short(claim)}`),
      ];
      return `${told.join('; ') || '-'}\t${text.slice(0, 70)}`;
    });
  holds('sources.txt', read);
});

test('what sentences beside data say of rights', () => {
  const read = ['restricting', 'harmless', 'held-out', 'unread-languages'].flatMap((name) =>
    linesOf(`../context/${name}.tsv`)
      .slice(1)
      .map((line) => {
        const text = line.split('\t')[2]!.replaceAll('\\n', '\n');
        const { says, ...more } = rightsIn(text, READ_LANGUAGES);
        return `${[says, ...Object.values(more)].join(' ')}\t${text.replaceAll('\n', ' ').slice(0, 70)}`;
      }),
  );
  holds('rights.txt', read);
});
