/** Writing files as a whole or not at all, and never through a link that came with the data. */

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  writeSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { LicitError } from '../model/errors.js';
import { failure } from '../text/failures/failure.js';
import { atExit } from './at-exit.js';

/** Absent on Windows, where the link is looked for before the file is opened. */
const NO_FOLLOW = (constants as { O_NOFOLLOW?: number }).O_NOFOLLOW ?? 0;

/** A file being written: it takes its place when it is kept, and leaves nothing behind when it is discarded. */
export interface WholeFile {
  readonly fd: number;
  keep(): void;
  discard(): void;
}

export interface WriteOptions {
  /** Folders below it must not be links; the working directory when left out. */
  root?: string;
  mode?: number;
  /** Refuse to replace a file that is there. */
  isNew?: boolean;
  /** False for what means nothing after a crash of the machine: nobody waits until the disk has it. */
  isLasting?: boolean;
}

/** Begins a file beside its place. Throws a LicitError for a link or anything else that is no plain file of this user's, and what the disk throws. */
export function beginWhole(path: string, { root, mode = 0o666, isNew = false, isLasting = true }: WriteOptions = {}): WholeFile {
  if (isDevice(path)) return straightTo(path);
  refuseLinks(path, root);
  const part = `${path}.${randomBytes(6).toString('hex')}.part`;
  const fd = openSync(part, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | NO_FOLLOW, mode);
  let open = true;
  const close = (): void => {
    if (open) closeSync(fd);
    open = false;
  };
  const discard = (): void => {
    close();
    stay();
    rmSync(part, { force: true });
  };
  const stay = atExit(discard);
  return {
    fd,
    keep() {
      if (isLasting) fsyncSync(fd);
      close();
      if (isNew) {
        linkNew(part, path);
        rmSync(part, { force: true });
      } else renameSync(part, path);
      stay();
      if (isLasting) syncFolder(dirname(path));
    },
    discard,
  };
}

/** Writes a file: afterwards the old one or the new one is there, whole, also where the process is killed. */
export function writeWhole(path: string, content: string | Uint8Array, options: WriteOptions = {}): void {
  const file = beginWhole(path, options);
  try {
    writeAll(file.fd, typeof content === 'string' ? Buffer.from(content) : content);
    file.keep();
  } catch (cause) {
    file.discard();
    throw cause;
  }
}

/** Writes all bytes, in as many steps as a pipe takes. */
export function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
}

/** Makes folders, none of them behind a link. */
export function makeFolders(path: string, root?: string): void {
  // What lies above the project is the user's own affair: on some systems the folder for temporary files is a link itself.
  if (isBelow(path, root)) refuseLinks(path, root);
  mkdirSync(path, { recursive: true });
}

/** Throws where a path is a link or no plain file of this user's, or a folder between the project and it is a link. A path that is not there is fine. */
export function refuseLinks(path: string, root: string = process.cwd()): void {
  if (isBelow(path, root)) {
    let at = resolve(root);
    const parts = relative(at, resolve(path)).split(sep);
    for (const part of parts.slice(0, -1)) {
      at = join(at, part);
      if (statusOf(at)?.isSymbolicLink()) throw linked(at);
    }
  }
  const status = statusOf(resolve(path));
  if (status === undefined || status.isDirectory()) return;
  if (status.isSymbolicLink()) throw linked(path);
  if (!isOurs(status)) throw failure('reading/not-plain-file', 'fix/remove-name-another', { path });
}

function isBelow(path: string, root: string = process.cwd()): boolean {
  const below = relative(resolve(root), resolve(path));
  return below !== '' && below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}

/** Whether a file is a plain one, with one name, of this user's. The superuser may write to anybody's. */
export function isOurs(status: Stats): boolean {
  const me = process.geteuid?.();
  return status.isFile() && status.nlink <= 1 && (me === undefined || me === 0 || status.uid === me);
}

/** Opens a file for reading without following a link. Throws what the disk throws. */
export function openUnlinked(path: string): { fd: number; status: Stats } {
  if (NO_FOLLOW === 0 && lstatSync(path).isSymbolicLink()) throw linked(path);
  const fd = openSync(path, constants.O_RDONLY | NO_FOLLOW | (constants.O_NONBLOCK ?? 0));
  return { fd, status: fstatSync(fd) };
}

function linked(path: string): LicitError {
  return failure('config/symbolic-link', 'fix/licit-does-not', { folder: path });
}

/** What a person names under /dev and /proc (a terminal, a pipe of the shell) did not come with any data. /dev/shm holds files like any other folder. */
function isDevice(path: string): boolean {
  return process.platform !== 'win32' && /^\/(?:dev(?!\/shm\/)|proc)\//.test(resolve(path));
}

function straightTo(path: string): WholeFile {
  const fd = openSync(path, 'w');
  const close = (): void => closeSync(fd);
  return { fd, keep: close, discard: close };
}

/** Gives a file its name where nothing has it yet; some file systems have no second names. */
function linkNew(part: string, path: string): void {
  try {
    linkSync(part, path);
  } catch (cause) {
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
    if (statusOf(path) !== undefined) throw Object.assign(new Error('it is there already'), { code: 'EEXIST' });
    renameSync(part, path);
  }
}

/** After a rename the folder is what must reach the disk; not every system lets it be opened. */
function syncFolder(folder: string): void {
  try {
    const fd = openSync(folder, 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch {
    // The file is there all the same.
  }
}

function statusOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}
