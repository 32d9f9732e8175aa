/**
 * Whether the first row of a table names its columns: by the contrast between it and the rows below, column by column, in natural logarithms of odds.
 * No single cell decides: a date or an address in the first row speaks against names, and other columns may outweigh it.
 */

import { contrast, NAMES, NUMBER, YEAR } from './contrast.js';

/** What the first row is; `perhaps`: what is below does not tell, and both readings hold. */
export type FirstRow = 'names' | 'perhaps' | 'row';

/** Odds above which the first row names the columns, and below which it is a row like others. */
const SURE = 2;
const AGAINST = -1.5;
/** Odds that leave no doubt where a row further down is asked about. */
export const BEYOND_DOUBT = 5;
/** Most tables have names over their columns. */
const USUAL = 0.5;
/** What one column can say. */
const MAX_COLUMN_SCORE = 3.5;
const LEAST = -4;
/** What columns of words that look alike can say together: that names look like what is below them is common. */
const LEAST_ALIKE = -1.2;
const MAX_ROWS = 50;
/** So many rows make a table that a gap ends. */
const LEAST_ROWS = 2;
/** What the first row of these is. */
export function firstRow(rows: readonly (readonly string[])[]): FirstRow {
  const odds = oddsOfNames(rows);
  return odds >= SURE ? 'names' : odds > AGAINST ? 'perhaps' : 'row';
}

/** By how much the first row looks like names of the columns below, more than like another row of them. */
export function oddsOfNames(rows: readonly (readonly string[])[]): number {
  const first = (rows[0] ?? []).map((cell) => cell.trim());
  const filled = first.filter((cell) => cell !== '');
  if (filled.length === 0) return LEAST;
  const known = filled.filter((cell) => NAMES.test(cell)).length;
  // Files put together have the row that names their columns again and again.
  const isAgain = (row: readonly string[]): boolean => known >= 2 && first.every((cell, i) => (row[i] ?? '').trim() === cell);
  const below = rowsBelow(rows).filter((row) => !isAgain(row));
  if (yearsAsNames(first, below)) return MAX_COLUMN_SCORE;
  let odds = USUAL;
  let alike = 0;
  for (const [column, cell] of first.entries()) {
    const values = below.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
    const said = cell === '' ? { odds: values.length > 0 && column > 0 ? -0.5 : 0, alike: 0 } : contrast(cell, values);
    odds += Math.min(MAX_COLUMN_SCORE, Math.max(LEAST, said.odds));
    alike += said.alike;
  }
  odds += Math.max(LEAST_ALIKE, alike);
  // With no row in sight only known names tell.
  if (below.length === 0 && known > 0) odds = Math.max(odds, SURE);
  if (filled.length < first.length / 2) odds -= 2;
  if (!filled.some((cell) => /\p{L}/u.test(cell))) odds -= 3;
  if (new Set(filled).size < filled.length) odds -= known > 0 ? 0.5 : 1.5;
  return odds;
}

/** The rows below the first as far as they go without a gap: behind it another table may begin. */
function rowsBelow(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const below: (readonly string[])[] = [];
  for (const row of rows.slice(1, MAX_ROWS)) {
    if (row.some((cell) => cell.trim() !== '')) below.push(row);
    else if (below.length >= LEAST_ROWS) break;
  }
  return below;
}

/** A pivoted table: years as the names of columns, beside a name in words, and no years below them. */
function yearsAsNames(first: readonly string[], below: readonly (readonly string[])[]): boolean {
  const years = first.map((cell, i) => (YEAR.test(cell) ? i : -1)).filter((i) => i !== -1);
  const named = first.some((cell) => /^\p{L}/u.test(cell));
  return (
    years.length >= 2 &&
    named &&
    new Set(years.map((i) => first[i])).size === years.length &&
    first.every((cell) => YEAR.test(cell) || !NUMBER.test(cell)) &&
    below.length > 0 &&
    below.every((row) => years.every((i) => !YEAR.test((row[i] ?? '').trim())))
  );
}
