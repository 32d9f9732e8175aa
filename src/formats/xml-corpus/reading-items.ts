/** Puts the elements of a document together to items, and tells of those that damage took. */
import type { ProblemReason } from '../../model/basics.js';
import type { Item, Read } from '../../model/item.js';
import { ProblemLimit } from '../../reading/problems.js';
import type { XmlEvent } from '../../reading/xml/xml.js';
import { wrong } from '../../text/reasons/reason.js';
import type { Dialect } from './dialects.js';
import { HeadClaims } from './head-claims.js';
import { PathEnds } from './paths.js';
import { XmlRecord } from './xml-record.js';

/** Deeper than this, elements are no longer told apart. */
const DEEPEST = 200;
const LONGEST_NAME = 100;
/** Elements within words: what is on both sides of one belongs together. */
const WITHIN_WORDS = new Set([
  'sup',
  'sub',
  'g',
  'ph',
  'bpt',
  'ept',
  'it',
  'hi',
  'x',
  'bx',
  'ex',
  'c',
  'pc',
  'sc',
  'ec',
  'mrk',
  'lb',
  'shy',
]);
/** Of these a record has one; what else is called so keeps its own name. */
const ONE = new Set(['id', 'collected', 'source']);

interface Open {
  name: string;
  path: string;
}

interface Flow {
  field: string;
  depth: number;
  pieces: string[];
  /** An element began or ended since the last piece: words on both sides are not one. */
  apart: boolean;
}

type Opened = Extract<XmlEvent, { kind: 'open' }>;

export class XmlItems {
  readonly reads: Read[] = [];
  readonly limit = new ProblemLimit();
  readonly head: HeadClaims;
  /** The outermost element was closed. */
  isWhole = false;
  private readonly open: Open[] = [];
  private readonly fields: PathEnds<string>;
  private readonly texts: PathEnds<string>;
  private readonly taken: ReadonlySet<string>;
  private readonly items: ReadonlySet<string>;
  /** A tag of an item. */
  private readonly marks: RegExp;
  private record: XmlRecord | undefined;
  private flow: Flow | undefined;
  private count = 0;
  /** How deep the items lie, once there was one. */
  private depth: number | undefined;
  /** What began was told as lost: what still belongs to it is nothing more. */
  private adrift = false;

  constructor(
    private readonly path: string,
    private readonly dialect: Dialect,
  ) {
    this.head = new HeadClaims(path, dialect.head);
    this.fields = new PathEnds(dialect.fields);
    this.texts = new PathEnds(dialect.texts);
    this.taken = new Set([...dialect.fields, ...dialect.texts].map(([, field]) => field));
    this.items = new Set(dialect.items);
    this.marks = new RegExp(`</?(?:${dialect.items.join('|')})[\\s>]`);
    if (dialect.rows === true) this.depth = 1;
  }

  hear(event: XmlEvent): void {
    if (event.kind === 'text') this.words(event);
    else if (event.kind === 'open') this.opens(event);
    else if (event.kind === 'close') this.closes(localName(event.name), event.line);
    else this.lose(wrong('xml/bad-tag'), event.line);
  }

  /** What is to be told when the document is over. */
  end(isCut: boolean, line: number): void {
    if (this.record !== undefined && this.isWhole) this.lose(wrong('xml/not-closed'), this.record.line);
    if (!this.isWhole || isCut) this.tell(wrong('xml/cut-off'), line, 1);
    else if (this.count === 0) this.tell(wrong('xml/no-records'), 1, 1);
    const card = this.head.card();
    if (card !== undefined) this.reads.push(card);
  }

  private opens({ name: full, attributes, line }: Opened): void {
    const name = localName(full);
    const { foreign } = this.dialect;
    const isItem = this.items.has(name) && (foreign === undefined || this.open.at(-1)?.name !== foreign);
    if (isItem) this.adrift = false;
    if (isItem && this.record !== undefined) {
      // An item in an item: the one before was not closed.
      this.lose(wrong('xml/not-closed'), this.record.line);
      this.open.length = Math.min(this.open.length, this.record.depth);
      this.record = undefined;
      this.flow = undefined;
    } else if (!isItem && this.record === undefined && this.dialect.rows === true && this.open.length === 1 && !this.adrift) {
      this.lose(wrong('xml/not-belonging'), line, false);
    }
    const path = this.enter(name, attributes);
    if (isItem) {
      this.count += 1;
      this.depth ??= this.open.length - 1;
      this.record = new XmlRecord(line, this.count, this.open.length - 1);
    }
    if (this.record === undefined) {
      for (const [attribute, value] of attributes) this.head.add(`${path}@${localName(attribute)}`, value, line);
      return;
    }
    for (const [attribute, value] of attributes) this.attribute(this.record, path, name, attribute, value);
    if (this.flow !== undefined) {
      this.flow.apart ||= !WITHIN_WORDS.has(name);
      return;
    }
    const field = this.texts.find(path);
    if (field !== undefined) this.flow = { field, depth: this.open.length, pieces: this.record.begin(field), apart: false };
  }

