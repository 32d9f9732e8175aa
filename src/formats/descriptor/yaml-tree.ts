import type { Document } from 'yaml';
import type { ProblemReason } from '../../model/basics.js';
import { wrong } from '../../text/reasons/reason.js';
import type { Fault, Tree } from './tree.js';
import { yaml } from './yaml.js';

/** More values than this, aliases followed, and the rest is left out: a few lines can stand for billions. */
const MAX_VALUES = 100_000;
const DEEPEST = 60;

/** The tree of the first document in a YAML text, with lines. */
export function yamlTree(text: string): { tree?: Tree; faults: Fault[] } {
  const { LineCounter, parseAllDocuments } = yaml();
  const counter = new LineCounter();
  let document: Document.Parsed | undefined;
  let others = 0;
  try {
    const all = parseAllDocuments(text, { lineCounter: counter, logLevel: 'silent', uniqueKeys: false });
    [document] = all;
    others = all.length - 1;
  } catch {
    return { faults: [{ what: wrong('yaml/not-read'), line: 1 }] };
  }
  if (document === undefined) return { faults: [] };
  const line = (offset: number | undefined): number => (offset === undefined ? 1 : counter.linePos(offset).line);
  const faults = document.errors.slice(0, 5).map(
    (error): Fault => ({
      what: wrong('yaml/not-valid', { code: error.code }),
      line: line(error.pos[0]),
    }),
  );
  const growing: Growing = { document, line, left: MAX_VALUES, leftOut: 0 };
  const tree = grow(document.contents, 0, growing);
  const more = (what: ProblemReason): Fault => ({ what, line: 1 });
  if (growing.leftOut > 0) faults.push(more(wrong('yaml/too-large', { values: MAX_VALUES, depth: DEEPEST })));
  if (others > 0) faults.push(more(wrong('yaml/documents')));
  return { tree, faults };
}

/** A document whose tree is being made: where its values are, how many more it may have, and how many were left out. */
interface Growing {
  document: Document.Parsed;
  line: (offset: number | undefined) => number;
  left: number;
  leftOut: number;
}

function grow(node: unknown, depth: number, growing: Growing): Tree | undefined {
  const { isAlias, isMap, isScalar, isSeq } = yaml();
  const { document, line } = growing;
  if (depth > DEEPEST || growing.left <= 0) {
    growing.leftOut += 1;
    return undefined;
  }
  growing.left -= 1;
  if (isAlias(node)) return grow(node.resolve(document), depth + 1, growing);
  if (isScalar(node)) {
    const empty = node.value === null || node.value === undefined;
    const words = typeof node.value === 'string' ? node.value : String(node.source ?? node.value);
    return { kind: 'value', line: line(node.range?.[0]), words, text: typeof node.value === 'string', empty };
  }
  if (isSeq(node)) {
    const here = line(node.range?.[0]);
    // An element of which only the dash is there is an empty one.
    const empty: Tree = { kind: 'value', line: here, words: '', text: false, empty: true };
    const grown = node.items.map((item) => (item === null ? empty : grow(item, depth + 1, growing)));
    return { kind: 'list', line: here, elements: grown.filter((item) => item !== undefined) };
  }
  if (!isMap(node)) return undefined;
  const members = node.items.flatMap(({ key, value }): [string, Tree][] => {
    const name = isScalar(key) ? String(key.source ?? key.value) : undefined;
    const grown: Tree | undefined = value === null ? undefined : grow(value, depth + 1, growing);
    return name === undefined || grown === undefined ? [] : [[name, grown]];
  });
  return { kind: 'object', line: line(node.range?.[0]), members };
}
