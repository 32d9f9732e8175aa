/** The language of a piece, and what speaks for and against a stretch of it being a name as a whole; `name-slots.ts` has the names of the slots. */

import {
  CODE_COUNT,
  counted,
  ENGLISH_COUNT,
  FOREIGN_COUNT,
  flags,
  groupOf,
  IN_SMALL,
  idOf,
  info,
  LANGUAGE,
  LATIN_COUNT,
  LINE,
  mark,
  OTHER_COUNT,
  PARTICLE,
  PEOPLE_COUNT,
  POINT,
  S_CAPS,
  S_INITIAL,
  S_LOWER,
  S_MARK,
  S_MIXED,
  S_NUMBER,
  STRETCHES,
  setCount,
  shape,
  THING_COUNT,
  VOCABULARY_COUNT,
  WORD_COUNT,
} from './name-memory';
import { isAddressed } from './name-stretches';
import { begin, exists, feature, markOf, total } from './token-odds';
import { entryOf, K_INITIAL, K_NONE } from './word-entries';

const WHOLE = 2048;
export const W_BIAS = WHOLE;
export const W_LANGUAGE = WHOLE + 1;
export const W_PEOPLE = WHOLE + 4;
export const W_THINGS = WHOLE + 8;
export const W_CODE = WHOLE + 12;
export const W_WORDS = WHOLE + 16;
export const W_ODDS = WHOLE + 22;
export const W_MANY = WHOLE + 36;
export const W_MANY_LANGUAGE = WHOLE + 40;
export const W_SMALL = WHOLE + 56;
export const W_AGAIN = WHOLE + 60;
export const W_CAPS = WHOLE + 80;
export const W_MIXED = WHOLE + 84;
export const W_LOWER = WHOLE + 88;
export const W_TITLED = WHOLE + 92;
export const W_BEGINS = WHOLE + 96;
export const W_FIRST = WHOLE + 160;
export const W_LAST = WHOLE + 192;
export const W_ONE_ABOUT = WHOLE + 208;
export const W_ONE_LANGUAGE = WHOLE + 272;
export const W_KINDS = WHOLE + 304;
export const KINDS = 13;
/** By what stands before, behind, and one step further. */
export const W_BESIDE = WHOLE + 2504;
export const W_SIDE = 176;
// Within those of a side: its end, the groups of words, the shapes, the marks.
export const W_END = 0;
export const W_SHAPE = 34;
export const W_MARK = 48;

const ENGLISH: i32 = 0;
const UNKNOWN: i32 = 1;
const OTHER: i32 = 2;
/** A text of fewer words than this may have none of those of its language. */
const FEW_WORDS: i32 = 8;

// Why a stretch must be looked at whatever its odds are: a form of address or a greeting before it, a bracket or a quote behind it.
const ADDRESSED: i32 = 1;
const GREETED: i32 = 2;
const BRACKETED: i32 = 4;

let titles: u32 = 0;
let greetings: u32 = 0;

export function setBeside(title: u32, greet: u32): void {
  titles = title;
  greetings = greet;
}

/** What the words of the piece say of its language. */
export function tellLanguage(): void {
  const english = counted(ENGLISH_COUNT);
  const foreign = counted(FOREIGN_COUNT);
  const words = counted(LATIN_COUNT);
  let language = UNKNOWN;
  // Code and commands in a text of another script are no English text.
  if (counted(OTHER_COUNT) * 8 > words) language = OTHER;
  else if (english > 0) language = english >= foreign ? ENGLISH : OTHER;
  else if (foreign > 1) language = OTHER;
  // A few words, such as a signature or a list of people, say nothing; an address, a list of kinds: by what part of its words English has.
  else if (foreign !== 0 || words >= FEW_WORDS)
    language = <f64>counted(VOCABULARY_COUNT) >= (foreign === 0 ? 0.1 : 0.3) * <f64>words ? UNKNOWN : OTHER;
  setCount(LANGUAGE, language);
}

