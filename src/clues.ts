/** Cheap evidence on a text and on what surrounds a candidate in it; every detector rests on these. */

import type { Clues, Places, Spots } from './model.js';

// Flags for each UTF-16 code unit: reading a text costs one table look-up a character, whatever is looked for.
const LETTER = 1;
const DIGIT = 2;
const HAN = 4;
/** Characters at which the loop stops for a second look. */
const LOOK = 8;
const BETWEEN = 16;
const UPPER = 32;
/** The loop stops as well at the second of two letters that stand together in a word it looks for: four sets of first letters, four of second ones. */
const FIRST = 1 << 6;
const SETS = 4;
const SECOND = 0b1111 << (6 + SETS);

const FLAGS = new Uint16Array(65536);
const set = (characters: string, flag: number) => {
  for (let i = 0; i < characters.length; i++) FLAGS[characters.charCodeAt(i)]! |= flag;
};
for (let c = 0x4e00; c <= 0x9fff; c++) FLAGS[c]! |= HAN;
for (let c = 0x3400; c <= 0x4dbf; c++) FLAGS[c]! |= HAN;
for (let c = 0x61; c <= 0x7a; c++) FLAGS[c]! |= LETTER;
for (let c = 0x41; c <= 0x5a; c++) FLAGS[c]! |= LETTER | UPPER;
for (let c = 0xc0; c <= 0x24f; c++) FLAGS[c]! |= LETTER;
set('0123456789', DIGIT);
set(' -.()/\u00a0‐‑–（）－　', BETWEEN);
set('@＠©℗ⓒ-:', LOOK);

type Named = 'signs' | 'accounts' | 'keys';

/** A word at which a candidate begins; `at` is the place in it of the letter at which it is seen, with the one before. */
interface Word {
  text: string;
  at: number;
  of: Named;
}

/**
 * Words that begin a copyright notice, or name an account, in either case; and those that keys and tokens of services hold, as they stand.
 * Each is seen at two letters that seldom stand together in running text; a set of words shares its first and its second letters.
 */
const WORDS: readonly [Named, string][] = [
  ['signs', '(c[)] co[p]yright 版[权] 版[權] 著作[权] 著作[權] 著作[権]'],
  [
    'accounts',
    'q[q] v[x] w[x]id_ wei[x]in w[e]chat 扣[扣] 企[鹅]号 微[信] 薇[信] 用[户]名 账[号]名 登[录]名 昵[称] 微[博] 抖[音] 小[红]书',
  ],
  [
    'keys',
    'npm[_] x[-]oauth-basic xapp[-] shppa[_] shpca[_] shpat[_] shpss[_] ghp[_] gho[_] ghu[_] ghs[_] ghr[_] github_pat[_] glpat[-] glc[_] glsa[_] ' +
      'sk-ant[-] gsk[_] hf[_] lin_api[_] ntn[_] ops[_]ey vcp[_] vci[_] vca[_] vcr[_] vck[_] dckr_pat[_] figd[_]',
  ],
  [
    'keys',
    'AKI[A] AGP[A] AID[A] ARO[A] AIP[A] ANP[A] ANV[A] ASI[A] A3[T] ccess_[k]ey ccess[k]ey ccess[K]ey ccess_[K]ey CCESS_[K]EY CCESS[K]EY ' +
      'PRIVATE·KE[Y] authTo[k]en= xo[x] hooks.slac[k] S[G]. T3Blb[k]FJ h[v]s. h[v]b. h[v]r. da[p]i',
  ],
];

const BY_PAIR: (readonly Word[] | undefined)[] = new Array(1 << 12).fill(undefined);
const pair = (first: number, second: number) => ((first << 5) ^ second) & 0xfff;

WORDS.forEach(([of, words], n) => {
  for (const written of words.split(' ')) {
    const word: Word = { text: written.replace(/\[(.)\]/, '$1').replace('·', ' '), at: written.indexOf('['), of };
    const either = (c: string) => (of === 'keys' ? [c] : [...new Set([c.toLowerCase(), c.toUpperCase()])]);
    for (const first of either(word.text[word.at - 1]!)) {
      for (const second of either(word.text[word.at]!)) {
        set(first, FIRST << n);
        set(second, FIRST << (n + SETS));
        const place = pair(first.charCodeAt(0), second.charCodeAt(0));
        BY_PAIR[place] = [...(BY_PAIR[place] ?? []), word];
      }
    }
  }
});

const COLON = 0x3a;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const MAX_DIGITS = 31;
/** Fewest digits of a row that is kept. */
const LEAST_ROW = 6;
/** Colons of an IPv6 address that is written out; a shortened one has two in a row. */
const MOST_COLONS = 7;
const HAS_AT = 1 << 5;
const URL = 1 << 12;
const HAS_KEY = 1 << 14;

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
 * many there are, with one more at first for all flags together. Kept apart and plain, because it is the one loop that sees every character.
 */
function stopsOf(units: Uint16Array, length: number, stops: Int32Array): number {
  let seen = 0;
  let count = 1;
  let last = 0;
  for (let i = 0; i < length; i++) {
    const flags = FLAGS[units[i]!]!;
    seen |= flags;
    if (((flags & LOOK) | ((last << SETS) & flags & SECOND) | ((flags ^ last) & DIGIT)) !== 0) stops[count++] = i;
    last = flags;
  }
  stops[0] = seen;
  return count;
}

