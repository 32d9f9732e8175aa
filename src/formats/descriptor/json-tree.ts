import type { ProblemReason } from '../../model/basics.js';
import { wrong } from '../../text/reasons/reason.js';
import type { Fault, Tree } from './tree.js';

/** Deeper than this nothing is read. */
const DEEPEST = 120;

const SPACE = /[\s\ufeff]*/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const TOKEN = /[\w.+-]+/y;

/**
 * The tree of a JSON document, with lines. What people leave wrong by hand (a comma too many, a last brace too few, NaN) is told and read over;
 * at anything else reading stops, and what came before stands.
 */
export function jsonTree(text: string): { tree?: Tree; faults: Fault[] } {
  const reader = new Reader(text);
  const tree = reader.value(0);
  if (tree !== undefined && reader.faults.length === 0) reader.end();
  return { tree, faults: reader.faults };
}

/** Thrown by nobody: once a fault stops the reading, every value ends where it is. */
class Reader {
  readonly faults: Fault[] = [];
  private at = 0;
  private line = 1;
  private stopped = false;

  private readonly lineEnd: string;
  /** Where the line ends that the place reached is on, or a later one. */
  private next: number;

  constructor(private readonly text: string) {
    this.lineEnd = text.includes('\n') ? '\n' : '\r';
    this.next = text.indexOf(this.lineEnd);
  }

  value(depth: number): Tree | undefined {
    this.space();
    const line = this.here();
    const character = this.text[this.at];
    if (character === '{' || character === '[') {
      if (depth >= DEEPEST) return this.stop(wrong('descriptor/too-deep', { depth: DEEPEST }));
      this.at += 1;
      return character === '{' ? this.members(line, depth) : this.elements(line, depth);
    }
    if (character === '"') {
      const words = this.string();
      return words === undefined ? undefined : { kind: 'value', line, words, text: true, empty: false };
    }
    const token = this.match(TOKEN);
    if (/^(?:null|NaN|-?Infinity)$/.test(token)) return { kind: 'value', line, words: token, text: false, empty: true };
    if (/^(?:true|false|-?\d[\d.eE+-]*)$/.test(token)) return { kind: 'value', line, words: token, text: false, empty: false };
    return this.stop(character === undefined ? wrong('descriptor/json-cut') : wrong('descriptor/value'));
  }

  /** Something after the end of the document is told, not read. */
  end(): void {
    this.space();
    if (this.at < this.text.length) this.stop(wrong('descriptor/more-follows'), true);
  }

  private members(line: number, depth: number): Tree {
    const members: [string, Tree][] = [];
    const tree: Tree = { kind: 'object', line, members };
    while (!this.stopped && !this.closed('}')) {
      if (this.text[this.at] !== '"') {
        this.stop(wrong('descriptor/member-name'));
        break;
      }
      const name = this.string();
      if (name === undefined) break;
      this.space();
      if (this.text[this.at] !== ':') {
        this.stop(wrong('descriptor/colon'));
        break;
      }
      this.at += 1;
      const value = this.value(depth + 1);
      if (value !== undefined) members.push([name, value]);
      this.comma('}');
    }
    return tree;
  }

  private elements(line: number, depth: number): Tree {
    const elements: Tree[] = [];
    while (!this.stopped && !this.closed(']')) {
      const value = this.value(depth + 1);
      if (value !== undefined) elements.push(value);
      this.comma(']');
    }
    return { kind: 'list', line, elements };
  }

  private closed(bracket: string): boolean {
    this.space();
    if (this.text[this.at] !== bracket) return false;
    this.at += 1;
    return true;
  }

  private comma(bracket: string): void {
    if (this.stopped) return;
    this.space();
    const character = this.text[this.at];
    if (character === bracket) return;
    if (character !== ',') {
      this.stop(character === undefined ? wrong('descriptor/not-closed', { bracket }) : wrong('descriptor/comma'));
      return;
    }
    this.at += 1;
    this.space();
    if (this.text[this.at] === bracket) {
      this.faults.push({ what: wrong('descriptor/comma-too-many', { bracket }), line: this.here() });
    }
  }

  private string(): string | undefined {
    const start = this.at;
    let words = '';
    this.at += 1;
    for (;;) {
      words += this.match(PLAIN);
      const character = this.text[this.at];
      if (character === '"') {
        this.at += 1;
        return words;
      }
      if (character === undefined) return this.cutString(start);
      this.at += 1;
      // A line end within a string is not JSON, but nobody can mean anything else by it.
      words += character === '\\' ? this.escaped() : character;
    }
  }

  private cutString(start: number): undefined {
    this.at = start;
    this.stop(wrong('descriptor/string'));
    this.at = this.text.length;
    return undefined;
  }

  private escaped(): string {
    const character = this.text[this.at] ?? '';
    this.at += 1;
    if (character === 'u') {
      const code = this.text.slice(this.at, this.at + 4);
      if (!/^[\da-f]{4}$/i.test(code)) return '\ufffd';
      this.at += 4;
      return String.fromCharCode(Number.parseInt(code, 16));
    }
    return { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }[character] ?? character;
  }

  private stop(what: ProblemReason, follows = false): undefined {
    if (!this.stopped) this.faults.push({ what, line: this.here(), ...(follows && { follows }) });
    this.stopped = true;
    return undefined;
  }

  private space(): void {
    this.match(SPACE);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  /** The line of the place reached; counted onward from where it was asked last. */
  private here(): number {
    while (this.next >= 0 && this.next < this.at) {
      this.line += 1;
      this.next = this.text.indexOf(this.lineEnd, this.next + 1);
    }
    return this.line;
  }
}
