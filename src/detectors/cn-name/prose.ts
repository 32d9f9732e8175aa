import { doubleFamily, doubles, family, foreign, given } from './characters.js';
import { isTitle, labeled, leftOf, rightOf } from './context.js';
import { NOT_NAMES } from './not-names.js';
import type { Words } from './words.js';

/** A stretch of text and how strongly it reads as a name: log-odds, of which some 5 are needed. */
export interface Candidate {
  start: number;
  end: number;
  odds: number;
  /** `han`: family and given name; `foreign`: a name written by its sound. */
  form: 'han' | 'foreign';
  /** A label or the field says that it is one. */
  said: boolean;
}

/** Least log-odds at which a name is told. */
export const ENOUGH = 5.5;
/** Least with a name beside it in a list, or the same name told elsewhere in the text. */
const WITH_OTHERS = 3.2;
/** What characters alone must say before a sentence is cut into words. */
const WORTH_CUTTING = 2.5;
// Three names in four have two characters after the family name.
const ONE_GIVEN = -1.6;
const TWO_GIVEN = -0.3;
/** A sentence is cut in pieces of at most this many characters. */
const LONGEST = 400;

/** How a word of two characters that is a given name too speaks for one, by its part of speech. */
const AS_GIVEN: Readonly<Record<string, number>> = {
  nr: 1.5,
  nrt: 1,
  nrfg: 1.5,
  nz: 0.5,
  ns: -0.5,
  a: 0,
  z: 0,
  ad: -1,
  an: 0,
  v: -2,
  n: -1.2,
  b: -1,
  s: -1.5,
  ng: 0,
  ag: 0,
  vg: -1,
  '': 0.5,
};

/** What is known besides the text itself. */
interface Given {
  words: Words | undefined;
  /** What the field says of its values. */
  field: boolean | undefined;
}

/** Names in running text, by their characters, the words around them and where the sentence falls into words; in order. */
export function namesInText(text: string, known: Given): Candidate[] {
  const all: Candidate[] = dotted(text, known.words);
  const length = text.length;
  for (let i = 0; i < length; i++) {
    if (!isHan(text.charCodeAt(i))) continue;
    let end = i + 1;
    while (end < length && end - i < LONGEST && isHan(text.charCodeAt(end))) end++;
    if (end - i >= 2) {
      const said = known.field === true || labeled(text, i);
      if (said || promising(text, i, end)) sentence(text, i, end, said, known, all);
    }
    i = end - 1;
  }
  return settle(text, all);
}

function isHan(c: number): boolean {
  return c >= 0x4e00 && c <= 0x9fff;
}

function promising(text: string, start: number, end: number): boolean {
  let run = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    run = foreign[c] === 1 ? run + 1 : 0;
    if (run >= 3) return true;
    if (doubles[c] === 1 && i + 2 < end && doubleFamily(text.slice(i, i + 2)) !== undefined) return true;
    const f = family[c]!;
    if (f === 0 || i + 1 === end) continue;
    if (f - 1 + given(text, i + 1, i + 2) + ONE_GIVEN >= WORTH_CUTTING) return true;
    if (i + 3 <= end && f - 1 + given(text, i + 1, i + 3) + TWO_GIVEN >= WORTH_CUTTING) return true;
  }
  return false;
}

function sentence(text: string, from: number, to: number, said: boolean, known: Given, all: Candidate[]): void {
  const pieces = known.words?.cut(text.slice(from, to));
  if (pieces === undefined) {
    for (let i = from; i < to - 1; i++) han(text, i, { from, to, said: said && i === from, field: known.field }, all);
    return;
  }
  const words = known.words!;
  const edge = new Uint8Array(to - from + 1);
  let at = 0;
  edge[0] = 1;
  for (const piece of pieces) {
    at += piece.length;
    edge[at] = 1;
  }
  let start = from;
  let run = from;
  for (const piece of pieces) {
    han(text, start, { from, to, said: said && start === from, field: known.field, cut: { edge, piece, words } }, all);
    const end = start + piece.length;
    if (!sounds(piece, words)) {
      soundsLike(text, run, start, words, all);
      run = end;
    }
    start = end;
  }
  soundsLike(text, run, to, words, all);
}

interface Cut {
  edge: Uint8Array;
  piece: string;
  words: Words;
}

interface Spot {
  from: number;
  to: number;
  /** A label or the field says that a name begins here. */
  said: boolean;
  field: boolean | undefined;
  cut?: Cut;
}

function han(text: string, i: number, { from, to, said, field, cut }: Spot, all: Candidate[]): void {
  const double = doubles[text.charCodeAt(i)] === 1 && i + 2 < to ? doubleFamily(text.slice(i, i + 2)) : undefined;
  const f = double !== undefined ? 2 : said || family[text.charCodeAt(i)]! > 0 ? 1 : 0;
  if (f === 0) return;
  const name = double === 'chinese' ? 6 : double === 'japanese' ? 4 : family[text.charCodeAt(i)]! - 1;
  const whole = i === 0 && to === text.length;
  let best: Candidate | undefined;
  let left: number | undefined;
  for (let g = 1; g <= 2; g++) {
    const end = i + f + g;
    if (end > to) break;
    let shape = cut === undefined ? -1.5 : shapeOf(text, i, f, end, from, cut);
    if (said) shape = Math.max(shape ?? -9, end === to ? -1.5 : cut?.edge[end - from] === 1 ? -3 : -9);
    if (shape === undefined) continue;
    let odds = name + given(text, i + f, end) + (g === 1 ? ONE_GIVEN : TWO_GIVEN) + shape;
    if (odds < (said ? -4 : 0) || NOT_NAMES.has(text.slice(i, end)) || isTitle(text.slice(i + f, end))) continue;
    left ??= said ? 6 : leftOf(text, i);
    odds += left + rightOf(text, end);
    if (whole && field === false) odds -= 3;
    if (best === undefined || odds > best.odds) best = { start: i, end, odds, form: 'han', said };
  }
  if (best !== undefined && best.odds >= WITH_OTHERS) all.push(best);
}

