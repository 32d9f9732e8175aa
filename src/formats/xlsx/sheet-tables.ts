/** Where the tables of a sheet begin and end, what their columns are called, and what merged cells stand for. */
import type { Json } from '../../model/basics.js';
import { type FirstRow, firstRow } from '../../reading/table/first-row.js';
import { columnNames, gapOf, rowsAbove, surelyNames } from '../../reading/table/header-row.js';

/** What stands in the cells of one row, by column, in order. */
export type Cells = [column: number, value: Json][];

/** A range of cells that is shown as one; only the first of them holds something. */
export interface Merge {
  s: { r: number; c: number };
  e: { r: number; c: number };
}

/** A table of a sheet; rows count from 0. */
export interface SheetTable {
  /** The first row of all, titles too. */
  begins: number;
  /** Rows of items: from here, up to but not including `to`. */
  from: number;
  to: number;
  columns: readonly string[];
  /** The row that names the columns. */
  names?: number;
  /** That row may be one of items as well: it is read as both. */
  doubtful: boolean;
  /** Names of groups of columns stand over those of columns. */
  inTwoRows: boolean;
  /** An empty column divides it: tables lie side by side. */
  divided: boolean;
  titles: readonly { cells: readonly string[]; row: number }[];
}

/** Rows looked at to find the names of columns. */
const MAX_LOOKED_AT_ROWS = 50;
/** So many cells of a sheet are looked at that merged ones stand for. */
const MAX_MERGED_CELLS = 1 << 20;

/** The tables of a sheet: another one begins after an empty row, where a row surely names columns. `header`: what the person says of their first rows. */
export function tablesOf(rows: readonly Cells[], merges: readonly Merge[], header?: boolean): SheetTable[] {
  const begins = [0];
  let blank = false;
  for (let i = 1; i < rows.length; i += 1) {
    blank = rows[i - 1]!.length === 0 || (blank && rows[i - 1]!.length <= 1);
    if (blank && rows[i]!.length >= 2 && i > begins.at(-1)! && namesColumns(rows, i)) begins.push(i);
  }
  // The first row that names columns may be that of the first table, under its titles.
  const second = begins[1];
  if (second !== undefined) {
    const beginning = rows.slice(0, second + MAX_LOOKED_AT_ROWS);
    const width = widthOf(beginning);
    if (rowsAbove(beginning.map((row) => wordsOf(row, width))) === second) begins.splice(1, 1);
  }
  return begins.map((from, i) => tableOf(rows, from, begins[i + 1] ?? rows.length, merges, header));
}

function namesColumns(rows: readonly Cells[], at: number): boolean {
  if (!rows[at]!.every(([, value]) => typeof value === 'string' && value.length <= 80)) return false;
  const width = widthOf(rows.slice(at, at + MAX_LOOKED_AT_ROWS));
  return surelyNames(rows.slice(at, at + MAX_LOOKED_AT_ROWS).map((row) => wordsOf(row, width)));
}

function tableOf(rows: readonly Cells[], begins: number, end: number, merges: readonly Merge[], stated?: boolean): SheetTable {
  let width = 0;
  for (let i = begins; i < end; i += 1) width = Math.max(width, (rows[i]!.at(-1)?.[0] ?? -1) + 1);
  const looked = (from: number): string[][] => rows.slice(from, Math.min(from + MAX_LOOKED_AT_ROWS, end)).map((row) => wordsOf(row, width));
  const above = rowsAbove(looked(begins));
  const top = above > 0 ? begins + above : titlesAbove(rows, begins, end);
  const saidOf = (): FirstRow => (stated === undefined ? firstRow(looked(top)) : stated ? 'names' : 'row');
  const first = top < end ? saidOf() : 'row';
  const named = first !== 'row';
  const doubtful = first === 'perhaps';
  const header = named ? wordsOf(rows[top]!, width) : undefined;
  const groups = merges.filter(({ s, e }) => s.r === top && e.r === top && e.c > s.c && e.c < width && s.c >= 0);
  const inTwoRows =
    header !== undefined && !doubtful && groups.length > 0 && groups.length <= width && isSecondRow(rows, top + 1, end, groups);
  if (inTwoRows) {
    for (const { s, e } of groups) header.fill(header[s.c] ?? '', s.c, e.c + 1);
    for (const [column, value] of rows[top + 1]!) header[column] = [header[column], String(value)].filter((name) => name !== '').join(' ');
  }
  return {
    begins,
    from: top + (named && !doubtful ? 1 : 0) + (inTwoRows ? 1 : 0),
    to: end,
    columns: columnNames(header, width),
    ...(named && { names: top }),
    doubtful,
    inTwoRows,
    divided: named && gapOf(looked(top)) !== undefined,
    titles: rows.slice(begins, top).map((row, i) => ({ cells: row.map(([, value]) => String(value)), row: begins + i })),
  };
}

/** Whether a row names the columns within groups: words under each group, and nothing under others that has no name. */
function isSecondRow(rows: readonly Cells[], at: number, end: number, groups: readonly Merge[]): boolean {
  const row = at < end ? rows[at]! : [];
  const inGroups = row.filter(([column]) => groups.some(({ s, e }) => column >= s.c && column <= e.c));
  return (
    inGroups.length >= 2 && inGroups.length === row.length && row.every(([, value]) => typeof value === 'string' && value.length <= 40)
  );
}

/** Rows above the table that hold nothing, or a title: one cell at most, where the table is wider. */
function titlesAbove(rows: readonly Cells[], begins: number, end: number): number {
  const from = (least: number): number => {
    for (let i = begins; i < end; i += 1) if (rows[i]!.length >= least) return i;
    return begins;
  };
  const first = from(1);
  return rows.slice(first, Math.min(first + MAX_LOOKED_AT_ROWS, end)).some((row) => row.length >= 2) ? from(2) : first;
}

/** Gives each row of items what a cell that is merged over it holds. Tells the first row that was given something. */
export function fillMerged(rows: readonly Cells[], tables: readonly SheetTable[], merges: readonly Merge[]): number | undefined {
  let looked = 0;
  let first: number | undefined;
  for (const { s, e } of merges) {
    if (e.r <= s.r) continue;
    const table = tables.find(({ from, to }) => s.r >= from && s.r < to);
    const value = rows[s.r]?.find(([column]) => column === s.c)?.[1];
    if (table === undefined || value === undefined) continue;
    for (let row = s.r + 1; row <= e.r && row < table.to && looked < MAX_MERGED_CELLS; row += 1) {
      looked += 1;
      const cells = rows[row]!;
      if (cells.length === 0 || cells.some(([column]) => column === s.c)) continue;
      const at = cells.findIndex(([column]) => column > s.c);
      cells.splice(at < 0 ? cells.length : at, 0, [s.c, value]);
      first = Math.min(first ?? row, row);
    }
  }
  return first;
}

function widthOf(rows: readonly Cells[]): number {
  return rows.reduce((most, row) => Math.max(most, (row.at(-1)?.[0] ?? -1) + 1), 0);
}

function wordsOf(row: Cells, width: number): string[] {
  const words: string[] = new Array(Math.min((row.at(-1)?.[0] ?? -1) + 1, width)).fill('');
  for (const [column, value] of row) words[column] = String(value);
  return words;
}
