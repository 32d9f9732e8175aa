import type { Json } from '../../model/basics.js';
import type { Item } from '../../model/item.js';

/** No file is larger than this many bytes; what says so is no size. */
const LARGEST = 1e15;
/** Numbers a profile takes in a batch: itself, bytes of records, items that state a size, the sum of those. */
const CELLS = 4;

/** Adds up sizes by profile for one batch: a few numbers a batch cross the thread boundary, not one a row. */
export class BatchSizes {
  readonly #paths: readonly (readonly string[])[];
  readonly #slots = new Map<number, number>();
  readonly #cells: Float64Array;
  #last = -1;
  #at = 0;

  /** `fields`: the paths that may hold the size of an item's content, best first; `rows`: the most rows a batch may have. */
  constructor(fields: readonly string[], rows: number) {
    this.#paths = fields.map((path) => path.split('.'));
    this.#cells = new Float64Array(rows * CELLS);
  }

  /** Counts an item of a profile whose record has so many bytes. */
  add(profile: number, record: number, item: Item): void {
    const cells = this.#cells;
    if (profile !== this.#last) this.#turnTo(profile);
    const at = this.#at;
    cells[at + 1]! += record;
    if (this.#paths.length === 0) return;
    const stated = this.#stated(item.fields);
    if (stated === undefined) return;
    cells[at + 2]! += 1;
    cells[at + 3]! += stated;
  }

  #turnTo(profile: number): void {
    let slot = this.#slots.get(profile);
    if (slot === undefined) {
      slot = this.#slots.size;
      this.#slots.set(profile, slot);
      this.#cells.fill(0, slot * CELLS, slot * CELLS + CELLS);
      this.#cells[slot * CELLS] = profile;
    }
    this.#last = profile;
    this.#at = slot * CELLS;
  }

  /** The size of the item's content as its first field that states one has it, in bytes. */
  #stated(fields: Item['fields']): number | undefined {
    for (const path of this.#paths) {
      let value: Json | undefined = fields;
      for (const name of path) {
        if (value === null || typeof value !== 'object' || Array.isArray(value) || !Object.hasOwn(value, name)) {
          value = undefined;
          break;
        }
        value = value[name];
      }
      const size = sizeOf(value);
      if (size !== undefined) return size;
    }
    return undefined;
  }

  /** The numbers of the batch; begins a new one. */
  take(): Float64Array {
    const taken = this.#cells.slice(0, this.#slots.size * CELLS);
    this.#slots.clear();
    this.#last = -1;
    return taken;
  }
}

/** Bytes that a value states: a whole number, its digits, or an object whose members each state `bytes` (the parts of a sample). */
function sizeOf(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value <= LARGEST ? value : undefined;
  if (typeof value === 'string') return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  let sum = 0;
  const parts = Object.values(value);
  for (const part of parts) {
    const bytes = typeof part === 'object' && part !== null && !Array.isArray(part) ? part.bytes : undefined;
    if (typeof bytes !== 'number' || !Number.isInteger(bytes) || bytes < 0) return undefined;
    sum += bytes;
  }
  return parts.length > 0 && sum <= LARGEST ? sum : undefined;
}