/** Whether a word can be a part of a name that is written by its sound. */
function sounds(piece: string, words: Words): boolean {
  for (let i = 0; i < piece.length; i++) if (foreign[piece.charCodeAt(i)] !== 1) return false;
  return piece.length === 1 || words.tag(piece).startsWith('nr');
}

/** A stretch of characters that foreign names are written with. */
function soundsLike(text: string, start: number, end: number, words: Words, all: Candidate[]): void {
  const length = end - start;
  if (length < 2 || length > 9) return;
  const whole = text.slice(start, end);
  if (NOT_NAMES.has(whole)) return;
  const listed = words.tag(whole).startsWith('nr');
  if (length === 2 && !listed) return;
  const odds = [0, 0, 0.5, 2.2, 3.4, 4, 4, 3, 3, 3][length]! + (listed ? 1.6 : 0) + leftOf(text, start) + rightOf(text, end);
  if (odds >= WITH_OTHERS) all.push({ start, end, odds, form: 'foreign', said: false });
}

function strength({ start, end, odds, form }: Candidate): number {
  return form === 'foreign' && end - start >= 4 && odds >= ENOUGH ? odds + 10 : odds;
}

const DOT = /[\u4e00-\u9fff](?:[·•‧・][A-Z]{0,2}){1,2}(?=[\u4e00-\u9fff])/g;
/** How far a part of a name reaches from the dot. */
const REACH = 8;

/** Names with a dot between their parts; these are written by their sound: `史记·项羽本纪` is none. */
function dotted(text: string, words: Words | undefined): Candidate[] {
  const all: Candidate[] = [];
  if (!/[·•‧・]/.test(text)) return all;
  for (const { index, 0: dot } of text.matchAll(DOT)) {
    const last = all[all.length - 1];
    const start = last !== undefined && last.end > index ? last.start : reach(text, index + 1, -1, words);
    const end = reach(text, index + dot.length, 1, words);
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
    all.push({ start, end, odds: 30, form: 'foreign', said: labeled(text, start) });
  }
  return all;
}

/** Where the part of a name beside a dot begins or ends: the word at the dot, and on while characters are of foreign names. */
function reach(text: string, dot: number, step: 1 | -1, words: Words | undefined): number {
  const [from, to] = step === 1 ? [dot, Math.min(text.length, dot + REACH)] : [Math.max(0, dot - REACH), dot];
  const run = /^[\u4e00-\u9fff]*/.exec(step === 1 ? text.slice(from, to) : [...text.slice(from, to)].reverse().join(''))![0];
  const pieces = words?.cut(step === 1 ? run : [...run].reverse().join('')) ?? [...run];
  if (step === -1) pieces.reverse();
  let length = 0;
  for (const [i, piece] of pieces.entries()) {
    if (i > 0 && ![...piece].every((c) => foreign[c.charCodeAt(0)] !== 0)) break;
    length += piece.length;
  }
  return dot + step * length;
}

/** How the words of the sentence fit a name from `i` to `end`: undefined where a word lies across its end. */
function shapeOf(text: string, i: number, f: number, end: number, from: number, { edge, piece, words }: Cut): number | undefined {
  if (edge[end - from] === 0) return undefined;
  const length = end - i;
  if (piece.length > length) return undefined;
  if (piece.length === length) {
    // One word: a name only where the dictionary says so, and it says so of many words that are none.
    return words.tag(piece).startsWith('nr') ? (length === 2 ? 0 : 1.5) : undefined;
  }
  if (piece.length > f) {
    // The family name is the beginning of a word of two, the name goes on behind it.
    return words.tag(piece).startsWith('nr') ? -0.5 : -4;
  }
  if (piece.length < f) return f === 2 && edge[i + 1 - from] === 1 ? -1 : undefined;
  if (end - i - f === 2 && edge[i + f + 1 - from] === 0) return AS_GIVEN[words.tag(text.slice(i + f, end))] ?? -3;
  return 0.5;
}

/** Of candidates that overlap the stronger stays, a long name by its sound before a part of it; weak ones stay beside a strong one in a list, or where the text has the same name elsewhere. */
function settle(text: string, all: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of [...all].sort((a, b) => a.start - b.start)) {
    const last = kept[kept.length - 1];
    if (last === undefined || last.end <= one.start) kept.push(one);
    else if (strength(one) > strength(last)) kept[kept.length - 1] = one;
  }
  const sure = new Set<string>();
  for (const one of kept) if (one.odds >= ENOUGH) sure.add(text.slice(one.start, one.end));
  const listed = (a: Candidate | undefined, b: Candidate): boolean =>
    a !== undefined &&
    a.odds >= ENOUGH &&
    /^(?:[、，,；;\s]{1,2}|和|与|及|以及)$/.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
  return kept.filter(
    (one, i) => one.odds >= ENOUGH || sure.has(text.slice(one.start, one.end)) || listed(kept[i - 1], one) || listed(kept[i + 1], one),
  );
}
