/**
 * A text as it is meant, for all detectors alike: digits and letters of full width and of other scripts in ASCII, nothing between them that is not seen,
 * and in web addresses what `%40` stands for; with the place in the text as it stands of every unit.
 */

import { matchAt } from './clues/clues.js';

/** A text and where each of its units comes from. */
export interface Folded {
  text: string;
  /** Where the unit at a place begins in the text as it stands. */
  startOf(at: number): number;
  /** Where the unit at a place ends there. */
  endOf(at: number): number;
}

/** Characters without width, marks of direction, soft hyphens, variation selectors, the frame around a digit. */
const UNSEEN_UNITS = String.raw`\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u20e3\ufe00-\ufe0f\ufeff`;
/** Letters, digits and signs of numbers and addresses in full width. */
const WIDE_UNITS = String.raw`\uff0b\uff0d\uff0e\uff10-\uff19\uff20-\uff3a\uff3f\uff41-\uff5a`;
const UNSEEN = new RegExp(`^[${UNSEEN_UNITS}]$`);
/** What is written otherwise, asked at one place. */
const ODD = new RegExp(`[${UNSEEN_UNITS}${WIDE_UNITS}]|[^\\P{Nd}0-9]`, 'uy');
/**
 * The first unit of whatever may be written otherwise and of much else, but not of what most texts are made of: a class of few stretches is looked
 * for ten times faster than one of many, or of properties. Letters of Latin, Greek, Cyrillic, Arabic, Devanagari, Bengali, Thai and East Asian scripts are none.
 */
const MAY_BE_ODD =
  /[\u034f%\u00ad\u0660-\u0669\u06f0-\u06f9\u07c0-\u07c9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0def\u0e50-\u0e59\u0ed0-\u2fff\ua620-\uabff\ud800-\uffff]/g;
const ESCAPED = /%[2-7][0-9A-Fa-f]/y;
const PERCENT = 0x25;
const DIGIT = /^\p{Nd}$/u;
/** Decimal digits of a script. */
const DIGITS = 10;

/** The text as it is meant; undefined where it stands as it is meant. `address`: it is, or holds, a web address. */
export function folded(text: string, address: boolean): Folded | undefined {
  const builder = new Builder(text);
  MAY_BE_ODD.lastIndex = 0;
  while (MAY_BE_ODD.test(text)) {
    const at = MAY_BE_ODD.lastIndex - 1;
    const part = text.charCodeAt(at) === PERCENT ? escapedAt(text, at, address) : oddAt(text, at);
    if (part !== undefined) builder.put(part);
  }
  return builder.end();
}

interface Part {
  start: number;
  end: number;
  by: string;
}

/** What is written otherwise at this place. */
function oddAt(text: string, at: number): Part | undefined {
  const match = matchAt(ODD, text, at);
  return match === null ? undefined : { start: at, end: at + match[0].length, by: meant(match[0]) };
}

/** What a character stands for. */
function meant(character: string): string {
  if (UNSEEN.test(character)) return '';
  const code = character.codePointAt(0)!;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return digit(code);
}

/** The value of a decimal digit: digits of a script follow one another from zero (Unicode, General_Category Nd). */
function digit(code: number): string {
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  let zero = code;
  while (code - zero < DIGITS - 1 && DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** An escape at this place of a letter, a digit or what is in mail addresses; in a text without an address only of a mail sign. */
function escapedAt(text: string, at: number, address: boolean): Part | undefined {
  const escaped = matchAt(ESCAPED, text, at)?.[0];
  if (escaped === undefined) return undefined;
  const by = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
  return by === '@' || (address && /[\w.+=&-]/.test(by)) ? { start: at, end: at + escaped.length, by } : undefined;
}

/** A piece of the text as it is meant, of a piece of the text as it stands. */
interface Piece {
  /** Where it begins in the text as it is meant. */
  at: number;
  start: number;
  end: number;
  /** Stands as it is: unit by unit. */
  same: boolean;
}

class Builder {
  readonly #source: string;
  readonly #pieces: Piece[] = [];
  #text = '';
  #copied = 0;

  constructor(source: string) {
    this.#source = source;
  }

  put({ start, end, by }: Part): void {
    if (start < this.#copied) return;
    this.#copy(start);
    if (by !== '') this.#pieces.push({ at: this.#text.length, start, end, same: false });
    this.#text += by;
    this.#copied = end;
  }

  #copy(until: number): void {
    if (until === this.#copied) return;
    this.#pieces.push({ at: this.#text.length, start: this.#copied, end: until, same: true });
    this.#text += this.#source.slice(this.#copied, until);
  }

  end(): Folded | undefined {
    if (this.#copied === 0) return undefined;
    this.#copy(this.#source.length);
    const pieces = this.#pieces;
    return {
      text: this.#text,
      startOf: (at) => {
        const piece = pieceAt(pieces, at);
        return piece.same ? piece.start + at - piece.at : piece.start;
      },
      endOf: (at) => {
        const piece = pieceAt(pieces, at);
        return piece.same ? piece.start + at - piece.at + 1 : piece.end;
      },
    };
  }
}

/** The piece a unit of the text as it is meant is of. */
function pieceAt(pieces: readonly Piece[], at: number): Piece {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.at <= at) low = middle;
    else high = middle - 1;
  }
  return pieces[low]!;
}
