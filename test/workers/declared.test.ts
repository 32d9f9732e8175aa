import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/config.js';
import { sqlite } from '../../src/ledger/database.js';
import { readLedger } from '../../src/ledger/open-ledger.js';
import { findRun } from '../../src/ledger/read/as-of.js';
import { snapshot } from '../../src/ledger/read/query.js';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import type { FindingView } from '../../src/model/views.js';
import { scan } from '../../src/scan/scan.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-declared-'));
});

function write(name: string, content: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

interface Row {
  path: string;
  outcome: string;
  why: string | null;
}

async function compared(): Promise<Row[]> {
  const path = join(root, '.licit/ledger.db');
  await scan({ paths: ['.'], cwd: root, root, ledger: path, config: loadConfig(undefined, root), licit: '0.0.0' });
  expect(verifyLedger(path)).toMatchObject({ whole: true });
  const { db } = readLedger(path);
  const rows = sqlite(db).prepare('select path, outcome, why from declared_file where until is null order by path').all() as Row[];
  db.close();
  return rows;
}

function findings(rule: string): FindingView[] {
  const ledger = readLedger(join(root, '.licit/ledger.db'));
  const view = snapshot(ledger, findRun(ledger.db)!, '0.0.0');
  ledger.db.close();
  return view.findings.filter((finding) => finding.rule === rule);
}

const digest = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('hex');
const LIST = 'id,text\n1,one\n2,two\n';

const croissant = (files: object[]): string =>
  JSON.stringify({
    '@context': { '@vocab': 'https://schema.org/', cr: 'http://mlcommons.org/croissant/' },
    '@type': 'Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: 'example',
    distribution: files.map((file, i) => ({ '@type': 'cr:FileObject', '@id': `f${i}`, encodingFormat: 'text/csv', ...file })),
  });

describe('files that a descriptor speaks of', () => {
  test('are the same, different or absent, and a finding names the line that speaks of the one that differs', async () => {
    write('d/list.csv', LIST);
    write(
      'd/croissant.json',
      croissant([
        { contentUrl: 'list.csv', sha256: digest('sha256', LIST) },
        { contentUrl: 'gone.csv', sha256: digest('sha256', 'x') },
      ]),
    );
    expect(await compared()).toEqual([
      { path: 'gone.csv', outcome: 'absent', why: null },
      { path: 'list.csv', outcome: 'same', why: null },
    ]);
    expect(findings('file/differs')).toEqual([]);
    expect(findings('file/absent')).toMatchObject([{ severity: 'info', dataset: 'd' }]);

    write('d/list.csv', `${LIST}3,three\n`);
    expect((await compared())[1]).toMatchObject({
      outcome: 'different',
      why: expect.stringMatching(/^sha256 [0-9a-f]{12}…, here [0-9a-f]{12}…$/),
    });
    expect(findings('file/differs')).toMatchObject([
      { cause: { 'files.different': 'list.csv' }, examples: [{ at: { path: 'd/croissant.json' } }] },
    ]);
  });

  test('are compared again though the descriptor stays as it is, and digested again only when their size or time changed', async () => {
    write('d/picture.bin', 'one');
    write('d/croissant.json', croissant([{ contentUrl: 'picture.bin', md5: digest('md5', 'one') }]));
    expect((await compared())[0]?.outcome).toBe('same');
    const then = new Date('2020-01-01T00:00:00Z');
    write('d/picture.bin', 'two');
    utimesSync(join(root, 'd/picture.bin'), then, then);
    expect((await compared())[0]?.outcome).toBe('different');
    rmSync(join(root, 'd/picture.bin'));
    expect((await compared())[0]?.outcome).toBe('absent');
  });

  test('of a data package are compared by hash, bytes and rows', async () => {
    write('p/list.csv', LIST);
    const resource = { name: 'list', path: 'list.csv', hash: digest('md5', LIST), bytes: 99, stats: { rows: 3 } };
    write('p/datapackage.json', JSON.stringify({ name: 'p', resources: [resource] }));
    expect(await compared()).toEqual([{ path: 'list.csv', outcome: 'different', why: 'bytes 99, here 20; items 3, here 2' }]);
  });

  test('of DVC count by digest only where DVC says that it did not change line ends', async () => {
    write('v/a.txt', 'a');
    write('v/b.txt', 'b');
    write('v/a.txt.dvc', `outs:\n- md5: ${digest('md5', 'a')}\n  size: 1\n  hash: md5\n  path: a.txt\n`);
    write('v/b.txt.dvc', `outs:\n- md5: ${digest('md5', 'other')}\n  path: b.txt\n`);
    expect(await compared()).toEqual([{ path: 'a.txt', outcome: 'same', why: null }]);
  });

  test('are not looked for outside of the folder of the descriptor', async () => {
    write('secret.txt', 'x');
    write(
      'd/croissant.json',
      croissant(
        ['../secret.txt', '/etc/hostname', 'a/../../secret.txt'].map((contentUrl) => ({ contentUrl, sha256: digest('sha256', 'x') })),
      ),
    );
    expect(new Set((await compared()).map(({ outcome }) => outcome))).toEqual(new Set(['not-checked']));
  });

  test('may stand in a list of checksums', async () => {
    write('c/a.bin', 'a');
    write('c/b.bin', 'b');
    write('c/SHA256SUMS', `${digest('sha256', 'a')}  a.bin\n${digest('sha256', 'x')}  b.bin\n${digest('sha256', 'c')}  c.bin\n`);
    expect((await compared()).map(({ path, outcome }) => [path, outcome])).toEqual([
      ['a.bin', 'same'],
      ['b.bin', 'different'],
      ['c.bin', 'absent'],
    ]);
  });

  test('may be splits, whose lists are found by their names', async () => {
    write('h/data/train-00000-of-00002.jsonl', '{"text": "a"}\n{"text": "b"}\n');
    write('h/data/train-00001-of-00002.jsonl', '{"text": "c"}\n');
    write('h/data/test.jsonl', '{"text": "d"}\n');
    const splits = [
      ['train', 3],
      ['test', 2],
      ['validation', 5],
    ].map(([name, n]) => `  - name: ${name}\n    num_examples: ${n}\n`);
    write('h/README.md', `---\nlicense: mit\ndataset_info:\n  features: []\n  splits:\n${splits.join('')}---\n# Dataset Card\n`);
    expect(await compared()).toEqual([
      { path: 'test', outcome: 'different', why: 'items 2, here 1' },
      { path: 'train', outcome: 'same', why: null },
      { path: 'validation', outcome: 'absent', why: null },
    ]);
  });

  test('of several configurations are told apart by the name of the configuration', async () => {
    write('h/en/train.jsonl', '{"text": "a"}\n');
    write('h/zh/train.jsonl', '{"text": "a"}\n{"text": "b"}\n');
    const info = (n: number) => ({ description: '', citation: '', features: {}, splits: { train: { name: 'train', num_examples: n } } });
    write('h/dataset_infos.json', JSON.stringify({ en: info(1), zh: info(2) }));
    expect((await compared()).map(({ outcome }) => outcome)).toEqual(['same', 'same']);
  });
});
