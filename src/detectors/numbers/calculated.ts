/** Numbers that a text calculates with, or lists among others: no numbers of anybody, whatever form they have. */

import { digitAt } from '../../inspect/clues/clues.js';

/** What stands right behind and right before a number that comes to something or goes into it: `= 8300`, ` × 4`, `25 * `, `12 = `. */
const BEHIND = /^\s?(?:=\s?(?:<<|[$€£¥₹]?\d)|[×*÷^]\s?[$€£¥₹]?[\d(]|[-+]\s?[$€£¥₹]?\d[\d.,]{0,14}\s?=\s?[<$€£¥₹\d])/;
const BEFORE = /[\d)\]]\s?(?:[=×*÷^]|<<)\s?[$€£¥₹]?$/;
const REACH = 8;
/** A sum is told by what comes of it: `250000+104000=354000`. A mark between the parts of a telephone number is no sign of one. */
const REACH_OF_SUM = 24;

/** Whether a number is a term of a calculation. */
export function isOperand(text: string, start: number, end: number): boolean {
  return BEHIND.test(text.slice(end, end + REACH_OF_SUM)) || BEFORE.test(text.slice(Math.max(0, start - REACH), start));
}

/** How far the bracket of a list is looked for. */
const LIST = 120;
const OPENS = /[[{(]\s*(?:[-+]?\d[\d.eE+-]*\s*,\s*)*[-+]?$/;
const CLOSES = /^\s*(?:,\s*[-+]?\d[\d.eE+-]*\s*)*[\]})]/;
const CUT_BEFORE = /^[\d.eE+\-,\s]*,\s*[-+]?$/;
const CUT_BEHIND = /^\s*,[\d.eE+\-,\s]*$/;

/** Whether a number stands in a bracketed list of numbers: `[3, 18, 4155552671]`, a vector or the argument of a program. */
export function isAmongNumbers(text: string, start: number, end: number): boolean {
  if (digitAt(text, start - 1) || digitAt(text, end)) return false;
  const before = text.slice(Math.max(0, start - LIST), start);
  const behind = text.slice(end, end + LIST);
  const opens = OPENS.test(before) || (start > LIST && CUT_BEFORE.test(before));
  const closes = CLOSES.test(behind) || (behind.length === LIST && CUT_BEHIND.test(behind));
  return opens && closes && (before.trimEnd().endsWith(',') || behind.trimStart().startsWith(','));
}
