/** A made-up ledger with measures, spot checks and records of a filing, small enough to add up by hand. */
import type { Evidence } from '../src/model/evidence.js';
import type { MeasureCell, Measured } from '../src/model/measure.js';
import type { AqlScheme, SampleView } from '../src/model/sample.js';
import type { Snapshot } from '../src/model/snapshot.js';
import type { InventoryRow } from '../src/model/views.js';
import { aqlPlan } from '../src/samples/aql.js';
import { operatingCurve } from '../src/samples/operating-curve.js';
import { hostile, messy } from './snapshot.js';

const none: Measured = { items: 0, sum: 0 };
const of = (items: number, sum: number): Measured => ({ items, sum });

/** A cell of text: so many items, bytes a text, all measured. */
function cell(more: Partial<MeasureCell> & Pick<MeasureCell, 'items' | 'dataset' | 'medium'>): MeasureCell {
  const text = more.medium === 'text' || more.medium === 'code';
  const { items } = more;
  const made = {
    license: '(missing)',
    generated: 'unknown',
    labeled: false,
    kept: true,
    records: of(items, items * 500),
    textBytes: text ? of(items, items * 300) : none,
    characters: text ? of(items, items * 100) : none,
    tokensStated: none,
    tokensEstimated: text ? of(items, items * 60) : none,
    tokensEstimatedLlama3: text ? of(items, items * 70) : none,
    images: more.medium === 'image' ? of(items, items) : none,
    audioSeconds: more.medium === 'audio' ? of(items, items * 36) : none,
    videoSeconds: none,
    ...more,
  };
  return made as MeasureCell;
}

/** Cells of eight sources; 3,000 items, 200 of which are not kept. */
export const cells: readonly MeasureCell[] = [
  cell({
    dataset: 'web',
    source: '新闻.example',
    sourceKind: 'crawl-own',
    sourceClass: 'self-collected',
    home: true,
    medium: 'text',
    language: 'zh-Hans',
    items: 900,
    collected: { from: '2026-03-01', until: '2026-04-15', items: 900 },
  }),
  cell({
    dataset: 'web',
    source: '新闻.example',
    sourceKind: 'crawl-own',
    sourceClass: 'self-collected',
    home: true,
    medium: 'text',
    language: 'zh-Hans',
    kept: false,
    items: 200,
  }),
  cell({
    dataset: 'wiki',
    source: 'Wiki Dump',
    sourceKind: 'public-dataset',
    sourceClass: 'open-source',
    home: false,
    medium: 'text',
    language: 'en',
    license: 'CC-BY-SA-4.0',
    items: 600,
    tokensStated: of(600, 40_000),
  }),
  cell({
    dataset: 'code',
    source: 'forge.example',
    sourceKind: 'public-dataset',
    sourceClass: 'open-source',
    medium: 'code',
    license: 'MIT',
    items: 200,
  }),
  cell({
    dataset: '开放语料',
    source: '开放语料',
    sourceKind: 'public-dataset',
    sourceClass: 'open-source',
    home: true,
    medium: 'text',
    language: 'zh-Hans',
    license: 'Apache-2.0',
    items: 300,
  }),
  cell({
    dataset: 'photos',
    source: 'Photo Agency',
    sourceKind: 'licensed-rightsholder',
    sourceClass: 'commercial',
    home: true,
    medium: 'image',
    license: 'LicenseRef-contract',
    labeled: true,
    items: 250,
  }),
  cell({
    dataset: 'voices',
    source: 'Photo Agency',
    sourceKind: 'licensed-rightsholder',
    sourceClass: 'commercial',
    home: true,
    medium: 'audio',
    license: 'LicenseRef-contract',
    items: 50,
    audioSeconds: of(40, 1_440),
  }),
  cell({
    dataset: 'chat',
    source: '对话产品',
    sourceKind: 'user-model-interaction',
    sourceClass: 'user-input',
    home: true,
    medium: 'text',
    language: 'zh-Hans',
    labeled: true,
    items: 200,
  }),
  cell({
    dataset: 'made',
    source: 'generator-x',
    sourceKind: 'synthetic',
    sourceClass: 'generated',
    home: true,
    medium: 'text',
    language: 'en',
    generated: 'yes',
    items: 150,
  }),
  cell({
    dataset: `evil ${hostile.bidi}`,
    medium: 'text',
    items: 150,
    textBytes: of(100, 30_000),
    characters: of(100, 10_000),
    tokensEstimated: of(100, 6_000),
    tokensEstimatedLlama3: of(100, 7_000),
  }),
];

const row = (more: Partial<InventoryRow> & Pick<InventoryRow, 'dataset' | 'items' | 'source'>): InventoryRow => ({
  manifest: `${more.dataset}/list.jsonl`,
  sourceSaid: [],
  sourceEvidence: false,
  hosts: 0,
  license: '(missing)',
  licenseSaid: [],
  personal: 'unknown',
  sensitive: 'unknown',
  minors: 'unknown',
  minorsSaid: [],
  bases: [],
  basisSaid: [],
  jurisdictions: [],
  separateConsent: 'unknown',
  separateFor: [],
  guardian: 'unknown',
  against: [],
  generated: 'unknown',
  ...more,
});

