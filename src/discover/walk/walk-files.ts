/** The files under a folder. Every name is handed over as one to be read, or told as one that is not. */
import type { Dirent } from 'node:fs';
import { lstat, readdir, readlink, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NotReadReason } from '../../model/views.js';
import { diskReason } from '../../text/not-read.js';
import { isOfSystem } from './system-files.js';

/** Where the walk tells what it does not hand over: the name relative to the folder, the reason, and how many files it counts for. */
export type Tell = (name: string, reason: NotReadReason, detail?: { what?: string; files?: number; isFolder?: boolean }) => void;

export interface WalkOptions {
  /** Look into files and folders whose names begin with a dot, what version control and its hosts keep beside the data among them. */
  dot: boolean;
  /** The ignore file that leaves a name out; a folder's name has `/` behind it. */
  ignoredBy?(name: string): string | undefined;
  tell: Tell;
}

const VERSION_CONTROL =
  /^\.(?:git|gitattributes|gitignore|gitmodules|gitkeep|github|gitlab|gitlab-ci\.yml|mailmap|hg|hgignore|svn|dvc|dvcignore)$/;
const PACKAGES = /^(?:node_modules|\.venv|\.tox|\.nox|\.mypy_cache|\.pytest_cache|\.ruff_cache)$/;
/** Names of licit right in the folder that is walked: elsewhere they may be anybody's. */
const OURS = /^(?:licit\.ya?ml|rules\.lock|\.licitignore|\.licit)$/;
/** Files of a folder that is passed over are counted up to here. */
const MAX_COUNTED_FILES = 100_000;

/** Regular files below a folder, relative to it, with `/`, in order. Symbolic links are not followed, for a loop of them has no end; but those into the repository's own store of data are. */
export async function filesUnder(folder: string, options: WalkOptions): Promise<string[]> {
  const names: string[] = [];
  const waiting = [''];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entries = await entriesOf(join(folder, at), (why) => options.tell(at ?? '', why.reason, { ...why, isFolder: true }));
    for (const entry of entries) {
      const name = `${at}${entry.name}`;
      const seen = await look(folder, name, entry, options);
      if (seen === 'file') names.push(name);
      else if (seen === 'folder') waiting.push(`${name}/`);
    }
  }
  return names.sort();
}

async function entriesOf(folder: string, failed: (why: { reason: NotReadReason; what?: string }) => void): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    const why = diskReason(cause);
    failed(why.reason === 'permission' ? { reason: 'folder-permission' } : why);
    return [];
  }
}

/** What to do with an entry: read the file, go into the folder, or nothing, which has been told then. */
async function look(
  folder: string,
  name: string,
  entry: Dirent,
  { dot, ignoredBy, tell }: WalkOptions,
): Promise<'file' | 'folder' | undefined> {
  const isFolder = entry.isDirectory();
  const own = entry.name;
  const pass = async (reason: NotReadReason, what?: string): Promise<undefined> => {
    // What version control keeps may be millions of files, of no interest to anybody.
    const files = isFolder && reason !== 'version-control' && reason !== 'licit' ? await countFiles(join(folder, name)) : undefined;
    if (files !== 0) tell(name, reason, { ...(what !== undefined && { what }), ...(files !== undefined && { files }), isFolder });
  };
  if (own.includes('\ufffd') && (await lstat(join(folder, name)).catch(() => undefined)) === undefined) return pass('name-encoding');
  if (OURS.test(name)) return pass('licit');
  if (dot ? own === '.git' : VERSION_CONTROL.test(own)) return pass('version-control');
  const ignored = ignoredBy?.(isFolder ? `${name}/` : name);
  if (ignored !== undefined) return pass('ignored', ignored);
  if (isFolder && PACKAGES.test(own)) return pass('packages');
  if (!isFolder && (await isOfSystem(join(folder, name), own))) return pass('system');
  const link = entry.isSymbolicLink() ? await whyNotFollowed(join(folder, name), folder) : undefined;
  if (link !== undefined) return pass(...link);
  if (own.startsWith('.') && !dot && !DESCRIPTOR.test(own)) return pass('hidden');
  if (!isFolder && !dot && OF_SITES.test(name) && own !== 'tdmrep.json') return pass('hidden');
  if (isFolder) return 'folder';
  if (entry.isFile() || entry.isSymbolicLink()) return 'file';
  return pass(entry.isFIFO() ? 'pipe' : entry.isSocket() ? 'socket' : 'device');
}

/** Descriptions of data whose names begin with a dot by their standard: they hide nothing. */
const DESCRIPTOR = /^\.(?:zenodo\.json|reuse|well-known)$/i;
/** What sites tell programs (RFC 8615), of which one file reserves data. */
const OF_SITES = /(?:^|\/)\.well-known\//;

/** Whether a link leads to an object in the store of the repository that it lies in: git-annex, DVC and the cache of Hugging Face keep data so. */
async function isStored(absolute: string, walked: string): Promise<boolean> {
  const object = await realpath(absolute).catch(() => '');
  const [, repository] = BLOB.exec(object.replaceAll('\\', '/')) ?? [];
  // Where the blobs themselves are walked, they are read there.
  if (repository !== undefined) return (await realpath(walked)).replaceAll('\\', '/').startsWith(`${repository}/snapshots/`);
  const [, top] = STORE.exec(object.replaceAll('\\', '/')) ?? [];
  if (top === undefined || !STORE.test((await readlink(absolute)).replaceAll('\\', '/'))) return false;
  const folder = (await realpath(dirname(absolute))).replaceAll('\\', '/');
  return (folder === top || folder.startsWith(`${top}/`)) && (await stat(object)).isFile();
}

const BLOB = /^(.*\/datasets--[^/]+)\/blobs\/[^/]+$/;
const STORE = /^(.*?)\/?(?:\.git\/annex\/objects|\.dvc\/cache)\//;

/** Why a symbolic link that nobody named is not followed; undefined where it is. git-annex and DVC keep data behind links, which may lead to nothing yet. */
export async function whyNotFollowed(absolute: string, walked: string = dirname(absolute)): Promise<[NotReadReason, string?] | undefined> {
  if (await isStored(absolute, walked)) return undefined;
  const target = (await readlink(absolute).catch(() => '')).replaceAll('\\', '/');
  if (/(?:^|\/)\.git\/annex\/objects\//.test(target)) return ['git-annex'];
  const there = (await stat(absolute).catch(() => undefined)) !== undefined;
  if (there) return ['link'];
  return [/(?:^|\/)\.dvc\/cache\//.test(target) ? 'dvc' : 'dangling-link'];
}

async function countFiles(folder: string): Promise<number> {
  let files = 0;
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined && files < MAX_COUNTED_FILES; at = waiting.pop()) {
    // A folder that may not be looked into counts as one.
    for (const entry of await entriesOf(at, () => (files += 1)))
      if (entry.isDirectory()) waiting.push(join(at, entry.name));
      else files += 1;
  }
  return files;
}
