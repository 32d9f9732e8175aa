import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { readLedger } from '../../src/ledger/open-ledger.js';
import { findRun } from '../../src/ledger/read/as-of.js';
import { snapshot } from '../../src/ledger/read/query.js';
import type { AppliedList } from '../../src/model/views.js';
import { called } from '../in-process.js';

let root: string;
let project: string;

const page = (id: string, site: string) => `${JSON.stringify({ id, url: `https://${site}.example/${id}`, text: 'A text on boats.' })}\n`;
const pages = (...rows: [string, string][]) =>
  writeFileSync(join(project, 'data/pages.jsonl'), rows.map(([id, site]) => page(id, site)).join(''));
const listed = (...sites: string[]) =>
  writeFileSync(join(root, 'vault/opt-outs.csv'), `url\n${sites.map((site) => `https://${site}.example/\n`).join('')}`);

async function run(...words: string[]): Promise<string> {
  const { status, err } = await called(project, words, { LICIT_VAULT: join(root, 'vault') }, main);
  expect(status, err).toBe(0);
  return err;
}
const scan = () => run('scan', 'data', '--fail-on', 'none', '--workers', '0', '-q');
const exclude = (...words: string[]) => run('exclude', '-o', join(root, 'list.txt'), '-q', ...words);

/** The only list, as of a scan. */
function applied(asOf?: string): AppliedList {
  const ledger = readLedger(join(project, '.licit/ledger.db'));
  try {
    return snapshot(ledger, findRun(ledger.db, asOf)!, '1.0.0').lists![0]!;
  } finally {
    ledger.db.close();
  }
}

beforeEach(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-applied-')));
  project = join(root, 'project');
  mkdirSync(join(project, 'data'), { recursive: true });
  mkdirSync(join(root, 'vault'));
  writeFileSync(join(project, 'licit.yaml'), 'provider: Example\n');
  pages(['a', 'pier'], ['b', 'pier'], ['c', 'quay']);
  listed('pier');
  await scan();
  await run(
    'answer',
    'list',
    '../vault/opt-outs.csv',
    '--kind',
    'sites',
    '--collected',
    '2026-06-01',
    '--from',
    'Pier Press',
    '--by',
    'K. Lee',
  );
  await scan();
});

test('what a list names is in the data until it is listed no more, whatever was written for loaders', async () => {
  expect(applied()).toMatchObject({ inData: { items: 2 }, gone: [], excluded: [] });
  await exclude();
  await scan();
  const { inData, gone, excluded } = applied();
  expect([inData.items, gone]).toEqual([2, []]);
  const sha256 = createHash('sha256')
    .update(readFileSync(join(root, 'list.txt')))
    .digest('hex');
  expect(excluded).toEqual([{ entry: expect.any(Number), time: expect.any(String), run: 2, level: 'excluded', items: 2, sha256 }]);
  pages(['a', 'pier'], ['c', 'quay']);
  await scan();
  expect(applied()).toMatchObject({ inData: { items: 1 }, gone: [{ run: 4, items: 1 }] });
});

test('an item that comes back under its name is not gone', async () => {
  pages(['c', 'quay']);
  await scan();
  expect(applied().gone).toMatchObject([{ items: 2 }]);
  pages(['c', 'quay'], ['a', 'pier']);
  await scan();
  expect(applied()).toMatchObject({ inData: { items: 1 }, gone: [{ items: 1 }] });
});

test('what is said as of a scan stays the same when lists are written afterwards', async () => {
  const before = applied();
  await exclude();
  expect(applied()).toEqual(before);
  await scan();
  expect(applied('2')).toEqual(before);
});

test.each([
  ['one of another rule', ['--rule', 'source/missing']],
  ['one of a part of the data', ['--path', 'data']],
])('a list for loaders that does not leave out what the list names is none: %s', async (_, words) => {
  await exclude(...words);
  await scan();
  expect(applied().excluded).toEqual([]);
});

test.each([[['--keep', 'cleared']], [['--keep', 'not-forbidden']], [['--rule', 'optout/listed']]])(
  'a list for loaders that leaves it out is one: %s',
  async (words) => {
    await exclude(...words);
    await scan();
    expect(applied().excluded).toHaveLength(1);
  },
);

test('one that was written before the list had grown is none: it may not have known what the list names now', async () => {
  await exclude();
  listed('pier', 'quay');
  await scan();
  expect(applied()).toMatchObject({ inData: { items: 3 }, excluded: [] });
});

test('the same list twice in a row is on record once, and the journal stays whole', async () => {
  await exclude();
  await exclude();
  await scan();
  expect(applied().excluded).toHaveLength(1);
  await run('ledger', 'verify');
});
