import type { NotReadView } from '../model.js';
import { reasonFrom } from '../not-read.js';
import type { Db } from './open.js';
import { inForce } from './query.js';

/** What was not read as of a run, with the reasons. */
export function notReadAt(db: Db, run: number): NotReadView[] {
  const rows = db.prepare(`select path, why, bytes from not_read where ${inForce('not_read')} order by path, id`).all({ run }) as {
    path: string;
    why: string;
    bytes: number | null;
  }[];
  return rows.map(({ path, why, bytes }) => reasonFrom(path, why, bytes));
}
