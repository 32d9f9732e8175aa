/** Holds items against lists from outside: each identifier is hashed once, and looked for in every list that names things by its kind. */
import { type AskedItem, ReservedItems } from '../../claims/snapshots/reserved-items.js';
import { titleAnswer } from '../../lists/identifiers/work-title.js';
import type { ItemReserved } from '../../model/lists/item-reserved.js';
import type { IdentifierKind, ItemList, ItemListed } from '../../model/lists/list-kinds.js';
import { KeyedHash } from '../registers/keyed-hash.js';
import { askedKinds, asks, eachKey, type ItemNames, sitesOf } from './item-keys.js';
import { isIn } from './list-table.js';

/** So many hosts are remembered with the lists that name their sites. */
const MAX_HOSTS = 50_000;
/** Lists whose answers are told by the bits of a number. */
const MAX_BITS = 30;

const NONE: readonly number[] = [];

/** Asks a scan's lists, or those of them that are held against the items of one manifest. */
export class ListLookup {
  readonly kinds: readonly IdentifierKind[];
  readonly #lists: readonly ItemList[];
  readonly #hash: KeyedHash;
  readonly #known = new Map<number | string, ItemListed | undefined>();
  /** By host the lists that name it or a site that it is on. */
  readonly #hosts = new Map<string, readonly number[]>();
  /** By list 1 where it names the item at hand, and where it could be asked about it. */
  readonly #named: Uint8Array;
  readonly #compared: Uint8Array;
  /** By list 1 where it has a work of the same title, which may be another. */
  readonly #alike: Uint8Array;
  readonly #reserved: ReservedItems | undefined;
  readonly #withReserved = new Map<ItemListed | undefined, Map<ItemReserved, ItemListed>>();
  /** By kind of identifier the lists at hand that name things by it. */
  readonly #asking: ReadonlyMap<IdentifierKind, readonly number[]>;

  constructor(lists: readonly ItemList[], key: readonly [number, number]) {
    this.#lists = lists;
    this.#hash = new KeyedHash(key);
    this.kinds = askedKinds(lists.flatMap(({ kinds }) => kinds));
    this.#named = new Uint8Array(lists.length);
    this.#compared = new Uint8Array(lists.length);
    this.#alike = new Uint8Array(lists.length);
    const snapshots = lists.flatMap(({ reserves }) => (reserves?.packed === undefined ? [] : [reserves.packed]));
    this.#reserved = snapshots.length === 0 ? undefined : new ReservedItems(snapshots);
    const asking = (kind: IdentifierKind): number[] =>
      lists.flatMap(({ kinds, table }, i) => (table !== undefined && asks(kinds, kind) ? [i] : []));
    this.#asking = new Map(this.kinds.map((kind) => [kind, asking(kind)]));
  }

  /** What they say of an item with these names, a text of which may be asked for (`near`); one object for all items that they say the same of, undefined where they name none and all could be asked. */
  listed(names: ItemNames, item: AskedItem, near?: () => string | undefined): ItemListed | undefined {
    for (let i = 0; i < this.#lists.length; i += 1) this.#named[i] = this.#compared[i] = this.#alike[i] = 0;
    for (const kind of this.kinds) {
      const values = names[kind];
      if (values !== undefined) for (const value of values) eachKey(kind, value, this.#ask, this.#askHost);
    }
    if (names.title !== undefined) for (const title of names.title) this.#askTitle(title, names.author ?? [], near);
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

  readonly #ask = (key: string, kind: IdentifierKind): void => {
    const asking = this.#asking.get(kind) ?? NONE;
    if (asking.length === 0) return;
    this.#hash.of(key);
    for (let n = 0; n < asking.length; n += 1) {
      const i = asking[n]!;
      this.#compared[i] = 1;
      if (isIn(this.#lists[i]!.table!, this.#hash)) this.#named[i] = 1;
    }
  };

  #askTitle(title: string, authors: readonly string[], near: () => string | undefined = () => undefined): void {
    for (const i of this.#asking.get('title') ?? NONE) {
      const answer = titleAnswer(title, authors, near, (key) => {
        this.#hash.of(key);
        return isIn(this.#lists[i]!.table!, this.#hash);
      });
      if (answer !== undefined) this.#compared[i] = 1;
      if (answer === 'named') this.#named[i] = 1;
      if (answer === 'alike') this.#alike[i] = 1;
    }
  }

  readonly #askHost = (host: string): void => {
    const asking = this.#asking.get('domain') ?? NONE;
    if (asking.length === 0) return;
    for (let n = 0; n < asking.length; n += 1) this.#compared[asking[n]!] = 1;
    let naming = this.#hosts.get(host);
    if (naming === undefined) {
      if (this.#hosts.size >= MAX_HOSTS) this.#hosts.clear();
      const found = new Set<number>();
      for (const key of sitesOf(host)) {
        this.#hash.of(key);
        for (const i of asking) if (isIn(this.#lists[i]!.table!, this.#hash)) found.add(i);
      }
      // A text cut out of a longer one would keep that in memory.
      this.#hosts.set(Buffer.from(host).toString(), (naming = found.size === 0 ? NONE : [...found]));
    }
    for (let n = 0; n < naming.length; n += 1) this.#named[naming[n]!] = 1;
  };

  #answer(): ItemListed | undefined {
    const lists = this.#lists;
    let name: number | string;
    if (lists.length <= MAX_BITS && !this.#alike.includes(1)) {
      let [named, compared] = [0, 0];
      for (let i = 0; i < lists.length; i += 1) {
        if (this.#named[i]) named |= 1 << i;
        if (this.#compared[i]) compared |= 1 << i;
      }
      name = named * 2 ** MAX_BITS + compared;
    } else name = `${this.#named.join()} ${this.#compared.join()} ${this.#alike.join()}`;
    if (this.#known.has(name)) return this.#known.get(name);
    const ids = (test: (i: number, list: ItemList) => boolean): string[] =>
      lists.flatMap((list, i) => (test(i, list) ? [list.id] : [])).sort();
    const named = ids((i) => this.#named[i] === 1);
    const alike = ids((i) => this.#named[i] === 0 && this.#alike[i] === 1);
    const lacking = ids((i, { id, isWhole, isProposed, reserves }) => {
      if (reserves !== undefined) return reserves.packed === undefined;
      const isCompared = isProposed || (isWhole && this.#compared[i] === 1);
      return this.#named[i] === 0 && (alike.includes(id) || !isCompared);
    });
    const answer = named.length + lacking.length === 0 ? undefined : { named, lacking, ...(alike.length > 0 && { alike }) };
    this.#known.set(name, answer);
    return answer;
  }
}
