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
  /** The member of the outermost object it is, or is in; undefined in a document that is a list. */
  member?: string;
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
  /** The document ended before it was closed: `member` and `record` say in which piece. */
  cut?: { member?: string; record: number; line: number };
  /** Something follows the end of the document, from this line on. */
  more?: { line: number };
}

/**
 * Cuts a JSON document in UTF-8 into pieces without holding more than one of them: the elements of the outermost list, or the members
 * of the outermost object, of which those that are lists and that `isList` names are cut into elements too. The pieces are not parsed.
 * Returns how it ended.
 */
export async function* jsonPieces(
  chunks: AsyncIterable<Uint8Array>,
  isList: (member: string) => boolean = () => false,
): AsyncGenerator<readonly Piece[], JsonCut, undefined> {
  const cutter = new JsonCutter(isList);
  for await (const chunk of chunks) {
    const pieces = cutter.push(chunk);
    if (pieces.length > 0) yield pieces;
    if (cutter.more !== undefined) break;
  }
  return cutter.outcome();
}

/** The pieces of the beginning of a document, as far as it goes; the last one may be cut. */
export function firstPieces(head: Uint8Array, isList?: (member: string) => boolean): { pieces: Piece[]; outcome: JsonCut } {
  const cutter = new JsonCutter(isList ?? (() => false));
  const pieces = cutter.push(head);
  return { pieces, outcome: cutter.outcome() };
}

class JsonCutter {
  more: { line: number } | undefined;
  private readonly isList: (member: string) => boolean;
  private root: JsonCut['root'];
  private ended = false;
  private depth = 0;
  private line = 1;
  private inString = false;
  private escaped = false;
  private member: string | undefined;
  private inList = false;
  private record = 0;
  /** A piece has begun. */
  private open = false;
  private openLine = 1;
  private held: Buffer[] = [];
  private heldLength = 0;
  private dropped = 0;

  constructor(isList: (member: string) => boolean) {
    this.isList = isList;
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
        this.more = { line: this.line };
        return pieces;
      }
      const level = this.inList ? 2 : 1;
      if (byte === COMMA && this.depth === level) this.finish(pieces, bytes.subarray(start, i));
      else if (byte === COLON && this.depth === 1 && this.root === 'object' && this.member === undefined) {
        this.member = this.takeName(bytes.subarray(start, i));
      } else if (byte === CLOSE_BRACKET || byte === CLOSE_BRACE) {
        if (this.depth === level) this.finish(pieces, bytes.subarray(start, i));
        this.depth -= 1;
        if (this.inList && this.depth === 1) this.inList = false;
        this.ended = this.depth === 0;
      } else {
        if (byte === OPEN_BRACKET && this.depth === 1 && !this.open && this.member !== undefined && this.isList(this.member)) {
          this.inList = true;
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
    const cut = this.ended || this.root === undefined ? undefined : { member: this.member, record: this.nextRecord(), line: this.line };
    return { root: this.root, cut, more: this.more };
  }

  private nextRecord(): number {
    return this.inList || this.root === 'array' ? this.record + 1 : 0;
  }

  private limit(): number {
    return this.inList || this.root === 'array' ? MAX_LINE : MAX_MEMBER;
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
    const member = this.member;
    if (!this.inList && this.root === 'object') this.member = undefined;
    if (!this.open) return;
    const { bytes, tooLong } = this.take(rest);
    if (this.inList || this.root === 'array') this.record += 1;
    const record = this.inList || this.root === 'array' ? this.record : 0;
    pieces.push({ member, record, bytes, line: this.openLine, tooLong });
  }
}

function withoutSpace(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] ?? 0) <= 32) end -= 1;
  return bytes.subarray(0, end);
}
