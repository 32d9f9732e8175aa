/** Which of the finds in a text stay where they overlap. */

import type { Confidence } from '../model/basics.js';
import type { Detector, Family, Found } from '../model/detection.js';

/** How sure a find is, as a number: the surer the higher. */
export const RANK: Readonly<Record<Confidence, number>> = { possible: 0, likely: 1, certain: 2 };

/** Something that a detector found in a text. */
export interface Hit {
  detector: Detector;
  found: Found;
  /** What was found as it is meant, where it is written otherwise. */
  meant?: string;
}

/**
 * Of hits of one family that overlap the strongest stays: higher confidence first, then the longer one, then the one
 * whose check tells, then the one of the detector whose id comes first. Families answer different questions and never hide each other.
 */
export function strongest(all: readonly Hit[]): Hit[] {
  const sorted = [...all].sort((a, b) => a.found.start - b.found.start);
  const kept: Hit[] = [];
  // Only hits that hang together by overlapping are compared: a text of many hits is not sorted by rank as a whole.
  for (let i = 0; i < sorted.length; ) {
    let end = sorted[i]!.found.end;
    let next = i + 1;
    for (; next < sorted.length && sorted[next]!.found.start < end; next++) end = Math.max(end, sorted[next]!.found.end);
    if (next === i + 1) kept.push(sorted[i]!);
    else for (const hit of strongestOf(sorted.slice(i, next))) kept.push(hit);
    i = next;
  }
  return kept;
}

/** A check that a number that is none passes at most so often says more than a form alone. */
const TELLING_CHANCE = 0.2;

/** 1 for a possible hit of a detector that goes by form alone, 0 for other hits. */
const byForm = ({ detector: { chance = 1 }, found }: Hit): number => (found.confidence === 'possible' && chance > TELLING_CHANCE ? 1 : 0);

function strongestOf(all: readonly Hit[]): Hit[] {
  const length = (hit: Hit) => hit.found.end - hit.found.start;
  const ranked = [...all].sort(
    (a, b) =>
      RANK[b.found.confidence] - RANK[a.found.confidence] ||
      length(b) - length(a) ||
      byForm(a) - byForm(b) ||
      (a.detector.id < b.detector.id ? -1 : 1),
  );
  const taken = new Map<Family, Hit[]>();
  const kept: Hit[] = [];
  for (const hit of ranked) {
    const { family } = hit.detector;
    let order = taken.get(family);
    if (order === undefined) taken.set(family, (order = []));
    const place = firstAfter(order, hit.found.start);
    if ((order[place - 1]?.found.end ?? 0) > hit.found.start || (order[place]?.found.start ?? Number.POSITIVE_INFINITY) < hit.found.end)
      continue;
    order.splice(place, 0, hit);
    kept.push(hit);
  }
  return kept.sort((a, b) => a.found.start - b.found.start || a.found.end - b.found.end);
}

/** Where in hits that are sorted by start the first one lies that begins after this place. */
function firstAfter(order: readonly Hit[], start: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order[middle]!.found.start <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
