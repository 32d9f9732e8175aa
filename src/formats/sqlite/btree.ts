import type { ProblemReason } from '../../model/basics.js';
import { wrong } from '../../text/reasons/reason.js';
import { Damaged, type Pages, varint } from './database-pages.js';

/** A row as it stands: its bytes, and the number of its row in tables that have one. */
export interface Cell {
  rowid?: number | string;
  payload: Buffer;
}

/** What became of a row or a page of rows. */
export type Found = Cell | { broken: ProblemReason; lost: number };

/** Trees are no deeper: each level has at least two pages below a page. */
const DEEPEST = 40;
/** Longer rows are not read. */
const MAX_PAYLOAD_BYTES = 64 << 20;

const TABLE_INTERIOR = 5;
const TABLE_LEAF = 13;
const INDEX_INTERIOR = 2;
const INDEX_LEAF = 10;

/** The rows of a tree in their order. Pages that were seen before are not read again, so that a tree that leads back to itself ends. */
export async function* rowsOf(pages: Pages, root: number, seen: Set<number>): AsyncGenerator<Found[], void, undefined> {
  /** Pages to be looked at, the next one last; a cell between two pages of an index is a row. */
  const ahead: { page: number; depth: number; cell?: number }[] = [{ page: root, depth: 0 }];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const { page: number, depth, cell } = next;
    try {
      const page = await pages.page(number);
      if (cell !== undefined) {
        yield [await cellAt(pages, page, cell, INDEX_INTERIOR)];
        continue;
      }
      if (seen.has(number) || depth > DEEPEST) throw new Damaged('a page belongs to two places');
      seen.add(number);
      const begins = number === 1 ? 100 : 0;
      const kind = page[begins]!;
      const cells = pointersOf(page, begins, kind);
      if (kind === TABLE_LEAF || kind === INDEX_LEAF) {
        const found: Found[] = [];
        for (const at of cells) found.push(await cellAt(pages, page, at, kind));
        if (found.length > 0) yield found;
        continue;
      }
      ahead.push({ page: page.readUInt32BE(begins + 8), depth: depth + 1 });
      for (let i = cells.length - 1; i >= 0; i -= 1) {
        if (kind === INDEX_INTERIOR) ahead.push({ page: number, depth, cell: cells[i]! });
        ahead.push({ page: page.readUInt32BE(cells[i]!), depth: depth + 1 });
      }
    } catch (error) {
      if (!(error instanceof Damaged) && !(error instanceof RangeError)) throw error;
      yield [{ broken: wrong('sqlite/page'), lost: 1 }];
    }
  }
}

/** Where the cells of a page begin. */
function pointersOf(page: Buffer, begins: number, kind: number): number[] {
  const interior = kind === TABLE_INTERIOR || kind === INDEX_INTERIOR;
  if (!interior && kind !== TABLE_LEAF && kind !== INDEX_LEAF) throw new Damaged('a page is of no kind');
  const count = page.readUInt16BE(begins + 3);
  const from = begins + (interior ? 12 : 8);
  if (from + 2 * count > page.length) throw new Damaged('a page has more cells than it has room for');
  return Array.from({ length: count }, (_, i) => page.readUInt16BE(from + 2 * i));
}

async function cellAt(pages: Pages, page: Buffer, at: number, kind: number): Promise<Found> {
  try {
    const start = kind === INDEX_INTERIOR ? at + 4 : at;
    const [size, afterSize] = varint(page, start);
    const [, from] = kind === TABLE_LEAF ? varint(page, afterSize) : [0, afterSize];
    if (!pages.spend(size)) throw new Damaged('rows hold more than the file');
    if (size > MAX_PAYLOAD_BYTES) return { broken: wrong('sqlite/long-row'), lost: 1 };
    const payload = await payloadOf(pages, page, from, size, kind === TABLE_LEAF);
    return kind === TABLE_LEAF ? { rowid: rowidOf(page, afterSize), payload } : { payload };
  } catch (error) {
    if (!(error instanceof Damaged) && !(error instanceof RangeError)) throw error;
    return { broken: wrong('sqlite/row'), lost: 1 };
  }
}

/** What of a row lies in its page, and what in the chain of pages behind it ("Cell Payload Overflow Pages"). */
async function payloadOf(pages: Pages, page: Buffer, from: number, size: number, isTable: boolean): Promise<Buffer> {
  const { usable } = pages.header;
  const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (size <= most) return part(page, from, size);
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const some = least + ((size - least) % (usable - 4));
  const local = some <= most ? some : least;
  const parts = [part(page, from, local)];
  let next = page.readUInt32BE(from + local);
  for (let left = size - local; left > 0; ) {
    const overflow = await pages.page(next);
    const length = Math.min(left, usable - 4);
    parts.push(overflow.subarray(4, 4 + length));
    left -= length;
    next = overflow.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

function part(page: Buffer, from: number, length: number): Buffer {
  if (from + length > page.length) throw new Damaged('a row goes on behind its page');
  return page.subarray(from, from + length);
}

/** A row's number digit by digit where a double cannot hold it. */
function rowidOf(page: Buffer, at: number): number | string {
  const [value, end] = varint(page, at);
  if (Number.isSafeInteger(value)) return value;
  let exact = 0n;
  for (let i = at; i < end; i += 1) exact = i - at < 8 ? (exact << 7n) | BigInt(page[i]! & 0x7f) : (exact << 8n) | BigInt(page[i]!);
  const signed = BigInt.asIntN(64, exact);
  return signed >= -9007199254740991n && signed <= 9007199254740991n ? Number(signed) : signed.toString();
}
