import { isLetter } from './character-kinds.js';
import { type NgramTable, ngramTable, slotOf } from './ngram-table.js';
import { CYRILLIC_AND_OTHERS, scriptOf } from './script.js';

/** So much of a text is looked at: more makes the answer no better, and costs every item of a scan. */
const MAX_LOOKED_AT_CHARACTERS = 160;
/** Letters that n-grams are taken from, up to the end of a word. */
const LETTERS = 36;
/** A text with fewer letters in one script is not asked for its language. */
const LEAST_LETTERS = 12;
/** What the package adds to each score of its data. */
const BASE = 53;
/** A score for each n-gram below which the words are of no language that the table knows. */
const LEAST_SCORE = 20;

/** Numbers of a slot. */
const SLOT = 4;

/** Tells the languages of texts. One for each thread: it has memory of its own. */
export class LanguageTeller {
  readonly #languages: readonly string[];
  readonly #pairs: Uint8Array;
  /** By slot of the table four numbers, which are read at once: its key, its place, the text for which it was asked last, and one that is not used. */
  readonly #slots: Int32Array;
  readonly #scores: Int32Array;
  #round = 0;
  /** Letters of the text that was scored last, up to where that ended. */
  #letters = 0;
  readonly #word = new Uint8Array(72);

  private constructor(table: NgramTable) {
    const { languages, keys, places, pairs } = table;
    this.#languages = languages;
    this.#pairs = pairs;
    this.#slots = new Int32Array(keys.length * SLOT);
    for (let n = 0; n < keys.length; n += 1) {
      this.#slots[n * SLOT] = keys[n]!;
      this.#slots[n * SLOT + 1] = places[n]!;
    }
    this.#scores = new Int32Array(languages.length);
  }

  static async load(): Promise<LanguageTeller | undefined> {
    const table = await ngramTable();
    return table && new LanguageTeller(table);
  }

  /** A tag of BCP 47; undefined for what is too short, of several languages in turn, or of none. `ascii`: the text is known to have no other characters. */
  of(text: string, ascii = false): string | undefined {
    if (ascii) {
      const language = this.#byNgrams(text, undefined);
      return this.#letters < LEAST_LETTERS ? undefined : language;
    }
    const script = scriptOf(text, MAX_LOOKED_AT_CHARACTERS);
    if (script === undefined || script.language !== undefined) return script?.language;
    if (script.letters < LEAST_LETTERS) return undefined;
    return this.#byNgrams(text, CYRILLIC_AND_OTHERS[script.name]);
  }

  #byNgrams(text: string, among: ReadonlySet<string> | undefined): string | undefined {
    const languages = this.#languages;
    this.#round += 1;
    const scores = this.#scores.fill(0);
    const grams = this.#score(text);
    if (grams === 0) return undefined;
    let best = -1;
    let most = 0;
    for (let i = 0; i < scores.length; i += 1) {
      if (scores[i]! > most && (among === undefined || among.has(languages[i]!))) {
        most = scores[i]!;
        best = i;
      }
    }
    return best < 0 || most < LEAST_SCORE * grams ? undefined : languages[best];
  }

  /** Adds up the scores of the n-grams of the text's words, each once; returns how many n-grams there were. */
  #score(text: string): number {
    const word = this.#word;
    const length = Math.min(text.length, MAX_LOOKED_AT_CHARACTERS);
    let size = 0;
    let grams = 0;
    let letters = 0;
    let apostrophes = 0;
    for (let i = 0; i < length && (letters < LETTERS || size > 0); i += 1) {
      const code = text.charCodeAt(i);
      let letter = code < 0x80 ? SMALL[code]! : smallLetter(code);
      // An apostrophe within a word is a part of it.
      if (letter === 0 && (code === 0x27 || code === 0x60 || code === 0x2019) && i + 1 < length && isLetter(text.charCodeAt(i + 1))) {
        letter = code;
        apostrophes += 1;
      }
      if (letter === 0) {
        if (size > 0) grams += this.#scoreWord(size);
        size = 0;
        continue;
      }
      letters += 1;
      if (size > 68) continue;
      if (letter < 0x80) word[size++] = letter;
      else if (letter < 0x800) {
        word[size++] = 0xc0 | (letter >> 6);
        word[size++] = 0x80 | (letter & 0x3f);
      } else {
        word[size++] = 0xe0 | (letter >> 12);
        word[size++] = 0x80 | ((letter >> 6) & 0x3f);
        word[size++] = 0x80 | (letter & 0x3f);
      }
    }
    this.#letters = letters - apostrophes;
    // A word that was cut is left out where it is not the only one.
    if (size > 0 && (grams === 0 || length === text.length)) grams += this.#scoreWord(size);
    return grams;
  }

  /** N-grams of four bytes, every third one, and the last; words are told from parts of words. */
  #scoreWord(size: number): number {
    const word = this.#word;
    let grams = 0;
    let at = 0;
    for (; at + 4 < size; at += 3) {
      this.#add((word[at]! << 24) | (word[at + 1]! << 16) | (word[at + 2]! << 8) | word[at + 3]!, at === 0 ? 1 : 0);
      grams += 1;
    }
    let key = 0;
    for (let i = Math.max(0, size - 4); i < size; i += 1) key = (key << 8) | word[i]!;
    this.#add(key, at === 0 ? 3 : 2);
    return grams + 1;
  }

  #add(key: number, edges: number): void {
    const slots = this.#slots;
    const pairs = this.#pairs;
    const mask = slots.length - 1;
    for (let at = slotOf(key, edges) * SLOT; ; at = (at + SLOT) & mask) {
      const place = slots[at + 1]!;
      if (place === 0) return;
      if (slots[at] !== key || (place & 3) !== edges) continue;
      if (slots[at + 2] === this.#round) return;
      slots[at + 2] = this.#round;
      const scores = this.#scores;
      const from = ((place >>> 8) - 1) * 2;
      const end = from + ((place >>> 2) & 63) * 2;
      for (let i = from; i < end; i += 2) scores[pairs[i]!]! += pairs[i + 1]! + BASE;
      return;
    }
  }
}

/** By ASCII character the small letter that it is; 0 for what is no letter. */
const SMALL = Uint8Array.from({ length: 128 }, (_, code) => (isLetter(code) ? code | 0x20 : 0));

/** The small letter that a unit beyond ASCII is; 0 for what is no letter. */
function smallLetter(code: number): number {
  const small = lower(code);
  return isLetter(small) ? small : 0;
}

/** By UTF-16 unit its lower case, plus one; 0 where it was not asked for yet. */
const lowers = new Uint32Array(65536);

function lower(code: number): number {
  if (lowers[code] === 0) {
    const small = String.fromCharCode(code).toLowerCase();
    lowers[code] = (small.length === 1 ? small.charCodeAt(0) : code) + 1;
  }
  return lowers[code]! - 1;
}
