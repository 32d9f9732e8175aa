import { readFileSync } from 'node:fs';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const sentences = readFileSync(new URL('./udhr.tsv', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split('\t') as [string, string]);

/** The words of a language, as often as its sentences have them; of Chinese its characters. */
function vocabulary(language: 'en' | 'zh'): string[] {
  const texts = sentences.filter(([one]) => one.startsWith(language)).map(([, text]) => text);
  return language === 'zh' ? [...texts.join('')].filter((one) => /\p{sc=Han}/u.test(one)) : texts.join(' ').match(/\p{L}+/gu)!;
}

/** A text and another that was made from it, and which share of its words was changed. */
export interface MadePair {
  language: 'en' | 'zh';
  /** Share of words that were changed; 1 for a text that has half of the first in one piece, as boilerplate. */
  edited: number;
  one: string[];
  other: string[];
}

/** Pairs of each language for each share of edits, and as many that have nothing but boilerplate in common. */
export function madePairs(shares: readonly number[], each: number): MadePair[] {
  const next = random(17);
  const pick = <T>(some: readonly T[]): T => some[Math.floor(next() * some.length)]!;
  return (['en', 'zh'] as const).flatMap((language) => {
    const words = vocabulary(language);
    const text = (length: number): string[] => Array.from({ length }, () => pick(words));
    // A third each is replaced, left out, or has another word put behind it.
    const change = (word: string): string[] => [[pick(words)], [], [word, pick(words)]][Math.floor(next() * 3)]!;
    return [...shares, 1].flatMap((edited) =>
      Array.from({ length: each }, () => {
        const one = text(40 + Math.floor(next() * 160));
        const half = Math.floor(one.length / 2);
        const other =
          edited === 1 ? [...one.slice(0, half), ...text(half)] : one.flatMap((word) => (next() < edited ? change(word) : [word]));
        return { language, edited, one, other };
      }),
    );
  });
}

/** The words of a text as it is written. */
export function spelled(language: 'en' | 'zh', words: readonly string[]): string {
  return words.join(language === 'zh' ? '' : ' ');
}

/** How far the sets of runs of five words overlap, counted on the words themselves. */
export function overlap(one: readonly string[], other: readonly string[]): number {
  const runs = (words: readonly string[]): Set<string> =>
    new Set(
      words.slice(4).map((_, n) =>
        words
          .slice(n, n + 5)
          .join('\0')
          .toLowerCase(),
      ),
    );
  const [a, b] = [runs(one), runs(other)];
  const both = [...a].filter((run) => b.has(run)).length;
  return both / (a.size + b.size - both);
}
