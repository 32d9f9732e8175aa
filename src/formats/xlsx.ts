import { runInNewContext } from 'node:vm';
import type { Json, Place, ProblemReason } from '../model/basics.js';
import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Beside, Card, Item, Problem, Read } from '../model/item.js';
import { decodeText } from '../reading/bytes.js';
import { guessedEncoding, streamProblem } from '../reading/problems.js';
import { wrong } from '../text/reasons/reason.js';
import { LastItem } from './descriptor/last-item.js';
import { titleCard, titleWords } from './descriptor/title-rows.js';
import { damagedIn } from './xlsx/damage.js';
import { boundedZlib } from './xlsx/inflate.js';
import { MarkupTables, markupOf } from './xlsx/markup-tables.js';
import { fillMerged, type Merge, type SheetTable, tablesOf } from './xlsx/sheet-tables.js';

type Library = typeof import('@e965/xlsx');

const xlsx: Format = {
  id: 'xlsx',
  title: 'Excel and OpenDocument workbooks',
  reads: 'items',
  answersTo:
    'Workbooks of Excel (.xlsx, .xlsm, .xlsb, .xls) and OpenDocument (.ods), and tables saved as .xls in markup (HTML of Excel and of pandas, XML of Excel 2003): each row of each sheet is an item, hidden sheets too; rows are counted through all sheets. A first row that may name the columns or be an item is read as both, and told. Titles over the header are no items: what they say of license, source, owner and date counts for the list, and they are searched for personal information with the first item. So do sheets of notes, and notes on cells. A cell that is merged over several rows counts for each of them; a sheet may hold several tables, one below the other. Dates are ISO 8601, formulas their last result.',
  notRead:
    'Tables side by side, which are read as one; workbooks with a password; those over 64 MiB, or over 256 MiB unpacked; charts, macros, styles.',
  recognize,
  read,
};

export default xlsx;

/** Workbooks cannot be streamed: their strings stand apart from the cells. */
const MAX_BYTES = 64 << 20;
const MAX_UNPACKED_BYTES = 256 << 20;
/** Rows and columns of the largest sheet that programs make. */
const MAX_ROWS = 1 << 20;
const MAX_COLUMNS = 1 << 14;
/** In milliseconds: a hundred times what a workbook needs. */
const LEAST_TIME = 2000;
const TIME_PER_MEGABYTE = 1000;
const BATCH = 1024;

function recognize(head: Head): number {
  const { bytes, path } = head;
  if (markupOf(head) !== undefined) return 90;
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
  const markup = markupOf(file.head);
  if (markup !== undefined) {
    yield* readMarkup(file, markup);
    return;
  }
  const problem = (what: ProblemReason): Problem[] => [{ kind: 'problem', what, at: { path: file.path } }];
  const library = await import('@e965/xlsx').catch(() => undefined);
  if (library === undefined) {
    yield problem(wrong('workbook/not-installed'));
    return;
  }
  const { unpacked, archive } = await unpackedSize(file);
  if (file.size > MAX_BYTES || unpacked > MAX_UNPACKED_BYTES) {
    yield problem(
      file.size > MAX_BYTES ? wrong('workbook/too-long', { bytes: file.size }) : wrong('workbook/unpacked-too-long', { bytes: unpacked }),
    );
    return;
  }
  let book: ReturnType<Library['read']>;
  try {
    library.CFB.utils.use_zlib(boundedZlib(MAX_UNPACKED_BYTES));
    const bytes = await file.slice(0, file.size);
    const options = { type: 'buffer', dense: true, cellDates: true, cellFormula: false, cellHTML: false, cellText: true } as const;
    // The library reads on for ever in some damaged workbooks, and takes more and more memory: it is stopped long after a whole one is read.
    const timeout = LEAST_TIME + TIME_PER_MEGABYTE * Math.ceil(Math.max(file.size, unpacked) / 1e6);
    book = within(timeout, () => library.read(bytes, options));
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    yield locked ? problem(wrong('workbook/password')) : problem(wrong('workbook/not-read'));
    return;
  }
  const damaged = archive === undefined ? 0 : await damagedIn(archive);
  if (damaged > 0) yield problem(damaged === 1 ? wrong('workbook/part-damaged') : wrong('workbook/parts-damaged', { parts: damaged }));
  let before = 0;
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name] as Sheet | undefined;
    const rows = sheet?.['!data'] ?? [];
    // A damaged sheet has cells where no sheet has any, and an array is as long as its last one.
    if (rows.length > MAX_ROWS) rows.length = MAX_ROWS;
    // Rows that hold nothing are holes in the array.
    const cells = Array.from(rows, cellsOf);
    const merges = sheet?.['!merges'] ?? [];
    yield* sheetOf({ name, rows, cells, merges, before }, file);
    before += rows.length;
  }
}

