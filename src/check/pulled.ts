/** Files of DVC that a change makes name other data, where that data is not on this machine: they are read as descriptors, and what they stand for is not. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GitChange } from '../config/git/git-change.js';
import { dvcData, isOfDvc, MAX_LIST_BYTES } from '../config/git/stored-objects.js';
import { isWithin } from '../reading/folder-paths.js';

/** Those of the changes. `sides`: folders where both sides lie, with the data that is here in its place. Data beyond the paths that are checked is no part of them. */
export function notPulled(
  changes: readonly GitChange[],
  paths: readonly string[],
  sides: { before: string; after: string },
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { path } of changes) {
    if (!isOfDvc(path)) continue;
    const were = new Set(dataOf(sides.before, path).map(nameOf));
    const isNew = dataOf(sides.after, path).filter((one) => !were.has(nameOf(one)) && paths.some((asked) => isWithin(one.path, asked)));
    if (isNew.some((one) => !existsSync(join(sides.after, one.path)))) found.add(path);
  }
  return found;
}

const nameOf = ({ path, md5 }: { path: string; md5: string }): string => `${md5} ${path}`;

function dataOf(side: string, path: string): ReturnType<typeof dvcData> {
  const status = statSync(join(side, path), { throwIfNoEntry: false });
  return status?.isFile() !== true || status.size > MAX_LIST_BYTES ? [] : dvcData(readFileSync(join(side, path), 'utf8'), path);
}
