/** Inflating for the library of workbooks: its own inflating never ends on some damaged files, and knows no bound. */

import { InflateRaw } from 'node:zlib';

/** What the library asks of zlib's classes: internals of Node that have stayed as they are since version 8. */
interface Engine {
  _processChunk(chunk: Uint8Array, flag: number): Uint8Array;
  _finishFlushFlag: number;
  bytesWritten: number;
}

/** A zlib for `CFB.utils.use_zlib` that gives so many bytes in all, and then throws. */
export function boundedZlib(most: number): { InflateRaw: new () => object } {
  let left = most;
  return {
    // A constructor that gives another object: the library says `new`.
    InflateRaw: function Bounded() {
      const engine = new InflateRaw({ maxOutputLength: Math.max(1, left) }) as unknown as Engine;
      return {
        _finishFlushFlag: engine._finishFlushFlag,
        _processChunk(chunk: Uint8Array, flag: number): Uint8Array {
          const out = engine._processChunk(chunk, flag);
          left -= out.length;
          if (left < 0) throw new RangeError('more than is unpacked of one workbook');
          return withCharacters(out);
        },
        get bytesRead() {
          return engine.bytesWritten;
        },
      };
    } as unknown as new () => object,
  };
}

/** The library cuts the number of a character (`&#134071;`) to 16 bits: those beyond are written as they are. */
function withCharacters(bytes: Uint8Array): Uint8Array {
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (xml[0] !== 0x3c || !xml.includes('&#')) return bytes;
  const written = (all: string, hex: string | undefined, decimal: string | undefined): string => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0xffff && code <= 0x10ffff ? Buffer.from(String.fromCodePoint(code)).toString('latin1') : all;
  };
  return Buffer.from(xml.toString('latin1').replace(/&#(?:x([\da-f]{5,6})|(\d{5,7}));/gi, written), 'latin1');
}
