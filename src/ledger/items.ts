import type { Statement as Prepared } from 'better-sqlite3';
import { type Batch, unpackColumn } from '../model/batch.js';
import type { Detection } from '../model/detection.js';
import { BLOCK, BlockDigest, type RowDigest } from './digests.js';
import { addSizes, type ProfileSizes } from './item-sizes.js';
import { TOGETHER } from './many-rows.js';
import { MeasuredCells } from './measured-cells.js';
import { ChunkTree } from './merkle.js';
import type { Db } from './open-ledger.js';
import { prepared } from './prepared.js';
import type { Numbers } from './sender-numbers.js';
import { isCorpus } from './shards/corpus-rows.js';

/** Row numbers lie below 2^32 within a manifest. */
export const ROWS = 2 ** 32;

/** A run of row numbers in a manifest version's order, and what to add to each item's `at`. */
export interface OrderRun {
  first: number;
  rows: number;
  shift: number;
}

/** What a manifest's items came to in this run. */
export interface ItemsOutcome {
  items: number;
  root: string;
  order: OrderRun[];
  added: RowDigest | undefined;
  closed: RowDigest | undefined;
  /** Undefined when it must be counted from the table. */
  tally: Tally | undefined;
  /** By profile, over all items of the version. */
  sizes: Map<number, ProfileSizes>;
  /** What they measure, over all items of the version; nothing of a piece of a file. */
  measures: Float64Array[];
  /** What the items of a piece measure, with all hosts apart. */
  measuredApart?: Float64Array;
}

/** Items of each profile, how many of them name a host, and the first three ids; items of each host. */
export interface Tally {
  profiles: Map<number, ProfileCount>;
  hosts: HostCounts;
}

interface ProfileCount {
  items: number;
  hosted: number;
  examples: number[];
}

/** Counts by host number: an array, because a map costs half a second a million items. */
export class HostCounts {
  #counts = new Uint32Array(64);

