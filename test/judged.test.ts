/**
 * One project with everything in it, scanned, changed and scanned again: what the ledger then holds of findings, verdicts, duties and totals, without prose. A change here is a
 * change of what licit says; where it is meant, `npm run accept` writes it: read the lines that differ.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { GivenGrant } from '../src/commands/grant/grant-file.js';
import { loadConfig } from '../src/config/config.js';
import { evidence } from '../src/config/evidence-file.js';
import { readLedger } from '../src/ledger/open-ledger.js';
import { findRun } from '../src/ledger/read/as-of.js';
import { snapshot } from '../src/ledger/read/query.js';
import { verifyLedger } from '../src/ledger/verify/verify.js';
import type { Snapshot } from '../src/model/snapshot.js';
import { scan } from '../src/scan/scan.js';
import { pdf } from './documents/pdf.js';
import { granted } from './grants/held.js';

const fixtures = resolve(import.meta.dirname, '../fixtures');
const root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-judged-')));

/** A fixed list, so that another format changes nothing here. */
const FORMATS =
  `apd-core bids ckan coco common-voice-release croissant csv data-provenance datacite dcat dvc frictionless hf-card hf-dataset-infos jsonl kaggle
  label-studio license-file openlineage prodigy spdx webdataset zenodo`.split(/\s+/);

const CONFIG = `provider: { name: Example Co, contact: legal@example.com }
use: { purpose: commercial, offered: [CN, EU], assumeAdaptation: true }
instruments: [cn-interim-measures-2023, cn-pipl-2021, eu-gdpr-2016, cn-copyright-law-2020, gbt-45654-2025, eu-cdsm-2019]
declarations:
  - path: data/people/**
    source: { kind: user-other-product, name: calls, evidence: ev/consent.txt }
    basis: [{ term: consent, jurisdiction: CN, purpose: AI training, evidence: ev/consent.txt }, { term: separate consent, jurisdiction: CN }]
    minors: none
  - path: data/crawled/**
    source: { kind: crawl-own, name: our crawler, evidence: ev/crawl.txt }
  - host: px.example
    source: { kind: licensed-rightsholder, name: PX }
  - dataset: data/derived
    license: { expression: MIT, evidence: ev/mit.txt }
  - path: data/nowhere/**
    source: { kind: self-produced }
  - path: data/**
    minors: none
records:
  quality-measures: we look at a sample of each batch
  request-log: { text: kept, evidence: ev/requests.txt }
`;

const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const strict = (id: number, more: object) => ({ id: `strict-${id}`, url: `https://strict.example/${id}`, ...more });
const photo = (id: number, more: object = {}) => ({ id: `p${id}`, url: `https://px.example/${id}.jpg`, license: 'cc-by-nc-4.0', ...more });

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

function first(): void {
  cpSync(join(fixtures, 'demo'), join(root, 'data/demo'), { recursive: true });
  for (const format of FORMATS) {
    const to = join(root, 'data/formats', format);
    cpSync(join(fixtures, 'formats', format), to, { recursive: true, filter: (path) => !path.endsWith('expected.json') });
  }
  put('licit.yaml', CONFIG);
  put('ev/consent.txt', 'Consent record (同意记录) of callers: I consent to the training of AI models. 单独同意书。');
  put('ev/crawl.txt', 'Crawl record of our crawler with the robots policy it followed.\n');
  put('ev/mit.txt', 'MIT License\n');
  put('ev/requests.txt', 'Log of requests for deletion.\n');
  put('ev/contract.pdf', pdf(['License agreement between the parties hereto: photos may be used for training.']));
  put(
    'data/people/one.csv',
    'id,text,phone,consent,withdrawn_at\n1,你好,13900000001,given,\n2,您好,13900000002,已撤回同意,2026-01-02\n3,hi,13900000003,,\n',
  );
  put('data/people-too/two.csv', 'id,text,phone\n7,再见,13900000002\n8,bye,13900000009\n');
  put(
    'data/crawled/a.jsonl',
    lines(
      [1, 2, 3].map((id) => ({
        id,
        url: `https://site${id % 2}.example/${id}`,
        license: 'cc-by-4.0',
        text: 'x',
        robots: id === 3 ? 'noai' : 'all',
      })),
    ),
  );
  put('data/px/a.jsonl', lines([photo(1), photo(2), photo(3, { license: 'All rights reserved' })]));
  put('data/px/b.jsonl', lines([photo(1), photo(4, { url: 'https://cdn.px.example/4.jpg' })]));
  put('data/base/README.md', '---\nlicense: cc-by-nc-sa-4.0\npretty_name: base\n---\n# Base\n');
  put('data/base/list.jsonl', lines([{ id: 'a', text: 'one' }]));
  put('data/derived/README.md', '---\nlicense: apache-2.0\nsource_datasets:\n- base\n- upstream-corpus\n---\n# Derived\n');
  put(
    'data/derived/list.jsonl',
    lines([
      { id: 'a', text: 'one' },
      { id: 'b', text: 'two', license: 'cc-by-4.0' },
    ]),
  );
  put('data/strict/README.md', '---\nlicense: cc-by-nc-4.0\n---\n# Strict\n');
  put(
    'data/strict/list.jsonl',
    lines([
      strict(1, { text: 'one', license: 'cc-by-nc-4.0' }),
      strict(2, { text: 'Ms Jane Doe, born 2015-01-01', license: 'cc-by-nd-4.0', ai_training: 'disallowed' }),
      strict(3, { text: 'three', license: 'cc-by-nc-4.0' }),
    ]),
  );
  // A list of datasets that lies beside one of them, and one that says nothing of its own folder.
  const entry = (name: string) => ({
    '@type': 'dcat:Dataset',
    'dct:title': name,
    'dct:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
  });
  put(
    'data/listed/catalog.jsonld',
    JSON.stringify({
      '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' },
      '@type': 'dcat:Catalog',
      'dcat:dataset': [entry('rivers'), entry('lakes')],
    }),
  );
  put(
    'data/listed-too/catalog.jsonld',
    JSON.stringify({
      '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' },
      '@type': 'dcat:Catalog',
      'dcat:dataset': [entry('hills')],
    }),
  );
  put('data/listed-too/items.jsonl', lines([{ id: 1, text: 'a hill' }]));
  const { path, sha256, bytes } = evidence('ev/contract.pdf', root, root) as { path: string; sha256: string; bytes: number };
  const grant = (given: Partial<GivenGrant>) =>
    granted(root, {
      id: undefined,
      from: 'px.example',
      about: { host: 'px.example' },
      allow: ['train', 'commercial'],
      until: '2090-12-31',
      document: { path, sha256, bytes },
      ...given,
    });
  grant({});
  grant({ from: 'site.example', about: { path: 'data/strict/**' }, allow: ['commercial'], until: '2020-01-01' });
  grant({ from: 'base.example', about: { dataset: 'data/base' }, allow: ['train', 'opt-out'] });
  grant({ from: 'nobody.example', about: { license: 'CC-BY-NC-4.0' }, allow: ['commercial'] });
}

