/** Where a text is cut by what it holds, so that a change moves no cut but those beside it. */

import type { PartSizes } from '../model/format.js';

/** Large enough that a part's start costs nothing, small enough that one changed row makes little to be read again. */
export const PART_SIZES: PartSizes = { over: 16 << 20, least: 64 << 10, mean: 256 << 10, most: 1 << 20 };

/** Bytes of a line that are looked at, evenly spread. */
const MAX_LOOKED_AT_BYTES = 64;

/**
 * Decides at each line end whether a part ends there: by the line and by the length of the part so far, and by nothing else. A line
 * that ends a part with the chance of its share of a part's mean length makes parts of that length, whatever the length of lines.
 */
export class ContentCuts {
  readonly #sizes: PartSizes;
  readonly #share: number;
  #from = 0;

  constructor(sizes: PartSizes) {
    this.#sizes = sizes;
    this.#share = 2 ** 32 / Math.max(1, sizes.mean - sizes.least);
  }

  /** Where the part at hand begins. */
  get from(): number {
    return this.#from;
  }

  /**
   * True when the part ends at `end`, the place after a line feed; the next one begins there. `line` holds the line, with its end, from
   * `start` to `stop`; undefined for one so long that it was not kept, which ends a part.
   */
  endsAt(end: number, line: Uint8Array | undefined, start: number, stop: number): boolean {
    const length = end - this.#from;
    if (length < this.#sizes.least) return false;
    if (line !== undefined && length < this.#sizes.most && signOf(line, start, stop) >= (stop - start) * this.#share) return false;
    this.#from = end;
    return true;
  }
}

/** A number of 32 bits that differs between lines; of a long line not every byte is looked at. */
function signOf(bytes: Uint8Array, start: number, stop: number): number {
  const length = stop - start;
  const step = length > MAX_LOOKED_AT_BYTES ? length / MAX_LOOKED_AT_BYTES : 1;
  let sign = Math.imul(length, 0x9e3779b1);
  for (let at = start; at < stop; at += step) sign = Math.imul(sign ^ bytes[at | 0]!, 0x01000193);
  sign = Math.imul(sign ^ (sign >>> 15), 0x2c1b3c6d);
  sign = Math.imul(sign ^ (sign >>> 12), 0x297a2d39);
  return (sign ^ (sign >>> 15)) >>> 0;
}
