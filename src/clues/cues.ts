/** Words without one of which a detector finds nothing, looked for in one pass for all detectors together. */

import { type Wanted, wanted } from './words.js';

/** So many detectors may have cues: one bit of a mask each. */
const MOST = 31;
/** A text is read at every third character, so of a phrase of five or more one of the first three places is met. */
const STRIDE = 3;
const LEAST = STRIDE + 2;

/** Letters from A to Z in either case as 1 to 26, anything else as 0: five bits a character. */
const CODES = new Uint8Array(65536);
const LETTERS = 26;
for (let n = 0; n < LETTERS; n++) CODES[0x41 + n] = CODES[0x61 + n] = n + 1;

const LATIN = /^[a-z_]+$/;

/** Four codes as one number, and its place in a table that is small enough to be near at hand. */
const four = (a: number, b: number, c: number, d: number) => (a << 15) | (b << 10) | (c << 5) | d;
const PLACES = 17;
const placeOf = (codes: number) => Math.imul(codes, 0x9e3779b1) >>> (32 - PLACES);

/** Phrases in Latin letters. What is known of them lies in plain arrays: following objects costs more than comparing. */
class Phrases {
  /** For each place where in `#lists` its list begins; 0 for none. Four codes that are in no phrase may have a list too. */
  readonly #known: Uint16Array;
  /** For each list how many phrases it has, and of each where its codes begin, how many they are, at which of them it is seen, and its bits. */
  readonly #lists: Int32Array;
  readonly #codes: Uint8Array;

  constructor(phrases: readonly { word: string; bits: number }[]) {
    const lists = new Map<number, number[]>();
    let begin = 0;
    for (const { word, bits } of phrases) {
      for (let at = 0; at < STRIDE; at++) {
        for (const place of placesOf(word, at)) lists.set(place, [...(lists.get(place) ?? []), begin, word.length, at, bits]);
      }
      begin += word.length;
    }
    this.#codes = Uint8Array.from(phrases.flatMap(({ word }) => codesOf(word)));
    this.#known = new Uint16Array(1 << PLACES);
    const all = [0];
    for (const [place, list] of lists) {
      this.#known[place] = all.length;
      all.push(list.length / 4, ...list);
    }
    this.#lists = Int32Array.from(all);
  }

  /** The bits of those among so many units; the two units after the last one must be 0. */
  in(units: Uint16Array, length: number): number {
    const known = this.#known;
    let found = 0;
    let a = CODES[units[0]!]!;
    for (let i = 0, last = length - 2; i <= last; i += STRIDE) {
      const d = CODES[units[i + 3]!]!;
      const list = known[placeOf(four(a, CODES[units[i + 1]!]!, CODES[units[i + 2]!]!, d))]!;
      if (list !== 0) found |= this.#at(list, units, length, i, found);
      a = d;
    }
    return found;
  }

  #at(list: number, units: Uint16Array, length: number, place: number, known: number): number {
    const lists = this.#lists;
    let found = 0;
    for (let n = list + 1, end = n + 4 * lists[list]!; n < end; n += 4) {
      const bits = lists[n + 3]!;
      if (((found | known) & bits) === bits) continue;
      const at = lists[n + 2]!;
      const start = place - at;
      const size = lists[n + 1]!;
      if (start >= -1 && start + size <= length + 1 && this.#isAt(lists[n]!, size, at, units, start)) found |= bits;
    }
    return found;
  }

  /** Whether a phrase begins here. Before the first unit there is no letter, as after the last one. */
  #isAt(begin: number, size: number, at: number, units: Uint16Array, start: number): boolean {
    const codes = this.#codes;
    // What goes beyond the four codes tells most soon.
    for (let i = at + 3; i < size; i++) if (codes[begin + i] !== CODES[units[start + i]!]) return false;
    for (let i = at + 2; i >= 0; i--) if (codes[begin + i] !== (start + i < 0 ? 0 : CODES[units[start + i]!])) return false;
    return true;
  }
}

function codesOf(word: string): number[] {
  return Array.from(word, (c) => CODES[c.charCodeAt(0)]!);
}

/** The places at which a phrase is seen by the four codes that begin at this one of its own; where it has but three, whatever follows. */
function placesOf(word: string, at: number): number[] {
  const [a, b, c, next] = codesOf(word).slice(at) as [number, number, number, number?];
  const last = next === undefined ? Array.from({ length: LETTERS + 1 }, (_, code) => code) : [next];
  return [...new Set(last.map((d) => placeOf(four(a, b, c, d))))];
}

/** Words of a detector, and whether it looks at texts without digits too. */
export interface CueList {
  words: readonly string[];
  plain: boolean;
}

/** The cues of several detectors, as a mask with a bit for each. */
export class Cues {
  readonly wanted: Wanted;
  /** For texts without digits, of which fewer cues are asked, and for the others. */
  readonly #plain: Phrases;
  readonly #all: Phrases;

  /** The n-th list of words has the n-th bit; lists beyond the last bit share it. */
  constructor(lists: readonly CueList[] = []) {
    const words = lists.flatMap(({ words, plain }, n) => words.map((word) => ({ word, bits: bitOf(n), plain, latin: LATIN.test(word) })));
    const short = words.find(({ word, latin }) => latin && word.length < LEAST);
    if (short) throw new Error(`a cue is five letters or more, with _ for anything else: ${short.word}`);
    this.#all = new Phrases(words.filter(({ latin }) => latin));
    this.#plain = new Phrases(words.filter(({ latin, plain }) => latin && plain));
    this.wanted = wanted(words.filter(({ latin }) => !latin));
  }

  /** Those in Latin letters among so many units, without digits or with them; the two units after the last one must be 0. */
  latin(units: Uint16Array, length: number, digits: boolean): number {
    return (digits ? this.#all : this.#plain).in(units, length);
  }
}

/** The bit of the n-th list. */
export function bitOf(n: number): number {
  return 1 << Math.min(n, MOST - 1);
}
