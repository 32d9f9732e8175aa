/** Typed values of binary tables as JSON. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Json } from '../../model/basics.js';
import { asBuffer } from '../bytes.js';

const DEEPEST = 100;
/** Text without a declared type is taken as text up to this length. */
const MAX_TEXT = 1 << 20;

/** A value of a column as JSON: whole numbers that a double cannot hold as text, times as ISO 8601, bytes as text or by length and SHA-256. */
export function toJson(value: unknown, depth = 0): Json {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value === undefined || value === null) return null;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof Uint8Array) return binary(value);
  if (typeof value !== 'object' || depth > DEEPEST) return String(value);
  if (Array.isArray(value)) return value.map((element) => toJson(element, depth + 1));
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>, (element) => toJson(element, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, toJson(member, depth + 1)]));
}

/** A time in milliseconds as ISO 8601; undefined for one that no calendar has. */
export function isoTime(time: number): string | undefined {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** Bytes are text when they read as text: many writers declare no type. Others are known by length and digest, so that a change shows. */
function binary(bytes: Uint8Array): Json {
  if (bytes.length <= MAX_TEXT && isUtf8(bytes)) {
    const text = asBuffer(bytes).toString();
    if (!/[\0-\x08\x0e-\x1f]/.test(text)) return text;
  }
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
