/**
 * A corpus ledger holds all but the rows of items, which stay in the shards that it was joined from. Who reads rows asks here where they are, of any ledger. A corpus
 * ledger has no tables of rows: a query that does not ask is refused, and never reads as "none".
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { keep } from '../../text/append.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';
import { type Db, handleOf, sqlite } from '../database.js';
import { prepared } from '../prepared.js';
import { rowObjects } from '../verify/verify-schema.js';

/** A shard that a ledger was joined from. */
export interface JoinedShard {
  task: number;
  head: string;
}

/** A shard that holds rows of a corpus ledger. */
export interface RowShard extends JoinedShard {
  /** Where it is, from the folder of the ledger. */
  file: string;
  /** The numbers of its manifests, as ranges of which both ends count. */
  manifests: readonly (readonly [first: number, last: number])[];
}

/** What a ledger records of what it was joined from. */
export type JoinedFrom = { plan: string } & (
  | { rows?: 'copied'; shards: readonly JoinedShard[] }
  | { rows: 'in-shards'; shards: readonly RowShard[] }
);

/** Opens a shard for reading. Throws where it is not the one with this head. */
export type OpenShard = (file: string, head: string) => Db;

const corpora = new WeakMap<Db, Corpus>();

/** Where the rows of a manifest's items are: the ledger, or of a corpus ledger one of its shards, under the numbers of the ledger. Other tables are the ledger's alone. */
export function rowsIn(db: Db, manifest: number): Db {
  return corpora.get(db)?.rowsIn(manifest) ?? db;
}

/** Where the row of an item is. */
export function rowsOfItem(db: Db, item: number): Db {
  return corpora.has(db) ? rowsIn(db, Math.floor(item / 2 ** 32)) : db;
}

/** All places with rows of items, one after another: a row is in one of them. Each is read before the next one is asked for. */
export function* allRows(db: Db): Generator<Db> {
  const corpus = corpora.get(db);
  if (corpus === undefined) yield db;
  else yield* corpus.all();
}

/** Whether the rows of a ledger are in shards. */
export function isCorpus(db: Db): boolean {
  return corpora.has(db);
}

