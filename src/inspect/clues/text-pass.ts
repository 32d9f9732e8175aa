/** The pass over a text, as the rest of the program calls it: `assembly/pass.ts` compiled, with its memory. */

import type { Places } from '../../model/detection.js';
import { PROGRAM } from './program.js';
import { NIBBLES } from './tables.js';

interface Program {
  memory: WebAssembly.Memory;
  reserve(length: number, lists: number): void;
  read(length: number): number;
  phrases(length: number): number;
  middles(length: number): number;
  wordEnds(start: number, reach: number): number;
  mayName(start: number, reach: number, type: number, other: number): number;
}

/** Shorter texts are written unit by unit: a call out of the engine costs as much as these. */
const SHORT = 32;
const FIRST_LENGTH = 4096;
/** Where what units are compared as begins in the memory, then the tables of words, then those that it is made with. */
const FOLDS = 1024;
const WORDS = FOLDS + 2 * 0x10000;
const TABLES = WORDS + 7 * 0x2000;
/** Which of the counts tell how many keywords there are, and which of those that hold characters beyond ASCII. */
const KEYWORDS = 9;
const WIDE_KEYWORDS = 10;
/** Which of the counts tell how long the lists are that come after these. */
const SIXES = 11;
const WANTED = 12;
const DIALED = 13;
/** Which of the counts tells as what any group is wanted. */
const WANTS = 14;

/** The last of the Latin letters. */
const LAST_LATIN = 0x24f;
/** Units of a word before its end that its end is told by. */
const FURTHEST = 4;

let compiled: WebAssembly.Module | undefined;

class List implements Places {
  at = new Int32Array(0);
  length = 0;
}

/** Reads texts one after another; its places are those of the last one. */
export class Pass {
  readonly groups = new List();
  readonly rows = new List();
  readonly dotted = new List();
  readonly ats = new List();
  readonly signs = new List();
  readonly accounts = new List();
  readonly beside = new List();
  readonly long = new List();
  readonly coded = new List();
  readonly sixes = new List();
  readonly wanted = new List();
  readonly dialed = new List();
  /** Also where words end: neither is asked for while the other is read. */
  readonly #middles = new List();
  wants = 0;
  /** Cues of the text: of each where it begins, and its bits. */
  readonly #keywords = new List();
  /** The bit whose keywords are asked for. */
  asked = 0;
  readonly #lists = [
    ...[this.groups, this.rows, this.dotted, this.ats, this.signs, this.accounts],
    ...[this.beside, this.long, this.coded, this.#keywords, this.sixes, this.#middles, this.wanted, this.dialed],
  ];
  readonly #program: Program;
  readonly #tables: Uint8Array;
  #capacity = 0;
  #length = 0;
  #units = new Uint16Array(0);
  #bytes = Buffer.alloc(0);
  #counts = new Int32Array(0);
  /** Units as words are compared; 0 where it was not asked yet. */
  #folds = new Uint16Array(0);
  #hasWords = false;

