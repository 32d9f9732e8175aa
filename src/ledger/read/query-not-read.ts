import type { NotReadReason, NotReadView } from '../../model/views.js';
import { notRead, reasonFrom } from '../../text/not-read.js';
import { sqlite } from '../database.js';
import type { Db } from '../open-ledger.js';
import { inForce } from './as-of.js';

/** What was not read as of a run, with the reasons. */
export function notReadAt(db: Db, run: number): NotReadView[] {
  const rows = sqlite(db)
    .prepare(`select path, why, bytes from not_read where ${inForce('not_read')} order by path, id`)
    .all({ run }) as {
    path: string;
    why: string;
    bytes: number | null;
  }[];
  return rows.map(({ path, why, bytes }) => reasonFrom(path, why, bytes));
}

/** Reasons that all files of a repository share, whatever their folders. */
const OF_REPOSITORY: ReadonlySet<NotReadReason> = new Set(['program', 'fixture']);

/** What was not read, with the programs of a repository in one row and their test data in another: each name is on record, and `licit show` lists them. */
export function notReadTogether(views: readonly NotReadView[]): NotReadView[] {
  const groups = new Map<string, NotReadView[]>();
  for (const view of views) {
    if (!OF_REPOSITORY.has(view.reason)) continue;
    const key = JSON.stringify([view.reason, view.what]);
    const group = groups.get(key);
    if (group) group.push(view);
    else groups.set(key, [view]);
  }
  const others = views.filter(({ reason }) => !OF_REPOSITORY.has(reason));
  return [...[...groups.values()].map(oneRow), ...others];
}

function oneRow(group: readonly NotReadView[]): NotReadView {
  const [first] = group;
  if (group.length === 1) return first!;
  const { reason, what = '.' } = first!;
  const bytes = group.reduce((sum, view) => sum + (view.bytes ?? 0), 0);
  return notRead(what === '.' ? './' : `${what}/`, reason, { what, files: group.length, bytes });
}

/** Lists that others were joined to: what is on record of such a one is of all of them together, and its digest that of no file. */
export function joinedLists(left: readonly NotReadView[]): Set<string> {
  return new Set(left.flatMap(({ reason, what }) => (reason === 'joined' ? (what ?? []) : [])));
}
