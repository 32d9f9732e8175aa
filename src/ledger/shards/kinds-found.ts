import type { Confidence } from '../../model/basics.js';
import { append } from '../../text/append.js';
import { compare } from '../../text/show.js';
import { sqlite } from '../database.js';
import type { Db } from '../open-ledger.js';
import { type AsOf, inForce } from '../read/as-of.js';
import { isCorpus, joinedFrom } from './corpus-rows.js';

/** What was found of one kind. */
export interface KindFound {
  kind: string;
  items: number;
  hits: number;
  reserved: number;
  /** The first names of fields that it was found in. */
  fields: string[];
  /** The first detections that are not reserved. */
  examples: { item: number; field: string | null; masked: string; confidence: Confidence; why: string }[];
}

/** The kind of the record that holds what was found in the shards of a corpus ledger. */
export const FOUND_IN_SHARDS = 'found-in-shards';
const FIELDS = 20;
const EXAMPLES = 3;

/** What was found as of a run, by kind. Of a corpus ledger it was counted when its shards were joined. */
export function kindsFound(db: Db, at: AsOf): KindFound[] {
  if (!isCorpus(db)) return kindsCounted(db, at.run);
  return kindsKept(db);
}

function kindsKept(db: Db): KindFound[] {
  const body = sqlite(db).prepare(`select body from record where kind = '${FOUND_IN_SHARDS}' and until is null`).pluck().get() as string;
  return JSON.parse(body) as KindFound[];
}

/** Counts what was found in a shard, by kind; of one that shards were joined to it was counted then. */
export function kindsInShard(shard: Db): KindFound[] {
  return joinedFrom(shard)?.rows === 'in-shards' ? kindsKept(shard) : kindsCounted(shard, 1);
}

/** What was found in several shards, by kind. */
export function kindsTogether(lists: Iterable<readonly KindFound[]>): KindFound[] {
  const kinds = new Map<string, KindFound>();
  for (const list of lists)
    for (const one of list) {
      const sum = kinds.get(one.kind);
      if (sum === undefined) {
        kinds.set(one.kind, { ...one, examples: [...one.examples] });
        continue;
      }
      sum.items += one.items;
      sum.hits += one.hits;
      sum.reserved += one.reserved;
      sum.fields = [...new Set([...sum.fields, ...one.fields])].sort().slice(0, FIELDS);
      append(sum.examples, one.examples);
      sum.examples = sum.examples.sort((a, b) => a.item - b.item).slice(0, EXAMPLES);
    }
  return [...kinds.values()].sort((a, b) => compare(a.kind, b.kind));
}

function kindsCounted(rows: Db, run: number): KindFound[] {
  const counts = sqlite(rows)
    .prepare(
      `select d.kind, count(distinct d.item) as items, count(*) as hits, sum(d.reserved) as reserved, group_concat(distinct d.field) as fields
       from detection d join item i on i.id = d.item where ${inForce('i')} group by d.kind order by d.kind`,
    )
    .all({ run }) as (Omit<KindFound, 'fields' | 'examples'> & { fields: string | null })[];
  const first = sqlite(rows).prepare(
    `select d.item, d.field, d.masked, d.confidence, d.why from detection d join item i on i.id = d.item
     where d.kind = :kind and d.reserved = 0 and ${inForce('i')} order by d.item limit ${EXAMPLES}`,
  );
  return counts.map(({ kind, fields, ...count }) => ({
    kind,
    ...count,
    fields: (fields ?? '').split(',').filter(Boolean).sort().slice(0, FIELDS),
    examples: first.all({ kind, run }) as KindFound['examples'],
  }));
}
