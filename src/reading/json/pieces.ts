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
const BLANKS: readonly number[] = [32, 10, 13, 9];
const EMPTY = Buffer.alloc(0);

/** A member other than a list is kept up to this size; larger ones are passed over. */
const MAX_MEMBER = 4 << 20;

/** One element of a list in a document, or one member of a document that is an object. */
export interface Piece {
  /** The member of the outermost object it is, or is in; undefined in a document that is a list or whose members are the records. */
  member?: string;
  /** The name of a record in an object of records, or of a value in a member that is an object and is cut. */
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
  /** The document ended before it was closed: `member` and `record` say in which piece, `begun` is what there is of it. */
  cut?: { member?: string; record: number; line: number; begun?: Uint8Array };
  /** Something follows the end of the document, from this line on, and with this byte; `rest` is what there is of it in the chunk at hand. */
  more?: { line: number; begins: number; rest: Uint8Array };
}

/** What of a document is cut into pieces. */
export interface CutInto {
  /** Members that lead to the object whose members are meant: of `{"response": {"docs": []}}` `['response']`. The outermost one when left out. */
  inside?: readonly string[];
  /** A member that is a list, into its elements. */
  isList?(member: string): boolean;
  /** A member that is an object, into its members. */
  isObject?(member: string): boolean;
  /** The line that the document begins on. */
  line?: number;
  /** The object itself is one of records: each of its members is one. */
  isMap?: boolean;
}

/**
 * Cuts a JSON document in UTF-8 into pieces without holding more than one of them: the elements of the outermost list, or the members
 * of the outermost object, of which those that `into` names are cut further. What is beside on the way inside are pieces named by their path.
 * The pieces are not parsed. Returns how it ended.
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
  private line: number;
  private inString = false;
  private escaped = false;
  private member: string | undefined;
  /** How many objects on the way inside are open. */
  private base = 0;
  /** The member at hand is cut. */
  private inside: 'list' | 'object' | undefined;
  /** The name of the value at hand in a member that is an object. */
  private key: string | undefined;
  private record = 0;
  /** A piece has begun. */
  private open = false;
  private openLine = 1;
  /** Nothing has come since the last comma between pieces. */
  private afterComma = false;
  private held: Buffer[] = [];
  private heldLength = 0;
  private dropped = 0;

  constructor(into: CutInto) {
    this.into = into;
    this.line = into.line ?? 1;
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
        this.more = { line: this.line, begins: byte, rest: bytes.subarray(i) };
        return pieces;
      }
      const level = this.base + (this.inside === undefined ? 1 : 2);
      if (byte === COMMA && this.depth === level) {
        this.finish(pieces, bytes.subarray(start, i), true);
        this.afterComma = true;
      } else if (byte === COLON && this.depth === this.base + 1 && this.root === 'object' && this.member === undefined) {
        this.member = this.takeName(bytes.subarray(start, i));
      } else if (byte === COLON && this.depth === level && this.inside === 'object' && this.key === undefined) {
        this.key = this.takeName(bytes.subarray(start, i));
      } else if (byte === CLOSE_BRACKET || byte === CLOSE_BRACE) {
        if (this.depth === level) this.finish(pieces, bytes.subarray(start, i), this.afterComma);
        this.close(level);
      } else {
        const begins = this.depth === this.base + 1 && this.inside === undefined && !this.open && this.member !== undefined;
        const cut = begins && this.isInside() ? this.cutOf(byte) : undefined;
        if (cut !== undefined) {
          this.inside = cut;
          this.key = undefined;
          this.record = 0;
        } else if (begins && byte === OPEN_BRACE && this.member === this.into.inside?.[this.base]) {
          this.base += 1;
          this.member = undefined;
        } else if (this.depth > 0 && !this.open) {
          this.open = true;
          this.afterComma = false;
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

  /** A list or an object ends; `level` is the depth at which pieces are. */
  private close(level: number): void {
    this.afterComma = false;
    this.depth -= 1;
    if (this.inside !== undefined && this.depth === level - 1) this.inside = undefined;
    else if (this.base > 0 && this.depth === this.base) {
      this.base -= 1;
      this.member = this.into.inside?.[this.base];
    }
    this.ended = this.depth === 0;
  }

  /** How the member that begins with this byte is cut. */
  private cutOf(byte: number): 'list' | 'object' | undefined {
    if (byte === OPEN_BRACKET && this.into.isList?.(this.member!)) return 'list';
    return byte === OPEN_BRACE && this.into.isObject?.(this.member!) ? 'object' : undefined;
  }

  /** Whether the object at hand is the one that is meant. */
  private isInside(): boolean {
    return this.base === (this.into.inside?.length ?? 0);
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
    const begun = this.open ? Buffer.concat(this.held) : undefined;
    const record = this.inRecords() ? this.record + 1 : 0;
    return { root: this.root, cut: { member: this.path(), record, line: this.line, begun }, more: this.more };
  }

  /** Whether the piece at hand is a record: an element of a list, or a member of an object of records. */
  private inRecords(): boolean {
    return this.inside !== undefined || this.root === 'array' || (this.into.isMap === true && this.isInside());
  }

  /** The member at hand, with those it is in. */
  private path(): string | undefined {
    return this.base === 0 ? this.member : [...this.into.inside!.slice(0, this.base), this.member ?? ''].join('.');
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

  /** Ends the piece at hand. Where a comma asks for an element of a list and there is none, that is an empty piece: one may be missing there. */
  private finish(pieces: Piece[], rest: Buffer, wanted: boolean): void {
    const isRecord = this.inRecords();
    const isEntry = isRecord && this.inside === undefined && this.root === 'object';
    const name = isEntry ? this.member : this.key;
    const member = isEntry ? undefined : this.path();
    if (this.inside === undefined && this.root === 'object') this.member = undefined;
    this.key = undefined;
    if (!this.open && !(wanted && isRecord && !isEntry && this.inside !== 'object')) return;
    if (!this.open) this.openLine = this.line;
    const { bytes, tooLong } = this.open ? this.take(rest) : { bytes: EMPTY, tooLong: undefined };
    if (isRecord) this.record += 1;
    pieces.push({
      member,
      ...(name !== undefined && { key: name }),
      record: isRecord ? this.record : 0,
      bytes,
      line: this.openLine,
      tooLong,
    });
  }
}

function withoutSpace(bytes: Buffer): Buffer {
  let end = bytes.length;
  // Blanks of JSON alone: other control characters are not part of a value.
  while (end > 0 && BLANKS.includes(bytes[end - 1] ?? 0)) end -= 1;
  return bytes.subarray(0, end);
}
