/** Words beside what bears the name of a person and is none, in scripts that are not Latin: a street, a hospital, a ship; works and firms by their whole name. */

import { wordLists } from '../../../text/word-lists.js';
import { worldFold } from './world-fold.js';
import { stemOf } from './world-lexicon.js';

interface Lists {
  before: ReadonlySet<string>;
  behind: ReadonlySet<string>;
  works: ReadonlySet<string>;
  katakana: ReadonlySet<string>;
}

let lists: Lists | undefined;

function read(): Lists {
  const words = wordLists(new URL('../tables/named-after.txt', import.meta.url), [
    'cyrillic',
    'greek',
    'arabic',
    'hebrew',
    'indic',
    'indic-behind',
  ]);
  const things = wordLists(new URL('../tables/things-own.txt', import.meta.url), ['cyrillic', 'caseless', 'katakana']);
  const brands = wordLists(new URL('../tables/brands.txt', import.meta.url), ['katakana']);
  return {
    before: new Set([...words.cyrillic, ...words.greek, ...words.arabic, ...words.hebrew, ...words.indic].map(worldFold)),
    behind: new Set(words['indic-behind'].map(worldFold)),
    works: new Set(
      [...things.cyrillic, ...things.caseless].map((name) =>
        name
          .split('_')
          .map((word) => stemOf(worldFold(word)))
          .join('_'),
      ),
    ),
    katakana: new Set([...things.katakana, ...brands.katakana]),
  };
}

/** And, with the, in the: written on to a word in Arabic and Hebrew. */
const JOINED_ON = /^(?:وال|بال|فال|كال|لل|ال|و|ب|ل|ف|וה|שה|בה|לה|מה|ה|ו|ב|ל|מ|ש)(?=..)/;

/** A word before what bears the name of somebody. */
export function isBeforeThing(folded: string): boolean {
  lists ??= read();
  return (
    lists.before.has(folded) ||
    (folded.charCodeAt(0) >= 0x590 && folded.charCodeAt(0) < 0x700 && lists.before.has(folded.replace(JOINED_ON, '')))
  );
}

/** A word behind what bears the name of somebody. */
export function isBehindThing(folded: string): boolean {
  lists ??= read();
  return lists.behind.has(folded);
}

/** A work or a firm in other scripts than Latin by the words of its name, in any case. */
export function isWork(words: readonly string[]): boolean {
  lists ??= read();
  return lists.works.has(words.map(stemOf).join('_'));
}

/** A firm or a work that katakana write like the name of a person. */
export function isKatakanaThing(name: string): boolean {
  lists ??= read();
  return lists.katakana.has(name);
}
