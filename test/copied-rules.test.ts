import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instruments, reports, rules } from '../src/catalog/catalog.js';
import { ruleText } from '../src/commands/explain/explain-rule.js';
import { ruleNumbers } from '../src/commands/rule-numbers.js';
import { itemsAtFault, ratesBehind, ruleItemsText, unreadBehind } from '../src/commands/show/show-rule.js';
import { loadConfig } from '../src/config/config.js';
import { readLedger } from '../src/ledger/open-ledger.js';
import { findRun } from '../src/ledger/read/as-of.js';
import { snapshot } from '../src/ledger/read/query.js';
import type { Config } from '../src/model/settings.js';
import type { Snapshot } from '../src/model/snapshot.js';
import type { FindingView } from '../src/model/views.js';
import { scan } from '../src/scan/scan.js';

/**
 * A rule is what its file says, never what it is called: a copy of each of our rules under another id has to come to the same verdicts,
 * findings, notes and parts of reports.
 */
const root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-copies-')));
const ledgerPath = join(root, '.licit/ledger.db');
const ours = rules();
/** `license/missing` → `licensf/missing`: as long, and in the same order among the others, so that pages compare letter by letter. */
const copyOf = (id: string): string => {
  const [first = '', second] = id.split('/');
  return `${first.slice(0, -1)}${String.fromCharCode(first.charCodeAt(first.length - 1) + 1)}/${second}`;
};

