import type { Db } from '../open-ledger.js';
import { prepared } from '../prepared.js';

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
  /** Kinds of detections that say whose a work is. */
  kinds: readonly string[];
}

/**
 * The works that items hold in pieces, those in most items first, no more than `most`, and how many there are. Items hold one work where they carry one ISBN or one
 * notice (by keyed hash) or lie at one address, whatever its fragment; an ISBN that several items carry goes before a notice, which a publisher prints in many books.
 */
export function worksInPieces(db: Db, { judging, judged, kinds }: PiecesOf, most: number): { works: number; largest: WorkInPieces[] } {
  const rows = prepared(
    db,
    `with mark as materialized (
       select distinct d.item, d.subject, d.kind = 'ip/book-front-matter' as book
       from detection d join item i on i.id = d.item and i.until is null
       join population p on p.judging = :judging and p.manifest = i.id >> 32 and p.profile = i.profile and p.judged in (select value from json_each(:judged))
         and p.host = coalesce((select h.host from population h where h.judging = :judging and h.manifest = i.id >> 32 and h.profile = i.profile and h.host = i.host), 0)
       where d.kind in (select value from json_each(:kinds)) and d.reserved = 0 and d.confidence <> 'possible'),
     often as materialized (select subject from mark where subject is not null group by subject having count(distinct item) > 1),
     named as (select m.item, coalesce(max(case when m.book then o.subject end), max(o.subject)) as work from mark m left join often o on o.subject = m.subject group by m.item),
     placed as (select n.item, coalesce(n.work, nullif('at ' || case when instr(i.url, '#') > 0 then substr(i.url, 1, instr(i.url, '#') - 1) else i.url end, 'at ')) as work
       from named n join item i on i.id = n.item)
     select count(*) as items, min(item) as first, count(*) over () as works from placed where work is not null group by work having count(*) > 1
     order by 1 desc, 2 limit :most`,
  ).all({ judging, judged: JSON.stringify(judged), kinds: JSON.stringify(kinds), most }) as (WorkInPieces & { works: number })[];
  return { works: rows[0]?.works ?? 0, largest: rows.map(({ items, first }) => ({ items, first })) };
}