  add(host: number, items = 1): void {
    if (host >= this.#counts.length) {
      const larger = new Uint32Array(2 ** Math.ceil(Math.log2(host + 1)));
      larger.set(this.#counts);
      this.#counts = larger;
    }
    this.#counts[host]! += items;
  }

  /** Takes an item of a host away; false where it has none. */
  take(host: number): boolean {
    if (!(this.#counts[host]! > 0)) return false;
    this.#counts[host]! -= 1;
    return true;
  }

  *[Symbol.iterator](): Generator<[number, number]> {
    for (const [host, n] of this.#counts.entries()) if (n > 0) yield [host, n];
  }
}

/** A tally of nothing. */
export function newTally(): Tally {
  return { profiles: new Map(), hosts: new HostCounts() };
}

const COLUMNS = 'id, key, url, host, owner, collected, at, digest, profile, since';
const CELLS = 9;

/** The rows that are written together, column by column. */
type Block = ReturnType<typeof newBlock>;

function newBlock() {
  const numbers = () => new Float64Array(BLOCK);
  const texts = () => new Array<string | null>(BLOCK).fill(null);
  const digests = Buffer.alloc(BLOCK * 32);
  return {
    ids: numbers(),
    hosts: numbers(),
    ats: numbers(),
    profiles: numbers(),
    keys: texts(),
    urls: texts(),
    owners: texts(),
    dates: texts(),
    digests,
    views: Array.from({ length: BLOCK }, (_, i) => digests.subarray(i * 32, i * 32 + 32)),
    cells: new Array<unknown>(TOGETHER * CELLS),
  };
}

/** Blocks of manifests that are written: one for each of thousands of small manifests would be hundreds of megabytes for the collector. */
const freeBlocks: Block[] = [];

/** Writes a manifest's new item rows in row order and digests what it wrote. */
export class ItemTable {
  // A corpus ledger has no tables of rows: what the join itself reads lists no items.
  readonly #insert!: Prepared;
  readonly #insertMany!: Prepared;
  readonly #detect!: Prepared;
  readonly #run: number;
  readonly #base: number;
  #next = 1;
  readonly #digest = new BlockDigest();
  #rows = 0;
  readonly #block: Block = freeBlocks.pop() ?? newBlock();

  constructor(db: Db, manifest: number, run: number) {
    this.#run = run;
    this.#base = manifest * ROWS;
    if (isCorpus(db)) return;
    const last = prepared(db, 'select max(id) from item where id between ? and ?')
      .pluck()
      .get(this.#base, this.#base + ROWS - 1) as number | null;
    if (last !== null) this.#next = last - this.#base + 1;
    const row = `(?, ?, ?, ?, ?, ?, ?, ?, ?, ${run})`;
    this.#insert = prepared(db, `insert into item (${COLUMNS}) values ${row}`);
    this.#insertMany = prepared(db, `insert into item (${COLUMNS}) values ${Array(TOGETHER).fill(row).join(', ')}`);
    this.#detect = prepared(
      db,
      'insert into detection (item, n, kind, field, start, end, masked, subject, confidence, why, reserved, since) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
  }

  /**
   * Adds rows and returns the number of the first. `digests` holds 32 bytes for each, and is copied; `profiles` and `hosts` are the
   * ledger's numbers, 0 for no host.
   */
  addAll(rows: {
    rows: number;
    key: readonly (string | null)[];
    url: readonly (string | null)[];
    hosts: Uint32Array;
    owner: readonly (string | null)[];
    collected: readonly (string | null)[];
    at: Float64Array;
    digests: Uint8Array;
    profiles: Uint32Array;
  }): number {
    const block = this.#block;
    const first = this.#next;
    for (let from = 0; from < rows.rows; ) {
      const start = this.#rows;
      const count = Math.min(rows.rows - from, BLOCK - start);
      block.digests.set(rows.digests.subarray(from * 32, (from + count) * 32), start * 32);
      for (let i = start, r = from; r < from + count; i += 1, r += 1) {
        block.ids[i] = this.#base + this.#next;
        this.#next += 1;
        block.keys[i] = rows.key[r]!;
        block.urls[i] = rows.url[r]!;
        block.hosts[i] = rows.hosts[r]!;
        block.owners[i] = rows.owner[r]!;
        block.dates[i] = rows.collected[r]!;
        block.ats[i] = rows.at[r]!;
        block.profiles[i] = rows.profiles[r]!;
      }
      this.#rows = start + count;
      from += count;
      if (this.#rows === BLOCK) this.#flush();
    }
    return first;
  }

  /** The run that rows are added in. */
  get run(): number {
    return this.#run;
  }

  /** The number of the row that is added next. */
  get next(): number {
    return this.#next;
  }

  /** Adds a row and returns its row number. `digest` is copied. */
  add(
    key: string | null,
    url: string | null,
    host: number | null,
    owner: string | null,
    collected: string | null,
    at: number,
    digest: Uint8Array,
    profile: number,
  ): number {
    const block = this.#block;
    const row = this.#next;
    this.#next = row + 1;
    const i = this.#rows;
    block.ids[i] = this.#base + row;
    block.keys[i] = key;
    block.urls[i] = url;
    block.hosts[i] = host ?? 0;
    block.owners[i] = owner;
    block.dates[i] = collected;
    block.ats[i] = at;
    block.digests.set(digest, i * 32);
    block.profiles[i] = profile;
    this.#rows = i + 1;
    if (this.#rows === BLOCK) this.#flush();
    return row;
  }

  addDetections(row: number, found: readonly Detection[]): void {
    for (let n = 0; n < found.length; n += 1) {
      const one = found[n]!;
      this.#detect.run(
        this.#base + row,
        n,
        one.kind,
        one.at.field ?? null,
        one.start,
        one.end,
        one.masked,
        one.subject ?? null,
        one.confidence,
        one.why,
        one.reserved ? 1 : 0,
        this.#run,
      );
    }
  }

  #flush(): void {
    const block = this.#block;
    const rows = this.#rows;
    if (rows === 0) return;
    const whole = rows - (rows % TOGETHER);
    const { cells } = block;
    for (let i = 0; i < rows; i += 1) {
      const o = (i % TOGETHER) * CELLS;
      cells[o] = block.ids[i];
      cells[o + 1] = block.keys[i];
      cells[o + 2] = block.urls[i];
      cells[o + 3] = block.hosts[i] === 0 ? null : block.hosts[i];
      cells[o + 4] = block.owners[i];
      cells[o + 5] = block.dates[i];
      cells[o + 6] = block.ats[i];
      cells[o + 7] = block.views[i];
      cells[o + 8] = block.profiles[i];
      if (i >= whole) this.#insert.run(cells.slice(o, o + CELLS));
      else if (i % TOGETHER === TOGETHER - 1) this.#insertMany.run(cells);
    }
    this.#digest.addItems(
      [block.ids, block.hosts, block.ats, block.profiles],
      [block.keys, block.urls, block.owners, block.dates],
      block.digests,
      rows,
    );
    this.#rows = 0;
  }

  finish(): RowDigest | undefined {
    this.#flush();
    freeBlocks.push(this.#block);
    return this.#digest.rows === 0 ? undefined : this.#digest.take();
  }
}

/** Takes a manifest's items in order. */
export interface ItemSink {
  /** `base` is added to each row's place: the lines of the parts before. */
  add(batch: Batch, sender: number, base: number): void;
  finish(): ItemsOutcome;
}

/** The items of a manifest that the ledger has none of yet. */
export class NewItems implements ItemSink {
  readonly #table: ItemTable;
  readonly #numbers: Numbers;
  readonly #manifest: number;
  readonly #tree = new ChunkTree();
  readonly #tally = newTally();
  readonly #sizes = new Map<number, ProfileSizes>();
  readonly #measures: MeasuredCells;
  readonly #isPiece: boolean;
  #first = 0;
  #rows = 0;

  constructor(db: Db, manifest: number, run: number, numbers: Numbers, isPiece = false) {
    this.#table = new ItemTable(db, manifest, run);
    this.#measures = new MeasuredCells(isPiece);
    this.#isPiece = isPiece;
    this.#numbers = numbers;
    this.#manifest = manifest;
  }

  add(batch: Batch, sender: number, base: number): void {
    const { rows, at } = batch;
    const profileOf = this.#numbers.profiles(sender);
    const hostOf = this.#numbers.hosts(sender);
    const profiles = batch.profile.map((profile) => profileOf[profile]!);
    const hosts = batch.host.map((host) => (host === 0 ? 0 : hostOf[host]!));
    if (base !== 0) for (let i = 0; i < rows; i += 1) at[i]! += base;
    this.#tree.add(batch.digests);
    addSizes(this.#sizes, batch, profileOf);
    this.#measures.add(batch, profileOf, hostOf);
    const first = this.#table.addAll({
      rows,
      key: unpackColumn(batch.key, rows),
      url: unpackColumn(batch.url, rows),
      hosts,
      owner: unpackColumn(batch.owner, rows),
      collected: unpackColumn(batch.collected, rows),
      at,
      digests: batch.digests,
      profiles,
    });
    if (this.#rows === 0) this.#first = first;
    this.#rows += rows;
    countAll(this.#tally, profiles, hosts, this.#manifest * ROWS + first);
    for (const { row, found } of batch.detections) this.#table.addDetections(first + row, found);
  }

  finish(): ItemsOutcome {
    return {
      items: this.#rows,
      root: this.#tree.root(),
      order: this.#rows === 0 ? [] : [{ first: this.#first, rows: this.#rows, shift: 0 }],
      added: this.#table.finish(),
      closed: undefined,
      tally: this.#tally,
      sizes: this.#sizes,
      ...(this.#isPiece ? { measures: [], measuredApart: this.#measures.takeAll() } : { measures: this.#measures.take() }),
    };
  }
}

/** Counts items whose ids follow one another. */
function countAll(tally: Tally, profiles: Uint32Array, hosts: Uint32Array, first: number): void {
  let last = -1;
  let entry: ProfileCount | undefined;
  for (let i = 0; i < profiles.length; i += 1) {
    const profile = profiles[i]!;
    if (entry === undefined || profile !== last) entry = entryOf(tally, profile);
    last = profile;
    entry.items += 1;
    if (entry.examples.length < 3) entry.examples.push(first + i);
    const host = hosts[i]!;
    if (host === 0) continue;
    entry.hosted += 1;
    tally.hosts.add(host);
  }
}

function entryOf(tally: Tally, profile: number): ProfileCount {
  let entry = tally.profiles.get(profile);
  if (entry === undefined) tally.profiles.set(profile, (entry = { items: 0, hosted: 0, examples: [] }));
  return entry;
}

/** Counts an item in a tally. */
export function count(tally: Tally, profile: number, host: number | null, id: number): void {
  const entry = entryOf(tally, profile);
  entry.items += 1;
  if (host !== null) entry.hosted += 1;
  if (entry.examples.length < 3) entry.examples.push(id);
  if (host !== null) tally.hosts.add(host);
}
