import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rules } from '../src/catalog/catalog.js';
import { loadConfig } from '../src/config/config.js';
import { asJudged, type FactContext, itemFacts } from '../src/facts/facts.js';
import { causesOf, judge, rulesFor } from '../src/judge/judge.js';
import { sqlite } from '../src/ledger/database.js';
import { type Db, openLedger, readLedger } from '../src/ledger/open-ledger.js';
import { bodyOf, profileOf, wordsOf } from '../src/ledger/profiles.js';
import { findRun } from '../src/ledger/read/as-of.js';
import { snapshot } from '../src/ledger/read/query.js';
import { readItem } from '../src/ledger/read/query-item.js';
import { Numbers } from '../src/ledger/sender-numbers.js';
import { verifyLedger } from '../src/ledger/verify/verify.js';
import { licenseClaim } from '../src/license/statements/read-license.js';
import type { Json } from '../src/model/basics.js';
import type { Batch } from '../src/model/batch.js';
import type { FactName } from '../src/model/fact.js';
import type { Snapshot } from '../src/model/snapshot.js';
import type { Profile, RecordedClaim, StatedClaim, Statement } from '../src/model/statement.js';
import { canonicalJson } from '../src/reading/json/canonical.js';
import { scan } from '../src/scan/scan.js';
import { factsInWords, inOwnWords, ownWords } from '../src/text/words/item-words.js';
import { runs, slowTest } from './effort.js';
import { extracted } from './extracted.js';

const asOf = '2026-11-24T08:00:00.000Z';
const context: FactContext = {
  use: { purpose: 'commercial' },
  provider: {},
  records: {},
  instruments: ['cn-interim-measures-2023'],
  configPath: 'licit.yaml',
  kinds: [{ id: 'pi/email', type: 'EMAIL', family: 'pi' }],
  unread: 0,
  notScanned: 0,
  kept: true,
  asOf,
};

/** Statements of every state, some of which limit, some of which say the same in other words. */
const words = [
  'MIT',
  'The MIT License',
  'CC BY 4.0, photo by Ana',
  'CC BY 4.0, photo by Bo',
  'CC BY-NC 4.0',
  'see agreement no. 1',
  'see agreement no. 2',
  'see agreement no. 3, never for sale',
  'see agreement no. 4, never for sale',
  'other',
  'custom',
  'ask us',
  'n/a',
  '',
  'MIT, GPL-3.0-only or something else',
  '须经授权',
];

function licenseOf(raw: string): StatedClaim {
  const claim = licenseClaim(raw, { path: 'list.jsonl' });
  if (claim.state === 'known') return { state: 'known', field: 'license', raw, value: claim.value };
  if (claim.state === 'unclear') return { state: 'unclear', field: 'license', raw, why: claim.why };
  return { state: 'missing', raw, lookedIn: ['license'] };
}

const consents: (StatedClaim | undefined)[] = [
  undefined,
  { state: 'known', field: 'consent', raw: 'withdrawn by mail on Monday', value: { against: ['withdrawn'], given: false } },
  { state: 'known', field: 'consent', raw: 'withdrawn by phone', value: { against: ['withdrawn'], given: false } },
  { state: 'known', field: 'consent', raw: 'form 17', value: { against: [], given: false, unclear: true } },
  { state: 'known', field: 'consent', raw: 'yes, form 9', value: { against: [], given: true } },
];

const cards: RecordedClaim[] = ['CC-BY-NC-4.0', 'CC-BY-4.0', 'MIT'].map((value, n) => ({
  id: n + 1,
  about: 'license',
  state: 'known',
  raw: value,
  value,
  at: { path: 'README.md', line: 3, field: 'license' },
  by: 'metadata',
}));
const declarations: Statement[] = [
  {},
  {
    evidence: [
      {
        path: 'MIT.txt',
        sha256: '00',
        present: true,
        seen: { as: 'text', read: true, kinds: ['license-file'], licenses: ['MIT'] },
        extracts: extracted('license-file'),
      },
    ],
  },
].map((more, n) => ({
  id: n + 1,
  kind: 'declaration',
  scope: {},
  at: { path: 'licit.yaml', line: 4 },
  value: { license: { expression: 'MIT', raw: 'MIT', ...more }, ...(n === 0 && { basis: [{ term: 'eu-gdpr:A6-1-a' }] }) },
})) as unknown as Statement[];

const profiles = fc.record({
  license: fc.constantFrom(...words).map(licenseOf),
  consent: fc.constantFrom(...consents),
  basis: fc.constantFrom<StatedClaim>(
    { state: 'missing', lookedIn: ['consent'] },
    { state: 'unclear', field: 'basis', raw: 'form no. 3', why: 'not understood' },
  ),
  seen: fc.constantFrom([], [{ kind: 'pi/email', confidence: 'likely' as const }]),
  source: fc.boolean(),
});
const wholeOf = ({ consent, ...parts }: { consent: StatedClaim | undefined; license: StatedClaim; basis: StatedClaim }): Profile => ({
  reservations: { state: 'missing', lookedIn: [] },
  owner: false,
  collected: false,
  notLooked: [],
  labeled: false,
  source: true,
  seen: [],
  ...parts,
  ...(consent && { consent }),
});

