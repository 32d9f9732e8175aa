import { describe, expect, test } from 'vitest';
import {
  acceptanceProbability,
  binomialAtMost,
  cohenKappa,
  fleissKappa,
  hypergeometricAtMost,
  krippendorffAlpha,
  planFor,
  type Ratings,
  wilson,
} from '../../src/samples/statistics.js';
import { shareWords } from '../../src/text/words/sample-words.js';

// proportion_confint(…, method='wilson') of statsmodels 0.15.0 has the same four digits for all of them.
test('Wilson intervals are those of Newcombe (1998), table I, method 3', () => {
  const published = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const;
  for (const [hits, of, low, high] of published) {
    const [a, b] = wilson(hits, of);
    expect([a.toFixed(4), b.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)]);
  }
  expect(wilson(20, 20)[1]).toBe(1);
  expect(wilson(0, 0)).toEqual([0, 1]);
});

/** Exact: whole numbers, and no logarithm. */
function exactly(most: number, all: number, bad: number, drawn: number): number {
  const choose = (n: bigint, k: bigint): bigint => {
    if (k < 0n || k > n) return 0n;
    let result = 1n;
    for (let i = 0n; i < k; i += 1n) result = (result * (n - i)) / (i + 1n);
    return result;
  };
  let sum = 0n;
  for (let k = 0; k <= most; k += 1) sum += choose(BigInt(bad), BigInt(k)) * choose(BigInt(all - bad), BigInt(drawn - k));
  return Number((sum * 10n ** 15n) / choose(BigInt(all), BigInt(drawn))) / 1e15;
}

describe('acceptance probabilities', () => {
  test('are those of the hypergeometric distribution, counted in whole numbers', () => {
    for (const [most, all, bad, drawn] of [
      [0, 20, 2, 5],
      [2, 100, 10, 30],
      [7, 1000, 50, 80],
      [3, 10, 8, 5],
      [0, 50, 50, 1],
      [40, 5_000, 200, 1000],
    ] as const)
      expect(hypergeometricAtMost(most, all, bad, drawn)).toBeCloseTo(exactly(most, all, bad, drawn), 10);
  });

  test('are those of scipy 1.17.1 (hypergeom.cdf, binom.cdf)', () => {
    expect(hypergeometricAtMost(0, 20, 2, 5)).toBeCloseTo(0.5526315789473684, 12);
    expect(hypergeometricAtMost(2, 100, 10, 30)).toBeCloseTo(0.37285659435827145, 12);
    expect(hypergeometricAtMost(7, 1000, 50, 80)).toBeCloseTo(0.9604327264226019, 11);
    expect(hypergeometricAtMost(3, 10, 8, 5)).toBeCloseTo(0.22222222222222224, 12);
    expect(hypergeometricAtMost(160, 20_000, 800, 4000)).toBeCloseTo(0.521288538368466, 9);
    expect(binomialAtMost(2, 50, 0.04)).toBeCloseTo(0.6767140040965933, 12);
  });

  test('of a large population are those of the binomial distribution', () => {
    // One of ten with p = 0.1: 0.9^10 + 10 · 0.1 · 0.9^9.
    expect(binomialAtMost(1, 10, 0.1)).toBeCloseTo(0.9 ** 10 + 0.9 ** 9, 12);
    expect(binomialAtMost(2, 50, 0)).toBe(1);
    expect(binomialAtMost(2, 50, 1)).toBe(0);
    expect(acceptanceProbability(2, 50, 0.04, 1_000_000)).toBe(binomialAtMost(2, 50, 0.04));
    expect(acceptanceProbability(2, 50, 0.04, 100)).toBe(hypergeometricAtMost(2, 100, 4, 50));
    expect(acceptanceProbability(4, 100, 0.04, 100)).toBe(1);
    expect(acceptanceProbability(3, 100, 0.04, 100)).toBe(0);
  });
});

