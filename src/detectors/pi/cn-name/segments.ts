import { next, nodeOf, pairAt, pairOf, rankOf, tagOf, type WordTable, wordTable } from './chinese-words.js';

/** Chinese words: where a sentence falls into them, and what kind of word one is. */
export interface Words {
  /** Where words begin and end from a place of a text to another one, between which are Han characters: 1 at these places, until the next sentence is cut. */
  cut(text: string, from: number, to: number): Uint8Array;
  /** The part of speech of a word as jieba's dictionary has it (`nr` person, `ns` place, `v` verb); empty for what is not in it. */
  tag(word: string): string;
}

const FIRST_HAN = 0x4e00;
/** Sentences are cut in pieces of at most this many characters (running-text.ts). */
const LONGEST = 400;

let words: Words | undefined;

/** The words of the dictionary, there when first asked for. */
export function chineseWords(): Words {
  return (words ??= new Cutter(wordTable()));
}

/**
 * Cuts by the likeliest way through all words of the dictionary, as jieba does without its hidden Markov model: what the dictionary does not hold falls into
 * single characters, and names are told by our own tables.
 */
class Cutter implements Words {
  readonly #table: WordTable;
  readonly #tags: readonly string[];
  readonly #codes = new Uint16Array(LONGEST);
  /** Of each place the logarithm of the likeliest way from there to the end, where its first word ends, and that word. */
  readonly #odds = new Float64Array(LONGEST + 1);
  readonly #ends = new Uint16Array(LONGEST);
  readonly #words = new Uint32Array(LONGEST);
  readonly #edges = new Uint8Array(LONGEST + 1);

  constructor(table: WordTable) {
    this.#table = table;
    this.#tags = Buffer.from(table.tags).toString().split(' ');
  }

  cut(text: string, from: number, to: number): Uint8Array {
    const length = to - from;
    this.#read(text, from, length);
    const edges = this.#edges;
    edges.fill(0, 0, length);
    for (let at = 0; at < length; at = this.#ends[at]!) edges[at] = 1;
    edges[length] = 1;
    return edges;
  }

  tag(word: string): string {
    if (word === '') return '';
    this.#read(word, 0, word.length);
    return this.#ends[0] === word.length ? this.#tags[tagOf(this.#words[0]!)]! : '';
  }

  /** The likeliest way from each place to the end, from the last place on: one loop, as a call for each character would cost as much as what it does. */
  #read(text: string, from: number, length: number): void {
    if (length > LONGEST) throw new RangeError('A sentence is longer than there is room for');
    const { logs, pairs, nodes, last, codes } = this.#table;
    const [mine, odds, ends, told, characters] = [this.#codes, this.#odds, this.#ends, this.#words, this.#table.sizes[0]!];
    odds[length] = 0;
    for (let start = length - 1; start >= 0; start--) {
      const first = codes[text.charCodeAt(from + start) - FIRST_HAN]!;
      mine[start] = first;
      // A character of which the dictionary has no word is one.
      let end = start + 1;
      let word = nodes[2 * first]!;
      let best = logs[rankOf(word)]! + odds[end]!;
      let isWord = word !== 0;
      let node = 0;
      if (end < length) {
        const place = pairAt(pairs, pairOf(first, mine[end]!));
        if (pairs[place] !== 0) node = nodeOf(place, characters);
      }
      for (let at = start + 2; node !== 0; at++) {
        const other = nodes[2 * node]!;
        if (other !== 0) {
          const way = logs[rankOf(other)]! + odds[at]!;
          // Of equal ways the longer word.
          if (!isWord || way >= best) {
            best = way;
            end = at;
            word = other;
            isWord = true;
          }
        }
        node = at < length ? next(nodes, last, node, mine[at]!) : 0;
      }
      odds[start] = best;
      ends[start] = end;
      told[start] = word;
    }
  }
}
