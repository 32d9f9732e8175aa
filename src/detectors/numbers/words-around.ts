/** What stands around a number beside words right before it: markup, a question that it answers, words behind it. */

import { unitAt } from '../../inspect/clues/clues.js';
import { type Naming, namesIn } from './name-words.js';

const GREATER = 0x3e;
const SPACE = 0x20;
/** The longest tag that is passed over, and how many between a word and its number. */
const MOST_TAG = 80;
const MOST_TAGS = 4;

/** The place before the tags of markup that are right before this one; the same place where there are none. */
export function beforeTags(text: string, start: number): number {
  let at = start;
  for (let tags = 0; tags < MOST_TAGS; tags++) {
    let end = at;
    while (isBlank(unitAt(text, end - 1))) end--;
    if (unitAt(text, end - 1) !== GREATER) break;
    const open = text.lastIndexOf('<', end - 1);
    if (open < 0 || end - open > MOST_TAG || !TAG.test(text.slice(open, end))) break;
    at = open;
  }
  return at;
}

const TAG = /^<\/?[a-z][a-z0-9]{0,9}(?:\s[^<>]*)?\/?>$/i;

function isBlank(unit: number): boolean {
  return unit === SPACE || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0xa0;
}

/** Farther than this behind the word nothing answers a question. */
export const MOST_ANSWER = 72;
const ANSWER =
  /^\.?[^\d\n?？؟;!.。]{0,28}\.?(?:[?？؟]|;(?=\s)|[.。!！](?=\s?\n?\s?\p{L}[\p{L}\p{M} ]{0,18}\s?[:：]))["'”»]?\s{0,3}(?:(?:\*\*)?[\p{L}\p{M}_ ]{1,24}(?:\*\*)?\s?[:：](?:\*\*)?\s?)?[^\d\n:：?？؟]{0,28}$/u;

/** Whether what is between a word and a number asks for the number, and the number begins the answer: `… your PESEL? Customer: sure, `. */
export function isAnswered(gap: string): boolean {
  return gap.length <= MOST_ANSWER && ANSWER.test(gap);
}

const VERBS =
  'is|are|was|ist|lautet|est|es|é|è|er|är|on|je|to|jest|είναι|это|є|це|adalah|ialah|ay|là|este|është|ir|yra|ni|hu|és|არის|هو|هي';
const ENDS_IN_VERB = new RegExp(`[\\s.](?:${VERBS})\\s{1,2}$|(?:គឺ|คือ|แม่น|是|为|為|は|が)\\s?$`, 'iu');

/** The place behind the word that a verb right before this place is about: `mi tel. es 912…`; the same place where there is none. */
export function beforeVerb(text: string, start: number): number {
  const last = unitAt(text, start - 1);
  if (last !== SPACE && last < 0x0e00) return start;
  const found = ENDS_IN_VERB.exec(text.slice(Math.max(0, start - 12), start));
  return found === null ? start : start - found[0].length;
}

/** How far behind a number a word may end that names it. */
const MOST_BEHIND = 48;
const OPENS = /\s?[(（[]\s?/y;
// `is my`, in the languages that put such words between, and possessives of those that do not.
const IS =
  /\s?(?:[—–-]\s)?(?:(?:is|ist|est|es|é|è|e'|c'est|er|är|on|je|to|jest|είναι|это|е|є|це|adalah|ialah|ay|là|คือ|គឺ|是|為|为|が|は|이|가|은|는|هو|هي|است|este|është|ir|yra|ni|hu|és|არის|as|als|como|comme|come|som|için|for my|for your)(?=[\s\p{Script=Han}\p{Script=Thai}\p{Script=Hiragana}\p{Script=Katakana}])|是|為|为|が|は|คือ|(?:मेरा|मेरी|मेरो|माझा|আমার|મારો|மேரा|எனது|என்|నా|میرا|میری|benim|mənim|мой|моя|моё|мій|менің|mening|իմ|ჩემი)(?=\s))\s?/uy;
const REGION_ENDS = /[\d\n.。!！?？,，;؛।|<>]/u;

/** What words right behind a number say of it: in brackets, or after one that means `is`. */
export function namedBehind(text: string, end: number): readonly Naming[] {
  const first = unitAt(text, end);
  if (first === SPACE) {
    // Before digits no such word is.
    const next = unitAt(text, end + 1);
    if (next >= 0x30 && next <= 0x39) return NONE;
  } else if (first !== 0x28 && first !== 0xff08 && first < 0x0e00) return NONE;
  OPENS.lastIndex = end;
  if (OPENS.test(text)) return inBrackets(text, OPENS.lastIndex);
  IS.lastIndex = end;
  if (!IS.test(text)) return NONE;
  const from = IS.lastIndex;
  const region = text.slice(from, from + MOST_BEHIND).replace(ABBREVIATED, ' ');
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
const MOST_WORDS = 5;

function inBrackets(text: string, from: number): readonly Naming[] {
  const region = text.slice(from, from + MOST_BEHIND);
  const close = region.search(/[)）\]]/);
  if (close < 0) return NONE;
  const written = region.slice(0, close);
  return /\d|\n/.test(written) || written.trim().split(/\s+/).length > MOST_WORDS ? NONE : namesIn(written);
}
