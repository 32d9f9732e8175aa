/** The table of words that name numbers of persons as a tree, and how words are compared. */

import { packedIfThere } from '../../text/word-lists.js';
import { rowsOf, type Scheme, schemeById } from './schemes.js';

/** What a word names: schemes, a type of them, or a number of something else. */
export interface Naming {
  /** The schemes that it names; absent where it names a type. */
  ids: ReadonlySet<Scheme> | undefined;
  type: string | undefined;
  /** It names numbers of a type only where a check tells them. */
  weak: boolean;
  /** It is so short that in running text it counts in capitals, or where a check confirms it. */
  short: boolean;
  /** Only the whole name of a field. */
  wholeOnly: boolean;
}

export const SPACE = 0x20;
/** A mark that changes nothing. */
export const MARK = 1;
const FOLD = new Uint16Array(0x10000);
const ALIKE: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 's',
  æ: 'a',
  œ: 'o',
  ς: 'σ',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
};

/** A unit as words are compared: small, without accents; a space for what is no letter or digit. */
export function fold(unit: number): number {
  const known = FOLD[unit]!;
  if (known !== 0) return known;
  return (FOLD[unit] = folded(String.fromCharCode(unit)));
}

function folded(c: string): number {
  // Accents of Latin, Greek and Cyrillic letters, Arabic and Hebrew points; the vowels of Indic scripts and of Thai are letters.
  if (/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u200b-\u200f]/.test(c)) return MARK;
  if (!/[\p{L}\p{N}\p{M}]/u.test(c)) return SPACE;
  const plain = /[\uac00-\ud7a3]/.test(c) ? c : c.normalize('NFD')[0]!.toLowerCase();
  return (ALIKE[plain] ?? plain).charCodeAt(0);
}

export function isLetter(unit: number): boolean {
  return unit > MARK && unit !== SPACE && !(unit >= 0x30 && unit <= 0x39);
}

/** A script that puts no spaces between words: Thai, Lao, Burmese, Khmer, Kana, Han, Hangul. */
export function runsOn(unit: number): boolean {
  return unit >= 0x0e00 && (unit <= 0x0eff || (unit >= 0x1000 && unit <= 0x109f) || (unit >= 0x1780 && unit <= 0x17ff) || unit >= 0x3040);
}

/** Arabic and Hebrew write articles and prepositions in one with the word. */
export function isPrefixed(unit: number): boolean {
  return unit >= 0x0590 && unit <= 0x06ff;
}

/**
 * The words as a tree that is read from their ends backward, in arrays: every thread has one, and objects would take twenty times as much.
 * A node is its place in a hash table of parents and units.
 */
export interface Words {
  parents: Int32Array;
  /** 0 where there is no node. */
  units: Uint16Array;
  /** Where in `says` stands what the word says that begins at a node; 0 for none. */
  said: Uint16Array;
  says: (readonly Naming[])[];
  /** The last three units of words, by their hash, a bit each: these tables are small so that they stay near the processor. */
  ends: Uint8Array;
  /** The last four, by their hash; from the first that is no letter on, spaces. */
  fours: Uint8Array;
  /** Of each type that detectors of their own read the last four of its words, as `tailAt` has them. */
  apart: readonly Uint8Array[];
  /** The last two of words that have no more and before which anything may stand, or that have a space there. */
  tails: Uint8Array;
}

/** Types that detectors of their own read: for all others their words name something else. */
export const APART: readonly string[] = ['PHONE', 'VEHICLE_ID', 'BIRTH', 'BORN'];

/** The parent of the last units of words. */
export const ROOT = -1;

/** The place of a node in the table; without a unit where there is no such node. */
export function nodeOf({ parents, units }: Pick<Words, 'parents' | 'units'>, parent: number, unit: number): number {
  const mask = units.length - 1;
  for (let at = Math.imul(Math.imul(parent, 0x9e37_79b1) ^ unit, 0x85eb_ca6b) >>> 15; ; at++) {
    at &= mask;
    const here = units[at]!;
    if (here === 0 || (here === unit && parents[at] === parent)) return at;
  }
}

const pairOf = (last: number, before: number): number => (last * 31 + before) & 0xffff;
const tailOf = (last: number, before: number, third: number): number => (last * 961 + before * 31 + third) & 0xffff;

/** The hash of the last four units of a word, where spaces are behind the first that is no letter. */
function fourAt(last: number, before: number, third: number, fourth: number): number {
  if (before <= NINE) return fourOf(last, SPACE, SPACE, SPACE);
  if (third <= NINE) return fourOf(last, before, SPACE, SPACE);
  return fourOf(last, before, third, fourth <= NINE ? SPACE : fourth);
}

