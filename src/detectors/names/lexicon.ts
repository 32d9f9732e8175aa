/** What the tables know of a word; loaded into memory when the first text asks. */

import { stem } from '../../text/english.js';
import { WORDS_10, WORDS_20, WORDS_35 } from '../../text/english-table.js';
import { FAMILY, FAMILY_COMMON } from './tables/family.js';
import { GIVEN, GIVEN_COMMON } from './tables/given.js';
import { PLACES } from './tables/places.js';

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
  const add = (list: string, bits: number) => {
    for (const word of list.trim().split(/\s/)) all.set(word, (all.get(word) ?? 0) | bits);
  };
  add(GIVEN, GIVEN_BIT);
  add(GIVEN_COMMON, GIVEN_COMMON_BIT);
  add(FAMILY, FAMILY_BIT);
  add(FAMILY_COMMON, FAMILY_COMMON_BIT);
  add(PLACES, PLACE_BIT);
  add(WORDS_10, 1 << WORD_SHIFT);
  add(WORDS_20, 2 << WORD_SHIFT);
  add(WORDS_35, 3 << WORD_SHIFT);
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
