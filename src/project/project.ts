import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { rules } from '../catalog/catalog.js';
import { findProject, loadBase, loadConfig } from '../config/config.js';
import { type Base, baseOf, pathInProject } from '../config/policy.js';
import { addedDeclarations, addedRejections, changesOf } from '../config/policy-change.js';
import { LicitError } from '../model/errors.js';
import type { Config, PolicyChange } from '../model/settings.js';
import type { Declaration, FiledDecision } from '../model/statement.js';

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
  /** Where relative paths begin, and the project is looked for; the working directory when left out. */
  cwd?: string;
  ledger?: string;
  config?: string;
  /** Whose policy counts: `head`, a Git ref or a folder. */
  policyFrom?: string;
}

/** Finds the project upwards from a folder and reads its configuration. */
export function loadProject(args: ProjectArguments): Project {
  const { cwd = process.cwd() } = args;
  const found = findProject(cwd);
  const { root } = found;
  const file = args.config === undefined ? found.config : resolve(cwd, args.config);
  const base = args.policyFrom === undefined ? undefined : baseOf(args.policyFrom, root, cwd);
  const policy = base && policyOf(base, file ?? join(root, 'licit.yaml'), root);
  const ledger = args.ledger === undefined ? join(root, '.licit', 'ledger.db') : resolve(cwd, args.ledger);
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
