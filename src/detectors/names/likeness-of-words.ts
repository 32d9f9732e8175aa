/** Whether a word that no table has is spelled like the names of the tables or like English words: by the runs of three letters in it. */

import { englishWords } from '../../text/english.js';
import { wordLists } from '../../text/word-lists.js';

/** Letters, and one sign for the beginning, the end and everything else. */
const LETTERS = 27;
const RUNS = LETTERS ** 3;
/** Runs that were never seen weigh as if they had been seen so often on both sides. */
const UNSEEN = 2;

let table: Float32Array | undefined;

const sign = (c: number): number => (c >= 0x61 && c <= 0x7a ? c - 0x60 : 0);

/** Calls back with each run of three letters of a word, as a number. */
function runs(folded: string, with_: (run: number) => void): void {
  let [two, one] = [0, 0];
  for (let i = 0; i <= folded.length; i++) {
    const next = i < folded.length ? sign(folded.charCodeAt(i)) : 0;
    with_((two * LETTERS + one) * LETTERS + next);
    two = one;
    one = next;
  }
}

function load(): Float32Array {
  const names = new Float32Array(RUNS).fill(UNSEEN);
  const words = new Float32Array(RUNS).fill(UNSEEN);
  const count = (list: readonly string[], into: Float32Array): number => {
    let sum = 0;
    for (const word of list) runs(word, (run) => void (into[run]!++, sum++));
    return sum;
  };
  const given = wordLists(new URL('./tables/given.txt', import.meta.url), ['given', 'given-common']);
  const family = wordLists(new URL('./tables/family.txt', import.meta.url), ['family', 'family-common']);
  const ofNames = [...Object.values(given), ...Object.values(family)].reduce((sum, list) => sum + count(list, names), 0);
  const ofWords = Object.values(englishWords()).reduce((sum, list) => sum + count(list, words), 0);
  return names.map((seen, run) => Math.log(seen / ofNames) - Math.log(words[run]! / ofWords));
}

/** Log-odds, for each run of letters, that a folded word is spelled like a name: above 0 it is, below 0 it is spelled like an English word. */
export function likeName(folded: string): number {
  table ??= load();
  let sum = 0;
  let count = 0;
  runs(folded, (run) => {
    sum += table![run]!;
    count++;
  });
  return sum / count;
}
