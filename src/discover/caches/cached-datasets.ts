/** Data sets in the caches of Hugging Face and ModelScope, as folders to scan. Their paths begin with what people write (`hf:org/name/…`), so that nothing of this machine is in the ledger. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CachedCopy } from '../../model/basics.js';
import type { LicitError } from '../../model/errors.js';
import type { NotReadReason } from '../../model/views.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';
import { type ArrowCopy, arrowCopiesIn, arrowCopiesOf, arrowFilesIn, arrowFolder, unfinishedIn } from './arrow-copies.js';
import { arrowRoot, hubRoot, modelScopeRoots } from './cache-roots.js';
import { type CachedName, cachedName, fetchCommand, hubNames } from './cached-names.js';
import { cutOffIn, lackingIn, notHere, snapshotFor, snapshotsIn } from './snapshots.js';

/** A data set of a cache that was found. */
export interface CachedDataset {
  /** What its paths begin with: without the revision, so that the next one is the same data set, changed. */
  path: string;
  /** The command that fetches this revision. */
  fetch: string;
  /** Where its files are, the path that each of the folders has, and what it is a copy of. */
  folders: { path: string; folder: string; copy: CachedCopy }[];
  /** What of it is not read. */
  told: { path: string; reason: NotReadReason; what: string; files?: number }[];
}

/** Finds a data set of a cache. Throws a LicitError where it is not there, or where one of several revisions would have to be chosen. */
export function cachedDataset(given: string): CachedDataset {
  const asked = cachedName(given);
  const repository = repositoriesOf(asked).find(existsSync);
  const arrow = arrowOf(asked);
  const inHub = repository !== undefined && snapshotsIn(repository, asked.hub).length > 0;
  const prepared = inHub || arrow === undefined ? [] : arrowCopiesOf(arrow, asked);
  if (prepared.length > 0) return fromArrow(asked, prepared, arrow!);
  if (repository !== undefined && asked.hub === 'ms' && !inHub) return unversioned(asked, repository);
  if (repository !== undefined) return fromHub(asked, repository, arrow);
  const others = arrow === undefined ? [] : arrowCopiesIn(arrow);
  throw others.length > 0 ? notHere(asked, others) : notThere(asked);
}

/** The revisions of a data set that are here. Throws a LicitError for a name that no hub would take. */
export function revisionsOf(given: string): string[] {
  const asked = cachedName(given);
  const arrow = arrowOf(asked);
  const all = [
    ...repositoriesOf(asked).flatMap((one) => snapshotsIn(one, asked.hub)),
    ...(arrow === undefined ? [] : arrowCopiesIn(arrow)),
  ];
  return [...new Set(all.map(({ commit }) => commit))];
}

/** Whether a cache has a folder of a data set. */
export function isCached(given: string): boolean {
  const asked = cachedName(given);
  return [...repositoriesOf(asked), arrowOf(asked)].some((folder) => folder !== undefined && existsSync(folder));
}

/** The files of one snapshot. Arrow files are a second copy of them; where the snapshot holds nothing but a card and the program that made the data, they are the data. */
function fromHub(asked: CachedName, repository: string, arrow: string | undefined): CachedDataset {
  const snapshot = snapshotFor(repository, asked);
  const dataset = datasetOf(asked, snapshot.commit);
  const { path, fetch } = dataset;
  const lacking = lackingIn(repository, snapshot) ?? [];
  const cutOff = cutOffIn(repository);
  const made = arrow === undefined ? [] : arrowCopiesIn(arrow);
  const isOne = ({ configuration }: ArrowCopy): boolean => made.filter((one) => one.configuration === configuration).length === 1;
  const read = made.length > 0 && holdsPrograms(snapshot.folder) ? made.filter(isOne) : [];
  return {
    ...dataset,
    folders: [{ path, folder: snapshot.folder, copy: copyOf(asked, snapshot.commit) }, ...foldersOf(asked, read)],
    told: [
      ...lacking.map((file) => ({ path: `${path}/${file}`, reason: 'not-fetched' as const, what: fetch })),
      ...(cutOff > 0 ? [{ path: `${path}/`, reason: 'cut-off' as const, what: fetch, files: cutOff }] : []),
      ...(made.length > read.length
        ? [
            {
              path: `${path}/${arrowFolder(asked)}/`,
              reason: 'made-copy' as const,
              what: 'datasets',
              files: arrowFilesIn(made) - arrowFilesIn(read),
            },
          ]
        : []),
    ],
  };
}

