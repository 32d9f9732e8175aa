/** A piece of text as tokens: words, numbers and marks; and what is counted of them, which tells its language and what it is about. */

import {
  C_ACCENT,
  C_DIGIT,
  C_JOINT,
  C_LETTER,
  C_LOWER,
  C_OTHER,
  C_SPACE,
  C_UPPER,
  CLASSES,
  CODE_COUNT,
  CODE_SIGN,
  ELLIPSIS,
  ENDS,
  ENGLISH_COUNT,
  FLAGS,
  FOLDED,
  FOLDS,
  FOREIGN_COUNT,
  groupOf,
  IDS,
  IN_SMALL,
  INFOS,
  LATIN_COUNT,
  LINE,
  MARK_ID,
  MARKS,
  OF_ENGLISH,
  OF_OTHERS,
  OTHER_COUNT,
  OTHER_SCRIPT,
  PEOPLE_COUNT,
  POINT,
  POSSESSIVE,
  S_CAP,
  S_CAPS,
  S_INITIAL,
  S_LOWER,
  S_MARK,
  S_MIXED,
  S_NUMBER,
  SCRIPTS,
  SEVERAL,
  SPACED,
  STARTS,
  setCount,
  THING_COUNT,
  TOKEN_COUNT,
  UNITS,
  unit,
  VOCABULARY_COUNT,
  WORD,
  WORD_COUNT,
  wordOf,
} from './name-memory';
import { entryOf, shortWord, wordAt } from './word-entries';

const NEW_LINE: u32 = 0x0a;
const APOSTROPHE: u32 = 0x27;
const TYPOGRAPHIC: u32 = 0x2019;
const HYPHEN: u32 = 0x2d;
const SLASH: u32 = 0x2f;
const AT: u32 = 0x40;
const SMALL_S: u32 = 0x73;
/** The bit of small letters among letters of ASCII. */
const SMALL: i16 = 0x20;
const SURROGATES: u32 = 0xd800;
const BEHIND_PRIVATE: u32 = 0xf900;
const GREEK: u32 = 0x370;
const LATIN_EXTENDED: u32 = 0x1e00;
const GREEK_EXTENDED: u32 = 0x1f00;

/** By the numbers of groups of words: which speak of people, and the one of things. */
let ofPeople: u32 = 0;
let ofThings: u32 = 0;
/** How often a word was used is counted anew in each piece. */
let piece: i32 = 0;

let count: i32 = 0;
let english: i32 = 0;
let foreign: i32 = 0;
let latin: i32 = 0;
let others: i32 = 0;
let vocabulary: i32 = 0;
let people: i32 = 0;
let things: i32 = 0;
let code: i32 = 0;

// The word that was read last: how many letters and capitals, all its units, where it ends without a possessive.
let letters: i32 = 0;
let capitals: i32 = 0;
let units: u32 = 0;
let own: i32 = 0;

export function setSubjects(peopleMask: u32, thing: u32): void {
  ofPeople = peopleMask;
  ofThings = thing;
}

function classOf(c: u32): u32 {
  return c < SCRIPTS ? <u32>load<u8>(CLASSES + <usize>c) : C_OTHER;
}

function isLetter(kind: u32): bool {
  return kind === C_LOWER || kind === C_UPPER || kind === C_ACCENT || kind === C_LETTER;
}

