/** What the running licit judges by, in the form of `rules.lock`. */

import { detectorDigests, digestOf, instruments, rules } from '../../catalog/catalog.js';
import { tableDigest, tableNames } from '../../license/tables/license-tables.js';
import type { LockedRule, Rule, RulesLock } from '../../model/rule.js';

/** The rules, detectors, tables and instruments of this version. */
export function lockOfThis(licit: string): RulesLock {
  return {
    licit,
    rules: new Map(rules().map((rule) => [rule.id, lockedRule(rule)])),
    detectors: new Map([...detectorDigests()].map(([kind, digest]) => [kind, short(digest)])),
    tables: new Map(tableNames.map((name) => [name, short(tableDigest(name))])),
    instruments: new Map(instruments().map((instrument) => [instrument.id, short(digestOf(instrument))])),
  };
}

/** What decides in a rule: not its words, examples or citations. */
function lockedRule({ severity, scope, waivable, fixed, neverCleared, applies, met, cause, silence }: Rule): LockedRule {
  const decides = {
    scope,
    waivable,
    fixed: fixed ?? false,
    neverCleared: neverCleared ?? false,
    applies,
    met,
    cause,
    silence: silence ?? false,
  };
  return { severity, digest: short(digestOf(decides)) };
}

/** A digest as the lock has it: it tells versions apart and proves nothing. */
function short(digest: string): string {
  return `sha256:${digest.slice(0, 16)}`;
}
