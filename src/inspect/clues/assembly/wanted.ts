/**
 * Which detectors may want a group of digits, told by what is beside it: most groups of a text are wanted by none, and no detector looks at these.
 * What is told here is what the detectors ask first; each of them says by which function below it is told.
 */

import { AT, at, COMMA, HYPHEN, isCapital, isDigit, isSmall, isWord, POINT, SLASH, SPACE, unit } from './units';

// Bits; `clues/wanted-bits.ts` has the same.
const LED = 1;
const NUMBER = 2;
const PLATE = 4;
const DATE = 8;
const PAIR = 16;
const POINTED = 32;
const GROUPED = 64;
const CARD = 128;
const BEHIND = 256;

const OPENING: u32 = 0x28;
const PLUS: u32 = 0x2b;
const ZERO: u32 = 0x30;
const COLON: u32 = 0x3a;
const GREATER: u32 = 0x3e;
const UNDERSCORE: u32 = 0x5f;

/**
 * As what a group is wanted, in bits; 0 where it is not. Its place in memory, and how many follow it, two numbers each; whether something else than marks
 * is before it; how long the text is.
 */
export function wantedAs(group: usize, following: i32, isLed: bool, length: i32): i32 {
  const start = load<i32>(group);
  const end = load<i32>(group, 4);
  const before = at(start - 1);
  const next = unit(end);
  const bits =
    !isLed && next < 0x40 && !isBetween(next)
      ? inRow(group, following, before, next, length)
      : bitsOf(group, following, before, next, isLed, length);
  return bits === 0 ? 0 : bits | (isLed ? LED : 0);
}

/** Digits with none but marks of ASCII around them, behind which nothing goes on: most that there are in data. */
function inRow(group: usize, following: i32, before: u32, next: u32, length: i32): i32 {
  const start = load<i32>(group);
  const digits = load<i32>(group, 4) - start;
  const tells = digits === 3 || digits === 13 ? is756(start) : digits === 6 && next === PLUS;
  let bits = tells && isNumber(start, start + digits, before, next, false) ? NUMBER : 0;
  if (next === COMMA && following > 0 && isPair(group, following, length)) bits |= PAIR;
  if (next !== OPENING) return bits;
  return bits | (digits === 7 ? CARD | BEHIND : BEHIND);
}

function bitsOf(group: usize, following: i32, before: u32, next: u32, isLed: bool, length: i32): i32 {
  const start = load<i32>(group);
  const end = load<i32>(group, 4);
  return (
    (isNumber(start, end, before, next, isLed) ? NUMBER : 0) |
    plateBits(group, following, before, next, isLed) |
    (isDate(group, following, isLed) ? DATE : 0) |
    (next === COMMA && following > 0 && isPair(group, following, length) ? PAIR : 0) |
    (unit(start) === ZERO && following > 0 && isPointed(group) ? POINTED : 0) |
    ((end - start >= 6 && isCapital(before)) || (end - start === 7 && (next === OPENING || next === 0xff08)) ? CARD : 0) |
    (endsBeforeWord(end, next) ? BEHIND : 0)
  );
}

/** `numbers/find-numbers.ts`: digits that a word may name, or that tell by themselves, where neither a field nor the number before in a list names them. */
function isNumber(start: i32, end: i32, before: u32, next: u32, isLed: bool): bool {
  if (isSmall(next) || (before === POINT && isDigit(at(start - 2)))) return false;
  if (mayTell(start, end, next)) return end - start >= LEAST_DIGITS || !hasFew(start, end);
  if (!isLed) return false;
  if (end - start < LEAST_DIGITS) return !hasFew(start, end);
  // Digits alone, without letters before them: they are of no number that goes on with something else.
  const isAlone = !isNumberCapital(before) && !isLink(before) && !isNumberCapital(next) && !isMark(next);
  return !isAlone || !(next === AT || next === UNDERSCORE || next - 0xc0 < 0x190);
}

/** Fewest digits of a number. */
const LEAST_DIGITS = 4;

/** Something of each form that tells: four capital letters, six digits before a sign, 756, or two points. */
function mayTell(start: i32, end: i32, next: u32): bool {
  if (isNumberCapital(at(start - 1)) && isNumberCapital(at(start - 2)) && isNumberCapital(at(start - 4))) return true;
  const length = end - start;
  if (length === 6) return next === HYPHEN || next === PLUS || isNumberCapital(next);
  if (length !== 3 && length !== 13) return false;
  return (next === POINT && unit(end + 4) === POINT) || is756(start);
}

function is756(start: i32): bool {
  return unit(start) === 0x37 && unit(start + 1) === 0x35 && unit(start + 2) === 0x36;
}

