import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { beforeEach, expect, test, vi } from 'vitest';
import { findNamed } from '../src/commands/ledger-names.js';
import { loadConfig } from '../src/config/config.js';
import { sqlite } from '../src/ledger/database.js';
import { readLedger } from '../src/ledger/open-ledger.js';
import { findRun } from '../src/ledger/read/as-of.js';
import { snapshot } from '../src/ledger/read/query.js';
import { verifyLedger } from '../src/ledger/verify/verify.js';
import type { Snapshot } from '../src/model/snapshot.js';
import { scan } from '../src/scan/scan.js';
import { zipOf } from './formats/making.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-scan-'));
});

function write(name: string, content: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

/** Scans, and says what the ledger holds then. Every ledger that a test makes must verify. */
async function scanned(
  paths: readonly string[] = ['.'],
  options: { workers?: number; licit?: string; rules?: string[] } = {},
): Promise<Snapshot> {
  const ledger = join(root, '.licit/ledger.db');
  const own = join(root, 'licit.yaml');
  const licit = options.licit ?? '0.0.0';
  await scan({
    paths,
    cwd: root,
    root,
    ledger,
    config: loadConfig(existsSync(own) ? own : undefined, root),
    licit,
    workers: options.workers,
    extraRules: options.rules,
  });
  expect(verifyLedger(ledger)).toMatchObject({ whole: true });
  return asOf();
}

function asOf(run?: string): Snapshot {
  const ledger = readLedger(join(root, '.licit/ledger.db'));
  try {
    return snapshot(ledger, findRun(ledger.db, run)!, '0.0.0');
  } finally {
    ledger.db.close();
  }
}

function sql<T>(query: string): T[] {
  const ledger = readLedger(join(root, '.licit/ledger.db'));
  try {
    return sqlite(ledger.db).prepare(query).all() as T[];
  } finally {
    ledger.db.close();
  }
}

const rows = (n: number, from = 0): string => Array.from({ length: n }, (_, i) => `text ${i + from},MIT\n`).join('');
const list = (name: string, n = 20): void => write(name, `text,license\n${rows(n)}`);
const unmet = (view: Snapshot): string[] => [...new Set(view.findings.map(({ rule }) => rule))].sort();

test('a row put at the top of a CSV without keys changes one row, and the places of the others move with it', async () => {
  list('data/a.csv');
  await scanned();
  write('data/a.csv', `text,license\nfirst,MIT\n${rows(20)}`);
  const view = await scanned();
  expect([view.run.added, view.run.closed, view.totals.items]).toEqual([1, 0, 21]);
  expect(sql<{ place: number }>("select place from items where manifest = 'data/a.csv' order by place").map(({ place }) => place)).toEqual(
    Array.from({ length: 21 }, (_, i) => i + 2),
  );
});

test('scanning one folder closes nothing in another', async () => {
  list('a/list.csv');
  list('b/list.csv');
  await scanned(['a']);
  const view = await scanned(['b']);
  expect(view.totals.items).toBe(40);
  expect([view.run.added, view.run.closed]).toEqual([20, 0]);
});

test('what is gone from a scanned folder is closed, and still stands as of the run before', async () => {
  list('a/list.csv');
  list('a/other.csv', 5);
  await scanned();
  rmSync(join(root, 'a/other.csv'));
  const view = await scanned();
  expect([view.totals.items, view.run.closed]).toEqual([20, 5]);
  expect(asOf('1').totals.items).toBe(25);
  expect(asOf('1').manifests.map(({ path }) => path)).toEqual(['a/list.csv', 'a/other.csv']);
});

test('an unchanged folder is not read again, and the judging before stands', async () => {
  list('data/a.csv');
  await scanned();
  const view = await scanned();
  expect([view.run.unchanged, view.run.added]).toEqual([1, 0]);
  expect(sql<{ n: number }>('select count(*) as n from judging')).toEqual([{ n: 1 }]);
});

test('a declaration is judged without reading an item again, says who declared it where, and its end ends it', async () => {
  write('data/a.csv', 'text\nhello\nthere\n');
  expect(unmet(await scanned())).toContain('license/missing');
  write(
    'licit.yaml',
    'use: { purpose: commercial }\ndeclarations:\n  - path: data/**\n    license: CC-BY-NC-4.0\n    by: Somebody Who Decides\n',
  );
  const declared = await scanned();
  expect([declared.run.unchanged, declared.run.added]).toEqual([1, 0]);
  expect(unmet(declared)).toContain('license/forbids-use');
  expect(unmet(declared)).not.toContain('license/missing');
  expect(declared.manifests[0]!.itemLicenses).toEqual({ 'CC-BY-NC-4.0': 2 });
  expect(declared.statements![0]!.at).toEqual({ path: 'licit.yaml', line: 3 });
  expect(sql<{ name: string }>('select name from person')).toEqual([{ name: 'Somebody Who Decides' }]);
  expect(JSON.stringify(sql('select body from entry'))).not.toContain('Somebody');
  write('licit.yaml', 'use: { purpose: commercial }\n');
  expect(unmet(await scanned())).toContain('license/missing');
  expect(asOf('2').manifests[0]!.itemLicenses).toEqual({ 'CC-BY-NC-4.0': 2 });
  expect(sql<{ summary: string }>("select summary from history where kind = 'run'").map(({ summary }) => summary)).toEqual([
    '1 manifest, 1 read, judged',
    '1 manifest, 0 read, judged',
    '1 manifest, 0 read, judged',
  ]);
});

test('a declaration for a host takes in the items of that host and its subdomains only', async () => {
  write(
    'data/a.jsonl',
    ['a.example', 'cdn.a.example', 'b.example'].map((host, i) => `{"id":"${i}","url":"https://${host}/${i}.jpg"}\n`).join(''),
  );
  write('licit.yaml', 'declarations:\n  - host: a.example\n    license: CC0-1.0\n');
  const view = await scanned();
  expect(view.manifests[0]!.itemLicenses).toEqual({ 'CC0-1.0': 2, '(missing)': 1 });
  expect(sql<{ key: string }>("select key from verdicts where rule = 'license/missing' and verdict = 'unmet'")).toEqual([{ key: '2' }]);
});

test('an edited card is judged again without reading the list beside it', async () => {
  write('data/README.md', '---\nlicense: cc-by-4.0\n---\n# A dataset\n');
  write('data/train.csv', 'text\nhello\nthere\n');
  const before = await scanned();
  expect(before.manifests.find(({ path }) => path.endsWith('csv'))!.itemLicenses).toEqual({ 'CC-BY-4.0': 2 });
  write('data/README.md', '---\nlicense: cc-by-nc-4.0\n---\n# A dataset\n');
  const after = await scanned();
  expect(after.run.unchanged).toBe(1);
  expect(after.manifests.find(({ path }) => path.endsWith('csv'))!.itemLicenses).toEqual({ 'CC-BY-NC-4.0': 2 });
});

test('a rule of our own is judged beside the others, and a changed one again', async () => {
  write('data/a.csv', 'text,license\nhello,MIT\n');
  const rule = (severity: string): string => `id: ours/mit-only
scope: item
severity: ${severity}
waivable: true
title: { en: Only MIT, zh: 仅限 MIT }
why: { en: House rule., zh: 内部规定。 }
fix: { en: Leave it out., zh: 排除。 }
cites: []
applies: { all: [] }
met: { fact: license.expression, is: Apache-2.0 }
cause: [license.expression]
message: { en: 'It is {license.expression}.', zh: '许可为 {license.expression}。' }
examples:
  - { name: right, facts: { license.expression: Apache-2.0 }, verdict: met }
  - { name: wrong, facts: { license.expression: MIT }, verdict: unmet }
  - { name: silent, facts: { license.expression: null }, verdict: unproven }
`;
  write('ours.yaml', rule('warn'));
  const rules = [join(root, 'ours.yaml')];
  const found = (view: Snapshot) =>
    view.findings.filter((finding) => finding.rule === 'ours/mit-only').map(({ severity, message }) => [severity, message.en]);
  expect(found(await scanned(['data'], { rules }))).toEqual([['warn', 'It is MIT.']]);
  write('ours.yaml', rule('error'));
  expect(found(await scanned(['data'], { rules }))).toEqual([['error', 'It is MIT.']]);
  expect(sql<{ n: number }>('select count(*) as n from judging')).toEqual([{ n: 2 }]);
});

test('a thread gives the same rows and the same roots as none', async () => {
  write(
    'data/a.jsonl',
    Array.from(
      { length: 1200 },
      (_, i) => `{"id":"k${i}","url":"https://s${i % 7}.example/${i}","text":"write to a${i}@mail-${i % 5}.zz"}\n`,
    ).join(''),
  );
  list('data/b.csv', 500);
  const shape = 'select id, key, url, owner, at, profile from item order by id';
  const seen: unknown[] = [];
  for (const workers of [0, 1]) {
    rmSync(join(root, '.licit'), { recursive: true, force: true });
    const view = await scanned(['data'], { workers });
    seen.push([sql(shape), view.findings.map(({ fingerprint, items }) => [fingerprint, items]), view.totals]);
  }
  expect(seen[1]).toEqual(seen[0]);
});

test('the same ledger gives the same report, byte for byte', async () => {
  list('data/a.csv');
  await scanned();
  expect(JSON.stringify(asOf('1'))).toBe(JSON.stringify(asOf('1')));
});

test('items in an archive are recorded under its path, and an archive that did not change is not read again', async () => {
  const members = [
    { name: 'README.md', content: '---\nlicense: cc-by-nc-4.0\ntask_categories: [x]\n---\n# Dataset Card for X\n' },
    { name: 'list.jsonl', content: '{"id": 1, "text": "a"}\n{"id": 2, "text": "b"}\n', deflate: true },
  ];
  writeFileSync(join(root, 'corpus.zip'), zipOf(members));
  const first = await scanned();
  expect(first.manifests.map(({ path, items }) => [path, items])).toEqual([
    ['corpus.zip/README.md', 0],
    ['corpus.zip/list.jsonl', 2],
  ]);
  expect(first.licenses).toMatchObject([{ expression: 'CC-BY-NC-4.0', items: 2 }]);
  expect((await scanned()).run.unchanged).toBe(2);
  rmSync(join(root, 'corpus.zip'));
  list('other.csv');
  expect((await scanned()).manifests.map(({ path }) => path)).toEqual(['other.csv']);
});

test('a folder of texts is one manifest: read again when a file changes and not otherwise, and declarations for it take it in', async () => {
  for (const name of ['a', 'b', 'c']) write(`texts/${name}.txt`, `This is the text ${name}, by the sea.\n`);
  write('texts/d.txt', 'Write to someone@example.org about the low water.\n');
  const first = await scanned();
  expect(first.manifests.map(({ path, format, items, bytes }) => [path, format, items, bytes > 100])).toEqual([
    ['texts/', 'folder', 4, true],
  ]);
  expect(first.detections.map(({ kind, items }) => [kind, items])).toEqual([['pi/email', 1]]);
  expect((await scanned()).run).toMatchObject({ unchanged: 1, added: 0, closed: 0 });
  write('texts/b.txt', 'Another text, by the river.\n');
  expect((await scanned()).run).toMatchObject({ unchanged: 0, added: 1, closed: 1 });
  write('licit.yaml', 'declarations:\n  - path: texts/**\n    license: CC0-1.0\n');
  expect((await scanned(['texts'])).manifests[0]!.itemLicenses).toEqual({ 'CC0-1.0': 4 });
  rmSync(join(root, 'texts'), { recursive: true });
  list('other.csv', 0);
  expect((await scanned()).totals.items).toBe(0);
});

test('what pictures of a folder show is said not to have been looked at', async () => {
  for (const name of ['1', '2']) write(`p/${name}.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const view = await scanned();
  expect(view.totals.items).toBe(2);
  expect(view.notChecked).toContainEqual(expect.objectContaining({ items: 2 }));
});

test('each entry of a list of datasets is a dataset of its own: what is said of one is not said of another, nor of files beside the list', async () => {
  const entry = (title: string, license?: string): object => ({
    'Unique Dataset Identifier': title,
    'Dataset Name': title,
    'License Verified By': '',
    ...(license && { Licenses: [{ License: license, 'License URL': '' }] }),
  });
  const made = (licenses: Record<string, string | undefined>): void =>
    write(
      'lists/summary.json',
      JSON.stringify(Object.fromEntries(Object.entries(licenses).map(([name, license]) => [name, entry(name, license)])), null, 1),
    );
  made({ a: 'MIT', b: 'CC BY-NC 4.0', c: undefined });
  list('lists/items.csv', 3);
  const view = await scanned();
  expect(view.totals).toMatchObject({ datasets: 1, manifests: 2, items: 3 });
  expect(view.manifests.map(({ path, describes, license }) => [path, describes, license.state])).toEqual([
    ['lists/items.csv', undefined, 'missing'],
    ['lists/summary.json', 3, 'known'],
  ]);
  const listed = view.datasets.filter(({ list }) => list === 'lists/summary.json');
  expect(listed.map(({ name, claims }) => [name, claims.filter(({ about }) => about === 'license').map(({ value }) => value)])).toEqual([
    ['lists/summary.json#a', ['MIT']],
    ['lists/summary.json#b', ['CC-BY-NC-4.0']],
    ['lists/summary.json#c', [undefined]],
  ]);
  expect(view.findings.some(({ rule }) => rule === 'license/conflict')).toBe(false);
  expect(view.findings.filter(({ rule }) => rule === 'license/missing').map(({ dataset }) => dataset)).toEqual(['lists/summary.json#c']);
  expect(view.manifests[0]!.itemLicenses).toEqual({ MIT: 3 });
  made({ a: 'MIT', d: 'CC0-1.0' });
  expect((await scanned()).datasets.filter(({ list }) => list !== undefined).map(({ name }) => name)).toEqual([
    'lists/summary.json#a',
    'lists/summary.json#d',
  ]);
  expect(asOf('1').datasets).toHaveLength(4);
});

test('items that two manifests of a dataset list are counted beside its total: by address, else by a name that is more than a number', async () => {
  const item = (n: number | string, url?: string): string =>
    `{"id":"${n}","text":"x"${url ? `,"url":"https://example.com/${url}"` : ''}}\n`;
  write('d/README.md', '---\nlicense: mit\ntask_categories: [x]\n---\n');
  write('d/train.jsonl', item('a', '1.jpg') + item('b', '2.jpg') + item('c', '2.jpg') + item('scene-7') + item(7));
  write('d/all.jsonl', item('z', '2.jpg') + item('b', '3.jpg') + item('scene-7') + item(7) + item('someone@example.com'));
  write('d/more.jsonl', item('y', '2.jpg') + item('someone@example.net'));
  write('shards/part-1.jsonl', item('a', '1.jpg'));
  write('shards/part-2.jsonl', item('a', '1.jpg'));
  const view = await scanned();
  expect(view.datasets.map(({ name, items, shared }) => [name, items, shared])).toEqual([
    ['d', 12, 2],
    ['shards', 2, undefined],
  ]);
  write('licit.yaml', 'use: { purpose: research }\n');
  expect((await scanned()).datasets.map(({ shared }) => shared)).toEqual([2, undefined]);
  write('d/more.jsonl', item('y', '1.jpg'));
  expect((await scanned()).datasets.map(({ shared }) => shared)).toEqual([3, undefined]);
});

test('a file of a folder is found by its path, and by the number of its record', async () => {
  for (const name of ['a', 'b']) write(`texts/${name}.txt`, `This is the text ${name}, by the sea.\n`);
  await scanned();
  const ledger = readLedger(join(root, '.licit/ledger.db'));
  const at = findRun(ledger.db, undefined)!;
  const first = findNamed(ledger.db, at, join(root, 'texts/a.txt'), root);
  expect(first).toEqual({ kind: 'items', items: [expect.any(Number)] });
  expect(findNamed(ledger.db, at, join(root, 'texts#1'), root)).toEqual(first);
  expect(findNamed(ledger.db, at, join(root, 'texts'), root)).toEqual({ kind: 'manifest', path: 'texts/' });
  ledger.db.close();
});

test('a part of a folder that is on record as one list is not scanned apart, and a file given by itself speaks for no folder', async () => {
  for (const name of ['a/1', 'a/2', 'b/1']) write(`photos/${name}.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect((await scanned()).manifests.map(({ path }) => path)).toEqual(['photos/']);
  await expect(scanned(['photos/a'])).rejects.toThrow('photos/a/ is a part of photos/');
  const view = await scanned(['photos/a/1.svg']);
  expect([view.totals.items, view.notRead.map(({ path }) => path)]).toEqual([3, ['photos/a/1.svg']]);
  expect((await scanned(['photos'])).totals.items).toBe(3);
});

test('shards of plain text are items too, and what is personal in one that is compressed is found', async () => {
  mkdirSync(join(root, 'oscar'));
  writeFileSync(join(root, 'oscar/af_part_1.txt.gz'), gzipSync('write to someone at reader@mailbox.test\n\nmore text\n'));
  writeFileSync(join(root, 'oscar/af_part_2.txt'), 'only words\n');
  const view = await scanned();
  expect(view.manifests.map(({ path, format, items }) => [path, format, items])).toEqual([['oscar/', 'folder', 2]]);
  expect(view.detections.map(({ kind, items }) => [kind, items])).toEqual([['pi/email', 1]]);
});

test('a license in a form that a plate might have is kept in its own words', async () => {
  write('b/dataset_description.json', JSON.stringify({ Name: 'Example', BIDSVersion: '1.8.0', License: 'CCBY4' }));
  const [claim] = (await scanned()).datasets[0]!.claims.filter(({ about }) => about === 'license');
  expect(claim).toMatchObject({ raw: 'CCBY4', value: 'CC-BY-4.0' });
});

test('a folder that was renamed or removed no longer counts, though another one is scanned, and past scans keep it', async () => {
  list('data/old/a.csv', 3);
  list('data/other/b.csv', 2);
  expect((await scanned(['data'])).totals.items).toBe(5);
  renameSync(join(root, 'data/old'), join(root, 'data/new'));
  const after = await scanned(['data/new']);
  expect(after.manifests.map(({ path }) => path)).toEqual(['data/new/a.csv', 'data/other/b.csv']);
  expect(after.totals.items).toBe(5);
  expect(asOf('1').manifests.map(({ path }) => path)).toEqual(['data/old/a.csv', 'data/other/b.csv']);
});

test('what came from standard input and what lies in an archive stays, though no file is where it is named', async () => {
  mkdirSync(join(root, 'data'));
  writeFileSync(join(root, 'data/z.zip'), zipOf([{ name: 'm.csv', content: 'text,license\nx,MIT\n' }]));
  await scanned(['data/z.zip']);
  const ledger = join(root, '.licit/ledger.db');
  const stdin = Readable.from(['{"text":"piped"}\n']);
  await scan({
    paths: ['-'],
    stdin,
    stdinName: 'piped.jsonl',
    cwd: root,
    root,
    ledger,
    config: loadConfig(undefined, root),
    licit: '0.0.0',
  });
  list('other/a.csv', 1);
  expect((await scanned(['other'])).manifests.map(({ path }) => path)).toEqual(['data/z.zip/m.csv', 'other/a.csv', 'piped.jsonl']);
});

test('in a ledger that is not the project’s own nothing is closed for not being there: it may be there for another project', async () => {
  list('data/a.csv', 1);
  list('data/b.csv', 1);
  const notes: string[] = [];
  const options = { cwd: root, root, ledger: join(root, 'shared.db'), config: loadConfig(undefined, root), licit: '0.0.0' };
  await scan({ ...options, paths: ['data/a.csv'] });
  rmSync(join(root, 'data/a.csv'));
  await scan({ ...options, paths: ['data/b.csv'], onNote: (note) => notes.push(note) });
  expect(notes).toEqual([expect.stringMatching(/On record and no longer there: 1 \(data\/a\.csv\)\. They still count/)]);
  const ledger = readLedger(options.ledger);
  expect(snapshot(ledger, findRun(ledger.db)!, '0.0.0').totals.manifests).toBe(2);
  ledger.db.close();
});

test('a ledger that became empty, one that lacks a kept head and a clock that went back are said, and stop nothing', async () => {
  list('data/a.csv', 1);
  const ledger = join(root, '.licit/ledger.db');
  const notes: string[] = [];
  const again = () =>
    scan({
      paths: ['data'],
      cwd: root,
      root,
      ledger,
      config: loadConfig(undefined, root),
      licit: '0.0.0',
      onNote: (note) => notes.push(note),
    });
  await again();
  expect(notes).toEqual([]);
  const old = readFileSync(ledger);
  await again();
  for (const end of ['-wal', '-shm']) rmSync(ledger + end, { force: true });
  writeFileSync(ledger, old);
  vi.useFakeTimers({ now: Date.parse('2020-01-01'), toFake: ['Date'] });
  try {
    await again();
  } finally {
    vi.useRealTimers();
  }
  expect(notes).toEqual([expect.stringContaining('does not have the head'), expect.stringContaining('The clock went back')]);
  expect(verifyLedger(ledger).clockBack).toMatchObject([{ entry: 3 }]);
  notes.length = 0;
  for (const end of ['-wal', '-shm']) rmSync(ledger + end, { force: true });
  writeFileSync(ledger, '');
  await again();
  expect(notes).toEqual([expect.stringMatching(/This ledger is new, but \.licit\/heads holds heads of another/)]);
});

test('each run adds its head to a file beside the ledger, on a line of its own also after a merge, and never through a link', async () => {
  list('data/a.csv', 1);
  await scanned(['data']);
  const heads = join(root, '.licit/heads');
  writeFileSync(heads, readFileSync(heads, 'utf8').trimEnd());
  await scanned(['data']);
  const lines = readFileSync(heads, 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  expect(lines.map((line) => line.split(' ').slice(1, 3))).toEqual([
    ['2', '1'],
    ['3', '2'],
  ]);
  if (process.platform === 'win32') return;
  rmSync(heads);
  writeFileSync(join(root, 'victim'), 'keep me');
  symlinkSync('../victim', heads);
  const notes: string[] = [];
  const ledger = join(root, '.licit/ledger.db');
  await scan({
    paths: ['data'],
    cwd: root,
    root,
    ledger,
    config: loadConfig(undefined, root),
    licit: '0.0.0',
    onNote: (note) => notes.push(note),
  });
  expect(readFileSync(join(root, 'victim'), 'utf8')).toBe('keep me');
  expect(notes.at(-1)).toContain('could not be added');
});

test('names of files that hold personal values are a finding, and masked in the snapshot, in views and in nothing that a scan reads by', async () => {
  list('data/user_13800138042/b.csv', 1);
  list('data/a.csv', 1);
  const view = await scanned();
  const finding = view.findings.find(({ rule }) => rule === 'pi/in-file-name');
  expect(finding).toMatchObject({ items: 1, where: [{ path: 'data/user_138********/b.csv' }] });
  expect(JSON.stringify(view)).not.toContain('13800138042');
  expect(sql('select manifest from items order by 1')).toEqual([{ manifest: 'data/a.csv' }, { manifest: 'data/user_138********/b.csv' }]);
  expect((await scanned()).run.unchanged).toBe(2);
  list('data/m13800138042.csv', 1);
  list('data/TM-1-2019/c.csv', 1);
  const more = await scanned();
  expect(more.manifests.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['data/m138********.csv', 'data/TM-1-2019/c.csv', 'data/user_138********/b.csv']),
  );
  expect(JSON.stringify(more)).not.toContain('13800138042');
  rmSync(join(root, 'data/m13800138042.csv'));
  rmSync(join(root, 'data/TM-1-2019'), { recursive: true });
  renameSync(join(root, 'data/user_13800138042'), join(root, 'data/user_1'));
  expect(unmet(await scanned())).not.toContain('pi/in-file-name');
  expect(JSON.stringify(asOf('1'))).not.toContain('13800138042');
});
