/**
 * A YAML list is cut into its elements by their dashes, which stand in one column, so that no more than one is parsed at a time. Limits: 8 MiB an element,
 * and those of `yaml-tree.ts` in each (values with aliases followed, depth): an alias cannot stand for more.
 */
import type { Json, ProblemReason } from '../model/basics.js';
import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Item, Problem, Read } from '../model/item.js';
import { asUtf8, lines } from '../reading/bytes.js';
import { areAlike } from '../reading/json/record-kind.js';
import { guessedEncoding, ProblemLimit, streamProblem } from '../reading/problems.js';
import { wrong } from '../text/reasons/reason.js';
import { LastItem } from './descriptor/last-item.js';
import { ListHead, sayOfList } from './descriptor/list-head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { tomlTree } from './descriptor/toml-tree.js';
import { jsonOf, membersOf, type Tree } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';
import { yamlTree } from './descriptor/yaml-tree.js';
import { type RecordList, recordsIn } from './yaml-list/told-records.js';

const yamlList: Format = {
  id: 'yaml-list',
  title: 'YAML and TOML lists',
  reads: 'items',
  answersTo:
    'YAML or TOML that is a list of records, or a mapping that holds one such list (`people:`, `[[people]]`): each record is an item. What the members beside the list say of license, source, owner and date counts for it, and they are searched for personal information with the last item. Records are told from settings by their fields: running text, addresses, licenses, or what people are described with.',
  notRead:
    'Settings; lists of fewer than three records; lists in one pair of brackets; several documents in one file, of which the first is read; elements over 8 MiB; TOML over 4 MiB.',
  recognize: (head) => (listIn(head) === undefined ? 0 : 45),
  read: (file) => (isToml(file.head.text ?? '') ? tomlItems(file) : yamlItems(file)),
};

export default yamlList;

