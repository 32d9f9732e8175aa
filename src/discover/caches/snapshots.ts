/** The revisions of a data set that a hub's cache holds: `refs/BRANCH` names a commit, `snapshots/COMMIT` has its files. */

import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type Json } from '../../model/basics.js';
import type { LicitError } from '../../model/errors.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';
import { type CachedName, fetchCommand } from './cached-names.js';

/** A revision whose files are here. */
export interface SnapshotFolder {
  commit: string;
  folder: string;
}

const COMMIT = /^[0-9a-f]{40}$/;
/** ModelScope's snapshots are called by branch. */
const BRANCH = /^[\w][\w.-]{0,200}$/;
/** Branches that are meant where nobody names one. */
const DEFAULTS = { hf: ['main'], ms: ['master', 'main'] } as const;
const MAX_REF = 1024;
const MAX_LISTING = 64 << 20;

/** All revisions of which there are files; none where the folder is no cache of a data set. */
export function snapshotsIn(repository: string, hub: CachedName['hub']): SnapshotFolder[] {
  const names = namesIn(join(repository, 'snapshots')).filter((name) => (hub === 'hf' ? COMMIT : BRANCH).test(name));
  return names.map((commit) => ({ commit, folder: join(repository, 'snapshots', commit) })).filter((one) => isOwn(one, repository));
}

/** The revision that is asked for, or that is meant. Throws a LicitError where that is none or several. */
export function snapshotFor(repository: string, asked: CachedName): SnapshotFolder {
  const { hub, revision } = asked;
  const all = snapshotsIn(repository, hub);
  for (const name of revision === undefined ? DEFAULTS[hub] : [revision]) {
    const commit = refOf(repository, name, asked) ?? name;
    const found = all.find((one) => one.commit === commit);
    if (found !== undefined) return found;
    // The branch moved on, and the files that are here are those of an earlier commit.
    if (commit !== name) throw notHere({ ...asked, revision: name }, all, commit);
  }
  const begins = /^[0-9a-f]{4,40}$/;
  const left = revision === undefined ? all : begins.test(revision) ? all.filter(({ commit }) => commit.startsWith(revision)) : [];
  if (left.length > 1) throw several(asked, left);
  if (left.length === 0) throw notHere(asked, all);
  return left[0]!;
}

/** The error for revisions of which none is meant more than another. */
export function several({ hub, name }: CachedName, all: readonly { commit: string }[]): LicitError {
  return failure('discover/several-revisions-cache', 'fix/name-one-licit', { name, all: listed(all), hub, commit: all[0]!.commit });
}

/** The error for a revision that is not here; `commit` is what it stands for. */
export function notHere(asked: CachedName, all: readonly { commit: string }[], commit?: string): LicitError {
  const { name, revision } = asked;
  const fetch = plain(fetchCommand(asked));
  const which = `${plain(revision ?? '')}${commit === undefined ? '' : ` (${commit.slice(0, 12)})`}`;
  return failure(
    revision === undefined ? 'discover/no-revision-cache' : 'discover/revision-not-cache',
    all.length === 0 ? 'fix/fetch-which-licit' : 'fix/there-fetch-which',
    { name, which, asked: fetch, all: listed(all) },
  );
}

function listed(all: readonly { commit: string }[]): string {
  const shown = all.slice(0, 10).map(({ commit }) => (COMMIT.test(commit) ? commit.slice(0, 12) : plain(commit.slice(0, 64))));
  return shown.join(', ') + (all.length > shown.length ? ', …' : '');
}

/** The commit that a branch or tag names; undefined where there is none of that name. */
function refOf(repository: string, name: string, asked: CachedName): string | undefined {
  if (COMMIT.test(name)) return undefined;
  const file = join(repository, 'refs', ...name.split('/'));
  const size = statSync(file, { throwIfNoEntry: false });
  if (size === undefined || !size.isFile()) return undefined;
  const commit = size.size > MAX_REF ? '' : readFileSync(file, 'utf8').trim();
  if (COMMIT.test(commit)) return commit;
  throw failure('discover/refs-cache-holds', 'fix/name-commit-licit', {
    name: plain(name),
    name2: asked.name,
    hub: asked.hub,
    asked: plain(fetchCommand(asked)),
  });
}

/** Files of a revision that its listing (`trees/COMMIT.json`, which newer libraries keep) names and the cache does not have; undefined without one. */
export function lackingIn(repository: string, { commit, folder }: SnapshotFolder): string[] | undefined {
  try {
    const listing = join(repository, 'trees', `${commit}.json`);
    if (statSync(listing).size > MAX_LISTING) return undefined;
    const root = JSON.parse(readFileSync(listing, 'utf8')) as Json;
    const files = isObject(root) ? root.files : undefined;
    if (!isObject(files)) return undefined;
    const inside = Object.keys(files).filter((file) => file.split('/').every((part) => !/^\.{0,2}$|[\\\p{Cc}]/u.test(part)));
    return inside.filter((file) => lstatSync(join(folder, file), { throwIfNoEntry: false }) === undefined);
  } catch {
    return undefined;
  }
}

/** How many downloads were cut off before their end. */
export function cutOffIn(repository: string): number {
  return namesIn(join(repository, 'blobs')).filter((name) => name.endsWith('.incomplete')).length;
}

/** The names in a folder, in order; none where there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** A folder of the cache itself: a link in its place may lead anywhere on this machine. */
function isOwn({ commit, folder }: SnapshotFolder, repository: string): boolean {
  try {
    return realpathSync(folder) === join(realpathSync(repository), 'snapshots', commit) && statSync(folder).isDirectory();
  } catch {
    return false;
  }
}
