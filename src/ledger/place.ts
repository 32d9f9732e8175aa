import type { Place } from '../model/basics.js';
import { ROWS } from './items.js';
import type { Db } from './open-ledger.js';
import { prepared } from './prepared.js';

/** Where an item stands as of a run: its manifest and its line or record, moved by what was inserted above it since. */
export function placeOf(db: Db, item: number, run: number): Place {
  const manifest = Math.floor(item / ROWS);
  const row = item % ROWS;
  const found = prepared(
    db,
    `select m.path, v.unit, i.at + coalesce((select o.shift from ordering o where o.version = v.id and :row between o.first and o.first + o.rows - 1), 0) as at
       from item i join manifest m on m.id = :manifest
       join manifest_version v on v.manifest = m.id and v.since <= :run and (v.until is null or v.until > :run)
       where i.id = :item`,
  ).get({ item, manifest, row, run }) as { path: string; unit: 'line' | 'record'; at: number } | undefined;
  if (!found) return { path: (prepared(db, 'select path from manifest where id = ?').pluck().get(manifest) as string | undefined) ?? '' };
  return found.unit === 'line' ? { path: found.path, line: found.at } : { path: found.path, record: found.at };
}
