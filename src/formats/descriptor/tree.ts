import type { Json, ProblemReason } from '../../model/basics.js';

/** A document as a tree of values that know their line: JSON and YAML descriptors are read alike. */
export type Tree =
  | { kind: 'object'; line: number; members: [name: string, value: Tree][] }
  | { kind: 'list'; line: number; elements: Tree[] }
  /** `words` is the value as it stands, without quotes; `null` is no words. */
  | { kind: 'value'; line: number; words: string; text: boolean; empty: boolean };

export type Branch = Extract<Tree, { kind: 'object' }>;

/** Something of a document that is not as it should be. */
export interface Fault {
  what: ProblemReason;
  line: number;
  /** Another document follows this one. */
  follows?: true;
}

/** The part of a key that names it: `license` of `dct:license`, of `http://purl.org/dc/terms/license`, of `@license`. */
export function localName(key: string): string {
  return key.slice(Math.max(key.lastIndexOf(':'), key.lastIndexOf('/'), key.lastIndexOf('#')) + 1);
}

/** The members of an object; none of another value. */
export function membersOf(tree: Tree | undefined): [name: string, value: Tree][] {
  return tree?.kind === 'object' ? tree.members : [];
}

/** The first member of an object with one of these names, in the order of the names. */
export function get(tree: Tree | undefined, ...names: string[]): Tree | undefined {
  if (tree?.kind !== 'object') return undefined;
  for (const wanted of names) {
    const found = tree.members.find(([name]) => name === wanted);
    if (found !== undefined) return found[1];
  }
  return undefined;
}

/** As `get`, with whatever prefix or namespace the keys have. */
export function getLocal(tree: Tree | undefined, ...names: string[]): Tree | undefined {
  if (tree?.kind !== 'object') return undefined;
  for (const wanted of names) {
    const found = tree.members.find(([name]) => name === wanted || localName(name) === wanted);
    if (found !== undefined) return found[1];
  }
  return undefined;
}

/** The elements of a list; another value is a list of itself, nothing is an empty one. */
export function each(tree: Tree | undefined): Tree[] {
  if (tree === undefined || (tree.kind === 'value' && tree.empty)) return [];
  return tree.kind === 'list' ? tree.elements : [tree];
}

/** The words of a scalar, of what JSON-LD wraps around one (`@value`, `@id`), or of one language of a map of languages. */
export function wordsOf(tree: Tree | undefined): string | undefined {
  if (tree === undefined) return undefined;
  if (tree.kind === 'value') return tree.empty ? undefined : tree.words;
  if (tree.kind === 'list') return tree.elements.length === 1 ? wordsOf(tree.elements[0]) : undefined;
  const wrapped = get(tree, '@value', '@id', 'value');
  if (wrapped?.kind === 'value') return wordsOf(wrapped);
  const languages = tree.members.filter(([name, { kind }]) => kind === 'value' && /^(?:[a-z]{2,3}(?:[-_]\w{2,8})?)?$/i.test(name));
  if (languages.length === 0 || languages.length < tree.members.length) return undefined;
  return wordsOf((languages.find(([name]) => name === '' || name === 'en') ?? languages[0])?.[1]);
}

/** The path that a reference gives: an IRI has what cannot stand in one encoded. */
export function pathOf(tree: Tree | undefined): Tree | undefined {
  const words = wordsOf(tree);
  if (tree === undefined || words === undefined || !/%[\da-f]{2}/i.test(words)) return tree;
  try {
    return { kind: 'value', line: tree.line, words: decodeURIComponent(words), text: true, empty: false };
  } catch {
    return tree;
  }
}

/** Every object in a tree, the outermost first, each with its path in the format's own words. */
export function* objectsIn(tree: Tree, path = ''): Generator<[object: Branch, path: string], void, undefined> {
  if (tree.kind === 'list') {
    for (const [i, element] of tree.elements.entries()) yield* objectsIn(element, `${path}[${i}]`);
  } else if (tree.kind === 'object') {
    yield [tree, path];
    for (const [name, value] of tree.members) if (value.kind !== 'value') yield* objectsIn(value, path === '' ? name : `${path}.${name}`);
  }
}

/** The value a tree stands for. Whole numbers that a double cannot hold stay digit by digit, as strings. */
export function jsonOf(tree: Tree): Json {
  if (tree.kind === 'list') return tree.elements.map(jsonOf);
  if (tree.kind === 'object') return Object.fromEntries(tree.members.map(([name, value]) => [name, jsonOf(value)]));
  if (tree.empty) return null;
  if (tree.text) return tree.words;
  if (/^(?:true|false)$/i.test(tree.words)) return tree.words.toLowerCase() === 'true';
  // Digits behind a zero or a plus sign are a number as people dial it.
  if (/^(?:\+|-?0\d)/.test(tree.words)) return tree.words;
  const number = Number(tree.words);
  return Number.isFinite(number) && (Number.isSafeInteger(number) || !/^-?\d+$/.test(tree.words)) ? number : tree.words;
}
