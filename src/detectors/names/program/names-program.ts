/** The program that reads names as numbers (`assembly/names.ts`, compiled), with its tables: as the rest of the detectors call it. */

import { builtFile } from '../../checked/built-file.js';
import type { Known } from '../lexicon.js';

interface Exports {
  memory: WebAssembly.Memory;
  reserve(): void;
  groups(...numbers: number[]): void;
  learn(words: number): void;
  known(length: number): number;
  tokens(length: number): void;
  read(length: number, low: boolean): number;
  tokenFeatures(at: number): number;
  wholeFeatures(stretch: number): number;
}

/** Numbers in the head of the tables: how many words there are, and what `groups` is told. */
const HEAD = 8;

/** The program as compiled, before it has tables; its constants are what the build writes the tables by. */
export class NamesProgram {
  readonly exports: Exports;
  readonly #bytes: Buffer;
  readonly #units: number;
  readonly #word: number;
  readonly #longest: number;
  // Of the piece that was read last.
  readonly counts: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly ids: Int32Array;
  readonly infos: Uint32Array;
  readonly flags: Uint8Array;
  readonly stretches: Int32Array;
  readonly odds: Float64Array;
  readonly entries: Int32Array;
  readonly features: Int32Array;

  constructor(code: Buffer) {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code));
    this.exports = exports as unknown as Exports;
    this.exports.reserve();
    const { buffer } = this.exports.memory;
    const tokens = this.at('MOST_UNITS');
    this.#longest = tokens;
    this.#bytes = Buffer.from(buffer);
    this.#units = this.at('UNITS');
    this.#word = this.at('WORD');
    this.counts = new Int32Array(buffer, this.at('COUNTS'), 16);
    this.starts = new Int32Array(buffer, this.at('STARTS'), tokens);
    this.ends = new Int32Array(buffer, this.at('ENDS'), tokens);
    this.ids = new Int32Array(buffer, this.at('IDS'), tokens);
    this.infos = new Uint32Array(buffer, this.at('INFOS'), tokens);
    this.flags = new Uint8Array(buffer, this.at('FLAGS'), tokens);
    this.stretches = new Int32Array(buffer, this.at('STRETCHES'), 8 * tokens);
    this.odds = new Float64Array(buffer, this.at('STRETCHES'), 4 * tokens);
    this.entries = new Int32Array(buffer, this.at('ENTRIES'), 8 * this.at('MOST_WORDS'));
    this.features = new Int32Array(buffer, this.at('FEATURES'), 64);
  }

  /** A constant of the program. */
  at(name: string): number {
    const value = (this.exports as unknown as Record<string, { value: unknown } | undefined>)[name]?.value;
    if (typeof value !== 'number') throw new Error(`The program of names has no number ${name}`);
    return value;
  }

  /** Takes the tables in; without them it knows no word. */
  learn(tables: Buffer): this {
    const head = new Int32Array(Uint8Array.from(tables.subarray(0, 4 * HEAD)).buffer);
    const [words] = head as unknown as [number];
    const infos = 4 * HEAD + this.at('ENTRIES') - this.at('CLASSES');
    const letters = infos + 4 * words;
    const learned = this.at('LEARNED');
    this.#bytes.set(tables.subarray(4 * HEAD, infos), this.at('CLASSES'));
    this.#bytes.set(tables.subarray(infos, letters), learned);
    this.#bytes.write(tables.toString('utf8', letters), learned + 4 * words, 'utf16le');
    this.exports.groups(...head.subarray(1));
    this.exports.learn(words);
    return this;
  }

  /** Reads a piece of a text; returns how many stretches read like a name. */
  read(text: string, from: number, to: number, low: boolean): number {
    return this.exports.read(this.#put(text, from, to), low);
  }

  /** Makes the tokens of a piece, and nothing else. */
  tokens(text: string, from: number, to: number): void {
    this.exports.tokens(this.#put(text, from, to));
  }

  #put(text: string, from: number, to: number): number {
    if (to - from > this.#longest) throw new RangeError('A piece of a text is longer than the program of names has room for');
    this.#bytes.write(from === 0 && to === text.length ? text : text.slice(from, to), this.#units, 'utf16le');
    return to - from;
  }

  /** What the tables know of a folded word. */
  known(folded: string): Known {
    const length = Math.min(folded.length, this.#longest);
    this.#bytes.write(folded, this.#word, 2 * length, 'utf16le');
    return this.exports.known(length);
  }
}

let program: NamesProgram | undefined;

/** The program with its tables, made when the first text asks. */
export function namesProgram(): NamesProgram {
  return (program ??= new NamesProgram(builtFile(new URL('./names.wasm', import.meta.url))).learn(
    builtFile(new URL('./names.bin', import.meta.url)),
  ));
}

/** What the tables know of a folded word; 0 where they have neither it nor a word of which it is a form. */
export function known(folded: string): Known {
  return namesProgram().known(folded);
}
