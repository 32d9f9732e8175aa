/** What stands around a number beside words right before it: markup, a question that it answers, words behind it. */

import { isDigit, unitAt } from '../../inspect/clues/clues.js';
import { type Naming, namesIn } from './name-words.js';

const LESS = 0x3c;
const GREATER = 0x3e;
const SPACE = 0x20;
/** The longest tag that is passed over, and how many between a word and its number. */
const MAX_TAG_CHARACTERS = 80;
const MAX_TAGS = 4;

/** The place before the tags of markup that are right before this one; the same place where there are none. */
export function beforeTags(text: string, start: number): number {
  // Most places have a letter or a mark right before them, which no tag ends with.
  const last = unitAt(text, start - 1);
  if (last !== GREATER && !isBlank(last)) return start;
  let at = start;
  for (let tags = 0; tags < MAX_TAGS; tags++) {
    let end = at;
    while (isBlank(unitAt(text, end - 1))) end--;
    if (unitAt(text, end - 1) !== GREATER) break;
    const open = openOf(text, end);
    if (open < 0 || !TAG.test(text.slice(open, end))) break;
    at = open;
  }
  return at;
}

/** Where the tag opens that ends here; -1 where none does. */
function openOf(text: string, end: number): number {
  for (let i = end - 2, least = Math.max(0, end - MAX_TAG_CHARACTERS); i >= least; i--) {
    const unit = text.charCodeAt(i);
    if (unit === LESS) return i;
    if (unit === GREATER) return -1;
  }
  return -1;
}

const TAG = /^<\/?[a-z][a-z0-9]{0,9}(?:\s[^<>]*)?\/?>$/i;

function isBlank(unit: number): boolean {
  return unit === SPACE || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0xa0;
}

/** Farther than this behind the word nothing answers a question. */
export const MAX_ANSWER_CHARACTERS = 72;
const ANSWER =
  /^\.?[^\d\n?？؟;!.。]{0,28}\.?(?:[?？؟]|;(?=\s)|[.。!！](?=\s?\n?\s?\p{L}[\p{L}\p{M} ]{0,18}\s?[:：]))["'”»]?\s{0,3}(?:(?:\*\*)?[\p{L}\p{M}_ ]{1,24}(?:\*\*)?\s?[:：](?:\*\*)?\s?)?[^\d\n:：?？؟]{0,28}$/u;

/**
 * Whether a question, or what is as good as one, may be before a place, with no digits between: its mark, or the end of a sentence with who speaks next behind
 * it. Asked before words are looked for so far back.
 */
export function mayAnswer(text: string, start: number): boolean {
  let isSpeaker = false;
  for (let i = start - 1, least = Math.max(0, start - MAX_ANSWER_CHARACTERS); i >= least; i--) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x61 && unit <= 0x7a) continue;
    if (isDigit(unit)) return false;
    if (unit === QUESTION || unit === 0xff1f || unit === 0x061f) return true;
    if (unit === SEMICOLON) {
      if (isSpace(unitAt(text, i + 1))) return true;
    } else if (unit === COLON || unit === 0xff1a) isSpeaker = true;
    else if (isSpeaker && (unit === POINT || unit === 0x21 || unit === 0x3002 || unit === 0xff01)) return true;
  }
  return false;
}

const QUESTION = 0x3f;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const POINT = 0x2e;

/** Whether what is between a word and a number asks for the number, and the number begins the answer: `… your PESEL? Customer: sure, `. */
export function isAnswered(gap: string): boolean {
  return gap.length <= MAX_ANSWER_CHARACTERS && ANSWER.test(gap);
}

const VERBS =
  'is|are|was|ist|lautet|est|es|é|è|er|är|on|je|to|jest|είναι|это|є|це|adalah|ialah|ay|là|este|është|ir|yra|ni|hu|és|არის|هو|هي';
const ENDS_IN_VERB = new RegExp(`[\\s.](?:${VERBS})\\s{1,2}$|(?:គឺ|คือ|แม่น|是|为|為|は|が)\\s?$`, 'iu');

/** The place behind the word that a verb right before this place is about: `mi tel. es 912…`; the same place where there is none. */
export function beforeVerb(text: string, start: number): number {
  const last = unitAt(text, start - 1);
  if ((last !== SPACE && last < 0x0e00) || (last === SPACE && !mayEndVerb(text, start - 1))) return start;
  const found = ENDS_IN_VERB.exec(text.slice(Math.max(0, start - 12), start));
  return found === null ? start : start - found[0].length;
}

/** The last two letters of the verbs that are in ASCII. */
const VERB_ENDS = new Set(
  'is re as st et es er on je to ah ay te ir ra ni hu'.split(' ').map((two) => pairOf(two.charCodeAt(0), two.charCodeAt(1))),
);

function pairOf(first: number, second: number): number {
  return ((first | 0x20) << 8) | second | 0x20;
}

/** One of the verbs may end before this space, or one more: two letters tell most words from them. */
function mayEndVerb(text: string, space: number): boolean {
  const near = unitAt(text, space - 1);
  if (near > 0x7f) return true;
  const at = isSpace(near) ? space - 2 : space - 1;
  const [second, last] = [unitAt(text, at - 1), unitAt(text, at)];
  return second > 0x7f || last > 0x7f || VERB_ENDS.has(pairOf(second, last));
}

