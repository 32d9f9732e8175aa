import { asBuffer } from '../bytes.js';

const [P1, P2, P3, P4, P5] = [2654435761, 2246822519, 3266489917, 668265263, 374761393] as const;
const rotated = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

/** The sum of bytes that are at hand. */
export function xxh32(bytes: Uint8Array): number {
  return new Xxh32().add(bytes).digest();
}

/** XXH32 with the seed 0, over bytes as they come. https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md */
export class Xxh32 {
  readonly #sums = Int32Array.of(P1 + P2, P2, 0, -P1);
  #held: Buffer = Buffer.alloc(0);
  #length = 0;

  add(bytes: Uint8Array): this {
    this.#length += bytes.length;
    const all = this.#held.length === 0 ? asBuffer(bytes) : Buffer.concat([this.#held, bytes]);
    const end = all.length - (all.length % 16);
    for (let at = 0; at < end; at += 4) {
      const lane = (at >> 2) & 3;
      this.#sums[lane] = Math.imul(rotated((this.#sums[lane]! + Math.imul(all.readInt32LE(at), P2)) | 0, 13), P1);
    }
    this.#held = Buffer.from(all.subarray(end));
    return this;
  }

  digest(): number {
    const [a, b, c, d] = this.#sums as unknown as [number, number, number, number];
    let sum = this.#length < 16 ? P5 : rotated(a, 1) + rotated(b, 7) + rotated(c, 12) + rotated(d, 18);
    sum = (sum + this.#length) | 0;
    let at = 0;
    for (; at + 4 <= this.#held.length; at += 4) sum = Math.imul(rotated((sum + Math.imul(this.#held.readInt32LE(at), P3)) | 0, 17), P4);
    for (; at < this.#held.length; at += 1) sum = Math.imul(rotated((sum + Math.imul(this.#held[at]!, P5)) | 0, 11), P1);
    sum = Math.imul(sum ^ (sum >>> 15), P2);
    sum = Math.imul(sum ^ (sum >>> 13), P3);
    return (sum ^ (sum >>> 16)) >>> 0;
  }
}
