import type { Json, Place, ProblemReason } from '../../model/basics.js';
import type { Item, Read } from '../../model/item.js';
import { wrong } from '../../text/reasons/reason.js';
import { asBuffer } from '../bytes.js';
import type { ProblemLimit } from '../problems.js';
import type { Document } from './json-documents.js';
import { rowFields, unevenList } from './list-rows.js';
import { parseJson } from './parse-json.js';
import type { Piece } from './pieces.js';

/**
 * One record of a JSON document as an item, or what is wrong with it. A value that is no object is the item's `value`; a list is a row where its
 * columns have `names`.
 */
export function readRecord(piece: Piece, at: Place, limit: ProblemLimit, key = piece.key, names?: readonly string[]): Read[] {
  const tell = (what: ProblemReason, lost = 1): Read[] => {
    const problem = limit.admit({ kind: 'problem', what, at, lost });
    return problem === undefined ? [] : [problem];
  };
  if (piece.tooLong !== undefined) {
    return tell(wrong('json/element-too-long', { bytes: piece.tooLong }));
  }
  const parsed = parseJson(asBuffer(piece.bytes).toString());
  if (!('value' in parsed)) return tell(wrong('json/element-not-read', { why: parsed.why }));
  const { value } = parsed;
  const { field: _, ...place } = at;
  const item: Item = { kind: 'item', at: place, fields: fieldsOf(value, names), record: piece.bytes };
  if (key !== undefined && key !== '') item.key = key;
  const uneven = names !== undefined && Array.isArray(value) ? unevenList(value.length, names.length) : undefined;
  return uneven === undefined ? [item] : [...tell(uneven, 0), item];
}

function fieldsOf(value: Json, names: readonly string[] | undefined): Record<string, Json> {
  if (names !== undefined && Array.isArray(value)) return rowFields(value, names);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : { value };
}

/** One of the documents of a text as an item, or what is wrong with it. */
export function readDocument(document: Document, at: Place, limit: ProblemLimit, key?: string): Read[] {
  const what = document.cut ? wrong('json/object-cut') : document.stray ? wrong('json/stray') : undefined;
  if (what === undefined || document.tooLong !== undefined) return readRecord(document, at, limit, key);
  const problem = limit.admit({ kind: 'problem', what, at, lost: 1 });
  return problem === undefined ? [] : [problem];
}
