import type { Json } from '../model/basics.js';
import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Problem, Read } from '../model/item.js';
import { asBuffer, asUtf8 } from '../reading/bytes.js';
import { descriptorFamily } from '../reading/json/descriptors.js';
import { looksLikeItem, type Outline, objectOf, outline } from '../reading/json/outline.js';
import { parseJson } from '../reading/json/parse-json.js';
import { type JsonCut, jsonPieces, type Piece } from '../reading/json/pieces.js';
import { rewriteJson } from '../reading/json/rewrite-json.js';
import { guessedEncoding, ProblemLimit, streamProblem } from '../reading/problems.js';

const json: Format = {
  id: 'json',
  title: 'JSON lists',
  reads: 'items',
  answersTo: 'A JSON document that is a list of items, or an object that holds one (or one for each of train, test, validation).',
  notRead: 'Lists nested deeper; what stands beside the list; descriptors, which have readers of their own.',
  recognize,
  read,
  rewrite: rewriteJson,
};

export default json;

/** Members under which documents keep their items. */
const ITEMS =
  /^(?:data|items?|rows?|records?|examples?|samples?|instances|documents?|docs|entries|results?|list|dataset|images?|audios?|videos?|texts?|sentences?|questions?|annotations?|dialogs?|dialogues|conversations|pairs|features|数据|样本|条目)$/i;
/** Members that are the parts of a dataset: each is a list of items. */
const SPLITS = /^(?:train(?:ing)?|test(?:ing)?|valid(?:ation)?|val|dev|eval|development)$/i;
function recognize(head: Head): number {
  const seen = outline(head);
  if (seen === undefined) return 0;
  // More than one document, one a line, is what JSON Lines reads.
  if (seen.outcome.more !== undefined && /\n\s*[[{"]/.test(head.text ?? '')) return 0;
  return itemLists(seen, head.path) === undefined ? 0 : 75;
}

type Lists = { whole: true } | { members: readonly string[] };

/** The lists of items in a document, told from its beginning; undefined when it holds none, or describes a dataset instead. */
function itemLists({ pieces, outcome, members, values }: Outline, path: string): Lists | undefined {
  if (outcome.root === 'array') {
    const first = pieces[0] === undefined ? undefined : objectOf(pieces[0]);
    return first !== undefined && descriptorFamily(first, path) !== undefined ? undefined : { whole: true };
  }
  if (descriptorFamily(values, path) !== undefined) return undefined;
  const lists = [...members].filter(([, { elements, objects }]) => elements > 0 && objects === elements);
  const splits = lists.filter(([name]) => SPLITS.test(name)).map(([name]) => name);
  if (splits.length > 0 && splits.length === lists.length) return { members: splits };
  if (lists.length !== 1) return undefined;
  const [name, list] = lists[0] ?? ['', undefined];
  if (list === undefined) return undefined;
  const bytes = [...members.values()].reduce((sum, member) => sum + member.bytes, 0);
  const big = list.open || list.bytes >= bytes * 0.8;
  if (ITEMS.test(name) && (list.open || list.bytes * 2 >= bytes)) return { members: [name] };
  return big && list.elements >= 3 && alike(pieces.filter((piece) => piece.member === name)) ? { members: [name] } : undefined;
}

/** Whether elements have the same fields, some of them such as items have. */
function alike(elements: readonly Piece[]): boolean {
  const names = elements.slice(0, 20).map((piece) => Object.keys(objectOf(piece) ?? {}));
  const first = new Set(names[0]);
  const same = names.filter((fields) => fields.filter((field) => first.has(field)).length * 2 > first.size).length;
  return same >= names.length * 0.8 && looksLikeItem([...first]);
}

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const limit = new ProblemLimit();
  let line = 1;
  try {
    const guess = guessedEncoding(file);
    if (guess !== undefined) yield [guess];
    const encoding = file.columns?.encoding ?? file.head.encoding ?? 'utf-8';
    const seen = outline(file.head);
    const lists = seen === undefined ? undefined : itemLists(seen, file.path);
    const named = lists !== undefined && 'members' in lists ? lists.members : undefined;
    const stream = jsonPieces(asUtf8(file.bytes(), encoding), (member) => named?.includes(member) ?? true);
    for (let step = await stream.next(); ; step = await stream.next()) {
      if (step.done) {
        yield endOf(step.value, file.path);
        break;
      }
      line = step.value.at(-1)?.line ?? line;
      const reads = step.value.filter(({ record }) => record > 0).flatMap((piece) => readPiece(piece, file.path, limit));
      for (let at = 0; at < reads.length; at += 1024) yield reads.slice(at, at + 1024);
    }
  } catch (error) {
    yield [streamProblem(error, { path: file.path, line })];
  }
  const rest = limit.rest();
  if (rest.length > 0) yield rest;
}

function readPiece(piece: Piece, path: string, limit: ProblemLimit): Read[] {
  const { member, record, line } = piece;
  const at = { path, line, record, ...(member === undefined ? {} : { field: member }) };
  const tell = (what: string, fix: string, kind: string): Read[] => {
    const told = limit.admit({ kind: 'problem', what, at, fix, lost: 1 }, kind);
    return told === undefined ? [] : [told];
  };
  if (piece.tooLong !== undefined) {
    return tell(
      `This element is ${piece.tooLong} bytes long; elements over 64 MiB are not read`,
      'Put long content into files of its own.',
      'long',
    );
  }
  const parsed = parseJson(asBuffer(piece.bytes).toString());
  if (!('value' in parsed)) return tell(`This element could not be read: ${parsed.why}`, parsed.fix, parsed.why.replace(/\d+/g, ''));
  const { value } = parsed;
  const fields: Record<string, Json> = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : { value };
  return [{ kind: 'item', at: { path, line, record }, fields, record: piece.bytes }];
}

function endOf({ root, cut, more }: JsonCut, path: string): Problem[] {
  const problem = (what: string, line: number, lost: number): Problem => ({
    kind: 'problem',
    what,
    at: { path, line },
    fix: 'Copy the file again, or write it again as one valid JSON document.',
    lost,
  });
  if (more !== undefined) return [problem('Something follows the end of the JSON document; it was not read', more.line, 1)];
  if (root === undefined) return [problem('The document holds no list', 1, 1)];
  if (cut !== undefined)
    return [problem('The JSON document ends before it is closed; what came before was read', cut.line, cut.record > 0 ? 1 : 0)];
  return [];
}
