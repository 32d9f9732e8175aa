/** What is found without the detectors that are newer than `rules.lock`: the same data, read and judged by the same code. */

import { lookInto } from '../../ledger/open-ledger.js';
import { findRun } from '../../ledger/read/as-of.js';
import { comparedFindings } from '../../ledger/read/query-change.js';
import { findings as findingsAt } from '../../ledger/read/query-verdicts.js';
import type { FindingView, Occurrence } from '../../model/views.js';
import type { FoundWithout } from './let-pass.js';

/**
 * Tells of a finding whether those of another run, made without some detectors, hold something of it. An older detector may find the same value
 * under another kind, which the newer one then hides: so the items count, not the cause. Where not all places are listed the answer is yes.
 */
export function foundIn(others: readonly FindingView[], all: readonly FindingView[]): FoundWithout {
  const here = new Set(all.map(({ fingerprint }) => fingerprint));
  return (finding) => {
    const same = others.filter(({ rule, dataset }) => rule === finding.rule && dataset === finding.dataset);
    if (finding.scope !== 'item') return same.some(({ fingerprint }) => fingerprint === finding.fingerprint || !here.has(fingerprint));
    const { occurrences } = finding;
    if (occurrences === undefined || finding.further !== undefined) return same.length > 0;
    return same.some((other) => other.further !== undefined || other.occurrences === undefined || meet(occurrences, other.occurrences));
  };
}

/** Every finding of a run, the last one by default, with the places of all of its items. */
export function placedFindings(ledger: string, run?: number, paths: readonly string[] = ['.']): FindingView[] {
  return lookInto(ledger, ({ db }) => {
    const after = run === undefined ? findRun(db) : findRun(db, String(run));
    if (after === undefined) throw new Error(`run ${run} is not there`);
    const is = findingsAt(db, after, true);
    const reading = new Map<string, never>();
    return comparedFindings(db, { after }, [], is, { reading, paths, exampleOf: ({ at }) => ({ at }) }).added;
  });
}

/** Whether two lists of places have one in common. */
function meet(some: readonly Occurrence[], others: readonly Occurrence[]): boolean {
  const byPath = new Map<string, Occurrence[]>();
  for (const one of others) byPath.set(one.at.path, [...(byPath.get(one.at.path) ?? []), one]);
  return some.some((one) => byPath.get(one.at.path)?.some((other) => overlap(one, other)));
}

function overlap(one: Occurrence, other: Occurrence): boolean {
  const [a, b] = [spanOf(one), spanOf(other)];
  return a === undefined || b === undefined || (a[0] <= b[1] && b[0] <= a[1]);
}

/** First and last line or record; undefined for a place that is a file. */
function spanOf({ at, end }: Occurrence): [number, number] | undefined {
  const first = at.line ?? at.record;
  return first === undefined ? undefined : [first, end ?? first];
}
