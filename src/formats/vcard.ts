/** Content lines of vCard (RFC 6350, 2426, and 2.1) and iCalendar (RFC 5545). Limits: 64 MiB a line, 1 MiB a value and 2,000 values an item, 20 components deep. */
import type { Json, ProblemReason } from '../model/basics.js';
import type { Format, Head, ManifestFile } from '../model/format.js';
import type { BesideWords, Item, Read } from '../model/item.js';
import { type Line, lines, recordDecoder } from '../reading/bytes.js';
import { gathered } from '../reading/item-lines.js';
import { ProblemLimit } from '../reading/problems.js';
import { wrong } from '../text/reasons/reason.js';
import { type ContentLine, ContentLines, propertyOf } from './vcard/content-lines.js';

const vcard: Format = {
  id: 'vcard',
  title: 'Contacts and calendars',
  reads: 'items',
  answersTo:
    'vCards (.vcf: 2.1, 3.0, 4.0) and iCalendar files (.ics): each card, event, task or note is an item, with its properties under names that say what they are (`full_name`, `phone`, `email`, `address`, `birth_date`, `organizer`, `attendee`). Folded lines, quoted-printable and other encodings are decoded.',
  notRead: 'Pictures, sounds and keys within a card, of which the length is kept; time zones.',
  recognize: ({ text }: Head) => (/^\s*BEGIN:(?:VCARD|VCALENDAR)[ \t]*\r?$/im.test(text?.slice(0, 200) ?? '') ? 95 : 0),
  read,
  roles: {
    ...{ id: ['uid'], collected: ['created', 'start'], text: ['note', 'summary', 'description', 'comment'], owner: [] },
    ...{ url: [], page: [], source: [], license: [], label: [], digest: [], size: [] },
  },
};

export default vcard;

/** What properties are called. Others keep their own name in small letters. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ FN: 'full_name', N: 'name', NICKNAME: 'nickname', TEL: 'phone', EMAIL: 'email', ADR: 'address', LABEL: 'address_label' },
  ...{ BDAY: 'birth_date', ANNIVERSARY: 'anniversary', ORG: 'organization', TITLE: 'job_title', ROLE: 'job_role', IMPP: 'messenger' },
  ...{ DTSTART: 'start', DTEND: 'end', DTSTAMP: 'stamped', CATEGORIES: 'tags', REV: 'revised' },
};
/** What says nothing but how the file is written. */
const WRITTEN = /^(?:VERSION|PRODID|METHOD|CALSCALE)$/;
const BINARY = /^(?:PHOTO|LOGO|SOUND|KEY|ATTACH)$/;
const ITEMS = new Set(['VCARD', 'VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY']);
/** What calendars hold besides. */
const KNOWN = /^(?:VTIMEZONE|STANDARD|DAYLIGHT|VALARM|VAVAILABILITY|AVAILABLE|X-.*)$/;
const DAMAGED = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufffd]/;
const MAX_VALUE_CHARACTERS = 1 << 20;
const MAX_VALUES = 2000;
const DEEPEST = 20;

function read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  return gathered(file, new Cards(file.path), async function* (encoding) {
    const unfolded = new ContentLines(recordDecoder(encoding));
    for await (const batch of lines(file.bytes())) yield contentOf(batch, unfolded);
    yield unfolded.end();
  });
}

function* contentOf(batch: readonly Line[], unfolded: ContentLines): Generator<ContentLine> {
  for (const line of batch) yield* unfolded.feed(line);
}

/** Puts content lines together to items. */
class Cards {
  readonly reads: Read[] = [];
  readonly limit = new ProblemLimit();
  line = 1;
  /** Components that are open. */
  private readonly open: string[] = [];
  private item:
    | {
        line: number;
        depth: number;
        fields: Map<string, Json[]>;
        values: number;
        version: string | undefined;
        bytes: Buffer[];
        unseen: boolean;
      }
    | undefined;
  private count = 0;
  /** What a calendar says of itself, until the next item. */
  private beside: BesideWords[] = [];

  constructor(private readonly path: string) {}

  feed({ text, line, bytes, tooLong }: { text: string; line: number; bytes: Buffer; tooLong?: true }): void {
    this.line = line;
    const property = propertyOf(text);
    this.item?.bytes.push(bytes, FEED);
    if (tooLong) this.tell(wrong('vcard/line-too-long'), line, 0);
    else if (property === undefined) this.tell(wrong('vcard/no-property'), line, this.item === undefined || DAMAGED.test(text) ? 1 : 0);
    else if (DAMAGED.test(property.value)) {
      this.tell(wrong('vcard/control'), line, 1);
      if (this.item !== undefined) this.add(property, line);
    } else if (property.name === 'BEGIN') this.begin(property.value.trim().toUpperCase(), line, bytes);
    else if (property.name === 'END') this.close(property.value.trim().toUpperCase());
    // What is left of two lines, of which the second began a card.
    else if (property.name.endsWith('BEGIN') && ITEMS.has(property.value.trim().toUpperCase())) this.again(line);
    else if (property.name === 'VERSION' && this.open.at(-1) === 'VCARD') this.version(property.value.trim(), line);
    else if (this.open.length === 0) this.tell(wrong('vcard/no-item'), line, 1);
    else if (WRITTEN.test(property.name)) return;
    else if (this.item !== undefined) this.add(property, line);
    else if (!this.open.includes('VTIMEZONE') && this.beside.length < MAX_VALUES)
      this.beside.push({
        text: unescaped(property.value).slice(0, MAX_VALUE_CHARACTERS),
        at: { path: this.path, line, field: property.name },
        credit: false,
      });
  }

