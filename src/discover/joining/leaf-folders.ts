/** Folders of one list: a speaker, a day or a shard each. They are one dataset, whatever their number. */
import { basename, dirname } from 'node:path/posix';
import { objectOf, outline } from '../../reading/json/outline.js';
import { parseJson } from '../../reading/json/parse-json.js';
import { isSplit } from '../folders.js';
import type { Readable } from '../loose.js';

/** So many folders beside each other whose lists have the same fields are parts of one. */
const MANY = 10;
/** So many are, whose names differ in numbers only. */
const NUMBERED = 3;

/** The fields of a list cannot be seen from its beginning. */
const UNSEEN = '\u0001';

interface Part {
  /** The folders that hold the lists. */
  leaves: string[];
  /** What all lists in it are like. */
  like: string;
}

/** For lists that no descriptor speaks for: the folder of their dataset, where it is not the one that holds them. */
export function foldersOfParts(lists: readonly { list: Readable; own: string }[]): Map<string, string> {
  const likes = new Map<string, Set<string>>();
  const tops = new Map<string, string>();
  for (const { list, own } of lists) {
    likes.set(own, (likes.get(own) ?? new Set()).add(likeness(list)));
    tops.set(own, list.top);
  }
  const joined = new Map<string, string>();
  const parts = new Map<string, Part>([...likes].map(([own, all]) => [own, { leaves: [own], like: [...all].sort().join('\0') }]));
  const above = foldersAbove(tops);
  for (const folder of [...above.keys()].sort((a, b) => depthOf(b) - depthOf(a))) {
    const children = [...above.get(folder)!];
    for (const group of alike(children, parts)) {
      for (const child of group) for (const leaf of parts.get(child)!.leaves) joined.set(leaf, folder);
    }
    const all = partOf(folder, children, parts, joined);
    if (all === undefined) parts.delete(folder);
    else parts.set(folder, all);
  }
  return joined;
}

/** For each folder above those that hold lists, up to the one that was given: the folders right in it that lead to lists. */
function foldersAbove(tops: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const above = new Map<string, Set<string>>();
  for (const [own, top] of tops)
    for (let at = own; at !== top && at !== dirname(at); at = dirname(at))
      above.set(dirname(at), (above.get(dirname(at)) ?? new Set()).add(at));
  return above;
}

/** Groups of folders beside each other that are parts of one list. */
function alike(children: readonly string[], parts: ReadonlyMap<string, Part>): string[][] {
  const groups = new Map<string, string[]>();
  for (const child of children) {
    const like = parts.get(child)?.like;
    if (like === undefined) continue;
    const group = groups.get(like);
    if (group) group.push(child);
    else groups.set(like, [child]);
  }
  return [...groups.values()].filter(
    (group) => (group.length >= MANY && !parts.get(group[0]!)!.like.includes(UNSEEN)) || areNumbered(group) || areSplits(group),
  );
}

const areNumbered = (folders: readonly string[]): boolean =>
  folders.length >= NUMBERED && new Set(folders.map((folder) => basename(folder).replace(/\d+/g, '0'))).size === 1;

const areSplits = (folders: readonly string[]): boolean => folders.length > 1 && folders.every((folder) => isSplit(basename(folder)));

/** A folder as a part of what is above it: all that is in it is alike. */
function partOf(
  folder: string,
  children: readonly string[],
  parts: ReadonlyMap<string, Part>,
  joined: ReadonlyMap<string, string>,
): Part | undefined {
  const below = children.map((child) => parts.get(child));
  const own = parts.get(folder);
  const all = own === undefined ? below : [own, ...below];
  const like = all[0]?.like;
  if (like === undefined || all.some((part) => part?.like !== like)) return undefined;
  const together = children.length === 1 && own === undefined;
  if (!together && !below.every((part) => part!.leaves.every((leaf) => joined.get(leaf) === folder))) return undefined;
  return { leaves: all.flatMap((part) => part!.leaves), like };
}

const depthOf = (folder: string): number => (folder === '.' ? 0 : folder.split('/').length);

/** What a list is like: its format, and the fields of its first record or its header. Where its beginning does not show them, numbers alone part a list. */
function likeness({ format, head }: Readable): string {
  const line = /^\s*([^\r\n]{1,4000})/.exec(head.text ?? '')?.[1] ?? '';
  if (format.id === 'csv') return `csv ${line}`;
  if (format.id === 'folder') return `folder ${[...new Set((head.text ?? '').match(/"type":"[^"]{1,80}"/g))].sort().join()}`;
  if (format.id === 'kaldi') return 'kaldi';
  const piece = outline(head)?.pieces[0];
  const record = format.id === 'jsonl' ? recordOf(line) : piece && objectOf(piece);
  return record === undefined ? `${UNSEEN} ${format.id}` : `${format.id} ${Object.keys(record).sort().join()}`;
}

function recordOf(line: string): object | undefined {
  const parsed = parseJson(line);
  const value = 'value' in parsed ? parsed.value : undefined;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
