/** Stretches of tokens that read like a name, by the odds of each token. */

import {
  ADDRESS,
  ARTICLE,
  COMMA,
  counted,
  ENDS,
  ENDS_WITH_S,
  FAMILY,
  FOREIGN_ADDRESS,
  flags,
  GIVEN,
  groupOf,
  info,
  KNOWN,
  LINE,
  mark,
  odds,
  PARTICLE,
  POINT,
  S_CAP,
  S_CAPS,
  S_INITIAL,
  S_LOWER,
  S_MARK,
  S_NUMBER,
  SPACED,
  STARTS,
  STRETCHES,
  SUFFIX,
  shape,
  TOKEN_COUNT,
  VOWEL,
  wordOf,
} from './name-memory';
import { exists, isFirst } from './token-odds';

/** Log-odds above which a token is of a name, and above which it is when the token before it is. */
const LEAST: f64 = -1.5;
const LEAST_NEXT: f64 = -1.5;
const LEAST_BEHIND_GIVEN: f64 = -2.5;
const LEAST_BEHIND_INITIAL: f64 = -4;
/** … and where Mr or Dr stands before it, or a given name and a particle: van der. */
const LEAST_TITLED: f64 = -3;
/** So many particles are passed within a name. */
const MOST_PARTICLES: i32 = 4;
const LEAST_SURNAME: i32 = 3;

/** Numbers of groups of words. */
let titles: u32 = 0;
let articles: u32 = 0;
let ranks: u32 = 0;

export function setGroups(title: u32, the: u32, rank: u32): void {
  titles = title;
  articles = the;
  ranks = rank;
}

// Where the name at hand begins and ends, and the odds of its surest token.
let first: i32 = 0;
let last: i32 = 0;
let best: f64 = 0;

function isMark(at: i32, c: u32): bool {
  return exists(at) && mark(at) === c;
}

function isGluedPoint(at: i32): bool {
  return isMark(at, POINT) && (flags(at) & SPACED) === 0;
}

/** White space stands before a token, and no line end. */
export function isJoinedTo(at: i32): bool {
  return (flags(at) & (SPACED | LINE)) === SPACED;
}

function isSmallParticle(at: i32): bool {
  return shape(at) === S_LOWER && (info(at) & PARTICLE) !== 0;
}

/** A form of address that is written before names alone stands before the token. */
export function isAddressed(at: i32): bool {
  const before = isGluedPoint(at - 1) ? at - 2 : at - 1;
  if (before < 0 || shape(at) !== S_CAP || (flags(at) & LINE) !== 0) return false;
  const form = shape(before);
  if (form === S_CAP) return (info(before) & (ADDRESS | FOREIGN_ADDRESS)) !== 0;
  return form === S_LOWER && (info(before) & FOREIGN_ADDRESS) !== 0;
}

/** Joins tokens to stretches, which are in STRETCHES then; returns how many there are. `low`: the text has no capital letters. */
export function join(low: bool): i32 {
  const count = counted(TOKEN_COUNT);
  let free = 0;
  let found = 0;
  for (let at = 0; at < count; at++) {
    const own = odds(at);
    if (own <= LEAST && (own <= LEAST_TITLED || !isAddressed(at))) continue;
    first = low ? at : pastInitials(at, free);
    if (first === at) first = pastParticles(at, free);
    best = own;
    onward(at, count);
    if (last === at && !low && isNoName(at)) continue;
    if (!low) widen(free);
    const place = STRETCHES + 32 * <usize>found;
    found++;
    store<i32>(place, isOutside() ? first + 1 : first);
    store<i32>(place, last, 4);
    store<f64>(place, best, 8);
    free = last + 1;
    at = last;
  }
  return found;
}

/** Where the name begins, if initials stand before its token: J. K. */
function pastInitials(at: i32, free: i32): i32 {
  let first = at;
  while (true) {
    const back = isGluedPoint(first - 1) ? first - 2 : first - 1;
    if (back < free || shape(back) !== S_INITIAL || (flags(first) & LINE) !== 0) return first;
    first = back;
  }
}

/** Where it begins, if particles and a given name stand before its token. */
function pastParticles(at: i32, free: i32): i32 {
  let first = at;
  while (first - 1 > free && isSmallParticle(first - 1) && (flags(first) & LINE) === 0) first--;
  if (first === at || first - 1 < free || (flags(first) & LINE) !== 0 || (info(first - 1) & GIVEN) === 0) return at;
  return odds(first - 1) > LEAST_TITLED ? first - 1 : at;
}

