/**
 * Which names in Latin script are certain: those of which 99 in 100 are right in texts by which nothing was fitted (docs/accuracy.md). Firms, ships and films bear
 * the names of people, so a common given name and a family name alone do not suffice.
 */

import { isForeignWord } from './foreign-latin.js';
import { GROUPS } from './groups.js';
import { family, given, place, word } from './lexicon.js';
import { particle } from './name-particles.js';
import type { Language, Token, Tokens } from './tokens.js';
import { fold } from './word-fold.js';

/** Log-odds as a whole that a name in English text must have. */
const CLEAR = 1.5;
/** What is looked at behind a name for a mail address. */
const MAIL = /^["'”]?\s{0,2}[<(]\s?(?:mailto:)?([\p{L}\p{M}\p{N}._%+-]{2,40})@/u;
const MAIL_REACH = 64;

/** How a name stands in its text. */
export interface NameInText {
  all: Tokens;
  first: number;
  last: number;
  language: Language;
  /** Log-odds as a whole; undefined where they say nothing: in other languages than English. */
  odds: number | undefined;
  /** A form of address stands before it. */
  addressed: boolean;
}

/** Whether a name is certain: by a form of address, its own mail address, or all that English text says of it. */
export function isCertain(name: NameInText): boolean {
  const { all, first, last } = name;
  const parts = partsOf(all, first, last);
  if (parts === undefined) return false;
  const one = parts[0]!;
  const end = parts[parts.length - 1]!;
  if (isBeforeBracket(all, last) && isOwnMail(all.at(last)!, parts)) return true;
  if (isOfThing(all, first, last)) return false;
  if (name.addressed) return family(end.bits) > 1 || (family(end.bits) > 0 && !place(end.bits));
  return name.language === 'english' && name.odds !== undefined && name.odds > CLEAR && given(one.bits) > 1;
}

/** Whether a given name and another word stand before a mail address made of them, whatever else the text says. */
export function isBeforeOwnMail(all: Tokens, first: number, last: number): boolean {
  if (!isBeforeBracket(all, last)) return false;
  const parts = partsOf(all, first, last);
  return parts !== undefined && isOwnMail(all.at(last)!, parts);
}

function isBeforeBracket(all: Tokens, last: number): boolean {
  const next = all.at(last + 1);
  if (next?.shape !== 'mark') return false;
  const c = next.text.charCodeAt(next.start);
  return c === 0x3c || c === 0x28 || c === 0x22;
}

/** The words of a name without initials, particles and Jr.: two to four, a given name first; undefined where other words are among them. */
function partsOf(all: Tokens, first: number, last: number): Token[] | undefined {
  const parts: Token[] = [];
  for (let at = first; at <= last; at++) {
    const token = all.at(at)!;
    if (token.shape === 'mark' || token.shape === 'initial' || isSuffix(token) || (token.shape === 'lower' && particle(token.folded)))
      continue;
    if (token.shape !== 'cap' || GROUPS.has(token.folded)) return undefined;
    parts.push(token);
  }
  if (parts.length < 2 || parts.length > 4) return undefined;
  const end = parts[parts.length - 1]!;
  return isGiven(parts[0]!) && word(end.bits) === 0 && !isForeignWord(end.folded) ? parts : undefined;
}

/** Whether all words of a field that holds names of people are names of the tables, and no other words; a single one only if it is one of many people. */
export function isCertainValue(value: string, known: (folded: string) => number): boolean {
  const words = value.split(/,? /).filter((one) => !/^\p{L}\.?$/u.test(one));
  if (words.length < 1 || words.length > 4) return false;
  const bits = words.map((one) => known(fold(one)));
  if (!bits.every((one) => given(one) + family(one) > 0 && word(one) === 0)) return false;
  return words.length > 1 ? bits.some((one) => given(one) > 1) : !place(bits[0]!) && (given(bits[0]!) > 1 || family(bits[0]!) > 1);
}

function isGiven({ bits }: Token): boolean {
  return given(bits) > 0 && word(bits) === 0 && !place(bits);
}

function isSuffix({ folded }: Token): boolean {
  return GROUPS.get(folded) === 'suffix';
}

/** The mail address behind a name is made of it: Jane Doe <jdoe@…>. A list or a team has an address of other words, or no given name. */
function isOwnMail({ text, end }: Token, parts: readonly Token[]): boolean {
  const local = MAIL.exec(text.slice(end, end + MAIL_REACH))?.[1];
  if (local === undefined) return false;
  const written = fold(local).replace(/[^a-z]/g, '');
  const [one, other] = [parts[0]!, parts[parts.length - 1]!].map(({ folded }) => folded.replace(/[^a-z]/g, '')) as [string, string];
  if (one.length < 2 || other.length < 3) return false;
  return written.includes(other) || (one.length > 2 && written === one) || written === one[0]! + other[0]! || written === one + other[0]!;
}

/** Words and marks beside it say that it is a firm, a ship, a title or a part of a longer name: the Jane Doe, Jane Doe & Co., "Jane Doe". */
function isOfThing(all: Tokens, first: number, last: number): boolean {
  const before = all.at(first - 1);
  if (before !== undefined && !all.at(first)!.line) {
    const group = GROUPS.get(before.folded);
    if (group === 'the' || group === 'org' || group === 'site' || group === 'thing') return true;
    if (before.shape === 'mark' && (!all.at(first)!.spaced || before.folded === '&') && !/^[(>*]$/.test(before.folded)) return true;
  }
  const after = all.at(last + 1);
  if (after === undefined || after.line) return false;
  if (after.shape === 'mark') return after.folded !== "'s" && /^[&/_@"“”'’‘«»…+-]$/.test(after.folded);
  if (after.shape !== 'lower') return after.shape !== 'number';
  const group = GROUPS.get(after.folded);
  return group === 'org' || group === 'site' || group === 'thing';
}
