import { type AsyncBuffer, type FileMetaData, type ParquetParsers, parquetMetadataAsync, parquetScan, parquetSchema } from 'hyparquet';
import type { Json, ProblemReason } from '../../model/basics.js';
import type { ManifestFile, Part } from '../../model/format.js';
import type { Problem, Read } from '../../model/item.js';
import { asBuffer, BATCH } from '../../reading/bytes.js';
import { isoTime, toJson } from '../../reading/json/values.js';
import { wideRows } from '../../reading/json/wide-rows.js';
import { wrong } from '../../text/reasons/reason.js';
import { tableMetadata } from '../descriptor/table-metadata.js';
import { checkPages, codecs } from './pages.js';
import { TextColumn, textColumns } from './texts.js';

/** A row group is read in windows of about so many bytes, uncompressed, so that memory hangs on no writer's settings. */
const WINDOW = 12 << 20;
/** Compressed bytes of a row group that are kept between windows. */
const KEEP = 64 << 20;

/** Each row group is a part: `start` and `end` count row groups. A file that cannot be understood is one part, and `read` says why. */
export async function parts(file: ManifestFile): Promise<Part[]> {
  try {
    const { row_groups } = await parquetMetadataAsync(new Source(file));
    return row_groups.map((_, number) => ({ start: number, end: number + 1 }));
  } catch {
    return [];
  }
}

/** The rows of a file, or of one row group. */
export async function* read(file: ManifestFile, part?: Part): AsyncGenerator<readonly Read[], void, undefined> {
  const { path } = file;
  const source = new Source(file);
  let metadata: FileMetaData;
  let lost: Problem | undefined;
  try {
    metadata = await parquetMetadataAsync(source);
    lost = fieldsLost(metadata, path);
  } catch (error) {
    yield [await unreadable(file, error)];
    return;
  }
  const { card, beside } = part === undefined || part.start === 0 ? saidInFooter(metadata, path) : {};
  if (card !== undefined) yield [card];
  if (lost !== undefined && (part === undefined || part.start === 0)) yield [lost];
  let start = 0;
  let words = beside;
  for (const [number, { num_rows }] of metadata.row_groups.entries()) {
    // A damaged footer may leave the number out; the sum at the end misses it.
    const stated = Number(num_rows);
    const rows = Number.isSafeInteger(stated) && stated > 0 ? stated : 0;
    if (part === undefined || (number >= part.start && number < part.end))
      for await (const reads of readGroup(source, metadata, { number, start, rows }, path)) {
        const item = words === undefined ? undefined : reads.find((read) => read.kind === 'item');
        if (item !== undefined) {
          item.beside = words;
          words = undefined;
        }
        yield reads;
      }
    start += rows;
  }
  // The file says how many rows it has, and each row group again: one that its footer has lost is missed here.
  const missing = Number(metadata.num_rows) - start;
  if (!(missing <= 0) && (part === undefined || part.end >= metadata.row_groups.length))
    yield [
      {
        kind: 'problem',
        what: wrong('parquet/rows-stated', { stated: Number(metadata.num_rows), rows: start }),
        at: { path, record: start + 1 },
        lost: believedRows(missing, file.size),
      },
    ];
}

/** What the footer says of the rows, apart from how they are written. */
function saidInFooter({ key_value_metadata: pairs = [] }: FileMetaData, path: string): ReturnType<typeof tableMetadata> {
  return tableMetadata(
    path,
    pairs.map(({ key, value }) => [key, value ?? '']),
  );
}

/** The library loses a field of a structure that has the name of what objects are made from. */
function fieldsLost(metadata: FileMetaData, path: string): Problem | undefined {
  const top = parquetSchema(metadata).children.map(({ element }) => element);
  if (!metadata.schema.slice(1).some((element) => element.name === '__proto__' && !top.includes(element))) return undefined;
  return { kind: 'problem', what: wrong('parquet/proto'), at: { path } };
}

/** A row group of a file: which one it is, how many rows come before it, and how many it has. */
interface GroupAt {
  number: number;
  start: number;
  rows: number;
}

