/** Arrays as NumPy writes them into .npy files. https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html */
import { createHash } from 'node:crypto';
import type { Json, ProblemReason } from '../../model/basics.js';
import type { Problem } from '../../model/item.js';
import type { ByteSource } from '../../reading/byte-source.js';
import { asBuffer } from '../../reading/bytes.js';
import { streamProblem } from '../../reading/problems.js';
import { wrong } from '../../text/reasons/reason.js';
import { believed, type Column, MAX_EMPTY_ROWS, MAX_NUMBERS } from '../arrays/array-rows.js';
import { BadType, shaped, shapeOf, typeOf, type ValueType } from './array-types.js';
import { pythonLiteral } from './python-literal.js';

/** A head that is longer is taken for damage. */
const MAX_HEAD_BYTES = 16 << 20;
/** A row of text of more bytes is passed over. */
const MAX_ROW_BYTES = 16 << 20;
/** An array whose columns lie together is read whole, up to this size. */
const MAX_TURNED_BYTES = 64 << 20;

/** Whether bytes begin as an array does. */
export function isNpy(bytes: Uint8Array): boolean {
  return asBuffer(bytes).toString('latin1', 0, 6) === '\x93NUMPY' && bytes[6]! >= 1 && bytes[6]! <= 3;
}

/** An array that cannot be read, and how many rows it says it has. */
export class BadArray extends Error {
  rows = 1;
  /** It holds Python objects (pickle), which can run programs and are never opened. */
  holdsObjects = false;
}

/** The array that begins where the source is. Throws BadArray. */
export async function npyColumn(source: ByteSource, name: string, path: string): Promise<Column> {
  const start = await source.take(12);
  if (!isNpy(start) || start.length < 10) throw new BadArray('it does not begin as an array of NumPy');
  const isFirst = start[6] === 1;
  const length = isFirst ? start.readUInt16LE(8) : start.readUInt32LE(8);
  if (isFirst) source.putBack(start.subarray(10));
  if (length > MAX_HEAD_BYTES) throw new BadArray('its head is too long');
  const head = await source.take(length);
  if (head.length < length) throw new BadArray('it is cut off');
  return new NpyColumn(source, name, path, headOf(head.toString(start[6] === 3 ? 'utf8' : 'latin1')));
}

interface ArrayHead {
  type: ValueType;
  shape: number[];
  /** The columns lie together, not the rows. */
  turned: boolean;
}

function headOf(text: string): ArrayHead {
  try {
    const head = pythonLiteral(text);
    if (typeof head !== 'object' || head === null || Array.isArray(head)) throw new BadType('its head is not a dictionary');
    const shape = shapeOf(head.shape);
    const type = typeOf(head.descr);
    if (type.kind === 'object') throw objects(shape[0] ?? 1);
    return { type, shape, turned: head.fortran_order === true };
  } catch (error) {
    if (error instanceof BadType) throw new BadArray(error.message, { cause: error });
    if (error instanceof SyntaxError) throw new BadArray('its head cannot be read', { cause: error });
    throw error;
  }
}

function objects(rows: number): BadArray {
  const bad = new BadArray();
  bad.rows = Math.max(1, Math.min(rows, Number.MAX_SAFE_INTEGER));
  bad.holdsObjects = true;
  return bad;
}

class NpyColumn implements Column {
  readonly name: string;
  readonly rows: number;
  readonly rowBytes: number;
  readonly isStructure: boolean;
  readonly told: Problem[] = [];
  ended = false;
  #taken = 0;
  #turned: Buffer | undefined;
  readonly #source: ByteSource;
  readonly #path: string;
  readonly #row: ValueType;
  readonly #head: ArrayHead;
  readonly #start: number;

