/** What CI hosts show of a step: ten annotations of a level, the rest in silence. So the tenth says how many more there are. */

import type { Lang } from '../../model/basics.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { FindingView } from '../../model/views.js';
import { say } from '../../text/messages/say.js';
import { counted } from '../../text/show.js';
import { type FindingResult, listed } from './finding-results.js';
import { seeMore } from './result-words.js';

/** GitHub and Azure keep so many of a level for a step. */
const MAX_OF_A_LEVEL = 10;

/** What is shown of one level. */
export interface LevelShown<Level> {
  level: Level;
  results: FindingResult[];
  /** How many there are beyond those, in a sentence; absent where there are none. */
  rest?: string;
}

/** The results of each level that a host shows, worst first. `taken`: annotations of a level that the format needs for itself. */
export function shownByLevel<Level extends string>(
  snapshot: Snapshot,
  { lang, strict }: { lang: Lang; strict: boolean },
  levelOf: (result: FindingResult) => Level,
  taken: Partial<Record<Level, number>> = {},
): LevelShown<Level>[] {
  const levels = new Map<Level, FindingResult[]>();
  for (const result of listed(snapshot, strict, Number.POSITIVE_INFINITY).results) {
    const level = levelOf(result);
    const there = levels.get(level);
    if (there) there.push(result);
    else levels.set(level, [result]);
  }
  return [...levels].map(([level, all]) => {
    const room = MAX_OF_A_LEVEL - (taken[level] ?? 0);
    const unlisted = [...new Set(all.map(({ finding }) => finding))].reduce((sum, { further = 0 }) => sum + further, 0);
    const fits = all.length <= room && unlisted === 0;
    if (fits) return { level, results: all };
    const chosen = firstOfEach(all, room - 1);
    const rest = all.filter((result) => !chosen.has(result));
    return { level, results: all.filter((result) => chosen.has(result)), rest: restText(rest, unlisted, snapshot, lang) };
  });
}

/** So many results: one of each finding before a second of any. */
function firstOfEach(all: readonly FindingResult[], most: number): ReadonlySet<FindingResult> {
  const seen = new Set<FindingView>();
  const isFirst = ({ finding }: FindingResult): boolean => !seen.has(finding) && seen.add(finding).size > 0;
  const first = all.filter(isFirst);
  const others = new Set(all);
  for (const one of first) others.delete(one);
  return new Set([...first, ...others].slice(0, most));
}

function restText(rest: readonly FindingResult[], unlisted: number, snapshot: Snapshot, lang: Lang): string {
  const command = seeMore(snapshot);
  if (snapshot.change === undefined) return say('report/more-findings', lang, { rest: rest.length, command });
  const items = counted(rest.reduce((sum, one) => sum + one.items, 0) + unlisted, 'item', lang);
  if (rest.length === 0) return say('report/more-in-items', lang, { items, command });
  return say(unlisted > 0 ? 'report/more-places-and-others' : 'report/more-places', lang, { places: rest.length, items, command });
}