const document: Evidence = { path: 'evidence/合同-2026-07.pdf', sha256: 'ab'.repeat(32), bytes: 20_400, present: true };
const at = (line: number) => ({ path: 'licit.yaml', line });

/** What a report reads of a sample; a ledger holds more. */
const sample = (more: object): SampleView =>
  ({
    plan: '全量抽检',
    draw: 1,
    purpose: 'corpus-safety',
    method: 'manual',
    population: { scope: {}, words: '留用数据', datasets: [], items: 2_800, root: 'c1'.repeat(32) },
    sample: { items: 2_800, root: 'c2'.repeat(32), seed: 'c3'.repeat(32), seedFrom: 'ledger-and-nonce' },
    drawnOn: '2026-10-02',
    checkers: 2,
    checked: 2_800,
    bad: 28,
    rate: 0.01,
    interval: [0.0069, 0.0144],
    limit: 0.04,
    outcome: 'accepted',
    decided: { by: '安全评估岗', on: '2026-10-08' },
    risks: [
      { risk: 'A.1 a) 1)', items: 20 },
      { risk: hostile.markdown, items: 8 },
    ],
    agreement: { name: 'cohen', value: 0.81, interval: [0.76, 0.86], items: 2_800 },
    query: "select * from sample where plan = '全量抽检'",
    ...more,
  }) as unknown as SampleView;

/** H, n = 50, Ac = 2 for a lot of 200. */
const scheme: AqlScheme = { aql: 1.5, level: 'III', severity: 'normal' };

const intake = (source: string, when: 'before' | 'after', checked: number, bad: number, more: object = {}): SampleView =>
  sample({
    plan: `来源 ${source}`,
    purpose: 'intake',
    when,
    population: { scope: { source }, words: '来源数据', datasets: [], source, items: 500, root: 'd1'.repeat(32) },
    sample: { items: checked, root: 'd2'.repeat(32), seed: 'd3'.repeat(32), seedFrom: 'beacon' },
    checkers: 1,
    checked,
    bad,
    rate: bad / checked,
    interval: [0.001, 0.05],
    limit: 0.05,
    risks: [],
    agreement: undefined,
    ...more,
  });

/** Rules of the messy ledger with counts that add up to 3,000 items. */
function rules(): Snapshot['rules'] {
  return messy().rules.map((rule, index) => ({
    ...rule,
    counts: {
      met: 2_000,
      stated: 0,
      unmet: index % 3 === 0 ? 200 : 0,
      unproven: index % 2 === 0 ? 300 : 0,
      'not-applicable': 3_000 - 2_000 - (index % 3 === 0 ? 200 : 0) - (index % 2 === 0 ? 300 : 0),
    },
  }));
}