/** Too few digits with those behind them, or letters and digits in one. */
function hasFew(start: i32, end: i32): bool {
  let digits = end - start;
  let letters = 0;
  let whole = true;
  for (let i = end; digits < LEAST_DIGITS; i++) {
    const c = unit(i);
    if (isDigit(c)) digits++;
    else if (isNumberCapital(c)) letters++;
    else {
      if (whole && isCoded(start, digits, letters)) return false;
      if (!isMark(c)) return true;
      whole = false;
    }
  }
  return false;
}

/** So many letters and digits in one, with those before them, that two digits are enough: 5AB1CDE. */
function isCoded(start: i32, digits: i32, letters: i32): bool {
  let before = 0;
  while (before < MAX_LETTERS && isNumberCapital(at(start - before - 1))) before++;
  return digits + letters + before >= LEAST_CODED && digits >= 2;
}

/** Letters before the digits of a number. */
const MAX_LETTERS = 6;
/** Fewest letters and digits of a number that has few digits. */
const LEAST_CODED = 7;

/** A capital letter of Latin, Greek or Cyrillic script. */
function isNumberCapital(c: u32): bool {
  return isCapital(c) || (c > 0xd0 && (c === 0xd1 || c - 0x391 < 25 || c - 0x401 < 47 || c === 0x4e8 || c === 0x4ae));
}

/** A mark within numbers, as `numbers/shapes.ts` has them. */
function isMark(c: u32): bool {
  if (c < 0x80) return c === SPACE || (c >= OPENING && c <= SLASH && c !== 0x2a && c !== COMMA);
  if (c < 0x2010) return c === 0xa0 || c === 0xb7;
  return c <= 0x2013 || c === 0x202f || c === 0x2116 || c === 0x53f7 || c === 0x7b2c || c === 0xff08 || c === 0xff09;
}

/** A space, hyphen, point or sign of a number. */
function isLink(c: u32): bool {
  return c === SPACE || c === HYPHEN || c === POINT || c === 0x2116;
}

/** `numbers/find-plates.ts`: digits with a letter of a plate beside them, or in groups alone behind a word, which are of no longer word. */
function plateBits(group: usize, following: i32, before: u32, next: u32, isLed: bool): i32 {
  const start = load<i32>(group);
  const end = load<i32>(group, 4);
  // Letters before digits lead them.
  const isBeside =
    (isLed && (isPlateLetter(before) || (isBetween(before) && isPlateLetter(at(start - 2))))) ||
    (isPlateLetter(next) && !isSmallOrMark(unit(end + 1))) ||
    (isBetween(next) && isPlateLetter(unit(end + 1)) && !isSmallOrMark(unit(end + 2)));
  if (!isBeside && !(isLed && following > 0 && load<i32>(group, 8) === end + 1 && isBetween(next) && end - start < 6)) return 0;
  return isForeign(start, end) || mayBeVietnamese(start, end, next) || !isOfWord(start, end) ? (isBeside ? PLATE : GROUPED) : 0;
}

/** A letter of a script that few other things with digits are written in is beside these digits. */
function isForeign(start: i32, end: i32): bool {
  return isForeignLetter(at(start - 1)) || isForeignLetter(at(start - 2)) || isForeignLetter(unit(end)) || isForeignLetter(unit(end + 1));
}

function isForeignLetter(c: u32): bool {
  return c > 0x24f && isPlateLetter(c);
}

function mayBeVietnamese(start: i32, end: i32, next: u32): bool {
  if (end - start !== 2 || !isPlateLetter(next)) return false;
  const second = unit(end + 1);
  const link = isDigit(second) ? unit(end + 2) : second;
  return link === HYPHEN || link === SPACE;
}

/** The longest plate written in one. */
const MAX_WORD_CHARACTERS = 10;

/** The digits are within a word that no plate is: with small letters, or too long. */
function isOfWord(start: i32, end: i32): bool {
  let from = start;
  for (let c = at(from - 1); isWord(c); c = at(--from - 1)) if (isSmallOrMark(c) || end - from > MAX_WORD_CHARACTERS) return true;
  let to = end;
  for (let c = unit(to); isWord(c); c = unit(++to)) if (isSmallOrMark(c) || to - from > MAX_WORD_CHARACTERS) return true;
  return to - from > MAX_WORD_CHARACTERS;
}

function isSmallOrMark(c: u32): bool {
  return c >= UNDERSCORE && c <= 0x7a;
}

function isBetween(c: u32): bool {
  return c === SPACE || c === HYPHEN || c === POINT || c === 0xb7 || c === 0x2022;
}

function isPlateLetter(c: u32): bool {
  return c > 0x40 && (isCapital(c) || isPlateLetterBeyond(c));
}

