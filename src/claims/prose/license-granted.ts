/** Sentences that put the data as a whole under a license and are understood to their last word: `The data is under CC BY 4.0`, `Released under CC0.` */
import { fold } from '../../license/names/name-fold.js';
import { allowsAll, licenseClaim } from '../../license/statements/read-license.js';
import { isForSoftware } from '../../license/terms/for-software.js';
import type { SpdxExpression } from '../../model/claim.js';
import { simplify } from '../../text/traditional.js';
import { tableRows } from '../../text/word-lists.js';
import { licensesIn } from '../card/mentions.js';

type Kind = 'data' | 'all' | 'says' | 'code';
type Words = Readonly<Record<Kind, { spaced: RegExp; unspaced: RegExp }>>;

/** Languages whose words stand without spaces, or take endings that other words of the list are. */
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja', 'ko', 'th']);
/** Longer sentences say more. */
const MAX_WORDS = 240;

let known: Words | undefined;

function wordsOf(): Words {
  if (known !== undefined) return known;
  const rows = tableRows(new URL('./grant-words.tsv', import.meta.url)).map(
    ([language, kind, words]) => [language!, kind!, words!.split('|').map((word) => fold(word))] as const,
  );
  const pattern = (of: Kind): Words[Kind] => {
    const list = (isUnspaced: boolean): string =>
      rows
        .filter(([language, kind]) => kind === of && UNSPACED.has(language) === isUnspaced)
        .flatMap(([, , words]) => words)
        .sort((a, b) => b.length - a.length)
        .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[\\s-]{1,3}'))
        .join('|');
    return {
      spaced: new RegExp(`(?<![\\p{L}\\p{M}\\p{N}'’])(?:${list(false)})(?![\\p{L}\\p{M}\\p{N}]|['’]t)`, 'gu'),
      unspaced: new RegExp(`(?:${list(true) || '(?!)'})`, 'gu'),
    };
  };
  known = { data: pattern('data'), all: pattern('all'), says: pattern('says'), code: pattern('code') };
  return known;
}

