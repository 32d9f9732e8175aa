/** The ledger that a task of a plan writes: what marks it, and whether it is what it says of itself. */

import type { Json } from '../../model/basics.js';
import { sqlite } from '../database.js';
import { type RowDigest, tableDigests } from '../digests.js';
import { canonical, headOf, isChained } from '../journal.js';
import { type Ledger, readShard } from '../open-ledger.js';
import { verifyLedger } from '../verify/verify.js';
import { joinedFrom, type RowShard } from './corpus-rows.js';

/** Of which plan a shard is, by the digest of the plan, and of which of its tasks. */
export interface ShardMark {
  plan: string;
  task: number;
  /** The last of several tasks whose shards were joined to this one. */
  to?: number;
}

/** Why a shard is not read. Closed. */
export type ShardFault = 'missing' | 'damaged' | 'other-plan';

/** A shard that was found whole, but for its items: these are held against `items` as they are read. */
export interface CheckedShard extends ShardMark {
  head: string;
  /** The digest of each manifest's items, as the journal has it. */
  items: ReadonlyMap<number, string>;
  /** Where shards were joined to this one: those that hold its rows, which were held against their journals then. */
  parts?: readonly RowShard[];
}

interface RunBody {
  tables: Record<string, Json>;
  items: { manifest: number; added?: RowDigest }[];
}

/**
 * Whether the shard that is there is whole, with the rows of the one that was written now. Two runs of a task differ in times and the ledger's id; the head of the
 * first may have been joined already.
 */
export function holdsTheSame(there: string, written: string, mark: ShardMark): boolean {
  const rows = (path: string): string => {
    const { db } = readShard(path);
    try {
      const { tables, items } = JSON.parse(
        sqlite(db).prepare("select body from entry where kind = 'run'").pluck().get() as string,
      ) as RunBody;
      const { run: _, ...same } = tables;
      return canonical({ tables: same, items } as unknown as Json);
    } finally {
      db.close();
    }
  };
  return typeof checkShard(there, mark) !== 'string' && rows(there) === rows(written) && verifyLedger(there).whole;
}

/** Holds a shard against its own journal and the plan. */
export function checkShard(path: string, mark: ShardMark): CheckedShard | Exclude<ShardFault, 'missing'> {
  let shard: Ledger | undefined;
  try {
    shard = readShard(path);
    return checked(shard, mark);
  } catch {
    // Whatever does not let itself be read as a shard is none.
    return 'damaged';
  } finally {
    shard?.db.close();
  }
}

function checked({ db, id }: Ledger, mark: ShardMark): CheckedShard | Exclude<ShardFault, 'missing'> {
  const marks = sqlite(db).prepare("select body from record where kind = 'shard' and until is null").pluck().all() as string[];
  if (marks.length !== 1) return 'damaged';
  const { plan, task, to } = JSON.parse(marks[0]!) as ShardMark;
  if (plan !== mark.plan || task !== mark.task || to !== mark.to) return 'other-plan';
  const from = joinedFrom(db);
  const parts = from?.rows === 'in-shards' ? from.shards : undefined;
  const entries = sqlite(db).prepare("select body from entry where kind = 'run'").pluck().all() as string[];
  if (entries.length !== 1 || !isChained(db, id)) return 'damaged';
  const body = JSON.parse(entries[0]!) as RunBody;
  if (canonical(tableDigests(db, 1, parts === undefined) as unknown as Json) !== canonical(body.tables)) return 'damaged';
  const items = new Map(body.items.flatMap(({ manifest, added }) => (added ? [[manifest, added.digest] as const] : [])));
  return { plan, task, ...(to !== undefined && { to }), head: headOf(db), items, ...(parts && { parts }) };
}
