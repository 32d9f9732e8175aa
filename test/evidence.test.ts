import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../src/config/config.js';
import { readLedger } from '../src/ledger/open-ledger.js';
import { findRun } from '../src/ledger/read/as-of.js';
import { snapshot } from '../src/ledger/read/query.js';
import { verifyLedger } from '../src/ledger/verify/verify.js';
import type { Snapshot } from '../src/model/snapshot.js';
import { scan } from '../src/scan/scan.js';
import { pdf } from './documents/pdf.js';
import { png } from './documents/png.js';
import { answersOn } from './extracted.js';

let root = '';
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-evidence-')));
});

type Files = Record<string, string | Uint8Array>;

async function scanned(files: Files, paths = ['.']): Promise<Snapshot> {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  const ledger = join(root, '.licit/ledger.db');
  const config = loadConfig('licit.yaml' in files ? join(root, 'licit.yaml') : undefined, root);
  await scan({ paths, cwd: root, root, ledger, config, licit: '0.0.0', workers: 0 });
  expect(verifyLedger(ledger)).toMatchObject({ whole: true });
  const opened = readLedger(ledger);
  try {
    return snapshot(opened, findRun(opened.db)!, '0.0.0');
  } finally {
    opened.db.close();
  }
}

const row = '{"id":"1","url":"https://e.example/1","text":"one two three","license":"CC-BY-NC-4.0"}\n';
const declare = (said: string, path = 'data/**') =>
  `use: { purpose: commercial, offered: [CN] }\ndeclarations:\n  - path: ${path}\n    ${said}\n`;
const attesting = 'attest: [K. Lee]\n';
const crawl = 'Crawl record. ourbot/1.2, started 2024-03-01, seeds https://e.example/';
const robots = 'User-agent: *\nDisallow: /private\n';
const counts = (view: Snapshot, rule: string) => view.rules.find(({ id }) => id === rule)!.counts;
const messages = (view: Snapshot, rule: string, lang: 'en' | 'zh' = 'en') =>
  view.findings.filter((one) => one.rule === rule).map(({ message }) => message[lang]);
const documentsIn = (view: Snapshot) =>
  view.notRead.flatMap(({ path, why, reason }) => (reason.startsWith('evidence') ? [`${path}: ${why}`] : []));
const sourceFiles = (evidence: string, kind = 'crawl-own') =>
  declare(`source: { kind: ${kind}, name: e.example, evidence: [${evidence}] }`);