/** A ledger that a filing is made from: some of it recorded, some of it not. */
export function filed(): Snapshot {
  // A test may change what it is given.
  return structuredClone({
    ...messy(),
    provider: { name: '示例科技有限公司', contact: 'data-office@example.com' },
    datasetName: '通用语料',
    measures: {
      cells: [...cells],
      tokenMethod: { name: 'made-up estimate', error: 'at most 4.0 % on made-up texts' },
      languageMethod: 'made-up detector',
      emptyTexts: of(2_700, 3),
      exactDuplicates: of(2_700, 12),
      labels: [
        {
          dataset: 'chat',
          field: '情感',
          items: 200,
          labeled: 180,
          distinct: 3,
          largest: { label: hostile.html, items: 120 },
          evenness: 0.79,
          rare: { under: 10, labels: 1 },
        },
        { dataset: 'web', field: 'class', items: 900, labeled: 900, over: 'many' },
      ],
      notMeasured: [{ what: 'length of audio', why: 'the file is not here', items: 10 }],
      query: 'select * from measure_cell',
    },
    inventory: [
      row({
        dataset: 'web',
        source: '新闻.example',
        sourceKind: 'crawl-own',
        items: 1_100,
        sourceSaid: ['licit.yaml:20'],
        sourceEvidence: true,
        personal: 'yes',
        sensitive: 'no',
        bases: ['consent'],
      }),
      row({ dataset: 'wiki', source: 'Wiki Dump', sourceKind: 'public-dataset', items: 600, sourceEvidence: true }),
      row({ dataset: '开放语料', source: '开放语料', sourceKind: 'public-dataset', items: 300, sourceEvidence: true }),
      row({
        dataset: 'photos',
        source: 'Photo Agency',
        sourceKind: 'licensed-rightsholder',
        items: 250,
        sourceSaid: ['licit.yaml:40'],
        sourceEvidence: true,
        personal: 'no',
        sensitive: 'no',
      }),
      row({
        dataset: 'voices',
        source: 'Photo Agency',
        sourceKind: 'licensed-rightsholder',
        items: 50,
        sourceSaid: ['licit.yaml:40'],
        sourceEvidence: true,
      }),
      row({ dataset: 'chat', source: '对话产品', sourceKind: 'user-model-interaction', items: 200, personal: 'yes', sensitive: 'yes' }),
      row({ dataset: 'made', source: 'generator-x', sourceKind: 'synthetic', items: 150 }),
      row({ dataset: `evil ${hostile.bidi}`, source: '(missing)', items: 150 }),
    ],
    statements: [
      {
        kind: 'declaration',
        id: 1,
        scope: { dataset: 'web' },
        at: at(20),
        by: '数据管理岗',
        value: {
          scope: { dataset: 'web' },
          source: {
            kind: 'crawl-own',
            name: '新闻.example',
            url: 'https://news.example/',
            evidence: [{ ...document, path: 'evidence/采集记录.log' }],
          },
          collected: { from: '2026-03-01', until: '2026-04-15', how: '自有采集程序，遵守 robots 协议' },
          at: at(20),
        },
      },
      {
        kind: 'declaration',
        id: 2,
        scope: { dataset: 'photos' },
        at: at(40),
        value: {
          scope: { dataset: 'photos' },
          source: {
            kind: 'licensed-rightsholder',
            name: 'Photo Agency',
            evidence: [document, { path: hostile.markdown, present: false, why: 'missing' }],
          },
          at: at(40),
        },
      },
    ],
    totals: { ...messy().totals, items: 3_000, distinct: 3_000, datasets: 9, manifests: 9 },
    known: {
      source: { known: 2_850, of: 3_000, query: 'select source' },
      license: { known: 1_400, of: 3_000, query: 'select license' },
      basis: { known: 1_100, of: 1_300, query: 'select basis' },
    },
    rules: rules(),
    duties: messy().duties.map((duty, index) => ({ ...duty, id: ['art-7-1', 'art-7-2', 'art-7-3'][index] ?? duty.id })),
    samples: [
      sample({}),
      sample({ plan: '技术抽检', method: 'technical', checked: 100, bad: 1, rate: 0.01, limit: 0.02, risks: [], agreement: undefined }),
      intake('新闻.example', 'before', 200, 2),
      intake('新闻.example', 'after', 300, 3),
      intake('Wiki Dump', 'before', 200, 30, { outcome: 'rejected', interval: [0.107, 0.206] }),
      sample({
        plan: '问答标注',
        purpose: 'label-quality',
        sample: { items: 50, root: 'e2'.repeat(32), seed: 'e3'.repeat(32), seedFrom: 'beacon' },
        accept: 2,
        aql: { ...scheme, ...aqlPlan(scheme, 200) },
        curve: operatingCurve({ size: { aql: scheme } }, { items: 50, accept: 2, population: 200 }),
        population: { scope: { dataset: 'chat' }, words: '标注数据', datasets: ['chat'], items: 200, root: 'e1'.repeat(32) },
        checked: 50,
        bad: 2,
        rate: 0.04,
        interval: [0.011, 0.135],
        limit: 0.04,
        agreement: undefined,
        risks: [],
      }),
      sample({
        plan: '作废方案',
        outcome: 'void',
        why: 'the data changed after the draw',
        checked: 10,
        bad: 0,
        rate: 0,
        decided: undefined,
      }),
    ],
    dossier: {
      edition: 'gbt-45654-2025',
      assessment: { by: 'self', assessor: '安全评估部', reason: 'before-launch', from: '2026-09-01', until: '2026-10-31', at: at(60) },
      service: { name: '示例问答', form: '应用程序', at: at(61) },
      records: {
        'keyword-library': {
          count: 12_000,
          risks: 17,
          least: { main: 210, other: 90 },
          updated: '2026-10-01',
          evidence: [{ ...document, path: 'evidence/keywords.xlsx' }],
          by: '安全评估岗',
          on: '2026-10-02',
          at: at(62),
        },
        'test-outputs': { count: 1_500, at: at(63) },
        incidents: { text: hostile.html, at: at(64) },
      },
    },
    labeling: {
      rules: [
        {
          id: '功能性标注规则',
          for: 'function',
          version: '2.0',
          since: '2026-03-01',
          evidence: [{ ...document, path: 'evidence/labeling.md' }],
          at: at(70),
        },
      ],
      staff: [
        {
          id: 'B-001',
          employed: 'own',
          trainings: [{ on: '2026-03-02', hours: 8 }],
          examined: { on: '2026-03-03', passed: true },
          tasks: [{ role: 'label', task: '问答标注', from: '2026-03-10' }],
          at: at(71),
        },
        {
          id: 'B-002',
          employed: 'outsourced',
          trainings: [{ on: '2026-03-02' }],
          tasks: [{ role: 'review', task: '问答标注', from: '2026-03-10' }],
          at: at(72),
        },
      ],
    },
  } satisfies Snapshot);
}
