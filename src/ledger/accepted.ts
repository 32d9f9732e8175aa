/** What people accept in writing, as a run recorded it. */

import type { Place } from '../model/basics.js';
import type { BaselineEntry, Waiver, WaiverScope } from '../model/waiver.js';
import { sqlite } from './database.js';
import type { Db } from './open-ledger.js';

/** A waiver without its approver, whose name is in the erasable table. */
export type RecordedWaiver = Omit<Waiver, 'approver'> & { approver?: string };

/** Waivers and baseline of a run, with the ids of their rows: what judging goes by. */
export interface Accepted {
  waivers: RecordedWaiver[];
  /** By fingerprint, the entry that holds the fewest items. */
  baseline: ReadonlyMap<string, BaselineEntry>;
  ids: number[];
}

interface Row {
  id: number;
  kind: 'waiver' | 'baseline';
  scope: string;
  value: string;
  path: string;
  line: number | null;
  name: string | null;
}

/** What is accepted in a run. */
export function acceptedAt(db: Db, run: number): Accepted {
  const rows = sqlite(db)
    .prepare(
      `select s.id, s.kind, s.scope, s.value, s.path, s.line, p.name from statement s left join person p on p.id = s.person
       where s.kind in ('waiver', 'baseline') and s.since <= :run and (s.until is null or s.until > :run) order by s.path, s.id`,
    )
    .all({ run }) as Row[];
  const baseline = new Map<string, BaselineEntry>();
  const waivers: RecordedWaiver[] = [];
  for (const { kind, scope, value, path, line, name } of rows) {
    const at: Place = { path, ...(line !== null && { line }) };
    const said = JSON.parse(scope) as WaiverScope;
    if (kind === 'waiver') {
      waivers.push({
        ...(JSON.parse(value) as Omit<Waiver, 'approver' | 'scope' | 'at'>),
        scope: said,
        at,
        ...(name !== null && { approver: name }),
      });
      continue;
    }
    const entry = { ...(JSON.parse(value) as Omit<BaselineEntry, 'fingerprint' | 'at'>), fingerprint: said.finding!, at };
    // Two branches may have written it with different numbers: what only one of them holds was not there for both.
    const other = baseline.get(entry.fingerprint);
    if (other === undefined || entry.items < other.items) baseline.set(entry.fingerprint, entry);
  }
  return { waivers, baseline, ids: rows.map(({ id }) => id) };
}
