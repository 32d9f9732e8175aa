/** Data sets in the caches of Hugging Face and ModelScope, as folders to scan. Their paths begin with what people write (`hf:org/name/…`), so that nothing of this machine is in the ledger. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CachedCopy } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import type { NotReadReason } from '../../model/views.js';
import { plain } from '../../text/show.js';
import { type ArrowCopy, arrowCopiesIn, arrowCopiesOf, arrowFolder, unfinishedIn } from './arrow-copies.js';
import { arrowRoot, hubRoot, modelScopeRoots } from './cache-roots.js';
import { type CachedName, cachedName, fetchCommand, hubNames } from './cached-names.js';
import { cutOffIn, lackingIn, notHere, snapshotFor, snapshotsIn } from './snapshots.js';

/** A data set of a cache that was found. */
export interface CachedDataset {
  /** What its paths begin with: without the revision, so that the next one is the same data set, changed. */
  path: string;
  copy: CachedCopy;
  /** The command that fetches this revision. */
  fetch: string;
  /** Where its files are, and the path that each of the folders has. */
  folders: { path: string; folder: string }[];
  /** What of it is not read. */
  told: { path: string; reason: NotReadReason; what: string; files?: number }[];
}

/** Finds a data set of a cache. Throws a LicitError where it is not there, or where one of several revisions would have to be chosen. */
export function cachedDataset(given: string, env: NodeJS.ProcessEnv = process.env): CachedDataset {
  const asked = cachedName(given);
  const repository = repositoriesOf(asked, env).find(existsSync);
  const arrow = arrowOf(asked, env);
  const inHub = repository !== undefined && snapshotsIn(repository, asked.hub).length > 0;
  const prepared = inHub || arrow === undefined ? [] : arrowCopiesOf(arrow, asked);
  if (prepared.length > 0) return fromArrow(asked, prepared, arrow!);
  if (repository !== undefined && asked.hub === 'ms' && !inHub) return unversioned(asked, repository);
  if (repository !== undefined) return fromHub(asked, repository, arrow);
  const others = arrow === undefined ? [] : arrowCopiesIn(arrow);
  throw others.length > 0 ? notHere(asked, others) : notThere(asked, env);
}

/** The revisions of a data set that are here. Throws a LicitError for a name that no hub would take. */
export function revisionsOf(given: string, env: NodeJS.ProcessEnv): string[] {
  const asked = cachedName(given);
  const arrow = arrowOf(asked, env);
  const all = [
    ...repositoriesOf(asked, env).flatMap((one) => snapshotsIn(one, asked.hub)),
    ...(arrow === undefined ? [] : arrowCopiesIn(arrow)),
  ];
  return [...new Set(all.map(({ commit }) => commit))];
}

/** The files of one snapshot. Arrow files are a second copy of them; where the snapshot holds nothing but a card and the program that made the data, they are the data. */
function fromHub(asked: CachedName, repository: string, arrow: string | undefined): CachedDataset {
  const snapshot = snapshotFor(repository, asked);
  const dataset = datasetOf(asked, snapshot.commit);
  const { path, fetch } = dataset;
  const lacking = lackingIn(repository, snapshot) ?? [];
  const cutOff = cutOffIn(repository);
  const made = arrow === undefined ? [] : arrowCopiesIn(arrow);
  const read = made.length > 0 && holdsPrograms(snapshot.folder) ? arrowCopiesOf(arrow!, { hub: asked.hub, name: asked.name }) : [];
  return {
    ...dataset,
    folders: [{ path, folder: snapshot.folder }, ...foldersOf(path, read)],
    told: [
      ...lacking.map((file) => ({ path: `${path}/${file}`, reason: 'not-fetched' as const, what: fetch })),
      ...(cutOff > 0 ? [{ path: `${path}/`, reason: 'cut-off' as const, what: fetch, files: cutOff }] : []),
      ...(made.length > read.length
        ? [{ path: `${path}/${arrowFolder(asked)}/`, reason: 'made-copy' as const, what: 'datasets', files: made.length - read.length }]
        : []),
    ],
  };
}

/** The Arrow files alone: the card is on the Hub. */
function fromArrow(asked: CachedName, copies: readonly ArrowCopy[], arrow: string): CachedDataset {
  const [commit, ...others] = new Set(copies.map((one) => one.commit));
  // What was prepared by a program has a hash of the program.
  const dataset = datasetOf(asked, others.length === 0 && /^[0-9a-f]{40}$/.test(commit!) ? commit : undefined);
  const { path, fetch: what } = dataset;
  const unfinished = unfinishedIn(arrow);
  return {
    ...dataset,
    folders: foldersOf(path, copies),
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
  return { ...dataset, folders: [{ path: dataset.path, folder }], told: [] };
}

function datasetOf({ hub, name }: CachedName, revision: string | undefined): Pick<CachedDataset, 'path' | 'copy' | 'fetch'> {
  const copy = { hub, name, ...(revision !== undefined && { revision }) };
  return { path: `${hub}:${name}`, copy, fetch: fetchCommand(copy) };
}

function foldersOf(path: string, copies: readonly ArrowCopy[]): CachedDataset['folders'] {
  return copies.map(({ configuration, folder }) => ({ path: `${path}/${configuration}`, folder }));
}

/** Why a file that is in one of the folders is none of the data: what `map` and `filter` computed from it, or a download under way. */
export function whyPassed(file: string): NotReadReason | undefined {
  if (/\/cache-[\w-]+\.arrow$/.test(file)) return 'made-copy';
  return file.endsWith('.incomplete') ? 'cut-off' : undefined;
}

/** Of a data set that a program makes when it is loaded, the Hub has the program and the card. */
const OF_PROGRAM = /^(?:README\.md|\.gitattributes|dataset_infos?\.json)$|\.py$/i;

function holdsPrograms(folder: string): boolean {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).every((one) => one.isDirectory() || OF_PROGRAM.test(one.name));
}

/** Where the snapshots of a data set may be. */
function repositoriesOf({ hub, name }: CachedName, env: NodeJS.ProcessEnv): string[] {
  const joined = name.replace('/', '--');
  if (hub === 'hf') return [join(hubRoot(env).folder, `datasets--${joined}`)];
  const earlier = name.replaceAll('.', '___');
  return modelScopeRoots(env).flatMap(({ folder }) => [join(folder, earlier), join(folder, joined)]);
}

function arrowOf(asked: CachedName, env: NodeJS.ProcessEnv): string | undefined {
  return asked.hub === 'hf' ? join(arrowRoot(env).folder, arrowFolder(asked)) : undefined;
}

function notThere(asked: CachedName, env: NodeJS.ProcessEnv): LicitError {
  const roots = asked.hub === 'ms' ? modelScopeRoots(env) : [hubRoot(env), arrowRoot(env)];
  const looked = roots.map(({ folder, variable }) => `${plain(folder)} (${variable})`).join(' and ');
  return new LicitError(
    `There is no ${asked.name} in the cache of ${hubNames[asked.hub]}: looked in ${looked}`,
    `licit opens no connection. Fetch it: ${plain(fetchCommand(asked))}`,
  );
}
