/** What the beginning of a JSON document shows of it: enough to know lists of items from descriptions. */

import type { Json } from '../../model/basics.js';
import type { Head } from '../../model/format.js';
import { asBuffer, dropMark, isUtf8Label } from '../bytes.js';
import { parseJson } from './parse-json.js';
import { firstPieces, type JsonCut, type Piece } from './pieces.js';

export interface Outline {
  /** The elements of the outermost list; or the members of the outermost object, those that are lists as their elements. */
  pieces: Piece[];
  outcome: JsonCut;
  members: Map<string, Member>;
  /** The outermost members with their values, lists by their first element only. */
  values: Record<string, Json>;
}

export interface Member {
  bytes: number;
  /** Elements seen; 0 for a member that is no list. */
  elements: number;
  /** How many of them are objects. */
  objects: number;
  /** A list that goes on past the head. */
  open: boolean;
}

/** Names of fields that items have. */
const FIELDS =
  /^(?:id|.*_id|url|.*_url|uri|text|.*_text|sentence\d?|caption|question|answer|content|image|audio|video|file|file_?name|path|prompt|response|instruction|input|output|label|labels|license|正文|内容|文本|标题)$/i;

/** Whether one of the names is such as items have, and descriptions and settings have not. */
export function looksLikeItem(names: readonly string[]): boolean {
  return names.some((name) => FIELDS.test(name));
}

let last: { head: Head; seen: Outline | undefined } | undefined;

/** The outline of a document by its head; undefined when it does not begin as a JSON list or object. Every format asks for it in turn: the last one is kept. */
export function outline(head: Head): Outline | undefined {
  if (last?.head !== head) last = { head, seen: outlineOf(head) };
  return last.seen;
}

function outlineOf(head: Head): Outline | undefined {
  const { text, path } = head;
  if (text === undefined || !BEGINNING.test(text)) return undefined;
  const { pieces, outcome } = firstPieces(utf8Of(head), { isList: () => true });
  if (outcome.root === 'array' && !isNamedJson(path) && !isList(pieces, outcome)) return undefined;
  const members = membersOf(pieces, outcome);
  return { pieces, outcome, members, values: valuesOf(pieces, members) };
}

/** What a list or an object begins with. Text begins with brackets too: badges, dates of a chat, links of a wiki. */
const BEGINNING = /^\s*(?:\[\s*(?:$|[[{"\]\-\d]|true|false|null|NaN)|\{\s*(?:$|["}]))/;

function isNamedJson(path: string): boolean {
  return /\.(?:geo)?json(?:\.\w+)?$/i.test(path);
}

/** Whether what begins with a bracket is a list: most of its first elements are JSON, and it is not `[1]` with a sentence behind it. */
function isList(pieces: readonly Piece[], { more }: JsonCut): boolean {
  const first = pieces.slice(0, 20);
  const good = first.filter((piece) => 'value' in parseJson(asBuffer(piece.bytes).toString()));
  if (good.length * 2 < first.length) return false;
  return more === undefined || good.some(({ bytes }) => bytes[0] === 123 || bytes[0] === 91);
}

/** The first bytes of a document in UTF-8, without a mark. */
export function utf8Of({ bytes, text, encoding = 'utf-8' }: Head): Uint8Array {
  return isUtf8Label(encoding) ? dropMark(bytes) : Buffer.from(text ?? '');
}

/** A piece as an object; undefined when it is another value or none. */
export function objectOf(piece: Piece): Record<string, Json> | undefined {
  const parsed = parseJson(asBuffer(piece.bytes).toString());
  if (!('value' in parsed)) return undefined;
  const { value } = parsed;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

function membersOf(pieces: readonly Piece[], outcome: JsonCut): Map<string, Member> {
  const members = new Map<string, Member>();
  if (outcome.root !== 'object') return members;
  const at = (name: string): Member => {
    const known = members.get(name) ?? { bytes: 0, elements: 0, objects: 0, open: false };
    members.set(name, known);
    return known;
  };
  for (const { member = '', record, bytes } of pieces) {
    const known = at(member);
    known.bytes += bytes.length;
    if (record > 0) known.elements += 1;
    if (record > 0 && bytes[0] === 123) known.objects += 1;
  }
  if (outcome.cut?.member !== undefined) at(outcome.cut.member).open = outcome.cut.record > 0;
  return members;
}

function valuesOf(pieces: readonly Piece[], members: Map<string, Member>): Record<string, Json> {
  const values = new Map<string, Json>([...members.keys()].map((name) => [name, null]));
  for (const piece of pieces) {
    if (piece.member === undefined || piece.record > 1) continue;
    const parsed = parseJson(asBuffer(piece.bytes).toString());
    if ('value' in parsed) values.set(piece.member, piece.record === 1 ? [parsed.value] : parsed.value);
  }
  return Object.fromEntries(values);
}
