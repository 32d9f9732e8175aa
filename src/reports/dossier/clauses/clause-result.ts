/** What a clause comes to. Words alone never meet it, and what nothing shows is never a breach. */
import type { Words } from '../../../model/basics.js';
import type { Verdict } from '../../../model/rule.js';
import type { Snapshot } from '../../../model/snapshot.js';
import type { RuleView } from '../../../model/views.js';

/** `stated`: someone states it, perhaps with a document; licit did not verify it. Closed. */
export type ClauseResult = 'meets' | 'does-not-meet' | 'not-applicable' | 'stated' | 'not-recorded';

/** In the order of counting. */
export const clauseResults = [
  'meets',
  'does-not-meet',
  'not-applicable',
  'stated',
  'not-recorded',
] as const satisfies readonly ClauseResult[];

/** What they are called. */
export const clauseResultWords = {
  meets: { en: 'meets', zh: '符合' },
  'does-not-meet': { en: 'does not meet', zh: '不符合' },
  'not-applicable': { en: 'not applicable', zh: '不适用' },
  stated: { en: 'stated, not verified', zh: '已陈述，待核验' },
  'not-recorded': { en: 'not recorded', zh: '未记载' },
} satisfies Record<ClauseResult, Words>;

/** The answer to a duty as a result of a clause. */
export function resultOf(verdict: Verdict): ClauseResult {
  switch (verdict) {
    case 'met':
      return 'meets';
    case 'unmet':
      return 'does-not-meet';
    case 'not-applicable':
      return 'not-applicable';
    case 'stated':
      return 'stated';
    case 'unproven':
      return 'not-recorded';
  }
}

/** The results of several parts as one: a breach outweighs, then what is open. */
export function together(results: readonly ClauseResult[]): ClauseResult {
  for (const one of ['does-not-meet', 'not-recorded', 'stated', 'meets'] as const) if (results.includes(one)) return one;
  return results.length > 0 ? 'not-applicable' : 'not-recorded';
}

/** The rule of this id and what it comes to over all that it judged; a rule that is off, or is not there, judged nothing. */
export function ruleResult({ rules, findings }: Snapshot, id: string): { rule?: RuleView; result: ClauseResult } {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined || rule.off) return { ...(rule && { rule }), result: 'not-recorded' };
  const { met, stated, unmet, unproven, 'not-applicable': outside } = rule.counts;
  // Nothing on record is not a breach.
  const silent =
    unmet > 0 &&
    findings.some((one) => one.rule === id) &&
    findings.every((one) => one.rule !== id || one.verdict !== 'unmet' || one.silence === true);
  if (unmet > 0) return { rule, result: silent ? 'not-recorded' : 'does-not-meet' };
  if (unproven > 0) return { rule, result: 'not-recorded' };
  if (stated > 0) return { rule, result: 'stated' };
  if (met > 0) return { rule, result: 'meets' };
  return { rule, result: outside > 0 ? 'not-applicable' : 'not-recorded' };
}
