import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { items, project, run, start, until } from './run.js';

const many = (): string => items(400_000);

function state(root: string): { runs: number; items: number } {
  const db = new Database(join(root, '.licit/ledger.db'), { readonly: true });
  const result = {
    runs: db.prepare('select count(*) from run').pluck().get() as number,
    items: db.prepare('select count(*) from item').pluck().get() as number,
  };
  db.close();
  return result;
}

test('a scan that is killed leaves the last complete scan, nothing half, and the next one works', async () => {
  const root = project({ 'small/a.jsonl': items(10), 'large/b.jsonl': many() });
  expect((await run(['scan', 'small'], root)).code).toBe(0);
  for (const wait of [300, 700, 1500]) {
    const { child, ended } = start(['scan', 'large'], root);
    await new Promise((done) => setTimeout(done, wait));
    child.kill('SIGKILL');
    const end = await ended;
    if (end.signal !== 'SIGKILL') continue; // it was done by then
    expect(state(root)).toEqual({ runs: 1, items: 10 });
    expect((await run(['verify'], root)).code).toBe(0);
  }
  expect((await run(['scan', 'large'], root)).code).toBe(0);
  expect(state(root).items).toBe(400_010);
  expect((await run(['verify'], root)).code).toBe(0);
  // Read in parts, by several threads: every item still has the line it stands on.
  const db = new Database(join(root, '.licit/ledger.db'), { readonly: true });
  const wrong =
    "select count(*) from item join manifest m on m.id = item.id >> 32 where m.path = 'large/b.jsonl' and item.key <> 'item-' || (item.at - 1)";
  expect(db.prepare(wrong).pluck().get()).toBe(0);
  db.close();
});

test('an interrupted scan ends with 130', async () => {
  const root = project({ 'large/b.jsonl': many() });
  const { child, ended } = start(['scan', 'large'], root);
  await until(() => existsSync(join(root, '.licit/ledger.db')));
  child.kill('SIGINT');
  expect((await ended).code).toBe(130);
});

test('of two scans at once the second waits, says for whom, and both are recorded', async () => {
  const root = project({ 'one/a.jsonl': many(), 'two/b.jsonl': items(10) });
  const first = start(['scan', 'one'], root);
  await until(() => existsSync(join(root, '.licit/ledger.db.lock')));
  const second = await run(['scan', 'two'], root);
  const one = await first.ended;
  expect([one.code, second.code]).toEqual([0, 0]);
  expect(second.err).toMatch(/The ledger is in use by pid \d+ \(licit scan/);
  expect(state(root)).toEqual({ runs: 2, items: 400_010 });
});

const mounts: string[] = [];
afterEach(() => {
  for (const mount of mounts.splice(0)) execFileSync('umount', [mount]);
});

/** A small disk of its own; undefined where this process may not mount one. */
function smallDisk(size: string, flags = ''): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'licit-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}${flags}`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  mounts.push(folder);
  return folder;
}

test('a full disk is said, nothing of the scan is kept, and the scan before still stands', async ({ skip }) => {
  const disk = smallDisk('3m');
  if (disk === undefined) skip('this process may not mount a small disk');
  const root = project({ 'small/a.jsonl': items(10), 'large/b.jsonl': many() });
  const ledger = join(disk!, 'ledger.db');
  expect((await run(['scan', 'small', '--ledger', ledger], root)).code).toBe(0);
  const full = await run(['scan', 'large', '--ledger', ledger], root);
  expect(full.code).toBe(2);
  expect(full.err).toMatch(/The disk is full/);
  const verified = await run(['ledger', 'verify', '--ledger', ledger], root);
  expect([verified.code, verified.err]).toEqual([0, '']);
});

test('a disk that cannot be written is said', async ({ skip }) => {
  const disk = smallDisk('1m', ',ro');
  if (disk === undefined) skip('this process may not mount a disk');
  const root = project({ 'small/a.jsonl': items(10) });
  const end = await run(['scan', 'small', '--ledger', join(disk!, 'ledger.db')], root);
  expect(end.code).toBe(2);
  expect(end.err).toMatch(/Cannot write/);
});

test('nothing is left in the folder for temporary files', async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'licit-tmp-'));
  const root = project({});
  const end = await run(['scan', '-', '--stdin-name', 'a.jsonl'], root, { env: { TMPDIR: temporary }, input: items(10) });
  expect(end.code).toBe(0);
  expect(readdirSync(temporary)).toEqual([]);
});

test('a file that is not a ledger of ours is left alone', async () => {
  const root = project({ 'a.jsonl': items(3) });
  const other = join(root, 'other.db');
  const db = new Database(other);
  db.exec('create table mine (x); insert into mine values (1)');
  db.close();
  writeFileSync(join(root, 'text.db'), 'not a database at all, just some words that are long enough to be looked at');
  for (const file of [other, join(root, 'text.db')]) {
    const end = await run(['scan', 'a.jsonl', '--ledger', file], root);
    expect(end.code).toBe(2);
    expect(end.err).toMatch(/is not a licit ledger/);
  }
  const again = new Database(other, { readonly: true });
  expect(again.prepare('select x from mine').pluck().all()).toEqual([1]);
  expect(again.prepare("select count(*) from sqlite_master where name = 'entry'").pluck().get()).toBe(0);
  again.close();
  expect(existsSync(`${other}-wal`)).toBe(false);
});

test('a ledger from a newer licit is refused', async () => {
  const root = project({ 'a.jsonl': items(3) });
  await run(['scan', 'a.jsonl'], root);
  const db = new Database(join(root, '.licit/ledger.db'));
  db.pragma('user_version = 99');
  db.close();
  const end = await run(['scan', 'a.jsonl'], root);
  expect(end.code).toBe(2);
  expect(end.err).toMatch(/written by a newer licit/);
});
