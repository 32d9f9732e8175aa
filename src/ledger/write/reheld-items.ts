/** Holds items against lists from outside once more, from what the ledger has of them: rows of which lists say something else now are written anew, all others stay. */
import { isDeepStrictEqual } from 'node:util';
import type { ItemListed } from '../../model/lists/list-kinds.js';
import { sqlite } from '../database.js';
import type { RowDigest } from '../digests.js';
import { ItemTable, type OrderRun, ROWS } from '../items.js';
import { canonical } from '../journal.js';
import type { Db } from '../open-ledger.js';
import { prepared } from '../prepared.js';
import { internRow } from './dictionary-rows.js';
import { closedDigest } from './match.js';
import { shareOut } from './shared-out.js';

/** What names an item, as the ledger has it. */
export interface HeldRow {
  key: string | null;
  url: string | null;
  host: string | null;
  owner: string | null;
  /** The day of collection, as stated. */
  collected: string | null;
}

/** What lists say of a row now, given what they said before; `unheld` where the ledger does not hold what it is named by. */
export type SaysOfRow = (row: HeldRow, before: ItemListed | undefined) => ItemListed | undefined | 'unheld';

interface Row extends HeldRow {
  id: number;
  profile: number;
}

/** The rows of a manifest that were written and closed; undefined where nothing was done, because they cannot be told from the ledger. */
export function rehold(
  db: Db,
  run: number,
  manifest: number,
  reading: string,
  says: SaysOfRow,
): { added: RowDigest | undefined; closed: RowDigest | undefined } | undefined {
  const changes = changedRows(db, run, manifest, says);
  if (changes === undefined) return undefined;
  const version = prepared(db, 'select id from manifest_version where manifest = ? and until is null').pluck().get(manifest) as number;
  const table = new ItemTable(db, manifest, run);
  const first = rewritten(db, manifest, table, changes);
  const added = table.finish();
  const close = prepared(db, 'update item set until = ? where id = ?');
  for (const id of changes.ids) close.run(run, id);
  const closed = closedDigest(changes.ids);
  shareOut(db, run, manifest, changes.moved);
  copyVersion(db, run, version, reading, { rows: changes.ids.map((id) => id - manifest * ROWS), first });
  return { added, closed };
}

interface Changes {
  ids: number[];
  /** The profile that each has from now on. */
  profiles: number[];
  /** How many items go from a profile to another. */
  moved: Map<number, Map<number, number>>;
}

function changedRows(db: Db, run: number, manifest: number, says: SaysOfRow): Changes | undefined {
  const profiles = new ListedProfiles(db, run);
  const changes: Changes = { ids: [], profiles: [], moved: new Map() };
  // A statement of its own: profiles are looked up and written while its rows are read.
  const rows = sqlite(db).prepare(
    `select i.id, i.profile, i.key, i.url, h.name as host, i.owner, i.collected from item i left join host h on h.id = i.host
     where i.id between ? and ? and i.until is null and i.id > ? order by i.id limit ?`,
  );
  for (let last = 0; ; ) {
    const some = rows.all(manifest * ROWS, manifest * ROWS + ROWS - 1, last, SLICE) as Row[];
    for (const row of some) {
      const before = profiles.listedIn(row.profile);
      const now = says(row, before);
      if (now === 'unheld') return undefined;
      if (now === before || isEqual(now, before)) continue;
      const profile = profiles.with(row.profile, now);
      changes.ids.push(row.id);
      changes.profiles.push(profile);
      const to = changes.moved.get(row.profile) ?? new Map<number, number>();
      changes.moved.set(row.profile, to.set(profile, (to.get(profile) ?? 0) + 1));
    }
    if (some.length < SLICE) return changes;
    last = some.at(-1)!.id;
  }
}

const SLICE = 8192;

function isEqual(one: ItemListed | undefined, two: ItemListed | undefined): boolean {
  return (
    one?.named.join('\n') === two?.named.join('\n') &&
    one?.lacking.join('\n') === two?.lacking.join('\n') &&
    one?.alike?.join('\n') === two?.alike?.join('\n') &&
    isDeepStrictEqual(one?.reserved, two?.reserved)
  );
}

