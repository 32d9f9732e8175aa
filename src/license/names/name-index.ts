import { packedIfThere } from '../../text/word-lists.js';
import { spdxList, table } from '../tables/license-tables.js';
import { fold, loosen, loosenedBeginning, squash } from './name-fold.js';

/** Where a license is found by what people call it. Built once, when the first license is read. */
export interface LicenseIndex {
  /** By squashed name. */
  names: Map<string, string>;
  /** By address without scheme, www and trailing slash, in lower case. */
  urls: Map<string, string>;
  /** Every name, folded, with its license, in the order of precedence. */
  all: (readonly [name: string, expression: string])[];
}

/** For names within running text. Built when the first one is read. */
export interface NamesInText {
  /** First words of names: how many words the longest name that begins with each has, and whether the word alone is a name. */
  heads: Map<string, { most: number; alone: boolean }>;
  /** What squashed and loosened names begin with. */
  beginnings: { names: Beginnings; loose: Beginnings };
}

/** Tells that no key begins so, by beginnings of a few lengths: what it lets through need not be one. */
export class Beginnings {
  /** A beginning of this length is known for what it is. */
  static readonly whole = 12;
  private static readonly lengths = [Beginnings.whole, 8, 4];
  /** A bit for each hash of a beginning: asking makes no string. */
  private readonly bits = new Uint8Array(1 << 15);

  constructor(keys: Iterable<string>) {
    for (const key of keys) {
      for (const length of Beginnings.lengths) {
        if (key.length < length) continue;
        const hash = hashOf(key, length);
        this.bits[hash >>> 3]! |= 1 << (hash & 7);
      }
    }
  }

  mayHave(beginning: string): boolean {
    if (beginning.length < 4) return true;
    const hash = hashOf(beginning, beginning.length >= Beginnings.whole ? Beginnings.whole : beginning.length >= 8 ? 8 : 4);
    return (this.bits[hash >>> 3]! & (1 << (hash & 7))) !== 0;
  }
}

/** 18 bits of the FNV-1a hash over so many first characters. */
function hashOf(key: string, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 14)) & 0x3ffff;
}

/** What SPDX made of its deprecated ids. */
export const renamed: Readonly<Record<string, string>> = {
  'AGPL-1.0': 'AGPL-1.0-only',
  'AGPL-3.0': 'AGPL-3.0-only',
  'BSD-2-Clause-FreeBSD': 'BSD-2-Clause-Views',
  'BSD-2-Clause-NetBSD': 'BSD-2-Clause',
  'GFDL-1.1': 'GFDL-1.1-only',
  'GFDL-1.2': 'GFDL-1.2-only',
  'GFDL-1.3': 'GFDL-1.3-only',
  'GPL-1.0': 'GPL-1.0-only',
  'GPL-1.0+': 'GPL-1.0-or-later',
  'GPL-2.0': 'GPL-2.0-only',
  'GPL-2.0+': 'GPL-2.0-or-later',
  'GPL-3.0': 'GPL-3.0-only',
  'GPL-3.0+': 'GPL-3.0-or-later',
  'LGPL-2.0': 'LGPL-2.0-only',
  'LGPL-2.0+': 'LGPL-2.0-or-later',
  'LGPL-2.1': 'LGPL-2.1-only',
  'LGPL-2.1+': 'LGPL-2.1-or-later',
  'LGPL-3.0': 'LGPL-3.0-only',
  'LGPL-3.0+': 'LGPL-3.0-or-later',
  'GPL-2.0-with-autoconf-exception': 'GPL-2.0-only WITH Autoconf-exception-2.0',
  'GPL-2.0-with-bison-exception': 'GPL-2.0-only WITH Bison-exception-2.2',
  'GPL-2.0-with-classpath-exception': 'GPL-2.0-only WITH Classpath-exception-2.0',
  'GPL-2.0-with-font-exception': 'GPL-2.0-only WITH Font-exception-2.0',
  'GPL-2.0-with-GCC-exception': 'GPL-2.0-only WITH GCC-exception-2.0',
  'GPL-3.0-with-autoconf-exception': 'GPL-3.0-only WITH Autoconf-exception-3.0',
  'GPL-3.0-with-GCC-exception': 'GPL-3.0-only WITH GCC-exception-3.1',
  'StandardML-NJ': 'SMLNJ',
  'bzip2-1.0.5': 'bzip2-1.0.6',
};

let index: LicenseIndex | undefined;

/** The index: what the build made of the tables or, where the code runs from its source, made of them when it is first asked for. */
export function licenseIndex(): LicenseIndex {
  if (index !== undefined) return index;
  const made = storedIndex();
  index = made ? { names: new Map(made.names), urls: new Map(made.urls), all: made.all } : build();
  return index;
}

const stored = new URL('./name-index.json', import.meta.url);

interface StoredIndex {
  names: [string, string][];
  urls: [string, string][];
  all: LicenseIndex['all'];
  loose: [string, string | null][];
  heads: [string, { most: number; alone: boolean }][];
}

let read: StoredIndex | undefined;

function storedIndex(): StoredIndex | undefined {
  if (read !== undefined) return read;
  const bytes = packedIfThere(stored);
  return (read = bytes && (JSON.parse(bytes.toString('utf8')) as StoredIndex));
}

