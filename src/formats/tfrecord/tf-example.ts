/** Examples as TensorFlow writes them: Protocol Buffers of `tf.train.Example` and `tf.train.SequenceExample`. https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/example/example.proto */
import { createHash } from 'node:crypto';
import type { Json } from '../../model/basics.js';
import { binaryJson, toJson } from '../../reading/json/values.js';
import { MAX_NUMBERS } from '../arrays/array-rows.js';

/** Bytes that are no message of this kind. */
export class NotAnExample extends Error {}

/** A field of a message: its number, and its bytes or its number. */
type Field = readonly [number: number, value: Buffer | bigint];

/** The features of an example by their names; those of a sequence are lists of lists. Throws NotAnExample. */
export function featuresOf(message: Buffer): Record<string, Json> {
  const features = new Map<string, Json>();
  let known = 0;
  for (const [number, value] of fieldsOf(message)) {
    if (number !== 1 && number !== 2) throw new NotAnExample('it has a field that no example has');
    known += 1;
    for (const [name, feature] of entriesOf(bytesOf(value))) {
      const lists = number === 2 ? [...fieldsOf(feature)].map(([, one]) => featureOf(bytesOf(one))) : featureOf(feature);
      features.set(name, lists);
    }
  }
  if (known === 0) throw new NotAnExample('it has no features');
  return Object.fromEntries(features);
}

/** The entries of a map of features: a message each, with the name as field 1 and the feature as field 2. */
function* entriesOf(features: Buffer): Generator<[string, Buffer]> {
  for (const [number, entry] of fieldsOf(features)) {
    if (number !== 1) throw new NotAnExample('it has a field that no example has');
    let name = '';
    let feature: Buffer = Buffer.alloc(0);
    for (const [part, value] of fieldsOf(bytesOf(entry))) {
      if (part === 1) name = bytesOf(value).toString();
      else if (part === 2) feature = bytesOf(value);
      else throw new NotAnExample('it has a field that no example has');
    }
    yield [name, feature];
  }
}

/** A list of bytes (1), of numbers with a point (2) or of whole numbers (3); of one value, that value. */
function featureOf(feature: Buffer): Json {
  let values: Json = null;
  for (const [kind, list] of fieldsOf(feature)) {
    const elements = [...fieldsOf(bytesOf(list))];
    if (elements.some(([number]) => number !== 1)) throw new NotAnExample('it has a list of no kind');
    const parts = elements.map(([, value]) => value);
    if (kind === 1) values = alone(parts.map((part) => binaryJson(bytesOf(part))));
    else if (kind === 2) values = numbers(parts, 'float32', floatsIn);
    else if (kind === 3) values = numbers(parts, 'int64', wholesIn);
    else throw new NotAnExample('it has a list of no kind');
  }
  return values;
}

function alone(values: Json[]): Json {
  return values.length === 1 ? values[0]! : values;
}

function numbers(parts: readonly (Buffer | bigint)[], type: string, read: (part: Buffer | bigint) => Json[]): Json {
  const values = parts.flatMap(read);
  if (values.length <= MAX_NUMBERS) return alone(values);
  const hash = createHash('sha256');
  let bytes = 0;
  for (const part of parts) {
    const piece = typeof part === 'bigint' ? part.toString() : part;
    hash.update(piece);
    bytes += piece.length;
  }
  return { type: `${type}[${values.length}]`, bytes, sha256: hash.digest('hex') };
}

/** Numbers of four bytes; of one that is not packed those are all. */
function floatsIn(part: Buffer | bigint): Json[] {
  const bytes = bytesOf(part);
  if (bytes.length % 4 !== 0) throw new NotAnExample('a list of numbers is cut off');
  return Array.from({ length: bytes.length / 4 }, (_, i) => toJson(bytes.readFloatLE(4 * i)));
}

function wholesIn(part: Buffer | bigint): Json[] {
  if (typeof part === 'bigint') return [toJson(BigInt.asIntN(64, part))];
  const values: Json[] = [];
  for (let at = 0; at < part.length; ) {
    const [value, end] = varint(part, at);
    values.push(toJson(BigInt.asIntN(64, value)));
    at = end;
  }
  return values;
}

function bytesOf(value: Buffer | bigint): Buffer {
  if (typeof value === 'bigint') throw new NotAnExample('it has a number in place of a message');
  return value;
}

/** The fields of a message in order. https://protobuf.dev/programming-guides/encoding/ */
function* fieldsOf(message: Buffer): Generator<Field> {
  for (let at = 0; at < message.length; ) {
    const [tag, next] = varint(message, at);
    const [number, wire] = [Number(tag >> 3n), Number(tag & 7n)];
    if (wire === 0) {
      const [value, end] = varint(message, next);
      yield [number, value];
      at = end;
      continue;
    }
    const [length, start] = wire === 2 ? varint(message, next) : [wire === 1 ? 8n : 4n, next];
    if (wire !== 1 && wire !== 2 && wire !== 5) throw new NotAnExample('it has a field of no kind');
    if (length > BigInt(message.length - start)) throw new NotAnExample('it is cut off');
    at = start + Number(length);
    yield [number, message.subarray(start, at)];
  }
}

function varint(bytes: Buffer, from: number): [bigint, number] {
  let low = 0;
  for (let at = from, factor = 1; at < from + 7; at += 1, factor *= 128) {
    const byte = bytes[at];
    if (byte === undefined) throw new NotAnExample('it is cut off');
    low += (byte & 127) * factor;
    if (byte < 128) return [BigInt(low), at + 1];
  }
  let value = BigInt(low);
  for (let at = from + 7, shift = 49n; at < from + 10; at += 1, shift += 7n) {
    const byte = bytes[at];
    if (byte === undefined) throw new NotAnExample('it is cut off');
    value |= BigInt(byte & 127) << shift;
    if (byte < 128) return [BigInt.asUintN(64, value), at + 1];
  }
  throw new NotAnExample('a number in it is too long');
}
