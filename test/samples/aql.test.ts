import { describe, expect, test } from 'vitest';
import { derivedPlan } from '../../src/ledger/verify/verify-aql.js';
import { aqlValues, type InspectionLevel, type InspectionSeverity, inspectionLevels, severities } from '../../src/model/sample.js';
import { aqlPlan, codeLetter } from '../../src/samples/aql.js';
import { operatingCurve } from '../../src/samples/operating-curve.js';
import { sampleSize } from '../../src/samples/outcome.js';
import { binomialAtMost } from '../../src/samples/statistics.js';
import { mayBeReduced, switchDue } from '../../src/samples/switching.js';

/** A lot size of each range of the standard's table 1, its first and its last. */
const LOTS = [2, 8, 9, 15, 16, 25, 26, 50, 51, 90, 91, 150, 151, 280, 281, 500, 501, 1200, 1201, 3200, 3201, 10_000, 10_001, 35_000].concat(
  [35_001, 150_000, 150_001, 500_000, 500_001, 1e9],
);

function plan(lot: number, aql: number, severity: InspectionSeverity = 'normal', level: InspectionLevel = 'II'): string {
  const { letter, planLetter, sampleSize: n, accept, reject } = aqlPlan({ aql, level, severity }, lot);
  return `${letter}${planLetter === letter ? '' : ` → ${planLetter}`} ${n} ${accept}/${reject}`;
}

describe('single sampling plans by AQL', () => {
  // Each of these is also what the R package AQLSchemes 1.7-2 gives (normal and tightened), what the Python package garment-aql-calculator 1.0.0 gives where it
  // has a plan of its own, and what a transcription of GB/T 2828.1-2012 has. All cells were compared with them; docs/samples.md says how.
  test('are those of the tables of the standard', () => {
    expect(plan(2400, 2.5)).toBe('K 125 7/8');
    expect(plan(5000, 1)).toBe('L 200 5/6');
    expect(plan(1000, 0.65)).toBe('J 80 1/2');
    expect(plan(1000, 0.65, 'normal', 'I')).toBe('G → F 20 0/1');
    expect(plan(500, 0.4)).toBe('H → G 32 0/1');
    expect(plan(10, 1)).toBe('B → E 13 0/1');
    expect(plan(1e6, 4)).toBe('Q → M 315 21/22');
    expect(plan(1e6, 0.01, 'normal', 'III')).toBe('R → Q 1250 0/1');
    expect(plan(2400, 2.5, 'tightened')).toBe('K 125 5/6');
    expect(plan(1e6, 0.025, 'tightened', 'III')).toBe('R → S 3150 1/2');
    expect(plan(600, 0.4, 'tightened')).toBe('J → L 200 1/2');
    expect(plan(2400, 1, 'reduced')).toBe('K 50 2/3');
    expect(plan(30_000, 6.5, 'reduced')).toBe('M → L 80 10/11');
    expect(plan(200_000, 0.025, 'reduced', 'III')).toBe('Q → N 200 0/1');
  });

  test('begin at one item, and have no AQL between those of the standard', () => {
    expect(codeLetter(1, 'II')).toBe('A');
    expect(() => aqlPlan({ aql: 2, level: 'II', severity: 'normal' }, 100)).toThrow(RangeError);
  });

  test('are the same made by diagonals as read from the tables, in all ranges, levels, severities and AQLs', () => {
    for (const lot of LOTS)
      for (const level of inspectionLevels)
        for (const severity of severities)
          for (const aql of aqlValues) {
            const { sampleSize: n, accept } = aqlPlan({ aql, level, severity }, lot);
            expect(derivedPlan({ aql, level, severity }, lot), `${lot} ${level} ${severity} ${aql}`).toEqual([n, accept]);
          }
  });

  // A property of the standard, whoever copied it: lots at the AQL are nearly always accepted under normal inspection, and tightened is never easier.
  test('accept a lot at the AQL with 87 % or more under normal inspection, and with less under tightened', () => {
    for (const lot of LOTS)
      for (const aql of aqlValues) {
        const accepted = (severity: InspectionSeverity): number => {
          const { sampleSize: n, accept } = aqlPlan({ aql, level: 'II', severity }, lot);
          return binomialAtMost(accept, n, aql / 100);
        };
        expect(accepted('normal')).toBeGreaterThan(0.87);
        expect(accepted('tightened')).toBeLessThan(accepted('normal'));
      }
  });

  test('look at all of a lot that is no larger than the sample, and then accept no more than the AQL', () => {
    const size = (aql: number, lot: number) => sampleSize({ size: { aql: { aql, level: 'II', severity: 'normal' } } } as never, lot);
    expect(size(1, 10)).toEqual({ items: 10, accept: 0 });
    expect(size(10, 4)).toEqual({ items: 4, accept: 0 });
    expect(size(10, 6)).toEqual({ items: 5, accept: 1 });
    expect(size(1, 5000)).toEqual({ items: 200, accept: 5 });
  });
});

test('the operating curve falls from all to none, and says what is still accepted one time in ten', () => {
  // n = 125, Ac = 7: one in ten at 9.2371 % by scipy 1.17.1 (the root of binom.cdf(7, 125, p) = 0.1).
  const curve = operatingCurve({ size: { items: 125 }, limit: 0.06 }, { items: 125, accept: 7, population: 1e7 })!;
  expect(curve.points[0]).toEqual({ share: 0, accepted: 1 });
  expect(curve.points.at(-1)!.accepted).toBeLessThan(0.0051);
  for (const [i, { accepted }] of curve.points.entries()) if (i > 0) expect(accepted).toBeLessThanOrEqual(curve.points[i - 1]!.accepted);
  expect(curve.limiting).toEqual({ share: 0.092371, accepted: 0.1 });
  expect(operatingCurve({ size: { items: 10 } }, { items: 10, accept: 0, population: 10 })).toBeUndefined();
});

describe('switching rules', () => {
  const lots = (outcomes: string, severity: InspectionSeverity = 'normal') =>
    [...outcomes].map((one) => ({ severity, accepted: one === 'a' }));

  test('two of five lots in a row rejected: tightened; five accepted after that: normal; five rejected: no more inspection', () => {
    expect(switchDue([])).toBe('normal');
    expect(switchDue(lots('ara'))).toBe('normal');
    expect(switchDue(lots('raaaar'))).toBe('normal');
    expect(switchDue(lots('raaar'))).toBe('tightened');
    expect(switchDue(lots('rr'))).toBe('tightened');
    expect(switchDue(lots('rraaaa'))).toBe('tightened');
    expect(switchDue(lots('rraaaaa'))).toBe('normal');
    expect(switchDue(lots('rrararaaraar'))).toBe('tightened');
    expect(switchDue(lots('rrararararar'))).toBe('discontinue');
  });

  test('reduced inspection takes ten accepted lots at least', () => {
    expect(mayBeReduced(lots('aaaaaaaaa'))).toBe(false);
    expect(mayBeReduced(lots('raaaaaaaaaa'))).toBe(true);
    expect(mayBeReduced(lots('aaaaaaaaar'))).toBe(false);
  });
});
