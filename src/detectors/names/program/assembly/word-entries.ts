/** The words that are known, each with a number: those of the tables, and those that texts brought, until there is no room for more. */

import {
  ENDING,
  ENDINGS,
  ENDS_WITH_S,
  ENGLISH_SHIFT,
  ENTRIES,
  FOREIGN_WORD,
  groupOf,
  JOINED,
  KNOWN,
  LEARNED,
  LETTERS,
  LETTERS_OF_WORDS,
  LONG,
  MOST_LETTERS,
  PLACE,
  RUNS,
  SHORT,
  SLOT_BITS,
  SLOTS,
  SOUND_SHIFT,
  VOWEL,
  WORD,
  WORD_SHIFT,
  wordOf,
} from './name-memory';

/** So many words of texts are kept before they are forgotten, and so much room for letters is left for one piece. */
const MOST_NEW: i32 = 0x8000;
const LETTERS_OF_PIECE: i32 = 0x31000;
const SLOT_COUNT: u32 = 1 << (<u32>SLOT_BITS);
/** The golden ratio, in 64 bits. */
const GOLDEN: u64 = ((<u64>0x9e3779b9) << 32) | 0x7f4a7c15;
const FNV_PRIME: u64 = 0x100000001b3;
/** Letters that are their own key. */
const KEY_LETTERS: i32 = 8;
/** A shorter word has no ending. */
const LEAST_STEM: i32 = 5;
const LEAST_LONG: i32 = 3;
const LEAST_SOUND: f64 = -4;
const MOST_SOUND: f64 = 4;

// Kinds of words in a name, as name-slots.ts has them.
export const K_NONE: i32 = 0;
export const K_INITIAL: i32 = 1;
const K_GROUP: i32 = 2;
const K_FOREIGN: i32 = 3;
const K_GIVEN_WORD: i32 = 4;
const K_GIVEN_COMMON: i32 = 5;
const K_WORD: i32 = 6;
const K_GIVEN: i32 = 7;
const K_PLACE: i32 = 8;
const K_FAMILY_COMMON: i32 = 9;
const K_FAMILY: i32 = 10;
const K_LIKE_NAME: i32 = 11;
const K_UNLIKE_NAME: i32 = 12;

let words: i32 = 0;
let ofTables: i32 = 0;
let lettersUsed: i32 = 0;
let lettersOfTables: i32 = 0;
/** How long the word in WORD is, where its letters are not its key; else 0. */
let hashed: i32 = 0;

export function entryOf(id: i32): usize {
  return ENTRIES + 32 * <usize>id;
}

function letter(at: i32): u32 {
  return <u32>load<u16>(WORD + 2 * <usize>at);
}

/** Up to eight letters of ASCII are a key, others have a hash. */
export function keyOf(length: i32): u64 {
  hashed = 0;
  if (length <= KEY_LETTERS) {
    let key: u64 = 0;
    let all: u32 = 0;
    for (let i = 0; i < length; i++) {
      const c = letter(i);
      all |= c;
      key |= (<u64>c) << (8 * i);
    }
    if (all < 0x80) return key;
  }
  hashed = length;
  let hash = GOLDEN;
  for (let i = 0; i < length; i++) hash = (hash ^ <u64>letter(i)) * FNV_PRIME;
  return hash;
}

/** The slot of a word, or the free one where it would be; `long` letters are in WORD, if the key is a hash. */
function slotOf(key: u64, long: i32): usize {
  let n = firstSlot(key);
  while (true) {
    const slot = SLOTS + 4 * <usize>n;
    const id = load<i32>(slot);
    if (id === 0) return slot;
    const entry = entryOf(id - 1);
    if (load<u64>(entry) === key && load<i32>(entry, 12) === long && (long === 0 || isSame(entry, long))) return slot;
    n = (n + 1) & (SLOT_COUNT - 1);
  }
}

function firstSlot(key: u64): u32 {
  return <u32>((key * GOLDEN) >> (64 - SLOT_BITS));
}

