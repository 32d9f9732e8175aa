/** Files of lists from outside that somebody answered for: they are on record as such, and are no data. */
import { dirname } from 'node:path/posix';
import { notRead } from '../text/not-read.js';
import type { Left } from './left.js';

/** Of one answer, by the paths of files relative to the project folder; only those that were looked at and are part of the list by what they hold. */
export interface AnsweredFiles {
  id: string;
  path: string;
  files: ReadonlySet<string>;
}

/** Takes them out of what was found, and tells them, with how many they are. */
export function withoutAnswered<T extends { path: string }>(
  found: readonly T[],
  lists: readonly AnsweredFiles[],
  left: Left,
): readonly T[] {
  let rest = found;
  for (const { id, path, files } of lists) {
    const others = rest.filter((one) => !files.has(one.path));
    const below = countsBelow(files);
    // A hidden folder of which all files are of the list.
    const hidden = [...left.values()].filter(
      (row) => row.reason === 'hidden' && below.get(row.path.replace(/\/$/, '')) === (row.files ?? 1),
    );
    const count = rest.length - others.length + hidden.reduce((sum, row) => sum + (row.files ?? 1), 0);
    rest = others;
    for (const row of hidden) left.delete(row.path);
    if (count > 0) left.set(notRead(files.has(path) ? path : `${path}/`, 'outside-list', { what: id, ...(count > 1 && { files: count }) }));
  }
  return rest;
}

/** How many of the files are in each folder and below it. */
function countsBelow(files: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const file of files) for (let at = file; at !== '.'; at = dirname(at)) counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
}

/** Fewer files of sites in a folder are those of the site that it is of. */
const MIN_SITE_FILES = 2;

/** What files and folders of lists from outside are called. */
export interface ListNames {
  file: RegExp;
  /** Which folder would be a list, of a path of a file in it. */
  folderOf(path: string): string | undefined;
}

/** The folders that read like a list from outside. */
export function foldersLike(found: readonly { path: string }[], folderOf: ListNames['folderOf']): string[] {
  const counts = new Map<string, number>();
  for (const { path } of found) {
    const folder = folderOf(path);
    if (folder !== undefined) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].flatMap(([folder, count]) => (count >= MIN_SITE_FILES ? [folder] : [])).sort();
}