  constructor(source: ByteSource, name: string, path: string, head: ArrayHead) {
    const [rows = 1, ...within] = head.shape;
    this.#row = rowOf(head.type, within);
    const bytes = rows * this.#row.size;
    if (this.#row.size === 0 && rows > MAX_EMPTY_ROWS) throw new BadArray('it says that it has more rows than it can');
    if (head.turned && within.length > 0 && bytes > MAX_TURNED_BYTES)
      throw new BadArray('its columns lie together (fortran_order), and it is large');
    this.#source = source;
    this.#path = path;
    this.#head = head;
    this.#start = source.offset;
    this.name = name;
    this.rows = rows;
    this.rowBytes = this.#isDigested ? 200 : this.#row.size * 2;
    this.isStructure = head.type.kind === 'structure' && within.length === 0;
  }

  /** A row of many numbers is digested as it goes by. */
  get #isDigested(): boolean {
    return this.#head.type.kind === 'number' && this.#row.size > MAX_NUMBERS * this.#head.type.size && !this.#isTurned;
  }

  get #isTurned(): boolean {
    return this.#head.turned && this.#head.shape.length > 1;
  }

  async take(rows: number): Promise<Json[]> {
    const values: Json[] = [];
    try {
      for (; values.length < rows; this.#taken += 1) {
        const value = await this.#next();
        if (value === undefined) {
          this.ended = true;
          this.told.push(this.#problem(wrong('numpy/cut-off'), this.rows - this.#taken));
          break;
        }
        values.push(value);
      }
    } catch (error) {
      this.ended = true;
      const at = { path: this.#path, field: this.name };
      if (error instanceof BadArray)
        this.told.push(this.#problem(wrong('numpy/rest-not-read', { message: error.message }), this.rows - this.#taken));
      else this.told.push({ ...streamProblem(error, at), lost: believed(this.rows - this.#taken, this.#source.offset - this.#start) });
    }
    return values;
  }

  #problem(what: ProblemReason, missing: number): Problem {
    const lost = believed(missing, this.#source.offset - this.#start);
    return { kind: 'problem', what, at: { path: this.#path, field: this.name }, lost };
  }

  async #next(): Promise<Json | undefined> {
    const { size } = this.#row;
    if (this.#isTurned) return this.#nextTurned();
    if (this.#isDigested) {
      const hash = createHash('sha256');
      const passed = await this.#source.pass(size, (piece) => hash.update(piece));
      return passed < size ? undefined : { type: this.#row.name, bytes: size, sha256: hash.digest('hex') };
    }
    if (size > MAX_ROW_BYTES) {
      if ((await this.#source.pass(size)) < size) return undefined;
      this.told.push(this.#problem(wrong('numpy/row-too-long'), 1));
      return null;
    }
    const bytes = await this.#source.take(size);
    return bytes.length < size ? undefined : this.#row.read(bytes);
  }

  /** A row of an array that is written column by column. */
  async #nextTurned(): Promise<Json | undefined> {
    const { type, shape } = this.#head;
    const [rows = 1, ...within] = shape;
    const bytes = rows * this.#row.size;
    this.#turned ??= await this.#source.take(bytes);
    if (this.#turned.length < bytes) return undefined;
    const count = within.reduce((all, axis) => all * axis, 1);
    const row = Buffer.alloc(this.#row.size);
    for (let i = 0; i < count; i += 1) {
      let [rest, from, step] = [i, this.#taken, rows * count];
      // The last axis changes fastest in what is read, the first in what is written.
      for (let axis = within.length - 1; axis >= 0; axis -= 1) {
        step /= within[axis]!;
        from += (rest % within[axis]!) * step;
        rest = Math.floor(rest / within[axis]!);
      }
      this.#turned.copy(row, i * type.size, from * type.size, (from + 1) * type.size);
    }
    return this.#row.read(row);
  }
}

/** A row as one value; of many numbers it is never held as a whole, so it may be of any length. */
function rowOf(type: ValueType, within: readonly number[]): ValueType {
  const size = within.reduce((all, axis) => all * axis, type.size);
  if (!Number.isSafeInteger(size)) throw new BadArray('it says that it has more values than it can');
  if (type.kind !== 'number' || size <= 1 << 20) return within.length === 0 ? type : shapedOrBad(type, within);
  return { size, kind: 'number', name: `${type.name}[${within.join(', ')}]`, read: type.read };
}

function shapedOrBad(type: ValueType, within: readonly number[]): ValueType {
  try {
    return shaped(type, within);
  } catch (error) {
    throw new BadArray(error instanceof Error ? error.message : '', { cause: error });
  }
}
