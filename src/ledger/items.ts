import type { Statement as Prepared } from 'better-sqlite3';
import { type Batch, unpackColumn } from '../batch.js';
import { BLOCK, BlockDigest, type RowDigest } from './digests.js';
import { ChunkTree } from './merkle.js';
import type { Db } from './open.js';

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
  /** Items of each profile with the first three ids; undefined when it must be counted from the table. */
  tally: Map<number, { items: number; examples: number[] }> | undefined;
}

/** One item, with the ledger's numbers for profile and host. */
export interface ItemRow {
  key: string | null;
  url: string | null;
  host: number | null;
  owner: string | null;
  collected: string | null;
  at: number;
  /** 32 bytes as they lie in the batch. */
  digest: Buffer;
  profile: number;
}

/** Ledger numbers of a sender's profiles and hosts. */
export class Numbers {
  readonly #profileOf: number[][] = [];
  readonly #hostOf: number[][] = [];
  readonly #findProfile: Prepared;
  readonly #addProfile: Prepared;
  readonly #findHost: Prepared;
  readonly #addHost: Prepared;
  readonly #run: number;

  constructor(db: Db, run: number) {
    this.#run = run;
    this.#findProfile = db.prepare('select id from profile where body = ?').pluck();
    this.#addProfile = db.prepare('insert into profile (body, since) values (?, ?)');
    this.#findHost = db.prepare('select id from host where name = ?').pluck();
    this.#addHost = db.prepare('insert into host (name, since) values (?, ?)');
  }

  /** Learns what a batch defines. */
  learn(sender: number, batch: Batch): void {
    const profiles = (this.#profileOf[sender] ??= []);
    for (const body of batch.profiles) profiles.push(this.#number(this.#findProfile, this.#addProfile, body));
    const hosts = (this.#hostOf[sender] ??= [0]);
    for (const name of batch.hosts) hosts.push(this.#number(this.#findHost, this.#addHost, name));
  }

  #number(find: Prepared, add: Prepared, text: string): number {
    const known = find.get(text) as number | undefined;
    return known ?? Number(add.run(text, this.#run).lastInsertRowid);
  }

  profiles(sender: number): readonly number[] {
    return this.#profileOf[sender] ?? [];
  }

  hosts(sender: number): readonly number[] {
    return this.#hostOf[sender] ?? [];
  }
}

const COLUMNS = 'id, key, url, host, owner, collected, at, digest, profile, since';

/** Writes a manifest's new item rows in row order and digests what it wrote. */
export class ItemTable {
  readonly #insert: Prepared;
  readonly #detect: Prepared;
  readonly #run: number;
  readonly #base: number;
  #next: number;
  readonly #digest = new BlockDigest();
  #ids: number[] = [];
  #keys: unknown[] = [];
  #urls: unknown[] = [];
  #hosts: unknown[] = [];
  #owners: unknown[] = [];
  #dates: unknown[] = [];
  #ats: number[] = [];
  #hex = '';
  #profiles: number[] = [];

  constructor(db: Db, manifest: number, run: number) {
    this.#run = run;
    this.#base = manifest * ROWS;
    const last = db.prepare('select max(id) from item where id between ? and ?').pluck().get(this.#base, this.#base + ROWS - 1) as number | null;
    this.#next = last === null ? 1 : last - this.#base + 1;
    this.#insert = db.prepare(`insert into item (${COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
    this.#detect = db.prepare(
      'insert into detection (item, n, kind, field, start, end, masked, subject, confidence, why, reserved, since) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
  }

  /** Adds a row and returns its row number. */
  add(key: string | null, url: string | null, host: number | null, owner: string | null, collected: string | null, at: number, digest: Buffer, hex: string, profile: number): number {
    const row = this.#next;
    this.#next = row + 1;
    const id = this.#base + row;
    this.#insert.run(id, key, url, host, owner, collected, at, digest, profile, this.#run);
    this.#ids.push(id);
    this.#keys.push(key);
    this.#urls.push(url);
    this.#hosts.push(host);
    this.#owners.push(owner);
    this.#dates.push(collected);
    this.#ats.push(at);
    this.#hex += hex;
    this.#profiles.push(profile);
    if (this.#ids.length === BLOCK) this.#flush();
    return row;
  }

  addDetections(row: number, found: Batch['detections'][number]['found']): void {
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
    const rows = this.#ids.length;
    if (rows === 0) return;
    this.#digest.add(
      [this.#ids, this.#keys, this.#urls, this.#hosts, this.#owners, this.#dates, this.#ats, this.#hex, this.#profiles],
      rows,
    );
    this.#ids = [];
    this.#keys = [];
    this.#urls = [];
    this.#hosts = [];
    this.#owners = [];
    this.#dates = [];
    this.#ats = [];
    this.#hex = '';
    this.#profiles = [];
  }

  finish(): RowDigest | undefined {
    this.#flush();
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
  readonly #tally: NonNullable<ItemsOutcome['tally']> = new Map();
  #first = 0;
  #rows = 0;

  constructor(db: Db, manifest: number, run: number, numbers: Numbers) {
    this.#table = new ItemTable(db, manifest, run);
    this.#numbers = numbers;
    this.#manifest = manifest;
  }

  add(batch: Batch, sender: number, base: number): void {
    const profiles = this.#numbers.profiles(sender);
    const hosts = this.#numbers.hosts(sender);
    const key = unpackColumn(batch.key, batch.rows);
    const url = unpackColumn(batch.url, batch.rows);
    const owner = unpackColumn(batch.owner, batch.rows);
    const collected = unpackColumn(batch.collected, batch.rows);
    const digests = Buffer.from(batch.digests.buffer, batch.digests.byteOffset, batch.digests.byteLength);
    const hex = digests.toString('hex');
    const found = new Map(batch.detections.map((one) => [one.row, one.found]));
    this.#tree.add(digests);
    for (let i = 0; i < batch.rows; i += 1) {
      const profile = profiles[batch.profile[i]!]!;
      const host = batch.host[i] === 0 ? null : hosts[batch.host[i]!]!;
      const digest = digests.subarray(i * 32, i * 32 + 32);
      const row = this.#table.add(key[i]!, url[i]!, host, owner[i]!, collected[i]!, batch.at[i]! + base, digest, hex.slice(i * 64, i * 64 + 64), profile);
      if (this.#rows === 0) this.#first = row;
      this.#rows += 1;
      count(this.#tally, profile, this.#manifest * ROWS + row);
      const detections = found.get(i);
      if (detections) this.#table.addDetections(row, detections);
    }
  }

  finish(): ItemsOutcome {
    return {
      items: this.#rows,
      root: this.#tree.root(),
      order: this.#rows === 0 ? [] : [{ first: this.#first, rows: this.#rows, shift: 0 }],
      added: this.#table.finish(),
      closed: undefined,
      tally: this.#tally,
    };
  }
}

function count(tally: NonNullable<ItemsOutcome['tally']>, profile: number, id: number): void {
  const entry = tally.get(profile);
  if (entry === undefined) tally.set(profile, { items: 1, examples: [id] });
  else {
    entry.items += 1;
    if (entry.examples.length < 3) entry.examples.push(id);
  }
}
