import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/catalog/catalog.js';
import { type FactContext, itemFacts } from '../../src/facts/facts.js';
import { judge } from '../../src/judge/judge.js';
import { readLicense } from '../../src/license/statements/read-license.js';
import type { Evidence } from '../../src/model/evidence.js';
import type { Verdict } from '../../src/model/rule.js';
import type { Declaration, Profile, Statement } from '../../src/model/statement.js';
import pretty from '../../src/reports/pretty.js';
import { runs } from '../effort.js';
import { silentProfile } from '../silent-profile.js';
import { counts, duty, lines, provider, world } from './world.js';

const row = { id: '1', text: 'x y z', license: 'cc0-1.0', url: 'https://e.example/1' };
const data = { 'data/a.jsonl': lines([row]) };
const documented = `declarations:
  - path: data/**
    source: { kind: public-dataset, name: x, evidence: empty.pdf }
    personalData: none
    minors: none
    labeling: { rules: empty.pdf, spotCheck: empty.pdf, training: empty.pdf }
`;

describe('what a person states is stated, not met', () => {
  test('negations with empty documents meet no duty', async () => {
    const scanned = await world({
      'licit.yaml': `${provider}${documented}records:
  complaint-channel: { text: 无, times: 无 }
  request-log: 没有
  base-model: 不知道
  filing: 未备案
  assessment: 未开展安全评估
  quality-measures: 无
  bias-statement: 未采取任何措施
  ip-strategy: none
`,
      'empty.pdf': '',
      ...data,
    });
    for (const { id, verdict } of scanned.view.duties)
      if (id.startsWith('art-4') || id.startsWith('art-7')) expect([id, verdict]).not.toEqual([id, 'met']);
    for (const id of ['art-4-2', 'art-4-3', 'art-7-1', 'art-7-4', 'art-11-2', 'art-15', 'art-17'])
      expect([id, duty(scanned, id).verdict]).toEqual([id, 'unproven']);
  });

  test('words that say something are stated, by whom, where and with which documents', async () => {
    const scanned = await world({
      'licit.yaml': `${provider}records:
  quality-measures: { text: deduplicated with MinHash and sampled, by: data team, on: 2026-05-01, evidence: quality.md }
`,
      'quality.md': '# Data quality\nNear duplicates were removed with MinHash; 4,000 texts were read.\n',
      ...data,
    });
    const answer = duty(scanned, 'art-7-4');
    expect(answer.verdict).toBe('stated');
    expect(answer.statements).toEqual([
      {
        at: { path: 'licit.yaml', line: 5, field: 'records.quality-measures' },
        what: 'quality-measures',
        by: 'data team',
        on: '2026-05-01',
        documents: [{ path: 'quality.md', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u), present: true }],
      },
    ]);
    expect(scanned.view.rules.find(({ id }) => id === 'project/no-quality-measures')?.counts).toMatchObject({ met: 0, stated: 1 });
  });

  test('that there is no personal information, and who provides it, is stated too', async () => {
    const scanned = await world({
      'licit.yaml': `${provider}declarations:\n  - { path: data/**, source: { kind: crawl-own, name: our crawl }, personalData: none, minors: none }\n`,
      'data/a.jsonl': lines([{ id: '1', text: 'x', license: 'cc0-1.0' }]),
    });
    expect(duty(scanned, 'art-7-3').verdict).toBe('stated');
    expect(counts(scanned, 'source/missing')).toMatchObject({ met: 0, stated: 1 });
  });

  test('a license that is declared without a document allows nothing that counts as met', async () => {
    const scanned = await world({
      'licit.yaml': `${provider}declarations:\n  - { path: data/**, license: CC0-1.0 }\n`,
      'data/a.jsonl': lines([{ id: '1', text: 'x', url: 'https://e.example/1' }]),
    });
    expect(counts(scanned, 'license/forbids-use')).toMatchObject({ met: 0, stated: 1 });
    expect(counts(scanned, 'license/missing')).toMatchObject({ met: 0, stated: 1 });
    expect(duty(scanned, 'art-7-2').verdict).not.toBe('met');
  });

  test('a provider called N/A is nobody', async () => {
    const scanned = await world({ 'licit.yaml': provider.replace('Example Co', 'N/A').replace('legal@example.com', '暂无'), ...data });
    expect(counts(scanned, 'project/provider-unnamed').unmet).toBe(1);
  });

  test('scope and liability are no duties: shown, not counted', async () => {
    const scanned = await world({ 'licit.yaml': provider, ...data });
    expect([duty(scanned, 'art-2').kind, duty(scanned, 'art-9').kind]).toEqual(['scope', 'liability']);
  });

  test('not filed is unmet only where the service is stated to be of the kind that must file', async () => {
    const filed = async (use: string, record: string) =>
      (
        await world({ 'licit.yaml': `${provider.replace('offered: [CN]', `offered: [CN]${use}`)}records: { ${record} }\n`, ...data })
      ).view.rules.find(({ id }) => id === 'project/not-filed')!.counts;
    const not = 'filing: { status: not-filed }';
    expect(await filed(', publicOpinion: true', not)).toMatchObject({ unmet: 1 });
    expect(await filed('', not)).toMatchObject({ unproven: 1, unmet: 0 });
    expect(await filed(', publicOpinion: true', 'filing: { status: in-progress }')).toMatchObject({ unproven: 1 });
    expect(await filed(', publicOpinion: true', 'filing: { status: filed, number: X-20260101, date: 2026-01-01 }')).toMatchObject({
      met: 0,
      stated: 1,
    });
  });

  test('nothing recorded is unmet for the gate, "not recorded" in the finding and not proven for the duty', async () => {
    const scanned = await world({ 'licit.yaml': provider, ...data });
    const finding = scanned.view.findings.find(({ rule }) => rule === 'project/filing-unstated');
    expect([finding?.verdict, finding?.silence, duty(scanned, 'art-17').verdict]).toEqual(['unmet', true, 'unproven']);
  });
});

