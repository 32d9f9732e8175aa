/** JSON objects one after another in one text, on a line each or over many: cut apart without holding more than one. */
import { asBuffer, MAX_LINE } from '../bytes.js';
import type { Piece } from './pieces.js';

const LINE_FEED = 10;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** An object of the text, a broken one included; or what is between two objects and is none (`stray`). */
export interface Document extends Piece {
  /** It ended before it was closed. */
  cut?: true;
  stray?: true;
}

/**
 * The objects of a text in UTF-8, in order. Damage costs the object it is in: in JSON a `{` never follows a value, so one that does, at the
 * beginning of a line, begins the next object, and no string goes on past the end of its line. `begins`: the line that
 * the first is on, and how many records came before it.
 */
export async function* jsonDocuments(
  chunks: AsyncIterable<Uint8Array>,
  begins: { line: number; record: number } = { line: 1, record: 0 },
): AsyncGenerator<readonly Document[], void, undefined> {
  const cutter = new DocumentCutter(begins.line, begins.record);
  for await (const chunk of chunks) {
    const found = cutter.push(chunk);
    if (found.length > 0) yield found;
  }
  const last = cutter.end();
  if (last.length > 0) yield last;
}

class DocumentCutter {
  private depth = 0;
  private line: number;
  private inString = false;
  private escaped = false;
  /** The last byte that is no blank. */
  private last = 0;
  /** Nothing but blanks so far on this line. */
  private atStart = true;
  /** What is held: an object, or what is none. */
  private kind: 'object' | 'stray' | undefined;
  private kindLine = 1;
  private record: number;
  private held: Buffer[] = [];
  private heldLength = 0;
  private dropped = 0;

  constructor(line: number, record: number) {
    this.line = line;
    this.record = record;
  }

  push(chunk: Uint8Array): Document[] {
    const bytes = asBuffer(chunk);
    const found: Document[] = [];
    let start = 0;
    const finish = (until: number, cut?: true): void => {
      this.hold(bytes.subarray(start, until));
      this.give(found, cut);
      start = until;
    };
    for (let i = 0; i < bytes.length; i += 1) {
      const byte = bytes[i]!;
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (byte === BACKSLASH) this.escaped = true;
        else if (byte === QUOTE) this.inString = false;
        if (byte !== LINE_FEED) continue;
        this.inString = this.escaped = false;
      }
      if (byte === LINE_FEED) {
        this.line += 1;
        this.atStart = true;
        continue;
      }
      if (byte === 32 || byte === 13 || byte === 9) continue;
      const begins = byte === OPEN_BRACE && (this.kind === undefined || (this.atStart && !mayPrecede(this.last)));
      if (begins) {
        if (this.kind !== undefined) finish(i, this.kind === 'object' ? true : undefined);
        this.depth = 0;
        this.kind = 'object';
        this.kindLine = this.line;
        start = i;
      } else if (this.kind === undefined && byte !== COMMA) {
        this.kind = 'stray';
        this.kindLine = this.line;
        start = i;
      }
      this.last = byte;
      this.atStart = false;
      if (this.kind !== 'object') continue;
      if (byte === QUOTE) this.inString = true;
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.depth += 1;
      else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        this.depth -= 1;
        if (this.depth === 0) finish(i + 1);
      }
    }
    if (this.kind !== undefined) this.hold(bytes.subarray(start));
    return found;
  }

  end(): Document[] {
    const found: Document[] = [];
    if (this.kind !== undefined) this.give(found, this.kind === 'object' ? true : undefined);
    return found;
  }

  private hold(bytes: Buffer): void {
    if (this.dropped > 0 || this.heldLength + bytes.length > MAX_LINE) {
      this.dropped += this.heldLength + bytes.length;
      this.held = [];
      this.heldLength = 0;
      return;
    }
    this.held.push(bytes);
    this.heldLength += bytes.length;
  }

  private give(found: Document[], cut: true | undefined): void {
    const bytes = this.held.length === 1 ? this.held[0]! : Buffer.concat(this.held);
    this.record += 1;
    found.push({
      record: this.record,
      bytes,
      line: this.kindLine,
      ...(this.dropped > 0 && { tooLong: this.dropped }),
      ...(cut && { cut }),
      ...(this.kind === 'stray' && { stray: true }),
    });
    this.kind = undefined;
    this.held = [];
    this.heldLength = 0;
    this.dropped = 0;
    this.depth = 0;
    this.inString = this.escaped = false;
  }
}

/** What a `{` follows within JSON. */
function mayPrecede(byte: number): boolean {
  return byte === COMMA || byte === COLON || byte === OPEN_BRACKET;
}
