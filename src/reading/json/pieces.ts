/** JSON documents of any size, cut into their elements without being held. */
import { asBuffer, MAX_LINE } from '../bytes.js';
import { parseJson } from './parse-json.js';

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const COLON = 58;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** A member other than a list is kept up to this size; larger ones are passed over. */
const MAX_MEMBER = 4 << 20;

/** One element of a list in a document, or one member of a document that is an object. */
export interface Piece {
  /** The member of the outermost object it is, or is in; undefined in a document that is a list or whose members are the records. */
  member?: string;
  /** The name of a record in an object of records. */
  key?: string;
  /** Place in its list, from 1; 0 for a member that is not cut. */
  record: number;
  /** Its JSON text. */
  bytes: Uint8Array;
  /** The line it begins on. */
  line: number;
  /** Length in bytes when it was longer than the limit; `bytes` is empty then. */
  tooLong?: number;
}

export interface JsonCut {
  /** What the document is; undefined when it is neither list nor object. */
  root: 'array' | 'object' | undefined;
  /** The document ended before it was closed: `member` and `record` say in which piece, `begins` with which byte that begins. */
  cut?: { member?: string; key?: string; record: number; line: number; begins?: number };
  /** Something follows the end of the document, from this line on, and with this byte. */
  more?: { line: number; begins: number };
}

/** Which members of the outermost object are cut into pieces of their own. */
export interface CutInto {
  /** A list, into its elements. */
  isList?(member: string): boolean;
  /** An object of records, into its members. */
  isMap?(member: string): boolean;
  /** The outermost object itself is an object of records: each of its members is one. */
  rootIsMap?: boolean;
}

/**
 * Cuts a JSON document in UTF-8 into pieces without holding more than one of them: the elements of the outermost list, or the members
 * of the outermost object, of which those that `into` names are cut further. The pieces are not parsed. Returns how it ended.
 */
export async function* jsonPieces(
  chunks: AsyncIterable<Uint8Array>,
  into: CutInto | ((member: string) => boolean) = {},
): AsyncGenerator<readonly Piece[], JsonCut, undefined> {
  const cutter = new JsonCutter(typeof into === 'function' ? { isList: into } : into);
  for await (const chunk of chunks) {
    const pieces = cutter.push(chunk);
    if (pieces.length > 0) yield pieces;
    if (cutter.more !== undefined) break;
  }
  return cutter.outcome();
}

/** The pieces of the beginning of a document, as far as it goes; the last one may be cut. */
export function firstPieces(head: Uint8Array, into: CutInto = {}): { pieces: Piece[]; outcome: JsonCut } {
  const cutter = new JsonCutter(into);
  const pieces = cutter.push(head);
  return { pieces, outcome: cutter.outcome() };
}

class JsonCutter {
  more: JsonCut['more'];
  private readonly into: CutInto;
  private root: JsonCut['root'];
  private ended = false;
  private depth = 0;
  private line = 1;
  private inString = false;
  private escaped = false;
  private member: string | undefined;
  private key: string | undefined;
  /** The member at hand is cut into its elements or its own members. */
  private inner: 'list' | 'map' | undefined;
  private record = 0;
  /** A piece has begun. */
  private open = false;
  private openLine = 1;
  private held: Buffer[] = [];
  private heldLength = 0;
  private dropped = 0;

  constructor(into: CutInto) {
    this.into = into;
  }

  push(chunk: Uint8Array): Piece[] {
    const bytes = asBuffer(chunk);
    const pieces: Piece[] = [];
    const length = bytes.length;
    let start = 0;
    let i = 0;
    while (i < length) {
      if (this.inString) {
        i = this.passString(bytes, i);
        continue;
      }
      const byte = bytes[i] ?? 0;
      if (byte === 32 || byte === 10 || byte === 13 || byte === 9) {
        if (byte === 10) this.line += 1;
        i += 1;
        continue;
      }
      if (this.ended || (this.depth === 0 && byte !== OPEN_BRACKET && byte !== OPEN_BRACE)) {
        this.more = { line: this.line, begins: byte };
        return pieces;
      }
      const level = this.inner === undefined ? 1 : 2;
      if (byte === COMMA && this.depth === level) this.finish(pieces, bytes.subarray(start, i));
      else if (byte === COLON && this.depth === 1 && this.root === 'object' && this.member === undefined) {
        this.member = this.takeName(bytes.subarray(start, i));
      } else if (byte === COLON && this.depth === 2 && this.inner === 'map' && this.key === undefined) {
        this.key = this.takeName(bytes.subarray(start, i));
      } else if (byte === CLOSE_BRACKET || byte === CLOSE_BRACE) {
        if (this.depth === level) this.finish(pieces, bytes.subarray(start, i));
        this.depth -= 1;
        if (this.depth === 1) this.inner = undefined;
        this.ended = this.depth === 0;
      } else {
        const inner = this.depth === 1 && !this.open && this.member !== undefined ? this.innerOf(byte, this.member) : undefined;
        if (inner !== undefined) {
          this.inner = inner;
          this.record = 0;
        } else if (this.depth > 0 && !this.open) {
          this.open = true;
          this.openLine = this.line;
          start = i;
        }
        if (byte === QUOTE) this.inString = true;
        else if (byte === OPEN_BRACKET || byte === OPEN_BRACE) {
          if (this.depth === 0) this.root = byte === OPEN_BRACKET ? 'array' : 'object';
          this.depth += 1;
        }
      }
      i += 1;
    }
    if (this.open) this.hold(bytes.subarray(start));
    return pieces;
  }

