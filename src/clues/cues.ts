/** Words without one of which a detector finds nothing, looked for in one pass for all detectors together. */

import { type Wanted, wanted } from './words.js';

/** So many detectors may have cues: one bit of a mask each. */
const MOST = 31;
/** A text is read at every third character, so of a phrase of five or more one of the first three triples is met. */
const STRIDE = 3;
const LEAST = STRIDE + 2;

/** Letters from A to Z in either case as 1 to 26, anything else as 0: five bits a character. */
const CODES = new Uint8Array(65536);
for (let n = 0; n < 26; n++) CODES[0x41 + n] = CODES[0x61 + n] = n + 1;
const triple = (a: number, b: number, c: number) => (a << 10) | (b << 5) | c;

interface Phrase {
  codes: Uint8Array;
  /** Where in the phrase the triple stands. */
  at: number;
  bits: number;
}

/** The cues of several detectors, as a mask with a bit for each. */
export class Cues {
  readonly wanted: Wanted;
  /** For each triple of codes the number of the list of phrases that have it; 0 for none. */
  readonly #known = new Uint16Array(1 << 15);
  readonly #lists: Phrase[][] = [[]];
  /** For each list the codes that may stand after its triple, in bits: most triples that are met are of other words. */
  readonly #next = new Int32Array(1 << 12);

  /** The n-th list of words has the n-th bit; lists beyond the last bit share it, and so does every list that is empty. */
  constructor(lists: readonly (readonly string[])[] = []) {
    const wide = new Map<string, number>();
    lists.forEach((words, n) => {
      for (const word of words) {
        if (!/^[a-z_]+$/.test(word)) wide.set(word, (wide.get(word) ?? 0) | bitOf(n));
        else this.#add(word, bitOf(n));
      }
    });
    this.wanted = wanted([...wide].map(([word, bits]) => ({ word, bits })));
  }

  #add(word: string, bits: number): void {
    if (word.length < LEAST) throw new Error(`a cue is five letters or more, with _ for anything else: ${word}`);
    const codes = Uint8Array.from(word, (c) => CODES[c.charCodeAt(0)]!);
    for (let at = 0; at <= LEAST - STRIDE; at++) {
      const key = triple(codes[at]!, codes[at + 1]!, codes[at + 2]!);
      const list = (this.#known[key] ||= this.#lists.push([]) - 1);
      this.#lists[list]!.push({ codes, at, bits });
      this.#next[list]! |= at + STRIDE < codes.length ? 1 << codes[at + STRIDE]! : -1;
    }
  }

  /** The cues in Latin letters among so many units; the two units after the last one must be 0. */
  latin(units: Uint16Array, length: number): number {
    const known = this.#known;
    const next = this.#next;
    let found = 0;
    for (let i = 0, last = length - 2; i <= last; i += STRIDE) {
      const list = known[triple(CODES[units[i]!]!, CODES[units[i + 1]!]!, CODES[units[i + 2]!]!)]!;
      if (list !== 0 && ((next[list]! >>> CODES[units[i + STRIDE]!]!) & 1) !== 0) found |= this.#at(this.#lists[list]!, units, length, i);
    }
    return found;
  }

  #at(list: readonly Phrase[], units: Uint16Array, length: number, place: number): number {
    let found = 0;
    for (let n = 0; n < list.length; n++) {
      const { codes, at, bits } = list[n]!;
      if (isAt(codes, units, length, place - at)) found |= bits;
    }
    return found;
  }
}

/** The bit of the n-th list. */
export function bitOf(n: number): number {
  return 1 << Math.min(n, MOST - 1);
}

/** Before the first unit and after the last one there is no letter either. */
function isAt(codes: Uint8Array, units: Uint16Array, length: number, start: number): boolean {
  for (let i = 0, at = start; i < codes.length; i++, at++) {
    if (codes[i] !== (at >= 0 && at < length ? CODES[units[at]!] : 0)) return false;
    if (at > length) return false;
  }
  return true;
}
