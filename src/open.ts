/** A manifest's bytes: decompressed as they stream, with random access to what is on disk, and its beginning to recognize it by. */
import { open, stat } from 'node:fs/promises';
import * as zlib from 'node:zlib';
import { Decompress } from 'fzstd';
import { asBuffer, dropMark } from './bytes.js';
import { detectEncoding } from './encoding.js';
import type { Head, ManifestFile, Part } from './model.js';
import { BadCompression, CutOff } from './problems.js';

/** How much of a file is looked at to recognize it. */
const HEAD = 64 << 10;
/** How much is read from disk at a time. */
const READ = 1 << 20;
/** Compressed bytes fed at a time: gzip grows up to a thousandfold, so this bounds what one step can make. */
const FEED = 32 << 10;
/** The largest window a zstd frame may ask for, as in the reference implementation. */
const ZSTD_WINDOW = 128 << 20;

/** A manifest that was opened, and can say whether someone wrote to it since. */
export interface OpenManifest extends ManifestFile {
  /** True when size or time of the file are no longer what they were when it was opened. */
  changed(): Promise<boolean>;
}

/** Opens a file for reading, as often and in as many parts as needed; nothing stays open in between. */
export async function openManifest(absolute: string, path: string, head?: Head): Promise<OpenManifest> {
  const before = await stat(absolute);
  const known = head ?? (await readHead(absolute, path));
  return {
    path,
    head: known,
    size: before.size,
    bytes: (part?: Part) => decompressed(fromDisk(absolute, part), known.compression),
    slice: (start, end) => readSlice(absolute, start, end),
    async changed() {
      const now = await stat(absolute).catch(() => undefined);
      return now === undefined || now.size !== before.size || now.mtimeMs !== before.mtimeMs;
    },
  };
}

/** The beginning of a file, decompressed. Throws what the disk throws, and `BadCompression` when nothing at all could be decompressed. */
export async function readHead(absolute: string, path: string): Promise<Head> {
  const size = (await stat(absolute)).size;
  const first = asBuffer(await readSlice(absolute, 0, Math.min(size, HEAD)));
  const compression = compressionOf(first);
  if (compression === undefined) return headOf(path, first, { whole: size <= HEAD, size });
  const { bytes, whole } = await beginning(decompressed(fromDisk(absolute, undefined, FEED), compression));
  return headOf(path, bytes, { whole, size, compression });
}

/** A head made of bytes at hand: already decompressed. */
export function headOf(path: string, bytes: Uint8Array, rest: { whole: boolean; size?: number; compression?: Head['compression'] }): Head {
  const encoding = detectEncoding(bytes, rest.whole);
  if (encoding === undefined) return { path, bytes, ...rest };
  const text = new TextDecoder(encoding).decode(dropMark(bytes), { stream: !rest.whole });
  return { path, bytes, text, encoding, ...rest };
}

/** Compression by the first bytes, whatever the name says: gzip (RFC 1952), Zstandard (RFC 8878). */
export function compressionOf(bytes: Uint8Array): Head['compression'] {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8) return 'gzip';
  if (bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd) return 'zstd';
  return undefined;
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

async function* fromDisk(absolute: string, part?: Part, read: number = READ): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await open(absolute, 'r');
  try {
    let at = part?.start ?? 0;
    const end = part?.end ?? Number.POSITIVE_INFINITY;
    while (at < end) {
      // Readers keep views of what they are given, so each chunk is memory of its own.
      const chunk = Buffer.allocUnsafeSlow(Math.min(read, end - at));
      const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield chunk.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** The decompressed bytes of a stream. What could be decompressed before an error comes out before it is thrown. */
export function decompressed(chunks: AsyncIterable<Uint8Array>, compression: Head['compression']): AsyncIterable<Uint8Array> {
  if (compression === undefined) return chunks;
  if (compression === 'gzip') return through(chunks, zlib.createGunzip({ chunkSize: 256 << 10 }));
  const native = nativeZstd();
  return native === undefined ? unzstd(chunks) : through(chunks, native());
}

/** Node has Zstandard from 22.15 on. */
function nativeZstd(): (() => zlib.Gunzip) | undefined {
  const create: unknown = Reflect.get(zlib, 'createZstdDecompress');
  return typeof create === 'function' ? () => create() : undefined;
}

async function* through(chunks: AsyncIterable<Uint8Array>, stream: zlib.Gunzip): AsyncGenerator<Uint8Array, void, undefined> {
  const made: Buffer[] = [];
  let failure: unknown;
  const ended = new Promise<void>((resolve) => {
    stream.on('error', (error) => {
      failure ??= error;
      resolve();
    });
    stream.on('end', resolve);
  });
  stream.on('data', (chunk: Buffer) => made.push(chunk));
  try {
    for await (const piece of pieces(chunks)) {
      await Promise.race([ended, new Promise<void>((resolve) => stream.write(piece, () => resolve()))]);
      yield* made.splice(0);
      if (failure !== undefined) throw failure;
    }
    stream.end();
    await ended;
    yield* made.splice(0);
    if (failure !== undefined) throw failure;
  } finally {
    stream.destroy();
  }
}

async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunks) for (let at = 0; at < chunk.length; at += FEED) yield chunk.subarray(at, at + FEED);
}

async function* unzstd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const made: Uint8Array[] = [];
  const stream = new Decompress((chunk) => {
    if (chunk.length > 0) made.push(chunk);
  });
  let failure: unknown;
  const push = (piece: Uint8Array, last: boolean): void => {
    try {
      stream.push(piece, last);
    } catch (error) {
      failure = zstdFailure(error);
    }
  };
  let first = true;
  for await (const piece of pieces(chunks)) {
    if (first && zstdWindow(piece) > ZSTD_WINDOW) throw new BadCompression('it asks for more memory than 128 MiB');
    first = false;
    push(piece, false);
    yield* made.splice(0);
    if (failure !== undefined) throw failure;
  }
  push(new Uint8Array(0), true);
  yield* made.splice(0);
  if (failure !== undefined) throw failure;
}

/** fzstd's codes: 5 is the end of the data in the middle of a frame. */
function zstdFailure(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 5 ? new CutOff(message, { cause: error }) : new BadCompression(message, { cause: error });
}

/** The window a zstd frame asks for (RFC 8878, 3.1.1.1.2); 0 for a frame in one segment, which is as large as its content. */
function zstdWindow(frame: Uint8Array): number {
  const descriptor = frame[4] ?? 0;
  if ((descriptor & 0x20) !== 0) return 0;
  const window = frame[5] ?? 0;
  const base = 2 ** (10 + (window >> 3));
  return base + (base / 8) * (window & 7);
}
