import { expect, test } from 'vitest';
import { LabelCounter } from '../src/measure/label-counts.js';
import { counts, lines, provider, world } from './assurance/world.js';

test('an item whose field for a label is empty, or says that nobody set one, is not counted as labeled', async () => {
  const labels = ['yes', 'no', '', null, 'unlabeled', 'N/A', '未标注', 'none'];
  const seen = await world({
    'licit.yaml': provider,
    'data/a.jsonl': lines(labels.map((label, n) => ({ id: `${n}`, text: `boat ${n}`, label }))),
  });
  const { unmet, unproven } = counts(seen, 'label/no-rules');
  // `none` is a label of many a scheme.
  expect({ labeled: unmet, others: unproven }).toEqual({ labeled: 3, others: 5 });
});

test('boxes are labels too, and an empty list of them is none', () => {
  const counter = new LabelCounter(['bboxes']);
  expect(counter.add({ bboxes: [[1, 2, 3, 4]] })).toBe(true);
  expect(counter.add({ bboxes: [] })).toBe(false);
  expect(counter.add({ bboxes: null })).toBe(false);
});
