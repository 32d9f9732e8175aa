/** The tally of a manifest after some of its rows ended and others were added, without counting all of them again. */

import { count, newTally, ROWS, type Tally } from '../items.js';
import type { Db } from '../open-ledger.js';
import { prepared } from '../prepared.js';

/** Profiles of which an example may be looked for; of more it is quicker to count again. */
const MAX_LOOKED_FOR_PROFILES = 32;

/** A row as it counts. */
export type CountedRow = readonly [id: number, profile: number, host: number | null];

/** What a version is tallied as: what is in force, less the rows that ended, and those that were added, by id. Undefined: it is to be counted again. */
export function movedTally(db: Db, manifest: number, ended: readonly CountedRow[], added: readonly CountedRow[]): Tally | undefined {
  const tally = newTally();
  const { profiles, hosts } = tally;
  const before = prepared(db, 'select profile, items, hosted, examples from tally where manifest = ? and until is null order by id');
  type Row = { profile: number; items: number; hosted: number; examples: string };
  for (const { profile, items, hosted, examples } of before.all(manifest) as Row[]) {
    if (profiles.has(profile)) return undefined;
    profiles.set(profile, { items, hosted, examples: JSON.parse(examples) as number[] });
  }
  const byHost = prepared(db, 'select host, items from host_tally where manifest = ? and until is null').raw();
  for (const [host, items] of byHost.all(manifest) as [number, number][]) hosts.add(host, items);
  const lacking = new Set<number>();
  for (const [id, profile, host] of ended) {
    const entry = profiles.get(profile);
    if (entry === undefined || (host !== null && !hosts.take(host))) return undefined;
    entry.items -= 1;
    if (host !== null) entry.hosted -= 1;
    if (entry.items < 0 || entry.hosted < 0) return undefined;
    if (entry.items === 0) profiles.delete(profile);
    const at = entry.examples.indexOf(id);
    if (at < 0) continue;
    entry.examples.splice(at, 1);
    lacking.add(profile);
  }
  for (const profile of lacking) {
    const entry = profiles.get(profile);
    if (entry === undefined || entry.examples.length >= Math.min(3, entry.items)) lacking.delete(profile);
  }
  if (lacking.size > MAX_LOOKED_FOR_PROFILES) return undefined;
  for (const [id, profile, host] of added) count(tally, profile, host, id);
  const first = prepared(db, 'select id from item where id between ? and ? and profile = ? and until is null order by id limit 3').pluck();
  for (const profile of lacking)
    profiles.get(profile)!.examples = first.all(manifest * ROWS, manifest * ROWS + ROWS - 1, profile) as number[];
  return tally;
}
