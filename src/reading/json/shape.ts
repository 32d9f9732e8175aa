/** Where the records of a JSON document are, told from its beginning. */
import type { Head } from '../../model/format.js';
import { descriptorFamily } from './descriptors.js';
import { looksLikeItem, type Outline, objectOf, outline, utf8Of } from './outline.js';
import { firstPieces, type Piece } from './pieces.js';
import { areAlike, isSettings, type RecordKind, recordKind } from './record-kind.js';

export type JsonShape =
  /** The document is a list. */
  | { kind: 'list' }
  /** Members of the outermost object are lists of records; the others are its head. */
  | { kind: 'lists'; members: readonly string[] }
  /** An object of records: the outermost one, or a member of it. */
  | { kind: 'map'; member?: string }
  /** Each document of the text is a record: one, or several one after another. */
  | { kind: 'records'; several: boolean; record: RecordKind; names: readonly string[] };

/** Members under which documents keep their items. */
const ITEMS =
  /^(?:data|items?|rows?|records?|examples?|samples?|instances|documents?|docs|entries|results?|list|dataset|database|images?|audios?|videos?|texts?|sentences?|questions?|annotations?|dialogs?|dialogues|conversations|pairs|features|数据|样本|条目)$/i;
/** Members that are the parts of a dataset: each is a list of items. */
const SPLITS = /^(?:train(?:ing)?|test(?:ing)?|valid(?:ation)?|val|dev|eval|development)$/i;
/** Lists that say something of the items of another list. */
const ASIDE =
  /^(?:licen[cs]es?|info|meta(?:data)?|categories|classes|labels?_?(?:map|names|set)?|tags?|taxonomy|contributors?|authors?|creators?|owners?|sources?|references?|citations?|columns?|fields?|schema|languages?|keywords?|links?|许可|作者|来源|标签)$/i;

const OPEN_BRACE = 123;
/** So many alike are records whatever their fields are called. */
const MANY = 5;

/** The shape of a document that holds records; undefined when it holds none, or describes a dataset instead. */
export function shapeOf(head: Head): JsonShape | undefined {
  const seen = outline(head);
  if (seen === undefined) return undefined;
  if (seen.outcome.root === 'array') {
    const first = seen.pieces[0] === undefined ? undefined : objectOf(seen.pieces[0]);
    return first !== undefined && descriptorFamily(first, head.path) !== undefined ? undefined : { kind: 'list' };
  }
  if (seen.outcome.root === undefined || descriptorFamily(seen.values, head.path) !== undefined) return undefined;
  const names = Object.keys(seen.values);
  const { cut, more } = seen.outcome;
  if (more !== undefined) {
    // `{`, or a comma before it.
    if ((more.begins !== 123 && more.begins !== 44) || names.length === 0) return undefined;
    return { kind: 'records', several: true, record: recordKind(seen.values, head.path) ?? 'perhaps', names };
  }
  return (
    listsIn(seen) ??
    (isSettings(names, head.path) ? undefined : mapIn(seen, head)) ??
    recordIn(seen, head, cut?.begins === 34 ? cut.member : undefined)
  );
}

function listsIn({ pieces, members }: Outline): JsonShape | undefined {
  const all = [...members].filter(([, { elements, objects }]) => elements > 0 && objects === elements);
  const splits = all.filter(([name]) => SPLITS.test(name)).map(([name]) => name);
  if (splits.length > 0 && splits.length === all.filter(([name]) => !ASIDE.test(name)).length) return { kind: 'lists', members: splits };
  const own = all.filter(([name]) => !ASIDE.test(name));
  const lists = own.length === 0 ? all : own;
  if (lists.length !== 1) return undefined;
  const [name, list] = lists[0]!;
  // What other lists hold is beside this one.
  const bytes = [...members].reduce((sum, [other, member]) => sum + (other !== name && ASIDE.test(other) ? 0 : member.bytes), 0);
  const big = list.open || list.bytes >= bytes * 0.8;
  if (ITEMS.test(name) && (list.open || list.bytes * 2 >= bytes)) return { kind: 'lists', members: [name] };
  return big && list.elements >= 3 && sameFields(pieces.filter((piece) => piece.member === name))
    ? { kind: 'lists', members: [name] }
    : undefined;
}

/** Whether elements have the same fields, some of them such as items have. */
function sameFields(elements: readonly Piece[]): boolean {
  const names = elements.slice(0, 20).map((piece) => Object.keys(objectOf(piece) ?? {}));
  const first = new Set(names[0]);
  const same = names.filter((fields) => fields.filter((field) => first.has(field)).length * 2 > first.size).length;
  return same >= names.length * 0.8 && looksLikeItem([...first]);
}

function mapIn({ pieces, outcome, members }: Outline, head: Head): JsonShape | undefined {
  // Lists are cut here; a document with one is no object of objects.
  const own = pieces.filter(({ record }) => record === 0);
  const open = outcome.cut?.begins === OPEN_BRACE ? outcome.cut.member : undefined;
  if (own.length === pieces.length && isMap(own, open)) return { kind: 'map' };
  for (const member of members.keys()) {
    if (!ITEMS.test(member) || !(member === open || own.some((piece) => piece.member === member && piece.bytes[0] === OPEN_BRACE)))
      continue;
    const { pieces: inner, outcome: end } = firstPieces(utf8Of(head), { isMap: (name) => name === member });
    const records = inner.filter((piece) => piece.member === member && piece.record > 0);
    if (isMap(records, end.cut?.begins === OPEN_BRACE && end.cut.record > 0 ? end.cut.key : undefined)) return { kind: 'map', member };
  }
  return undefined;
}

/** Whether the members of an object are records: objects with the same fields, under names that are no words for parts of something. `open` goes on past what is known. */
function isMap(pieces: readonly Piece[], open: string | undefined): boolean {
  if (pieces.length === 0) return open !== undefined && isId(open);
  const first = pieces.slice(0, 40);
  const records = first.flatMap((piece) => {
    const value = objectOf(piece);
    return value === undefined ? [] : [{ name: piece.key ?? piece.member ?? '', fields: Object.keys(value) }];
  });
  const [{ fields = [] } = {}] = records.filter((one) => one.fields.length > 0);
  if (fields.length === 0 || records.length < first.length * (records.length < 3 ? 0.9 : 0.6)) return false;
  const alike = records.filter((one) => areAlike(fields, one.fields)).length;
  if (alike < records.length * 0.8 || records.every(({ name }) => SPLITS.test(name))) return false;
  const known = looksLikeItem(fields);
  const given = records.filter(({ name }) => isId(name)).length;
  return given >= records.length * 0.8 ? known || records.length >= MANY : known && records.length >= 3;
}

/** A name that was given out: it has a digit, is a path or an address, or is long and without a blank. */
function isId(name: string): boolean {
  return /\d|\/|\.\w{2,5}$|^[0-9a-f]{6,}$/i.test(name);
}

function recordIn({ values }: Outline, { path }: Head, longText: string | undefined): JsonShape | undefined {
  const record = recordKind(values, path, longText);
  return record === undefined ? undefined : { kind: 'records', several: false, record, names: Object.keys(values) };
}
