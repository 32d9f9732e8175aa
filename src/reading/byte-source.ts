import { asBuffer } from './bytes.js';

const LF = 10;
const EMPTY = Buffer.alloc(0);

/** A stream of bytes taken in the lengths that a binary format asks for; holds one chunk and what is asked for. */
export class ByteSource {
  /** Bytes taken or passed so far. */
  offset = 0;
  private readonly source: AsyncIterator<Uint8Array>;
  private held: Buffer = EMPTY;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.source = chunks[Symbol.asyncIterator]();
  }

  /** So many bytes, or as many as are left. */
  async take(length: number): Promise<Buffer> {
    if (this.held.length >= length) return this.cut(length);
    const pieces: Buffer[] = [];
    let left = length;
    while (left > 0 && (this.held.length > 0 || (await this.more()))) {
      const piece = this.cut(Math.min(left, this.held.length));
      pieces.push(piece);
      left -= piece.length;
    }
    return Buffer.concat(pieces);
  }

  /** The bytes that `take` would give, left where they are. */
  async peek(length: number): Promise<Buffer> {
    while (this.held.length < length) {
      const { held } = this;
      if (!(await this.more())) break;
      this.held = Buffer.concat([held, this.held]);
    }
    return this.held.subarray(0, length);
  }

  /** Goes past so many bytes, showing them to `see`; returns how many there were. */
  async pass(length: number, see?: (piece: Buffer) => void): Promise<number> {
    let left = length;
    while (left > 0 && (this.held.length > 0 || (await this.more()))) {
      const piece = this.cut(Math.min(left, this.held.length));
      see?.(piece);
      left -= piece.length;
    }
    return length - left;
  }

  /** The next line without its end; of one longer than `max` the beginning. Undefined at the end. */
  async line(max: number): Promise<Buffer | undefined> {
    if (this.held.length === 0 && !(await this.more())) return undefined;
    const pieces: Buffer[] = [];
    let length = 0;
    for (;;) {
      const end = this.held.indexOf(LF);
      const piece = this.cut(end < 0 ? this.held.length : end + 1);
      if (length < max) pieces.push(piece.subarray(0, max - length));
      length += piece.length;
      if (end >= 0 || !(await this.more())) return withoutEnd(pieces.length === 1 ? (pieces[0] ?? EMPTY) : Buffer.concat(pieces));
    }
  }

  /** All that is left, in chunks; whoever stops early leaves the rest where it is. */
  async *chunks(): AsyncGenerator<Buffer, void, undefined> {
    while (this.held.length > 0 || (await this.more())) yield this.cut(this.held.length);
  }

  /** Puts back what was taken last. */
  putBack(bytes: Uint8Array): void {
    this.held = this.held.length === 0 ? asBuffer(bytes) : Buffer.concat([bytes, this.held]);
    this.offset -= bytes.length;
  }

  /** Lets go of what the stream holds open. */
  async close(): Promise<void> {
    await this.source.return?.();
  }

  private cut(length: number): Buffer {
    const piece = this.held.subarray(0, length);
    this.held = this.held.subarray(length);
    this.offset += length;
    return piece;
  }

  private async more(): Promise<boolean> {
    for (;;) {
      const { done, value } = await this.source.next();
      if (done) return false;
      if (value.length === 0) continue;
      this.held = asBuffer(value);
      return true;
    }
  }
}

function withoutEnd(line: Buffer): Buffer {
  let end = line.length;
  if (line[end - 1] === LF) end -= 1;
  if (line[end - 1] === 13) end -= 1;
  return line.subarray(0, end);
}