/** So much of a document is looked at. */
const MAX_LOOKED_AT_CHARACTERS = 16 << 10;
/** Longest element, in UTF-16 units. */
const LONGEST = 8 << 20;
/** So much text of elements with anchors is kept for aliases in others. */
const MAX_ANCHORED_CHARACTERS = 1 << 20;
/** The beginning of a record, and the head of a table in a list of tables. */
const RECORD = /^ *-[ \t]+(?:[\p{L}\p{N}_"'$@][^\n:]{0,80}:(?:[ \t]|$)|\{)/gmu;
const TABLE = /^[ \t]*\[\[[^[\]\n]{1,200}\]\][ \t]*(?:#.*)?$/gm;

const known = new WeakMap<Head, RecordList | null>();

const isToml = (text: string): boolean => (text.match(TABLE)?.length ?? 0) > 1;

function listIn(head: Head): RecordList | undefined {
  let list = known.get(head);
  if (list === undefined) known.set(head, (list = tellList(head) ?? null));
  return list ?? undefined;
}

function tellList({ text, whole }: Head): RecordList | undefined {
  if (text === undefined) return undefined;
  const toml = isToml(text);
  // A page may begin with settings in YAML; what begins with a bracket is JSON, or a table of TOML.
  if (!toml && (/^\s*[[{<]/.test(text) || /^---\s*\n[\s\S]*?\n---\s*\n\s*[^\s-]/.test(text) || (text.match(RECORD)?.length ?? 0) < 2))
    return undefined;
  const cut = text.length > MAX_LOOKED_AT_CHARACTERS || !whole;
  const begins = cut ? text.slice(0, Math.max(text.lastIndexOf('\n', MAX_LOOKED_AT_CHARACTERS) + 1, 0)) : text;
  const { tree, faults } = toml ? tomlTree(begins) : yamlTree(begins);
  if (tree === undefined || (faults.length > 0 && !cut)) return undefined;
  // The last record may be cut, and what is beside the list may be behind it.
  return recordsIn(cut ? withoutLast(tree) : tree);
}

function withoutLast(tree: Tree): Tree {
  if (tree.kind === 'list' && tree.elements.length > 1) return { ...tree, elements: tree.elements.slice(0, -1) };
  const last = tree.kind === 'object' ? tree.members.at(-1) : undefined;
  return last === undefined || tree.kind !== 'object'
    ? tree
    : { ...tree, members: [...tree.members.slice(0, -1), [last[0], withoutLast(last[1])]] };
}

async function* tomlItems(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const others = (root: Tree): [string, Tree][] => membersOf(root).filter(([name]) => name !== recordsIn(root)?.member);
  const items = (root: Tree, path: string): (Item | Problem)[] => {
    const head = new ListHead(path);
    sayBeside(head, others(root));
    const all = (recordsIn(root)?.elements ?? []).map((one, i) => itemOf(one, { path, line: one.line, record: i + 1 }));
    const words = head.words();
    const again = (recordsIn(root)?.elements ?? [])
      .filter(hasAgain)
      .map(({ line }): Problem => ({ kind: 'problem', what: wrong('records/field-twice'), at: { path, line }, lost: 1 }));
    const [first] = recordsIn(root)?.elements ?? [];
    const elsewhere = others(root).flatMap(([name, tree]) =>
      tablesLike(first, tree).map(
        ([inner, { line, elements }]): Problem => ({
          kind: 'problem',
          what: wrong('records/elsewhere', { name: JSON.stringify(name + inner) }),
          at: { path, line },
          lost: elements.length,
        }),
      ),
    );
    return [
      ...elsewhere.slice(0, 100),
      ...all.map((item, i) => (i === all.length - 1 && words !== undefined ? { ...item, beside: words } : item)),
      ...again.slice(0, 100),
    ];
  };
  const describe = (root: Tree, card: CardWriter): void => sayOfList(others(root), card);
  for await (const reads of readDescriptor(file, tomlTree, describe, items)) {
    const own = reads.filter((read) => read.kind !== 'card' || read.says.length > 0);
    if (own.length > 0) yield own;
  }
}

const cardOf = (head: ListHead): Read[] => [head.card()].filter((card) => card !== undefined);

/** `lineOf`: the line of the file, where the tree is of a part of it. */
function sayBeside(head: ListHead, members: readonly [string, Tree][], lineOf = (line: number): number => line): void {
  for (const [member, value] of members)
    head.add({ member, record: 0, bytes: Buffer.from(JSON.stringify(jsonOf(value))), line: lineOf(value.line) });
}

/** Of a name that comes again every value is read, as of JSON. */
function itemOf(tree: Tree, at: Item['at'], record?: Uint8Array): Item {
  const fields: [string, Json][] = [];
  const names = new Set<string>();
  for (const [name, value] of tree.kind === 'object' ? tree.members : [['value', tree] as [string, Tree]]) {
    let own = name;
    for (let n = 2; names.has(own); n += 1) own = `${name}_${n}`;
    names.add(own);
    fields.push([own, jsonOf(value)]);
  }
  return { kind: 'item', at, fields: Object.fromEntries(fields), ...(record && { record }) };
}

const namesOf = (tree: Tree | undefined): string[] => membersOf(tree).map(([name]) => name);

/** Lists at or below a member of which an element is like a record, each with the rest of its name. */
function tablesLike(record: Tree | undefined, tree: Tree, name = ''): [name: string, list: Extract<Tree, { kind: 'list' }>][] {
  if (tree.kind === 'list') return tree.elements.some((one) => areAlike(namesOf(record), namesOf(one))) ? [[name, tree]] : [];
  return membersOf(tree).flatMap(([inner, one]) => tablesLike(record, one, `${name}.${inner}`));
}

const hasAgain = (tree: Tree): boolean => new Set(namesOf(tree)).size < membersOf(tree).length;

async function* yamlItems(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const { path } = file;
  const list = new YamlList(path, listIn(file.head));
  try {
    const guess = guessedEncoding(file);
    if (guess !== undefined) yield [guess];
    for await (const batch of lines(asUtf8(file.bytes(), file.columns?.encoding ?? file.head.encoding ?? 'utf-8'))) {
      for (const { bytes, line, tooLong } of batch) list.feed(Buffer.from(bytes).toString(), line, tooLong);
      const reads = list.take();
      if (reads.length > 0) yield reads;
    }
  } catch (error) {
    yield [...list.take(), streamProblem(error, { path, line: list.line })];
  }
  yield list.end();
}

/** Takes the lines of a document and makes items of the elements of its list. */
class YamlList {
  line = 1;
  private reads: Read[] = [];
  private readonly limit = new ProblemLimit();
  private readonly last = new LastItem();
  /** What is before the list and behind it. */
  private beside: string[] = [];
  private open: string[] = [];
  private length = 0;
  private begins = 0;
  private count = 0;
  /** The first field of the first record. */
  private first: string | undefined;
  /** The column of the dashes; undefined before the first. */
  private dash: number | undefined;
  private over = false;
  /** Lines before the list, and those of it. */
  private before = Number.POSITIVE_INFINITY;
  private skipped = 0;
  /** Elements in which an anchor is, by its name. */
  private readonly anchored = new Map<string, string>();
  private anchoredLength = 0;

  constructor(
    private readonly path: string,
    private readonly list: RecordList | undefined,
  ) {}

  feed(text: string, line: number, tooLong: number | undefined): void {
    this.line = line;
    if (tooLong !== undefined) this.length = Number.POSITIVE_INFINITY;
    else if (this.over || line < (this.list?.line ?? 1)) this.aside(text);
    else {
      const indent = text.search(/[^ ]/);
      const isDash = indent >= 0 && text[indent] === '-' && /^(?:[ \t]|$)/.test(text.slice(indent + 1));
      this.dash ??= isDash ? indent : undefined;
      if (isDash && indent === this.dash) {
        this.close();
        this.begins = line;
        this.hold(text);
      } else if (this.dash === undefined || (indent >= 0 && indent <= this.dash && !/^\s*#/.test(text))) this.ends(text);
      else this.hold(text);
    }
  }

  take(): Read[] {
    const { reads } = this;
    this.reads = [];
    return reads;
  }

  end(): Read[] {
    this.close();
    const { tree } = yamlTree(this.beside.join('\n'));
    const head = new ListHead(this.path);
    sayBeside(
      head,
      membersOf(tree).filter(([name]) => name !== this.list?.member),
      (line) => (line > this.before ? line + this.skipped : line),
    );
    if (this.count === 0) this.tell(wrong('records/none'), 1, 1);
    return [...this.take(), ...this.last.end(head.words()), ...cardOf(head), ...this.limit.rest()];
  }

  /** Takes the first line behind the list. */
  private ends(text: string): void {
    if (this.dash === undefined) {
      this.aside(text);
      return;
    }
    this.close();
    this.over = true;
    [this.before, this.skipped] = [this.beside.length, this.line - 1 - this.beside.length];
    if (/^---(?:\s|$)/.test(text) || (this.list?.member === undefined && !/^\.\.\.\s*$/.test(text)))
      this.tell(wrong('records/more-follows'), this.line, 1);
    else this.aside(text);
  }

  private aside(text: string): void {
    this.length += text.length;
    if (this.length <= MAX_ANCHORED_CHARACTERS) this.beside.push(text);
    else if (this.length - text.length <= MAX_ANCHORED_CHARACTERS) this.tell(wrong('records/beside'), this.line, 1);
  }

  private hold(text: string): void {
    this.length += text.length + 1;
    if (this.length <= LONGEST) this.open.push(text);
    else this.open = [];
  }

  private close(): void {
    const { begins, length } = this;
    const text = this.open.join('\n').trimEnd();
    this.open = [];
    this.length = 0;
    if (begins === 0) return;
    this.begins = 0;
    this.count += 1;
    if (length > LONGEST) {
      this.tell(wrong('records/too-long'), begins, 1);
      return;
    }
    if (/[\0-\x08\x0b\x0c\x0e-\x1f]/.test(text)) this.tell(wrong('records/characters'), begins, 1);
    const tree = this.parse(text);
    if (tree === undefined) this.tell(wrong('records/not-valid'), begins, 1);
    else {
      const at = { path: this.path, line: begins, record: this.count };
      const { first } = this;
      const names = namesOf(tree);
      // What is left of two records: a field twice, or a dash and the first field within the name of one.
      if (hasAgain(tree) || (first !== undefined && names.some((name) => name.endsWith(`- ${first}`))))
        this.tell(wrong('records/field-twice'), begins, 1);
      this.first ??= names[0];
      for (const read of this.last.after([itemOf(tree, at, Buffer.from(text))])) this.reads.push(read);
    }
  }

  /** An element by itself, or behind those whose anchors it names. */
  private parse(text: string): Tree | undefined {
    const named = new Set([...text.matchAll(/[\s:[,-]\*([\w-]{1,100})/g)].flatMap(([, name]) => this.anchored.get(name!) ?? []));
    for (const [, name] of text.matchAll(/[\s:[,-]&([\w-]{1,100})/g)) {
      this.anchoredLength += text.length;
      if (this.anchoredLength <= MAX_ANCHORED_CHARACTERS) this.anchored.set(name!, text);
    }
    const { tree, faults } = yamlTree([...named, text].join('\n'));
    return faults.length > 0 || tree?.kind !== 'list' ? undefined : tree.elements.at(-1);
  }

  private tell(what: ProblemReason, line: number, lost: number): void {
    const problem = this.limit.admit({ kind: 'problem', what, at: { path: this.path, line }, lost });
    if (problem !== undefined) this.reads.push(problem);
  }
}
