import type { Statement as Prepared } from 'better-sqlite3';
import { type Batch, unpackColumn } from '../../model/batch.js';
import type { Detection } from '../../model/detection.js';
import { sqlite } from '../database.js';
import { BLOCK, BlockDigest } from '../digests.js';
import { addSizes, addTo, type ProfileSizes } from '../item-sizes.js';
import { type ItemSink, type ItemsOutcome, ItemTable, type OrderRun, ROWS } from '../items.js';
import { MeasuredCells } from '../measured-cells.js';
import { ChunkTree } from '../merkle.js';
import type { Db } from '../open-ledger.js';
import type { Numbers } from '../sender-numbers.js';
import type { countedIn } from './chunks.js';
import { digestsOf } from './kept-rows.js';
import { type CountedRow, movedTally } from './moved-tally.js';

/** Rows of the version before that are looked ahead of the next expected one, so that small edits cost nothing. */
const WINDOW = 4096;

/** Rows that may have ended or been added for a tally to follow them; beyond that it is counted again. */
const MAX_MOVED_ROWS = 50_000;

interface OldRow {
  row: number;
  /** What must be equal for the row to stay: its digest and, when it was read differently before, all that was read from it. */
  mark: string;
  profile: number;
  at: number;
  key: string | null;
}

/**
 * The items of a manifest that was read before. Rows are matched in order by digest, looking a little ahead; what is left over is matched
 * by key where the key is unique on both sides, then by digest, however far it moved. A matched row with the same digest and profile
 * stays as it is; the order of the version says where it is now.
 */
export class ChangedItems implements ItemSink {
  readonly #db: Db;
  readonly #run: number;
  readonly #base: number;
  readonly #table: ItemTable;
  readonly #numbers: Numbers;
  readonly #tree = new ChunkTree();
  readonly #sizes = new Map<number, ProfileSizes>();
  readonly #measures = new MeasuredCells();
  readonly #old: IterableIterator<OldRow>;
  readonly #ahead: OldRow[] = [];
  #aheadFrom = 0;
  readonly #byMark = new Map<string, number[]>();
  #oldEnded = false;
  readonly #order: (OrderRun | { pending: number; rows: number })[] = [];
  #pending = 0;
  #items = 0;
  readonly #reread: boolean;
  readonly #manifest: number;
  #keeps = false;
  readonly #keepNew: Prepared;
  readonly #keepOld: Prepared;

  /**
   * `before`: the rows that the new ones are matched with, as runs in their order. `reread`: the bytes are read by other means than before
   * (roles, detectors), so that equal digests do not show equal rows.
   */
  constructor(db: Db, manifest: number, run: number, numbers: Numbers, before: readonly OrderRun[], reread: boolean) {
    this.#manifest = manifest;
    this.#reread = reread;
    this.#db = db;
    this.#run = run;
    this.#base = manifest * ROWS;
    this.#numbers = numbers;
    this.#table = new ItemTable(db, manifest, run);
    sqlite(db).exec(`drop table if exists temp.left_new; drop table if exists temp.left_old;
      create temp table left_new (pos integer primary key, key text, url text, host integer, owner text, collected text, at integer,
        mark text, profile integer, detections text, row integer);
      create temp table left_old (row integer primary key, key text, mark text, profile integer, at integer, taken integer)`);
    this.#keepNew = sqlite(db).prepare('insert into temp.left_new values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)');
    this.#keepOld = sqlite(db).prepare('insert into temp.left_old values (?, ?, ?, ?, ?, 0)');
    this.#old = this.#oldRows(before);
  }

  /** The rows of the version before, in its order, read a slice at a time so that writing may go on between. */
  *#oldRows(runs: readonly OrderRun[]): IterableIterator<OldRow> {
    const slice = sqlite(this.#db).prepare(
      `select id, lower(hex(digest)) as digest, profile, at, key, url, host, owner, collected from item where id between ? and ? order by id`,
    );
    const found = sqlite(this.#db)
      .prepare('select kind, field, start, end, masked, subject, confidence, why, reserved from detection where item = ? order by n')
      .raw();
    for (const { first, rows } of runs) {
      for (let from = first; from < first + rows; from += WINDOW) {
        const to = Math.min(from + WINDOW, first + rows) - 1;
        for (const old of slice.all(this.#base + from, this.#base + to) as StoredItem[]) {
          const said = this.#reread ? JSON.stringify([old.key, old.url, old.host, old.owner, old.collected, found.all(old.id)]) : '';
          yield { row: old.id - this.#base, mark: old.digest + said, profile: old.profile, at: old.at, key: old.key };
        }
      }
    }
  }

  #fill(): void {
    while (!this.#oldEnded && this.#ahead.length - this.#aheadFrom < WINDOW) {
      const { done, value } = this.#old.next();
      if (done) {
        this.#oldEnded = true;
        return;
      }
      const places = this.#byMark.get(value.mark);
      if (places) places.push(this.#ahead.length);
      else this.#byMark.set(value.mark, [this.#ahead.length]);
      this.#ahead.push(value);
    }
  }

  /** Takes old rows off the front up to and without `index`; they are left over. */
  #leave(index: number): void {
    for (; this.#aheadFrom < index; this.#aheadFrom += 1) {
      const old = this.#ahead[this.#aheadFrom]!;
      this.#forget(old.mark);
      this.#keepOld.run(old.row, old.key, old.mark, old.profile, old.at);
    }
  }

  #forget(mark: string): void {
    const places = this.#byMark.get(mark)!;
    if (places.length === 1) this.#byMark.delete(mark);
    else places.shift();
  }

