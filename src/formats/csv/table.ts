import type { Json, ProblemReason } from '../../model/basics.js';
import type { ManifestFile } from '../../model/format.js';
import type { Beside, Item, Read } from '../../model/item.js';
import { dropMark, type Line, type LineEnd, type recordDecoder } from '../../reading/bytes.js';
import { wideRows } from '../../reading/json/wide-rows.js';
import type { ProblemLimit } from '../../reading/problems.js';
import { unescapedCell } from '../../reading/table/copy-text.js';
import { columnNames, secondHeader } from '../../reading/table/header-row.js';
import { wrong } from '../../text/reasons/reason.js';
import { type Dialect, dialectOf } from './dialect.js';
import { type Cells, isContinued, splitCopied, splitLine } from './records.js';

/** A record that goes on over so many bytes has an opening quote that was no quote. */
const MAX_RECORD = 16 << 20;
/** A row with line breaks in cells that are not quoted has no more lines. */
const MAX_BROKEN_LINES = 100;
/** After so many bytes were read again because of opening quotes that never close, one must close on its own line. */
const MAX_REREAD = 64 << 20;

interface TextLine {
  text: string;
  bytes: Uint8Array;
  line: number;
  end?: LineEnd;
}

/** Puts lines together to records, and records to items. */
export class Table {
  line = 0;
  /** What the columns are called, once the first record was read. */
  names: string[] | undefined;
  readonly dialect: Dialect;
  /** Words over the table, which go with its first item. */
  beside: Beside | undefined;
  /** Bytes that were read again because of opening quotes that never close. */
  reread = 0;
  /** Told of the lines, from one to another, on which quotes are around cells. */
  counted: ((from: number, until: number) => void) | undefined;
  private reads: Read[] = [];
  private row: ((cells: readonly string[]) => Pick<Item, 'fields' | 'row'>) | undefined;
  private open: Cells | undefined;
  private pending: TextLine[] = [];
  private pendingBytes = 0;
  /** A line whose end is another than that of rows: it may be part of a cell. */
  private held: (TextLine & { lines: TextLine[]; cells: number }) | undefined;
  /** Lines to be read again, the next one last. */
  private again: TextLine[] = [];
  private readonly path: string;
  private readonly limit: ProblemLimit;
  private readonly decode: ReturnType<typeof recordDecoder>;
  private readonly begins: boolean;
  /** The whole table is read at once, so that what begins further down may have columns of its own. */
  private readonly whole: boolean;
  /** A line without cells went before. */
  private gap = false;
  /** Rows of the table at hand, by which another one is told from it. */
  private first: (readonly string[])[] = [];

  /** `names`: those of the columns, where the lines to come are a later part of the table; `whole`: there is no other part. */
  constructor(file: ManifestFile, limit: ProblemLimit, decode: ReturnType<typeof recordDecoder>, names?: string[], whole = false) {
    this.path = file.path;
    this.limit = limit;
    this.decode = decode;
    this.dialect = dialectOf(file, decode);
    this.begins = names === undefined;
    this.whole = whole;
    if (names === undefined) return;
    this.called(names);
    // A line without cells may be the last of the part before.
    this.gap = true;
  }

  /** Whether a record goes on in the next line, or may. */
  get goesOn(): boolean {
    return this.open !== undefined || this.held !== undefined || (this.dialect.copied && this.pending.length > 0);
  }

  take(): Read[] {
    const { reads } = this;
    this.reads = [];
    return reads;
  }

  feed(line: Line): void {
    this.line = line.line;
    if (this.begins && line.line <= this.dialect.skip) return;
    if (line.tooLong !== undefined) {
      this.release();
      this.tell(line.line, wrong('csv/line-too-long', { bytes: line.tooLong }), 1);
      return;
    }
    const bytes = this.begins && line.line === 1 ? dropMark(line.bytes) : line.bytes;
    if (
      bytes.length === 0 &&
      this.open === undefined &&
      !(this.dialect.copied && this.pending.length > 0) &&
      (this.held === undefined || !this.isForeign(line.end))
    ) {
      this.release();
      this.gap = true;
      return;
    }
    const { text, broken } = this.decode(bytes);
    if (broken) this.tell(line.line, wrong('csv/bad-bytes'), 0);
    const read = { text, bytes, line: line.line, end: line.end };
    if (this.dialect.copied) this.copied(read);
    else this.next(read);
  }

