/** What the tables know of words that are not in Latin script; loaded into memory when the first text asks. */

import { wordLists } from '../../../text/word-lists.js';
import { worldFold } from './world-fold.js';

/** Scripts of which the tables hold names. */
const SCRIPTS = ['cyrillic', 'greek', 'arabic', 'hebrew', 'indic', 'georgian', 'armenian', 'thai'] as const;
const OWN = [
  'cyrillic-given',
  'greek-given',
  'arabic-given',
  'arabic-family',
  'hebrew-given',
  'hebrew-family',
  'indic-given',
  'indic-family',
] as const;
const MORE = ['tamil-given', 'thai-given'] as const;

const GIVEN = 1;
const FAMILY = 2;
const WORD = 4;

let table: Map<string, number> | undefined;

/** The form of a Cyrillic or Greek name without the ending of its case: Ивана, Ивану, Иван; Γιώργος, Γιώργου. */
export function stemOf(folded: string): string {
  const c = folded.charCodeAt(0);
  if (folded.length < 3) return folded;
  if (c >= 0x400 && c < 0x530) return folded.replace(/(?:ого|ому|ои|еи|ою|ею|ым|им|ом|ем|ии|ия|ию|ие|[аеиоуыюяьії])$/, '');
  return c >= 0x370 && c < 0x400 ? folded.replace(/(?:ουσ|οσ|ου|εσ|ησ|ασ|ων|[αεηιοωυ])$/, '') : folded;
}

function load(): Map<string, number> {
  const all = new Map<string, number>();
  const add = (words: readonly string[], bit: number): void => {
    for (const word of words) {
      const key = stemOf(worldFold(word));
      if (key.length > 1) all.set(key, (all.get(key) ?? 0) | bit);
    }
  };
  const read = wordLists(
    new URL('../tables/world.txt', import.meta.url),
    SCRIPTS.flatMap((script) => [`${script}-given`, `${script}-family`] as const),
  );
  for (const script of SCRIPTS) {
    add(read[`${script}-given`], GIVEN);
    add(read[`${script}-family`], FAMILY);
  }
  const own = wordLists(new URL('../tables/world-own.txt', import.meta.url), [...OWN, ...MORE]);
  for (const key of OWN) add(own[key], key.endsWith('given') ? GIVEN : FAMILY);
  for (const key of MORE) add(own[key], GIVEN);
  const { words } = wordLists(new URL('../tables/world-words.txt', import.meta.url), ['words']);
  add(words, WORD);
  return all;
}

/** What is known of a folded word: bits, 0 for nothing. */
export function knownInWorld(folded: string): number {
  table ??= load();
  return table.get(stemOf(folded)) ?? 0;
}

/** A given name of the tables. */
export const isGiven = (bits: number): boolean => (bits & GIVEN) !== 0;
/** A family name of the tables. */
export const isFamily = (bits: number): boolean => (bits & FAMILY) !== 0;
/** A word of its language too. */
export const isAlsoWord = (bits: number): boolean => (bits & WORD) !== 0;
