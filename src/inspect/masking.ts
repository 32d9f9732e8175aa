/** What is masked, and how: the one place where that is decided. A personal value goes no further than this. */

import { createHash, createHmac } from 'node:crypto';
import type { Confidence } from '../model/basics.js';
import { type Detector, familyOf } from '../model/detection.js';
import type { Hit } from './find-hits.js';

/** The first characters and stars: at most a third is shown; the length of what is not a plain number is not told. */
export function mask(value: string, show = 2): string {
  const all = charactersOf(value);
  const isNumber = (all & NUMERIC) !== 0;
  if ((all & PRINTABLE) !== 0) {
    const open = Math.min(show, Math.floor(Math.min(value.length, 64) / 3));
    return value.slice(0, open) + '*'.repeat(isNumber ? Math.min(value.length - open, 16) : 3);
  }
  const characters = [...value.slice(0, 64)];
  const open = characters
    .slice(0, Math.min(show, Math.floor(characters.length / 3)))
    .map((c) => (/[\p{C}\p{Zl}\p{Zp}]/u.test(c) ? '*' : c));
  return open.join('') + '*'.repeat(isNumber ? Math.min(value.length - open.length, 16) : 3);
}

// Kinds of characters: those of plain numbers, with what is written between their digits, and printable ASCII.
export const NUMERIC = 1;
export const PRINTABLE = 2;
export const KINDS = Uint8Array.from({ length: 128 }, (_, c) => {
  const character = String.fromCharCode(c);
  return (/[\d\s+().xX/-]/.test(character) ? NUMERIC : 0) | (/[ -~]/.test(character) ? PRINTABLE : 0);
});

/** Of which kinds all characters of a value are. */
export function charactersOf(value: string): number {
  let all = value === '' ? 0 : NUMERIC | PRINTABLE;
  for (let i = 0; i < value.length && all !== 0; i++) {
    const c = value.charCodeAt(i);
    all &= c < 128 ? KINDS[c]! : /\s/.test(value[i]!) ? NUMERIC : 0;
  }
  return all;
}

/** Names a key without telling anything of it: 16 hex digits. */
export function keyIdOf(key: Uint8Array): string {
  return createHash('sha256').update('licit key').update(key).digest('hex').slice(0, 16);
}

/** Keyed hash of a normalized value: HMAC-SHA-256, its first 16 bytes in hex. */
export function subjectOf(key: Uint8Array, value: string): string {
  return createHmac('sha256', key).update(value).digest('hex').slice(0, 32);
}

/** Kinds that are names of people. Rights holders are named by law, and words that may only be a name are not masked out of keys and claims. */
export function isName(kind: string): boolean {
  return kind === 'pi/person-name' || kind === 'pi/cn-name' || kind === 'pi/world-name';
}

/** Whether what was found stays as it is in keys, addresses and claims: a copyright notice, the number of an organization, or words that may be a name. */
export function staysOpen(kind: string, confidence: Confidence): boolean {
  const family = familyOf(kind);
  return family === 'ip' || family === 'org' || family === 'label' || family === 'work' || (confidence === 'possible' && isName(kind));
}

/** Letters that spell no word and no number, in pseudonyms. */
export const PSEUDONYM_LETTERS = 'bcdfghjklmnpqrst';
const PSEUDONYM = /^[a-z]{2,24}\.[bcdfghjklmnpqrst]{14}(?:@example\.invalid)?$/;

/** What `licit strip --pseudonym` puts in the place of a value: the kind and fourteen letters that no word has. It tells nothing without the key. */
export function isPseudonym(value: string): boolean {
  return value.length <= 60 && PSEUDONYM.test(value);
}

/** Kinds of numbers of persons that begin with the place or year in which they were given out. */
const NUMBER_OF_PERSON = /^(?:NATIONAL_ID|PASSPORT|TAX_ID|DRIVER_LICENSE|HEALTH_ID|PROFESSIONAL_ID)$/;
const MAX_SHOWN_DIGITS = 2;
/** What a mail address begins with: the name of its mailbox, or the first name of its owner. */
const BEFORE_MAIL_SIGN = /^[^@＠\s<([{]*/;
/** Scripts in which one character may be all of a family name. */
const ONE_CHARACTER = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * How many first characters of a value a mask shows. The masks of one record are seen together: a family name of one character, the region of an
 * identity number and the prefix of a telephone number leave few people. So of such a name nothing is shown, and of a number no more than its province.
 * Of a mail address a third of the name of the mailbox: a name of one or two letters would be shown whole.
 */
export function shownOf({ id, type }: Pick<Detector, 'id' | 'type'>, value: string, show = 2): number {
  if (isName(id) && ONE_CHARACTER.test(value)) return 0;
  if (type === 'EMAIL') return Math.min(show, Math.floor(BEFORE_MAIL_SIGN.exec(value)![0].length / 3));
  return NUMBER_OF_PERSON.test(type) ? Math.min(show, MAX_SHOWN_DIGITS) : show;
}

/** The text with personal values and secrets masked; undefined where it holds none. */
export function maskedText(text: string, seen: readonly Hit[]): string | undefined {
  let result = '';
  let last = 0;
  for (const { detector, found, meant } of seen) {
    if (found.reserved || staysOpen(detector.id, found.confidence)) continue;
    const value = meant ?? text.slice(found.start, found.end);
    result += text.slice(last, found.start) + mask(value, shownOf(detector, value, found.show));
    last = found.end;
  }
  return last === 0 ? undefined : result + text.slice(last);
}
