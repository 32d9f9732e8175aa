import type { Place } from '../model/basics.js';
import { ROWS } from './items.js';
import type { Db } from './open-ledger.js';
import { prepared } from './prepared.js';
import { rowsOfItem } from './shards/corpus-rows.js';

/** Where an item stands as of a run: its manifest and its line or record, moved by what was inserted above it since. */
export function placeOf(db: Db, item: number, run: number): Place {
  const manifest = Math.floor(item / ROWS);
  const row = item % ROWS;
  const found = prepared(
    db,
    `select m.path, v.unit, coalesce((select o.shift from ordering o where o.version = v.id and :row between o.first and o.first + o.rows - 1), 0) as shift
       from manifest m join manifest_version v on v.manifest = m.id and v.since <= :run and (v.until is null or v.until > :run)
       where m.id = :manifest`,
  ).get({ manifest, row, run }) as { path: string; unit: 'line' | 'record'; shift: number } | undefined;
  const kept = found && (prepared(rowsOfItem(db, item), 'select at from item where id = ?').pluck().get(item) as number | undefined);
  if (kept === undefined)
    return { path: (prepared(db, 'select path from manifest where id = ?').pluck().get(manifest) as string | undefined) ?? '' };
  const { path, unit, shift } = found!;
  return unit === 'line' ? { path, line: kept + shift } : { path, record: kept + shift };
}