  private enter(name: string, attributes: ReadonlyMap<string, string>): string {
    const above = this.open.at(-1)?.path;
    const short = name.slice(0, LONGEST_NAME);
    const of =
      this.dialect.kinds !== undefined && Object.hasOwn(this.dialect.kinds, name) ? attributes.get(this.dialect.kinds[name]!) : undefined;
    const step = of !== undefined && /^[\w.-]{1,40}$/.test(of) ? `${short}[${of}]` : short;
    const path = above === undefined ? step : `${above}/${step}`;
    if (this.open.length < DEEPEST) this.open.push({ name, path });
    return path;
  }

  private attribute(record: XmlRecord, path: string, name: string, full: string, value: string): void {
    if (/^xmlns(?::|$)/.test(full) || full === 'xsi:schemaLocation') return;
    const attribute = localName(full);
    const field = this.fields.find(`${path}@${attribute}`);
    // Within a text only what the table names counts: the rest says how it looks.
    if (field === undefined && this.flow !== undefined) return;
    const isOwn = record.depth === this.open.length - 1;
    this.add(record, field, isOwn ? attribute : `${name}_${attribute}`, value);
  }

  private add(record: XmlRecord, field: string | undefined, own: string, words: string): void {
    const plain = own.slice(0, LONGEST_NAME).replaceAll('-', '_');
    const fallback = this.taken.has(plain) ? `other_${plain}` : plain;
    if (field !== undefined && ONE.has(field)) {
      if (record.has(field)) record.add(fallback, words, true);
      else record.add(field, words, true);
    } else record.add(field ?? fallback, words, field !== undefined);
  }

  private closes(name: string, line: number): void {
    const at = this.open.findLastIndex((one) => one.name === name);
    // Nothing of that name is open: its beginning is damaged.
    if (at < 0) {
      if (this.record === undefined && !this.adrift) this.lose(wrong('xml/no-start'), line);
      return;
    }
    // Beside items nothing stays open, but what was to be one.
    if (this.record === undefined && !this.adrift && at + 1 < this.open.length) this.lose(wrong('xml/not-closed'), line);
    this.open.length = at;
    if (this.flow !== undefined && at < this.flow.depth) {
      this.record?.end(this.flow.field, this.flow.pieces);
      this.flow = undefined;
    } else if (this.flow !== undefined) this.flow.apart ||= !WITHIN_WORDS.has(name);
    if (this.record !== undefined && at === this.record.depth) this.finish(this.record);
    else if (this.record !== undefined && at < this.record.depth) {
      this.lose(wrong('xml/not-closed'), this.record.line);
      this.record = undefined;
    }
    this.isWhole ||= at === 0;
  }

  private words({ text, cut, line }: Extract<XmlEvent, { kind: 'text' }>): void {
    const { record } = this;
    if (record === undefined) {
      if (this.open.length === this.depth && !this.adrift) this.lose(wrong('xml/words'), line);
      this.head.add(this.open.at(-1)?.path ?? '', text, line);
      return;
    }
    record.cut ||= cut;
    if (this.dialect.cdata === true) this.itemsInText(text, line);
    if (this.flow !== undefined) {
      const space = this.flow.apart && !/^\s/.test(text) && !/\s$/.test(this.flow.pieces.at(-1) ?? ' ');
      this.flow.pieces.push(record.keep(space ? ` ${text}` : text));
      this.flow.apart = false;
      return;
    }
    const last = this.open.at(-1);
    if (last !== undefined) this.add(record, this.fields.find(last.path), last.name, text);
  }

  /** Items that the end of a text was lost before are in it. */
  private itemsInText(text: string, line: number): void {
    // Another text begins in it, or an item begins or ends.
    if (!text.includes('<![CDATA[') && !this.marks.test(text)) return;
    this.tell(wrong('xml/text-not-closed'), line, Math.max(1, text.split(`</${this.dialect.items[0]}>`).length - 1));
  }

  private finish(record: XmlRecord): void {
    const { line, number } = record;
    if (record.cut) this.tell(wrong('xml/record-too-long'), line, 1);
    const fields = record.fields();
    const item: Item = { kind: 'item', at: { path: this.path, line, record: number }, fields };
    if (typeof fields.id === 'string') item.key = fields.id;
    this.reads.push(item);
    this.record = undefined;
    this.flow = undefined;
  }

  /** Tells of a record that is lost, or may be: what is left of it does not say. */
  private lose(what: ProblemReason, line: number, adrift = true): void {
    if (this.record === undefined) this.adrift = adrift;
    this.tell(wrong('xml/record-lost', { why: what }), line, 1);
  }

  private tell(what: ProblemReason, line: number, lost: number): void {
    const problem = this.limit.admit({ kind: 'problem', what, at: { path: this.path, line }, lost });
    if (problem !== undefined) this.reads.push(problem);
  }
}

/** The name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
