import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { sqlite } from '../../src/ledger/database.js';
import { openLedger, readLedger, readShard } from '../../src/ledger/open-ledger.js';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import { called } from '../in-process.js';
import { type Files, Sharded } from './sharding.js';

const lines = (name: string, rows: number): string =>
  Array.from(
    { length: rows },
    (_, i) => `${JSON.stringify({ id: `${name}-${i}`, license: 'MIT', text: `The tide of day ${i} is low.` })}\n`,
  ).join('');

const files: Files = {
  'a/README.md': '---\nlicense: cc-by-4.0\n---\n# A\n',
  'a/one.jsonl': lines('one', 40),
  'a/two.jsonl': lines('two', 50),
  'b/three.jsonl': lines('three', 60),
};
const each = (manifests: readonly never[]) => manifests.map((one) => [one]);

/** Three tasks, all of them run. */
async function run(given: Files = files): Promise<Sharded> {
  const sharded = new Sharded(given);
  const { tasks } = await sharded.plan(each as never);
  for (let n = 1; n <= tasks; n += 1) await sharded.task(n);
  return sharded;
}

/** Rows of a shard but for times. */
function rowsOf(path: string): Record<string, unknown[]> {
  expect(verifyLedger(path)).toMatchObject({ whole: true });
  const { db } = readShard(path);
  const rows = (table: string) => sqlite(db).prepare(`select * from ${table} order by 1, 2`).raw().all();
  const tables = sqlite(db)
    .prepare("select name from sqlite_master where type = 'table' and name not in ('meta', 'entry', 'run')")
    .pluck()
    .all();
  const all = Object.fromEntries((tables as string[]).map((table) => [table, rows(table)]));
  db.close();
  return all;
}

const licit = join(import.meta.dirname, '../../bin/licit.js');

function start(sharded: Sharded, ...words: string[]) {
  const child = spawn(process.execPath, [licit, ...words], { cwd: sharded.root, stdio: 'ignore' });
  return { child, ended: new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code))) };
}

/** Runs licit as people do, for a plan is read by the version that wrote it; in this process, for it is not the one that is killed. */
const cli = async (sharded: Sharded, ...words: string[]) => (await called(sharded.root, words, process.env, main)).status;

test('a killed task leaves no shard, the join says what is not read, and the task run again gives what it would have given', async () => {
  const sharded = new Sharded({ 'a/one.jsonl': lines('one', 20_000), 'b/two.jsonl': lines('two', 20_000) });
  expect(await cli(sharded, 'plan', '.', '-o', 'plan', '--tasks', '2')).toBe(0);
  const task = ['scan', '--plan', 'plan', '--task', '1', '-o', 'shards'];
  const killed = start(sharded, ...task);
  const shards = join(sharded.root, 'shards');
  const begun = () => existsSync(shards) && readdirSync(shards).some((name) => name.endsWith('.part'));
  while (!begun() && killed.child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  killed.child.kill('SIGKILL');
  expect(await killed.ended).toBe(null);
  expect(readdirSync(shards).filter((name) => name.startsWith('task-'))).toEqual([]);
  expect(await cli(sharded, 'scan', '--plan', 'plan', '--task', '2', '-o', 'shards')).toBe(0);

  expect(await cli(sharded, 'join', 'shards', '-o', 'part.db', '--copy', '--fail-on', 'none')).toBe(1);
  const part = readLedger(join(sharded.root, 'part.db'));
  const unread = sqlite(part.db).prepare("select path, json_extract(why, '$.reason') as reason from not_read where path like 'a/%'").all();
  expect(unread).toEqual([{ path: 'a/one.jsonl', reason: 'shard-missing' }]);
  expect(sqlite(part.db).prepare("select verdict from finding where rule = 'scan/unreadable'").pluck().all()).toEqual(['unmet']);
  part.db.close();

  expect(await cli(sharded, ...task)).toBe(0);
  expect(await cli(sharded, 'join', 'shards', '-o', 'all.db', '--copy', '--fail-on', 'none')).toBe(0);
  expect(verifyLedger(join(sharded.root, 'all.db'))).toMatchObject({ whole: true, items: 40_000 });
});

test.each([[[]], [['--copy']]])('a join that was killed leaves no run, and is done again (%j)', async (copy) => {
  const sharded = new Sharded({ 'a/one.jsonl': lines('one', 30_000) });
  await cli(sharded, 'plan', '.', '-o', 'plan');
  await cli(sharded, 'scan', '--plan', 'plan', '--task', '1', '-o', 'shards');
  const joining = ['join', 'shards', '-o', 'all.db', '--fail-on', 'none', ...copy];
  const killed = start(sharded, ...joining);
  const ledger = join(sharded.root, 'all.db');
  while (!existsSync(`${ledger}-journal`) && killed.child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 2));
  killed.child.kill('SIGKILL');
  expect(await killed.ended).toBe(null);
  expect(await cli(sharded, 'show', '--ledger', 'all.db')).toBe(2);
  expect(await cli(sharded, ...joining)).toBe(0);
  expect(verifyLedger(ledger, { deep: true })).toMatchObject({ whole: true });
  expect(await cli(sharded, ...joining)).toBe(2);
});

