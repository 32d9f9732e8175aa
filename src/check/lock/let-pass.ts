/** Which findings only a licit newer than `rules.lock` brings. They are marked, and do not block. */

import { failsOn, type Severity } from '../../model/rule.js';
import type { Config } from '../../model/settings.js';
import type { FindingView, LockView, RuleView, Unlocked } from '../../model/views.js';
import { isAccepted } from '../../model/waiver.js';
import { compare } from '../../text/show.js';
import type { LockState } from './lock-state.js';

/** What decides, besides the lock. */
export interface Deciding {
  failOn: Config['failOn'];
  /** Severities that licit.yaml sets: the project chose them, no upgrade did. */
  rules: Config['rules'];
}

/** Whether what the lock has alone, with the code of the running licit, finds something of this. */
export type FoundWithout = (finding: FindingView) => boolean;

/** The findings with their marks, and those whose rule became milder as severe as the lock has them. */
export function letPass(
  findings: readonly FindingView[],
  state: LockState,
  deciding: Deciding,
  foundWithout: FoundWithout = () => true,
): FindingView[] {
  return findings.map((finding) => {
    if (isAccepted(finding)) return finding;
    const held = heldSeverity(finding, state, deciding);
    const counted = held === undefined ? finding : { ...finding, severity: held };
    const unlocked = whyNew(counted, state, deciding, foundWithout);
    return unlocked === undefined ? counted : { ...counted, unlocked };
  });
}

/** Whether it takes more than the rules to know what is new: some finding may rest on new detectors alone. */
export function needsLook(findings: readonly FindingView[], state: LockState, deciding: Deciding): boolean {
  if (state.newKinds.length === 0) return false;
  return letPass(findings, state, deciding).some(
    (finding) => !isAccepted(finding) && finding.unlocked === undefined && failsOn(finding.severity, deciding.failOn),
  );
}

/** What blocked by the lock and would not any more: an upgrade alone opens no gate. */
function heldSeverity({ rule, severity }: FindingView, { severities }: LockState, { failOn, rules }: Deciding): Severity | undefined {
  const locked = severities.get(rule);
  if (locked === undefined || rules[rule] !== undefined) return undefined;
  return failsOn(locked, failOn) && !failsOn(severity, failOn) ? locked : undefined;
}

function whyNew(finding: FindingView, state: LockState, { failOn, rules }: Deciding, foundWithout: FoundWithout): Unlocked | undefined {
  const { rule, severity } = finding;
  if (state.fixed.has(rule)) return undefined;
  const since = state.newRules.get(rule);
  if (since !== undefined) return { because: 'rule', since };
  const was = state.raised.get(rule);
  // By the version of the lock the rule blocked nothing, whatever else of it changed.
  if (was !== undefined && rules[rule] === undefined && failsOn(severity, failOn) && !failsOn(was, failOn))
    return { because: 'severity', was };
  return state.newKinds.length > 0 && !foundWithout(finding) ? { because: 'detectors' } : undefined;
}

/** The rules without what new ones make unproven: what `--strict` goes by. */
export function provenByLock(rules: readonly RuleView[], { newRules }: LockState): RuleView[] {
  return rules.map((rule) => (newRules.has(rule.id) ? { ...rule, counts: { ...rule.counts, unproven: 0 } } : rule));
}

/** What follows from a lock, for every output. */
export function lockView(marked: readonly FindingView[], was: readonly FindingView[], { licit, unknown, lacking }: LockState): LockView {
  const passes = new Map<string, LockView['passes'][number]>();
  const held = new Map<string, Severity>();
  for (const [n, { rule, severity, items, unlocked }] of marked.entries()) {
    if (unlocked !== undefined) {
      const there = passes.get(rule) ?? { rule, findings: 0, items: 0 };
      passes.set(rule, { rule, findings: there.findings + 1, items: there.items + items });
    }
    if (severity !== was[n]!.severity) held.set(rule, severity);
  }
  return {
    licit,
    passes: [...passes.values()].sort((a, b) => compare(a.rule, b.rule)),
    held: [...held].map(([rule, severity]) => ({ rule, severity })).sort((a, b) => compare(a.rule, b.rule)),
    unknown: [...unknown],
    lacking: [...lacking],
  };
}
