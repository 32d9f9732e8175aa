/** JSON values as they are found in data: read without losing digits, and told when they are none. */
import type { Json } from '../../model/basics.js';

const QUOTE = 34;
const BACKSLASH = 92;

/** Deeper than this nothing that reads a value by recursion could follow. */
const DEEPEST = 200;

/** Texts longer than this are looked at before they are parsed: sixty megabytes of `[],[],…` would be gigabytes of objects. */
const LONG = 4 << 20;
const MOST_VALUES = 2_000_000;

export type Parsed = { value: Json } | { why: string; fix: string };

/**
 * One JSON value. Whole numbers that a double cannot hold stay digit by digit, as strings; `NaN` and `Infinity`, which Python writes though
 * they are not JSON, become null.
 */
export function parseJson(text: string): Parsed {
  if (text.length > LONG && separators(text) > MOST_VALUES) {
    return { why: 'it holds more than two million values', fix: 'Write its parts as records of their own.' };
  }
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (error) {
    const mended = /NaN|Infinity/.test(text) ? tryParse(rewriteTokens(text)) : undefined;
    if (mended === undefined) return { why: whyNotJson(error, text), fix: 'Write it as valid JSON.' };
    value = mended;
  }
  const seen = look(value, 0);
  if (seen === 'deep') return { why: `it is nested more than ${DEEPEST} deep`, fix: 'Flatten it.' };
  return { value: seen === 'digits' ? (tryParse(rewriteTokens(text)) ?? value) : value };
}

function separators(text: string): number {
  let count = 0;
  for (let at = text.indexOf(','); at !== -1 && count <= MOST_VALUES; at = text.indexOf(',', at + 1)) count += 1;
  return count;
}

function tryParse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Why text is not JSON. The engine's own message quotes the text, so only its position is used: nothing of a record is repeated. */
function whyNotJson(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : '';
  if (text.trim() === '') return 'it is empty';
  if (/end of JSON input|Unterminated/.test(message)) return 'it ends in the middle';
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? 'it is not valid JSON' : `it is not valid JSON from character ${Number(position) + 1} on`;
}

function look(value: Json, depth: number): 'digits' | 'deep' | undefined {
  if (typeof value === 'number') return Math.abs(value) > Number.MAX_SAFE_INTEGER ? 'digits' : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= DEEPEST) return 'deep';
  let found: 'digits' | undefined;
  if (Array.isArray(value)) {
    for (const element of value) {
      const seen = look(element, depth + 1);
      if (seen === 'deep') return seen;
      found ??= seen;
    }
    return found;
  }
  for (const name in value) {
    const member = value[name];
    if (typeof member === 'string' || member === undefined) continue;
    const seen = look(member, depth + 1);
    if (seen === 'deep') return seen;
    found ??= seen;
  }
  return found;
}

/** The text with numbers that a double cannot hold put in quotes, and what is not a number in JSON as null. */
function rewriteTokens(text: string): string {
  const out: string[] = [];
  let kept = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      i = stringEnd(text, i);
      continue;
    }
    if (!isTokenCode(code)) continue;
    const start = i;
    while (i + 1 < text.length && isTokenCode(text.charCodeAt(i + 1))) i += 1;
    const token = text.slice(start, i + 1);
    const better = betterToken(token);
    if (better === token) continue;
    out.push(text.slice(kept, start), better);
    kept = i + 1;
  }
  return out.join('') + text.slice(kept);
}

function stringEnd(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text.charCodeAt(i) !== QUOTE) i += text.charCodeAt(i) === BACKSLASH ? 2 : 1;
  return i;
}

function betterToken(token: string): string {
  if (token === 'NaN' || token === 'Infinity' || token === '-Infinity') return 'null';
  const digits = token.startsWith('-') ? token.slice(1) : token;
  if (!/^\d/.test(digits)) return token;
  const value = Number(token);
  const whole = !/[.eE]/.test(digits);
  return (whole && Math.abs(value) > Number.MAX_SAFE_INTEGER) || !Number.isFinite(value) ? `"${token}"` : token;
}

/** Letters, digits, and what else is in a number. */
function isTokenCode(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 43 || code === 45 || code === 46
  );
}