/** Makes the tokens of the units and counts them. */
export function tokenize(length: i32): void {
  count = english = foreign = latin = others = vocabulary = people = things = code = 0;
  piece++;
  // What is read behind the piece is no letter.
  for (let i = 0; i < 32; i += 8) store<u64>(UNITS + 2 * <usize>length + i, 0);
  let words: i32 = 0;
  let gap: u32 = SPACED;
  // The mark before, 0 where it is no mark.
  let last: u32 = 0;
  for (let at = 0; at < length; ) {
    const c = unit(at);
    const kind = classOf(c);
    if (kind === C_SPACE) {
      gap |= c === NEW_LINE ? SPACED | LINE : SPACED;
      at++;
      continue;
    }
    const start = at;
    if (isLetter(kind)) {
      let id = packedWord(start);
      if (id < 0) {
        id = foldedWord(start, length);
        at = ends;
      } else at = own;
      wordToken(start, c, kind, id, gap, last);
      words++;
      last = 0;
      if (own < at) {
        put(own, at, MARK_ID | POSSESSIVE, 0, S_MARK);
        last = POSSESSIVE;
      }
    } else {
      at++;
      if (kind === C_DIGIT || kind === C_OTHER) while (at < length && classOf(unit(at)) === kind) at++;
      last = kind === C_DIGIT ? 0 : at - start === 1 ? c : ELLIPSIS;
      put(start, at, MARK_ID | last, 0, (kind === C_DIGIT ? S_NUMBER : S_MARK) | gap);
      if (last !== 0 && (<u32>load<u8>(MARKS + <usize>last) & CODE_SIGN) !== 0) code++;
      // Surrogates are emoji, by and large; a run of characters of scripts without capitals is one token.
      if (c >= SCRIPTS && (c < SURROGATES || c >= BEHIND_PRIVATE)) others += max(1, (at - start) >> 1);
    }
    gap = 0;
  }
  setCount(TOKEN_COUNT, count);
  setCount(ENGLISH_COUNT, english);
  setCount(FOREIGN_COUNT, foreign);
  setCount(LATIN_COUNT, latin);
  setCount(OTHER_COUNT, others);
  setCount(VOCABULARY_COUNT, vocabulary);
  setCount(PEOPLE_COUNT, people);
  setCount(THING_COUNT, things);
  setCount(CODE_COUNT, code);
  setCount(WORD_COUNT, words);
}

function put(start: i32, end: i32, id: i32, what: u32, flags: u32): void {
  const token: usize = 4 * <usize>count;
  store<i32>(STARTS + token, start);
  store<i32>(ENDS + token, end);
  store<i32>(IDS + token, id);
  store<u32>(INFOS + token, what);
  store<u8>(FLAGS + <usize>count, <u8>flags);
  count++;
}

/** The number of a word of one to eight letters of ASCII with nothing of a word behind them, which are read at once; -1 where it is none. */
function packedWord(start: i32): i32 {
  const eight = v128.load(UNITS + 2 * <usize>start);
  const small = v128.or(eight, i16x8.splat(SMALL));
  const isAscii = i16x8.lt_u(i16x8.sub(small, i16x8.splat(0x61)), i16x8.splat(26));
  const run = <i32>ctz(~i16x8.bitmask(isAscii));
  if (run === 0) return -1;
  const behind = unit(start + run);
  if (behind >= 0x80 || behind === APOSTROPHE || behind === HYPHEN || (run === 8 && (behind | 0x20) - 0x61 < 26)) return -1;
  const isSmall = i16x8.eq(v128.and(eight, i16x8.splat(SMALL)), i16x8.splat(SMALL));
  const mask = (1 << run) - 1;
  const packed = <u64>i64x2.extract_lane(i8x16.narrow_i16x8_u(small, small), 0);
  letters = run;
  capitals = popcnt(i16x8.bitmask(v128.andnot(isAscii, isSmall)) & mask);
  units = 0;
  own = start + run;
  return shortWord(run === 8 ? packed : packed & (((<u64>1) << (8 * run)) - 1), run);
}

/** Where the word that was folded last ends, with its possessive. */
let ends: i32 = 0;

/** The number of the word of letters, with single apostrophes and hyphens between them, that begins here. */
function foldedWord(start: i32, length: i32): i32 {
  let folded: i32 = 0;
  let at = start;
  letters = capitals = 0;
  units = 0;
  while (true) {
    const c = unit(at);
    const kind = classOf(c);
    if (kind === C_UPPER) capitals++;
    if (kind !== C_ACCENT && kind !== C_JOINT) letters++;
    units |= c;
    folded = fold(c, folded);
    at++;
    if (at >= length) break;
    const next = classOf(unit(at));
    if (!isLetter(next) && (next !== C_JOINT || at + 1 >= length || !isLetter(classOf(unit(at + 1))))) break;
  }
  own = ends = at;
  if (at - start > 2 && (unit(at - 1) | 0x20) === SMALL_S) {
    const joint = unit(at - 2);
    // The possessive is not of the name.
    if (joint === APOSTROPHE || joint === TYPOGRAPHIC) {
      own = at - 2;
      folded -= 2;
      letters--;
      if (classOf(unit(at - 1)) === C_UPPER) capitals--;
      units = 0;
      for (let i = start; i < own; i++) units |= unit(i);
    }
  }
  return wordAt(folded);
}

