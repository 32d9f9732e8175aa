/** Checks what scans rest on when they take over parts of manifests (docs/ledger.md, "Parts"). Shares no code with the writer. */
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Found } from './verify-rows.js';
import { rowsInManifest } from './verify-rows.js';

const rowsInPage = 1024;

interface Cut {
  version: number;
  manifest: number;
  chunks: string;
  since: number;
  items: number;
}

interface Chunk {
  manifest: number;
  items: number;
  root: string;
  sizes: string | null;
}

interface Run {
  first: number;
  rows: number;
}

/** The parts of each version hold its items in order, with the digests that were read from them, and sum to its sizes. */
export function* checkParts(db: Database.Database): Generator<Found & { manifestId: number }> {
  const cuts = db.prepare(
    `select c.version, v.manifest, c.chunks, c.since, v.items from cut c join manifest_version v on v.id = c.version order by c.id`,
  );
  const order = db.prepare('select first, rows from ordering where version = ? order by id');
  for (const cut of cuts.iterate() as IterableIterator<Cut>) {
    const what = cutMisfit(db, cut, order.all(cut.version) as Run[]);
    if (what !== undefined) yield { table: 'cut', run: cut.since, manifestId: cut.manifest, what };
  }
  const astray = db.prepare('select id, since from cut where version not in (select id from manifest_version)').get() as
    | { id: number; since: number }
    | undefined;
  if (astray) yield { table: 'cut', run: astray.since, manifestId: 0, what: `row ${astray.id} is of a version that is not there` };
}

function cutMisfit(db: Database.Database, { manifest, version, chunks, since, items }: Cut, order: readonly Run[]): string | undefined {
  const one = db.prepare('select manifest, items, root, sizes from chunk where id = ? and since <= ?');
  const ids = listOf(chunks);
  if (!ids?.every(Number.isSafeInteger)) return 'its parts are not a list of numbers';
  const digests = new OrderedDigests(db, manifest, order);
  const sizes = new Map<number, number[]>();
  let sized = true;
  let held = 0;
  for (const id of ids as number[]) {
    const chunk = one.get(id, since) as Chunk | undefined;
    if (chunk === undefined || chunk.manifest !== manifest) return `its part ${id} is not a part of this manifest`;
    if (digests.digestOf(chunk.items) !== chunk.root) return `the items of its part ${id} are not those that were read from it`;
    held += chunk.items;
    sized &&= chunk.sizes !== null;
    const said = chunk.sizes === null ? [] : listOf(chunk.sizes);
    if (said === undefined) return `the sizes of its part ${id} are not a list`;
    if (!said.every(isSizes)) return `the sizes of its part ${id} are not numbers`;
    for (const [profile, ...more] of said) addTo(sizes, profile!, more);
  }
  if (held !== items) return `its parts hold ${held} items, and the version ${items}`;
  return sized ? sizesMisfit(db, manifest, version, sizes) : undefined;
}

function listOf(text: string): unknown[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.length === 4 && value.every(Number.isSafeInteger);
}

function addTo(sizes: Map<number, number[]>, profile: number, said: readonly number[]): void {
  const own = sizes.get(profile) ?? said.map(() => 0);
  sizes.set(
    profile,
    said.map((n, i) => Math.min(Number.MAX_SAFE_INTEGER, n + own[i]!)),
  );
}

function sizesMisfit(db: Database.Database, manifest: number, version: number, sizes: ReadonlyMap<number, number[]>): string | undefined {
  const rows = db.prepare(
    `select t.profile, t.records, t.sized, t.content from tally_bytes t join manifest_version v on v.id = ?
     where t.manifest = ? and t.since <= v.since and (t.until is null or t.until > v.since) order by t.profile`,
  );
  const stated = (rows.raw().all(version, manifest) as number[][]).map((row) => row.join());
  const summed = [...sizes].sort(([a], [b]) => a - b).map(([profile, said]) => [profile, ...said].join());
  return stated.join(' ') === summed.join(' ') ? undefined : 'the sizes of its parts do not sum to those of the version';
}

/** The digests of a version's items, in its order, some at a time. */
class OrderedDigests {
  readonly #page: Database.Statement;
  readonly #base: number;
  readonly #order: readonly Run[];
  #run = 0;
  #row = 0;

  constructor(db: Database.Database, manifest: number, order: readonly Run[]) {
    this.#page = db.prepare(`select hex(digest) from item where id between ? and ? order by id`).pluck();
    this.#base = manifest * rowsInManifest;
    this.#order = order;
  }

  /** SHA-256 over the digests of the next so many items. */
  digestOf(items: number): string {
    const hash = createHash('sha256');
    for (let left = items; left > 0 && this.#run < this.#order.length; ) {
      const { first, rows } = this.#order[this.#run]!;
      const count = Math.min(left, rowsInPage, rows - this.#row);
      const from = this.#base + first + this.#row;
      hash.update((this.#page.all(from, from + count - 1) as string[]).join(''), 'hex');
      left -= count;
      this.#row += count;
      if (this.#row < rows) continue;
      this.#run += 1;
      this.#row = 0;
    }
    return hash.digest('hex');
  }
}

/** What versions in force are tallied as is what their items come to, by profile and by host, where a scan may have counted only what changed. */
export function* checkTallies(db: Database.Database): Generator<Found & { manifestId: number }> {
  const last = db.prepare(
    'select manifest, since from manifest_version where until is null and id in (select version from cut) order by manifest',
  );
  const byProfile = `select i.profile as of, count(*) as items, count(i.host) as hosted from item i
    where i.id between :low and :high and i.until is null group by 1`;
  const byHost = `select i.host as of, count(*) as items, 0 as hosted from item i
    where i.id between :low and :high and i.until is null and i.host is not null group by 1`;
  for (const { manifest, since } of last.all() as { manifest: number; since: number }[]) {
    const range = { low: manifest * rowsInManifest, high: (manifest + 1) * rowsInManifest - 1 };
    const unlike = (table: string, stated: string, counted: string): boolean => {
      const told = db.prepare(`select ${stated} from ${table} where manifest = ? and until is null order by 1`).raw().all(manifest);
      const are = db.prepare(`select * from (${counted}) order by 1`).raw().all(range);
      return told.length !== are.length || told.some((row, i) => String(row) !== String(are[i]));
    };
    if (unlike('tally', 'profile, items, hosted', byProfile))
      yield { table: 'tally', run: since, manifestId: manifest, what: 'it is not what the items of its manifest come to' };
    else if (unlike('host_tally', 'host, items, 0', byHost))
      yield { table: 'host_tally', run: since, manifestId: manifest, what: 'it is not what the items of its manifest come to' };
  }
}
