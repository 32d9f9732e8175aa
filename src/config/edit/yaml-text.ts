/** Changes single values of a YAML text and leaves every other byte as it is: comments, order, quotes, indentation and line ends. */
import type { Document, Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { LicitError } from '../../model/errors.js';
import { libraries } from '../libraries.js';
import { blockItem, blockPair, flowOf, type Value } from './yaml-values.js';

export type Path = readonly (string | number)[];

/** The text is written in a way in which a value cannot be changed by itself: through aliases or anchors, or as one line of many things. */
export class NotEditable extends LicitError {}

export class YamlText {
  #text: string;
  readonly #bom: string;
  readonly #newline: string;

  constructor(text: string) {
    this.#bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    this.#text = text.slice(this.#bom.length);
    this.#newline = /\r\n/.test(text) ? '\r\n' : '\n';
  }

  get text(): string {
    return this.#bom + this.#text;
  }

  /** What it says. */
  js(): unknown {
    return this.#parsed().toJS({ maxAliasCount: 100 }) ?? {};
  }

  /** The line, from 1, on which what is under a path begins. */
  lineOf(path: Path): number {
    const node = this.#parsed().getIn(path, true);
    return this.#text.slice(0, startOf(node) ?? 0).split('\n').length;
  }

  /** Gives a key a value, and makes the maps on the way to it. */
  set(path: Path, value: Value): void {
    let node = this.#parsed().contents as unknown;
    if (node === null || isEmpty(node)) {
      this.#append(nested(path, value));
      return;
    }
    for (const [index, step] of path.entries()) {
      this.#refuseShared(node);
      const rest = path.slice(index + 1);
      const { isMap, isSeq, isCollection } = libraries().yaml;
      if (isMap(node)) {
        const pair = pairOf(node, step);
        if (pair === undefined) {
          this.#addPair(node, String(step), nested(rest, value), index === 0);
          return;
        }
        if (rest.length === 0 || !isCollection(pair.value)) {
          this.#replace(pair, nested(rest, value));
          return;
        }
        node = pair.value;
      } else if (isSeq(node)) {
        const item = node.items[Number(step)];
        if (rest.length === 0 || !isCollection(item)) {
          this.#splice(...rangeOf(item), flowOf(nested(rest, value)));
          return;
        }
        node = item;
      } else throw new NotEditable(`${path.join('.')} cannot be changed on its own`, 'Change it by hand.');
    }
  }

  /** Puts an item into a list, which is made where there is none. */
  insert(path: Path, index: number, value: Value): void {
    const list = this.#parsed().getIn(path, true);
    const { isSeq } = libraries().yaml;
    if (!isSeq(list) || list.items.length === 0) {
      this.#first(path, value);
      return;
    }
    this.#refuseShared(list);
    if (list.flow) {
      const [, end] = rangeOf(list.items.at(-1));
      this.#splice(end, end, `, ${flowOf(value)}`);
      return;
    }
    const dashes = dashesOf(list);
    const column = dashes[0]! - this.#lineStart(dashes[0]!);
    // What is written over the first item may be said of the whole list: nothing is put between the two.
    const isHeaded = /^\s*#/m.test(this.#text.slice(this.#keyEnd(path), dashes[0]));
    const at = index === 0 && !isHeaded ? this.#lineStart(dashes[0]!) : this.#itemEnd(list, Math.max(0, index - 1), column);
    this.#insertLines(at, blockItem(value, column));
  }

  /** Takes out a key or an item of a list; the last item leaves an empty list. */
  remove(path: Path): void {
    const document = this.#parsed();
    const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    this.#refuseShared(parent);
    const { isMap, isSeq } = libraries().yaml;
    const last = path.at(-1)!;
    if (isSeq(parent)) {
      this.#removeItem(parent, Number(last), path);
      return;
    }
    if (!isMap(parent)) throw new NotEditable(`${path.join('.')} cannot be removed on its own`, 'Remove it by hand.');
    const index = parent.items.findIndex((pair) => keyOf(pair) === String(last));
    const pair = parent.items[index];
    if (pair === undefined) return;
    if (parent.flow) {
      this.#removeInFlow(parent.items.map(pairRange), index);
      return;
    }
    const [start, end] = pairRange(pair);
    const next = parent.items[index + 1];
    const isFirstOnLine = this.#text.slice(this.#lineStart(start), start).trim() === '';
    if (isFirstOnLine) {
      this.#splice(this.#lineStart(start), this.#lineEnd(end), '');
      return;
    }
    if (next === undefined) throw new NotEditable(`${path.join('.')} is the only key of its item`, 'Remove the item.');
    this.#splice(start, pairRange(next)[0], '');
  }

  #parsed(): Document {
    const document = libraries().yaml.parseDocument(this.#text, { keepSourceTokens: true, prettyErrors: false, stringKeys: true });
    if (document.errors.length > 0) throw new NotEditable('The changed text would not be YAML', 'Change the file by hand.');
    return document as Document;
  }

  /** What others refer to cannot be changed for one place alone. */
  #refuseShared(node: unknown): void {
    const { isAlias, isCollection } = libraries().yaml;
    if (isAlias(node) || (isCollection(node) && (node as { anchor?: string }).anchor !== undefined))
      throw new NotEditable('The declarations use anchors or aliases, which other places may share', 'Change it by hand.');
  }

  #append(value: Value): void {
    const [[key, inner] = ['', {}]] = Object.entries(value);
    this.#insertLines(this.#text.length, [...this.#gap(), ...blockPair(key, inner, 0)]);
  }

  /** A blank line before a new section, where there is none. */
  #gap(): string[] {
    const isApart = this.#text === '' || /\n[ \t]*\r?\n$/.test(this.#text.endsWith('\n') ? this.#text : `${this.#text}\n`);
    return isApart ? [] : [''];
  }

  /** The first item of a list that is empty or not there. */
  #first(path: Path, value: Value): void {
    const document = this.#parsed();
    const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const { isMap, isSeq } = libraries().yaml;
    const key = String(path.at(-1));
    const pair = isMap(parent) && !parent.flow ? pairOf(parent, key) : undefined;
    if (pair === undefined) {
      this.set(path, [value]);
      return;
    }
    const there = pair.value;
    if (isSeq(there) ? there.items.length > 0 : !isEmpty(there)) throw new NotEditable(`${key} is not a list`, 'Change it by hand.');
    const column = columnOf(this.#text, startOf(pair.key)!);
    this.#refuseShared(there);
    const [, end] = this.#withoutValue(pair);
    this.#insertLines(this.#lineEnd(end), blockItem(value, column + 2));
  }

  #addPair(map: YAMLMap, key: string, value: Value, isTop: boolean): void {
    const last = map.items.at(-1);
    if (map.flow) {
      if (last === undefined) {
        this.#splice(rangeOf(map)[0] + 1, rangeOf(map)[0] + 1, ` ${flowOf(key)}: ${flowOf(value)} `);
        return;
      }
      const [, end] = pairRange(last);
      this.#splice(end, end, `, ${flowOf(key)}: ${flowOf(value)}`);
      return;
    }
    if (last === undefined) throw new NotEditable('The map is empty', 'Change it by hand.');
    const column = columnOf(this.#text, startOf(map.items[0]!.key)!);
    // A new section goes to the end of the file: what is there as a comment belongs to what is above it.
    const isMarked = /^(?:\.\.\.|---)(?:\s|$)/m.test(this.#text.slice(pairRange(last)[1]));
    const isSection = isTop && !isMarked;
    const at = isSection ? this.#text.length : this.#lineEnd(pairRange(last)[1]);
    this.#insertLines(at, [...(isSection ? this.#gap() : []), ...blockPair(key, value, column)]);
  }

  #replace(pair: Pair, value: Value): void {
    this.#refuseShared(pair.value);
    if ((pair.value as { anchor?: string } | null)?.anchor !== undefined) this.#refuseAnchor();
    const there = pair.value as Node | null;
    const inPlace = !isEmpty(there) && !this.#text.slice(...rangeOf(there)).includes('\n') && !this.#isBelow(pair);
    if (inPlace) {
      this.#splice(...rangeOf(there), flowOf(value));
      return;
    }
    const [from] = this.#withoutValue(pair);
    this.#splice(from, from, ` ${flowOf(value)}`);
  }

  #refuseAnchor(): never {
    throw new NotEditable('The declarations use anchors or aliases, which other places may share', 'Change it by hand.');
  }

  /** Whether the value begins on a line below its key. */
  #isBelow(pair: Pair): boolean {
    return this.#text.slice(rangeOf(pair.key)[1], rangeOf(pair.value)[0]).includes('\n');
  }

  /** Takes out the value of a pair, and says where the key's colon ends. */
  #withoutValue(pair: Pair): [after: number, after: number] {
    const after = this.#text.indexOf(':', rangeOf(pair.key)[1]) + 1;
    if (isEmpty(pair.value)) return [after, after];
    const [start, end] = rangeOf(pair.value);
    if (this.#isBelow(pair)) this.#splice(this.#lineStart(start), this.#lineEnd(end), '');
    else {
      const from = after + (/^ */.exec(this.#text.slice(after, start))?.[0].length === start - after ? 0 : start - after);
      this.#splice(from, this.#text[end - 1] === '\n' ? end - (this.#text[end - 2] === '\r' ? 2 : 1) : end, '');
    }
    return [after, after];
  }

  #removeItem(list: YAMLSeq, index: number, path: Path): void {
    if (list.flow) {
      this.#removeInFlow(list.items.map(rangeOf), index);
      return;
    }
    if (list.items.length === 1) {
      const parent: unknown = path.length === 2 ? this.#parsed().contents : this.#parsed().getIn(path.slice(0, -2), true);
      const pair = libraries().yaml.isMap(parent) ? pairOf(parent, path.at(-2)!) : undefined;
      if (pair === undefined) throw new NotEditable('It is the only item of its list', 'Remove it by hand.');
      this.#replace(pair, []);
      return;
    }
    const dash = dashesOf(list)[index]!;
    const column = dash - this.#lineStart(dash);
    this.#splice(this.#lineStart(dash), this.#itemEnd(list, index, column), '');
  }

  #removeInFlow(ranges: readonly [number, number][], index: number): void {
    const [start, end] = ranges[index]!;
    const next = ranges[index + 1];
    const before = ranges[index - 1];
    if (next !== undefined) {
      this.#splice(start, next[0], '');
      return;
    }
    this.#splice(before === undefined ? start : before[1], end, '');
  }

  /** Where an item of a block list ends, with the comments below it that are indented as it is. */
  #itemEnd(list: YAMLSeq, index: number, column: number): number {
    const item = list.items[index];
    let at = this.#lineEnd(isEmpty(item) ? dashesOf(list)[index]! + 1 : rangeOf(item)[1]);
    for (;;) {
      const comment = /^( +)#[^\n]*(?:\n|$)/.exec(this.#text.slice(at, at + 10_000));
      if (comment === null || comment[1]!.length <= column) return at;
      at += comment[0].length;
    }
  }

  #keyEnd(path: Path): number {
    const parent: unknown = path.length === 1 ? this.#parsed().contents : this.#parsed().getIn(path.slice(0, -1), true);
    const pair = libraries().yaml.isMap(parent) ? pairOf(parent, path.at(-1)!) : undefined;
    const end = pair === undefined ? 0 : rangeOf(pair.key)[1];
    // What follows the key on its own line is stated about the list.
    return pair === undefined ? end : this.#lineEnd(end);
  }

  #lineStart(offset: number): number {
    return this.#text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The start of the line below; a value that ends with its line ends there. */
  #lineEnd(offset: number): number {
    if (offset > 0 && this.#text[offset - 1] === '\n') return offset;
    const end = this.#text.indexOf('\n', offset);
    return end === -1 ? this.#text.length : end + 1;
  }

  #insertLines(at: number, lines: readonly string[]): void {
    const isOpen = at > 0 && this.#text[at - 1] !== '\n';
    const text = lines.join(this.#newline);
    this.#splice(at, at, isOpen ? this.#newline + text : text + this.#newline);
  }

  #splice(start: number, end: number, text: string): void {
    this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
  }
}

