/** The words of a text as small numbers, and where each begins and ends: what license texts are compared by. */
export interface TextWords {
  codes: Uint16Array;
  starts: Uint32Array;
  ends: Uint32Array;
  length: number;
}

const word = /\d+(?:\.\d+)+|[a-z\d]+|\p{Script=Han}|(?:(?![a-z\d\p{Script=Han}])[\p{L}\p{M}\p{N}])+/giu;

const sameWords: Readonly<Record<string, string>> = {
  licence: 'license',
  licences: 'licenses',
  licenced: 'licensed',
  sublicence: 'sublicense',
  https: 'http',
  acknowledgement: 'acknowledgment',
  organisation: 'organization',
  organisations: 'organizations',
  favour: 'favor',
};

/** Splits a text into words; case, punctuation, comment signs and the numbering of lists are left out. */
export function wordsOf(text: string): TextWords {
  // A Han character is a word of its own.
  const most = text.length + 1;
  const codes = new Uint16Array(most);
  const starts = new Uint32Array(most);
  const ends = new Uint32Array(most);
  let length = 0;
  for (const match of text.matchAll(word)) {
    const found = match[0];
    const end = match.index + found.length;
    if (found.length <= 2 && isListMark(text, match.index, end, found)) continue;
    const lower = found.toLowerCase();
    const plain = Object.hasOwn(sameWords, lower) ? sameWords[lower]! : lower;
    codes[length] = codeOf(plain);
    starts[length] = match.index;
    ends[length] = end;
    length++;
  }
  return { codes, starts, ends, length };
}

/** `1.`, `(a)`, `ii)`: the same list is numbered in many ways, or by bullets. */
function isListMark(text: string, start: number, end: number, found: string): boolean {
  if (!/^(?:\d{1,2}|[a-z]|i[ivx]|vi)$/i.test(found)) return false;
  const after = text[end];
  return after === ')' || (after === '.' && /\s/.test(text[end + 1] ?? ' ') && /[\s(*#/;]/.test(text[start - 1] ?? ' '));
}

/** A word as 16 bits (FNV-1a, folded); two words rarely share one, and never matter alone. */
function codeOf(plain: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < plain.length; index++) hash = Math.imul(hash ^ plain.charCodeAt(index), 0x01000193);
  return ((hash >>> 16) ^ hash) & 0xffff;
}

/** Four words as one number. */
export function shingle(codes: Uint16Array, at: number): number {
  let hash = Math.imul(codes[at]! + 1, 0x9e3779b1);
  hash = Math.imul((hash ^ (hash >>> 15)) + codes[at + 1]!, 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 13)) + codes[at + 2]!, 0xc2b2ae35);
  hash = Math.imul((hash ^ (hash >>> 16)) + codes[at + 3]!, 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** How many words a shingle has. */
export const shingleLength = 4;

/** Words that turn, limit or condition what a license says: one more or less of them makes another license. */
const operative = new Set(
  'not no only never except unless without solely exclusively prohibited forbidden noncommercial commercial research academic educational personal internal may must cannot'
    .split(' ')
    .map(codeOf),
);

/** Whether a word, by its number, is one of them. */
export function isOperativeCode(code: number): boolean {
  return operative.has(code);
}

const grantWords = 'use copy modify merge publish distribute sublicense sell reproduce display perform redistribute'.split(' ');
const grants = new Map(grantWords.map((word) => [codeOf(word), word]));

/** Whether a word is the grant's with a letter or two wrong: "dispbibute". Short words differ by a letter from others that are words. */
export function isMisspelled(given: string, code: number): boolean {
  const word = grants.get(code);
  if (word === undefined || word.length < 7 || given.length !== word.length) return false;
  const lower = given.toLowerCase();
  let wrong = 0;
  for (let at = 0; at < word.length; at++) if (word[at] !== lower[at]) wrong++;
  return wrong <= 2;
}

/** How `sub-license` is split into words. */
export const subCode = codeOf('sub');
export const sublicenseCode = codeOf('sublicense');

/** Whether a word, by its number, names something that licenses allow. */
export function isGrantCode(code: number): boolean {
  return grants.has(code);
}