test('a task that is run twice at once, and once more, gives the same rows and roots', async () => {
  const sharded = new Sharded({ 'a/one.jsonl': lines('one', 3000) });
  await cli(sharded, 'plan', '.', '-o', 'plan');
  const task = ['scan', '--plan', 'plan', '--task', '1', '-o', 'shards'];
  const both = [start(sharded, ...task), start(sharded, ...task)];
  expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([0, 0]);
  const shard = join(sharded.root, 'shards/task-00001.db');
  const before = rowsOf(shard);
  const bytes = readFileSync(shard);
  expect(readdirSync(join(sharded.root, 'shards')).sort()).toEqual(['task-00001.db']);
  await cli(sharded, ...task);
  expect(rowsOf(shard)).toEqual(before);
  // One that ends late takes nothing away from a corpus ledger that the first one was joined to.
  expect(readFileSync(shard).equals(bytes)).toBe(true);
  expect(readdirSync(join(sharded.root, 'shards')).sort()).toEqual(['task-00001.db']);
});

/** A file of 300 KB in three pieces, of which all are read but the last. */
async function inPieces(): Promise<Sharded> {
  const sharded = new Sharded({ 'a/one.jsonl': lines('one', 4000), 'a/two.jsonl': lines('two', 50) });
  expect(await sharded.plan((manifests) => [[...manifests]], ['a/one.jsonl'], 3)).toMatchObject({ tasks: 3, manifests: 1 });
  for (const task of [1, 2]) await sharded.task(task);
  return sharded;
}

test('a file of which one piece is missing or damaged counts as not read, and the piece is named', async () => {
  const sharded = await inPieces();
  expect(await lostIn(sharded)).toEqual([[3, 'missing']]);
  const notRead = "select path, json_extract(why, '$.reason') as reason from not_read";
  expect(sharded.sql('joined.db', notRead)).toEqual([{ path: 'a/one.jsonl', reason: 'shard-missing' }]);
  expect(sharded.sql('joined.db', 'select count(*) as items from item')).toEqual([{ items: 0 }]);
  await sharded.task(3);
  for (const copy of [true, false]) {
    change(join(sharded.shards, 'task-00002.db'), "update item set key = 'other' where id = (select max(id) from item)");
    const { lost } = await sharded.join(`hurt-${copy}.db`, copy);
    expect(lost.map(({ task, fault }) => [task, fault])).toEqual([[2, 'damaged']]);
    expect(sharded.sql(`hurt-${copy}.db`, notRead)).toEqual([{ path: 'a/one.jsonl', reason: 'shard-damaged' }]);
    await sharded.task(2);
    await sharded.join(`mended-${copy}.db`, copy);
    expect(verifyLedger(join(sharded.out, `mended-${copy}.db`), { deep: true })).toMatchObject({ whole: true });
    expect(sharded.sql(`mended-${copy}.db`, 'select items from manifest_version')).toEqual([{ items: 4000 }]);
  }
});

test('a file that changed in its middle between two of its tasks is refused, though it is as long as it was', async () => {
  const sharded = await inPieces();
  const path = join(sharded.root, 'a/one.jsonl');
  const bytes = readFileSync(path);
  bytes.write('high', bytes.indexOf('low', Math.floor(bytes.length * 0.75)) - 1);
  writeFileSync(path, bytes);
  await sharded.task(3);
  for (const copy of [true, false]) await expect(sharded.join(`${copy}.db`, copy)).rejects.toThrow('was changed since it was planned');
});

/** The tasks that a join found no whole shard of. */
const lostIn = async (sharded: Sharded) => (await sharded.join()).lost.map(({ task, fault }) => [task, fault]);

test.each([
  ['cut off in the middle', (path: string) => truncateSync(path, readFileSync(path).length >> 1)],
  ['empty', (path: string) => truncateSync(path, 0)],
  ['no ledger', (path: string) => writeFileSync(path, 'x'.repeat(20_000))],
  ['changed in an item', (path: string) => change(path, "update item set key = 'other' where id = (select max(id) from item)")],
  ['less an item', (path: string) => change(path, 'delete from item where id = (select max(id) from item)')],
  ['less a count', (path: string) => change(path, 'update tally set items = items - 1')],
  ['judged by hand', (path: string) => change(path, 'delete from problem; update manifest_version set unread = 0, items = 1')],
])('a shard that is %s counts as not read, never as clean', async (_, hurt) => {
  const sharded = await run();
  hurt(join(sharded.shards, 'task-00002.db'));
  expect(await lostIn(sharded)).toEqual([[2, 'damaged']]);
  expect(verifyLedger(join(sharded.out, 'joined.db'))).toMatchObject({ whole: true, items: 100 });
  expect(sharded.sql('joined.db', "select path, json_extract(why, '$.kind') as kind from not_read where path like '%.jsonl'")).toEqual([
    { path: 'a/two.jsonl', kind: 'unreadable' },
  ]);
  expect(sharded.sql('joined.db', "select verdict from finding where rule = 'scan/unreadable'")).toEqual([{ verdict: 'unmet' }]);
  await sharded.task(2);
  rmSync(join(sharded.out, 'joined.db'));
  expect(await lostIn(sharded)).toEqual([]);
});

