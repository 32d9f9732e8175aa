/** Cheap evidence on a text and on what surrounds a candidate in it; every detector rests on these. */

import type { Clues } from './model.js';

// One byte of flags for each UTF-16 code unit: reading a text costs one table look-up a character, whatever is looked for.
const LETTER = 1;
const DIGIT = 2;
const HAN = 4;
const AT = 8;
const SIGN = 16;
const LOOK = 32;
const BETWEEN = 64;
const UPPER = 128;

const FLAGS = new Uint8Array(65536);
const set = (characters: string, flag: number) => {
  for (let i = 0; i < characters.length; i++) FLAGS[characters.charCodeAt(i)]! |= flag;
};
for (let c = 0x4e00; c <= 0x9fff; c++) FLAGS[c]! |= HAN;
for (let c = 0x3400; c <= 0x4dbf; c++) FLAGS[c]! |= HAN;
for (let c = 0x61; c <= 0x7a; c++) FLAGS[c]! |= LETTER;
for (let c = 0x41; c <= 0x5a; c++) FLAGS[c]! |= LETTER | UPPER;
for (let c = 0xc0; c <= 0x24f; c++) FLAGS[c]! |= LETTER;
set('0123456789', DIGIT);
set('@＠', AT);
set('©℗ⓒ', SIGN);
set(' -.()/\u00a0‐‑–（）－　', BETWEEN);
// Characters at which the loop stops for a second look: the end of `(c)`, the last of 版权, separators of hardware addresses.
set(')权權権-:', LOOK);

const WORD = /pyri[gt]/i;
const OTHER_THAN_WORDS = /[^a-zA-Z ,.'"!?]/;
const MAX_DIGITS = 31;
/** Colons of an IPv6 address that is written out; a shortened one has two in a row. */
const MOST_COLONS = 7;
const HAS_AT = 1 << 5;
const HAS_LETTERS = 1 << 7;
const HAS_SIGN = 1 << 8;
const URL = 1 << 12;

/** The clues of a text as one number; equal numbers have equal clues. */
export function signature(text: string): number {
  const length = text.length;
  // The digits of a web address are numbers of files and pages; only a query says what its numbers are.
  const url = isUrl(text, length);
  if (url && text.indexOf('?') < 0 && text.indexOf('wa.me/') < 0) return URL | (text.indexOf('@') < 0 ? 0 : HAS_AT);
  let sign = WORD.test(text);
  // A caption of letters and spaces is told by a pattern in half the time that the loop takes.
  if (length >= 24 && !OTHER_THAN_WORDS.test(text)) return HAS_LETTERS | (sign ? HAS_SIGN : 0); // without digits nobody asks for capitals
  let seen = 0;
  let run = 0;
  let longest = 0;
  let lastDigit = -9;
  let dots = 0;
  let colons = 0;
  let pairs = 0;
  let lastPair = -9;
  let mostPairs = 0;
  for (let i = 0; i < length; i++) {
    const flags = FLAGS[text.charCodeAt(i)]!;
    seen |= flags;
    if ((flags & (DIGIT | LOOK)) === 0) continue;
    if ((flags & DIGIT) !== 0) {
      const gap = i - lastDigit;
      if (gap === 1) run++;
      else if (gap <= 4 && between(text, lastDigit + 1, i)) {
        run++;
        if (gap === 2 && text.charCodeAt(i - 1) === 0x2e) dots++;
      } else run = 1;
      if (run > longest) longest = run;
      lastDigit = i;
      continue;
    }
    const c = text.charCodeAt(i);
    if (c === 0x3a || c === 0x2d) {
      if (c === 0x3a) {
        colons++;
        if (text.charCodeAt(i - 1) === 0x3a) colons = MOST_COLONS;
      }
      pairs = i - lastPair === 3 ? pairs + 1 : 1;
      lastPair = i;
      if (pairs > mostPairs) mostPairs = pairs;
    } else if (c === 0x29) {
      if (text.charCodeAt(i - 2) === 0x28 && (text.charCodeAt(i - 1) | 0x20) === 0x63) sign = true;
    } else if (c > 0x7f) {
      sign = true;
    }
  }
  return (
    Math.min(longest, MAX_DIGITS) |
    ((seen & AT) !== 0 ? HAS_AT : 0) |
    ((seen & HAN) !== 0 ? 1 << 6 : 0) |
    ((seen & LETTER) !== 0 ? HAS_LETTERS : 0) |
    (sign || (seen & SIGN) !== 0 ? HAS_SIGN : 0) |
    (colons >= MOST_COLONS ? 1 << 9 : 0) |
    (mostPairs >= 5 ? 1 << 10 : 0) |
    (dots >= 3 ? 1 << 11 : 0) |
    (url ? URL : 0) |
    ((seen & UPPER) !== 0 ? 1 << 13 : 0)
  );
}

/** How many different signatures there can be. */
export const SIGNATURES = 1 << 14;

/** The clues that a signature stands for. */
export function cluesOf(signature: number): Clues {
  const bit = (n: number) => (signature & (1 << n)) !== 0;
  return {
    digits: signature & MAX_DIGITS,
    at: bit(5),
    cjk: bit(6),
    letters: bit(7),
    sign: bit(8),
    colons: bit(9),
    pairs: bit(10),
    dotted: bit(11),
    url: bit(12),
    upper: bit(13),
  };
}

function between(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if ((FLAGS[text.charCodeAt(i)]! & BETWEEN) === 0) return false;
  return true;
}

function isUrl(text: string, length: number): boolean {
  if (length < 10 || length > 4096) return false;
  const first = text.charCodeAt(0) | 0x20;
  if (first !== 0x68 && first !== 0x73 && first !== 0x66) return false; // http, s3, ftp
  const colon = text.indexOf('://');
  return colon > 0 && colon < 8 && text.indexOf(' ') < 0;
}

/** Up to `most` characters before a candidate, to look for words in. */
export function before(text: string, start: number, most = 40): string {
  return text.slice(Math.max(0, start - most), start);
}

/** Up to `most` characters after a candidate. */
export function after(text: string, end: number, most = 16): string {
  return text.slice(end, end + most);
}

/** Nothing but the candidate and white space is in the text. */
export function bare(text: string, start: number, end: number): boolean {
  return end - start === text.length || (text.length < 200 && text.trim().length <= end - start);
}

/** A Latin letter, digit or underscore stands at this place. */
export function wordAt(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return (c >= 0x30 && c <= 0x39) || (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || c === 0x5f;
}

/** The place is within a web address: `://` stands before it with no white space or quote between. */
export function inUrl(text: string, at: number): boolean {
  for (let i = at - 1, least = Math.max(0, at - 2048); i >= least; i--) {
    const c = text.charCodeAt(i);
    if (c <= 0x20 || c === 0x22 || c === 0x27 || c === 0x3c || c === 0x3e || c >= 0x3000) return false;
    if (c === 0x2f && text.charCodeAt(i - 1) === 0x2f && text.charCodeAt(i - 2) === 0x3a) return true;
  }
  return false;
}

/** Luhn's check (ISO/IEC 7812-1 annex B) over ASCII digits. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = digits.length - 1, double = false; i >= 0; i--, double = !double) {
    const d = digits.charCodeAt(i) - 48;
    sum += double ? (d > 4 ? d * 2 - 9 : d * 2) : d;
  }
  return sum % 10 === 0;
}

/** A date of the calendar between 1900 and 2099, given as digits. */
export function isDate(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
