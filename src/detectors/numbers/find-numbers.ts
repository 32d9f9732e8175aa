/** Finds numbers of persons by the tables of words and schemes: one search of a text for all detectors of such numbers. */

import { anchorsOf, inUrl, isDigit, unitAt } from '../../inspect/clues/clues.js';
import { BEHIND, LED, NUMBER } from '../../inspect/clues/wanted-bits.js';
import type { Anchors, Found, Places } from '../../model/detection.js';
import { isAmongNumbers, isOperand } from './calculated.js';
import { type Before, inRow, isOfLineBefore, type Naming, namedBefore, namedByField, namesInColumn } from './name-words.js';
import { isBare, type Scheme } from './schemes.js';
import { DIGIT, digitsAlone, LETTER, longer, markOf, mayEndWith, NO_SIGN, noShape } from './shapes.js';
import { columnAround, columnOf } from './text-tables.js';
import { beforeTags, isAnswered, namedBehind } from './words-around.js';

/** A number found, and of which type it is. */
export interface Numbered extends Found {
  type: string;
}

/** A word names a number that begins so many units behind it, where a check confirms it; and where its form is all there is. */
const REACH = 52;
const NEAR = 28;
/** … and a short one in small letters. */
const CLOSE = 6;
/** Letters before the digits of a number, in one with them or apart. */
const MAX_LETTERS = 6;
/** Fewest digits of a number that is looked at. */
const LEAST_DIGITS = 4;
/** … and of one with letters among them, which has so many of both. */
const MIN_DIGITS = 2;
const LEAST_CODED = 7;
/** A longer text is not a number and nothing else. */
const MAX_BARE_CHARACTERS = 40;
/** What may stand around a value that is all of a text. */
const EDGES = /^[\s,;:|/()[\]{}<>"'`“”‘’「」『』（）【】《》，。；：、]*|[\s,;:|/()[\]{}<>"'`“”‘’「」『』（）【】《》，。；：、]*$/g;
/** What stands between the numbers of a list. */
const BETWEEN = /^(?:[\s,;/|、，；]*(?:and|or|und|oder|et|ou|y|o|e|и|и|和|及|或)?[\s,;/|、，；]*)$/;
const MAX_BETWEEN_CHARACTERS = 8;

/** A number where it was found: what it is written as, and its shape. */
interface Token {
  start: number;
  end: number;
  shape: string;
  /** Schemes that print a number so. */
  schemes: readonly Scheme[];
}

interface Kept {
  text: string;
  field: string | undefined;
  found: readonly Numbered[];
}

const NONE: readonly Numbered[] = [];

let kept: Kept = { text: '', field: undefined, found: [] };

/** The numbers of a text; detectors ask one after another for the same one. */
export function numbersIn(text: string, field: string | undefined, anchors: Anchors): readonly Numbered[] {
  if (kept.text !== text || kept.field !== field) kept = { text, field, found: search(text, field, anchors) };
  return kept.found;
}

/** The numbers of one type. */
export function numbersOf(type: string, text: string, field: string | undefined, anchors: Anchors): Numbered[] {
  const all = numbersIn(text, field, anchors);
  return all.length === 0 ? [] : all.filter((one) => one.type === type);
}

/** Whether a text holds a number of this type. */
export function holds(type: string, text: string, field: string | undefined, anchors: Anchors): boolean {
  const all = numbersIn(text, field, anchors);
  return all.length > 0 && all.some((one) => one.type === type);
}

/** What a detector finds by these tables beside what it finds itself, in order. */
export function joined(own: Iterable<Found>, type: string, text: string, field: string | undefined, anchors: Anchors | undefined): Found[] {
  const found = [...own];
  const tabled = numbersOf(type, text, field, anchors ?? anchorsOf(text));
  if (tabled.length === 0) return found;
  // Of the same number the longer stands, and of two alike the detector's own.
  const within = (one: Found, others: readonly Found[], more: number) =>
    others.some(({ start, end }) => start <= one.start && end >= one.end && end - start >= one.end - one.start + more);
  return [...found.filter((one) => !within(one, tabled, 1)), ...tabled.filter((one) => !within(one, found, 0))].sort(
    (a, b) => a.start - b.start,
  );
}

function search(text: string, field: string | undefined, anchors: Anchors): readonly Numbered[] {
  const said = namedByField(field);
  const isShort = text.length <= MAX_BARE_CHARACTERS;
  // Nothing names a number or tells one: most values that there are in data.
  if (said.length === 0 && field !== undefined && (anchors.wants & (NUMBER | BEHIND)) === 0 && (isShort || !text.includes('\n')))
    return NONE;
  const all: Numbered[] = [];
  if (field === undefined && isShort) bareIn(all, text);
  else if (said.length > 0 && isShort) wholeIn(all, text, said);
  const { groups, wanted } = anchors;
  const read: Reading = { done: 0, last: undefined, said };
  // Where nothing names them, most groups are of no number.
  let first = said.length > 0 ? 0 : groups.length;
  for (let n = 0; first === groups.length && n < wanted.length; n += 2) {
    const bits = wanted.at[n + 1]!;
    if ((bits & NUMBER) === 0) continue;
    const i = wanted.at[n]!;
    const start = groups.at[i]!;
    if (start >= read.done) add(all, text, start, groups.at[i + 1]!, (bits & LED) === 0 || isOfLineBefore(text, start), read);
    // The next one may be of a list.
    if (read.last !== undefined) first = i + 2;
  }
  for (let i = first; i < groups.length; i += 2) {
    const [start, end] = [groups.at[i]!, groups.at[i + 1]!];
    if (start >= read.done && mayBeNamed(text, start, end)) add(all, text, start, end, inRow(text, start), read);
  }
  if (field === undefined || !isShort) around(all, text, anchors);
  return all.length < 2 ? all : all.sort((a, b) => a.start - b.start);
}

/** How far a text is read. */
interface Reading {
  /** Where the number before ends. */
  done: number;
  /** That number, where a word names it: the next one may be in a list with it. */
  last: { end: number; naming: Naming } | undefined;
  /** What the name of the field says. */
  said: readonly Naming[];
}

/** Adds the number whose first digits these are; `row`: no word is between them and the digits before. */
function add(all: Numbered[], text: string, start: number, end: number, row: boolean, read: Reading): void {
  const { done, last, said } = read;
  if (row && last === undefined && said.length === 0 && !mayTell(text, start, end)) return;
  const found = at(text, start, end, done, { row, last, said });
  if (found === undefined || (said.length === 0 && isOperand(text, found.numbered.start, found.numbered.end))) return;
  read.done = found.numbered.end;
  read.last = found.naming === undefined ? undefined : { end: read.done, naming: found.naming };
  if (!all.some((one) => one.start < found.numbered.end && one.end > found.numbered.start)) all.push(found.numbered);
}

/** Digits that may be of a number, by what is beside them; of those that are wanted as a number the pass has asked it. */
function mayBeNamed(text: string, start: number, end: number): boolean {
  const next = unitAt(text, end);
  if (next >= 0x61 && next <= 0x7a) return false;
  // The digits of a fraction behind its point.
  if (unitAt(text, start - 1) === 0x2e && isDigit(unitAt(text, start - 2))) return false;
  return end - start >= LEAST_DIGITS || !isSmall(text, start, end);
}

/** Most groups of digits of a number. */
const MAX_GROUPS = 7;

/** Numbers that words behind them name, or the header of their column in a table within the text. */
function around(all: Numbered[], text: string, { groups, wanted, wants }: Anchors): void {
  let n = 0;
  // A text of one line has no table; behind most digits no word can be, and most are no end of a cell.
  if (text.includes('\n')) {
    for (let i = 0; i < groups.length; i += 2) {
      const isWanted = n < wanted.length && wanted.at[n] === i;
      const isBehind = isWanted && (wanted.at[n + 1]! & BEHIND) !== 0;
      if (isWanted) n += 2;
      if (isBehind || mayEndCell(text, groups.at[i + 1]!)) beside(all, text, groups, i, isBehind);
    }
  } else if ((wants & BEHIND) !== 0)
    for (; n < wanted.length; n += 2) if ((wanted.at[n + 1]! & BEHIND) !== 0) beside(all, text, groups, wanted.at[n]!, true);
}

/** Adds the number of which these are the last digits; `isBehind`: a word may be behind it. */
function beside(all: Numbered[], text: string, { at: places }: Places, i: number, isBehind: boolean): void {
  let end = places[i + 1]!;
  while (isCapital(unitAt(text, end)) && end - places[i + 1]! < MAX_LETTERS) end++;
  // What goes on is looked at with the last of its digits.
  if (isDigit(unitAt(text, end))) return;
  if (unitAt(text, end) === 0x2d && isCapital(unitAt(text, end + 1)) && !isAlnum(unitAt(text, end + 2))) end += 2;
  const behind = isBehind ? namedBehind(text, end) : [];
  const cell = behind.length > 0 || !mayEndCell(text, end) ? undefined : cellAt(text, places, i, end);
  const said = cell === undefined ? behind : namesInColumn(cell);
  if (said.length === 0) return;
  const found = endingHere(text, places, i, { end, said });
  if (found !== undefined && !all.some((one) => one.start < found.end && one.end > found.start)) all.push(found);
}

/** What is right behind these digits may be behind a cell of a table, or go on with the number. */
function mayEndCell(text: string, end: number): boolean {
  const next = unitAt(text, end);
  return next < 0x80 ? MAY_END[next] !== 0 : isCapital(next);
}

const MAY_END = new Uint8Array(0x80);
for (const c of '\0 "`\n\r\t,;|-ABCDEFGHIJKLMNOPQRSTUVWXYZ') MAY_END[c.charCodeAt(0)] = 1;

/** The name of the column of the number that ends here with these digits, which is a cell of a table. */
function cellAt(text: string, places: ArrayLike<number>, i: number, end: number): string | undefined {
  let first = i;
  while (first >= 2 && i - first < 2 * MAX_GROUPS && isJoined(text, places[first - 1]!, places[first]!)) first -= 2;
  let from = places[first]!;
  while (isCapital(unitAt(text, from - 1)) || (isLink(unitAt(text, from - 1)) && isCapital(unitAt(text, from - 2)))) from--;
  return columnOf(text, from, end);
}

/** Nothing but marks and capital letters between groups of digits of one number. */
function isJoined(text: string, end: number, start: number): boolean {
  if (start - end > 8) return false;
  for (let i = end; i < start; i++) if (!isCapital(unitAt(text, i)) && markOf(unitAt(text, i)) === NO_SIGN) return false;
  return true;
}

/** The longest number that ends at a place, of the schemes that are named. */
function endingHere(
  text: string,
  places: ArrayLike<number>,
  last: number,
  { end, said }: { end: number; said: readonly Naming[] },
): Numbered | undefined {
  for (let i = Math.max(0, last - 2 * MAX_GROUPS); i <= last; i += 2) {
    for (const from of beginnings(text, places[i]!, 0)) {
      if (!isOpen(text, from)) continue;
      const token = tokensAt(text, from, false).find((one) => one.end === end);
      if (token === undefined) continue;
      for (const naming of said) {
        const scheme = schemeFor(text, token, naming);
        if (scheme !== undefined) return numbered(text, token, scheme, true);
      }
    }
  }
  return undefined;
}

/** Too few digits with those behind them, or letters and digits in one. */
function isSmall(text: string, start: number, end: number): boolean {
  let digits = end - start;
  let letters = 0;
  let whole = true;
  for (let i = end; digits < LEAST_DIGITS; i++) {
    const unit = unitAt(text, i);
    if (isDigit(unit)) digits++;
    else if (isCapital(unit)) letters++;
    else {
      if (whole && isCoded(text, start, digits, letters)) return false;
      if (markOf(unit) === NO_SIGN) return true;
      whole = false;
    }
  }
  return false;
}

/** So many letters and digits in one, with those before them, that two digits are enough: 5AB1CDE. */
function isCoded(text: string, start: number, digits: number, letters: number): boolean {
  let before = 0;
  while (before < MAX_LETTERS && isCapital(unitAt(text, start - before - 1))) before++;
  return digits + letters + before >= LEAST_CODED && digits >= MIN_DIGITS;
}

/** What speaks for a number: words before its first digits, how far its beginning is before these, the number before in a list, the name of the field. */
interface Evidence {
  words: readonly Before[];
  off: number;
  last: { end: number; naming: Naming } | undefined;
  said: readonly Naming[];
}

const NO_WORDS: readonly Before[] = [];

interface Placed {
  numbered: Numbered;
  naming: Naming | undefined;
}

/** The number whose first digits begin here: the one that begins farthest to the left, then the longest. */
function at(
  text: string,
  start: number,
  end: number,
  done: number,
  { row, last, said }: Pick<Evidence, 'last' | 'said'> & { row: boolean },
): Placed | undefined {
  const tells = mayTell(text, start, end);
  // Few digits have the shape of a number: words are read where they have. Small letters right before it are of a word that names it, or of one that it is part of.
  let words = row ? NO_WORDS : isSmallLetter(unitAt(text, start - 1)) ? namedBefore(text, start, 1) : undefined;
  if (words?.length === 0 && !tells && last === undefined && said.length === 0) return undefined;
  for (const from of beginnings(text, start, done)) {
    const tokens = tokensAt(text, from, false);
    if (tokens.length === 0) continue;
    words ??= wordsAt(text, start, from);
    const placed = namedAt(text, from, tokens, { words, off: start - from, last, said });
    if (placed !== undefined) return placed;
    const numbered = tells && !isNoNumber(text, tokens[0]!) ? tellingAt(text, from, tokens) : undefined;
    if (numbered !== undefined) return { numbered, naming: undefined };
  }
  return undefined;
}

/** Words before a number that begins at `from` and has its first digits at `start`; tags of markup between are passed over. */
function wordsAt(text: string, start: number, from: number): readonly Before[] {
  const at = beforeTags(text, from);
  if (at === from) return namedBefore(text, start, REACH);
  // The tags are one mark; a tag may be the word itself.
  const outside = namedBefore(text, at, REACH).map((word) => ({ ...word, gap: word.gap + 1 + start - from }));
  return [...namedBefore(text, start, REACH), ...outside];
}

/** Where a number whose first digits begin here may begin: with letters before them, or there. */
function beginnings(text: string, start: number, done: number): number[] {
  const all: number[] = [];
  let from = start;
  while (from > done && start - from < MAX_LETTERS && isCapital(unitAt(text, from - 1))) from--;
  // A mark, and letters before it: AB 123456, V-12.345.678, AB № 123456.
  let mark = from - 1;
  while (from - mark < MAX_MARKS && isLink(unitAt(text, mark)) && isLink(unitAt(text, mark - 1))) mark--;
  if (mark > done && isLink(unitAt(text, mark)) && isCapital(unitAt(text, mark - 1))) {
    let before = mark;
    while (before > done && mark - before < MAX_LETTERS && isCapital(unitAt(text, before - 1))) before--;
    if (!isLetterOrDigit(unitAt(text, before - 1))) all.push(before);
  }
  if (from < start) all.push(from);
  all.push(start);
  return all;
}

/** What its form alone would tell is calculated with, or one of a list of numbers. */
function isNoNumber(text: string, { start, end }: Token): boolean {
  return isOperand(text, start, end) || isAmongNumbers(text, start, end);
}

/** Marks between letters and digits. */
const MAX_MARKS = 3;

/** A space, hyphen, point or sign of a number. */
function isLink(unit: number): boolean {
  return unit === 0x20 || unit === 0x2d || unit === 0x2e || unit === 0x2116;
}

const NO_TOKENS: readonly Token[] = [];

/** All that may be a number from a place on, the longest first. `small`: its letters may be small. */
function tokensAt(text: string, from: number, small: boolean): readonly Token[] {
  const row = rowEnd(text, from);
  // Digits alone, as most numbers are.
  if (row > from && !goesOn(unitAt(text, row)) && !(small && isSmallLetter(unitAt(text, row)))) {
    const alone = row - from < LEAST_DIGITS || !ends(text, row, false) ? null : digitsAlone(row - from);
    return alone === null || alone.schemes.length === 0
      ? NO_TOKENS
      : [{ start: from, end: row, shape: alone.written, schemes: alone.schemes }];
  }
  let all: Token[] | undefined;
  let shape = noShape();
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const sign = isDigit(unit) ? DIGIT : isCapital(unit) || (small && isSmallLetter(unit)) ? LETTER : markOf(unit);
    const next = sign === NO_SIGN ? null : longer(shape, sign);
    if (next === null) break;
    shape = next;
    if (
      (shape.digits < LEAST_DIGITS && (shape.digits < MIN_DIGITS || shape.spaced || shape.written.length < LEAST_CODED)) ||
      shape.schemes.length === 0 ||
      !mayEndWith(sign) ||
      !ends(text, i + 1, sign === DIGIT && shape.spaced)
    )
      continue;
    (all ??= []).unshift({ start: from, end: i + 1, shape: shape.written, schemes: shape.schemes });
  }
  return all ?? NO_TOKENS;
}

