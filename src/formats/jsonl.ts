import type { Json, ProblemReason } from '../model/basics.js';
import type { Format, Head, ManifestFile, Part } from '../model/format.js';
import type { Item, Read } from '../model/item.js';
import { asUtf8, type Decode, dropMark, isUtf8Label, keepsLineEnds, type Line, lines, recordDecoder } from '../reading/bytes.js';
import { descriptorFamily } from '../reading/json/descriptors.js';
import { type ListColumns, listColumns, rowFields, unevenList } from '../reading/json/list-rows.js';
import { looksLikeItem } from '../reading/json/outline.js';
import { type Parsed, parseJson } from '../reading/json/parse-json.js';
import { areTurns, isSettings } from '../reading/json/record-kind.js';
import { rewriteJsonLines } from '../reading/json/rewrite-json.js';
import { guessedEncoding, ProblemLimit, streamProblem } from '../reading/problems.js';
import { wrong } from '../text/reasons/reason.js';
import { withHead } from './descriptor/head-comments.js';
import { ListHead } from './descriptor/list-head.js';

const jsonl: Format = {
  id: 'jsonl',
  title: 'JSON Lines',
  reads: 'items',
  answersTo:
    'Text with one JSON value a line (JSON Lines, NDJSON), plain or compressed; each line is an item. Lines that are lists of one length are rows of a table, whose first one may name the columns. A first line that holds nothing but an object `metadata` or the like speaks for the list. What comments over the first item say of license, source and terms counts for the list.',
  notRead: 'Lines over 64 MiB.',
  recognize,
  read: withHead(read, 'json'),
  splitsAtLines: true,
  decides: (file) => ({ columns: columnsOf(file) ?? null }) as Json,
  rewrite: rewriteJsonLines,
};

export default jsonl;

/** How many of the first lines are looked at. */
const MAX_LOOKED_AT_LINES = 8;
/** How many where those are none: what comes before a list may be garbage. */
const MAX_LINES_OF_GARBAGE = 100;

