/** The statistics of spot checks. Pure; each with its source (docs/samples.md, "Statistics"). */

/** The standard normal quantile of a two-sided interval at 95 %. */
const Z95 = 1.959963984540054;

/** The score interval of Wilson (1927) for a share at 95 %. */
export function wilson(hits: number, of: number, z = Z95): [low: number, high: number] {
  if (of === 0) return [0, 1];
  const share = hits / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const all = 1 + (z * z) / of;
  return [hits === 0 ? 0 : (middle - half) / all, hits === of ? 1 : (middle + half) / all];
}

// Lanczos (g = 7, nine terms), as in Numerical Recipes: 15 digits for the arguments that occur here.
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Natural logarithm of n!. */
function logFactorial(n: number): number {
  if (n < 2) return 0;
  const sum = LANCZOS.slice(1).reduce((total, term, i) => total + term / (n + i + 1), LANCZOS[0]!);
  const base = n + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (n + 0.5) * Math.log(base) - base + Math.log(sum);
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** Probability of at most `most` bad items among `drawn` where each is bad with the probability `share`. */
export function binomialAtMost(most: number, drawn: number, share: number): number {
  if (most < 0) return 0;
  if (most >= drawn || share <= 0) return 1;
  if (share >= 1) return 0;
  const spread = Math.sqrt(drawn * share * (1 - share));
  return summed(0, most, drawn * share, spread, (k) => logChoose(drawn, k) + k * Math.log(share) + (drawn - k) * Math.log1p(-share));
}

/** Probability of at most `most` bad items among `drawn` that are taken, without putting any back, from `all` of which `bad` are bad. */
export function hypergeometricAtMost(most: number, all: number, bad: number, drawn: number): number {
  const least = Math.max(0, drawn - (all - bad));
  if (most < least) return 0;
  if (most >= Math.min(bad, drawn)) return 1;
  const whole = logChoose(all, drawn);
  const mean = (drawn * bad) / all;
  const spread = Math.sqrt((mean * (1 - bad / all) * (all - drawn)) / (all - 1));
  return summed(least, most, mean, spread, (k) => logChoose(bad, k) + logChoose(all - bad, drawn - k) - whole);
}

/** So far from the mean, in standard deviations and numbers, the terms of a distribution add nothing that a number holds. */
const FAR = 40;

/** Sums terms from the last one down, as far as they add anything: a plan for millions has thousands that do not. */
function summed(from: number, to: number, mean: number, spread: number, log: (k: number) => number): number {
  let sum = 0;
  for (let k = Math.min(to, Math.ceil(mean + FAR * spread + FAR)); k >= from; k -= 1) {
    const term = Math.exp(log(k));
    sum += term;
    if (k < mean && term <= sum * Number.EPSILON * 1e-3) break;
  }
  return Math.min(1, sum);
}

/** Probability that a population with a share of bad items is accepted: of a large one by the binomial distribution, else by the hypergeometric one. */
export function acceptanceProbability(accept: number, drawn: number, share: number, population: number): number {
  if (drawn >= population) return Math.round(share * population) <= accept ? 1 : 0;
  // Below a twentieth the two differ in nothing that is decided by.
  return drawn * 20 < population
    ? binomialAtMost(accept, drawn, share)
    : hypergeometricAtMost(accept, population, Math.round(share * population), drawn);
}

/** An acceptance plan: how many are drawn, and how many bad ones are still accepted. */
export interface AcceptancePlan {
  drawn: number;
  accept: number;
}

/** Two risks, as shares of bad items with the probabilities of the wrong decision. */
export interface Risks {
  acceptable: number;
  producer: number;
  limiting: number;
  consumer: number;
}

/** The smallest plan that keeps both risks: rejecting what is as good as `acceptable`, accepting what is as bad as `limiting`. All items where none is smaller. */
export function planFor({ acceptable, producer, limiting, consumer }: Risks, population: number): AcceptancePlan {
  for (let accept = 0; accept < population; accept += 1) {
    // Of so many bad ones: the fewest items that keep the consumer's risk. More items only add to the producer's.
    const drawn = fewest(accept + 1, population, (n) => acceptanceProbability(accept, n, limiting, population) <= consumer);
    if (drawn === undefined) break;
    if (acceptanceProbability(accept, drawn, acceptable, population) >= 1 - producer) return { drawn, accept };
  }
  return { drawn: population, accept: Math.floor(acceptable * population) };
}

/** The smallest number for which a test holds that holds for all larger ones; undefined where it holds for none. */
function fewest(from: number, to: number, holds: (n: number) => boolean): number | undefined {
  if (!holds(to)) return undefined;
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Agreement beyond chance, with its interval at 95 %; without one where it cannot be told. */
export interface Agreement {
  value: number;
  interval?: [low: number, high: number];
  /** Items that at least two looked at. */
  items: number;
}

/** What each rater said of each item; undefined where they said nothing. */
export type Ratings = readonly (readonly (string | undefined)[])[];

/** Kappa of Cohen (1960) for two raters, over items that both judged; its standard error is that of Fleiss, Cohen and Everitt (1969). Undefined where chance alone explains all. */
export function cohenKappa(ratings: Ratings): Agreement | undefined {
  const pairs = ratings.flatMap(([a, b]) => (a === undefined || b === undefined ? [] : [[a, b] as const]));
  const n = pairs.length;
  if (n === 0) return undefined;
  const words = [...new Set(pairs.flat())].sort();
  const share = (test: (pair: readonly [string, string]) => boolean): number => pairs.filter(test).length / n;
  const rows = new Map(words.map((word) => [word, share(([a]) => a === word)]));
  const columns = new Map(words.map((word) => [word, share(([, b]) => b === word)]));
  const observed = share(([a, b]) => a === b);
  const chance = words.reduce((sum, word) => sum + rows.get(word)! * columns.get(word)!, 0);
  if (chance === 1) return undefined;
  const value = (observed - chance) / (1 - chance);
  let spread = 0;
  for (const a of words)
    for (const b of words) {
      const cell = share(([x, y]) => x === a && y === b);
      spread +=
        a === b
          ? cell * (1 - chance - (rows.get(a)! + columns.get(a)!) * (1 - observed)) ** 2
          : (1 - observed) ** 2 * cell * (columns.get(a)! + rows.get(b)!) ** 2;
    }
  spread -= (observed * chance - 2 * chance + observed) ** 2;
  const error = Math.sqrt(Math.max(0, spread) / n) / (1 - chance) ** 2;
  return { value, interval: around(value, error), items: n };
}

function around(value: number, error: number): [number, number] {
  return [Math.max(-1, value - Z95 * error), Math.min(1, value + Z95 * error)];
}

/** How often each word was said about one item. */
type Counts = ReadonlyMap<string, number>;

function countsOf(ratings: Ratings): Counts[] {
  return ratings.map((said) => {
    const counts = new Map<string, number>();
    for (const word of said) if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  });
}

const sizeOf = (counts: Counts): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

/** Kappa of Fleiss (1971), over items that as many raters judged as judge most of them; interval by the jackknife over items. */
export function fleissKappa(ratings: Ratings): Agreement | undefined {
  const counts = countsOf(ratings);
  const raters = Math.max(0, ...counts.map(sizeOf));
  const full = counts.filter((one) => sizeOf(one) === raters);
  if (raters < 2 || full.length === 0) return undefined;
  return jackknifed(full, (sums) => {
    const items = sums.items;
    const chance = [...sums.words.values()].reduce((sum, n) => sum + (n / (items * raters)) ** 2, 0);
    return chance === 1 ? undefined : (sums.agreeing / items - chance) / (1 - chance);
  });
}

/** Alpha of Krippendorff for nominal data, with missing judgments; interval by the jackknife over items. */
export function krippendorffAlpha(ratings: Ratings): Agreement | undefined {
  const pairable = countsOf(ratings).filter((one) => sizeOf(one) >= 2);
  if (pairable.length === 0) return undefined;
  return jackknifed(pairable, (sums) => {
    const all = [...sums.words.values()].reduce((sum, n) => sum + n, 0);
    const expected = all * (all - 1) - [...sums.words.values()].reduce((sum, n) => sum + n * (n - 1), 0);
    return expected === 0 ? undefined : 1 - ((all - 1) * (all - sums.coinciding)) / expected;
  });
}

/** Sums over items, from which an agreement follows. */
interface Sums {
  items: number;
  /** How often each word was said. */
  words: Map<string, number>;
  /** Over items: share of pairs that agree. */
  agreeing: number;
  /** Over items: pairs that agree, by raters less one (the diagonal of the coincidence matrix). */
  coinciding: number;
}

/** An agreement, and how much it moves when each item is left out. */
function jackknifed(counts: readonly Counts[], value: (sums: Sums) => number | undefined): Agreement | undefined {
  const sums: Sums = { items: 0, words: new Map(), agreeing: 0, coinciding: 0 };
  const add = (one: Counts, sign: 1 | -1): void => {
    const raters = sizeOf(one);
    const pairs = [...one.values()].reduce((sum, n) => sum + n * (n - 1), 0);
    sums.items += sign;
    for (const [word, n] of one) sums.words.set(word, (sums.words.get(word) ?? 0) + sign * n);
    sums.agreeing += (sign * pairs) / (raters * (raters - 1));
    sums.coinciding += (sign * pairs) / (raters - 1);
  };
  for (const one of counts) add(one, 1);
  const whole = value(sums);
  const n = counts.length;
  if (whole === undefined) return undefined;
  if (n < 2) return { value: whole, items: n };
  const without: number[] = [];
  for (const one of counts) {
    add(one, -1);
    const left = value(sums);
    add(one, 1);
    if (left === undefined) return { value: whole, items: n };
    without.push(left);
  }
  const mean = without.reduce((sum, one) => sum + one, 0) / n;
  const variance = ((n - 1) / n) * without.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { value: whole, interval: around(whole, Math.sqrt(variance)), items: n };
}
