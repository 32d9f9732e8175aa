/** JSON values as they are found in data: read without losing digits, and told when they are none. */
import type { Json, ProblemReason } from '../../model/basics.js';
import { wrong } from '../../text/reasons/reason.js';

const QUOTE = 34;
const BACKSLASH = 92;

/** Deeper than this nothing that reads a value by recursion could follow. */
const DEEPEST = 200;

/** Texts longer than this are looked at before they are parsed: sixty megabytes of `[],[],…` would be gigabytes of objects. */
const LONG = 4 << 20;
const MAX_VALUES = 2_000_000;

export type Parsed = { value: Json } | { why: ProblemReason };

/**
 * One JSON value. Whole numbers that a double cannot hold stay digit by digit, as strings; `NaN` and `Infinity`, which Python writes though
 * they are not JSON, become null. Of a name that comes twice in an object the last value has it, as everywhere; the others are kept under `name_2`.
 */
export function parseJson(text: string): Parsed {
  if (text.length > LONG && separators(text) > MAX_VALUES) return { why: wrong('json/too-many-values') };
  let json = text;
  let value: Json;
  try {
    value = JSON.parse(json) as Json;
  } catch (error) {
    json = /NaN|Infinity/.test(text) ? rewriteTokens(text) : text;
    const corrected = json === text ? undefined : tryParse(json);
    if (corrected === undefined) return { why: whyNotJson(error, text) };
    value = corrected;
  }
  if (json === text && isWrittenTight(value, text.length)) return { value };
  const seen: Seen = { digits: false, deep: false, colons: 0 };
  look(value, 0, seen);
  if (seen.deep) return { why: wrong('json/too-deep', { depth: DEEPEST }) };
  if (seen.digits) json = rewriteTokens(json);
  // A colon more than names and texts account for is of a member that was replaced, or of a name or text that is written with escapes.
  if (colonsIn(json) !== seen.colons || ESCAPED_COLON.test(json)) json = withAllMembers(json);
  return { value: json === text ? value : (tryParse(json) ?? value) };
}

/**
 * Whether an object of texts, `null`, `true` and `false` is written in as few characters as it can be: then no member was replaced, since one more would be longer, as
 * are escapes and spaces. Most lines of data are, and nothing else has to be looked at in these.
 */
function isWrittenTight(value: Json, length: number): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let left = length - 1;
  for (const name in value) {
    const one = value[name]!;
    if (typeof one === 'string') left -= name.length + one.length + 6;
    else if (one === null || typeof one === 'boolean') left -= name.length + (one === false ? 9 : 8);
    else return false;
  }
  return left === 0;
}

const ESCAPED_COLON = /\\u003a/i;

function colonsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) count += 1;
  return count;
}

function separators(text: string): number {
  let count = 0;
  for (let at = text.indexOf(','); at !== -1 && count <= MAX_VALUES; at = text.indexOf(',', at + 1)) count += 1;
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
function whyNotJson(error: unknown, text: string): ProblemReason {
  const message = error instanceof Error ? error.message : '';
  if (text.trim() === '') return wrong('json/empty');
  if (/end of JSON input|Unterminated/.test(message)) return wrong('json/ends-early');
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? wrong('json/not-valid') : wrong('json/not-valid-from', { character: Number(position) + 1 });
}

interface Seen {
  digits: boolean;
  deep: boolean;
  /** Those that its members are written with, and those in its names and texts. */
  colons: number;
}

function look(value: Json, depth: number, seen: Seen): void {
  if (typeof value === 'string') seen.colons += colonsIn(value);
  else if (typeof value === 'number') seen.digits ||= Math.abs(value) > Number.MAX_SAFE_INTEGER;
  else if (typeof value !== 'object' || value === null) return;
  else if (depth >= DEEPEST) seen.deep = true;
  else if (Array.isArray(value)) for (const element of value) look(element, depth + 1, seen);
  else
    for (const name in value) {
      seen.colons += 1 + colonsIn(name);
      look(value[name]!, depth + 1, seen);
    }
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

/** The text with other names for members whose name comes again in their object. */
function withAllMembers(text: string): string {
  /** Of each object that is open where its members' names are, of each list undefined. */
  const open: (Map<string, Named[]> | undefined)[] = [];
  const names: Named[][] = [];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 123 || code === 91) open.push(code === 123 ? new Map() : undefined);
    else if (code === 125 || code === 93) {
      const members = open.pop();
      for (const same of members?.values() ?? []) if (same.length > 1) names.push(freeNames(same, members!));
    }
    if (code !== QUOTE) continue;
    const start = i;
    i = stringEnd(text, i);
    const members = open.at(-1);
    const end = i + 1;
    while (isBlank(text.charCodeAt(i + 1))) i += 1;
    if (members === undefined || text.charCodeAt(i + 1) !== 58) continue;
    const name = JSON.parse(text.slice(start, end)) as string;
    const same = members.get(name);
    if (same === undefined) members.set(name, [{ name, start, end }]);
    else same.push({ name, start, end });
  }
  let out = '';
  let kept = 0;
  for (const { name, start, end } of names.flat().sort((a, b) => a.start - b.start)) {
    out += text.slice(kept, start) + JSON.stringify(name);
    kept = end;
  }
  return out + text.slice(kept);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

interface Named {
  name: string;
  start: number;
  end: number;
}

/** Names that no other member has, for all of these but the last. */
function freeNames(same: readonly Named[], members: ReadonlyMap<string, unknown>): Named[] {
  let n = 1;
  return same.slice(0, -1).map((one) => {
    do n += 1;
    while (members.has(`${one.name}_${n}`));
    return { ...one, name: `${one.name}_${n}` };
  });
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
