import type { ManifestFile } from '../../model/format.js';
import { type Decode, dropMark, type LineEnd } from '../../reading/bytes.js';
import { firstRow } from '../../reading/table/first-row.js';
import { gapOf, rowsAbove } from '../../reading/table/header-row.js';
import { type Cells, isContinued, isCopied, splitCopied, splitLine } from './records.js';

/** How a table is written. */
export interface Dialect {
  delimiter: string;
  /** What ends the row that names the columns, or the first one; undefined where none ends. */
  end: LineEnd | undefined;
  /** Text as `COPY` of Postgres and `mysqldump --tab` write it: no quotes, and backslashes before what would mean something else. */
  copied: boolean;
  /** A quote within quotes stands behind a backslash. */
  escapes: boolean;
  /** The character around cells. */
  quote: string;
  /** It may be a character like others as well: whether it is around cells is told by each record, by what makes a row of as many cells as there are columns. */
  lone: boolean;
  header: boolean;
  /** The first row may be a row as well as the names of the columns: it is read as both. */
  doubtful: boolean;
  /** Lines before the table: comments and titles. */
  skip: number;
  /** The rows over the one that names the columns. */
  titles: readonly { cells: readonly string[]; line: number }[];
  columns: number;
  /** The empty column between two tables that lie side by side. */
  gap?: number;
  /** Share of the lines looked at that have as many cells as most have. */
  consistent: number;
  /** Records looked at. */
  looked: number;
}

const DELIMITERS = ['\t', ',', ';', '|'];
/** Lines of the beginning that are looked at. */
const MAX_LOOKED_AT_LINES = 100;
/** Text without a line end in sight is looked at so far. */
const LONGEST = 64 << 10;

