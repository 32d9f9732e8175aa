/**
 * Names of persons as numbers, in AssemblyScript: the tokens of a piece of text, what is known of each word, the odds of each word with a capital letter, the
 * stretches that read like a name and their odds as a whole. `names-program.ts` writes the tables and the text into the memory, and reads from it what is found.
 */

import { KNOWN, TOP } from './name-memory';
import { join, setGroups } from './name-stretches';
import { setSubjects, tokenize } from './name-tokens';
import { featureCount, isCandidate, score, scored, setNever } from './token-odds';
import { setBeside, tellLanguage, weigh } from './whole-odds';
import { entryOf, makeRoom, wordAt } from './word-entries';

export * from './name-memory';
export * from './token-odds';
export * from './whole-odds';
export { learn } from './word-entries';

/** Memory for the tables and the longest piece. */
export function reserve(): void {
  const pages = <i32>((TOP + 0xffff) >> 16);
  if (pages > memory.size()) memory.grow(pages - memory.size());
}

/** The numbers of groups of words that are asked for, and which groups, as bits, are of no name and speak of people. */
export function groups(never: u32, people: u32, title: u32, the: u32, rank: u32, greet: u32, thing: u32): void {
  setNever(never);
  setSubjects(people, thing);
  setGroups(title, the, rank);
  setBeside(title, greet);
}

/** What the tables know of the folded word in WORD: the bits of lexicon.ts. */
export function known(length: i32): u32 {
  makeRoom();
  return load<u32>(entryOf(wordAt(length)), 16) & KNOWN;
}

/** Makes the tokens of the units; returns nothing else. */
export function tokens(length: i32): void {
  makeRoom();
  tokenize(length);
}

/** Reads the units of a piece; returns how many stretches read like a name. `low`: the text has no capital letters. */
export function read(length: i32, low: bool): i32 {
  tokens(length);
  score(low);
  const found = join(low);
  if (found > 0) tellLanguage();
  for (let n = 0; n < found; n++) weigh(n);
  return found;
}

/** How many features a token of the piece that was read last has, which are in FEATURES then; 0 where it can be of no name. */
export function tokenFeatures(at: i32): i32 {
  if (!isCandidate(at)) return 0;
  scored(at);
  return featureCount();
}

/** How many features a stretch of the piece that was read last has as a whole. */
export function wholeFeatures(n: i32): i32 {
  weigh(n);
  return featureCount();
}