async function* readGroup(
  source: Source,
  metadata: FileMetaData,
  { number, start, rows }: GroupAt,
  path: string,
): AsyncGenerator<readonly Read[], void, undefined> {
  const group = metadata.row_groups[number]!;
  source.forget();
  const single: FileMetaData = { ...metadata, num_rows: group.num_rows, row_groups: [group] };
  const size = Math.max(
    Number(group.total_byte_size),
    ...group.columns.map(({ meta_data }) => Number(meta_data?.total_uncompressed_size ?? 0)),
  );
  const step = Math.max(BATCH, Math.min(rows, Math.ceil((rows * WINDOW) / Math.max(size, 1))));
  const broken = new Set<string>();
  const texts = await textColumns(source, single);
  for (let at = 0; at < rows; at += step) {
    const end = Math.min(at + step, rows);
    const window = await readWindow(source, single, at, end, broken, texts);
    for (const [nth, { column, why }] of window.failed.entries()) {
      broken.add(column);
      yield [
        {
          kind: 'problem',
          what: wrong(window.rows > 0 ? 'parquet/column-left-out' : 'parquet/column', {
            column: JSON.stringify(column),
            group: number + 1,
            message: why,
          }),
          at: { path, record: start + at + 1, field: column },
          lost: window.rows > 0 || nth > 0 ? 0 : believedRows(rows - at, source.byteLength),
        },
      ];
    }
    yield* itemsOf(window, path, start + at);
    if (window.rows === end - at) continue;
    if (window.rows > 0 || window.failed.length === 0)
      yield [short(path, number + 1, start + at + window.rows, believedRows(rows - at - window.rows, source.byteLength))];
    break;
  }
}

interface Window {
  names: string[];
  columns: (ArrayLike<unknown> | TextColumn)[];
  rows: number;
  failed: { column: string; why: string }[];
}

/** Rows of one row group, column by column: a column that cannot be read leaves the others. */
async function readWindow(
  file: AsyncBuffer,
  metadata: FileMetaData,
  rowStart: number,
  rowEnd: number,
  broken: ReadonlySet<string>,
  texts: ReadonlyMap<string, TextColumn>,
): Promise<Window> {
  const window: Window = { names: [], columns: [], rows: 0, failed: [] };
  let column = '';
  try {
    const root = parquetSchema(metadata);
    const scan = await parquetScan({ file, metadata, compressors: codecs, parsers, utf8: false, useOffsetIndex: false });
    for (column of columnsOf(metadata)) {
      if (broken.has(column)) continue;
      const text = texts.get(column);
      if (text !== undefined) {
        window.names.push(column);
        window.columns.push(text);
        window.rows = rowEnd - rowStart;
        continue;
      }
      try {
        if (rowStart === 0) await checkPages(file, metadata, root, column);
        const cells = await scan.readColumn({ column, rowStart, rowEnd });
        window.names.push(column);
        window.columns.push(cells);
        window.rows = Math.min(Math.max(window.rows, cells.length), rowEnd - rowStart);
      } catch (error) {
        window.failed.push({ column, why: reason(error) });
      }
    }
  } catch (error) {
    window.failed.push({ column, why: reason(error) });
  }
  return window;
}

/** The outermost columns: the children of the schema's root, in order. */
function columnsOf({ schema }: FileMetaData): string[] {
  const names: string[] = [];
  let at = 1;
  const skip = (): void => {
    const children = schema[at]?.num_children ?? 0;
    at += 1;
    for (let i = 0; i < children && at < schema.length; i += 1) skip();
  };
  while (at < schema.length) {
    names.push(schema[at]?.name ?? '');
    skip();
  }
  return [...new Set(names)];
}

