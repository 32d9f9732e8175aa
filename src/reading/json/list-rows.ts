/** Rows of a table that are JSON lists: `[1, "a boat"]`. */

import type { Json, ProblemReason } from '../../model/basics.js';
import { wrong } from '../../text/reasons/reason.js';
import { type FirstRow, firstRow } from '../table/first-row.js';
import { columnNames } from '../table/header-row.js';

/** What the columns of such a table are called, and whether the first list says so. */
export interface ListColumns {
  names: string[];
  first: FirstRow;
}

/** So many numbers in a row are one value, as an embedding is. */
const MAX_NUMBERS = 32;

/** The columns of lists, by the first of these; undefined where they are no rows: of several lengths, of records, or of many numbers. `header`: the first list names them, as is set. */
export function listColumns(values: readonly Json[], header?: boolean): ListColumns | undefined {
  if (values.length === 0 || !values.every((value) => Array.isArray(value))) return undefined;
  const [start = []] = values;
  const columns = start.length;
  if (columns === 0 || values.some(({ length }) => length !== columns)) return undefined;
  if (values.every((row) => row.every((cell) => typeof cell === 'object' && cell !== null))) return undefined;
  if (columns > MAX_NUMBERS && values.every((row) => row.every((cell) => typeof cell === 'number'))) return undefined;
  const texts = start.every((cell) => typeof cell === 'string') && values.length > 1;
  const first = header === undefined ? (texts ? firstRow(values.map((row) => row.map(wordsOf))) : 'row') : header ? 'names' : 'row';
  return { names: columnNames(first === 'names' ? start.map(wordsOf) : undefined, columns), first };
}

/** Names of columns as they are written beside the rows: words, the words of several levels, or what is said of each. */
export function namesBeside(columns: readonly Json[]): string[] {
  const names = columns.map((column) => (Array.isArray(column) ? column.map(wordsOf).join('.') : wordsOf(nameIn(column))));
  return columnNames(names, names.length);
}

function nameIn(column: Json): Json {
  return typeof column === 'object' && column !== null && !Array.isArray(column) ? (column.name ?? '') : column;
}

function wordsOf(cell: Json): string {
  return typeof cell === 'string' ? cell : cell === null ? '' : JSON.stringify(cell);
}

/** The cells of a list by their columns; those beyond the names have names of their own. */
export function rowFields(cells: readonly Json[], names: readonly string[]): Record<string, Json> {
  const all = cells.length > names.length ? columnNames(names, cells.length) : names;
  return Object.fromEntries(cells.map((cell, i) => [all[i]!, cell]));
}

/** What is told of a list that is longer or shorter than the others; undefined for one that is not. */
export function unevenList(cells: number, names: number): ProblemReason | undefined {
  if (cells === names) return undefined;
  return wrong(cells > names ? 'json/more-values' : 'json/fewer-values', { values: cells, columns: names });
}
