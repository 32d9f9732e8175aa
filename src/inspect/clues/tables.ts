/** Tables by which the pass over a text finds words and phrases, as `assembly/pass.ts` reads them. */

import { append } from '../../text/append.js';
import { casesOf, isFolded, type Named, pairsOf, type Word } from './keyword-words.js';

/** Words in Latin letters, with `_` for anything but a letter, and which keywords they are, in bits. */
export interface Phrase {
  word: string;
  bits: number;
}

/** Where the tables lie in the memory of the pass, in bytes. */
export const NIBBLES = 128;
const PAIRS = NIBBLES + 96;
const WORDS = PAIRS + 32768;
const FOURS = WORDS + 8192;
const PHRASES = FOURS + 16384;
const LISTS = PHRASES + 8192;

const GOLDEN = 0x9e3779b1;
const FIRST_FACTOR = 0x9e37;
const SECOND_FACTOR = 0x79b1;
const ORDER: readonly Named[] = ['signs', 'accounts', 'keys', 'keywords'];
/** A text is read for phrases at every third character. */
const STRIDE = 3;
const LETTERS = 26;
const BUCKETS = 8;
/** Where the first list may begin. */
const LEAST = 8;
/** What share of running text each ASCII character has, by and large: the n-th most frequent one an n-th of the first. */
const FREQUENT = ' etaoinsrhldcumfpgwybvk,.0123-STACIMEPx';
const SHARES = Float64Array.from(
  { length: 0x80 },
  (_, c) => 1 / (1 + (FREQUENT.indexOf(String.fromCharCode(c)) + 1 || FREQUENT.length * 2)),
);

/** All tables, to be written at the beginning of the memory. */
export function tablesOf(words: readonly Word[], phrases: readonly Phrase[]): Uint8Array {
  const head = new Uint8Array(LISTS);
  // The first numbers are the pass's own.
  const lists: number[] = new Array(LEAST).fill(0);
  addWords(head, lists, words);
  addPhrases(head, lists, phrases);
  const all = new Uint8Array(LISTS + 4 * lists.length);
  all.set(head);
  all.set(new Uint8Array(new Int32Array(lists).buffer), LISTS);
  return all;
}

function addWords(head: Uint8Array, lists: number[], words: readonly Word[]): void {
  const byPlace = new Map<number, Word[]>();
  for (const word of words) {
    for (const [first, second] of pairsOf(word)) {
      // A block of sixteen ASCII characters is looked at for ASCII alone.
      if (first >= 0x80 && second < 0x80) throw new Error(`a word is not seen at an ASCII character after another one: ${word.text}`);
      const hash = (first * FIRST_FACTOR + second * SECOND_FACTOR) & 0xffff;
      head[PAIRS + (hash >> 1)] = 1;
      add(byPlace, hash >> 4, word);
    }
  }
  const places = new Uint16Array(head.buffer, WORDS, 4096);
  for (const [place, list] of byPlace) {
    places[place] = lists.length;
    lists.push(list.length);
    for (const word of list) {
      const { text, at, of, bits } = word;
      lists.push(text.length, at, ORDER.indexOf(of), isFolded(word) ? 0x20 : 0, bits, ...Array.from(text, (c) => c.charCodeAt(0)));
    }
  }
  addNibbles(
    head,
    words.filter(({ text, at }) => text.charCodeAt(at) < 0x80),
  );
}

/**
 * Letters by which ASCII words are seen, in eight sets. Of a set only the nibbles of its first, second and third letters are known, so more is
 * seen than its words: sets of one third letter each are joined where that makes the fewest more in running text.
 */