  /** With tables that say which words and phrases are looked for. */
  constructor(tables: Uint8Array) {
    compiled ??= new WebAssembly.Module(Buffer.from(PROGRAM, 'base64'));
    this.#program = new WebAssembly.Instance(compiled).exports as Program;
    this.#tables = tables;
    this.#reserve(FIRST_LENGTH);
    // The first bytes of the tables are for counts.
    new Uint8Array(this.#program.memory.buffer).set(tables.subarray(NIBBLES), TABLES);
  }

  /** The features of a text as one number, but for those of web addresses; reader.ts says what each bit means. */
  read(text: string): number {
    const { length } = text;
    if (length > this.#capacity) this.#reserve(Math.max(length, 2 * this.#capacity));
    this.#length = length;
    if (length < SHORT) for (let i = 0; i < length; i++) this.#units[i] = text.charCodeAt(i);
    else this.#bytes.write(text, 'utf16le');
    const features = this.#program.read(length);
    const counts = this.#counts;
    this.groups.length = counts[0]!;
    this.rows.length = counts[1]!;
    this.dotted.length = counts[2]!;
    this.ats.length = counts[3]!;
    this.signs.length = counts[4]!;
    this.accounts.length = counts[5]!;
    this.beside.length = counts[6]!;
    this.long.length = counts[7]!;
    this.coded.length = counts[8]!;
    this.sixes.length = counts[SIXES]!;
    this.wanted.length = counts[WANTED]!;
    this.dialed.length = counts[DIALED]!;
    this.wants = counts[WANTS]!;
    return features;
  }

  /** Cues of the text that was read last that hold a character beyond ASCII. */
  get wide(): number {
    return this.#counts[WIDE_KEYWORDS]!;
  }

  /** Phrases that the text that was read last holds. */
  phrases(): number {
    return this.#program.phrases(this.#length);
  }

  /** Where keywords of the bit that is asked for begin, in order; undefined where there are too many of them. */
  keywordPlaces(): number[] | undefined {
    const { at } = this.#keywords;
    const all: number[] = [];
    const end = this.#counts[KEYWORDS]!;
    if (end < 0) return undefined;
    for (let i = 0; i < end; i += 2) if ((at[i + 1]! & this.asked) !== 0) all.push(at[i]!);
    return all.sort((a, b) => a - b);
  }

  /** Where the middle of a mail sign that is written as a word or in brackets may be. */
  middles(): Places {
    this.#middles.length = this.#program.middles(this.#length);
    return this.#middles;
  }

  /** The tables of words by their ends, once, before they are asked for: as `detectors/numbers/word-tree.ts` has them, and what units are compared as. */
  learnWords(tables: () => readonly Uint8Array[], fold: (unit: number) => number): void {
    if (this.#hasWords) return;
    this.#hasWords = true;
    const bytes = new Uint8Array(this.#program.memory.buffer);
    tables().forEach((table, n) => {
      bytes.set(table, WORDS + n * table.length);
    });
    for (let unit = 0; unit <= LAST_LATIN; unit++) this.#folds[unit] = fold(unit);
  }

  /** Where words may end before a place of the text that was read last, two numbers each: `assembly/words-before.ts` says which. */
  wordEnds(start: number, reach: number, fold: (unit: number) => number): Places {
    let count = this.#program.wordEnds(start, reach);
    if (count < 0) {
      for (let i = Math.max(0, start - reach - FURTHEST); i < start; i++) this.#folds[this.#units[i]!] = fold(this.#units[i]!);
      count = this.#program.wordEnds(start, reach);
    }
    this.#middles.length = count;
    return this.#middles;
  }

  /** Whether a word of one of two types may end in so many units before a place. */
  mayName(start: number, reach: number, type: number, other: number): boolean {
    return this.#program.mayName(start, reach, type, other) !== 0;
  }

  /** Forgets what was read last. */
  clear(): void {
    this.groups.length = this.rows.length = this.dotted.length = this.ats.length = this.signs.length = this.accounts.length = 0;
    this.beside.length = this.long.length = this.coded.length = this.sixes.length = this.wanted.length = this.dialed.length = 0;
    this.#counts[KEYWORDS] = this.#counts[WIDE_KEYWORDS] = this.#length = this.wants = 0;
  }

  #reserve(length: number): void {
    this.#program.reserve(length, this.#tables.length);
    const { buffer } = this.#program.memory;
    this.#counts = new Int32Array(buffer, 0, NIBBLES >> 2);
    const [units, ...lists] = this.#counts;
    this.#capacity = length;
    this.#units = new Uint16Array(buffer, units!, length);
    this.#folds = new Uint16Array(buffer, FOLDS, 0x10000);
    this.#bytes = Buffer.from(buffer, units!, 2 * length);
    this.#lists.forEach((list, n) => {
      list.at = new Int32Array(buffer, lists[n]!, (buffer.byteLength - lists[n]!) >> 2);
    });
  }
}