/** The hash of the last four units of a word with single spaces between its parts; digits are read as spaces. */
function tailAt(last: number, second: number, third: number, fourth: number): number {
  return fourOf(last, second <= NINE ? SPACE : second, third <= NINE ? SPACE : third, fourth <= NINE ? SPACE : fourth);
}

const fourOf = (last: number, before: number, third: number, fourth: number): number =>
  Math.imul(last * 29_791 + before * 961 + third * 31 + fourth, 0x9e37_79b1) >>> 16;

/** The last folded unit that is no letter. */
export const NINE = 0x39;

function addHash(table: Uint8Array, hash: number): void {
  table[hash >> 3]! |= 1 << (hash & 7);
}

/** Letters of a word that counts in capitals only. */
export const SHORT = 3;
/** Least letters of a word written in one that has spaces. */
const JOINED = 6;

/** A word of one part that may be an abbreviation. */
const DOTTED = /^(?:[a-z]{3,5}|[α-ω]{3,5}|[а-яё]{3,5})$/;

/** What words say, as the table has it. */
interface Entry {
  what: string;
  short: boolean;
  wholeOnly: boolean;
}

/** A tree of words, and what they say as places in a list of entries. */
interface Tree extends Omit<Words, 'says'> {
  entries: readonly Entry[];
  says: (readonly number[])[];
}

const stored = new URL('./words.bin', import.meta.url);

/** The words of the table: as the build has put them together, or from the table itself where the code runs from its source. */
export function wordsOfTable(): Words {
  const tree = read() ?? grown();
  const namings = tree.entries.map(({ what, short, wholeOnly }): Naming => ({ ...saidBy(what), short, wholeOnly }));
  return { ...tree, says: tree.says.map((list) => list.map((n) => namings[n]!)) };
}

/**
 * The tree as the build writes it beside this file (`words.bin`): every thread needs it, and to grow it anew takes longer than reading a small folder. Its nodes stand in
 * the order of a walk from the root: their units, what they say and how deep they are, each by itself, which packs best.
 */
export function wordTreeBytes(): Buffer {
  const tree = grown();
  const under = new Map<number, number[]>();
  for (const at of tree.units.keys()) {
    if (tree.units[at] === 0) continue;
    const parent = tree.parents[at]!;
    under.set(parent, [...(under.get(parent) ?? []), at]);
  }
  const nodes: [at: number, depth: number][] = [];
  const walk = (parent: number, depth: number): void => {
    for (const at of (under.get(parent) ?? []).sort((a, b) => tree.units[a]! - tree.units[b]!)) {
      nodes.push([at, depth]);
      walk(at, depth + 1);
    }
  };
  walk(ROOT, 0);
  const head = Buffer.from(JSON.stringify({ size: tree.units.length, entries: tree.entries, says: tree.says }));
  return Buffer.concat([
    Buffer.from(Int32Array.of(nodes.length, head.length).buffer),
    Buffer.from(Uint16Array.from([...nodes.map(([at]) => tree.units[at]!), ...nodes.map(([at]) => tree.said[at]!)]).buffer),
    Buffer.from(nodes.map(([, depth]) => depth)),
    ...tablesOf(tree),
    head,
  ]);
}

function read(): Tree | undefined {
  const bytes = packedIfThere(stored);
  if (bytes === undefined) return undefined;
  const [nodes, length] = [bytes.readInt32LE(0), bytes.readInt32LE(4)];
  const { size, entries, says } = JSON.parse(bytes.toString('utf8', bytes.length - length)) as Pick<Tree, 'entries' | 'says'> & {
    size: number;
  };
  const tree = emptyTree(size, entries, says);
  const numbers = new Uint16Array(Uint8Array.from(bytes.subarray(HEAD, HEAD + 4 * nodes)).buffer);
  const depths = bytes.subarray(HEAD + 4 * nodes, HEAD + 5 * nodes);
  const path = [ROOT];
  for (let n = 0; n < nodes; n++) {
    const depth = depths[n]!;
    const at = nodeOf(tree, path[depth]!, numbers[n]!);
    tree.parents[at] = path[depth]!;
    tree.units[at] = numbers[n]!;
    tree.said[at] = numbers[nodes + n]!;
    path[depth + 1] = at;
  }
  tablesOf(tree).forEach((table, n) => void table.set(bytes.subarray(HEAD + 5 * nodes + n * HASHES, HEAD + 5 * nodes + (n + 1) * HASHES)));
  return tree;
}

/** Bytes of the two numbers that say how many nodes there are and how long what follows the tables is. */
const HEAD = 8;

/** Its tables of bits, in the order in which they are written. */
const tablesOf = ({ ends, fours, tails, apart }: Tree): readonly Uint8Array[] => [ends, fours, tails, ...apart];

/** Bytes of a table of bits for hashes of sixteen bits. */
const HASHES = 0x2000;

