import { namesOfItems } from '../ledger/judging/case-rows.js';
import type { Db } from '../ledger/open-ledger.js';
import type { DatasetManifest } from './judged-evidence.js';

/** More items than this are not compared: their hashes would not fit in memory beside the rest. */
const MAX_ITEMS = 10_000_000;
const FNV = 0x01000193;
/** `•` */
const MASK = 0x2022;

/** How the lists of a dataset overlap. */
export interface Overlap {
  /** Items that more than one list names. */
  shared: number;
  /** Items when each counts once: what lists name by itself, and what several name once. */
  distinct: number;
}

/**
 * Compares the items that the manifests of a dataset list: the same key where it names a file, else the same URL, else the same key where that is more than a number (rows are
 * numbered from 1 in every table). A picture is one item however often it is listed (a row may be a box in it); of other items what a list names twice by itself are two. Undefined
 * where nothing was compared: a single list, shards of one list, or too many items. Keys and URLs in which something personal is masked are items of their own, because two masks
 * may look alike.
 */
export function overlapOf(db: Db, listings: readonly DatasetManifest[]): Overlap | undefined {
  const lists = listings.filter(({ items }) => items > 0);
  const total = lists.reduce((sum, { items }) => sum + items, 0);
  if (areShards(lists) || total > MAX_ITEMS) return undefined;
  const hashes = new Float64Array(total);
  const counts = new Uint32Array(total);
  const bounds: Bounds[] = [];
  const paths = new FilePaths();
  for (const list of lists) for (const { name } of namesIn(db, list)) paths.add(name, list.path);
  let known = 0;
  for (const list of lists) {
    const from = known;
    for (const { name, kind } of namesIn(db, list)) {
      const of = hash(paths.whole(name, list.path), kind);
      if (of !== undefined && known < total) hashes[known++] = of;
    }
    known = counted(hashes, counts, from, known);
    bounds.push({ at: from, end: known });
  }
  const { shared, repeated } = merged(hashes, counts, bounds);
  return { shared, distinct: total - repeated };
}

/** The names by which the items of a list are compared. */
function* namesIn(db: Db, { manifest }: DatasetManifest): Generator<Name> {
  for (const [key, url] of namesOfItems(db, manifest)) yield nameOf(key, url);
}

const IS_PICTURE = /\.(?:jpe?g|png|gif|webp|bmp|tiff?|avif|heic)$/i;
const IS_FILE = /\.(?:jpe?g|png|gif|webp|bmp|tiff?|avif|heic|wav|mp3|flac|ogg|opus|m4a|aac|mp4|m4v|webm|mkv|avi|mov)$/i;
/** More names of files are compared as they are. */
const MAX_PATHS = 500_000;

/**
 * Names of files are compared as files: `1.jpg` in the list of one folder is not that of another one, and the `images/1.jpg` that is there is what a list elsewhere calls
 * `1.jpg`, where no other file is called so.
 */
class FilePaths {
  /** By the last part of a name: files that are there, and where lists that say no more than that lie. */
  readonly #known = new Map<string, { files: Set<string>; folders: Set<string> }>();
  #count = 0;

  add(name: string, list: string): void {
    if (!isPath(name) || this.#count > MAX_PATHS) return;
    const path = plainPath(name);
    const base = path.slice(path.lastIndexOf('/') + 1);
    const known = this.#known.get(base) ?? { files: new Set(), folders: new Set() };
    this.#known.set(base, known);
    if (list.endsWith('/')) known.files.add(within(list, path));
    else if (path === base) known.folders.add(folderOf(list));
    this.#count += 1;
  }

  /** What a name is compared as. */
  whole(name: string, list: string): string {
    if (list.endsWith('/')) return within(list, plainPath(name));
    if (!isPath(name) || this.#count > MAX_PATHS) return name;
    const path = plainPath(name);
    const { files, folders } = this.#known.get(path.slice(path.lastIndexOf('/') + 1)) ?? {
      files: new Set<string>(),
      folders: new Set<string>(),
    };
    const here = within(`${folderOf(list)}/`, path);
    if (files.has(here)) return here;
    const ending = [...files].filter((one) => one === path || one.endsWith(`/${path}`));
    if (ending.length === 1) return ending[0]!;
    if (path.includes('/')) return path;
    // Lists in one folder, or one above the other, mean the same file.
    const shortest = [...folders].reduce((least, one) => (one.length < least.length ? one : least), folderOf(list));
    const nested = [...folders].every((one) => one === shortest || shortest === '.' || one.startsWith(`${shortest}/`));
    const inLine = nested && [...folders].filter((one) => one !== shortest).length < 2;
    return inLine ? within(`${shortest}/`, path) : here;
  }
}

const isPath = (name: string): boolean => IS_FILE.test(name) && !name.includes('://');
const plainPath = (name: string): string => name.replaceAll('\\', '/').replace(/^(?:\.{0,2}\/)+/, '');
const folderOf = (list: string): string => (list.includes('/') ? list.slice(0, list.lastIndexOf('/')) : '.');
const within = (folder: string, path: string): string => (folder === './' ? path : folder + path);

interface Bounds {
  at: number;
  end: number;
}

/** More lists than this do not name one item by its key. */
const MAX_LISTS = 3;

/** Goes through the sorted names of all lists together. */
function merged(hashes: Float64Array, counts: Uint32Array, bounds: readonly Bounds[]): { shared: number; repeated: number } {
  let shared = 0;
  let repeated = 0;
  const next = new Lists(hashes, bounds);
  for (let name = next.least(); name !== undefined; name = next.least()) {
    let [lists, sum, most] = [0, 0, 0];
    for (let at = next.take(name); at !== undefined; at = next.take(name)) {
      lists += 1;
      sum += counts[at]!;
      most = Math.max(most, counts[at]!);
    }
    if (lists > 1) shared += 1;
    const kind = name % 4;
    // A name that many lists have and that is no file's is counted again in each.
    if (kind !== IDENTIFIER || lists <= MAX_LISTS) repeated += sum - (kind === PICTURE ? 1 : most);
  }
  return { shared, repeated };
}

/** Lists in the order of their next names: a binary heap. */
class Lists {
  readonly #hashes: Float64Array;
  readonly #heap: Bounds[];

