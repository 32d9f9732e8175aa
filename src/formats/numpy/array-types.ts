/** Types of values in arrays of NumPy, made into what reads a value from bytes. https://numpy.org/doc/stable/reference/arrays.interface.html */
import { createHash } from 'node:crypto';
import type { Json } from '../../model/basics.js';
import { binaryJson, isoMicros, toJson } from '../../reading/json/values.js';
import { MAX_NUMBERS } from '../arrays/array-rows.js';
import { half } from '../arrays/half-float.js';
import type { Literal } from './python-literal.js';

/** A type of values. */
export interface ValueType {
  /** Bytes of a value. */
  size: number;
  kind: 'number' | 'text' | 'structure' | 'object';
  name: string;
  read(bytes: Buffer): Json;
}

/** A type that is not known, or not written as it should be. */
export class BadType extends Error {}

/** A value of more bytes is taken for damage. */
const MAX_VALUE_BYTES = 1 << 30;
const DEEPEST = 16;

/** The type that a head describes. Throws BadType. */
export function typeOf(described: Literal | undefined, depth = 0): ValueType {
  if (depth > DEEPEST) throw new BadType('its types are nested too deeply');
  if (typeof described === 'string') return simple(described);
  if (!Array.isArray(described)) throw new BadType('the type of its values is not described');
  const fields: { name: string; type: ValueType; at: number }[] = [];
  let size = 0;
  for (const field of described) {
    if (!Array.isArray(field) || field.length < 2) throw new BadType('the type of its values is not described');
    const [title, inner, shape] = field;
    const name = Array.isArray(title) ? String(title[1] ?? title[0] ?? '') : String(title);
    const type = shaped(typeOf(inner, depth + 1), shape === undefined ? [] : shapeOf(shape));
    // Bytes that only fill up have no name.
    if (name !== '') fields.push({ name, type, at: size });
    size += type.size;
    if (size > MAX_VALUE_BYTES) throw new BadType('its values are too long');
  }
  const kind = fields.some(({ type }) => type.kind === 'object') ? 'object' : 'structure';
  const read = (bytes: Buffer): Json =>
    Object.fromEntries(fields.map(({ name, type, at }) => [name, type.read(bytes.subarray(at, at + type.size))]));
  return { size, kind, name: 'structure', read };
}

/** The lengths of the axes of an array. Throws BadType. */
export function shapeOf(shape: Literal | undefined): number[] {
  const axes = Array.isArray(shape) ? shape : [shape];
  if (axes.length > 64 || !axes.every((axis) => typeof axis === 'number' && Number.isSafeInteger(axis) && axis >= 0))
    throw new BadType('it has no shape');
  return axes as number[];
}

/** An array of values as one value: as lists, or of many numbers their length and SHA-256. */
export function shaped(type: ValueType, shape: readonly number[]): ValueType {
  if (shape.length === 0) return type;
  const count = shape.reduce((all, axis) => all * axis, 1);
  const size = count * type.size;
  if (!(size <= MAX_VALUE_BYTES) || (type.size === 0 && count > MAX_NUMBERS)) throw new BadType('its values are too long');
  const name = `${type.name}[${shape.join(', ')}]`;
  if (type.kind === 'number' && count > MAX_NUMBERS)
    return {
      size,
      kind: 'number',
      name,
      read: (bytes) => ({ type: name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }),
    };
  const read = (bytes: Buffer, axis = 0, from = 0, to = count): Json => {
    if (axis === shape.length) return type.read(bytes.subarray(from * type.size, (from + 1) * type.size));
    const step = shape[axis] === 0 ? 0 : (to - from) / shape[axis]!;
    return Array.from({ length: shape[axis]! }, (_, i) => read(bytes, axis + 1, from + i * step, from + (i + 1) * step));
  };
  return { size, kind: type.kind, name, read: (bytes) => read(bytes) };
}

