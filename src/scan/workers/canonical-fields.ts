import type { Item } from '../../model/item.js';
import { canonicalRecord } from '../../reading/json/canonical.js';

/** RFC 8785 of a record. Flat records, as tables have them, take the engine's own writer over a copy with the names in order. */
export function canonicalFields(fields: Item['fields']): string {
  const order = orderOf(fields);
  if (order === undefined) return canonicalRecord(fields);
  const ordered: Item['fields'] = {};
  for (let i = 0; i < order.length; i += 1) {
    const name = order[i]!;
    const value = fields[name]!;
    if (typeof value === 'object' && value !== null) return canonicalRecord(fields);
    ordered[name] = value;
  }
  return JSON.stringify(ordered);
}

/** The names of the last record, and the order they are written in: rows of a table all have the same. */
let lastNames: readonly string[] = [];
let lastOrder: readonly string[] | undefined = [];

/** The names of a record in the order of RFC 8785; undefined where the engine would write them in another. */
function orderOf(fields: Item['fields']): readonly string[] | undefined {
  let at = 0;
  for (const name in fields) {
    if (lastNames[at] !== name) return learnOrder(fields);
    at += 1;
  }
  return at === lastNames.length ? lastOrder : learnOrder(fields);
}

function learnOrder(fields: Item['fields']): readonly string[] | undefined {
  lastNames = Object.keys(fields);
  // The engine puts names that are whole numbers first, and `__proto__` is no plain name.
  lastOrder = lastNames.some((name) => /^\d|^__proto__$/.test(name)) ? undefined : [...lastNames].sort();
  return lastOrder;
}
