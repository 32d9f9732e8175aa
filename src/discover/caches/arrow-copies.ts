/** What the library `datasets` makes of a data set: `ORG___NAME/CONFIGURATION/VERSION/HASH/` with Arrow files and `dataset_info.json`. The hash is mostly the commit. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { CachedName } from './cached-names.js';
import { namesIn, several } from './snapshots.js';

/** One configuration, as it was prepared from one revision. */
export interface ArrowCopy {
  configuration: string;
  commit: string;
  folder: string;
}

/** The folder of a data set; the library writes names in lower case, with underscores where a capital begins a word (its `camelcase_to_snakecase`). */
export function arrowFolder({ name }: CachedName): string {
  const parts = name.split('/');
  const own = parts
    .pop()!
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase();
  return [...parts, own].join('___');
}

/** All copies, of all revisions. */
export function arrowCopiesIn(folder: string): ArrowCopy[] {
  const below = (at: string): string[] => namesIn(at).filter((name) => !name.endsWith('.incomplete') && isFolder(join(at, name)));
  return below(folder).flatMap((configuration) =>
    below(join(folder, configuration)).flatMap((version) =>
      below(join(folder, configuration, version)).map((commit) => ({
        configuration,
        commit,
        folder: join(folder, configuration, version, commit),
      })),
    ),
  );
}

/** The copies of the revision that is asked for: one of each configuration. Throws a LicitError where there are several; none where there is none. */
export function arrowCopiesOf(folder: string, asked: CachedName): ArrowCopy[] {
  const { revision } = asked;
  const copies = arrowCopiesIn(folder).filter(
    ({ commit }) => revision === undefined || (revision.length >= 4 && commit.startsWith(revision)),
  );
  const twice = copies.find((one, at) => copies.findIndex(({ configuration }) => configuration === one.configuration) !== at);
  if (twice !== undefined) throw several(asked, [...new Map(copies.map((one) => [one.commit, one])).values()]);
  return copies;
}

/** How many Arrow files they have. */
export function arrowFilesIn(copies: readonly ArrowCopy[]): number {
  return copies.flatMap(({ folder }) => namesIn(folder)).filter((name) => name.endsWith('.arrow')).length;
}

/** How many configurations were not prepared to their end. */
export function unfinishedIn(folder: string): number {
  const versions = namesIn(folder).flatMap((name) => namesIn(join(folder, name)).map((version) => join(folder, name, version)));
  return versions.flatMap(namesIn).filter((name) => name.endsWith('.incomplete')).length;
}

/** No link: it may lead anywhere on this machine. */
function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
