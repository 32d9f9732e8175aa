/** MinHash: of each text 128 numbers of which about as large a share agrees with another's as their sets of shingles overlap (Jaccard). */
import { mixed } from './shingles.js';

/** Numbers a text. The standard error of an estimated similarity of 0.8 is 0.035. */
export const HASHES = 128;
/** Texts as similar as the threshold that no band shows may be this share at most. */
const MAX_MISSED_SHARE = 0.01;

// Fixed, so that the same texts always have the same numbers.
const seeds = Int32Array.from({ length: HASHES }, (_, n) => mixed(2 * n + 1));
const factors = Int32Array.from({ length: HASHES }, (_, n) => mixed(0x51ed270b + n) | 1);

/** Writes the numbers of a set of shingles to a place of an array. */
export function minHash(runs: Int32Array, into: Uint32Array, at: number): void {
  for (let n = 0; n < HASHES; n += 1) {
    const [seed, factor] = [seeds[n]!, factors[n]!];
    let least = 0xffffffff;
    for (let k = 0; k < runs.length; k += 1) {
      const product = Math.imul(runs[k]! ^ seed, factor);
      const hash = (product ^ (product >>> 15)) >>> 0;
      if (hash < least) least = hash;
    }
    into[at + n] = least;
  }
}

/** The share of numbers that agree, an estimate of how far the two sets overlap; undefined where it is below the threshold. */
export function similarFrom(threshold: number, one: Uint32Array, at: number, other: Uint32Array, otherAt: number): number | undefined {
  let left = Math.floor(HASHES * (1 - threshold) + 1e-9);
  const most = left;
  for (let n = 0; n < HASHES; n += 1) if (one[at + n] !== other[otherAt + n] && (left -= 1) < 0) return undefined;
  return 1 - (most - left) / HASHES;
}

/** How the numbers are cut into bands: texts that agree in all rows of a band are compared. */
export interface Bands {
  bands: number;
  rows: number;
  /** The chance that no band shows two texts that are just as similar as the threshold. */
  missed: number;
}

/** The fewest bands that miss at most one in a hundred pairs that are as similar as the threshold. */
export function bandsFor(threshold: number): Bands {
  const cut = (rows: number): Bands => {
    const bands = Math.floor(HASHES / rows);
    return { bands, rows, missed: (1 - threshold ** rows) ** bands };
  };
  let best = cut(1);
  for (let rows = 2; rows <= 16; rows += 1) if (cut(rows).missed <= MAX_MISSED_SHARE) best = cut(rows);
  return best;
}

/** One number of the rows of a band. */
export function bandHash(numbers: Uint32Array, at: number, band: number, rows: number): number {
  let hash = band;
  for (let n = band * rows; n < (band + 1) * rows; n += 1) hash = Math.imul(hash ^ numbers[at + n]!, 0x5bd1e995) + 0x9e3779b9;
  return mixed(hash);
}

/** Texts by the hash of one band, in arrays of a fixed size. */
export class BandTable {
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #hashes: Int32Array;
  readonly #mask: number;

  constructor(texts: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, texts * 2)));
    this.#heads = new Int32Array(size).fill(-1);
    this.#next = new Int32Array(texts);
    this.#hashes = new Int32Array(texts);
    this.#mask = size - 1;
  }

  clear(): void {
    this.#heads.fill(-1);
  }

  add(text: number, hash: number): void {
    this.#hashes[text] = hash;
    this.#next[text] = this.#heads[hash & this.#mask]!;
    this.#heads[hash & this.#mask] = text;
  }

  /** Calls for each text of this hash, the last added first, at most so many times. Returns whether there were more. */
  each(hash: number, most: number, call: (text: number) => void): boolean {
    let left = most;
    for (let text = this.#heads[hash & this.#mask]!; text >= 0; text = this.#next[text]!) {
      if (this.#hashes[text] !== hash) continue;
      if (left === 0) return true;
      left -= 1;
      call(text);
    }
    return false;
  }
}
