/** The two sides of a change as folders of their own, made from Git's object store and from the files as they are there: nothing is checked out. */

import {
  constants,
  copyFileSync,
  existsSync,
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
import { basename, dirname, join, posix } from 'node:path';
import {
  changedFiles,
  filesOfCommit,
  filesOfIndex,
  type GitChange,
  type GitFile,
  ignoredByGit,
  writeBlobs,
} from '../config/git/git-change.js';
import { ObjectStores } from '../config/git/stored-objects.js';
import { spoolPrefix } from '../discover/spool.js';
import type { LicitError } from '../model/errors.js';
import { atExit } from '../reading/at-exit.js';
import { isWithin } from '../reading/folder-paths.js';
import { append } from '../text/append.js';
import { failure } from '../text/failures/failure.js';
import { pasted, plain } from '../text/show.js';

/** The ignore file of licit, which speaks for what lies below it. */
const IGNORES = '.licitignore';

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
  /** Files that are the same on both sides. */
  same: ReadonlySet<string>;
  /** The base as it was, where a file changed its folder: what was stated about it there may be more than what is stated about it here. */
  unmoved?: string;
  /** Files of the change that Git has on its side as its index has them, with what was edited since apart. */
  indexed: readonly GitFile[];
  /** Changed files that stand for no object that is here: pointers among them. */
  unfilled: readonly string[];
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

/** Those of the changes that touch something under the paths. */
export function changesUnder(changes: readonly GitChange[], paths: readonly string[]): GitChange[] {
  const under = (path: string | undefined): boolean => path !== undefined && paths.some((one) => isWithin(path, one));
  return changes.filter(({ path, from }) => under(path) || under(from));
}

/** Lays both sides out below a folder that the caller removes. */
export async function layOut(asked: ChangeAsked, changes: GitChange[], folder: string): Promise<Trees> {
  const { root, commit, staged, paths, also } = asked;
  const wanted = (path: string): boolean => also.includes(path) || basename(path) === IGNORES || paths.some((one) => isWithin(path, one));
  const renamed = new Map(changes.flatMap(({ path, from }) => (from === undefined ? [] : [[path, from] as const])));
  const moved = [...renamed].some(([path, from]) => dirname(path) !== dirname(from));
  const trees = ['before', 'after', ...(moved ? ['unmoved'] : [])].map(
    (side) => new Tree(root, join(folder, side, basename(root) || 'project')),
  );
  const [base, head, unmoved] = trees as [Tree, Tree, Tree | undefined];
  const indexed = filesOfIndex(root);
  const committed = filesOfCommit(root, commit);
  // Where the index is what is judged, a file that was edited since is not what it holds.
  const edited = staged ? new Set((changedFiles(root, undefined, false) ?? []).map(({ path }) => path)) : new Set<string>();
  for (const file of indexed.files) {
    if (!wanted(file.path)) continue;
    if (edited.has(file.path)) head.blob(file.path, file.blob);
    else head.link(file.path, file.raw);
  }
  if (!staged) for (const { path, kind } of changes) if (kind === 'added' && wanted(path) && !head.has(path)) head.link(path);
  const same = layOutBase({ base, unmoved, changes, edited, wanted, renamed }, committed.files);
  const were = new Map(committed.submodules.map(({ path, commit: at }) => [path, at]));
  for (const { path, commit: at } of indexed.submodules) {
    if (!paths.some((one) => isWithin(path, one) || isWithin(one, path))) continue;
    const isNew = were.get(path) !== at || touchedIn(changes, path);
    const inner = filesOfIndex(join(root, path)).files.filter((file) => head.link(`${path}/${file.path}`) && file.raw === undefined);
    if (isNew && inner.length === 0) throw notCheckedOut(path);
    // At another commit it is new as a whole: the commit before it need not be here.
    if (!isNew) for (const file of inner) base.link(`${path}/${file.path}`);
  }
  for (const path of paths) for (const tree of trees) tree.folder(path);
  const missing: string[] = [];
  for (const tree of trees) append(missing, await tree.write());
  if (missing.length > 0)
    throw failure('check/git-does-not', 'fix/they-left-out', { missing: missing.length, missing2: plain(missing[0]!) });
  const stores = new ObjectStores(root);
  const filled = new Set<string>();
  for (const tree of trees)
    for (const { path, from = path } of changes)
      for (const one of new Set([path, from])) if ((await tree.fill(one, stores, wanted)) && tree === head) filled.add(one);
  const ignored = ignoredByGit(root).filter(
    (path) => paths.some((one) => isWithin(path.replace(/\/$/, ''), one)) && !/(?:^|\/)\.licit\//.test(path),
  );
  return {
    before: base.folderPath,
    after: head.folderPath,
    changes,
    renamed,
    ignored,
    same,
    ...(unmoved && { unmoved: unmoved.folderPath }),
    indexed: onSide(indexed.files, changes, staged ? undefined : changedFiles(root, undefined, false)),
    unfilled: changes.flatMap(({ path, kind }) => (kind === 'removed' || filled.has(path) ? [] : [path])),
  };
}

/** What Git has of the files that are judged; a file that was edited since, and one that Git does not know, is none that it has. */
function onSide(indexed: readonly GitFile[], changes: readonly GitChange[], edited: readonly GitChange[] = []): GitFile[] {
  const since = new Set(edited.map(({ path }) => path));
  const known = new Set(indexed.map(({ path }) => path));
  const unknown = changes.filter(({ path, kind }) => kind === 'added' && !known.has(path));
  return [
    ...indexed.map((file) => (since.has(file.path) ? { ...file, blob: '' } : file)),
    ...unknown.map(({ path }) => ({ path, blob: '' })),
  ];
}

function touchedIn(changes: readonly GitChange[], path: string): boolean {
  return changes.some((change) => change.path === path);
}

function notCheckedOut(path: string): LicitError {
  return failure('check/change-brings-another', 'fix/check-out-git', { path: plain(path), path2: pasted(path) });
}

/** The files of the base, where the change has moved them to; and as they were, where that is another folder. Returns those that the change leaves as they are. */
function layOutBase(
  {
    base,
    unmoved,
    changes,
    edited,
    wanted,
    renamed,
  }: {
    base: Tree;
    unmoved: Tree | undefined;
    changes: readonly GitChange[];
    edited: ReadonlySet<string>;
    wanted: (path: string) => boolean;
    renamed: ReadonlyMap<string, string>;
  },
  files: readonly GitFile[],
): Set<string> {
  const same = new Set<string>();
  const nowAt = new Map([...renamed].map(([path, from]) => [from, path]));
  const touched = new Set(changes.flatMap(({ path, from }) => (from === undefined ? [path] : [path, from])));
  for (const { path, blob, raw } of files) {
    const now = nowAt.get(path) ?? path;
    if (!wanted(now) && !wanted(path)) continue;
    const isSame = !touched.has(path) && !edited.has(path);
    if (!isSame || !base.link(path, raw)) base.blob(now, blob);
    else same.add(path);
    if (unmoved !== undefined && (!isSame || !unmoved.link(path, raw))) unmoved.blob(path, blob);
  }
  return same;
}

/** A folder that is being laid out. */
class Tree {
  readonly #root: string;
  readonly #to: string;
  readonly #made = new Set<string>();
  readonly #files = new Set<string>();
  readonly #blobs: { path: string; blob: string; to: string }[] = [];

  /** The folder itself. */
  get folderPath(): string {
    return this.#to;
  }

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

  /** The file as it is in the project: the same one where the disk allows, else a copy. False where there is none. */
  link(path: string, raw?: Buffer): boolean {
    const from = raw === undefined ? join(this.#root, path) : Buffer.concat([Buffer.from(`${this.#root}/`), raw]);
    try {
      const status = lstatSync(from);
      if (!status.isFile() && !status.isSymbolicLink()) return false;
      const to = this.#place(path, raw);
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

  /** Puts the objects of a pointer in their places, where they are at hand: in its own, or in those of the files that it names. Whether there are any. */
  async fill(path: string, stores: ObjectStores, wanted: (path: string) => boolean): Promise<boolean> {
    if (!this.#files.has(path)) return false;
    const objects = await stores.objectsOf(join(this.#to, path), path);
    for (const { path: of, object } of objects) {
      if (of !== path && (!wanted(of) || this.#isTaken(of))) continue;
      const to = this.#place(of);
      if (of === path) rmSync(to);
      linkOrCopy(object, to);
      this.#files.add(of);
    }
    return objects.length > 0;
  }

  /** Whether Git has a file or a folder of this name, or a file where one of its folders would be. */
  #isTaken(path: string): boolean {
    for (let at = path; at !== '.'; at = posix.dirname(at)) if (this.#files.has(at)) return true;
    return existsSync(join(this.#to, path));
  }

  #place(path: string): string;
  #place(path: string, raw: Buffer | undefined): string | Buffer;
  #place(path: string, raw?: Buffer): string | Buffer {
    // Git refuses `..` and `.git` in its trees, and so do we.
    if (path.split('/').some((part) => part === '..' || part === ''))
      throw failure('check/tree-git-names', 'fix/check-repository-git-fsck', { path: plain(path) });
    if (raw !== undefined) {
      const folder = raw.subarray(0, Math.max(0, raw.lastIndexOf(47)));
      mkdirSync(Buffer.concat([Buffer.from(`${this.#to}/`), folder]), { recursive: true });
      return Buffer.concat([Buffer.from(`${this.#to}/`), raw]);
    }
    const to = join(this.#to, path);
    const folder = dirname(to);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    return to;
  }
}

function linkOrCopy(from: string | Buffer, to: string | Buffer): void {
  try {
    linkSync(from, to);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw cause;
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}

/**
 * A folder for the user's eyes alone. It goes with `remove` and when the process ends, on Ctrl-C too. It has the name that `makeSpool` gives its folders, so
 * that it goes with theirs where the process was killed.
 */
export function workFolder(): { path: string; remove(): void } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), spoolPrefix)));
  const remove = (): void => {
    stay();
    rmSync(path, { recursive: true, force: true });
  };
  const stay = atExit(remove);
  return { path, remove };
}
