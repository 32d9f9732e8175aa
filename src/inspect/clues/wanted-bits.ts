/** As what a group of digits is wanted, in bits of `Spots.wanted`: `assembly/wanted.ts` says which groups are, and has the same bits. */

/** Something else than marks of ASCII is before it, back to the group before: no word is before any other. */
export const LED = 1;
/** A number that a word may name, or that tells by itself: `detectors/numbers/find-numbers.ts`. */
export const NUMBER = 2;
/** The digits of a number plate: `detectors/numbers/find-plates.ts`. */
export const PLATE = 4;
/** The first digits of a date that may be one of birth: `detectors/pi/birth-date.ts`. */
export const DATE = 8;
/** The latter digits of a latitude: `detectors/pi/geo-coordinate.ts`. */
export const PAIR = 16;
/** The first digits of a telephone number in two parts with a point between: `detectors/pi/phone.ts`. */
export const POINTED = 32;
/** The digits of a number plate that has no letters beside these, but further digits behind a mark. */
export const GROUPED = 64;
/** The digits of an identity card of Hong Kong, Macau or Taiwan: six after a capital letter, or seven before a bracket. */
export const CARD = 128;
/** The last digits of a number behind which a word may be that names it: `detectors/numbers/find-numbers.ts`. */
export const BEHIND = 256;