function isSame(entry: usize, length: i32): bool {
  const letters = LETTERS_OF_WORDS + 2 * <usize>load<i32>(entry, 8);
  let i = 0;
  while (i < length && <u32>load<u16>(letters + 2 * <usize>i) === letter(i)) i++;
  return i === length;
}

/** The number of a word of plain letters by its key. */
export function shortWord(key: u64, length: i32): i32 {
  const slot = slotOf(key, 0);
  const id = load<i32>(slot);
  if (id !== 0) return id - 1;
  for (let i = 0; i < length; i++) store<u16>(WORD + 2 * <usize>i, <u16>((key >> (8 * i)) & 0xff));
  hashed = 0;
  return insert(slot, key, length, unknown(length));
}

/** The number of the word in WORD. */
export function wordAt(length: i32): i32 {
  const key = keyOf(length);
  const slot = slotOf(key, hashed);
  const id = load<i32>(slot);
  return id !== 0 ? id - 1 : insert(slot, key, length, unknown(length));
}

function insert(slot: usize, key: u64, length: i32, known: u32): i32 {
  const entry = entryOf(words);
  store<u64>(entry, key);
  store<i32>(entry, lettersUsed, 8);
  store<i32>(entry, hashed, 12);
  store<i32>(entry, 0, 20);
  store<i32>(entry, 0, 24);
  if (hashed > 0) {
    memory.copy(LETTERS_OF_WORDS + 2 * <usize>lettersUsed, WORD, 2 * <usize>length);
    lettersUsed += length;
  }
  spell(entry, length, known);
  store<i32>(slot, ++words);
  return words - 1;
}

/** What the tables have of a word that is not in them: the commonness of an English word of which it is a form. */
function unknown(length: i32): u32 {
  const long = hashed;
  const root = stemOf(length);
  if (root === length) return 0;
  // Parties: party.
  const y = letter(length - 1) === 0x73 && letter(length - 2) === 0x65 && letter(length - 3) === 0x69;
  if (y) store<u16>(WORD + 2 * <usize>(root - 1), 0x79);
  const key = keyOf(root);
  const id = load<i32>(slotOf(key, hashed));
  if (y) store<u16>(WORD + 2 * <usize>(root - 1), 0x69);
  hashed = long;
  return id !== 0 && id <= ofTables ? ((load<u32>(entryOf(id - 1), 16) >> ENGLISH_SHIFT) & 3) << WORD_SHIFT : 0;
}

/** How long the stem of the word in WORD is, as text/english.ts has it; of *ies* with an *i* in the place of the *y*. */
function stemOf(length: i32): i32 {
  if (length < LEAST_STEM) return length;
  const a = letter(length - 1);
  const b = letter(length - 2);
  const c = letter(length - 3);
  if (a === 0x73) {
    if (b === 0x65) {
      if (c === 0x69) return length - 2;
      if (c === 0x73 || c === 0x78 || c === 0x7a) return length - 2;
      const d = letter(length - 4);
      if (c === 0x68 && (d === 0x63 || d === 0x73)) return length - 2;
    }
    return b === 0x73 ? length : length - 1;
  }
  if (a === 0x67 && b === 0x6e && c === 0x69) return length - 3;
  return (a === 0x64 && b === 0x65) || (a === 0x79 && b === 0x6c) ? length - 2 : length;
}

/** Completes the info of a word by how it is spelled, and says what it is in a name. */
function spell(entry: usize, length: i32, known: u32): void {
  let info = known;
  let like: f64 = 0;
  if ((known & KNOWN) === 0) {
    like = likeName(length);
    const steps = like * 4.0;
    let rounded = Math.floor(steps);
    if (steps - rounded >= 0.5) rounded += 1.0;
    info |= (<u32>(<i32>max(LEAST_SOUND, min(MOST_SOUND, rounded)) + 4)) << SOUND_SHIFT;
    if (hasEnding(length)) info |= ENDING;
    if (length < LEAST_LONG + 1) info |= SHORT;
    for (let i = 0; i < length; i++) if (letter(i) - 0x61 >= 26) info |= JOINED;
  }
  const last = length > 0 ? letter(length - 1) : 0;
  if (last === 0x73) info |= ENDS_WITH_S;
  if (length >= LEAST_LONG) info |= LONG;
  if (length === 1 && (last === 0x6f || last === 0x61 || last === 0x65 || last === 0x69)) info |= VOWEL;
  store<u32>(entry, info, 16);
  store<i32>(entry, kindOf(known, like), 28);
}

