import type { ProblemReason } from '../../model/basics.js';
import { wrong } from '../../text/reasons/reason.js';
import type { Branch, Fault, Tree } from './tree.js';

/** More values than this are left out. */
const MAX_VALUES = 100_000;
const DEEPEST = 40;

/** The tree of a TOML document (1.0), with lines: tables, lists of tables, and values of all kinds as their words. */
export function tomlTree(text: string): { tree?: Tree; faults: Fault[] } {
  const root: Branch = { kind: 'object', line: 1, members: [] };
  const reader = new Reader(text);
  // Damage leaves them.
  const control = text.search(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/);
  if (control !== -1) reader.fault(wrong('toml/characters'));
  let table = root;
  for (;;) {
    reader.space(true);
    if (reader.done) break;
    const line = reader.line;
    const header = reader.take(/\[\[|\[/y);
    const keys = reader.keys();
    if (header !== undefined && keys.length > 0 && reader.take(header === '[' ? /\s*\]/y : /\s*\]\]/y) !== undefined) {
      table = tableAt(root, keys, header === '[[', line);
      reader.nothingElse();
    } else if (header === undefined && keys.length > 0 && reader.take(/[ \t]*=/y) !== undefined) {
      const value = reader.value(0);
      if (value !== undefined) branchAt(table, keys.slice(0, -1), line).members.push([keys.at(-1)!, value]);
      reader.nothingElse();
    } else reader.fault(wrong('toml/line'));
    reader.restOfLine();
  }
  return { ...(root.members.length > 0 && { tree: root }), faults: reader.faults.slice(0, 5) };
}

/** The object under these names, made where it is not there; of a list of tables the last. */
function branchAt(from: Branch, names: readonly string[], line: number): Branch {
  let at = from;
  for (const name of names) {
    const there = at.members.findLast(([one]) => one === name)?.[1];
    const last = there?.kind === 'list' ? there.elements.at(-1) : there;
    if (last?.kind === 'object') at = last;
    else {
      const made: Branch = { kind: 'object', line, members: [] };
      at.members.push([name, made]);
      at = made;
    }
  }
  return at;
}

function tableAt(root: Branch, names: readonly string[], isList: boolean, line: number): Branch {
  if (!isList) return branchAt(root, names, line);
  const above = branchAt(root, names.slice(0, -1), line);
  const name = names.at(-1)!;
  const made: Branch = { kind: 'object', line, members: [] };
  const list = above.members.find(([one, value]) => one === name && value.kind === 'list')?.[1];
  if (list?.kind === 'list') list.elements.push(made);
  else above.members.push([name, { kind: 'list', line, elements: [made] }]);
  return made;
}

class Reader {
  readonly faults: Fault[] = [];
  line = 1;
  private at = 0;
  private left = MAX_VALUES;

  constructor(private readonly text: string) {}

  get done(): boolean {
    return this.at >= this.text.length;
  }

  /** Takes what a sticky pattern matches here. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return undefined;
    this.at += found.length;
    for (let i = found.indexOf('\n'); i !== -1; i = found.indexOf('\n', i + 1)) this.line += 1;
    return found;
  }

  /** Passes blanks and comments, and line ends where they mean nothing. */
  space(lines: boolean): void {
    this.take(lines ? /(?:[\s\ufeff]|#[^\n]*)*/y : /[ \t]*/y);
  }

  restOfLine(): void {
    this.take(/[^\n]*\n?/y);
  }

  /** After a value nothing but a comment may follow in its line. */
  nothingElse(): void {
    if (this.take(/[ \t]*(?:#[^\n]*)?(?=\r?\n|$)/y) === undefined) this.fault(wrong('toml/line'));
  }

  fault(what: ProblemReason): void {
    this.faults.push({ what, line: this.line });
  }

  /** `a."b c".d`. */
  keys(): string[] {
    const keys: string[] = [];
    do {
      this.space(false);
      const key = this.take(/[\w-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/y);
      if (key === undefined) return [];
      keys.push(key.startsWith('"') ? unescaped(key.slice(1, -1)) : key.replace(/^'|'$/g, ''));
    } while (this.take(/[ \t]*\./y) !== undefined);
    return keys;
  }

  value(depth: number): Tree | undefined {
    this.space(false);
    const line = this.line;
    this.left -= 1;
    if (depth > DEEPEST || this.left < 0) return undefined;
    const words = (said: string, text = true): Tree => ({ kind: 'value', line, words: said, text, empty: false });
    const long = this.take(/"""(?:[^\\]|\\[\s\S])*?"""|'''[\s\S]*?'''/y);
    if (long !== undefined) {
      const inner = long.slice(3, -3).replace(/^\r?\n/, '');
      return words(long.startsWith('"') ? unescaped(inner.replace(/\\\s*\n\s*/g, '')) : inner);
    }
    const quoted = this.take(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/y);
    if (quoted !== undefined) return words(quoted.startsWith('"') ? unescaped(quoted.slice(1, -1)) : quoted.slice(1, -1));
    if (this.take(/\[/y) !== undefined) return { kind: 'list', line, elements: this.elements(depth, /\]/y, () => this.value(depth + 1)) };
    if (this.take(/\{/y) !== undefined) {
      const members = this.elements(depth, /\}/y, (): [string, Tree] | undefined => {
        const key = this.keys();
        const value = key.length > 0 && this.take(/[ \t]*=/y) !== undefined ? this.value(depth + 1) : undefined;
        return value === undefined ? undefined : [key.join('.'), value];
      });
      return { kind: 'object', line, members };
    }
    const plain = this.take(/[^\s,\]}#]+(?: \d\d:\d\d[^\s,\]}#]*)?/y);
    if (plain === undefined) this.fault(wrong('toml/value'));
    return plain === undefined ? undefined : words(plain, false);
  }

  private elements<T>(depth: number, end: RegExp, one: () => T | undefined): T[] {
    const all: T[] = [];
    for (;;) {
      this.space(true);
      if (this.take(end) !== undefined) return all;
      if (this.done || depth > DEEPEST) {
        this.fault(this.done ? wrong('toml/no-end') : wrong('toml/too-deep'));
        return all;
      }
      const element = one();
      if (element === undefined) return all;
      all.push(element);
      this.space(true);
      this.take(/,/y);
    }
  }
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r' };

function unescaped(words: string): string {
  return words.replace(/\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/gs, (_, short?: string, long?: string, one?: string) => {
    if (one !== undefined) return ESCAPES[one] ?? one;
    const code = Number.parseInt(short ?? long ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
