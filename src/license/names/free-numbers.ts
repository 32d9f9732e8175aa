import { table } from '../tables/license-tables.js';
import { fold, loosen, squash } from './name-fold.js';
import { licenseIndex, looseNames } from './name-index.js';

/** Longer statements are read as they are: what looks at a part of one may cut through a number. */
const longest = 160;
/** Shorter numbers may be a version. */
const fewest = 3;
/** Stands for a digit; no character of printable ASCII. */
const blank = '\u0000';

/**
 * A statement with its free numbers blanked, digit by digit: those that can be no part of any license's name, no version and no year. Whoever
 * reads statements tells such numbers from others by nothing but their length, so that two statements with one shape read the same: `agreement
 * no. 48213` and `agreement no. 77104`. Undefined where no number is free, and for addresses and references, which say what they are by all they hold.
 */
export function shapeOf(folded: string): string | undefined {
  if (folded.length > longest) return undefined;
  let shape = '';
  let from = 0;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (code < 0x20 || code > 0x7e || code === SLASH) return undefined;
    if (!isDigit(code)) continue;
    const start = at;
    while (isDigit(folded.charCodeAt(at + 1))) at++;
    if (at + 1 - start < fewest || !isFree(folded.slice(start, at + 1))) continue;
    shape += folded.slice(from, start) + blank.repeat(at + 1 - start);
    from = at + 1;
  }
  if (from === 0 || folded.includes('www.') || folded.includes('licenseref')) return undefined;
  return shape + folded.slice(from);
}

const SLASH = 47;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** No year, not zero, and no part of a number in a name: beside it, and with a letter or words between left out, others may stand. */
function isFree(digits: string): boolean {
  if (digits.length === 4 && (digits.startsWith('19') || digits.startsWith('20'))) return false;
  return !taken().has(digits) && !/^0+$/.test(digits);
}

let numbers: Set<string> | undefined;

/** All numbers in names, and all their parts. */
function taken(): Set<string> {
  if (numbers) return numbers;
  numbers = new Set();
  for (const key of licenseIndex().names.keys()) take(numbers, key);
  for (const key of looseNames().keys()) {
    take(numbers, key);
    // A name less one letter is still that name.
    if (/\d\p{L}\d/u.test(key))
      for (let at = 1; at < key.length; at++) if (/\p{L}/u.test(key[at]!)) take(numbers, key.slice(0, at) + key.slice(at + 1));
  }
  for (const row of [...table('license-cc-words'), ...table('license-exceptions')])
    for (const cell of row)
      for (const word of cell.split('|')) for (const key of [squash(fold(word)), loosen(fold(word))]) take(numbers, key);
  return numbers;
}

function take(into: Set<string>, key: string): void {
  for (const run of key.match(/\d{3,}/g) ?? [])
    for (let start = 0; start + fewest <= run.length; start++)
      for (let end = start + fewest; end <= run.length; end++) into.add(run.slice(start, end));
}