  constructor(hashes: Float64Array, bounds: readonly Bounds[]) {
    this.#hashes = hashes;
    this.#heap = bounds.filter(({ at, end }) => at < end).map((one) => ({ ...one }));
    for (let i = this.#heap.length >> 1; i >= 0; i -= 1) this.#sink(i);
  }

  least(): number | undefined {
    return this.#heap[0] === undefined ? undefined : this.#hashes[this.#heap[0].at]!;
  }

  /** Where the list that comes next names this; it goes on to its next name. */
  take(name: number): number | undefined {
    const [first] = this.#heap;
    if (first === undefined || this.#hashes[first.at] !== name) return undefined;
    const at = first.at;
    first.at += 1;
    if (first.at === first.end) {
      const last = this.#heap.pop()!;
      if (last !== first) this.#heap[0] = last;
    }
    this.#sink(0);
    return at;
  }

  #sink(from: number): void {
    for (let i = from; ; ) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) if (child < this.#heap.length && this.#of(child) < this.#of(least)) least = child;
      if (least === i) return;
      [this.#heap[i], this.#heap[least]] = [this.#heap[least]!, this.#heap[i]!];
      i = least;
    }
  }

  #of(i: number): number {
    return this.#hashes[this.#heap[i]!.at]!;
  }
}

/** Whether lists are one list cut in pieces: names that differ in numbers only. */
function areShards(lists: readonly DatasetManifest[]): boolean {
  return new Set(lists.map(({ path }) => path.replace(/\d+/g, '0'))).size < 2;
}

/** Sorts a part of the hashes and leaves each once, with how often it was there; returns where they end. */
function counted(hashes: Float64Array, counts: Uint32Array, from: number, to: number): number {
  hashes.subarray(from, to).sort();
  let end = from;
  for (let i = from; i < to; i += 1) {
    if (i === from || hashes[i] !== hashes[end - 1]) {
      hashes[end] = hashes[i]!;
      counts[end++] = 1;
    } else counts[end - 1]! += 1;
  }
  return end;
}

const [IDENTIFIER, PICTURE, OTHER] = [0, 1, 2];

interface Name {
  name: string;
  kind: number;
}

/** A row with a key of its own beside the address of a picture is not the picture: several questions may be asked of one. */
function nameOf(key: string | null, url: string | null): Name {
  if (key !== null && IS_FILE.test(key)) return { name: key, kind: IS_PICTURE.test(key) ? PICTURE : OTHER };
  if (url) return { name: url, kind: key === null && IS_PICTURE.test(url) ? PICTURE : OTHER };
  return { name: key!, kind: IDENTIFIER };
}

/** 51 bits of a text and two for what it names: of two million names that all differ two look alike once in a thousand times. Undefined for one with a mask in it. */
function hash(text: string, kind: number): number | undefined {
  let one = 0x811c9dc5;
  let two = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === MASK) return undefined;
    one = Math.imul(one ^ code, FNV);
    two = Math.imul(two ^ code, 0x85ebca6b) ^ (two >>> 15);
  }
  return (one >>> 0) * 0x200000 + ((two ^ (two >>> 11)) & 0x1ffffc) + kind;
}
