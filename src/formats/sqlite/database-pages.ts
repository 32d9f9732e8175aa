import type { ManifestFile } from '../../model/format.js';
import { asBuffer } from '../../reading/bytes.js';

/** A database that is not as the file format says; nothing behind it can be found. https://www.sqlite.org/fileformat2.html */
export class Damaged extends Error {}

/** What the first hundred bytes say. */
export interface Header {
  pageSize: number;
  /** Bytes of a page that hold something. */
  usable: number;
  /** Pages of the database; those of the file where the header does not say. */
  pages: number;
  encoding: 'utf8' | 'utf16le' | 'utf16be';
}

/** Bytes that are read at a time, and how many of those are kept. */
const BLOCK = 1 << 20;
const KEPT = 24;

/** The pages of a database, from a file that is neither locked nor changed: nothing is written, and no journal is looked at. */
export class Pages {
  readonly header: Header;
  private readonly file: ManifestFile;
  private left: number;
  private readonly blocks = new Map<number, Promise<Buffer>>();

  private constructor(file: ManifestFile, header: Header) {
    this.file = file;
    this.header = header;
    this.left = file.size;
  }

  /** Throws Damaged for a header that cannot be right. */
  static async open(file: ManifestFile): Promise<Pages> {
    return new Pages(file, headerOf(asBuffer(await file.slice(0, 100)), file.size));
  }

  /** Takes note of bytes that rows hold. Rows of a whole database hold no more than its file, and those of one that is made to never end do. */
  spend(bytes: number): boolean {
    this.left -= Math.max(bytes, 2);
    return this.left >= 0;
  }

  /** A page, from 1. Throws Damaged for one that is not there. */
  async page(number: number): Promise<Buffer> {
    const { pageSize } = this.header;
    const start = (number - 1) * pageSize;
    if (!(number >= 1) || start + pageSize > this.file.size) throw new Damaged('a page lies behind the end of the file');
    // Pages are no larger than blocks and their sizes divide them.
    const block = Math.floor(start / BLOCK);
    let bytes = this.blocks.get(block);
    if (bytes === undefined) bytes = this.file.slice(block * BLOCK, Math.min((block + 1) * BLOCK, this.file.size)).then(asBuffer);
    else this.blocks.delete(block);
    this.blocks.set(block, bytes);
    const [oldest] = this.blocks.keys();
    if (this.blocks.size > KEPT && oldest !== undefined) this.blocks.delete(oldest);
    const at = start - block * BLOCK;
    const page = (await bytes).subarray(at, at + pageSize);
    if (page.length < pageSize) throw new Damaged('a page could not be read');
    return page;
  }
}

function headerOf(bytes: Buffer, size: number): Header {
  if (bytes.length < 100) throw new Damaged('the file is shorter than its header');
  const stated = bytes.readUInt16BE(16);
  const pageSize = stated === 1 ? 65_536 : stated;
  const usable = pageSize - bytes[20]!;
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0 || usable < 480)
    throw new Damaged('the size of its pages is not one that there is');
  const inFile = Math.floor(size / pageSize);
  // The number of pages counts where it was written with the last change.
  const pages = bytes.readUInt32BE(24) === bytes.readUInt32BE(92) && bytes.readUInt32BE(28) > 0 ? bytes.readUInt32BE(28) : inFile;
  const encoding = ({ 2: 'utf16le', 3: 'utf16be' } as const)[bytes.readUInt32BE(56) as 2 | 3] ?? 'utf8';
  return { pageSize, usable, pages, encoding };
}

/** A whole number of one to nine bytes, as SQLite writes them, and where it ends. Numbers beyond 2^53 are not exact. */
export function varint(bytes: Buffer, at: number): [value: number, end: number] {
  let value = 0;
  for (let i = 0; i < 8; i += 1) {
    const byte = bytes[at + i];
    if (byte === undefined) throw new Damaged('a number is cut off');
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + i + 1];
  }
  const last = bytes[at + 8];
  if (last === undefined) throw new Damaged('a number is cut off');
  return [value * 256 + last, at + 9];
}
