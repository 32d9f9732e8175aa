import { randomBytes } from 'node:crypto';

/** Few: most of thousands of fields hold few values. */
const FIRST_PLACES = 16;
/** A string for which no place is free among so many is not kept: no choice of strings makes asking slow. */
const MAX_TRIES = 64;
/** Drawn anew in every process, so that no strings can be chosen that share a place, or that look like one. */
const SEEDS = [randomBytes(4).readInt32LE(), randomBytes(4).readInt32LE()];

/**
 * A set of short strings. It may drop some. A string is told by two hashes of 32 bits, which lie side by side, as hosts are (`scan/workers/interner.ts`): to
 * compare the strings themselves, each somewhere else in memory, costs as much as to look at a value anew, and to keep them makes work for the collector.
 */
export class ShortStrings {
  /** By place the hashes of its string; the first one is 0 where it is free. */
  #hashes = new Int32Array(2 * FIRST_PLACES);
  #size = 0;
  /** The string that was read last, and its hashes: what is added was asked for before. */
  #last: string | undefined;
  #one = 0;
  #two = 0;

  has(text: string): boolean {
    this.#read(text);
    const hashes = this.#hashes;
    const mask = hashes.length - 2;
    for (let tries = 0, place = 2 * this.#two; tries < MAX_TRIES; tries += 1, place += 2) {
      const there = hashes[(place &= mask)]!;
      if (there === 0) return false;
      if (there === this.#one && hashes[place + 1] === this.#two) return true;
    }
    return false;
  }

  /** Adds a string that it does not have; false where there is no room for it. */
  add(text: string): boolean {
    this.#read(text);
    if (4 * this.#size >= this.#hashes.length) this.#widen();
    return this.#put(this.#one, this.#two);
  }

  clear(): void {
    this.#hashes = new Int32Array(2 * FIRST_PLACES);
    this.#size = 0;
  }

  #read(text: string): void {
    if (text === this.#last) return;
    let one = SEEDS[0]! ^ text.length;
    let two = SEEDS[1]!;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      one = Math.imul(one ^ code, 0x01000193);
      two = Math.imul(two + code, 0x85ebca6b) ^ (two >>> 15);
    }
    two = Math.imul(two ^ (two >>> 15), 0x2c1b3c6d);
    [this.#last, this.#one, this.#two] = [text, one | 1, two ^ (two >>> 13)];
  }

  #put(one: number, two: number): boolean {
    const hashes = this.#hashes;
    const mask = hashes.length - 2;
    for (let tries = 0, place = 2 * two; tries < MAX_TRIES; tries += 1, place += 2) {
      if (hashes[(place &= mask)] !== 0) continue;
      hashes[place] = one;
      hashes[place + 1] = two;
      this.#size += 1;
      return true;
    }
    return false;
  }

  #widen(): void {
    const before = this.#hashes;
    this.#hashes = new Int32Array(2 * before.length);
    this.#size = 0;
    for (let at = 0; at < before.length; at += 2) if (before[at] !== 0) this.#put(before[at]!, before[at + 1]!);
  }
}