function second(): void {
  put('data/people/one.csv', 'id,text,phone,consent,withdrawn_at\n1,你好,13900000001,given,\n3,hi,13900000003,,\n');
  put('data/strict/README.md', '---\nlicense: mit\n---\n# Strict\n');
  put(
    'data/strict/list.jsonl',
    lines([
      strict(1, { text: 'one', license: 'cc-by-4.0' }),
      strict(2, { text: 'Ms Jane Doe, born 2015-01-01', license: 'cc-by-nd-4.0' }),
      strict(3, { text: 'three', license: 'cc-by-nc-4.0' }),
    ]),
  );
  put('data/px/b.jsonl', lines([photo(4)]));
  put('ev/contract.pdf', pdf(['License agreement between the parties hereto: something else.']));
  rmSync(join(root, 'data/crawled'), { recursive: true });
  rmSync(join(root, '.licit/answers/base-example.yaml'));
}

async function judged(): Promise<Snapshot> {
  const ledger = join(root, '.licit/ledger.db');
  await scan({
    paths: ['data'],
    cwd: root,
    root,
    ledger,
    key: new Uint8Array(32).fill(7),
    config: loadConfig(join(root, 'licit.yaml'), root),
    licit: '0.0.0',
    workers: 0,
  });
  expect(verifyLedger(ledger)).toMatchObject({ whole: true });
  const opened = readLedger(ledger);
  try {
    return snapshot(opened, findRun(opened.db)!, '0.0.0');
  } finally {
    opened.db.close();
  }
}

/** What a snapshot says, a line a thing. */
function told(view: Snapshot): string {
  const at = ({ path, line }: { path: string; line?: number }) => (line === undefined ? path : `${path}:${line}`);
  const all: Record<string, string[]> = {
    totals: Object.entries(view.totals).map(([name, count]) => `${name} ${count}`),
    datasets: view.datasets.map(({ name, items, manifests }) => `${name}: ${items} items, ${manifests} manifests`),
    licenses: view.licenses.map(({ expression, items }) => `${expression}: ${items}`),
    bases: view.bases.map((one) => JSON.stringify(one, (name, value) => (/query|title|digest/.test(name) ? undefined : value))),
    rules: view.rules.map(({ id, counts }) => `${id}: ${JSON.stringify(counts)}`),
    duties: view.duties.map(({ instrument, id, verdict }) => `${instrument} ${id}: ${verdict}`),
    findings: view.findings.map(({ rule, dataset, verdict, severity, items, cause, where, examples, firstSeen }) =>
      [
        `${rule} ${verdict} ${severity}`,
        dataset,
        `${items} items, since ${firstSeen}`,
        JSON.stringify(cause),
        where.map(({ path, items }) => `${path} ${items}`).join(', '),
        examples.map((one) => at(one.at)).join(', '),
      ].join(' | '),
    ),
    grants: (view.grants ?? []).map((one) =>
      JSON.stringify(one, (name, value) => (/query|evidence|^at$|note/.test(name) ? undefined : value)),
    ),
    against: (view.against ?? []).map(({ what, items }) => `${what}: ${items}`),
    minors: (view.minors ?? []).map(({ answer, items }) => `${answer}: ${items}`),
    generated: (view.generated ?? []).map((one) =>
      JSON.stringify(one, (name, value) => (/query|clause|document|url/.test(name) ? undefined : value)),
    ),
    gone: (view.gone ?? []).map(({ path, items }) => `${path}: ${items}`),
    unseen: (view.unseen ?? []).map(({ path, items }) => `${path}: ${items}`),
  };
  return Object.entries(all)
    .map(([head, rows]) => `# ${head}\n${rows.map((row) => `${row}\n`).join('')}`)
    .join('\n');
}

function golden(name: string, text: string): void {
  const path = join(import.meta.dirname, 'golden', name);
  if (process.env.LICIT_ACCEPT === '1') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-24T08:00:00Z') });
});
afterAll(() => {
  vi.useRealTimers();
});

test('a project with everything in it is judged as was read and accepted, and so it is after changes', async () => {
  first();
  golden('judged.1.txt', told(await judged()));
  second();
  golden('judged.2.txt', told(await judged()));
  expect(readdirSync(join(root, '.licit')).sort()).toContain('ledger.db');
  rmSync(root, { recursive: true });
});
