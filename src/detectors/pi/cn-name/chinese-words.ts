/**
 * The dictionary of Chinese words as one table, in memory that all threads share: a tree of characters. The first two characters of words are found by
 * their hash, each further one among those that are behind the same characters, which are beside each other and in order.
 */

import { inSharedRoom } from '../../../inspect/threads/shared-room.js';
import { builtFile } from '../../checked/built-file.js';

const FIRST_HAN = 0x4e00;
const HAN_COUNT = 0x5200;
const SIZES = 4;
/** Pairs of characters by their hash: one in three places is free. */
const PAIR_BITS = 18;
const PAIRS = 1 << PAIR_BITS;
const GOLDEN = 0x9e3779b1;
// A word says in one number how often it is used, as a rank, and by which tag.
const TAG_BITS = 8;
// So does a node: where the nodes behind it begin, and how many they are.
const MANY_BITS = 12;
const MANY = (1 << MANY_BITS) - 1;
const DEEPEST = 16;
/** Numbers below this take one byte in the file, others two. */
const ONE_BYTE = 192;

/** What `bin/chinese-words.js` writes before the words. */
interface Head {
  words: number;
  /** How often all words are used together. */
  total: number;
  /** How often words are used, in order, each as by how much it is more than the one before: a rank is a place here, from 1 on. */
  steps: number[];
  tags: string[];
  /** All characters of words, the most frequent first: a code is a place here, from 1 on. */
  characters: string;
  /** How many bytes the numbers of each kind take: the characters that are first in words, second, and so on, and then the ranks of words of one character, two, and so on. */
  numbers: number[];
}

/** The table over the bytes where it lies. Nodes are numbered: the first characters by their code, then the places of pairs, then the others, by how deep they are. */
export interface WordTable {
  /** How many characters, nodes, logarithms and bytes of tags there are. */
  sizes: Int32Array;
  /** By the rank of a word the logarithm of its share; 0 is that of an unknown character. */
  logs: Float64Array;
  /** The code of each Han character; 0 where no word has it. */
  codes: Uint16Array;
  /** The pair at a place; 0 for none. */
  pairs: Uint32Array;
  /** Of each node the word that ends there, 0 where none does, and which nodes are behind it: beside each other, as both are asked for together. */
  nodes: Uint32Array;
  /** The code of the last character of a node behind a pair. */
  last: Uint16Array;
  tags: Uint8Array;
}

function tableIn(room: Uint8Array, [characters, nodes, logs, tags]: readonly [number, number, number, number]): WordTable {
  const { buffer } = room;
  let at = room.byteOffset;
  const take = (bytes: number): number => {
    at += bytes;
    return at - bytes;
  };
  const table = {
    sizes: new Int32Array(buffer, take(4 * SIZES), SIZES),
    logs: new Float64Array(buffer, take(8 * logs), logs),
    pairs: new Uint32Array(buffer, take(4 * PAIRS), PAIRS),
    nodes: new Uint32Array(buffer, take(8 * nodes), 2 * nodes),
    last: new Uint16Array(buffer, take(2 * nodes), nodes),
    codes: new Uint16Array(buffer, take(2 * HAN_COUNT), HAN_COUNT),
    tags: new Uint8Array(buffer, take(tags), tags),
  };
  table.sizes.set([characters, nodes, logs, tags]);
  return table;
}

/** The place of a pair, or the free one where it would be. */
export function pairAt(pairs: Uint32Array, pair: number): number {
  let at = Math.imul(pair, GOLDEN) >>> (32 - PAIR_BITS);
  while (pairs[at] !== 0 && pairs[at] !== pair) at = (at + 1) & (PAIRS - 1);
  return at;
}

/** The number of a pair of codes. */
export const pairOf = (first: number, second: number): number => (first << 16) | second;

/** The number of the node of the pair at a place; `characters` are all there are. */
export const nodeOf = (place: number, characters: number): number => characters + 1 + place;

/** The node of a code behind another node; 0 where there is none. */
export function next(nodes: Uint32Array, last: Uint16Array, node: number, code: number): number {
  const all = nodes[2 * node + 1]!;
  let low = all >>> MANY_BITS;
  let high = low + (all & MANY);
  while (low < high) {
    const middle = (low + high) >>> 1;
    const here = last[middle]!;
    if (here === code) return middle;
    if (here < code) low = middle + 1;
    else high = middle;
  }
  return 0;
}

/** By which rank a word has its logarithm, and which tag it has. */
export const rankOf = (word: number): number => word >>> TAG_BITS;
export const tagOf = (word: number): number => word & ((1 << TAG_BITS) - 1);

