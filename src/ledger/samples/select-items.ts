/** Which of N items a seed draws (docs/samples.md, "The draw"). Pure: anybody with the seed draws the same. */
import { createHash, hash } from 'node:crypto';
import type { DrawnStratum } from '../../model/sample.js';

const SIX_BYTES = 2 ** 48;

/** Whole numbers below a bound, as a key gives them: SHA-256(key ‖ counter), five numbers of 48 bits a block; those that would favor small ones are left out. */
class Numbers {
  readonly #block: Buffer;
  #counter = 0;
  #given = 5;
  #digest: Buffer = Buffer.alloc(0);

  constructor(key: Buffer) {
    this.#block = Buffer.concat([key, Buffer.alloc(8)]);
  }

  below(bound: number): number {
    const most = SIX_BYTES - (SIX_BYTES % bound);
    for (;;) {
      if (this.#given === 5) {
        this.#block.writeBigUInt64BE(BigInt(this.#counter), 32);
        this.#digest = hash('sha256', this.#block, 'buffer');
        this.#counter += 1;
        this.#given = 0;
      }
      const number = this.#digest.readUIntBE(this.#given * 6, 6);
      this.#given += 1;
      if (number < most) return number % bound;
    }
  }
}

/** Draws `count` of the numbers 0 … `of` - 1 without replacement, in the order in which they are drawn. */
export function drawNumbers(seed: Buffer, label: string, of: number, count: number): number[] {
  const numbers = new Numbers(createHash('sha256').update(seed).update(label).digest());
  // The first steps of a Fisher-Yates shuffle; only places that were swapped are kept.
  const swapped = new Map<number, number>();
  const drawn: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const from = at + numbers.below(of - at);
    drawn.push(swapped.get(from) ?? from);
    swapped.set(from, swapped.get(at) ?? at);
    swapped.delete(at);
  }
  return drawn;
}

/** How many of each stratum are drawn: by their shares, the largest remainders rounded up; a stratum that would have none takes one from the largest. */
export function allocate(sizes: readonly number[], count: number): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  // Exact: a share that is rounded otherwise by another program would draw other items.
  const rests = sizes.map((size) => (count * size) % all);
  const drawn = sizes.map((size, at) => (count * size - rests[at]!) / all);
  const byRemainder = rests.map((rest, at) => ({ at, rest })).sort((a, b) => b.rest - a.rest || a.at - b.at);
  const left = count - drawn.reduce((sum, n) => sum + n, 0);
  for (const { at } of byRemainder.slice(0, left)) drawn[at]! += 1;
  if (count >= sizes.length)
    for (const [at, size] of sizes.entries()) {
      if (drawn[at] !== 0 || size === 0) continue;
      drawn[drawn.indexOf(Math.max(...drawn))]! -= 1;
      drawn[at] = 1;
    }
  return drawn;
}

/** A part of a population: how it is called, how many items it has, and the place in the population of each. */
export interface Stratum {
  name: string;
  items: number;
  place(index: number): number;
}

/** Draws from strata, and puts what was drawn in one order. Gives places in the population. */
export function drawFrom(seed: Buffer, strata: readonly Stratum[], count: number): { places: number[]; strata: DrawnStratum[] } {
  const counts = allocate(
    strata.map(({ items }) => items),
    count,
  );
  const drawn = strata.flatMap(({ name, items, place }, at) => drawNumbers(seed, name, items, counts[at]!).map(place));
  // Strata one after another would be checked one after another, the last by tired eyes.
  const places = strata.length === 1 ? drawn : drawNumbers(seed, '\0order', drawn.length, drawn.length).map((at) => drawn[at]!);
  return { places, strata: strata.map(({ name, items }, at) => ({ name, items, drawn: counts[at]! })) };
}
