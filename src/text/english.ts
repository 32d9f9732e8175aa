/** Whether a word is one of the English words that most people know. */
import { wordLists } from './word-lists.js';

/** The English words used most, used much, and known to most people. */
export function englishWords(): Record<'words-10' | 'words-20' | 'words-35', string[]> {
  return wordLists(new URL('./english-words.txt', import.meta.url), ['words-10', 'words-20', 'words-35']);
}

let table: Set<string> | undefined;

/** True for a word in lower case that the table has, with or without an ending. Loaded when the first word is asked for. */
export function isEnglishWord(word: string): boolean {
  table ??= new Set(Object.values(englishWords()).flat());
  if (table.has(word)) return true;
  const root = stem(word);
  return root !== word && (table.has(root) || table.has(`${root}e`));
}

/** An English word without the endings of plural, past, gerund and adverb; as it is where it has none. */
export function stem(word: string): string {
  if (word.length < 5) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  if (word.endsWith('ing')) return word.slice(0, -3);
  if (word.endsWith('ed')) return word.slice(0, -2);
  if (word.endsWith('ly')) return word.slice(0, -2);
  return word;
}
