import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/config.js';
import { sqlite } from '../../src/ledger/database.js';
import { readLedger } from '../../src/ledger/open-ledger.js';
import { licenseCases, membersOf } from '../../src/ledger/read/query-mix.js';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import { scan } from '../../src/scan/scan.js';
import { exhaustive } from '../effort.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-sizes-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(name: string, rows: readonly object[]): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

async function sizes(workers = 0): Promise<{ records: number; sized: number; content: number }[]> {
  const ledger = join(root, '.licit/ledger.db');
  await scan({ paths: ['.'], cwd: root, root, ledger, config: loadConfig(undefined, root), licit: '0.0.0', workers });
  expect(verifyLedger(ledger)).toMatchObject({ whole: true });
  const { db } = readLedger(ledger);
  try {
    return sqlite(db).prepare('select records, sized, content from tally_bytes where until is null order by content').all() as never;
  } finally {
    db.close();
  }
}

const pages = (extra: (i: number) => object) => Array.from({ length: 4 }, (_, i) => ({ id: `k${i}`, license: 'MIT', ...extra(i) }));

test('a record counts its bytes without the line end, and the size it states', async () => {
  const rows = pages((i) => ({ file_size: 1_000 + i }));
  write('a.jsonl', rows);
  const records = rows.reduce((sum, row) => sum + Buffer.byteLength(JSON.stringify(row)), 0);
  expect(await sizes()).toEqual([{ records, sized: 4, content: 4_006 }]);
});

test('an item whose size is no whole number of bytes states none', async () => {
  const rows = [
    ...pages((i) => ({ file_size: 500 + i })),
    ...Array.from({ length: 60 }, (_, i) => ({ id: `m${i}`, license: 'MIT', file_size: 1 })),
  ];
  const odd = [-5, 1.5, '12 MB', 1e300, null, [7]];
  write('a.jsonl', [...rows, ...odd.map((file_size, i) => ({ id: `x${i}`, license: 'MIT', file_size }))].reverse());
  expect(await sizes()).toMatchObject([{ sized: 0 }]);
  write('a.jsonl', [
    ...Array.from({ length: 200 }, (_, i) => ({ id: `n${i}`, license: 'MIT', file_size: 10 })),
    ...odd.map((file_size, i) => ({ id: `x${i}`, license: 'MIT', file_size })),
  ]);
  expect(await sizes()).toMatchObject([{ sized: 200, content: 2_000 }]);
});

test('a bare size that is no size of a file is not taken for one', async () => {
  write(
    'shoes.jsonl',
    pages((i) => ({ size: 38 + i })),
  );
  expect(await sizes()).toMatchObject([{ sized: 0, content: 0 }]);
});

test('each license has its own sum, whatever the number of threads', async () => {
  write('a.jsonl', [...pages(() => ({ bytes: 100 })), ...pages(() => ({ license: 'CC0-1.0', bytes: 7 }))]);
  const inPlace = await sizes();
  expect(inPlace).toMatchObject([
    { sized: 4, content: 28 },
    { sized: 4, content: 400 },
  ]);
  rmSync(join(root, '.licit'), { recursive: true });
  if (exhaustive) expect(await sizes(1)).toEqual(inPlace);
});

test('a changed list is measured again, and one that is gone has no size', async () => {
  write(
    'a.jsonl',
    pages(() => ({ bytes: 100 })),
  );
  write(
    'b.jsonl',
    pages(() => ({ bytes: 3 })),
  );
  await sizes();
  write(
    'a.jsonl',
    pages((i) => ({ bytes: 100 + i })),
  );
  expect(await sizes()).toMatchObject([{ content: 12 }, { content: 406 }]);
  rmSync(join(root, 'a.jsonl'));
  expect(await sizes()).toMatchObject([{ content: 12 }]);
});

test('sums go on over many batches', async () => {
  const rows = Array.from({ length: 5_000 }, (_, i) => ({ id: `k${i}`, license: i % 2 ? 'MIT' : 'CC0-1.0', bytes: i % 2 ? 3 : 5 }));
  write('a.jsonl', rows);
  const records = rows.reduce((sum, row) => sum + Buffer.byteLength(JSON.stringify(row)), 0);
  const told = await sizes();
  expect(told.map(({ sized, content }) => [sized, content])).toEqual([
    [2_500, 7_500],
    [2_500, 12_500],
  ]);
  expect(told.reduce((sum, one) => sum + one.records, 0)).toBe(records);
});

test.each([
  ['webdataset/boats.tar', 189], // the members of each sample together
  ['cdx/tides.cdx', 1_942], // the length column
  ['warc/tides.warc', 686], // Content-Length
])('%s states the size of its content itself', async (path, content) => {
  copyFileSync(join(import.meta.dirname, '../../fixtures/formats', path), join(root, path.split('/')[1]!));
  const told = await sizes();
  expect(told.reduce((sum, one) => sum + one.content, 0)).toBe(content);
});

test('a ledger without sizes of an unchanged list says nothing of its bytes', async () => {
  write(
    'a.jsonl',
    pages(() => ({ bytes: 100 })),
  );
  await sizes();
  const { db } = readLedger(join(root, '.licit/ledger.db'));
  // As a ledger that was brought forward from schema 1 has it.
  const members = membersOf(licenseCases(db, 1), new Map());
  db.close();
  expect(members).toEqual([{ license: 'MIT', items: 4, concluded: expect.anything() }]);
});
