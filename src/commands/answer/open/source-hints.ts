/** Where the data of a folder may have come from, by what is said beside it: offered to who declares its source, never written without them. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { claimsOfPath } from '../../../claims/source/source-path.js';
import type { Place } from '../../../model/basics.js';
import type { Source } from '../../../model/claim.js';
import type { Snapshot } from '../../../model/snapshot.js';

/** A source that a person may confirm, with the words and the place it is from. */
export interface SourceHint {
  value: string;
  raw: string;
  at: Place;
}

const MAX_HINTS = 6;
const MAX_CONFIG = 1 << 20;

/** The sources that are named beside the data of a folder (with its slash; empty: the project's), those of sentences first. */
export function sourceHints(view: Snapshot, folder: string, root: string): SourceHint[] {
  const found = [...saidBeside(view, folder), ...ofPath(root, folder), ...remoteOf(root, folder)];
  return found.filter((one, at) => found.findIndex(({ value }) => value === one.value) === at).slice(0, MAX_HINTS);
}

/** What running text in the folder, below or above it names, plainly or not. */
function saidBeside(view: Snapshot, folder: string): SourceHint[] {
  return view.datasets.flatMap(({ claims }) =>
    claims.flatMap(({ about, by, state, value, raw, at }): SourceHint[] => {
      if (about !== 'source' || by !== 'prose' || (state !== 'known' && state !== 'unclear')) return [];
      const there = posix.dirname(at.path) === '.' ? '' : `${posix.dirname(at.path)}/`;
      if (!folder.startsWith(there) && !there.startsWith(folder)) return [];
      const { url, name } = (value ?? {}) as Source;
      const named = url ?? name;
      return named === undefined ? [] : [{ value: named, raw: raw ?? named, at }];
    }),
  );
}

function ofPath(root: string, folder: string): SourceHint[] {
  return claimsOfPath(join(root, folder, 'x').replaceAll('\\', '/'), folder).flatMap(({ about, claim, at }) =>
    about === 'source' && claim.state === 'known' ? [{ value: (claim.value as unknown as Source).url!, raw: claim.raw, at }] : [],
  );
}

/** The address that the checkout with this folder was cloned from, as its `.git/config` has it. */
function remoteOf(root: string, folder: string): SourceHint[] {
  for (let at = join(root, folder), up = 0; up < 40; at = dirname(at), up++) {
    const text = gitConfig(join(at, '.git'));
    if (text !== undefined)
      return remotesIn(text, posix.join(posix.relative(root.replaceAll('\\', '/'), at.replaceAll('\\', '/')), '.git/config'));
    if (at === dirname(at)) break;
  }
  return [];
}

/** The configuration of a checkout; the `.git` of a submodule is a file that names the folder. */
function gitConfig(git: string): string | undefined {
  const own = textOf(join(git, 'config'));
  if (own !== undefined) return own;
  const named = /^gitdir:\s*(.{1,1000}?)\s*$/m.exec(textOf(git) ?? '')?.[1];
  return named === undefined ? undefined : textOf(resolve(dirname(git), named, 'config'));
}

function textOf(path: string): string | undefined {
  try {
    const about = statSync(path);
    return about.isFile() && about.size <= MAX_CONFIG ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

/** The remotes of a git configuration: `origin` alone where there is one. */
export function remotesIn(text: string, path: string): SourceHint[] {
  const remotes = new Map<string, SourceHint>();
  let remote: string | undefined;
  text.split(/\r?\n/).forEach((line, index) => {
    const section = /^\s*\[([^\]]{1,200})\]/.exec(line)?.[1];
    if (section !== undefined) remote = /^remote\s+"(.{1,100})"$/.exec(section)?.[1];
    const url = remote === undefined ? undefined : /^\s*url\s*=\s*(\S{1,1000})\s*$/.exec(line)?.[1];
    const value = url === undefined ? undefined : remoteAddress(url);
    if (value !== undefined && !remotes.has(remote!))
      remotes.set(remote!, { value, raw: value, at: { path, line: index + 1, field: `remote.${remote}.url` } });
  });
  const origin = remotes.get('origin');
  return origin === undefined ? [...remotes.values()] : [origin];
}

/** `https://host/owner/name` for the forms git takes; undefined for a folder of this machine. A name or password in it is never kept. */
export function remoteAddress(url: string): string | undefined {
  const scp = /^(?:[^@/\s:]{1,100}@)?([\w-]+(?:\.[\w-]+)+):(?!\/\/)\/?([^\s:]{1,300})$/.exec(url);
  const long = /^(?:https?|ssh|git|git\+ssh):\/\/(?:[^@/\s]{0,300}@)?([\w-]+(?:\.[\w-]+)+)(?::\d{1,5})?\/([^\s?#]{1,300})/i.exec(url);
  const [, host, path] = long ?? scp ?? [];
  if (host === undefined || path === undefined) return undefined;
  const bare = path
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .replace(/^\/+/, '');
  return bare === '' || bare.includes('@') ? undefined : `https://${host.toLowerCase()}/${bare}`;
}
