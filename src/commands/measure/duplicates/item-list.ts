import { createHash } from 'node:crypto';
import { HASHES, minHash } from '../../../measure/min-hash.js';
import { foldedText, shingles, wordHashes } from '../../../measure/shingles.js';
import type { Place } from '../../../model/basics.js';

/** Words of a shingle for near duplicates. */
export const SHINGLE = 5;
/** Items whose texts are compared: more would not fit into memory. */
export const MAX_ITEMS = 1_000_000;
const CHUNK = 4096;

/** A text of an item as it is compared. */
export interface Prepared {
  digest: string;
  words: Int32Array;
}

/** Folds a text, digests it and finds its words. */
export function prepared(text: string): Prepared {
  const folded = foldedText(text);
  return { digest: createHash('sha256').update(folded).digest('binary'), words: wordHashes(folded) };
}

/** MinHash numbers of many texts, in arrays that grow by pieces. */
export class Signatures {
  readonly #chunks: Uint32Array[] = [];

  /** Keeps the numbers of a text; returns false where it is too short for any. */
  set(text: number, words: Int32Array): boolean {
    if (words.length < SHINGLE) return false;
    const chunk = Math.floor(text / CHUNK);
    while (this.#chunks.length <= chunk) this.#chunks.push(new Uint32Array(CHUNK * HASHES));
    minHash(shingles(words, SHINGLE), this.#chunks[chunk]!, (text % CHUNK) * HASHES);
    return true;
  }

  /** The array that the numbers of a text are in, and where they begin. */
  of(text: number): [Uint32Array, number] {
    return [this.#chunks[Math.floor(text / CHUNK)]!, (text % CHUNK) * HASHES];
  }
}

/** Items with the text that each has, as numbers alone: by manifest, place and text. */
export class ItemList {
  readonly paths: { path: string; dataset: string }[] = [];
  /** By item: its manifest, its text, and where it is. */
  readonly manifestOf: number[] = [];
  readonly textOf: number[] = [];
  readonly #places: number[] = [];
  /** By text: what its digest begins with, how many items have it, and whether it is long enough for near duplicates. */
  readonly order: number[] = [];
  readonly copies: number[] = [];
  readonly isLong: boolean[] = [];
  readonly signatures = new Signatures();
  readonly #texts = new Map<string, number>();
  readonly #most: number;

  constructor(most = MAX_ITEMS) {
    this.#most = most;
  }

  /** Adds an item of the last manifest; returns false where there is no room any more. */
  add(at: Place, { digest, words }: Prepared): boolean {
    if (this.textOf.length >= this.#most) return false;
    let text = this.#texts.get(digest);
    if (text === undefined) {
      text = this.#texts.size;
      this.#texts.set(digest, text);
      this.order.push(Buffer.from(digest, 'latin1').readUIntBE(0, 6));
      this.copies.push(0);
      this.isLong.push(this.signatures.set(text, words));
    }
    this.copies[text]! += 1;
    this.textOf.push(text);
    this.manifestOf.push(this.paths.length - 1);
    // Which of the three it is, is told by the remainder.
    this.#places.push(at.line !== undefined ? at.line * 4 : at.record !== undefined ? at.record * 4 + 1 : (at.offset ?? 0) * 4 + 2);
    return true;
  }

  datasetOf(item: number): string {
    return this.paths[this.manifestOf[item]!]!.dataset;
  }

  placeOf(item: number): Place {
    const { path } = this.paths[this.manifestOf[item]!]!;
    const place = this.#places[item]!;
    const at = Math.floor(place / 4);
    return { path, ...(place % 4 === 0 ? { line: at } : place % 4 === 1 ? { record: at } : { offset: at }) };
  }
}
