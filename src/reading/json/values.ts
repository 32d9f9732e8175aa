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
  if (value instanceof Uint8Array) return binaryJson(value);
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

/** A time in microseconds as ISO 8601, to the millisecond where it has no more; null for one that no calendar has. */
export function isoMicros(micros: bigint): string | null {
  const rest = ((micros % 1000n) + 1000n) % 1000n;
  const time = isoTime(Number((micros - rest) / 1000n));
  return time === undefined ? null : rest === 0n ? time : time.replace('Z', `${String(rest).padStart(3, '0')}Z`);
}

/** The day so many days after 1 January 1970. */
export function isoDay(days: number): string | null {
  return isoTime(days * 86_400_000)?.slice(0, -14) ?? null;
}

/** A whole number with so many of its digits behind the point. */
export function scaled(whole: bigint, places: number): string {
  if (places <= 0) return (whole * 10n ** BigInt(-places)).toString();
  const digits = (whole < 0n ? -whole : whole).toString().padStart(places + 1, '0');
  return `${whole < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Bytes are text when they read as text: many writers declare no type. Others are known by length and digest, so that a change shows. */
export function binaryJson(bytes: Uint8Array): Json {
  if (bytes.length <= MAX_TEXT && isUtf8(bytes)) {
    const text = asBuffer(bytes).toString();
    if (!/[\0-\x08\x0e-\x1f]/.test(text)) return text;
  }
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
