/** Names of the parts of a dataset, and how items are told to be of them: by a column, or by the names of their file and folders. */

import { dirname, join, normalize } from 'node:path/posix';
import { fold, squash } from '../../license/names/name-fold.js';
import type { Json } from '../../model/basics.js';
import type { ItemPart } from '../../model/claim.js';
import type { Card, PartOf } from '../../model/item.js';
import { keep } from '../../text/append.js';

/** One name of a part that a descriptor speaks of. */
export interface PartName {
  /** As a profile has it: `subset: Wikipedia`, `split: train`, `file: /data/wiki/*.jsonl` (a glob from the project folder). */
  key: string;
  kind: 'subset' | 'split' | 'file';
  /** As it stands; of a file the glob. */
  name: string;
  /** The folder of the descriptor: names above it tell nothing. */
  root: string;
}

/** So many names are told apart in one dataset; items of what lies beyond are not known to be of a part. */
export const MAX_NAMES = 2_000;

/** Names that were made: each statement has a part of its own, and each item's part is held against all of them. */
const made = new WeakMap<PartOf, PartName[]>();

/** The names of a part that the descriptor in this place speaks of. */
export function namesOf(part: PartOf, descriptor: string): PartName[] {
  let names = made.get(part);
  if (names === undefined) made.set(part, (names = namesFrom(part, descriptor)));
  return names;
}

function namesFrom(part: PartOf, descriptor: string): PartName[] {
  const root = dirname(descriptor);
  const files = (part.files ?? []).flatMap((file) => globFrom(root, file));
  return [
    ...(part.subset ?? []).map((name): PartName => ({ key: `subset: ${name}`, kind: 'subset', name, root })),
    ...(part.split ?? []).map((name): PartName => ({ key: `split: ${canonicalSplit(name) ?? name}`, kind: 'split', name, root })),
    ...files.map((glob): PartName => ({ key: `file: ${glob}`, kind: 'file', name: glob, root })),
  ];
}

