/** What a corpus ledger comes to is counted once, when it is joined: hosts and measures of thousands of shards are millions of rows, and a report is asked for often. */
import type { SourceKind } from '../../model/claim.js';
import type { Measures } from '../../model/measure.js';
import { sqlite } from '../database.js';
import type { Db } from '../open-ledger.js';
import { isCorpus } from './corpus-rows.js';

/** The kind of the record that holds it. */
export const COUNTED_ONCE = 'counted-once';

/** A host that items name and no statement does, with what the cases of these items say of it. */
export interface UnnamedHost {
  name: string;
  items: number;
  kinds: SourceKind[];
  said: string[];
}

/** The largest hosts that no statement names, and how many are left out. */
export interface UnnamedHosts {
  largest: UnnamedHost[];
  left: { hosts: number; items: number };
}

/** What is counted once. */
export interface CountedOnce {
  /** The hosts that items name, most items first; the largest where there are very many. */
  hosts: { name: string; items: number }[];
  areAllHosts: boolean;
  unnamed: UnnamedHosts;
  /** How many hosts each manifest lists that no statement names, and the name of one of them. */
  hostsOf: [manifest: number, count: number, one: string][];
  measures: Measures | null;
}

const known = new WeakMap<Db, CountedOnce>();

/** What was counted when a corpus ledger was joined; of any other ledger nothing. A corpus ledger has one run, and is not written to again. */
export function countedOnce(db: Db): CountedOnce | undefined {
  if (!isCorpus(db)) return undefined;
  const body = known.has(db)
    ? undefined
    : (sqlite(db).prepare(`select body from record where kind = '${COUNTED_ONCE}' and until is null`).pluck().get() as string | undefined);
  if (body !== undefined) known.set(db, JSON.parse(body) as CountedOnce);
  return known.get(db);
}
