import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, lstatSync, readFileSync, rmSync, type Stats } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { rules } from '../catalog/catalog.js';
import { findProject, loadBase, loadConfig } from '../config/config.js';
import { isTracked } from '../config/git/git.js';
import { type Base, baseOf, pathInProject } from '../config/policy.js';
import { addedDeclarations, addedRejections, changesOf } from '../config/policy-change.js';
import type { Lang } from '../model/basics.js';
import { LicitError } from '../model/errors.js';
import type { Config, PolicyChange } from '../model/settings.js';
import type { Declaration, FiledDecision } from '../model/statement.js';
import { isOurs, makeFolders, openUnlinked, writeWhole } from '../reading/safe-files.js';
import { keepIgnored } from './scan/ignored.js';

/** Where a command works: the project folder, its configuration and its ledger. */
export interface Project {
  root: string;
  config: Config;
  ledger: string;
  /** The ledger's path as it is shown: relative to the project. */
  ledgerName: string;
  hasLedger: boolean;
  keyFile: string;
  /** The policy of the base, where `--policy-from` names one. */
  policy?: ProjectPolicy;
  /** A configuration that belongs to another user, and does not count. */
  refusedConfig?: string;
}

/** What counts, and what does not count before it is in the base. */
export interface ProjectPolicy {
  base: Base;
  config: Config;
  change: PolicyChange[];
  /** Declarations of the change, as far as they count as stated. */
  added: Declaration[];
  /** Decided spot checks of the change that reject. */
  rejections?: FiledDecision[];
}

export interface ProjectArguments {
  ledger?: string;
  config?: string;
  /** Whose policy counts: `head`, a Git ref or a folder. */
  policyFrom?: string;
}

/** What commands take that work on a project and print a page, or JSON for programs. */
export interface PageArguments {
  ledger?: string;
  config?: string;
  format: 'pretty' | 'json';
  lang: Lang;
  color: boolean;
  licit: string;
}

/** Finds the project upwards from the working directory and reads its configuration. */
export function loadProject(args: ProjectArguments): Project {
  const found = findProject(process.cwd());
  const { root } = found;
  const file = args.config === undefined ? found.config : resolve(args.config);
  const base = args.policyFrom === undefined ? undefined : baseOf(args.policyFrom, root, process.cwd());
  const policy = base && policyOf(base, file ?? join(root, 'licit.yaml'), root);
  const ledger = args.ledger === undefined ? join(root, '.licit', 'ledger.db') : resolve(args.ledger);
  return {
    root,
    config: policy?.config ?? loadConfig(file, root),
    ...(policy && { policy }),
    ...(found.refused !== undefined && args.config === undefined && { refusedConfig: found.refused }),
    ledger,
    ledgerName: relative(root, ledger).split(sep).join('/'),
    hasLedger: existsSync(ledger),
    keyFile: args.ledger === undefined ? join(root, '.licit', 'key') : `${ledger}.key`,
  };
}

/** The policy of a base beside what the change would set otherwise. */
function policyOf(base: Base, file: string, root: string): ProjectPolicy {
  const path = pathInProject(file, root);
  // A configuration outside of the project did not come with the change.
  const config = path === undefined ? loadBase(base, undefined, root, file) : loadBase(base, path, root);
  const severities = new Map(rules().map(({ id, severity }) => [id, severity]));
  const shown = path ?? file;
  try {
    const head = loadConfig(path === undefined || existsSync(file) ? file : undefined, root);
    return {
      base,
      config,
      change: changesOf(config, head, shown, severities),
      added: addedDeclarations(config, head),
      rejections: addedRejections(config, head),
    };
  } catch (cause) {
    if (!(cause instanceof LicitError)) throw cause;
    return { base, config, change: [{ file: shown, kind: 'unreadable' }], added: [] };
  }
}

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
        'Someone else may know where it leads. Remove the link: licit key rotate makes a key.',
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
      'Run git rm --cached on it, then licit key rotate, and scan everything again.',
    );
  if (process.platform !== 'win32' && (status.mode & 0o077) !== 0)
    throw new LicitError(
      `Others on this machine may read the key ${keyFile}`,
      'Run chmod 600 on it. If somebody may have read it, or it came with a checkout or an archive: licit key rotate.',
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
