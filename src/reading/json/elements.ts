/** What formats that are one JSON list of items have in common. */

import type { Json } from '../../model/basics.js';
import type { ManifestFile } from '../../model/format.js';
import type { Item, Problem, Read } from '../../model/item.js';
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
        const { value, why } = elementOf(piece);
        if (value !== undefined) {
          reads.push({ kind: 'item', ...itemOf(value), at, record: piece.bytes });
          continue;
        }
        const what = `This element could not be read: ${why}`;
        const told = limit.admit(
          { kind: 'problem', what, at, fix: 'Write each item as one JSON object.', lost: 1 },
          why.replace(/\d+/g, ''),
        );
        if (told !== undefined) reads.push(told);
      }
      for (let at = 0; at < reads.length; at += 1024) yield reads.slice(at, at + 1024);
    }
  } catch (error) {
    yield [streamProblem(error, { path, line })];
  }
  const rest = limit.rest();
  if (rest.length > 0) yield rest;
}

function elementOf(piece: Piece): { value?: Fields; why: string } {
  if (piece.tooLong !== undefined) return { why: `it is ${piece.tooLong} bytes long, and elements over 64 MiB are not read` };
  const parsed = parseJson(asBuffer(piece.bytes).toString());
  if (!('value' in parsed)) return { why: parsed.why };
  const { value } = parsed;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { value, why: '' } : { why: 'it is not an object' };
}

function endOf({ root, cut, more }: JsonCut, path: string, line: number, wanted: JsonCut['root']): Problem[] {
  const fix = 'Copy the file again, or write it again as one valid JSON document.';
  const problem = (what: string, on: number, lost: number): Problem => ({ kind: 'problem', what, at: { path, line: on }, fix, lost });
  if (more !== undefined) return [problem('Something follows the end of the JSON document; it was not read', more.line, 1)];
  if (root !== wanted) return [problem('The document has no list', line, 1)];
  return cut === undefined ? [] : [problem('The JSON document ends before it is closed; what came before was read', cut.line, 1)];
}