describe('a source is stated with the documents that its kind asks for, and with no others', () => {
  test.each<[string, string, string, Files, 'stated' | 'unmet' | 'unproven', string]>([
    [
      'the record of a crawl with its robots policy',
      'crawl-own',
      'ev/crawl.txt, ev/robots.txt',
      { 'ev/crawl.txt': crawl, 'ev/robots.txt': robots },
      'stated',
      '',
    ],
    ['the record alone', 'crawl-own', 'ev/crawl.txt', { 'ev/crawl.txt': crawl }, 'unmet', 'the robots.txt as it stood when crawling'],
    [
      'a contract for a crawl',
      'crawl-own',
      'ev/c.txt',
      { 'ev/c.txt': 'Agreement between the parties' },
      'unmet',
      'the record of collection',
    ],
    [
      'a contract without commitments',
      'third-party-private',
      'ev/c.pdf',
      { 'ev/c.pdf': pdf(['Agreement between Example Data (Supplier) and us.']) },
      'unmet',
      "the supplier's commitments on source, quality and security",
    ],
    [
      'a contract that disclaims them',
      'third-party-private',
      'ev/c.pdf',
      {
        'ev/c.pdf': pdf([
          'Agreement between the parties. The data is provided as is.\nThe supplier does not warrant source, quality or security.',
        ]),
      },
      'unmet',
      "the supplier's commitments on source, quality and security",
    ],
    [
      'a contract with the three commitments',
      'third-party-private',
      'ev/c.pdf',
      {
        'ev/c.pdf': pdf([
          'Agreement between the parties. The supplier warrants the lawful source of the data.',
          'It guarantees its quality and undertakes to keep it secure.',
        ]),
      },
      'stated',
      '',
    ],
    ['a scan of paper', 'third-party-private', 'ev/c.pdf', { 'ev/c.pdf': pdf(['', '']) }, 'unproven', ''],
    ['a photograph of a contract', 'licensed-rightsholder', 'ev/c.png', { 'ev/c.png': png(900, 1200) }, 'unproven', ''],
    [
      'a blank form for the authorization of users',
      'user-other-product',
      'ev/f.txt',
      { 'ev/f.txt': 'Terms, version 3 (blank form template). User authorization: I agree. Signature: ____' },
      'unmet',
      "the record of the users' authorization",
    ],
    [
      'the terms that users accepted, with their version',
      'user-other-product',
      'ev/f.txt',
      { 'ev/f.txt': 'Users accepted the terms of service, version 3.1, at sign-up.' },
      'stated',
      '',
    ],
    ['an empty file', 'crawl-own', 'ev/e.pdf', { 'ev/e.pdf': '' }, 'unmet', 'the record of collection'],
    ['a file of any words', 'crawl-own', 'ev/e.txt', { 'ev/e.txt': 'a' }, 'unmet', 'the record of collection'],
  ])('%s', async (_, kind, evidence, files, verdict, lacking) => {
    const view = await scanned({ ...files, 'licit.yaml': sourceFiles(evidence, kind), 'data/a.jsonl': row });
    expect(counts(view, 'source/no-evidence')).toMatchObject({ [verdict]: 1 });
    if (lacking !== '') expect(messages(view, 'source/no-evidence').join()).toContain(lacking);
  });

  test('what was not read is told as such, and listed as not checked', async () => {
    const view = await scanned({
      'licit.yaml': sourceFiles('ev/c.pdf', 'third-party-private'),
      'ev/c.pdf': pdf(['', '']),
      'data/a.jsonl': row,
    });
    expect(view.statements![0]).toMatchObject({
      value: { source: { evidence: [{ path: 'ev/c.pdf', present: true, seen: { as: 'pdf', pages: 2, read: false, unread: 'no-text' } }] } },
    });
    expect(view.notChecked).toContainEqual({
      what: { en: 'the text of 1 document named as evidence', zh: '1 份证明文件的文字内容' },
      why: { en: 'no text on its pages', zh: '页面上没有文字' },
    });
  });
});

describe('a license is declared over what an item says only with what somebody took out of a document', () => {
  const license = (evidence: string) =>
    declare(`license: { expression: CC-BY-4.0, evidence: ${evidence} }`).replace('path: data/**', 'host: e.example');
  test.each<[string, string | Uint8Array, boolean]>([
    ['a text that names another license', 'Creative Commons Attribution-NonCommercial 4.0 International (CC BY-NC 4.0)', false],
    ['a contract that names no license', 'Agreement between the parties.', false],
    ['a scan', pdf(['']), false],
    ['nothing', '', false],
    ['a page that names it, by its own words', 'The pictures of e.example are licensed under CC BY 4.0. ', false],
    ['a page that names it', 'The pictures of e.example are licensed under CC BY 4.0.', true],
  ])('%s', async (_, content, settles) => {
    const view = await scanned({
      ...(settles && answersOn('ev/l.txt', content, ['license-file'], { host: 'e.example' }, { license: 'CC-BY-4.0' })),
      'licit.yaml': attesting + license('ev/l.pdf'.replace('pdf', typeof content === 'string' ? 'txt' : 'pdf')),
      [typeof content === 'string' ? 'ev/l.txt' : 'ev/l.pdf']: content,
      'data/a.jsonl': row,
    });
    expect(counts(view, 'license/forbids-use')).toMatchObject(settles ? { met: 1 } : { unmet: 1 });
  });
});