/** The table, put together by the first thread that asks. */
export function wordTable(): WordTable {
  const room = inSharedRoom((room) => fill(room, builtFile(new URL('./chinese-words.bin', import.meta.url))));
  return tableIn(room, [...new Int32Array(room.buffer, room.byteOffset, SIZES)] as [number, number, number, number]);
}

/** Puts the table together from what `bin/chinese-words.js` writes. */
export function fill(room: Uint8Array, bytes: Buffer): void {
  const size = bytes.readUInt32LE(0);
  const head: Head = JSON.parse(bytes.toString('utf8', 4, 4 + size));
  const lengths = bytes.subarray(4 + size, 4 + size + head.words);
  const tagsOf = bytes.subarray(4 + size + head.words);
  const starts = nodesByDepth(lengths, head.characters.length);
  const names = Buffer.from(head.tags.join(' '));
  const table = tableIn(room, [head.characters.length, starts[DEEPEST]!, head.steps.length + 1, names.length]);
  table.tags.set(names);
  const log = Math.log(head.total);
  let times = 0;
  table.logs[0] = -log;
  head.steps.forEach((step, n) => {
    times += step;
    table.logs[n + 1] = Math.log(times) - log;
  });
  for (let n = 0; n < head.characters.length; n++) table.codes[head.characters.charCodeAt(n) - FIRST_HAN] = n + 1;
  let from = head.words;
  const numbers = head.numbers.map((many) => new Numbers(tagsOf.subarray(from, (from += many))));
  const ends = grow(table, lengths, starts, numbers);
  let tag = 0;
  for (let length = 1; length <= DEEPEST; length++) {
    const ranks = numbers[DEEPEST - 1 + length]!;
    for (let n = 0; n < head.words; n++) {
      if ((lengths[n]! >> 4) + (lengths[n]! & 15) === length) table.nodes[2 * ends[n]!] = (ranks.next() << TAG_BITS) | tagsOf[tag++]!;
    }
  }
}

/** Grows the tree; returns the node at which each word ends. */
function grow(table: WordTable, lengths: Uint8Array, starts: number[], characters: readonly Numbers[]): Uint32Array {
  const ends = new Uint32Array(lengths.length);
  const codes = new Uint16Array(DEEPEST);
  const path = new Uint32Array(DEEPEST);
  let before = 0;
  for (let n = 0; n < lengths.length; n++) {
    const same = lengths[n]! >> 4;
    const length = same + (lengths[n]! & 15);
    for (let depth = same; depth < length; depth++) {
      const code = characters[depth]!.next() + (depth === same && depth < before ? codes[depth]! : 0);
      codes[depth] = code;
      if (depth === 0) path[depth] = code;
      else path[depth] = depth === 1 ? pairIn(table, codes[0]!, code) : nodeBehind(table, path[depth - 1]!, code, starts, depth);
    }
    before = length;
    ends[n] = path[length - 1]!;
  }
  return ends;
}

/** Numbers of one or two bytes, one after another. */
class Numbers {
  #at = 0;

  constructor(readonly bytes: Uint8Array) {}

  next(): number {
    const one = this.bytes[this.#at++]!;
    return one < ONE_BYTE ? one : ONE_BYTE + ((one - ONE_BYTE) << 8) + this.bytes[this.#at++]!;
  }
}

/** Where the nodes of each depth from the third character on begin, and behind the last of them how many nodes there are. */
function nodesByDepth(lengths: Uint8Array, characters: number): number[] {
  const many = new Array<number>(DEEPEST).fill(0);
  for (const one of lengths) for (let depth = one >> 4, end = depth + (one & 15); depth < end; depth++) many[depth]!++;
  const starts: number[] = [];
  let at = nodeOf(PAIRS, characters);
  for (let depth = 2; depth <= DEEPEST; depth++) {
    starts[depth] = at;
    at += many[depth] ?? 0;
  }
  return starts;
}

function pairIn({ pairs, sizes }: WordTable, first: number, second: number): number {
  const pair = pairOf(first, second);
  const place = pairAt(pairs, pair);
  pairs[place] = pair;
  return nodeOf(place, sizes[0]!);
}

function nodeBehind({ nodes, last }: WordTable, node: number, code: number, starts: number[], depth: number): number {
  const made = starts[depth]!++;
  const behind = nodes[2 * node + 1]!;
  last[made] = code;
  nodes[2 * node + 1] = behind === 0 ? (made << MANY_BITS) | 1 : behind + 1;
  return made;
}
