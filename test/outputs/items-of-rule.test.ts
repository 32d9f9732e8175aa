import { expect, test } from 'vitest';
import { itemsOfRule } from '../../src/model/results/items-of-rule.js';

type Findings = Parameters<typeof itemsOfRule>[0];
type View = Parameters<typeof itemsOfRule>[1];

const of = (...where: [path: string, items: number][]) => ({
  rule: 'source/no-evidence',
  scope: 'item',
  items: where.reduce((sum, [, items]) => sum + items, 0),
  where: where.map(([path, items]) => ({ path, items })),
});
const view = (unmet: number, ...lists: [path: string, items: number][]) =>
  ({
    manifests: lists.map(([path, items]) => ({ path, items })),
    rules: [{ id: 'source/no-evidence', counts: { unmet, unproven: 0 } }],
  }) as unknown as View;

test('an item that lacks two things is one item', () => {
  const findings = [of(['a', 334]), of(['a', 334]), of(['b', 3])] as unknown as Findings;
  expect(itemsOfRule(findings, view(389, ['a', 334], ['b', 5]))).toBe(337);
});

test('no item is lost where findings share none, or their lists are not told', () => {
  const findings = [of(['a', 2]), of(['a', 3])] as unknown as Findings;
  expect(itemsOfRule(findings, view(5, ['a', 100]))).toBe(5);
  expect(itemsOfRule(findings, view(0))).toBe(5);
  expect(itemsOfRule([{ ...of(), items: 7 }, of(['a', 2])] as unknown as Findings, view(9, ['a', 2]))).toBe(9);
});

test('of all no more than break the rule', () => {
  expect(itemsOfRule([of(['a', 40]), of(['a', 40])] as unknown as Findings, view(50, ['a', 100]))).toBe(50);
});
