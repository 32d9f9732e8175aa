/** How each run of three letters speaks for a name: by how often the names of the tables have it, and how often English words. */

/** Letters, and one sign for the beginning, the end and everything else. */
const LETTERS = 27;
const RUNS = LETTERS ** 3;
/** Runs that were never seen weigh as if they had been seen so often on both sides. */
const UNSEEN = 2;

const sign = (c: number): number => (c >= 0x61 && c <= 0x7a ? c - 0x60 : 0);

/** Counts the runs of the words; returns how many there are. */
function count(words: readonly string[], into: Float32Array): number {
  let sum = 0;
  for (const word of words) {
    let [two, one] = [0, 0];
    for (let i = 0; i <= word.length; i++) {
      const next = i < word.length ? sign(word.charCodeAt(i)) : 0;
      into[(two * LETTERS + one) * LETTERS + next]!++;
      two = one;
      one = next;
    }
    sum += word.length + 1;
  }
  return sum;
}

/** Log-odds of each run: above 0 where names have it, below 0 where English words have it. */
export function letterRuns(names: readonly string[], words: readonly string[]): Float32Array {
  const ofNames = new Float32Array(RUNS).fill(UNSEEN);
  const ofWords = new Float32Array(RUNS).fill(UNSEEN);
  const [many, others] = [count(names, ofNames), count(words, ofWords)];
  return ofNames.map((seen, run) => Math.log(seen / many) - Math.log(ofWords[run]! / others));
}
