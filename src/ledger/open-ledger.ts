import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { LicitError } from '../model/errors.js';
import { atExit } from '../reading/at-exit.js';
import { makeFolders, refuseLinks, writeWhole } from '../reading/safe-files.js';
import { failure } from '../text/failures/failure.js';
import { type MaskedPath, maskFromNowOn } from '../text/masked-paths.js';
import { plain } from '../text/show.js';
import { type Db, handleOf, sqlite } from './database.js';
import { appendEntry, headOf } from './journal.js';
import { joinedFrom, keepRowsApart } from './shards/corpus-rows.js';
import { schemaMisfits } from './verify/verify-schema.js';

export type { Db } from './database.js';

/** `licit` in ASCII less a letter: marks an SQLite file as a ledger of ours. */
const APPLICATION = 0x6c696374;
const FORMS = ['./schema.sql', './schema-2.sql', './schema-3.sql', './schema-4.sql', './schema-5.sql', './schema-6.sql', './schema-7.sql'];
/** The schema version that is written. */
export const SCHEMA = FORMS.length;

export interface Ledger {
  db: Db;
  id: string;
  path: string;
  created: string;
  isNew: boolean;
}

let opened: string | undefined;

/** The ledger that this process opened last. */
export function lastOpened(): string | undefined {
  return opened;
}

/** Opens a ledger for writing, making it when it is not there. Errors: not a ledger, made by a newer licit, folder not writable. */
export function openLedger(path: string, licit: string): Ledger {
  for (const name of ['', '-wal', '-shm', '-journal', '.lock']) refuseLinks(`${path}${name}`, rootOf(path));
  const isNew = !existsSync(path);
  try {
    makeFolders(dirname(path), rootOf(path));
    const db = handleOf(new Database(path));
    try {
      return prepare(db, path, licit, isNew);
    } catch (cause) {
      db.close();
      throw cause;
    }
  } catch (cause) {
    throw isBusy(cause) ? cause : explain(cause, path);
  }
}

/** Opens a ledger for reading only. */
export function readLedger(path: string): Ledger {
  const ledger = readShard(path);
  try {
    refuseShard(ledger.db, path);
    const from = joinedFrom(ledger.db);
    if (from?.rows === 'in-shards') keepRowsApart(ledger.db, dirname(path), from.shards, openJoinedShard);
    return ledger;
  } catch (cause) {
    ledger.db.close();
    throw cause;
  }
}

/** Opens a shard that a ledger was joined from. Throws where another one is in its place. */
export function openJoinedShard(file: string, head: string): Db {
  const { db } = readShard(file);
  if (headOf(db) === head) return db;
  db.close();
  throw failure('ledger/other-shard', 'fix/put-shard-back', { file: plain(file) });
}

/** A corpus ledger says what its shards held when they were joined: it is not written to, but joined again. */
function refuseCorpus(db: Db, path: string): void {
  if (joinedFrom(db)?.rows === 'in-shards') throw failure('ledger/is-corpus', 'fix/join-again', { path: plain(path) });
}

/** What a task of a plan writes is judged where it is joined: by itself it would say less, or more, than is so. */
function refuseShard(db: Db, path: string): void {
  if (sqlite(db).prepare("select 1 from record where kind = 'shard' and until is null").get() !== undefined)
    throw failure('ledger/is-shard', 'fix/join-shards', { path });
}

/** Opens a ledger for reading only, also the one that a task of a plan writes. */
export function readShard(path: string): Ledger {
  if (!existsSync(path)) throw failure('sample/no-ledger-yet', 'fix/run-licit-scan-first-name', { ledgerName: path });
  try {
    const db = handleOf(new Database(path, { readonly: true, timeout: 10_000 }));
    sqlite(db).pragma('temp_store = memory');
    check(db, path);
    refuseForeign(db, path, 'Nothing was read from it.');
    addMissingTables(db);
    return describeLedger(db, path, false);
  } catch (cause) {
    throw explain(cause, path);
  }
}

/** Opens a ledger for reading as it is at this moment: what is written meanwhile is not seen. */
export function readMoment(path: string): Ledger {
  const ledger = readLedger(path);
  sqlite(ledger.db).exec('begin');
  return ledger;
}

/** What is read in a ledger at one moment. It is closed again. */
export function lookInto<T>(path: string, read: (ledger: Ledger) => T): T {
  const ledger = readMoment(path);
  try {
    return read(ledger);
  } finally {
    ledger.db.close();
  }
}

/** What is read at one moment in a ledger that stays open. */
export function atOneMoment<T>({ db }: Ledger, read: () => T): T {
  return sqlite(db).transaction(read)();
}

/** Copies a ledger as it is now, whoever writes meanwhile. */
export async function copyLedger(path: string, into: string): Promise<void> {
  const { db } = readLedger(path);
  try {
    await sqlite(db).backup(into);
  } finally {
    db.close();
  }
}

