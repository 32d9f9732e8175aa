/** What formats that are one JSON list of items have in common. */

import type { Json, ProblemReason } from '../../model/basics.js';
import type { ManifestFile } from '../../model/format.js';
import type { Item, Problem, Read } from '../../model/item.js';
import { wrong } from '../../text/reasons/reason.js';
import { asBuffer, asUtf8 } from '../bytes.js';
import { guessedEncoding, ProblemLimit, streamProblem } from '../problems.js';
import { parseJson } from './parse-json.js';
import { type JsonCut, jsonPieces, type Piece } from './pieces.js';

type Fields = Record<string, Json>;

/** Members of a document that is an object: those that are lists of items, and what is told of the others. */
export interface Members {
  isList(member: string): boolean;
  aside(member: string, value: Json): void;
}

/** Reads the elements of the outermost list of a document, or of lists in its members, each an object, as `itemOf` says. */
export async function* jsonElements(
  file: ManifestFile,
  itemOf: (element: Fields) => Pick<Item, 'fields' | 'key'>,
  members?: Members,
): AsyncGenerator<readonly Read[], void, undefined> {
  const limit = new ProblemLimit();
  const { path } = file;
  let line = 1;
  try {
    const guess = guessedEncoding(file);
    if (guess !== undefined) yield [guess];
    const stream = jsonPieces(asUtf8(file.bytes(), file.columns?.encoding ?? file.head.encoding ?? 'utf-8'), {
      isList: (member) => members?.isList(member) === true,
    });
    for (let step = await stream.next(); ; step = await stream.next()) {
      if (step.done) {
        yield endOf(step.value, path, line, members === undefined ? 'array' : 'object');
        break;
      }
      const reads: Read[] = [];
      for (const piece of step.value) {
        line = piece.line;
        const at = { path, line, record: piece.record };
        if (members !== undefined && piece.record === 0 && piece.tooLong === undefined) {
          const parsed = parseJson(asBuffer(piece.bytes).toString());
          if ('value' in parsed) {
            members.aside(piece.member ?? '', parsed.value);
            continue;
          }
        }
        const element = elementOf(piece);
        if (typeof element !== 'string') {
          reads.push({ kind: 'item', ...itemOf(element), at, record: piece.bytes });
          continue;
        }
        const problem = limit.admit({ kind: 'problem', what: wrong('json/item-not-read', { why: element }), at, lost: 1 });
        if (problem !== undefined) reads.push(problem);
      }
      for (let at = 0; at < reads.length; at += 1024) yield reads.slice(at, at + 1024);
    }
  } catch (error) {
    yield [streamProblem(error, { path, line })];
  }
  const rest = limit.rest();
  if (rest.length > 0) yield rest;
}

/** The fields of an element, or why it has none. */
function elementOf(piece: Piece): Fields | ProblemReason {
  if (piece.tooLong !== undefined) return wrong('json/too-long', { bytes: piece.tooLong });
  const parsed = parseJson(asBuffer(piece.bytes).toString());
  if (!('value' in parsed)) return parsed.why;
  const { value } = parsed;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : wrong('json/no-object');
}

function endOf({ root, cut, more }: JsonCut, path: string, line: number, wanted: JsonCut['root']): Problem[] {
  const problem = (what: ProblemReason, on: number, lost: number): Problem => ({ kind: 'problem', what, at: { path, line: on }, lost });
  if (more !== undefined) return [problem(wrong('json/more-follows'), more.line, 1)];
  if (root !== wanted) return [problem(wrong('json/no-list'), line, 1)];
  return cut === undefined ? [] : [problem(wrong('json/cut-off'), cut.line, 1)];
}