function recognize({ text, whole, path }: Head): number {
  if (text === undefined) return 0;
  const all = text.split(/\r\n|\n|\r/);
  // The last line of a head that is not the whole file is cut.
  const lines = (whole ? all : all.slice(0, -1)).filter((line) => line.trim() !== '').slice(0, MAX_LINES_OF_GARBAGE);
  const full = lines.slice(0, MAX_LOOKED_AT_LINES);
  if (full.length === 0) return startsLongLine(text) && namedSo(path) ? 80 : 0;
  const values = full.map((line) => (/^\s*[[{"]/.test(line) ? parseJson(line) : undefined));
  // Documents one after another, each a list of records.
  if (
    !namedSo(path) &&
    values.length > 1 &&
    values.some(isListOfRecords) &&
    values.every((one) => isEmptyList(one) || isListOfRecords(one))
  )
    return 0;
  const good = values.filter((value) => value !== undefined && 'value' in value).length;
  if (!/^\s*[[{"]/.test(full[0] ?? '')) return afterGarbage(lines, path);
  if (full.length === 1) return good === 1 ? single(full[0] ?? '', path) : namedSo(path) ? 40 : 0;
  if (good === full.length) return 95;
  // A broken line or two among good ones is for the reader to tell.
  return good >= 2 && good >= full.length * 0.6 ? 85 : good > 0 && namedSo(path) ? 70 : afterGarbage(lines, path);
}

function isEmptyList(parsed: Parsed | undefined): boolean {
  return parsed !== undefined && 'value' in parsed && Array.isArray(parsed.value) && parsed.value.length === 0;
}

function isListOfRecords(parsed: Parsed | undefined): boolean {
  if (parsed === undefined || !('value' in parsed) || !Array.isArray(parsed.value)) return false;
  return parsed.value.length > 0 && parsed.value.every((one) => typeof one === 'object' && one !== null) && !areTurns(parsed.value);
}

/** A list whose beginning is damaged or is something else: by its name, or because most of its first hundred lines are items. */
function afterGarbage(lines: readonly string[], path: string): number {
  if (namedSo(path)) return 40;
  if (ABOUT_ITSELF.test(path)) return 0;
  const items = lines.filter((line) => /^\s*\{/.test(line) && isItem(line)).length;
  return items >= 3 && items * 2 >= lines.length ? 30 : 0;
}

/** Texts in which lines of JSON are examples. */
const ABOUT_ITSELF = /\.(?:md|markdown|rst|html?|xml|ya?ml|toml|tex|ipynb|sh|[cm]?[jt]sx?|py|rb|go|rs|java|log)$/i;

function isItem(line: string): boolean {
  const parsed = parseJson(line);
  return 'value' in parsed && typeof parsed.value === 'object' && parsed.value !== null && looksLikeItem(Object.keys(parsed.value));
}

/** One line alone may as well be a JSON document: the name decides, and whether it is flat, as rows are. */
function single(line: string, path: string): number {
  if (namedSo(path)) return 90;
  const parsed = parseJson(line);
  if (!('value' in parsed) || typeof parsed.value !== 'object' || parsed.value === null || Array.isArray(parsed.value)) return 0;
  if (isSettings(Object.keys(parsed.value), path)) return 0;
  if (descriptorFamily(parsed.value, path) !== undefined || !looksLikeItem(Object.keys(parsed.value))) return 0;
  const values = Object.values(parsed.value);
  return values.length > 1 && values.every((value) => typeof value !== 'object' || value === null) ? 40 : 0;
}

function namedSo(path: string): boolean {
  return /\.(?:jsonl|ndjson|jsonlines)(?:\.\w+)?$/i.test(path);
}

/** A first line longer than the head: an object that goes on past it. */
function startsLongLine(text: string): boolean {
  return /^\s*\{\s*"/.test(text.slice(0, 200));
}

async function* read(file: ManifestFile, part?: Part): AsyncGenerator<readonly Read[], void, undefined> {
  const limit = new ProblemLimit();
  let last = 0;
  try {
    const guess = (part?.start ?? 0) === 0 ? guessedEncoding(file) : undefined;
    if (guess !== undefined) yield [guess];
    const encoding = file.columns?.encoding ?? file.head.encoding ?? 'utf-8';
    const asIs = isUtf8Label(encoding) || keepsLineEnds(encoding);
    const decode = recordDecoder(asIs ? encoding : 'utf-8');
    const table = new ListTable(columnsOf(file), (part?.start ?? 0) === 0);
    let head = (part?.start ?? 0) === 0 ? headLine(file.head) : undefined;
    const chunks = asIs ? file.bytes(part) : asUtf8(file.bytes(part), encoding);
    for await (const batch of lines(chunks)) {
      const reads = readLines(batch, file.path, decode, limit, table);
      head = head !== undefined && reads.length > 0 ? ofList(head, reads) : head;
      last = batch.at(-1)?.line ?? last;
      if (reads.length > 0) yield reads;
    }
  } catch (error) {
    yield [streamProblem(error, { path: file.path, line: last + 1 })];
  }
  const rest = limit.rest();
  if (rest.length > 0) yield rest;
}

/** The member of a first line that speaks for the list: it holds nothing else, and no other line has it. */
function headLine({ text = '', whole }: Head): string | undefined {
  const lines = text.split(/\r\n|\n|\r/);
  const [first, ...others] = (whole ? lines : lines.slice(0, -1)).filter((line) => line.trim() !== '').slice(0, MAX_LOOKED_AT_LINES);
  const [name, ...more] = first === undefined ? [] : membersOf(first);
  if (name === undefined || more.length > 0 || others.length === 0 || !ListHead.wraps(name)) return undefined;
  return others.every((line) => membersOf(line).length > 0 && !membersOf(line).includes(name)) ? name : undefined;
}

function membersOf(line: string): string[] {
  const parsed = parseJson(line);
  return 'value' in parsed && typeof parsed.value === 'object' && parsed.value !== null && !Array.isArray(parsed.value)
    ? Object.keys(parsed.value)
    : [];
}

/** Makes what the first line says claims of the list; its words go with the first item, to be inspected. */
function ofList(name: string, reads: Read[]): undefined {
  const [first] = reads;
  const value = first?.kind === 'item' ? first.fields[name] : undefined;
  if (first?.kind !== 'item' || typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const head = new ListHead(first.at.path);
  head.add({ member: name, record: 0, bytes: Buffer.from(JSON.stringify(value)), line: first.at.line ?? 1 });
  const card = head.card();
  const item = reads.find((read): read is Item => read.kind === 'item' && read !== first);
  if (card === undefined || item === undefined) return undefined;
  const words = head.words();
  if (words !== undefined) item.beside = words;
  reads.splice(0, 1, card);
  return undefined;
}

/** So many lines tell what columns lists have. */
const MAX_LOOKED_AT_LISTS = 50;

/** The columns of a file whose lines are lists, by its beginning. */
function columnsOf({ head: { text = '', whole }, columns }: ManifestFile): ListColumns | undefined {
  if (!/^\s*\[/.test(text)) return undefined;
  const all = text.split(/\r\n|\n|\r/);
  const lines = (whole ? all : all.slice(0, -1)).filter((line) => line.trim() !== '').slice(0, MAX_LOOKED_AT_LISTS);
  const values = lines.flatMap((line) => {
    const parsed = parseJson(line);
    return 'value' in parsed ? [parsed.value] : [];
  });
  return listColumns(values, columns?.header);
}

/** Makes rows of lists. */
class ListTable {
  readonly #columns: ListColumns | undefined;
  /** The first list is still to come. */
  #isFirst: boolean;

  constructor(columns: ListColumns | undefined, begins: boolean) {
    this.#columns = columns;
    this.#isFirst = begins;
  }

  /** What a list is read as, and what is told of it. Fields are undefined for a list that names the columns. */
  read(cells: Json[]): { fields: Record<string, Json> | undefined; told?: ProblemReason } {
    const columns = this.#columns;
    if (columns === undefined) return { fields: { value: cells } };
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    if (isFirst && columns.first === 'names') return { fields: undefined };
    const told = isFirst && columns.first === 'perhaps' ? wrong('json/perhaps-names') : unevenList(cells.length, columns.names.length);
    return { fields: rowFields(cells, columns.names), ...(told !== undefined && { told }) };
  }
}

function readLines(batch: readonly Line[], path: string, decode: Decode, limit: ProblemLimit, table: ListTable): Read[] {
  const reads: Read[] = [];
  for (let i = 0; i < batch.length; i += 1) readLine(batch[i]!, path, decode, limit, reads, table);
  return reads;
}

function readLine(line: Line, path: string, decode: Decode, limit: ProblemLimit, reads: Read[], table: ListTable): void {
  const at = { path, line: line.line };
  const tell = (what: ProblemReason, lost: number): void => {
    const problem = limit.admit({ kind: 'problem', what, at, lost });
    if (problem !== undefined) reads.push(problem);
  };
  if (line.tooLong !== undefined) {
    tell(wrong('jsonl/line-too-long', { bytes: line.tooLong }), 1);
    return;
  }
  const bytes = line.line === 1 ? dropMark(line.bytes) : line.bytes;
  if (bytes.length === 0) return;
  const { text, broken } = decode(bytes);
  const parsed = parseJson(text);
  if (!('value' in parsed)) {
    if (text.trim() === '') return;
    tell(wrong('jsonl/not-read', { why: parsed.why }), 1);
    return;
  }
  if (broken) tell(wrong('text/bad-bytes'), 0);
  const { value } = parsed;
  if (!Array.isArray(value)) {
    const fields: Record<string, Json> = typeof value === 'object' && value !== null ? value : { value };
    reads.push({ kind: 'item', at, fields, record: bytes });
    return;
  }
  const { fields, told } = table.read(value);
  if (told !== undefined) tell(told, 0);
  if (fields !== undefined) reads.push({ kind: 'item', at, fields, record: bytes });
}
