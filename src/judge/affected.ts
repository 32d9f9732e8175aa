import type { FindingExample } from '../model/views.js';
import type { Stands } from './findings.js';

/** What names an item over the versions of its list: a masked key or address is that of many. */
export function nameOf({ key, url }: { key: string | null; url: string | null }): string | undefined {
  if (key !== null && !key.includes('•')) return `key ${key}`;
  return url !== null && !url.includes('•') ? `url ${url}` : undefined;
}

/** Adds an item to what a finding is about. */
export function addItem<T>(found: Map<T, Stands>, what: T, dataset: string, path: string, example: number | FindingExample): void {
  const stands = found.get(what) ?? { dataset, items: 0, where: [], examples: [] };
  stands.items += 1;
  const place = stands.where.find((one) => one.path === path);
  if (place) place.items += 1;
  else stands.where.push({ path, items: 1 });
  if (stands.examples.length < 3) stands.examples.push(example);
  found.set(what, stands);
}
