import { Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import { Decompress } from 'fzstd';
import type { Head } from '../model/format.js';
import { fromUtf32, wideOf } from './encoding/utf-32.js';
import { isLz4, unlz4 } from './lz4/lz4-frame.js';
import { BadCompression, CutOff } from './problems.js';

/** Compressed bytes fed at a time: gzip grows up to a thousandfold, so this bounds what one step can make. */
export const FEED = 32 << 10;
/** The largest window a zstd frame may ask for, as in the reference implementation. */
const ZSTD_WINDOW = 128 << 20;

/** Compression by the first bytes, whatever the name says: gzip (RFC 1952), Zstandard (RFC 8878), bzip2, xz, LZ4 frames. Brotli has no mark of its own: `isBrotliName`. */
export function compressionOf(bytes: Uint8Array): Head['compression'] {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8) return 'gzip';
  if (bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd) return 'zstd';
  // `BZh`, the size of a block, and the number pi that begins a block (or the root of pi, that ends an empty stream).
  if (bytes[0] === 0x42 && bytes[1] === 0x5a && bytes[2] === 0x68 && (bytes[4] === 0x31 || bytes[4] === 0x17)) return 'bzip2';
  if (bytes[0] === 0xfd && bytes[1] === 0x37 && bytes[2] === 0x7a && bytes[3] === 0x58 && bytes[4] === 0x5a && bytes[5] === 0) return 'xz';
  if (isLz4(bytes)) return 'lz4';
  return wideOf(bytes);
}

/** Whether a name promises Brotli (RFC 7932), which nothing but decompressing it can show. */
export function isBrotliName(path: string): boolean {
  return /\.br$/i.test(path);
}

/** The decompressed bytes of a stream. What could be decompressed before an error comes out before it is thrown. */
export function decompressed(chunks: AsyncIterable<Uint8Array>, compression: Head['compression']): AsyncIterable<Uint8Array> {
  if (compression === undefined) return chunks;
  if (compression === 'gzip') return gunzip(chunks);
  if (compression === 'bzip2') return unbzip2(chunks);
  if (compression === 'xz') return unxz(chunks);
  if (compression === 'lz4') return unlz4(chunks);
  if (compression === 'brotli') return unbrotli(chunks);
  if (compression === 'utf-32le' || compression === 'utf-32be') return fromUtf32(chunks, compression);
  const native = nativeZstd();
  return native === undefined ? unzstd(chunks) : unzstdNatively(chunks, native());
}

/** Node has Zstandard from 22.15 on. */
function nativeZstd(): (() => zlib.Gunzip) | undefined {
  const create: unknown = Reflect.get(zlib, 'createZstdDecompress');
  return typeof create === 'function' ? () => create() : undefined;
}

/** All members of a gzip file. Behind zeros, with which tapes and blocks are filled up, the stream of Node ends without a word. */
async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const source = new Pieces(chunks);
  try {
    do yield* through(source, zlib.createGunzip({ chunkSize: 256 << 10 }));
    while (await source.passZeros());
  } finally {
    await source.close();
  }
}

async function* unzstdNatively(chunks: AsyncIterable<Uint8Array>, stream: zlib.Gunzip): AsyncGenerator<Uint8Array, void, undefined> {
  const source = new Pieces(chunks);
  try {
    yield* through(source, stream);
  } finally {
    await source.close();
  }
}

/** Read at the pace of whoever asks: a few bytes of Brotli can stand for many megabytes. */
async function* unbrotli(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let fed = 0;
  let sourceFailure: unknown;
  const counted = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for await (const piece of pieces(chunks)) {
        fed += piece.length;
        yield piece;
      }
    } catch (error) {
      sourceFailure = error;
      throw error;
    }
  };
  const stream = zlib.createBrotliDecompress({ chunkSize: 256 << 10 });
  const source = Readable.from(counted(), { objectMode: true, highWaterMark: 1 });
  source.on('error', (error) => stream.destroy(error));
  source.pipe(stream);
  try {
    yield* stream as AsyncIterable<Buffer>;
    if (stream.bytesWritten < fed) throw new BadCompression('other bytes follow the end of the Brotli stream');
  } catch (error) {
    if (error === sourceFailure || error instanceof BadCompression) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === 'Z_BUF_ERROR' ? new CutOff(message, { cause: error }) : new BadCompression(message, { cause: error });
  } finally {
    source.destroy();
    stream.destroy();
  }
}