  /** Takes a line of text as `COPY` writes it: with a backslash before its end it goes on in the next one. */
  private copied(line: TextLine): void {
    this.pending.push(line);
    this.pendingBytes += line.bytes.length + 1;
    if (!isContinued(line.text) || this.pendingBytes > MAX_RECORD) this.endCopied();
  }

  private endCopied(): void {
    const lines = this.drop();
    const [first] = lines;
    if (first === undefined) return;
    const bytes = lines.length === 1 ? first.bytes : Buffer.concat(lines.flatMap(({ bytes }, i) => (i === 0 ? [bytes] : [LF, bytes])));
    this.record(splitCopied(lines.map(({ text }) => text).join('\n')), bytes, first.line);
  }

  /** Takes a line, or holds it where its end is another than that of rows: with the next one it may be a row that has this end in a cell. */
  private next(line: TextLine): void {
    const { held, columns } = this;
    if (held === undefined) {
      if (this.open !== undefined || !this.isForeign(line.end) || this.opens(line.text)) this.add(line);
      else this.held = { ...line, lines: [line], cells: this.cellsOf(line.text) };
      return;
    }
    const isRow = held.cells === columns;
    const isWhole = this.isWhole(line.text);
    const text = isRow && isWhole ? '' : `${held.text}\n${line.text}`;
    const opens = this.opens(text);
    const cells = opens ? 0 : this.cellsOf(text);
    const goesOn = cells > 0 && cells < columns && this.isForeign(line.end) && !isWhole;
    const isBroken = opens ? !isRow : !(isRow && isWhole) && (cells === columns || goesOn);
    if (!isBroken || held.lines.length === MAX_BROKEN_LINES) {
      this.release();
      this.next(line);
      return;
    }
    const joined = { ...line, text, bytes: Buffer.concat([held.bytes, LF, line.bytes]), line: held.line };
    if (this.isForeign(line.end) && !opens) this.held = { ...joined, lines: [...held.lines, line], cells };
    else {
      this.held = undefined;
      this.add(joined);
    }
  }

  /** Takes what is held line by line: no line that ends as rows do shows that it is one row. Blank lines at its end are none of it. */
  private release(): void {
    const { held } = this;
    this.held = undefined;
    if (held === undefined) return;
    const last = held.lines.findLastIndex(({ bytes }) => bytes.length > 0);
    for (const line of held.lines.slice(0, last + 1)) this.add(line);
    this.gap ||= last + 1 < held.lines.length;
  }

  /** Whether a quote is open at the end of a text, where quotes surely are around cells. */
  private opens(text: string): boolean {
    const { delimiter, quote, lone } = this.dialect;
    return !lone && text.includes(quote) && splitLine(text, delimiter, quote, undefined, this.dialect.escapes).open !== undefined;
  }

  /** Whether a line end is none of a row: an LF ends rows that end with it, with a CR before it or not. */
  private isForeign(end: LineEnd | undefined): boolean {
    const own = this.dialect.end;
    return end !== undefined && own !== undefined && end !== own && !(own === '\n' && end === '\r\n');
  }

  private get columns(): number {
    return this.names?.length ?? this.dialect.columns;
  }

  private isWhole(text: string): boolean {
    return this.cellsOf(text) === this.columns;
  }

  /** How many cells a text has; 0 where its quotes do not show it. */
  private cellsOf(text: string): number {
    const { delimiter, quote, lone } = this.dialect;
    const { cells, open, stray } = splitLine(text, delimiter, quote, undefined, this.dialect.escapes);
    if (open === undefined && !stray) return cells.length;
    return lone ? text.split(delimiter).length : 0;
  }

  private add(line: TextLine): void {
    for (let next: TextLine | undefined = line; next !== undefined; next = this.again.pop()) this.addOne(next);
  }