  #next(mark: string, profile: number): OldRow | undefined {
    this.#fill();
    const places = this.#byMark.get(mark);
    if (!places) return undefined;
    const index = places[0]!;
    // A row read differently now is a new version of it: left to the second step, which closes the old one.
    if (this.#ahead[index]!.profile !== profile) return undefined;
    this.#leave(index);
    const old = this.#ahead[index]!;
    this.#forget(mark);
    this.#aheadFrom = index + 1;
    if (this.#aheadFrom > 4 * WINDOW) this.#compact();
    return old;
  }

  #compact(): void {
    this.#ahead.splice(0, this.#aheadFrom);
    this.#aheadFrom = 0;
    this.#byMark.clear();
    this.#ahead.forEach((old, i) => {
      const places = this.#byMark.get(old.mark);
      if (places) places.push(i);
      else this.#byMark.set(old.mark, [i]);
    });
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
    addSizes(this.#sizes, batch, profiles);
    this.#measures.add(batch, profiles, hosts);
    for (let i = 0; i < batch.rows; i += 1) {
      this.#items += 1;
      const profile = profiles[batch.profile[i]!]!;
      const at = batch.at[i]! + base;
      const host = batch.host[i] === 0 ? null : hosts[batch.host[i]!]!;
      const detections = found.get(i);
      const said = this.#reread
        ? JSON.stringify([key[i], url[i], host, owner[i], collected[i], (detections ?? []).map(detectionCells)])
        : '';
      const mark = hex.slice(i * 64, i * 64 + 64) + said;
      const old = this.#next(mark, profile);
      if (old) {
        extend(this.#order, old.row, at - old.at);
        continue;
      }
      this.#keepNew.run(
        this.#pending,
        key[i],
        url[i],
        host,
        owner[i],
        collected[i],
        at,
        mark,
        profile,
        detections ? JSON.stringify(detections) : null,
      );
      const last = this.#order.at(-1);
      if (last && 'pending' in last) last.rows += 1;
      else this.#order.push({ pending: this.#pending, rows: 1 });
      this.#pending += 1;
    }
  }

  /** Takes over the rows of a part that was not read again, `by` lines further down. Throws where the ledger does not hold them. */
  keep(
    runs: readonly OrderRun[],
    by: number,
    root: string,
    { sizes, measures }: Pick<ReturnType<typeof countedIn>, 'sizes' | 'measures'>,
  ): void {
    this.#keeps = true;
    for (const digests of digestsOf(this.#db, this.#base, runs, root)) this.#tree.add(digests);
    for (const { first, rows, shift } of runs) {
      this.#items += rows;
      extend(this.#order, first, shift + by, rows);
    }
    for (const [profile, records, sized, content] of sizes) addTo(this.#sizes, profile, records, sized, content);
    this.#measures.addKnown(measures);
  }

  finish(): ItemsOutcome {
    this.#fill();
    while (this.#aheadFrom < this.#ahead.length || !this.#oldEnded) {
      this.#leave(this.#ahead.length);
      this.#fill();
    }
    this.#matchLeft();
    const added = this.#addNew();
    const closed = this.#closeOld();
    const order = this.#settle();
    const moved = (added?.rows ?? 0) + (closed?.rows ?? 0);
    const tally = this.#keeps && moved <= MAX_MOVED_ROWS ? this.#moved(added?.rows ?? 0) : undefined;
    sqlite(this.#db).exec('drop table temp.left_new; drop table temp.left_old');
    const root = this.#tree.root();
    return { items: this.#items, root, order, added, closed, tally, sizes: this.#sizes, measures: this.#measures.take() };
  }

  /** The tally, where most of the rows were taken over: by what ended and what was added. */
  #moved(added: number): ItemsOutcome['tally'] {
    const counted = 'select i.id, i.profile, i.host from item i where i.id between ? and ?';
    const ended = sqlite(this.#db)
      .prepare('select i.id, i.profile, i.host from temp.left_old l join item i on i.id = l.row + ? where l.taken = 0')
      .raw()
      .all(this.#base) as CountedRow[];
    const next = this.#table.next;
    const fresh = sqlite(this.#db)
      .prepare(`${counted} order by i.id`)
      .raw()
      .all(this.#base + next - added, this.#base + next - 1) as CountedRow[];
    return movedTally(this.#db, this.#manifest, ended, fresh);
  }

  #matchLeft(): void {
    sqlite(this.#db).exec(`
      create index temp.left_new_key on left_new (key);
      create index temp.left_old_key on left_old (key);
      -- by key where it is unique on both sides, same content: the row only moved
      create temp table once_new as select key from temp.left_new where key is not null group by key having count(*) = 1;
      create temp table once_old as select key, row, mark, profile from temp.left_old where key is not null group by key having count(*) = 1;
      create index temp.once_old_key on once_old (key);
      update temp.left_new set row = o.row from temp.once_old o
        where o.key = left_new.key and o.mark = left_new.mark and o.profile = left_new.profile
          and left_new.key in (select key from temp.once_new);
      update temp.left_old set taken = 1 where row in (select row from temp.left_new where row is not null);
      -- the remainder as a multiset of digests
      create temp table rest_new as select pos, mark, profile, row_number() over (partition by mark, profile order by pos) as k
        from temp.left_new where row is null;
      create temp table rest_old as select row, mark, profile, row_number() over (partition by mark, profile order by row) as k
        from temp.left_old where taken = 0;
      create index temp.rest_old_mark on rest_old (mark, profile, k);
      create temp table pairs as select n.pos, o.row from temp.rest_new n join temp.rest_old o using (mark, profile, k);
      update temp.left_new set row = p.row from temp.pairs p where p.pos = left_new.pos;
      update temp.left_old set taken = 1 where row in (select row from temp.pairs);
      drop table temp.once_new; drop table temp.once_old; drop table temp.rest_new; drop table temp.rest_old; drop table temp.pairs`);
  }

  #addNew(): ItemsOutcome['added'] {
    const set = sqlite(this.#db).prepare('update temp.left_new set row = ? where pos = ?');
    const slice = sqlite(this.#db).prepare('select * from temp.left_new where pos >= ? and row is null order by pos limit ?');
    for (let from = 0; ; ) {
      const rows = slice.all(from, BLOCK) as LeftNew[];
      for (const one of rows) {
        const row = this.#table.add(
          one.key,
          one.url,
          one.host,
          one.owner,
          one.collected,
          one.at,
          Buffer.from(one.mark.slice(0, 64), 'hex'),
          one.profile,
        );
        if (one.detections) this.#table.addDetections(row, JSON.parse(one.detections) as Detection[]);
        set.run(row, one.pos);
      }
      if (rows.length < BLOCK) return this.#table.finish();
      from = rows.at(-1)!.pos + 1;
    }
  }

  #closeOld(): ItemsOutcome['closed'] {
    sqlite(this.#db)
      .prepare('update item set until = ? where id in (select row + ? from temp.left_old where taken = 0)')
      .run(this.#run, this.#base);
    return closedDigest(
      sqlite(this.#db)
        .prepare('select row + ? from temp.left_old where taken = 0 order by row')
        .pluck()
        .iterate(this.#base) as IterableIterator<number>,
    );
  }

  #settle(): OrderRun[] {
    const order: OrderRun[] = [];
    const rows = sqlite(this.#db).prepare(
      'select n.row, n.at - i.at from temp.left_new n join item i on i.id = n.row + ? where n.pos between ? and ? order by n.pos',
    );
    for (const run of this.#order) {
      if ('pending' in run) {
        for (const [row, shift] of rows.raw().iterate(this.#base, run.pending, run.pending + run.rows - 1) as IterableIterator<
          [number, number]
        >) {
          extend(order, row, shift);
        }
      } else extend(order, run.first, run.shift, run.rows);
    }
    return order;
  }
}

interface LeftNew {
  pos: number;
  key: string | null;
  url: string | null;
  host: number | null;
  owner: string | null;
  collected: string | null;
  at: number;
  mark: string;
  profile: number;
  detections: string | null;
}

interface StoredItem {
  id: number;
  digest: string;
  profile: number;
  at: number;
  key: string | null;
  url: string | null;
  host: number | null;
  owner: string | null;
  collected: string | null;
}

/** A detection as its row in the ledger has it. */
function detectionCells(one: Detection): unknown[] {
  return [
    one.kind,
    one.at.field ?? null,
    one.start,
    one.end,
    one.masked,
    one.subject ?? null,
    one.confidence,
    one.why,
    one.reserved ? 1 : 0,
  ];
}

function extend(order: (OrderRun | { pending: number; rows: number })[], row: number, shift: number, rows = 1): void {
  const last = order.at(-1);
  if (last && 'first' in last && last.first + last.rows === row && last.shift === shift) last.rows += rows;
  else order.push({ first: row, rows, shift });
}

/** The digest over ids of closed rows, in order. */
export function closedDigest(ids: Iterable<number>): ItemsOutcome['closed'] {
  const digest = new BlockDigest();
  let block: number[] = [];
  for (const id of ids) {
    block.push(id);
    if (block.length === BLOCK) {
      digest.add(block, block.length);
      block = [];
    }
  }
  if (block.length > 0) digest.add(block, block.length);
  return digest.rows === 0 ? undefined : digest.take();
}
