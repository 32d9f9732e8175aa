import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
  const { keyFile } = project;
  try {
    if (existsSync(keyFile)) return parseKey(readFileSync(keyFile, 'utf8'), keyFile);
    const folder = dirname(keyFile);
    mkdirSync(folder, { recursive: true });
    const key = randomBytes(32);
    writeFileSync(keyFile, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    if (folder.endsWith('.licit')) keepIgnored(folder);
    return key;
  } catch (cause) {
    if (cause instanceof LicitError) throw cause;
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
