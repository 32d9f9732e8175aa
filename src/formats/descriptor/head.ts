/** What the beginning of a file shows of a descriptor, found once for all formats that ask. */
import type { Head } from '../../model/format.js';
import { jsonTree } from './json-tree.js';
import type { Branch, Tree } from './tree.js';

interface Seen {
  /** The document as far as the head goes. */
  root: Tree;
  /** The document itself, or the first element of the list that it is. */
  first?: Branch;
}

const json = new WeakMap<Head, Seen | null>();
const yaml = new WeakMap<Head, ReadonlySet<string>>();

/** The beginning of a JSON document; undefined when the file is none, or when another document follows it. */
export function jsonHead(head: Head): Seen | undefined {
  let seen = json.get(head);
  if (seen === undefined) json.set(head, (seen = lookAtJson(head)));
  return seen ?? undefined;
}

function lookAtJson({ text }: Head): Seen | null {
  if (text === undefined || !/^\s*[[{]/.test(text)) return null;
  const { tree, faults } = jsonTree(text);
  if (tree === undefined || faults.some(({ follows }) => follows)) return null;
  const first = tree.kind === 'list' ? tree.elements[0] : tree;
  return { root: tree, first: first?.kind === 'object' ? first : undefined };
}

/** The names of the outermost members of a YAML document, as far as the head goes; none for other text. */
export function yamlKeys(head: Head): ReadonlySet<string> {
  let keys = yaml.get(head);
  if (keys === undefined) yaml.set(head, (keys = lookAtYaml(head)));
  return keys;
}

function lookAtYaml({ text }: Head): ReadonlySet<string> {
  if (text === undefined || /^\s*[[{<]/.test(text)) return new Set();
  return new Set([...text.matchAll(/^(['"]?)([\w$][\w$ -]{0,60})\1[ \t]{0,8}:(?=[ \t\r\n]|$)/gm)].map((match) => match[2] ?? ''));
}

/** The names of an object's members. */
export function namesOf(tree: Tree | undefined): ReadonlySet<string> {
  return new Set(tree?.kind === 'object' ? tree.members.map(([name]) => name) : []);
}

/** Whether all of these names are there. */
export function has(names: ReadonlySet<string>, ...wanted: string[]): boolean {
  return wanted.every((name) => names.has(name));
}