/** Reads texts one after another; its places are those of the last one. */
export class Reader implements Spots {
  readonly groups = new List();
  readonly rows = new List();
  readonly dotted = new List();
  readonly ats = new List();
  readonly signs = new List();
  readonly accounts = new List();
  #keys = 0;
  #units = new Uint16Array(512);
  #bytes = Buffer.from(this.#units.buffer);
  #stops = new Int32Array(513);

  /** The clues of a text as one number; equal numbers have equal clues. */
  read(text: string): number {
    const length = text.length;
    this.groups.length = this.rows.length = this.dotted.length = this.ats.length = this.signs.length = this.accounts.length = 0;
    this.#keys = 0;
    // The digits of a web address are numbers of files and pages; only a query says what its numbers are.
    const url = isUrl(text, length);
    if (url && text.indexOf('?') < 0 && text.indexOf('wa.me/') < 0) return this.#address(text);
    this.#copy(text, length);
    const units = this.#units;
    const stops = this.#stops;
    const count = stopsOf(units, length, stops);
    const seen = stops[0]!;
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
      (this.accounts.length > 0 ? 1 << 15 : 0)
    );
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
        this.#row(units, length, rowStart, rowEnd, digits);
        rowStart = dottedStart = start;
        digits = end - start;
        dots = 0;
      }
      if (digits > longest) longest = digits;
      groups.push(start);
      groups.push(end);
      rowEnd = end;
    }
    this.#row(units, length, rowStart, rowEnd, digits);
    return longest;
  }

  #row(units: Uint16Array, length: number, start: number, end: number, digits: number): void {
    if (digits < LEAST_ROW || (end - start - digits < 3 && isPlain(units, length, start, end, digits))) return;
    this.rows.push(start);
    this.rows.push(end);
    this.rows.push(digits);
  }

  /** Keeps signs and words; the clues of colons and hyphens. */
  #others(units: Uint16Array, length: number, stops: Int32Array, count: number): number {
    let colons = 0;
    let pairs = 0;
    let lastPair = -9;
    let mostPairs = 0;
    for (let n = 1; n < count; n++) {
      const i = stops[n]!;
      const c = units[i]!;
      if ((FLAGS[c]! & (LOOK | SECOND)) === 0) continue;
      const before = i > 0 ? units[i - 1]! : 0;
      if (c === COLON || c === HYPHEN) {
        if (c === COLON) {
          colons++;
          if (before === COLON) colons = MOST_COLONS;
        }
        pairs = i - lastPair === 3 ? pairs + 1 : 1;
        lastPair = i;
        if (pairs > mostPairs) mostPairs = pairs;
      } else if ((FLAGS[c]! & LOOK) !== 0) {
        (c === 0x40 || c === 0xff20 ? this.ats : this.signs).push(i);
        continue;
      }
      const words = BY_PAIR[pair(before, c)];
      if (words !== undefined) this.#named(units, length, i, words);
    }
    return (colons >= MOST_COLONS ? 1 << 9 : 0) | (mostPairs >= 5 ? 1 << 10 : 0);
  }

  #address(text: string): number {
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) this.ats.push(at);
    // Whatever else an address holds, keys stand in what comes before an @ and in addresses that are keys themselves.
    const key = this.ats.length > 0 || text.indexOf('hooks.slack.') >= 0;
    return URL | (this.ats.length > 0 ? HAS_AT : 0) | (key ? HAS_KEY : 0);
  }

  #copy(text: string, length: number): void {
    if (length > this.#units.length) {
      this.#units = new Uint16Array(Math.max(length, this.#units.length * 2));
      this.#bytes = Buffer.from(this.#units.buffer);
      this.#stops = new Int32Array(this.#units.length + 1);
    }
    const units = this.#units;
    if (length < COPIED) for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
    else this.#bytes.write(text, 'utf16le');
  }

  /** Keeps the places of those of these words that stand where their rare letter was seen. */
  #named(units: Uint16Array, length: number, letter: number, words: readonly Word[]): void {
    for (const { text, at, of } of words) {
      const start = letter - at;
      if (start < 0 || start + text.length > length) continue;
      let same = 0;
      const fold = of === 'keys' ? 0 : 0x20;
      while (
        same < text.length &&
        (units[start + same] === text.charCodeAt(same) || folded(units[start + same]!, fold) === text.charCodeAt(same))
      )
        same++;
      if (same < text.length) continue;
      if (of === 'keys') this.#keys++;
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

function isWord(unit: number): boolean {
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
export const SIGNATURES = 1 << 16;

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

/** Whether the name of a field says what a pattern asks for; fields come again and again, so the last answer is kept. */
export function said(pattern: RegExp): (field: string | undefined) => boolean {
  let last: string | undefined;
  let answer = false;
  return (field) => {
    if (field === undefined) return false;
    if (field !== last) {
      last = field;
      answer = pattern.test(field);
    }
    return answer;
  };
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
  return isWord(text.charCodeAt(at));
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
