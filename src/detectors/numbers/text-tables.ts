/** Columns of tables that are written within a text: rows of CSV, of tabs, of Markdown. */

import { unitAt } from '../../inspect/clues/clues.js';

/** A table within a text: where its rows are, and what its columns are called. */
interface TextTable {
  text: string;
  start: number;
  end: number;
  mark: string;
  /** Marks in a row. */
  cells: number;
  /** Empty where the first row names nothing. */
  header: readonly string[];
}

/** Longest row that is read, and most rows above a number. */
const MAX_ROW_CHARACTERS = 2000;
const MAX_ROWS = 200;
const MARKS = ['|', '\t', ';', ','] as const;

let kept: TextTable | undefined;
/** The line last asked for, and how many marks of its row are before a place in it. */
let line = { text: '', start: 0, end: -1 };
let counted = { mark: '', at: 0, count: 0 };
/** The row last asked about, and its table. */
let row: { text: string; start: number; mark: string; table: TextTable | undefined } | undefined;

/** What the column is called in which a number is, that is a cell or most of one; undefined where it is in no table. */
export function columnOf(text: string, start: number, end: number): string | undefined {
  const mark = markAround(text, start, end);
  if (mark === undefined) return undefined;
  const lineStart = lineOf(text, start);
  if (lineStart === 0 || start - lineStart > MAX_ROW_CHARACTERS) return undefined;
  if (row?.text !== text || row.start !== lineStart || row.mark !== mark)
    row = { text, start: lineStart, mark, table: tableOf(text, lineStart, mark) };
  const { table } = row;
  if (table === undefined || table.header.length === 0) return undefined;
  return table.header[marksBefore(text, start, mark)];
}

/** Where the line of a place begins: looked for once, as the numbers of a long line come one after another. */
function lineOf(text: string, at: number): number {
  if (line.text !== text || at < line.start || at > line.end) {
    line = { text, start: text.lastIndexOf('\n', at - 1) + 1, end: lineEnd(text, at) };
    counted = { mark: '', at: 0, count: 0 };
  }
  return line.start;
}

/** How many of these marks are before a place in the line last asked for. */
function marksBefore(text: string, place: number, mark: string): number {
  if (counted.mark !== mark || counted.at > place) counted = { mark, at: line.start, count: 0 };
  for (let at = text.indexOf(mark, counted.at); at >= 0 && at < place; at = text.indexOf(mark, at + 1)) {
    counted.count++;
    counted.at = at + 1;
  }
  return counted.count;
}

/** Longest cell whose edges are looked for. */
const MAX_CELL_CHARACTERS = 48;

/** What the column is called in whose cell this place is; undefined where it is in no table. */
export function columnAround(text: string, at: number): string | undefined {
  let from = at;
  while (at - from < MAX_CELL_CHARACTERS && from > 0 && !EDGES.has(text[from - 1]!)) from--;
  let to = at;
  while (to - at < MAX_CELL_CHARACTERS && to < text.length && !EDGES.has(text[to]!)) to++;
  return columnOf(text, from, to);
}

const EDGES = new Set([...MARKS, '\n', '\r']);

/** The mark between the cells of a row of which the number is one. */
function markAround(text: string, start: number, end: number): string | undefined {
  let from = start - 1;
  while (isPadding(unitAt(text, from))) from--;
  let to = end;
  while (isPadding(unitAt(text, to))) to++;
  const [left, right] = [from < 0 ? '\n' : text[from]!, to >= text.length ? '\n' : text[to]!];
  if (!EDGES.has(left) || !EDGES.has(right)) return undefined;
  for (const mark of MARKS) if ((left === mark && isEdge(right, mark)) || (right === mark && isEdge(left, mark))) return mark;
  return undefined;
}

function isEdge(c: string, mark: string): boolean {
  return c === mark || c === '\n' || c === '\r';
}

function isPadding(unit: number): boolean {
  return unit === 0x20 || unit === 0x22 || unit === 0x60;
}

/**
 * The table of the row that begins here: the rows above it, of which the first with as many cells is the header. Rows with more cells or fewer, as those with
 * a comma in quotes, do not end it: what a column is called must not depend on which rows were asked about before.
 */
function tableOf(text: string, lineStart: number, mark: string): TextTable | undefined {
  const cells = countOf(text, lineStart, mark);
  if (cells === 0) return undefined;
  if (kept?.text === text && kept.mark === mark && lineStart >= kept.start && lineStart <= kept.end) {
    kept.end = Math.max(kept.end, lineEnd(text, lineStart) + 1);
    return kept.cells === cells ? kept : undefined;
  }
  let first = lineStart;
  let below = lineStart;
  for (let rows = 0; rows < MAX_ROWS && below > 0; rows++) {
    const above = text.lastIndexOf('\n', below - 2) + 1;
    const marks = below - above > MAX_ROW_CHARACTERS ? 0 : countOf(text, above, mark);
    if (marks === 0) break;
    if (marks === cells) first = above;
    below = above;
  }
  if (first === lineStart) return undefined;
  const header = text
    .slice(first, lineEnd(text, first))
    .split(mark)
    .map((cell) => cell.replace(/^[\s"'*`]+|[\s"'*`]+$/g, ''));
  // A header names; a row of values has digits.
  const isHeader = header.some((cell) => cell !== '') && !header.some((cell) => /\d{3}/.test(cell));
  kept = { text, start: first, end: lineEnd(text, lineStart) + 1, mark, cells, header: isHeader ? header : [] };
  return kept;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function countOf(text: string, from: number, mark: string): number {
  const end = Math.min(lineEnd(text, from), from + MAX_ROW_CHARACTERS);
  let count = 0;
  for (let at = text.indexOf(mark, from); at >= 0 && at < end; at = text.indexOf(mark, at + 1)) count++;
  return count;
}
