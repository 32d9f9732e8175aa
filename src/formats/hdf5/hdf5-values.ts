import { createHash } from 'node:crypto';
import type { Json } from '../../model/basics.js';
import { asBuffer } from '../../reading/bytes.js';
import { binaryJson, toJson } from '../../reading/json/values.js';
import { MAX_NUMBERS } from '../arrays/array-rows.js';
import { half } from '../arrays/half-float.js';
import type { Core, Described } from './hdf5-library.js';

/** H5T_class_t. */
const [INTEGER, FLOAT, STRING, COMPOUND, REFERENCE, ENUM, VLEN, ARRAY] = [0, 1, 3, 6, 7, 8, 9, 10];
const DEEPEST = 16;
/** Text or a list of more bytes is kept by its length alone. */
const MAX_BYTES = 64 << 20;

export class BadValue extends Error {}

/** Whether the numbers of a type have their first byte first, last, or (both) some so and some so. */
function orders(type: Described): Set<boolean> {
  const inner = [...(type.compound_type?.members ?? []), type.array_type, type.vlen_type].filter((one) => one !== undefined);
  if (inner.length > 0) return new Set(inner.flatMap((one) => [...orders(one)]));
  return new Set([INTEGER, FLOAT, ENUM].includes(type.type) ? [type.littleEndian] : []);
}

/**
 * Makes JSON of values as they lie in memory. The library hands out numbers with the least byte first, but leaves those of a compound as they are in the
 * file where their orders differ.
 */
export class Values {
  readonly #core: Core;
  readonly #isMixed: boolean;

  constructor(core: Core, type: Described) {
    this.#core = core;
    this.#isMixed = orders(type).size > 1;
  }

  /** Values of a type as one: the value alone, a list, or of many numbers their length and SHA-256. */
  row(bytes: Buffer, type: Described, shape: readonly number[], depth = 0): Json {
    if (depth > DEEPEST) throw new BadValue('its types are nested too deeply');
    const count = shape.reduce((all, axis) => all * axis, 1);
    if (bytes.length < count * type.size) throw new BadValue('a row is cut off');
    const kind = kindOf(type);
    if (kind !== undefined && count > MAX_NUMBERS && shape.length > 0)
      return { type: `${kind}[${shape.join(', ')}]`, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    const nested = (axis: number, from: number, to: number): Json => {
      if (axis === shape.length) return this.#value(bytes.subarray(from * type.size, (from + 1) * type.size), type, depth);
      const step = (to - from) / Math.max(1, shape[axis]!);
      return Array.from({ length: shape[axis]! }, (_, i) => nested(axis + 1, from + i * step, from + (i + 1) * step));
    };
    return nested(0, 0, count);
  }

  #value(raw: Buffer, described: Described, depth: number): Json {
    let bytes = raw;
    const { type, size } = described;
    if (this.#isMixed && !described.littleEndian && (type === INTEGER || type === FLOAT || type === ENUM))
      bytes = Buffer.from(bytes).reverse();
    if (type === STRING) return described.vlen ? this.#text(bytes.readUInt32LE()) : binaryJson(trimmed(bytes, described.strpad));
    if (type === INTEGER) return whole(bytes, size, described.signed);
    if (type === FLOAT) return toJson(real(bytes, size));
    if (type === ENUM) {
      const { members } = described.enum_type!;
      const value = whole(bytes, size, described.signed);
      // As h5py writes truth.
      const isTruth = Object.keys(members).length === 2 && members.FALSE === 0 && members.TRUE === 1;
      return isTruth ? value !== 0 : value;
    }
    if (type === COMPOUND) {
      const fields = described.compound_type!.members.map((member): [string, Json] => {
        const part = bytes.subarray(member.offset, member.offset + member.size);
        return [member.name, this.row(part, member, member.shape ?? [], depth + 1)];
      });
      const isComplex = fields.length === 2 && fields[0]![0] === 'r' && fields[1]![0] === 'i';
      return isComplex ? fields.map(([, part]) => part) : Object.fromEntries(fields);
    }
    if (type === ARRAY) return this.row(bytes, described.array_type!, described.array_type!.shape ?? [], depth + 1);
    if (type === VLEN) {
      const [length, at, inner] = [bytes.readUInt32LE(), bytes.readUInt32LE(4), described.vlen_type!];
      return this.row(this.#memory(at, length * inner.size), inner, [length], depth + 1);
    }
    return type === REFERENCE ? null : binaryJson(bytes);
  }

  /** Text that ends with a zero. */
  #text(at: number): Json {
    if (at === 0) return '';
    const end = this.#core.HEAPU8.indexOf(0, at);
    return binaryJson(this.#memory(at, Math.max(0, end - at)));
  }

  #memory(at: number, length: number): Buffer {
    if (length > MAX_BYTES || at + length > this.#core.HEAPU8.length) throw new BadValue('a value is too long');
    return Buffer.from(this.#core.HEAPU8.subarray(at, at + length));
  }
}

/** Numbers of one size each, by the name of their type. */
function kindOf({ type, size, signed }: Described): string | undefined {
  if (type === INTEGER) return `${signed ? '' : 'u'}int${size * 8}`;
  return type === FLOAT ? `float${size * 8}` : undefined;
}

function trimmed(bytes: Buffer, strpad: number | undefined): Buffer {
  // H5T_str_t: ends with a zero (0), filled up with zeros (1) or with blanks (2).
  const zero = strpad === 0 ? bytes.indexOf(0) : -1;
  let end = zero < 0 ? bytes.length : zero;
  const fill = strpad === 2 ? 32 : 0;
  while (end > 0 && bytes[end - 1] === fill) end -= 1;
  return bytes.subarray(0, end);
}

function whole(bytes: Buffer, size: number, signed: boolean): Json {
  if (size === 8) return toJson(signed ? bytes.readBigInt64LE() : bytes.readBigUInt64LE());
  if (size !== 1 && size !== 2 && size !== 4) return binaryJson(bytes);
  return signed ? bytes.readIntLE(0, size) : bytes.readUIntLE(0, size);
}

function real(bytes: Buffer, size: number): unknown {
  if (size === 8) return bytes.readDoubleLE();
  if (size === 4) return bytes.readFloatLE();
  if (size !== 2) return asBuffer(bytes);
  return half(bytes.readUInt16LE());
}
