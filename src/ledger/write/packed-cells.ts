/** Cells of measures as a part keeps them: whole numbers in as few bytes as they take, deflated. */

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { MEASURES as M } from '../../model/batch.js';

/** Seven bits of a number in each byte, the lowest first; the highest bit says that more follow. */
const BITS = 128;

/** Cells one after another. All of their numbers are whole and not negative. */
export function packCells(cells: readonly Float64Array[]): Buffer {
  let bytes = Buffer.alloc(Math.max(64, cells.length * M.width * 2));
  let at = 0;
  for (const cell of cells) {
    // Eight bytes hold any number below 2^53.
    if (bytes.length - at < M.width * 8) bytes = Buffer.concat([bytes, Buffer.alloc(bytes.length + M.width * 8)]);
    for (let i = 0; i < M.width; i += 1) {
      let left = cell[i]!;
      for (; left >= BITS; left = Math.floor(left / BITS)) bytes[at++] = (left % BITS) + BITS;
      bytes[at++] = left;
    }
  }
  return deflateRawSync(bytes.subarray(0, at), { level: 1 });
}

/** The cells that were packed. */
export function unpackCells(packed: Buffer): Float64Array[] {
  const bytes = inflateRawSync(packed);
  const cells: Float64Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const cell = new Float64Array(M.width);
    for (let i = 0; i < M.width; i += 1) {
      let unit = 1;
      for (; bytes[at]! >= BITS; unit *= BITS) cell[i]! += (bytes[at++]! - BITS) * unit;
      cell[i]! += bytes[at++]! * unit;
    }
    cells.push(cell);
  }
  return cells;
}
