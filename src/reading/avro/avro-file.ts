/** Object container files of Avro. https://avro.apache.org/docs/1.11.1/specification/#object-container-files */
import { crc32, inflateRawSync } from 'node:zlib';
// Not from the whole package, which every start would load: most data is no Avro, and Parquet is read by files that are loaded with the first of it.
import { snappyUncompress } from 'hyparquet/src/snappy.js';
import { asBuffer } from '../bytes.js';
import { decompressed } from '../compression.js';
import { AvroBytes, type AvroValue, BadAvro, readerOf } from './avro-schema.js';

/** A block that unpacks to more is not read. */
const MOST_BYTES = 256 << 20;

const SYNC = 16;

/** True of bytes that begin as such a file does. */
export function isAvro(bytes: Uint8Array): boolean {
  return asBuffer(bytes).toString('latin1', 0, 4) === 'Obj\u0001';
}

/** The records of a file, in order. Throws `BadAvro` where the file is damaged, at the place where it is. */
export async function* avroRecords(file: Uint8Array): AsyncGenerator<AvroValue, void, undefined> {
  if (!isAvro(file)) throw new BadAvro('it does not begin as an Avro file');
  const bytes = new AvroBytes(asBuffer(file).subarray(4));
  const head = headOf(bytes);
  const codec = head.get('avro.codec')?.toString() ?? 'null';
  const read = readerOf(schemaIn(head.get('avro.schema')));
  const sync = bytes.take(SYNC);
  while (!bytes.done) {
    const count = bytes.long();
    const block = bytes.take(bytes.long());
    if (!bytes.take(SYNC).equals(sync)) throw new BadAvro('a block in it does not end where it should');
    const values = new AvroBytes(await unpacked(block, codec));
    for (let i = 0; i < count; i += 1) yield read(values);
    if (!values.done) throw new BadAvro('a block in it holds more than its records');
  }
}

function headOf(bytes: AvroBytes): Map<string, Buffer> {
  const head = new Map<string, Buffer>();
  for (let count = bytes.long(); count !== 0; count = bytes.long()) {
    if (count < 0) bytes.long();
    for (let i = Math.abs(count); i > 0; i -= 1) {
      const name = bytes.string();
      head.set(name, bytes.take(bytes.long()));
    }
  }
  return head;
}

function schemaIn(words: Buffer | undefined): unknown {
  try {
    return JSON.parse(words?.toString() ?? '');
  } catch (cause) {
    throw new BadAvro('its schema is not valid JSON', { cause });
  }
}

async function unpacked(block: Buffer, codec: string): Promise<Buffer> {
  if (codec === 'null') return block;
  try {
    if (codec === 'deflate') return inflateRawSync(block, { maxOutputLength: MOST_BYTES });
    if (codec === 'snappy') return unsnapped(block);
    const compression = CODECS[codec];
    if (compression !== undefined) return await unpackedBy(compression, block);
  } catch (cause) {
    throw cause instanceof BadAvro ? cause : new BadAvro('a block in it cannot be unpacked', { cause });
  }
  throw new BadAvro(`it is compressed with ${codec.slice(0, 40)}`);
}

/** Names of codecs (Avro 1.11, "Optional Codecs") for what is decompressed elsewhere too. */
const CODECS: Readonly<Record<string, 'zstd' | 'bzip2' | 'xz'>> = { zstandard: 'zstd', bzip2: 'bzip2', xz: 'xz' };

/** Behind the compressed bytes are four of the CRC-32 of what they unpack to. */
function unsnapped(block: Buffer): Buffer {
  if (block.length < 5) throw new BadAvro('it is cut off');
  const packed = block.subarray(0, -4);
  let length = 0;
  for (let at = 0, factor = 1; at < 5; at += 1, factor *= 128) {
    const byte = packed[at] ?? 0;
    length += (byte & 0x7f) * factor;
    if (byte < 0x80) break;
  }
  if (length > MOST_BYTES) throw new BadAvro('a block in it unpacks to too much');
  const output = new Uint8Array(length);
  snappyUncompress(packed, output);
  if (crc32(output) !== block.readUInt32BE(packed.length)) throw new BadAvro('a block in it is not what its checksum says');
  return asBuffer(output);
}

async function unpackedBy(compression: 'zstd' | 'bzip2' | 'xz', block: Buffer): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield block;
  };
  for await (const piece of decompressed(whole(), compression)) {
    length += piece.length;
    if (length > MOST_BYTES) throw new BadAvro('a block in it unpacks to too much');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