  private innerOf(byte: number, member: string): 'list' | 'map' | undefined {
    if (byte === OPEN_BRACKET) return this.into.isList?.(member) ? 'list' : undefined;
    return byte === OPEN_BRACE && this.into.isMap?.(member) ? 'map' : undefined;
  }

  private passString(bytes: Buffer, from: number): number {
    const length = bytes.length;
    let i = from;
    if (this.escaped) {
      this.escaped = false;
      i += 1;
    }
    while (i < length) {
      const byte = bytes[i];
      if (byte === QUOTE) {
        this.inString = false;
        return i + 1;
      }
      if (byte === BACKSLASH) {
        if (i + 1 >= length) {
          this.escaped = true;
          return length;
        }
        i += 1;
      }
      i += 1;
    }
    return i;
  }

  outcome(): JsonCut {
    if (this.ended || this.root === undefined) return { root: this.root, more: this.more };
    const begins = this.open ? this.held[0]?.[0] : undefined;
    const record = this.inRecords() ? this.record + 1 : 0;
    return { root: this.root, cut: { member: this.member, key: this.key, record, line: this.line, begins }, more: this.more };
  }

  /** Whether the piece at hand is a record: an element of a list, or a member of an object of records. */
  private inRecords(): boolean {
    return this.inner !== undefined || this.root === 'array' || this.into.rootIsMap === true;
  }

  private limit(): number {
    return this.inRecords() ? MAX_LINE : MAX_MEMBER;
  }

  private hold(bytes: Buffer): void {
    if (this.dropped > 0 || this.heldLength + bytes.length > this.limit()) {
      this.dropped += this.heldLength + bytes.length;
      this.held = [];
      this.heldLength = 0;
      return;
    }
    this.held.push(bytes);
    this.heldLength += bytes.length;
  }

  private take(rest: Buffer): { bytes: Buffer; tooLong?: number } {
    this.hold(rest);
    const { dropped, held } = this;
    const bytes = held.length === 1 && held[0] !== undefined ? held[0] : Buffer.concat(held);
    this.held = [];
    this.heldLength = 0;
    this.dropped = 0;
    this.open = false;
    return dropped > 0 ? { bytes, tooLong: dropped } : { bytes: withoutSpace(bytes) };
  }

  private takeName(rest: Buffer): string {
    const { bytes, tooLong } = this.open ? this.take(rest) : { bytes: Buffer.alloc(0), tooLong: undefined };
    const name = tooLong === undefined ? parseJson(bytes.toString()) : undefined;
    return name !== undefined && 'value' in name && typeof name.value === 'string' ? name.value : '';
  }

  private finish(pieces: Piece[], rest: Buffer): void {
    const isRecord = this.inRecords();
    const rootIsMap = this.into.rootIsMap === true && this.root === 'object';
    const member = rootIsMap ? undefined : this.member;
    const key = rootIsMap ? this.member : this.key;
    if (this.inner === undefined && this.root === 'object') this.member = undefined;
    this.key = undefined;
    if (!this.open) return;
    const { bytes, tooLong } = this.take(rest);
    if (isRecord) this.record += 1;
    pieces.push({ member, ...(key !== undefined && { key }), record: isRecord ? this.record : 0, bytes, line: this.openLine, tooLong });
  }
}

function withoutSpace(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] ?? 0) <= 32) end -= 1;
  return bytes.subarray(0, end);
}
