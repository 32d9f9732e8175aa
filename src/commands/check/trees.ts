/** The two sides of a change as folders of their own, made from Git's object store and from the files as they lie there: nothing is checked out. */

import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { changedFiles, filesOfCommit, filesOfIndex, type GitChange, ignoredByGit, writeBlobs } from '../../config/git-change.js';
import { liesIn } from '../../ledger/read/query-items.js';
import { LicitError } from '../../model/errors.js';
import { plain } from '../../text/show.js';

/** A change laid out to be read. */
export interface Trees {
  /** Folder of the base, with the project's name: a dataset at its root is called by it. */
  before: string;
  after: string;
  changes: GitChange[];
  /** Paths of the change by those of the base, for files that it renames. */
  renamed: ReadonlyMap<string, string>;
  /** Files and folders under the paths that Git leaves out by its ignore files: they are on neither side. */
  ignored: string[];
}

export interface ChangeAsked {
  root: string;
  commit: string;
  staged: boolean;
  /** Relative to the project folder. */
  paths: readonly string[];
  /** Files that are needed wherever they lie: documents that the configuration names. */
  also: readonly string[];
}

/** What the change touches under the paths; undefined where Git does not answer. */
export function changesUnder({ root, commit, staged, paths }: Omit<ChangeAsked, 'also'>): GitChange[] | undefined {
  const under = (path: string | undefined): boolean => path !== undefined && paths.some((one) => liesIn(path, one));
  return changedFiles(root, commit, staged)?.filter(({ path, from }) => under(path) || under(from));
}

/** Lays both sides out below a folder that the caller removes. */
export async function layOut(asked: ChangeAsked, changes: GitChange[], folder: string): Promise<Trees> {
  const { root, commit, staged, paths, also } = asked;
  const wanted = (path: string): boolean => also.includes(path) || paths.some((one) => liesIn(path, one));
  const [before, after] = ['before', 'after'].map((side) => join(folder, side, basename(root) || 'project')) as [string, string];
  const renamed = new Map(changes.flatMap(({ path, from }) => (from === undefined ? [] : [[path, from] as const])));
  const nowAt = new Map([...renamed].map(([path, from]) => [from, path]));
  const touched = new Map(changes.map((change) => [change.path, change]));
  const gone = new Set(changes.flatMap(({ kind, path, from }) => (kind === 'removed' ? [path] : from === undefined ? [] : [from])));
  const indexed = filesOfIndex(root);
  const head = new Tree(root, after);
  const base = new Tree(root, before);
  // Where the index is what is judged, a file that was edited since is not what it holds.
  const edited = staged ? new Set((changedFiles(root, undefined, false) ?? []).map(({ path }) => path)) : new Set<string>();
  for (const { path, blob } of indexed) {
    if (!wanted(path)) continue;
    if (edited.has(path)) head.blob(path, blob);
    else head.link(path);
  }
  if (!staged) for (const { path, kind } of changes) if (kind === 'added' && wanted(path) && !head.has(path)) head.link(path);
  for (const { path, blob } of filesOfCommit(root, commit)) {
    const now = nowAt.get(path) ?? path;
    if (!wanted(now) && !wanted(path)) continue;
    const isSame = !touched.has(now) && !gone.has(path) && !edited.has(path);
    if (!isSame || !base.link(path)) base.blob(now, blob);
  }
  for (const path of paths) for (const tree of [head, base]) tree.folder(path);
  const missing = [...(await head.write()), ...(await base.write())];
  if (missing.length > 0)
    throw new LicitError(
      `Git does not have ${missing.length} of the files here, ${plain(missing[0]!)} among them`,
      'They were left out when it was fetched (a partial clone). Fetch them: git fetch --refetch --filter=blob:limit=1g.',
    );
  const ignored = ignoredByGit(root).filter(
    (path) => paths.some((one) => liesIn(path.replace(/\/$/, ''), one)) && !/(?:^|\/)\.licit\//.test(path),
  );
  return { before, after, changes, renamed, ignored };
}

/** A folder that is being laid out. */
class Tree {
  readonly #root: string;
  readonly #to: string;
  readonly #made = new Set<string>();
  readonly #files = new Set<string>();
  readonly #blobs: { path: string; blob: string; to: string }[] = [];

  constructor(root: string, to: string) {
    this.#root = root;
    this.#to = to;
    mkdirSync(to, { recursive: true });
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  folder(path: string): void {
    const to = join(this.#to, path);
    if (!this.#files.has(path) && !this.#made.has(to)) mkdirSync(to, { recursive: true });
    this.#made.add(to);
  }

  /** The file as it lies in the project: the same one where the disk allows, else a copy. False where there is none. */
  link(path: string): boolean {
    const from = join(this.#root, path);
    try {
      const status = lstatSync(from);
      if (!status.isFile() && !status.isSymbolicLink()) return false;
      const to = this.#place(path);
      // A link is shown as one, and followed by nobody.
      if (status.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
      else linkOrCopy(from, to);
      this.#files.add(path);
      return true;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw cause;
    }
  }

  blob(path: string, blob: string): void {
    this.#files.add(path);
    this.#blobs.push({ path, blob, to: this.#place(path) });
  }

  /** Writes what only Git has; gives back the paths that it has not. */
  async write(): Promise<string[]> {
    const missing = new Set(await writeBlobs(this.#root, this.#blobs));
    return this.#blobs.filter(({ to }) => missing.has(to)).map(({ path }) => path);
  }

  #place(path: string): string {
    // Git refuses `..` and `.git` in its trees, and so do we.
    if (path.split('/').some((part) => part === '..' || part === ''))
      throw new LicitError(`A tree of Git names ${plain(path)}`, 'Check the repository: git fsck.');
    const to = join(this.#to, path);
    const folder = dirname(to);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    return to;
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw cause;
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}

/** A folder for the user's eyes alone, and how it goes away. */
export function workFolder(): { path: string; remove(): void } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'licit-check-')));
  const remove = (): void => rmSync(path, { recursive: true, force: true });
  return { path, remove };
}
