/**
 * How much a sentence reads like one that limits what may be done with data, in words that `rights-sentence.ts` has no rule for. Log-odds by words and
 * pairs of words, fitted by `bench/fit-rights.js` to sentences with and without such an effect: enough to leave a license open, never to conclude one.
 */
import { tableRows } from '../../text/word-lists.js';

/** Words of scripts that put spaces between them are taken by so many letters: endings say little of rights. */
const STEM = 6;
/** Of others every run of so many characters. */
const RUN = { least: 1, most: 4 } as const;
const TOKENS =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+)|([\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+)|([\p{L}\p{M}]+)|(\p{N}+)|[@§?!%:|❌✗✘✖🚫✓✔✅×]/gu;
/** Scripts that spell sounds need longer runs to hold a word. */
const RUN_OF_LETTERS = { least: 2, most: 7 } as const;
/** Vowel signs, of Arabic and Hebrew, that are mostly left out. */
const POINTS = /[\u064b-\u0652\u0591-\u05c7]/gu;

/** Addresses count as one sign: their letters tell nothing about rights. */
const ADDRESS = /\w{1,12}:\/\/\S{1,500}|\S{1,80}@\S{1,80}|www\.\S{1,500}/gu;

/** Names of licenses, which other readers know: how a sentence reads without them is asked here. */
const NAMED_LICENSE = /\bcc[- ]?(?:by|0|zero)(?:[- ](?:nc|sa|nd))*(?:[- ]?\d\.\d)?\b|creative commons/gu;

/** What a folded sentence is weighed by: words, neighbors, words with one between them, its first word. */
export function rightsFeatures(folded: string): Set<string> {
  const features = new Set<string>();
  const words: string[] = [];
  for (const [token, run, letters, word, number] of folded
    .replace(POINTS, '')
    .replace(ADDRESS, ' @ ')
    .replace(NAMED_LICENSE, ' § ')
    .matchAll(TOKENS)) {
    if (run !== undefined) addRuns(run, features, RUN);
    else if (letters !== undefined) addRuns(letters, features, RUN_OF_LETTERS);
    else words.push(word !== undefined ? word.slice(0, STEM) : number !== undefined ? '#' : token);
  }
  for (const [i, word] of words.entries()) {
    features.add(word);
    if (i > 0) features.add(`${words[i - 1]} ${word}`);
    if (i > 1) features.add(`${words[i - 2]} * ${word}`);
  }
  if (words[0] !== undefined) features.add(`^ ${words[0]}`);
  return features;
}

function addRuns(run: string, features: Set<string>, { least, most }: { least: number; most: number }): void {
  const characters = [...run];
  for (let from = 0; from < characters.length; from += 1)
    for (let length = least; length <= most && from + length <= characters.length; length += 1)
      features.add(characters.slice(from, from + length).join(''));
}

interface Weights {
  bias: number;
  of: ReadonlyMap<string, number>;
}

let weights: Weights | undefined;
let further: Weights | undefined;

/** The log-odds that a folded sentence limits what may be done with data, or leaves it open. */
export function rightsLikeness(folded: string): number {
  weights ??= readWeights(rightsRows());
  return oddsBy(weights, folded);
}

/** The same for a sentence in a language that no rule is written for; nothing of the others reads so. */
export function furtherLikeness(folded: string): number {
  further ??= readWeights(furtherRows());
  return oddsBy(further, folded);
}

function oddsBy({ bias, of }: Weights, folded: string): number {
  let odds = bias;
  for (const feature of rightsFeatures(folded)) odds += of.get(feature) ?? 0;
  return odds;
}

/** A limit is said in so many words; in so many characters where words have no spaces. */
const WINDOW = 12;

/**
 * The log-odds of that part of a folded sentence that reads most like a limit: words that say nothing beside it take nothing from it, however many they
 * are.
 */
export function likeliestPart(folded: string): number {
  const words =
    folded.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]{1,2}|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+\s*|\s+/gu,
    ) ?? [];
  let most = rightsLikeness(folded);
  for (let from = 0; words.length > WINDOW && from < words.length - WINDOW / 2; from += WINDOW / 2)
    most = Math.max(most, rightsLikeness(words.slice(from, from + WINDOW).join('')));
  return most;
}

/** Both tables of weights: rows of a weight in tenths and the features that have it; the first row of each has the bias alone. */
export const weightRows = (): string[][][] => [rightsRows(), furtherRows()];

const rightsRows = (): string[][] => tableRows(new URL('./rights-weights.tsv', import.meta.url));
const furtherRows = (): string[][] => tableRows(new URL('./further-weights.tsv', import.meta.url));

function readWeights([first, ...rows]: readonly (readonly string[])[]): Weights {
  const of = new Map<string, number>();
  for (const [weight, ...features] of rows) for (const feature of features) of.set(feature, Number(weight) / 10);
  return { bias: Number(first?.[0]) / 10, of };
}
