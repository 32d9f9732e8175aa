/** The tables that the program of names reads, as the build writes them (`names.bin`). */

import { englishWords, stem } from '../../../text/english.js';
import { wordLists } from '../../../text/word-lists.js';
import { isForeignWord } from '../foreign-latin.js';
import { GROUP_NAMES, GROUPS } from '../groups.js';
import { FAMILY_BIT, FAMILY_COMMON_BIT, GIVEN_BIT, GIVEN_COMMON_BIT, PLACE_BIT, WORD_SHIFT } from '../lexicon.js';
import { PARTICLE } from '../name-particles.js';
import { tokenWeights, wholeWeights } from '../weights.js';
import { fold } from '../word-fold.js';
import { letterRuns } from './letter-runs.js';
import { ENDINGS, MARKED_WORDS, NEVER, OF_PEOPLE } from './marked-words.js';
import { MARKS, type NumberOf, slotNames } from './name-slots.js';

/** Signs that code is written with. */
const CODE = '_\\=<>{}`~|*/#';
/** Groups of words whose numbers the program is told, in this order. */
const TOLD = ['title', 'the', 'rank', 'greet', 'thing'];
const LISTS = {
  given: ['given', 'given-common'],
  family: ['family', 'family-common'],
  places: ['places'],
  'world-words': ['latin'],
} as const;

/** `names.bin`: a head of numbers, the tables as they lie in the memory from the first to the words, and the words with what is known of each. */
export function namesTable(at: NumberOf): Buffer {
  const tables = new ArrayBuffer(at('ENTRIES') - at('CLASSES'));
  const put = (name: string) => at(name) - at('CLASSES');
  unitTables(tables, put, at);
  weightTables(tables, put, at);
  const { words, runs } = wordTable(at);
  new Float32Array(tables, put('RUNS'), runs.length).set(runs);
  ENDINGS.forEach((ending, n) => {
    new Uint8Array(tables, put('ENDINGS') + 8 * n, 8).set([ending.length, ...Buffer.from(ending)]);
  });
  const mask = (groups: ReadonlySet<string>) => [...groups].reduce((sum, group) => sum | (1 << GROUP_NAMES.indexOf(group)), 0);
  const head = [words.size, mask(NEVER), mask(OF_PEOPLE), ...TOLD.map((group) => GROUP_NAMES.indexOf(group))];
  const letters = Buffer.from([...words.keys(), ''].join('\n'));
  if (words.size > at('MOST_WORDS') / 2 || 4 * words.size + 2 * letters.length > at('TOP') - at('LEARNED'))
    throw new Error('More words than the program of names has room for: give it more in assembly/name-memory.ts');
  return Buffer.concat([
    Buffer.from(Int32Array.from(head).buffer),
    Buffer.from(tables),
    Buffer.from(Int32Array.from(words.values()).buffer),
    letters,
  ]);
}

/** The class and the fold of each unit, and which mark it is. */
function unitTables(tables: ArrayBuffer, put: NumberOf, at: NumberOf): void {
  const classes = new Uint8Array(tables, put('CLASSES'), at('SCRIPTS'));
  const folds = new Uint16Array(tables, put('FOLDS'), at('SCRIPTS'));
  const folded = new Uint16Array(tables, put('FOLDED'), 4 * at('MOST_FOLDED'));
  let several = 0;
  for (let c = 0; c < at('SCRIPTS'); c++) {
    const letter = String.fromCharCode(c);
    classes[c] = at(classOf(letter));
    const units = Uint16Array.from(fold(letter), (one) => one.charCodeAt(0));
    if (units.length < 2) folds[c] = units[0] ?? 0;
    else {
      folded.set([units.length, ...units], 4 * several);
      folds[c] = at('SEVERAL') + several++;
    }
  }
  const marks = new Uint8Array(tables, put('MARKS'), 0x10000);
  MARKS.forEach((mark, n) => {
    marks[mark.charCodeAt(0)] = n + 1;
  });
  for (const sign of CODE) marks[sign.charCodeAt(0)]! |= at('CODE_SIGN');
}