  private addOne(line: TextLine): void {
    const { delimiter, quote, lone } = this.dialect;
    const before = this.open;
    const strayBefore = before?.stray ?? false;
    const cells = splitLine(line.text, delimiter, quote, before, this.dialect.escapes);
    if (before === undefined && cells.open === undefined) {
      if (lone && line.text.includes(quote) && this.isPlain(line, cells)) {
        this.record(line.text.split(delimiter), line.bytes, line.line);
        return;
      }
      if (cells.stray) this.strayQuote(line.line);
      if (line.text.includes(quote)) this.counted?.(line.line, line.line);
      this.record(cells.cells, line.bytes, line.line);
      return;
    }
    this.pending.push(line);
    this.pendingBytes += line.bytes.length + 1;
    // A quote in the middle of a cell that goes over lines: it may never have been meant as quoted, and rows would be swallowed.
    const swallows = before !== undefined && cells.stray && !strayBefore && this.rowsOfTheirOwn();
    if (swallows || this.pendingBytes > MAX_RECORD || (cells.open !== undefined && this.reread > MAX_REREAD) || this.areRows()) {
      this.reopen();
      return;
    }
    if (cells.open !== undefined) {
      this.open = cells;
      return;
    }
    if ((lone && cells.stray) || (!this.fits(cells.cells) && this.rowsOfTheirOwn())) this.reopen();
    else this.finish(cells);
  }

  /** Whether the quotes of a line are characters like others: with them it is a row, or without them it is none. */
  private isPlain({ text }: TextLine, { cells, stray }: Cells): boolean {
    const { delimiter, quote } = this.dialect;
    const plain = text.split(delimiter);
    if (!this.isRow(plain) || !this.isRow(cells)) return !this.isRow(cells);
    // Between tabs, quotes are around a cell for a reason: those within it, or that it would be a comment.
    return stray || (delimiter === '\t' && !cells.some((cell, i) => cell !== plain[i] && (cell.includes(quote) || cell.startsWith('#'))));
  }

  /** Whether the first two lines of what is pending are rows, where a quote may be a character like others. */
  private areRows(): boolean {
    const { lone, delimiter } = this.dialect;
    return lone && this.pending.length === 2 && this.pending.every(({ text }) => this.isRow(text.split(delimiter)));
  }

  private isRow(cells: readonly string[]): boolean {
    return cells.length === this.columns;
  }

  private finish(cells: Cells): void {
    const lines = this.drop();
    const line = lines[0]?.line ?? this.line;
    this.counted?.(line, lines.at(-1)?.line ?? line);
    if (cells.stray) this.strayQuote(line);
    // Put together with LF whatever ends the lines, so that what is digested hangs on no chunk.
    const bytes = Buffer.concat(lines.flatMap(({ bytes }, i) => (i === 0 ? [bytes] : [LF, bytes])));
    this.record(cells.cells, bytes, line);
  }

  private drop(): TextLine[] {
    const lines = this.pending;
    this.pending = [];
    this.pendingBytes = 0;
    this.open = undefined;
    return lines;
  }

  /** Takes the first line of what is pending with its quotes as characters, and the others as lines of their own. */
  private reopen(): void {
    const [first, ...others] = this.drop();
    if (first === undefined) return;
    for (const other of others.reverse()) {
      this.again.push(other);
      // Where the next line shows it, as good as nothing is read again.
      if (others.length > 1) this.reread += other.bytes.length + 1;
    }
    const { text, bytes, line } = first;
    if (!this.dialect.lone) this.tell(line, wrong('csv/quote-never-closed'), 0);
    this.record(text.split(this.dialect.delimiter), bytes, line);
  }

  private fits(cells: readonly string[]): boolean {
    return this.names === undefined || cells.length === this.names.length;
  }

  /** Whether the lines after the first of what is pending are whole rows. */
  private rowsOfTheirOwn(): boolean {
    const others = this.pending.slice(1, 51);
    const { columns } = this;
    const { delimiter, quote } = this.dialect;
    const isRow = ({ text }: TextLine): boolean =>
      text.split(delimiter).length === columns ||
      splitLine(text, delimiter, quote, undefined, this.dialect.escapes).cells.length === columns;
    const rows = others.filter(isRow);
    return columns > 1 && others.length > 0 && rows.length * 2 >= others.length;
  }