/** Writes what a unit is folded to behind the letters of WORD; returns how many there are then. */
function fold(c: u32, folded: i32): i32 {
  const one = <u32>load<u16>(FOLDS + 2 * <usize>c);
  if (one === 0) return folded;
  if (one < SEVERAL) {
    store<u16>(WORD + 2 * <usize>folded, <u16>one);
    return folded + 1;
  }
  const several = FOLDED + 8 * <usize>(one - SEVERAL);
  const many = <i32>load<u16>(several);
  for (let i: i32 = 0; i < many; i++) store<u16>(WORD + 2 * <usize>(folded + i), load<u16>(several + 2 + 2 * <usize>i));
  return folded + many;
}

function wordToken(start: i32, first: u32, kind: u32, id: i32, gap: u32, last: u32): void {
  const form = kind === C_UPPER ? formOf(start) : S_LOWER;
  const entry = entryOf(id);
  const what = load<u32>(entry, 16);
  const uses = load<i32>(entry, 20) === piece ? load<u32>(entry, 24) : 0;
  store<i32>(entry, piece, 20);
  store<u32>(entry, form === S_LOWER ? uses | IN_SMALL : uses + 1, 24);
  const isOther = first >= GREEK && (first < LATIN_EXTENDED || first >= GREEK_EXTENDED);
  put(start, own, id, what, form | gap | (isOther ? OTHER_SCRIPT : 0));
  if (isOther) others++;
  else latin++;
  // .com is not Portuguese.
  if (form === S_LOWER && ((gap & SPACED) !== 0 || (last !== POINT && last !== AT && last !== SLASH))) {
    if ((what & OF_ENGLISH) !== 0) english++;
    else if ((what & OF_OTHERS) !== 0 || units > 0x7f) foreign++;
  }
  if (form !== S_INITIAL && wordOf(what) > 0) vocabulary++;
  const group = groupOf(what);
  if (group === 0) return;
  if (group === ofThings) things++;
  else if (((ofPeople >> group) & 1) !== 0) people++;
}

function formOf(start: i32): u32 {
  if (own - start === 1) return S_INITIAL;
  if (capitals === 1) return S_CAP;
  if (capitals === letters) return S_CAPS;
  return isJoined(start, own) ? S_CAP : S_MIXED;
}

/** Jean-Luc, O'Neill, McDonald are written as names; iPhone and YouTube are not. */
function isJoined(start: i32, end: i32): bool {
  let parts = 0;
  for (let at = start; at < end && classOf(unit(at)) === C_UPPER; parts++) {
    let next = at + 1;
    while (next < end && classOf(unit(next)) === C_LOWER) next++;
    if (next === end) {
      if (parts > 0 && next - at > 1) return true;
      break;
    }
    if (classOf(unit(next)) !== C_JOINT) break;
    at = next + 1;
  }
  const a = unit(start);
  const b = unit(start + 1);
  const c = unit(start + 2);
  if (a === 0x4d && b === 0x63) return isCapital(start + 2, end); // Mc
  if (a === 0x4d && b === 0x61 && c === 0x63) return isCapital(start + 3, end); // Mac
  if (a === 0x44 && (b === 0x65 || b === 0x69)) return isCapital(start + 2, end); // De, Di
  if (a === 0x4c && (b === 0x61 || b === 0x65)) return isCapital(start + 2, end); // La, Le
  if (a === 0x56 && b === 0x61 && c === 0x6e) return isCapital(start + 3, end); // Van
  return a === 0x46 && b === 0x69 && c === 0x74 && unit(start + 3) === 0x7a && isCapital(start + 4, end); // Fitz
}

/** A capital letter and small ones behind it, up to the end. */
function isCapital(at: i32, end: i32): bool {
  if (end - at < 2 || classOf(unit(at)) !== C_UPPER) return false;
  for (let i = at + 1; i < end; i++) if (classOf(unit(i)) !== C_LOWER) return false;
  return true;
}