/** The dialect that makes the most even table of the beginning of a text, whatever its name. `set` holds what the person has settled. */
export function detectDialect(text: string, whole: boolean, set: Settled = {}): Dialect | undefined {
  const lines = firstLines(text, whole);
  const ends = text.slice(0, LONGEST).match(/\r\n|\n|\r/g) as LineEnd[] | null;
  let skip = 0;
  while (skip < lines.length && (/^#/.test(lines[skip] ?? '') || lines[skip]?.trim() === '')) skip += 1;
  // A file of comments alone, or one whose header begins with #, is looked at from its beginning.
  if (skip === lines.length) skip = 0;
  const dialect = dialectFrom(lines, skip, set);
  const found = dialect === undefined || set.header === false ? dialect : (underMarkedNames(lines, skip, dialect) ?? dialect);
  return found && { ...found, end: ends?.[found.last] };
}

interface Settled {
  delimiter?: string;
  header?: boolean;
}

/** The dialect of a table whose names begin with the mark of a comment, `#,Name,Phone`: as many cells as the table has, which surely name what is below. */
function underMarkedNames(
  lines: readonly string[],
  skip: number,
  { delimiter, quote, lone, escapes, columns, header, doubtful }: Found,
): Found | undefined {
  const line = lines[skip - 1];
  if (line === undefined || columns < 2 || (header && !doubtful)) return undefined;
  if (splitLine(line, delimiter, lone ? undefined : quote, undefined, escapes).cells.length !== columns) return undefined;
  const dialect = dialectFrom(lines, skip - 1, { delimiter });
  return dialect?.header && !dialect.doubtful && dialect.skip === skip - 1 ? dialect : undefined;
}

/** A dialect, and the last line of its first row. */
type Found = Omit<Dialect, 'end'> & { last: number };

function dialectFrom(lines: readonly string[], skip: number, set: Settled): Found | undefined {
  const body = lines.slice(skip);
  if (body.length === 0) return undefined;
  const candidates = (set.delimiter === undefined ? DELIMITERS : [set.delimiter]).map((delimiter) => looked(body, delimiter));
  const most = candidates.reduce((a, b) => (better(b, a) ? b : a));
  // One column has no separators, but those that quotes are around.
  const best = (most.columns < 2 ? candidates.find(isQuotedColumn) : undefined) ?? most;
  const above = set.header === false ? 0 : best.above;
  const first = set.header === undefined ? firstRow(best.rows.slice(above)) : set.header ? 'names' : 'row';
  const header = first !== 'row';
  const gap = header ? gapOf(best.rows.slice(above)) : undefined;
  return {
    delimiter: best.delimiter,
    quote: best.quote,
    lone: best.lone,
    copied: best.copied,
    escapes: best.escapes,
    header,
    doubtful: first === 'perhaps',
    skip: skip + (best.begins[above] ?? 0),
    last: skip + (best.begins[above + 1] ?? (best.begins[above] ?? 0) + 1) - 1,
    titles: best.rows
      .slice(0, above)
      .map((cells, i) => ({ cells, line: skip + best.begins[i]! + 1 }))
      .filter(({ cells }) => cells.length > 0),
    columns: best.columns,
    ...(gap !== undefined && { gap }),
    consistent: best.consistent,
    looked: best.rows.filter(hasCells).length,
  };
}

/** By the head of a file that is read in parts: all of them are written alike, and a head of thousands of columns takes long to look at. */
const known = new WeakMap<ManifestFile['head'], { columns: ManifestFile['columns']; dialect: Dialect }>();

/** The dialect that a file is read with: as it is detected, or as tables mostly are where there is nothing to tell it by. */
export function dialectOf(file: Pick<ManifestFile, 'head' | 'columns'>, decode: Decode): Dialect {
  const { head, columns } = file;
  const before = known.get(head);
  if (before !== undefined && before.columns === columns) return before.dialect;
  const dialect = readDialect(file, decode);
  known.set(head, { columns, dialect });
  return dialect;
}

function readDialect({ head, columns }: Pick<ManifestFile, 'head' | 'columns'>, decode: Decode): Dialect {
  const text = head.text ?? decode(dropMark(head.bytes)).text;
  const set = { delimiter: columns?.delimiter, header: columns?.header };
  return (
    detectDialect(text, head.whole, set) ?? {
      ...{
        delimiter: set.delimiter ?? ',',
        end: undefined,
        quote: '"',
        lone: false,
        header: set.header ?? true,
        doubtful: false,
        copied: false,
        escapes: false,
      },
      ...{ skip: 0, titles: [], columns: 1, consistent: 1, looked: 0 },
    }
  );
}

function firstLines(text: string, whole: boolean): string[] {
  const lines = text.slice(0, LONGEST).split(/\r\n|\n|\r/);
  // The last line ends where the look ends, unless the text does.
  const cut = !whole || text.length > LONGEST;
  const full = cut && lines.length > 1 ? lines.slice(0, -1) : lines;
  while (full.length > 0 && full.at(-1) === '') full.pop();
  return full;
}

interface Look {
  delimiter: string;
  quote: string;
  lone: boolean;
  copied: boolean;
  escapes: boolean;
  columns: number;
  consistent: number;
  /** Without cells where a line is empty. */
  rows: string[][];
  /** The line that each of the rows begins on, from 0. */
  begins: number[];
  /** How many rows stand over the one that names the columns. */
  above: number;
  /** Every quote that opens is closed, and those within are doubled. */
  tidy: boolean;
}

/**
 * Commas are quoted as RFC 4180 says. With other separators a quote is as often a character like others: quotes surely are around cells when they
 * are around all names, or when the rows are more even for it.
 */
function looked(lines: readonly string[], delimiter: string): Look {
  const copied = delimiter === '\t' ? isCopied(lines) : undefined;
  if (copied !== undefined) {
    const asCopied = look(lines, delimiter, undefined, { copied: true });
    const isMoreEven = asCopied.columns > 1 && asCopied.consistent > look(lines, delimiter).consistent;
    if (copied === 'surely' || isMoreEven) return asCopied;
  }
  const quote = quoteFor(lines, delimiter);
  const asIs = look(lines, delimiter, quote);
  const escaped = lines.some((line) => line.includes(`\\${quote}`)) ? look(lines, delimiter, quote, { escapes: true }) : undefined;
  const isEscaped =
    escaped?.tidy && escaped.columns > 1 && (asIs.tidy ? escaped.consistent > asIs.consistent : escaped.consistent >= asIs.consistent);
  const quoted = isEscaped ? escaped : asIs;
  if (delimiter === ',' || quote !== '"') return quoted;
  const header = lines[0]?.split(delimiter) ?? [];
  if (header.every((cell) => /^".*"$/.test(cell))) return quoted;
  const plain = look(lines, delimiter);
  if (quoted.tidy && quoted.columns > 1 && quoted.consistent > plain.consistent) return quoted;
  const isByLine = quoted.tidy && quoted.consistent === plain.consistent && quoted.rows.length === plain.rows.length;
  return { ...(isByLine && delimiter !== '\t' ? quoted : plain), lone: true };
}

/** A column in which quotes are around cells with commas or quotes in them, and no comma is elsewhere. */
function isQuotedColumn({ delimiter, columns, consistent, tidy, rows }: Look): boolean {
  return (
    delimiter === ',' && tidy && columns === 1 && consistent === 1 && rows.some(([cell = '']) => cell.includes(',') && !cell.includes('\n'))
  );
}

/** The rows of lines; without `quote`, every line is one. */
function look(lines: readonly string[], delimiter: string, quote?: string, { copied = false, escapes = false } = {}): Look {
  const rows: string[][] = [];
  const begins: number[] = [];
  let open: Cells | undefined;
  let tidy = true;
  for (const [i, line] of lines.entries()) {
    if (rows.length === MAX_LOOKED_AT_LINES) break;
    if (open === undefined) begins.push(i);
    if (line === '' && open === undefined) {
      rows.push([]);
      continue;
    }
    const cells: Cells = copied ? copiedLine(line, open) : splitLine(line, delimiter, quote, open, escapes);
    open = cells.open === undefined ? undefined : cells;
    tidy &&= !cells.stray;
    if (open === undefined) rows.push(cells.cells);
  }
  // The last record may go on behind what is looked at, not most of it.
  if (open !== undefined && begins.at(-1)! * 2 < lines.length) tidy = false;
  const above = rowsAbove(rows);
  const filled = rows.slice(above).filter(hasCells);
  const columns = usualLength(filled);
  const consistent = share(filled, columns);
  return { delimiter, quote: quote ?? '"', lone: false, copied, escapes, columns, consistent, rows, begins, above, tidy };
}

function copiedLine(line: string, before: Cells | undefined): Cells {
  const text = [...(before?.open ?? []), line];
  const isOpen = isContinued(line);
  return { cells: isOpen ? [] : splitCopied(text.join('\n')), open: isOpen ? text : undefined, stray: false };
}

function hasCells(row: readonly string[]): boolean {
  return row.length > 0;
}

/** How many cells most rows have. */
function usualLength(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  let columns = 0;
  let most = 0;
  for (const [length, count] of counts) {
    if (count > most || (count === most && length === rows[0]?.length)) {
      columns = length;
      most = count;
    }
  }
  return columns;
}

/** Share of the rows that have so many cells. */
function share(rows: readonly (readonly string[])[], columns: number): number {
  return rows.length === 0 ? 0 : rows.filter(({ length }) => length === columns).length / rows.length;
}

function better(a: Look, b: Look): boolean {
  const worth = ({ columns, consistent, rows }: Look): number => (columns < 2 || rows.length === 0 ? 0 : consistent);
  const difference = worth(a) - worth(b);
  if (Math.abs(difference) > 0.1) return difference > 0;
  return a.columns > b.columns && worth(a) > 0;
}

/** Quotes are double, or single when cells are wrapped in those and in no double ones. */
function quoteFor(lines: readonly string[], delimiter: string): string {
  if (delimiter === '\t') return '"';
  let single = 0;
  for (const line of lines) {
    const cells = line.split(delimiter);
    if (cells.some((cell) => cell.startsWith('"'))) return '"';
    if (cells.length > 1 && cells.at(-1)?.endsWith("'") && cells.some((cell) => cell.startsWith("'"))) single += 1;
  }
  return single > lines.length / 2 ? "'" : '"';
}
