import type { Item, Row } from '../../model/item.js';
import { canonicalRecord } from '../../reading/json/canonical.js';

/** RFC 8785 of a record. Flat records, as tables have them, take the engine's own writer over a copy with the names in order. */
export function canonicalFields(fields: Item['fields'], row?: Row): string {
  if (row !== undefined) return canonicalRow(row) ?? canonicalRecord(fields);
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

/** The same of a row of a wide table, cell by cell; undefined where a cell is missing. */
function canonicalRow({ columns, cells }: Row): string | undefined {
  if (columns !== lastColumns) learnColumns(columns);
  let text = '';
  for (let i = 0; i < lastPlaces.length; i += 1) {
    const value = cells[lastPlaces[i]!];
    if (value === undefined) return undefined;
    text += lastBegins[i]!;
    if (typeof value === 'string') text += JSON.stringify(value);
    else if (typeof value === 'object' && value !== null) text += canonicalRecord(value);
    else text += typeof value === 'number' && !Number.isFinite(value) ? 'null' : String(value);
  }
  return `${text}}`;
}

/** The columns of the last row; the places of its cells in the order they are written in, and what is written before each. */
let lastColumns: readonly string[] = [];
let lastPlaces: readonly number[] = [];
let lastBegins: readonly string[] = [];

function learnColumns(columns: readonly string[]): void {
  lastColumns = columns;
  const order = columns.map((name, place) => ({ name, place })).sort((a, b) => (a.name < b.name ? -1 : 1));
  lastPlaces = order.map(({ place }) => place);
  lastBegins = order.map(({ name }, i) => `${i === 0 ? '{' : ','}${JSON.stringify(name)}:`);
}

/** The names of the last record, and the order they are written in: rows of a table all have the same. */
let lastNames: readonly string[] = [];
let lastOrder: readonly string[] | undefined = [];

/** The names of a record in the order of RFC 8785; undefined where the engine would write them in another. */
function orderOf(fields: Item['fields']): readonly string[] | undefined {
  let at = 0;
  for (const name in fields) {
    if (lastNames[at] !== name) return learnOrder(Object.keys(fields));
    at += 1;
  }
  return at === lastNames.length ? lastOrder : learnOrder(Object.keys(fields));
}

function learnOrder(names: readonly string[]): readonly string[] | undefined {
  lastNames = names;
  // The engine puts names that are whole numbers first, and `__proto__` is no plain name.
  lastOrder = lastNames.some((name) => /^\d|^__proto__$/.test(name)) ? undefined : [...lastNames].sort();
  return lastOrder;
}