function isPlateLetterBeyond(c: u32): bool {
  return (
    (c >= 0x391 && c <= 0x3a9) ||
    (c >= 0x406 && c <= 0x42f) ||
    (c >= 0x620 && c <= 0x6d5) ||
    (c >= 0xe01 && c <= 0xe2e) ||
    (c >= 0x3041 && c <= 0x3096) ||
    (c >= 0xac00 && c <= 0xd7a3) ||
    c === 0xc4 ||
    c === 0xd6 ||
    c === 0xdc ||
    c === 0x110
  );
}

/** `pi/birth-date.ts`: digits with which a date may begin that a word is before, or a year that a word is behind. */
function isDate(group: usize, following: i32, isLed: bool): bool {
  const start = load<i32>(group);
  const end = load<i32>(group, 4);
  const length = end - start;
  if (length === 4 || length === 8) {
    const century = (unit(start) << 8) | unit(start + 1);
    if (century !== 0x3139 && century !== 0x3230 && (length === 8 || !isOtherCentury(century))) return false;
    if (length === 8) return isLed && unit(end) !== COLON;
    return (isLed && !isLatinLetter(unit(end))) || isBeforeWord(end);
  }
  return isLed && length <= 2 && mayGoOn(end) && goesOn(group, following);
}

/** Centuries that people were born in, beside the two that most were, and those of the Buddhist calendar, in which some were: 18, 21 to 25. */
function isOtherCentury(century: i32): bool {
  return century === 0x3138 || (century >= 0x3231 && century <= 0x3235);
}

/** What is behind a year of birth with the word for it behind: a character of East Asia, or a point and digits. */
function isBeforeWord(end: i32): bool {
  const next = unit(end);
  const c = next === SPACE ? unit(end + 1) : next;
  return c === 0x5e74 || c === 0xb144 || (c === POINT && isDigit(unit(end + 1)));
}

function isLatinLetter(c: u32): bool {
  return (c | 0x20) - 0x61 < 26;
}

/** What may follow a day or month: one of the few marks and letters that dates have there, or something beyond ASCII. */
function mayGoOn(end: i32): bool {
  const next = unit(end);
  if (next > 0x7f || next === SPACE || next === HYPHEN || next === POINT || next === SLASH) return true;
  const second = unit(end + 1);
  if (next === COMMA) return second === SPACE;
  const letters = ((next | 0x20) << 8) | (second | 0x20);
  return letters === 0x7374 || letters === 0x6e64 || letters === 0x7264 || letters === 0x7468 || letters === 0x6572; // st nd rd th er
}

/** Most units between a day and the year behind the name of a month; between a day and a month in digits; between that and the year. */
const MAX_MONTH_CHARACTERS = 48;
const MAX_DAY_CHARACTERS = 12;
const MAX_YEAR_CHARACTERS = 8;

/** A year follows a day, or a month in digits and a year. */
function goesOn(group: usize, following: i32): bool {
  if (following < 2) return false;
  const gap = load<i32>(group, 8) - load<i32>(group, 4);
  const length = load<i32>(group, 12) - load<i32>(group, 8);
  if (length === 4) return gap <= MAX_MONTH_CHARACTERS;
  if (length > 2 || gap > MAX_DAY_CHARACTERS || following < 4) return false;
  const years = load<i32>(group, 20) - load<i32>(group, 16);
  return (years === 2 || years === 4) && load<i32>(group, 16) - load<i32>(group, 12) <= MAX_YEAR_CHARACTERS;
}

/** A longer text is not one pair of numbers and nothing else. */
const SHORT = 200;

/** `pi/geo-coordinate.ts`: the latter digits of a latitude before a comma. In a long text it is precise or nothing. */
function isPair(group: usize, following: i32, length: i32): bool {
  const start = load<i32>(group);
  const end = load<i32>(group, 4);
  // A comma, a space and a sign are most that is before the number behind.
  if (end - start > 10 || load<i32>(group, 8) - end > 3) return false;
  if (length >= SHORT && (at(start - 1) !== POINT || end - start < 4)) return false;
  const whole = load<i32>(group, 12);
  const last = unit(whole) === POINT && following > 2 && load<i32>(group, 16) === whole + 1 ? load<i32>(group, 20) : whole;
  return unit(last) !== COMMA || !isDigit(unit(last + 1));
}

/** `pi/phone.ts`: a zero begins digits of which a point or a dash that rows do not have parts others. */
function isPointed(group: usize): bool {
  const start = load<i32>(group);
  const end = load<i32>(group, 4);
  if (end - start < 2 || load<i32>(group, 8) !== end + 1 || load<i32>(group, 12) - start < 8) return false;
  const c = unit(end);
  return c === POINT || c === 0x2014 || c === 0x2212 || c === 0x30fc;
}

