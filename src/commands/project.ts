import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { findProject, loadConfig } from '../config.js';
import { LicitError } from '../errors.js';
import type { Config } from '../model.js';
import { keepIgnored } from './ignored.js';

/** Where a command works: the project folder, its configuration and its ledger. */
export interface Project {
  root: string;
  config: Config;
  ledger: string;
  /** The ledger's path as it is shown: relative to the project. */
  ledgerName: string;
  hasLedger: boolean;
  keyFile: string;
}

/** Finds the project upwards from the working directory and reads its configuration. */
export function loadProject(args: { ledger?: string; config?: string }): Project {
  const found = findProject(process.cwd());
  const config = loadConfig(args.config === undefined ? found.config : resolve(args.config), found.root);
  const ledger = args.ledger === undefined ? join(found.root, '.licit', 'ledger.db') : resolve(args.ledger);
  return {
    root: found.root,
    config,
    ledger,
    ledgerName: relative(found.root, ledger).split(sep).join('/'),
    hasLedger: existsSync(ledger),
    keyFile: args.ledger === undefined ? join(found.root, '.licit', 'key') : `${ledger}.key`,
  };
}

/** The key that hashes of personal values are made with; made, readable by its owner only, when there is none yet. */
export function projectKey(project: Project): Uint8Array {
  return knownKey(project) ?? writeKey(project, 'wx');
}

/** The key that is there; undefined where there is none. It is never made: a new key would find nothing. */
export function knownKey({ keyFile }: Pick<Project, 'keyFile'>): Uint8Array | undefined {
  if (!existsSync(keyFile)) return undefined;
  let text: string;
  try {
    text = readFileSync(keyFile, 'utf8');
  } catch (cause) {
    throw new LicitError(`Cannot read ${keyFile}`, 'Give yourself permission to read it, and nobody else: chmod 600.', { cause });
  }
  return parseKey(text, keyFile);
}

/** Whether others on this machine may read the key; never on Windows, which has no such modes. */
export function isOpenToOthers({ keyFile }: Pick<Project, 'keyFile'>): boolean {
  return process.platform !== 'win32' && (statSync(keyFile).mode & 0o077) !== 0;
}

/** Writes a new random key, readable by its owner only; with `wx` only where there is none. */
export function writeKey({ keyFile }: Pick<Project, 'keyFile'>, flag: 'wx' | 'w'): Uint8Array {
  try {
    const folder = dirname(keyFile);
    mkdirSync(folder, { recursive: true });
    const key = randomBytes(32);
    const file = flag === 'wx' ? keyFile : `${keyFile}.new`;
    writeFileSync(file, `${key.toString('hex')}\n`, { mode: 0o600, flag });
    if (file !== keyFile) renameSync(file, keyFile);
    if (folder.endsWith('.licit')) keepIgnored(folder);
    return key;
  } catch (cause) {
    throw new LicitError(`Cannot write ${keyFile}`, 'Check that the folder can be written, or name another place with --ledger.', {
      cause,
    });
  }
}

function parseKey(text: string, file: string): Uint8Array {
  const hex = text.trim();
  if (!/^[0-9a-f]{64}$/.test(hex)) {
    throw new LicitError(
      `${file} is not a key of licit`,
      'Put the key back from a copy. Without it the hashes in the ledger say nothing; a new key makes new ones.',
    );
  }
  return new Uint8Array(Buffer.from(hex, 'hex'));
}
