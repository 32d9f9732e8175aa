/**
 * The index that items are found by. It lies in a file of its own beside the ledger, is made from it when something is first asked for, and again after a scan
 * that changed items: no scan waits for it, and what it leads to is read in the ledger. It can be deleted at any time.
 */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { refuseLinks } from '../../reading/safe-files.js';
import { keep } from '../../text/append.js';
import { sqlite } from '../database.js';
import { ROWS } from '../items.js';
import type { Db, Ledger } from '../open-ledger.js';
import { allRows } from '../shards/corpus-rows.js';
import { HAS_WORKS, type LookedUp, type Lookup, numberOf, termsOf, WORKS_OF_ITEM } from './lookup-terms.js';

/** An index that is ready to be asked. */
export interface LookupIndex {
  /** The database that holds it; only files of this folder ask it. */
  store: Database.Database;
  close(): void;
}

/** Goes up when other terms are made of items, or the tables change. */
const FORM = 2;
/** Marks the file as one of ours, which is no data (`reading/sqlite-head.ts`). */
const APPLICATION = 0x6c696374;
/** From so many items on, those of a term are counted beforehand. */
export const MANY_ITEMS = 400;

const TABLES = `
  create table if not exists built (lookup text primary key, ledger text not null, form integer not null, seq integer not null, hash blob not null, run integer not null);
  create table if not exists many (lookup text not null, term text not null, manifest integer not null, profile integer not null, host integer not null,
    since integer not null, until integer, items integer not null);
  create index if not exists many_term on many (lookup, term, host);
  create table if not exists held (lookup text not null, manifest integer not null, since integer not null, until integer, items integer not null,
    held integer not null, masked integer not null);`;

/** Opens the index of a ledger, brought up to it for these lookups. `onBuild` is told before one is made, which takes seconds a million items. */
export function openIndex(ledger: Ledger, wanted: readonly Lookup[], onBuild: (lookup: Lookup) => void): LookupIndex {
  const store = openStore(`${ledger.path}.find`);
  try {
    store.exec(TABLES);
    for (const lookup of wanted) {
      if (isCurrent(store, ledger, lookup)) continue;
      onBuild(lookup);
      store.transaction(() => isCurrent(store, ledger, lookup) || build(store, ledger, lookup)).immediate();
    }
    store.pragma('query_only = true');
    return { store, close: () => store.close() };
  } catch (cause) {
    store.close();
    throw cause;
  }
}