/** `pi/phone.ts`: a row of so many digits is a telephone number where neither a field nor the number before in a list says so. */
export function mayBeDialed(start: i32, end: i32, count: i32, isLed: bool): bool {
  if (count < 7) return false;
  if (count !== end - start || isOpening(at(start - 1))) return true;
  // More digits in a row than a number has with all prefixes are none.
  if (count > 18) return false;
  const first = unit(start);
  if (isLed || first === ZERO || (count === 11 && first === 0x31)) return true;
  if (count === 13 && first === 0x38 && unit(start + 1) === 0x36) return true;
  return opens(unit(end)) || opens(unit(end + 1)) || mayBeNamedBehind(end) || isBehindTag(start);
}

/** A tag of markup, which may have digits of its own, ends before digits: `Phone: <h3>…`. */
function isBehindTag(start: i32): bool {
  let i = start - 1;
  while (at(i) === SPACE || at(i) === 0x0a || at(i) === 0x0d || at(i) === 0x09 || at(i) === 0xa0) i--;
  return at(i) === GREATER;
}

/** `numbers/find-numbers.ts`: a word may be behind the number of which these are the last digits, with the capital letters that it goes on with. */
function endsBeforeWord(end: i32, next: u32): bool {
  if (!isNumberCapital(next) && next !== HYPHEN) return mayBeNamedBehind(end);
  let to = end;
  while (to - end < MAX_LETTERS && isNumberCapital(unit(to))) to++;
  const c = unit(to);
  if (isDigit(c)) return false;
  if (c === HYPHEN && isNumberCapital(unit(to + 1)) && !isAlnum(unit(to + 2))) to += 2;
  return mayBeNamedBehind(to);
}

function isAlnum(c: u32): bool {
  return isDigit(c) || isLatinLetter(c);
}

/** `numbers/words-around.ts`: words behind a number may say what it is, in brackets or after one that means `is`, of which two letters tell. */
function mayBeNamedBehind(end: i32): bool {
  const first = unit(end);
  if (first !== SPACE) return first === OPENING || (first >= 0x0e00 && mayBegin(first));
  const next = unit(end + 1);
  if (next > 0x7f) return mayBegin(next);
  if (next === OPENING || next === 0x5b) return true;
  const second = unit(end + 2);
  if (next === HYPHEN) return second <= SPACE || second > 0x7f;
  return isSmall(next) && (second > 0x7f || mayBeginIs((next << 8) | second));
}

/** The first letter of such a word beyond ASCII, a bracket, a space or a dash. */
function mayBegin(c: u32): bool {
  switch (c) {
    case 0x1680:
    case 0x3000:
    case 0xfeff:
    case 0xe4: // ä
    case 0xe8: // è
    case 0xe9: // é
    case 0xeb: // ë
    case 0x3b5: // ε
    case 0x435: // е
    case 0x43c: // м
    case 0x446: // ц
    case 0x44d: // э
    case 0x454: // є
    case 0x56b: // ի
    case 0x627: // ا
    case 0x645: // م
    case 0x647: // ه
    case 0x92e: // म
    case 0x986: // আ
    case 0xaae: // મ
    case 0xb8e: // எ
    case 0xbae: // ம
    case 0xc28: // న
    case 0xe04: // ค
    case 0x10d0: // ა
    case 0x10e9: // ჩ
    case 0x1782: // គ
    case 0x304c: // が
    case 0x306f: // は
    case 0x4e3a: // 为
    case 0x662f: // 是
    case 0x70ba: // 為
    case 0xac00: // 가
    case 0xb294: // 는
    case 0xc740: // 은
    case 0xc774: // 이
    case 0xff08: // （
      return true;
    default:
      return c - 0x2000 < 0x60;
  }
}

/** The first two letters of words that mean `is` or `my`. */
function mayBeginIs(two: u32): bool {
  switch (two) {
    case 0x6973: // is
    case 0x6972: // ir
    case 0x6961: // ia
    case 0x6327: // c'
    case 0x636f: // co
    case 0x6527: // e'
    case 0x6573: // es
    case 0x6572: // er
    case 0x6f6e: // on
    case 0x6a65: // je
    case 0x746f: // to
    case 0x6164: // ad
    case 0x6179: // ay
    case 0x616c: // al
    case 0x6173: // as
    case 0x7972: // yr
    case 0x6e69: // ni
    case 0x6875: // hu
    case 0x736f: // so
    case 0x666f: // fo
    case 0x6265: // be
    case 0x6d65: // me
      return true;
    default:
      return false;
  }
}

function isOpening(c: u32): bool {
  return c === PLUS || c === OPENING || c === 0xff0b || c === 0xff08;
}

/** Marks before a word behind a number. */
function opens(c: u32): bool {
  return c === HYPHEN || c === OPENING || c === 0x2013 || c === 0xff08;
}