/** Takes back what was written since the ledger was opened for writing, and is not committed. */
export function takeBack({ db }: Ledger): void {
  if (sqlite(db).inTransaction) sqlite(db).exec('rollback');
}

function prepare(db: Db, path: string, licit: string, isNew: boolean): Ledger {
  // A scan waits for another one by itself, and says for whom.
  sqlite(db).pragma('busy_timeout = 0');
  // Another program's database is looked at and left as it is.
  const empty = sqlite(db).prepare('select count(*) from sqlite_master').pluck().get() === 0;
  if (!empty) {
    check(db, path);
    refuseForeign(db, path, 'Nothing was written.');
    refuseShard(db, path);
    refuseCorpus(db, path);
  }
  if (isNew) sqlite(db).pragma('page_size = 8192');
  sqlite(db).pragma('synchronous = normal');
  // A scan appends: more pages in memory would not be written later, only kept longer.
  sqlite(db).pragma('cache_size = -16384');
  if (empty) {
    // Into a new file the first scan writes straight, once; with a log every page would be written twice. `settle` turns it on.
    sqlite(db).pragma('journal_mode = truncate');
    create(db, licit);
  } else {
    sqlite(db).pragma('journal_mode = wal');
    migrate(db);
  }
  return describeLedger(db, path, isNew || empty);
}

/** The SQL that brings a ledger of one schema version to the next. */
function form(version: number): string {
  return readFileSync(new URL(FORMS[version]!, import.meta.url), 'utf8');
}

/** Brings a ledger of an earlier time to this schema: what it holds stays as it is. */
function migrate(db: Db): void {
  const version = sqlite(db).pragma('user_version', { simple: true }) as number;
  if (version === SCHEMA) return;
  sqlite(db)
    .transaction(() => {
      for (let next = version; next < SCHEMA; next += 1) sqlite(db).exec(form(next));
      sqlite(db).pragma(`user_version = ${SCHEMA}`);
    })
    .immediate();
}

/** For reading a ledger of an earlier time as it is: the tables it has not, empty, for this connection only. */
function addMissingTables(db: Db): void {
  const version = sqlite(db).pragma('user_version', { simple: true }) as number;
  for (let next = version; next < SCHEMA; next += 1)
    sqlite(db).exec(
      form(next)
        .replace(/^create (table|view)/gm, 'create temp $1')
        .replace(/^drop view /gm, 'drop view if exists temp.')
        .replace(/^create index.*$/gm, ''),
    );
}

function create(db: Db, licit: string): void {
  const now = new Date().toISOString();
  const id = createHash('sha256').update(randomBytes(32)).digest('hex').slice(0, 32);
  sqlite(db)
    .transaction(() => {
      for (let version = 0; version < SCHEMA; version += 1) sqlite(db).exec(form(version));
      sqlite(db).pragma(`application_id = ${APPLICATION}`);
      sqlite(db).pragma(`user_version = ${SCHEMA}`);
      const meta = sqlite(db).prepare('insert into meta (name, value) values (?, ?)');
      meta.run('ledger', id);
      meta.run('created', now);
      appendEntry(db, id, 'created', { ledger: id, licit, schema: SCHEMA }, now);
    })
    .immediate();
}

function check(db: Db, path: string): void {
  if (sqlite(db).pragma('application_id', { simple: true }) !== APPLICATION) {
    throw failure('ledger/not-licit-ledger', 'fix/name-another-file', { path });
  }
  const version = sqlite(db).pragma('user_version', { simple: true }) as number;
  if (version > SCHEMA) {
    throw failure('ledger/written-newer-licit', 'fix/update-licit-name', { path, version, schema: SCHEMA });
  }
}

/** A trigger or view that is not ours could delete what is written, or hide it from those who read. */
function refuseForeign(db: Db, path: string, nothingDone: string): void {
  // One moment: another licit may be bringing the ledger to a new schema.
  const misfits = sqlite(db).transaction(() => schemaMisfits(sqlite(db), sqlite(db).pragma('user_version', { simple: true }) as number));
  const [first, ...more] = misfits();
  if (first === undefined) return;
  const others = more.length === 0 ? '' : `, and ${more.length} more`;
  throw failure('ledger/does-not-structure', 'fix/run-licit-ledger-verify', {
    path,
    type: first.type,
    name: plain(first.name),
    what: first.what,
    others,
    nothingDone,
  });
}

function describeLedger(db: Db, path: string, isNew: boolean): Ledger {
  opened = path;
  // All that ever were: a past run may be shown.
  maskFromNowOn(sqlite(db).prepare('select distinct path, masked from path_mask').all() as MaskedPath[]);
  return { db, path, isNew, id: ledgerId(db), created: metaOf(db, 'created') };
}

/** What tells a ledger from every other one. */
export function ledgerId(db: Db): string {
  return metaOf(db, 'ledger');
}

function metaOf(db: Db, name: 'ledger' | 'created'): string {
  return sqlite(db).prepare('select value from meta where name = ?').pluck().get(name) as string;
}

