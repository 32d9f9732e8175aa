/**
 * Checks a ledger against its own journal. Written from docs/ledger.md and schema.sql, not from the code that writes, and importing
 * nothing of it: a mistake in one shows up against the other.
 */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { LicitError } from '../../model/errors.js';
import { append } from '../../text/append.js';
import { failure } from '../../text/failures/failure.js';
import type { Broken, ClockBack, Verification } from './verification.js';
import { checkDecisions } from './verify-decisions.js';
import { checkDraws } from './verify-draws.js';
import { checkHeads, type HeadedEntry, type HeadsFile } from './verify-heads.js';
import { reading, readJournal } from './verify-journal.js';
import { checkParts, checkTallies } from './verify-parts.js';
import { checkRoots, type RootCheck } from './verify-roots.js';
import { checkItems, checkTable, digestedTables, type Found, type RunEntry, rowsInManifest } from './verify-rows.js';
import { isTableOf, schemaMisfits, schemaVersion } from './verify-schema.js';
import { checkShards, type NamedShard, type ShardTools, shardsNamed } from './verify-shards.js';

const applicationId = 0x6c696374;

/** Checks the journal's chain, the rows of every run and every root, and names the first entry or item that does not fit. `deep`: the shards of a corpus ledger, too, which hold its rows. */
export function verifyLedger(path: string, options: { head?: string; heads?: HeadsFile; deep?: boolean } = {}): Verification {
  const head = options.head?.toLowerCase();
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) {
    throw failure('ledger/head-hexadecimal-characters', 'fix/give-head-whole');
  }
  const { db, ledger } = openToRead(path);
  try {
    const verify = options.deep ? (shard: string) => verifyLedger(shard) : undefined;
    return check(db, ledger, head, options.heads, { path, open: openToRead, ...(verify && { verify }) });
  } finally {
    db.close();
  }
}

function check(
  db: Database.Database,
  ledger: string,
  asked: string | undefined,
  kept: HeadsFile | undefined,
  tools: ShardTools,
): Verification {
  const schema = schemaMisfits(db, Number(db.pragma('user_version', { simple: true })));
  const { runs, broken, entries, head, headEntry, chain } = readJournal(db, ledger, asked);
  const clockBack = clockBackIn(chain);
  const said: Verification = { whole: false, ledger, chain, entries, head, runs: 0, items: 0, roots: 0, headEntry, erased: [] };
  if (schema.length > 0) said.schema = schema;
  if (clockBack.length > 0) said.clockBack = clockBack;
  if (kept !== undefined) said.heads = checkHeads(kept, ledger, chain, broken === undefined);
  if (asked !== undefined) said.headKnown = headEntry !== undefined || (broken ? undefined : false);
  if (broken) return { ...said, brokenAt: broken };

  const found: Found[] = [];
  reading('meta', found, () => append(found, metaMisfits(db, ledger, chain[0]?.time)));
  const paths = manifestPaths(db, found);
  const roots = checkRows(db, { runs, paths, tools }, said, found);
  said.runs = runs.size;
  said.roots = roots.length;
  // From rows that do not fit nothing would follow.
  if (found.length === 0) reading('record', found, () => append(found, sampleMisfits(db, chain, said)));
  if (found.length === 0) reading('sqlite_schema', found, () => append(found, damage(db)));
  const first = earliest(found);
  if (!first) return { ...said, whole: schema.length === 0 && said.heads?.what === undefined };
  const manifest = [...paths].find(([, path]) => path === first.manifest)?.[0];
  let brokenAt: Broken = first;
  reading('item', found, () => (brokenAt = narrowed(db, first, manifest, roots)));
  return { ...said, brokenAt };
}

function manifestPaths(db: Database.Database, found: Found[]): ReadonlyMap<number, string> {
  const paths = new Map<number, string>();
  reading('manifest', found, () => {
    for (const { id, path } of db.prepare('select id, path from manifest').iterate() as IterableIterator<{ id: number; path: string }>)
      paths.set(id, String(path));
  });
  return paths;
}

