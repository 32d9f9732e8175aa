import { createHash, hash } from 'node:crypto';

/** Item digests a leaf of the tree stands for. */
export const CHUNK = 256;
const DIGEST = 32;

/** Collects item digests in order and gives the RFC 6962 root over chunks of 256 of them (docs/ledger.md). Memory: 32 bytes for 256 items. */
export class ChunkTree {
  readonly #chunk = Buffer.alloc(1 + CHUNK * DIGEST); // the first byte is the leaf prefix 0x00
  #filled = 0;
  readonly #leaves: Buffer[] = [];
  #items = 0;

  /** Takes digests, 32 bytes each, one after another. */
  add(digests: Uint8Array): void {
    let from = 0;
    this.#items += digests.length / DIGEST;
    while (from < digests.length) {
      const take = Math.min(digests.length - from, CHUNK * DIGEST - this.#filled);
      this.#chunk.set(digests.subarray(from, from + take), 1 + this.#filled);
      this.#filled += take;
      from += take;
      if (this.#filled === CHUNK * DIGEST) this.#close();
    }
  }

  #close(): void {
    this.#leaves.push(hash('sha256', this.#chunk.subarray(0, 1 + this.#filled), 'buffer'));
    this.#filled = 0;
  }

  get items(): number {
    return this.#items;
  }

  /** The root in hex; nothing can be added after. */
  root(): string {
    if (this.#filled > 0) this.#close();
    return treeHash(this.#leaves, 0, this.#leaves.length).toString('hex');
  }
}

/** The RFC 6962 tree hash over leaves as they are, in hex. */
export function leafTree(leaves: readonly Uint8Array[]): string {
  const hashed = leaves.map((leaf) => createHash('sha256').update(Buffer.of(0)).update(leaf).digest());
  return treeHash(hashed, 0, hashed.length).toString('hex');
}

function treeHash(leaves: readonly Buffer[], from: number, to: number): Buffer {
  const count = to - from;
  if (count === 0) return createHash('sha256').digest();
  if (count === 1) return leaves[from]!;
  const split = 2 ** Math.floor(Math.log2(count - 1));
  return createHash('sha256')
    .update(Buffer.of(1))
    .update(treeHash(leaves, from, from + split))
    .update(treeHash(leaves, from + split, to))
    .digest();
}
