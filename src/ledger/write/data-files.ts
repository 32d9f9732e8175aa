import { ROWS } from '../items.js';
import type { Db } from '../open-ledger.js';
import { prepared } from '../prepared.js';
import { rowsIn } from '../shards/corpus-rows.js';

/** Whether a file lists items, or has the bytes of a file that does. */
export function listsItems(db: Db, path: string, sha256: string): boolean {
  const lists = prepared(
    db,
    `select 1 from manifest_version v join manifest m on m.id = v.manifest
     where v.until is null and v.items > 0 and (m.path = :path or v.sha256 = :sha256) limit 1`,
  ).pluck();
  return lists.get({ path, sha256 }) !== undefined;
}

/** Whether a file is data on record: it lists items, has the bytes of a file that does, or is an item of its folder's listing. */
export function isOnRecord(db: Db, path: string, sha256: string): boolean {
  if (listsItems(db, path, sha256)) return true;
  const folders = prepared(
    db,
    `select m.id, m.path from manifest m join manifest_version v on v.manifest = m.id and v.until is null
     where m.path = './' or (m.path like '%/' and substr(:path, 1, length(m.path)) = m.path)`,
  ).all({ path }) as { id: number; path: string }[];
  return folders.some(({ id, path: folder }) => {
    const low = id * ROWS;
    const key = folder === './' ? path : path.slice(folder.length);
    const listed = prepared(
      rowsIn(db, id),
      'select 1 from item where id between :low and :high and until is null and key = :key limit 1',
    ).pluck();
    return listed.get({ low, high: low + ROWS - 1, key }) !== undefined;
  });
}
