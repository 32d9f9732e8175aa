import type { Json } from '../../model/basics.js';
import type { Problem } from '../../model/item.js';
import { wrong } from '../../text/reasons/reason.js';
import { type Column, MAX_EMPTY_ROWS } from '../arrays/array-rows.js';
import { type Core, type Described, discard } from './hdf5-library.js';
import { Values } from './hdf5-values.js';

/** A row, or a chunk that is compressed as one, of more bytes is not read. */
const MAX_ROW_BYTES = 64 << 20;
const MAX_CHUNK_BYTES = 256 << 20;

/** A data set that is not read, and how many rows it says it has. */
export class Unread extends Error {
  readonly rows: number;

  constructor(message: string, rows: number) {
    super(message);
    this.rows = rows;
  }
}

/** What the library says is wrong: below its heading, the innermost function's words. One that stopped in the middle of its work is let go of. */
export function reason(error: unknown): string {
  if (error instanceof Error && error.name === 'RuntimeError') discard();
  const words = error instanceof Error ? error.message : String(error);
  return (/#000:.*?\(\): (.+)/.exec(words)?.[1] ?? words.split('\n')[0]!).slice(0, 200);
}

/** Whether values hold the addresses of others, whose memory the library has to take back. */
export function holdsPointers({ type, vlen, compound_type: compound, array_type: array }: Described): boolean {
  return vlen || type === 9 || (compound?.members.some(holdsPointers) ?? false) || (array !== undefined && holdsPointers(array));
}

/** Has the library write so many bytes into its memory, and takes a copy of them. */
export function inMemory<T>(
  core: Core,
  bytes: number,
  { fill, use, free }: { fill(to: bigint): unknown; use(memory: Buffer): T; free(at: bigint): unknown },
): T {
  const at = core._malloc(Math.max(1, bytes));
  if (at === 0) throw new RangeError('it asks for more memory than there is');
  try {
    core.HEAPU8.fill(0, at, at + bytes);
    fill(BigInt(at));
    try {
      return use(Buffer.from(core.HEAPU8.subarray(at, at + bytes)));
    } finally {
      free(BigInt(at));
    }
  } finally {
    core._free(at);
  }
}

/** A data set whose first axis counts rows; one without axes has one row. */
export class Hdf5Column implements Column {
  readonly name: string;
  readonly path: string;
  readonly rows: number;
  readonly rowBytes: number;
  readonly isStructure: boolean;
  readonly told: Problem[] = [];
  #taken = 0;
  readonly #core: Core;
  readonly #file: bigint;
  readonly #manifest: string;
  readonly #values: Values;
  readonly #described: Described;
  readonly #shape: number[];

  /** Throws `Unread`, and what the library says of a data set that is damaged. */
  constructor(core: Core, file: bigint, at: { path: string; name: string; manifest: string }) {
    this.#core = core;
    this.#file = file;
    this.#manifest = at.manifest;
    this.path = at.path;
    this.name = at.name;
    this.#described = core.get_dataset_metadata(file, at.path);
    this.#values = new Values(core, this.#described);
    const { shape, size, type, chunks, virtual_sources: elsewhere } = this.#described;
    // A null data space has no shape and no values.
    this.#shape = shape ?? [0];
    const [rows = 1, ...within] = this.#shape;
    const row = within.reduce((all, axis) => all * axis, size);
    if (elsewhere !== undefined && elsewhere.length > 0) throw new Unread('its values are in other files (a virtual data set)', rows);
    if (!(row <= MAX_ROW_BYTES)) throw new Unread('its rows are longer than 64 MiB', rows);
    if (row === 0 && rows > MAX_EMPTY_ROWS) throw new Unread('it says that it has more rows than it can', 1);
    if ((chunks ?? []).reduce((all, axis) => all * axis, size) > MAX_CHUNK_BYTES)
      throw new Unread('its chunks are larger than 256 MiB', rows);
    this.rows = rows;
    this.rowBytes = row * (holdsPointers(this.#described) ? 20 : 2);
    this.isStructure = type === 6 && within.length === 0;
  }

  async take(rows: number): Promise<Json[]> {
    const [, ...within] = this.#shape;
    const { size } = this.#described;
    const row = within.reduce((all, axis) => all * axis, size);
    const isScalar = this.#shape.length === 0;
    const count = isScalar ? [] : [rows, ...within].map(BigInt);
    const from = isScalar ? [] : [this.#taken, ...within.map(() => 0)].map(BigInt);
    const strides = count.map(() => 1n);
    try {
      return inMemory(this.#core, rows * row, {
        fill: (to) =>
          isScalar
            ? this.#core.get_dataset_data(this.#file, this.path, null, null, null, to)
            : this.#core.get_dataset_data(this.#file, this.path, count, from, strides, to),
        use: (memory) =>
          Array.from({ length: rows }, (_, i) => this.#values.row(memory.subarray(i * row, (i + 1) * row), this.#described, within)),
        free: (at) => {
          if (!holdsPointers(this.#described)) return;
          if (isScalar) this.#core.reclaim_vlen_memory(this.#file, this.path, '', at);
          else this.#core.reclaim_vlen_memory_count(this.#file, this.path, '', at, count);
        },
      });
    } catch (error) {
      const what = wrong('hdf/rows', { rows, message: reason(error) });
      const at = { path: this.#manifest, field: this.path };
      this.told.push({ kind: 'problem', what, at, lost: rows });
      return [];
    } finally {
      this.#taken += rows;
    }
  }
}
