import { basename, dirname, extname, join, normalize } from 'node:path/posix';
import type { Json } from '../model/basics.js';
import type { Format } from '../model/format.js';
import type { Item } from '../model/item.js';
import { openManifest } from '../reading/open.js';

/** A list that may name files lying near it. */
export interface Naming {
  path: string;
  absolute: string;
  format: Format;
}

/** Fields in which a name without an extension stands for a file. */
const NAMING = /^(?:id|key|utt(?:erance)?(?:_?id)?|file.*|name|path|wav.*|audio.*|clip.*|image.*|img.*|photo.*|video.*|value)$/i;
const LONGEST = 1024;
/** Shorter names, such as `1.jpg`, occur at many addresses. */
const LEAST = 9;
const DEEPEST = 4;

/** Which of some files the items of lists name, each with the first list that does: a file that a list names is an item of that list. */
export async function namedBy(lists: readonly Naming[], files: readonly string[]): Promise<Map<string, string>> {
  const named = new Map<string, string>();
  const names = new FileNames(files);
  for (const list of lists) {
    const see = (words: string, field: string): void => {
      for (const path of names.meant(words, field, dirname(list.path))) if (!named.has(path)) named.set(path, list.path);
    };
    try {
      for await (const reads of list.format.read(await openManifest(list.absolute, list.path)))
        for (const read of reads) if (read.kind === 'item') wordsIn(read, see);
    } catch {
      // What cannot be read is told when the list itself is read.
    }
    if (named.size === files.length) break;
  }
  return named;
}

/** Shows the texts of an item that are short enough to name a file, with the name of their field. */
export function wordsIn({ key, fields, row }: Item, see: (words: string, field: string) => void): void {
  if (key !== undefined) see(key, 'key');
  if (row !== undefined) for (let i = 0; i < row.cells.length; i += 1) within(row.cells[i]!, row.columns[i]!, DEEPEST, see);
  else for (const name in fields) within(fields[name]!, name, DEEPEST, see);
}

function within(value: Json, field: string, deep: number, see: (words: string, field: string) => void): void {
  if (typeof value === 'string') {
    if (value.length <= LONGEST) see(value, field);
  } else if (typeof value === 'object' && value !== null && deep > 0) {
    for (const [name, one] of Object.entries(value)) within(one, Array.isArray(value) ? field : name, deep - 1, see);
  }
}

/** Files by their names. */
export class FileNames {
  readonly #byName = new Map<string, string[]>();
  readonly #byStem = new Map<string, string[]>();

  constructor(files: readonly string[]) {
    for (const path of files) {
      const name = basename(path);
      push(this.#byName, name, path);
      push(this.#byStem, name.slice(0, name.length - extname(name).length), path);
    }
  }

  /** The files that words of a list in this folder name: by a path, by the end of a path, or by a name that only one file has. */
  meant(words: string, field: string, folder: string): readonly string[] {
    const plain = /[\\?#]/.test(words) ? words.replaceAll('\\', '/').replace(/[?#].*$/, '') : words;
    const name = plain.slice(plain.lastIndexOf('/') + 1);
    const candidates = this.#byName.get(name);
    if (candidates !== undefined) return among(candidates, plain, name, folder);
    const stems = NAMING.test(field) && !/^\d*$/.test(name) ? this.#byStem.get(name) : undefined;
    return stems?.length === 1 ? stems : [];
  }
}

function among(candidates: readonly string[], plain: string, name: string, folder: string): readonly string[] {
  const exact = candidates.filter((path) => path === normalize(join(folder, plain)));
  if (exact.length > 0) return exact;
  const ending = plain.includes('/') ? candidates.filter((path) => path.endsWith(`/${plain.replace(/^(?:\.{0,2}\/)+/, '')}`)) : candidates;
  if (ending.length > 0 || name.length < LEAST) return ending.length === 1 ? ending : [];
  return candidates.length === 1 ? candidates : [];
}

function push(map: Map<string, string[]>, name: string, path: string): void {
  const known = map.get(name);
  if (known) known.push(path);
  else map.set(name, [path]);
}