/** White space, or what may be. */
function isSpace(unit: number): boolean {
  return unit === SPACE || (unit >= 0x09 && unit <= 0x0d) || unit > 0x7f;
}

/** How far behind a number a word may end that names it. */
const MAX_BEHIND_CHARACTERS = 48;
const OPENS = /\s?[(（[]\s?/y;
// `is my`, in the languages that put such words between, and possessives of those that do not: before a space or another script, before anything, before a space.
const APART =
  "is|ist|est|es|é|è|e'|c'est|er|är|on|je|to|jest|είναι|это|е|є|це|adalah|ialah|ay|là|คือ|គឺ|是|為|为|が|は|이|가|은|는|هو|هي|است|este|është|ir|yra|ni|hu|és|არის|as|als|como|comme|come|som|için|for my|for your";
const JOINED = '是|為|为|が|は|คือ';
const POSSESSIVE = 'मेरा|मेरी|मेरो|माझा|আমার|મારો|எனது|என்|నా|میرا|میری|benim|mənim|мой|моя|моё|мій|менің|mening|իմ|ჩემი';
const IS = new RegExp(
  `\\s?(?:[—–-]\\s)?(?:(?:${APART})(?=[\\s\\p{Script=Han}\\p{Script=Thai}\\p{Script=Hiragana}\\p{Script=Katakana}])|${JOINED}|(?:${POSSESSIVE})(?=\\s))\\s?`,
  'uy',
);
const REGION_ENDS = /[\d\n.。!！?？,，;؛।|<>]/u;

const IS_WORDS = [APART, JOINED, POSSESSIVE].flatMap((words) => words.split('|'));
/** Those of them that are in ASCII, or begin so. */
const IS_LATIN = new Set(IS_WORDS.map((word) => word.split(' ')[0]!));
/** The first letters of those that begin beyond it, with a bracket and dashes. */
const WIDE_BEGINS = new Set([...IS_WORDS, '（', '—', '–'].map((word) => word.charCodeAt(0)));

/** A word that means `is`, a bracket or a space may be here, beyond ASCII. */
function mayBegin(unit: number): boolean {
  return WIDE_BEGINS.has(unit) || (unit >= 0x2000 && unit <= 0x205f) || unit === 0x1680 || unit === 0x3000 || unit === 0xfeff;
}

/** Words may be behind a number that say something of it, by what is right behind it: `assembly/wanted.ts` asks the same. */
function mayBeNamedBehind(text: string, end: number): boolean {
  const first = unitAt(text, end);
  if (first !== SPACE) return first === 0x28 || (first >= 0x0e00 && mayBegin(first));
  const next = unitAt(text, end + 1);
  if (next > 0x7f) return mayBegin(next);
  if (next === 0x28 || next === 0x5b) return true;
  if (next === HYPHEN) return unitAt(text, end + 2) <= SPACE || unitAt(text, end + 2) > 0x7f;
  if (next < 0x61 || next > 0x7a) return false;
  let to = end + 2;
  while (isSmall(unitAt(text, to)) && to - end <= MAX_IS_CHARACTERS) to++;
  const behind = unitAt(text, to);
  return behind > 0x7f || behind === APOSTROPHE || (behind <= SPACE && IS_LATIN.has(text.slice(end + 1, to)));
}

/** No such word in ASCII is longer. */
const MAX_IS_CHARACTERS = 8;

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;

/** What words right behind a number say of it: in brackets, or after one that means `is`. */
export function namedBehind(text: string, end: number): readonly Naming[] {
  if (!mayBeNamedBehind(text, end)) return NONE;
  OPENS.lastIndex = end;
  if (OPENS.test(text)) return inBrackets(text, OPENS.lastIndex);
  IS.lastIndex = end;
  if (!IS.test(text)) return NONE;
  const from = IS.lastIndex;
  const ahead = text.slice(from, from + MAX_BEHIND_CHARACTERS);
  const region = ahead.includes('.') ? ahead.replace(ABBREVIATED, ' ') : ahead;
  const stop = region.search(REGION_ENDS);
  const written = region.slice(0, stop < 0 ? region.length : stop);
  return namesIn(written).filter(
    ({ short, wholeOnly, type }) =>
      !wholeOnly && (!short || /\p{Lu}{2}|[^\p{Lu}\p{Ll}\s]/u.test(written) || (type === 'PHONE' && SHORT_END.test(written))),
  );
}

/** The point of an abbreviation: `no. paspor`, `C.U.I.L.`. */
const ABBREVIATED = /(?<=(?:^|[\s.])\p{L}{1,4})\.(?=\s?\p{L})/gu;
/** A few short words, the last of them an abbreviation. */
const SHORT_END = /^(?:\p{L}{1,6}\s){0,2}\p{L}{2,3}$/u;

const NONE: readonly Naming[] = [];
/** Brackets with more words say something else. */
const MAX_WORDS = 5;

function inBrackets(text: string, from: number): readonly Naming[] {
  const region = text.slice(from, from + MAX_BEHIND_CHARACTERS);
  const close = region.search(/[)）\]]/);
  if (close < 0) return NONE;
  const written = region.slice(0, close);
  return /\d|\n/.test(written) || written.trim().split(/\s+/).length > MAX_WORDS ? NONE : namesIn(written);
}