/** What the build stores: making it takes a tenth of a small scan. */
export function nameIndexText(): string {
  const { names, urls, all } = licenseIndex();
  return JSON.stringify({ names: [...names], urls: [...urls], all, loose: [...looseNames()], heads: [...namesInText().heads] });
}

let loose: Map<string, string | null> | undefined;

/** Licenses by loosened name; null where two have the same one. */
export function looseNames(): Map<string, string | null> {
  if (loose) return loose;
  const made = storedIndex();
  if (made) return (loose = new Map(made.loose));
  loose = new Map();
  const { names, all } = licenseIndex();
  for (const [name, expression] of all) {
    const key = loosen(name);
    if (key === '') continue;
    const other = loose.get(key);
    const same = other === undefined || other === expression || names.get(squash(key)) === other;
    loose.set(key, same ? (other ?? expression) : null);
  }
  return loose;
}

let looseBeginnings: Beginnings | undefined;

/** The license of a loosened name, looked for only where some name begins so. */
export function looseName(folded: string): string | undefined {
  looseBeginnings ??= new Beginnings(looseNames().keys());
  return looseBeginnings.mayHave(loosenedBeginning(folded)) ? (looseNames().get(loosen(folded)) ?? undefined) : undefined;
}

let nameBeginnings: Beginnings | undefined;

/** The license that a squashed name stands for, looked for only where some name begins so. */
export function nameOf(key: string): string | undefined {
  const { names } = licenseIndex();
  nameBeginnings ??= new Beginnings(names.keys());
  return nameBeginnings.mayHave(key) ? names.get(key) : undefined;
}

let inText: NamesInText | undefined;

/** The beginnings of names, for finding them in running text. */
export function namesInText(): NamesInText {
  if (inText) return inText;
  const { names, all } = licenseIndex();
  const made = storedIndex();
  const heads: NamesInText['heads'] = new Map(made?.heads);
  for (const [name] of made ? [] : all) {
    const words = name.match(/[\p{L}\p{N}\p{M}+]+/gu) ?? [];
    const first = words[0];
    if (first !== undefined) heads.set(first, { most: Math.max(heads.get(first)?.most ?? 0, words.length), alone: names.has(first) });
  }
  nameBeginnings ??= new Beginnings(names.keys());
  looseBeginnings ??= new Beginnings(looseNames().keys());
  inText = { heads, beginnings: { names: nameBeginnings, loose: looseBeginnings } };
  return inText;
}

function build(): LicenseIndex {
  const made: LicenseIndex = { names: new Map(), urls: new Map(), all: [] };
  const list = spdxList();
  const rows = table('license-names');
  // Ids come first: no other name may take the place of one.
  for (const id of Object.keys(list)) addName(made, id, renamed[id] ?? id);
  for (const [expression] of rows) addName(made, expression!, expression!);
  for (const [expression, names, urls] of rows) {
    for (const name of names ? names.split('|') : []) addName(made, name, expression!);
    for (const url of urls ? urls.split(' ') : []) addUrl(made, url, expression!);
  }
  const urls = new Map<string, Set<string>>();
  for (const [id, license] of Object.entries(list)) {
    const expression = renamed[id] ?? id;
    for (const url of license.url?.split(/\s+/) ?? []) gather(urls, url, expression);
  }
  for (const [id, license] of Object.entries(list)) {
    addName(made, license.name.replace(/\s+/g, ' '), renamed[id] ?? id);
    const whole = /^(.*\D)-?(\d+)\.0$/.exec(id);
    if (whole) addName(made, `${whole[1]}${whole[2]}`, renamed[id] ?? id);
  }
  for (const [id, more] of table('license-urls')) for (const url of more!.split(' ')) gather(urls, url, renamed[id!] ?? id!);
  for (const [url, ids] of urls) {
    const one = base([...ids]);
    if (one && !made.urls.has(url)) made.urls.set(url, one);
  }
  return made;
}

function addName(made: LicenseIndex, name: string, expression: string): void {
  const folded = fold(name);
  const key = squash(folded);
  if (key !== '' && !made.names.has(key)) made.names.set(key, expression);
  made.all.push([folded, expression]);
}

function addUrl(made: LicenseIndex, url: string, expression: string): void {
  made.urls.set(plainUrl(url), expression);
}

function gather(urls: Map<string, Set<string>>, url: string, id: string): void {
  const key = plainUrl(url);
  const ids = urls.get(key);
  if (ids) ids.add(id);
  else urls.set(key, new Set([id]));
}

/** Of several ids with one address the one that the others are variants of: `GPL-2.0-only` of GPL-2.0-or-later, `OFL-1.1` of OFL-1.1-RFN. */
function base(ids: string[]): string | undefined {
  if (ids.length === 1) return ids[0];
  const shortest = [...ids].sort((a, b) => a.length - b.length)[0]!;
  const stem = shortest.replace(/-only$/, '');
  return ids.every((id) => id.startsWith(stem)) ? shortest : undefined;
}

/** An address in one spelling: no scheme, no `www.`, no trailing slash, lower case. */
export function plainUrl(url: string): string {
  return url
    .trim()
    .toLowerCase()
    .replace(/^(?:https?|ftp):\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/{1,8}$/, '');
}