function simple(described: string): ValueType {
  const [, order = '', letter = '', digits = '', unit] = /^([<>|=]?)([a-zA-Z])(\d{0,10})(?:\[(.{1,20})\])?$/.exec(described) ?? [];
  const size = Number(digits) * (letter === 'U' ? 4 : 1);
  if (letter === 'O') return { size: 8, kind: 'object', name: 'object', read: () => null };
  if (letter === '' || digits === '' || size > MAX_VALUE_BYTES)
    throw new BadType(`the type of its values is not known (${described.slice(0, 40)})`);
  const swapped = (bytes: Buffer, width: number): Buffer => {
    if (order !== '>') return bytes;
    const copy = Buffer.from(bytes);
    for (let at = 0; at < copy.length; at += width) copy.subarray(at, at + width).reverse();
    return copy;
  };
  const value = (kind: ValueType['kind'], read: (bytes: Buffer) => Json): ValueType => ({ size, kind, name: described, read });
  if (letter === 'U') return value('text', (bytes) => fromPoints(swapped(bytes, 4)));
  if (letter === 'S' || letter === 'a') return value('text', (bytes) => binaryJson(withoutEnd(bytes)));
  if (letter === 'V') return value('text', (bytes) => binaryJson(bytes));
  const number = NUMBERS[letter + digits];
  if (number !== undefined) return value('number', (bytes) => toJson(number(swapped(bytes, letter === 'c' ? size / 2 : size))));
  if (letter === 'M' && size === 8) return value('number', (bytes) => timeOf(swapped(bytes, 8).readBigInt64LE(), unit ?? ''));
  if (letter === 'm' && size === 8) return value('number', (bytes) => spanOf(swapped(bytes, 8).readBigInt64LE()));
  // Of extended precision, which differs between machines.
  if (/^[fgc]$/.test(letter)) return value('text', (bytes) => binaryJson(bytes));
  throw new BadType(`the type of its values is not known (${described.slice(0, 40)})`);
}

const NUMBERS: Readonly<Record<string, (bytes: Buffer) => unknown>> = {
  b1: (bytes) => bytes[0] !== 0,
  i1: (bytes) => bytes.readInt8(),
  i2: (bytes) => bytes.readInt16LE(),
  i4: (bytes) => bytes.readInt32LE(),
  i8: (bytes) => bytes.readBigInt64LE(),
  u1: (bytes) => bytes.readUInt8(),
  u2: (bytes) => bytes.readUInt16LE(),
  u4: (bytes) => bytes.readUInt32LE(),
  u8: (bytes) => bytes.readBigUInt64LE(),
  f2: (bytes) => half(bytes.readUInt16LE()),
  f4: (bytes) => bytes.readFloatLE(),
  f8: (bytes) => bytes.readDoubleLE(),
  c8: (bytes) => [bytes.readFloatLE(), bytes.readFloatLE(4)],
  c16: (bytes) => [bytes.readDoubleLE(), bytes.readDoubleLE(8)],
};

/** Text of four bytes a character, filled up with zeros. */
function fromPoints(bytes: Buffer): string {
  let end = bytes.length;
  while (end > 0 && bytes.readUInt32LE(end - 4) === 0) end -= 4;
  let text = '';
  for (let at = 0; at < end; at += 4) {
    const point = bytes.readUInt32LE(at);
    text += point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
  }
  return text;
}

function withoutEnd(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.subarray(0, end);
}

const NOT_A_TIME = -(2n ** 63n);
/** Microseconds of a unit. */
const UNITS: Readonly<Record<string, bigint>> = {
  W: 604_800_000_000n,
  D: 86_400_000_000n,
  h: 3_600_000_000n,
  m: 60_000_000n,
  s: 1_000_000n,
  ms: 1000n,
  us: 1n,
};
const PARTS: Readonly<Record<string, bigint>> = { ns: 1000n, ps: 1_000_000n, fs: 1_000_000_000n, as: 1_000_000_000_000n };

/** A time since 1970 as ISO 8601, as far as its unit goes. */
function timeOf(value: bigint, unit: string): Json {
  const [, times = '', name = ''] = /^(\d{0,9})(\w+)$/.exec(unit) ?? [];
  if (value === NOT_A_TIME) return null;
  const count = value * BigInt(times === '' ? 1 : times);
  if (name === 'Y' || name === 'M') {
    const months = Number(name === 'Y' ? count * 12n : count);
    const date = new Date(0);
    date.setUTCMonth(months);
    if (Number.isNaN(date.getTime())) return null;
    return name === 'Y' ? String(date.getUTCFullYear()) : date.toISOString().slice(0, -17);
  }
  const part = PARTS[name];
  const micros = part !== undefined ? (count - (((count % part) + part) % part)) / part : count * (UNITS[name] ?? 0n);
  if (UNITS[name] === undefined && part === undefined) return toJson(value);
  const time = isoMicros(micros);
  return name === 'D' || name === 'W' ? (time?.slice(0, -14) ?? null) : time;
}

function spanOf(value: bigint): Json {
  return value === NOT_A_TIME ? null : toJson(value);
}
