import type { Place, ProblemReason } from '../model/basics.js';
import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Problem, Read } from '../model/item.js';
import { ByteSource } from '../reading/byte-source.js';
import { asBuffer, asUtf8 } from '../reading/bytes.js';
import { Frame } from '../reading/json/frame.js';
import { jsonDocuments } from '../reading/json/json-documents.js';
import { type ListColumns, listColumns } from '../reading/json/list-rows.js';
import { outline } from '../reading/json/outline.js';
import { parseJson } from '../reading/json/parse-json.js';
import { type CutInto, type JsonCut, jsonPieces, type Piece } from '../reading/json/pieces.js';
import { readDocument, readRecord } from '../reading/json/read-record.js';
import { rewriteJson } from '../reading/json/rewrite-json.js';
import { ASIDE, type JsonShape, shapeOf } from '../reading/json/shape.js';
import { guessedEncoding, ProblemLimit, streamProblem } from '../reading/problems.js';
import { append } from '../text/append.js';
import { wrong } from '../text/reasons/reason.js';
import { LastItem } from './descriptor/last-item.js';
import { ListHead } from './descriptor/list-head.js';

const json: Format = {
  id: 'json',
  title: 'JSON lists and records',
  reads: 'items',
  answersTo:
    'A JSON document that holds items: as a list, as an object of records (`{"id": {…}}`, `{"1.jpg": ["a boat"]}`), within an object that says more of them beside (license, source, owner, date: claims of the list; all of it is searched for personal information with the last item), in lists for train, test and validation; one record alone, or several one after another; lists that are rows of a table, whose first one may name the columns, or which lie in `data` beside `columns` and `index` (pandas “values” and “split” orientation). Documents one behind another are each read by their own shape.',
  notRead:
    'Lists nested more than three deep; members beside the list that say nothing of its license, source, owner or date; descriptors, which have readers of their own.',
  recognize,
  read,
  rewrite: rewriteJson,
};

export default json;

const BATCH = 1024;
/** What is one document. */
type OneShape = Exclude<JsonShape, { kind: 'records' }>;
/** Documents one after another that are looked at by themselves; those behind them are written as the last of these. */
const MAX_LOOKED_AT_DOCUMENTS = 100;
/** So much of a document behind another one is looked at. */
const HEAD = 64 << 10;
/** So many lists tell what columns they have. */
const MAX_LOOKED_AT_LISTS = 50;

function recognize(head: Head): number {
  const shape = shapeOf(head);
  switch (shape?.kind) {
    case undefined:
      return 0;
    case 'list':
      return 75;
    case 'frame':
      return 90;
    case 'lists':
      // A descriptor that knows a member beside a list of items has no claim on the items.
      return shape.plain ? 97 : 75;
    case 'map':
      return 65;
    case 'records':
      // One alone is data where nothing else knows it; many that are alike, discovery tells.
      return shape.several ? 60 : shape.record === 'content' ? 30 : 0;
  }
}

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const limit = new ProblemLimit();
  const at: Begins = { path: file.path, line: 1, record: 0 };
  const source = new ByteSource(asUtf8(file.bytes(), file.columns?.encoding ?? file.head.encoding ?? 'utf-8'));
  try {
    const guess = guessedEncoding(file);
    if (guess !== undefined) yield [guess];
    // What is damaged so that it is no text any more is read for what it was.
    const text = file.head.text ?? asBuffer(file.head.bytes).toString();
    let head: Head | undefined = { ...file.head, text };
    let told: Told | undefined;
    for (let n = 0; head !== undefined; n += 1) {
      if (told === undefined || n < MAX_LOOKED_AT_DOCUMENTS) told = toldBy(head, file.columns?.header);
      const { shape } = told;
      if (shape?.kind === 'records') {
        yield* documents(source, at, limit);
        break;
      }
      if (!(yield* pieces(source, { ...told, shape }, at, limit))) break;
      head = await nextHead(source, at);
    }
  } catch (error) {
    yield [streamProblem(error, { path: file.path, line: at.line })];
  } finally {
    await source.close();
  }
  const rest = limit.rest();
  if (rest.length > 0) yield rest;
}

/** Where a document begins, and how many records came before it. */
interface Begins {
  path: string;
  line: number;
  record: number;
}