function change(path: string, sql: string): void {
  const { db } = readShard(path);
  db.close();
  const Database = sqlite(db).constructor as new (file: string) => { exec(sql: string): void; close(): void };
  const other = new Database(path);
  other.exec(sql);
  other.close();
}

test('a shard of another plan is refused, and no ledger is written', async () => {
  const one = await run();
  const other = await run();
  copyFileSync(join(other.shards, 'task-00002.db'), join(one.shards, 'task-00002.db'));
  await expect(one.join()).rejects.toThrow(/task-00002\.db is the shard of another plan/);
  expect(existsSync(join(one.out, 'joined.db'))).toBe(false);
  renameSync(join(one.shards, 'task-00002.db'), join(one.shards, 'task-00004.db'));
  await expect(one.join()).rejects.toThrow(/task-00004\.db is the shard of another plan/);
  // The shard of one task is not that of another.
  rmSync(join(one.shards, 'task-00004.db'));
  copyFileSync(join(one.shards, 'task-00001.db'), join(one.shards, 'task-00002.db'));
  await expect(one.join()).rejects.toThrow(/task-00002\.db is the shard of another plan/);
});

test('a file that was changed, or is gone, since it was planned is refused by its task', async () => {
  const sharded = new Sharded(files);
  await sharded.plan(each as never);
  sharded.write('a/one.jsonl', lines('uno', 40));
  await expect(sharded.task(1)).rejects.toThrow(/a\/one\.jsonl is not there, or was changed/);
  rmSync(join(sharded.root, 'a/two.jsonl'));
  await expect(sharded.task(2)).rejects.toThrow(/a\/two\.jsonl is not there/);
  await sharded.task(3);
  expect(await lostIn(sharded)).toEqual([
    [1, 'missing'],
    [2, 'missing'],
  ]);
});

test('what the join itself reads must be as planned; what tasks have read need not be there', async () => {
  const sharded = await run();
  rmSync(join(sharded.root, 'b'), { recursive: true });
  expect(await lostIn(sharded)).toEqual([]);
  sharded.write('a/README.md', '---\nlicense: mit\n---\n# A\n');
  await expect(sharded.join('again.db')).rejects.toThrow(/a\/README\.md is not there, or was changed/);
});

test('another key, another licit, other settings and a changed plan are refused', async () => {
  const sharded = new Sharded(files);
  await sharded.plan(each as never);
  await expect(sharded.task(1, { key: new Uint8Array(32) })).rejects.toThrow(/planned with another key/);
  await expect(sharded.task(1, { licit: '0.0.1' })).rejects.toThrow(/planned by licit 0\.0\.0; this is licit 0\.0\.1/);
  await expect(sharded.task(4)).rejects.toThrow(/no task 4: its tasks are 1 to 3/);
  sharded.write('licit.yaml', 'columns:\n  "a/*.jsonl": { roles: { license: [text] } }\n');
  await expect(sharded.task(1)).rejects.toThrow(/a\/one\.jsonl would be read otherwise here/);
  rmSync(join(sharded.root, 'licit.yaml'));
  const tasks = join(sharded.planFolder, 'tasks.jsonl');
  writeFileSync(tasks, readFileSync(tasks, 'utf8').replace('a/one.jsonl', 'b/one.jsonl'));
  await expect(sharded.task(1)).rejects.toThrow(/is not the folder of a plan/);
});

test('a shard is whole, and answers no question by itself', async () => {
  const sharded = await run();
  const shard = join(sharded.shards, 'task-00001.db');
  expect(verifyLedger(shard)).toMatchObject({ whole: true, items: 40 });
  expect(() => readLedger(shard)).toThrow(/is the shard of one task of a plan/);
  expect(() => openLedger(shard, '0.0.0')).toThrow(/is the shard of one task of a plan/);
});

test('the next scan of a joined ledger finds nothing to read', async () => {
  const sharded = await run();
  await sharded.join();
  await sharded.scan('joined.db');
  expect(sharded.sql('joined.db', 'select unchanged, added, closed from run order by id')).toEqual([
    { unchanged: 0, added: 150, closed: 0 },
    { unchanged: 4, added: 0, closed: 0 },
  ]);
});

test('a plan keeps out of the way: no folder that holds something, no standard input', async () => {
  const sharded = new Sharded(files);
  await expect(sharded.plan(each as never, ['-'])).rejects.toThrow(/Standard input cannot be planned/);
  mkdirSync(sharded.planFolder);
  writeFileSync(join(sharded.planFolder, 'x'), '');
  await expect(sharded.plan(each as never)).rejects.toThrow(/is not empty/);
});
