/** The first row of a table: whether it names the columns, and their names. */

import { differs, endsSentence, isShaped, NAMES } from './contrast.js';
import { BEYOND_DOUBT, firstRow, oddsOfNames } from './first-row.js';

/** So many rows at most stand over the one that names the columns. */
const MAX_ROWS_ABOVE = 10;

/**
 * How many rows stand over the row that names the columns: a title, units, who made the table. Zero where the first row names them, and where
 * no row surely does: an item must not be taken for a title.
 */
export function rowsAbove(rows: readonly (readonly string[])[]): number {
  const filled = rows.slice(0, MAX_ROWS_ABOVE + 1).map((row) => row.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  for (let above = 1; above < filled.length; above += 1) {
    if (filled[above]!.length < 2) continue;
    const [columns, below] = [filled[above]!.length, rows.slice(above)];
    const titled = filled.slice(0, above).every((cells) => isAbove(cells, columns));
    if (titled ? surelyNames(below) || contrasts(below) : surelyNames(below)) return titled ? above : 0;
  }
  return 0;
}

/**
 * Whether a row that is behind a blank line, below others, names the columns of another table: `header` where lists of training data have two of its names and
 * no value is among them, `perhaps` where only the columns above it hold something else throughout, or it has another number of cells.
 */
export function secondHeader(
  cells: readonly string[],
  above: readonly (readonly string[])[],
  names: readonly string[],
): 'header' | 'perhaps' | 'row' {
  const row = cells.map((cell) => cell.trim());
  while (row.at(-1) === '') row.pop();
  const isNames = row.length >= 2 && row.every(isLikeName) && new Set(row).size === row.length;
  if (!isNames) return 'row';
  const known = row.filter((cell) => NAMES.test(cell)).length;
  const unlike = row.filter((cell, i) => differs(cell, i, above)).length;
  const repeats = row.length === names.length && row.every((cell, i) => cell === names[i]);
  if (repeats || (known >= 2 && known >= row.length / 3 && !row.some((cell, i) => valuesOf(above, i).includes(cell)))) return 'header';
  return unlike > 0 || (row.length !== names.length && known > 0) ? 'perhaps' : 'row';
}

/** Words as names of columns have them: no sentence, number, address or date. */
function isLikeName(cell: string): boolean {
  return cell !== '' && cell.length <= 40 && !isShaped(cell) && !endsSentence(cell) && cell.split(/\s+/).length <= 4;
}

function valuesOf(rows: readonly (readonly string[])[], column: number): string[] {
  return rows.map((row) => (row[column] ?? '').trim());
}

/** One cell where the table has several, or fewer cells than the table has, which say what they are about: `单位：条`, `Unit: items`. */
function isAbove(cells: readonly string[], columns: number): boolean {
  if (cells.length <= 1) return true;
  if (cells.length >= columns) return false;
  return cells.length <= columns / 2 || cells.every((cell, i) => /[:：]/.test(cell) || /[:：]$/.test(cells[i - 1] ?? ''));
}

/** Whether the first row names the columns beyond doubt: every column has its own name, and lists of training data have two of these names. */
export function surelyNames(rows: readonly (readonly string[])[]): boolean {
  const first = namesOf(rows);
  const known = first.filter((cell) => NAMES.test(cell)).length;
  return known >= 2 && known >= first.length / 3 && isEachNamed(first) && firstRow(rows) === 'names';
}

/** The same by the columns alone: what is below it is wholly unlike it. */
function contrasts(rows: readonly (readonly string[])[]): boolean {
  return isEachNamed(namesOf(rows)) && oddsOfNames(rows) >= BEYOND_DOUBT;
}

function namesOf(rows: readonly (readonly string[])[]): string[] {
  const first = (rows[0] ?? []).map((cell) => cell.trim());
  while (first.at(-1) === '') first.pop();
  return first;
}

function isEachNamed(cells: readonly string[]): boolean {
  return !cells.includes('') && new Set(cells).size === cells.length;
}

/** The names of columns: `column3` where the header has none, `name_2` where it repeats one. */
export function columnNames(header: readonly string[] | undefined, columns: number): string[] {
  const names: string[] = [];
  const taken = new Set<string>();
  for (let i = 0; i < Math.max(columns, header?.length ?? 0); i += 1) {
    const stated = header?.[i]?.trim();
    const base = stated === undefined || stated === '' ? `column${i + 1}` : stated;
    let name = base;
    for (let n = 2; taken.has(name); n += 1) name = `${base}_${n}`;
    taken.add(name);
    names.push(name);
  }
  return names;
}

/** So many names make a table of its own. */
const LEAST_NAMES = 2;

/** The empty column that divides two tables that lie side by side, by their header and first rows; undefined where there is one table. */
export function gapOf(rows: readonly (readonly string[])[]): number | undefined {
  const [header = [], ...others] = rows;
  if (others.length < 2) return undefined;
  const isNamed = (column: number): boolean => (header[column] ?? '').trim() !== '';
  for (let gap = LEAST_NAMES; gap + LEAST_NAMES < header.length; gap += 1) {
    if (isNamed(gap) || !isNamed(gap - 1) || !isNamed(gap - 2) || !isNamed(gap + 1) || !isNamed(gap + 2)) continue;
    if (others.every((row) => (row[gap] ?? '').trim() === '') && others.some((row) => (row[gap + 1] ?? '').trim() !== '')) return gap;
  }
  return undefined;
}