/** What a stream of Node makes of pieces; those that it does not take are put back. */
async function* through(source: Pieces, stream: zlib.Gunzip): AsyncGenerator<Uint8Array, void, undefined> {
  const made: Buffer[] = [];
  let failure: unknown;
  let isEnded = false;
  let fed = 0;
  const ended = new Promise<void>((resolve) => {
    stream.on('error', (error) => {
      failure ??= error;
      resolve();
    });
    stream.on('end', () => {
      isEnded = true;
      resolve();
    });
  });
  stream.on('data', (chunk: Buffer) => made.push(chunk));
  try {
    for (let piece = await source.next(); piece !== undefined; piece = await source.next()) {
      const { length } = piece;
      fed += length;
      await Promise.race([ended, new Promise<void>((resolve) => stream.write(piece, () => resolve()))]);
      yield* made.splice(0);
      if (failure !== undefined) throw failure;
      if (!isEnded) continue;
      source.putBack(piece.subarray(length - (fed - stream.bytesWritten)));
      return;
    }
    stream.end();
    await ended;
    yield* made.splice(0);
    if (failure !== undefined) throw failure;
  } finally {
    stream.destroy();
  }
}

/** Compressed bytes in pieces, of which those that were not taken can be put back. */
class Pieces {
  readonly #source: AsyncGenerator<Uint8Array, void, undefined>;
  #back: Uint8Array | undefined;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#source = pieces(chunks);
  }

  async next(): Promise<Uint8Array | undefined> {
    const back = this.#back;
    this.#back = undefined;
    return back ?? (await this.#source.next()).value ?? undefined;
  }

  putBack(piece: Uint8Array): void {
    if (piece.length > 0) this.#back = piece;
  }

  /** Goes past zeros; false where nothing else comes. */
  async passZeros(): Promise<boolean> {
    for (let piece = await this.next(); piece !== undefined; piece = await this.next()) {
      const at = piece.findIndex((byte) => byte !== 0);
      if (at < 0) continue;
      this.putBack(piece.subarray(at));
      return true;
    }
    return false;
  }

  async close(): Promise<void> {
    await this.#source.return();
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

async function* unbzip2(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const { default: unbzip2Stream } = await import('unbzip2-stream');
  const stream = unbzip2Stream();
  const made: Buffer[] = [];
  let failure: unknown;
  stream.on('data', (chunk: Buffer) => {
    if (chunk !== null) made.push(chunk);
  });
  stream.on('error', (error: Error) => {
    failure ??= /premature/.test(error.message)
      ? new CutOff(error.message, { cause: error })
      : new BadCompression(error.message, { cause: error });
  });
  try {
    // It decompresses what it is given before `write` returns.
    for await (const piece of pieces(chunks)) {
      stream.write(Buffer.from(piece));
      yield* made.splice(0);
      if (failure !== undefined) throw failure;
    }
    stream.end();
  } catch (error) {
    throw error instanceof CutOff || error instanceof BadCompression ? error : new CutOff('the last block is not whole', { cause: error });
  }
  yield* made.splice(0);
  if (failure !== undefined) throw failure;
}

async function* unxz(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  // Node sees no names in this package, only what it exports as a whole.
  const { default: xz } = (await import('xz-decompress')) as unknown as { default: typeof import('xz-decompress') };
  const source = chunks[Symbol.asyncIterator]();
  let ended = false;
  const compressed = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await source.next();
      ended = done === true;
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  const reader = new xz.XzReadableStream(compressed).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      // The memory behind it is the decompressor's own, and is used again.
      yield Uint8Array.from(value);
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw ended ? new CutOff(message, { cause: error }) : new BadCompression(message, { cause: error });
  } finally {
    // The decompressor serves one stream at a time: one that is left before its end would keep the next waiting for ever.
    await reader.cancel().catch(() => undefined);
    await source.return?.();
  }
}
