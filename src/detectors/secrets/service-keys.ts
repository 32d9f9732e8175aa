/** Keys of services that their form tells, by the tables of key-table.ts. */

import type { Found, Places } from '../../model/detection.js';
import { append } from '../../text/append.js';
import { type KeyRule, keyRules } from './key-table.js';
import { entropyOf, isMadeUp } from './likeness.js';

interface Marked {
  rule: KeyRule;
  marks: readonly string[];
  pattern: RegExp;
}

/** Characters of a key that may be shown: the mark of its service. */
const SHOWN = 4;
const ASCII = 0x80;
/** So many characters of Base64 before a key and it is a part of something longer. */
const BLOB = 24;
/** What follows a key is no more of it. */
const END = '(?![\\w-])';
const BEGIN = '(?<![A-Za-z0-9])';
/** The last part of an address that is a key by itself. */
const OWN = 36;
/** Values of the services' own documentation. */
const DOCUMENTED = new Set([
  'sk_test_4eC39HqLyjWDarjtT1zdp7dc',
  'sk_test_BQokikJOvBiI2HlWgH4olfQ2',
  'sk_test_26PHem9AhJZvU623DfE1x4sd',
  'dapi1234567890ab1cde2f3ab456c7d89efa',
]);

let byMark: readonly (readonly Marked[] | undefined)[] | undefined;
let within: readonly Marked[] | undefined;

/** Rules by the first two characters of their marks, in either case. */
function marked(): readonly (readonly Marked[] | undefined)[] {
  if (byMark !== undefined) return byMark;
  const all: Marked[][] = [];
  for (const rule of keyRules()) {
    if (rule.how !== 'mark') continue;
    const pattern = new RegExp(`(?:${rule.pattern})${END}`, 'y');
    for (const pair of new Set(rule.words.map((word) => word.slice(0, 2)))) {
      const one = { rule, marks: rule.words.filter((word) => word.startsWith(pair)), pattern };
      for (const first of bothCases(pair[0]!)) for (const second of bothCases(pair[1]!)) (all[placeOf(first, second)] ??= []).push(one);
    }
  }
  byMark = Array.from({ length: ASCII * ASCII }, (_, place) => all[place]);
  return byMark;
}

function holding(): readonly Marked[] {
  within ??= keyRules()
    .filter(({ how }) => how === 'within')
    .map((rule) => ({ rule, marks: rule.words, pattern: new RegExp(`${BEGIN}(?:${rule.pattern})${END}`, 'g') }));
  return within;
}

const bothCases = (letter: string) => [...new Set([letter.toLowerCase(), letter.toUpperCase()])].map((c) => c.charCodeAt(0));
const placeOf = (first: number, second: number) => first * ASCII + second;

/** Keys of services in words of a text that are long and hold a digit, and in what hangs together with these. */
export function serviceKeys(text: string, coded: Places | undefined): readonly Found[] {
  const places = coded ?? longWords(text);
  let all: Found[] | undefined;
  let done = 0;
  for (let n = 0; n < places.length; ) {
    const run = runStart(text, places.at[n]!, done);
    done = runEnd(text, places.at[n + 1]!);
    let isLong = false;
    for (; n < places.length && places.at[n]! < done; n += 2) isLong ||= places.at[n + 1]! - places.at[n]! >= LONG;
    const found = keysIn(text, run, done, isLong);
    if (found.length > 0) append((all ??= []), found);
  }
  return all ?? NO_KEYS;
}

const NO_KEYS: readonly Found[] = [];

function longWords(text: string): Places {
  const at = [...text.matchAll(LONG_WORD)].flatMap(({ index, 0: word }) => [index, index + word.length]);
  return { at: Int32Array.from(at), length: at.length };
}

/** Keys with their mark in the middle hold a word of this length or more. */
const LONG = 16;
const LONG_WORD = /\w{5,}/g;
/** A key whose words are all short. */
export const SHORT_WORDS = 'A3-';

function runStart(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && isRun(text.charCodeAt(start - 1))) start--;
  // Of an escape within a text of a program the letter is no part of the key.
  return start > 0 && text[start - 1] === '\\' && 'nrt'.includes(text[start]!) ? start + 1 : start;
}

function runEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isRun(text.charCodeAt(end))) end++;
  return end;
}

const RUN = new Uint8Array(ASCII);
for (const c of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.+/=~:@$?%!') RUN[c.charCodeAt(0)] = 1;

function isRun(unit: number): boolean {
  return unit < ASCII && RUN[unit] === 1;
}

function isAlphanumeric(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

function keysIn(text: string, start: number, end: number, isLong: boolean): readonly Found[] {
  const table = marked();
  let found: Found[] | undefined;
  for (let at = start; at < end - 8; at++) {
    if (at > start && isAlphanumeric(text.charCodeAt(at - 1))) continue;
    const rules = table[placeOf(text.charCodeAt(at), text.charCodeAt(at + 1))];
    if (rules === undefined) continue;
    let best: Found | undefined;
    for (const { rule, marks, pattern } of rules) {
      if (!marks.some((mark) => text.slice(at, at + mark.length).toLowerCase() === mark)) continue;
      pattern.lastIndex = at;
      const one = pattern.test(text) ? keyFound(text, at, pattern.lastIndex, rule) : undefined;
      if (one !== undefined && (best === undefined || one.end > best.end)) best = one;
    }
    if (best === undefined) continue;
    (found ??= []).push(best);
    at = best.end;
  }
  if (isLong) keysWithin(text, start, end, (found ??= []));
  return found === undefined || found.length < 2 ? (found ?? NO_KEYS) : found.sort((a, b) => a.start - b.start);
}

/** Keys that have their mark in the middle or at the end. */
function keysWithin(text: string, start: number, end: number, found: Found[]): void {
  const run = text.slice(start, end);
  const lower = run.toLowerCase();
  for (const { rule, marks, pattern } of holding()) {
    if (!marks.some((mark) => lower.includes(mark))) continue;
    for (const match of run.matchAll(pattern)) {
      const one = keyFound(text, start + match.index, start + match.index + match[0].length, rule);
      if (one !== undefined && !found.some((other) => other.start < one.end && one.start < other.end)) found.push(one);
    }
  }
}

/** What a rule takes, unless it is known to be no secret, part of something longer, or too even to be one. */
function keyFound(text: string, start: number, end: number, rule: KeyRule): Found | undefined {
  const value = text.slice(start, end);
  if (rule.known?.test(value) || isPartOfBlob(text, start)) return undefined;
  // Of an address its own host says nothing.
  const own = value.startsWith('http') ? value.slice(-OWN) : value;
  const madeUp = DOCUMENTED.has(value) || isMadeUp(own);
  if (!madeUp && (entropyOf(value) < rule.entropy || !(/\d/.test(value) || (/[a-z]/.test(value) && /[A-Z]/.test(value))))) return undefined;
  const why = madeUp ? 'made up to look like a secret' : `form of ${rule.id}`;
  return { start, end, show: SHOWN, confidence: rule.how === 'mark' ? 'certain' : 'likely', why, ...(madeUp && { reserved: true }) };
}

/** Base64 goes on for long before it: what looks like a mark there stands there by chance. */
function isPartOfBlob(text: string, start: number): boolean {
  const before = text[start - 1];
  if (before !== '/' && before !== '+') return false;
  return /^[A-Za-z0-9+/]+$/.test(text.slice(Math.max(0, start - BLOB), start)) && start >= BLOB;
}