describe('documents are no data, and data is no document', () => {
  test('a folder that holds only documents is left out of the population and listed with that reason', async () => {
    const view = await scanned({
      'licit.yaml': sourceFiles('legal/crawl/crawl.txt, legal/robots.txt, legal/许可协议.txt, legal/README.md'),
      'legal/crawl/crawl.txt': crawl,
      'legal/robots.txt': robots,
      'legal/许可协议.txt': 'the secret words of a contract',
      'legal/README.md': '---\nlicense: mit\ntask_categories: [x]\n---\n# Dataset Card\nsecret words too\n',
      'data/a.jsonl': row,
    });
    expect(view.manifests.map(({ path }) => path)).toEqual(['data/a.jsonl']);
    expect(view.datasets.map(({ name }) => name)).toEqual(['data']);
    expect(documentsIn(view)).toEqual(['legal/: holds only documents named as evidence']);
    expect(view.totals.notScanned).toBe(0);
    expect(counts(view, 'scan/not-scanned')).toMatchObject({ met: 1 });
    expect(JSON.stringify(view)).not.toContain('secret words');
  });

  test('of a folder that was not looked into as a whole nothing is said', async () => {
    const files = {
      'licit.yaml': sourceFiles('more/ev/crawl.txt, more/robots.txt'),
      'more/ev/crawl.txt': crawl,
      'more/robots.txt': robots,
      'more/b.jsonl': row.replace('1', '2'),
      'data/a.jsonl': row,
    };
    expect(documentsIn(await scanned(files, ['data', 'more/ev']))).toEqual(['more/ev/: holds only documents named as evidence']);
    const alone = await scanned(files, ['data', 'more/robots.txt']);
    expect(documentsIn(alone)).toContain('more/robots.txt: a document named as evidence, not data');
    expect(counts(alone, 'source/no-evidence')).toMatchObject({ stated: 1 });
  });

  test('a document among other things is listed by itself, and its words are quoted nowhere', async () => {
    const view = await scanned({
      'licit.yaml': declare('license: { expression: LicenseRef-Ours, evidence: [data/LICENSE.txt, data/contract.txt] }'),
      'data/LICENSE.txt': 'the secret words of our own terms',
      'data/contract.txt': 'Agreement between the parties: secret words',
      'data/a.jsonl': row,
    });
    expect(documentsIn(view)).toEqual(['data/contract.txt: a document named as evidence, not data']);
    expect(JSON.stringify(view)).not.toContain('secret words');
  });

  test('a license text beside the data still speaks when it is named as evidence of another license', async () => {
    const view = await scanned({
      'licit.yaml': declare('license: { expression: CC-BY-4.0, evidence: data/LICENSE }'),
      'data/LICENSE': 'Creative Commons Attribution-NonCommercial 4.0 International\nhttps://creativecommons.org/licenses/by-nc/4.0/\n',
      'data/a.jsonl': '{"id":"1","url":"https://e.example/1","text":"one two three"}\n',
    });
    expect(counts(view, 'license/forbids-use')).toMatchObject({ unmet: 1 });
    expect(messages(view, 'evidence/no-kind').join()).toContain('data/LICENSE');
  });

  test.each<[string, string, Files]>([
    ['the list itself', 'data/a.jsonl', {}],
    ['a copy of it elsewhere', 'ev/copy.pdf', { 'ev/copy.pdf': row }],
    ['an item of a folder of pictures', 'data/p/2.png', { 'data/p/1.png': png(90, 90), 'data/p/2.png': png(91, 91) }],
    [
      'a text of a folder of texts',
      'data/t/3.txt',
      Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`data/t/${n}.txt`, `Crawl 2024-03-0${n} https://e.example/`])),
    ],
  ])('%s is no evidence, and stays data', async (_, evidence, files) => {
    const without = await scanned({ ...files, 'data/a.jsonl': row });
    const view = await scanned({ ...files, 'licit.yaml': sourceFiles(evidence), 'data/a.jsonl': row });
    expect(view.totals.items).toBe(without.totals.items);
    expect(messages(view, 'evidence/is-data')).toEqual([`${evidence} (data that is scanned, not a document) does not count as evidence.`]);
    expect(counts(view, 'source/no-evidence').met).toBe(0);
  });

  test('what a person states is no evidence of it', async () => {
    const view = await scanned({
      'licit.yaml': `# crawl record of 2024-01-01, https://e.example/, robots.txt\n${sourceFiles('licit.yaml')}`,
      'data/a.jsonl': row,
    });
    expect(messages(view, 'evidence/is-data')).toEqual(['licit.yaml (a file of licit itself, not a document) does not count as evidence.']);
    expect(counts(view, 'source/no-evidence')).toMatchObject({ unmet: 1 });
  });

  test('all files of a folder named as evidence, the data among them: the data stays, and the license text beside it speaks', async () => {
    const view = await scanned({
      'licit.yaml': sourceFiles('data/a.jsonl, data/LICENSE'),
      'data/LICENSE': 'https://creativecommons.org/licenses/by-nc/4.0/',
      'data/a.jsonl': '{"id":"1","text":"one two three"}\n',
    });
    expect(view.totals.items).toBe(1);
    expect(counts(view, 'license/forbids-use')).toMatchObject({ unmet: 1 });
  });

  test('a register kept as a table counts where it is not scanned, and never as a contract', async () => {
    const register = 'name,signed,consent to the processing of personal data\nA. Example,2024-05-01,yes\nB. Example,2024-05-02,yes\n';
    const basis = (evidence: string) => declare(`basis: { term: consent, jurisdiction: CN, evidence: ${evidence} }`);
    const person = '{"id":"1","url":"https://e.example/1","text":"13900000000","phone":"13912340001"}\n';
    const files = { 'licit.yaml': basis('ev/consents.csv'), 'ev/consents.csv': register, 'data/a.jsonl': person };
    const inside = await scanned(files);
    expect(messages(inside, 'evidence/is-data').join()).toContain('ev/consents.csv');
    root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-evidence-')));
    const outside = await scanned({ ...files, '.licitignore': 'ev/\n' });
    expect(counts(outside, 'pi/basis-without-evidence').stated).toBe(1);
    expect(outside.totals.items).toBe(1);
  });

  test('an archive of lists that is named as evidence is unpacked all the same', async () => {
    const { zip } = await import('./documents/docx.js');
    const view = await scanned({ 'licit.yaml': sourceFiles('ev/all.zip'), 'ev/all.zip': zip({ 'a.jsonl': row }), 'data/a.jsonl': row });
    expect(view.totals.items).toBe(2);
  });
});

