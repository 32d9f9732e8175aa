/** Names beyond this place of a record are looked up each time. */
const MAX_PLACES = 10_000;

/**
 * What belongs to names that come in the same order in record after record, as columns do: the name at a place is compared with the one
 * that was there before, and looked up only where it is another, or where nothing was known of it. In tables of thousands of columns looking
 * up costs more than looking.
 */
export class InOrder<T> {
  readonly #lookUp: (name: string) => T;
  readonly #names: string[] = [];
  readonly #values: T[] = [];
  #at = 0;

  constructor(lookUp: (name: string) => T) {
    this.#lookUp = lookUp;
  }

  /** Begins a record. */
  begin(): void {
    this.#at = 0;
  }

  /** Forgets what belonged to the names. */
  clear(): void {
    this.#names.length = this.#values.length = this.#at = 0;
  }

  of(name: string): T {
    const at = this.#at++;
    if (at < this.#names.length && this.#names[at] === name) {
      const known = this.#values[at];
      if (known !== undefined) return known;
    }
    const value = this.#lookUp(name);
    if (at < MAX_PLACES && at <= this.#names.length) {
      this.#names[at] = name;
      this.#values[at] = value;
    }
    return value;
  }
}
