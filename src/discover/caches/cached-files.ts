/** Where a path of the ledger is on the disk, which for data sets of caches follows from what is in the caches now. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LicitError } from '../../model/errors.js';
import { inCache, isWithin } from '../../reading/folder-paths.js';
import { type CachedDataset, cachedDataset, isCached, revisionsOf } from './cached-datasets.js';

/** A file or folder of a path in the ledger, in one of the revisions that are here. */
export interface CachedFile {
  /** What to scan to have it again. */
  given: string;
  file: string;
}

/** Where a path of the ledger may be in a cache: in the revision that is meant first, then in the others. Which one was scanned, its content tells. */
export function cachedFiles(path: string): CachedFile[] {
  return copiesOf(path).flatMap(({ given, folders }) =>
    folders.flatMap((at) =>
      isWithin(path, at.path) || isWithin(at.path, path) ? [{ given, file: join(at.folder, path.slice(at.path.length)) }] : [],
    ),
  );
}

/** Whether the cache has nothing any more of the data set that a path is of. */
export function isUncached(path: string): boolean {
  return !namesFor(path).some((name) => unlessRefused(() => [isCached(name)])[0]);
}

/** The copies of a data set, one for each revision. */
function copiesOf(path: string): (CachedDataset & { given: string })[] {
  return namesFor(path).flatMap((name) =>
    [name, ...unlessRefused(() => revisionsOf(name)).map((revision) => `${name}@${revision}`)].flatMap((given) =>
      unlessRefused(() => [{ ...cachedDataset(given), given }]),
    ),
  );
}

/** What the data set of a path may be called: the oldest have no owner. */
function namesFor(path: string): string[] {
  const parts = path.slice(3).replace(/\/$/, '').split('/');
  return [...new Set([2, 1].map((most) => `${path.slice(0, 3)}${parts.slice(0, most).join('/')}`))];
}

function unlessRefused<T>(ask: () => T[]): T[] {
  try {
    return ask();
  } catch (cause) {
    if (cause instanceof LicitError) return [];
    throw cause;
  }
}

/** Where a path of the ledger is on the disk, in the project or in a cache; where nothing is there, where it would be. */
export function fileOf(root: string, path: string): string {
  const files = inCache(path) && !isOwnFile(root, path) ? cachedFiles(path).map(({ file }) => file) : [];
  return files.find(existsSync) ?? files[0] ?? join(root, path);
}

/** Whether a path that looks like one of a cache is of the project. */
export function isOwnFile(root: string, path: string): boolean {
  return existsSync(join(root, path.split('/')[0]!));
}
