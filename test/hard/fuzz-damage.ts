/** Damage that a seed gives again. */

/** Bytes that something was done to, and what. */
export interface Damaged {
  bytes: Buffer;
  how: string;
  /** What of the original is changed or gone. */
  from: number;
  to: number;
  gone: boolean;
}

/** Cuts, removes, or overwrites a stretch of bytes. */
export function damage(bytes: Buffer, next: () => number): Damaged {
  const from = Math.floor(next() * bytes.length);
  const length = 1 + Math.floor(next() ** 3 * Math.min(400, bytes.length - from));
  const to = Math.min(bytes.length, from + length);
  const kind = Math.floor(next() * 4);
  if (kind === 0) return { how: `cut at ${from}`, bytes: bytes.subarray(0, from), from, to: bytes.length, gone: true };
  if (kind === 1)
    return { how: `${from}-${to} gone`, bytes: Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]), from, to, gone: true };
  const copy = Buffer.from(bytes);
  // No quotes: a cell with a line end is one row for the reader and two for the counter. No comments: what follows one is not lost but said to be none.
  for (let at = from; at < to; at += 1) copy[at] = kind === 2 ? 0 : noise(next);
  return { how: `${from}-${to} ${kind === 2 ? 'zeros' : 'noise'}`, bytes: copy, from, to, gone: false };
}

function noise(next: () => number): number {
  const byte = Math.floor(next() * 256);
  return byte === 0x22 || byte === 0x23 ? 0x24 : byte;
}