interface SheetRows {
  name: string;
  rows: readonly Row[];
  cells: [number, Json][][];
  merges: readonly Merge[];
  /** Rows of the sheets before. */
  before: number;
}

function* sheetOf(
  { name, rows, cells, merges, before }: SheetRows,
  { path, columns }: Pick<ManifestFile, 'path' | 'columns'>,
): Generator<Read[]> {
  const tables = tablesOf(cells, merges, columns?.header);
  const told = tellOf(tables, fillMerged(cells, tables, merges), before, path);
  if (told.length > 0) yield told;
  const notes = notesOf(name, rows, cells, before, path);
  if (notes !== undefined) yield [notes];
  for (const table of tables) yield* itemsOf(cells, table, before, path);
}

async function* readMarkup(file: ManifestFile, markup: 'html' | 'xml'): AsyncGenerator<readonly Read[], void, undefined> {
  const { path, columns } = file;
  const problem = (what: ProblemReason, lost?: number): Problem => ({
    kind: 'problem',
    what,
    at: { path },
    ...(lost !== undefined && { lost }),
  });
  const tables = new MarkupTables(markup);
  const problems: Problem[] = [];
  let length = 0;
  try {
    const guess = guessedEncoding(file);
    if (guess !== undefined) problems.push(guess);
    for await (const text of decodeText(file.bytes(), columns?.encoding ?? file.head.encoding ?? 'utf-8')) {
      length += text.length;
      if (length > MAX_BYTES) break;
      tables.push(text);
    }
  } catch (error) {
    problems.push(streamProblem(error, { path }));
  }
  tables.end();
  const beside: Beside = { words: tables.words.map((text) => ({ text, at: { path }, credit: false })), cut: false };
  const last = new LastItem();
  let before = 0;
  for (const { name, rows: cells, merges, header } of tables.sheets) {
    const stated = columns ?? (header ? { header } : undefined);
    for (const reads of sheetOf({ name, rows: [], cells, merges, before }, { path, ...(stated && { columns: stated }) }))
      yield last.after(reads);
    before += cells.length;
  }
  yield last.end(beside.words.length > 0 ? beside : undefined);
  if (length > MAX_BYTES) problems.push(problem(wrong('workbook/beginning'), 1));
  else if (tables.isOpen) problems.push(problem(wrong('workbook/cut-off'), 1));
  if (tables.cut) problems.push(problem(wrong('workbook/left-out'), 1));
  if (before === 0) problems.push(problem(wrong('workbook/no-table')));
  if (problems.length > 0) yield problems;
}

/** What a reader should know of how a sheet was taken. */
function tellOf(tables: readonly SheetTable[], filled: number | undefined, before: number, path: string): Read[] {
  const problem = (row: number, what: ProblemReason): Problem => ({
    kind: 'problem',
    what,
    at: { path, record: before + row + 1 },
    lost: 0,
  });
  const reads: Read[] = [];
  for (const [i, { begins, titles, inTwoRows, divided, doubtful, names }] of tables.entries()) {
    const card = titleCard(
      path,
      titles.map(({ cells, row }) => ({ cells, line: before + row + 1 })),
    );
    if (card !== undefined) reads.push(atRecords(card));
    if (i > 0) reads.push(problem(begins, wrong('workbook/another-table')));
    if (doubtful && names !== undefined) reads.push(problem(names, wrong('table/perhaps-names')));
    if (divided && names !== undefined) reads.push(problem(names, wrong('table/side-by-side')));
    if (inTwoRows && names !== undefined) reads.push(problem(names, wrong('workbook/names-in-two-rows')));
  }
  if (filled !== undefined) reads.push(problem(filled, wrong('workbook/merged')));
  return reads;
}

