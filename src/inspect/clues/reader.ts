/** What a text is read into: its features, and where in it anything can begin. */

import type { Anchors, Places, TextFeatures } from '../../model/detection.js';

import { Keywords } from './keywords.js';
import type { Pass } from './text-pass.js';

// Bits of a signature. The lowest five are how many digits the longest row has, the others are set by the pass but for these.
const MAX_DIGITS = 31;
const HAS_AT = 1 << 5;
const HAS_LETTER = 1 << 7;
const URL = 1 << 12;
const HAS_KEY = 1 << 14;
const LINK = 1 << 16;
/** Seen by the pass, and no part of a signature: something in the text is written otherwise than what it means. */
const ODD = 1 << 18;
const HAS_WIDE = 1 << 19;
const HAS_SCRIPTS = 1 << 22;

/** Digits of a number that is told in a web address: of a mobile telephone, of an identity card. */
const LONG_RUN = 11;
const SLASH = 0x2f;
// What may be written for something else in an address, where the pass does not look: units beyond ASCII, and escapes of letters, digits and signs.
const WIDE_IN_ADDRESS = /[\u034f\u00ad\u0660-\u2fff\ua620-\uffff]/;
const ESCAPED_IN_ADDRESS = /%(?:2[6BDEbde]|3[0-9Dd]|4[0-9A-Fa-f]|5[0-9AFaf]|6[1-9A-Fa-f]|7[0-9Aa])/;

/** A longer address is read as a text. */
const MAX_URL = 4096;

const NO_KEYWORDS = new Keywords();

/** A character beyond ASCII. */
const NON_ASCII = /[^\x00-\x7f]/;

/** The text of which it was seen last whether it is of ASCII alone. */
let asked = '';
let isPlain = true;

/** Whether a text is of ASCII alone: detectors ask this one after another of the text that was read last, where the pass has seen it. */
export function isAscii(text: string): boolean {
  if (text !== asked) {
    asked = text;
    isPlain = !NON_ASCII.test(text);
  }
  return isPlain;
}

/** Reads texts one after another; its places are those of the last one. */
export class Reader {
  /** Where in the text that was read last anything can begin. */
  readonly anchors: Anchors;
  /** Letters, digits or signs of the text that was read last are written otherwise than what they mean: full width, with what is not seen between, `%40`. */
  odd = false;
  /** In a web address that the text that was read last is or holds, eleven digits may be in a row or more. */
  numbered = false;
  readonly #pass: Pass;
  #byKeyword = false;

  constructor(keywords: Keywords = NO_KEYWORDS) {
    this.#pass = keywords.pass();
    this.anchors = this.#pass;
  }

  /** The features of a text as one number; equal numbers have equal features. */
  read(text: string): number {
    // The digits of a web address are numbers of files and pages; only a query says what its numbers are.
    const url = isUrl(text, text.length);
    if (url && text.indexOf('?') < 0 && text.indexOf('wa.me/') < 0) return this.#address(text);
    const seen = this.#pass.read(text);
    lastRead = text;
    lastPass = this.#pass;
    const features = seen & ~ODD;
    asked = text;
    isPlain = (seen & HAS_WIDE) === 0;
    this.odd = seen !== features;
    this.numbered = (features & LINK) !== 0 && (features & MAX_DIGITS) >= LONG_RUN && isAnyInAddress(text, this.#pass.long);
    this.#byKeyword = (features & HAS_LETTER) !== 0;
    return url ? features | URL : features;
  }

  /** Which of its keywords the text holds, as a mask; those in Latin letters are looked for when this is asked, in texts that are no web address. */
  keywords(): number {
    return this.#byKeyword ? this.#pass.wide | this.#pass.phrases() : this.#pass.wide;
  }

  /** Has the anchors tell where keywords of this bit stand. */
  about(bit: number): void {
    this.#pass.asked = bit;
  }

  #address(text: string): number {
    const { ats } = this.#pass;
    this.#pass.clear();
    // What it read before is not in it any more.
    if (lastPass === this.#pass) lastPass = undefined;
    this.#byKeyword = false;
    this.odd = WIDE_IN_ADDRESS.test(text) || (text.indexOf('%') >= 0 && ESCAPED_IN_ADDRESS.test(text));
    this.numbered = hasLongRun(text);
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) ats.at[ats.length++] = at;
    // Whatever else an address holds, keys stand in what comes before an @ and in addresses that are keys themselves.
    const key = ats.length > 0 || text.indexOf('hook') >= 0 || text.indexOf('api.') >= 0;
    return URL | LINK | HAS_WIDE | HAS_SCRIPTS | (ats.length > 0 ? HAS_AT : 0) | (key ? HAS_KEY : 0);
  }
}