test('what is judged of a profile without its words is what is judged of it with them: the same facts, verdicts and causes, up to the words', () => {
  const all = rulesFor(rules(), 'item');
  fc.assert(
    fc.property(profiles, fc.subarray(cards), fc.subarray(declarations), (parts, claims, statements) => {
      const profile = wholeOf(parts);
      const alone = itemFacts({ profile, claims, statements }, context);
      const grouped = itemFacts({ profile: asJudged(profile), claims, statements }, context);
      const told = (name: FactName, value: Json | undefined): Json | undefined =>
        typeof value === 'string' ? inOwnWords(name, value, profile) : value;
      for (const name of Object.keys(alone) as FactName[]) {
        const { sides: _, ...fact } = grouped[name]!;
        const { sides: __, ...own } = alone[name]!;
        expect({ ...fact, value: told(name, fact.value) }, name).toEqual(own);
        if (!Object.hasOwn(factsInWords, name)) expect(fact.value, name).toEqual(own.value);
      }
      for (const rule of all) {
        expect(judge(rule, grouped), rule.id).toEqual(judge(rule, alone));
        const causes = causesOf(rule, grouped).map((cause) =>
          Object.fromEntries(Object.entries(cause).map(([name, value]) => [name, told(name as FactName, value)])),
        );
        expect(causes, rule.id).toEqual(causesOf(rule, alone));
      }
    }),
    { numRuns: runs(300, 60) },
  );
});

test('a profile that is kept as its words and the number of another comes back whole', () => {
  fc.assert(
    fc.property(profiles, (parts) => {
      const profile = wholeOf(parts);
      const own = wordsOf(profile);
      if (own === '{}') return;
      const shared = structuredClone(profile);
      for (const name of Object.keys(JSON.parse(own)) as ('license' | 'basis')[]) delete shared[name].raw;
      expect(profileOf(bodyOf(7, own), JSON.stringify(shared))).toEqual({ ...profile });
    }),
  );
});

test('a profile that an earlier licit wrote whole goes on being used', () => {
  const { db } = openLedger(join(mkdtempSync(join(tmpdir(), 'licit-earlier-')), 'ledger.db'), '0.0.0');
  const profile = wholeOf({
    license: licenseOf('see agreement no. 1'),
    consent: undefined,
    basis: { state: 'missing', lookedIn: ['consent'] },
  });
  const shared = structuredClone(profile);
  delete shared.license.raw;
  const add = sqlite(db).prepare('insert into profile (body, since) values (?, 1)');
  const earlier = Number(add.run(canonicalJson(profile)).lastInsertRowid);
  const numbers = new Numbers(db, 2);
  const sent = (words: string): string => `0${wordsOf({ ...profile, license: licenseOf(words) })}`;
  numbers.learn(0, {
    profiles: [canonicalJson(shared), sent('see agreement no. 1'), sent('see agreement no. 2')],
    hosts: [],
  } as unknown as Batch);
  const [base, one, two] = numbers.profiles(0);
  expect(one).toBe(earlier);
  expect(JSON.parse(sqlite(db).prepare('select body from profile where id = ?').pluck().get(two) as string)).toMatchObject({ as: base });
  db.close();
});