/** The Arrow files alone: the card is on the Hub. */
function fromArrow(asked: CachedName, copies: readonly ArrowCopy[], arrow: string): CachedDataset {
  const [commit, ...others] = new Set(copies.map((one) => one.commit));
  const dataset = datasetOf(asked, others.length === 0 ? commit : undefined);
  const { path, fetch: what } = dataset;
  const unfinished = unfinishedIn(arrow);
  return {
    ...dataset,
    folders: foldersOf(asked, copies),
    told: [
      { path: `${path}/README.md`, reason: 'not-fetched', what },
      ...(unfinished > 0 ? [{ path: `${path}/`, reason: 'cut-off' as const, what, files: unfinished }] : []),
    ],
  };
}

/** The folder of a data set as earlier libraries of ModelScope have it: no revision is on record. */
function unversioned(asked: CachedName, folder: string): CachedDataset {
  if (asked.revision !== undefined) throw notHere(asked, []);
  const dataset = datasetOf(asked, undefined);
  return { ...dataset, folders: [{ path: dataset.path, folder, copy: copyOf(asked, undefined) }], told: [] };
}

function datasetOf(asked: CachedName, revision: string | undefined): Pick<CachedDataset, 'path' | 'fetch'> {
  return { path: `${asked.hub}:${asked.name}`, fetch: fetchCommand(copyOf(asked, revision)) };
}

function foldersOf(asked: CachedName, copies: readonly ArrowCopy[]): CachedDataset['folders'] {
  return copies.map(({ configuration, commit, folder }) => ({
    path: `${asked.hub}:${asked.name}/${configuration}`,
    folder,
    copy: copyOf(asked, commit),
  }));
}

/** What was prepared by a program has a hash of the program, which is no revision. */
function copyOf({ hub, name }: CachedName, revision: string | undefined): CachedCopy {
  const isRevision = revision !== undefined && (hub === 'ms' || /^[0-9a-f]{40}$/.test(revision));
  return { hub, name, ...(isRevision && { revision }) };
}

/** Why a file that is in one of the folders is none of the data: what `map` and `filter` computed from it, a description where there is the card, a download under way. */
export function whyPassed(file: string, { path, folders: [first, ...others] }: CachedDataset): NotReadReason | undefined {
  if (/\/cache-[\w-]+\.arrow$/.test(file)) return 'made-copy';
  if (first?.path === path && others.some((one) => file === `${one.path}/dataset_info.json`)) return 'made-copy';
  return file.endsWith('.incomplete') ? 'cut-off' : undefined;
}

/** Of a data set that a program makes when it is loaded, the Hub has the program and the card. */
const OF_PROGRAM = /^(?:README\.md|\.gitattributes|dataset_infos?\.json)$|\.py$/i;

function holdsPrograms(folder: string): boolean {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).every((one) => one.isDirectory() || OF_PROGRAM.test(one.name));
}

/** Where the snapshots of a data set may be. */
function repositoriesOf({ hub, name }: CachedName): string[] {
  const joined = name.replace('/', '--');
  if (hub === 'hf') return [join(hubRoot().folder, `datasets--${joined}`)];
  const earlier = name.replaceAll('.', '___');
  return modelScopeRoots().flatMap(({ folder }) => [join(folder, earlier), join(folder, joined)]);
}

function arrowOf(asked: CachedName): string | undefined {
  return asked.hub === 'hf' ? join(arrowRoot().folder, arrowFolder(asked)) : undefined;
}

function notThere(asked: CachedName): LicitError {
  const roots = asked.hub === 'ms' ? modelScopeRoots() : [hubRoot(), arrowRoot()];
  const looked = roots.map(({ folder, variable }) => `${plain(folder)} (${variable})`).join(', ');
  return failure('discover/there-no-cache', 'fix/fetch-which-licit', {
    name: asked.name,
    hubNames: hubNames[asked.hub],
    looked,
    asked: plain(fetchCommand(asked)),
  });
}
