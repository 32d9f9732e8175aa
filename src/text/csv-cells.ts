/** Tables for spreadsheets, in which nothing from data is a formula. */

import { harmless } from './ci-syntax.js';
import { visible } from './show.js';

/** What a spreadsheet may take for the beginning of a formula, also in full width, and behind blanks. */
const formula = /^[\s\u3000]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u;

/** Text with an apostrophe before what a spreadsheet would compute. */
export function neutral(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** A cell: untrusted text with its controls written out, and an apostrophe before what a spreadsheet would compute. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = neutral(visible(value));
  return /[",;\r\n']/u.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180 but for the line ends of this project, with a byte order mark, so that spreadsheets read it as UTF-8. */
export function csv(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${[head, ...rows].map((row) => `${harmless(row.map(cell).join(','))}\n`).join('')}`;
}
