import { type Candidate, isHan, WITH_OTHERS } from './candidate.js';
import { foreign } from './characters.js';
import { labeled, leftOf, rightOf } from './name-context.js';
import { NOT_NAMES } from './not-names.js';
import type { Words } from './segments.js';

/** Whether a foreign name seems to go on behind what reads like a Chinese one. */
export function goesOn(text: string, start: number, end: number, to: number): boolean {
  if (end + 2 > to) return false;
  for (let i = start; i < end + 2; i++) if (foreign[text.charCodeAt(i)] !== 1) return false;
  return true;
}

/** Whether a word can be a part of a name that is written by its sound. */
export function sounds(text: string, start: number, end: number, words: Words): boolean {
  for (let i = start; i < end; i++) if (foreign[text.charCodeAt(i)] !== 1) return false;
  return end - start === 1 || words.tag(text.slice(start, end)).startsWith('nr');
}

/** A stretch of characters that foreign names are written with. */
export function soundsLike(text: string, start: number, end: number, words: Words, all: Candidate[]): void {
  const length = end - start;
  if (length < 2 || length > 9) return;
  const whole = text.slice(start, end);
  if (NOT_NAMES.has(whole)) return;
  const listed = words.tag(whole).startsWith('nr');
  if (length === 2 && !listed) return;
  const context = leftOf(text, start) + rightOf(text, end);
  const odds = [0, 0, 0.5, 2.2, 3.4, 4, 4, 3, 3, 3][length]! + (listed ? 1.6 : 0) + context;
  if (odds >= WITH_OTHERS) all.push({ start, end, odds, context, form: 'foreign', said: false });
}

const DOT = /[\u4e00-\u9fff](?:[·•‧・][A-Z]{0,2}){1,2}(?=[\u4e00-\u9fff])/g;
/** Longest name with dots, in characters. */
const LONGEST = 40;
/** How far a part of a name reaches from the dot. */
const REACH = 8;

/** Names with a dot between their parts; these are written by their sound: `史记·项羽本纪` is none. */
export function dotted(text: string, words: () => Words, field: boolean): Candidate[] {
  const all: Candidate[] = [];
  if (!/[·•‧・]/.test(text)) return all;
  for (const { index, 0: dot } of text.matchAll(DOT)) {
    const last = all[all.length - 1];
    const start = last !== undefined && last.end > index && index - last.start < LONGEST ? last.start : reach(text, index + 1, -1, words());
    const end = reach(text, index + dot.length, 1, words());
    let sound = 0;
    let count = 0;
    for (let i = start; i < end; i++) {
      const c = text.charCodeAt(i);
      if (!isHan(c)) continue;
      count++;
      if (foreign[c] !== 0) sound++;
    }
    if (sound / count < 0.7 || count < 3) continue;
    if (last !== undefined && last.start === start) all.pop();
    all.push({
      start,
      end,
      odds: 30,
      context: leftOf(text, start) + rightOf(text, end),
      form: 'foreign',
      said: field || labeled(text, start),
    });
  }
  return all;
}

/** Where the part of a name beside a dot begins or ends: the word at the dot, and on while characters are of foreign names. */
function reach(text: string, dot: number, step: 1 | -1, words: Words): number {
  const run =
    step === 1
      ? /^[\u4e00-\u9fff]*/.exec(text.slice(dot, dot + REACH))![0]
      : /[\u4e00-\u9fff]*$/.exec(text.slice(Math.max(0, dot - REACH), dot))![0];
  const edge = words.cut(run, 0, run.length);
  const starts = Array.from(run).flatMap((_, at) => (edge[at] === 1 ? [at] : []));
  const pieces = starts.map((start, n) => run.slice(start, starts[n + 1]));
  if (step === -1) pieces.reverse();
  let length = 0;
  for (const [i, piece] of pieces.entries()) {
    if (i > 0 && ![...piece].every((c) => foreign[c.charCodeAt(0)] !== 0)) break;
    length += piece.length;
  }
  return dot + step * length;
}
