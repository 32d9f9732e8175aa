/** UTF-32, which `TextDecoder` does not have: told by its mark or by the zeros of ASCII, and turned into UTF-8 as it streams. */

import type { Wide } from '../../model/format.js';
import { asBuffer } from '../bytes.js';

/** Units looked at where there is no mark. */
const MAX_LOOKED_AT_UNITS = 256;

/** Whether bytes are UTF-32: by the byte order mark, or where nearly every unit is a character of ASCII with three zeros. */
export function wideOf(bytes: Uint8Array): Wide | undefined {
  const [a, b, c, d] = bytes;
  if (bytes.length < 8) return undefined;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0 && isScalar(bytes, 4, 'utf-32le')) return 'utf-32le';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff && isScalar(bytes, 4, 'utf-32be')) return 'utf-32be';
  for (const order of ['utf-32le', 'utf-32be'] as const) if (isPlain(bytes, order)) return order;
  return undefined;
}

function unitAt(bytes: Uint8Array, at: number, order: Wide): number {
  const view = asBuffer(bytes);
  return order === 'utf-32le' ? view.readUInt32LE(at) : view.readUInt32BE(at);
}

function isScalar(bytes: Uint8Array, at: number, order: Wide): boolean {
  const unit = unitAt(bytes, at, order);
  return unit <= 0x10ffff && !(unit >= 0xd800 && unit <= 0xdfff);
}

function isPlain(bytes: Uint8Array, order: Wide): boolean {
  const units = Math.min(MAX_LOOKED_AT_UNITS, bytes.length >> 2);
  if (units < 8) return false;
  let ascii = 0;
  for (let i = 0; i < units; i += 1) {
    const unit = unitAt(bytes, 4 * i, order);
    if (unit > 0x10ffff || unit === 0) return false;
    if (unit === 9 || unit === 10 || unit === 13 || (unit >= 32 && unit < 127)) ascii += 1;
  }
  return ascii >= units * 0.3;
}

/** The stream in UTF-8, without its mark; what is no character, and a unit cut at the end, become U+FFFD. */
export async function* fromUtf32(chunks: AsyncIterable<Uint8Array>, order: Wide): AsyncGenerator<Uint8Array, void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const chunk of chunks) {
    const all = rest.length === 0 ? asBuffer(chunk) : Buffer.concat([rest, chunk]);
    const end = all.length - (all.length % 4);
    const text: string[] = [];
    for (let at = 0; at < end; at += 4) {
      const unit = unitAt(all, at, order);
      if (!(first && unit === 0xfeff)) text.push(isScalar(all, at, order) ? String.fromCodePoint(unit) : '\ufffd');
      first = false;
    }
    rest = Buffer.from(all.subarray(end));
    if (text.length > 0) yield Buffer.from(text.join(''));
  }
  if (rest.length > 0) yield Buffer.from('\ufffd');
}