/** The beginning of a document behind another one; undefined at the end of the file. */
async function nextHead(source: ByteSource, { path }: Begins): Promise<Head | undefined> {
  const bytes = await source.peek(HEAD);
  return bytes.length === 0 ? undefined : { path, bytes, text: bytes.toString(), encoding: 'utf-8', whole: bytes.length < HEAD };
}

/** A document as it is told from its beginning: its shape, and the columns of its rows where these are lists. */
interface Told<Shape = JsonShape> {
  shape: Shape | undefined;
  columns: ListColumns | undefined;
}

function toldBy(head: Head, header: boolean | undefined): Told {
  const shape = shapeOf(head);
  return { shape, columns: shape?.kind === 'list' ? columnsOf(outline(head)?.pieces ?? [], header) : undefined };
}

/** The columns of a list of lists, by its beginning. */
function columnsOf(rows: readonly Piece[], header: boolean | undefined): ListColumns | undefined {
  if (rows[0]?.bytes[0] !== 0x5b) return undefined;
  const values = rows.slice(0, MAX_LOOKED_AT_LISTS).flatMap(({ bytes }) => {
    const parsed = parseJson(asBuffer(bytes).toString());
    return 'value' in parsed ? [parsed.value] : [];
  });
  return listColumns(values, header);
}

async function* documents(source: ByteSource, at: Begins, limit: ProblemLimit): AsyncGenerator<readonly Read[], void, undefined> {
  let any = false;
  const { path } = at;
  for await (const found of jsonDocuments(source.chunks(), at)) {
    at.line = found.at(-1)?.line ?? at.line;
    any = true;
    const reads = found.flatMap((one) => readDocument(one, { path, line: one.line, record: one.record }, limit));
    for (let from = 0; from < reads.length; from += BATCH) yield reads.slice(from, from + BATCH);
  }
  if (!any) yield [broken(wrong('json/no-record'), path, 1, 1)];
}

/** Whether another document follows. */
async function* pieces(
  source: ByteSource,
  told: Told<OneShape>,
  at: Begins,
  limit: ProblemLimit,
): AsyncGenerator<readonly Read[], boolean, undefined> {
  const { path } = at;
  const document = new OneDocument(told, at, limit);
  const stream = jsonPieces(source.chunks(), { ...cutInto(told.shape), line: at.line });
  const last = new LastItem();
  const next = async () => {
    try {
      return await stream.next();
    } catch (cause) {
      return { broke: cause };
    }
  };
  for (let step = await next(); ; step = await next()) {
    if ('broke' in step) {
      yield last.end(document.head.words());
      throw step.broke;
    }
    if (step.done) {
      const card = document.head.card();
      const { more } = step.value;
      const goesOn = more !== undefined && (more.begins === 0x5b || more.begins === 0x7b);
      // A document that follows is read by itself.
      if (goesOn) source.putBack(more.rest);
      const end = endOf(goesOn ? { ...step.value, more: undefined } : step.value, path, document.any, document.isNested);
      yield [...last.end(document.head.words()), ...(card === undefined ? [] : [card]), ...end];
      at.line = more?.line ?? at.line;
      at.record = document.records;
      return goesOn;
    }
    const reads: Read[] = [];
    for (const piece of step.value) {
      at.line = piece.line;
      append(reads, document.read(piece));
    }
    const ready = last.after(reads);
    for (let from = 0; from < ready.length; from += BATCH) yield ready.slice(from, from + BATCH);
  }
}

/** Makes records of the pieces of one document. */
class OneDocument {
  readonly head: ListHead;
  /** Something of it was read. */
  any = false;
  /** Records so far, those of documents before it too. */
  records: number;
  /** What holds the records is not the document itself. */
  readonly isNested: boolean;
  readonly #inside: readonly string[];
  readonly #begins: number | undefined;
  readonly #columns: ListColumns | undefined;
  readonly #frame: Frame | undefined;
  readonly #at: Readonly<Begins>;
  readonly #limit: ProblemLimit;