/** A Latin letter, digit or underscore. */
export function isWord(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f;
}

/** A memory of its own for each text would be more than a machine has. */
let shared: Reader | undefined;

/** The places of one text, for whoever asks a detector without having read it. */
export function anchorsOf(text: string): Anchors {
  shared ??= new Reader();
  shared.read(text);
  const { groups, rows, dotted, ats, signs, accounts, beside, long, coded, sixes, wanted, wants, dialed } = shared.anchors;
  const middles = copied(shared.anchors.middles());
  return {
    groups: copied(groups),
    rows: copied(rows),
    dotted: copied(dotted),
    ats: copied(ats),
    signs: copied(signs),
    accounts: copied(accounts),
    beside: copied(beside),
    long: copied(long),
    coded: copied(coded),
    sixes: copied(sixes),
    wanted: copied(wanted),
    wants,
    dialed: copied(dialed),
    middles: () => middles,
  };
}

function copied({ at, length }: Places): Places {
  return { at: at.slice(0, length), length };
}

/** The text that was read last, and by which pass. */
let lastRead = '';
let lastPass: Pass | undefined;
let spare: Pass | undefined;

/** A pass that has read this text: that of the text at hand, where nothing was read since. */
export function passOf(text: string): Pass {
  if (lastPass !== undefined && lastRead === text) return lastPass;
  spare ??= NO_KEYWORDS.pass();
  spare.read(text);
  lastRead = text;
  return (lastPass = spare);
}

/** The features of a text as one number; equal numbers have equal features. */
export function signature(text: string): number {
  shared ??= new Reader();
  return shared.read(text);
}

/** The features that a signature stands for. */
export function featuresOf(signature: number): TextFeatures {
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
    wide: bit(19),
    coded: bit(20),
    beside: bit(21),
    scripts: bit(22),
  };
}

/** Whether one of these groups of digits is so long, and after `://` with nothing between at which an address ends. Nothing is gone over twice. */
function isAnyInAddress(text: string, { at, length }: Places): boolean {
  let last = 0;
  let within = false;
  for (let n = 0; n < length; n += 2) {
    const start = at[n]!;
    const end = at[n + 1]!;
    if (end - start < LONG_RUN) continue;
    for (let i = start - 1; i >= last; i--) {
      const unit = text.charCodeAt(i);
      if (unit === SLASH && text.startsWith('://', i - 2)) {
        within = true;
        break;
      }
      if (endsAddress(unit)) {
        within = false;
        break;
      }
    }
    if (within) return true;
    last = end;
  }
  return false;
}

/** White space, quotes, and what closes around an address: all of them are among those at which `inspect/address.ts` ends one. */
function endsAddress(unit: number): boolean {
  if (unit <= 0x3e)
    return unit === 0x20 || (unit >= 9 && unit <= 13) || unit === 0x22 || unit === 0x27 || unit === 0x29 || unit === 0x3c || unit === 0x3e;
  return unit === 0x3000 || unit === 0x300d || unit === 0x3011 || unit === 0xff09;
}

/** Whether eleven digits stand in a row: one of them is then at every eleventh place. */
function hasLongRun(text: string): boolean {
  for (let at = LONG_RUN - 1; at < text.length; at += LONG_RUN) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let start = at;
    while (start > 0 && isDigit(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < text.length && isDigit(text.charCodeAt(end))) end++;
    if (end - start >= LONG_RUN) return true;
  }
  return false;
}

/** An ASCII digit. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isUrl(text: string, length: number): boolean {
  if (length < 10 || length > MAX_URL) return false;
  const first = text.charCodeAt(0) | 0x20;
  if (first !== 0x68 && first !== 0x73 && first !== 0x66) return false; // http, s3, ftp
  const colon = text.indexOf('://');
  return colon > 0 && colon < 8 && text.indexOf(' ') < 0;
}
