/** What a list names, found by a keyed hash: one block of memory for all threads, without a value of the list in it. 12 bytes an entry, and a sixth of that. */
import { KeyedHash } from '../registers/keyed-hash.js';

/** Made of a list; given to threads as it is. */
export interface ListTable {
  /** Two words of the hash for each slot, and behind them the line of the entry; 0 where the slot is free. */
  slots: Uint32Array;
  entries: number;
}

const WORDS = 3;
/** Of so many slots one stays free. */
const FREE = 7;
/** Entries that are gathered in one piece. */
const PIECE = 1 << 16;

/** The place of a hash: where it is, or the free one where it would be. */
function slotOf(slots: Uint32Array, high: number, low: number): number {
  // The high word alone decides the place: multiplied, because the size is no power of two.
  let at = Math.floor((high * (slots.length / WORDS)) / 2 ** 32) * WORDS;
  while (slots[at + 2] !== 0 && (slots[at] !== high || slots[at + 1] !== low)) at = at + WORDS === slots.length ? 0 : at + WORDS;
  return at;
}

/** The line on which a list names what was hashed last; 0 where it does not. */
export function lineIn({ slots }: ListTable, { high, low }: KeyedHash): number {
  return slots[slotOf(slots, high, low) + 2]!;
}

/** Gathers what a list names. */
export class ListTableBuilder {
  readonly #hash: KeyedHash;
  #pieces: Uint32Array[] = [];
  #count = 0;

  /** `key`: the same for all lists of a scan, so that an identifier is hashed once for all of them. */
  constructor(key: readonly [number, number]) {
    this.#hash = new KeyedHash(key);
  }

  add(name: string, line: number): void {
    this.#hash.of(name);
    const at = (this.#count % PIECE) * WORDS;
    if (at === 0) this.#pieces.push(new Uint32Array(PIECE * WORDS));
    const piece = this.#pieces.at(-1)!;
    piece[at] = this.#hash.high;
    piece[at + 1] = this.#hash.low;
    piece[at + 2] = line;
    this.#count += 1;
  }

  /** The table; the builder is used up. What is named twice counts once, by its first line. */
  finish(): ListTable {
    const slots = new Uint32Array(new SharedArrayBuffer(4 * WORDS * (this.#count + Math.ceil(this.#count / (FREE - 1)) + 1)));
    let entries = 0;
    let rest = this.#count;
    // Each piece is let go of as it is taken over.
    this.#pieces.reverse();
    for (let piece = this.#pieces.pop(); piece !== undefined; piece = this.#pieces.pop()) {
      const end = Math.min(rest, PIECE) * WORDS;
      rest -= PIECE;
      for (let from = 0; from < end; from += WORDS) {
        const at = slotOf(slots, piece[from]!, piece[from + 1]!);
        if (slots[at + 2] !== 0) continue;
        slots[at] = piece[from]!;
        slots[at + 1] = piece[from + 1]!;
        slots[at + 2] = piece[from + 2]!;
        entries += 1;
      }
    }
    return { slots, entries };
  }
}