/** What a ledger was joined from; nothing where it was scanned. */
export function joinedFrom(db: Db): JoinedFrom | undefined {
  const body = sqlite(db).prepare("select body from record where kind = 'joined' and until is null limit 1").pluck().get() as
    | string
    | undefined;
  const said = body === undefined ? undefined : (parsed(body) as JoinedFrom | undefined);
  return Array.isArray(said?.shards) ? said : undefined;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** From now on the rows of this ledger are asked for in shards. `folder`: that of the ledger. */
export function keepRowsApart(db: Db, folder: string, shards: readonly RowShard[], open: OpenShard): void {
  saysWhy(sqlite(db));
  corpora.set(db, new Corpus(db, folder, shards, open));
}

/** Takes the tables of rows out of a new ledger, with the views that read them: its rows stay in shards. */
export function dropRows(db: Db): void {
  const objects = sqlite(db).prepare("select type, name from sqlite_schema where type in ('table', 'view') order by type desc").all();
  for (const { type, name } of objects as { type: string; name: string }[])
    if (rowObjects.includes(name)) sqlite(db).exec(`drop ${type} ${name}`);
}

const NO_ROWS = new RegExp(`^no such table: (?:main\\.)?(?:${rowObjects.join('|')})$`);

/** A query over rows that did not ask where they are does not compile, for the tables are not there: says so in words. */
function saysWhy(database: Database.Database): void {
  const prepare = database.prepare.bind(database);
  database.prepare = ((sql: string) => {
    try {
      return prepare(sql);
    } catch (cause) {
      throw cause instanceof Error && NO_ROWS.test(cause.message)
        ? failure('ledger/rows-in-shards', 'fix/join-with-copy', { path: plain(database.name) }, cause)
        : cause;
    }
  }) as typeof database.prepare;
}

/** Shards that are open at once: each takes file handles and pages in memory. */
const MAX_OPEN_SHARDS = 16;

class Corpus {
  readonly #db: Db;
  readonly #folder: string;
  readonly #shards: readonly RowShard[];
  readonly #openShard: OpenShard;
  /** By their first manifest. */
  readonly #ranges: (readonly [first: number, last: number, shard: RowShard])[];
  /** By task, the one that was asked last at the end. */
  readonly #open = new Map<number, ShardView>();
  #none: Db | undefined;

  constructor(db: Db, folder: string, shards: readonly RowShard[], open: OpenShard) {
    this.#db = db;
    this.#folder = folder;
    this.#shards = shards;
    this.#openShard = open;
    this.#ranges = shards.flatMap((shard) => shard.manifests.map(([first, last]) => [first, last, shard] as const));
    this.#ranges.sort(([a], [b]) => a - b);
    const { close } = db;
    db.close = () => {
      for (const view of this.#open.values()) view.close();
      this.#open.clear();
      this.#none?.close();
      close.call(db);
    };
  }

  rowsIn(manifest: number): Db {
    const shard = this.#of(manifest);
    if (shard !== undefined) return this.#view(shard).db;
    // Descriptors are read by the join, and list no items.
    const lists = prepared(this.#db, 'select 1 from manifest_version where manifest = ? and items > 0 limit 1').get(manifest);
    if (lists !== undefined) throw new Error(`no shard holds the rows of manifest ${manifest}`);
    return (this.#none ??= noRows());
  }

  *all(): Generator<Db> {
    for (const shard of this.#shards) yield this.#view(shard).db;
  }

  #of(manifest: number): RowShard | undefined {
    let [low, high] = [0, this.#ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ranges[middle]![0] <= manifest) low = middle + 1;
      else high = middle;
    }
    const range = this.#ranges[low - 1];
    return range !== undefined && manifest <= range[1] ? range[2] : undefined;
  }

  #view(shard: RowShard): ShardView {
    const { task } = shard;
    let view = this.#open.get(task);
    this.#open.delete(task);
    if (view === undefined) {
      this.#makeRoom();
      view = new ShardView(this.#db, resolve(this.#folder, shard.file), shard.head, this.#openShard);
    }
    this.#open.set(task, view);
    return view;
  }

  #makeRoom(): void {
    for (const [task, view] of this.#open) {
      if (this.#open.size < MAX_OPEN_SHARDS) return;
      if (view.close()) this.#open.delete(task);
    }
  }
}

/** The rows of a shard, with hosts and profiles under the numbers that the ledger has for the same. */
class ShardView {
  readonly db: Db;
  /** The same file, for names: a function of a query cannot ask the connection that runs it. */
  readonly #names: Db;

  constructor(ledger: Db, file: string, head: string, open: OpenShard) {
    // A pipe in its place would never end.
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
      throw failure('ledger/shard-gone', 'fix/put-shard-back', { file: plain(file) });
    this.db = open(file, head);
    this.#names = open(file, head);
    const database = sqlite(this.db);
    database.pragma('cache_size = -4096');
    const [host, profile] = [hostsBetween(this.#names, ledger), profilesBetween(this.#names, ledger)];
    database.function('host_here', { deterministic: true }, (of: unknown) => (of === null ? null : host(of as number)));
    database.function('profile_here', { deterministic: true }, (of: unknown) => profile(of as number));
    database.exec(`create temp view item as select id, key, url, host_here(host) as host, owner, collected, at, digest,
      profile_here(profile) as profile, since, until from main.item`);
  }

  /** False where a query over it is under way. */
  close(): boolean {
    try {
      this.db.close();
      this.#names.close();
      return true;
    } catch {
      return false;
    }
  }
}

/** So many numbers are remembered at once. */
const MAX_KNOWN_NUMBERS = 1 << 17;

/** The ledger's number of what has a number in the shard. */
function numbersBetween(inLedger: (of: number) => number | undefined): (of: number) => number {
  const known = new Map<number, number>();
  return (of) => {
    let number = known.get(of);
    if (number !== undefined) return number;
    number = inLedger(of);
    if (number === undefined) throw new Error('a shard names what the ledger that it was joined to does not have');
    return keep(known, of, number, MAX_KNOWN_NUMBERS);
  };
}

function hostsBetween(shard: Db, ledger: Db): (of: number) => number {
  return numbersBetween((of) => {
    const name = prepared(shard, 'select name from host where id = ?').pluck().get(of);
    return prepared(ledger, 'select id from host where name = ?').pluck().get(name) as number | undefined;
  });
}

function profilesBetween(shard: Db, ledger: Db): (of: number) => number {
  const numberOf: (of: number) => number = numbersBetween((of) => {
    const body = prepared(shard, 'select body from profile where id = ?').pluck().get(of) as string;
    // One that shares all but its words with another names that by its number.
    const shared = /^\{"as":(\d+)/.exec(body);
    const here = shared === null ? body : `{"as":${numberOf(Number(shared[1]))}${body.slice(shared[0].length)}`;
    return prepared(ledger, 'select id from profile where body = ?').pluck().get(here) as number | undefined;
  });
  return numberOf;
}

function noRows(): Db {
  const database = new Database(':memory:');
  database.exec(`create table item (id integer primary key, key, url, host, owner, collected, at, digest, profile, since, until);
    create table detection (item, n, kind, field, start, end, masked, subject, confidence, why, reserved, since)`);
  return handleOf(database);
}