describe('what documents are named for is told', () => {
  test('one file given for everything', async () => {
    const all = 'ev/all.pdf';
    const view = await scanned({
      'licit.yaml': `${declare(`source: { kind: crawl-own, name: x, evidence: ${all} }\n    basis: { term: consent, jurisdiction: CN, evidence: ${all} }\n    labeling: { rules: [${all}], spotCheck: ${all}, training: ${all} }`)}records:\n  filing: { evidence: ${all} }\n`,
      [all]: pdf(['Agreement between the parties on consent, crawl, labeling rules and everything else.']),
      'data/a.jsonl': row,
    });
    expect(messages(view, 'evidence/one-for-all')).toEqual([
      'ev/all.pdf (present, PDF, 1 page) is named as evidence for three or more kinds of matters.',
    ]);
  });

  test('a contract that shows source, license and permission is not that', async () => {
    const view = await scanned({
      'licit.yaml': declare(
        'source: { kind: third-party-private, name: x, evidence: ev/c.txt }\n    license: { expression: LicenseRef-Ours, evidence: ev/c.txt }\n    basis: { term: contract, evidence: ev/c.txt }',
      ),
      'ev/c.txt': 'Agreement between the parties.',
      'data/a.jsonl': row,
    });
    expect(messages(view, 'evidence/one-for-all')).toEqual([]);
  });

  test('missing, empty, unopened and unfit ones, in both languages', async () => {
    const view = await scanned({
      'licit.yaml': sourceFiles('ev/none.pdf, ev/empty.pdf, ev/fake.pdf, ev/words.txt'),
      'ev/empty.pdf': '',
      'ev/fake.pdf': '%PDF-1.4 nothing more',
      'ev/words.txt': 'lunch menu',
      'data/a.jsonl': row,
    });
    expect(messages(view, 'evidence/missing').sort()).toEqual([
      'ev/empty.pdf (empty) does not count as evidence.',
      'ev/none.pdf (not there) does not count as evidence.',
    ]);
    expect(messages(view, 'evidence/not-opened', 'zh')).toEqual(['ev/fake.pdf（无法作为文件打开）不能作为证明文件。']);
    expect(messages(view, 'evidence/no-kind').join()).toContain('ev/words.txt');
    expect(view.findings.find(({ rule }) => rule === 'evidence/missing')!.examples).toEqual([{ at: { path: 'licit.yaml', line: 3 } }]);
  });

  test('labeling rules may be several documents, for functional and safety labeling', async () => {
    const view = await scanned({
      'licit.yaml': declare('labeling: { rules: [ev/function.md, ev/safety.md], spotCheck: ev/function.md, training: ev/training.txt }'),
      'ev/function.md': '# 功能性标注规则\n标注要求如下。',
      'ev/safety.md': '# 安全性标注规则\n标注要求如下。',
      'ev/training.txt': '标注人员培训记录：参训 12 人',
      'data/a.jsonl': '{"id":"1","url":"https://e.example/1","text":"one two three","label":"x"}\n',
    });
    expect(counts(view, 'label/no-rules')).toMatchObject({ stated: 1 });
    expect(counts(view, 'label/no-spot-check')).toMatchObject({ unmet: 1 });
    expect(counts(view, 'label/untrained')).toMatchObject({ stated: 1 });
  });
});

