// Written by bench/fit-tokens.js; docs/measures.md says on which texts.

/** Tokens that each feature of a text counts for, in the order of FEATURES: prose by o200k_base and by Llama 3, code by both. */
export const COEFFICIENTS: readonly (readonly [number, number, number, number])[] = [
  [0.8893, 0.8207, 1.0599, 1.0528], // words
  [0.1325, 0.2304, 0.0502, 0.0802], // letters of words beyond the fifth
  [0.1999, 0.2861, 0, 0], // letters of words beyond the ninth
  [0, 0, 0, 0], // words not after a space
  [0.333, 0, 0.8767, 0.7056], // changes from lower to upper case
  [0, 0, 0.0135, 0], // capitals after capitals
  [0.2912, 0.4883, 0.2552, 0.4327], // Latin letters beyond ASCII
  [1.4771, 1.4122, 1.6859, 1.6709], // groups of three digits
  [0.7599, 0.7031, 0.5784, 0.5335], // runs of punctuation
  [0.0951, 0.0204, 0.2082, 0.2213], // punctuation after punctuation
  [1.0645, 0.9087, 0.3042, 0.3097], // runs of line ends
  [1.4178, 1.9385, 1.3494, 1.3465], // indents
  [0.6084, 0.6304, 0.6132, 0.6347], // Han characters
  [0.8573, 0.8566, 0.9786, 0.9375], // runs of Han characters
  [0.5269, 0.4384, 0.505, 0.4268], // kana
  [0.6802, 0.6911, 0.6791, 0.6865], // Hangul syllables
  [1.1828, 1.4383, 1.1101, 1.334], // East Asian punctuation
  [0.0938, 0.1453, 0.0392, 0.0916], // Cyrillic and Greek letters
  [1.0191, 1.0106, 1.3971, 1.3585], // Cyrillic and Greek words
  [0.346, 0.4361, 0.3436, 0.4193], // other letters
  [1.0992, 1.1516, 1.4665, 2.2914], // signs
  [0.5896, 0.3851, 0.6101, 0.4023], // Han characters beyond the most common
];