/** Writes the changed rows under new numbers, in their order, with what was found in them. Gives the first of the numbers. */
function rewritten(db: Db, manifest: number, table: ItemTable, { ids, profiles }: Changes): number {
  const first = table.next;
  const find = prepared(db, 'select key, url, host, owner, collected, at, digest from item where id = ?');
  const found = prepared(
    db,
    `insert into detection (item, n, kind, field, start, end, masked, subject, confidence, why, reserved, since)
     select :now, n, kind, field, start, end, masked, subject, confidence, why, reserved, :since from detection where item = :before`,
  );
  type Kept = Omit<HeldRow, 'host'> & { host: number | null; at: number; digest: Buffer };
  for (const [i, id] of ids.entries()) {
    const { key, url, host, owner, collected, at, digest } = find.get(id) as Kept;
    const row = table.add(key, url, host, owner, collected, at, digest, profiles[i]!);
    found.run({ now: manifest * ROWS + row, before: id, since: table.run });
  }
  return first;
}

/** The same version of a manifest, read as before, with its items held otherwise: its order names the rows that are written anew. */
function copyVersion(db: Db, run: number, version: number, reading: string, changed: { rows: readonly number[]; first: number }): void {
  const columns = 'manifest, format, bytes, sha256, items, unread, root, unit, roles, text_fields, title';
  const { lastInsertRowid: copy } = prepared(
    db,
    `insert into manifest_version (${columns}, reading, since) select ${columns}, ?, ? from manifest_version where id = ?`,
  ).run(reading, run, version);
  const add = prepared(db, 'insert into ordering (version, first, rows, shift, since) values (?, ?, ?, ?, ?)');
  const write = ({ first, rows, shift }: OrderRun): void => {
    if (rows > 0) add.run(copy, first, rows, shift, run);
  };
  const order = prepared(db, 'select first, rows, shift from ordering where version = ? order by id').all(version) as OrderRun[];
  for (const { first, rows, shift } of order) {
    let at = first;
    for (let n = placeOf(changed.rows, first); n < changed.rows.length && changed.rows[n]! < first + rows; ) {
      write({ first: at, rows: changed.rows[n]! - at, shift });
      let together = 1;
      while (changed.rows[n + together] === changed.rows[n]! + together && changed.rows[n]! + together < first + rows) together += 1;
      write({ first: changed.first + n, rows: together, shift });
      at = changed.rows[n]! + together;
      n += together;
    }
    write({ first: at, rows: first + rows - at, shift });
  }
  prepared(db, 'update manifest_version set until = ? where id = ?').run(run, version);
}

/** The place of the first number that is no smaller. */
function placeOf(sorted: readonly number[], number: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Profiles with what lists say of their items. */
class ListedProfiles {
  readonly #db: Db;
  readonly #run: number;
  readonly #body;
  readonly #listed = new Map<number, ItemListed | undefined>();
  readonly #with = new Map<string, number>();

  constructor(db: Db, run: number) {
    this.#db = db;
    this.#run = run;
    this.#body = sqlite(db).prepare('select body from profile where id = ?').pluck();
  }

  #of(profile: number): { as?: number; listed?: ItemListed } {
    return JSON.parse(this.#body.get(profile) as string) as { as?: number; listed?: ItemListed };
  }

  /** What lists say of the items of a profile. */
  listedIn(profile: number): ItemListed | undefined {
    if (this.#listed.has(profile)) return this.#listed.get(profile);
    const { as, listed } = this.#of(profile);
    const said = as === undefined ? listed : this.listedIn(as);
    this.#listed.set(profile, said);
    return said;
  }

  /** The number of the same profile with something else said of it. */
  with(profile: number, listed: ItemListed | undefined): number {
    const name = `${profile} ${JSON.stringify(listed)}`;
    const known = this.#with.get(name);
    if (known !== undefined) return known;
    const { listed: _, ...own } = this.#of(profile);
    // The words of a profile that shares the rest with another stay its own; written as the reading of items writes them.
    const number =
      own.as === undefined
        ? this.#write(canonical(JSON.parse(JSON.stringify({ ...own, ...(listed && { listed }) })) as never))
        : this.#write((this.#body.get(profile) as string).replace(/^\{"as":\d+/, `{"as":${this.with(own.as, listed)}`));
    this.#with.set(name, number);
    this.#listed.set(number, listed);
    return number;
  }

  #write(body: string): number {
    return internRow(this.#db, this.#run, 'profile', 'body', body);
  }
}