/** Goes on to the last token of the name. */
function onward(at: i32, count: i32): void {
  last = at;
  for (let next = at + 1; next < count; ) {
    const step = nextOf(next, count);
    if (step < 0) break;
    const isInitial = shape(step) === S_INITIAL;
    const score = isInitial ? LEAST : odds(step);
    if (!isInitial && score <= leastBehind()) break;
    best = max(best, score);
    last = step;
    next = step + 1;
  }
  // An initial at the end is of the name only before a point: Angela M.
  if (last > at && shape(last) === S_INITIAL && !isMark(last + 1, POINT)) last--;
  // A particle joins two words of a name, and ends none.
  while (last > at && isSmallParticle(last)) last--;
}

/** The next token of the same name, past a point after an initial or a particle; -1 where something else stands there. */
function nextOf(next: i32, count: i32): i32 {
  let at = next;
  if (isGluedPoint(at) && shape(last) === S_INITIAL) at++;
  // A German article begins another part of the sentence; within a name it stands behind von.
  if (at < count && shape(at) === S_LOWER && (info(at) & ARTICLE) !== 0) return -1;
  while (at < count && at < next + MOST_PARTICLES && isJoinedTo(at) && isSmallParticle(at)) at++;
  if (at >= count || !isJoinedTo(at)) return -1;
  const form = shape(at);
  return form === S_MARK || form === S_NUMBER || groupOf(info(at)) === titles ? -1 : at;
}

/** Log-odds that a token behind the last one must have. */
function leastBehind(): f64 {
  if (shape(last) === S_INITIAL) return LEAST_BEHIND_INITIAL;
  return isOnly(last, GIVEN) ? LEAST_BEHIND_GIVEN : LEAST_NEXT;
}

/** A given or a family name, and no word or place. */
function isOnly(at: i32, which: u32): bool {
  const what = info(at);
  return (what & which) !== 0 && (what & (KNOWN ^ (GIVEN | FAMILY))) === 0 && groupOf(what) === 0;
}

/** A single word that is no name: one that no table has, at the beginning of a sentence and before *the*; one before an English word with a capital, as firms have it. */
function isNoName(at: i32): bool {
  const next = at + 1;
  if (!exists(next) || !isJoinedTo(next) || isAddressed(at)) return false;
  const what = info(next);
  if (shape(next) === S_LOWER) return (info(at) & KNOWN) === 0 && groupOf(what) === articles && isFirst(at);
  return shape(next) === S_CAP && (what & ENDS_WITH_S) !== 0 && groupOf(what) === 0 && wordOf(what) > 0 && (what & (GIVEN | FAMILY)) === 0;
}

/** The name with what is of it on both sides: a given name before it, a family name behind it, SURNAME and a comma before it, Jr. and III behind it. */
function widen(free: i32): void {
  if (first - 1 >= free && shape(first - 1) === S_CAP && isOnly(first - 1, GIVEN) && isJoinedTo(first)) first--;
  const after = last + 1;
  if (exists(after) && shape(after) === S_CAP && isJoinedTo(after) && isOnly(after, FAMILY) && (info(last) & GIVEN) !== 0) last++;
  if (first - 2 >= free && isBehindSurname()) first -= 2;
  let next = last + 1;
  if (isMark(next, COMMA) && (flags(next) & SPACED) === 0) next++;
  if (exists(next) && isJoinedTo(next) && (info(next) & SUFFIX) !== 0 && shape(next) !== S_LOWER) last = next;
}

/** MURTHA, John Patrick */
function isBehindSurname(): bool {
  if (!isMark(first - 1, COMMA) || (flags(first - 1) & SPACED) !== 0 || !isJoinedTo(first) || shape(first) !== S_CAP) return false;
  const surname = first - 2;
  const length = load<i32>(ENDS + 4 * <usize>surname) - load<i32>(STARTS + 4 * <usize>surname);
  if (shape(surname) !== S_CAPS || length < LEAST_SURNAME || (info(first) & GIVEN) === 0) return false;
  return groupOf(info(surname)) === 0 && wordOf(info(surname)) === 0;
}

/** Its first token is not of the name: an article of one letter, which is no initial (O Vasco, A Maria); General, Bishop. */
function isOutside(): bool {
  if (first >= last) return false;
  if (shape(first) === S_INITIAL && !isMark(first + 1, POINT) && (info(first) & VOWEL) !== 0) return true;
  return groupOf(info(first)) === ranks && shape(first + 1) === S_CAP;
}
