/** Where the records of a JSON document are, told from its beginning. */
import type { Head } from '../../model/format.js';
import { asBuffer } from '../bytes.js';
import { descriptorFamily } from './descriptors.js';
import { areCounted } from './frame-columns.js';
import { looksLikeItem, type Outline, objectOf, outline } from './outline.js';
import type { Piece } from './pieces.js';
import { areAlike, areTurns, isPackageLock, isSettings, type RecordKind, recordKind } from './record-kind.js';

export type JsonShape =
  /** The document is a list. */
  | { kind: 'list' }
  /** Members of an object are lists of records; the others are its head. `inside` are the members that lead to it; none for the outermost. */
  | { kind: 'lists'; members: readonly string[]; inside: readonly string[]; plain: boolean }
  /** The rows of a table as lists in `data`, what their columns are called in `columns`, what they are called in `index` (the “split” orientation of pandas). */
  | { kind: 'frame' }
  /** An object of records, each of which begins with this byte: objects, or under ids and names of files lists or texts. */
  | { kind: 'map'; inside: readonly string[]; begins: number }
  /** Each document of the text is a record: one, or several one after another. */
  | { kind: 'records'; several: boolean; record: RecordKind; names: readonly string[] };

/** Members under which documents keep their items. */
const ITEMS =
  /^(?:data|items?|rows?|records?|examples?|samples?|instances|documents?|docs|entries|results?|list|dataset|database|images?|audios?|videos?|texts?|sentences?|questions?|annotations?|dialogs?|dialogues|conversations|pairs|features|daten|datensätze|einträge|beispiele|datos|registros|ejemplos|donn[ée]es|exemples|dati|dados|exemplos|数据|样本|条目|データ|データセット|데이터)$/i;
/** Members that are the parts of a dataset: each is a list of items. */
const SPLITS = /^(?:train(?:ing)?|test(?:ing)?|valid(?:ation)?|val|dev|eval|development)$/i;
/** Members that say something of the items of another one. */
export const ASIDE =
  /^(?:licen[cs]es?|info|meta(?:data)?|categories|classes|labels?_?(?:map|names|set)?|tags?|taxonomy|contributors?|authors?|creators?|owners?|sources?|references?|citations?|columns?|fields?|schema|languages?|keywords?|links?|titles?|subjects|dates|identifiers|descriptions?|funders?|funding_?references|metadaten|metadatos|m[ée]tadonn[ée]es|metadati|metadados|informationen|lizenz|licencia|licenza|licença|quelle|fuente|fonte|urheber|autor(?:es)?|auteurs?|titel|メタデータ|ライセンス|出典|메타데이터|라이선스|출처|元数据|许可|作者|来源|标签)$/i;

/** What is a list of items, whatever is said beside it. */
const PLAIN = /^(?:data|rows?|records?|examples?|samples?|instances|daten|datos|donn[ée]es|dati|dados|数据|样本|データ|데이터)$/i;
/** Members that hold records further in: answers of services wrap an object around what they answer. */
const WRAPPER =
  /^(?:data|database|items?|rows?|records?|examples?|samples?|instances|documents?|docs|entries|results?|list|dataset|images?|videos?|annotations?|features|response|hits|query|payload|body|output|pages|by_?id|数据|样本|条目)$/i;
/** So many objects may be wrapped around a list. */
const DEEPEST = 3;

const QUOTE = 34;
const OPEN_BRACKET = 91;
const OPEN_BRACE = 123;
/** So many alike are records whatever their fields are called. */
const MANY = 5;
/** … and so many in a list that nothing is beside. */
const LONG = 20;

