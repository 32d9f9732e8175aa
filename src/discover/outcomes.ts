/** What became of each file that was found, by its path: `licit check` asks for those of a change. */
import { dirname } from 'node:path/posix';
import type { NotReadView } from '../model/views.js';

/** Worst first: of an archive whose members were read in part, the others count. */
const WEIGHT = { unreadable: 0, changed: 0, 'not-scanned': 1, 'changed-elsewhere': 1, 'passed-over': 2 } as const;

/** A file was read as a list or an item (`data`), or as a descriptor or text beside data (`words`); or why it was not; undefined where nothing is known of it. */
export type OutcomeOf = (path: string) => 'data' | 'words' | NotReadView | undefined;

/** `data`, `words`: the paths of what was read, members of archives among them. `left`: all that was not, one by one. */
export function outcomes(data: Iterable<string>, words: Iterable<string>, left: Iterable<NotReadView>): OutcomeOf {
  const paths = new Map<string, 'data' | 'words'>();
  const containers = new Set<string>();
  for (const path of words) paths.set(path, 'words');
  for (const path of data) {
    paths.set(path, 'data');
    for (let at = dirname(path); !containers.has(at); at = dirname(at)) containers.add(at);
  }
  const rows = new Map<string, NotReadView>();
  const worst = (path: string, row: NotReadView): void => {
    const other = rows.get(path);
    if (other === undefined || WEIGHT[row.kind] < WEIGHT[other.kind]) rows.set(path, row);
  };
  const within = new Map<string, NotReadView>();
  for (const row of left) {
    worst(row.path, row);
    for (let at = dirname(row.path.replace(/\/$/, '')); at !== '.' && at !== '/'; at = dirname(at)) {
      const other = within.get(at);
      if (other === undefined || WEIGHT[row.kind] < WEIGHT[other.kind]) within.set(at, row);
    }
  }
  return (path) => {
    // A folder that was not gone into stands for all that is in it.
    const own = rows.get(path) ?? above(path, rows);
    if (own !== undefined) return own;
    const read = paths.get(path);
    if (read !== undefined) return read;
    const member = within.get(path);
    if (member !== undefined && member.kind !== 'passed-over') return member;
    return containers.has(path) ? 'data' : member;
  };
}

function above(path: string, rows: ReadonlyMap<string, NotReadView>): NotReadView | undefined {
  for (let at = dirname(path); at !== '.' && at !== '/'; at = dirname(at)) {
    const row = rows.get(`${at}/`);
    if (row !== undefined) return row;
  }
  return rows.get('./');
}
