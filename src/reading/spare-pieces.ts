/** Memory that files are read into, used again: what is left to the engine is freed late, when tens of megabytes of it lie about. */
import { Buffer } from 'node:buffer';

/** How much is read from disk at a time, in bytes. */
export const PIECE = 1 << 20;
/** So many are kept: those of a line that is put together from its pieces. */
const MAX_SPARE = 12;

const lent = new WeakSet<ArrayBufferLike>();
const spare: ArrayBufferLike[] = [];

/** Memory of a piece, with what was in it before; nobody else has it until it is given back. */
export function takePiece(): Buffer {
  const memory = spare.pop();
  if (memory !== undefined) return Buffer.from(memory);
  const piece = Buffer.allocUnsafeSlow(PIECE);
  lent.add(piece.buffer);
  return piece;
}

/** Gives back a piece, where it is one and whole: all that was of it was copied, and nobody has a view of it. */
export function givePiece(bytes: Buffer): void {
  if (bytes.length === PIECE && lent.has(bytes.buffer) && spare.length < MAX_SPARE && !spare.includes(bytes.buffer))
    spare.push(bytes.buffer);
}
