/** Where everything lies in the memory of the program, and what the bits of a token and of a word mean; names-program.ts and names-table.ts read the same from its exports. */

/** What is counted in a piece, an i32 each: the numbers below. */
export const COUNTS: usize = 64;
/** The class of each unit below SCRIPTS, a byte each. */
export const CLASSES: usize = 1024;
/** The class and the fold of units from here on are those of one mark without end: scripts that have no capital letters. */
export const SCRIPTS: u32 = 0x2e80;
/** What each unit below SCRIPTS is folded to, an u16 each: 0 nothing, from SEVERAL on a place in FOLDED. */
export const FOLDS: usize = CLASSES + 0x3000;
export const SEVERAL: u32 = 0xe000;
/** Folds of more than one unit, four u16 each: how many, and up to three units. */
export const FOLDED: usize = FOLDS + 0x6000;
export const MOST_FOLDED: i32 = 512;
/** Of each unit which mark of the weights it is, 0 for none, and whether it is a sign of code. */
export const MARKS: usize = FOLDED + 8 * <usize>MOST_FOLDED;
export const CODE_SIGN: u32 = 128;
/** Weights of features, a f64 each, by the slots below. */
export const WEIGHTS: usize = MARKS + 0x10000;
const MOST_SLOTS: i32 = 0x1800;
/** Endings of family names, eight bytes each: how long, and its letters; a length of 0 ends them. */
export const ENDINGS: usize = WEIGHTS + 8 * <usize>MOST_SLOTS;
/** How each run of three letters speaks for a name, a f32 each. */
export const RUNS: usize = ENDINGS + 1024;
export const LETTERS: u32 = 27;
/** 32 bytes a word: its letters as a key or their hash (u64), where its letters lie and how many (0: all in the key), its info, the piece that used it last, its uses there, its kind. */
export const ENTRIES: usize = (RUNS + 4 * 27 * 27 * 27 + 63) & ~63;
export const MOST_WORDS: i32 = 0x24000;
/** Words by their hash, an i32 each: the number of the word, from 1 on. */
export const SLOTS: usize = ENTRIES + 32 * <usize>MOST_WORDS;
export const SLOT_BITS: u64 = 18;
/** Letters of words that are too long for a key, an u16 each. */
export const LETTERS_OF_WORDS: usize = SLOTS + 4 * ((<usize>1) << (<usize>SLOT_BITS));
export const MOST_LETTERS: i32 = 0x180000;
/** The features of what was scored last, an i32 each: the slots of their weights. */
export const FEATURES: usize = LETTERS_OF_WORDS + 2 * <usize>MOST_LETTERS;
/** The folded word at hand, an u16 a letter: three times as many as the piece has units, at most. */
export const WORD: usize = FEATURES + 256;
/** The units of the piece. */
export const MOST_UNITS: i32 = 0x10100;
export const UNITS: usize = WORD + 6 * <usize>MOST_UNITS;
/** Tokens: where each begins and ends, its word or its mark, the info of its word, its flags, its odds. There are no more of them than units. */
export const STARTS: usize = UNITS + 2 * <usize>MOST_UNITS + 64;
export const ENDS: usize = STARTS + 4 * <usize>MOST_UNITS;
export const IDS: usize = ENDS + 4 * <usize>MOST_UNITS;
export const INFOS: usize = IDS + 4 * <usize>MOST_UNITS;
export const FLAGS: usize = INFOS + 4 * <usize>MOST_UNITS;
export const ODDS: usize = FLAGS + <usize>MOST_UNITS;
/** Stretches that read like a name, 32 bytes each: first and last token (i32), odds of the surest token (f64), odds as a whole (f64), why it must be looked at (i32). */
export const STRETCHES: usize = ODDS + 8 * <usize>MOST_UNITS;
/** The tables of words while they are learned, where texts are read later. */
export const LEARNED: usize = WORD + 6 * <usize>MOST_UNITS;
export const TOP: usize = STRETCHES + 32 * <usize>MOST_UNITS;

// Numbers of COUNTS.
export const TOKEN_COUNT = 0;
/** Words of sentences in English, and in other languages. */
export const ENGLISH_COUNT = 1;
export const FOREIGN_COUNT = 2;
/** Words of Latin script, and characters of others. */
export const LATIN_COUNT = 3;
export const OTHER_COUNT = 4;
/** Words of the English tables. */
export const VOCABULARY_COUNT = 5;
/** Words that speak of people, words that speak of things, and signs of code. */
export const PEOPLE_COUNT = 6;
export const THING_COUNT = 7;
export const CODE_COUNT = 8;
export const WORD_COUNT = 9;
/** Which language it is. */
export const LANGUAGE = 10;

