/** How the running licit differs from the project's `rules.lock`, as far as it decides what blocks. */

import { detectors, rules } from '../../catalog/catalog.js';
import { loadLock, lockFile, lockInBase } from '../../config/lock/lock-file.js';
import { compareVersions } from '../../config/lock/versions.js';
import type { Rule, RulesLock, Severity } from '../../model/rule.js';
import type { Project } from '../../project/project.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';

/** What is newer than a lock. */
export interface LockState {
  licit: string;
  /** Rules that came after it, with the version they came with. */
  newRules: ReadonlyMap<string, string>;
  /** Kinds of detectors that came after it. */
  newKinds: readonly string[];
  /** Rules that became more severe after it, with what they were. The code says so, not the lock. */
  raised: ReadonlyMap<string, Severity>;
  /** Severities as the lock has them, of rules that have another one now. */
  severities: ReadonlyMap<string, Severity>;
  /** Rules that no setting makes milder: they block from their first day, a lock or not. */
  fixed: ReadonlySet<string>;
  /** What it names and the running licit does not have. */
  unknown: readonly string[];
  /** What it lacks though its licit has it: that is never new. */
  lacking: readonly string[];
}

/** The lock that counts: that of the base, where the policy is the base's. Undefined where there is none. */
export function lockOfProject({ root, policy }: Pick<Project, 'root' | 'policy'>): RulesLock | undefined {
  return policy === undefined ? loadLock(root) : lockInBase(policy.base, root);
}

/** Compares a lock with the running licit. */
export async function stateOf(lock: RulesLock): Promise<LockState> {
  const { ours, kinds, unknown, isNew } = await against(lock);
  const rulesNotLocked = ours.filter(({ id }) => !lock.rules.has(id));
  const kindsNotLocked = kinds.filter(({ id }) => !lock.detectors.has(id));
  // What is not here any more may go by another name, and that name would seem to be new.
  const passes = unknown.length === 0;
  return {
    licit: lock.licit,
    newRules: new Map(passes ? rulesNotLocked.filter((rule) => isNew(rule) && !rule.fixed).map(({ id, since }) => [id, since!]) : []),
    newKinds: passes ? kindsNotLocked.filter(isNew).map(({ id }) => id) : [],
    raised: new Map(passes ? ours.flatMap((rule) => raisedSince(rule, lock)) : []),
    fixed: new Set(ours.filter(({ fixed }) => fixed === true).map(({ id }) => id)),
    severities: new Map(ours.flatMap((rule) => otherSeverity(rule, lock))),
    unknown,
    lacking: [...rulesNotLocked, ...kindsNotLocked]
      .filter((one) => !isNew(one))
      .map(({ id }) => id)
      .sort(),
  };
}

/** Rules and detectors that are new by a lock, whatever licit is running. */
export async function newBy(lock: RulesLock): Promise<string[]> {
  const { ours, kinds, unknown, isNew } = await against(lock);
  if (unknown.length > 0) return [];
  return [...ours.filter(({ id, fixed }) => !fixed && !lock.rules.has(id)), ...kinds.filter(({ id }) => !lock.detectors.has(id))]
    .filter(isNew)
    .map(({ id }) => id)
    .sort();
}

async function against(lock: RulesLock) {
  const ours = rules();
  const kinds = await detectors();
  const has = new Set([...ours, ...kinds].map(({ id }) => id));
  return {
    ours,
    kinds,
    unknown: [...lock.rules.keys(), ...lock.detectors.keys()].filter((id) => !has.has(id)).sort(),
    // Only what the code says is later than the lock's version is new: no text of a lock makes an older rule new.
    isNew: ({ since }: { since?: string }): boolean => since !== undefined && compareVersions(since, lock.licit) > 0,
  };
}

function raisedSince({ id, raised }: Rule, lock: RulesLock): [string, Severity][] {
  return raised !== undefined && compareVersions(raised.in, lock.licit) > 0 ? [[id, raised.from]] : [];
}

function otherSeverity({ id, severity }: Rule, lock: RulesLock): [string, Severity][] {
  const locked = lock.rules.get(id)?.severity;
  return locked === undefined || locked === severity ? [] : [[id, locked]];
}

/** Throws where a newer licit wrote the lock and this one lacks what it holds: a gate with fewer rules would pass what the others forbid. */
export function refuseNewer({ licit: written, unknown }: LockState, licit: string): void {
  if (unknown.length === 0 || compareVersions(written, licit) <= 0) return;
  const names = unknown.slice(0, 3).map(plain).join(', ');
  const some = unknown.length > 3 ? `${names}, …` : names;
  throw failure('check/written-licit-licit-which', 'fix/use-licit-switch', { lockFile, written: plain(written), licit, some });
}