function* itemsOf({ names, columns, rows }: Window, path: string, before: number): Generator<Read[]> {
  const wide = wideRows(names);
  for (let from = 0; from < rows; from += BATCH) {
    const reads: Read[] = [];
    for (let i = from; i < Math.min(from + BATCH, rows); i += 1) {
      const cells = columns.map((column) => (column instanceof TextColumn ? column.next() : toJson(column[i])));
      reads.push({ kind: 'item', at: { path, record: before + i + 1 }, ...(wide?.(cells) ?? { fields: recordOf(names, cells) }) });
    }
    yield reads;
  }
}

function recordOf(names: readonly string[], cells: readonly Json[]): Record<string, Json> {
  const fields: Record<string, Json> = {};
  for (let c = 0; c < names.length; c += 1) {
    const name = names[c]!;
    const value = cells[c]!;
    // An assignment to this name would set the prototype instead.
    if (name === '__proto__') Object.defineProperty(fields, name, { value, enumerable: true });
    else fields[name] = value;
  }
  return fields;
}

/** Times as ISO 8601 text, and text decoded by the faster way; bytes that are no JSON stay text. */
const parsers: Partial<ParquetParsers> = {
  stringFromBytes: (bytes) => bytes && asBuffer(bytes).toString(),
  jsonFromBytes: (bytes) => bytes && asBuffer(bytes).toString(),
  dateFromDays: (days) => isoTime(Number(days) * 86_400_000)?.slice(0, 10),
  timestampFromMilliseconds: (millis) => isoTime(Number(millis)),
  timestampFromMicroseconds: (micros) => isoTime(Number(micros / 1000n)),
  timestampFromNanoseconds: (nanos) => isoTime(Number(nanos / 1_000_000n)),
};

/** The file as hyparquet asks for it; what a row group needs is kept for its next window. */
class Source implements AsyncBuffer {
  readonly byteLength: number;
  private readonly file: ManifestFile;
  private readonly kept = new Map<string, Promise<ArrayBuffer>>();
  private keptBytes = 0;

  constructor(file: ManifestFile) {
    this.file = file;
    this.byteLength = file.size;
  }

  forget(): void {
    this.kept.clear();
    this.keptBytes = 0;
  }

  slice(start: number, end: number = this.byteLength): Promise<ArrayBuffer> {
    const from = Math.max(0, start < 0 ? this.byteLength + start : start);
    const until = Math.min(end, this.byteLength);
    const id = `${from}-${until}`;
    const known = this.kept.get(id);
    if (known !== undefined) return known;
    const bytes = this.file.slice(from, Math.max(from, until)).then(exactly);
    if (this.keptBytes + until - from <= KEEP) {
      this.keptBytes += until - from;
      this.kept.set(id, bytes);
    }
    return bytes;
  }
}

function exactly(bytes: Uint8Array): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = bytes;
  if (buffer instanceof ArrayBuffer && byteOffset === 0 && byteLength === buffer.byteLength) return buffer;
  return new Uint8Array(bytes).buffer;
}

function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 200);
}

async function unreadable(file: ManifestFile, error: unknown): Promise<Problem> {
  const tail = asBuffer(await file.slice(Math.max(0, file.size - 4), file.size).catch(() => new Uint8Array())).toString('latin1');
  const problem = (what: ProblemReason): Problem => ({ kind: 'problem', what, at: { path: file.path } });
  if (tail === 'PARE') return problem(wrong('parquet/encrypted'));
  if (tail !== 'PAR1') return problem(wrong('parquet/cut-off'));
  return problem(wrong('parquet/footer', { message: reason(error) }));
}

/** So many rows at most are believed of each byte: as many bits as it holds, packed a thousandfold. */
const ROWS_A_BYTE = 8 << 10;

/** Rows that were lost, as far as a number out of a damaged file is to be believed: where so few bytes cannot hold so many, all that is known is that some were. */
function believedRows(lost: number, bytes: number): number {
  return lost >= 1 && lost <= bytes * ROWS_A_BYTE ? lost : 1;
}

function short(path: string, group: number, record: number, lost: number): Problem {
  return { kind: 'problem', what: wrong('parquet/fewer-rows', { group }), at: { path, record: record + 1 }, lost };
}