describe('sensitive personal information has to be shown', () => {
  const yaml = `provider: { name: Example Co, contact: a@example.com }
use: { purpose: commercial, offered: [CN, EU] }
instruments: [cn-interim-measures-2023, cn-pipl-2021, eu-gdpr-2016]
declarations:
  - path: data/**
    source: { kind: crawl-own, name: x.example, evidence: e.txt }
    basis:
      - { term: "licit:cn-pipl#A13-1-6", jurisdiction: CN, purpose: AI training, evidence: e.txt }
      - { term: "eu-gdpr:A6-1-f", jurisdiction: EU, purpose: AI training, evidence: e.txt }
    minors: none
`;
  const files = {
    'licit.yaml': yaml,
    'e.txt': 'crawl log of x.example, robots.txt kept',
    'data/a.jsonl': lines(
      [1, 2].map((id) => ({
        id,
        url: `https://x.example/${id}`,
        license: 'cc0-1.0',
        text: '患者，身份证号 990101199003070015',
        diagnosis: '艾滋病',
      })),
    ),
  };

  test('a rule that may not be waived and is unproven over it fails the run', async () => {
    const scanned = await world(files);
    expect(scanned.exit).toBe(1);
  });

  test('letting it pass is a choice that the ledger keeps', async () => {
    const scanned = await world(files, { allowUnproven: true });
    const open = scanned.view.findings.filter(({ verdict }) => verdict === 'unproven');
    expect(scanned.view.allowUnproven).toBe(true);
    expect(open.every(({ allowed }) => allowed)).toBe(true);
  });
});

test('what is possibly sensitive is told, and the run that passes with it shows no tick', async () => {
  const scanned = await world({
    'data/a.jsonl': lines([
      { id: 1, url: 'https://e.example/1', license: 'cc0-1.0', text: 'My brother was diagnosed with diabetes and takes insulin.' },
    ]),
  });
  expect(counts(scanned, 'pi/possibly-sensitive').unmet).toBe(1);
  const [page] = pretty.render(scanned.view, { lang: 'en', width: 100, color: false, failOn: 'error', strict: false, exit: 0 });
  expect(page!.content).not.toContain('✓');
});

describe('the narrow adverse word wins', () => {
  test('a prohibition or reservation that an earlier scan recorded is missed when it is gone', async () => {
    const rows = (license: string, reservation: number) =>
      `id,url,license,tdm-reservation\n1,https://p.example.com/1,${license},${reservation}\n2,https://p.example.com/2,CC-BY-4.0,0\n`;
    const { root, view } = await world({ 'licit.yaml': provider, 'data/a.csv': rows('CC-BY-NC-4.0', 1) });
    expect(view.findings.filter(({ rule }) => rule === 'license/loosened')).toEqual([]);
    const later = await world({ 'data/a.csv': rows('CC-BY-4.0', 0) }, { root });
    const causes = later.view.findings
      .filter(({ rule }) => rule === 'license/loosened')
      .map(({ cause, items }) => [cause['license.loosened'], items]);
    expect(causes.sort()).toEqual([
      ['license', 1],
      ['reservation', 1],
    ]);
  });

  test('a license declared for many loosens nothing that rows say of themselves', async () => {
    const scanned = await world({
      'licit.yaml': `provider: { name: A, contact: a@example.com }
use: { purpose: commercial, offered: [EU] }
instruments: [eu-gdpr-2016]
declarations:
  - path: data/**
    source: { kind: crawl-own, name: p.example.com, evidence: by.txt }
    reservations: { ai-training: allowed }
    license: { expression: CC-BY-4.0, evidence: by.txt }
    personalData: none
`,
      'by.txt': 'Creative Commons Attribution 4.0 International\n'.repeat(20),
      'data/a.csv':
        'id,url,license,tdm-reservation\n1,https://p.example.com/1,All rights reserved,1\n2,https://p.example.com/2,CC-BY-NC-4.0,1\n',
    });
    expect(scanned.exit).toBe(1);
    expect(counts(scanned, 'license/forbids-use').unmet).toBe(2);
    expect(counts(scanned, 'optout/reserved').unmet).toBe(2);
  });
});

