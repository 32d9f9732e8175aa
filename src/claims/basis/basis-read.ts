import type { Basis } from '../../model/claim.js';
import { basisTerms, basisWords } from './basis-terms.js';

let lastWords: string | undefined;
let lastTerms: readonly string[] = [];

/** The terms that words state; empty when they state none. Takes DPV terms, ours for PIPL, article references and plain words. */
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
  const lower = part.toLowerCase();
  let best: readonly [string, string] | undefined;
  for (const entry of basisWords) if (lower.includes(entry[0]) && entry[0].length > (best?.[0].length ?? 0)) best = entry;
  const article = readArticle(lower);
  if (article) return best && basisTerms[best[1]]?.pipl === '1-separate' && article.endsWith('A13-1-1') ? best[1] : article;
  return best?.[1];
}

function exactTerm(part: string): string | undefined {
  const short = part
    .replace(/^https:\/\/w3id\.org\/dpv\/legal\/eu\/gdpr#/i, 'eu-gdpr:')
    .replace(/^https:\/\/w3id\.org\/dpv#/i, 'dpv:')
    .replace(/^(?:licit:)?cn-pipl[#:]/i, 'licit:cn-pipl#')
    .replace(/^A13-1-/, 'licit:cn-pipl#A13-1-')
    .replace(/^A(6-1|9-2)-/, 'eu-gdpr:A$1-');
  if (Object.hasOwn(basisTerms, short)) return short;
  return termsInLowerCase.get(short.toLowerCase());
}

const termsInLowerCase = new Map(Object.keys(basisTerms).map((term) => [term.toLowerCase(), term]));

/** `GDPR Art. 6(1)(f)`, `PIPL Art. 13(1)`, `个人信息保护法第十三条第一款第一项`. */
function readArticle(lower: string): string | undefined {
  const gdpr = /(?:^|\b)(6|9)\s?\(?(1|2)\)?\s?\(?(?:lit\.? ?)?([a-j])\)?(?:\b|$)/.exec(lower);
  if (gdpr && /gdpr|dsgvo|art/.test(lower)) {
    const term = `eu-gdpr:A${gdpr[1]}-${gdpr[2]}-${gdpr[3]}`;
    return Object.hasOwn(basisTerms, term) ? term : undefined;
  }
  const pipl = /(?:pipl|个人信息保护法|个保法).{0,12}?(?:13|十三)[条(\s]{0,3}(?:第?[一1]款)?[第(（]?\s?([1-7一二三四五六七])[)）项]?/.exec(
    lower,
  );
  if (!pipl) return undefined;
  const item = '一二三四五六七'.indexOf(pipl[1]!) + 1 || Number(pipl[1]);
  return `licit:cn-pipl#A13-1-${item}`;
}
