/** The policy of the base: what `--policy-from` names, so that a change cannot set the policy it is judged by. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Evidence } from '../model/evidence.js';
import { failure } from '../text/failures/failure.js';
import { evidence, inside } from './evidence-file.js';
import { git } from './git/git.js';
import { commitOf } from './git/git-refs.js';
import { lfsPointer } from './git/lfs-pointer.js';

/** The files of the base, by their path relative to the project folder. */
export interface Base {
  /** As the person named it, for reports. */
  label: string;
  text(path: string): string | undefined;
  /** Whether there is a file, or for a path that ends with `/` a folder. */
  has(path: string): boolean;
  isFile(path: string): boolean;
  /** Names of the plain files in a folder, without those in folders below it. */
  list(folder: string): string[];
  /** A document that the base's files name, as far as the change has left it as it was. */
  evidence(named: string, folder: string, root: string): Evidence | string;
}

const LARGEST = 5_000_000;

/** The base that a person names: a Git ref or a folder. Undefined for `head`, the files as they are. */
export function baseOf(from: string, root: string, cwd: string): Base | undefined {
  if (from === 'head') return undefined;
  const meansFolder = isAbsolute(from) || /^\.{1,2}(?:[/\\]|$)/.test(from);
  if (!meansFolder) {
    // A name is a ref first: a folder of that name may have come with the change.
    const commit = commitOf(from, root);
    if (commit !== undefined) return ofCommit(from, commit, root);
  }
  const folder = resolve(cwd, from);
  if (!isFolder(folder)) throw failure('config/there-neither-git', 'fix/fetch-base-git', { from: JSON.stringify(from.slice(0, 200)) });
  const [real, project] = [realpathSync(folder), realpathSync(root)];
  if (real === project || inside(real, project) !== undefined)
    throw failure('config/folder-lies-project', 'fix/whoever-wrote-change', { from });
  return ofFolder(from, real);
}

function ofFolder(label: string, base: string): Base {
  const at = (path: string): string => join(base, path);
  return {
    label,
    has: (path) => existsSync(at(path)),
    isFile: (path) => existsSync(at(path)) && statSync(at(path)).isFile(),
    list: (folder) => plainFilesIn(at(folder)),
    text(path) {
      // The folder is a checkout of what is trusted; what leads out of it is not a part of that.
      try {
        const real = realpathSync(at(path));
        return inside(real, base) !== undefined && statSync(real).size <= LARGEST ? readFileSync(real, 'utf8') : undefined;
      } catch {
        return undefined;
      }
    },
    evidence: (named, folder, root) => unchanged(named, folder, root, (path) => evidence(path, base, base)),
  };
}

function ofCommit(label: string, commit: string, root: string): Base {
  let tree: Map<string, string> | undefined;
  const blobs = (): Map<string, string> => (tree ??= treeOf(commit, root));
  const read = (path: string): Buffer | undefined => {
    const blob = blobs().get(path);
    return blob === undefined ? undefined : git(root, ['cat-file', 'blob', blob]);
  };
  return {
    label,
    has: (path) => blobs().has(path) || (path.endsWith('/') && [...blobs().keys()].some((one) => path === './' || one.startsWith(path))),
    isFile: (path) => blobs().has(path),
    list: (folder) =>
      [...blobs().keys()].flatMap((path) => {
        const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : '';
        return name === '' || name.includes('/') ? [] : [name];
      }),
    text(path) {
      const bytes = read(path);
      return bytes === undefined || bytes.length > LARGEST ? undefined : bytes.toString('utf8');
    },
    evidence: (named, folder, root_) =>
      unchanged(named, folder, root_, (path) => {
        const bytes = read(path);
        if (bytes === undefined) return { path, present: false };
        const pointer = lfsPointer(bytes.toString('latin1', 0, 1024));
        return { path, present: true, ...(pointer ?? { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }) };
      }),
  };
}

/** The plain files of a commit below the project folder, with their blobs. */
function treeOf(commit: string, root: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const row of (git(root, ['ls-tree', '-r', '-z', commit])?.toString('utf8') ?? '').split('\0')) {
    const [, blob, path] = /^100(?:644|755) blob ([0-9a-f]+)\t([\s\S]+)$/.exec(row) ?? [];
    if (blob !== undefined && path !== undefined) files.set(path, blob);
  }
  return files;
}

/** A document counts while it is what it was in the base. */
function unchanged(named: string, folder: string, root: string, inBase: (path: string) => Evidence | string): Evidence | string {
  const here = evidence(named, folder, root);
  if (typeof here === 'string') return here;
  const there = inBase(here.path);
  if (typeof there === 'string') return there;
  return here.present && there.present && here.sha256 === there.sha256 && here.bytes === there.bytes
    ? here
    : { path: here.path, present: false };
}

function plainFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isFile() ? [one.name] : []));
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** A path relative to the project folder, with `/`, for a file that a flag names; undefined for one outside of it. */
export function pathInProject(path: string, root: string): string | undefined {
  const from = relative(root, path);
  return from.startsWith('..') || isAbsolute(from) ? undefined : from.split(sep).join('/');
}
