/** A set of keys in bounded memory (a Bloom filter): `has` may say yes to a key that was never added, and never no to one that was. */
export class KeySet {
  readonly #bits = new Uint8Array(2 ** 24);

  add(key: string): void {
    for (const bit of bitsOf(key)) this.#bits[bit >>> 3]! |= 1 << (bit & 7);
  }

  has(key: string): boolean {
    return bitsOf(key).every((bit) => (this.#bits[bit >>> 3]! & (1 << (bit & 7))) !== 0);
  }
}

/** Three bits of 2^27, by double hashing with FNV-1a. */
function bitsOf(key: string): number[] {
  const one = fnv(key, 0x811c9dc5);
  const two = fnv(key, 0x9dc5811c) | 1;
  return [0, 1, 2].map((n) => (one + Math.imul(n, two)) & 0x7ffffff);
}

function fnv(key: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
