import type { Confidence, Place } from '../../model/basics.js';
import { append } from '../../text/append.js';
import { sqlite } from '../database.js';
import type { Db } from '../open-ledger.js';
import { placeOf } from '../place.js';
import { allRows, rowsOfItem } from '../shards/corpus-rows.js';
import { type AsOf, inForce } from './as-of.js';

/** An item in which a person was found, with what was seen of them there. */
export interface SubjectItem {
  id: number;
  at: Place;
  dataset: string;
  key?: string;
  /** The key is in the ledger with personal data masked. */
  masked: boolean;
  found: SubjectHit[];
}

/** One detection whose keyed hash is that of a value that is looked for. */
export interface SubjectHit {
  subject: string;
  kind: string;
  field?: string;
  masked: string;
  confidence: Confidence;
  why: string;
  reserved: boolean;
}

/** The items in force in a run that hold one of the hashes, in the order of the ledger: how many there are, and the first `limit`. */
export function itemsOfSubject(
  db: Db,
  at: AsOf,
  subjects: readonly string[],
  kinds: readonly string[] | undefined,
  limit: number,
): { items: number; manifests: number; listed: SubjectItem[] } {
  const values = hashesOf(at, subjects, kinds);
  const hits = hitsOf(kinds);
  const count = `select count(distinct d.item) as items, count(distinct d.item >> 32) as manifests ${hits}`;
  const first = `select d.item, i.key, d.subject, d.kind, d.field, d.masked, d.confidence, d.why, d.reserved ${hits}
    and d.item in (select distinct d.item ${hits} order by 1 limit :limit) order by d.item, d.n`;
  const all: HitRow[] = [];
  let [items, manifests] = [0, 0];
  for (const place of allRows(db)) {
    const counted = sqlite(place).prepare(count).get(values) as { items: number; manifests: number };
    items += counted.items;
    manifests += counted.manifests;
    append(
      all,
      sqlite(place)
        .prepare(first)
        .all({ ...values, limit }) as HitRow[],
    );
  }
  const listed: SubjectItem[] = [];
  for (const row of all.sort((a, b) => a.item - b.item)) {
    if (listed.at(-1)?.id !== row.item) {
      if (listed.length === limit) break;
      listed.push(itemOf(db, at, row));
    }
    listed.at(-1)!.found.push(hitOf(row));
  }
  return { items, manifests, listed };
}

/** The numbers of all items in force in a run that hold one of the hashes. */
export function idsOfSubject(db: Db, at: AsOf, subjects: readonly string[], kinds: readonly string[] | undefined): number[] {
  const all: number[] = [];
  for (const place of allRows(db))
    append(
      all,
      sqlite(place)
        .prepare(`select distinct d.item ${hitsOf(kinds)}`)
        .pluck()
        .all(hashesOf(at, subjects, kinds)) as number[],
    );
  return all;
}

function hashesOf({ run }: AsOf, subjects: readonly string[], kinds: readonly string[] | undefined) {
  return { subjects: JSON.stringify(subjects), run, ...(kinds && { kinds: JSON.stringify(kinds) }) };
}

/** The hashes first, by their index: the few detections they lead to are then looked at one by one. */
function hitsOf(kinds: readonly string[] | undefined): string {
  return `from json_each(:subjects) s cross join detection d on d.subject = s.value cross join item i on i.id = d.item
     where ${inForce('i')} ${kinds ? 'and d.kind in (select value from json_each(:kinds))' : ''}`;
}

interface HitRow {
  item: number;
  key: string | null;
  subject: string;
  kind: string;
  field: string | null;
  masked: string;
  confidence: Confidence;
  why: string;
  reserved: number;
}

function itemOf(db: Db, at: AsOf, { item, key }: HitRow): SubjectItem {
  const dataset = sqlite(db)
    .prepare(
      `select d.name from dataset_manifest dm join dataset d on d.id = dm.dataset where dm.manifest = :item >> 32 and ${inForce('dm')}`,
    )
    .pluck()
    .get({ item, run: at.run }) as string;
  const seen = sqlite(rowsOfItem(db, item)).prepare('select masked from detection where item = ?').pluck().all(item) as string[];
  const masked = key !== null && seen.some((one) => key.includes(one));
  return { id: item, at: placeOf(db, item, at.run), dataset, ...(key !== null && { key }), masked, found: [] };
}

function hitOf({ subject, kind, field, masked, confidence, why, reserved }: HitRow): SubjectHit {
  return { subject, kind, ...(field !== null && { field }), masked, confidence, why, reserved: reserved === 1 };
}

/** A manifest with items as of a run, and the key that its hashes were made with; undefined where the journal does not say. */
export interface KeyedManifest {
  path: string;
  items: number;
  key?: string;
}

/** With which key the hashes of each manifest were made: the run that read it last wrote that into the journal. */
export function keysOfManifests(db: Db, at: AsOf): KeyedManifest[] {
  const rows = sqlite(db)
    .prepare(
      `with read as (select json_extract(body, '$.run') as run, json_extract(body, '$.key') as key from entry where kind = 'run')
       select m.path, v.items, read.key from manifest_version v join manifest m on m.id = v.manifest left join read on read.run = v.since
       where v.items > 0 and ${inForce('v')} order by m.path`,
    )
    .all({ run: at.run }) as { path: string; items: number; key: string | null }[];
  return rows.map(({ path, items, key }) => ({ path, items, ...(key !== null && { key }) }));
}
