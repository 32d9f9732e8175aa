import type { Format, Head, Item, Json, ManifestFile, Problem, Read } from '../model.js';
import { columnNames, hasHeader } from '../table.js';

type Library = typeof import('@e965/xlsx');

const xlsx: Format = {
  id: 'xlsx',
  title: 'Excel and OpenDocument workbooks',
  reads: 'items',
  answersTo:
    'Workbooks of Excel (.xlsx, .xlsm, .xlsb, .xls) and OpenDocument (.ods): each row of each sheet is an item, hidden sheets too; rows are counted through all sheets. Dates are ISO 8601, formulas their last result.',
  notRead: 'Workbooks with a password; those over 64 MiB, or over 256 MiB unpacked; charts, comments, macros, styles.',
  recognize,
  read,
};

export default xlsx;

/** Workbooks cannot be streamed: their strings stand apart from the cells. */
const MOST_BYTES = 64 << 20;
const MOST_UNPACKED = 256 << 20;
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
  const unpacked = await unpackedSize(file);
  if (file.size > MOST_BYTES || unpacked > MOST_UNPACKED) {
    const long = file.size > MOST_BYTES ? `${file.size} bytes long` : `${unpacked} bytes when unpacked`;
    yield problem(`This workbook is ${long}, more than is read`, 'Save its sheets as CSV and scan those.');
    return;
  }
  let book: ReturnType<Library['read']>;
  try {
    book = library.read(await file.slice(0, file.size), {
      type: 'buffer',
      dense: true,
      cellDates: true,
      cellFormula: false,
      cellHTML: false,
      cellText: true,
    });
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    yield locked
      ? problem('This workbook has a password', 'Save it without one, or save its sheets as CSV.')
      : problem('This workbook could not be read: it is damaged, or no workbook', 'Open it in a spreadsheet program and save it again.');
    return;
  }
  let before = 0;
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    if (sheet === undefined) continue;
    const { rows, first } = rowsOf(sheet, library);
    yield* itemsOf(rows, first, before, file.path);
    before += first + rows.length;
  }
}

/** The rows of a sheet, and how many lie above the first one that holds something. */
function rowsOf(sheet: ReturnType<Library['read']>['Sheets'][string], library: Library): { rows: Json[][]; first: number } {
  const range = sheet['!ref'] === undefined ? undefined : library.utils.decode_range(sheet['!ref']);
  const cells = library.utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: null, blankrows: true });
  return { rows: cells.map((row) => row.map(cellOf)), first: range?.s.r ?? 0 };
}

function* itemsOf(rows: readonly Json[][], first: number, before: number, path: string): Generator<Read[]> {
  const top = titlesAbove(rows);
  const body = rows.slice(top);
  const named = body.length > 0 && hasHeader(body.slice(0, LOOK).map((row) => row.map(wordsOf)));
  const width = body.reduce((most, row) => Math.max(most, row.length), 0);
  const names = columnNames(named ? body[0]!.map(wordsOf) : undefined, width);
  let batch: Item[] = [];
  for (let i = named ? 1 : 0; i < body.length; i += 1) {
    const cells = body[i]!.flatMap((value, column): [string, Json][] => (value === null || value === '' ? [] : [[names[column]!, value]]));
    if (cells.length === 0) continue;
    batch.push({ kind: 'item', at: { path, record: before + first + top + i + 1 }, fields: Object.fromEntries(cells) });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Rows above the table that hold a title or nothing: one cell at most, where the table is wider. */
function titlesAbove(rows: readonly Json[][]): number {
  const filled = (row: readonly Json[]): number => row.filter((value) => value !== null && value !== '').length;
  const widest = rows.slice(0, LOOK).reduce((most, row) => Math.max(most, filled(row)), 0);
  if (widest < 2) return 0;
  const top = rows.findIndex((row) => filled(row) >= 2);
  return Math.max(top, 0);
}

function cellOf(value: unknown): Json {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : dateOf(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** A day where the time is midnight: a workbook does not tell the two apart. */
function dateOf(date: Date): string {
  const iso = new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}

function wordsOf(value: Json): string {
  return value === null || typeof value === 'object' ? '' : String(value);
}

/** What the members of a zip archive say that they unpack to; 0 where it is none. */
async function unpackedSize(file: ManifestFile): Promise<number> {
  if (file.head.bytes[0] !== 0x50 || file.size > MOST_BYTES) return 0;
  const { fromBufferPromise } = await import('yauzl');
  try {
    const archive = await fromBufferPromise(Buffer.from(await file.slice(0, file.size)));
    let size = 0;
    for await (const entry of archive.eachEntry()) size += entry.uncompressedSize;
    return size;
  } catch {
    return 0;
  }
}
