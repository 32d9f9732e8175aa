/**
 * The single sampling plans of ISO 2859-1 by how its tables are made, not from the tables: sample sizes and AQLs grow by the fifth root of ten, so that
 * plans of the same acceptance number lie on diagonals. Shares no code and no data with what draws.
 */

const LETTERS = 'ABCDEFGHJKLMNPQRS';
const SIZES = [2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000, 3150];
const AQLS = [0.01, 0.015, 0.025, 0.04, 0.065, 0.1, 0.15, 0.25, 0.4, 0.65, 1, 1.5, 2.5, 4, 6.5, 10];
const LEVELS = ['S-1', 'S-2', 'S-3', 'S-4', 'I', 'II', 'III'];
/** Largest lot of each range, and its letters by level. */
const RANGES: readonly (readonly [number, string])[] = [
  [8, 'AAAAAAB'],
  [15, 'AAAAABC'],
  [25, 'AABBBCD'],
  [50, 'ABBCCDE'],
  [90, 'BBCCCEF'],
  [150, 'BBCDDFG'],
  [280, 'BCDEEGH'],
  [500, 'BCDEFHJ'],
  [1200, 'CCEFGJK'],
  [3200, 'CDEGHKL'],
  [10_000, 'CDFGJLM'],
  [35_000, 'CDFHKMN'],
  [150_000, 'DEGJLNP'],
  [500_000, 'DEGJMPQ'],
  [Number.POSITIVE_INFINITY, 'DEHKNQR'],
];
/** Acceptance numbers from 1 on, along a row; the diagonals of 0 and of 1. */
const SERIES: Record<string, { zero: number; one: number; numbers: readonly number[] }> = {
  normal: { zero: 14, one: 17, numbers: [1, 2, 3, 5, 7, 10, 14, 21] },
  tightened: { zero: 15, one: 18, numbers: [1, 2, 3, 5, 8, 12, 18] },
  reduced: { zero: 14, one: 18, numbers: [1, 2, 3, 5, 6, 8, 10] },
};

/** Sample size and acceptance number for a lot; undefined for a scheme that the standard does not have. */
export function derivedPlan(
  scheme: { aql: number; level: string; severity: string },
  lot: number,
): [items: number, accept: number] | undefined {
  const [column, level] = [AQLS.indexOf(scheme.aql), LEVELS.indexOf(scheme.level)];
  const series = SERIES[scheme.severity];
  if (column < 0 || level < 0 || series === undefined) return undefined;
  const row = LETTERS.indexOf(RANGES.find(([most]) => lot <= most)![1][level]!);
  const at = rowOf(row, column, scheme.severity, series);
  const place = at + column;
  const accept = place === series.zero ? 0 : series.numbers[place - series.one]!;
  return [scheme.severity === 'reduced' ? SIZES[Math.max(0, at - 2)]! : SIZES[at]!, accept];
}

/** The row with the plan that counts for a row. */
function rowOf(row: number, column: number, severity: string, { zero, one, numbers }: (typeof SERIES)[string]): number {
  // S, beyond R, is there for the one plan of tightened inspection that accepts a bad item at 0.025 %.
  const last = severity === 'tightened' && column === 2 ? 16 : 15;
  const place = row + column;
  if (place <= zero) return zero - column;
  if (place >= one) return Math.min(row, one + numbers.length - 1 - column);
  // Between 0 and 1 the next plan is above on the diagonal after 0, but of tightened inspection, and below on the others, as far as there is one.
  const above = severity !== 'tightened' && place === zero + 1;
  const [up, down] = [zero - column, one - column];
  if (above) return up >= 0 ? up : down;
  return down <= last ? down : up;
}