function emptyTree(size: number, entries: readonly Entry[], says: (readonly number[])[]): Tree {
  const [parents, units, said] = [new Int32Array(size), new Uint16Array(size), new Uint16Array(size)];
  const [ends, fours, tails] = [new Uint8Array(HASHES), new Uint8Array(HASHES), new Uint8Array(HASHES)];
  return { parents, units, said, ends, fours, tails, apart: APART.map(() => new Uint8Array(HASHES)), entries, says };
}

/** The tree from the table. */
function grown(): Tree {
  const folded: string[] = [];
  const entryOf: number[] = [];
  const entries: Entry[] = [];
  let length = 0;
  const add = (word: string, entry: number) => {
    folded.push(word);
    entryOf.push(entry);
    length += word.length;
  };
  for (const [what, , words] of rowsOf('words')) {
    const alike: number[] = [];
    for (const written of words!.split('|')) {
      const word = foldedWord(written);
      const short = word.length <= SHORT && !runsOn(word.charCodeAt(0)) && !written.includes('/');
      const wholeOnly = written.startsWith('=');
      let entry = alike.find((n) => entries[n]!.short === short && entries[n]!.wholeOnly === wholeOnly);
      if (entry === undefined) alike.push((entry = entries.push({ what: what!, short, wholeOnly }) - 1));
      add(word, entry);
      const joined = word.replaceAll(' ', '');
      if (joined.length < word.length && joined.length >= JOINED) add(joined, entry);
      // An abbreviation may have points between its letters: C.U.I.L., С.Н.И.Л.С.
      if (!wholeOnly && DOTTED.test(word)) add([...word].join(' '), entry);
    }
  }
  // More places than there can be nodes; words have many of their ends in common, so that half of the places and more stay empty.
  const into = emptyTree(2 ** Math.ceil(Math.log2(length + 1)), entries, [[]]);
  for (let i = 0; i < folded.length; i++) put(into, folded[i]!, entryOf[i]!);
  return into;
}

function put(into: Tree, word: string, entry: number): void {
  const { length } = word;
  const last = word.charCodeAt(length - 1);
  const unitBefore = (count: number) => (length > count ? word.charCodeAt(length - 1 - count) : SPACE);
  const [second, third] = [unitBefore(1), unitBefore(2)];
  addHash(into.ends, tailOf(last, second, third));
  const four = fourAt(last, second, third, unitBefore(3));
  addHash(into.fours, four);
  const ofApart = into.apart[APART.indexOf(into.entries[entry]!.what.replace('?', ''))];
  if (ofApart !== undefined) addHash(ofApart, tailAt(last, second, third, unitBefore(3)));
  if (length < 3 && (runsOn(last) || isPrefixed(last))) addHash(into.tails, pairOf(last, second));
  let node = ROOT;
  for (let i = length - 1; i >= 0; i--) {
    const unit = word.charCodeAt(i);
    const next = nodeOf(into, node, unit);
    into.parents[next] = node;
    into.units[next] = unit;
    node = next;
  }
  const { said, says, entries } = into;
  const before = says[said[node]!]!;
  // What names one kind of number says more than what names a type.
  const at = namesScheme(entries[entry]!) ? before.filter((n) => namesScheme(entries[n]!)).length : before.length;
  const all = before.toSpliced(at, 0, entry);
  if (said[node] === 0) said[node] = says.push(all) - 1;
  else says[said[node]!] = all;
}

/** Whether a word names certain schemes, and not a type of them, or something else. */
function namesScheme({ what }: Entry): boolean {
  return what !== NOTHING_KEPT && !TYPE.test(what);
}

const NOTHING_KEPT = 'none';
const TYPE = /^[A-Z_]+\??$/;

function saidBy(what: string): Pick<Naming, 'ids' | 'type' | 'weak'> {
  if (what === NOTHING_KEPT) return { ids: undefined, type: undefined, weak: false };
  if (TYPE.test(what)) return { ids: undefined, type: what.replace('?', ''), weak: what.endsWith('?') };
  const ids = what.split(',').map((id) => {
    const scheme = schemeById(id);
    if (scheme === undefined) throw new Error(`words.tsv names a scheme that schemes.tsv does not have: ${id}`);
    return scheme;
  });
  return { ids: new Set(ids), type: undefined, weak: false };
}

/** A word as it is compared. */
function foldedWord(written: string): string {
  let word = '';
  for (let i = 0; i < written.length; i++) {
    const unit = foldAt(written, i);
    if (unit !== MARK && !(unit === SPACE && (word === '' || word.endsWith(' ')))) word += String.fromCharCode(unit);
  }
  return word.trimEnd();
}

/** The unit at a place as words are compared. */
export function foldAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = FOLD[unit]!;
  return known === 0 ? fold(unit) : known;
}