/** The shape of a document that holds records; undefined when it holds none, or describes a dataset instead. */
export function shapeOf(head: Head): JsonShape | undefined {
  const seen = outline(head);
  if (seen === undefined) return undefined;
  if (seen.outcome.root === 'array') {
    const first = seen.pieces[0] === undefined ? undefined : objectOf(seen.pieces[0]);
    return first !== undefined && descriptorFamily(first, head.path) !== undefined ? undefined : { kind: 'list' };
  }
  if (seen.outcome.root === undefined) return undefined;
  if (isFrame(seen)) return { kind: 'frame' };
  if (isPackageLock(Object.keys(seen.values))) return undefined;
  const isSetUp = isSettings(Object.keys(seen.values), head.path);
  const lists = seen.outcome.more === undefined || isListAlone(seen) ? listsIn(seen, [], isSetUp) : undefined;
  // A list of items called `data` is one, whatever the members beside it describe.
  if (lists?.kind === 'lists' && (lists.plain || seen.outcome.more !== undefined)) return lists;
  if (descriptorFamily(seen.values, head.path) !== undefined) return undefined;
  const names = Object.keys(seen.values);
  const { cut, more } = seen.outcome;
  if (more !== undefined) {
    // `{`, or a comma before it.
    if ((more.begins !== OPEN_BRACE && more.begins !== 44) || names.length === 0) return undefined;
    return { kind: 'records', several: true, record: recordKind(seen.values, head.path) ?? 'perhaps', names };
  }
  const longText = cut?.begun?.[0] === QUOTE ? cut.member : undefined;
  return lists ?? (isSetUp ? undefined : (mapIn(seen) ?? within(seen, head, []))) ?? recordIn(seen, head, longText);
}

/** Members of a table that is split into names and rows, and no others. */
const FRAME = /^(?:columns|index|data|(?:index|column)_names)$/;

function isFrame({ pieces, members }: Outline): boolean {
  const names = [...members.keys()];
  if (!names.every((name) => FRAME.test(name)) || !members.has('columns') || !(members.has('data') || members.has('index'))) return false;
  const rows = pieces.filter(({ member }) => member === 'data');
  return members.get('columns')!.elements > 0 && rows.every(({ record, bytes }) => record > 0 && bytes[0] === OPEN_BRACKET);
}

/** Whether a document before others holds nothing but a list, as a page of an answer does, and what is said of it. */
function isListAlone({ members, outcome }: Outline): boolean {
  const own = [...members.keys()].filter((name) => !ASIDE.test(name));
  return outcome.more?.begins === OPEN_BRACE && own.length > 0 && own.every((name) => PLAIN.test(name) || SPLITS.test(name));
}

