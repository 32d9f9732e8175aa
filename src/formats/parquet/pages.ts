import type { AsyncBuffer, ColumnMetaData, FileMetaData, SchemaTree } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { compressors } from 'hyparquet-compressors';
import { unpackLz4Block } from '../../reading/lz4/lz4-frame.js';

/** More values in one page than any writer puts there. */
const MAX_VALUES = 1 << 26;
/** The largest page, uncompressed. */
const MAX_PAGE = 1 << 28;

/**
 * Looks through the pages of one column of a row group before they are decoded, and throws when they cannot be right: hyparquet writes as
 * many values as a run says, and a single damaged byte can make that two thousand million.
 */
export async function checkPages(file: AsyncBuffer, { row_groups }: FileMetaData, root: SchemaTree, column: string): Promise<void> {
  for (const { meta_data: meta } of row_groups[0]?.columns ?? []) {
    if (meta?.path_in_schema[0] !== column) continue;
    const pages = pagesOf(await chunkOf(file, meta), meta, levelsOf(root, meta.path_in_schema));
    while (pages.next().done !== true);
  }
}

/** The bytes of a column in a row group. */
export async function chunkOf(file: AsyncBuffer, meta: ColumnMetaData): Promise<Uint8Array> {
  const dictionary = Number(meta.dictionary_page_offset ?? 0n);
  const start = dictionary > 0 ? dictionary : Number(meta.data_page_offset);
  return new Uint8Array(await file.slice(start, start + Number(meta.total_compressed_size)));
}

/** How deep the values of a column may lie in lists, and in what may be absent. */
export interface Levels {
  repetition: number;
  definition: number;
}

/** The levels of a column. */
export function levelsOf(root: SchemaTree, path: readonly string[]): Levels {
  const levels = { repetition: 0, definition: 0 };
  let at: SchemaTree | undefined = root;
  for (const name of path) {
    at = at?.children.find(({ element }) => element.name === name);
    if (at === undefined) throw new Error('a column that the schema does not hold');
    if (at.element.repetition_type === 'REPEATED') levels.repetition += 1;
    if (at.element.repetition_type !== 'REQUIRED') levels.definition += 1;
  }
  return levels;
}

/** A page whose header, levels and runs were found right. */
export interface Page {
  kind: 'dictionary' | 'data';
  /** Values, absent ones too. */
  values: number;
  encoding: string;
  /** Where the runs of its definition levels lie, in `levels`. */
  levels: Uint8Array;
  levelsFrom: number;
  levelsUntil: number;
  /** Unpacked, and where the values begin; of a dictionary packed as it stands. */
  data: Uint8Array;
  from: number;
  /** Bytes of the page, unpacked. */
  size: number;
}

/** The pages of a column in a row group, in order; throws when one cannot be right. */
export function* pagesOf(bytes: Uint8Array, meta: ColumnMetaData, levels: Levels): Generator<Page, undefined> {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  while (reader.offset < bytes.length - 1) {
    const header = parquetHeader(reader);
    const end = reader.offset + header.compressed_page_size;
    if (!(header.compressed_page_size >= 0 && end <= bytes.length)) throw new Error('a page that goes past its column');
    if (!(header.uncompressed_page_size >= 0 && header.uncompressed_page_size <= MAX_PAGE)) throw new Error('a page of an impossible size');
    const page = bytes.subarray(reader.offset, end);
    const { data_page_header: v1, data_page_header_v2: v2, dictionary_page_header: dictionary } = header;
    const values = (v1 ?? v2 ?? dictionary)?.num_values ?? 0;
    if (!(values >= 0 && values <= MAX_VALUES && (dictionary !== undefined || values <= meta.num_values)))
      throw new Error('a page with an impossible number of values');
    const unpack = (packed: Uint8Array, size: number): Uint8Array => decompress(packed, size, meta.codec);
    const size = header.uncompressed_page_size;
    if (v1 !== undefined && header.type === 'DATA_PAGE') {
      const data = unpack(page, size);
      const defined = checkLevels(data, 0, levels.repetition, values);
      const from = checkLevels(data, defined, levels.definition, values);
      checkIndices(data, from, v1.encoding, meta.type, values);
      // The length of the levels stands before them in four bytes.
      const levelsFrom = Math.min(defined + 4, from);
      yield { kind: 'data', values, encoding: v1.encoding, levels: data, levelsFrom, levelsUntil: from, data, from, size };
    } else if (v2 !== undefined && header.type === 'DATA_PAGE_V2') {
      if (!(v2.num_nulls >= 0 && v2.num_nulls <= values)) throw new Error('a page with an impossible number of nulls');
      const [repetition, definition] = [v2.repetition_levels_byte_length, v2.definition_levels_byte_length];
      if (!(repetition >= 0 && definition >= 0 && repetition + definition <= page.length))
        throw new Error('levels that go past their page');
      if (levels.repetition > 0) checkRuns(page, 0, repetition, widthOf(levels.repetition), values);
      if (levels.definition > 0) checkRuns(page, repetition, repetition + definition, widthOf(levels.definition), values);
      const rest = page.subarray(repetition + definition);
      const data = v2.is_compressed === false ? rest : unpack(rest, size - repetition - definition);
      checkIndices(data, 0, v2.encoding, meta.type, values);
      const levelsUntil = repetition + definition;
      yield { kind: 'data', values, encoding: v2.encoding, levels: page, levelsFrom: repetition, levelsUntil, data, from: 0, size };
    } else if (dictionary !== undefined) {
      const { encoding } = dictionary;
      yield { kind: 'dictionary', values, encoding, levels: page, levelsFrom: 0, levelsUntil: 0, data: page, from: 0, size };
    }
    reader.offset = end;
  }
}