/** The file, or where it cannot be written or is damaged, one in memory that goes with the process. */
function openStore(path: string): Database.Database {
  for (const name of ['', '-wal', '-shm', '-journal']) refuseLinks(`${path}${name}`, dirname(path));
  for (const again of [false, true]) {
    let store: Database.Database | undefined;
    try {
      if (again) for (const name of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${name}`, { force: true });
      store = new Database(path, { timeout: 600_000 });
      store.pragma('synchronous = off');
      store.pragma(`application_id = ${APPLICATION}`);
      store.exec(TABLES);
      return store;
    } catch {
      store?.close();
    }
  }
  return new Database(':memory:');
}

/** The end of the journal: what was written since is behind it. */
function headOf(db: Db): { seq: number; hash: Buffer } {
  return sqlite(db).prepare('select seq, hash from entry order by seq desc limit 1').get() as { seq: number; hash: Buffer };
}

function isCurrent(store: Database.Database, { db, id }: Ledger, lookup: Lookup): boolean {
  const made = store.prepare('select * from built where lookup = ?').get(lookup) as
    | { ledger: string; form: number; seq: number; hash: Buffer; run: number }
    | undefined;
  if (made === undefined || made.ledger !== id || made.form !== FORM) return false;
  const then = sqlite(db).prepare('select hash from entry where seq = ?').pluck().get(made.seq) as Buffer | undefined;
  // A ledger that was put back to an earlier state, or went another way from there, is another one.
  if (then === undefined || !then.equals(made.hash)) return false;
  const changed = sqlite(db).prepare('select 1 from run where id > ? and (added > 0 or closed > 0) limit 1').get(made.run);
  return changed === undefined;
}

type Row = LookedUp & { id: number; hostId: number | null; since: number; until: number | null };

/** What of an item each lookup goes by: reading texts that are not asked for takes longer than all else. */
const READ: Record<Lookup, readonly (keyof LookedUp)[]> = {
  host: [],
  address: ['url'],
  owner: ['owner'],
  work: ['key', 'url', 'works'],
  profile: [],
};

function* rowsOf({ db }: Ledger, lookup: Lookup): Generator<Row> {
  const text = (column: keyof LookedUp): string => (READ[lookup].includes(column) ? `i.${column}` : 'null');
  const select = `select i.id, ${text('key')}, ${text('url')}, i.host, ${text('owner')}, i.profile, i.since, i.until, `;
  const hosts = new Map(sqlite(db).prepare('select id, name from host').raw().all() as [number, string][]);
  for (const place of allRows(db)) {
    const isShown = READ[lookup].includes('works') && sqlite(place).prepare(HAS_WORKS).get() !== undefined;
    const rows = sqlite(place)
      .prepare(`${select} ${isShown ? WORKS_OF_ITEM : 'null'} from item i order by i.id`)
      .raw()
      .iterate() as IterableIterator<
      [number, string | null, string | null, number | null, string | null, number, number, number | null, string | null]
    >;
    for (const [id, key, url, hostId, owner, profile, since, until, works] of rows)
      yield { id, key, url, host: hostId === null ? null : (hosts.get(hostId) ?? null), hostId, owner, works, profile, since, until };
  }
}

/** Reads the items of the ledger once for what leads to each, and again for the terms that lead to many. */
function build(store: Database.Database, ledger: Ledger, lookup: Lookup): true {
  const head = headOf(ledger.db);
  const run = sqlite(ledger.db).prepare('select coalesce(max(id), 0) from run').pluck().get() as number;
  const table = tableOf(lookup);
  store.exec(`drop table if exists ${table}`);
  store.exec(`create table ${table} (term integer not null, item integer not null, primary key (term, item)) without rowid`);
  for (const name of ['built', 'many', 'held']) store.prepare(`delete from ${name} where lookup = ?`).run(lookup);
  const held = new HeldCounts();
  const pairs = new Pairs(store, table);
  const read = new TermReader(lookup);
  for (const row of rowsOf(ledger, lookup)) {
    const terms = read.of(row);
    held.add(row, lookup, terms !== undefined);
    for (const term of terms ?? []) pairs.add(numberOf(term), row.id);
  }
  pairs.write();
  held.write(store, lookup);
  // A judging knows how many items each case has: of what is found by profile nothing need be counted.
  if (lookup !== 'profile') countMany(store, ledger, lookup);
  store.prepare('insert into built values (?, ?, ?, ?, ?, ?)').run(lookup, ledger.id, FORM, head.seq, head.hash, run);
  return true;
}

/** The table with the items of each term. */
export function tableOf(lookup: Lookup): string {
  return `item_by_${lookup}`;
}

/** Terms of rows; what many rows have in common is read once. */
class TermReader {
  readonly #lookup: Lookup;
  readonly #known = new Map<string | null, Iterable<string> | undefined>();

  constructor(lookup: Lookup) {
    this.#lookup = lookup;
  }

  of(row: Row): Iterable<string> | undefined {
    if (this.#lookup !== 'host' && this.#lookup !== 'owner') return termsOf(this.#lookup, row);
    const words = row[this.#lookup];
    let terms = this.#known.get(words);
    if (terms === undefined && !this.#known.has(words)) {
      terms = termsOf(this.#lookup, row);
      keep(this.#known, words, terms, MAX_KNOWN_WORDS);
    }
    return terms;
  }
}

const MAX_KNOWN_WORDS = 100_000;
const TOGETHER = 400;
/** So many items have numbers that fit beside that of a term in the 53 bits of a number. */
const MAX_ORDINALS = 2 ** 27;
/** So many pairs are sorted at once: more are written in several sorted runs. */
const MAX_PAIRS = 16_000_000;

/** The items of terms, written in their order: a table that is written in another takes several times as long. */
class Pairs {
  readonly #many: Database.Statement;
  readonly #one: Database.Statement;
  #packed: Float64Array = new Float64Array(1 << 16);
  #pairs = 0;
  #items: Float64Array = new Float64Array(1 << 16);
  #count = 0;

  constructor(store: Database.Database, table: string) {
    // A term can be twice in an item.
    const insert = `insert or ignore into ${table} values`;
    this.#many = store.prepare(`${insert} ${Array(TOGETHER).fill('(?, ?)').join(', ')}`);
    this.#one = store.prepare(`${insert} (?, ?)`);
  }

  add(term: number, item: number): void {
    if (this.#count === 0 || this.#items[this.#count - 1] !== item) {
      if (this.#count === MAX_ORDINALS || this.#pairs >= MAX_PAIRS) this.write();
      if (this.#count === this.#items.length) this.#items = grown(this.#items);
      this.#items[this.#count++] = item;
    }
    if (this.#pairs === this.#packed.length) this.#packed = grown(this.#packed);
    this.#packed[this.#pairs++] = term * MAX_ORDINALS + this.#count - 1;
  }

  /** Writes what was added. */
  write(): void {
    const sorted = this.#packed.subarray(0, this.#pairs).sort();
    const cells = new Array<number>(TOGETHER * 2);
    const whole = this.#pairs - (this.#pairs % TOGETHER);
    for (let i = 0; i < this.#pairs; i += 1) {
      const packed = sorted[i]!;
      const ordinal = packed % MAX_ORDINALS;
      const at = (i % TOGETHER) * 2;
      cells[at] = (packed - ordinal) / MAX_ORDINALS;
      cells[at + 1] = this.#items[ordinal]!;
      if (i >= whole) this.#one.run(cells[at], cells[at + 1]);
      else if (i % TOGETHER === TOGETHER - 1) this.#many.run(cells);
    }
    this.#pairs = 0;
    this.#count = 0;
  }
}

function grown(numbers: Float64Array): Float64Array {
  const larger = new Float64Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

const MASKED = /\*{3}|\u2022/;

/** How many items of each manifest there is something to look at of, and of how many a part of that is masked. */
class HeldCounts {
  readonly #counts = new Map<
    string,
    { manifest: number; since: number; until: number | null; items: number; held: number; masked: number }
  >();

  add({ id, since, until, key, url, owner }: Row, lookup: Lookup, isHeld: boolean): void {
    const manifest = Math.floor(id / ROWS);
    const name = `${manifest} ${since} ${until}`;
    let count = this.#counts.get(name);
    if (count === undefined) this.#counts.set(name, (count = { manifest, since, until, items: 0, held: 0, masked: 0 }));
    count.items += 1;
    if (!isHeld) return;
    count.held += 1;
    const shown = { host: null, address: url, owner, work: key ?? url, profile: null }[lookup];
    if (shown !== null && MASKED.test(shown)) count.masked += 1;
  }

  write(store: Database.Database, lookup: Lookup): void {
    const insert = store.prepare('insert into held values (?, ?, ?, ?, ?, ?, ?)');
    for (const { manifest, since, until, items, held, masked } of this.#counts.values())
      insert.run(lookup, manifest, since, until, items, held, masked);
  }
}

/** Counts the items of the terms that lead to many, by what decides how they stand. */
function countMany(store: Database.Database, ledger: Ledger, lookup: Lookup): void {
  const often = store.prepare(`select term from ${tableOf(lookup)} group by term having count(*) > ?`).pluck();
  const large = new Set(often.all(MANY_ITEMS) as number[]);
  if (large.size === 0) return;
  const sums = new Map<string, Sum>();
  const add = (cells: Sum['cells']): void => {
    const name = cells.join('\n');
    const sum = sums.get(name);
    if (sum) sum.items += 1;
    else sums.set(name, { cells, items: 1 });
  };
  const read = new TermReader(lookup);
  for (const row of rowsOf(ledger, lookup))
    for (const term of read.of(row) ?? []) {
      if (!large.has(numberOf(term))) continue;
      const manifest = Math.floor(row.id / ROWS);
      add([term, manifest, row.profile, 0, row.since, row.until]);
      // Of a domain the judging itself knows how many items each host has that is judged by itself.
      if (lookup !== 'host' && row.hostId !== null) add([term, manifest, row.profile, row.hostId, row.since, row.until]);
    }
  const insert = store.prepare('insert into many values (?, ?, ?, ?, ?, ?, ?, ?)');
  for (const { cells, items } of sums.values()) insert.run(lookup, ...cells, items);
}

interface Sum {
  cells: [term: string, manifest: number, profile: number, host: number, since: number, until: number | null];
  items: number;
}
