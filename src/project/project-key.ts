/** The key that hashes of personal values are made with. */
import { randomBytes } from 'node:crypto';
import { closeSync, lstatSync, readFileSync, rmSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { isTracked } from '../config/git/git.js';
import { LicitError } from '../model/errors.js';
import { isOurs, makeFolders, openUnlinked, writeWhole } from '../reading/safe-files.js';
import { keepIgnored } from './ignored.js';
import type { Project } from './project.js';

/** The key that hashes of personal values are made with; made, readable by its owner only, when there is none yet. */
export function projectKey(project: Project): Uint8Array {
  return knownKey(project) ?? writeKey(project, 'wx');
}

/** The key that is there; undefined where there is none. It is never made: a new key would find nothing. Throws for one that others may know. */
export function knownKey({ keyFile }: Pick<Project, 'keyFile'>): Uint8Array | undefined {
  const text = textOfKey(keyFile);
  return text === undefined ? undefined : parseKey(text, keyFile);
}

function textOfKey(keyFile: string): string | undefined {
  let fd: number | undefined;
  try {
    const opened = openUnlinked(keyFile);
    fd = opened.fd;
    refuseSharedKey(keyFile, opened.status);
    return readFileSync(fd, 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return undefined;
    if (cause instanceof LicitError) throw cause;
    if (code === 'ELOOP' || code === 'EMLINK')
      throw new LicitError(
        `The key ${keyFile} is a symbolic link`,
        'Someone else may know where it leads. Remove the link: licit ledger key rotate makes a key.',
        { cause },
      );
    throw new LicitError(`Cannot read ${keyFile}`, 'Give yourself, and no one else, permission to read it: chmod 600.', { cause });
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

/** A key that came with a checkout, or that others may read, makes hashes that others can make too. */
function refuseSharedKey(keyFile: string, status: Stats): void {
  if (!isOurs(status)) throw new LicitError(`The key ${keyFile} is not a plain file of yours`, 'Remove it: the next scan makes one.');
  if (isTracked(dirname(keyFile), keyFile) === true)
    throw new LicitError(
      `Git tracks the key ${keyFile}: everyone with the repository has it`,
      'Run git rm --cached on it, then licit ledger key rotate, and scan everything again.',
    );
  if (process.platform !== 'win32' && (status.mode & 0o077) !== 0)
    throw new LicitError(
      `Others on this machine may read the key ${keyFile}`,
      'Run chmod 600 on it. If somebody may have read it, or it came with a checkout or an archive: licit ledger key rotate.',
    );
}

/** Writes a new random key, readable by its owner only; with `wx` only where there is none. It has its name only when it is whole. */
export function writeKey({ keyFile }: Pick<Project, 'keyFile'>, flag: 'wx' | 'w'): Uint8Array {
  try {
    const folder = dirname(keyFile);
    const root = folder.endsWith('.licit') ? dirname(folder) : folder;
    makeFolders(folder, root);
    const key = randomBytes(32);
    // The link itself is what is replaced, never what it leads to.
    if (flag === 'w' && isLink(keyFile)) rmSync(keyFile);
    writeWhole(keyFile, `${key.toString('hex')}\n`, { root, mode: 0o600, isNew: flag === 'wx' });
    if (folder.endsWith('.licit')) keepIgnored(folder);
    return key;
  } catch (cause) {
    if (cause instanceof LicitError) throw cause;
    throw new LicitError(`Cannot write ${keyFile}`, 'Check that the folder can be written, or name another place with --ledger.', {
      cause,
    });
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function parseKey(text: string, file: string): Uint8Array {
  const hex = text.trim();
  if (!/^[0-9a-f]{64}$/.test(hex)) {
    throw new LicitError(
      `${file} is not a key of licit`,
      'Put the key back from a copy. Without it the hashes in the ledger cannot be matched; a new key makes new ones.',
    );
  }
  return new Uint8Array(Buffer.from(hex, 'hex'));
}
