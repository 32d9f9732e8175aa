/** Looks for the marks of all kinds at once, where one of their cues is: the detectors of the kinds share what is found. */

import { matches } from '../../inspect/clues/clues.js';
import type { Words } from '../../model/basics.js';
import type { Anchors, Detector, Found } from '../../model/detection.js';
import { MARK_CUES } from './mark-cues.js';
import type { Mark, MarkKind } from './mark-kinds.js';
import { miningMarks } from './mining-marks.js';
import { generatedMarks, modelMarks, pirateMarks, secretMarks } from './other-marks.js';
import { copyMarks, reservedMarks } from './rights-marks.js';
import { isAnnotated } from './stamped.js';
import { agencyMarks, bookMarks, coverMarks, lyricsMarks } from './work-marks.js';

const ALL: readonly Mark[] = [
  ...reservedMarks,
  ...copyMarks,
  ...miningMarks,
  ...bookMarks,
  ...lyricsMarks,
  ...coverMarks,
  ...agencyMarks,
  ...secretMarks,
  ...modelMarks,
  ...generatedMarks,
  ...pirateMarks,
];

/** A mark goes no further than this to both sides of its cue. */
const REACH = 320;
/** So far around a mark words are looked for by which it says something else. */
const AROUND = 600;
/** Nothing is told by what is so near to where a part was cut off. */
const EDGE = 8;

/** Finds by kind in the text that was looked at last: its detectors are asked one after another. */
let last: { text: string; found: ReadonlyMap<MarkKind, Found[]> } | undefined;

/** The marks in a text by kind; `places`: where their cues are, else all of the text is looked at. */
function marksIn(text: string, places: readonly number[] | undefined): ReadonlyMap<MarkKind, Found[]> {
  if (last?.text === text) return last.found;
  const found = new Map<MarkKind, Found[]>();
  for (const [from, to] of partsOf(text, places)) {
    const part = text.slice(from, to);
    for (const mark of ALL)
      for (const match of matches(mark.pattern, part)) {
        const end = match.index + match[0].length;
        if (match[0] === '' || (from > 0 && match.index < EDGE) || (to < text.length && end > part.length - EDGE)) continue;
        match.index += from;
        if (!stands(mark, match, text)) continue;
        const list = found.get(mark.kind) ?? [];
        found.set(mark.kind, list);
        const value = mark.work?.(match[0]);
        list.push({
          start: match.index,
          end: from + end,
          confidence: mark.sure,
          why: 'words or markup that say so',
          show: SHOWN,
          ...(value !== undefined && { value }),
        });
      }
  }
  for (const [kind, list] of found) found.set(kind, apart(list));
  last = { text, found };
  return found;
}

/** So many first characters are shown: marks are words of notices, and what goes on behind them may name a person. */
const SHOWN = 24;

function stands({ holds, unless }: Mark, match: RegExpExecArray, text: string): boolean {
  if (isAnnotated(match, text)) return false;
  if (holds !== undefined && !holds(match, text)) return false;
  return unless === undefined || !unless.test(text.slice(Math.max(0, match.index - AROUND), match.index + match[0].length + AROUND));
}

/** Parts of a long text that are around cues, and the whole of a short one. */
function partsOf(text: string, places: readonly number[] | undefined): [from: number, to: number][] {
  if (places === undefined || text.length <= 2 * REACH) return [[0, text.length]];
  const all: [number, number][] = [];
  for (const at of places) {
    const from = Math.max(0, at - REACH);
    const to = Math.min(text.length, at + REACH);
    const before = all.at(-1);
    if (before !== undefined && before[1] >= from) before[1] = to;
    else all.push([from, to]);
  }
  return all;
}

/** Those that begin first, without what overlaps them. */
function apart(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

/** The numbers of books on title pages and their backs, where a book says of itself which one it is. */
export function bookNumbersIn(text: string, anchors: Anchors | undefined): Found[] {
  const found = marksIn(text, anchors?.keywordPlaces?.()).get('ip/book-front-matter') ?? [];
  return found.flatMap(({ value, ...one }) => (value?.startsWith('isbn ') ? [{ ...one, value: value.replace(' ', ':') }] : []));
}

/** The detector of a kind of marks. */
export function markDetector(kind: MarkKind, type: string, title: Words, hits: readonly string[], misses: readonly string[]): Detector {
  return {
    id: kind,
    family: 'ip',
    since: '0.2',
    type,
    title,
    keywords: MARK_CUES,
    sharedByPeople: true,
    find: (text: string, _field?: string, anchors?: Anchors) => marksIn(text, anchors?.keywordPlaces?.()).get(kind) ?? [],
    hits,
    misses,
  };
}
