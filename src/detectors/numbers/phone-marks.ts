/** What stands right before and behind a telephone number: marks that part it from other things, or join it to them. */

import { digitAt } from '../../inspect/clues/clues.js';

/** An extension behind a number. */
export const EXTENSION =
  /^(?:[ ,;]{0,2}(?:x|ext(?:n|ension)?|int(?:erno)?|poste|durchwahl|dw|klappe|kl|wew|wewn|anexo|ramal|toestel|anknytning|lokal|linka|klapka|mell|dahili|доб|вн|внутр|εσωτ|תחילית|שלוחה|داخلی|تحويلة|ต่อ|内線|內線|내선|分机|分機|转|轉)[.:：=]? ?[-]?|#)\d{1,6}(?!\d)/i;

const POINT = 0x2e;
const SLASH = 0x2f;
/** Marks that join what stands before them to a number. */
const JOINING = new Set([...'.,#@/\\~^*%-'].map((c) => c.charCodeAt(0)));
const COMMA = 0x2c;
const COLON = 0x3a;
const PERCENT = 0x25;
const UNDERSCORE = 0x5f;
const ASCII = 0x7f;

/** A mark right before a number joins what stands before that mark to it: a path, a decimal number, a sign. */
function joins(text: string, start: number, end: number): boolean {
  const near = text.charCodeAt(start - 1);
  if (!JOINING.has(near)) return false;
  const before = text.charCodeAt(start - 2);
  // Letters of other scripts are of no path or version.
  if (before > ASCII) return false;
  if (near === COMMA) return digitAt(text, start - 2) && isDecimal(text, start, end);
  if (near === SLASH) return !isLetter(before) || isPath(text, start, end);
  return true;
}

/** Behind a decimal comma, or the comma of thousands; no row of a table. */
function isDecimal(text: string, start: number, end: number): boolean {
  let from = start - 1;
  while (digitAt(text, from - 1)) from--;
  const inTable = text.charCodeAt(from - 1) === COMMA || text.charCodeAt(end) === COMMA;
  return !inTable && start - 1 - from <= 3;
}

/** A path or a fraction, not a list of two things. */
function isPath(text: string, start: number, end: number): boolean {
  return /[/.\\_~:][^\s/]*\/$/.test(text.slice(Math.max(0, start - 40), start)) || /^(?:[/?#_]|\.\w)/.test(text.slice(end, end + 2));
}

/** Digits in a list of longer or other numbers: measures, times or ids. */
function isOfNumbers(text: string, start: number, end: number): boolean {
  const [behindOne, beforeOne] = [text.charCodeAt(start - 1) === COMMA, text.charCodeAt(end) === COMMA];
  if (!behindOne && !beforeOne) return false;
  const before = behindOne ? (/(?:\d+,)+$/.exec(text.slice(Math.max(0, start - LIST), start))?.[0] ?? '') : '';
  const behind = beforeOne ? (/^(?:,\d+)+/.exec(text.slice(end, end + LIST))?.[0] ?? '') : '';
  return `${before}${behind}`.split(',').some((run) => run.length > 8 && !/^(?:86)?1[3-9]\d{9}$/.test(run));
}

/** How far a list of numbers is looked at. */
const LIST = 48;

/** A Latin letter or underscore. */
function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === UNDERSCORE;
}

/** A sign of a currency. */
function isCurrency(unit: number): boolean {
  // Between these two there is none but letters of East Asia.
  return unit === 0x24 || (unit >= 0xa2 && (unit < 0x2e80 || unit > 0xa7ff) && /\p{Sc}/u.test(String.fromCharCode(unit)));
}

/** Part of something longer: a word, a decimal number, a version, a path. `word`: a word or field says that it is a telephone number. */
export function glued(text: string, start: number, end: number, word: boolean): boolean {
  const near = text.charCodeAt(start - 1);
  const beyond = text.charCodeAt(end);
  if (!word && isLetter(near)) return true;
  if (!word && isLetter(beyond) && !EXTENSION.test(text.slice(end, end + 16))) return true;
  if (digitAt(text, start - 1) || isCurrency(near) || (!word && joins(text, start, end)))
    return near !== SLASH || !/:\/\/?$/.test(text.slice(Math.max(0, start - 8), start));
  if (!word && isOfNumbers(text, start, end)) return true;
  if (beyond === POINT) return digitAt(text, end + 1);
  if (beyond === COLON) return !word && near === COLON && digitAt(text, end + 1);
  return beyond === PERCENT || (beyond === UNDERSCORE && !word);
}
