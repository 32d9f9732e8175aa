import type { Basis } from '../../model/claim.js';
import type { Law, LegalBasis } from '../../model/rule.js';
import { allLaws, basisEntries, basisUnder } from '../../text/words/laws.js';
import { basisWords } from './basis-terms.js';

let lastWords: string | undefined;
let lastTerms: readonly string[] = [];

/** The terms that words state; empty when they state none. Takes the terms of laws and of DPV, articles and plain words. */
export function readBasis(words: string): Basis[] {
  // Asked for the basis and for the person's own word, one after the other.
  if (words !== lastWords) {
    lastTerms = termsIn(words);
    lastWords = words;
  }
  return lastTerms.map((term) => ({ term }));
}

function termsIn(words: string): string[] {
  const found = new Set<string>();
  for (const part of words.slice(0, 1_000).split(/[,;|，；、+\n]|\band\b/)) {
    const term = readTerm(part.trim());
    if (term !== undefined) found.add(term);
  }
  return [...found];
}

function readTerm(part: string): string | undefined {
  if (part === '') return undefined;
  const exact = exactTerm(part);
  if (exact) return exact;
  const lower = withoutAddresses(part).toLowerCase();
  const known = tables();
  let best: readonly [string, string] | undefined;
  for (const entry of known.words) if (lower.includes(entry[0]) && entry[0].length > (best?.[0].length ?? 0)) best = entry;
  const cited = readArticle(lower, known.articles);
  if (cited === undefined || best === undefined) return cited?.basis.term ?? best?.[1];
  // `PIPL art. 13(1)(1), separate consent`: the words tell which consent of the law it is.
  const meant = basisUnder(cited.law, best[1]);
  return meant?.kind === 'consent' && cited.basis.kind === 'consent' ? meant.term : cited.basis.term;
}

/** Addresses and names of documents: what they are called says nothing of what they say. */
const ADDRESS =
  /(?:\b[a-z][a-z\d+.-]{0,20}:\/\/|\bwww\.)\S+|[^\s]{1,500}\.(?:pdf|docx?|odt|rtf|html?|txt|md|eml|msg|png|jpe?g|tiff?)(?![\p{L}\p{N}])/giu;

/** Words without the addresses and names of documents in them. */
export function withoutAddresses(words: string): string {
  return words.replace(ADDRESS, ' ').trim();
}

/** A term as DPV or an instrument writes it, with or without what is before its article. */
function exactTerm(part: string): string | undefined {
  const short = part
    .replace(/^https:\/\/w3id\.org\/dpv\/legal\/(\w+)\/(\w+)#/i, '$1-$2:')
    .replace(/^https:\/\/w3id\.org\/dpv#/i, 'dpv:')
    .replace(/^([a-z]{2}-[a-z]+)#/i, 'licit:$1#')
    .toLowerCase();
  return tables().exact.get(short);
}

interface CitedBasis {
  law: Law;
  basis: LegalBasis;
  /** The numbers of its article. */
  numbers: string;
  /** The same without the paragraph, which people leave out. */
  short: string;
}

interface Tables {
  exact: ReadonlyMap<string, string>;
  words: readonly (readonly [words: string, term: string])[];
  articles: readonly CitedBasis[];
}

let made: Tables | undefined;

function tables(): Tables {
  if (made !== undefined) return made;
  const all = allLaws().flatMap((law) => law.personalData.bases.map((basis) => ({ law, basis })));
  const exact = new Map([...basisEntries().keys()].map((term) => [term.toLowerCase(), term]));
  const tails = all.map(({ basis: { term } }) => [term.replace(/^.*[:#]/, '').toLowerCase(), term] as const);
  // An article that two laws have says nothing without the law.
  for (const [tail, term] of tails) if (tails.filter(([other]) => other === tail).length === 1) exact.set(tail, term);
  made = {
    exact,
    words: [...basisWords, ...all.flatMap(({ basis }) => (basis.words ?? []).map((word) => [word, basis.term] as const))],
    articles: all.map(({ law, basis }) => {
      // Where a basis rests on two articles the first is its own.
      const numbers = numbersIn(basis.article.en.split(' and ', 1)[0]!);
      return { law, basis, numbers: numbers.join(' '), short: numbers.filter((_, n) => n !== 1).join(' ') };
    }),
  };
  return made;
}

/** `GDPR Art. 6(1)(f)`, `PIPL Art. 13(1)`, `个人信息保护法第十三条第一款第一项`; without the name of a law only what fits one law. */
function readArticle(lower: string, known: readonly CitedBasis[]): CitedBasis | undefined {
  const name = allLaws()
    .flatMap(({ personalData: { names } }) => names)
    .find((one) => lower.includes(one));
  if (name === undefined && !/\bart/.test(lower)) return undefined;
  const numbers = ` ${numbersIn(name === undefined ? lower : lower.replace(name, ' ')).join(' ')} `;
  const stands = (article: string): boolean => numbers.includes(` ${article} `);
  if (name === undefined) {
    const fitting = known.filter((one) => stands(one.numbers));
    return new Set(fitting.map(({ law }) => law)).size === 1 ? fitting[0] : undefined;
  }
  const own = known.filter(({ law }) => law.personalData.names.includes(name));
  return own.find((one) => stands(one.numbers)) ?? own.find((one) => one.short.includes(' ') && stands(one.short));
}

const DIGITS = '〇一二三四五六七八九';

/** The numbers and single letters of an article, those in Han as digits: `第十三条第一款` is 13 and 1. */
function numbersIn(article: string): string[] {
  const found = article.matchAll(/\d+(?:-\d+)?|(?<![a-z])[a-z](?![a-z])|[〇一二三四五六七八九十]+/g);
  return [...found].map(([number]) => {
    const ten = number.indexOf('十');
    if (ten < 0) return number.replace(/[〇一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)));
    const [tens, ones] = [number.slice(0, ten), number.slice(ten + 1)];
    return String((tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones)));
  });
}
