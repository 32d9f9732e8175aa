/** Bounds for the library of Arrow, which believes what a damaged or hostile file says of its lengths. */

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** What of FlatBuffers' class is changed. */
interface FlatBuffer {
  capacity(): number;
  __vector_len(offset: number): number;
}

let bound = false;

/** Has every vector of a message's metadata end within it: no more elements than bytes, and no more vectors either, however often one is pointed at. */
export function boundMetadata(): void {
  if (bound) return;
  bound = true;
  const { ByteBuffer } = createRequire(require.resolve('apache-arrow'))('flatbuffers') as { ByteBuffer: { prototype: FlatBuffer } };
  const lengthOf = ByteBuffer.prototype.__vector_len;
  const asked = new WeakMap<FlatBuffer, number>();
  ByteBuffer.prototype.__vector_len = function bounded(this: FlatBuffer, offset: number): number {
    const length = lengthOf.call(this, offset);
    const times = (asked.get(this) ?? 0) + 1;
    asked.set(this, times);
    if (length < 0 || length > this.capacity() || times > this.capacity()) throw new RangeError('a vector longer than its message');
    return length;
  };
}

/** The bytes of what a column holds. Bitmaps are left out: the library makes some of its own, as long as the file says. */
export function bytesOf({ values, valueOffsets, typeIds, variadicBuffers = [], children }: Held): number {
  const own = [values, valueOffsets, typeIds, ...variadicBuffers];
  const bytes = own.reduce((sum, one) => sum + (ArrayBuffer.isView(one) ? one.byteLength : 0), 0);
  return children.reduce((sum, child) => sum + bytesOf(child), bytes);
}

/** What of the library's data counts. */
interface Held {
  values?: Sized;
  valueOffsets?: Sized;
  typeIds?: Sized;
  variadicBuffers?: readonly (Sized | null | undefined)[];
  children: readonly Held[];
}

type Sized = object | null | undefined;

/** Values of no type take no room: so many rows of nothing else are believed. */
const MAX_EMPTY_ROWS = 1 << 12;

/** How many values of a record batch may be asked for: none is smaller than a bit. Rows count, and the elements of their lists. */
export class Room {
  #left: number;

  constructor(bytes: number) {
    this.#left = 8 * bytes + MAX_EMPTY_ROWS;
  }

  /** Takes room for so many values. Throws where there is none. */
  take(values: number): void {
    this.#left -= values;
    if (!(this.#left >= 0)) throw new RangeError('more values than the record batch has room for');
  }
}