async function scanned(
  files: Record<string, string>,
  options: { rules?: string[] } = {},
): Promise<{ view: Snapshot; db: Db; root: string; path: string }> {
  const root = mkdtempSync(join(tmpdir(), 'licit-alike-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  const path = join(root, '.licit/ledger.db');
  const extraRules = options.rules?.map((name) => join(root, name));
  await scan({ paths: ['.'], cwd: root, root, ledger: path, config: loadConfig(undefined, root), licit: '0.0.0', extraRules });
  expect(verifyLedger(path)).toMatchObject({ whole: true });
  const ledger = readLedger(path);
  return { view: snapshot(ledger, findRun(ledger.db)!, '0.0.0'), db: ledger.db, root, path };
}

const list = (statements: readonly string[]): string =>
  statements.map((license, id) => `${JSON.stringify({ id: `k${id}`, url: `https://example.com/${id}.jpg`, license })}\n`).join('');
const many = (n: number, of: (i: number) => string): string => list(Array.from({ length: n }, (_, i) => of(i)));
const count = (db: Db, sql: string): number => sqlite(db).prepare(sql).pluck().get() as number;

test.each([
  ['that are not understood', (i: number) => `see agreement no. ${i} with the museum`],
  ['that name one license', (i: number) => `CC BY 4.0, photo by visitor ${i}`],
])('however many different statements %s there are, they are one case, with one set of facts and verdicts', async (_, of) => {
  const [few, lots] = [await scanned({ 'data/list.jsonl': many(4, of) }), await scanned({ 'data/list.jsonl': many(40, of) })];
  for (const what of [
    "select count(*) from judged where scope = 'item'",
    'select count(*) from fact',
    'select count(*) from verdict',
    'select count(*) from finding',
  ])
    expect(count(lots.db, what), what).toBe(count(few.db, what));
  expect(count(lots.db, "select count(*) from judged where scope = 'item'")).toBe(1);
  expect(count(lots.db, 'select sum(items) from population')).toBe(40);
});

test('the words of every item stay in the ledger, once', async () => {
  const { db } = await scanned({ 'data/list.jsonl': many(40, (i) => `see agreement no. ${i}q with the museum`) });
  const bodies = sqlite(db).prepare('select body from profile').pluck().all() as string[];
  const facts = sqlite(db).prepare('select value from fact where value is not null').pluck().all() as string[];
  for (let i = 0; i < 40; i += 1) expect(bodies.filter((body) => body.includes(`no. ${i}q with`))).toHaveLength(1);
  expect(facts.filter((value) => /no\. \d+q with/.test(value))).toEqual([]);
  expect(count(db, "select count(distinct stated_license) from items where stated_license_state = 'unclear'")).toBe(40);
  expect(sqlite(db).prepare(`select body from profiles where body like '%no. 7q with%'`).pluck().get()).toContain('"lookedIn"');
});

test('a finding on statements that licit cannot tell apart is one, names the commonest words and says how many more there are', async () => {
  const statements = ['see agreement A', 'see agreement B', 'see agreement B', 'see agreement C', 'see agreement D', 'see agreement E'];
  const { view } = await scanned({ 'data/list.jsonl': list(statements) });
  const found = view.findings.filter(({ rule }) => rule === 'license/unclear');
  expect(found).toHaveLength(1);
  expect(found[0]!.items).toBe(6);
  expect(found[0]!.message.en).toBe(
    'The license is stated as “see agreement B”, “see agreement A”, “see agreement C” and in 2 other ways, which does not say what is allowed.',
  );
  expect(found[0]!.message.zh).toContain('“see agreement B”、“see agreement A”、“see agreement C”及其他 2 种写法');
  expect(found[0]!.examples.map(({ words: said }) => said)).toEqual(['see agreement B', 'see agreement A', 'see agreement C']);
  expect(view.licenses[0]!.raw).toHaveLength(5);
});

test('a statement in one wording is told as it stands, and each item is explained in its own words', async () => {
  const { view, db } = await scanned({ 'data/list.jsonl': list(['see agreement A', 'see agreement A']) });
  expect(view.findings.find(({ rule }) => rule === 'license/unclear')!.message.en).toBe(
    'The license is stated as “see agreement A”, which does not say what is allowed.',
  );
  const id = count(db, 'select min(id) from item');
  const item = readItem(db, findRun(db)!, id);
  expect(item.facts.get('license.raw')!.value).toBe('see agreement A');
  expect(item.profile.license).toMatchObject({ raw: 'see agreement A', state: 'unclear', field: 'license' });
  expect(count(db, `select count(*) from fact where name = 'license.raw' and value = '"${ownWords}"'`)).toBe(1);
});

slowTest('items of one list have the verdicts that each has in a list of its own', async () => {
  const together = await scanned({ 'all/list.jsonl': list(words), 'README.md': '---\nlicense: cc-by-nc-4.0\n---\n# x\n' });
  const apart = await scanned({
    ...Object.fromEntries(words.map((said, n) => [`all/${n}/list.jsonl`, list([said])])),
    'README.md': '---\nlicense: cc-by-nc-4.0\n---\n# x\n',
  });
  const verdicts = (db: Db, manifest: string): string[] =>
    sqlite(db)
      .prepare('select rule || verdict from verdicts where manifest = ? or manifest || key = ? order by rule')
      .pluck()
      .all(manifest, manifest) as string[];
  expect(verdicts(together.db, 'all/list.jsonlk0').length).toBeGreaterThan(20);
  words.forEach((said, n) => {
    expect(verdicts(together.db, `all/list.jsonlk${n}`), said).toEqual(verdicts(apart.db, `all/${n}/list.jsonl`));
  });
});

test('a rule of the user that asks for the very words tells them apart', async () => {
  const rule = `id: own/words
scope: item
severity: warn
waivable: true
title: { en: Words, zh: 原文 }
why: { en: Words, zh: 原文 }
fix: { en: Ask, zh: 询问 }
cites: []
applies: { fact: license.stated, is: true }
met: { not: { fact: license.raw, is: see agreement 7 } }
cause: [license.raw]
message: { en: 'It says {license.raw}.', zh: '{license.raw}。' }
examples:
  - { name: those, facts: { license.stated: true, license.raw: see agreement 7 }, verdict: unmet }
  - { name: others, facts: { license.stated: true, license.raw: MIT }, verdict: met }
  - { name: none, facts: { license.stated: false }, verdict: not-applicable }
since: '0.1'
`;
  const { view } = await scanned({ 'data/list.jsonl': many(9, (i) => `see agreement ${i}`), 'own.yaml': rule }, { rules: ['own.yaml'] });
  const found = view.findings.filter((one) => one.rule === 'own/words');
  expect(found.map(({ items, message }) => [items, message.en])).toEqual([[1, 'It says see agreement 7.']]);
});
