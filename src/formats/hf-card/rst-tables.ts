import { writtenCells } from '../../reading/table/written-table.js';
import type { TableRow, TextTable } from './sections.js';

const maxLine = 2_000;
const maxTables = 200;
const border = /^ {0,12}\+(?:[-=]{2,300}\+){2,40}\s*$/;
const ruler = /^ {0,12}={2,300}(?: {1,20}={2,300}){1,40}\s*$/;

/** Tables of reStructuredText: grids, simple tables, `list-table` and `csv-table`. */
export function rstTables(body: string, first: number): TextTable[] {
  if (!/^ {0,12}(?:\+[-=]{2}|={2,300} |\.\. (?:list|csv)-table::)/m.test(body)) return [];
  const lines = body.split(/\r\n|\n|\r/);
  const tables: TextTable[] = [];
  let heading = '';
  for (let at = 0; at < lines.length && tables.length < maxTables; at += 1) {
    const line = lines[at]!;
    heading = /^ {0,3}#{1,6}[ \t]+(\S.*)$/.exec(line)?.[1] ?? heading;
    if (line.length > maxLine) continue;
    const directive = /^( {0,12})\.\. (list|csv)-table::\s?(.{0,200})$/.exec(line);
    const read = border.test(line)
      ? gridAt(lines, at)
      : ruler.test(line)
        ? simpleAt(lines, at)
        : directive !== null
          ? directiveAt(lines, at, directive[1]!.length, directive[2] === 'csv')
          : undefined;
    if (read === undefined) continue;
    const rows = read.rows.map((row): TableRow => ({ ...row, line: first + row.line }));
    if (rows.length > 1) tables.push({ heading: directive?.[3] || heading, rows });
    at = read.last;
  }
  return tables;
}

interface ReadTable {
  rows: TableRow[];
  last: number;
}

/** Rows between borders; a cell of several lines is one cell. */
function gridAt(lines: readonly string[], begin: number): ReadTable {
  const rows: TableRow[] = [];
  let open: TableRow | undefined;
  let at = begin;
  for (; at < lines.length; at += 1) {
    const line = lines[at]!.trim();
    if (/^\+[-=+]+$/.test(line)) open = undefined;
    else if (/^\|.*\|$/.test(line) && line.length <= maxLine) {
      const cells = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      if (open === undefined) rows.push((open = { cells, line: at }));
      else open.cells = open.cells.map((cell, i) => `${cell} ${cells[i] ?? ''}`.trim());
    } else break;
  }
  return { rows, last: at - 1 };
}

/** Columns below rulers of `=`; a row without a first cell goes on with the one above. */
function simpleAt(lines: readonly string[], begin: number): ReadTable {
  const columns = [...lines[begin]!.matchAll(/=+/g)].map(({ index }) => index);
  const rows: TableRow[] = [];
  let rulers = 1;
  let at = begin + 1;
  for (; at < lines.length && rulers < 3; at += 1) {
    const line = lines[at]!;
    if (ruler.test(line)) rulers += 1;
    else if (line.trim() === '' || line.length > maxLine) {
      if (rulers === 1 || line.length > maxLine) break;
    } else {
      const cells = columns.map((from, i) => line.slice(from, columns[i + 1]).trim());
      if (cells[0] === '' && rows.length > 0) for (const [i, cell] of cells.entries()) rows.at(-1)!.cells[i] += ` ${cell}`;
      else rows.push({ cells, line: at });
    }
  }
  return { rows, last: at - 1 };
}

/** `list-table` has a list of lists, `csv-table` lines of cells, its header in an option. */
function directiveAt(lines: readonly string[], begin: number, indent: number, isCsv: boolean): ReadTable {
  const rows: TableRow[] = [];
  let at = begin + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line.trim() === '') continue;
    if (line.length > maxLine || line.search(/\S/) <= indent) break;
    const words = line.trim();
    const header = isCsv ? /^:header:\s?(.+)$/.exec(words)?.[1] : undefined;
    const cell = isCsv ? undefined : /^(\*\s{1,4})?-(?:\s(.*))?$/.exec(words);
    if (header !== undefined) rows.push({ cells: csvCells(header), line: at });
    else if (/^:[\w-]+:/.test(words)) continue;
    else if (isCsv) rows.push({ cells: csvCells(words), line: at });
    else if (cell !== null && cell !== undefined) {
      if (cell[1] !== undefined) rows.push({ cells: [], line: at });
      rows.at(-1)?.cells.push((cell[2] ?? '').trim());
    }
  }
  return { rows, last: at - 1 };
}

function csvCells(line: string): string[] {
  return writtenCells(line)
    .map((cell) => cell.trim().slice(0, 500))
    .slice(0, 40);
}
