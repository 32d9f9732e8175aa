/** The one pass that reads a text: its clues, and where in it anything can begin. */

import type { Clues, Places, Spots } from '../model.js';

import { Cues } from './cues.js';
import { BETWEEN, DIGIT, HAN, LETTER, LOOK, SECOND, SETS, UPPER, type Word, wanted } from './words.js';

/** Flags of characters whatever words are looked for: only those of no pair are asked of it. */
const FLAGS = wanted().flags;

const COLON = 0x3a;
const HYPHEN = 0x2d;
const COMMA = 0x2c;
const SLASH = 0x2f;
const DEGREE = 0xb0;
const POINT = 0x2e;
const MAX_DIGITS = 31;
/** Fewest digits of a row that is kept. */
const LEAST_ROW = 6;
/** Digits of a year. */
const YEAR = 4;
/** Colons of an IPv6 address that is written out; a shortened one has two in a row. */
const MOST_COLONS = 7;
const HAS_AT = 1 << 5;
const URL = 1 << 12;
const HAS_KEY = 1 << 14;
const LINK = 1 << 16;
const LISTED = 1 << 17;

/** Shorter texts are read where they are, longer ones copied first: typed arrays are read in half the time. Copying writes little-endian units. */
const COPIED = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 32 : Number.POSITIVE_INFINITY;

class List implements Places {
  at = new Int32Array(64);
  length = 0;

  push(place: number): void {
    if (this.length === this.at.length) {
      const more = new Int32Array(this.length * 2);
      more.set(this.at);
      this.at = more;
    }
    this.at[this.length++] = place;
  }
}

/**
 * Writes the places worth a second look: where a group of digits begins and where it is over, signs, and second letters of pairs. Returns how
 * many there are, with one more at first for all flags together. Kept apart and plain, because it is the one loop that sees every character;
 * four at a time, because most of them are nothing.
 */
function stopsOf(units: Uint16Array, length: number, table: Uint16Array, stops: Int32Array): number {
  let seen = 0;
  let count = 1;
  let last = 0;
  let i = 0;
  for (const end = length - 3; i < end; i += 4) {
    const a = table[units[i]!]!;
    const b = table[units[i + 1]!]!;
    const c = table[units[i + 2]!]!;
    const d = table[units[i + 3]!]!;
    const all = a | b | c | d;
    seen |= all;
    const pairs = ((last << SETS) & a) | ((a << SETS) & b) | ((b << SETS) & c) | ((c << SETS) & d);
    if ((((all | last) & (LOOK | DIGIT)) | (pairs & SECOND)) !== 0) {
      if (isStop(last, a)) stops[count++] = i;
      if (isStop(a, b)) stops[count++] = i + 1;
      if (isStop(b, c)) stops[count++] = i + 2;
      if (isStop(c, d)) stops[count++] = i + 3;
    }
    last = d;
  }
  for (; i < length; i++) {
    const flags = table[units[i]!]!;
    seen |= flags;
    if (isStop(last, flags)) stops[count++] = i;
    last = flags;
  }
  stops[0] = seen;
  return count;
}

function isStop(last: number, flags: number): boolean {
  return ((flags & LOOK) | ((last << SETS) & flags & SECOND) | ((flags ^ last) & DIGIT)) !== 0;
}

const NO_CUES = new Cues();

/** Reads texts one after another; its places are those of the last one. */
export class Reader implements Spots {
  readonly groups = new List();
  readonly rows = new List();
  readonly dotted = new List();
  readonly ats = new List();
  readonly signs = new List();
  readonly accounts = new List();
  readonly #cues: Cues;
  #keys = 0;
  #listed = false;
  #han = 0;
  /** Units of the text that cues in Latin letters may stand in. */
  #latin = 0;
  #units = new Uint16Array(512);
  #bytes = Buffer.from(this.#units.buffer);
  #stops = new Int32Array(513);

  constructor(cues: Cues = NO_CUES) {
    this.#cues = cues;
  }