/** Records in a member that is an object: `{"response": {"docs": []}}`, `{"version": 1, "database": {"id": {}}}`. */
function within({ pieces, outcome, members }: Outline, head: Head, inside: readonly string[]): JsonShape | undefined {
  if (inside.length >= DEEPEST) return undefined;
  const all = [...members.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  for (const [name, member] of members) {
    if (!WRAPPER.test(name)) continue;
    const piece = pieces.find((one) => one.member === name && one.record === 0);
    const bytes = piece?.bytes ?? (outcome.cut?.member === name && outcome.cut.record === 0 ? outcome.cut.begun : undefined);
    if (bytes?.[0] !== OPEN_BRACE || (piece !== undefined && member.bytes * 2 < all)) continue;
    const seen = outline({ path: head.path, bytes, text: asBuffer(bytes).toString(), whole: piece !== undefined });
    if (seen === undefined || descriptorFamily(seen.values, head.path) !== undefined) continue;
    const path = [...inside, name];
    const found = listsIn(seen, path) ?? mapIn(seen, path) ?? within(seen, head, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

function listsIn({ pieces, members }: Outline, inside: readonly string[] = [], isSetUp = false): JsonShape | undefined {
  const found = (names: readonly string[], plain = false): JsonShape => ({ kind: 'lists', members: names, inside, plain });
  const all = [...members].filter(([, { elements, objects }]) => elements > 0 && objects === elements);
  const own = all.filter(([name]) => !ASIDE.test(name));
  const lists = (own.length === 0 ? all : own).filter(
    ([name]) =>
      !areTurns(
        pieces
          .filter((piece) => piece.member === name)
          .slice(0, 20)
          .map(objectOf),
      ),
  );
  const splits = lists.filter(([name]) => SPLITS.test(name)).map(([name]) => name);
  if (splits.length > 0 && splits.length === lists.length) return found(splits);
  // What is stated about licenses and people takes no room from the list.
  const bytes = [...members].reduce((sum, [name, member]) => sum + (ASIDE.test(name) ? 0 : member.bytes), 0);
  const isAlone = [...members.keys()].filter((name) => !ASIDE.test(name)).length === 1;
  const good = lists.filter(
    ([name, list]) =>
      ITEMS.test(name) ||
      (list.elements >= 3 && sameFields(pieces.filter((piece) => piece.member === name))) ||
      // Alone in its document, and long: `{"states": [{"state": …, "districts": […]}, …]}`.
      (!isSetUp && isAlone && list.elements >= LONG && areOfOneForm(pieces.filter((piece) => piece.member === name))),
  );
  const most = good.reduce((sum, [, list]) => sum + list.bytes, 0);
  const open = good.some(([, list]) => list.open);
  const named = good.some(([name]) => ITEMS.test(name));
  if (good.length === 0 || good.length < lists.length || !(open || most >= bytes * (named ? 0.5 : 0.8))) return undefined;
  const plain = good.length === 1 && PLAIN.test(good[0]![0]) && sameFields(pieces.filter((piece) => piece.member === good[0]![0]));
  return found(
    good.map(([name]) => name),
    plain,
  );
}

/** Whether elements have the same fields, some of them such as items have. */
function sameFields(elements: readonly Piece[]): boolean {
  return areOfOneForm(elements) && looksLikeItem(Object.keys(objectOf(elements[0]!) ?? {}));
}

/** Whether elements have the same fields, whatever these are called. */
function areOfOneForm(elements: readonly Piece[]): boolean {
  const names = elements.slice(0, 20).map((piece) => Object.keys(objectOf(piece) ?? {}));
  const first = new Set(names[0]);
  const same = names.filter((fields) => fields.filter((field) => first.has(field)).length * 2 > first.size).length;
  return first.size > 0 && same >= names.length * 0.8;
}

function mapIn({ pieces, outcome }: Outline, inside: readonly string[] = []): JsonShape | undefined {
  // Lists are cut here; a document of lists is not an object of objects.
  const own = pieces.filter(({ record, member }) => record === 0 || ASIDE.test(member ?? ''));
  const open = outcome.cut?.begun?.[0] === OPEN_BRACE ? outcome.cut.member : undefined;
  if (own.length === pieces.length && isMap(own, open)) return { kind: 'map', inside, begins: OPEN_BRACE };
  const begins = idsBegin(pieces);
  return begins === undefined ? undefined : { kind: 'map', inside, begins };
}

/** `{"1.jpg": ["a boat", "a lake"]}`, `{"1.jpg": "a boat on a lake"}`: what the values begin with, where nearly all are under names that were given out. */
function idsBegin(pieces: readonly Piece[]): number | undefined {
  const kinds = new Map<string, number>();
  for (const { member = '', record, bytes } of pieces) {
    const text = record > 0 || (bytes[0] === QUOTE && /\s|[^\0-\x7f]/.test(asBuffer(bytes).toString('latin1', 0, 200)));
    kinds.set(member, !text ? 0 : record > 0 ? OPEN_BRACKET : QUOTE);
  }
  const names = [...kinds.keys()];
  if (names.length < MANY || names.filter(isId).length < names.length * 0.9) return undefined;
  return [OPEN_BRACKET, QUOTE].find((kind) => [...kinds.values()].filter((one) => one === kind).length >= names.length * 0.9);
}

/** Whether the members of an object are records: objects with the same fields, under names that are not words for parts of something. `open` goes on past what is known. */
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
  if (given < records.length * 0.8) return known && records.length >= 3;
  return known || records.length >= MANY || (records.length > 1 && areCounted(records.map(({ name }) => name)));
}

/** A name that was given out: it has a digit, is a path or an address, or is long and without a blank. */
function isId(name: string): boolean {
  return /\d|\/|\.\w{2,5}$|^[0-9a-f]{6,}$/i.test(name);
}

function recordIn({ values }: Outline, { path }: Head, longText: string | undefined): JsonShape | undefined {
  const record = recordKind(values, path, longText);
  return record === undefined ? undefined : { kind: 'records', several: false, record, names: Object.keys(values) };
}
