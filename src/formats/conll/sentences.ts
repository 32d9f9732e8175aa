import type { Json, ProblemReason } from '../../model/basics.js';
import type { Item, Read } from '../../model/item.js';
import { type Decode, dropMark, type Line } from '../../reading/bytes.js';
import type { ProblemLimit } from '../../reading/problems.js';
import { wrong } from '../../text/reasons/reason.js';
import { type Columns, DOCUMENT_START, isIobTag } from './columns.js';

/** A sentence without an end is cut into items of so many tokens, or bytes. */
const MAX_TOKENS = 20_000;
const MAX_BYTES = 4 << 20;
/** So many comments of a document are kept. */
const MAX_COMMENTS = 200;

interface Token {
  form: string;
  tag?: string;
  spaced: boolean;
}

/** Puts the lines of a corpus together to sentences, each an item. */
export class Sentences {
  line = 0;
  private reads: Read[] = [];
  private tokens: Token[] = [];
  private records: Uint8Array[] = [];
  private size = 0;
  private begins = 0;
  private comments = new Map<string, string>();
  /** What comments say of the document that the sentences are of. */
  private document = new Map<string, string>();
  private documents = 0;
  /** The last token that belongs to a word that was read as a whole. */
  private within = -1;
  /** A sentence was read. */
  private any = false;
  /** The number of the last token. */
  private last = -1;
  /** The line that names the columns was read. */
  private isNamed = false;
  private readonly path: string;
  private readonly columns: Columns;
  private readonly limit: ProblemLimit;

  constructor(path: string, columns: Columns, limit: ProblemLimit) {
    this.path = path;
    this.columns = columns;
    this.limit = limit;
  }

  feed({ bytes, line, tooLong }: Line, decode: Decode): void {
    this.line = line;
    if (tooLong !== undefined) {
      this.tell(wrong('conll/line-too-long', { bytes: tooLong }), 1);
      return;
    }
    const plain = line === 1 ? dropMark(bytes) : bytes;
    const { text, broken } = decode(plain);
    if (text.trim() === '') {
      this.close();
      return;
    }
    if (broken) this.tell(wrong('conll/bad-bytes'), 0);
    if (DOCUMENT_START.test(text)) {
      this.another(new Map());
      return;
    }
    if (this.columns.header && !this.isNamed) {
      this.isNamed = true;
      if (!text.startsWith('#')) return;
    }
    if (this.records.length === 0) this.begins = line;
    this.records.push(plain);
    this.size += plain.length;
    if (!(text.startsWith('#') && this.comment(text))) this.token(text);
    if (this.tokens.length >= MAX_TOKENS || this.size >= MAX_BYTES) {
      this.tell(wrong('conll/no-end'), 0);
      this.close();
    }
  }

  /** What was put together since it was last asked. */
  take(): readonly Read[] {
    const { reads } = this;
    this.reads = [];
    return reads;
  }

  end(): void {
    this.close();
  }

  private tell(what: ProblemReason, lost: number): void {
    const problem = this.limit.admit({ kind: 'problem', what, at: { path: this.path, line: this.line }, lost });
    if (problem !== undefined) this.reads.push(problem);
  }

  /** A comment of a sentence; false for a token that is a number sign. */
  private comment(text: string): boolean {
    const { kind } = this.columns;
    if (kind === 'ontonotes') {
      const begins = /^#begin document \((.*)\);(?: part (\d+))?/.exec(text);
      if (begins !== null) this.another(new Map([['newdoc id', begins[2] === undefined ? begins[1]! : `${begins[1]!}/${begins[2]}`]]));
      return true;
    }
    // In a corpus without comments the number sign is a token like others.
    if (kind === 'tagged' && this.isToken(text)) return false;
    // A comment behind tokens is one of the next sentence, whose blank line is missing.
    if (this.tokens.length > 0) this.closeBefore(text);
    const equals = text.indexOf('=');
    const name = text.slice(1, equals < 0 ? undefined : equals).trim();
    if (/^newdoc\b/.test(name)) {
      this.document = new Map();
      this.documents += 1;
    }
    const of = /^(?:newdoc|meta::|global\.)/.test(name) ? this.document : this.comments;
    if (name === '' || of.size >= MAX_COMMENTS) return true;
    // Words without a name are words all the same.
    if (equals >= 0) of.set(name, text.slice(equals + 1).trim());
    else if (!/^new(?:doc|par)$/.test(name)) of.set('comment', of.has('comment') ? `${of.get('comment')}\n${name}` : name);
    return true;
  }

