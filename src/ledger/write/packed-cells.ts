/** Cells of measures as a part keeps them: whole numbers in as few bytes as they take, deflated. */

import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Seven bits of a number in each byte, the lowest first; the highest bit says that more follow. */
const BITS = 128;
const MAX_SMALL_NUMBER = 2 ** 31;
/** No number below 2^53 takes more bytes. */
const MAX_BYTES = 8;

/** Numbers one after another, all of them whole and not negative. */
export function packCells(cells: Float64Array): Buffer {
  const bytes = new Uint8Array(cells.length * MAX_BYTES);
  let at = 0;
  for (let i = 0; i < cells.length; i += 1) {
    let large = cells[i]!;
    for (; large >= MAX_SMALL_NUMBER; large = Math.floor(large / BITS)) bytes[at++] = (large % BITS) + BITS;
    // Most numbers are small, for which shifts are faster.
    let left = large | 0;
    for (; left >= BITS; left >>= 7) bytes[at++] = left | BITS;
    bytes[at++] = left;
  }
  return deflateRawSync(bytes.subarray(0, at), { level: 1 });
}

/** What is unpacked next goes here: memory of its own for each part would keep the collector busy. */
let room = new Float64Array(0);

/** The numbers that were packed, until others are unpacked. */
export function unpackCells(packed: Buffer): Float64Array {
  const bytes = inflateRawSync(packed, { chunkSize: 1 << 16 });
  // Each number has at least one byte.
  if (room.length < bytes.length) room = new Float64Array(2 * bytes.length);
  const cells = room;
  let used = 0;
  for (let at = 0; at < bytes.length; ) {
    let byte = bytes[at++]!;
    let cell = byte;
    for (let unit = BITS; byte >= BITS; unit *= BITS) {
      cell -= unit;
      byte = bytes[at++]!;
      cell += byte * unit;
    }
    cells[used++] = cell;
  }
  return cells.subarray(0, used);
}
