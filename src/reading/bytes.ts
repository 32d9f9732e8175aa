/** Decoding streams of bytes and splitting them at line ends; what everything that reads text stands on. */
import { Buffer, isUtf8 } from 'node:buffer';
import { givePiece } from './spare-pieces.js';

/** Longest line that is read; a longer one is counted and skipped. */
export const MAX_LINE = 64 << 20;

/** How many lines, records or rows go into one batch. */
export const BATCH = 512;

/** A line that goes on for longer is put together as it comes: in chunks and as a whole it would take twice its size. */
const LONG = 12 << 20;

const CR = 13;
const LF = 10;

export interface Line {
  /** Without its line end. A view: it keeps the chunk it is in alive. */
  bytes: Uint8Array;
  /** From 1. */
  line: number;
  /** Length in bytes of a line that was longer than the limit; `bytes` is empty then. */
  tooLong?: number;
  /** What ends it; undefined at the end of the text. */
  end?: LineEnd;
}

export type LineEnd = '\n' | '\r' | '\r\n';

/**
 * Lines in batches. A line ends with LF, CR LF, or a CR alone; with `returns` false, a CR alone is a character of the line. What follows the
 * last line end is a line when it is not empty.
 */
export async function* lines(
  chunks: AsyncIterable<Uint8Array>,
  { max = MAX_LINE, long = LONG, returns = true }: { max?: number; long?: number; returns?: boolean } = {},
): AsyncGenerator<readonly Line[], void, undefined> {
  const cutter = new LineCutter(max, long, returns);
  for await (const chunk of chunks) yield* cutter.push(asBuffer(chunk));
  yield* cutter.end();
}

/** Finds the line ends of a text whose bytes come in chunks. */
export class LineEnds {
  /** Where the line at hand begins in the chunk. */
  at = 0;
  private bytes: Buffer = Buffer.alloc(0);
  private feed = -1;
  private return = -1;
  /** The chunk before ended with the CR of a line: an LF that follows is of the same line end. */
  afterReturn = false;
  /** What ended the line before. */
  end: LineEnd = '\n';
  private readonly returns: boolean;

  constructor(returns = true) {
    this.returns = returns;
  }

  begin(bytes: Buffer): void {
    this.bytes = bytes;
    this.at = this.afterReturn && bytes[0] === LF ? 1 : 0;
    if (bytes.length > 0) this.afterReturn = false;
    this.feed = bytes.indexOf(LF, this.at);
    this.return = this.returns ? bytes.indexOf(CR, this.at) : -1;
  }

  /** Where the line at hand ends, and the next one is at hand; -1 when it goes on in the next chunk. */
  next(): number {
    const { bytes } = this;
    const end = this.return < 0 || (this.feed >= 0 && this.feed < this.return) ? this.feed : this.return;
    if (end < 0) return -1;
    const isReturn = end === this.return;
    if (isReturn && end + 1 === bytes.length) this.afterReturn = true;
    this.end = !isReturn ? '\n' : bytes[end + 1] === LF ? '\r\n' : '\r';
    this.at = end + this.end.length;
    if (this.feed >= 0 && this.feed < this.at) this.feed = bytes.indexOf(LF, this.at);
    if (isReturn) this.return = bytes.indexOf(CR, this.at);
    return end;
  }
}

/** Counts the lines that end in a text, as its bytes go by. */
export class LineCount {
  count = 0;
  private readonly ends: LineEnds;

  constructor(returns = true) {
    this.ends = new LineEnds(returns);
  }

  add(chunk: Uint8Array): void {
    this.ends.begin(asBuffer(chunk));
    while (this.ends.next() >= 0) this.count += 1;
  }
}

class LineCutter {
  private held: Buffer[] = [];
  private heldLength = 0;
  /** Holds what `held` would, of a long line. As long as the longest line: memory that nothing is written to is not taken. */
  private whole: Buffer | undefined;
  private dropped = 0;
  private line = 0;
  /** A line that ended with the CR at the end of a chunk: what follows says what its end is. */
  private waiting: Line | undefined;
  private readonly max: number;
  private readonly long: number;
  private readonly ends: LineEnds;

  constructor(max: number, long: number, returns: boolean) {
    this.max = max;
    this.long = long;
    this.ends = new LineEnds(returns);
  }

  *push(bytes: Buffer): Generator<readonly Line[]> {
    const { ends } = this;
    if (bytes.length === 0) return;
    let batch: Line[] = this.settled(bytes[0] === LF ? '\r\n' : '\r');
    ends.begin(bytes);
    for (let at = ends.at, end = ends.next(); end >= 0; at = ends.at, end = ends.next()) {
      if (this.heldLength > 0 || this.dropped > 0) batch.push(this.take(bytes.subarray(at, end), ends.end));
      else {
        this.line += 1;
        if (end - at > this.max) batch.push({ bytes: bytes.subarray(at, at), line: this.line, tooLong: end - at, end: ends.end });
        else batch.push({ bytes: bytes.subarray(at, end > at && bytes[end - 1] === CR ? end - 1 : end), line: this.line, end: ends.end });
      }
      if (batch.length >= BATCH && !ends.afterReturn) {
        yield batch;
        batch = [];
      }
    }
    if (ends.afterReturn) this.waiting = batch.pop();
    if (batch.length > 0) yield batch;
    if (ends.at < bytes.length) this.hold(bytes.subarray(ends.at));
  }

