/** Files of tables with a log (Delta Lake, Iceberg) that are no data of the table any more or never were, and attributes of documents, are listed as that. */
import type { Problem } from '../../model/item.js';
import type { Left } from '../left.js';
import type { Loose, Readable } from '../loose.js';
import { documentAttributes } from './document-attributes.js';
import { icebergTables } from './iceberg-tables.js';
import { removedByLog } from './removed-by-log.js';

/**
 * The files to read without those that their table or their documents say are no items; they are left out of `loose` too. A file that is given by itself is read
 * whatever its table says.
 */
export async function filesOfTables<R extends Readable>(
  read: readonly R[],
  loose: Loose[],
  files: ReadonlyMap<string, { path: string; absolute: string; alone?: true }>,
  left: Left,
): Promise<{ read: R[]; problems: Map<string, Problem[]> }> {
  const { removed, deletes, lists, problems } = await icebergTables(read, files);
  for (const [path, by] of await removedByLog(read)) removed.set(path, by);
  const reasons = [
    ['removed-by-log', removed],
    ['table-deletes', deletes],
    ['table-list', lists],
    ['attributes', await documentAttributes(read)],
  ] as const;
  const size = new Map([...read, ...loose].map((one) => [one.path, one.size]));
  const set = new Set<string>();
  for (const [reason, paths] of reasons)
    for (const [path, what] of paths) {
      if (files.get(path)?.alone) continue;
      const bytes = size.get(path);
      left.add(path, reason, { what, ...(bytes !== undefined && { bytes }) });
      set.add(path);
    }
  loose.splice(0, loose.length, ...loose.filter(({ path }) => !set.has(path)));
  return { read: read.filter(({ path }) => !set.has(path)), problems };
}
