/** Where words may end before a place, told by their last letters: `detectors/numbers/name-words.ts` looks which words they are. */

import { at, COMMA, SPACE, unit } from './units';

/** What units are compared as, two bytes each: 0 where it was not asked yet. */
const FOLDS: usize = 1024;
/** Bits of hashes of the last three units of words, of the last four, and of the last two of those of two; then of the last four by type. */
const ENDS: usize = FOLDS + 0x20000;
const TABLE = 0x2000;
const FOURS: usize = ENDS + TABLE;
const TAILS: usize = FOURS + TABLE;
const APART: usize = TAILS + TABLE;
/** Where these tables end: there are four types of which detectors of their own read the words. */
export const WORD_TABLES: usize = APART + 4 * TABLE;

// The same numbers as in `numbers/word-tree.ts` and `numbers/name-words.ts`, which give the reasons.
const MARK: u32 = 1;
const NINE: u32 = 0x39;
const FIRST_PREFIXED: u32 = 0x590;
const LAST_LATIN: u32 = 0x24f;
const MAX_SUFFIX_CHARACTERS = 4;
const MAX_PREFIX_CHARACTERS = 8;
const MAX_TAIL_CHARACTERS = 12;

const FULL_STOP: u32 = 0x3002;
const BRACE: u32 = 0x7d;
const QUOTE: u32 = 0x22;

/**
 * Writes where words may end in so many units before a place, the nearest first: of each its end, and twice how many letters are between it and the end of
 * the word of the text, and 1 more where its script puts no spaces between words; -1 where no word but a full stop of East Asia ends. How many numbers
 * that are; -1 where a unit is not known yet.
 */
export function endsBefore(start: i32, reach: i32, into: usize): i32 {
  let letters = false;
  let rest = 0;
  let count: usize = 0;
  let least = start - reach;
  let last = foldAt(start - 1);
  let second = foldAt(start - 2);
  let third = foldAt(start - 3);
  if (last === 0 || second === 0 || third === 0) return -1;
  for (let end = start; end > 0 && end > least; end--) {
    const fourth = foldAt(end - 4);
    if (fourth === 0) return -1;
    const here = last;
    const before = second;
    const further = third;
    last = second;
    second = third;
    third = fourth;
    if (here <= NINE) {
      rest = 0;
      // Digits before any letter are of a row of numbers.
      if (here > SPACE ? !letters : letters && start - end > MAX_PREFIX_CHARACTERS && parts(end - 1)) break;
      if (letters && start - end > MAX_PREFIX_CHARACTERS && unit(end - 1) === FULL_STOP) {
        store<i32>(into + 4 * count, end);
        store<i32>(into + 4 * count, -1, 4);
        count += 2;
      }
      continue;
    }
    letters = true;
    const run = runsOn(here);
    // A word of another script ends where this one begins.
    if (rest > 0 && !run && runsOn(foldAt(end))) rest = 0;
    const after = rest++;
    // A character of these scripts says what two or three letters do.
    if (run) least++;
    else if (after > MAX_SUFFIX_CHARACTERS) continue;
    if (!mayEnd(here, before, further, fourth)) continue;
    store<i32>(into + 4 * count, end);
    store<i32>(into + 4 * count, (after << 1) | <i32>run, 4);
    count += 2;
  }
  return <i32>count;
}

/** The unit at a place as words are compared; a space before the text. */
function foldAt(i: i32): u32 {
  return i < 0 ? SPACE : load<u16>(FOLDS + 2 * <usize>unit(i));
}

/** A record of JSON ends at this place, or a key begins behind it. */
function parts(i: i32): bool {
  const c = unit(i);
  return c === BRACE || (c === COMMA && unit(i + 1) === QUOTE);
}

function runsOn(c: u32): bool {
  return c >= 0x0e00 && (c <= 0x0eff || (c >= 0x1000 && c <= 0x109f) || (c >= 0x1780 && c <= 0x17ff) || c >= 0x3040);
}

/** Whether a word may end with these units. */
function mayEnd(last: u32, second: u32, third: u32, fourth: u32): bool {
  if (second === MARK || third === MARK) return true;
  if (!hasHash(ENDS, (last * 961 + second * 31 + third) & 0xffff))
    return last >= FIRST_PREFIXED && hasHash(TAILS, (last * 31 + second) & 0xffff);
  if (fourth === MARK) return true;
  if (last >= FIRST_PREFIXED || second >= FIRST_PREFIXED || third >= FIRST_PREFIXED || fourth >= FIRST_PREFIXED) return true;
  // Of scripts with spaces between words, words of fewer letters have a space there.
  if (second <= NINE) return hasHash(FOURS, fourOf(last, SPACE, SPACE, SPACE));
  if (third <= NINE) return hasHash(FOURS, fourOf(last, second, SPACE, SPACE));
  return hasHash(FOURS, fourOf(last, second, third, spaced(fourth)));
}

/** Whether a word of one of two types may end in so many units before a place; yes where letters beyond Latin ones are, of which words are told in other ways. */
export function mayName(start: i32, reach: i32, type: i32, other: i32): bool {
  const table = APART + TABLE * <usize>type;
  const another = APART + TABLE * <usize>other;
  const least = max(0, start - reach);
  let second = SPACE;
  let third = SPACE;
  let fourth = SPACE;
  for (let i = max(0, least - MAX_TAIL_CHARACTERS); i < start; i++) {
    const c = at(i);
    if (c > LAST_LATIN) return true;
    let here = <u32>load<u16>(FOLDS + 2 * <usize>c);
    if (here <= NINE) {
      // However many marks are between words, they are one space.
      if (second === SPACE) continue;
      here = SPACE;
    } else if (i >= least) {
      const tail = fourOf(here, spaced(second), spaced(third), spaced(fourth));
      if (hasHash(table, tail) || hasHash(another, tail)) return true;
      // Of a word of one letter or two nothing is known beyond the space before it.
      if (second === SPACE || third === SPACE) {
        const short = fourOf(here, spaced(second), SPACE, SPACE);
        if (hasHash(table, short) || hasHash(another, short)) return true;
      }
    }
    fourth = third;
    third = second;
    second = here;
  }
  return false;
}

function spaced(c: u32): u32 {
  return c <= NINE ? SPACE : c;
}

function fourOf(last: u32, second: u32, third: u32, fourth: u32): u32 {
  return ((last * 29791 + second * 961 + third * 31 + fourth) * 0x9e3779b1) >>> 16;
}

function hasHash(table: usize, hash: u32): bool {
  return ((load<u8>(table + <usize>(hash >> 3)) >> (hash & 7)) & 1) !== 0;
}
