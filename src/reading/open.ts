/** A manifest's bytes: decompressed as they stream, with random access to what is on disk, and its beginning to recognize it by. */
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Head, ManifestFile, Part } from '../model/format.js';
import { asBuffer, dropMark, LineCount } from './bytes.js';
import { compressionOf, decompressed, FEED, isBrotliName } from './compression.js';
import { textEncoding } from './encoding/encoding.js';
import { givePiece, PIECE, takePiece } from './spare-pieces.js';

export { compressionOf, decompressed, isBrotliName } from './compression.js';

/** How much of a file is looked at to recognize it. */
const HEAD = 64 << 10;
/** A file that grows, or has no size, is read in pieces of so much. */
const LEAST = 4 << 10;

/** What a head told of its text, where the head itself is not kept: the heads of many thousand files would be gigabytes. */
export type KnownText = Pick<Head, 'encoding' | 'guessed'>;

/** A manifest that was opened, and can say whether someone wrote to it since. */
export interface OpenManifest extends ManifestFile {
  /** True when size or time of the file are no longer what they were when it was opened. */
  changed(): Promise<boolean>;
}

/**
 * Opens a file for reading, as often and in as many parts as needed; nothing stays open in between. `folder` is where the files are that a
 * listing names.
 */
export async function openManifest(absolute: string, path: string, head?: Head | KnownText, folder?: string): Promise<OpenManifest> {
  // Manifests are opened one after the other: for thousands of small ones, waiting for another thread to look costs more than looking.
  const before = statSync(absolute);
  const known =
    head !== undefined && 'bytes' in head
      ? head
      : await headIn(readSliceSync(absolute, 0, Math.min(before.size, HEAD)), { absolute, path, size: before.size, most: HEAD }, head);
  return {
    path,
    head: known,
    size: before.size,
    bytes: (part?: Part) => decompressed(fromDisk(absolute, part), known.compression),
    slice: (start, end) => readSlice(absolute, start, end),
    onDisk: absolute,
    sliceSync: (start, end) => readSliceSync(absolute, start, end),
    ...(folder !== undefined && { member: (name: string) => unpacked(join(folder, name)) }),
    async changed() {
      const now = await stat(absolute).catch(() => undefined);
      return now === undefined || now.size !== before.size || now.mtimeMs !== before.mtimeMs;
    },
  };
}

/** The beginning of a file (64 KiB, or `most` bytes), decompressed. Throws what the disk throws, and `BadCompression` when nothing at all could be decompressed. */
export async function readHead(absolute: string, path: string, most = HEAD, text?: KnownText): Promise<Head> {
  const { size } = await stat(absolute);
  return headIn(await readSlice(absolute, 0, Math.min(size, most)), { absolute, path, size, most }, text);
}

/** The head of a file of which the first bytes are at hand. */
async function headIn(
  bytes: Uint8Array,
  { absolute, path, size, most }: { absolute: string; path: string; size: number; most: number },
  text: KnownText | undefined,
): Promise<Head> {
  const first = asBuffer(bytes);
  const compression = compressionOf(first) ?? (isBrotliName(path) && first.length > 0 ? 'brotli' : undefined);
  const plain = (): Head => headOf(path, first, { whole: size <= most, size }, text);
  if (compression === undefined) return plain();
  try {
    const { bytes, whole } = await beginning(decompressed(fromDisk(absolute, undefined, FEED), compression));
    return headOf(path, bytes, { whole, size, compression }, text);
  } catch (error) {
    // What only its name calls compressed may be text.
    const asText = compression === 'brotli' ? plain() : undefined;
    if (asText?.encoding !== 'utf-8') throw error;
    return asText;
  }
}

/** A head made of bytes at hand: already decompressed. */
export function headOf(
  path: string,
  bytes: Uint8Array,
  rest: { whole: boolean; size?: number; compression?: Head['compression'] },
  known?: KnownText,
): Head {
  const told = known === undefined ? textEncoding(bytes, rest.whole) : { ...known, sure: known.guessed !== true };
  if (told?.encoding === undefined) return { path, bytes, ...rest };
  const { encoding, sure } = told;
  const text = new TextDecoder(encoding).decode(dropMark(bytes), { stream: !rest.whole });
  return { path, bytes, text, encoding, ...(!sure && { guessed: true }), ...rest };
}

/** A file's bytes, decompressed where they are compressed. */
async function* unpacked(absolute: string): AsyncGenerator<Uint8Array, void, undefined> {
  const named = isBrotliName(absolute) ? (await readHead(absolute, absolute)).compression : undefined;
  yield* decompressed(fromDisk(absolute), named ?? compressionOf(await readSlice(absolute, 0, 8)));
}

async function beginning(chunks: AsyncIterable<Uint8Array>): Promise<{ bytes: Uint8Array; whole: boolean }> {
  const held: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of chunks) {
      held.push(chunk);
      length += chunk.length;
      if (length > HEAD) return { bytes: Buffer.concat(held).subarray(0, HEAD), whole: false };
    }
  } catch (error) {
    if (length === 0) throw error;
    return { bytes: Buffer.concat(held), whole: false };
  }
  return { bytes: Buffer.concat(held), whole: true };
}

async function readSlice(absolute: string, start: number, end: number): Promise<Uint8Array> {
  const file = await open(absolute, 'r');
  try {
    const bytes = Buffer.allocUnsafeSlow(Math.max(0, end - start));
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, start + length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

function readSliceSync(absolute: string, start: number, end: number): Uint8Array {
  const file = openSync(absolute, 'r');
  try {
    const bytes = Buffer.allocUnsafeSlow(Math.max(0, end - start));
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, start + length);
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** The bytes of a file, to be looked at once: each piece is written over by the next one. Throws the system's error where it cannot be read. */
export async function* fromDiskInOneBuffer(absolute: string): AsyncGenerator<Buffer, void, undefined> {
  const file = await open(absolute, 'r');
  const held = takePiece();
  try {
    for (let at = 0; ; ) {
      const { bytesRead } = await file.read(held, 0, held.length, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield held.subarray(0, bytesRead);
    }
  } finally {
    givePiece(held);
    await file.close();
  }
}

async function* fromDisk(absolute: string, part?: Part, read: number = PIECE): AsyncGenerator<Uint8Array, void, undefined> {
  const known = statSync(absolute).size;
  if (known > 0 && known <= HEAD) {
    const bytes = readSliceSync(absolute, part?.start ?? 0, Math.min(part?.end ?? known, known));
    if (bytes.length > 0) yield bytes;
    return;
  }
  const file = await open(absolute, 'r');
  try {
    let at = part?.start ?? 0;
    const end = part?.end ?? Number.POSITIVE_INFINITY;
    const { size } = await file.stat();
    while (at < end) {
      // Readers keep views of what they are given, so each chunk is memory of its own; thousands of small files need little each.
      const length = Math.min(read, end - at, Math.max(size - at, LEAST));
      const chunk = length === PIECE ? takePiece() : Buffer.allocUnsafeSlow(length);
      const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield chunk.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** How many lines end in a part of a file. */
export async function linesIn(path: string, { start, end }: Part): Promise<number> {
  const lines = new LineCount();
  for await (const chunk of createReadStream(path, { start, end: end - 1, highWaterMark: 1 << 20 })) lines.add(chunk as Buffer);
  return lines.count;
}
