/** What an item is named by, in the forms in which lists are asked for it. */
import { hostsAbove, keyOf } from '../../lists/identifiers/identifier.js';
import { titleAnswer } from '../../lists/identifiers/work-title.js';
import type { IdentifierKind } from '../../model/lists/list-kinds.js';
import { append } from '../../text/append.js';

/** What an item is named by, as it stands in its fields. */
export type ItemNames = Partial<Record<IdentifierKind, readonly string[]>>;

/** Kinds of identifiers that a list of one kind names things by: an address may be that of a site, and a shop's number that of a book. */
const ALSO: Partial<Record<IdentifierKind, readonly IdentifierKind[]>> = {
  url: ['domain'],
  domain: ['url'],
  asin: ['isbn'],
  isbn: ['asin'],
  title: ['author'],
};

/** The kinds of identifiers that lists of some kinds may name things by. */
export function askedKinds(kinds: readonly IdentifierKind[]): IdentifierKind[] {
  return [...new Set(kinds.flatMap((kind) => [kind, ...(ALSO[kind] ?? [])]))];
}

/** Whether a list of these kinds names things by another kind. */
export function asks(kinds: readonly IdentifierKind[], kind: IdentifierKind): boolean {
  return kinds.some((own) => own === kind || ALSO[own]?.includes(kind) === true);
}

/** Hands over what a value is asked for by: its key with its kind, and the host whose sites it is on; of a host only the latter. */
export function eachKey(
  kind: IdentifierKind,
  value: string,
  see: (key: string, kind: IdentifierKind) => void,
  seeHost: (host: string) => void,
): void {
  // A title names nothing without its author: `titleAnswer`.
  const key = kind === 'title' || kind === 'author' ? undefined : keyOf(kind, value);
  if (key === undefined) return;
  if (kind === 'domain') {
    seeHost(key.slice('domain:'.length));
    return;
  }
  see(key, key.startsWith('isbn:') ? 'isbn' : kind);
  if (kind === 'url') seeHost(hostOf(key));
}

/** The host in the key of an address. */
function hostOf(key: string): string {
  let end = 'url:'.length;
  while (end < key.length && key.charCodeAt(end) !== SLASH && key.charCodeAt(end) !== QUERY) end += 1;
  return key.slice('url:'.length, end);
}

const SLASH = 47;
const QUERY = 63;

/** The sites that a host is on, in the form in which lists name them. */
export function sitesOf(host: string): string[] {
  return hostsAbove(host).map((one) => `domain:${one}`);
}

/** All under which a list may have a title, first with these authors. */
function titleKeys(title: string, authors: readonly string[]): string[] {
  const keys: string[] = [];
  const has = (key: string): boolean => {
    keys.push(key);
    return key.startsWith('by:');
  };
  titleAnswer(title, authors, () => undefined, has);
  return keys.sort((a, b) => Number(b.startsWith('work:')) - Number(a.startsWith('work:')));
}

/** All that a list of these kinds may name an item by. */
export function keysIn(names: ItemNames, kinds: readonly IdentifierKind[]): string[] {
  const keys: string[] = [];
  for (const kind of askedKinds(kinds))
    for (const value of names[kind] ?? [])
      eachKey(
        kind,
        value,
        (key, is) => {
          if (asks(kinds, is)) keys.push(key);
        },
        (host) => {
          if (asks(kinds, 'domain')) append(keys, sitesOf(host));
        },
      );
  if (kinds.includes('title')) for (const title of names.title ?? []) append(keys, titleKeys(title, names.author ?? []));
  return keys;
}
