/**
 * XML as it streams: tags, text and what is damaged, each with its line and byte. htmlparser2 finds the tokens; this file bounds what is kept,
 * adds places, and goes on at the next tag after a damaged one. Nothing here throws. Document type definitions are skipped: an entity that
 * XML itself does not name stays as written, so a small file cannot grow into a large one.
 */
import { createRequire } from 'node:module';
import type { Tokenizer, TokenizerCallbacks } from 'htmlparser2';

let loaded: typeof import('htmlparser2') | undefined;

/** The library, loaded when the first XML is read: with its tables of entities it takes a tenth of a small scan's start. */
function markup(): typeof import('htmlparser2') {
  return (loaded ??= createRequire(import.meta.url)('htmlparser2') as typeof import('htmlparser2'));
}

export type XmlEvent =
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string>; line: number; byte: number }
  | { kind: 'close'; name: string; line: number; byte: number }
  /** Text between two tags, never blank; its place is that of its first word. `cut` when it was longer than the limit. */
  | { kind: 'text'; text: string; cut: boolean; line: number; byte: number }
  /** A tag that is not well-formed. It is left out. */
  | { kind: 'broken'; line: number; byte: number };

/** Longest tag, and longest text between two tags, in bytes. A longer tag is `broken`, a longer text is `cut`. */
const MAX_PIECE = 1 << 20;
/** Bytes read at a time, so that few events wait. */
const SLICE = 1 << 16;

const CDATA = '<![CDATA[';
/** A name of an element or attribute, as XML 1.0 has it but for some rare characters. */
const NAME = /^[\p{L}_:][\p{L}\p{N}\p{M}_:.·-]*$/u;

/** Reads UTF-8 piece by piece. `byte` counts from the first byte that was pushed. */
export class XmlReader {
  /** Of the last event, or of what is read next. */
  line = 1;
  private events: XmlEvent[] = [];
  private readonly tokenizer: Tokenizer;
  /** The bytes of the token being read, one character each: a byte is a place, and only what is asked for is decoded. */
  private held = '';
  private heldAt = 0;
  /** Where the token being read begins. */
  private begin = 0;
  /** Up to where lines are counted. */
  private counted = 0;
  /** Where the tokenizer's own count begins: it starts again after each damaged tag. */
  private origin = 0;
  /** A damaged tag was found: reading goes on at the first `<` from here. */
  private skipFrom: number | undefined;
  private tag = { name: '', attributes: new Map<string, string>() };
  private attribute = '';
  private readonly value: Words;
  private readonly text: Words;
  private textPlace: { line: number; byte: number } | undefined;
  /** The beginning of a CDATA section that is longer than the limit. */
  private section: string | undefined;
  /** In a comment or a processing instruction, of which nothing is kept. */
  private inComment = false;
  private within: 'content' | 'end tag' | 'subset' | 'after subset' = 'content';

  constructor(private readonly most = MAX_PIECE) {
    this.value = new Words(most);
    this.text = new Words(most);
    this.tokenizer = this.listen();
  }

  *push(bytes: Uint8Array): Generator<XmlEvent, void, undefined> {
    for (let at = 0; at < bytes.length; at += SLICE) {
      const { buffer, byteOffset, length } = bytes.subarray(at, at + SLICE);
      this.read(Buffer.from(buffer, byteOffset, length).toString('latin1'));
      yield* this.take();
    }
  }

  /** What is left when no more bytes come. */
  *end(): Generator<XmlEvent, void, undefined> {
    // The tokenizer waits for the end of an entity, and has not yet told of the text before it; what opens no tag is told then, too.
    const waits = this.skipFrom === undefined && !this.inComment && this.section === undefined && !/^<[!?]/.test(this.held);
    if (waits) {
      this.tokenizer.end();
      this.letGo();
    }
    if (this.isBetweenTags) this.endText();
    yield* this.take();
  }

  /** False when the bytes end in the middle of a tag; to be asked after the end. */
  get isBetweenTags(): boolean {
    return (
      this.within === 'content' &&
      !this.inComment &&
      this.skipFrom === undefined &&
      this.section === undefined &&
      !this.held.startsWith('<')
    );
  }

  private take(): XmlEvent[] {
    const taken = this.events;
    this.events = [];
    return taken;
  }

  private read(slice: string): void {
    let from = this.heldAt + this.held.length;
    this.held += slice;
    if (this.within === 'end tag') this.endOfTag(from);
    for (;;) {
      if (this.skipFrom !== undefined) {
        const next = this.held.indexOf('<', this.skipFrom - this.heldAt);
        if (next < 0) {
          this.skipFrom = this.heldAt + this.held.length;
          break;
        }
        from = this.heldAt + next;
        this.restart(from);
      }
      this.tokenizer.write(this.held.slice(from - this.heldAt));
      if (this.skipFrom === undefined) break;
    }
    this.letGo();
  }

