/** What the tables know of a word. */

/** A word of the tables, in bits: how common it is as a given name, as a family name, as an English word, and whether places are named so. */
export type Known = number;

export const GIVEN_BIT = 1;
export const GIVEN_COMMON_BIT = 2;
export const FAMILY_BIT = 4;
export const FAMILY_COMMON_BIT = 8;
export const PLACE_BIT = 16;
/** Two bits: 1 most used, 2 much used, 3 known to most. */
export const WORD_SHIFT = 5;

/** 2 a given name of many, 1 a given name, 0 none. */
export const given = (bits: Known): number => ((bits & GIVEN_COMMON_BIT) !== 0 ? 2 : bits & GIVEN_BIT);

/** 2 a family name of many, 1 a family name, 0 none. */
export const family = (bits: Known): number => ((bits & FAMILY_COMMON_BIT) !== 0 ? 2 : (bits & FAMILY_BIT) >> 2);

/** 1 an English word that is used most, 2 much, 3 known to most, 0 none. */
export const word = (bits: Known): number => bits >> WORD_SHIFT;

/** Places are named so. */
export const place = (bits: Known): boolean => (bits & PLACE_BIT) !== 0;
