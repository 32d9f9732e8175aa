/** What a table from outside says of the hosts that data comes from: whose terms are to be looked at, and which are shadow libraries. */
import { createRequire } from 'node:module';
import { tableRows } from '../../text/word-lists.js';

/** Kinds of listed sources. Closed: each has a detector of its own. */
export const listedKinds = [
  'shadow-library',
  'piracy-market',
  'stock-agency',
  'news-publisher',
  'academic-publisher',
  'platform-terms',
  'book-store',
] as const;
export type ListedKind = (typeof listedKinds)[number];

/** A listed host: its kind, and the domain or name by which it is listed. */
export interface ListedHost {
  kind: ListedKind;
  listed: string;
}

interface Table {
  /** By registrable domain, or a host below one. */
  hosts: ReadonlyMap<string, ListedHost>;
  /** By name, under whatever public suffix. */
  names: ReadonlyMap<string, ListedHost>;
}

/** Second labels of public suffixes: of `libgen.co.uk` the name is the one before. */
const SECOND = 'co com org net ac gov edu or ne go gob gouv nom ltd plc in web firm'.split(' ');

let table: Table | undefined;
/** By the hash of a label whether something is listed whose name it may be, and whether it is a second label of public suffixes. */
let marks: Uint8Array | undefined;
const NAMED = 1;
const SUFFIX = 2;

function read(): Table {
  const hosts = new Map<string, ListedHost>();
  const names = new Map<string, ListedHost>();
  marks = new Uint8Array(0x10000);
  for (const label of SECOND) marks[hashOf(label)]! |= SUFFIX;
  for (const [kind, list] of tableRows(new URL('./listed-hosts.tsv', import.meta.url))) {
    for (const entry of list!.split(' ')) {
      const listed: ListedHost = { kind: kind as ListedKind, listed: entry };
      if (entry.endsWith('.*')) names.set(entry.slice(0, -2), listed);
      else hosts.set(entry, listed);
      const labels = entry.split('.');
      for (const label of labels.length > 2 && SECOND.includes(labels.at(-2)!) ? [labels.at(-3)!] : [labels.at(-2)!])
        marks[hashOf(label)]! |= NAMED;
    }
  }
  return (table = { hosts, names });
}

/** Adds a unit to the hash of a label, capitals as small letters. */
function hashed(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + (unit >= 65 && unit <= 90 ? unit | 32 : unit)) & 0xffff;
}

function hashOf(label: string): number {
  let hash = 0;
  for (let i = 0; i < label.length; i++) hash = hashed(hash, label.charCodeAt(i));
  return hash;
}

/** What is listed of the host that begins and ends here, by its registrable domain and never by a part of a label. Of nearly all hosts only the units are read. */
export function listedHost(text: string, start = 0, end = text.length): ListedHost | undefined {
  if (marks === undefined) read();
  let third = 0;
  let second = 0;
  let last = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 46) {
      last = hashed(last, unit);
      continue;
    }
    third = second;
    second = last;
    last = 0;
  }
  const mark = marks![second]!;
  const may = (mark & NAMED) !== 0 || ((mark & SUFFIX) !== 0 && (marks![third]! & NAMED) !== 0);
  return may ? listedBelow(text.slice(start, end).toLowerCase(), table!) : undefined;
}

/** The longest listed end of a host, of four labels at most; else a name that is all of what somebody registered, as only the public suffix list tells. */
function listedBelow(host: string, { hosts, names }: Table): ListedHost | undefined {
  const labels = host.split('.');
  for (let count = Math.min(4, labels.length); count >= 2; count--) {
    const found = hosts.get(labels.slice(-count).join('.'));
    if (found !== undefined) return found;
  }
  const named = names.get(labels.at(-2)!) ?? names.get(labels.at(-3) ?? '');
  if (named === undefined) return undefined;
  const { domainWithoutSuffix, isIcann, isPrivate } = suffixes().parse(host, { allowPrivateDomains: true });
  return (isIcann || isPrivate) && domainWithoutSuffix === named.listed.slice(0, -2) ? named : undefined;
}

let loaded: typeof import('tldts') | undefined;

/** Loaded where a name of the table is a label of a host, which is seldom. */
function suffixes(): typeof import('tldts') {
  return (loaded ??= createRequire(import.meta.url)('tldts') as typeof import('tldts'));
}

/** Collections by the names that sources are given by. Longer names before those that they hold. */
const COLLECTIONS =
  /(?<![\p{L}\d])(?:(?:lib(?:rary)?[-_. ]?gen(?:esis)?)(?:[-_. ]?(?:rs|is|li|st|fiction|sci-?tech|scimag|fork))?|sci[-_ ]?hub|scimag|z[-_ ]?lib(?:rary)?[-_. ]?(?:org|io|pilimi)?(?<!zlib)|anna['’]?s?[-_ ]?archive|(?:the[-_ ]?pile[-_ ]?|pile[-_ ]?)?books[-_ ]?3|bibliotik|pilimi|pirate library mirror|the[-_ ]eye(?:\.eu)?|library\.nu|gigapedia|flibusta|ebook(?:zz|fi)|oceanofpdf|pdf ?drive|影子图书馆|盗版书?(?:库|网)?)(?![\p{L}\d])/iu;
const LEFT_OUT = /\b(?:not?|never|without|exclud\w*|remov\w*|except|non|un)\b|不含|未使用|排除|剔除|去除|非/i;

/** The shadow library that words of a source name; undefined where they name none, or say that it was left out. */
export function shadowLibraryNamed(words: string): string | undefined {
  if (words.length > 300) return undefined;
  const plain = words.normalize('NFKC');
  const named = COLLECTIONS.exec(plain)?.[0];
  return named === undefined || LEFT_OUT.test(plain) ? undefined : named;
}