  /** The line that waits, with its end. */
  private settled(end: LineEnd): Line[] {
    const { waiting } = this;
    this.waiting = undefined;
    return waiting === undefined ? [] : [{ ...waiting, end }];
  }

  *end(): Generator<readonly Line[]> {
    if (this.waiting !== undefined) yield this.settled('\r');
    if (this.heldLength > 0 || this.dropped > 0) yield [this.take(Buffer.alloc(0))];
  }

  private hold(bytes: Buffer): void {
    if (this.dropped > 0 || this.heldLength + bytes.length > this.max + 1) {
      this.dropped += this.heldLength + bytes.length;
      this.held = [];
      this.whole = undefined;
      this.heldLength = 0;
      return;
    }
    if (this.whole !== undefined || this.heldLength + bytes.length > this.long) this.join(bytes);
    else this.held.push(bytes);
    this.heldLength += bytes.length;
  }

  private join(bytes: Buffer): void {
    this.whole ??= Buffer.allocUnsafeSlow(this.max + 1);
    let at = this.heldLength;
    for (const piece of this.held.reverse()) {
      at -= piece.length;
      this.whole.set(piece, at);
      givePiece(piece);
    }
    this.held = [];
    this.whole.set(bytes, this.heldLength);
    givePiece(bytes);
  }

  private take(rest: Buffer, end?: LineEnd): Line {
    this.line += 1;
    const length = this.dropped + this.heldLength + rest.length;
    const tooLong = length > this.max;
    let bytes = tooLong ? Buffer.alloc(0) : this.joined(rest);
    this.held = [];
    this.whole = undefined;
    this.heldLength = 0;
    this.dropped = 0;
    if (tooLong) return { bytes, line: this.line, tooLong: length, end };
    if (bytes.at(-1) === CR) bytes = bytes.subarray(0, -1);
    return { bytes, line: this.line, end };
  }

  private joined(rest: Buffer): Buffer {
    if (this.whole === undefined) {
      const bytes = Buffer.concat([...this.held, rest]);
      this.held.forEach(givePiece);
      return bytes;
    }
    // Within the longest line and its line end: longer ones are dropped before.
    this.whole.set(rest, this.heldLength);
    return this.whole.subarray(0, this.heldLength + rest.length);
  }
}

/**
 * The text of a stream, without byte order mark; bytes that mean nothing in the encoding become U+FFFD. With `exact` the mark stays, and
 * such bytes throw a TypeError.
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
  { exact = false } = {},
): AsyncGenerator<string, void, undefined> {
  let decoder = new TextDecoder(encoding, { fatal: exact, ignoreBOM: exact });
  // Of multi-byte encodings some decoders throw where the beginning of a character was held and what follows does not complete it, even when told to
  // be tolerant (gb18030 and euc-jp, Node 20). One that holds nothing never does.
  const decoded = (chunk: Uint8Array, stream: boolean): string => {
    try {
      return decoder.decode(chunk, { stream });
    } catch (error) {
      if (exact) throw error;
      decoder = new TextDecoder(encoding, { ignoreBOM: true });
      return `\ufffd${decoder.decode(chunk, { stream })}`;
    }
  };
  for await (const chunk of chunks) {
    const text = decoded(chunk, true);
    if (text !== '') yield text;
  }
  const rest = decoded(new Uint8Array(), false);
  if (rest !== '') yield rest;
}

/** True for encodings in which the bytes of ASCII characters, line ends above all, mean what they mean in ASCII. */
export function keepsLineEnds(encoding: string): boolean {
  return !/^(?:utf-?16|utf-?32|ucs-?2|iso-2022|hz-)/i.test(encoding);
}

/** A stream in UTF-8, without byte order mark, whatever encoding it came in. UTF-8 passes through as it is. */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array, void, undefined> {
  if (isUtf8Label(encoding)) return yield* withoutMark(chunks);
  for await (const text of decodeText(chunks, encoding)) yield Buffer.from(text);
}

async function* withoutMark(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let first: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (first === undefined) {
      yield chunk;
      continue;
    }
    first = first.length === 0 ? asBuffer(chunk) : Buffer.concat([first, chunk]);
    if (first.length < 3) continue;
    yield dropMark(first);
    first = undefined;
  }
  if (first !== undefined && first.length > 0) yield first;
}

/** Without the byte order mark of UTF-8 at its beginning. */
export function dropMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

export function isUtf8Label(encoding: string): boolean {
  return /^(?:utf-?8|ascii|us-ascii)$/i.test(encoding);
}

/** Turns the bytes of one record into text; `broken` when some of them mean nothing in the encoding and became U+FFFD. */
export type Decode = (bytes: Uint8Array) => { text: string; broken: boolean };

/** A decoder of records for an encoding. Throws `RangeError` for a name that is none. */
export function recordDecoder(encoding: string): Decode {
  if (isUtf8Label(encoding)) {
    return (bytes) => {
      const text = asBuffer(bytes).toString('utf8');
      return { text, broken: text.includes('\ufffd') && !isUtf8(bytes) };
    };
  }
  const decoder = new TextDecoder(encoding);
  return (bytes) => {
    const text = decoder.decode(bytes);
    return { text, broken: text.includes('\ufffd') };
  };
}

/** The same bytes as a `Buffer`, without copying. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
