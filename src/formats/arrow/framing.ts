/** The frames of an Arrow IPC stream, followed beside the library: it takes a damaged length for the end, and says nothing. */
import { asBuffer } from '../../reading/bytes.js';

const MARK = 0xffffffff;
/** A message's description longer than this is no description. */
const MAX_BYTES = 64 << 20;
/** MessageHeader in Message.fbs. */
const RECORD_BATCH = 3;

/** Bits that a byte of a body holds, and bytes that a compressed one unpacks to. */
const BITS = 8;
const UNPACKED = 1024;
/** Values of no type take no room: so many rows are believed of a batch without any. */
const MAX_EMPTY_ROWS = 1 << 12;

/** Counts the rows that the record batches of a stream say they have. */
export class Framing {
  /** Rows of the batches whose description was read. */
  rows = 0;
  /** A batch says that it has more rows than its body has room for: how many it has is not known. */
  isUnknown = false;
  /** The mark of the end was met. */
  ended = false;
  /** What stands where a message should begin is none. */
  broken = false;
  #held: Buffer = Buffer.alloc(0);
  /** Bytes of a body that go by. */
  #body = 0;
  #description: number | undefined;

  /** Bytes behind the mark of the end, and the last ten of them. */
  #behind = 0;
  #last: Buffer = Buffer.alloc(0);

  push(chunk: Uint8Array): void {
    if (this.broken) return;
    let bytes = asBuffer(chunk);
    if (this.ended) {
      this.#after(bytes);
      return;
    }
    if (this.#body > 0) {
      const passed = Math.min(this.#body, bytes.length);
      this.#body -= passed;
      bytes = bytes.subarray(passed);
    }
    if (bytes.length === 0) return;
    this.#held = this.#held.length === 0 ? bytes : Buffer.concat([this.#held, bytes]);
    this.#follow();
  }

  /** Whether the stream ended in the middle of a message. */
  get cut(): boolean {
    return !this.ended && (this.#body > 0 || this.#description !== undefined || this.#held.length > 0);
  }

  /** Whether what follows the mark is what may: nothing, or in a file its footer. Zeros in a damaged file look like a mark. */
  get endsWell(): boolean {
    if (this.#behind === 0) return true;
    // A footer of that length, its length, and the word that files begin with.
    return this.#behind >= 10 && this.#last.toString('latin1', 4) === 'ARROW1' && this.#last.readInt32LE(0) === this.#behind - 10;
  }

  #after(bytes: Buffer): void {
    this.#behind += bytes.length;
    this.#last = Buffer.concat([this.#last, bytes.subarray(-10)]).subarray(-10);
  }

  #follow(): void {
    while (!this.ended && !this.broken) {
      if (this.#description === undefined) {
        // Before version 0.15 a message begins with its length, without the mark.
        const marked = this.#held.length >= 4 && this.#held.readUInt32LE(0) === MARK;
        if (this.#held.length < (marked ? 8 : 4)) return;
        const length = this.#held.readInt32LE(marked ? 4 : 0);
        this.#held = this.#held.subarray(marked ? 8 : 4);
        if (length === 0) {
          this.ended = true;
          this.#after(this.#held);
        } else if (length < 8 || length > MAX_BYTES) this.broken = true;
        else this.#description = length;
      } else {
        if (this.#held.length < this.#description) return;
        const body = this.#read(this.#held.subarray(0, this.#description));
        this.#held = this.#held.subarray(this.#description);
        this.#description = undefined;
        if (body === undefined) {
          this.broken = true;
          return;
        }
        const passed = Math.min(body, this.#held.length);
        this.#held = this.#held.subarray(passed);
        this.#body = body - passed;
        if (this.#body > 0) return;
      }
    }
  }

  /** Length of the body that follows; undefined for what is no description of a message. */
  #read(flat: Buffer): number | undefined {
    try {
      const message = flat.readUInt32LE(0);
      const type = fieldAt(flat, message, 1);
      const header = fieldAt(flat, message, 2);
      const length = fieldAt(flat, message, 3);
      if (type === undefined || header === undefined) return undefined;
      const kind = flat.readUInt8(type);
      if (kind < 1 || kind > 5) return undefined;
      const body = length === undefined ? 0 : number(flat.readBigInt64LE(length));
      if (kind === RECORD_BATCH) {
        const rows = rowsOf(flat, header + flat.readUInt32LE(header), body);
        this.isUnknown ||= rows === undefined;
        this.rows += rows ?? 0;
      }
      return body;
    } catch {
      return undefined;
    }
  }
}

/** How many record batches the footer of a file names (Footer in File.fbs); undefined where there is no footer that can be read. */
export function batchesInFooter(file: Uint8Array): number | undefined {
  try {
    const bytes = asBuffer(file);
    if (bytes.toString('latin1', bytes.length - 6) !== 'ARROW1') return undefined;
    const flat = bytes.subarray(bytes.length - 10 - bytes.readInt32LE(bytes.length - 10), bytes.length - 10);
    const batches = fieldAt(flat, flat.readUInt32LE(0), 3);
    return batches === undefined ? 0 : flat.readUInt32LE(batches + flat.readUInt32LE(batches));
  } catch {
    return undefined;
  }
}

/** The rows of a record batch: as it says, or as its first column says where that is more. Undefined where its body has no room for either. */
function rowsOf(flat: Buffer, batch: number, body: number): number | undefined {
  const length = fieldAt(flat, batch, 0);
  const nodes = fieldAt(flat, batch, 1);
  const isPacked = fieldAt(flat, batch, 3) !== undefined;
  const counts = [length === undefined ? 0n : flat.readBigInt64LE(length)];
  const vector = nodes === undefined ? undefined : nodes + flat.readUInt32LE(nodes);
  if (vector !== undefined && flat.readUInt32LE(vector) > 0) counts.push(flat.readBigInt64LE(vector + 4));
  const room = BigInt(body * BITS * (isPacked ? UNPACKED : 1) + MAX_EMPTY_ROWS);
  const believed = counts.filter((count) => count >= 0n && count <= room).map(Number);
  return believed.length === 0 ? undefined : Math.max(...believed);
}

/** Where a field of a flatbuffer's table stands; undefined where it has its default. Throws RangeError outside of the buffer. */
function fieldAt(flat: Buffer, table: number, field: number): number | undefined {
  const vtable = table - flat.readInt32LE(table);
  if (4 + 2 * field >= flat.readUInt16LE(vtable)) return undefined;
  const offset = flat.readUInt16LE(vtable + 4 + 2 * field);
  return offset === 0 ? undefined : table + offset;
}

function number(value: bigint): number {
  if (value < 0n || value > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('no length');
  return Number(value);
}