function rowEnd(text: string, from: number): number {
  let end = from;
  while (isDigit(unitAt(text, end))) end++;
  return end;
}

/** A unit with which a number may go on behind digits. */
function goesOn(unit: number): boolean {
  return isCapital(unit) || markOf(unit) !== NO_SIGN;
}

/** A number may end here: nothing goes on that would be of it. `mayGoOn`: digits behind a space would be. */
function ends(text: string, end: number, mayGoOn: boolean): boolean {
  if (end >= text.length) return true;
  const next = unitAt(text, end);
  if (isLetterOrDigit(next) || next === 0x40 || next === 0x5f) return false;
  const beyond = unitAt(text, end + 1);
  if (next === 0x2d || next === 0x2e || next === 0x2f) return !isAlnum(beyond);
  return !(mayGoOn && next === 0x20 && isDigit(beyond));
}

/** The number at a place that a word before it, the name of the field or its place in a list names. */
function namedAt(text: string, from: number, tokens: readonly Token[], { words, off, last, said }: Evidence): Placed | undefined {
  const open = isOpen(text, from);
  // One word may name numbers of several countries: the longest one that it names is meant.
  let best: (Placed & { gap: number }) | undefined;
  for (const { naming, gap: behind, capitals } of words) {
    const gap = behind - off;
    if (best !== undefined && gap !== best.gap) break;
    // A word in one with the number ends where it begins.
    if (gap < 0 || (!open && gap > 0)) continue;
    const lower = naming.short && !capitals;
    if (lower && (gap === 0 || gap > CLOSE)) continue;
    if (isOfOtherColumn(text, from - gap, from, naming)) continue;
    for (const token of tokens) {
      if (best !== undefined && token.end <= best.numbered.end) break;
      if (isFew(token) && !RIGHT_BEFORE.test(text.slice(from - gap, from))) continue;
      const scheme = schemeFor(text, token, naming);
      if (
        scheme === undefined ||
        (!scheme.checked && ((gap > NEAR && !isAnswered(text.slice(from - gap, from))) || (lower && !isKey(text, from, gap))))
      )
        continue;
      best = { numbered: numbered(text, token, scheme, true), naming, gap };
      break;
    }
  }
  if (best !== undefined || !open) return best;
  if (last !== undefined && from - last.end <= MAX_BETWEEN_CHARACTERS && BETWEEN.test(text.slice(last.end, from))) {
    for (const token of tokens) {
      const scheme = schemeFor(text, token, last.naming);
      if (scheme?.checked) return { numbered: numbered(text, token, scheme, true), naming: last.naming };
    }
  }
  for (const token of said.length === 0 ? [] : tokens) {
    if (text.length >= 2 * (token.end - token.start) + 2) continue;
    for (const naming of said) {
      const scheme = schemeFor(text, token, naming);
      if (scheme !== undefined) return { numbered: numbered(text, token, scheme, true), naming };
    }
  }
  return undefined;
}

