/** Numbers pairs of whole numbers in the order in which they are met: typed arrays, because maps of maps cost half a second a million look-ups. */
export class NumberPairs {
  /** By a hash of a pair its number, plus one; a power of two, at most half full. */
  #slots = new Int32Array(64);
  #pairs = new Float64Array(64);
  size = 0;

  /** The number of a pair; -1 where it has none. */
  find(a: number, b: number): number {
    const slots = this.#slots;
    const pairs = this.#pairs;
    for (let slot = slotOf(a, b, slots.length); slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
      const at = slots[slot]! - 1;
      if (pairs[2 * at] === a && pairs[2 * at + 1] === b) return at;
    }
    return -1;
  }

  /** Numbers a pair that has no number. */
  add(a: number, b: number): number {
    if (2 * this.size === this.#slots.length) this.#grow();
    const at = this.size;
    this.size += 1;
    this.#pairs[2 * at] = a;
    this.#pairs[2 * at + 1] = b;
    this.#place(at);
    return at;
  }

  /** The first number of the pair of this number. */
  first(at: number): number {
    return this.#pairs[2 * at]!;
  }

  #place(at: number): void {
    const slots = this.#slots;
    let slot = slotOf(this.#pairs[2 * at]!, this.#pairs[2 * at + 1]!, slots.length);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = at + 1;
  }

  #grow(): void {
    const pairs = new Float64Array(2 * this.#pairs.length);
    pairs.set(this.#pairs);
    this.#pairs = pairs;
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let at = 0; at < this.size; at += 1) this.#place(at);
  }
}

function slotOf(a: number, b: number, slots: number): number {
  const mixed = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & (slots - 1);
}
