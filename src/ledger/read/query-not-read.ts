import type { NotReadView } from '../../model/views.js';
import { reasonFrom } from '../../text/not-read.js';
import type { Db } from '../open-ledger.js';
import { inForce } from './as-of.js';

/** What was not read as of a run, with the reasons. */
export function notReadAt(db: Db, run: number): NotReadView[] {
  const rows = db.prepare(`select path, why, bytes from not_read where ${inForce('not_read')} order by path, id`).all({ run }) as {
    path: string;
    why: string;
    bytes: number | null;
  }[];
  return rows.map(({ path, why, bytes }) => reasonFrom(path, why, bytes));
}