function kindOf(known: u32, like: f64): i32 {
  if (groupOf(known) !== 0) return K_GROUP;
  if ((known & FOREIGN_WORD) !== 0) return K_FOREIGN;
  const word = wordOf(known);
  const isCommon = (known & 2) !== 0;
  if (word === 1 || word === 2) return isCommon ? K_GIVEN_WORD : K_WORD;
  if (isCommon) return K_GIVEN_COMMON;
  const isPlace = (known & PLACE) !== 0;
  if ((known & 1) !== 0) return isPlace ? K_PLACE : K_GIVEN;
  if ((known & 8) !== 0) return K_FAMILY_COMMON;
  if ((known & 4) !== 0) return isPlace ? K_PLACE : K_FAMILY;
  if (isPlace) return K_PLACE;
  if (word > 0) return K_WORD;
  return like > 0 ? K_LIKE_NAME : K_UNLIKE_NAME;
}

/** Log-odds, for each run of three letters, that the word in WORD is spelled like a name. */
function likeName(length: i32): f64 {
  let two: u32 = 0;
  let one: u32 = 0;
  let sum: f64 = 0;
  for (let i = 0; i <= length; i++) {
    let next = i < length ? letter(i) - 0x60 : 0;
    if (next >= LETTERS) next = 0;
    sum += <f64>load<f32>(RUNS + 4 * <usize>((two * LETTERS + one) * LETTERS + next));
    two = one;
    one = next;
  }
  return sum / <f64>(length + 1);
}

function hasEnding(length: i32): bool {
  let ending = ENDINGS;
  while (true) {
    const size = <i32>load<u8>(ending);
    if (size === 0) return false;
    let i = 0;
    while (i < size && size <= length && <u32>load<u8>(ending + 1 + <usize>i) === letter(length - size + i)) i++;
    if (i === size) return true;
    ending += 8;
  }
}

/**
 * Learns the words of the tables: in LEARNED the info of each (i32), then all their letters (u16), each word with a line end behind it. Of a word that no
 * table of commonness has, `unknown` says what its stem is.
 */
export function learn(count: i32): void {
  let at = LEARNED + 4 * <usize>count;
  for (let n = 0; n < count; n++) {
    let length = 0;
    for (let c = load<u16>(at); c !== 0x0a; c = load<u16>(at)) {
      store<u16>(WORD + 2 * <usize>length, c);
      length++;
      at += 2;
    }
    at += 2;
    const key = keyOf(length);
    insert(slotOf(key, hashed), key, length, load<u32>(LEARNED + 4 * <usize>n));
  }
  ofTables = words;
  lettersOfTables = lettersUsed;
}

/** Forgets the words of texts where the next piece might not have room. Numbers of words hold until then. */
export function makeRoom(): void {
  if (words <= ofTables + MOST_NEW && lettersUsed <= MOST_LETTERS - LETTERS_OF_PIECE) return;
  words = ofTables;
  lettersUsed = lettersOfTables;
  memory.fill(SLOTS, 0, 4 * <usize>SLOT_COUNT);
  for (let id = 0; id < words; id++) {
    const entry = entryOf(id);
    let n = firstSlot(load<u64>(entry));
    while (load<i32>(SLOTS + 4 * <usize>n) !== 0) n = (n + 1) & (SLOT_COUNT - 1);
    store<i32>(SLOTS + 4 * <usize>n, id + 1);
  }
}