  constructor({ shape, columns }: Told<OneShape>, at: Begins, limit: ProblemLimit) {
    this.#begins = shape?.kind === 'map' ? shape.begins : undefined;
    this.#inside = shape?.kind === 'map' || shape?.kind === 'lists' ? shape.inside : [];
    this.#columns = columns;
    this.#frame = shape?.kind === 'frame' ? new Frame() : undefined;
    this.isNested = this.#begins !== undefined || this.#inside.length > 0;
    this.head = new ListHead(at.path, this.#inside);
    this.#at = { ...at };
    this.#limit = limit;
    this.records = at.record;
  }

  read(piece: Piece): Read[] {
    const frame = this.#frame;
    if (frame?.takes(piece)) {
      this.any = true;
      return [];
    }
    if ((frame !== undefined && piece.member !== 'data') || isBeside(piece, this.head, this.#begins)) {
      this.head.add(piece.key === undefined ? piece : { ...piece, member: [...this.#inside, piece.key].join('.') });
      return piece.record === 0 ? unreadBeside(piece, this.#at.path, this.#limit) : [];
    }
    this.any = true;
    const record = this.#at.record + piece.record;
    this.records = Math.max(this.records, record);
    const { member, line } = piece;
    const at = { path: this.#at.path, line, record, ...(member === undefined ? {} : { field: member }) };
    if (frame !== undefined) return frame.read(piece, at, this.#limit);
    const columns = this.#columns;
    if (columns === undefined || piece.record > 1) return recordOf(piece, at, this.#limit, this.#begins, columns?.names);
    if (columns.first === 'names') return [];
    const told =
      columns.first === 'perhaps' ? this.#limit.admit({ kind: 'problem', what: wrong('json/perhaps-names'), at, lost: 0 }) : undefined;
    return [...(told === undefined ? [] : [told]), ...recordOf(piece, at, this.#limit, undefined, columns.names)];
  }
}

/** Whether a piece is no record, but stands beside the records. */
function isBeside({ record, key = '', bytes, tooLong }: Piece, head: ListHead, begins: number | undefined): boolean {
  return record === 0 || (begins !== undefined && bytes[0] !== begins && tooLong === undefined && head.knows(key));
}

/** A second list of objects in a document, or what is too long to look at, is not read; what it may hold is told. */
function unreadBeside({ member = '', bytes, line, tooLong }: Piece, path: string, limit: ProblemLimit): Problem[] {
  const name = member.slice(member.lastIndexOf('.') + 1);
  const isList = tooLong !== undefined || /^\[\s*\{/.test(asBuffer(bytes).toString('latin1', 0, 200));
  if (!isList || (tooLong === undefined && ASIDE.test(name))) return [];
  const what = wrong('json/beside');
  const at = { path, line, field: member };
  const problem = limit.admit({ kind: 'problem', what, at, lost: 1 });
  return problem === undefined ? [] : [problem];
}

function cutInto(shape: OneShape | undefined): CutInto {
  if (shape?.kind === 'map') return { inside: shape.inside, isMap: true };
  if (shape?.kind === 'frame') return { isList: (member) => member === 'data' || member === 'columns' || member === 'index' };
  if (shape?.kind === 'lists') return { inside: shape.inside, isList: (member) => shape.members.includes(member) };
  // Where the beginning is damaged, whatever is a list is read.
  return { isList: () => true };
}

function recordOf(piece: Piece, at: Place, limit: ProblemLimit, begins: number | undefined, names?: readonly string[]): Read[] {
  if (begins === undefined || piece.bytes[0] === begins || piece.tooLong !== undefined)
    return readRecord(piece, at, limit, piece.key, names);
  const problem = limit.admit({ kind: 'problem', what: wrong('json/unlike'), at, lost: 1 });
  return problem === undefined ? [] : [problem];
}

function endOf({ root, cut, more }: JsonCut, path: string, any: boolean, nested: boolean): Problem[] {
  if (more !== undefined) return [broken(wrong('json/more-follows'), path, more.line, 1)];
  if (root === undefined) return [broken(wrong('json/no-list'), path, 1, 1)];
  // An empty list is whole; an object in which none was found is not known to hold none.
  const none = !any && root === 'object';
  if (cut !== undefined) {
    // Where a brace too many closes what holds the records, those behind it are no longer in it.
    const lost = cut.record > 0 || none || nested ? 1 : 0;
    return [broken(wrong('json/cut-off'), path, cut.line, lost)];
  }
  return none ? [broken(wrong('json/no-records'), path, 1, 1)] : [];
}

function broken(what: ProblemReason, path: string, line: number, lost: number): Problem {
  return { kind: 'problem', what, at: { path, line }, lost };
}
