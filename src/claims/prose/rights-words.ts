import { createHash } from 'node:crypto';
import { simplify } from '../../text/traditional.js';
import { tableRows } from '../../text/word-lists.js';
import { weightRows } from './rights-likeness.js';

/** Languages in which licit reads sentences on rights, as BCP 47 has them. */
export const READ_LANGUAGES = ['en', 'zh', 'de', 'fr', 'es', 'ja', 'ko', 'pt', 'ru'] as const;
export type ReadLanguage = (typeof READ_LANGUAGES)[number];

/** What words on rights say; `rights-words.tsv` has the words of each. */
export type Concept =
  | 'rights'
  | 'frames'
  | 'prohibits'
  | 'only'
  | 'commercial'
  | 'noncommercial'
  | 'research'
  | 'train'
  | 'redistribute'
  | 'derive'
  | 'permission'
  | 'must'
  | 'withheld'
  | 'reserved'
  | 'others'
  | 'elsewhere'
  | 'data'
  | 'code'
  | 'use'
  | 'forbids'
  | 'allows'
  | 'mild'
  | 'comparing'
  | 'aside'
  | 'now'
  | 'hints'
  | 'qualifies'
  | 'plainly'
  | 'no'
  | 'yes';

/** Languages written without spaces between words, or whose words take endings that carry their own sense: a pattern matches anywhere. */
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja', 'ko']);

let digest: string | undefined;

/** SHA-256 in hex of the table and the weights: a text that was read with other words has to be read again. Made once, since each manifest asks for it. */
export function rightsWordsDigest(): string {
  digest ??= createHash('sha256')
    .update(JSON.stringify([rows(), weightRows()]))
    .digest('hex');
  return digest;
}

const rows = (): string[][] => tableRows(new URL('./rights-words.tsv', import.meta.url));

let words: Map<string, string> | undefined;
/** Those that were asked for: to make all takes longer than to read most texts by a few. */
const patterns = new Map<string, RegExp>();

/** The pattern of a concept in a language; undefined where the language has no words for it. The flags are `gu`: reset `lastIndex` or use `search`, `replace`. */
export function wordsFor(language: ReadLanguage, concept: Concept): RegExp | undefined {
  words ??= new Map(rows().map(([of, what, list]) => [`${of} ${what}`, list!]));
  const name = `${language} ${concept}`;
  const known = patterns.get(name);
  const list = known === undefined ? words.get(name) : undefined;
  if (list === undefined) return known;
  const made = compiled(language, list, concept === 'allows' ? NOT_DENIED : '');
  patterns.set(name, made);
  return made;
}

/** What is denied right before it is not allowed: `nicht-kommerzielle Zwecke gestattet`, `not free to use`. */
const NOT_DENIED =
  '(?<!(?<![\\p{L}\\p{N}])(?:not|non|no|never|nor|nicht|keine?[rnsm]?|nie|pas|nao|nem|ni|не|ни)[\\s-]{1,3}(?:(?:is|are|be|in|into|under|the|son|es|esta|estan|de|del|en|el|la|los|sont|est|dans|le|sao|e|em|do|da|im|der|v)\\s{1,3}){0,3})';

function compiled(language: string, words: string, before: string): RegExp {
  if (UNSPACED.has(language))
    return new RegExp(language === 'ko' ? words.replaceAll(' ', '\\s?') : language === 'zh' ? simplify(words) : words, 'gu');
  const spaced = words
    .replace(/(?<=\p{L})\*/gu, '[\\p{L}\\p{N}]*')
    // Words of a repeated group are told apart by what stands between them: with nothing there a long word could be cut in any number of ways.
    .replaceAll('\\w+ ', '\\w+[\\s-]{1,3}')
    .replaceAll('\\w', '[\\p{L}\\p{N}_]')
    .replaceAll(' ', '[\\s-]{0,3}');
  return new RegExp(`(?<![\\p{L}\\p{N}])${before}(?:${spaced})(?![\\p{L}\\p{N}])`, 'gu');
}

/** Whether folded words hold a concept in one of the languages. */
export function holds(folded: string, languages: readonly ReadLanguage[], concept: Concept): boolean {
  return languages.some((language) => {
    const pattern = wordsFor(language, concept);
    return pattern !== undefined && folded.search(pattern) >= 0;
  });
}

/** Folded words with what says a concept blanked out; places stay. */
export function without(folded: string, languages: readonly ReadLanguage[], concept: Concept): string {
  return languages.reduce((words, language) => {
    const pattern = wordsFor(language, concept);
    return pattern === undefined ? words : words.replace(pattern, (match) => ' '.repeat(match.length));
  }, folded);
}

/** The place of the first word of a concept in folded words; -1 where there is none. */
export function firstOf(folded: string, languages: readonly ReadLanguage[], concept: Concept): number {
  const places = languages.flatMap((language) => {
    const pattern = wordsFor(language, concept);
    const at = pattern === undefined ? -1 : folded.search(pattern);
    return at < 0 ? [] : [at];
  });
  return places.length === 0 ? -1 : Math.min(...places);
}
