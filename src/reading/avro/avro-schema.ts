/** Schemas of Avro, made into what reads a value of them from bytes. https://avro.apache.org/docs/1.11.1/specification/ */

import type { Json } from '../../model/basics.js';
import { binaryJson, isoDay, isoMicros, scaled } from '../json/values.js';

/** A value as JSON: bytes as text or by their length and SHA-256, times as ISO 8601, decimals as text. */
export type AvroValue = Json;

/** Bytes that are not what their schema says, or are cut off. */
export class BadAvro extends Error {}

/** Bytes that end too early. */
export class CutAvro extends BadAvro {}

/** Nesting beyond this is taken for damage: of a schema, and of values of types that hold themselves. */
const DEEPEST = 64;
/** Values of no bytes, of which an array or a record could else hold without end. */
const MAX_EMPTY_VALUES = 1 << 16;

type Read = (bytes: AvroBytes) => AvroValue;

/** Bytes with a place in them. */
export class AvroBytes {
  readonly #bytes: Buffer;
  #at = 0;
  #room: number;
  #depth = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#room = bytes.length + MAX_EMPTY_VALUES;
  }

  /** How many bytes were taken. */
  get at(): number {
    return this.#at;
  }

  /** Counts so many values: there are no more than bytes, but for some of no bytes. */
  count(values: number): void {
    this.#room -= values;
    if (!(this.#room >= 0)) throw new BadAvro('it says that it holds more values than it has bytes');
  }

  /** Reads a value that holds others. */
  within<T>(read: () => T): T {
    if (this.#depth >= DEEPEST) throw new BadAvro('its values are nested too deeply');
    this.#depth += 1;
    try {
      return read();
    } finally {
      this.#depth -= 1;
    }
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** Goes back to where it was. */
  back(at: number): void {
    this.#at = at;
  }

  byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new CutAvro('it is cut off');
    this.#at += 1;
    return byte;
  }

  /** A number in zigzag; those beyond 2^53 come out rounded. */
  long(): number {
    let value = 0;
    for (let factor = 1, count = 0; ; factor *= 128, count += 1) {
      const byte = this.byte();
      if (count > 9) throw new BadAvro('a number in it is too long');
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) break;
    }
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** A number in zigzag with all of its 64 bits. */
  bigint(): bigint {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.byte();
      if (shift > 63n) throw new BadAvro('a number in it is too long');
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    value = BigInt.asUintN(64, value);
    return (value >> 1n) ^ -(value & 1n);
  }

  take(length: number): Buffer {
    if (!(length >= 0 && length <= this.#bytes.length - this.#at)) throw new CutAvro('it is cut off');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  string(): string {
    return this.take(this.long()).toString();
  }
}

const finite = (value: number): AvroValue => (Number.isFinite(value) ? value : null);

const PRIMITIVES: Readonly<Record<string, Read>> = {
  null: () => null,
  boolean: (bytes) => bytes.byte() !== 0,
  int: (bytes) => bytes.long(),
  long(bytes) {
    const before = bytes.at;
    const value = bytes.long();
    if (Number.isSafeInteger(value)) return value;
    bytes.back(before);
    return bytes.bigint().toString();
  },
  float: (bytes) => finite(bytes.take(4).readFloatLE()),
  double: (bytes) => finite(bytes.take(8).readDoubleLE()),
  string: (bytes) => bytes.string(),
  bytes: (bytes) => binaryJson(bytes.take(bytes.long())),
};

/** What values of a type stand for; those that are not known are read as their type. https://avro.apache.org/docs/1.11.1/specification/#logical-types */
function logical({ type, logicalType, scale, size }: Record<string, unknown>): Read | undefined {
  const isLong = type === 'long';
  if (logicalType === 'decimal' && (type === 'bytes' || type === 'fixed')) {
    const places = typeof scale === 'number' && scale >= 0 && scale <= 1000 ? scale : 0;
    return (bytes) => decimal(bytes.take(type === 'fixed' ? Number(size) : bytes.long()), places);
  }
  if (logicalType === 'date' && type === 'int') return (bytes) => isoDay(bytes.long());
  if (!isLong || typeof logicalType !== 'string') return undefined;
  if (/^(?:local-)?timestamp-millis$/.test(logicalType)) return (bytes) => isoMicros(bytes.bigint() * 1000n);
  if (/^(?:local-)?timestamp-micros$/.test(logicalType)) return (bytes) => isoMicros(bytes.bigint());
  if (/^(?:local-)?timestamp-nanos$/.test(logicalType)) return (bytes) => isoMicros(bytes.bigint() / 1000n);
  return undefined;
}

/** A number in two's complement, the first byte first. */
function decimal(bytes: Buffer, places: number): AvroValue {
  if (bytes.length === 0) return scaled(0n, places);
  if (bytes.length > 1024) throw new BadAvro('a decimal number in it is too long');
  return scaled(BigInt.asIntN(bytes.length * 8, BigInt(`0x${bytes.toString('hex')}`)), places);
}

/** Reads values of a schema, as `JSON.parse` returns it. Throws `BadAvro` where it is none. */
export function readerOf(schema: unknown): Read {
  return reader(schema, new Map(), '', 0);
}

function reader(schema: unknown, named: Map<string, Read>, space: string, depth: number): Read {
  if (depth > DEEPEST) throw new BadAvro('its schema is nested too deeply');
  if (typeof schema === 'string') {
    const known = PRIMITIVES[schema] ?? named.get(fullName(schema, space)) ?? named.get(schema);
    if (known === undefined) throw new BadAvro(`its schema names a type that it does not have (${schema.slice(0, 40)})`);
    return known;
  }
  const of = (inner: unknown, within = space): Read => reader(inner, named, within, depth + 1);
  if (Array.isArray(schema)) return choice(schema.map((one) => of(one)));
  const { type, items, values, size, symbols, fields, name, namespace } = (schema ?? {}) as Record<string, unknown>;
  if (type === 'array') return array(of(items));
  if (type === 'map') return map(of(values));
  const stood = logical((schema ?? {}) as Record<string, unknown>);
  if (type !== 'record' && type !== 'error' && type !== 'enum' && type !== 'fixed') return stood ?? of(type);
  const full = fullName(String(name), typeof namespace === 'string' ? namespace : space);
  const within = full.slice(0, Math.max(0, full.lastIndexOf('.')));
  let read: Read | undefined;
  // A record may hold itself: its name is known before its fields are.
  named.set(full, (bytes) => read!(bytes));
  if (type === 'fixed') read = stood ?? ((bytes) => binaryJson(bytes.take(Number(size))));
  else if (type === 'enum') read = (bytes) => String((Array.isArray(symbols) ? symbols : [])[bytes.long()] ?? '');
  else read = record(fieldsIn(fields).map((field) => [String(field.name), of(field.type, within)] as const));
  return read;
}

function fieldsIn(fields: unknown): { name?: unknown; type?: unknown }[] {
  if (!Array.isArray(fields) || !fields.every((field) => typeof field === 'object' && field !== null))
    throw new BadAvro('its schema has a record without fields');
  return fields as { name?: unknown; type?: unknown }[];
}

function fullName(name: string, space: string): string {
  return name.includes('.') || space === '' ? name : `${space}.${name}`;
}

function choice(kinds: readonly Read[]): Read {
  return (bytes) => {
    const read = kinds[bytes.long()];
    if (read === undefined) throw new BadAvro('it holds a value of no kind that its schema has');
    return read(bytes);
  };
}

function record(fields: readonly (readonly [string, Read])[]): Read {
  return (bytes) => {
    bytes.count(1);
    return bytes.within(() => Object.fromEntries(fields.map(([name, read]) => [name, read(bytes)])));
  };
}

function array(read: Read): Read {
  return (bytes) => {
    const list: AvroValue[] = [];
    eachEntry(bytes, () => list.push(read(bytes)));
    return list;
  };
}

function map(read: Read): Read {
  return (bytes) => {
    const entries: [string, AvroValue][] = [];
    eachEntry(bytes, () => entries.push([bytes.string(), read(bytes)]));
    return Object.fromEntries(entries);
  };
}

/** The blocks of an array or a map; a negative count has the bytes of its block behind it. */
function eachEntry(bytes: AvroBytes, take: () => void): void {
  bytes.within(() => {
    for (let count = bytes.long(); count !== 0; count = bytes.long()) {
      if (count < 0) bytes.long();
      bytes.count(Math.abs(count));
      for (let left = Math.abs(count); left > 0; left -= 1) take();
    }
  });
}