describe('an acceptance plan', () => {
  // scipy 1.17.1: binom.cdf(7, 80, .05) = 0.9534, binom.cdf(7, 80, .15) = 0.0727, and with 79 items 0.0789, which is over 7.5 %.
  test('is the one of Kiermeier (2008): 5 % accepted with 95 %, 15 % with 7.5 %', () => {
    expect(planFor({ acceptable: 0.05, producer: 0.05, limiting: 0.15, consumer: 0.075 }, 1e9)).toEqual({ drawn: 80, accept: 7 });
  });

  test('keeps both risks, and no smaller one with as many bad items does', () => {
    for (const population of [300, 5000, 1e7]) {
      const risks = { acceptable: 0.01, producer: 0.05, limiting: 0.05, consumer: 0.05 };
      const { drawn, accept } = planFor(risks, population);
      expect(acceptanceProbability(accept, drawn, 0.01, population)).toBeGreaterThanOrEqual(0.95);
      expect(acceptanceProbability(accept, drawn, 0.05, population)).toBeLessThanOrEqual(0.05);
      expect(acceptanceProbability(accept, drawn - 1, 0.05, population)).toBeGreaterThan(0.05);
    }
  });

  test('of a few items looks at all of them', () => {
    expect(planFor({ acceptable: 0.01, producer: 0.05, limiting: 0.02, consumer: 0.05 }, 20).drawn).toBe(20);
  });
});

/** Rows of a table of who said what, a letter each; - is nothing. */
function rated(...raters: string[]): Ratings {
  return [...raters[0]!].map((_, at) => raters.map((said) => (said[at] === '-' ? undefined : said[at]!)));
}

describe('agreement', () => {
  test('kappa of Cohen: 20 and 15 agree, 5 and 10 do not (the example of grant reviewers): 0.40', () => {
    const ratings: Ratings = [
      ...Array<string[]>(20).fill(['y', 'y']),
      ...Array<string[]>(5).fill(['y', 'n']),
      ...Array<string[]>(10).fill(['n', 'y']),
      ...Array<string[]>(15).fill(['n', 'n']),
    ];
    const { value, interval, items } = cohenKappa(ratings)!;
    // cohens_kappa([[20, 5], [10, 15]]) of statsmodels 0.15.0, interval too; cohen_kappa_score of scikit-learn 1.9.1 has 0.4.
    expect(value).toBeCloseTo(0.4, 10);
    expect(interval![0]).toBeCloseTo(0.151092290476661, 10);
    expect(interval![1]).toBeCloseTo(0.6489077095233389, 10);
    expect(items).toBe(50);
    // The jackknife, another method, gives nearly the same.
    const other = fleissKappa(ratings)!.interval!;
    expect(interval![0]).toBeCloseTo(other[0], 1);
    expect(interval![1]).toBeCloseTo(other[1], 1);
  });

  test('kappa of Fleiss (1971): ten subjects, fourteen raters, five categories: 0.210', () => {
    const table = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    const ratings = table.map((row) => row.flatMap((n, category) => Array<string>(n).fill(String(category))));
    const { value, interval } = fleissKappa(ratings)!;
    // fleiss_kappa of statsmodels 0.15.0. The interval is the jackknife's, which that package does not have.
    expect(value).toBeCloseTo(0.20993070442195522, 12);
    expect(interval![0]).toBeLessThan(0.21);
    expect(interval![1]).toBeGreaterThan(0.21);
  });

  test('alpha of Krippendorff (2011), example C, with missing data: 0.743; and of three coders, fifteen units: 0.691', () => {
    const four = rated('123321412---', '1233224125-3', '-3332342251-', '12332441251-');
    // krippendorff 0.9.0 (PyPI), level_of_measurement='nominal': 0.743421052631579 and 0.691358024691358.
    expect(krippendorffAlpha(four)!.value).toBeCloseTo(0.743421052631579, 12);
    const three = rated('-----34121133-3', '1-213343-------', '--21344-21133-4');
    expect(krippendorffAlpha(three)!.value).toBeCloseTo(0.691358024691358, 12);
  });

  test('of raters who agree in all is 1, and where everybody says one word there is nothing to tell', () => {
    const ratings = rated('oobbo', 'oobbo', 'oobbo');
    expect(fleissKappa(ratings)).toMatchObject({ value: 1, interval: [1, 1] });
    expect(krippendorffAlpha(ratings)).toMatchObject({ value: 1 });
    expect(cohenKappa(ratings)).toMatchObject({ value: 1 });
    for (const agreement of [cohenKappa, fleissKappa, krippendorffAlpha]) expect(agreement(rated('ooo', 'ooo'))).toBeUndefined();
  });
});

test('a share is shown with the digits that it needs, and never as none or all where it is neither', () => {
  const shares = [0, 0.04, 0.0125, 0.000038, 0.5, 0.99999, 1, 0.0476];
  expect(shares.map(shareWords)).toEqual(['0 %', '4 %', '1.25 %', '0.0038 %', '50 %', '> 99.99 %', '100 %', '4.76 %']);
});
