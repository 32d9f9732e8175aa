/** Limits told in languages whose sentences licit does not read: that there is one is seen, not what it limits. */
import { fold } from '../../license/names/name-fold.js';
import { tableRows } from '../../text/word-lists.js';
import { smallWordsOf } from './prose-language.js';
import { furtherLikeness } from './rights-likeness.js';
import { READ_LANGUAGES } from './rights-words.js';

interface Unread {
  /** Short words that show the language; none where its letters do. */
  small: ReadonlySet<string>;
  limits: RegExp;
  uses: RegExp;
}

/** Letters of words that are spaced and take endings. */
const SPACED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** So many words of a language show it in a sentence. */
const FEW_WORDS = 3;

let table: readonly Unread[] | undefined;
let anyLimit: RegExp | undefined;

function read(): readonly Unread[] {
  table ??= tableRows(new URL('./unread-words.tsv', import.meta.url)).map(([, small, limits, uses]) => ({
    small: new Set(small!.split(' ').filter((word) => word !== '')),
    limits: pattern(limits!),
    uses: pattern(uses!),
  }));
  return table;
}

function pattern(words: string): RegExp {
  const folded = plain(fold(words));
  const isSpaced = SPACED.test(folded);
  const made = folded.replaceAll('*', '[\\p{L}\\p{N}]*').replaceAll(' ', '[\\s-]{1,3}');
  return new RegExp(isSpaced ? `(?<!\\p{L})(?:${made})(?!\\p{L})` : made, 'gu');
}

/** Letters that are no other with a mark, as people write them who have no such keys. */
const ALONE: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', đ: 'd', ø: 'o', æ: 'ae', ð: 'd', þ: 'th', ə: 'e' };
const plain = (folded: string): string => folded.replace(/[ıłđøæðþə]/g, (letter) => ALONE[letter]!);

/** From these log-odds on a sentence reads like a limit: of 7,000 sentences kept back half of those that limit do, and one in thirteen of the others, of which two in five look like limits. */
const LIKE_A_LIMIT = 0;

/**
 * Whether a folded sentence tells a limit in a language that licit does not read: it reads like the sentences that do, or has a word that limits and one of
 * use or rights, in the words of that language.
 */
export function limitsUnread(sentence: string): boolean {
  return furtherLikeness(sentence) >= LIKE_A_LIMIT || hasWordsOfLimits(sentence);
}

function hasWordsOfLimits(sentence: string): boolean {
  const folded = plain(sentence);
  anyLimit ??= new RegExp(
    read()
      .map(({ limits }) => limits.source)
      .join('|'),
    'u',
  );
  if (!anyLimit.test(folded)) return false;
  let known: number | undefined;
  return read().some(({ small, limits, uses }) => {
    const [limiting, used] = [placesOf(limits, folded), placesOf(uses, folded)];
    if (limiting.length === 0 || !used.some((at) => !limiting.includes(at))) return false;
    if (small.size === 0) return true;
    const words = folded.match(/\p{Script=Latin}+/gu) ?? [];
    known ??= Math.max(...READ_LANGUAGES.map((language) => countOf(words, smallWordsOf(language))));
    const own = countOf(words, small) + limiting.length + used.length;
    return own >= FEW_WORDS && own > known;
  });
}

function placesOf(words: RegExp, text: string): number[] {
  return [...text.matchAll(words)].map(({ index }) => index);
}

function countOf(words: readonly string[], small: ReadonlySet<string>): number {
  return words.filter((word) => small.has(word)).length;
}
