import { expect, test } from 'vitest';
import { judged, sampleOf } from '../../bench/corpus/cases.js';
import { licenseTexts } from '../../src/license/texts/license-text.js';

test('of 5,000 restrictions put into license texts none leaves the plain license, and nine in ten are named', () => {
  const plain: string[] = [];
  let named = 0;
  for (const one of sampleOf(5_000, 1)) {
    const answer = judged(one, licenseTexts(one.text));
    if (answer.named) named += 1;
    if (answer.plain) plain.push(`${one.id}, ${one.place}, ${one.wrapping}: ${one.restriction.words}`);
  }
  expect(plain).toEqual([]);
  expect(named).toBeGreaterThanOrEqual(4_500);
});
