import { runInNewContext } from 'node:vm';
import type { Json } from '../model/basics.js';
import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Item, Problem, Read } from '../model/item.js';
import { columnNames, hasHeader, knownNames, titlesAbove } from '../reading/header-row.js';
import { damagedIn } from './xlsx/damage.js';
import { boundedZlib } from './xlsx/inflate.js';

type Library = typeof import('@e965/xlsx');

const xlsx: Format = {
  id: 'xlsx',
  title: 'Excel and OpenDocument workbooks',
  reads: 'items',
  answersTo:
    'Workbooks of Excel (.xlsx, .xlsm, .xlsb, .xls) and OpenDocument (.ods): each row of each sheet is an item, hidden sheets too; rows are counted through all sheets. A title above the header, merged cells and a second table in a sheet are told. Dates are ISO 8601, formulas their last result.',
  notRead: 'Workbooks with a password; those over 64 MiB, or over 256 MiB unpacked; charts, comments, macros, styles.',
  recognize,
  read,
};

export default xlsx;

/** Workbooks cannot be streamed: their strings stand apart from the cells. */
const MOST_BYTES = 64 << 20;
const MOST_UNPACKED = 256 << 20;
/** Rows and columns of the largest sheet that programs make. */
const MOST_ROWS = 1 << 20;
const MOST_COLUMNS = 1 << 14;
/** In milliseconds: a hundred times what a workbook needs. */
const LEAST_TIME = 2000;
const TIME_PER_MEGABYTE = 1000;
const BATCH = 1024;
/** Rows looked at to find the names of columns. */
const LOOK = 50;

function recognize({ bytes, path }: Head): number {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (start.startsWith('PK\x03\x04')) {
    if (start.includes('application/vnd.oasis.opendocument.spreadsheet')) return 97;
    if (/\bxl\/(?:workbook|worksheets|_rels|sharedStrings|styles|theme)/.test(start)) return 97;
    return /\.xls[xmb]$/i.test(path) ? 90 : 0;
  }
  // A compound file may be a Word document too: its name has to say what it is.
  return start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') && /\.xls$/i.test(path) ? 90 : 0;
}

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const problem = (what: string, fix: string): Problem[] => [{ kind: 'problem', what, at: { path: file.path }, fix }];
  const library = await import('@e965/xlsx').catch(() => undefined);
  if (library === undefined) {
    yield problem(
      'Workbooks are read with the package @e965/xlsx, which is not installed',
      'npm install @e965/xlsx, or save the sheets as CSV.',
    );
    return;
  }
  const { unpacked, archive } = await unpackedSize(file);
  if (file.size > MOST_BYTES || unpacked > MOST_UNPACKED) {
    const long = file.size > MOST_BYTES ? `${file.size} bytes long` : `${unpacked} bytes when unpacked`;
    yield problem(`This workbook is ${long}, more than is read`, 'Save its sheets as CSV and scan those.');
    return;
  }
  let book: ReturnType<Library['read']>;
  try {
    library.CFB.utils.use_zlib(boundedZlib(MOST_UNPACKED));
    const bytes = await file.slice(0, file.size);
    const options = { type: 'buffer', dense: true, cellDates: true, cellFormula: false, cellHTML: false, cellText: true } as const;
    // The library reads on for ever in some damaged workbooks, and takes more and more memory: it is stopped long after a whole one is read.
    const timeout = LEAST_TIME + TIME_PER_MEGABYTE * Math.ceil(Math.max(file.size, unpacked) / 1e6);
    book = within(timeout, () => library.read(bytes, options));
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    yield locked
      ? problem('This workbook has a password', 'Save it without one, or save its sheets as CSV.')
      : problem('This workbook could not be read: it is damaged, or no workbook', 'Open it in a spreadsheet program and save it again.');
    return;
  }
  const damaged = archive === undefined ? 0 : await damagedIn(archive);
  if (damaged > 0)
    yield problem(
      `This workbook is damaged: ${damaged} of its parts ${damaged === 1 ? 'is not what its checksum says' : 'are not what their checksums say'}; rows may be missing or not as they were`,
      'Copy or download the file again.',
    );
  let before = 0;
  for (const name of book.SheetNames) {
    const rows = (book.Sheets[name] as Sheet | undefined)?.['!data'] ?? [];
    // A damaged sheet has cells where no sheet has any, and an array is as long as its last one.
    if (rows.length > MOST_ROWS) rows.length = MOST_ROWS;
    const merged = (book.Sheets[name] as Sheet | undefined)?.['!merges']?.length ?? 0;
    yield* itemsOf(rows, before, file.path);
    const told = remarksOn(rows, merged, before, file.path);
    if (told.length > 0) yield told;
    before += rows.length;
  }
}

/** Does what may not end, for so many milliseconds at most. Throws when the time is over. */
function within<T>(timeout: number, read: () => T): T {
  return runInNewContext('read()', { read }, { timeout }) as T;
}