/** Names of sheets that say something of the others. */
const NOTES =
  /read ?me|notes?\b|about|info|licen[cs]|terms|legal|rights|disclaimer|cover|metadata|hinweis|lizenz|说明|须知|版权|许可|授权|备注|封面|注意|利用規約/i;
/** So many rows of a sheet of notes are taken for notes, and so many rows of any sheet are searched for notes on cells. */
const MAX_NOTES = 200;

/** What a sheet of notes, and notes on cells, say of the workbook. */
function notesOf(name: string, rows: readonly Row[], cells: readonly [number, Json][][], before: number, path: string): Card | undefined {
  const pairs = NOTES.test(name) && cells.length <= MAX_NOTES ? cells.map((row) => row.map(([, value]) => String(value))) : [];
  const said = pairs.map((row, i) => ({
    cells: row.length === 2 ? [`${row[0]!.replace(/[:：]$/, '')}: ${row[1]}`] : row,
    line: before + i + 1,
  }));
  for (const [i, row] of rows.slice(0, MAX_NOTES).entries())
    for (const cell of row ?? [])
      for (const { t: note } of cell?.c ?? []) if (note !== undefined) said.push({ cells: [note], line: before + i + 1 });
  const card = said.length === 0 ? undefined : titleCard(path, said);
  return (
    card && atRecords({ ...card, says: card.says.filter(({ about }) => about === 'license' || about === 'source' || about === 'owner') })
  );
}

/** A workbook has no lines: its rows are counted. */
function atRecords(card: Card): Card {
  const moved = ({ line, ...at }: Place): Place => (line === undefined ? at : { ...at, record: line });
  return { ...card, at: { path: card.at.path }, says: card.says.map((saying) => ({ ...saying, at: moved(saying.at) })) };
}

/** Does what may not end, for so many milliseconds at most. Throws when the time is over. */
function within<T>(timeout: number, read: () => T): T {
  return runInNewContext('read()', { read }, { timeout }) as T;
}

/** A sheet as the library keeps it when it is asked for rows: what is empty is left out. Its `!ref` is what the file says of it, and not looked at. */
interface Sheet {
  '!data'?: Row[];
  '!merges'?: Merge[];
}

type Row = ({ t: string; v?: unknown; c?: { t?: string }[] } | undefined)[] | undefined;

/** What stands in the cells of a row, by column. */
function cellsOf(row: Row): [number, Json][] {
  const cells: [number, Json][] = [];
  row?.forEach((cell, column) => {
    const value = cell === undefined || column >= MAX_COLUMNS ? null : cellOf(cell);
    if (value !== null && value !== '') cells.push([column, value]);
  });
  return cells;
}

function* itemsOf(rows: readonly [number, Json][][], table: SheetTable, before: number, path: string): Generator<Read[]> {
  let batch: Item[] = [];
  let beside = besideOf(table, before, path);
  for (let i = table.from; i < table.to; i += 1) {
    const cells = rows[i]!.map(([column, value]): [string, Json] => [table.columns[column]!, value]);
    if (cells.length === 0) continue;
    batch.push({ kind: 'item', at: { path, record: before + i + 1 }, fields: Object.fromEntries(cells), ...(beside && { beside }) });
    beside = undefined;
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The words over a table of a sheet; a sheet has rows and no lines. */
function besideOf({ titles }: SheetTable, before: number, path: string): Beside | undefined {
  const beside = titleWords(
    path,
    titles.map(({ cells, row }) => ({ cells, line: before + row + 1 })),
  );
  return beside && { ...beside, words: beside.words.map((one) => ({ ...one, at: { path, record: one.at.line!, field: 'title' } })) };
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

/** What the members of a zip archive say that they unpack to, and the archive; 0 where it is none. */
async function unpackedSize(file: ManifestFile): Promise<{ unpacked: number; archive?: Buffer }> {
  if (file.head.bytes[0] !== 0x50 || file.size > MAX_BYTES) return { unpacked: 0 };
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