  private restart(at: number): void {
    this.tokenizer.reset();
    this.value.take();
    this.skipFrom = undefined;
    this.origin = at;
    this.begin = at;
  }

  /** Keeps what belongs to the token being read and no more. */
  private letGo(): void {
    const token = this.held.slice(this.begin - this.heldAt);
    this.inComment ||= /^<(?:!--|\?)/.test(token);
    const tooLong = token.length > this.most && this.skipFrom === undefined && !this.inComment;
    if (tooLong && token.startsWith(CDATA)) this.section ??= token.slice(CDATA.length);
    else if (tooLong && this.section === undefined) this.giveUp(this.heldAt + this.held.length);
    const nothing = this.skipFrom !== undefined || this.inComment || this.section !== undefined;
    const until = nothing ? this.heldAt + this.held.length : this.begin;
    this.count(until);
    this.held = this.held.slice(until - this.heldAt);
    this.heldAt = until;
  }

  private count(until: number): void {
    const end = until - this.heldAt;
    for (let at = this.held.indexOf('\n', this.counted - this.heldAt); at >= 0 && at < end; at = this.held.indexOf('\n', at + 1))
      this.line += 1;
    this.counted = Math.max(this.counted, until);
  }

  private place(byte: number): { line: number; byte: number } {
    this.count(byte);
    return { line: this.line, byte };
  }

  /** Tells of a damaged tag. What follows it, from the next tag on, must not be lost with it. */
  private giveUp(from: number): void {
    this.endText();
    this.events.push({ kind: 'broken', ...this.place(this.begin) });
    this.skipFrom = from;
    if (this.within !== 'subset') this.within = 'content';
    this.tokenizer.pause();
  }

  // ───────────────────────────────────────────────────────────────────────────── what the tokenizer tells

  private listen(): Tokenizer {
    return new (markup().Tokenizer)({ xmlMode: true, decodeEntities: true }, { ...this.onTags(), ...this.onTexts(), onend: () => {} });
  }

  /** What the tokenizer tells of tags and their attributes. */
  private onTags() {
    return {
      onopentagname: this.unlessLost((start, end) => {
        const name = this.sound(start, end);
        if (name !== undefined) this.startTag(decoded(name));
      }),
      onattribname: this.unlessLost((start, end) => {
        const name = decoded(this.sound(start, end) ?? '');
        if (NAME.test(name)) this.attribute = name;
        else if (this.skipFrom === undefined) this.giveUp(this.origin + end);
      }),
      onattribdata: this.unlessLost((start, end) => this.value.add(this.sound(start, end) ?? '')),
      onattribentity: this.unlessLost((code) => this.value.addCharacter(code)),
      onattribend: this.unlessLost((quote, end) => {
        const { text } = this.value.take();
        // Without quotes around its value it is not an attribute of XML; most often a quote before it is missing.
        const { Double, Single } = markup().QuoteType;
        if (quote !== Double && quote !== Single) this.giveUp(this.origin + end);
        else if (!this.tag.attributes.has(this.attribute)) this.tag.attributes.set(this.attribute, text);
      }),
      onopentagend: this.unlessLost((end) => this.endTag(end, false)),
      onselfclosingtag: this.unlessLost((end) => this.endTag(end, true)),
      onclosetag: this.unlessLost((start, end) => {
        const name = this.sound(start, end);
        if (name === undefined) return;
        this.endText();
        this.tag.name = decoded(name);
        if (NAME.test(this.tag.name)) this.endOfTag(this.origin + end);
        else this.giveUp(this.origin + end);
      }),
    } satisfies Partial<TokenizerCallbacks>;
  }

  /** What it tells of all between them. */
  private onTexts() {
    return {
      ontext: this.unlessLost((start, end) => this.addText(this.raw(start, end), this.origin + start, this.origin + end)),
      ontextentity: this.unlessLost((code, end) => {
        if (this.within === 'content') {
          this.textPlace ??= this.place(this.begin);
          this.text.addCharacter(code);
        }
        this.begin = this.origin + end;
      }),
      oncdata: this.unlessLost((start, end, offset) => {
        const words = this.section ?? this.raw(start, end - offset);
        if (/\S/.test(words)) this.textPlace ??= this.place(Math.max(this.counted, this.begin));
        this.text.add(words);
        this.section = undefined;
        this.begin = this.origin + end + 1;
      }),
      oncomment: this.unlessLost((_, end) => {
        // The tokenizer takes `<//a>` for one.
        if (this.inComment || this.held.startsWith('<!--', this.begin - this.heldAt)) this.skipped(end + 1);
        else this.giveUp(this.origin + end);
      }),
      onprocessinginstruction: this.unlessLost((_, end) => this.skipped(end + 2)),
      ondeclaration: this.unlessLost((start, end) => this.declaration(this.raw(start, end), this.origin + start, this.origin + end)),
    } satisfies Partial<TokenizerCallbacks>;
  }