/** A sheet as the library keeps it when it is asked for rows: what is empty is left out. Its `!ref` is what the file says of it, and not looked at. */
interface Sheet {
  '!data'?: Row[];
  '!merges'?: unknown[];
}

type Row = ({ t: string; v?: unknown } | undefined)[] | undefined;

/** What stands in the cells of a row, by column. */
function cellsOf(row: Row): [number, Json][] {
  const cells: [number, Json][] = [];
  row?.forEach((cell, column) => {
    const value = cell === undefined || column >= MOST_COLUMNS ? null : cellOf(cell);
    if (value !== null && value !== '') cells.push([column, value]);
  });
  return cells;
}

function* itemsOf(rows: readonly Row[], before: number, path: string): Generator<Read[]> {
  const width = widthOf(rows);
  const top = tableBegins(rows, width);
  const named = top < rows.length && hasHeader(rows.slice(top, top + LOOK).map((row) => wordsOf(row, width)));
  const names = columnNames(named ? wordsOf(rows[top], width) : undefined, width);
  let batch: Item[] = [];
  for (let i = named ? top + 1 : top; i < rows.length; i += 1) {
    const cells = cellsOf(rows[i]).map(([column, value]): [string, Json] => [names[column]!, value]);
    if (cells.length === 0) continue;
    batch.push({ kind: 'item', at: { path, record: before + i + 1 }, fields: Object.fromEntries(cells) });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function widthOf(rows: readonly Row[]): number {
  return rows.reduce((most, row) => Math.max(most, Math.min(row?.length ?? 0, MOST_COLUMNS)), 0);
}

/** Rows above the table that hold nothing, or a title: one cell at most where the table is wider, or a few above names of columns. */
function tableBegins(rows: readonly Row[], width: number): number {
  const from = (least: number) =>
    Math.max(
      rows.findIndex((row) => cellsOf(row).length >= least),
      0,
    );
  const first = from(1);
  // Rows that hold nothing are not there at all.
  const titles = titlesAbove(
    Array.from(rows.slice(first, first + LOOK), (row) => wordsOf(row, width)),
    width,
  );
  if (titles > 0) return first + titles;
  return rows.slice(first, first + LOOK).some((row) => cellsOf(row).length >= 2) ? from(2) : first;
}

/** What a sheet has that rows and columns alone do not show: a title above, merged cells, a second table. */
function remarksOn(rows: readonly Row[], merged: number, before: number, path: string): Problem[] {
  const width = widthOf(rows);
  const top = tableBegins(rows, width);
  const remark = (what: string, fix: string, row: number): Problem => ({
    kind: 'problem',
    what,
    at: { path, record: before + row + 1 },
    fix,
    lost: 0,
  });
  const told: Problem[] = [];
  const titles = rows.slice(0, top).filter((row) => cellsOf(row).length > 0).length;
  if (titles > 0) {
    const what = 'What stands above the header is a title and no item; what it holds was not looked at';
    told.push(remark(what, 'Nothing to do if it is a title; else put the header into the first row.', 0));
  }
  const header = wordsOf(rows[top], width);
  for (let i = top + 2; i < rows.length; i += 1) {
    if (cellsOf(rows[i - 1]).length > 0) continue;
    const cells = wordsOf(rows[i], width);
    if (knownNames(cells) < 2 || cells.join('\0') === header.join('\0')) continue;
    const what = 'A second table seems to begin here; its rows were read under the names of the first one';
    told.push(remark(what, 'Put each table into a sheet of its own.', i));
    break;
  }
  if (merged > 0) {
    const what = `${merged} merged ${merged === 1 ? 'cell' : 'cells'} in this sheet: only the first row and column of each holds its value`;
    told.push(remark(what, 'Unmerge them, and fill in the value in each row.', top));
  }
  return told;
}

function cellOf({ t: type, v: value }: { t: string; v?: unknown }): Json {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : dateOf(value);
  // An error's value is its number.
  if (type === 'e') return null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** A day where the time is midnight: a workbook does not tell the two apart. */
function dateOf(date: Date): string {
  const iso = new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}

function wordsOf(row: Row, width: number): string[] {
  const words: string[] = new Array(Math.min(row?.length ?? 0, width)).fill('');
  for (const [column, value] of cellsOf(row)) words[column] = String(value);
  return words;
}

/** What the members of a zip archive say that they unpack to, and the archive; 0 where it is none. */
async function unpackedSize(file: ManifestFile): Promise<{ unpacked: number; archive?: Buffer }> {
  if (file.head.bytes[0] !== 0x50 || file.size > MOST_BYTES) return { unpacked: 0 };
  const archive = Buffer.from(await file.slice(0, file.size));
  const { fromBufferPromise } = await import('yauzl');
  let unpacked = 0;
  try {
    for await (const entry of (await fromBufferPromise(archive)).eachEntry()) unpacked += entry.uncompressedSize;
  } catch {
    // Told once the workbook was read.
  }
  return { unpacked, archive };
}
