/** How many items the findings of one rule hold: an item that lacks two things is in two findings, and is one item. */
import type { Snapshot } from '../snapshot.js';
import type { FindingView } from '../views.js';

/**
 * The items of findings of one rule, never fewer than they are: of each list no more than it holds, and of all no more than break the rule. Where
 * findings share a part of a list it can still be more.
 */
export function itemsOfRule(findings: readonly FindingView[], { manifests, rules }: Pick<Snapshot, 'manifests' | 'rules'>): number {
  const sum = findings.reduce((all, { items }) => all + items, 0);
  const [first] = findings;
  if (first === undefined || findings.length === 1 || first.unit !== undefined || first.scope !== 'item') return sum;
  const inPath = new Map<string, number>();
  let elsewhere = 0;
  for (const { items, where } of findings) {
    for (const { path, items: some } of where) inPath.set(path, (inPath.get(path) ?? 0) + some);
    elsewhere += Math.max(0, items - where.reduce((all, one) => all + one.items, 0));
  }
  const held = new Map<string, number>();
  for (const { path, items } of manifests) held.set(path, (held.get(path) ?? 0) + items);
  const inLists = [...inPath].reduce((all, [path, items]) => all + Math.min(items, held.get(path) || items), 0);
  const { unmet, unproven } = rules.find(({ id }) => id === first.rule)?.counts ?? { unmet: 0, unproven: 0 };
  const most = unmet + unproven;
  return Math.min(sum, inLists + elsewhere, most || sum);
}