/** A word in a line above is of a table in which the number is in another column. */
function isOfOtherColumn(text: string, wordEnd: number, start: number, naming: Naming): boolean {
  let last = start - 1;
  while (last >= wordEnd && text.charCodeAt(last) !== 0x0a) last--;
  if (last < wordEnd) return false;
  const column = columnAround(text, start);
  return column !== undefined && !namesInColumn(column).includes(naming);
}

/** So few digits among letters that a word must be right before them. */
function isFew({ shape }: Token): boolean {
  let digits = 0;
  for (let i = 0; i < shape.length; i++) if (shape[i] === '9') digits++;
  return digits < LEAST_DIGITS;
}

const RIGHT_BEFORE = /^[^\p{L}\p{N}]{0,8}(?:\p{Ll}{2,4} )?$/u;

/** The word is a key: a colon or a sign of equality stands between it and the number. */
function isKey(text: string, from: number, gap: number): boolean {
  return /^["'\s]*[:=：]/.test(text.slice(from - gap, from));
}

/** What stands before a number is not of it. */
function isOpen(text: string, from: number): boolean {
  const before = unitAt(text, from - 1);
  if (from === 0) return true;
  if (isLetterOrDigit(before) || before === 0x5f || before === 0x40 || before === 0x25) return false;
  return !((before === 0x2d || before === 0x2e) && isAlnum(unitAt(text, from - 2)) && isDigit(unitAt(text, from - 2)));
}

/** The scheme of which a number so named is. */
function schemeFor(text: string, token: Token, { ids, type, weak }: Naming): Scheme | undefined {
  let written: string | undefined;
  let plain = '';
  for (const scheme of token.schemes) {
    if (ids === undefined ? scheme.type !== type || scheme.country === ANYONES || (weak && !scheme.checked) : !ids.has(scheme)) continue;
    if (written === undefined) {
      written = text.slice(token.start, token.end);
      plain = plainOf(written);
    }
    if (scheme.passes(plain, written)) return scheme;
  }
  return undefined;
}

/** Country of numbers that anyone makes up for themselves: a word for a number of the country is none for them. */
const ANYONES = 'XX';

const PLAIN = /^[0-9A-Z]+$/;

/** Its letters and digits alone. */
function plainOf(written: string): string {
  return PLAIN.test(written) ? written : written.replace(/[^\p{L}\p{N}]|[第号]/gu, '').toUpperCase();
}

/** A number whose form and check tell it anywhere. */
function tellingAt(text: string, from: number, tokens: readonly Token[]): Numbered | undefined {
  if (!isOpen(text, from) || /[/\\]/.test(text[from - 1] ?? '')) return undefined;
  for (const token of tokens) {
    for (const scheme of token.schemes) {
      if (scheme.found !== 'telling') continue;
      const written = text.slice(token.start, token.end);
      if (!scheme.passes(plainOf(written), written) || inUrl(text, token.start)) continue;
      const after = unitAt(text, token.end);
      if (after === 0x2c && isDigit(unitAt(text, token.end + 1))) continue;
      return numbered(text, token, scheme, false);
    }
  }
  return undefined;
}

/** Something of each form that tells: four capital letters, six digits before a sign, 756, or two points. */
function mayTell(text: string, start: number, end: number): boolean {
  if (isCapital(unitAt(text, start - 1)) && isCapital(unitAt(text, start - 2)) && isCapital(unitAt(text, start - 4))) return true;
  const length = end - start;
  if (!mayTellBy(length)) return false;
  const next = unitAt(text, end);
  // A hyphen, a plus, or a letter of a century.
  if (length === 6) return next === 0x2d || next === 0x2b || isCapital(next);
  return (next === 0x2e && unitAt(text, end + 4) === 0x2e) || (unitAt(text, start) === 0x37 && text.startsWith('756', start));
}

/** So many digits may tell a number where no capital letter is before them. */
function mayTellBy(length: number): boolean {
  return length === 6 || length === 3 || length === 13;
}

/** A text that is one number and nothing else. */
function bareIn(all: Numbered[], text: string): void {
  const token = wholeOf(text, false);
  if (token === undefined) return;
  const written = text.slice(token.start, token.end);
  const plain = plainOf(written);
  const types = new Set<string>();
  for (const scheme of token.schemes) {
    if (!isBare(scheme, token.shape) || types.has(scheme.type) || !scheme.passes(plain, written)) continue;
    types.add(scheme.type);
    all.push(numbered(text, token, scheme, false));
  }
}

/** A value of a field whose name says what it is; in such a field letters may be small. */
function wholeIn(all: Numbered[], text: string, said: readonly Naming[]): void {
  const token = wholeOf(text, true);
  if (token === undefined) return;
  for (const naming of said) {
    const scheme = schemeFor(text, token, naming);
    if (scheme === undefined) continue;
    all.push(numbered(text, token, scheme, true));
    return;
  }
  const type = said.find((naming) => naming.type !== undefined && !naming.weak && UNCHECKED.has(naming.type))?.type;
  // A fraction below one is no number of a person.
  if (
    type !== undefined &&
    (token.shape === '' || !isFew(token)) &&
    /^(?!0\.\d+$)[\p{L}\p{N}][\p{L}\p{N} ./-]*$/u.test(text.slice(token.start, token.end))
  ) {
    const { start, end } = token;
    const why = 'number in a field that names it';
    all.push({ type, start, end, show: 2, value: plainOf(text.slice(start, end)), confidence: 'likely', why });
  }
}

/** Types of which many numbers have no check, and forms that no table has as a whole. */
const UNCHECKED = new Set(['PASSPORT', 'DRIVER_LICENSE', 'HEALTH_ID']);

/** The text but for what may stand around a value, where that may be one number. */
function wholeOf(text: string, small: boolean): Token | undefined {
  const inner = text.replace(EDGES, '');
  if (inner === '') return undefined;
  let start = text.indexOf(inner);
  let end = start + inner.length;
  // A check character in brackets belongs to the number.
  if (/[)）]/.test(text[end] ?? '') && /[(（]/.test(inner)) end++;
  if (start > 0 && !/\d/.test(inner)) start = 0;
  const token = tokensAt(text.slice(0, end), start, small)[0];
  if (token !== undefined && token.end === end) return token;
  return /^[\p{L}\p{N}][\p{L}\p{N} ./-]*$/u.test(inner) && inner.replace(/\D/g, '').length >= LEAST_DIGITS
    ? { start, end, shape: '', schemes: [] }
    : undefined;
}

function numbered(text: string, { start, end }: Token, { type, checked, found }: Scheme, word: boolean): Numbered {
  const written = text.slice(start, end);
  return {
    type,
    start,
    end,
    show: 2,
    value: plainOf(written),
    confidence: word
      ? checked || type === 'PASSPORT' || type === 'DRIVER_LICENSE'
        ? 'certain'
        : 'likely'
      : found === 'telling'
        ? 'likely'
        : 'possible',
    why: word
      ? checked
        ? 'check of a known scheme passed, named by a word or field'
        : 'form of a known scheme, named by a word or field'
      : 'form and check of a known scheme',
  };
}

/** A capital letter of Latin, Greek or Cyrillic script. */
function isCapital(unit: number): boolean {
  if (unit <= 0x5a) return unit >= 0x41;
  return unit === 0xd1 || (unit >= 0x391 && unit <= 0x3a9) || (unit >= 0x401 && unit <= 0x42f) || unit === 0x4e8 || unit === 0x4ae;
}

function isSmallLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x3b1 && unit <= 0x3c9) || (unit >= 0x430 && unit <= 0x45f);
}

function isAlnum(unit: number): boolean {
  return isDigit(unit) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

/** A digit, or a letter of a script that numbers have letters of. */
function isLetterOrDigit(unit: number): boolean {
  return isAlnum(unit) || (unit >= 0xc0 && unit <= 0x24f);
}
