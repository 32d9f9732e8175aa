/** The forms under which items are looked up by what names a right: two ways to write the same come to one term. A term only says where to look. */
import { domainToASCII } from 'node:url';
import { numberShown } from '../../model/detection.js';
import { percentDecoded } from '../../text/percent-decoded.js';
import { isIssn, longIsbn } from '../../text/words/book-numbers.js';

/** What items are looked up by. Closed: each has an index of its own. */
export const lookups = ['host', 'address', 'owner', 'work', 'profile'] as const;
export type Lookup = (typeof lookups)[number];

/** What the ledger keeps of an item that it can be looked up by. */
export interface LookedUp {
  key: string | null;
  url: string | null;
  host: string | null;
  owner: string | null;
  /** Numbers of works in its columns, as detections show them, a line each. */
  works: string | null;
  profile: number;
}

/** A host without its last dot, in letters of ASCII as DNS has it. */
export function plainHost(host: string): string {
  const bare = host.toLowerCase().replace(/\.+$/, '');
  return domainToASCII(bare) || bare;
}

/** The domains that a host is in, with itself: all of two labels or more. */
export function domainsAbove(host: string): string[] {
  const plain = plainHost(host);
  if (/^[\d.]+$/.test(plain) || plain.includes(':')) return [plain];
  const labels = plain.split('.');
  if (labels.length < 3) return [plain];
  return labels.slice(0, -1).map((_, from) => labels.slice(from).join('.'));
}

