/** Tokens of a text: words, numbers and marks. The program reads all of them; here are made those that somebody looks at. */

import type { Known } from './lexicon.js';
import { type NamesProgram, namesProgram } from './program/names-program.js';
import { fold } from './word-fold.js';

const SHAPES = ['lower', 'cap', 'caps', 'mixed', 'initial', 'number', 'mark'] as const;
/** How a token is written. */
export type Shape = (typeof SHAPES)[number];

/** What the words of a text say of its language: that it is English, that it is another one, or nothing. */
export type Language = 'english' | 'other' | 'unknown';
const LANGUAGES: readonly Language[] = ['english', 'unknown', 'other'];

// Flags of a token, fields of a word of the program, and its numbers for what is counted.
const SHAPE_BITS = 7;
const SPACED = 8;
const LINE = 16;
const CAP = 1;
const USES = 6;
const KNOWN = 127;
const COUNT = 0;
const LANGUAGE = 10;

/** One token of a text. */
export class Token {
  readonly shape: Shape;
  /** White space or the beginning of the text stands before it. */
  readonly spaced: boolean;
  /** A line end stands before it. */
  readonly line: boolean;
  #folded: string | undefined;

  constructor(
    readonly text: string,
    readonly start: number,
    readonly end: number,
    flags: number,
    /** The number of its word in its piece. */
    readonly id: number,
    /** What the tables know of it. */
    readonly bits: Known,
    /** Words of its piece that were folded, by their numbers. */
    readonly words: Map<number, string>,
  ) {
    this.shape = SHAPES[flags & SHAPE_BITS]!;
    this.spaced = (flags & SPACED) !== 0;
    this.line = (flags & LINE) !== 0;
  }

  /** The word in lower case and without accents; a mark as it is, a possessive as `'s`, characters of other scripts as `…`. */
  get folded(): string {
    if (this.#folded === undefined) {
      const written = this.text.slice(this.start, this.end);
      if (this.shape === 'number') this.#folded = '0';
      else if (this.shape !== 'mark') this.#folded = this.#word(written);
      else this.#folded = written.length === 1 ? written : /^['’]s$/i.test(written) ? "'s" : '…';
    }
    return this.#folded;
  }

  #word(written: string): string {
    let folded = this.words.get(this.id);
    if (folded === undefined) this.words.set(this.id, (folded = fold(written)));
    return folded;
  }
}

/** Tokens by their places, of which there are none below zero. */
export interface Tokens {
  at(place: number): Token | undefined;
  readonly length: number;
}

/** A piece of a text as the program read it last: it holds until the program reads the next one. */
export class Piece implements Tokens {
  readonly #program: NamesProgram;
  readonly #made: (Token | undefined)[];
  readonly #words = new Map<number, string>();
  /** How many stretches of it read like a name. */
  readonly found: number;
  /** How many tokens it has. */
  readonly length: number;

  /** `low`: the text has no capital letters. */
  constructor(
    readonly text: string,
    readonly from: number,
    to: number,
    low: boolean,
  ) {
    this.#program = namesProgram();
    this.found = this.#program.read(text, from, to, low);
    this.length = this.#program.counts[COUNT]!;
    this.#made = new Array(this.length);
  }

  at(place: number): Token | undefined {
    if (place < 0 || place >= this.length) return undefined;
    return (this.#made[place] ??= tokenAt(this.#program, this.text, this.from, place, this.#words));
  }

  get language(): Language {
    return LANGUAGES[this.#program.counts[LANGUAGE]!]!;
  }

  /** A stretch that reads like a name. */
  stretch(n: number): Stretch {
    const { stretches, odds } = this.#program;
    const why = stretches[8 * n + 6]!;
    return {
      first: stretches[8 * n]!,
      last: stretches[8 * n + 1]!,
      best: odds[4 * n + 1]!,
      odds: odds[4 * n + 2]!,
      addressed: (why & 1) !== 0,
      asked: why !== 0,
    };
  }

  /** Whether the piece has the word of a token in small letters too. */
  isSmall({ id }: Token): boolean {
    return this.#program.entries[8 * id + USES]! < 0;
  }

  /** Where the piece has one of these words, which are numbers of words, with one capital letter. */
  placesOf(words: ReadonlyMap<number, unknown>): number[] {
    const { flags, ids } = this.#program;
    const places: number[] = [];
    for (let at = 0, end = this.length; at < end; at++) if ((flags[at]! & SHAPE_BITS) === CAP && words.has(ids[at]!)) places.push(at);
    return places;
  }
}

/** Tokens that read like a name. */
export interface Stretch {
  first: number;
  last: number;
  /** Log-odds of the surest of them by itself. */
  best: number;
  /** Log-odds of the stretch as a whole; they say nothing in other languages. */
  odds: number;
  /** A form of address that is written before names alone stands before it. */
  addressed: boolean;
  /** That, a greeting before it, or a bracket or a quote behind it: to be looked at whatever its odds are. */
  asked: boolean;
}

/** All tokens of a piece of text, in order. */
export function tokens(text: string, from: number, to: number): Token[] {
  const program = namesProgram();
  program.tokens(text, from, to);
  const words = new Map<number, string>();
  return Array.from({ length: program.counts[COUNT]! }, (_, at) => tokenAt(program, text, from, at, words));
}

function tokenAt(program: NamesProgram, text: string, from: number, at: number, words: Map<number, string>): Token {
  const { starts, ends, flags, ids, infos } = program;
  return new Token(text, from + starts[at]!, from + ends[at]!, flags[at]!, ids[at]!, infos[at]! & KNOWN, words);
}