  /** Whether a number sign begins a token: not where words are counted, nor before a sentence without a tag behind it. */
  private isToken(text: string): boolean {
    const { numbered, separator, cells } = this.columns;
    const row = text.trim().split(separator);
    if (numbered || row.length !== cells || /^#\s+\S+\s*=/.test(text)) return false;
    return this.tokens.length > 0 || !this.columns.iob || isIobTag(row.at(-1)!);
  }

  /** Ends a sentence that no blank line ends, before the line at hand. */
  private closeBefore(text: string): void {
    const own = this.records.pop();
    this.close();
    this.begins = this.line;
    if (own === undefined) return;
    this.records = [own];
    this.size = text.length;
  }

  private another(document: Map<string, string>): void {
    this.close();
    this.document = document;
    this.documents += 1;
  }

  private token(text: string): void {
    const { kind, separator, form: at, tag, misc, cells } = this.columns;
    const row = text.trimEnd().split(separator);
    if (cells > 0 && row.length !== cells) this.tell(wrong('conll/columns'), 0);
    const form = row[at] ?? row[0]!;
    if (kind !== 'universal') {
      const label = tag < 0 ? (row.length > 1 ? row.at(-1) : undefined) : row[tag];
      this.tokens.push({ form, ...(label !== undefined && { tag: label }), spaced: true });
      return;
    }
    const id = row[0] ?? '';
    // What a word of several tokens is made of was not written that way, and an empty node was not written at all.
    if (/^\d+\.\d+$/.test(id)) return;
    const range = /^(\d+)-(\d+)$/.exec(id);
    // Tokens are counted from one in each sentence: one that goes back is of the next, whose blank line is missing.
    const number = Number.parseInt(id, 10);
    if (number <= this.last && this.within < 0) this.closeBefore(text);
    if (/^\d+$/.test(id)) this.last = number;
    const label = row[tag];
    const spaced = misc === undefined || !/(?:^|\|)SpaceAfter=No(?:\||$)/.test(row[misc] ?? '');
    if (range === null && Number(id) <= this.within) {
      if (label !== undefined && label !== '_') this.tokens.push({ form: '', tag: label, spaced: false });
      return;
    }
    this.within = range === null ? -1 : Number(range[2]);
    this.tokens.push({ form, ...(range === null && label !== undefined && label !== '_' && { tag: label }), spaced });
  }

  private close(): void {
    const { tokens, records, comments } = this;
    [this.within, this.last] = [-1, -1];
    if (records.length === 0) return;
    [this.tokens, this.records, this.comments, this.size] = [[], [], new Map(), 0];
    if (tokens.length === 0 && (comments.size > 0 || records.length > 1) && this.columns.kind === 'universal' && this.any) {
      // Only before the first sentence comments may be those of the file.
      this.tell(wrong('conll/no-tokens'), 1);
    } else if (tokens.length === 0) {
      // Comments alone, before a blank line: those of the file or a document.
      for (const [name, value] of comments) if (this.document.size < MAX_COMMENTS) this.document.set(name, value);
    } else {
      this.any = true;
      this.reads.push(this.itemOf(tokens, records, comments));
    }
  }

  private itemOf(tokens: readonly Token[], records: readonly Uint8Array[], comments: ReadonlyMap<string, string>): Item {
    const fields = new Map<string, Json>();
    const written = joined(tokens, this.columns.characters === true);
    const text = comments.get('text');
    fields.set('text', text ?? written);
    // Where the words are not those of the text, both are looked at.
    if (text !== undefined && text.replace(/\s/g, '') !== written.replace(/\s/g, '')) fields.set('forms', written);
    const tags = tokens.flatMap(({ tag }) => tag ?? []);
    if (tags.length > 0) fields.set(this.columns.kind === 'tagged' ? 'labels' : 'upos', tags);
    if (this.documents > 0 && !this.document.has('newdoc id')) fields.set('document', this.documents);
    for (const [name, value] of [...this.document, ...comments]) fields.set(fieldOf(name), value);
    const id = comments.get('sent_id');
    const record = Buffer.concat(records.flatMap((bytes) => [bytes, FEED]));
    const at = { path: this.path, line: this.begins };
    return { kind: 'item', ...(id !== undefined && id !== '' && { key: id }), at, fields: Object.fromEntries(fields), record };
  }
}

const FEED = Buffer.from('\n');

function fieldOf(name: string): string {
  return name === 'newdoc id' ? 'document' : name.replace(/^meta::/, '');
}

/** Writing that sets no spaces between words; Korean does. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u;
const UNSPACED_END = new RegExp(`${UNSPACED.source.slice(1)}$`, 'u');

/** The words as they are written: with spaces but beside characters of a writing that has none. */
function joined(tokens: readonly Token[], characters: boolean): string {
  let text = '';
  let spaced = false;
  let last = 0;
  for (const { form, spaced: after } of tokens) {
    if (form === '') continue;
    const unspaced = UNSPACED.test(form) && UNSPACED_END.test(text.slice(-2));
    // Where characters stand apart, so do those of numbers, mail addresses and names in Latin letters.
    const single = characters && (form.length === 1 || last === 1);
    text += spaced && text !== '' && !unspaced && !single ? ` ${form}` : form;
    spaced = after;
    last = form.length;
  }
  return text;
}
