/** What the tables know of a word; loaded into memory when the first text asks. */

import { englishWords, stem } from '../../text/english.js';
import { wordLists } from '../../text/word-lists.js';

/** A word of the tables, in bits: how common it is as a given name, as a family name, as an English word, and whether places are named so. */
export type Known = number;

const GIVEN_BIT = 1;
const GIVEN_COMMON_BIT = 2;
const FAMILY_BIT = 4;
const FAMILY_COMMON_BIT = 8;
const PLACE_BIT = 16;
/** Two bits: 1 most used, 2 much used, 3 known to most. */
const WORD_SHIFT = 5;

let table: Map<string, Known> | undefined;

function load(): Map<string, Known> {
  const all = new Map<string, Known>();
  const add = (list: readonly string[], bits: number) => {
    for (const word of list) all.set(word, (all.get(word) ?? 0) | bits);
  };
  const given = wordLists(new URL('./tables/given.txt', import.meta.url), ['given', 'given-common']);
  const family = wordLists(new URL('./tables/family.txt', import.meta.url), ['family', 'family-common']);
  const english = englishWords();
  add(given.given, GIVEN_BIT);
  add(given['given-common'], GIVEN_COMMON_BIT);
  add(family.family, FAMILY_BIT);
  add(family['family-common'], FAMILY_COMMON_BIT);
  add(wordLists(new URL('./tables/places.txt', import.meta.url), ['places']).places, PLACE_BIT);
  add(english['words-10'], 1 << WORD_SHIFT);
  add(english['words-20'], 2 << WORD_SHIFT);
  add(english['words-35'], 3 << WORD_SHIFT);
  return all;
}

/** What is known of a folded word; 0 where it is in no table. */
export function known(folded: string): Known {
  table ??= load();
  const bits = table.get(folded) ?? 0;
  if (bits >> WORD_SHIFT !== 0) return bits;
  const root = stem(folded);
  return root === folded ? bits : bits | ((table.get(root) ?? 0) & (3 << WORD_SHIFT));
}

/** 2 a given name of many, 1 a given name, 0 none. */
export const given = (bits: Known): number => ((bits & GIVEN_COMMON_BIT) !== 0 ? 2 : bits & GIVEN_BIT);

/** 2 a family name of many, 1 a family name, 0 none. */
export const family = (bits: Known): number => ((bits & FAMILY_COMMON_BIT) !== 0 ? 2 : (bits & FAMILY_BIT) >> 2);

/** 1 an English word that is used most, 2 much, 3 known to most, 0 none. */
export const word = (bits: Known): number => bits >> WORD_SHIFT;

/** Places are named so. */
export const place = (bits: Known): boolean => (bits & PLACE_BIT) !== 0;
