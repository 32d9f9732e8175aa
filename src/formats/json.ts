import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Problem, Read } from '../model/item.js';
import { asBuffer, asUtf8 } from '../reading/bytes.js';
import { jsonDocuments } from '../reading/json/json-documents.js';
import { type CutInto, type JsonCut, jsonPieces, type Piece } from '../reading/json/pieces.js';
import { readDocument, readRecord } from '../reading/json/read-record.js';
import { rewriteJson } from '../reading/json/rewrite-json.js';
import { type JsonShape, shapeOf } from '../reading/json/shape.js';
import { guessedEncoding, ProblemLimit, streamProblem } from '../reading/problems.js';
import { ListHead } from './descriptor/list-head.js';

const json: Format = {
  id: 'json',
  title: 'JSON lists and records',
  reads: 'items',
  answersTo:
    'A JSON document that holds items: as a list, as an object of records (`{"id": {…}}`), within an object that says more of them beside (license, source, owner, date: claims of the list), in lists for train, test and validation; one record alone, or several one after another.',
  notRead:
    'Lists nested deeper; members beside the list that say nothing of its license, source, owner or date; descriptors, which have readers of their own.',
  recognize,
  read,
  rewrite: rewriteJson,
};

export default json;

const BATCH = 1024;

function recognize(head: Head): number {
  const shape = shapeOf(head);
  switch (shape?.kind) {
    case undefined:
      return 0;
    case 'list':
      // More than one document, one a line, is what JSON Lines reads.
      return /^\s*\[[^\n]*\]\s*\n\s*[[{"]/.test(head.text ?? '') ? 0 : 75;
    case 'lists':
      return 75;
    case 'map':
      return 65;
    case 'records':
      // One alone is data where nothing else knows it; many that are alike, discovery tells.
      return shape.several ? 60 : shape.record === 'content' ? 30 : 0;
  }
}

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const limit = new ProblemLimit();
  const at = { line: 1 };
  try {
    const guess = guessedEncoding(file);
    if (guess !== undefined) yield [guess];
    const chunks = asUtf8(file.bytes(), file.columns?.encoding ?? file.head.encoding ?? 'utf-8');
    // What is damaged so that it is no text any more is read for what it was.
    const shape = shapeOf(file.head) ?? shapeOf({ ...file.head, text: asBuffer(file.head.bytes).toString() });
    yield* shape?.kind === 'records' ? documents(chunks, file.path, limit, at) : pieces(chunks, shape, file.path, limit, at);
  } catch (error) {
    yield [streamProblem(error, { path: file.path, line: at.line })];
  }
  const rest = limit.rest();
  if (rest.length > 0) yield rest;
}

async function* documents(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  limit: ProblemLimit,
  at: { line: number },
): AsyncGenerator<readonly Read[], void, undefined> {
  let any = false;
  for await (const found of jsonDocuments(chunks)) {
    at.line = found.at(-1)?.line ?? at.line;
    any = true;
    const reads = found.flatMap((one) => readDocument(one, { path, line: one.line, record: one.record }, limit));
    for (let from = 0; from < reads.length; from += BATCH) yield reads.slice(from, from + BATCH);
  }
  if (!any) yield [broken('The document holds no record', path, 1, 1)];
}

async function* pieces(
  chunks: AsyncIterable<Uint8Array>,
  shape: Exclude<JsonShape, { kind: 'records' }> | undefined,
  path: string,
  limit: ProblemLimit,
  at: { line: number },
): AsyncGenerator<readonly Read[], void, undefined> {
  const head = new ListHead(path);
  const rootIsMap = shape?.kind === 'map' && shape.member === undefined;
  const stream = jsonPieces(chunks, cutInto(shape));
  let any = false;
  for (let step = await stream.next(); ; step = await stream.next()) {
    if (step.done) {
      const card = head.card();
      yield [...(card === undefined ? [] : [card]), ...endOf(step.value, path, any)];
      return;
    }
    const reads: Read[] = [];
    for (const piece of step.value) {
      at.line = piece.line;
      const beside =
        piece.record === 0 || (rootIsMap && piece.bytes[0] !== 123 && piece.tooLong === undefined && head.knows(piece.key ?? ''));
      if (beside) head.add(piece.key === undefined ? piece : { ...piece, member: piece.key });
      else reads.push(...recordOf(piece, path, limit, shape?.kind === 'map'));
    }
    any ||= reads.length > 0;
    for (let from = 0; from < reads.length; from += BATCH) yield reads.slice(from, from + BATCH);
  }
}

function cutInto(shape: Exclude<JsonShape, { kind: 'records' }> | undefined): CutInto {
  if (shape?.kind === 'lists') return { isList: (member) => shape.members.includes(member) };
  if (shape?.kind === 'map') return shape.member === undefined ? { rootIsMap: true } : { isMap: (member) => member === shape.member };
  // Where the beginning is damaged, whatever is a list is read.
  return { isList: () => true };
}

function recordOf(piece: Piece, path: string, limit: ProblemLimit, isMap: boolean): Read[] {
  const { member, record, line } = piece;
  const at = { path, line, record, ...(member === undefined ? {} : { field: member }) };
  if (!isMap || piece.bytes[0] === 123 || piece.tooLong !== undefined) return readRecord(piece, at, limit);
  const what = 'This member is no object, as the other records are; it was not read';
  const told = limit.admit({ kind: 'problem', what, at, fix: 'Write each record as an object.', lost: 1 });
  return told === undefined ? [] : [told];
}

function endOf({ root, cut, more }: JsonCut, path: string, any: boolean): Problem[] {
  if (more !== undefined) return [broken('Something follows the end of the JSON document; it was not read', path, more.line, 1)];
  if (root === undefined) return [broken('The document holds no list', path, 1, 1)];
  // An empty list is whole; an object in which none was found is not known to hold none.
  const none = !any && root === 'object';
  if (cut !== undefined) {
    const lost = cut.record > 0 || none ? 1 : 0;
    return [broken('The JSON document ends before it is closed; what came before was read', path, cut.line, lost)];
  }
  return none ? [broken('No records were found in this document', path, 1, 1)] : [];
}

function broken(what: string, path: string, line: number, lost: number): Problem {
  const fix = 'Copy the file again, or write it again as one valid JSON document.';
  return { kind: 'problem', what, at: { path, line }, fix, lost };
}
