import { type AsyncBuffer, type ColumnMetaData, type FileMetaData, parquetSchema, type SchemaTree } from 'hyparquet';
import { chunkOf, decompress, type Levels, levelsOf, type Page, pagesOf, runsOf } from './pages.js';

/** Packed bytes of text columns that are held for one row group. */
const MAX_HELD_BYTES = 64 << 20;
/** Bits of an index that can be read with those of the next beside them in 32. */
const MAX_BITS = 24;

/**
 * The columns of a row group that are plain text, read page by page: a cell becomes a string when its row does, and is forgotten with it. What
 * is out of the ordinary in a column (lists, other encodings, a page that cannot be right) leaves it to hyparquet, which decodes whole columns.
 */
export async function textColumns(file: AsyncBuffer, metadata: FileMetaData): Promise<Map<string, TextColumn>> {
  const texts = new Map<string, TextColumn>();
  const [group] = metadata.row_groups;
  let held = 0;
  let root: SchemaTree;
  try {
    root = parquetSchema(metadata);
  } catch {
    return texts;
  }
  const columns = new Map<string, SchemaTree | undefined>();
  // Of a name that stands twice neither is read here.
  for (const column of root.children) columns.set(column.element.name, columns.has(column.element.name) ? undefined : column);
  for (const { meta_data: meta } of group?.columns ?? []) {
    if (meta?.type !== 'BYTE_ARRAY' || meta.path_in_schema.length !== 1) continue;
    held += Number(meta.total_compressed_size);
    if (held > MAX_HELD_BYTES) break;
    try {
      const levels = levelsOfText(root, columns.get(meta.path_in_schema[0]!), meta);
      const chunk = levels && (await chunkOf(file, meta));
      if (levels && chunk && isWhole(chunk, meta, levels, Number(group!.num_rows)))
        texts.set(meta.path_in_schema[0]!, new TextColumn(chunk, meta, levels));
    } catch {
      // hyparquet reads as far as can be read, and says why.
    }
  }
  return texts;
}

/** The levels of a column that the schema declares as text; undefined for others. */
function levelsOfText(root: SchemaTree, column: SchemaTree | undefined, meta: ColumnMetaData): Levels | undefined {
  if (column === undefined || column.children.length > 0) return undefined;
  const { converted_type: converted, logical_type: logical, repetition_type: repetition } = column.element;
  const isText = converted === 'UTF8' || (converted === undefined && logical?.type === 'STRING');
  return isText && repetition !== 'REPEATED' ? levelsOf(root, meta.path_in_schema) : undefined;
}

/** Whether all pages of a column can be read here, and hold as many cells as there are rows. */
function isWhole(chunk: Uint8Array, meta: ColumnMetaData, levels: Levels, rows: number): boolean {
  let seen = 0;
  let entries = -1;
  for (const page of pagesOf(chunk, meta, levels)) {
    if (page.kind === 'dictionary') {
      if (entries >= 0 || seen > 0 || !/^PLAIN(?:_DICTIONARY)?$/.test(page.encoding)) return false;
      const data = decompress(page.data, page.size, meta.codec);
      entries = page.values;
      if (!holds(data, 0, entries)) return false;
      continue;
    }
    seen += page.values;
    const there = presentIn(page, levels);
    const present = there === undefined ? page.values : there.reduce((sum, one) => sum + one, 0);
    if (page.encoding === 'PLAIN') {
      if (!holds(page.data, page.from, present)) return false;
    } else if (/^(?:RLE|PLAIN)_DICTIONARY$/.test(page.encoding)) {
      const indices = indicesIn(page, present);
      if (entries < 0 || indices.some((index) => index >= entries)) return false;
    } else return false;
  }
  return seen === rows;
}

/** Whether so many texts, each after its length in four bytes, lie in the data. */
function holds(data: Uint8Array, from: number, texts: number): boolean {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let at = from;
  for (let i = 0; i < texts; i += 1) {
    if (at + 4 > data.length) return false;
    at += 4 + view.getUint32(at, true);
  }
  return at <= data.length;
}

