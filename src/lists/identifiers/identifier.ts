/** The form in which lists and items name the same thing: small differences of spelling are none. */
import { createRequire } from 'node:module';
import type { IdentifierKind } from '../../model/lists/list-kinds.js';
import { percentDecoded } from '../../text/percent-decoded.js';
import { bareValue } from './bare-value.js';
import { bookNumber } from './book-number.js';
import { plainTitle } from './work-title.js';

/** Longer words are no identifier. */
const MAX_LENGTH = 2_000;

/** Parts of an address that say how somebody came there, and not what is there. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|_gl|ref|ref_src|ref_url|spm|share|source|si|feature|s)$/i;

/** The keys of a value as an item or a list has it, each with the kind of identifier that it is; none for what is no such identifier. */
export function keyOf(kind: IdentifierKind, value: string): string | undefined {
  if (value.length > MAX_LENGTH) return undefined;
  return FORMS[kind](bareValue(value));
}

const FORMS: Record<IdentifierKind, (value: string) => string | undefined> = {
  account,
  url: addressKey,
  domain: (value) => {
    const host = hostIn(value);
    return host === undefined ? undefined : `domain:${host}`;
  },
  isbn: (value) => {
    const number = bookNumber(value);
    return number === undefined ? undefined : `isbn:${number}`;
  },
  asin: (value) => {
    const words = value.toUpperCase();
    // The number that a shop gives a printed book is its ISBN-10.
    const number = bookNumber(words);
    if (number !== undefined) return `isbn:${number}`;
    return /^B[0-9A-Z]{9}$/.test(words) ? `asin:${words}` : undefined;
  },
  issn: (value) => {
    const digits = value
      .toUpperCase()
      .replace(/^(?:E-?)?ISSN[:\s]*/, '')
      .replace(/[\s‐-―-]/g, '');
    return /^\d{7}[\dX]$/.test(digits) ? `issn:${digits}` : undefined;
  },
  doi: (value) => {
    const doi = /\b10\.\d{4,9}\/\S{1,300}/
      .exec(percentDecoded(value))?.[0]
      .toLowerCase()
      .replace(/[.,;)\]>]{1,4}$/, '');
    return doi === undefined ? undefined : `doi:${doi}`;
  },
  // What names a work is told in work-title.ts, by author and title together.
  title: (value) => {
    const title = plainTitle(value);
    return title === undefined ? undefined : `title:${title}`;
  },
  author: () => undefined,
  digest: (value) => {
    if (DIGEST_LENGTHS.includes(value.length) && HEX.test(value)) return `digest:${value}`;
    const digits = value.toLowerCase().replace(/^(?:sha-?(?:1|256|512)|md5)[:-]/, '');
    return DIGEST_LENGTHS.includes(digits.length) && HEX.test(digits) ? `digest:${digits}` : undefined;
  },
  person: (value) => (/^[0-9a-f]{16,64}$/i.test(value) ? `person:${value.toLowerCase()}` : undefined),
  dataset: (value) => {
    const words = value
      .toLowerCase()
      .replace(/^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/datasets\//, '')
      .replace(/\/+$/, '');
    return words === '' ? undefined : `dataset:${words}`;
  },
};

const HEX = /^[\da-f]+$/;
/** MD5, SHA-1, SHA-256 and SHA-512 in hex. */
const DIGEST_LENGTHS = [32, 40, 64, 128];

/** Most accounts are this and nothing else. */
const PLAIN_NAME = /^[A-Za-z\d_-]+$/;

