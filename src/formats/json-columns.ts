import type { Json, ProblemReason } from '../model/basics.js';
import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Problem, Read } from '../model/item.js';
import { asBuffer, asUtf8 } from '../reading/bytes.js';
import { descriptorFamily } from '../reading/json/descriptors.js';
import { isFrameByColumn } from '../reading/json/frame-columns.js';
import { looksLikeItem, type Member, outline } from '../reading/json/outline.js';
import { parseJson } from '../reading/json/parse-json.js';
import { type JsonCut, jsonPieces, type Piece } from '../reading/json/pieces.js';
import { rewriteJson } from '../reading/json/rewrite-json.js';
import { guessedEncoding, ProblemLimit, streamProblem } from '../reading/problems.js';
import { append } from '../text/append.js';
import { wrong } from '../text/reasons/reason.js';

const jsonColumns: Format = {
  id: 'json-columns',
  title: 'JSON tables by column',
  reads: 'items',
  answersTo:
    'A JSON object whose members are the columns of a table: each a list of plain values of one length (pandas “list” orientation, SBU Captions), or each an object with a value for each row under what the row is called (pandas “columns” orientation).',
  notRead: 'What lies behind the first 256 MiB: columns must be held together; lists of objects.',
  recognize,
  read,
  rewrite: rewriteJson,
};

export default jsonColumns;

/** The columns stand one after another, so that the first row is whole only when the last column is read. */
const MAX_BYTES = 256 << 20;
const BATCH = 1024;

function recognize(head: Head): number {
  const seen = outline(head);
  if (seen === undefined || seen.outcome.root !== 'object' || seen.outcome.more !== undefined) return 0;
  if (descriptorFamily(seen.values, head.path) !== undefined) return 0;
  if (isFrameByColumn(seen)) return 80;
  const members = [...seen.members];
  if (members.length === 0 || !members.every(([, member]) => isColumn(member))) return 0;
  const whole = members.filter(([, { open }]) => !open).map(([, { elements }]) => elements);
  if (new Set(whole).size > 1 || members.some(([, { elements, open }]) => open && whole.length > 0 && elements > whole[0]!)) return 0;
  const named = looksLikeItem(members.flatMap(([name]) => [name, name.replace(/s$/, '')]));
  // One column alone is a list of something; it is a table only where it goes on past the head and is named as columns are.
  return named && (members.length > 1 || members[0]![1].open) ? 65 : 0;
}

function isColumn({ elements, objects }: Member): boolean {
  return elements > 0 && objects === 0;
}

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const columns = new Columns(file.path);
  let outcome: JsonCut | undefined;
  try {
    const guess = guessedEncoding(file);
    if (guess !== undefined) yield [guess];
    const encoding = file.columns?.encoding ?? file.head.encoding ?? 'utf-8';
    const stream = jsonPieces(asUtf8(file.bytes(), encoding), { isList: () => true, isObject: () => true });
    for (let step = await stream.next(); columns.bytes <= MAX_BYTES; step = await stream.next()) {
      if (step.done) {
        outcome = step.value;
        break;
      }
      for (const piece of step.value) columns.add(piece);
    }
  } catch (error) {
    columns.problems.push(streamProblem(error, { path: file.path, line: columns.line }));
  }
  columns.end(outcome);
  yield* rowsOf(columns, file.path);
  columns.compareLengths();
  if (columns.problems.length > 0) yield columns.problems;
}

/** The columns as far as they were read, and what is wrong with them. */
class Columns {
  readonly values = new Map<string, Json[]>();
  readonly problems: Problem[] = [];
  /** About how much memory the values take. */
  bytes = 0;
  line = 1;
  readonly #path: string;
  readonly #limit = new ProblemLimit();
  /** What rows are called where columns are objects, in order. */
  readonly keys: string[] = [];
  readonly #rows = new Map<string, number>();
  /** What columns are called whose name came before. */
  readonly #names = new Map<string, string>();

  constructor(path: string) {
    this.#path = path;
  }

  /** One value of a column. */
  add(piece: Piece): void {
    this.line = piece.line;
    if (piece.member === undefined || piece.record === 0) return;
    const column = this.#columnOf(piece.member, piece.record);
    const parsed = piece.tooLong === undefined ? parseJson(asBuffer(piece.bytes).toString()) : { why: wrong('columns/value-too-long') };
    // A value that cannot be read leaves its place empty: the rows behind it keep theirs.
    column[this.#rowOf(piece) - 1] = 'value' in parsed ? parsed.value : null;
    if (!('value' in parsed)) {
      const at = { path: this.#path, line: piece.line, record: piece.record, field: piece.member };
      const told = this.#limit.admit({ kind: 'problem', what: wrong('columns/value', { why: parsed.why }), at, lost: 0 });
      if (told !== undefined) this.problems.push(told);
    }
    this.bytes += piece.bytes.length + 16 + (piece.key?.length ?? 0);
  }

  /** The row that a value is of, from 1: by its name where columns are objects, else by its place. */
  #rowOf({ key, record }: Piece): number {
    if (key === undefined || this.keys[record - 1] === key) return record;
    if (this.keys.length === record - 1 && !this.#rows.has(key)) {
      this.keys.push(key);
      this.#rows.set(key, record);
      return record;
    }
    const row = this.#rows.get(key) ?? this.keys.push(key);
    this.#rows.set(key, row);
    return row;
  }

  /** The column that a value is of: another one where the name of a column comes again. */
  #columnOf(member: string, record: number): Json[] {
    if (record === 1 && this.values.has(member)) {
      let n = 2;
      while (this.values.has(`${member}_${n}`)) n += 1;
      this.#names.set(member, `${member}_${n}`);
    }
    const name = this.#names.get(member) ?? member;
    const column = this.values.get(name) ?? [];
    this.values.set(name, column);
    return column;
  }

  /** Tells of what was not read behind the last value. */
  end(outcome: JsonCut | undefined): void {
    if (this.bytes > MAX_BYTES) this.#tell(wrong('columns/too-long'), this.line);
    if (outcome?.cut !== undefined) this.#tell(wrong('columns/cut-off'), outcome.cut.line);
    if (outcome?.more !== undefined) this.#tell(wrong('columns/more-follows'), outcome.more.line);
    append(this.problems, this.#limit.rest());
  }

  /** Columns that are not equally long are told of where nothing else explains it. */
  compareLengths(): void {
    const lengths = new Set([...this.values.values()].map(({ length }) => length));
    if (lengths.size > 1 && this.problems.length === 0) this.#tell(wrong('columns/uneven'), 1, 0);
  }

  #tell(what: ProblemReason, line: number, lost = 1): void {
    this.problems.push({ kind: 'problem', what, at: { path: this.#path, line }, lost });
  }
}

function* rowsOf({ values: columns, keys }: Columns, path: string): Generator<Read[]> {
  const rows = [...columns.values()].reduce((most, { length }) => Math.max(most, length), 0);
  for (let from = 0; from < rows; from += BATCH) {
    const batch: Read[] = [];
    for (let row = from; row < Math.min(rows, from + BATCH); row += 1) {
      const cells = [...columns].flatMap(([name, values]): [string, Json][] => {
        const value = values[row];
        return value === undefined ? [] : [[name, value]];
      });
      const key = keys[row];
      batch.push({ kind: 'item', at: { path, record: row + 1 }, fields: Object.fromEntries(cells), ...(key && { key }) });
    }
    yield batch;
  }
}
