import type { Edit, Editor, ManifestFile } from '../../model/format.js';
import { asUtf8, lines, recordDecoder } from '../../reading/bytes.js';
import { ProblemLimit } from '../../reading/problems.js';
import { rewriteLines } from '../../reading/rewrite-bytes.js';
import { columnNames, secondHeader } from '../../reading/table/header-row.js';
import { type Dialect, dialectOf } from './dialect.js';
import { Table } from './table.js';

/**
 * A table with the texts of its cells edited; quotes, separators and line ends stay. Comments before it are texts too. The cells of a table below
 * another one have the columns that they are read under.
 */
export async function* rewriteTable(file: ManifestFile, editor: Editor): AsyncGenerator<Uint8Array, void, undefined> {
  const dialect = dialectOf(file, recordDecoder(file.columns?.encoding ?? file.head.encoding ?? 'utf-8'));
  const columns = new Columns(dialect);
  const quotesCount = dialect.lone ? await linesWithQuotes(file) : undefined;
  let open: number | undefined;
  yield* rewriteLines(file, (text, line) => {
    if (line <= dialect.skip) return editor(text, undefined, false);
    if (text === '' && open === undefined) {
      columns.gap = true;
      return [];
    }
    const quote = quotesCount === undefined || quotesCount.has(line) ? dialect.quote : undefined;
    const pieces = piecesOf(text, dialect.delimiter, quote, open);
    const cells = pieces.cells.map((piece) => ({
      ...piece,
      ...plainText(text.slice(piece.start, piece.end), piece.quoted ? quote : undefined),
    }));
    const isWhole = pieces.open === undefined;
    columns.add(cells, open !== undefined);
    const isHeader = isWhole && columns.isHeader();
    open = pieces.open;
    const edits: Edit[] = [];
    for (const cell of cells) {
      for (const { start, end, by } of editor(cell.text, isHeader && !columns.isDoubtful ? undefined : columns.nameOf(cell.column), false))
        edits.push({ start: cell.start + cell.place(start), end: cell.start + cell.place(end), by });
    }
    if (isWhole) columns.endRecord(isHeader);
    return edits;
  });
}

/** The lines on which quotes are around cells, where they may be characters like others: the table is read for it once more. */
async function linesWithQuotes(file: ManifestFile): Promise<ReadonlySet<number>> {
  const encoding = file.columns?.encoding ?? file.head.encoding ?? 'utf-8';
  const table = new Table(file, new ProblemLimit(), recordDecoder('utf-8'));
  const found = new Set<number>();
  table.counted = (from, until) => {
    for (let line = from; line <= until; line += 1) found.add(line);
  };
  for await (const batch of lines(asUtf8(file.bytes(), encoding))) {
    for (const line of batch) table.feed(line);
    table.take();
  }
  table.end();
  return found;
}

/** So many rows tell what the columns of a table hold, as where it is read. */
const FIRST_ROWS = 20;

/** What the columns are called, of the table that a record is in. */
class Columns {
  /** A line without cells went before. */
  gap = false;
  private names: string[] | undefined;
  private first: (readonly string[])[] = [];
  private record: string[] = [];
  private isBlank = true;
  private readonly dialect: Dialect;

  constructor(dialect: Dialect) {
    this.dialect = dialect;
  }

  /** Cells of a line; `goesOn`: the first of them goes on from the line before. */
  add(cells: readonly { text: string; column: number }[], goesOn: boolean): void {
    if (!goesOn) this.record = [];
    this.isBlank = (this.isBlank || !goesOn) && cells.every(({ text }) => text === '');
    // Rows further down tell no more of their table.
    if (!this.isAsked) return;
    for (const [i, { text, column }] of cells.entries()) {
      if (i > 0 || !goesOn) this.record.push(text);
      else this.record[column] = `${this.record[column] ?? ''}\n${text}`;
    }
  }

  /** The name of a column; undefined for cells of a header that has begun. In doubt these are values too, under their own names. */
  nameOf(column: number): string | undefined {
    if (this.names === undefined && this.dialect.header)
      return this.dialect.doubtful ? columnNames(this.record, column + 1)[column] : undefined;
    this.names ??= columnNames(undefined, this.dialect.columns);
    return this.names[column] ?? columnNames(this.names, column + 1)[column];
  }

  /** Whether the record at hand names the columns: the first one does, or one behind a gap that surely does. */
  isHeader(): boolean {
    if (this.names === undefined) return this.dialect.header;
    return this.gap && this.first.length > 0 && secondHeader(this.record, this.first, this.names) === 'header';
  }

  /** The record at hand is the first, and a row as well as the names of the columns. */
  get isDoubtful(): boolean {
    return this.names === undefined && this.dialect.doubtful;
  }

  endRecord(isHeader: boolean): void {
    if (isHeader) {
      const header = [...this.record];
      // Of the first header a name may be left out at the end.
      if (this.names !== undefined) while (header.at(-1)?.trim() === '') header.pop();
      const isRowToo = this.isDoubtful;
      this.names = columnNames(header, header.length);
      this.first = isRowToo ? [this.record] : [];
      this.gap = false;
      return;
    }
    if (!this.isBlank && this.first.length < FIRST_ROWS) this.first.push(this.record);
    this.gap = this.isBlank;
  }

  private get isAsked(): boolean {
    return this.names === undefined || this.gap || this.first.length < FIRST_ROWS;
  }
}

/** Part of a cell that stands on one line, without its quotes. */
interface Piece {
  start: number;
  end: number;
  column: number;
  quoted: boolean;
}

/** Cuts a line into cells by the rules that `splitLine` reads by; `open` is the column whose quoted cell goes on from the line before. */
function piecesOf(
  line: string,
  delimiter: string,
  quote: string | undefined,
  before: number | undefined,
): { cells: Piece[]; open: number | undefined } {
  const cells: Piece[] = [];
  let column = before ?? 0;
  let at = 0;
  let quoted = before !== undefined;
  for (;;) {
    if (!quoted && quote !== undefined && line.startsWith(quote, at)) {
      quoted = true;
      at += quote.length;
    }
    const end = quoted ? closing(line, at, delimiter, quote!) : line.indexOf(delimiter, at);
    cells.push({ start: at, end: end < 0 ? line.length : end, column, quoted });
    if (end < 0) return { cells, open: quoted ? column : undefined };
    at = end + (quoted ? quote!.length : 0);
    if (quoted && at === line.length) return { cells, open: undefined };
    at += delimiter.length;
    column += 1;
    quoted = false;
  }
}

/** Where the quote stands that ends a cell: one before a separator or the end of the line. -1: on a later line. */
function closing(line: string, from: number, delimiter: string, quote: string): number {
  for (let at = line.indexOf(quote, from); at >= 0; ) {
    const next = at + quote.length;
    if (next === line.length || line.startsWith(delimiter, next)) return at;
    at = line.indexOf(quote, line.startsWith(quote, next) ? next + quote.length : next);
  }
  return -1;
}

/** The text of a piece with doubled quotes made single, and where each of its units stands in it. */
function plainText(raw: string, quote: string | undefined): { text: string; place: (offset: number) => number } {
  const twice = quote === undefined ? undefined : quote + quote;
  if (quote === undefined || !raw.includes(twice!)) return { text: raw, place: (offset) => offset };
  const text = raw.replaceAll(twice!, quote);
  let unit = 0;
  let at = 0;
  const place = (offset: number): number => {
    if (offset < unit) unit = at = 0;
    for (; unit < offset; unit += 1) at += raw.startsWith(twice!, at) ? 2 : 1;
    return at;
  };
  return { text, place };
}