/** A file as a descriptor names it, as a glob from the project folder: an address by its last part, wherever that lies. */
function globFrom(root: string, file: string): string[] {
  const address = /^[a-z][\w+.-]*:\/\/[^?#]*\/([^/?#]+)/i.exec(file)?.[1];
  if (address !== undefined) return [`${root === '.' ? '' : `/${root}`}/**/${address}`];
  if (/^[a-z][\w+.-]*:/i.test(file)) return [];
  const from = normalize(join(root, file.replaceAll('\\', '/')));
  return file.startsWith('/') || from.startsWith('..') || from === '.' ? [] : [`/${from}`];
}

/** Whether an item with these names is of the part. */
export function isOf(part: PartOf, descriptor: string, names: readonly string[]): boolean {
  // Of the rest is what is called so; what else is, its descriptor and the other items tell.
  if (part.rest && part.subset === undefined) return false;
  const has = (kind: PartName['kind']) => namesOf(part, descriptor).some((one) => one.kind === kind && names.includes(one.key));
  if (part.split !== undefined && !has('split')) return false;
  return part.subset === undefined && part.files === undefined ? part.split !== undefined : has('subset') || has('file');
}

/** How narrow a part is: a file before a subset before a split. */
export function narrowness(part: PartOf, descriptor: string, names: readonly string[]): number {
  const byFile = namesOf(part, descriptor).some(({ kind, key }) => kind === 'file' && names.includes(key));
  return (byFile ? 4 : part.subset !== undefined || part.files !== undefined ? 2 : 0) + (part.split === undefined ? 0 : 1);
}

const splits: Readonly<Record<string, string>> = {
  train: 'train',
  training: 'train',
  trn: 'train',
  训练: 'train',
  训练集: 'train',
  test: 'test',
  testing: 'test',
  tst: 'test',
  测试: 'test',
  测试集: 'test',
  dev: 'validation',
  devel: 'validation',
  val: 'validation',
  valid: 'validation',
  validation: 'validation',
  验证: 'validation',
  验证集: 'validation',
};

/** `dev`, `val` and `validation` are one split. */
function canonicalSplit(name: string): string | undefined {
  return splits[squash(fold(name)).replace(/(?:set|split)$/, '')];
}

/** Words in the names of files that name no part: splits, shards, states of processing. */
const neutral =
  /^(?:\d+|v\d+|train|training|trn|test|testing|tst|dev|devel|val|valid|validation|eval|data|dataset|datasets|corpus|shard|shards|part|parts|chunk|chunks|split|subset|of|the|full|all|sample|samples|raw|clean|cleaned|processed|final|merged|filtered|dedup|deduplicated|documents|docs|items|records|list|manifest|metadata|index)$/;
const endings =
  /(?:\.(?:jsonl?|ndjson|geojson|csv|tsv|parquet|arrow|feather|txt|md|html?|xml|ya?ml|gz|zst|bz2|xz|lz4|br|zip|tar|tgz|warc|wet|wat|xlsx?|pdf|png|jpe?g|webp|gif|tiff?|bmp|svg|wav|mp3|flac|ogg|opus|m4a|mp4|mkv|avi|webm|lst|list|tok|db|sqlite3?|h5|npz?|rec|bin))+$/i;

/** Fields that say which part of a dataset an item is of, by their last name; others do where most of their values name a part. */
const partFields =
  /^(?:(?:sub|data)?_?sets?(?:_?(?:name|id))?|(?:data|original|orig|from)?_?sources?(?:_?(?:name|dataset|corpus|id))?|\w{1,20}_set_name|corpus|corpora|component|config(?:uration)?(?:_?name)?|domain|collection|origin|provenance|partition|split|fold|lang(?:uage)?(?:_?code)?|locale|site|category|子集|来源|数据来源|来源数据集|数据集|数据集名称|语料|语料库|领域|语种|语言|划分|分类)$/i;
const splitFields = /^(?:split|fold|partition|(?:sub|data)?_?sets?|划分)$/i;
const fileFields = /^(?:file_?names?|file_?paths?|files?|path|rel(?:ative)?_?path|image_?path|audio_?path|文件名?|路径)$/i;

const longest = 200;
const maxCached = 50_000;
/** So many sets of parts are told apart in one manifest. */
const maxSets = 10_000;
const nothing: readonly string[] = [];

/** Tells of what parts items are. Made once for a manifest; the same words give the same answer. */
export class PartTeller {
  readonly #byName = new Map<string, string[]>();
  readonly #splits = new Map<string, string>();
  readonly #files: readonly PartName[];
  readonly #all: readonly string[];
  readonly #roots: readonly string[];
  readonly #matches: (glob: string, path: string) => boolean;
  readonly #byValue = new Map<string, readonly string[]>();
  readonly #byPath = new Map<string, readonly string[]>();
  readonly #parts = new Map<string, ItemPart>();

  /** `matches` tells whether a path from the project folder fits a glob. */
  constructor(names: readonly PartName[], matches: (glob: string, path: string) => boolean) {
    this.#matches = matches;
    this.#all = [...new Set(names.map(({ key }) => key))].sort();
    this.#files = names.filter(({ kind }) => kind === 'file');
    this.#roots = [...new Set(names.map(({ root }) => root))];
    for (const { kind, name, key } of names) {
      if (kind === 'split') this.#splits.set(canonicalSplit(name) ?? squash(fold(name)), key);
      if (kind === 'subset') for (const alias of aliasesOf(name)) this.#add(alias, key);
    }
  }

  #add(alias: string, key: string): void {
    const keys = this.#byName.get(alias) ?? [];
    this.#byName.set(alias, keys);
    if (!keys.includes(key)) keys.push(key);
  }

  /** The fields that tell, of the first items of a manifest, as paths with dots; those for the item's own file are apart. */
  fieldsOf(sample: readonly Record<string, Json>[]): { columns: string[]; files: string[] } {
    const seen = new Map<string, { words: number; named: number }>();
    for (const fields of sample) {
      for (const [path, value] of scalarsOf(fields)) {
        const count = seen.get(path) ?? { words: 0, named: 0 };
        seen.set(path, count);
        count.words += 1;
        if (this.#ofValue(value, path).length > 0) count.named += 1;
      }
    }
    const last = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
    const columns = [...seen].filter(([path, { words, named }]) => partFields.test(last(path)) || (named > 0 && named * 2 >= words));
    const files = [...seen.keys()].filter((path) => fileFields.test(last(path)));
    return { columns: columns.map(([path]) => path).sort(), files: files.sort() };
  }

  /** Of what parts an item is, by its columns, the file that lists it and its own file. The same answer is the same object. */
  of(fields: Record<string, Json>, reads: { columns: readonly string[]; files: readonly string[] }, manifest: string): ItemPart {
    let names = this.#ofPath(manifest);
    for (const field of reads.files) {
      const value = at(fields, field);
      if (typeof value !== 'string' || value.length > 1000) continue;
      const path = manifest.endsWith('/') ? `${manifest === './' ? '' : manifest}${value}` : join(dirname(manifest), value);
      names = both(names, this.#ofPath(normalize(path)));
    }
    let by: ItemPart['by'] = 'path';
    for (const field of reads.columns) {
      const value = at(fields, field);
      for (const one of Array.isArray(value) ? value.slice(0, 20) : [value]) {
        if (typeof one !== 'string' || one.trim() === '') continue;
        by = 'column';
        names = both(names, this.#ofValue(one, field));
      }
    }
    const id = `${by} ${names.join('\n')}`;
    let part = this.#parts.get(id);
    if (part === undefined) {
      // Beyond that an item is said to be of each part: all their licenses are beside each other.
      const isFull = this.#parts.size >= maxSets;
      part = isFull ? (this.#parts.get('') ?? { by: 'column', names: this.#all }) : { by, names: [...names].sort() };
      this.#parts.set(isFull ? '' : id, part);
    }
    return part;
  }

  #ofValue(words: string, field: string): readonly string[] {
    if (words.length > longest) return nothing;
    const isSplit = this.#splits.size > 0 && splitFields.test(field.slice(field.lastIndexOf('.') + 1));
    const id = isSplit ? `split ${words}` : words;
    let names = this.#byValue.get(id);
    if (names !== undefined) return names;
    const folded = fold(words);
    const host = /^https?:\/\/(?:www\.)?([^/:?#]{1,200})/.exec(folded)?.[1];
    const named = this.#byName.get(squash(folded)) ?? (host === undefined ? undefined : this.#byName.get(squash(host))) ?? nothing;
    const split = isSplit ? this.#splits.get(canonicalSplit(words) ?? squash(folded)) : undefined;
    names = split === undefined ? named : [...named, split];
    return keep(this.#byValue, id, names, maxCached);
  }

  /** What the names of a file and of its folders say, from the folder of the descriptor on. */
  #ofPath(path: string): readonly string[] {
    let names = this.#byPath.get(path);
    if (names !== undefined) return names;
    const found = new Set(this.#files.filter(({ name }) => this.#matches(name, path)).map(({ key }) => key));
    for (const root of this.#roots) {
      const from = root === '.' || root === '' ? path : path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
      for (const segment of from?.split('/') ?? []) for (const key of this.#ofSegment(segment)) found.add(key);
    }
    names = found.size === 0 ? nothing : [...found].sort();
    return keep(this.#byPath, path, names, maxCached);
  }

  /** A folder or file is of a part when its name is the part's, words apart that name none: `wikipedia-00001-of-00010.jsonl`, `source=wikipedia`. */
  #ofSegment(segment: string): string[] {
    const stem = fold(segment.replace(endings, ''));
    const words = stem
      .slice(stem.indexOf('=') + 1)
      .split(/[-_.\s+,()[\]]+/)
      .filter((word) => word !== '');
    const tries = [squash(stem), squash(words.join('')), squash(words.filter((word) => !neutral.test(word)).join(''))];
    const named = tries.flatMap((name) => (name === '' ? [] : (this.#byName.get(name) ?? [])));
    const inSplits = words.flatMap((word) => this.#splits.get(canonicalSplit(word) ?? word) ?? []);
    return [...named, ...inSplits];
  }
}

/** What a part may be called in a column or file: its name, and each half of `Wikipedia (en)`; of `owner/name` the name. */
function aliasesOf(name: string): string[] {
  const folded = fold(name);
  const aside = /^([^()（）]{1,100}?)\s?[(（]([^()（）]{1,60})[)）]$/.exec(folded);
  const [owner, own] = /^[\w.-]{1,60}\/[\w.-]{1,100}$/.test(folded) ? folded.split('/') : [];
  const bare = folded.replace(/^(?:the|a)\s|\s(?:subset|dataset|data set|corpus|corpora|split|portion|data|数据集|子集|语料库?)$/g, '');
  const all = [folded, bare, ...(aside ? [aside[1]!, aside[2]!] : []), ...(owner !== undefined && own !== undefined ? [own] : [])];
  return [...new Set(all.map(squash))].filter((alias) => alias !== '');
}

function both(one: readonly string[], two: readonly string[]): readonly string[] {
  if (two.length === 0 || one === two) return one;
  return one.length === 0 ? two : [...new Set([...one, ...two])].sort();
}

/** The short words of a record, two objects deep, each with its path. */
function* scalarsOf(fields: Record<string, Json>, path = '', deep = 2): Generator<[string, string]> {
  for (const [name, value] of Object.entries(fields)) {
    const at = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string' && value.length <= longest) yield [at, value];
    else if (Array.isArray(value) && typeof value[0] === 'string' && value[0].length <= longest) yield [at, value[0]];
    else if (deep > 0 && typeof value === 'object' && value !== null && !Array.isArray(value)) yield* scalarsOf(value, at, deep - 1);
  }
}

function at(fields: Record<string, Json>, path: string): Json | undefined {
  if (Object.hasOwn(fields, path)) return fields[path];
  let value: Json | undefined = fields;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

/** The names of the parts that some cards give licenses for. */
export function partsNamed(claims: readonly { of?: PartOf; at: Card['at'] }[]): PartName[] {
  const found = new Map<string, PartName>();
  for (const { of, at } of claims)
    if (of !== undefined) for (const one of namesOf(of, at.path)) if (found.size < MAX_NAMES) found.set(`${one.root} ${one.key}`, one);
  return [...found.values()];
}
