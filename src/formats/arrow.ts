import type { DataType, RecordBatch } from 'apache-arrow';
import type { Json, ProblemReason } from '../model/basics.js';
import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Item, Problem, Read } from '../model/item.js';
import { asBuffer } from '../reading/bytes.js';
import { isoTime, scaled, toJson } from '../reading/json/values.js';
import { unpackLz4Frame } from '../reading/lz4/lz4-frame.js';
import { wrong } from '../text/reasons/reason.js';
import { boundMetadata, bytesOf, Room } from './arrow/bounds.js';
import { batchesInFooter, Framing } from './arrow/framing.js';
import { tableMetadata } from './descriptor/table-metadata.js';

type Library = typeof import('apache-arrow');

const arrow: Format = {
  id: 'arrow',
  title: 'Apache Arrow IPC',
  reads: 'items',
  answersTo:
    'Apache Arrow IPC streams and files (Feather version 2, the cache of Hugging Face datasets); each row is an item, read a record batch at a time. Binary cells are kept as their length and SHA-256. What the metadata of the schema says of license, source, owner and terms counts for the list.',
  notRead: 'Feather version 1.',
  recognize,
  read,
};

export default arrow;

const BATCH = 1024;
/** A file that cannot be streamed is read up to this size. */
const MAX_WHOLE_BYTES = 128 << 20;
/** A file is a stream between a magic word with its padding and a footer. */
const MAGIC = 'ARROW1\0\0';

function recognize({ bytes }: Head): number {
  const start = asBuffer(bytes);
  if (start.toString('latin1', 0, 6) === 'ARROW1') return 100;
  // A stream begins with a mark, the length of the schema, and a flatbuffer whose root lies near.
  if (start.length < 16 || start.readUInt32LE(0) !== 0xffffffff) return 0;
  const [length, root] = [start.readInt32LE(4), start.readUInt32LE(8)];
  return length > 16 && length < 1 << 26 && length % 8 === 0 && root >= 8 && root < 256 ? 90 : 0;
}

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const { path } = file;
  const library = await import('apache-arrow').catch(() => undefined);
  if (library === undefined) {
    yield [problem(path, 0, wrong('arrow/not-installed'))];
    return;
  }
  await learnCodecs(library);
  boundMetadata();
  const framing = new Framing();
  const frames = withoutMagic(file.bytes());
  const source = seenBy(framing, frames);
  const streamed = hasOwnSchema(file);
  const seen: Seen = { rows: 0, batches: 0, schema: false };
  try {
    const whole = streamed ? undefined : await file.slice(0, file.size);
    // Such a file may begin with the mark of an end.
    const framed = whole === undefined || asBuffer(whole).readUInt32LE(12) !== 0;
    if (whole !== undefined && framed) framing.push(whole.subarray(MAGIC.length));
    const reader = whole === undefined ? await library.RecordBatchReader.from(source) : library.RecordBatchReader.from(whole);
    await reader.open();
    let { card, beside } = tableMetadata(path, reader.schema?.metadata ?? []);
    if (card !== undefined) yield [card];
    for await (const batch of reader) {
      seen.schema = true;
      seen.batches += 1;
      for (const reads of itemsOf(batch, path, seen.rows, library)) {
        if (beside !== undefined && reads[0] !== undefined) [reads[0].beside, beside] = [beside, undefined];
        yield reads;
        seen.rows += reads.length;
      }
    }
    seen.schema ||= reader.schema !== undefined;
    // The library stops at the first length that makes no sense, as if the file ended there.
    if (seen.schema && whole === undefined) for await (const _ of source) if (framing.broken) break;
    const ending = framed || !seen.schema ? endOfFrames(framing, seen, path) : endOfWhole(whole!, seen, path);
    if (ending !== undefined) yield [ending];
  } catch (error) {
    yield [failure(error, framing, seen, path)];
  } finally {
    // The library leaves what it reads from open when it fails.
    await frames.return();
  }
}

/** How far a file was read. */
interface Seen {
  rows: number;
  batches: number;
  schema: boolean;
}

function problem(path: string, rows: number, what: ProblemReason, lost?: number): Problem {
  return { kind: 'problem', what, at: { path, record: rows + 1 }, ...(lost !== undefined && { lost }) };
}

/** What is wrong with a file that was read, by what follows its frames. */
function endOfFrames(framing: Framing, { rows, schema }: Seen, path: string): Problem | undefined {
  if (!schema) return problem(path, rows, wrong('arrow/no-schema'));
  const missing = framing.rows - rows;
  if (missing > 0 || framing.broken || framing.cut || !framing.endsWell) {
    const what = framing.isUnknown ? wrong('arrow/damaged-rows-not-known') : wrong('arrow/damaged');
    return problem(path, rows, what, Math.max(1, missing));
  }
  if (framing.ended) return undefined;
  return { kind: 'problem', what: wrong('arrow/no-end'), at: { path }, lost: 1 };
}

/** The same for a file without frames to follow: a batch of no rows is taken for a damaged one. */
function endOfWhole(whole: Uint8Array, { rows, batches }: Seen, path: string): Problem | undefined {
  if (rows > 0 && (batchesInFooter(whole) ?? batches + 1) <= batches) return undefined;
  return problem(path, rows, wrong('arrow/fewer-batches'));
}

/** Why the library gave up. */
function failure(error: unknown, framing: Framing, { rows }: Seen, path: string): Problem {
  const message = error instanceof Error ? error.message : '';
  if (/(?:codec|compression) .*not|unsupported/i.test(message)) return problem(path, rows, wrong('arrow/compression'));
  const what = framing.isUnknown ? wrong('arrow/cut-off-rows-not-known') : wrong('arrow/cut-off');
  return problem(path, rows, what, Math.max(1, framing.rows - rows));
}

