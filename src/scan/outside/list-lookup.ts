/** Holds items against lists from outside: each identifier is hashed once, and looked for in every list that names things by its kind. */
import { type AskedItem, ReservedItems } from '../../claims/snapshots/reserved-items.js';
import { hostsAbove, keyOf } from '../../lists/identifiers/identifier.js';
import type { ItemReserved } from '../../model/lists/item-reserved.js';
import type { IdentifierKind, ItemList, ItemListed } from '../../model/lists/list-kinds.js';
import { KeyedHash } from '../registers/keyed-hash.js';
import { lineIn } from './list-table.js';

/** What an item is named by, as it stands in its fields. */
export type ItemNames = Partial<Record<IdentifierKind, readonly string[]>>;

/** Kinds of identifiers that a list of one kind names things by: an address may be that of a site, and a shop's number that of a book. */
const ALSO: Partial<Record<IdentifierKind, readonly IdentifierKind[]>> = {
  url: ['domain'],
  domain: ['url'],
  asin: ['isbn'],
  isbn: ['asin'],
};

const MAX_HOSTS = 10_000;
/** Lists whose answers are told by the bits of a number. */
const MAX_BITS = 30;

/** Asks a scan's lists, or those of them that are held against the items of one manifest. */
export class ListLookup {
  readonly kinds: readonly IdentifierKind[];
  readonly #lists: readonly ItemList[];
  readonly #hash: KeyedHash;
  readonly #known = new Map<string, ItemListed | undefined>();
  readonly #hosts = new Map<string, readonly string[]>();
  readonly #named: boolean[];
  readonly #compared: boolean[];
  readonly #reserved: ReservedItems | undefined;
  readonly #withReserved = new Map<ItemListed | undefined, Map<ItemReserved, ItemListed>>();
  /** Of each list the kinds of identifiers that it may name things by; none of one that is not at hand. */
  readonly #asks: readonly ReadonlySet<IdentifierKind>[];
  readonly #found: { keys: string[]; kinds: IdentifierKind[] } = { keys: [], kinds: [] };

  constructor(lists: readonly ItemList[], key: readonly [number, number]) {
    this.#lists = lists;
    this.#hash = new KeyedHash(key);
    this.kinds = [...new Set(lists.flatMap(({ kinds }) => kinds.flatMap((kind) => [kind, ...(ALSO[kind] ?? [])])))];
    this.#named = lists.map(() => false);
    this.#compared = lists.map(() => false);
    const snapshots = lists.flatMap(({ reserves }) => (reserves?.packed === undefined ? [] : [reserves.packed]));
    this.#reserved = snapshots.length === 0 ? undefined : new ReservedItems(snapshots);
    this.#asks = lists.map(({ kinds, table }) => new Set(table === undefined ? [] : this.kinds.filter((kind) => asks(kinds, kind))));
  }

  /** What they say of an item with these names; one object for all items that they say the same of, undefined where they name none and all could be asked. */
  listed(names: ItemNames, item: AskedItem): ItemListed | undefined {
    this.#named.fill(false);
    this.#compared.fill(false);
    for (const kind of this.kinds) {
      const values = names[kind];
      if (values !== undefined) for (const value of values) this.#ask(kind, value);
    }
    const said = this.#answer();
    return this.#reserved === undefined ? said : this.#with(said, this.#reserved.of(item));
  }

  /** With what snapshots say; one object for all of which both say the same. */
  #with(said: ItemListed | undefined, reserved: ItemReserved): ItemListed {
    let known = this.#withReserved.get(said);
    if (known === undefined) this.#withReserved.set(said, (known = new Map()));
    let both = known.get(reserved);
    if (both === undefined) known.set(reserved, (both = { named: [], lacking: [], ...said, reserved }));
    return both;
  }

  /** The line on which a list names an item with these names; 0 where it does not. */
  lineOf(names: ItemNames, { kinds, table }: ItemList): number {
    if (table === undefined) return 0;
    for (const kind of this.kinds)
      for (const value of names[kind] ?? []) {
        const found = this.#keysOf(kind, value);
        for (const [k, key] of found.keys.entries()) {
          if (!asks(kinds, found.kinds[k]!)) continue;
          this.#hash.of(key);
          const line = lineIn(table, this.#hash);
          if (line > 0) return line;
        }
      }
    return 0;
  }

  #ask(kind: IdentifierKind, value: string): void {
    const { keys, kinds } = this.#keysOf(kind, value);
    for (let k = 0; k < keys.length; k += 1) {
      this.#hash.of(keys[k]!);
      for (let i = 0; i < this.#lists.length; i += 1) {
        if (!this.#asks[i]!.has(kinds[k]!)) continue;
        this.#compared[i] = true;
        if (!this.#named[i] && lineIn(this.#lists[i]!.table!, this.#hash) > 0) this.#named[i] = true;
      }
    }
  }

  /** The keys of a value, each with its kind: of an address its own, and those of its site. The arrays are the same for each value. */
  #keysOf(kind: IdentifierKind, value: string): { keys: readonly string[]; kinds: readonly IdentifierKind[] } {
    const { keys, kinds } = this.#found;
    keys.length = 0;
    kinds.length = 0;
    if (kind === 'domain') {
      const key = keyOf(kind, value);
      if (key !== undefined) this.#addSites(key.slice('domain:'.length));
      return this.#found;
    }
    const key = keyOf(kind, value);
    if (key === undefined) return this.#found;
    keys.push(key);
    kinds.push(key.startsWith('isbn:') ? 'isbn' : kind);
    if (kind === 'url') {
      const end = key.search(/[/?]/);
      this.#addSites(key.slice('url:'.length, end < 0 ? key.length : end));
    }
    return this.#found;
  }

  #addSites(host: string): void {
    if (!this.kinds.includes('domain')) return;
    let above = this.#hosts.get(host);
    if (above === undefined) {
      if (this.#hosts.size >= MAX_HOSTS) this.#hosts.clear();
      this.#hosts.set(host, (above = hostsAbove(host).map((one) => `domain:${one}`)));
    }
    for (const key of above) {
      this.#found.keys.push(key);
      this.#found.kinds.push('domain');
    }
  }

  #answer(): ItemListed | undefined {
    const lists = this.#lists;
    let name: string;
    if (lists.length <= MAX_BITS) {
      let [named, compared] = [0, 0];
      for (let i = 0; i < lists.length; i += 1) {
        if (this.#named[i]) named |= 1 << i;
        if (this.#compared[i]) compared |= 1 << i;
      }
      name = `${named} ${compared}`;
    } else name = `${this.#named.join()} ${this.#compared.join()}`;
    if (this.#known.has(name)) return this.#known.get(name);
    const ids = (test: (i: number, list: ItemList) => boolean): string[] =>
      lists.flatMap((list, i) => (test(i, list) ? [list.id] : [])).sort();
    const named = ids((i) => this.#named[i]!);
    const lacking = ids((i, { isWhole, isProposed, reserves }) =>
      reserves === undefined ? !this.#named[i] && !isProposed && !(isWhole && this.#compared[i]) : reserves.packed === undefined,
    );
    const answer = named.length + lacking.length === 0 ? undefined : { named, lacking };
    this.#known.set(name, answer);
    return answer;
  }
}

/** Whether a list of these kinds names things by another kind. */
function asks(kinds: readonly IdentifierKind[], kind: IdentifierKind): boolean {
  return kinds.some((own) => own === kind || ALSO[own]?.includes(kind) === true);
}
