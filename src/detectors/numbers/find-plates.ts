/** Finds number plates by the table of plates: named by a word or field, or written in a script of their own. */

import { inUrl, isDigit, said as saidBy, unitAt } from '../../inspect/clues/clues.js';
import { GROUPED, PLATE } from '../../inspect/clues/wanted-bits.js';
import type { Anchors, Found, Places } from '../../model/detection.js';
import { fieldNames, mayBeNamed, nearestBefore } from './name-words.js';
import { mayBeGrouped, mayBePlateAt } from './plate-shapes.js';
import { plateAt, tellingPlateAt } from './plates.js';
import { columnOf } from './text-tables.js';
import { beforeTags, isAnswered, MAX_ANSWER_CHARACTERS, mayAnswer, namedBehind } from './words-around.js';

const namesPlates = saidBy({ test: (field) => fieldNames(field, 'VEHICLE_ID') });

/** A word ends at most so many units before a plate. */
const REACH = 30;
/** Units of a plate before its first digits: letters, the name of an office, marks. */
const MAX_BEFORE_CHARACTERS = 8;
/** What may stand between a word and a plate: marks, and a few short words. */
const BETWEEN = /^(?:[^\p{L}\p{N}\n]{0,4}[\p{Ll}\p{Lo}\p{M}]{1,8}){0,3}[^\p{L}\p{N}\n]{0,6}(?:\n[^\p{L}\p{N}\n]{0,4})?$/u;
const KEY = /[:=：№#]/;

/** The plates of a text, in order. */
export function platesIn(text: string, field: string | undefined, { groups, wanted }: Anchors): Found[] {
  const all: Found[] = [];
  const add = (i: number, said: boolean): void => {
    const done = all.length === 0 ? 0 : all[all.length - 1]!.end;
    const found = groups.at[i]! < done ? undefined : at(text, groups.at[i]!, groups.at[i + 1]!, done, said);
    if (found !== undefined) all.push(found);
  };
  if (namesPlates(field) && text.length < 2 * MAX_PLATE_CHARACTERS) {
    for (let i = 0; i < groups.length; i += 2) add(i, true);
    if (all.length === 0 && field !== undefined && !PLATES_OF_OTHERS.test(field)) return whole(text);
  } else {
    for (let n = 0; n < wanted.length; n += 2) if (mayBeOfPlate(text, groups, wanted.at[n]!, wanted.at[n + 1]!)) add(wanted.at[n]!, false);
  }
  return all;
}

/** Plates of laboratories and printers are called so too, where nothing says of what. */
const PLATES_OF_OTHERS = /^(?:.*[.\]])?plates?$/i;
const ANY_PLATE = /^[\s"']*([\p{Lu}\p{Lo}\p{N}](?:[ .·-]?[\p{Lu}\p{Lo}\p{N}]){4,9})[\s"']*$/u;

/** What a column of plates holds is one in any form: letters and digits in one or with single marks between. */
function whole(text: string): Found[] {
  const written = ANY_PLATE.exec(text)?.[1];
  if (written === undefined || !/\d/.test(written) || !/\p{L}/u.test(written)) return [];
  return [hit(text.indexOf(written), written, 'letters and digits in a field that names number plates')];
}

/** A group that is wanted as these bits say may be of a plate. */
function mayBeOfPlate(text: string, { at }: Places, i: number, bits: number): boolean {
  if ((bits & PLATE) !== 0) return true;
  if ((bits & GROUPED) === 0) return false;
  const end = at[i + 1]!;
  return text.charCodeAt(end) > 0x7f || mayBeGrouped(end - at[i]!, at[i + 3]! - at[i + 2]!);
}

/** The longest plate with marks around it. */
const MAX_PLATE_CHARACTERS = 16;

/** The plate whose first digits begin here: the one that begins farthest to the left. */
function at(text: string, digits: number, end: number, done: number, said: boolean): Found | undefined {
  const least = Math.max(done, digits - MAX_BEFORE_CHARACTERS);
  const mayTell = isForeign(text, digits, end) || mayBeVietnamese(text, digits, end);
  if (mayTell) {
    for (let from = least; from <= digits; from++) {
      const telling = isWithin(text, from) ? undefined : tellingPlateAt(text, from);
      if (telling !== undefined && from + telling.length > digits && !inUrl(text, from))
        return hit(from, telling, 'form and script of a number plate');
    }
  }
  // Of others the pass has asked whether they are of a word.
  if (!said && ((mayTell && isOfWord(text, digits, end)) || !mayBeginBefore(text, least, digits))) return undefined;
  const behind = !said && isSaidBehind(text, digits, end);
  if (!said && !behind && !isNear(text, digits)) return undefined;
  for (let from = least; from <= digits; from++) {
    const written = isWithin(text, from) ? undefined : plateAt(text, from, said);
    if (written === undefined || from + written.length <= digits) continue;
    if (said && text.length < 2 * written.length + 2) return hit(from, written, NAMED);
    if ((behind ? endOfRun(text, end) === from + written.length : isNamed(text, from)) && !inUrl(text, from))
      return hit(from, written, NAMED);
  }
  return undefined;
}

/** A plate may begin somewhere between these places, by its shape: asked before words, which takes longer. */
function mayBeginBefore(text: string, least: number, digits: number): boolean {
  for (let from = digits; from >= least; from--) {
    if (isSmall(unitAt(text, from))) return false;
    if (!isWithin(text, from) && mayBePlateAt(text, from, digits)) return true;
  }
  return false;
}

/** A letter of a script that few other things with digits are written in is beside these digits. */
function isForeign(text: string, start: number, end: number): boolean {
  for (let at = start - 2; at < start; at++) if (unitAt(text, at) > LAST_LATIN && isLetter(unitAt(text, at))) return true;
  for (let at = end; at < end + 2; at++) if (unitAt(text, at) > LAST_LATIN && isLetter(unitAt(text, at))) return true;
  return false;
}

/** The digits may begin a plate of Vietnam. */
function mayBeVietnamese(text: string, start: number, end: number): boolean {
  if (end - start !== 2 || !isLetter(unitAt(text, end))) return false;
  const next = unitAt(text, end + 1);
  return isLink(isDigit(next) ? unitAt(text, end + 2) : next);
}

const LAST_LATIN = 0x24f;

function isLink(unit: number): boolean {
  return unit === HYPHEN || unit === SPACE;
}

/** A word right behind, or the header of its column in a table within the text, says that these digits are of a plate. */
function isSaidBehind(text: string, digits: number, end: number): boolean {
  const last = endOfRun(text, end);
  if (namedBehind(text, last).some(({ type }) => type === 'VEHICLE_ID')) return true;
  let from = digits;
  while (
    digits - from < MAX_BEFORE_CHARACTERS &&
    (isLetter(unitAt(text, from - 1)) || (isBetween(unitAt(text, from - 1)) && isLetter(unitAt(text, from - 2))))
  )
    from--;
  const column = columnOf(text, from, last);
  return column !== undefined && namesPlates(column);
}

/** Where capital letters and digits end that go on here, with single marks between. */
function endOfRun(text: string, end: number): number {
  let to = end;
  while (to - end < MAX_PLATE_CHARACTERS) {
    const at = isBetween(unitAt(text, to)) ? to + 1 : to;
    if (!isLetter(unitAt(text, at)) && !isDigit(unitAt(text, at))) break;
    if (isSmall(unitAt(text, at + 1))) break;
    to = at + 1;
  }
  return to;
}

/** A word for plates is before these digits, or before the capital letters in front of them. */
function isNear(text: string, digits: number): boolean {
  let from = digits;
  while (digits - from < MAX_BEFORE_CHARACTERS && (isLetter(unitAt(text, from - 1)) || isBetween(unitAt(text, from - 1)))) from--;
  const place = beforeTags(text, from);
  // Farther than words reach, only what asks for a plate counts.
  if (
    (mayBeNamed(text, place, REACH, 'VEHICLE_ID') || mayAnswer(text, place)) &&
    nearestBefore(text, place, MAX_ANSWER_CHARACTERS, 'VEHICLE_ID') !== undefined
  )
    return true;
  // Capital letters in front may be of the word itself.
  return (
    from < digits && isLetter(unitAt(text, from)) && nearestBefore(text, digits, REACH + MAX_BEFORE_CHARACTERS, 'VEHICLE_ID') !== undefined
  );
}

/** The digits are within a word that no plate is: with small letters, or too long. */
function isOfWord(text: string, start: number, end: number): boolean {
  let from = start;
  for (let unit = unitAt(text, from - 1); isAscii(unit); unit = unitAt(text, --from - 1))
    if (isSmall(unit) || end - from > MAX_WORD_CHARACTERS) return true;
  let to = end;
  for (let unit = unitAt(text, to); isAscii(unit); unit = unitAt(text, ++to))
    if (isSmall(unit) || to - from > MAX_WORD_CHARACTERS) return true;
  return to - from > MAX_WORD_CHARACTERS;
}

/** The longest plate written in one. */
const MAX_WORD_CHARACTERS = 10;

function isSmall(unit: number): boolean {
  return unit >= 0x5f && unit <= 0x7a;
}

const NAMED = 'form of a number plate, named by a word or field';

function hit(start: number, written: string, why: string): Found {
  const value = written.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  return { start, end: start + written.length, value, show: 2, confidence: 'likely', why };
}

/** The nearest word for a number before this place is one for plates. */
function isNamed(text: string, start: number): boolean {
  const place = beforeTags(text, start);
  const word = nearestBefore(text, place, MAX_ANSWER_CHARACTERS, 'VEHICLE_ID');
  if (word === undefined) return false;
  const gap = text.slice(place - word.gap, place);
  return ((word.gap <= REACH && BETWEEN.test(gap)) || isAnswered(gap)) && (!word.naming.short || word.capitals || KEY.test(gap));
}

/** The place is within a word or number of ASCII, or behind a mark that joins it to one. */
function isWithin(text: string, at: number): boolean {
  const here = unitAt(text, at);
  if (here <= SPACE || isMark(here)) return true;
  const near = unitAt(text, at - 1);
  return isAscii(near) || ((near === HYPHEN || near === POINT) && isAscii(unitAt(text, at - 2))) || (isCyrillic(near) && isCyrillic(here));
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const POINT = 0x2e;

function isMark(unit: number): boolean {
  return unit < 0x7f && !isAscii(unit);
}

function isAscii(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x5f;
}

function isCyrillic(unit: number): boolean {
  return unit >= 0x400 && unit <= 0x4ff;
}

function isBetween(unit: number): boolean {
  return unit === SPACE || unit === HYPHEN || unit === POINT || unit === 0xb7 || unit === 0x2022;
}

function isLetter(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  return (
    (unit >= 0x391 && unit <= 0x3a9) ||
    (unit >= 0x406 && unit <= 0x42f) ||
    (unit >= 0x620 && unit <= 0x6d5) ||
    (unit >= 0xe01 && unit <= 0xe2e) ||
    (unit >= 0x3041 && unit <= 0x3096) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    unit === 0xc4 ||
    unit === 0xd6 ||
    unit === 0xdc ||
    unit === 0x110
  );
}

/** Some digits of the text may be of a plate, or the field names plates. */
export function mayHoldPlate(field: string | undefined, wants: number): boolean {
  return (wants & (PLATE | GROUPED)) !== 0 || namesPlates(field);
}