describe('what a declaration covers is told', () => {
  test.each([
    ['a folder misspelled', 'path: dat/zzz/**', 'dat/zzz/** (did you mean data/?)'],
    ['a manifest misspelled', 'path: data/b.jsonl', 'data/b.jsonl (did you mean data/a.jsonl?)'],
    ['a dataset misspelled', 'dataset: dtaa', 'dtaa (did you mean data?)'],
    ['a host misspelled', 'host: e.exmaple', 'e.exmaple (did you mean e.example?)'],
  ])('%s covers nothing, with what was meant', async (_, scope, said) => {
    const view = await scanned({
      'licit.yaml': `declarations:\n  - ${scope}\n    source: { kind: synthetic, name: x }\n`,
      'data/a.jsonl': row,
    });
    expect(messages(view, 'declaration/unused')).toEqual([`The declaration on ${said} matches no item or dataset.`]);
    expect(view.findings.find(({ rule }) => rule === 'declaration/unused')).toMatchObject({
      severity: 'warn',
      examples: [{ at: { path: 'licit.yaml', line: 2 } }],
    });
  });

  test('one that covers everything says how much it decides', async () => {
    const view = await scanned({
      'licit.yaml': 'declarations:\n  - source: { kind: crawl-own, name: x }\n    license: MIT\n',
      'data/a.jsonl': row,
      'more/b.jsonl': '{"id":"2","text":"four five six"}\n{"id":"3","text":"seven eight"}\n',
    });
    expect(messages(view, 'declaration/covers-everything')).toEqual([
      'The declaration on everything (decides source of 3, license of 2 of 3 items) covers all items.',
    ]);
    expect(messages(view, 'declaration/covers-everything', 'zh')[0]).toContain('来源 3 条、许可 2 条，共 3 条');
  });

  test('one for a part of the data is neither', async () => {
    const view = await scanned({
      'licit.yaml': 'declarations:\n  - { path: data/**, license: MIT }\n',
      'data/a.jsonl': row,
      'more/b.jsonl': '{"id":"2","text":"four five six"}\n',
    });
    expect([...messages(view, 'declaration/covers-everything'), ...messages(view, 'declaration/unused')]).toEqual([]);
  });
});