  /** Nothing that is told of a tag after it was given up counts. */
  private unlessLost<T extends unknown[]>(act: (...told: T) => void): (...told: T) => void {
    return (...told) => {
      if (this.skipFrom === undefined) act(...told);
    };
  }

  private raw(start: number, end: number): string {
    return this.held.slice(Math.max(0, this.origin + start - this.heldAt), this.origin + end - this.heldAt);
  }

  /** Raw text of a tag; undefined, and the tag is given up, where it holds a `<`: a quote or a `>` is missing before it. */
  private sound(start: number, end: number): string | undefined {
    const words = this.raw(start, end);
    // A name with several `<` is a run of tags that were never closed. Reading goes on at the last one: from each of them it would take quadratic time.
    const next = /[\s>]/.test(words) ? words.indexOf('<') : words.lastIndexOf('<');
    if (next >= 0) this.giveUp(this.origin + start + next);
    return next < 0 ? words : undefined;
  }

  private skipped(end: number): void {
    this.inComment = false;
    this.begin = this.origin + end;
  }

  private startTag(name: string): void {
    if (!NAME.test(name)) {
      this.giveUp(this.begin + 1);
      return;
    }
    // Elements begin, and the brackets of the document type definition are still open.
    if (this.within !== 'content') {
      this.within = 'content';
      this.events.push({ kind: 'broken', ...this.place(this.begin) });
    }
    this.endText();
    this.tag = { name, attributes: new Map() };
  }

  private endTag(end: number, isEmpty: boolean): void {
    const place = this.place(this.begin);
    const { name, attributes } = this.tag;
    this.events.push({ kind: 'open', name, attributes, ...place });
    if (isEmpty) this.events.push({ kind: 'close', name, ...place });
    this.begin = this.origin + end + 1;
  }

  /** Looks for the `>` behind the name of an end tag, which may come with the next bytes. */
  private endOfTag(from: number): void {
    const next = /\S/.exec(this.held.slice(from - this.heldAt));
    this.within = next === null ? 'end tag' : 'content';
    if (next === null) return;
    const at = from + next.index;
    if (next[0] !== '>') {
      this.giveUp(at);
      return;
    }
    this.events.push({ kind: 'close', name: this.tag.name, ...this.place(this.begin) });
    this.begin = at + 1;
  }

  private declaration(words: string, start: number, end: number): void {
    this.begin = end + 1;
    if (this.within === 'subset') return;
    this.endText();
    const open = words.indexOf('[');
    const next = words.indexOf('<');
    const isDoctype = words.startsWith('DOCTYPE');
    if (isDoctype && open >= 0 && (next < 0 || open < next)) {
      if (!words.trimEnd().endsWith(']')) this.within = 'subset';
    } else if (!isDoctype || next >= 0) {
      this.begin = start - 2;
      this.giveUp(next < 0 ? end : start + next);
    }
  }

  private addText(words: string, start: number, end: number): void {
    // The tokenizer takes `< a>` and `</>` for text.
    if (start === this.begin && words.startsWith('<')) {
      this.giveUp(start + 1);
      return;
    }
    this.begin = end;
    let rest = words;
    if (this.within === 'subset') {
      const close = rest.indexOf(']');
      if (close < 0) return;
      this.within = 'after subset';
      rest = rest.slice(close + 1);
    }
    if (this.within === 'after subset') {
      const close = rest.indexOf('>');
      if (close < 0) return;
      this.within = 'content';
      rest = rest.slice(close + 1);
    }
    const first = this.textPlace === undefined ? rest.search(/\S/) : -1;
    if (first >= 0) this.textPlace = this.place(end - rest.length + first);
    this.text.add(rest);
  }

  private endText(): void {
    const words = this.text.take();
    if (this.textPlace !== undefined) this.events.push({ kind: 'text', ...words, ...this.textPlace });
    this.textPlace = undefined;
  }
}

/** Text put together from raw bytes and characters, no longer than a limit. */
class Words {
  private done = '';
  private raw = '';
  private length = 0;
  private cut = false;

  constructor(private readonly most: number) {}

  add(raw: string): void {
    const room = Math.max(0, this.most - this.length);
    this.cut ||= raw.length > room;
    this.length += raw.length;
    this.raw += raw.length > room ? raw.slice(0, room) : raw;
  }

  addCharacter(code: number): void {
    this.cut ||= this.length >= this.most;
    if (this.cut) return;
    this.length += 1;
    this.done += decoded(this.raw) + String.fromCodePoint(code);
    this.raw = '';
  }

  take(): { text: string; cut: boolean } {
    const taken = { text: this.done + decoded(this.raw), cut: this.cut };
    this.done = '';
    this.raw = '';
    this.length = 0;
    this.cut = false;
    return taken;
  }
}

/** Bytes held as characters, as the UTF-8 they are. */
function decoded(raw: string): string {
  return /[\x80-\xff]/.test(raw) ? Buffer.from(raw, 'latin1').toString() : raw;
}
