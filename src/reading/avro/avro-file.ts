/** Object container files of Avro. https://avro.apache.org/docs/1.11.1/specification/#object-container-files */
import { crc32, inflateRawSync } from 'node:zlib';
// Not from the whole package, which every start would load: most data is no Avro, and Parquet is read by files that are loaded with the first of it.
import { snappyUncompress } from 'hyparquet/src/snappy.js';
import { ByteSource } from '../byte-source.js';
import { asBuffer } from '../bytes.js';
import { decompressed } from '../compression.js';
import { AvroBytes, type AvroValue, BadAvro, CutAvro, readerOf } from './avro-schema.js';

/** A head that is longer is taken for damage. */
const MAX_HEAD_BYTES = 32 << 20;
/** A block that unpacks to more is not read. */
const MAX_BYTES = 256 << 20;

const SYNC = 16;

/** True of bytes that begin as such a file does. */
export function isAvro(bytes: Uint8Array): boolean {
  return asBuffer(bytes).toString('latin1', 0, 4) === 'Obj\u0001';
}

/** The records of a file, in order. Throws `BadAvro` where the file is damaged, at the place where it is. */
export async function* avroRecords(file: Uint8Array): AsyncGenerator<AvroValue, void, undefined> {
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield file;
  };
  const avro = await AvroFile.open(whole());
  for await (const block of avro.blocks()) {
    if (block instanceof BadAvro) throw new BadAvro(block.message, { cause: block.cause });
    for (let i = 0; i < block.count; i += 1) yield avro.read(block.values);
    if (!block.values.done) throw new BadAvro('a block in it holds more than its records');
  }
}

/** A block of records. */
export interface AvroBlock {
  count: number;
  values: AvroBytes;
}

/** A block that cannot be unpacked, and how many records it says it has. */
export class BadBlock extends BadAvro {
  count = 1;
}

/** An object container file, block by block. */
export class AvroFile {
  readonly metadata: ReadonlyMap<string, Buffer>;
  readonly read: (values: AvroBytes) => AvroValue;
  readonly #source: ByteSource;
  readonly #sync: Buffer;

  private constructor(source: ByteSource, metadata: ReadonlyMap<string, Buffer>, sync: Buffer) {
    this.#source = source;
    this.metadata = metadata;
    this.#sync = sync;
    this.read = readerOf(schemaIn(metadata.get('avro.schema')));
  }

  /** Reads the head of a file. Throws `BadAvro`. */
  static async open(chunks: AsyncIterable<Uint8Array>): Promise<AvroFile> {
    const source = new ByteSource(chunks);
    for (let most = 64 << 10; ; most *= 8) {
      const start = await source.peek(most);
      if (!isAvro(start)) throw new BadAvro('it does not begin as an Avro file');
      const bytes = new AvroBytes(start.subarray(4));
      try {
        const [metadata, sync] = [headOf(bytes), Buffer.from(bytes.take(SYNC))];
        await source.take(4 + bytes.at);
        return new AvroFile(source, metadata, sync);
      } catch (error) {
        if (!(error instanceof CutAvro) || start.length < most || most > MAX_HEAD_BYTES) throw error;
      }
    }
  }

  /** The blocks in order, a `BadBlock` for each that cannot be unpacked. Throws `BadAvro` where it cannot be said where the next one begins. */
  async *blocks(): AsyncGenerator<AvroBlock | BadBlock, void, undefined> {
    const codec = this.metadata.get('avro.codec')?.toString() ?? 'null';
    try {
      for (let head = await this.#source.peek(20); head.length > 0; head = await this.#source.peek(20)) {
        const bytes = new AvroBytes(head);
        const [count, length] = [bytes.long(), bytes.long()];
        if (count < 0 || !(length >= 0 && length <= MAX_BYTES)) throw new BadAvro('a block in it has a length that no block has');
        await this.#source.take(bytes.at);
        const block = await this.#source.take(length);
        const end = await this.#source.take(SYNC);
        if (end.length < SYNC) throw new CutAvro('it is cut off');
        if (!end.equals(this.#sync)) throw new BadAvro('a block in it does not end where it should');
        yield await this.#unpacked(block, codec, count);
      }
    } finally {
      await this.close();
    }
  }

  async close(): Promise<void> {
    await this.#source.close();
  }

  async #unpacked(block: Buffer, codec: string, count: number): Promise<AvroBlock | BadBlock> {
    try {
      const values = new AvroBytes(await unpacked(block, codec));
      values.count(count);
      return { count, values };
    } catch (error) {
      if (!(error instanceof BadAvro)) throw error;
      const bad = new BadBlock(error.message, { cause: error });
      bad.count = Math.max(1, Math.min(count, block.length * 1024));
      return bad;
    }
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
    if (codec === 'deflate') return inflateRawSync(block, { maxOutputLength: MAX_BYTES });
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
  if (length > MAX_BYTES) throw new BadAvro('a block in it unpacks to too much');
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
    if (length > MAX_BYTES) throw new BadAvro('a block in it unpacks to too much');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
