/** The switching rules of ISO 2859-1 (9.3, 9.4), as far as outcomes decide them. Pure. */
import type { InspectionSeverity } from '../model/sample.js';

/** A lot of a series: how it was inspected, and what that came to at its first inspection. */
export interface InspectedLot {
  severity: InspectionSeverity;
  accepted: boolean;
}

/** What the rules ask for next: a severity, or that acceptance inspection stops until the source is better. */
export type SwitchDue = 'normal' | 'tightened' | 'discontinue';

/**
 * What the rules ask for after the lots of a series, oldest first. Reduced inspection is never due: it is allowed where, among other things that only
 * people know, a score of 30 was reached, which takes ten lots in a row at three points each.
 */
export function switchDue(lots: readonly InspectedLot[]): SwitchDue {
  let due: SwitchDue = 'normal';
  let since: boolean[] = [];
  for (const { accepted } of lots) {
    since.push(accepted);
    const next = switched(due, since);
    if (next !== due) since = [];
    due = next;
  }
  return due;
}

function switched(due: SwitchDue, since: readonly boolean[]): SwitchDue {
  const rejected = (lots: readonly boolean[]): number => lots.filter((accepted) => !accepted).length;
  if (due === 'normal') return rejected(since.slice(-5)) >= 2 ? 'tightened' : 'normal';
  if (due === 'discontinue') return due;
  if (rejected(since) >= 5) return 'discontinue';
  return since.length >= 5 && rejected(since.slice(-5)) === 0 ? 'normal' : 'tightened';
}

/** Whether so few lots can have earned reduced inspection: ten accepted ones in a row, at least. */
export function mayBeReduced(lots: readonly InspectedLot[]): boolean {
  const last = lots.slice(-10);
  return last.length === 10 && last.every(({ accepted }) => accepted);
}
