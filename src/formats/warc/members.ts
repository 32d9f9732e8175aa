/** The members of a gzip file one by one: a WARC has each record in one of its own, so that one that is damaged takes no other with it. */
import { Readable } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { ManifestFile } from '../../model/format.js';
import { CutOff } from '../../reading/problems.js';

/** Read from disk at a time. */
const READ = 1 << 20;
/** A member larger than the first compressed, or than the second as it was, passes through in pieces. */
const MAX_COMPRESSED = 16 << 20;
const MAX_CONTENT = 16 << 20;
/** CRC-32 and length after the data (RFC 1952, 2.3.1). */
const TRAILER = 8;

type Disk = Pick<ManifestFile, 'slice' | 'size'>;

/** The content of every member in order; `damaged` hears where one begins that cannot be read. Throws `CutOff` when the file ends in one. */
export async function* membersOf(file: Disk, damaged: (offset: number) => void): AsyncGenerator<Uint8Array, void, undefined> {
  const disk = new Window(file);
  let at = 0;
  while (at < file.size) {
    const member = await inMemory(disk, at);
    if (member === 'damaged') {
      const next = await nextMember(disk, at + 1);
      // Zeros fill the last block of a tape or a copy.
      if (!(await disk.isBlank(at, next))) damaged(at);
      at = next;
    } else if (member === 'large') {
      const end = { at };
      try {
        yield* inPieces(file, disk, end);
        at = end.at;
      } catch (error) {
        if (error instanceof CutOff) throw error;
        damaged(at);
        at = await nextMember(disk, at + 1);
      }
    } else {
      yield member.content;
      if (member.end === undefined) throw new CutOff('the last member is not whole');
      at = member.end;
    }
  }
}

/** Bytes of a file from a place that only goes up, read a piece at a time. */
class Window {
  private readonly file: Disk;
  private start = 0;
  private held: Buffer = Buffer.alloc(0);

  constructor(file: Disk) {
    this.file = file;
  }

  /** At least so many bytes from there on, or all that are left. */
  async from(at: number, length: number): Promise<Buffer> {
    if (at < this.start || at > this.start + this.held.length) {
      this.start = at;
      this.held = Buffer.alloc(0);
    }
    const missing = Math.min(at + length, this.file.size) - (this.start + this.held.length);
    if (missing > 0) {
      const end = this.start + this.held.length;
      const more = await this.file.slice(end, Math.min(this.file.size, end + Math.max(missing, READ)));
      this.held = Buffer.concat([this.held.subarray(at - this.start), more]);
      this.start = at;
    }
    return this.held.subarray(at - this.start);
  }

  async isBlank(from: number, to: number): Promise<boolean> {
    for (let at = from; at < to; at += READ) {
      const bytes = (await this.from(at, Math.min(READ, to - at))).subarray(0, to - at);
      if (bytes.some((byte) => byte !== 0)) return false;
    }
    return true;
  }
}

/** A member that fits in memory; without `end` when the file ends in it. */
async function inMemory(disk: Window, at: number): Promise<{ content: Buffer; end?: number } | 'damaged' | 'large'> {
  for (let length = 64 << 10; ; length *= 4) {
    const bytes = await disk.from(at, length);
    const begin = headerLength(bytes);
    if (begin === undefined) return 'damaged';
    try {
      const { content, used } = inflated(bytes.subarray(begin));
      const trailer = bytes.subarray(begin + used, begin + used + TRAILER);
      if (trailer.length === TRAILER) return isWhole(content, trailer) ? { content, end: at + begin + used + TRAILER } : 'damaged';
      if (bytes.length < length) return { content };
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ERR_BUFFER_TOO_LARGE') return 'large';
      if (code !== 'Z_BUF_ERROR') return 'damaged';
      if (bytes.length < length) return { content: begun(bytes.subarray(begin)) };
    }
    if (length >= MAX_COMPRESSED) return 'large';
  }
}

function inflated(bytes: Buffer): { content: Buffer; used: number } {
  // With `info` comes the engine too, which knows how much of the bytes belonged to the member; its types do not say so.
  const made: unknown = inflateRawSync(bytes, { info: true, maxOutputLength: MAX_CONTENT });
  const { buffer, engine } = made as { buffer: Buffer; engine: { bytesWritten: number } };
  return { content: buffer, used: engine.bytesWritten };
}

/** What there is of a member that is cut off. */
function begun(bytes: Buffer): Buffer {
  try {
    return inflateRawSync(bytes, { finishFlush: 2, maxOutputLength: MAX_CONTENT });
  } catch {
    return Buffer.alloc(0);
  }
}

function isWhole(content: Buffer, trailer: Buffer): boolean {
  return trailer.readUInt32LE(4) === content.length % 2 ** 32 && trailer.readUInt32LE(0) === crc32(content);
}

/** A member of any size, in pieces; leaves in `end` where it ends. */
async function* inPieces(file: Disk, disk: Window, end: { at: number }): AsyncGenerator<Uint8Array, void, undefined> {
  const begin = end.at + (headerLength(await disk.from(end.at, 64 << 10)) ?? 0);
  const inflate = createInflateRaw({ chunkSize: 256 << 10 });
  const source = Readable.from(piecesFrom(file, begin));
  source.on('error', (error) => inflate.destroy(error));
  source.pipe(inflate);
  try {
    for await (const piece of inflate) yield piece as Buffer;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR') throw new CutOff(error.message, { cause: error });
    throw error;
  } finally {
    source.destroy();
    inflate.destroy();
  }
  end.at = begin + inflate.bytesWritten + TRAILER;
}

async function* piecesFrom(file: Disk, from: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = from; at < file.size; at += READ) yield await file.slice(at, Math.min(at + READ, file.size));
}

/** Where the next member may begin; the end of the file when there is none. */
async function nextMember(disk: Window, from: number): Promise<number> {
  for (let at = from; ; ) {
    const bytes = await disk.from(at, READ);
    for (let found = bytes.indexOf(MAGIC); found >= 0; found = bytes.indexOf(MAGIC, found + 1)) {
      if ((bytes[found + 3] ?? 0xff) < 0x20) return at + found;
    }
    if (bytes.length < READ) return at + bytes.length;
    at += bytes.length - MAGIC.length;
  }
}

const MAGIC = Buffer.from([0x1f, 0x8b, 8]);

/** The length of a member's header (RFC 1952, 2.3); undefined for what is none. */
function headerLength(bytes: Buffer): number | undefined {
  const flags = bytes[3] ?? 0xff;
  if (bytes.indexOf(MAGIC) !== 0 || flags >= 0x20) return undefined;
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return undefined;
    at = end + 1;
  }
  return (flags & 2) === 0 ? at : at + 2;
}