function write(name: string, content: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const contract =
  'License agreement between Px GmbH and Example Co. The licensor grants the licensee the right to train models. Signed 2025-01-01.\n';
const people = [
  { id: 'p1', text: 'Call Anna on +44 7400 123456 or anna.smith@mail-anna.net', license: 'MIT', consent: 'withdrawn' },
  { id: 'p2', text: 'Write to bo.berg@mail-bo.net', license: 'CC-BY-NC-4.0', consent: 'given' },
  { id: 'p3', text: 'ID 11010519491231002X', license: 'some words of our own', diagnosis: 'diabetes' },
  { id: 'p4', text: 'plain words', license: 'CC-BY-ND-4.0' },
  { id: 'p5', text: '© 2021 Example Press. All rights reserved. More words follow here.', url: 'https://px.example/5' },
  { id: 'p6', text: 'key AKIAQYLPMN5HHHFPZAM2', license: 'CC-BY-4.0', label: 'spam' },
  { id: 'p7', text: 'words', license: 'Apache-2.0', ai_training: 'disallowed' },
  { id: 'p9', text: 'Write to bo.berg@mail-bo.net', license: 'MIT', consent: 'refused' },
  { id: 'p10', text: 'words', license: 'CC-BY-ND-4.0' },
  { id: 'p11', text: 'He was diagnosed with type 2 diabetes last year.', license: 'MIT' },
  { id: 'p8', text: 'words', license: 'MIT', consent_given: '2024-03-01', consent_withdrawn: '2024-01-01' },
];

const nothing = 'A page of words about nothing in particular, written in plain English for no purpose at all.\n';
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A project that breaks as many rules as can be broken at once. */
function project(): void {
  write('tool/LICENSE', 'Released under the MIT License (SPDX-License-Identifier: MIT).\n');
  for (const name of ['train', 'model']) write(`tool/${name}.py`, 'import json\n');
  write('tool/list.jsonl', lines([{ id: 't1', text: 'words' }]));
  const documents = ['shared.txt', 'here.txt'];
  for (const name of documents) write(name, nothing);
  write('contract.txt', contract);
  write('broken.pdf', 'these words are no PDF');
  write(
    'licit.yaml',
    `provider: { name: Example Co, contact: legal@example.com }
use: { purpose: commercial, offered: [CN], assumeAdaptation: true, companion: true, publicOpinion: true }
instruments: [cn-interim-measures-2023, cn-pipl-2021]
waivers: { approvers: [counsel@example.com] }
records:
  filing: { status: not-filed }
  base-model: { name: Example Base }
labeling:
  rules:
    - { id: rules, for: function, version: "1", since: 2024-01-01 }
    - { id: rules, for: function, version: "2", since: 2024-06-01 }
  staff:
    - id: B-1
      trainings: [{ on: 2024-03-01 }]
      tasks: [{ role: label, task: qa, rule: rules@1, from: 2024-02-01 }, { role: review, task: qa, rule: other, from: 2024-02-01 }]
declarations:
  - path: data/**
    source: { kind: user-model-interaction, evidence: shared.txt }
    basis: { term: legitimate interest, purpose: billing, evidence: shared.txt }
    labeling: { rules: shared.txt, training: broken.pdf, spotCheck: gone.txt }
    minors: present
    handling: { recipients: [Example Inc], processors: [{ name: Labels Ltd }], published: true, transfer: { to: [US] }, retention: 2024-01-01, deidentified: { as: de-identified } }
  - path: data/people.jsonl
    personalData: none
    license: { expression: MIT, evidence: data/people.jsonl }
  - path: dta/**
    source: { kind: crawl-own }
  - path: '**'
    collected: { from: 2024 }
    reservations: { gen-ai: allowed }
`,
  );
  const grant = (id: string, parts: string): string =>
    `  - { id: ${id}, from: Px GmbH, allow: [train, commercial], evidence: { path: contract.txt, sha256: ${sha256(contract)}, bytes: ${contract.length} }, ${parts} }\n`;
  const other = (id: string, path: string, hash: string): string =>
    `  - { id: ${id}, from: Px GmbH, scope: { path: 'data/**' }, allow: [train], until: 2030-12-31, evidence: { path: ${path}, sha256: ${hash}, bytes: 5 } }\n`;
  write(
    '.licit/grants.yaml',
    `grants:\n${grant('over', "scope: { path: 'data/**' }, until: 2024-12-31")}${grant('idle', 'scope: { host: nowhere.example }, until: 2030-12-31')}${grant('all', "scope: { path: '**' }, until: 2030-12-31")}${other('gone', 'gone.pdf', sha256('gone'))}${other('changed', 'here.txt', sha256('other'))}${grant('soon', `scope: { path: 'made/**' }, until: ${inDays(10)}`)}${other('removed', 'here.txt', sha256('other'))}${other('unfit', 'here.txt', sha256(nothing)).replace('bytes: 5', `bytes: ${nothing.length}`)}`,
  );
  // Of a rule that nothing here breaks: they match nothing, and each has something else that is wrong with it.
  const waiver = (id: string, until: string, approver = 'counsel@example.com'): void =>
    write(
      `.licit/waivers/${id}.yaml`,
      `rule: license/lifted\nscope: { path: '**' }\nkind: license-held\nreason: words\napprover: ${approver}\nuntil: ${until}\nevidence: { path: contract.txt, sha256: ${sha256(contract)}, bytes: ${contract.length} }\n`,
    );
  waiver('over', '2024-12-31');
  waiver('soon', inDays(10));
  waiver('not-named', inDays(60), 'somebody@example.com');
  write('data/people.jsonl', `${lines(people)}{"id": "broken\n`);
  write('data/anna.smith@mail-anna.net.csv', 'id,text\n1,words\n');
  write(
    'news/a.jsonl',
    lines([{ id: 'n1', text: 'The minister, Angela Hoffmann, told reporters that the new law would come into force.' }]),
  );
  write('data/strange.bin', '\u0000\u0001\u0002');
  write('data/README.md', '---\nlicense: cc-by-sa-4.0\nsource_datasets:\n- parent\n---\n# Data\n\nLicensed under the GPL-3.0.\n');
  write('two/README.md', '---\nlicense: mit\n---\n# Two\n\n## License\n\nThis dataset is licensed under CC-BY-NC-4.0.\n');
  write(
    'works/a.jsonl',
    lines([
      { id: 'w1', text: 'words', url: 'https://libgen.is/book/1' },
      { id: 'w2', text: 'ISBN 978-3-16-148410-0', url: 'https://www.nytimes.com/1' },
      { id: 'w3', text: 'CONFIDENTIAL AND PROPRIETARY', url: 'https://px.example/3' },
      { id: 'w4', text: 'As an AI language model, I cannot.', url: 'https://px.example/4' },
      { id: 'w5', text: '<meta name="tdm-reservation" content="1">', url: 'https://px.example/5' },
    ]),
  );
  write('two/rows.jsonl', lines([{ id: 1, text: 'words' }]));
  write('parent/README.md', '---\nlicense: cc-by-nc-4.0\n---\n# Parent\n');
  write('parent/rows.jsonl', lines([{ id: 1, text: 'words' }]));
  write(
    'made/rows.jsonl',
    lines([
      { id: 1, text: 'words', model: 'gpt-4o', license: 'MIT' },
      { id: 2, text: 'words', model: 'our-own-7b' },
    ]),
  );
  write(
    'listed/datapackage.json',
    JSON.stringify({
      name: 'listed',
      resources: [
        { path: 'a.csv', hash: sha256('other'), bytes: 3 },
        { path: 'b.csv', bytes: 3 },
      ],
    }),
  );
  write('listed/a.csv', 'id,text\n1,words\n');
}

async function scanned(settings: Config['rules'] = {}): Promise<void> {
  const config = loadConfig(join(root, 'licit.yaml'), root);
  await scan({
    paths: ['.'],
    cwd: root,
    root,
    ledger: ledgerPath,
    key: new Uint8Array(32).fill(7),
    config: { ...config, rules: settings },
    licit: '0.0.0',
    workers: 0,
    extraRules: [join(root, 'copies.yaml')],
  });
}

let ledger: ReturnType<typeof readLedger>;
let view: Snapshot;

afterAll(() => ledger.db.close());

beforeAll(async () => {
  // JSON is YAML.
  write('copies.yaml', JSON.stringify(ours.map((rule) => ({ ...rule, id: copyOf(rule.id) }))));
  project();
  await scanned();
  // Words against a use that an earlier scan recorded and that are gone, looser licenses, a grant that was deleted.
  write(
    'data/people.jsonl',
    `${lines(people.slice(1).map((row) => (row.id === 'p4' ? { ...row, license: 'MIT' } : row)))}{"id": "broken\n`,
  );
  write('.licit/grants.yaml', readFileSync(join(root, '.licit/grants.yaml'), 'utf8').replace(/^.*id: removed,.*\n/mu, ''));
  await scanned();
  ledger = readLedger(ledgerPath);
  view = snapshot(ledger, findRun(ledger.db)!, '0.0.0');
}, 120_000);

/** What a finding says, without what is its id's. */
function plain({ rule: _, fingerprint: __, query: ___, commands: ____, ...finding }: FindingView): unknown {
  return finding;
}

/** Findings of equal weight are told in the order of their fingerprints, which an id is part of. */
const findingsOf = (id: string): unknown[] =>
  view.findings
    .filter(({ rule }) => rule === id)
    .sort((a, b) => (JSON.stringify([a.dataset, a.cause]) < JSON.stringify([b.dataset, b.cause]) ? -1 : 1))
    .map(plain);

/** What this project cannot break beside the rest, mostly because it breaks the rule's other half. */
const NOT_BROKEN = [
  // Of a change, and told by licit check alone.
  'change/blob-not-read',
  'change/file-not-read',
  // Nobody keeps a register of consent or a list from outside here, nor took anything out of a document.
  'evidence/list-lacking',
  'evidence/register-lacking',
  'evidence/speaks-against',
  'grant/contract-unread',
  // Nobody brought a report of a tool.
  'label/doubted',
  'license/generator-unknown',
  'license/lifted',
  'license/not-shown',
  // Nobody brought snapshots of sites or lists.
  'optout/crawlers-refused',
  'optout/delisted',
  'optout/listed',
  'optout/listed-beside',
  'optout/reserved-later',
  'pi/not-in-register',
  'project/base-model-unknown',
  'project/filing-unstated',
  'project/not-assessed',
  'project/not-reproducible',
  'project/provider-unnamed',
  'project/scope-unset',
  // Needs a spot check that was decided.
  'sample/source-rejected',
];

test('nearly all rules are broken here, so that the comparison says something', () => {
  const broken = new Set(view.findings.map(({ rule }) => rule));
  expect(ours.filter(({ id }) => !broken.has(id)).map(({ id }) => id)).toEqual(NOT_BROKEN);
});

test('a copy of a rule that no setting silences is one too', async () => {
  for (const { id } of ours.filter(({ fixed }) => fixed)) {
    await expect(scanned({ [copyOf(id)]: 'off' })).rejects.toThrow(`${copyOf(id)} cannot be switched off or made milder`);
    await expect(scanned({ [copyOf(id)]: 'warn' })).rejects.toThrow('made milder');
  }
});

test.each(ours.map(({ id }) => [id]))('a copy of %s comes to the same verdicts and findings', (id) => {
  const [own, copy] = [id, copyOf(id)].map((one) => view.rules.find((rule) => rule.id === one)!);
  expect({ ...copy!, id }).toEqual(own);
  expect(findingsOf(copyOf(id))).toEqual(findingsOf(id));
});

const pascal = (id: string): string => id.replace(/(?:^|[/-])([a-z])/gu, (_, letter: string) => letter.toUpperCase());
const originals = new Map(ours.flatMap(({ id }) => [[copyOf(id), id] as const, [pascal(copyOf(id)), pascal(id)] as const]));
const byCopy = new RegExp([...originals.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** A page as it would be of our rules. */
function asOurs(page: string): string {
  return page.replaceAll('\\-', '-').replace(byCopy, (copy) => originals.get(copy)!);
}

/** The snapshot with some of the rules only, and duties that name them; prints of findings say nothing of the id. */
function only(named: (id: string) => string): Snapshot {
  const ids = new Set(ours.map(({ id }) => named(id)));
  const findings = view.findings
    .filter(({ rule }) => ids.has(rule))
    .map((finding) => ({
      ...finding,
      fingerprint: sha256(JSON.stringify([asOurs(finding.rule), finding.dataset, finding.cause])).slice(0, 32),
    }));
  const weight = ({ severity, items }: FindingView): number => ['error', 'warn', 'info'].indexOf(severity) * 1e9 - items;
  findings.sort((a, b) => weight(a) - weight(b) || (a.rule + a.fingerprint < b.rule + b.fingerprint ? -1 : 1));
  const renamed = JSON.stringify(view.duties).replace(/[a-z]+\/[a-z-]+/gu, (id) => (ours.some((rule) => rule.id === id) ? named(id) : id));
  return { ...view, findings, rules: view.rules.filter(({ id }) => ids.has(id)), duties: JSON.parse(renamed) };
}

/** Queries are told apart by the prints in them. */
const withoutPrints = (page: string): string => asOurs(page).replace(/\b[0-9a-f]{32}\b/gu, 'PRINT');

test.each(['concise', 'github', 'json', 'pretty', 'provenance', 'sarif'])('%s shows a copy as it shows the rule', async (report) => {
  const { render } = (await reports()).find(({ id }) => id === report)!;
  for (const lang of ['en', 'zh'] as const) {
    const [own, copies] = [only((id) => id), only(copyOf)].map((snapshot) =>
      render(snapshot, { lang, width: 100, color: false, failOn: 'error', strict: false, exit: 1 }),
    );
    expect(copies!.map(({ name }) => name)).toEqual(own!.map(({ name }) => name));
    for (const [index, { content }] of own!.entries()) expect(withoutPrints(copies![index]!.content)).toBe(withoutPrints(content));
  }
});

const laws = instruments().map((law) => ({ law, text: JSON.stringify(law) }));

test.each(ours.map((rule) => [rule.id, rule] as const))('show and explain say of a copy of %s what they say of the rule', (id, rule) => {
  const { db } = ledger;
  const at = findRun(db)!;
  const screen = { width: 100, color: false };
  const pages = [id, copyOf(id)].map((one) => {
    const numbers = ruleNumbers(db, at, one)!;
    const asked = { ...rule, id: one };
    const naming = laws.map(({ law, text }) =>
      one === id || !text.includes(JSON.stringify(id)) ? law : JSON.parse(text.replaceAll(JSON.stringify(id), JSON.stringify(one))),
    );
    const sorted = {
      ...numbers,
      findings: [...numbers.findings].sort((a, b) =>
        JSON.stringify([a.items, a.dataset, a.cause]) < JSON.stringify([b.items, b.dataset, b.cause]) ? 1 : -1,
      ),
    };
    const shown = {
      rule: asked,
      numbers: sorted,
      items: itemsAtFault(db, at, asked, 5),
      unread: unreadBehind(db, at, asked, 5),
      rates: ratesBehind(db, at, numbers.findings),
    };
    return withoutPrints(
      ruleText({ rule: asked, instruments: naming, numbers: sorted, configName: 'licit.yaml', lang: 'en' }, screen) +
        ruleItemsText(shown, 'pretty', 'en', screen) +
        ruleItemsText(shown, 'json', 'en', screen),
    );
  });
  expect(pages[1]).toBe(pages[0]);
});
