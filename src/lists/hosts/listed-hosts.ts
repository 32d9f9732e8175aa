/** What a table from outside says of the hosts that data comes from: whose terms are to be looked at, and which are shadow libraries. */
import { parse } from 'tldts';
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
  /** Last two labels below which longer hosts are listed: `co.uk`, `google.com`. */
  deeper: ReadonlySet<string>;
  /** By name, under whatever public suffix. */
  names: ReadonlyMap<string, ListedHost>;
}

let table: Table | undefined;

function read(): Table {
  const hosts = new Map<string, ListedHost>();
  const names = new Map<string, ListedHost>();
  const deeper = new Set<string>();
  for (const [kind, list] of tableRows(new URL('./listed-hosts.tsv', import.meta.url))) {
    for (const entry of list!.split(' ')) {
      const listed: ListedHost = { kind: kind as ListedKind, listed: entry };
      if (entry.endsWith('.*')) names.set(entry.slice(0, -2), listed);
      else hosts.set(entry, listed);
      const labels = entry.split('.');
      if (labels.length > 2) deeper.add(labels.slice(-2).join('.'));
    }
  }
  return (table = { hosts, names, deeper });
}

/** What is listed of a host, by its registrable domain and never by a part of a label; undefined for nearly all hosts, which costs two look-ups. */
export function listedHost(host: string): ListedHost | undefined {
  const { hosts, names, deeper } = table ?? read();
  const dot = host.lastIndexOf('.');
  if (dot <= 0) return undefined;
  const second = host.lastIndexOf('.', dot - 1);
  const last = second < 0 ? host : host.slice(second + 1);
  const found = deeper.has(last) ? longestOf(host, second, hosts) : hosts.get(last);
  if (found !== undefined) return found;
  const named =
    names.get(host.slice(second + 1, dot)) ?? (deeper.has(last) || dot - second <= 4 ? nameAbove(host, second, names) : undefined);
  // Only the public suffix list tells whether the name is what somebody registered.
  if (named === undefined) return undefined;
  const { domainWithoutSuffix, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
  return (isIcann || isPrivate) && domainWithoutSuffix === named.listed.slice(0, -2) ? named : undefined;
}

/** The longest listed end of a host, four labels at most. */
function longestOf(host: string, second: number, hosts: Table['hosts']): ListedHost | undefined {
  let found = hosts.get(host.slice(second + 1));
  for (let at = second, labels = 2; at > 0 && labels < 4; labels++) {
    at = host.lastIndexOf('.', at - 1);
    found = hosts.get(host.slice(at + 1)) ?? found;
  }
  return found;
}

/** The name before a suffix of two labels: `libgen` of `libgen.co.uk`. */
function nameAbove(host: string, second: number, names: Table['names']): ListedHost | undefined {
  return second < 0 ? undefined : names.get(host.slice(host.lastIndexOf('.', second - 1) + 1, second));
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
