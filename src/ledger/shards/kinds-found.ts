import type { Confidence } from '../../model/basics.js';
import { append } from '../../text/append.js';
import { compare } from '../../text/show.js';
import { sqlite } from '../database.js';
import type { Db } from '../open-ledger.js';
import { type AsOf, inForce } from '../read/as-of.js';
import { allRows, isCorpus } from './corpus-rows.js';

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
  const body = sqlite(db).prepare(`select body from record where kind = '${FOUND_IN_SHARDS}' and until is null`).pluck().get() as string;
  return JSON.parse(body) as KindFound[];
}

/** Counts what was found as of a run, by kind, wherever its rows are. */
export function kindsCounted(db: Db, run: number): KindFound[] {
  const kinds = new Map<string, KindFound>();
  for (const rows of allRows(db))
    for (const one of countedIn(rows, run)) {
      const sum = kinds.get(one.kind);
      if (sum === undefined) {
        kinds.set(one.kind, one);
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

function countedIn(rows: Db, run: number): KindFound[] {
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
