import { asUtf8, dropMark, isUtf8Label, keepsLineEnds, type Line, lines, recordDecoder } from '../bytes.js';
import type { Format, Head, Json, ManifestFile, Problem, Read } from '../model.js';
import { guessedEncoding, ProblemLimit, streamProblem } from '../problems.js';
import { columnNames } from '../table.js';
import { type Dialect, detectDialect, dialectOf } from './csv/dialect.js';
import { type Cells, splitLine } from './csv/records.js';
import { rewriteTable } from './csv/rewrite.js';

const csv: Format = {
  id: 'csv',
  title: 'CSV and TSV tables',
  reads: 'items',
  answersTo: 'Text in rows of cells separated by commas, tabs, semicolons or bars, with or without a header; each row is an item.',
  notRead: 'Tables of fixed width; more than one table in a file.',
  recognize,
  read,
  rewrite: rewriteTable,
};

export default csv;

/** What a table does not begin with: markup, code, front matter, JSON. */
const NO_TABLE = /^\s*(?:[{[<%@]|---\s|#!|```|\/[/*]|import\s|from\s\S+\simport\s|package\s|def\s|class\s|function\s|const\s|var\s|let\s)/;

function recognize(head: Head): number {
  const { text, whole, path } = head;
  if (text === undefined || text.trim() === '' || NO_TABLE.test(text)) return 0;
  const dialect = detectDialect(text, whole);
  if (dialect === undefined) return 0;
  const { columns, consistent, looked, header, delimiter } = dialect;
  if (/\.(?:csv|tsv|tab)(?:\.\w+)?$/i.test(path)) return named(dialect);
  if (
    /\.(?:md|markdown|rst|html?|xml|rdf|ttl|ya?ml|toml|ini|cfg|log|tex|bib|cff|lock|srt|vtt|sh|[cm]?[jt]sx?|py|rb|go|rs|java|c|h|cpp|sql)$/i.test(
      path,
    )
  )
    return 0;
  if (columns < 2 || looked < 2) return 0;
  if (/^\s*\|?\s*:?-{3,}/m.test(text.slice(0, 4096))) return 0;
  if (delimiter === '\t') return consistent >= 0.95 ? 70 : consistent >= 0.8 && header ? 50 : 0;
  // Prose has commas too, seldom as many on every line.
  if (delimiter === '|') return consistent === 1 ? 60 : 0;
  return consistent === 1 && ((looked >= 5 && columns >= 3) || (header && looked >= 3)) ? 55 : 0;
}

function named({ columns, header, looked }: Dialect): number {
  if (columns >= 2) return 80;
  // One column under a name is a table, when the file calls itself one.
  return header || looked === 1 ? 60 : 20;
}

/** A record that goes on over so many bytes has an opening quote that was no quote. */
const MAX_RECORD = 16 << 20;
/** After so many bytes were read again because of opening quotes that never close, one must close on its own line. */
const MAX_REREAD = 64 << 20;

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  let table: Table | undefined;
  const limit = new ProblemLimit();
  try {
    const guess = guessedEncoding(file);
    if (guess !== undefined) yield [guess];
    const encoding = file.columns?.encoding ?? file.head.encoding ?? 'utf-8';
    const asIs = isUtf8Label(encoding) || keepsLineEnds(encoding);
    table = new Table(file, limit, recordDecoder(asIs ? encoding : 'utf-8'));
    const chunks = asIs ? file.bytes() : asUtf8(file.bytes(), encoding);
    for await (const batch of lines(chunks)) {
      for (const line of batch) table.feed(line);
      const reads = table.take();
      if (reads.length > 0) yield reads;
    }
    table.end();
  } catch (error) {
    yield [...(table?.take() ?? []), streamProblem(error, { path: file.path, line: (table?.line ?? 0) + 1 })];
  }
  const rest = [...(table?.take() ?? []), ...limit.rest()];
  if (rest.length > 0) yield rest;
}

interface TextLine {
  text: string;
  bytes: Uint8Array;
  line: number;
}

/** Puts lines together to records, and records to items. */
class Table {
  line = 0;
  private reads: Read[] = [];
  private readonly dialect: Dialect;
  private names: string[] | undefined;
  private row: ((cells: readonly string[]) => Record<string, Json>) | undefined;
  private open: Cells | undefined;
  private pending: TextLine[] = [];
  private pendingBytes = 0;
  /** Lines to be read again, the next one last. */
  private again: TextLine[] = [];
  private reread = 0;
  private readonly path: string;
  private readonly limit: ProblemLimit;
  private readonly decode: ReturnType<typeof recordDecoder>;

  constructor(file: ManifestFile, limit: ProblemLimit, decode: ReturnType<typeof recordDecoder>) {
    this.path = file.path;
    this.limit = limit;
    this.decode = decode;
    this.dialect = dialectOf(file, decode);
  }

  take(): Read[] {
    const { reads } = this;
    this.reads = [];
    return reads;
  }

  feed(line: Line): void {
    this.line = line.line;
    if (line.line <= this.dialect.skip) return;
    if (line.tooLong !== undefined) {
      this.tell(
        line.line,
        `This line is ${line.tooLong} bytes long; lines over 64 MiB are not read`,
        'Check the separators and the quotes.',
        1,
        'long',
      );
      return;
    }
    const bytes = line.line === 1 ? dropMark(line.bytes) : line.bytes;
    if (bytes.length === 0 && this.open === undefined) return;
    const { text, broken } = this.decode(bytes);
    if (broken) {
      this.tell(
        line.line,
        'This line holds bytes that are no text in the encoding of the file; they were replaced',
        'Save the file as UTF-8, or set its encoding in licit.yaml.',
        0,
      );
    }
    this.add({ text, bytes, line: line.line });
  }

  private add(line: TextLine): void {
    for (let next: TextLine | undefined = line; next !== undefined; next = this.again.pop()) this.addOne(next);
  }

  private addOne(line: TextLine): void {
    const { delimiter, quote } = this.dialect;
    const before = this.open;
    const strayBefore = before?.stray ?? false;
    const cells = splitLine(line.text, delimiter, quote, before);
    if (before === undefined && cells.open === undefined) {
      if (cells.stray) this.strayQuote(line.line);
      this.record(cells.cells, line.bytes, line.line);
      return;
    }
    this.pending.push(line);
    this.pendingBytes += line.bytes.length + 1;
    // A quote in the middle of a cell that goes over lines: it may never have been meant as quoted, and rows would be swallowed.
    const swallows = before !== undefined && cells.stray && !strayBefore && this.rowsOfTheirOwn();
    if (swallows || this.pendingBytes > MAX_RECORD || (cells.open !== undefined && this.reread > MAX_REREAD)) {
      this.reopen();
      return;
    }
    if (cells.open !== undefined) {
      this.open = cells;
      return;
    }
    if (!this.fits(cells.cells) && this.rowsOfTheirOwn()) this.reopen();
    else this.finish(cells);
  }

  private finish(cells: Cells): void {
    const lines = this.drop();
    const line = lines[0]?.line ?? this.line;
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
      this.reread += other.bytes.length + 1;
    }
    const { text, bytes, line } = first;
    this.tell(
      line,
      'A quote that opens on this line is never closed; it was taken as a character',
      'Close the quote, or double a quote that is part of the text.',
      0,
    );
    this.record(text.split(this.dialect.delimiter), bytes, line);
  }

  private fits(cells: readonly string[]): boolean {
    return this.names === undefined || cells.length === this.names.length;
  }

  /** Whether the lines after the first of what is pending are whole rows. */
  private rowsOfTheirOwn(): boolean {
    const others = this.pending.slice(1, 51);
    const columns = this.names?.length ?? this.dialect.columns;
    const { delimiter, quote } = this.dialect;
    const isRow = ({ text }: TextLine): boolean =>
      text.split(delimiter).length === columns || splitLine(text, delimiter, quote).cells.length === columns;
    const rows = others.filter(isRow);
    return columns > 1 && others.length > 0 && rows.length * 2 >= others.length;
  }

  end(): void {
    while (this.open !== undefined) {
      if (this.pending.length > 1 && !this.rowsOfTheirOwn()) {
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
    this.tell(
      first.line,
      'A quote that opens on this line is not closed before the end of the file: the record is cut off',
      'Close the quote, or copy the file again.',
      1,
    );
  }

  private record(cells: string[], bytes: Uint8Array, line: number): void {
    if (this.names === undefined) {
      const { header, columns } = this.dialect;
      this.names = columnNames(header ? cells : undefined, header ? cells.length : columns);
      this.row = rowMaker(this.names);
      if (header) return;
    }
    const { names } = this;
    if (cells.length !== names.length) {
      while (cells.length > names.length && cells.at(-1) === '') cells.pop();
      if (cells.length !== names.length && cells.some((cell) => cell !== '')) this.ragged(cells.length, names.length, line);
    }
    if (cells.every(isEmpty)) return;
    const fields =
      cells.length === names.length && this.row !== undefined ? this.row(cells) : rowMaker(columnNames(names, cells.length))(cells);
    this.reads.push({ kind: 'item', at: { path: this.path, line }, fields, record: bytes });
  }

  private ragged(has: number, wanted: number, line: number): void {
    const more = has > wanted;
    this.tell(
      line,
      more ? `This row has ${has} cells, more than the ${wanted} columns` : `This row has ${has} cells, fewer than the ${wanted} columns`,
      more ? 'Quote the cell that holds a separator.' : 'Add the missing cells, or close a quote before it.',
      0,
      more ? 'more cells' : 'fewer cells',
    );
  }

  private strayQuote(line: number): void {
    this.tell(
      line,
      'A quote inside a quoted cell of this row is not doubled; it was taken as a character',
      'Double quotes that are part of the text.',
      0,
    );
  }

  private tell(line: number, what: string, fix: string, lost: number, kind: string = what): void {
    const problem: Problem = { kind: 'problem', what, at: { path: this.path, line }, fix, lost };
    const told = this.limit.admit(problem, kind);
    if (told !== undefined) this.reads.push(told);
  }
}

const LF = Buffer.from('\n');

function isEmpty(cell: string): boolean {
  return cell === '';
}

function rowMaker(names: readonly string[]): (cells: readonly string[]) => Record<string, Json> {
  // An assignment to this name would set the prototype instead.
  if (names.includes('__proto__')) return (cells) => Object.fromEntries(cells.map((cell, i) => [names[i] ?? '', cell]));
  return (cells) => {
    const fields: Record<string, Json> = {};
    for (let i = 0; i < cells.length; i += 1) fields[names[i] ?? ''] = cells[i] ?? '';
    return fields;
  };
}