/** Adds to `found` every row that does not fit the journal, and to `said` what was counted. The roots that were computed again, with what is wrong with them. */
function checkRows(
  db: Database.Database,
  { runs, paths, tools }: { runs: ReadonlyMap<number, RunEntry>; paths: ReadonlyMap<number, string>; tools: ShardTools },
  said: Verification,
  found: Found[],
): RootCheck[] {
  const nameOf = (manifest: number) => paths.get(manifest) ?? `manifest ${manifest}`;
  const entryOf = (run: number | undefined) => runs.get(run ?? 0)?.entry;
  const roots: RootCheck[] = [];
  let shards: NamedShard[] | undefined;
  reading('record', found, () => (shards = shardsNamed(db)));
  reading('item', found, () => {
    if (shards === undefined)
      append(
        found,
        checkItems(db, runs, nameOf, (items) => (said.items = items)),
      );
    else {
      append(found, checkShards(db, shards, tools, runs));
      const items = db.prepare('select coalesce(sum(items), 0) from manifest_version').pluck().get() as number;
      said.shards = { shards: shards.length, items, deep: tools.verify !== undefined };
    }
  });
  for (const table of digestedTables.filter((one) => shards === undefined || one !== 'detection'))
    reading(table, found, () => append(found, checkTable(db, table, runs)));
  reading('run', found, () => append(found, runMisfits(db, runs)));
  reading('manifest_version', found, () => {
    for (const root of checkRoots(db, shards === undefined)) {
      roots.push(root);
      const { run, manifest, missing: item, what } = root;
      if (what !== undefined)
        found.push({ entry: runs.get(run)?.entry, run, table: 'manifest_version', manifest: nameOf(manifest), item, what });
    }
  });
  if (shards === undefined && isTableOf('cut', Number(db.pragma('user_version', { simple: true }))))
    reading('cut', found, () => {
      for (const check of [checkParts, checkTallies])
        for (const { manifestId, ...misfit } of check(db))
          found.push({ ...misfit, entry: entryOf(misfit.run), manifest: nameOf(manifestId) });
    });
  reading('statement', found, () => {
    for (const { erased, broken: unfit } of checkErasable(db, nameOf)) {
      if (erased !== undefined) said.erased.push(erased);
      if (unfit) found.push({ ...unfit, entry: entryOf(unfit.run) });
    }
  });
  return roots;
}

// ───────────────────────────────────────────────────────────────────────────── what the journal says besides digests

/** `meta` holds the ledger's id, by which the chain was followed, and the time of the first entry. */
function metaMisfits(db: Database.Database, ledger: string, created: string | undefined): Found[] {
  const rows = db.prepare('select name, value from meta order by name').all() as { name: unknown; value: unknown }[];
  const wanted = new Map<unknown, unknown>([
    ['created', created],
    ['ledger', ledger],
  ]);
  const odd = rows.find(({ name, value }) => !wanted.has(name) || wanted.get(name) !== value);
  if (odd) return [{ table: 'meta', what: 'it does not say what the first entry of the journal says' }];
  return rows.length === wanted.size ? [] : [{ table: 'meta', what: 'a row is missing or there twice' }];
}

/** The row of each run says what its entry says. */
function runMisfits(db: Database.Database, runs: ReadonlyMap<number, RunEntry>): Found[] {
  const found: Found[] = [];
  const rows = db.prepare('select id, started, finished, licit, paths from run order by id').iterate();
  for (const row of rows as IterableIterator<{ id: number; started: unknown; finished: unknown; licit: unknown; paths: unknown }>) {
    const entry = runs.get(row.id);
    if (entry === undefined) continue; // told where the rows are checked
    const { started, finished, licit, paths } = entry.says;
    if (row.started !== started || row.finished !== finished || row.licit !== licit || row.paths !== JSON.stringify(paths))
      found.push({ entry: entry.entry, run: row.id, table: 'run', what: 'the row of the run does not say what its entry says' });
  }
  return found;
}

function clockBackIn(chain: readonly HeadedEntry[]): ClockBack[] {
  return chain.flatMap(({ time }, at) => {
    const before = chain[at - 1]?.time;
    return before !== undefined && time < before ? [{ entry: at + 1, time, before }] : [];
  });
}

/** Spot checks, drawn and counted again. A row that is not of their form does not fit either. */
function sampleMisfits(db: Database.Database, chain: readonly HeadedEntry[], said: Verification): Found[] {
  const heads = new Map(chain.flatMap(({ run, hash }) => (run === undefined ? [] : [[run, hash] as const])));
  try {
    const { draws, found } = checkDraws(db, heads);
    const { decisions, found: unfit } = checkDecisions(db, draws);
    if (draws.length > 0) said.samples = { draws: draws.length, decisions };
    return [...found, ...unfit];
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return [{ table: 'record', what: `a spot check is not on record as docs/samples.md describes it: ${error.message}` }];
  }
}

// ───────────────────────────────────────────────────────────────────────────── opening

function openToRead(path: string): { db: Database.Database; ledger: string } {
  if (!existsSync(path)) throw failure('sample/no-ledger-yet', 'fix/run-licit-scan-first-name', { ledgerName: path });
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    // One snapshot: a scan that ends meanwhile is not tampering.
    db.exec('begin');
    const ours = db.pragma('application_id', { simple: true }) === applicationId;
    const version = Number(db.pragma('user_version', { simple: true }));
    if (ours && version > schemaVersion) {
      throw failure('ledger/ledger-made-newer', 'fix/update-licit', { path, version, schemaVersion });
    }
    const ledger = ours && version >= 1 ? ledgerId(db) : undefined;
    if (ledger === undefined) throw failure('ledger/not-ledger-licit', 'fix/name-file-licit-scan-made', { path });
    return { db, ledger };
  } catch (error) {
    db?.close();
    throw explained(error, path);
  }
}

function ledgerId(db: Database.Database): string | undefined {
  const id: unknown = db.prepare(`select value from meta where name = 'ledger'`).pluck().get();
  return typeof id === 'string' ? id : undefined;
}