function explain(cause: unknown, path: string): unknown {
  if (cause instanceof LicitError || !(cause instanceof Error)) return cause;
  const code = (cause as { code?: string }).code ?? '';
  if (code === 'ERR_DLOPEN_FAILED' || cause.message.startsWith('Could not locate the bindings file')) {
    return failure('ledger/sqlite-not-built', 'fix/run-npm-rebuild', { node: process.versions.node }, cause);
  }
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') {
    return failure('ledger/not-licit-ledger-damaged', 'fix/restore-from-copy-name', { path }, cause);
  }
  if (/^(EACCES|EROFS|EPERM|ENOTDIR|SQLITE_CANTOPEN|SQLITE_READONLY)/.test(code)) {
    return failure('ledger/cannot-write-ledger', 'fix/check-folder-exists-can', { path }, cause);
  }
  if (isBusy(cause)) return failure('ledger/ledger-use', 'fix/wait-first-scan', { path: holder(path) }, cause);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return diskFull(path, cause);
  return cause;
}

/** The error for a full disk; nothing of the run is kept, the last complete run stands. */
export function diskFull(path: string, cause: unknown): LicitError {
  return failure('ledger/disk-full-nothing', 'fix/free-some-space', { path }, cause);
}

/** True for the errors that mean a full disk. */
export function isDiskFull(cause: unknown): boolean {
  const code = (cause as { code?: string } | null)?.code ?? '';
  return code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_IOERR_WRITE';
}

/** The folder that holds `.licit`, from which on nothing may be a link; of a ledger elsewhere its own folder. */
function rootOf(path: string): string {
  const folder = dirname(path);
  return basename(folder) === '.licit' ? dirname(folder) : folder;
}

interface Holder {
  pid: number;
  command: string;
  since: string;
}

/** After a scan: from now on readers and the one writer do not block each other. */
export function enableWal(ledger: Ledger): void {
  sqlite(ledger.db).pragma('journal_mode = wal');
}

/**
 * Opens a ledger and takes its one write lock, with a transaction begun. Waits, telling `onWait` who holds it, and gives up after
 * `patience` milliseconds. `unlock` takes away the note of who holds it.
 */
export async function openForWriting(
  path: string,
  licit: string,
  onWait: (holder: string) => void,
  patience: number,
  command = 'licit scan',
): Promise<{ ledger: Ledger; unlock: () => void }> {
  const until = Date.now() + patience;
  for (let told = false; ; told = true) {
    const ledger = tryWriting(path, licit);
    if (ledger) return { ledger, unlock: leaveNote(path, command) };
    const who = holder(path);
    if (Date.now() > until) throw failure('ledger/ledger-use', 'fix/wait-end-use', { path: who });
    if (!told) onWait(who);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The ledger with a transaction begun; undefined when someone else is writing. */
function tryWriting(path: string, licit: string): Ledger | undefined {
  let ledger: Ledger | undefined;
  try {
    ledger = openLedger(path, licit);
    sqlite(ledger.db).exec('begin immediate');
    return ledger;
  } catch (cause) {
    ledger?.db.close();
    if (isBusy(cause)) return undefined;
    throw explain(cause, path);
  }
}

/** Takes away a ledger that a killed command began and that holds no run. False where there is something else, or somebody writes. */
export function removeBegun(path: string, licit: string): boolean {
  let ledger: Ledger | undefined;
  try {
    ledger = tryWriting(path, licit);
    if (ledger === undefined || sqlite(ledger.db).prepare('select 1 from run').get() !== undefined) return false;
  } catch {
    return false;
  } finally {
    ledger?.db.close();
  }
  for (const end of ['', '-journal', '-wal', '-shm', '.lock']) rmSync(`${path}${end}`, { force: true });
  return true;
}

function isBusy(cause: unknown): boolean {
  return String((cause as { code?: string } | null)?.code).startsWith('SQLITE_BUSY');
}

/** Notes who writes, so that others can say for whom they wait; the lock itself is SQLite's. Returns the call that takes it away. */
function leaveNote(path: string, command: string): () => void {
  const note = `${path}.lock`;
  const mine: Holder = { pid: process.pid, command, since: new Date().toISOString() };
  const remove = (): void => rmSync(note, { force: true });
  try {
    writeWhole(note, JSON.stringify(mine), { root: rootOf(path), isLasting: false });
  } catch {
    return () => {}; // it only makes a message better
  }
  const stay = atExit(remove);
  return () => {
    stay();
    remove();
  };
}

function holder(path: string): string {
  try {
    const { pid, command, since } = JSON.parse(readFileSync(`${path}.lock`, 'utf8')) as Holder;
    const minutes = Math.max(0, Math.round((Date.now() - Date.parse(since)) / 60_000));
    return `pid ${pid} (${command}, ${minutes} min)`;
  } catch {
    return 'another program';
  }
}
