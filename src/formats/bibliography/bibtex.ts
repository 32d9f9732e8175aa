import type { ProblemReason } from '../../model/basics.js';
import { wrong } from '../../text/reasons/reason.js';
import { type Broken, type Entry, MAX_ENTRY_BYTES, MAX_FIELDS } from './entry.js';

/** An entry begins on a line of its own, so that one that is not closed swallows no other. */
const BEGINS = /^[ \t]{0,20}@[ \t]{0,5}([A-Za-z]{3,30})\s{0,20}([{(])/;
const LINE_BEGINS = /\n(?=[ \t]{0,20}@)/g;

/** Entries of BibTeX and BibLaTeX. What stands outside of them is a comment. */
export class BibtexEntries {
  line = 1;
  private held = '';
  private found: (Entry | Broken)[] = [];
  private readonly macros = new Map<string, string>();
  /** What is held is part of an entry that is too long. */
  private dropping = false;

  push(text: string): void {
    const from = Math.max(0, this.held.length - 100);
    this.held += text;
    this.cut(from);
    if (this.held.length <= MAX_ENTRY_BYTES) return;
    if (!this.dropping && BEGINS.test(this.held)) this.tell(wrong('bibliography/too-long'), 1);
    this.line += newlines(this.held);
    this.held = '';
    this.dropping = true;
  }

  end(): void {
    this.cut(0, true);
    this.one(this.held);
    this.held = '';
  }

  take(): (Entry | Broken)[] {
    const { found } = this;
    this.found = [];
    return found;
  }

  private tell(what: ProblemReason, lost: number): void {
    this.found.push({ what, line: this.line, lost });
  }

  /** Takes what is held apart at lines that begin an entry; those before `from` were looked at. */
  private cut(from: number, isLast = false): void {
    LINE_BEGINS.lastIndex = from;
    let at = 0;
    for (let match = LINE_BEGINS.exec(this.held); match !== null; match = LINE_BEGINS.exec(this.held)) {
      const end = match.index + 1;
      // The end of what is held may be the middle of the line.
      if (!isLast && this.held.length - end < 60) break;
      if (!BEGINS.test(this.held.slice(end, end + 120))) continue;
      this.one(this.held.slice(at, end));
      at = end;
    }
    if (at > 0) this.held = this.held.slice(at);
  }

  /** What stands from the beginning of one entry to that of the next. */
  private one(piece: string): void {
    const begins = this.dropping ? null : BEGINS.exec(piece);
    this.dropping = false;
    if (begins !== null) {
      const type = begins[1]!.toLowerCase();
      const body = new Body(piece, begins[0].length, begins[2] === '(' ? ')' : '}', this.macros);
      if (type === 'string') body.fields(this.macros);
      else if (type !== 'comment' && type !== 'preamble') this.entry(type, body, piece);
    }
    this.line += newlines(piece);
  }

  private entry(type: string, body: Body, piece: string): void {
    const key = body.key();
    const fields = new Map<string, string>([['type', type]]);
    if (key !== '') fields.set('key', key);
    body.fields(fields);
    if (!body.closed) this.tell(wrong('bibliography/not-closed'), 0);
    // Two entries on one line are one piece.
    const behind = body.closed ? piece.slice(body.at) : '';
    this.found.push({ key, line: this.line, fields, record: piece.slice(0, body.closed ? body.at : undefined).trimEnd() });
    const next = /@[A-Za-z]{3,30}[ \t]{0,5}\{/.exec(behind);
    if (next !== null) this.tell(wrong('bibliography/behind-another'), 1);
  }
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** What stands between the braces of an entry: `key, name = {words}, name = "words" # macro, name = 2024`. */
class Body {
  closed = false;
  at: number;
  private readonly text: string;
  private readonly close: string;
  private readonly macros: ReadonlyMap<string, string>;

  constructor(text: string, at: number, close: string, macros: ReadonlyMap<string, string>) {
    this.text = text;
    this.at = at;
    this.close = close;
    this.macros = macros;
  }

  /** The key before the first comma; none where a field stands there. */
  key(): string {
    const end = this.next(/[,={}()"]/g);
    if (this.text[end] !== ',') return '';
    const key = this.text.slice(this.at, end).trim();
    this.at = end + 1;
    return key;
  }

  fields(into: Map<string, string>): void {
    while (this.at < this.text.length) {
      const equals = this.next(/[=}),]/g);
      const mark = this.text[equals];
      if (mark === undefined) {
        this.at = this.text.length;
        return;
      }
      const name = this.text.slice(this.at, equals).trim().toLowerCase();
      this.at = equals + 1;
      if (mark === this.close) {
        this.closed = true;
        return;
      }
      if (mark !== '=') continue;
      const words = this.value();
      if (name === '' || name.length > 100 || (into.size >= MAX_FIELDS && !into.has(name))) continue;
      // A field that comes twice keeps both.
      const before = into.get(name);
      into.set(name, before === undefined || before === words ? words : `${before}\n${words}`);
    }
  }

  private next(marks: RegExp): number {
    marks.lastIndex = this.at;
    return marks.exec(this.text)?.index ?? this.text.length;
  }

  /** Pieces joined by number signs. */
  private value(): string {
    let words = '';
    for (;;) {
      while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
      const mark = this.text[this.at];
      if (mark === '{' || mark === '"') words += this.quoted(mark);
      else {
        const end = this.next(/[#,})]/g);
        const plain = this.text.slice(this.at, end).trim();
        words += this.macros.get(plain.toLowerCase()) ?? plain;
        this.at = end;
      }
      while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
      if (this.text[this.at] !== '#') return withoutTex(words);
      this.at += 1;
    }
  }

  private quoted(mark: '{' | '"'): string {
    const from = this.at + 1;
    let depth = mark === '{' ? 1 : 0;
    const marks = /[\\{}"]/g;
    marks.lastIndex = from;
    for (let match = marks.exec(this.text); match !== null; match = marks.exec(this.text)) {
      const [sign] = match;
      if (sign === '\\') marks.lastIndex = match.index + 2;
      else if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
      const ends = sign === '"' ? mark === '"' && depth === 0 : sign === '}' && depth === 0 && mark === '{';
      if (!ends) continue;
      this.at = match.index + 1;
      return this.text.slice(from, match.index);
    }
    this.at = this.text.length;
    return this.text.slice(from);
  }
}

const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  r: '\u030a',
};

/** Words without the braces that keep capitals, and with the letters that TeX writes with accents. */
function withoutTex(words: string): string {
  return words
    .replace(
      /\{?\\(["'`^~=.])\s?\{?\\?([A-Za-z])\}?\}?|\{?\\([cvuHr])\s?\{([A-Za-z])\}\}?/g,
      (_, a?: string, x?: string, b?: string, y?: string) => `${x ?? y ?? ''}${ACCENTS[a ?? b ?? ''] ?? ''}`.normalize('NFC'),
    )
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
