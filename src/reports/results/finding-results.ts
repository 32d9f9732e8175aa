/** Findings as single results: one a finding or, of a change, one for each place that is new under it. */

import { createHash } from 'node:crypto';
import type { Place } from '../../model/basics.js';
import { failsOn } from '../../model/rule.js';
import type { RenderOptions, Snapshot } from '../../model/snapshot.js';
import type { FindingExample, FindingView, Occurrence } from '../../model/views.js';
import { isAccepted, isLetPass } from '../../model/waiver.js';
import { sorted, weight } from '../../text/show.js';

/** How much a result weighs; `unlocked`, `waived` and `unproven` never fail a run. */
export type ResultWeight = ReturnType<typeof weight> | 'unlocked' | 'waived';

/** What a host shows as one thing: a code-scanning alert, an annotation, a line. */
export interface FindingResult {
  finding: FindingView;
  weight: ResultWeight;
  at: Place;
  /** The line or record of the last item, where several are beside each other. */
  end?: number;
  items: number;
  /** The place of a change that it is; absent where it is all of its finding. */
  occurrence?: Occurrence;
  /** The example that is in it, with the words at fault. */
  example?: FindingExample;
  /** Stays the same when lines move: made of rule, dataset, cause and, of a change, which item it is. */
  fingerprint: string;
}

/** What is not among the results: whole findings, places of findings, and the items of both. */
export interface LeftOut {
  findings: number;
  places: number;
  items: number;
}

/** Results in the order of their weight, and what did not fit. */
export interface Listed {
  results: FindingResult[];
  left: LeftOut;
}

/** What formats for programs and people list at most; beyond it only counts are told. */
export const MAX_LISTED_RESULTS = 100_000;
/** What hosts that show each result by itself get at most: under the 5,000 that GitHub shows. */
export const MAX_SHOWN_RESULTS = 4999;
/** The rule under which a format says how much it left out. */
export const LEFT_OUT = 'licit/results-left-out';

/**
 * The results of a snapshot, the worst first, at most so many. Where not all fit, each finding has one before any has a second, one place is kept
 * for what says so, and items that are listed and left out add up to those of the findings.
 */
export function listed(snapshot: Snapshot, strict: boolean, most = MAX_LISTED_RESULTS): Listed {
  const ranked = sorted(snapshot.findings, strict);
  const all = ranked.reduce((sum, finding) => sum + placesOf(finding), 0);
  const complete = all <= most && ranked.every(({ further = 0 }) => further === 0);
  const room = complete ? most : Math.min(all, most - 1);
  const shown = ranked.slice(0, room);
  let spare = room - shown.length;
  const results: FindingResult[] = [];
  const left: LeftOut = { findings: ranked.length - shown.length, places: 0, items: 0 };
  for (const finding of shown) {
    const places = placesOf(finding);
    const here = 1 + Math.min(spare, places - 1);
    spare -= here - 1;
    left.places += places - here;
    const mine = resultsOf(finding, here, snapshot, strict);
    left.items += Math.max(0, finding.items - mine.reduce((sum, { items }) => sum + items, 0));
    for (const result of mine) results.push(result);
  }
  for (const { items } of ranked.slice(shown.length)) left.items += items;
  return { results, left };
}

/** How much a finding weighs in this run. */
export function heavinessOf(finding: FindingView, strict: boolean): ResultWeight {
  return isAccepted(finding) ? 'waived' : isLetPass(finding) ? 'unlocked' : weight(finding, strict);
}

/** Whether something of this weight fails the run. */
export function failsRun(heaviness: ResultWeight, failOn: RenderOptions['failOn']): boolean {
  if (heaviness === 'unproven' || heaviness === 'unlocked' || heaviness === 'waived') return false;
  return failsOn(heaviness, failOn);
}

/** Whether anything is missing from a list. */
export function isCut({ findings, places, items }: LeftOut): boolean {
  return findings + places + items > 0;
}

function placesOf({ occurrences = [] }: FindingView): number {
  return Math.max(1, occurrences.length);
}

function resultsOf(finding: FindingView, most: number, snapshot: Snapshot, strict: boolean): FindingResult[] {
  const heaviness = heavinessOf(finding, strict);
  const { occurrences = [], fingerprint } = finding;
  if (occurrences.length === 0) {
    const [example] = finding.examples;
    const at = placeOf(finding, snapshot);
    return [{ finding, weight: heaviness, at, items: finding.items, fingerprint, ...(example && { example }) }];
  }
  const seen = new Map<string, number>();
  return occurrences.slice(0, most).map((occurrence) => {
    const { at, end, items, id } = occurrence;
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    const example = finding.examples.find((one) => !one.side && liesIn(one.at, occurrence));
    return {
      finding,
      weight: heaviness,
      at,
      ...(end !== undefined && { end }),
      items,
      occurrence,
      ...(example && { example }),
      fingerprint: createHash('sha256')
        .update(JSON.stringify([fingerprint, id, before]))
        .digest('hex'),
    };
  });
}

function liesIn(place: Place, { at, end }: Occurrence): boolean {
  const first = at.line ?? at.record;
  const here = place.line ?? place.record;
  return place.path === at.path && (first === undefined || here === undefined || (here >= first && here <= (end ?? first)));
}

/** Where a finding is shown that has no places of its own: hosts drop what names no file. */
function placeOf(finding: FindingView, snapshot: Snapshot): Place {
  const [example] = finding.examples;
  if (example) return example.at;
  const path = finding.where[0]?.path || snapshot.manifests.find(({ dataset }) => dataset === finding.dataset)?.path;
  return path ? { path } : projectPlace(snapshot);
}

/** What is about the whole project is for the configuration to say, also where there is none yet. */
export function projectPlace({ configPath }: Snapshot): Place {
  return { path: configPath ?? 'licit.yaml' };
}
