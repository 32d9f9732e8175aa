/** What people ask about: by its looks, or as they say. */
import { createRequire } from 'node:module';
import {
  comparedAddress,
  comparedName,
  comparedWords,
  domainsAbove,
  type Lookup,
  plainHost,
  worksIn,
} from '../../ledger/find/lookup-terms.js';
import { licenseAnswer } from '../../license/statements/license-answer.js';
import type { SpdxExpression } from '../../model/claim.js';
import { type AskedKind, askedKinds } from '../../model/results/rights-answers.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';
import { longIsbn } from '../../text/words/book-numbers.js';

/** A question: what is looked for, as what, and by which index. */
export interface AskedRight {
  kind: AskedKind;
  /** As it was asked. */
  words: string;
  /** What was looked for, as it is compared. */
  term: string;
  /** The same as it is shown: a domain without `www.`, a number of a work in its long form. */
  shown: string;
  /** The license that the words name; left out where they name none, and are looked for as they are. */
  named?: SpdxExpression;
  /** Nothing of an item is looked up by it where it is left out. */
  lookup?: Lookup;
}

const MAX_WORDS = 2000;

/** What a value is asked about as: one kind where it was named or its form tells, else all that it can be. */
export function askedAbout(words: string, kind: AskedKind | undefined): AskedRight[] {
  if (words.length > MAX_WORDS) throw failure('rights/too-long', 'fix/ask-shorter', { most: MAX_WORDS });
  const kinds = kind === undefined ? kindsByForm(words) : [kind];
  return kinds.map((one) => askedAs(one, words));
}

function kindsByForm(words: string): AskedKind[] {
  const works = [...worksIn(words)];
  if (/^(?:doi:\s*)?10\.\d{4,9}\/\S+$|^(?:https?:\/\/)?(?:dx\.)?doi\.org\/10\./i.test(words.trim())) return ['doi'];
  if (/^[\d\sxX\u2010-\u2015-]+$/.test(words) || /^(?:isbn|issn)\b/i.test(words)) {
    if (works.some((work) => work.startsWith('isbn:'))) return ['isbn'];
    if (works.some((work) => work.startsWith('issn:'))) return ['issn'];
  }
  const address = /\s/.test(words.trim()) || words.includes('@') ? undefined : comparedAddress(words);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(words.trim()) && address !== undefined) return [isHostAlone(words) ? 'domain' : 'url'];
  if (address !== undefined && /[./]/.test(words) && suffixOf(words).registrable !== undefined)
    return [isHostAlone(words) ? 'domain' : 'url'];
  if (words.trim().startsWith('@')) return ['account'];
  return [licenseNamed(words) === undefined ? 'notice' : 'license', 'author', 'title', 'key'];
}

/** Whether an address names a host and nothing on it. */
function isHostAlone(words: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?[^/?#]+\/?$/i.test(words.trim());
}

function hostIn(words: string): string {
  return plainHost(
    words
      .trim()
      .replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\//i, '')
      .replace(/^[^/?#@]*@/, '')
      .replace(/[/?#].*$/, '')
      .replace(/:\d+$/, '')
      .replace(/^\*\./, ''),
  );
}

function suffixOf(words: string): { registrable: string | undefined; isPublic: boolean } {
  const { parse } = createRequire(import.meta.url)('tldts') as typeof import('tldts');
  const { domain, isIcann, publicSuffix, hostname } = parse(hostIn(words), { allowPrivateDomains: false });
  const known = isIcann === true;
  return { registrable: known && domain !== null ? domain : undefined, isPublic: known && hostname !== null && hostname === publicSuffix };
}

/** The SPDX expression that words are the name of; undefined for words that name none. */
export function licenseNamed(words: string): SpdxExpression | undefined {
  return licenseAnswer(words, 'en').expression ?? undefined;
}

/** Kinds that have one way to be written, by which they are told. */
const NAMED: ReadonlySet<AskedKind> = new Set(['domain', 'url', 'isbn', 'issn', 'doi', 'license']);

function askedAs(kind: AskedKind, words: string): AskedRight {
  const as = (term: string | undefined, lookup?: Lookup): AskedRight => {
    if (term === undefined || term === '')
      throw failure('rights/not-of-kind', 'fix/name-kind', {
        words: JSON.stringify(plain(words.slice(0, 200))),
        kind,
        list: askedKinds.join(', '),
      });
    const shown = NAMED.has(kind) ? term.replace(/^(?:doi|isbn|issn):/, '') : words.trim();
    return { kind, words, term, shown, ...(lookup && { lookup }) };
  };
  switch (kind) {
    case 'domain': {
      const host = hostIn(words).replace(/^www\.(?=[^.]+\.)/, '');
      if (suffixOf(host).isPublic) throw failure('rights/public-suffix', 'fix/name-a-domain', { words: plain(host) });
      return as(/[\s/@]/.test(host) ? undefined : domainsAbove(host)[0], 'host');
    }
    case 'url':
      return as(comparedAddress(words), 'address');
    case 'account':
    case 'author':
      return as(comparedName(words), 'owner');
    case 'key':
      return as(`key:${comparedWords(words)}`, 'work');
    case 'isbn': {
      const isbn = longIsbn(words.normalize('NFKC').replace(/^\s*isbn(?:-1[03])?\s*:?/i, ''));
      return as(isbn && `isbn:${isbn}`, 'work');
    }
    case 'issn':
      return as(
        [...worksIn(words)].find((work) => work.startsWith('issn:')),
        'work',
      );
    case 'doi':
      return as(
        [...worksIn(words)].find((work) => work.startsWith('doi:')),
        'work',
      );
    case 'license': {
      const named = licenseNamed(words);
      return { ...as(named ?? comparedWords(words), 'profile'), ...(named !== undefined && { named }) };
    }
    case 'notice':
      return as(comparedWords(words), 'profile');
    case 'title':
      return as(comparedWords(words));
  }
}