const context: FactContext = {
  use: { purpose: 'commercial', offered: ['CN', 'EU'] },
  provider: {},
  records: {},
  instruments: ['cn-interim-measures-2023', 'eu-gdpr-2016'],
  kinds: [],
  unread: 0,
  notScanned: 0,
  kept: true,
  asOf: '2026-06-01',
};

const order: Verdict[] = ['unmet', 'unproven', 'stated', 'not-applicable', 'met'];
const quiet = silentProfile();

const document = fc.record({
  path: fc.constantFrom('a.txt', 'b.pdf'),
  sha256: fc.constant('a'.repeat(64)),
  bytes: fc.constant(9),
  present: fc.boolean(),
});
const documents = fc.option(fc.array(document, { minLength: 1, maxLength: 2 }), { nil: undefined });
const expression = fc.constantFrom('CC0-1.0', 'MIT', 'CC-BY-4.0', 'Apache-2.0', 'CC-BY-NC-4.0');
const declaration = fc
  .record({
    license: fc.option(fc.record({ expression, evidence: documents }), { nil: undefined }),
    source: fc.option(
      fc.record({ name: fc.constantFrom('x', 'y'), kind: fc.constantFrom('crawl-own', 'public-dataset'), evidence: documents }),
      { nil: undefined },
    ),
    allowed: fc.boolean(),
    none: fc.boolean(),
    line: fc.integer({ min: 1, max: 99 }),
  })
  .map(({ license, source, allowed, none, line }): Statement => {
    const at = { path: 'licit.yaml', line, field: `declarations.${line}` };
    const value = {
      scope: { path: '**' },
      at,
      ...(license && { license: { ...license, raw: license.expression } }),
      ...(source && { source }),
      ...(allowed && { reservations: { 'ai-training': 'allowed', 'data-mining': 'allowed' } }),
      ...(none && { noPersonalData: true, minors: 'none' }),
    } as Declaration;
    return { id: line, kind: 'declaration', scope: { path: '**' }, at, value };
  });

async function verdictsOf(profile: Profile, statements: readonly Statement[]): Promise<Map<string, Verdict>> {
  const facts = itemFacts({ profile, claims: [], statements }, context);
  const all = (await rules()).filter(({ scope }) => scope === 'item');
  return new Map(all.map((rule) => [rule.id, judge(rule, facts).verdict]));
}

describe('laws', () => {
  test('no declaration, with whatever documents, makes an adverse word of an item met', async () => {
    const words = ['All rights reserved', 'CC-BY-NC-4.0', 'CC-BY-NC-ND-4.0'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...words), fc.array(declaration, { maxLength: 4 }), async (raw, statements) => {
        const { expression: value } = readLicense(raw);
        const profile: Profile = {
          ...quiet,
          license: { state: 'known', raw, value, field: 'license' },
          reservations: { state: 'known', raw: '1', value: { 'ai-training': 'disallowed', 'data-mining': 'disallowed' } },
        };
        const verdicts = await verdictsOf(profile, statements);
        expect(verdicts.get('license/forbids-use')).toBe('unmet');
        expect(verdicts.get('optout/reserved')).toBe('unmet');
      }),
      { numRuns: runs(300, 60) },
    );
  });

  test('taking documents away never improves a verdict', async () => {
    await fc.assert(
      fc.asyncProperty(fc.option(expression, { nil: undefined }), fc.array(declaration, { maxLength: 3 }), async (own, statements) => {
        const profile: Profile = own === undefined ? quiet : { ...quiet, license: { state: 'known', raw: own, value: own } };
        const bare = statements.map((statement) => withoutDocuments(statement));
        const [shown, told] = [await verdictsOf(profile, statements), await verdictsOf(profile, bare)];
        for (const [rule, verdict] of told) {
          if (verdict === 'met') expect([rule, order.indexOf(verdict) <= order.indexOf(shown.get(rule)!)]).toEqual([rule, true]);
        }
      }),
      { numRuns: runs(300, 60) },
    );
  });
});

function withoutDocuments(statement: Statement): Statement {
  if (statement.kind !== 'declaration') return statement;
  const { license, source } = statement.value;
  const gone = (files: Evidence[] | undefined) => files?.map((file) => ({ ...file, present: false }));
  return {
    ...statement,
    value: {
      ...statement.value,
      ...(license && { license: { ...license, evidence: gone(license.evidence) } }),
      ...(source && { source: { ...source, evidence: gone(source.evidence) } }),
    },
  };
}
