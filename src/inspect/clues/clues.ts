/** Cheap evidence on a text and on what surrounds a candidate in it; every detector rests on these. */

import type { Found } from '../../model/detection.js';
import { keep } from '../../text/append.js';
import { isDigit, isWord } from './reader.js';

export { bitOf, Keywords, keywordLists } from './keywords.js';
export { anchorsOf, featuresOf, isAscii, isDigit, passOf, Reader, signature } from './reader.js';
export type { Pass } from './text-pass.js';

/** Names of fields whose answers are kept: records have few, and each of them comes again and again. */
const MAX_FIELDS = 10_000;

/** An answer on the name of a field, made once for each name; of records one field comes after the other, so the last answer alone would not do. */
export function byField<T>(ask: (field: string) => T): (field: string) => T {
  const answers = new Map<string, T>();
  let last: string | undefined;
  let answer: T;
  return (field) => {
    if (field === last) return answer;
    let known = answers.get(field);
    if (known === undefined && !answers.has(field)) {
      known = keep(answers, field, ask(field), MAX_FIELDS);
    }
    last = field;
    return (answer = known as T);
  };
}

/** Answers to all patterns, by field: several patterns ask about one field in a row, so it is looked up once for all of them. */
const answers = new Map<string, (boolean | undefined)[]>();
let lastField = '';
let lastAnswers: (boolean | undefined)[] = [];
let patterns = 0;

function answersTo(field: string): (boolean | undefined)[] {
  let all = answers.get(field);
  if (all === undefined) {
    all = keep(answers, field, new Array(patterns).fill(undefined), MAX_FIELDS);
  }
  lastField = field;
  lastAnswers = all;
  return all;
}

/** Whether the name of a field says what a pattern asks for; fields come again and again, in tables of thousands of columns too, so answers are kept. */
export function said(pattern: Pick<RegExp, 'test'>): (field: string | undefined) => boolean {
  const own = patterns++;
  return (field) => {
    if (field === undefined) return false;
    const all = field === lastField ? lastAnswers : answersTo(field);
    return (all[own] ??= pattern.test(field));
  };
}

/**
 * A pattern that ends with `$`, asked from the end of a text backward: only what can reach the end is tried, and not every character before it.
 * What stands before the `$` must be no choice of its own.
 */
export function ending(pattern: RegExp): Pick<RegExp, 'test'> {
  const behind = new RegExp(`(?<=${pattern.source.slice(0, -1)})`, `${pattern.flags}y`);
  return {
    test(text) {
      behind.lastIndex = text.length;
      return behind.test(text);
    },
  };
}

/** Asks a library that says no by throwing: without traces of the stack, which cost more than the answer and which nobody reads. */
export function quietly<T>(ask: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return ask();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** Up to `most` characters before a candidate, to look for words in. */
export function before(text: string, start: number, most = 40): string {
  return text.slice(Math.max(0, start - most), start);
}

/** Up to `most` characters after a candidate. */
export function after(text: string, end: number, most = 16): string {
  return text.slice(end, end + most);
}

/** Nothing but the candidate and white space is in the text. */
export function bare(text: string, start: number, end: number): boolean {
  return end - start === text.length || (text.length < 200 && text.trim().length <= end - start);
}

/** The UTF-16 unit at a place, 0 beyond the ends of the text: the engine gives up fast code where it is asked for a unit that is not there. */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

/** A Latin letter, digit or underscore stands at this place. */
export function wordAt(text: string, at: number): boolean {
  return isWord(unitAt(text, at));
}

/** An ASCII digit stands at this place. */
export function digitAt(text: string, at: number): boolean {
  return isDigit(unitAt(text, at));
}

/** All matches of a global pattern, in order: what `matchAll` gives, which copies the pattern for each text. */
export function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NO_MATCHES;
  const all: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    all.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return all;
}

/** What a sticky pattern matches from this place on. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A hit, marked where its value is reserved for documentation or tests. A literal with a spread in it costs more than all the rest of a hit. */
export function reservedWhere(reserved: boolean, found: Found): Found {
  if (reserved) found.reserved = true;
  return found;
}

const NO_MATCHES: RegExpExecArray[] = [];

/** Capital letters and digits are all there is between these places. */
export function isCode(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isCapitalOrDigit(text.charCodeAt(i))) return false;
  return true;
}

function isCapitalOrDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a);
}

/** A capital letter from A to Z stands at this place. */
export function capitalAt(text: string, at: number): boolean {
  const c = unitAt(text, at);
  return c >= 0x41 && c <= 0x5a;
}

/** The place is within a web address: `://` stands before it with no white space or quote between. */
export function inUrl(text: string, at: number): boolean {
  for (let i = at - 1, least = Math.max(0, at - 2048); i >= least; i--) {
    const c = text.charCodeAt(i);
    if (c <= 0x20 || c === 0x22 || c === 0x27 || c === 0x3c || c === 0x3e || c >= 0x3000) return false;
    if (c === 0x2f && text.charCodeAt(i - 1) === 0x2f && text.charCodeAt(i - 2) === 0x3a) return true;
  }
  return false;
}

/** Luhn's check (ISO/IEC 7812-1 annex B) over ASCII digits. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = digits.length - 1, double = false; i >= 0; i--, double = !double) {
    const d = digits.charCodeAt(i) - 48;
    sum += double ? (d > 4 ? d * 2 - 9 : d * 2) : d;
  }
  return sum % 10 === 0;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** A date of the calendar between 1900 and 2099, given as digits. */
export function isDate(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  return day <= (month === 2 && isLeap(year) ? 29 : DAYS[month - 1]!);
}
