import { expect, test } from 'vitest';
import { dismissalState } from '../../src/model/waiver.js';

const places = (count: number): string[] => Array.from({ length: count }, (_, n) => `a.jsonl:${n}`);
const looked = (items: number, found: number, at = Math.min(found, 20)) => ({
  items,
  found,
  at: places(at),
  kinds: ['pi/person-name'],
  seed: 's',
});
const now = (items: number, found: number, ...more: string[]) => ({ items, found, kinds: ['pi/person-name', ...more] });

test.each([
  ['as it was', looked(100, 30), now(100, 30), 'in-force'],
  ['with more items of the same kind', looked(100, 30), now(1_000, 300), 'in-force'],
  ['a little more often', looked(100, 30), now(100, 59), 'in-force'],
  ['twice as often', looked(100, 30), now(100, 60), 'more-found'],
  ['twice as often in more items', looked(100, 30), now(1_000, 600), 'more-found'],
  ['beside another kind', looked(100, 30), now(100, 30, 'pi/email'), 'other-kinds'],
  ['fewer', looked(100, 30), now(100, 3), 'in-force'],
  ['nowhere any more', looked(100, 30), now(0, 0), 'in-force'],
  ['one more, where all of a few were looked at', looked(5, 5), now(6, 6), 'in-force'],
  ['twice as many, where all of a few were looked at', looked(5, 5), now(10, 10), 'more-found'],
  ['many, where a file says that there was one', looked(1, 1), now(5_000, 4_000), 'more-found'],
] as const)('a dismissal of what is found %s', (_, then, today, state) => {
  expect(dismissalState({ about: { field: 'captain' }, looked: then }, today)).toBe(state);
});

test('one item or one value that is named is what it was', () => {
  expect(dismissalState({ about: { item: 'b-1' }, looked: looked(1, 1) }, now(5_000, 4_000, 'pi/email'))).toBe('in-force');
  expect(dismissalState({ about: { value: 'ab12' }, looked: looked(1, 1) }, now(5_000, 4_000, 'pi/email'))).toBe('in-force');
});
