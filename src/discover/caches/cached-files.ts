/** Where a path of the ledger is on the disk, which for data sets of caches follows from what is in the caches now. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LicitError } from '../../model/errors.js';
import { inCache, isWithin } from '../../reading/folder-paths.js';
import { cachedDataset, revisionsOf } from './cached-datasets.js';

/** A file or folder of a path in the ledger, in one of the revisions that are here. */
export interface CachedFile {
  /** What to scan to have it again. */
  given: string;
  file: string;
}

/** Where a path of the ledger may be in a cache: in the revision that is meant first, then in the others. Which one was scanned, its content tells. */
export function cachedFiles(path: string, env: NodeJS.ProcessEnv = process.env): CachedFile[] {
  const parts = path.slice(3).replace(/\/$/, '').split('/');
  // The oldest data sets have no owner.
  const names = [parts.slice(0, 2), parts.slice(0, 1)].map((some) => `${path.slice(0, 3)}${some.join('/')}`);
  const given = [...new Set(names)].flatMap((name) => [
    name,
    ...unlessRefused(() => revisionsOf(name, env)).map((revision) => `${name}@${revision}`),
  ]);
  return given.flatMap((one) =>
    unlessRefused(() => cachedDataset(one, env).folders).flatMap((at) =>
      isWithin(path, at.path) ? [{ given: one, file: join(at.folder, path.slice(at.path.length)) }] : [],
    ),
  );
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
