import type { SpdxExpression } from '../../model/claim.js';
import { table } from '../tables/license-tables.js';
import { fold, loosen, squash } from './name-fold.js';

/** A license expression taken apart. `WITH` is part of an id. */
export type Tree = { id: string } | { op: 'AND' | 'OR'; parts: Tree[] };

const operators = new Set('and or with y et und 或者 或 和 及 以及 ( ) ; , | / & ； ， 、'.split(' '));

const joined = /[();,|/&；，、]|\s(?:and|or|with|y|et|und|或者|或|和|及|以及)\s/;

/** Longest statement that is read as an expression; longer ones are prose. */
const maxLength = 400;

/**
 * Reads operands joined by AND, OR, commas and slashes, each of which `single` must read; undefined when one is left over.
 * A list without a word between its members is all of them: that can only ask for more.
 */
export function parseExpression(folded: string, single: (words: string) => string | undefined): Tree | undefined {
  if (folded.length > maxLength || !joined.test(folded)) return undefined;
  const list = folded.includes('and/or') ? folded.replaceAll('and/or', 'or') : folded;
  // Most prose ends here: what is before its first comma is not a license.
  const first = firstOperand(list);
  const read = first === '' ? undefined : single(first);
  if (first !== '' && read === undefined) return undefined;
  const tokens: string[] = [];
  let words = '';
  for (const word of list.replace(/[();,|/&；，、]/g, ' $& ').split(/\s+/)) {
    if (!operators.has(word)) {
      words += words === '' ? word : ` ${word}`;
      continue;
    }
    if (words !== '') tokens.push(words);
    words = '';
    tokens.push(word);
  }
  if (words !== '') tokens.push(words);
  if (tokens.length < 2 || tokens.length > 64) return undefined;
  const state = { tokens, at: 0, depth: 0, single: (part: string) => (part === first ? read : single(part)) };
  const tree = either(state);
  return tree && state.at === tokens.length ? tree : undefined;
}

const boundary = /[();,|/&；，、]|(?<=^|\s)(?:and|or|with|y|et|und|或者|或|和|及|以及)(?=\s|$)/;

/** The words before the first operator, as a token; empty where an operator comes first. */
function firstOperand(folded: string): string {
  const stop = boundary.exec(folded);
  const words = stop ? folded.slice(0, stop.index) : folded;
  return words.trim().replace(/\s+/g, ' ');
}

interface State {
  tokens: string[];
  at: number;
  depth: number;
  single: (words: string) => string | undefined;
}

function either(state: State): Tree | undefined {
  return chain(state, 'OR', /^(?:or|\||或|或者)$/, (inner) =>
    chain(inner, 'AND', /^(?:and|y|et|und|&|,|;|\/|；|，|、|和|及|以及)$/, operand),
  );
}

function chain(state: State, op: 'AND' | 'OR', joins: RegExp, next: (state: State) => Tree | undefined): Tree | undefined {
  const first = next(state);
  if (!first) return undefined;
  const parts = [first];
  while (joins.test(state.tokens[state.at] ?? '')) {
    state.at++;
    // ", and", "; or": the word decides, and a comma before it says nothing.
    if (/^[,;，；]$/.test(state.tokens[state.at - 1]!) && /^(?:and|or|或|和)$/.test(state.tokens[state.at] ?? '')) {
      if (op === 'AND' && /^(?:or|或)$/.test(state.tokens[state.at]!)) return join(op, parts);
      state.at++;
    }
    const part = next(state);
    if (!part) return undefined;
    parts.push(part);
  }
  return join(op, parts);
}

function operand(state: State): Tree | undefined {
  const token = state.tokens[state.at++];
  if (token === undefined) return undefined;
  if (token === '(') {
    if (++state.depth > 20) return undefined;
    const inner = either(state);
    return inner && state.tokens[state.at++] === ')' ? inner : undefined;
  }
  const read = state.single(token);
  if (!read) return undefined;
  if (state.tokens[state.at] === 'with' && !read.includes(' ')) {
    const exception = exceptionOf(state.tokens[state.at + 1] ?? '', read);
    if (!exception) return undefined;
    state.at += 2;
    return { id: `${read} WITH ${exception}` };
  }
  return treeOf(read);
}

let exceptions: Map<string, string> | undefined;
/** By the name without its version. */
let unversioned: Map<string, string[]> | undefined;

const version = / (?:version )?\d[\d.]*$/;

/** The exception that words name; where they leave out its version, the only one there is, or the one for that version of the license. */
function exceptionOf(words: string, license: string): string | undefined {
  if (!exceptions || !unversioned) {
    exceptions = new Map();
    unversioned = new Map();
    for (const [id, name] of table('license-exceptions')) {
      exceptions.set(squash(fold(id!)), id!);
      exceptions.set(loosen(fold(name!)), id!);
      const key = loosen(fold(name!).replace(version, ''));
      unversioned.set(key, [...(unversioned.get(key) ?? []), id!]);
    }
  }
  const folded = fold(words)
    .replace(/^the /, '')
    .replace(/exceptions$/, 'exception')
    .replace(/^gcc runtime exception/, 'gcc runtime library exception');
  const exact = exceptions.get(squash(folded)) ?? exceptions.get(loosen(folded));
  if (exact) return exact;
  const named = unversioned.get(loosen(folded)) ?? [];
  if (named.length === 1) return named[0];
  const major = /-(\d)\./.exec(license)?.[1];
  const fitting = named.filter((id) => major !== undefined && new RegExp(`-${major}\\.\\d$`).test(id));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** An expression that is well formed, taken apart. */
export function treeOf(expression: SpdxExpression): Tree {
  if (!/ (?:AND|OR) /.test(expression)) return { id: expression };
  const tokens = expression
    .replace(/([()])/g, ' $1 ')
    .trim()
    .split(/\s+/);
  let at = 0;
  const primary = (): Tree => {
    if (tokens[at] === '(') {
      at++;
      const inner = any();
      at++;
      return inner;
    }
    let id = tokens[at++] ?? '';
    if (tokens[at] === 'WITH') {
      id += ` WITH ${tokens[at + 1] ?? ''}`;
      at += 2;
    }
    return { id };
  };
  const chained = (op: 'AND' | 'OR', next: () => Tree) => {
    const parts = [next()];
    while (tokens[at] === op) {
      at++;
      parts.push(next());
    }
    return join(op, parts);
  };
  const all = () => chained('AND', primary);
  const any = (): Tree => chained('OR', all);
  return any();
}

/** Joins parts, without saying one twice. */
export function join(op: 'AND' | 'OR', parts: readonly Tree[]): Tree {
  const flat = parts.flatMap((part) => ('op' in part && part.op === op ? part.parts : [part]));
  const seen = new Map(flat.map((part) => [format(part), part]));
  const distinct = [...seen.values()];
  return distinct.length === 1 ? distinct[0]! : { op, parts: distinct };
}

/** The expression as SPDX writes it. */
export function format(tree: Tree): SpdxExpression {
  if ('id' in tree) return tree.id;
  return tree.parts
    .map((part) => ('op' in part && part.op === 'OR' && tree.op === 'AND' ? `(${format(part)})` : format(part)))
    .join(` ${tree.op} `);
}

/** Every id in an expression, in order. */
export function idsIn(tree: Tree): string[] {
  return 'id' in tree ? [tree.id] : tree.parts.flatMap(idsIn);
}