  end(): void {
    if (this.dialect.copied) this.endCopied();
    this.release();
    while (this.open !== undefined) {
      if (!this.dialect.lone && this.pending.length > 1 && !this.rowsOfTheirOwn()) {
        this.cutOff();
        return;
      }
      this.reopen();
      const next = this.again.pop();
      if (next !== undefined) this.add(next);
    }
  }

  /** The file ends inside a record: it is lost. */
  private cutOff(): void {
    const [first] = this.drop();
    if (first === undefined) return;
    this.tell(first.line, wrong('csv/quote-to-the-end'), 1);
  }

  private record(cells: string[], bytes: Uint8Array, line: number): void {
    if (this.names === undefined) {
      const { header, doubtful, columns } = this.dialect;
      this.called(columnNames(header ? cells : undefined, header ? cells.length : columns));
      if (doubtful) this.tell(line, wrong('table/perhaps-names'), 0);
      else if (header) return;
    }
    if (this.gap && this.anotherTable(cells, line)) return;
    const names = this.names!;
    if (cells.length !== names.length) {
      while (cells.length > names.length && cells.at(-1) === '') cells.pop();
      if (cells.length !== names.length && cells.some((cell) => cell !== '')) this.ragged(cells.length, names.length, line);
    }
    if (cells.every(isEmpty)) {
      this.gap = true;
      return;
    }
    this.gap = false;
    if (this.first.length < FIRST_ROWS) this.first.push(cells);
    const make = cells.length === names.length && this.row !== undefined ? this.row : rowMaker(columnNames(names, cells.length));
    const values = this.dialect.copied ? (cells.map(unescapedCell) as string[]) : cells;
    const item: Item = { kind: 'item', at: { path: this.path, line }, ...make(values), record: bytes };
    if (this.beside !== undefined) item.beside = this.beside;
    this.beside = undefined;
    this.reads.push(item);
  }

  /** Whether a row behind a blank line names the columns of another table. Where that is not sure it is told, and the row is a row. */
  private anotherTable(cells: readonly string[], line: number): boolean {
    const likeness = secondHeader(cells, this.first, this.names!);
    // With no row to compare it with, only names that columns of training data have tell it.
    if (likeness === 'row' || (this.first.length === 0 && (this.begins || likeness === 'perhaps'))) return false;
    if (likeness === 'perhaps' || !this.whole) {
      this.tell(line, wrong('csv/perhaps-another-table'), 0);
      return false;
    }
    this.tell(line, wrong('csv/another-table'), 0);
    const header = [...cells];
    while (header.at(-1)?.trim() === '') header.pop();
    this.called(columnNames(header, header.length));
    this.first = [];
    this.gap = false;
    return true;
  }

  private called(names: string[]): void {
    this.names = names;
    this.row = wideRows(names) ?? rowMaker(names);
  }

  private ragged(has: number, wanted: number, line: number): void {
    this.tell(line, wrong(has > wanted ? 'csv/more-cells' : 'csv/fewer-cells', { cells: has, columns: wanted }), 0);
  }

  private strayQuote(line: number): void {
    this.tell(line, wrong('csv/quote-inside'), 0);
  }

  private tell(line: number, what: ProblemReason, lost: number): void {
    const problem = this.limit.admit({ kind: 'problem', what, at: { path: this.path, line }, lost });
    if (problem !== undefined) this.reads.push(problem);
  }
}

/** So many rows tell what the columns of a table hold. */
const FIRST_ROWS = 20;

const LF = Buffer.from('\n');

function isEmpty(cell: string): boolean {
  return cell === '';
}

function rowMaker(names: readonly string[]): (cells: readonly string[]) => Pick<Item, 'fields'> {
  // An assignment to this name would set the prototype instead.
  if (names.includes('__proto__')) return (cells) => ({ fields: Object.fromEntries(cells.map((cell, i) => [names[i] ?? '', cell])) });
  return (cells) => {
    const fields: Record<string, Json> = {};
    for (let i = 0; i < cells.length; i += 1) fields[names[i] ?? ''] = cells[i] as Json;
    return { fields };
  };
}
