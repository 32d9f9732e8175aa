/** Decompression of LZ4 frames: files that are compressed with LZ4, and record batches of Arrow and Feather files. https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md */

import { ByteSource } from '../byte-source.js';
import { asBuffer } from '../bytes.js';
import { BadCompression, CutOff } from '../problems.js';
import { Xxh32, xxh32 } from './xxh32.js';

const MAGIC = 0x184d2204;
/** Frames for other programs, which are passed over: the last four bits are theirs. */
const SKIPPED = 0x184d2a50;
/** A buffer of a record batch that unpacks to more is not read: most are far smaller. */
const MAX_BYTES = 1 << 30;
/** How far back a match may lie. */
const WINDOW = 64 << 10;
/** The length of a match is its number and so much. */
const LEAST_MATCH = 4;
/** A length of four bits that goes on in the bytes behind. */
const GOES_ON = 15;

/** What was unpacked so far: blocks may refer to the ones before. */
class Unpacked {
  bytes = new Uint8Array(64 << 10);
  length = 0;
  /** Where the block at hand must end. */
  limit = 0;

  /** Makes room for so many bytes more. */
  room(more: number): void {
    const least = this.length + more;
    if (least > this.limit) throw damaged('a block is larger than it may be');
    if (least > MAX_BYTES) throw damaged('it unpacks to more than 1 GiB');
    if (least <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(least, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  add(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Lets go of all but the last bytes. */
  keep(most: number): void {
    const kept = Math.min(most, this.length);
    this.bytes.copyWithin(0, this.length - kept, this.length);
    this.length = kept;
  }

  /** Repeats what lies so far back; a match may reach into itself. */
  repeat(back: number, length: number): void {
    if (back === 0 || back > this.length) throw damaged('it refers to what is not there');
    this.room(length);
    const { bytes } = this;
    let to = this.length;
    if (back >= length) bytes.copyWithin(to, to - back, to - back + length);
    else for (const end = to + length; to < end; to += 1) bytes[to] = bytes[to - back]!;
    this.length += length;
  }
}

/** Whether bytes begin as an LZ4 frame does. */
export function isLz4(bytes: Uint8Array): boolean {
  return bytes.length >= 7 && asBuffer(bytes).readUInt32LE(0) === MAGIC && bytes[4]! >> 6 === 1;
}

/** What the head of a frame says of its blocks. */
interface FrameHead {
  /** The bytes of the head. */
  length: number;
  mostOfBlock: number;
  blockSums: boolean;
  contentSum: boolean;
  linked: boolean;
}

/** The head of a frame, from at least as many bytes as it may have. Throws BadCompression. */
function headOf(frame: Buffer): FrameHead {
  if (frame.length < 7 || frame.readUInt32LE(0) !== MAGIC) throw damaged('it does not begin as a frame does');
  const flags = frame[4]!;
  if (flags >> 6 !== 1) throw damaged('its version is not known');
  if ((flags & 1) !== 0) throw damaged('it needs a dictionary');
  const size = (frame[5]! >> 4) & 7;
  if (size < 4) throw damaged('the size of its blocks is not known');
  const length = 7 + ((flags & 8) === 0 ? 0 : 8);
  return {
    length,
    mostOfBlock: 1 << (8 + 2 * size),
    blockSums: (flags & 16) !== 0,
    contentSum: (flags & 4) !== 0,
    linked: (flags & 32) === 0,
  };
}

/** The bytes of one LZ4 frame, unpacked. Throws for a frame that is damaged or cut off; its checksums are not compared. */
export function unpackLz4Frame(bytes: Uint8Array): Uint8Array {
  const frame = asBuffer(bytes);
  const { length: begin, mostOfBlock, blockSums } = headOf(frame);
  const out = new Unpacked();
  for (let at = begin; ; ) {
    if (at + 4 > frame.length) throw cut();
    const length = frame.readUInt32LE(at);
    at += 4;
    if (length === 0) return out.bytes.slice(0, out.length);
    const end = at + (length & 0x7fffffff);
    if (end > frame.length) throw cut();
    out.limit = out.length + mostOfBlock;
    if (length >= 0x80000000) out.add(frame.subarray(at, end));
    else unpackBlock(frame, at, end, out);
    at = end + (blockSums ? 4 : 0);
  }
}

/** The bytes of one block, which are so many. Throws for a block that is damaged. */
export function unpackLz4Block(block: Uint8Array, size: number): Uint8Array {
  const out = new Unpacked();
  out.limit = size;
  unpackBlock(block, 0, block.length, out);
  if (out.length !== size) throw damaged('a block is shorter than it says');
  return out.bytes.slice(0, size);
}

/** The bytes of a stream of LZ4 frames, block by block. Throws CutOff and BadCompression; what came before is out by then. */
export async function* unlz4(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const source = new ByteSource(chunks);
  try {
    for (let start = await source.peek(4); start.length > 0; start = await source.peek(4)) {
      if (start.length < 4) throw cut();
      if ((start.readUInt32LE(0) & 0xfffffff0) >>> 0 !== SKIPPED) yield* frameIn(source);
      else {
        const length = (await taken(source, 8)).readUInt32LE(4);
        if ((await source.pass(length)) < length) throw cut();
      }
    }
  } finally {
    await source.close();
  }
}

async function* frameIn(source: ByteSource): AsyncGenerator<Uint8Array, void, undefined> {
  const begun = await source.peek(15);
  if (begun.length < 7) throw cut();
  const head = headOf(begun);
  const described = await taken(source, head.length);
  if (described.at(-1) !== ((xxh32(described.subarray(4, -1)) >>> 8) & 0xff)) throw damaged('its head is not what its checksum says');
  const out = new Unpacked();
  const sum = new Xxh32();
  for (;;) {
    const length = (await taken(source, 4)).readUInt32LE(0);
    if (length === 0) break;
    const size = length & 0x7fffffff;
    if (size > head.mostOfBlock) throw damaged('a block is larger than it may be');
    const block = await source.take(size);
    const sumOfBlock = head.blockSums ? await source.take(4) : undefined;
    if (sumOfBlock?.length === 4 && sumOfBlock.readUInt32LE(0) !== xxh32(block)) throw damaged('a block is not what its checksum says');
    out.keep(head.linked ? WINDOW : 0);
    const before = out.length;
    out.limit = before + head.mostOfBlock;
    let failure: unknown;
    try {
      if (length >= 0x80000000) out.add(block);
      else unpackBlock(block, 0, block.length, out);
    } catch (error) {
      failure = error;
    }
    const made = out.bytes.slice(before, out.length);
    if (head.contentSum) sum.add(made);
    yield made;
    if (block.length < size) throw cut();
    if (failure !== undefined) throw failure;
  }
  if (head.contentSum && (await taken(source, 4)).readUInt32LE(0) !== sum.digest())
    throw damaged('its content is not what its checksum says');
}

async function taken(source: ByteSource, length: number): Promise<Buffer> {
  const bytes = await source.take(length);
  if (bytes.length < length) throw cut();
  return bytes;
}

/** Sequences of literals and matches. https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md */
function unpackBlock(frame: Uint8Array, from: number, end: number, out: Unpacked): void {
  let at = from;
  const lengthOf = (nibble: number): number => {
    let length = nibble;
    if (nibble < GOES_ON) return length;
    for (;;) {
      if (at >= end) throw damaged('a block ends too early');
      const more = frame[at++]!;
      length += more;
      if (more !== 255) return length;
    }
  };
  while (at < end) {
    const token = frame[at++]!;
    const literals = lengthOf(token >> 4);
    if (at + literals > end) throw damaged('a block ends too early');
    out.add(frame.subarray(at, at + literals));
    at += literals;
    // The last sequence has no match.
    if (at === end) return;
    if (at + 2 > end) throw damaged('a block ends too early');
    const back = frame[at]! | (frame[at + 1]! << 8);
    at += 2;
    out.repeat(back, lengthOf(token & 15) + LEAST_MATCH);
  }
}

function damaged(why: string): Error {
  return new BadCompression(`The LZ4 frame is damaged: ${why}`);
}

function cut(): Error {
  return new CutOff('The LZ4 frame is damaged: it is cut off');
}