function nested(path: Path, value: Value): Value {
  return path.reduceRight<Value>((inner, step) => ({ [String(step)]: inner }), value);
}

function pairOf(map: YAMLMap, key: string | number): Pair | undefined {
  return map.items.find((pair) => keyOf(pair) === String(key));
}

function keyOf({ key }: Pair): string | undefined {
  return libraries().yaml.isScalar(key) ? String(key.value) : undefined;
}

function isEmpty(node: unknown): boolean {
  if (node === null || node === undefined) return true;
  return libraries().yaml.isScalar(node) && node.value === null && (node.source ?? '') === '';
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: readonly number[] | null } | null | undefined)?.range?.[0];
}

function rangeOf(node: unknown): [number, number] {
  const range = (node as { range?: readonly number[] | null } | null | undefined)?.range;
  if (!range) throw new NotEditable('A value has no position in the text', 'Change the file by hand.');
  return [range[0]!, range[1]!];
}

function pairRange({ key, value }: Pair): [number, number] {
  const [start, end] = rangeOf(key);
  return [start, value === null || isEmpty(value) ? end + 1 : rangeOf(value)[1]];
}

/** Where the dashes of a block list are. */
function dashesOf(list: YAMLSeq): number[] {
  const token = list.srcToken as { items?: { start: { type: string; offset: number }[] }[] } | undefined;
  const dashes = (token?.items ?? []).flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? []);
  if (dashes.length !== list.items.length) throw new NotEditable('The list is written in an unexpected form', 'Change it by hand.');
  return dashes;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