/** Scores a stretch as a whole, and says why it must be looked at whatever comes of that. */
export function weigh(n: i32): void {
  const place = STRETCHES + 32 * <usize>n;
  const first = load<i32>(place);
  const last = load<i32>(place, 4);
  const next = exists(last + 1) ? mark(last + 1) : 0;
  const isGreeted = first > 0 && shape(first - 1) < S_NUMBER && groupOf(info(first - 1)) === greetings;
  const isBracketed = next === 0x3c || next === 0x28 || next === 0x22;
  store<i32>(place, (isAddressed(first) ? ADDRESSED : 0) | (isGreeted ? GREETED : 0) | (isBracketed ? BRACKETED : 0), 24);
  if (counted(LANGUAGE) === OTHER) return;
  begin(W_BIAS);
  aboutText();
  aboutWords(place, first, last);
  store<f64>(place, total(), 16);
}

/** What the piece is about. */
function aboutText(): void {
  const things = counted(THING_COUNT);
  const words = counted(WORD_COUNT);
  const code = counted(CODE_COUNT);
  const share = <f64>things / <f64>max(8, words);
  feature(W_LANGUAGE + counted(LANGUAGE));
  feature(W_PEOPLE + min(3, counted(PEOPLE_COUNT)));
  feature(W_THINGS + (things === 0 ? 0 : things === 1 || share < 0.03 ? 1 : share < 0.08 ? 2 : 3));
  if (code > 0) feature(W_CODE + (code < 3 ? 1 : code < 8 ? 2 : 3));
  feature(W_WORDS + (words < 8 ? 0 : words < 20 ? 1 : words < 60 ? 2 : 3));
}

function aboutWords(place: usize, first: i32, last: i32): void {
  let names: i32 = 0;
  let kinds: i32 = 0;
  let one = K_NONE;
  let end = K_NONE;
  let times: i32 = 0;
  let isSmall = false;
  let shapes: i32 = 0;
  for (let at = first; at <= last; at++) {
    const form = shape(at);
    if (form >= S_NUMBER || (form === S_LOWER && (info(at) & PARTICLE) !== 0)) continue;
    const entry = entryOf(idOf(at));
    end = form === S_INITIAL ? K_INITIAL : load<i32>(entry, 28);
    if (names === 0) one = end;
    if (names < 3) kinds = kinds * KINDS + end;
    names++;
    const uses = load<u32>(entry, 24);
    if ((uses & IN_SMALL) !== 0) isSmall = true;
    times = max(times, <i32>(uses & ~IN_SMALL));
    shapes |= 1 << form;
  }
  const language = counted(LANGUAGE);
  const many = names === 1 || names === 2 ? names : 3;
  feature(W_ODDS + <i32>max<f64>(-2, min<f64>(12, rounded(load<f64>(place, 8) * 2))));
  feature(W_MANY + many);
  feature(W_MANY_LANGUAGE + many * 2 + language);
  feature(W_KINDS + kinds);
  feature(W_FIRST + one * 2 + language);
  feature(W_LAST + end);
  if (many === 1) {
    feature(W_ONE_ABOUT + one * 4 + (counted(PEOPLE_COUNT) > 0 ? 1 : 0) + (counted(THING_COUNT) > 0 ? 2 : 0));
    feature(W_ONE_LANGUAGE + one * 2 + language);
  }
  if (isSmall) feature(W_SMALL + many);
  if (times > 1) feature(W_AGAIN + min(3, times) * 4 + many);
  if ((shapes >> S_CAPS) & 1) feature(W_CAPS + many);
  if ((shapes >> S_MIXED) & 1) feature(W_MIXED + many);
  if ((shapes >> S_LOWER) & 1) feature(W_LOWER + many);
  beside(0, first - 1);
  beside(1, last + 1);
  beside(2, first - 2);
  beside(3, last + 2);
  if (first > 0 && groupOf(info(first - 1)) === titles) feature(W_TITLED);
  if (first === 0 || (flags(first) & LINE) !== 0 || mark(first - 1) === POINT) feature(W_BEGINS + one * 4 + many);
}

/** As JavaScript rounds. */
function rounded(x: f64): f64 {
  const floor = Math.floor(x);
  return x - floor >= 0.5 ? floor + 1 : floor;
}

/** What stands on one side of the stretch. */
function beside(side: i32, at: i32): void {
  const slot = W_BESIDE + W_SIDE * side;
  if (!exists(at)) {
    feature(slot + W_END);
    return;
  }
  const form = shape(at);
  if (form === S_MARK) {
    feature(slot + W_MARK + markOf(mark(at)));
    return;
  }
  const group = form === S_NUMBER ? 0 : groupOf(info(at));
  feature(slot + (group !== 0 ? <i32>group : W_SHAPE + <i32>form));
}
