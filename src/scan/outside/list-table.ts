/** What a list names, found by a keyed hash: one block of memory for all threads, without a value of the list in it. 6 bytes an entry. */
import type { ListTable } from '../../model/lists/list-kinds.js';
import { KeyedHash } from '../registers/keyed-hash.js';

/** So many entries share a bucket, if they are many; the bucket is told by the first half of the hash, so that what is kept need not tell it. */
const SHARE = 4;
/** Entries that are gathered in one piece: the system takes back at once what is so large. */
const PIECE = 1 << 18;

/** Whether a list names what was hashed last. The second half of the hash and eight bits of the first are compared: with the bucket 61 bits of 64, where there are ten million entries. */
export function isIn({ starts, low: lows, high: highs }: ListTable, { high, low }: KeyedHash): boolean {
  const bucket = bucketOf(high, starts.length - 1);
  const end = starts[bucket + 1]!;
  for (let at = starts[bucket]!; at < end; at += 1) if (lows[at] === low && highs[at] === (high & 0xff)) return true;
  return false;
}

/** Multiplied, because the number of buckets is no power of two. */
function bucketOf(high: number, buckets: number): number {
  return Math.floor((high * buckets) / 2 ** 32);
}

/** Gathers what a list names. */
export class ListTableBuilder {
  readonly #hash: KeyedHash;
  readonly #pieces: Uint32Array[] = [];
  #count = 0;

  /** `key`: the same for all lists of a scan, so that an identifier is hashed once for all of them. */
  constructor(key: readonly [number, number]) {
    this.#hash = new KeyedHash(key);
  }

  add(name: string): void {
    this.#hash.of(name);
    const at = (this.#count % PIECE) * 2;
    if (at === 0) this.#pieces.push(new Uint32Array(PIECE * 2));
    const piece = this.#pieces.at(-1)!;
    piece[at] = this.#hash.high;
    piece[at + 1] = this.#hash.low;
    this.#count += 1;
  }

  /** The table; the builder is used up. What is named twice counts once. */
  finish(): ListTable {
    const buckets = Math.ceil(this.#count / SHARE) || 1;
    const starts = new Uint32Array(new SharedArrayBuffer(4 * (buckets + 1)));
    this.#each((high) => {
      starts[bucketOf(high, buckets) + 1]! += 1;
    });
    for (let bucket = 0; bucket < buckets; bucket += 1) starts[bucket + 1]! += starts[bucket]!;
    const table: ListTable = {
      starts,
      low: new Uint32Array(new SharedArrayBuffer(4 * this.#count)),
      high: new Uint8Array(new SharedArrayBuffer(this.#count)),
      entries: 0,
    };
    const ends = starts.slice(0, buckets);
    this.#each((high, low) => {
      const bucket = bucketOf(high, buckets);
      const end = ends[bucket]!;
      for (let at = starts[bucket]!; at < end; at += 1) if (table.low[at] === low && table.high[at] === (high & 0xff)) return;
      table.low[end] = low;
      table.high[end] = high & 0xff;
      ends[bucket] = end + 1;
    });
    this.#pieces.length = 0;
    table.entries = closeUp(table, ends);
    return table;
  }

  #each(see: (high: number, low: number) => void): void {
    let rest = this.#count;
    for (const piece of this.#pieces) {
      const end = Math.min(rest, PIECE) * 2;
      rest -= PIECE;
      for (let at = 0; at < end; at += 2) see(piece[at]!, piece[at + 1]!);
    }
  }
}

/** Closes the gaps that repeated names left at the ends of buckets; the number of entries. */
function closeUp({ starts, low, high }: ListTable, ends: Uint32Array): number {
  let to = 0;
  for (let bucket = 0; bucket < ends.length; bucket += 1) {
    const from = starts[bucket]!;
    const size = ends[bucket]! - from;
    if (to < from) {
      low.copyWithin(to, from, from + size);
      high.copyWithin(to, from, from + size);
    }
    starts[bucket] = to;
    to += size;
  }
  starts[ends.length] = to;
  return to;
}