const USUAL = /^https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]+)(\/[\w./~,;:@!$&'()*+=-]*)?$/;

/** An address as it is compared: without scheme of the web, `www.`, fragment and last slash, its escapes read. Undefined for words that are none. */
export function comparedAddress(words: string): string | undefined {
  const text = words.trim();
  const usual = USUAL.exec(text);
  // Most addresses are written as they are compared: a URL of each would cost more than all else.
  if (usual !== null && !text.includes('/.') && !text.includes('xn--'))
    return `${usual[1]!.replace(/^www\.(?=[^.]+\.)/, '')}${(usual[2] ?? '').replace(/\/+$/, '')}`;
  const url = urlOf(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`);
  if (url === undefined || url.hostname === '') return undefined;
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  const host = plainHost(url.hostname).replace(/^www\.(?=[^.]+\.)/, '');
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  const rest = percentDecoded(url.pathname).replace(/\/+$/, '') + percentDecoded(url.search);
  return `${isWeb ? '' : url.protocol}${host}${port}${rest.normalize('NFC')}`;
}

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Words as they are compared: case, width, accents, invisible characters and spaces do not count. */
export function comparedWords(words: string): string {
  if (/^[ -~]*$/.test(words)) return words.toLowerCase().replace(/ {2,}/g, ' ').trim();
  const bare = words.normalize('NFKD').replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '');
  // Both ways: `ß` is two letters in capitals, and `ς` another letter than `σ` in small ones only.
  return bare.normalize('NFC').toUpperCase().toLowerCase().replace(/ς/g, 'σ').replace(/\s+/gu, ' ').trim();
}

/** A name as it is compared: its words in one order, so that `Doe, Jane` is Jane Doe, and an account without its sign. */
export function comparedName(words: string): string {
  const parts = comparedWords(words).split(/[\s,，"“”'’()（）]+/u);
  return parts
    .map((part) => part.replace(/^@+|\.+$/g, ''))
    .filter((part) => part !== '')
    .sort()
    .join(' ');
}

/** The names that a statement of owners may be of: all of it, each of a list, and the account at the end of an address. */
export function namesIn(owner: string): Set<string> {
  const names = new Set([comparedName(owner)]);
  const parts = owner.normalize('NFKC').split(/[;|&/,、]|\s(?:and|und|et|y|e|with)\s/iu);
  if (parts.length > 1) for (const part of parts) names.add(comparedName(part));
  names.delete('');
  return names;
}

const DOI = /10\.\d{4,9}\/[^\s"<>]+/g;
/** A DOI that is all there is may hold any sign. */
const ALONE = /^(?:doi:\s*|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/;
const BOOK = /(?<![\dA-Za-z])(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dXx](?![\dA-Za-z])/g;
const SERIES = /(?<![\dA-Za-z-])\d{4}-\d{3}[\dXx](?![\dA-Za-z-])/g;
/** Parts of addresses of a work that are no part of its name. */
const BESIDE_DOI = /(?:\.pdf|\.x?html?|\.xml|\.epub|\/(?:full|abstract|pdf|epub|meta|html|fulltext|summary)|[).,;:\]]+)$/;

/** The numbers of works that stand in words or an address, as `doi:…`, `isbn:…` of thirteen digits, `issn:…`. */
export function worksIn(words: string): Set<string> {
  const works = new Set<string>();
  if (!/\p{Nd}/u.test(words)) return works;
  const text = percentDecoded(words)
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
  const alone = ALONE.exec(text.trim().toLowerCase())?.[1];
  if (alone !== undefined) works.add(`doi:${alone}`);
  if (text.includes('10.')) addDois(works, text.toLowerCase());
  if (/\d(?:[- ]?\d){8}/.test(text))
    for (const [number] of text.matchAll(BOOK)) {
      const isbn = longIsbn(number);
      if (isbn !== undefined) works.add(`isbn:${isbn}`);
    }
  for (const [number] of text.matchAll(SERIES)) if (isIssn(number)) works.add(`issn:${number.toUpperCase()}`);
  return works;
}

/** DOIs in an address or a text, each with what it is without parts of the address behind it. */
function addDois(works: Set<string>, text: string): void {
  for (let [doi] of text.matchAll(DOI)) {
    works.add(`doi:${doi}`);
    doi = doi.replace(/[?#&].*$/, '');
    works.add(`doi:${doi}`);
    for (let shorter = doi.replace(BESIDE_DOI, ''); shorter !== doi; shorter = doi.replace(BESIDE_DOI, '')) {
      doi = shorter;
      works.add(`doi:${doi}`);
    }
  }
}

/** The terms that an item is looked up by; undefined where the ledger keeps nothing of it to look at. */
export function termsOf(lookup: Lookup, { key, url, host, owner, works: shown, profile }: LookedUp): Iterable<string> | undefined {
  switch (lookup) {
    case 'host':
      return host === null ? undefined : domainsAbove(host);
    case 'address':
      return url === null ? undefined : [comparedAddress(url) ?? url];
    case 'owner':
      return owner === null ? undefined : namesIn(owner);
    case 'work': {
      if (key === null && url === null && shown === null) return undefined;
      const works = new Set<string>();
      for (const words of [key, url, ...worksShown(shown)]) if (words !== null) for (const work of worksIn(words)) works.add(work);
      if (key !== null) works.add(`key:${comparedWords(key)}`);
      return works;
    }
    case 'profile':
      return [String(profile)];
  }
}

const OF_WORK = "d.kind in ('work/doi', 'work/isbn', 'work/issn')";

/** What detections show of the numbers of works of an item `i`, a line each. */
export const WORKS_OF_ITEM = `(select group_concat(d.masked, char(10)) from detection d where d.item = i.id and ${OF_WORK})`;

/** Gives a row where any item has one. */
export const HAS_WORKS = `select 1 from detection d where ${OF_WORK} limit 1`;

/** The numbers of works in the columns of an item, as `isbn:…`, from what its detections show. */
export function worksShown(shown: string | null): string[] {
  return shown === null ? [] : shown.split('\n').map(numberShown);
}

/** Numbers of terms are below this. */
export const MAX_TERM_NUMBER = 2 ** 26;

/** A number for a term: what is found by it is compared with the term itself. */
export function numberOf(term: string): number {
  let hash = 0xdeadbeef;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 2654435761);
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
  return ((hash ^ (hash >>> 13)) >>> 0) % MAX_TERM_NUMBER;
}