  /** The clues of a text as one number; equal numbers have equal clues. */
  read(text: string): number {
    const length = text.length;
    this.groups.length = this.rows.length = this.dotted.length = this.ats.length = this.signs.length = this.accounts.length = 0;
    this.#keys = this.#han = this.#latin = 0;
    this.#listed = false;
    // The digits of a web address are numbers of files and pages; only a query says what its numbers are.
    const url = isUrl(text, length);
    if (url && text.indexOf('?') < 0 && text.indexOf('wa.me/') < 0) return this.#address(text);
    this.#copy(text, length);
    const units = this.#units;
    const stops = this.#stops;
    const count = stopsOf(units, length, this.#cues.wanted.flags, stops);
    const seen = stops[0]!;
    if ((seen & LETTER) !== 0) this.#latin = length;
    const longest = (seen & DIGIT) === 0 ? 0 : this.#digits(units, length, stops, count);
    const pairs = this.#others(units, length, stops, count);
    return (
      Math.min(longest, MAX_DIGITS) |
      (this.ats.length > 0 ? HAS_AT : 0) |
      ((seen & HAN) !== 0 ? 1 << 6 : 0) |
      ((seen & LETTER) !== 0 ? 1 << 7 : 0) |
      (this.signs.length > 0 ? 1 << 8 : 0) |
      pairs |
      (this.dotted.length > 0 ? 1 << 11 : 0) |
      (url ? URL : 0) |
      ((seen & UPPER) !== 0 ? 1 << 13 : 0) |
      (this.#keys > 0 ? HAS_KEY : 0) |
      (this.accounts.length > 0 ? 1 << 15 : 0) |
      (this.#listed ? LISTED : 0)
    );
  }

  /** Which of its cues the text holds, as a mask; those in Latin letters are looked for when this is asked, in texts that are no web address. */
  cues(): number {
    return this.#han | this.#cues.latin(this.#units, this.#latin, this.groups.length > 0);
  }

  /** Keeps groups and rows of digits; how many the longest row has. */
  #digits(units: Uint16Array, length: number, stops: Int32Array, count: number): number {
    const { groups, dotted } = this;
    let longest = 0;
    // The row that goes on, and where its dotted part began.
    let rowStart = 0;
    let rowEnd = -9;
    let digits = 0;
    let dottedStart = 0;
    let dots = 0;
    for (let n = 1; n < count; n++) {
      const start = stops[n]!;
      if ((FLAGS[units[start]!]! & DIGIT) === 0) continue;
      const end = n + 1 < count ? stops[n + 1]! : length;
      const gap = start - rowEnd;
      if (gap <= 3 && between(units, rowEnd, start)) {
        digits += end - start;
        if (gap !== 1 || units[rowEnd] !== POINT) {
          dots = 0;
          dottedStart = start;
        } else if (++dots === 3) dotted.push(dottedStart);
      } else {
        longest = Math.max(longest, this.#row(units, length, rowStart, rowEnd, digits));
        rowStart = dottedStart = start;
        digits = end - start;
        dots = 0;
      }
      groups.push(start);
      groups.push(end);
      if (end < length && units[end] === COMMA) this.#listed = true;
      rowEnd = end;
    }
    return Math.max(longest, this.#row(units, length, rowStart, rowEnd, digits));
  }

  /** Keeps a row that may be a number of something; how many digits count: those of a day are no number. */
  #row(units: Uint16Array, length: number, start: number, end: number, digits: number): number {
    if (digits < LEAST_ROW) return digits;
    if (end - start - digits < 3 && isPlain(units, length, start, end, digits)) return end - start - digits === 2 ? YEAR : digits;
    this.rows.push(start);
    this.rows.push(end);
    this.rows.push(digits);
    return digits;
  }

  /** Keeps signs and words; the clues of colons and hyphens. */
  #others(units: Uint16Array, length: number, stops: Int32Array, count: number): number {
    let colons = 0;
    let pairs = 0;
    let lastPair = -9;
    let mostPairs = 0;
    let link = 0;
    const { flags } = this.#cues.wanted;
    for (let n = 1; n < count; n++) {
      const i = stops[n]!;
      const c = units[i]!;
      if ((flags[c]! & (LOOK | SECOND)) === 0) continue;
      const before = i > 0 ? units[i - 1]! : 0;
      if (c === COLON || c === HYPHEN) {
        if (c === COLON) {
          colons++;
          if (before === COLON) colons = MOST_COLONS;
          if (i + 2 < length && units[i + 1] === SLASH && units[i + 2] === SLASH) link = LINK;
        }
        pairs = i - lastPair === 3 ? pairs + 1 : 1;
        lastPair = i;
        if (pairs > mostPairs) mostPairs = pairs;
      } else if ((flags[c]! & LOOK) !== 0) {
        if (c === DEGREE) this.#listed = true;
        else (c === 0x40 || c === 0xff20 ? this.ats : this.signs).push(i);
        continue;
      }
      const words = this.#cues.wanted.words(before, c);
      if (words !== undefined) this.#named(units, length, i, words);
    }
    return (colons >= MOST_COLONS ? 1 << 9 : 0) | (mostPairs >= 5 ? 1 << 10 : 0) | link;
  }

  #address(text: string): number {
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) this.ats.push(at);
    // Whatever else an address holds, keys stand in what comes before an @ and in addresses that are keys themselves.
    const key = this.ats.length > 0 || text.indexOf('hooks.slack.') >= 0;
    return URL | LINK | (this.ats.length > 0 ? HAS_AT : 0) | (key ? HAS_KEY : 0);
  }

