/** The key that hashes of personal values are made with. */

import { randomBytes } from 'node:crypto';
import { closeSync, lstatSync, readFileSync, rmSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { isTracked } from '../config/git/git.js';
import { LicitError } from '../model/errors.js';
import { isOurs, makeFolders, openUnlinked, writeWhole } from '../reading/safe-files.js';
import { failure } from '../text/failures/failure.js';
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
    if (code === 'ELOOP' || code === 'EMLINK') throw failure('project/key-symbolic-link', 'fix/someone-else-may', { keyFile }, cause);
    throw failure('catalog/cannot-read', 'fix/give-yourself-no', { file: keyFile }, cause);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

/** A key that came with a checkout, or that others may read, makes hashes that others can make too. */
function refuseSharedKey(keyFile: string, status: Stats): void {
  if (!isOurs(status)) throw failure('project/key-not-plain', 'fix/remove-next-scan', { keyFile });
  if (isTracked(dirname(keyFile), keyFile) === true) throw failure('project/git-tracks-key', 'fix/run-git-rm', { keyFile });
  if (process.platform !== 'win32' && (status.mode & 0o077) !== 0)
    throw failure('project/others-machine-may', 'fix/run-chmod-if', { keyFile });
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
    throw failure('declare/cannot-write', 'fix/check-folder-can-written', { shown: keyFile }, cause);
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
    throw failure('project/not-key-licit', 'fix/put-key-back-from', { file });
  }
  return new Uint8Array(Buffer.from(hex, 'hex'));
}
