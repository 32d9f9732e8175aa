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
/** Given names of scripts without capital letters that are hardly ever another word. */
const CLEAR_LISTS = ['hebrew-clear', 'arabic-clear', 'arabic-foreign', 'indic-clear'] as const;

const GIVEN = 1;
const FAMILY = 2;
const WORD = 4;
const CLEAR = 8;
const FOREIGN = 16;

let table: Map<string, number> | undefined;
/** Stems of words in -ия that are stems of given names too. */
const inIa = new Set<string>();
const IN_IA = /(?:ия|ии|ию|иеи|иею)$/;

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
  const own = wordLists(new URL('../tables/world-own.txt', import.meta.url), [...OWN, ...MORE, ...CLEAR_LISTS]);
  for (const key of OWN) add(own[key], key.endsWith('given') ? GIVEN : FAMILY);
  for (const key of MORE) add(own[key], GIVEN);
  for (const key of CLEAR_LISTS) add(own[key], key === 'arabic-foreign' ? GIVEN | CLEAR | FOREIGN : GIVEN | CLEAR);
  const { words } = wordLists(new URL('../tables/world-words.txt', import.meta.url), ['words']);
  for (const word of [...words, ...countries()]) {
    const folded = worldFold(word);
    const key = stemOf(folded);
    const bits = all.get(key) ?? 0;
    // A word that is not the name itself has the stem of one by chance: Германия and Герман, тите and Тито.
    if (key.length > 1 && ((bits & GIVEN) === 0 || folded === key || !isCased(folded))) all.set(key, bits | WORD);
    else if (IN_IA.test(folded)) inIa.add(folded.replace(IN_IA, ''));
  }
  return all;
}

/** Languages of these scripts whose names of countries are of nobody. */
const LANGUAGES = ['ru', 'uk', 'bg', 'sr', 'el'];

/** Words of the names of countries, of the CLDR as Node has them. */
function* countries(): Generator<string> {
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (let i = 0; i < 26 * 26; i++) {
      const name = names.of(String.fromCharCode(0x41 + Math.floor(i / 26), 0x41 + (i % 26)));
      for (const word of name?.split(/[^\p{L}]+/u) ?? []) if (word.length > 3) yield word;
    }
  }
}

/** A word of a script with capital letters, whose words have endings of cases. */
function isCased(folded: string): boolean {
  const c = folded.charCodeAt(0);
  return c >= 0x370 && c < 0x530;
}

/** What is known of a folded word: bits, 0 for nothing. */
export function knownInWorld(folded: string): number {
  table ??= load();
  const bits = table.get(stemOf(folded)) ?? 0;
  return (bits & GIVEN) !== 0 && IN_IA.test(folded) && inIa.has(folded.replace(IN_IA, '')) ? WORD : bits;
}

/** A given name of the tables. */
export const isGiven = (bits: number): boolean => (bits & GIVEN) !== 0;
/** A family name of the tables. */
export const isFamily = (bits: number): boolean => (bits & FAMILY) !== 0;
/** A given name that is hardly ever another word. */
export const isClear = (bits: number): boolean => (bits & CLEAR) !== 0;
/** One of these of another language, by its sound. */
export const isForeignGiven = (bits: number): boolean => (bits & FOREIGN) !== 0;
/** A word of its language too. */
export const isAlsoWord = (bits: number): boolean => (bits & WORD) !== 0;