/** What stands for a license, the data, everything and programs in a sentence whose words are known. */
const SIGN = { license: '§', data: '¤', all: '¢', code: '¬' } as const;
const ADDRESS = /https?:\/\/[^\s<>()[\]"'`，。；]{4,300}/g;
/** Data and programs together: what is said of both is said of the data. */
const TOGETHER =
  /¬\s*(?:and|&|\+|und|et|y|e|en|и|和|与|及|と|および|와|과)\s*(?:(?:the|all|our|die|les|los|as|os|i)\s+)?¤|¤\s*(?:and|&|\+|und|et|y|e|en|и|和|与|及|と|および|와|과)\s*(?:(?:the|all|our|die|les|los|as|os|i)\s+)?¬/gu;
/** Where a sentence goes on to something else that is under a license. */
const CLAUSES = /[,;，；、]\s*(?:(?:and|while|whereas|und|et|y|e|и|而)\s)?|\s(?:and|while|whereas|und|während|et|y|e|и)\s/u;

/**
 * The licenses that a sentence puts the data as a whole under, where all of them allow any use; undefined where it says less or more, of a part, or in words
 * that are not known. `names`: what the dataset is called.
 */
export function licenseGranted(sentence: string, names: readonly string[]): SpdxExpression | undefined {
  if (sentence.length > MAX_WORDS || /[?？؟]\s*$/u.test(sentence)) return undefined;
  const whole = grantOf(sentence, names);
  if (whole !== undefined) return whole.of === 'code' ? undefined : whole.value;
  const clauses = sentence.split(CLAUSES);
  if (clauses.length < 2 || clauses.length > 4) return undefined;
  const grants = clauses.map((clause) => grantOf(clause, names));
  if (grants.some((grant) => grant === undefined || grant.of === 'nothing')) return undefined;
  const ofData = grants.filter((grant) => grant!.of !== 'code').map((grant) => grant!.value);
  return ofData.length === 1 ? ofData[0] : undefined;
}

interface Grant {
  value: SpdxExpression;
  of: 'data' | 'all' | 'code' | 'nothing';
}

function grantOf(clause: string, names: readonly string[]): Grant | undefined {
  const { left, values } = withoutLicenses(clause);
  const named = names.reduce((words, name) => (name.length > 2 ? words.replaceAll(fold(name), ` ${SIGN.data} `) : words), left);
  const words = wordsOf();
  const replaced = (text: string, kind: Kind, sign: string): string =>
    text.replace(words[kind].spaced, sign).replace(words[kind].unspaced, sign);
  let text = replaced(/[\u3040-\u30ff]/.test(named) ? named : simplify(named), 'data', ` ${SIGN.data} `);
  text = replaced(text, 'all', ` ${SIGN.all} `);
  text = replaced(text, 'code', ` ${SIGN.code} `).replace(/\s+/g, ' ').replace(TOGETHER, ` ${SIGN.data} `);
  const rest = replaced(text, 'says', ' ');
  for (const unknown of rest.split(/[§¤¢¬()[\],:;]|\s{2,}/u)) {
    const name = unknown.trim().replace(/[.,;:]+$/, '');
    if (!/[\p{L}\p{N}\p{M}]/u.test(name)) continue;
    // A name that no other reader finds stands where all other words are known; beside one that is found it says the same.
    const value = openLicense(name);
    if (value === undefined || bareName(name, value) !== name || (values.length > 0 && !values.includes(value))) return undefined;
    if (values.length === 0) values.push(value);
  }
  // An address alone is a link, as in a list of licenses.
  if (values.length === 0 || namesSeveral(text) || /^\W*https?:\/\/\S+\W*$/.test(clause)) return undefined;
  const of = text.includes(SIGN.data) ? 'data' : text.includes(SIGN.code) ? 'code' : text.includes(SIGN.all) ? 'all' : 'nothing';
  if (of === 'data' && text.includes(SIGN.code)) return undefined;
  // What a license for programs is said of has to be called data.
  if (of !== 'code' && of !== 'data' && values.some(isForSoftware)) return undefined;
  return { value: [...new Set(values)].join(' AND '), of };
}

/** Folded words with a sign in the place of each license that they name, and these; no value where one of them is not open. */
function withoutLicenses(clause: string): { left: string; values: SpdxExpression[] } {
  const values: SpdxExpression[] = [];
  let left = clause;
  for (const [address] of clause.matchAll(ADDRESS)) {
    const value = openLicense(address);
    if (value === undefined) continue;
    values.push(value);
    left = left.replace(address, ` ${SIGN.license} `);
  }
  for (const { value, raw } of licensesIn(left, { path: '' })) {
    // Beside a license that is named, words for the public domain are no second one.
    if (value === PUBLIC_DOMAIN) continue;
    if (!isOpen(value)) return { left: clause, values: [] };
    values.push(value);
    left = left.replaceAll(bareName(raw, value), ` ${SIGN.license} `);
  }
  // Names of words that other sentences have, too, where no other reader took them for the data's.
  for (const [name] of left.matchAll(SHORT_NAMES)) {
    const value = openLicense(name);
    if (value === undefined || (values.length > 0 && !values.includes(value))) continue;
    values.push(value);
    left = left.replace(name, ` ${SIGN.license} `);
  }
  const folded = fold(left).replace(/\s+/g, ' ');
  return { left: folded.replace(TERMS_OF, ' ').replace(WE_CHOSE, ' '), values: [...new Set(values)] };
}

const PUBLIC_DOMAIN: SpdxExpression = 'LicenseRef-public-domain';
const SHORT_NAMES = /\b(?:CC[- ]BY(?:[- ]SA)?(?:[- ]\d(?:\.\d)?)?|MIT)(?![\w-])/g;
/** Terms are those of the license that follows; others would be more than it. */
const TERMS_OF = /\b(?:terms|conditions)(?: and conditions)? of (?=(?:the |an? )?§)/gu;
const WE_CHOSE = /\b(?:we|i) (?:have )?(?:chose|chosen|picked) (?=(?:the |an? )?§)/gu;

/** The fewest words that name an open license: readers of running text take in what stands beside it, which is to be understood for itself. */
export function bareName(raw: string, value: SpdxExpression | undefined = openLicense(raw)): string {
  // Words of scripts without spaces are told from the Latin ones they stand beside.
  const words = [...raw.matchAll(/[\x21-\x7e]+|[^\s\x21-\x7e]+/gu)].map(({ 0: word, index }) => ({ from: index, to: index + word.length }));
  const within = (from: number, to: number): string => raw.slice(words[from]!.from, words[to - 1]!.to);
  const isNamed = (from: number, to: number): boolean => openLicense(within(from, to)) === value;
  let to = words.findIndex((_, at) => isNamed(0, at + 1)) + 1 || words.length;
  while (to < words.length && /^v?\d+(?:\.\d+)*\W*$/.test(within(to, to + 1)) && isNamed(0, to + 1)) to += 1;
  let from = 0;
  // Names have capitals or are written in another script, but for words that were folded.
  while (to - from > 1 && /\p{Lu}/u.test(raw) && /^[a-z]/.test(within(from, from + 1)) && isNamed(from + 1, to)) from += 1;
  return to === 0 ? raw : within(from, to).replace(/[.,;:]+$/, '');
}

/** Whether words name more than one thing, where they do not say where it is: a list of works is not under the license of the works. */
function namesSeveral(text: string): boolean {
  const placed = text.replace(
    /\b(?:(?:in|im|dans|en|em|nel|neste) (?:(?:this|the|our|diese[mr]|ce|este|esta|presente) )?|(?:of|de|di) (?:this|the|our|ce|este|esta|questo) |(?:del|da|do|du) )¢/gu,
    ' ',
  );
  return (placed.match(/[¤¢]/gu)?.length ?? 0) > 1;
}

function openLicense(words: string): SpdxExpression | undefined {
  const claim = licenseClaim(words, { path: '' });
  return claim.state === 'known' && isOpen(claim.value) ? claim.value : undefined;
}

/** Of a choice it is not told who takes which. */
const isOpen = (value: SpdxExpression): boolean => !value.includes(' OR ') && allowsAll(value);
