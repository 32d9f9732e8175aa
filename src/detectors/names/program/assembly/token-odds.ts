/** What speaks for and against a token being of a name, as features with weights; `name-slots.ts` has the names of the slots. */

import {
  COMMA,
  counted,
  ENDING,
  FAMILY,
  FEATURES,
  flags,
  GIVEN,
  groupOf,
  info,
  JOINED,
  KNOWN,
  LINE,
  LONG,
  MARKS,
  mark,
  ODDS,
  OTHER_SCRIPT,
  PARTICLE,
  PLACE,
  POINT,
  POSSESSIVE,
  S_CAP,
  S_INITIAL,
  S_LOWER,
  S_MARK,
  S_MIXED,
  S_NUMBER,
  SHAPE,
  SHORT,
  SOUND,
  SOUND_SHIFT,
  SPACED,
  shape,
  TOKEN_COUNT,
  WEIGHTS,
  wordOf,
} from './name-memory';

// Slots of weights.
export const T_BIAS = 0;
export const T_SHAPE = 1;
export const T_ENDING = 5;
export const T_SHORT = 6;
export const T_JOINED = 7;
export const T_SOUND = 8;
export const T_SELF = 32;
export const T_PLACE = 160;
export const T_FIRST = 288;
export const T_GROUP = 416;
export const T_BEFORE = 448;
export const T_AFTER = 1088;
// … and within those of a side.
export const T_END = 0;
export const T_LINE = 1;
export const T_NUMBER = 2;
export const T_GLUED = 3;
export const T_PARTICLE = 4;
export const T_LOWER = 5;
export const T_INITIAL = 6;
export const T_SIDE_SHAPE = 8;
export const T_SMALL = 16;
export const T_CAPITAL = 48;
export const T_FAR_GROUP = 80;
export const T_MARK = 112;
export const T_NAMES = 240;
export const T_WORDS = 368;
export const T_FAR_GIVEN = 496;
/** The mark that the possessive is, behind those of single units. */
export const POSSESSIVE_MARK = 127;

const EXCLAMATION: u32 = 0x21;
const QUESTION: u32 = 0x3f;

/** By the numbers of groups of words: which are of no name. */
let never: u32 = 0;
let low = false;
let features: i32 = 0;
let sum: f64 = 0;

export function setNever(groups: u32): void {
  never = groups;
}

/** Begins what is scored with its bias, which is its first feature. */
export function begin(bias: i32): void {
  features = 0;
  sum = 0;
  feature(bias);
}

/** Adds a feature: all sums are made in one order, so that they are the same wherever they are made. */
export function feature(slot: i32): void {
  store<i32>(FEATURES + 4 * <usize>features, slot);
  features++;
  sum += load<f64>(WEIGHTS + 8 * <usize>slot);
}

export function total(): f64 {
  return sum;
}

/** How many features what was scored last has. */
export function featureCount(): i32 {
  return features;
}

export function exists(at: i32): bool {
  return at >= 0 && at < counted(TOKEN_COUNT);
}

/** Which mark of the weights a mark is. */
export function markOf(sign: u32): i32 {
  return sign === POSSESSIVE ? POSSESSIVE_MARK : <i32>load<u8>(MARKS + <usize>sign) & 127;
}

/** The log-odds of each token; minus infinity where it can be of no name. `isLow`: the text has no capital letters. */
export function score(isLow: bool): void {
  low = isLow;
  const count = counted(TOKEN_COUNT);
  for (let at = 0; at < count; at++) store<f64>(ODDS + 8 * <usize>at, isCandidate(at) ? scored(at) : -Infinity);
}

/** Whether a token can be of a name at all: an English word that is no name in any table is one too seldom to look at it. */
export function isCandidate(at: i32): bool {
  const own = flags(at);
  const form = own & SHAPE;
  const what = info(at);
  const group = groupOf(what);
  const isName = (what & (GIVEN | FAMILY)) !== 0;
  if (low) return form === S_LOWER && (what & LONG) !== 0 && isName && group === 0;
  if (form < S_CAP || form > S_MIXED || (own & OTHER_SCRIPT) !== 0) return false;
  return group === 0 ? wordOf(what) === 0 || isName : ((never >> group) & 1) === 0;
}

/** The log-odds of a token that is a candidate. */
export function scored(at: i32): f64 {
  const what = info(at);
  const bits = what & KNOWN;
  const group = groupOf(what);
  begin(T_BIAS);
  feature(T_SHAPE + shape(at));
  feature(T_SELF + bits);
  if ((bits & PLACE) !== 0) feature(T_PLACE + bits);
  if (group !== 0) feature(T_GROUP + group);
  if (bits === 0) {
    feature(T_SOUND + ((what >> SOUND_SHIFT) & SOUND));
    if ((what & ENDING) !== 0) feature(T_ENDING);
    if ((what & SHORT) !== 0) feature(T_SHORT);
    if ((what & JOINED) !== 0) feature(T_JOINED);
  }
  side(T_BEFORE, at - 1, at);
  side(T_AFTER, at + 1, at + 1);
  // One step further, past a mark, an initial or a part of the name.
  if (exists(at - 2)) further(T_BEFORE, at - 1, at - 2);
  if (exists(at + 2)) further(T_AFTER, at + 1, at + 2);
  if (isFirst(at)) feature(T_FIRST + bits);
  return sum;
}

/** It begins a text, a line or a sentence. */
export function isFirst(at: i32): bool {
  if (at === 0 || (flags(at) & LINE) !== 0) return true;
  const before = mark(at - 1);
  return before === POINT || before === EXCLAMATION || before === QUESTION;
}

/** The neighbor on one side; `joint` is the token before which a gap would stand. */
function side(slot: i32, at: i32, joint: i32): void {
  if (!exists(at)) {
    feature(slot + T_END);
    return;
  }
  const gap = flags(joint);
  const form = shape(at);
  const isGlued = (gap & SPACED) === 0;
  if ((gap & LINE) !== 0) feature(slot + T_LINE);
  if (form === S_NUMBER) {
    feature(slot + T_NUMBER);
    if (isGlued) feature(slot + T_GLUED);
    return;
  }
  if (form === S_MARK) {
    const sign = mark(at);
    feature(slot + T_MARK + markOf(sign));
    if (isGlued && sign !== POSSESSIVE) feature(slot + T_GLUED);
    return;
  }
  const what = info(at);
  const group = groupOf(what);
  if (group !== 0) feature(slot + (form === S_LOWER ? T_SMALL : T_CAPITAL) + group);
  if (form === S_LOWER && !low) {
    feature(slot + ((what & PARTICLE) !== 0 ? T_PARTICLE : T_LOWER));
    return;
  }
  if (form === S_INITIAL) {
    feature(slot + T_INITIAL);
    return;
  }
  feature(slot + T_SIDE_SHAPE + (low ? 0 : form));
  feature(slot + T_NAMES + (what & KNOWN));
  feature(slot + T_WORDS + (what & KNOWN));
}

function further(slot: i32, near: i32, far: i32): void {
  const form = shape(far);
  const by = shape(near);
  const what = info(far);
  const group = groupOf(what);
  if (form < S_NUMBER && group !== 0) feature(slot + T_FAR_GROUP + group);
  const sign = mark(near);
  const isPointed = by === S_MARK && sign !== POINT && sign !== COMMA;
  if (!isPointed && form === S_CAP && by !== S_LOWER) feature(slot + T_FAR_GIVEN + (what & KNOWN));
}