  end(): void {
    if (this.open.length > 0) {
      this.tell(wrong('vcard/cut-off'), this.item?.line ?? this.line, this.item === undefined ? 1 : 0);
      this.finish();
    } else if (this.count === 0) this.tell(wrong('vcard/none'), 1, 0);
  }

  /** A card says once of which version it is. */
  private version(value: string, line: number): void {
    if (this.item === undefined) return;
    if (this.item.version !== undefined) this.again(line);
    this.item.version = value;
  }

  private again(line: number): void {
    this.tell(wrong('vcard/card-begins'), line, 1);
  }

  private begin(name: string, line: number, bytes: Buffer): void {
    // What is within an item belongs to it; another item is not.
    if (ITEMS.has(name) && this.item !== undefined) {
      this.tell(wrong('vcard/not-closed'), this.item.line, 1);
      this.open.length = this.item.depth;
      this.finish();
    }
    if (ITEMS.has(name))
      this.item = { line, depth: this.open.length, fields: new Map(), values: 0, version: undefined, bytes: [bytes, FEED], unseen: false };
    else if (this.item === undefined && !(this.open.length === 0 ? name === 'VCALENDAR' : KNOWN.test(name)))
      this.tell(wrong('vcard/component'), line, 1);
    if (this.open.length < DEEPEST) this.open.push(name);
  }

  private close(name: string): void {
    const at = this.open.lastIndexOf(name);
    if (at < 0) {
      this.tell(wrong('vcard/end'), this.line, 1);
      return;
    }
    this.open.length = at;
    if (this.item !== undefined && at <= this.item.depth) this.finish();
  }

  private add({ name, value, binary, parameters }: NonNullable<ReturnType<typeof propertyOf>>, line: number): void {
    const item = this.item!;
    const within = this.open.at(-1) ?? '';
    const own = NAMES[name] ?? name.toLowerCase().replaceAll('-', '_');
    const field = this.open.length - 1 > item.depth ? `${within.replace(/^V/, '').toLowerCase()}_${own}` : own;
    let said: Json = value.trim();
    if (binary || (BINARY.test(name) && (value.startsWith('data:') || value.length > 2000))) {
      said = { characters: value.length };
      item.unseen = true;
    } else if (value.length > MAX_VALUE_CHARACTERS) {
      this.tell(wrong('vcard/long-value'), line, 0);
      said = value.slice(0, MAX_VALUE_CHARACTERS);
    } else if (name === 'ATTENDEE' || name === 'ORGANIZER') {
      const address = value.replace(/^mailto:/i, '').trim();
      const called = parameters.CN;
      said = called === undefined || called === address ? address : `${called} <${address}>`;
    } else if (name === 'N' || name === 'ADR' || name === 'ORG') said = parts(value, name === 'N' ? ' ' : ', ', name === 'N');
    else said = unescaped(value.replace(name === 'TEL' ? /^tel:/i : /^mailto:/i, '').trim());
    // Only the newest version lets a card have several names to show.
    if (name === 'FN' && item.fields.has(field) && !item.version?.startsWith('4')) this.again(line);
    item.values += 1;
    if (said === '' || item.values > MAX_VALUES) {
      if (item.values === MAX_VALUES + 1) this.tell(wrong('vcard/values'), line, 0);
      return;
    }
    item.fields.set(field, [...(item.fields.get(field) ?? []), said]);
  }

  private finish(): void {
    const { item } = this;
    this.item = undefined;
    if (item === undefined) return;
    this.count += 1;
    const fields = Object.fromEntries([...item.fields].map(([name, all]): [string, Json] => [name, all.length === 1 ? all[0]! : all]));
    const made: Item = {
      kind: 'item',
      at: { path: this.path, line: item.line, record: this.count },
      fields,
      record: Buffer.concat(item.bytes),
    };
    if (typeof fields.uid === 'string') made.key = fields.uid;
    if (item.unseen) made.unseen = true;
    if (this.beside.length > 0) made.beside = { words: this.beside.splice(0), cut: false };
    this.reads.push(made);
  }

  private tell(what: ProblemReason, line: number, lost: number): void {
    const problem = this.limit.admit({ kind: 'problem', what, at: { path: this.path, line }, lost });
    if (problem !== undefined) this.reads.push(problem);
  }
}

const FEED = Buffer.from('\n');

const unescaped = (value: string): string => value.replace(/\\([\\,;:nN])/g, (_, one: string) => (one === 'n' || one === 'N' ? '\n' : one));

/** The parts of a value between semicolons, in the order in which they are read. A name begins with its family name. */
function parts(value: string, between: string, isName: boolean): string {
  const all = value.split(/(?<!\\);/).map((part) => unescaped(part).trim());
  const [family = '', given = '', more = '', before = '', after = ''] = all;
  // Names in Han are written with the family name first, and no space.
  if (isName && /^\p{Script=Han}+$/u.test(family + given)) return `${family}${given}`;
  return (isName ? [before, given, more, family, after] : all).filter((part) => part !== '').join(between);
}