// Classes of units.
export const C_SPACE: u32 = 0;
export const C_LOWER: u32 = 1;
export const C_UPPER: u32 = 2;
export const C_DIGIT: u32 = 3;
export const C_MARK: u32 = 4;
export const C_JOINT: u32 = 5;
export const C_ACCENT: u32 = 6;
export const C_OTHER: u32 = 7;
/** A letter without case. */
export const C_LETTER: u32 = 8;

// Shapes of tokens, in the lowest bits of their flags.
export const SHAPE: u32 = 7;
export const S_LOWER: u32 = 0;
export const S_CAP: u32 = 1;
export const S_CAPS: u32 = 2;
export const S_MIXED: u32 = 3;
export const S_INITIAL: u32 = 4;
export const S_NUMBER: u32 = 5;
export const S_MARK: u32 = 6;
/** White space or the beginning of the text stands before the token, a line end, and it begins with a letter of another script. */
export const SPACED: u32 = 8;
export const LINE: u32 = 16;
export const OTHER_SCRIPT: u32 = 32;

/** What is no word has no number of one, but this and its unit. */
export const MARK_ID: i32 = 0x40000000;
/** The possessive, and characters of other scripts in a row, as marks. */
export const POSSESSIVE: u32 = 0x10000;
export const ELLIPSIS: u32 = 0x2026;

// The info of a word. Its lowest seven bits are those of lexicon.ts.
export const GIVEN: u32 = 3;
export const FAMILY: u32 = 12;
export const PLACE: u32 = 16;
export const KNOWN: u32 = 127;
export const WORD_SHIFT: u32 = 5;
export const GROUP_SHIFT: u32 = 7;
export const GROUP: u32 = 31;
/** It joins names; it is of most English sentences, of most of other languages; Jr.; der; Mr; Herr; a word of other languages. */
export const PARTICLE: u32 = 1 << 12;
export const OF_ENGLISH: u32 = 1 << 13;
export const OF_OTHERS: u32 = 1 << 14;
export const SUFFIX: u32 = 1 << 15;
export const ARTICLE: u32 = 1 << 16;
export const ADDRESS: u32 = 1 << 17;
export const FOREIGN_ADDRESS: u32 = 1 << 18;
export const FOREIGN_WORD: u32 = 1 << 19;
/** Two bits: what the tables of English words themselves have, without endings. */
export const ENGLISH_SHIFT: u32 = 20;
// Told by how a word is spelled.
export const ENDING: u32 = 1 << 22;
export const SHORT: u32 = 1 << 23;
export const JOINED: u32 = 1 << 24;
export const SOUND_SHIFT: u32 = 25;
export const SOUND: u32 = 15;
export const ENDS_WITH_S: u32 = 1 << 29;
export const LONG: u32 = 1 << 30;
export const VOWEL: u32 = 1 << 31;

export function unit(at: i32): u32 {
  return <u32>load<u16>(UNITS + 2 * <usize>at);
}
export function flags(at: i32): u32 {
  return <u32>load<u8>(FLAGS + <usize>at);
}
export function shape(at: i32): u32 {
  return flags(at) & SHAPE;
}
export function info(at: i32): u32 {
  return load<u32>(INFOS + 4 * <usize>at);
}
export function idOf(at: i32): i32 {
  return load<i32>(IDS + 4 * <usize>at);
}
export function odds(at: i32): f64 {
  return load<f64>(ODDS + 8 * <usize>at);
}
export function counted(n: i32): i32 {
  return load<i32>(COUNTS + 4 * <usize>n);
}
export function setCount(n: i32, to: i32): void {
  store<i32>(COUNTS + 4 * <usize>n, to);
}
export function groupOf(what: u32): u32 {
  return (what >> GROUP_SHIFT) & GROUP;
}
export function wordOf(what: u32): u32 {
  return (what & KNOWN) >> WORD_SHIFT;
}
/** The mark of a token; 0 for a word or a number. */
export function mark(at: i32): u32 {
  return shape(at) === S_MARK ? <u32>idOf(at) & 0xfffff : 0;
}

/** Characters that stand within and behind names. */
export const POINT: u32 = 0x2e;
export const COMMA: u32 = 0x2c;
/** Of a word: that the piece has it in small letters; how often it has it with a capital one is in the other bits. */
export const IN_SMALL: u32 = 0x80000000;
