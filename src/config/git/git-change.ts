/** What Git knows of a change: the commit it starts from, the files it touches, and those files as they were. Nothing is checked out. */

import { closeSync, openSync, writeSync } from 'node:fs';
import { git, startGit } from './git.js';

/** A file that differs from the base. */
export interface GitChange {
  path: string;
  kind: 'added' | 'changed' | 'removed';
  /** Where it was in the base, when the change renames it. */
  from?: string;
}

/** A plain file of a commit or of the index, relative to the folder asked from. */
export interface GitFile {
  path: string;
  blob: string;
  /** A link: its blob is where it leads. */
  isLink?: true;
  /** The name as it is on the disk, where it is no UTF-8. */
  raw?: Buffer;
}

/** What a commit or the index holds below a folder. */
export interface GitFiles {
  files: GitFile[];
  /** Folders that are repositories of their own, with the commit that they are at. */
  submodules: { path: string; commit: string }[];
}

/** Whether a folder is in a working tree of Git. */
export function isRepository(root: string): boolean {
  return line(root, ['rev-parse', '--is-inside-work-tree']) === 'true';
}

/** Whether the history was cut off when it was fetched. */
export function isShallow(root: string): boolean {
  return line(root, ['rev-parse', '--is-shallow-repository']) === 'true';
}

/** The commit where the change left the base; undefined where the two have none in common, or it was not fetched. */
export function mergeBase(commit: string, root: string): string | undefined {
  return line(root, ['merge-base', commit, 'HEAD']);
}

function line(root: string, args: readonly string[]): string | undefined {
  return git(root, args)?.toString('utf8').trim() || undefined;
}

/** The files below a folder that differ from a commit, or without one from the index: in the index, or where they lie, new ones that Git does not ignore among them. */
export function changedFiles(root: string, commit: string | undefined, staged: boolean): GitChange[] | undefined {
  // -M: a file that was moved and edited is the same file while half of it is.
  const rows = git(root, [
    'diff',
    ...(staged ? ['--cached'] : []),
    '--relative',
    '--no-ext-diff',
    '--no-textconv',
    '--ignore-submodules=dirty',
    '--name-status',
    '-M',
    '-l0',
    '-z',
    ...(commit === undefined ? [] : [commit]),
    '--',
    '.',
  ]);
  if (rows === undefined) return undefined;
  const fields = rows.toString('utf8').split('\0');
  const changes: GitChange[] = [];
  for (let at = 0; at + 1 < fields.length; ) {
    const letter = fields[at]![0]!;
    if (letter === 'R' || letter === 'C') {
      changes.push({ path: fields[at + 2]!, kind: 'changed', ...(letter === 'R' && { from: fields[at + 1]! }) });
      at += 3;
      continue;
    }
    changes.push({ path: fields[at + 1]!, kind: letter === 'A' ? 'added' : letter === 'D' ? 'removed' : 'changed' });
    at += 2;
  }
  if (!staged && commit !== undefined) for (const path of untracked(root)) changes.push({ path, kind: 'added' });
  return changes;
}

/** New files that Git does not know and does not ignore. */
function untracked(root: string): string[] {
  return names(git(root, ['ls-files', '-z', '--others', '--exclude-standard', '--', '.']));
}

/** Files, and folders with `/` behind them, that Git leaves out by its ignore files. */
export function ignoredByGit(root: string): string[] {
  return names(git(root, ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory', '--', '.']));
}

function names(listed: Buffer | undefined): string[] {
  return (listed?.toString('utf8') ?? '').split('\0').filter((name) => name !== '');
}

/** The plain files of a commit below a folder. */
export function filesOfCommit(root: string, commit: string): GitFiles {
  return filesIn(git(root, ['ls-tree', '-r', '-z', commit]), /^(100(?:644|755)|160000) (?:blob|commit) ([0-9a-f]+)$/);
}

/** The plain files of the index below a folder, as far as they are merged. */
export function filesOfIndex(root: string): GitFiles {
  return filesIn(git(root, ['ls-files', '-z', '--stage', '--', '.']), /^(100(?:644|755)|120000|160000) ([0-9a-f]+) 0$/);
}

/** Rows of `MODE … BLOB … TAB PATH`, ended by a zero byte. */
function filesIn(listed: Buffer | undefined, row: RegExp): GitFiles {
  const found: GitFiles = { files: [], submodules: [] };
  if (listed === undefined) return found;
  for (let from = 0; from < listed.length; ) {
    const end = listed.indexOf(0, from);
    const tab = listed.indexOf(9, from);
    const [, mode, blob] = row.exec(listed.toString('latin1', from, tab)) ?? [];
    const name = listed.subarray(tab + 1, end);
    const path = name.toString('utf8');
    from = end + 1;
    if (blob === undefined) continue;
    if (mode === '160000') found.submodules.push({ path, commit: blob });
    else
      found.files.push({
        path,
        blob,
        ...(mode === '120000' && { isLink: true as const }),
        ...(path.includes('\ufffd') && !name.equals(Buffer.from(path)) && { raw: Buffer.from(name) }),
      });
  }
  return found;
}

/** The sizes of blobs in bytes, in their order; none where Git does not have one here. */
export async function blobSizes(root: string, blobs: readonly string[]): Promise<(number | undefined)[]> {
  const batch = blobs.length === 0 ? undefined : startGit(root, ['cat-file', '--batch-check']);
  if (batch === undefined) return [];
  batch.stdin.on('error', () => {});
  batch.stdin.end(blobs.map((blob) => `${blob}\n`).join(''));
  let said = '';
  for await (const piece of batch.stdout as AsyncIterable<Buffer>) said += piece.toString('latin1');
  return said.split('\n').map((line) => {
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(line)?.[1];
    return size === undefined ? undefined : Number(size);
  });
}

const NEWLINE = 10;

/** Writes blobs to files. Their sizes do not matter: they go through piece by piece. Names of those that Git does not have here are given back. */
export async function writeBlobs(root: string, files: readonly { blob: string; to: string }[]): Promise<string[]> {
  const batch = files.length === 0 ? undefined : startGit(root, ['cat-file', '--batch']);
  if (batch === undefined) return files.map(({ to }) => to);
  const missing: string[] = [];
  batch.stdin.on('error', () => {});
  batch.stdin.end(files.map(({ blob }) => `${blob}\n`).join(''));
  let at = 0;
  let header = '';
  let open: { fd: number; left: number } | undefined;
  for await (const piece of batch.stdout as AsyncIterable<Buffer>) {
    let from = 0;
    while (from < piece.length) {
      if (open !== undefined && open.left > 0) {
        const part = piece.subarray(from, from + open.left);
        writeSync(open.fd, part);
        open.left -= part.length;
        from += part.length;
        continue;
      }
      if (open !== undefined) {
        // A newline is behind every blob.
        closeSync(open.fd);
        open = undefined;
        from += 1;
        continue;
      }
      const end = piece.indexOf(NEWLINE, from);
      header += piece.toString('latin1', from, end < 0 ? piece.length : end);
      if (end < 0) break;
      from = end + 1;
      const size = /^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1];
      header = '';
      const { to } = files[at++]!;
      if (size === undefined) missing.push(to);
      else open = { fd: openSync(to, 'wx', 0o600), left: Number(size) };
    }
  }
  if (open !== undefined) closeSync(open.fd);
  return [...missing, ...files.slice(at).map(({ to }) => to)];
}
