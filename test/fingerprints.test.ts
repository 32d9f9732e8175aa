import { expect, test } from 'vitest';
import { lines, provider, type World, world } from './assurance/world.js';

const item = (id: string, more: object = {}) => ({ id, text: 'a boat on a lake', url: `https://a.example/${id}`, ...more });
const card = '---\nlicense: mit\n---\n';
const files = {
  'licit.yaml': provider,
  'data/one/README.md': card,
  'data/one/list.jsonl': lines([item('a', { license: 'cc-by-nc-4.0' })]),
  'data/two/README.md': card,
  'data/two/list.jsonl': lines([item('a', { license: 'cc-by-nc-4.0' })]),
  'data/three/list.jsonl': lines([item('c', { license: 'cc-by-nc-4.0' }), item('d', { license: 'cc-by-nc-nd-4.0' })]),
};
const found = ({ view }: World) => view.findings;

test('a finding is known again by its rule, dataset, cause and verdict, and by nothing else', async () => {
  const first = await world(files);
  const name = ({ rule, dataset, cause, verdict }: World['view']['findings'][number]) => JSON.stringify([rule, dataset, cause, verdict]);
  const prints = new Map(found(first).map((finding) => [name(finding), finding.fingerprint]));
  expect(new Set(prints.values()).size).toBe(found(first).length);
  // The same rule with the same cause in two datasets, and with two causes in one: otherwise this shows nothing.
  const rules = found(first).map(({ rule, cause }) => JSON.stringify([rule, cause]));
  expect(new Set(rules).size).toBeLessThan(rules.length);
  const perDataset = found(first).map(({ rule, dataset }) => JSON.stringify([rule, dataset]));
  expect(new Set(perDataset).size).toBeLessThan(perDataset.length);
  expect(found(first).every(({ firstSeen }) => firstSeen === 1)).toBe(true);

  const more = { 'data/one/more.jsonl': lines([item('e', { license: 'cc-by-nc-4.0' })]) };
  const second = await world(more, { root: first.root });
  const again = found(second).filter((finding) => prints.has(name(finding)));
  expect(again.length).toBe(prints.size);
  for (const finding of again) expect([finding.fingerprint, finding.firstSeen]).toEqual([prints.get(name(finding)), 1]);
});
