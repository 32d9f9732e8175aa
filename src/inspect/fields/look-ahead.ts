import type { Item, Read } from '../../model/item.js';
import { type FieldBook, MAX_REPEATED } from '../field-notes.js';
import type { Finder, Hit } from '../find-hits.js';
import { isSmallNumber } from '../small-number.js';
import type { FieldWalk } from '../walk-fields.js';

/** Fields of a record that are looked at ahead: one bit each. */
const MAX_AHEAD = 31;
/** Names of files are looked at in another way. */
const MAY_BE_FILES = new Set(['name', '__key__']);

type Fields = Item['fields'];

/**
 * Looks at the texts of items that come after one another field by field, before they are inspected item by item: values of a field are alike, so
 * that what looks at them, and what that reads, stays in the nearest memory of the processor. Of each it keeps whether nothing is to be found in it, or
 * what is, until its item comes.
 */
export class LookAhead {
  readonly #finder: Finder;
  readonly #book: FieldBook;
  readonly #walk: FieldWalk;
  #reads: readonly Read[] = [];
  /** By place in `#reads`, and in an item by place of a field: nothing is in its value. */
  #quiet = new Int32Array(0);
  #next = 0;
  /** What was found, by text. */
  readonly #seen = new Map<string, { field: string; hits: readonly Hit[] }>();

  constructor(finder: Finder, book: FieldBook, walk: FieldWalk) {
    this.#finder = finder;
    this.#book = book;
    this.#walk = walk;
  }

  /** Looks at these items, but for those whose names of fields are not those of the first one. */
  look(reads: readonly Read[]): void {
    this.#reads = reads;
    this.#next = 0;
    this.#seen.clear();
    if (this.#quiet.length < reads.length) this.#quiet = new Int32Array(reads.length);
    else this.#quiet.fill(0, 0, reads.length);
    const first = reads.find((read): read is Item => read.kind === 'item');
    if (first === undefined || first.row !== undefined || this.#finder.isJoined) return;
    const names = Object.keys(first.fields);
    const alike = reads.map((read) =>
      read.kind === 'item' && read.row === undefined && haveNames(read.fields, names) ? read.fields : undefined,
    );
    for (let place = 0; place < names.length && place < MAX_AHEAD; place += 1) {
      const name = names[place]!;
      if (this.#walk.isPlain(name) && !MAY_BE_FILES.has(name)) this.#lookAt(name, 1 << place, alike);
    }
  }

  #lookAt(name: string, bit: number, all: readonly (Fields | undefined)[]): void {
    const quiet = this.#quiet;
    const finder = this.#finder;
    const repeats = this.#book.repeatsOf(name);
    for (let i = 0; i < all.length; i += 1) {
      const text = all[i]?.[name];
      if (typeof text !== 'string' || text === '') continue;
      const short = text.length <= MAX_REPEATED ? repeats : undefined;
      if (!isSmallNumber(text) && short?.has(text) !== true) {
        const seen = finder.hits(text, name);
        if (seen.length > 0) {
          this.#seen.set(text, { field: name, hits: seen });
          continue;
        }
        short?.add(text);
      }
      quiet[i]! |= bit;
    }
  }

  /** What a text of the items at hand holds; undefined where it was not looked at, or not as a value of this field. */
  hitsIn(text: string, field: string): readonly Hit[] | undefined {
    if (this.#seen.size === 0) return undefined;
    const seen = this.#seen.get(text);
    return seen?.field === field ? seen.hits : undefined;
  }

  /** By place of a field of an item whether nothing is in it. Items come in the order in which they were looked at. */
  quietIn(item: Item): number {
    const reads = this.#reads;
    for (let at = this.#next; at < reads.length; at += 1) {
      if (reads[at] !== item) continue;
      this.#next = at + 1;
      return this.#quiet[at]!;
    }
    return 0;
  }
}

/** Whether fields have these names, in this order. */
function haveNames(fields: Fields, names: readonly string[]): boolean {
  let at = 0;
  for (const name in fields) if (names[at++] !== name) return false;
  return at === names.length;
}
