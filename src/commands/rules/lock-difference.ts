/** What is different between two rules locks, part by part. */

import type { LockedRule, RulesLock, Severity } from '../../model/rule.js';
import { compare } from '../../text/show.js';

/** A rule that is different: its severity, what it decides, or both. */
export interface ChangedRule {
  id: string;
  from: Severity;
  to: Severity;
  /** Its conditions or what follows from them. */
  decides: boolean;
}

/** Names that were added, changed, removed. */
export interface ChangedNames {
  added: string[];
  changed: string[];
  removed: string[];
}

export interface LockDifference {
  rules: { added: { id: string; severity: Severity }[]; changed: ChangedRule[]; removed: string[] };
  detectors: ChangedNames;
  tables: ChangedNames;
  instruments: ChangedNames;
}

const none: RulesLock = { licit: '', rules: new Map(), detectors: new Map(), tables: new Map(), instruments: new Map() };

/** What becomes different with the second lock; without a first one everything is added. */
export function differenceOf(before: RulesLock = none, after: RulesLock): LockDifference {
  const added = [...after.rules].filter(([id]) => !before.rules.has(id)).map(([id, { severity }]) => ({ id, severity }));
  return {
    rules: {
      added: added.sort((a, b) => compare(a.id, b.id)),
      changed: [...after.rules].flatMap(([id, now]) => changedRule(id, before.rules.get(id), now)).sort((a, b) => compare(a.id, b.id)),
      removed: [...before.rules.keys()].filter((id) => !after.rules.has(id)).sort(),
    },
    detectors: names(before.detectors, after.detectors),
    tables: names(before.tables, after.tables),
    instruments: names(before.instruments, after.instruments),
  };
}

/** Whether nothing is different but perhaps the version. */
export function isNothing({ rules, detectors, tables, instruments }: LockDifference): boolean {
  return [rules, detectors, tables, instruments].every(
    ({ added, changed, removed }) => added.length + changed.length + removed.length === 0,
  );
}

function changedRule(id: string, was: LockedRule | undefined, now: LockedRule): ChangedRule[] {
  if (was === undefined || (was.severity === now.severity && was.digest === now.digest)) return [];
  return [{ id, from: was.severity, to: now.severity, decides: was.digest !== now.digest }];
}

function names(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): ChangedNames {
  return {
    added: [...after.keys()].filter((id) => !before.has(id)).sort(),
    changed: [...after]
      .filter(([id, digest]) => (before.get(id) ?? digest) !== digest)
      .map(([id]) => id)
      .sort(),
    removed: [...before.keys()].filter((id) => !after.has(id)).sort(),
  };
}
