import { randomBytes } from 'node:crypto';

/** Few: most of thousands of fields hold few values. */
const FIRST_PLACES = 16;
/** A string for which no place is free among so many is not kept: no choice of strings makes asking slow. */
const MAX_TRIES = 64;
/** Drawn anew in every process, so that no strings can be chosen that share a place. */
const SEED = randomBytes(4).readInt32LE();

/**
 * A set of short strings. It may drop some, and never has one that was not added. A `Set` goes from one of its strings to the next, each
 * somewhere else in memory, to compare their hashes; here those lie side by side.
 */
export class ShortStrings {
  /** By place the hash of its string; 0: free. */
  #hashes = new Int32Array(FIRST_PLACES);
  #strings: (string | undefined)[] = new Array<undefined>(FIRST_PLACES).fill(undefined);
  #size = 0;

  has(text: string): boolean {
    const hashes = this.#hashes;
    const hash = hashOf(text);
    let place = hash & (hashes.length - 1);
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const there = hashes[place]!;
      if (there === 0) return false;
      if (there === hash && this.#strings[place] === text) return true;
      place = (place + 1) & (hashes.length - 1);
    }
    return false;
  }

  /** Adds a string that it does not have; false where there is no room for it. */
  add(text: string): boolean {
    if (2 * this.#size >= this.#hashes.length) this.#widen();
    return this.#put(hashOf(text), text);
  }

  clear(): void {
    this.#hashes = new Int32Array(FIRST_PLACES);
    this.#strings = new Array<undefined>(FIRST_PLACES).fill(undefined);
    this.#size = 0;
  }

  #put(hash: number, text: string): boolean {
    const hashes = this.#hashes;
    let place = hash & (hashes.length - 1);
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      if (hashes[place] === 0) {
        hashes[place] = hash;
        this.#strings[place] = text;
        this.#size += 1;
        return true;
      }
      place = (place + 1) & (hashes.length - 1);
    }
    return false;
  }

  #widen(): void {
    const [hashes, strings] = [this.#hashes, this.#strings];
    this.#hashes = new Int32Array(2 * hashes.length);
    this.#strings = new Array<undefined>(2 * hashes.length).fill(undefined);
    this.#size = 0;
    for (let place = 0; place < hashes.length; place += 1) if (hashes[place] !== 0) this.#put(hashes[place]!, strings[place]!);
  }
}

/** Never 0. */
function hashOf(text: string): number {
  let hash = SEED ^ text.length;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) | 1;
}
