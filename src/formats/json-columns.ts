import type { Json } from '../model/basics.js';
import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Problem, Read } from '../model/item.js';
import { asBuffer, asUtf8 } from '../reading/bytes.js';
import { descriptorFamily } from '../reading/json/descriptors.js';
import { looksLikeItem, type Member, outline } from '../reading/json/outline.js';
import { parseJson } from '../reading/json/parse-json.js';
import { type JsonCut, jsonPieces } from '../reading/json/pieces.js';
import { rewriteJson } from '../reading/json/rewrite-json.js';
import { guessedEncoding, ProblemLimit, streamProblem } from '../reading/problems.js';

const jsonColumns: Format = {
  id: 'json-columns',
  title: 'JSON tables by column',
  reads: 'items',
  answersTo:
    'A JSON object whose members are the columns of a table, each a list of plain values of one length (pandas “list” orientation, SBU Captions).',
  notRead: 'What lies behind the first 256 MiB: columns must be held together; columns of objects.',
  recognize,
  read,
  rewrite: rewriteJson,
};

export default jsonColumns;

/** The columns stand one after another, so that the first row is whole only when the last column is read. */
const MOST_BYTES = 256 << 20;
const BATCH = 1024;

function recognize(head: Head): number {
  const seen = outline(head);
  if (seen === undefined || seen.outcome.root !== 'object' || seen.outcome.more !== undefined) return 0;
  if (descriptorFamily(seen.values, head.path) !== undefined) return 0;
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
  const columns = new Map<string, Json[]>();
  const problem = (what: string, fix: string, line: number, lost = 1): Problem => ({
    kind: 'problem',
    what,
    at: { path: file.path, line },
    fix,
    lost,
  });
  let line = 1;
  let bytes = 0;
  const limit = new ProblemLimit();
  const problems: Problem[] = [];
  let outcome: JsonCut | undefined;
  try {
    const guess = guessedEncoding(file);
    if (guess !== undefined) yield [guess];
    const encoding = file.columns?.encoding ?? file.head.encoding ?? 'utf-8';
    const stream = jsonPieces(asUtf8(file.bytes(), encoding), () => true);
    for (let step = await stream.next(); bytes <= MOST_BYTES; step = await stream.next()) {
      if (step.done) {
        outcome = step.value;
        break;
      }
      for (const piece of step.value) {
        line = piece.line;
        if (piece.member === undefined || piece.record === 0) continue;
        const column = columns.get(piece.member) ?? [];
        columns.set(piece.member, column);
        const parsed = piece.tooLong === undefined ? parseJson(asBuffer(piece.bytes).toString()) : { why: 'it is over 64 MiB', fix: '' };
        // A value that cannot be read leaves its place empty: the rows behind it keep theirs.
        column[piece.record - 1] = 'value' in parsed ? parsed.value : null;
        if (!('value' in parsed)) {
          const at = { path: file.path, line: piece.line, record: piece.record, field: piece.member };
          const what = `A value could not be read: ${parsed.why}`;
          const told = limit.admit({ kind: 'problem', what, at, fix: 'Write it as valid JSON.', lost: 0 }, 'value');
          if (told !== undefined) problems.push(told);
        }
        bytes += piece.bytes.length + 16;
      }
    }
  } catch (error) {
    problems.push(streamProblem(error, { path: file.path, line }));
  }
  if (bytes > MOST_BYTES) {
    problems.push(problem('The columns are over 256 MiB; the rest was not read', 'Write the table as JSON lines: one object a row.', line));
  }
  if (outcome?.cut !== undefined) {
    problems.push(
      problem('The JSON document ends before it is closed; what came before was read', 'Copy the file again.', outcome.cut.line),
    );
  }
  if (outcome?.more !== undefined) {
    problems.push(problem('Something follows the end of the JSON document; it was not read', 'Copy the file again.', outcome.more.line));
  }
  problems.push(...limit.rest());
  yield* rowsOf(columns, file.path);
  const lengths = new Set([...columns.values()].map(({ length }) => length));
  if (lengths.size > 1 && problems.length === 0) {
    problems.push(problem('The columns are not equally long; missing values are left out', 'Give every column one value a row.', 1, 0));
  }
  if (problems.length > 0) yield problems;
}

function* rowsOf(columns: ReadonlyMap<string, Json[]>, path: string): Generator<Read[]> {
  const rows = [...columns.values()].reduce((most, { length }) => Math.max(most, length), 0);
  for (let from = 0; from < rows; from += BATCH) {
    const batch: Read[] = [];
    for (let row = from; row < Math.min(rows, from + BATCH); row += 1) {
      const cells = [...columns].flatMap(([name, values]): [string, Json][] => {
        const value = values[row];
        return value === undefined ? [] : [[name, value]];
      });
      batch.push({ kind: 'item', at: { path, record: row + 1 }, fields: Object.fromEntries(cells) });
    }
    yield batch;
  }
}
