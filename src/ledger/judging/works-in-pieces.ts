import { type Db, sqlite } from '../database.js';
import { prepared } from '../prepared.js';
import { allRows } from '../shards/corpus-rows.js';

/** A work of which several items hold a piece. */
export interface WorkInPieces {
  items: number;
  /** The first of them. */
  first: number;
}

/** Which items are asked about: those that these subjects of a judging stand for. */
export interface PiecesOf {
  judging: number;
  judged: readonly number[];
}

/** What says of an item whose work it holds; of a corpus ledger, whose rows are in shards, it is taken over. */
const MARKS = `select distinct d.item, iif(d.kind in ('work/isbn', 'work/doi'), d.masked, d.subject) as subject, d.kind in ('ip/book-front-matter', 'work/isbn', 'work/doi') as book, i.url, i.profile, i.host
  from detection d join item i on i.id = d.item and i.until is null
  where d.kind in (select value from json_each(:kinds)) and d.reserved = 0 and d.confidence <> 'possible'`;

const WORKS = `with mark as materialized (
     select m.item, m.subject, m.book, m.url from work_mark m
     join population p on p.judging = :judging and p.manifest = m.item >> 32 and p.profile = m.profile and p.judged in (select value from json_each(:judged))
       and p.host = coalesce((select h.host from population h where h.judging = :judging and h.manifest = m.item >> 32 and h.profile = m.profile and h.host = m.host), 0)),
   often as materialized (select subject from mark where subject is not null group by subject having count(distinct item) > 1),
   named as (select m.item, m.url, coalesce(max(case when m.book then o.subject end), max(o.subject)) as work from mark m left join often o on o.subject = m.subject group by m.item),
   placed as (select item, coalesce(work, nullif('at ' || case when instr(url, '#') > 0 then substr(url, 1, instr(url, '#') - 1) else url end, 'at ')) as work from named)
   select count(*) as items, min(item) as first, count(*) over () as works from placed where work is not null group by work having count(*) > 1
   order by 1 desc, 2 limit :most`;

/**
 * The works that items hold in pieces. Items hold one work where they carry one ISBN or DOI, in a text or a column and however it is written, or one notice (by keyed hash) or lie at one address, whatever its fragment; such a number
 * that several items carry goes before a notice, which a publisher prints in many books.
 */
export class WorksInPieces {
  readonly #db: Db;

  /** `kinds`: kinds of detections that say whose a work is. */
  constructor(db: Db, kinds: readonly string[]) {
    this.#db = db;
    const database = sqlite(db);
    database.exec(
      'drop table if exists temp.work_mark; create temp table work_mark (item integer, subject text, book integer, url text, profile integer, host integer)',
    );
    const given = { kinds: JSON.stringify(kinds) };
    const add = database.prepare('insert into temp.work_mark values (?, ?, ?, ?, ?, ?)');
    for (const rows of allRows(db)) {
      if (rows === db) database.prepare(`insert into temp.work_mark ${MARKS}`).run(given);
      else for (const row of prepared(rows, MARKS).raw().iterate(given)) add.run(row);
    }
  }

  /** Those in most items first, no more than `most`, and how many there are. */
  of({ judging, judged }: PiecesOf, most: number): { works: number; largest: WorkInPieces[] } {
    const rows = sqlite(this.#db)
      .prepare(WORKS)
      .all({ judging, judged: JSON.stringify(judged), most }) as (WorkInPieces & { works: number })[];
    return { works: rows[0]?.works ?? 0, largest: rows.map(({ items, first }) => ({ items, first })) };
  }

  /** Lets go of what was taken over. */
  close(): void {
    sqlite(this.#db).exec('drop table temp.work_mark');
  }
}
