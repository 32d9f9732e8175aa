/** Rows of tables of many columns, as items have them. */
import type { Json } from '../../model/basics.js';
import type { Item } from '../../model/item.js';

/** From so many columns on the engine keeps a record as a table of hashes, which takes longer to fill, and much longer to list, than to look at its values. */
const WIDE = 32;

/** What every record answers to. */
const PLAIN = {};

interface Cells {
  cells: readonly Json[];
}

/**
 * Makes records of the rows of a table with these columns, as many cells as names: names and values stay in their arrays (`row`), and `fields` looks
 * up what it is asked for. Undefined for few columns, and where a record would list its names in another order.
 */
export function wideRows(names: readonly string[]): ((cells: readonly Json[]) => Required<Pick<Item, 'fields' | 'row'>>) | undefined {
  // Records list whole numbers first, and `__proto__` is not a plain name.
  if (names.length < WIDE || names.some((name) => /^\d|^__proto__$/.test(name))) return undefined;
  const places = new Map<string | symbol, number>(names.map((name, i) => [name, i]));
  if (places.size < names.length) return undefined;
  const handler: ProxyHandler<Cells> = {
    get({ cells }, name) {
      const at = places.get(name);
      return at === undefined ? Reflect.get(PLAIN, name) : cells[at];
    },
    has: (_, name) => places.has(name) || name in PLAIN,
    ownKeys: () => [...names],
    getOwnPropertyDescriptor({ cells }, name) {
      const at = places.get(name);
      return at === undefined ? undefined : { value: cells[at], writable: false, enumerable: true, configurable: true };
    },
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
  };
  return (cells) => ({ fields: new Proxy<Cells>({ cells }, handler) as unknown as Item['fields'], row: { columns: names, cells } });
}
