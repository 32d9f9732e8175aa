/** Words by key in one block of memory, which all threads of a scan have in common: sorted, and found by halving. */
import type { PackedIndex } from '../../model/lists/item-reserved.js';

/** Packs entries; `entries` is used up, so that both are not in memory at once. */
export function packedIndex(entries: Map<string, string>): PackedIndex {
  const keys = [...entries.keys()].sort();
  let size = 0;
  for (const key of keys) size += Buffer.byteLength(key) + 1 + Buffer.byteLength(entries.get(key)!);
  const bytes = Buffer.from(new SharedArrayBuffer(size));
  const starts = new Uint32Array(new SharedArrayBuffer(4 * (keys.length + 1)));
  let at = 0;
  for (const [n, key] of keys.entries()) {
    starts[n] = at;
    at += bytes.write(`${key}\n${entries.get(key)!}`, at);
    entries.delete(key);
  }
  starts[keys.length] = at;
  return { bytes: new Uint8Array(bytes.buffer, 0, size), starts };
}

/** Reads a packed index. Keys hold no line ends. */
export class PackedIndexReader {
  readonly #bytes: Buffer;
  readonly #starts: Uint32Array;

  constructor({ bytes, starts }: PackedIndex) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#starts = starts;
  }

  /** The words of a key; undefined for one that is not there. */
  find(key: string): string | undefined {
    const wanted = Buffer.from(key);
    let [low, high] = [0, this.#starts.length - 2];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [start, end] = [this.#starts[middle]!, this.#starts[middle + 1]!];
      const line = this.#bytes.indexOf(10, start);
      // Keys are sorted by UTF-16, which is the order of bytes for all but the rarest characters: hosts and escaped paths have none of them.
      const order = wanted.compare(this.#bytes, start, line);
      if (order === 0) return this.#bytes.toString('utf8', line + 1, end);
      if (order < 0) high = middle - 1;
      else low = middle + 1;
    }
    return undefined;
  }
}