  #copy(text: string, length: number): void {
    if (length + 2 > this.#units.length) {
      this.#units = new Uint16Array(Math.max(length + 2, this.#units.length * 2));
      this.#bytes = Buffer.from(this.#units.buffer);
      this.#stops = new Int32Array(this.#units.length + 1);
    }
    const units = this.#units;
    if (length < COPIED) for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
    else this.#bytes.write(text, 'utf16le');
    units[length] = units[length + 1] = 0;
  }

  /** Keeps the places of those of these words that stand where their rare letter was seen. */
  #named(units: Uint16Array, length: number, letter: number, words: readonly Word[]): void {
    for (const { text, at, of, bits } of words) {
      const start = letter - at;
      if (start < 0 || start + text.length > length) continue;
      let same = 0;
      const fold = of === 'keys' || of === 'cues' ? 0 : 0x20;
      while (
        same < text.length &&
        (units[start + same] === text.charCodeAt(same) || folded(units[start + same]!, fold) === text.charCodeAt(same))
      )
        same++;
      if (same < text.length) continue;
      if (of === 'keys') this.#keys++;
      else if (of === 'cues') this.#han |= bits;
      else this[of].push(start);
    }
  }
}

/** A row that is a fraction, or a day of the calendar as ISO 8601 writes it: never a number of a person. */
function isPlain(units: Uint16Array, length: number, start: number, end: number, digits: number): boolean {
  const near = start > 0 ? units[start - 1]! : 0;
  const next = end < length ? units[end]! : 0;
  if (near === 0x2b || near === 0x28 || isWord(near) || (next !== 0x54 && isWord(next))) return false;
  const marks = end - start - digits;
  if (marks === 2) return digits === 8 && units[start + 4] === HYPHEN && units[start + 7] === HYPHEN && isCentury(units, start);
  if (marks !== 1 || next === 0x54) return false;
  for (let i = start + 1; i < end; i++) if (units[i] === POINT) return true;
  return false;
}

function isCentury(units: Uint16Array, start: number): boolean {
  return (units[start] === 0x31 && units[start + 1] === 0x39) || (units[start] === 0x32 && units[start + 1] === 0x30);
}

/** A Latin letter, digit or underscore. */
export function isWord(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f;
}

/** The places of one text, for whoever asks a detector without having read it. */
export function spotsOf(text: string): Spots {
  const reader = new Reader();
  reader.read(text);
  return reader;
}

/** The clues of a text as one number; equal numbers have equal clues. */
export function signature(text: string): number {
  return new Reader().read(text);
}

/** How many different signatures there can be. */
export const SIGNATURES = 1 << 18;

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
    keys: bit(14),
    accounts: bit(15),
    link: bit(16),
    listed: bit(17),
  };
}

function between(units: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if ((FLAGS[units[i]!]! & BETWEEN) === 0) return false;
  return true;
}

/** A capital letter from A to Z in lower case where asked to. */
function folded(unit: number, fold: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | fold : unit;
}

function isUrl(text: string, length: number): boolean {
  if (length < 10 || length > 4096) return false;
  const first = text.charCodeAt(0) | 0x20;
  if (first !== 0x68 && first !== 0x73 && first !== 0x66) return false; // http, s3, ftp
  const colon = text.indexOf('://');
  return colon > 0 && colon < 8 && text.indexOf(' ') < 0;
}