function addNibbles(head: Uint8Array, words: readonly Word[]): void {
  const byThird = new Map<string, number[]>();
  for (const word of words) {
    const third = nibblesOf(word, word.at);
    // A word of two letters, which anything may stand before, is not joined to others at first.
    const name = `${word.at < 2} ${third}`;
    const set = byThird.get(name) ?? new Array<number>(6).fill(0);
    byThird.set(name, joined(set, [...nibblesOf(word, word.at - 2), ...nibblesOf(word, word.at - 1), ...third]));
  }
  const sets = [...byThird.values()];
  while (sets.length > BUCKETS) {
    let least = Number.POSITIVE_INFINITY;
    let best: [number, number] = [0, 1];
    const own = sets.map(shareOf);
    for (let i = 0; i < sets.length; i++) {
      for (let k = i + 1; k < sets.length; k++) {
        const more = shareOf(joined(sets[i]!, sets[k]!)) - own[i]! - own[k]!;
        if (more < least) [least, best] = [more, [i, k]];
      }
    }
    const [other] = sets.splice(best[1], 1);
    sets[best[0]] = joined(sets[best[0]]!, other!);
  }
  sets.forEach((set, n) => {
    set.forEach((nibbles, part) => {
      for (let nibble = 0; nibble < 16; nibble++) if ((nibbles & (1 << nibble)) !== 0) head[NIBBLES + 16 * part + nibble]! |= 1 << n;
    });
  });
}

/** The low and the high nibble of a letter of a word, in each case in which it may stand; all of them of what is before the word. */
function nibblesOf(word: Word, at: number): [lows: number, highs: number] {
  if (at < 0) return [0xffff, 0xffff];
  let lows = 0;
  let highs = 0;
  for (const c of casesOf(word, at)) {
    lows |= 1 << (c.charCodeAt(0) & 15);
    highs |= 1 << (c.charCodeAt(0) >> 4);
  }
  return [lows, highs];
}

function joined(set: readonly number[], other: readonly number[]): number[] {
  return set.map((nibbles, part) => nibbles | other[part]!);
}

/** What share of running text the letters of a set have, by and large. */
function shareOf([a, b, c, d, e, f]: readonly number[]): number {
  return lettersShare(a!, b!) * lettersShare(c!, d!) * lettersShare(e!, f!);
}

const shares = new Map<number, number>();

function lettersShare(lows: number, highs: number): number {
  const key = lows * 0x10000 + highs;
  const before = shares.get(key);
  if (before !== undefined) return before;
  let share = 0;
  for (let high = 0; high < 8; high++) {
    if ((highs & (1 << high)) === 0) continue;
    for (let low = 0; low < 16; low++) if ((lows & (1 << low)) !== 0) share += SHARES[(high << 4) | low]!;
  }
  shares.set(key, share);
  return share;
}

function addPhrases(head: Uint8Array, lists: number[], phrases: readonly Phrase[]): void {
  const begins: number[] = [];
  const codes = phrases.flatMap(({ word }) => {
    begins.push(4 * lists.length);
    const all = codesOf(word);
    // Four codes to a number, as the memory holds them.
    for (let i = 0; i < all.length; i += 4) lists.push(four(all.slice(i)));
    return [all];
  });
  const byPlace = new Map<number, number[][]>();
  phrases.forEach(({ word, bits }, n) => {
    for (let at = 0; at < STRIDE; at++) {
      const next = codes[n]!.slice(at, at + 8);
      const known = next.map(() => 0xff);
      const entry = [...[next, next.slice(4), known, known.slice(4)].map(four), begins[n]!, word.length, at, bits];
      for (const hash of hashesOf(codes[n]!, at)) {
        head[FOURS + (hash >> 3)]! |= 1 << (hash & 7);
        add(byPlace, hash >> 5, entry);
      }
    }
  });
  const places = new Uint16Array(head.buffer, PHRASES, 4096);
  for (const [place, list] of byPlace) {
    places[place] = lists.length;
    lists.push(list.length);
    for (const entry of list) append(lists, entry);
  }
}

/** Letters from a to z as 1 to 26, anything else as 0. */
function codesOf(word: string): number[] {
  return Array.from(word, (c) => (c === '_' ? 0 : c.charCodeAt(0) & 31));
}

function four(codes: readonly number[]): number {
  return (codes[0] ?? 0) | ((codes[1] ?? 0) << 8) | ((codes[2] ?? 0) << 16) | ((codes[3] ?? 0) << 24);
}

/** The places at which a phrase is seen by the four codes that begin at this one of its own; where it has but three, whatever follows. */
function hashesOf(codes: readonly number[], at: number): number[] {
  const own = codes.slice(at, at + 4);
  const place = (last: number) => Math.imul(four(own) | (last << 24), GOLDEN) >>> 15;
  return own.length === 4 ? [place(0)] : Array.from({ length: LETTERS + 1 }, (_, last) => place(last));
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