function explained(error: unknown, path: string): unknown {
  if (error instanceof LicitError) return error;
  if (error instanceof Error && ((error as { code?: string }).code === 'ERR_DLOPEN_FAILED' || /bindings file/.test(error.message))) {
    const fix = 'Run npm rebuild better-sqlite3 and allow its install script, or use Node 22 or newer, where nothing is built.';
    return new LicitError(`SQLite was not built for this Node (${process.versions.node})`, fix, { cause: error });
  }
  const code = error instanceof Database.SqliteError ? error.code : undefined;
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_ERROR' || code?.startsWith('SQLITE_CORRUPT')) {
    return failure('ledger/not-ledger-licit', 'fix/name-file-licit-scan-made', { path }, error);
  }
  if (code?.startsWith('SQLITE_BUSY')) {
    return failure('ledger/named-ledger-in-use', 'fix/wait-until-other', { path }, error);
  }
  const fix =
    'Check that the file exists (licit scan makes it) and that its folder can be read and written: SQLite keeps its lock beside it.';
  return new LicitError(`Cannot open the ledger ${path}`, fix, { cause: error });
}

// ───────────────────────────────────────────────────────────────────────────── what may be erased

/** Salts and names of people may be erased: then what they would show is open. A name that is there must fit its commitment. */
function* checkErasable(db: Database.Database, nameOf: (manifest: number) => string): Generator<{ erased?: string; broken?: Broken }> {
  const saltless = `select distinct manifest from manifest_version where items > 0 and manifest not in (select manifest from salt) order by 1`;
  for (const manifest of db.prepare(saltless).pluck().iterate() as IterableIterator<number>) {
    yield { erased: `the salt of ${nameOf(manifest)}: its items' digests cannot be compared with its records any more` };
  }
  const named = `select s.id, s.since, s.commitment, p.name, p.salt from statement s left join person p on p.id = s.person
    where s.person is not null order by s.id`;
  type Named = { id: number; since: number; commitment: unknown; name: string | null; salt: unknown };
  for (const { id, since, commitment, name, salt } of db.prepare(named).iterate() as IterableIterator<Named>) {
    if (name === null || !(salt instanceof Uint8Array)) {
      yield { erased: `the name of the person in statement ${id}: nobody can be shown to have made it` };
    } else if (createHash('sha256').update(salt).update(name).digest('hex') !== commitment) {
      yield { broken: { run: since, table: 'person', what: `the name of the person in statement ${id} does not fit its commitment` } };
    }
  }
}

// ───────────────────────────────────────────────────────────────────────────── naming what broke

/** The one with the earliest entry; of several, the one that was found first. */
function earliest(found: readonly Found[]): Found | undefined {
  let first = found[0];
  for (const broken of found) if ((broken.entry ?? Infinity) < (first?.entry ?? Infinity)) first = broken;
  return first;
}

/** An index that differs from its table would answer queries with other rows than those checked here. */
function damage(db: Database.Database): Broken[] {
  const says = String(db.pragma('integrity_check(1)', { simple: true }));
  return says === 'ok' ? [] : [{ what: `the database file is damaged: ${says}` }];
}

/** A digest over blocks cannot tell which row; the order and the roots of the same manifest can often say more. */
function narrowed(db: Database.Database, found: Found, manifest: number | undefined, roots: readonly RootCheck[]): Broken {
  const { surplus, ...broken } = found;
  if (broken.table !== 'item' || surplus === undefined || manifest === undefined) return broken;
  const ofManifest = roots.filter((root) => root.manifest === manifest);
  if (surplus < 0) {
    const item = ofManifest.find((root) => root.missing !== undefined)?.missing;
    return item === undefined ? broken : { ...broken, item, what: `${broken.what}; the order lists this item, and it is not there` };
  }
  const item = firstUnlisted(db, manifest, broken.run ?? 0);
  if (item !== undefined) return { ...broken, item, what: `${broken.what}; no order lists this item` };
  const unfit = ofManifest.find((root) => root.what !== undefined);
  if (unfit) return { ...broken, what: `${broken.what}; the root of the version of run ${unfit.run} does not fit either` };
  return { ...broken, what: `${broken.what}; the roots match, so it is not the digest of an item but a value beside it` };
}

/** The first item that the run added and that no version of its manifest lists. */
function firstUnlisted(db: Database.Database, manifest: number, run: number): number | undefined {
  const listed = db
    .prepare(
      'select first, first + rows from ordering where version in (select id from manifest_version where manifest = ?) order by first',
    )
    .raw()
    .all(manifest) as [number, number][];
  const from = manifest * rowsInManifest;
  const ids = db.prepare('select id from item where id between ? and ? and since = ? order by id').pluck();
  let next = 0;
  let end = 0;
  for (const id of ids.iterate(from, from + rowsInManifest - 1, run) as IterableIterator<number>) {
    for (; next < listed.length && (listed[next]?.[0] ?? 0) <= id - from; next += 1) end = Math.max(end, listed[next]?.[1] ?? 0);
    if (id - from >= end) return id;
  }
  return undefined;
}
