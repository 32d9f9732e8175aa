import type { AffectedItems } from '../facts/facts.js';
import type { FindingExample } from '../model/views.js';

/** What names an item over the versions of its list: a masked key or address is that of many. */
export function nameOf({ key, url }: { key: string | null; url: string | null }): string | undefined {
  if (key !== null && !key.includes('•')) return `key ${key}`;
  return url !== null && !url.includes('•') ? `url ${url}` : undefined;
}

/** Adds an item to what a finding is about. */
export function addItem<T>(found: Map<T, AffectedItems>, what: T, dataset: string, path: string, example: number | FindingExample): void {
  const affected = found.get(what) ?? { dataset, items: 0, where: [], examples: [] };
  affected.items += 1;
  const place = affected.where.find((one) => one.path === path);
  if (place) place.items += 1;
  else affected.where.push({ path, items: 1 });
  if (affected.examples.length < 3) affected.examples.push(example);
  found.set(what, affected);
}