/** The library's own reading of LZ4 fails where a page ends with an empty sequence, as those of a column of nulls do. */
export const codecs: typeof compressors = { ...compressors, LZ4_RAW: unpackLz4Block };

/** A page's bytes as they were before they were packed. */
export function decompress(packed: Uint8Array, size: number, codec: ColumnMetaData['codec']): Uint8Array {
  if (codec === 'UNCOMPRESSED') return packed;
  const unpacked = codecs[codec]?.(packed, size);
  if (unpacked === undefined) throw new Error(`the compression ${codec}`);
  return unpacked;
}

/** Levels of a page of the first kind: their length in four bytes, then runs. Returns where they end. */
function checkLevels(data: Uint8Array, at: number, highest: number, values: number): number {
  if (highest === 0) return at;
  const end = at + 4 + lengthAt(data, at);
  checkRuns(data, at + 4, end, widthOf(highest), values);
  return end;
}

function checkIndices(data: Uint8Array, at: number, encoding: string, type: ColumnMetaData['type'], values: number): void {
  if (type === 'BOOLEAN' && encoding === 'RLE') checkRuns(data, at + 4, at + 4 + lengthAt(data, at), 1, values);
  else if (encoding === 'RLE' || encoding.endsWith('_DICTIONARY')) checkRuns(data, at + 1, data.length, data[at] ?? 0, values);
}

function lengthAt(data: Uint8Array, at: number): number {
  if (at + 4 > data.length) throw new Error('levels that go past their page');
  return new DataView(data.buffer, data.byteOffset + at, 4).getUint32(0, true);
}

/** A run of values, or of values packed in bits, and where its values begin. */
export interface Run {
  packed: boolean;
  /** Of packed values there may be more than were meant: the last ones fill up a byte. */
  count: number;
  at: number;
}

/** The runs of the RLE and bit-packed hybrid (Parquet, Encodings), in values of so many bits. */
export function* runsOf(data: Uint8Array, start: number, end: number, width: number): Generator<Run> {
  for (let at = start; at < Math.min(end, data.length); ) {
    let header = 0;
    let shift = 0;
    for (let more = true; more; shift += 7) {
      const byte = data[at] ?? 0;
      header += (byte & 127) * 2 ** shift;
      at += 1;
      more = byte > 127 && at < data.length;
    }
    const packed = header % 2 === 1;
    const count = packed ? ((header - 1) / 2) * 8 : header / 2;
    yield { packed, count, at };
    at += packed ? (count / 8) * width : Math.ceil(width / 8);
  }
}

/** No run may hold more values than its page. */
function checkRuns(data: Uint8Array, start: number, end: number, width: number, values: number): void {
  if (width > 32) throw new Error('values wider than 32 bits');
  let seen = 0;
  for (const { packed, count } of runsOf(data, start, end, width)) {
    if (seen >= values) return;
    // The last run of packed values is filled up, to a multiple of eight or more.
    if (count > values + (packed ? 512 : 0)) throw new Error('a run longer than its page');
    seen += count;
  }
}

/** Bits that a level needs. */
function widthOf(highest: number): number {
  return 32 - Math.clz32(highest);
}
