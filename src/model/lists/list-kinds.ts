/** Kinds of lists from outside, and what they and items can name each other by. */
import type { Json, Words } from '../basics.js';
import type { ItemReserved, PackedSnapshots } from './item-reserved.js';

/** What lists and items can name each other by. Closed: each has a form of its own in `lists/identifiers/`. An author names nothing by itself: it goes with the title beside it. */
export const identifierKinds = [
  'account',
  'url',
  'domain',
  'isbn',
  'asin',
  'issn',
  'doi',
  'title',
  'author',
  'digest',
  'person',
  'dataset',
] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** What a list says of what it names. Closed. `reserved`: rights are reserved by what the list records; a kind of its own reads that. `found`: another tool found something. */
export type ListSays = 'opted-out' | 'deletion' | 'refused' | 'reserved' | 'found';

/** The columns of a list that name something, by what they name it. */
export type ListColumns = Partial<Record<IdentifierKind, string>>;

/** The beginning of a list: its name, and its first rows by column. A text of bare lines has one column, `line`. */
export interface ListSample {
  /** The path of the file, `/` on every system. */
  path: string;
  rows: readonly Readonly<Record<string, Json>>[];
}

/** A kind of list from outside. One file in `src/lists/kinds/` each. */
export interface ListKind {
  id: string;
  title: Words;
  says: ListSays;
  /** It names persons or their accounts. */
  persons?: true;
  /** `own`: it names no items by rows: something else reads it. Columns are then not asked for. */
  joins: 'rows' | 'own';
  /** A folder of files may be one list. */
  folders?: true;
  /** Its columns, where the beginning shows by itself that it is a list of this kind: `sure`. Otherwise what it would be read by if somebody said so. */
  reads(sample: ListSample): { columns: ListColumns; sure: boolean } | undefined;
}

/** What lists from outside say of an item. */
export interface ItemListed {
  /** The lists that name it, by the ids of their answers, sorted. */
  named: readonly string[];
  /** Lists of which it is not known whether they name it: not at hand, not as signed, or the item has nothing that they name things by. */
  lacking: readonly string[];
  /** Of `lacking` those that have a work of its title, which may be another work. */
  alike?: readonly string[];
  /** What snapshots of its site say against it; left out where none are held against it. */
  reserved?: ItemReserved;
}

/**
 * What a list names, as keyed hashes in buckets: shared by all threads, without a value of the list. `starts` has where each bucket begins, and behind the last one the end;
 * of each entry the second half of the hash and eight bits of the first are kept.
 */
export interface ListTable {
  starts: Uint32Array;
  low: Uint32Array;
  high: Uint8Array;
  entries: number;
}

/** A list as items are held against it. */
export interface ItemList {
  id: string;
  /** What it names things by. */
  kinds: readonly IdentifierKind[];
  /** What it does not name it is known not to name: it is as it was signed, or has grown. */
  isWhole: boolean;
  /** Nobody answered for it: what it does not name it says nothing of. */
  isProposed?: true;
  /** Left out where it is not at hand. */
  table?: ListTable;
  /** It has snapshots of sites and names nothing by rows; `packed` is left out where it is not at hand. */
  reserves?: { packed?: PackedSnapshots };
}

/** Names of fields, by what items are named by in them. */
export type IdentifierFields = Partial<Record<IdentifierKind, readonly string[]>>;

/** What threads hold items against. */
export interface ItemLists {
  lists: readonly ItemList[];
  /** Random for each scan: whoever wrote the data cannot make a value that meets another's hash. */
  key: readonly [number, number];
}
