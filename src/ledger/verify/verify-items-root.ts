import type Database from 'better-sqlite3';
import { treeHash } from './verify-roots.js';

/** The tree over the digests of items in their order, 256 a leaf. */
export function rootOf(db: Database.Database, ids: readonly number[]): string {
  const digestOf = db.prepare('select hex(digest) from item where id = ?').pluck();
  const leaves = function* (): Generator<Uint8Array> {
    for (let from = 0; from < ids.length; from += 256)
      yield Buffer.from(
        ids
          .slice(from, from + 256)
          .map((id) => String(digestOf.get(id) ?? ''))
          .join(''),
        'hex',
      );
  };
  return treeHash(leaves()).toString('hex');
}
