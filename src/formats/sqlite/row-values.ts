import type { Json } from '../../model/basics.js';
import { toJson } from '../../reading/json/values.js';
import { Damaged, type Header, varint } from './database-pages.js';

/** A row has at most so many columns (SQLITE_MAX_COLUMN). */
const MAX_COLUMNS = 32_767;

/** The values of a row in the order they stand in ("Record Format"). Throws Damaged. */
export function valuesOf(payload: Buffer, encoding: Header['encoding']): Json[] {
  const [headerSize, first] = varint(payload, 0);
  if (headerSize > payload.length || headerSize < first) throw new Damaged('the head of a row is longer than the row');
  const values: Json[] = [];
  let at = headerSize;
  for (let next = first; next < headerSize; ) {
    const [type, end] = varint(payload, next);
    const size = sizeOf(type);
    if (at + size > payload.length || values.length >= MAX_COLUMNS) throw new Damaged('a row is cut off');
    values.push(cellOf(type, payload.subarray(at, at + size), encoding));
    at += size;
    next = end;
  }
  return values;
}

const SIZES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function sizeOf(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2);
  const size = SIZES[type];
  if (size === undefined) throw new Damaged('a value is of no kind');
  return size;
}

function cellOf(type: number, bytes: Buffer, encoding: Header['encoding']): Json {
  if (type === 0) return null;
  if (type <= 5) return bytes.readIntBE(0, bytes.length);
  if (type === 6) return toJson(bytes.readBigInt64BE(0));
  // JSON has one zero: -0 is it.
  if (type === 7) return toJson(bytes.readDoubleBE(0) + 0);
  if (type <= 9) return type - 8;
  return type % 2 === 1 ? textOf(bytes, encoding) : toJson(bytes);
}

function textOf(bytes: Buffer, encoding: Header['encoding']): string {
  if (encoding === 'utf8') return bytes.toString('utf8');
  const even = bytes.subarray(0, bytes.length & ~1);
  return encoding === 'utf16le' ? even.toString('utf16le') : Buffer.from(even).swap16().toString('utf16le');
}