function classOf(letter: string): string {
  if (/\s/.test(letter)) return 'C_SPACE';
  if (/['’-]/.test(letter)) return 'C_JOINT';
  if (/\p{Lu}/u.test(letter)) return 'C_UPPER';
  if (/\p{Ll}/u.test(letter)) return 'C_LOWER';
  if (/\p{L}/u.test(letter)) return 'C_LETTER';
  if (/\p{M}/u.test(letter)) return 'C_ACCENT';
  return /\p{N}/u.test(letter) ? 'C_DIGIT' : 'C_MARK';
}

function weightTables(tables: ArrayBuffer, put: NumberOf, at: NumberOf): void {
  const table = new Float64Array(tables, put('WEIGHTS'), (at('ENDINGS') - at('WEIGHTS')) >> 3);
  const names = slotNames(at);
  const cut = at('W_BIAS');
  for (const [weights, from, to] of [
    [tokenWeights(), 0, cut],
    [wholeWeights(), cut, names.length],
  ] as const) {
    const rest = new Set(weights.keys());
    for (let slot = from; slot < to; slot++) {
      const name = names[slot] ?? '';
      // What is in no table weighs nothing.
      table[slot] = weights.get(name) ?? 0;
      rest.delete(name);
    }
    if (rest.size > 0) throw new Error(`Weights of features that the program of names does not have: ${[...rest].join(' ')}`);
  }
}

/** Each word with its info, and what runs of letters say. */
function wordTable(at: NumberOf): { words: Map<string, number>; runs: Float32Array } {
  const lists = Object.fromEntries(
    Object.entries(LISTS).map(([file, names]) => [file, wordLists(new URL(`../tables/${file}.txt`, import.meta.url), names)]),
  ) as Record<keyof typeof LISTS, Record<string, string[]>>;
  const english = Object.values(englishWords());
  const [given, family] = [Object.values(lists.given), Object.values(lists.family)];
  const bits = new Map<string, number>();
  const add = (list: readonly string[], some: number) => {
    for (const word of list) bits.set(word, (bits.get(word) ?? 0) | some);
  };
  [GIVEN_BIT, GIVEN_COMMON_BIT].forEach((bit, n) => void add(given[n]!, bit));
  [FAMILY_BIT, FAMILY_COMMON_BIT].forEach((bit, n) => void add(family[n]!, bit));
  add(lists.places.places!, PLACE_BIT);
  english.forEach((list, n) => void add(list, (n + 1) << WORD_SHIFT));
  for (const list of [GROUPS.keys(), PARTICLE, lists['world-words'].latin!, ...Object.values(MARKED_WORDS)]) add([...list], 0);
  const words = new Map([...bits.keys()].map((word) => [word, infoOf(word, bits, at)]));
  return { words, runs: letterRuns([...given, ...family].flat(), english.flat()) };
}

/** What is known of a word of the tables before the program looks at how it is spelled. */
function infoOf(word: string, tables: ReadonlyMap<string, number>, at: NumberOf): number {
  const own = tables.get(word)!;
  const english = own >> WORD_SHIFT;
  const root = english > 0 ? word : stem(word);
  let info = root === word ? own : own | ((tables.get(root) ?? 0) & (3 << WORD_SHIFT));
  info |= GROUP_NAMES.indexOf(GROUPS.get(word) ?? '') << at('GROUP_SHIFT');
  info |= english << at('ENGLISH_SHIFT');
  if (PARTICLE.has(word)) info |= at('PARTICLE');
  if (isForeignWord(word)) info |= at('FOREIGN_WORD');
  for (const [bit, some] of Object.entries(MARKED_WORDS)) if (some.has(word)) info |= at(bit);
  return info;
}
