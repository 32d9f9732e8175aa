import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { detectors } from '../../src/catalog/catalog.js';
import { riskLabels } from '../../src/commands/inspect/risk-labels.js';

interface Case {
  id: string;
  half: 'tuned' | 'held';
  kind: string;
  value: string;
  expected: string[];
}

const cases = readFileSync(new URL('../../bench/signs/cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);
const all = await detectors();
const answered = cases.map((one) => ({ ...one, got: riskLabels(one.kind, one.value, all) }));

test.each(['tuned', 'held'] as const)(
  'of the cases of the half %s nearly all have their labels, and hardly any clean one has another',
  (half) => {
    const mine = answered.filter((one) => one.half === half);
    const right = mine.filter(({ got, expected }) => got.join() === expected.join());
    const alarms = mine.filter(({ got, expected }) => expected.length === 0 && got.some((label) => label !== 'tdm-allowed'));
    const wrong = mine.filter((one) => !right.includes(one)).map(({ kind, value, expected, got }) => ({ kind, value, expected, got }));
    expect(right.length / mine.length, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(0.97);
    expect(alarms.length / mine.filter(({ expected }) => expected.length === 0).length).toBeLessThanOrEqual(0.03);
  },
);

test('each label with five cases or more is found in nine of ten, and is right in nine of ten', () => {
  for (const label of new Set(cases.flatMap(({ expected }) => expected))) {
    const meant = answered.filter(({ expected }) => expected.includes(label));
    const said = answered.filter(({ got }) => got.includes(label));
    if (meant.length < 5) continue;
    const both = meant.filter(({ got }) => got.includes(label)).length;
    expect(both / meant.length, label).toBeGreaterThanOrEqual(0.9);
    expect(both / said.length, label).toBeGreaterThanOrEqual(0.9);
  }
});
