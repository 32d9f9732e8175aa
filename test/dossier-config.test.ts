/** The fields of a Chinese filing in licit.yaml: offered once, in Chinese, stated only when a person fills them in, and carried to the report. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runInit } from '../src/commands/init/init.js';
import { manifestName, manifestOf, rendered } from '../src/commands/report/report-manifest.js';
import { verifyReport } from '../src/commands/verify/verify-report.js';
import { loadConfig, readConfig } from '../src/config/config.js';
import { readLedger } from '../src/ledger/open-ledger.js';
import { findRun } from '../src/ledger/read/as-of.js';
import { snapshot } from '../src/ledger/read/query.js';
import cnDossier from '../src/reports/cn-dossier.js';
import { scan } from '../src/scan/scan.js';
import { dossierFieldList } from '../src/text/dossier-fields.js';

let root: string;
const at = (name: string): string => join(root, name);
const config = (): string => readFileSync(at('licit.yaml'), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-dossier-'));
  mkdirSync(at('data'));
  writeFileSync(at('data/a.jsonl'), '{"id":"1","text":"x","license":"MIT"}\n');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const init = (more: object = {}): Promise<number> => runInit({ cwd: root, out: () => undefined, report: 'cn-dossier', ...more });

test('every field is offered once, as a comment, and states nothing', async () => {
  await init();
  const text = config();
  for (const [name, { where, yaml }] of dossierFieldList) {
    if (yaml === undefined) continue;
    const key = where.split('.')[1]!;
    expect(text.split('\n').filter((line) => new RegExp(`^#  +${key}:`).test(line)).length, name).toBeGreaterThanOrEqual(1);
  }
  expect(loadConfig(at('licit.yaml'), root).dossier).toBeUndefined();
  await init();
  expect(config()).toBe(text);
});

test('a file that is there is kept, and only what it lacks is added', async () => {
  const own = 'provider: { name: 示例公司 } # 我们\ndossier:\n  edition: tc260-003-2024\n';
  writeFileSync(at('licit.yaml'), own);
  await init();
  expect(config().startsWith(own)).toBe(true);
  const added = config().slice(own.length);
  expect(added).toMatch(/^# provider:\n# {3}# 服务提供者联系方式\n# {3}contact: /mu);
  expect(added).not.toContain('name: 示例科技有限公司');
  expect(added).not.toContain('edition:');
  expect(added).toContain('keyword-library:');
});

test('a file that is not understood is left as it is', async () => {
  writeFileSync(at('licit.yaml'), 'dossier: { edition: no-such-standard }\n');
  await expect(init()).rejects.toThrow();
  expect(config()).toBe('dossier: { edition: no-such-standard }\n');
});

test('the examples are what the schema takes, once the zeros are filled in', () => {
  const sections = new Map<string, string[]>();
  for (const [, { where, yaml }] of dossierFieldList) {
    if (yaml === undefined) continue;
    const section = where.split('.')[0]!;
    sections.set(section, [...(sections.get(section) ?? []), ...yaml.split('\n')]);
  }
  const whole = [...sections].map(([section, lines]) => [`${section}:`, ...lines.map((line) => `  ${line}`)].join('\n')).join('\n');
  // An example that is uncommented as it is does not pass for a statement.
  expect(() => readConfig(whole, at('licit.yaml'), root)).toThrow();
  const read = readConfig(whole.replaceAll(': 0', ': 31'), at('licit.yaml'), root);
  expect(Object.keys(read.dossier!.records)).toHaveLength(12);
  expect(read.labeling!.staff).toHaveLength(2);
  expect(read.labeling!.rules[0]!.evidence![0]).toMatchObject({ path: 'evidence/labeling-function.md', present: false });
});

test('what is stated is in the ledger with its documents, and the report can be made again from it', async () => {
  mkdirSync(at('evidence'));
  writeFileSync(at('evidence/filters.md'), 'How the data was filtered: by a list of words.\n');
  writeFileSync(
    at('licit.yaml'),
    'dossier:\n  filters: { methods: [keywords], evidence: evidence/filters.md, by: 安全评估岗 }\n  service: { name: TBD, form: 应用程序 }\nlabeling:\n  staff:\n    - { id: B-1, employed: own }\n',
  );
  await scan({
    paths: ['data'],
    cwd: root,
    root,
    ledger: at('.licit/ledger.db'),
    config: loadConfig(at('licit.yaml'), root),
    licit: '1.0.0',
  });
  const ledger = readLedger(at('.licit/ledger.db'));
  const view = snapshot(ledger, findRun(ledger.db)!, '1.0.0');
  ledger.db.close();
  expect(view.dossier!.records.filters).toMatchObject({
    methods: ['keywords'],
    by: '安全评估岗',
    evidence: [{ path: 'evidence/filters.md', present: true }],
  });
  expect(view.dossier!.records.filters!.evidence![0]!.sha256).toMatch(/^[\da-f]{64}$/);
  // A placeholder names nothing.
  expect(view.dossier!.service).toMatchObject({ form: '应用程序' });
  expect(view.dossier!.service!.name).toBeUndefined();
  expect(view.labeling!.staff).toHaveLength(1);
  const again = readLedger(at('.licit/ledger.db'));
  const made = await rendered(cnDossier, again, findRun(again.db)!, {
    licit: '1.0.0',
    path: '.licit/ledger.db',
    lang: 'zh',
    failOn: 'error',
  });
  again.db.close();
  expect(made.files.map(({ name }) => name)).toEqual(['index.html', 'dossier.md', 'dossier.json', 'dossier.docx', 'dossier.xlsx']);
  mkdirSync(at('out'));
  const manifest = manifestOf(made.view, { kind: 'cn-dossier', licit: '1.0.0', lang: 'zh', failOn: 'error' }, made.files);
  for (const { name, content } of [...made.files, { name: manifestName, content: JSON.stringify(manifest) }])
    writeFileSync(at(`out/${name}`), content);
  expect(readFileSync(at('out/dossier.md'), 'utf8')).toContain('evidence/filters.md');
  const out = new Writable({ write: (_, __, done) => done() });
  expect(await verifyReport({ report: at('out'), found: at('.licit/ledger.db'), licit: '1.0.0', out })).toBe(0);
});
