import type { Edit, Editor } from '../../model/format.js';
import { CannotRewrite } from '../rewrite-bytes.js';

/** Longest text and deepest nesting that are followed; scanning does not look further either. */
const LONGEST = 64 << 20;
const DEEPEST = 10_000;

interface Container {
  object: boolean;
  /** The path of the container itself; that of a list at the root is left out, as records have it. */
  path: string;
  /** The member at hand. */
  name: string;
  expectsName: boolean;
}

/**
 * Finds the strings and numbers of JSON as it streams by, asks an editor about each with the path of its field, and keeps the edits in
 * offsets of the whole stream. Takes what is not JSON as it comes: it is for those who read it to complain.
 */
export class JsonStrings {
  readonly #editor: Editor;
  readonly #open: Container[] = [];
  #edits: Edit[] = [];
  /** Offset in the stream of the chunk at hand, and of the token that is open. */
  #base = 0;
  #start = 0;
  #token: 'none' | 'string' | 'number' | 'word' = 'none';
  #held: string[] = [];
  #heldLength = 0;
  #escaped = false;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** Up to where the stream is settled: no later edit begins before it. */
  get settled(): number {
    return this.#token === 'none' ? this.#base : this.#start;
  }

  /** The edits found since the last time, in order. */
  take(): Edit[] {
    const edits = this.#edits;
    this.#edits = [];
    return edits;
  }

  push(chunk: string): void {
    for (let i = 0; i < chunk.length; ) i = this.#token === 'string' ? this.#inString(chunk, i) : this.#outside(chunk, i);
    this.#base += chunk.length;
  }

  /** The end of the stream; a string that is still open is taken as text. */
  end(): void {
    if (this.#token === 'number' || this.#token === 'word') this.#literal();
    else if (this.#token === 'string') this.#ask(this.#take(), this.#start + 1, undefined);
    this.#token = 'none';
  }

  #hold(part: string): void {
    this.#held.push(part);
    this.#heldLength += part.length;
    if (this.#heldLength > LONGEST) throw new CannotRewrite('long-text');
  }

  #take(): string {
    const text = this.#held.length === 1 ? this.#held[0]! : this.#held.join('');
    this.#held = [];
    this.#heldLength = 0;
    return text;
  }

  #inString(chunk: string, from: number): number {
    let i = from;
    if (this.#escaped) {
      this.#escaped = false;
      i += 1;
    }
    for (; i < chunk.length; i += 1) {
      const code = chunk.charCodeAt(i);
      if (code === 0x5c) {
        if (i + 1 === chunk.length) this.#escaped = true;
        i += 1;
      } else if (code === 0x22) {
        this.#hold(chunk.slice(from, i));
        this.#token = 'none';
        this.#string(this.#take());
        return i + 1;
      }
    }
    this.#hold(chunk.slice(from));
    return chunk.length;
  }

  #outside(chunk: string, i: number): number {
    const character = chunk[i]!;
    if (this.#token === 'number') {
      if (/[\d.eE+-]/.test(character)) {
        this.#hold(character);
        return i + 1;
      }
      this.#literal();
    } else if (this.#token === 'word') {
      if (character >= 'a' && character <= 'z') {
        this.#hold(character);
        return i + 1;
      }
      this.#literal();
    }
    const top = this.#open.at(-1);
    if (character === '"') {
      this.#token = 'string';
      this.#start = this.#base + i;
    } else if (character === '{' || character === '[') {
      if (this.#open.length === DEEPEST) throw new CannotRewrite('deep');
      this.#open.push({ object: character === '{', path: this.#path(), name: '', expectsName: character === '{' });
    } else if (character === '}' || character === ']') this.#open.pop();
    else if (character === ',' && top?.object) top.expectsName = true;
    else if (character === ':' && top) top.expectsName = false;
    else if ((character >= '0' && character <= '9') || character === '-') {
      this.#token = 'number';
      this.#start = this.#base + i;
      this.#hold(character);
    } else if (character === 't' || character === 'f') {
      this.#token = 'word';
      this.#start = this.#base + i;
      this.#hold(character);
    }
    return i + 1;
  }

  #path(): string {
    const top = this.#open.at(-1);
    if (top === undefined) return '';
    if (!top.object) return this.#open.length === 1 ? '' : `${top.path}[]`;
    return top.path === '' ? top.name : `${top.path}.${top.name}`;
  }

  #string(raw: string): void {
    const top = this.#open.at(-1);
    if (top?.expectsName) {
      top.name = unescaped(raw);
      this.#ask(raw, this.#start + 1, undefined);
    } else this.#ask(raw, this.#start + 1, this.#path());
  }

  /** A number, `true` or `false`: whole numbers may be a person's, and of others the field may say that they are. */
  #literal(): void {
    const isNumber = this.#token === 'number';
    this.#token = 'none';
    const text = this.#take();
    if (!isNumber && text !== 'true' && text !== 'false') return;
    for (const { start, end, by } of this.#editor(text, this.#path(), true))
      this.#edits.push({ start: this.#start + start, end: this.#start + end, by });
  }

  #ask(raw: string, at: number, field: string | undefined): void {
    const text = unescaped(raw);
    const edits = this.#editor(text, field, false);
    if (edits.length === 0) return;
    const place = text === raw ? (offset: number) => offset : rawOffsets(raw);
    for (const { start, end, by } of edits) this.#edits.push({ start: at + place(start), end: at + place(end), by });
  }
}

function unescaped(raw: string): string {
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return raw;
  }
}

/** Where a UTF-16 unit of a string stands among its escapes. Asked in growing order, it goes over the string once. */
function rawOffsets(raw: string): (offset: number) => number {
  let unit = 0;
  let at = 0;
  return (offset) => {
    if (offset < unit) unit = at = 0;
    for (; unit < offset && at < raw.length; unit += 1) at += raw[at] !== '\\' ? 1 : raw[at + 1] === 'u' ? 6 : 2;
    return at;
  };
}