/** Files of the JavaScript library keep their schema in the footer alone, which the specification does not allow: they are read whole, if small. */
function hasOwnSchema({ head, size }: ManifestFile): boolean {
  const start = asBuffer(head.bytes);
  if (head.compression !== undefined || size > MAX_WHOLE_BYTES || start.toString('latin1', 0, 6) !== 'ARROW1') return true;
  // A message of a schema is followed by its flatbuffer; one of length 0, or none, ends a stream.
  return start.length >= 16 && start.readUInt32LE(8) === 0xffffffff && start.readInt32LE(12) > 0 && isSchema(start.subarray(16));
}

/** Whether a flatbuffer is a message whose header is a schema (Message.fbs: field 1 of the table is the type, 1 for a schema). */
function isSchema(flat: Buffer): boolean {
  if (flat.length < 32) return false;
  const table = flat.readUInt32LE(0);
  if (table + 4 > flat.length) return false;
  const vtable = table - flat.readInt32LE(table);
  if (vtable < 0 || vtable + 8 > flat.length) return false;
  const field = flat.readUInt16LE(vtable + 6);
  return field !== 0 && table + field < flat.length && flat[table + field] === 1;
}

/** The chunks as they come, each shown to what follows the frames. The library may let go of them: they can be taken on from there. */
function seenBy(framing: Framing, chunks: AsyncGenerator<Uint8Array>): AsyncIterableIterator<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const step = await chunks.next();
      if (!step.done) framing.push(step.value);
      return step;
    },
    return: async () => ({ done: true, value: undefined }),
  };
}

async function* withoutMagic(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let held: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (held === undefined) {
      yield chunk;
      continue;
    }
    held = Buffer.concat([held, asBuffer(chunk)]);
    if (held.length < MAGIC.length) continue;
    yield held.toString('latin1', 0, MAGIC.length) === MAGIC ? held.subarray(MAGIC.length) : held;
    held = undefined;
  }
  if (held !== undefined) yield held;
}

/** Record batches may be compressed; the library leaves it to its user with what, and wants memory of its own, at an even address. */
async function learnCodecs({ compressionRegistry, CompressionType }: Library): Promise<void> {
  if (compressionRegistry.get(CompressionType.LZ4_FRAME) === null)
    compressionRegistry.set(CompressionType.LZ4_FRAME, { decode: unpackLz4Frame });
  if (compressionRegistry.get(CompressionType.ZSTD) !== null) return;
  const { decompress } = await import('fzstd');
  compressionRegistry.set(CompressionType.ZSTD, { decode: (data) => new Uint8Array(decompress(data)) });
}

function* itemsOf(batch: RecordBatch, path: string, before: number, library: Library): Generator<Item[]> {
  const room = new Room(bytesOf(batch.data));
  room.take(batch.numRows);
  const columns = batch.schema.fields.map(({ name, type }, i) => ({ name, type: type as DataType, values: batch.getChildAt(i) }));
  for (let from = 0; from < batch.numRows; from += BATCH) {
    const items: Item[] = [];
    for (let row = from; row < Math.min(from + BATCH, batch.numRows); row += 1) {
      const cells = columns.map(({ name, type, values }): [string, Json] => [
        name,
        cellOf(values?.get(row), type, { kinds: library.DataType, room }),
      ]);
      items.push({ kind: 'item', at: { path, record: before + row + 1 }, fields: Object.fromEntries(cells) });
    }
    yield items;
  }
}

const DEEPEST = 50;

/** What cells are read with. */
interface Within {
  kinds: Library['DataType'];
  room: Room;
}

/** A cell by its type: the library gives times as numbers, and lists, structures and maps as views of its own. */
function cellOf(value: unknown, type: DataType, within: Within, depth = 0): Json {
  const { kinds, room } = within;
  if (value === null || value === undefined || depth > DEEPEST) return null;
  if (kinds.isDate(type)) return isoTime(Number(value))?.slice(0, 10) ?? null;
  if (kinds.isTimestamp(type)) return isoTime(Number(value)) ?? null;
  if (kinds.isDictionary(type)) return cellOf(value, type.dictionary as DataType, within, depth + 1);
  if (kinds.isList(type) || kinds.isFixedSizeList(type)) {
    const inner = type.children[0]?.type as DataType;
    const list = value as Iterable<unknown> & { length: number };
    room.take(list.length);
    return [...list].map((element) => cellOf(element, inner, within, depth + 1));
  }
  if (kinds.isStruct(type)) {
    // By their order: a field may be named as one of the row's own functions.
    const members = [...(value as Iterable<[string, unknown]>)];
    return Object.fromEntries(
      type.children.map((field, i) => [field.name, cellOf(members[i]?.[1], field.type as DataType, within, depth + 1)]),
    );
  }
  if (kinds.isMap(type)) {
    const map = value as Iterable<[unknown, unknown]> & { size: number };
    room.take(map.size);
    return [...map].map(([name, member]) => [toJson(name), toJson(member)]);
  }
  if (kinds.isDecimal(type)) return decimal(value as Uint32Array, type.scale);
  return toJson(value);
}

/** A decimal of 128 or 256 bits: words of 32 bits, least significant first, with so many digits after the point. */
function decimal(words: Uint32Array, scale: number): string {
  let whole = 0n;
  for (let i = words.length - 1; i >= 0; i -= 1) whole = (whole << 32n) | BigInt(words[i]! >>> 0);
  whole = BigInt.asIntN(words.length * 32, whole);
  return scaled(whole, scale);
}
