/** What people say was detected wrongly: a person's word on detections, never on the law. */
import type { Place } from './basics.js';
import type { Scope } from './statement.js';

/** So many items with such a find are looked at, or all where there are fewer, before a dismissal is written. */
export const MIN_LOOKED = 20;

/** What a dismissal is about; all parts that are given must match. */
export interface DismissalScope extends Pick<Scope, 'dataset' | 'path'> {
  /** Finds in this field, and in the elements of a list under its name. */
  field?: string;
  /** The item with this key. */
  item?: string;
  /** The value with this keyed hash, as the ledger has it: no file holds a detected value. */
  value?: string;
}

/** What a person looked at before dismissing. */
export interface Looked {
  /** Items of the scope then, and those of them with such a find. */
  items: number;
  found: number;
  /** Kinds that were found in the same place then; another one ends the dismissal. */
  kinds: readonly string[];
  /** Places of the items that were looked at: the first of all with such a find, ordered by the SHA-256 of seed and place. */
  at: readonly string[];
  seed: string;
}

/** A dismissal, as its file in `.licit/answers` has it. */
export interface Dismissal {
  /** The name of its file. */
  id: string;
  about: DismissalScope;
  /** The kind of detection: `pi/person-name`. */
  kind: string;
  /** Why it is none, in words that a reviewer can judge. */
  because: string;
  looked: Looked;
  /** Who says so; kept in the ledger's erasable table. */
  by: string;
  /** ISO day. */
  on: string;
  at: Place;
}

/** How a dismissal stands. Only one `in-force` counts. Closed. */
export type DismissalState = 'in-force' | 'more-found' | 'other-kinds';

/** A dismissal as the ledger has it, with what is found in its scope as of a judging. */
export interface DismissalOnRecord extends Omit<Dismissal, 'about' | 'by' | 'at'> {
  about: Omit<DismissalScope, 'dataset' | 'path'>;
  now?: Found;
  /** From how many items it takes finds, as of the judging of a run; 0 where it holds no more. */
  covers?: number;
}

/** What is found in the scope of a dismissal. */
export type Found = Pick<Looked, 'items' | 'found' | 'kinds'>;

/**
 * How a dismissal stands beside what is found now: it ends where the share of items with such a find has doubled, or where another kind is found in the
 * same place. One item or one value that is named is what it was.
 */
export function dismissalState({ about, looked }: Pick<DismissalOnRecord, 'about' | 'looked'>, now: Found): DismissalState {
  if (isNamed(about)) return 'in-force';
  if (now.kinds.some((kind) => !looked.kinds.includes(kind))) return 'other-kinds';
  return now.found * looked.items >= 2 * looked.found * now.items && now.items > 0 ? 'more-found' : 'in-force';
}

/** Whether one item or one value is named: only then a find with a valid check digit is dismissed. */
export function isNamed({ item, value }: Pick<DismissalScope, 'item' | 'value'>): boolean {
  return item !== undefined || value !== undefined;
}