/** `@Name`, `name`, `https://host/name`, `acct:name@host`, `name/repository` are one account. */
function account(value: string): string | undefined {
  if (PLAIN_NAME.test(value)) return `account:${value.toLowerCase()}`;
  let words = value;
  const address =
    /^(?:[a-z][a-z\d+.-]{0,20}:)?\/\/[^/]+\/+([^?#]+)/i.exec(words) ??
    /^(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}\/([^?#]+)/i.exec(words);
  if (address !== null) words = percentDecoded(address[1]!).replace(/^(?:users?|u|people|profile|orgs|channel|c)\/+(?=[^/])/i, '');
  words = words.replace(/^acct:/i, '').replace(/^@+/, '');
  // Of `owner/repository` the first part is the account; an address of mail is one as a whole.
  const first = words.split('/')[0]!.trim().toLowerCase();
  return first === '' || /\s{2}|[\n\t]/.test(first) ? undefined : `account:${first}`;
}

/** An address without what differs between spellings of it: scheme, `www.`, port, tracking, fragment, a slash at its end. */
export function addressKey(value: string): string | undefined {
  return PLAIN_ADDRESS.test(value) ? plainAddressKey(value) : anyAddressKey(value);
}

/** Most addresses: nothing in them is written in another way than it is compared, but for `www.` and what is at their end. A host whose last label is a number is an address of its own kind. */
const PLAIN_ADDRESS =
  /^https?:\/\/(?!xn--)[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.(?!xn--)[a-z\d](?:[a-z\d-]*[a-z\d])?)*\.(?!xn--)[a-z](?:[a-z\d-]*[a-z\d])?(?:\/[\w~-][\w.~-]*)*$/;

function plainAddressKey(value: string): string {
  const from = value.charCodeAt(4) === COLON ? 7 : 8;
  let end = value.indexOf('/', from);
  if (end < 0) end = value.length;
  const host = value.slice(from, end);
  return `url:${host.startsWith('www') ? plainHost(host) : host}${withoutIndex(value.slice(end))}`;
}

const COLON = 58;

/** A path without what a server adds when it is asked for a folder. */
function withoutIndex(path: string): string {
  return path.replace(/\/(?:index\.(?:html?|php))?$/i, '');
}

/** The same for any address. */
export function anyAddressKey(value: string): string | undefined {
  const url = parsed(value);
  if (url === undefined) return undefined;
  const path = withoutIndex(percentDecoded(url.pathname)).replace(/\/{2,}/g, '/');
  const query = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const rest = query.map(([name, one]) => `${name}=${one}`).join('&');
  return `url:${plainHost(url.hostname)}${path.normalize('NFC')}${rest === '' ? '' : `?${rest}`}`;
}

function parsed(value: string): URL | undefined {
  const words = value.replace(/^["'<]+|["'>]+$/g, '');
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(words) ? words : words.startsWith('//') ? `https:${words}` : `https://${words}`;
  if (!/^(?:https?|ftps?):\/\//i.test(address)) return undefined;
  try {
    const url = new URL(address);
    return url.hostname.includes('.') ? url : undefined;
  } catch {
    return undefined;
  }
}

/** The host of an address, or that is written by itself, also as a rule of a filter (`*.name.example`, `||name.example^`). */
export function hostIn(value: string): string | undefined {
  const words = value
    .replace(/^\|\|/, '')
    .replace(/\^.*$/, '')
    .replace(/^(?:[a-z]+:\/\/)?\*?\./i, '');
  const url = parsed(words);
  return url === undefined ? undefined : plainHost(url.hostname);
}

/** A host in the form in which it is compared: small letters, as the network has it, without `www.` and a dot at its end. */
export function plainHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/\.+$/, '')
    .replace(/^www\d?\.(?=[^.]+\.)/, '');
}

let loaded: typeof import('tldts') | undefined;

/** The host itself and what it lies below, up to what somebody registered: a list that names one of them names it. */
export function hostsAbove(host: string): string[] {
  const own = plainHost(host);
  loaded ??= createRequire(import.meta.url)('tldts') as typeof import('tldts');
  const registrable = loaded.getDomain(own, { allowPrivateDomains: true });
  if (registrable === null || registrable === own) return [own];
  const labels = own.slice(0, -registrable.length - 1).split('.');
  return labels.map((_, i) => [...labels.slice(i), registrable].join('.')).concat(registrable);
}

/** An address that names a site as a whole, in a list of addresses: a host alone, or one with nothing behind it. */
export function siteNamed(kind: IdentifierKind, value: string): string | undefined {
  if (kind !== 'url' || value.length > MAX_LENGTH) return undefined;
  const words = bareValue(value);
  if (!/^(?:\|\||\*\.)/.test(words) && !/^(?:[a-z][a-z\d+.-]*:\/\/|\/\/)?[^/?#\s]+\/?$/i.test(words)) return undefined;
  return FORMS.domain(words);
}

/** An address, or a host of its own: lists of Spawning's form, filters, output of crawlers. */
const SITE = /^(?:(?:https?|ftp):\/\/\S+|(?:\|\||\*\.)?(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,63}\.?(?:[/^]\S*)?)$/iu;

/** Whether words are an address, or a host whose end somebody registers names below: `first.last` is none. */
export function isSite(words: string): boolean {
  const plain = words.normalize('NFKC').trim();
  if (!SITE.test(plain)) return false;
  const host = hostIn(plain);
  loaded ??= createRequire(import.meta.url)('tldts') as typeof import('tldts');
  return host !== undefined && (/^\w+:\/\//.test(plain) || ENDS.test(host) || loaded.parse(host).isIcann === true);
}

/** Ends that are kept for examples (RFC 2606). */
const ENDS = /\.(?:example|test|invalid)$/;
