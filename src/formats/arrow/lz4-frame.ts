/** Decompression of LZ4 frames, which record batches of Arrow and Feather files are compressed with. https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md */

const MAGIC = 0x184d2204;
/** A frame that unpacks to more is not read: a buffer of a record batch is far smaller. */
const MOST = 1 << 30;
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
    if (least > MOST) throw damaged('it unpacks to more than 1 GiB');
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

/** The bytes of one LZ4 frame, unpacked. Throws for a frame that is damaged or cut off; its checksums are not compared. */
export function unpackLz4Frame(frame: Uint8Array): Uint8Array {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  if (frame.length < 7 || view.getUint32(0, true) !== MAGIC) throw damaged('it does not begin as a frame does');
  const flags = frame[4]!;
  if (flags >> 6 !== 1) throw damaged('its version is not known');
  const [blockSums, hasSize, hasDictionary] = [flags & 16, flags & 8, flags & 1];
  if (hasDictionary !== 0) throw damaged('it needs a dictionary');
  const size = (frame[5]! >> 4) & 7;
  if (size < 4) throw damaged('the size of its blocks is not known');
  const mostOfBlock = 1 << (8 + 2 * size);
  const out = new Unpacked();
  let at = 7 + (hasSize === 0 ? 0 : 8);
  for (;;) {
    if (at + 4 > frame.length) throw damaged('it is cut off');
    const length = view.getUint32(at, true);
    at += 4;
    if (length === 0) return out.bytes.slice(0, out.length);
    const stored = length >= 0x80000000;
    const end = at + (length & 0x7fffffff);
    if (end > frame.length) throw damaged('it is cut off');
    out.limit = out.length + mostOfBlock;
    if (stored) out.add(frame.subarray(at, end));
    else unpackBlock(frame, at, end, out);
    at = end + (blockSums === 0 ? 0 : 4);
  }
}

/** Sequences of literals and matches. https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md */
function unpackBlock(frame: Uint8Array, from: number, end: number, out: Unpacked): void {
  let at = from;
  const lengthOf = (nibble: number): number => {
    let length = nibble;
    if (nibble < GOES_ON) return length;
    for (;;) {
      if (at >= end) throw damaged('a block is cut off');
      const more = frame[at++]!;
      length += more;
      if (more !== 255) return length;
    }
  };
  while (at < end) {
    const token = frame[at++]!;
    const literals = lengthOf(token >> 4);
    if (at + literals > end) throw damaged('a block is cut off');
    out.add(frame.subarray(at, at + literals));
    at += literals;
    // The last sequence has no match.
    if (at === end) return;
    if (at + 2 > end) throw damaged('a block is cut off');
    const back = frame[at]! | (frame[at + 1]! << 8);
    at += 2;
    out.repeat(back, lengthOf(token & 15) + LEAST_MATCH);
  }
}

function damaged(why: string): Error {
  return new Error(`The LZ4 frame is damaged: ${why}`);
}
