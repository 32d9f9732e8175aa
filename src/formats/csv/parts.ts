import type { ManifestFile, Part, PartSizes } from '../../model/format.js';
import { asBuffer, type Decode, isUtf8Label, keepsLineEnds, LineEnds, recordDecoder } from '../../reading/bytes.js';
import { ContentCuts } from '../../reading/content-cuts.js';
import { ProblemLimit } from '../../reading/problems.js';
import { dialectOf } from './dialect.js';
import { Table } from './table.js';

/** A line longer than this is left to be read with the rest. */
const LONGEST = 16 << 20;
/** So many bytes read again because of quotes that never close: what follows may hang on what was before. */
const MAX_REREAD_BYTES = 32 << 20;
const LF = 10;
const CR = 13;

/**
 * Cuts a table where no record is open: only lines with quotes are read for it, and those that such a record goes on in. A table that
 * cannot be cut has no parts.
 */
export async function partsOfTable(file: ManifestFile, sizes: PartSizes): Promise<Part[]> {
  const encoding = file.columns?.encoding ?? file.head.encoding ?? 'utf-8';
  if (file.head.compression !== undefined || !(isUtf8Label(encoding) || keepsLineEnds(encoding))) return [];
  const decode = recordDecoder(encoding);
  // Of rows that end with CR alone, an LF may be part of a cell.
  if (dialectOf(file, decode).end === '\r' || namesOf(file, decode) === undefined) return [];
  const cutter = new Cutter(new Table(file, new ProblemLimit(), decode), sizes);
  for await (const chunk of file.bytes()) if (!cutter.push(asBuffer(chunk))) return [];
  return cutter.parts(file.size);
}

/** The names of a table's columns, from its head; undefined when its first record is not all there. */
export function namesOf(file: ManifestFile, decode: Decode): string[] | undefined {
  const table = new Table(file, new ProblemLimit(), decode);
  feed(table, asBuffer(file.head.bytes), 0);
  return table.names;
}

/** Feeds lines to a table until it has its names, or all of them; returns the number of the last one. */
function feed(table: Table, bytes: Buffer, before: number, all = false): number {
  const ends = new LineEnds();
  ends.begin(bytes);
  let line = before;
  for (let at = 0, end = ends.next(); end >= 0 && (all || table.names === undefined); at = ends.at, end = ends.next()) {
    line += 1;
    table.feed({ bytes: bytes.subarray(at, end), line, end: ends.end });
  }
  return line;
}

/** Follows a table through its bytes and notes where it can be cut. */
class Cutter {
  private readonly table: Table;
  private readonly content: ContentCuts;
  private readonly quote: string;
  private readonly cuts: number[] = [0];
  /** The beginning of a line that goes on in the next chunk, and where it stands in the file. */
  private held: Buffer = Buffer.alloc(0);
  private offset = 0;
  private line = 0;

  constructor(table: Table, sizes: PartSizes) {
    this.table = table;
    this.content = new ContentCuts(sizes);
    // Lines in which a record may go on in the next one.
    this.quote = table.dialect.copied ? '\\\n' : table.dialect.quote;
  }

  /** Takes the next bytes; false when the table is none to be cut. */
  push(chunk: Buffer): boolean {
    const { table } = this;
    const bytes = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk]);
    const whole = bytes.lastIndexOf(LF) + 1;
    for (let at = 0; at < whole; ) {
      if (!this.mustRead()) {
        at = this.pass(bytes, at, whole);
        if (at === whole) break;
      }
      // Lines that end with CR alone have no cut between them.
      const end = bytes.indexOf(LF, at) + 1;
      this.line = feed(table, bytes.subarray(at, end), this.line, true);
      table.take();
      if (!this.mustRead()) this.cut(bytes, at, end);
      at = end;
      if (table.reread > MAX_REREAD_BYTES) return false;
    }
    this.offset += whole;
    this.held = Buffer.from(bytes.subarray(whole));
    return this.held.length <= LONGEST;
  }

  /** Lines before the table, its header, and those of a record that is open are read whatever they hold. */
  private mustRead(): boolean {
    return this.table.goesOn || this.table.names === undefined;
  }

  /** Goes past the lines that hold no quote, to the beginning of the first that does. */
  private pass(bytes: Buffer, at: number, whole: number): number {
    const quote = bytes.indexOf(this.quote, at);
    const last = quote < 0 || quote >= whole ? whole : quote;
    const end = this.table.dialect.end === '\r\n' ? '\r\n' : '\n';
    const found = last < end.length ? -1 : bytes.lastIndexOf(end, last - end.length);
    const until = found < 0 ? 0 : found + end.length;
    if (until > at) this.cut(bytes, at, until);
    return Math.max(at, until);
  }

  /** Asks of each line between two places, at none of whose ends a record is open, whether a part ends with it. */
  private cut(bytes: Buffer, from: number, until: number): void {
    for (let at = from; at < until; ) {
      const end = bytes.indexOf(LF, at) + 1;
      // An LF alone may be part of a cell where rows end with both.
      const isEnd = this.table.dialect.end !== '\r\n' || bytes[end - 2] === CR;
      if (isEnd && this.content.endsAt(this.offset + end, bytes, at, end)) this.cuts.push(this.offset + end);
      at = end;
    }
  }

  parts(size: number): Part[] {
    const ends = [...this.cuts.slice(1), size];
    return this.cuts.map((start, i) => ({ start, end: ends[i]! })).filter(({ start, end }) => end > start);
  }
}
