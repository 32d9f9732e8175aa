/** A text as tokens: words, numbers and marks. What the tables know of a word is looked up when somebody asks. */

import { type Known, known } from './lexicon.js';
import { fold } from './word-fold.js';

/** How a token is written. */
export type Shape = 'cap' | 'caps' | 'mixed' | 'lower' | 'initial' | 'number' | 'mark';

// Classes of UTF-16 code units; from SCRIPTS on everything is one mark without end: scripts that have no capital letters.
const SPACE = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const MARK = 4;
const JOINT = 5;
const ACCENT = 6;
const OTHER = 7;
const SCRIPTS = 0x2e80;
const CLASSES = new Uint8Array(SCRIPTS);
for (let c = 0; c < SCRIPTS; c++) {
  const letter = String.fromCharCode(c);
  if (/\s/.test(letter)) CLASSES[c] = SPACE;
  else if (/['’-]/.test(letter)) CLASSES[c] = JOINT;
  else if (/\p{Lu}/u.test(letter)) CLASSES[c] = UPPER;
  else if (/\p{L}/u.test(letter)) CLASSES[c] = LOWER;
  else if (/\p{M}/u.test(letter)) CLASSES[c] = ACCENT;
  else if (/\p{N}/u.test(letter)) CLASSES[c] = DIGIT;
  else CLASSES[c] = MARK;
}

const classAt = (text: string, at: number): number => {
  const c = text.charCodeAt(at);
  return c < SCRIPTS ? CLASSES[c]! : OTHER;
};
const isLetter = (kind: number): boolean => kind === LOWER || kind === UPPER || kind === ACCENT;

/** One token of a text. */
export class Token {
  #folded: string | undefined;
  #bits: Known | undefined;

  constructor(
    readonly text: string,
    readonly start: number,
    readonly end: number,
    readonly shape: Shape,
    /** White space or the beginning of the text stands before it. */
    readonly spaced: boolean,
    /** A line end stands before it. */
    readonly line: boolean,
  ) {}

  /** The word in lower case and without accents; a mark as it is, a possessive as `'s`, characters of other scripts as `…`. */
  get folded(): string {
    if (this.#folded === undefined) {
      const written = this.text.slice(this.start, this.end);
      if (this.shape === 'number') this.#folded = '0';
      else if (this.shape !== 'mark') this.#folded = fold(written);
      else this.#folded = written.length === 1 ? written : /^['’]s$/i.test(written) ? "'s" : '…';
    }
    return this.#folded;
  }

  /** It begins with a letter of Greek, Cyrillic or another script that is not Latin. */
  get isOtherScript(): boolean {
    const c = this.text.charCodeAt(this.start);
    return c >= 0x370 && (c < 0x1e00 || c >= 0x1f00);
  }

  /** What the tables know of it. */
  get bits(): Known {
    this.#bits ??= this.shape === 'mark' || this.shape === 'number' ? 0 : known(this.folded);
    return this.#bits;
  }
}

/** The tokens of a piece of text, in order. */
export function tokens(text: string, from: number, to: number): Token[] {
  const all: Token[] = [];
  let spaced = true;
  let line = false;
  for (let at = from; at < to; ) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      spaced = true;
      line ||= text.charCodeAt(at) === 0x0a;
      at++;
      continue;
    }
    const start = at;
    at = isLetter(kind) ? wordEnd(text, at, to) : kind === DIGIT || kind === OTHER ? runEnd(text, at, to, kind) : at + 1;
    // The possessive is not of the name.
    const own =
      isLetter(kind) &&
      at - start > 2 &&
      (text.charCodeAt(at - 1) | 0x20) === 0x73 &&
      classAt(text, at - 2) === JOINT &&
      text[at - 2] !== '-'
        ? at - 2
        : at;
    all.push(new Token(text, start, own, isLetter(kind) ? shapeOf(text, start, own) : kind === DIGIT ? 'number' : 'mark', spaced, line));
    if (own < at) all.push(new Token(text, own, at, 'mark', false, false));
    spaced = line = false;
  }
  return all;
}

/** Letters, with single apostrophes and hyphens between them. */
function wordEnd(text: string, start: number, to: number): number {
  let at = start;
  while (at < to) {
    const kind = classAt(text, at);
    if (isLetter(kind)) at++;
    else if (kind === JOINT && at + 1 < to && isLetter(classAt(text, at + 1))) at += 2;
    else break;
  }
  return at;
}

function runEnd(text: string, start: number, to: number, kind: number): number {
  let at = start + 1;
  while (at < to && classAt(text, at) === kind) at++;
  return at;
}

// Jean-Luc, O'Neill, McDonald are written as names; iPhone and YouTube are not.
const JOINED = /^(?:\p{Lu}\p{Ll}*['’-])+\p{Lu}\p{Ll}+$|^(?:Mc|Mac|De|Di|La|Le|Van|Fitz)\p{Lu}\p{Ll}+$/u;

function shapeOf(text: string, start: number, end: number): Shape {
  if (classAt(text, start) !== UPPER) return 'lower';
  if (end - start === 1) return 'initial';
  let capitals = 0;
  let letters = 0;
  for (let at = start; at < end; at++) {
    const kind = classAt(text, at);
    if (kind === UPPER) capitals++;
    if (kind === UPPER || kind === LOWER) letters++;
  }
  if (capitals === 1) return 'cap';
  if (capitals === letters) return 'caps';
  return JOINED.test(text.slice(start, end)) ? 'cap' : 'mixed';
}