/** Which cells of a page hold a value; undefined where all must. */
function presentIn(page: Page, levels: Levels): Uint8Array | undefined {
  if (levels.definition === 0) return undefined;
  const present = new Uint8Array(page.values);
  readRuns(page.levels, page.levelsFrom, page.levelsUntil, 1, present);
  return present;
}

function indicesIn({ data, from }: Page, count: number): Uint32Array {
  const indices = new Uint32Array(count);
  const width = data[from] ?? 0;
  if (width > 0) readRuns(data, from + 1, data.length, width, indices);
  return indices;
}

/** Fills `out` from runs; throws where there are not as many values. */
function readRuns(data: Uint8Array, start: number, end: number, width: number, out: Uint8Array | Uint32Array): void {
  const bytes = Math.ceil(width / 8);
  let filled = 0;
  for (const { packed, count, at } of runsOf(data, start, end, width)) {
    if (filled >= out.length) return;
    const until = Math.min(out.length, filled + count);
    if (packed) unpack(data, at, width, out, filled, until);
    else {
      let value = 0;
      for (let i = 0; i < bytes; i += 1) value += (data[at + i] ?? 0) * 2 ** (8 * i);
      out.fill(value, filled, until);
    }
    filled = until;
  }
  if (filled < out.length) throw new Error('fewer values than the page says');
}

/** Values of so many bits, the lowest first, from one place to another. */
function unpack(data: Uint8Array, start: number, width: number, out: Uint8Array | Uint32Array, from: number, until: number): void {
  if (width > MAX_BITS) throw new Error('more values than a dictionary has');
  const mask = 2 ** width - 1;
  let at = start;
  let held = 0;
  let bits = 0;
  for (let i = from; i < until; i += 1) {
    for (; bits < width; bits += 8) {
      held |= (data[at] ?? 0) << bits;
      at += 1;
    }
    out[i] = held & mask;
    held >>>= width;
    bits -= width;
  }
}

/** The cells of one text column, from the first on. */
export class TextColumn {
  private readonly pages: Generator<Page, undefined>;
  private readonly meta: ColumnMetaData;
  private readonly levels: Levels;
  private dictionary: readonly string[] = [];
  private data: Buffer = Buffer.alloc(0);
  private at = 0;
  private indices: Uint32Array | undefined;
  private present: Uint8Array | undefined;
  private values = 0;
  private cell = 0;
  private index = 0;

  constructor(chunk: Uint8Array, meta: ColumnMetaData, levels: Levels) {
    this.meta = meta;
    this.levels = levels;
    this.pages = pagesOf(chunk, meta, levels);
  }

  /** The text of the next row; null where there is none. */
  next(): string | null {
    while (this.cell === this.values) this.turn();
    const nth = this.cell;
    this.cell = nth + 1;
    if (this.present !== undefined && this.present[nth] === 0) return null;
    if (this.indices !== undefined) {
      this.index += 1;
      return this.dictionary[this.indices[this.index - 1]!]!;
    }
    return this.text();
  }

  private text(): string {
    const { data } = this;
    const from = this.at + 4;
    this.at = from + data.readUInt32LE(this.at);
    return data.toString('utf8', from, this.at);
  }

  private turn(): void {
    const { value: page } = this.pages.next();
    if (page === undefined) throw new Error('a column shorter than it was');
    const unpacked = page.kind === 'dictionary' ? decompress(page.data, page.size, this.meta.codec) : page.data;
    this.data = Buffer.from(unpacked.buffer, unpacked.byteOffset, unpacked.byteLength);
    this.at = page.from;
    if (page.kind === 'dictionary') {
      this.dictionary = Array.from({ length: page.values }, () => this.text());
      return;
    }
    this.values = page.values;
    this.cell = 0;
    this.index = 0;
    this.present = presentIn(page, this.levels);
    const present = this.present === undefined ? page.values : this.present.reduce((sum, one) => sum + one, 0);
    this.indices = page.encoding === 'PLAIN' ? undefined : indicesIn(page, present);
  }
}
