/**
 * Works by title and author. A title says little by itself: many works are called `Home`. So a list that has an author beside the title names only what has that author, too; what has none, or one that cannot
 * be compared, is alike. A title without an author names a work where it is long enough to be one's own.
 */
import { bareValue } from './bare-value.js';

/** Of fewer letters, a title by itself is that of too much. */
const MIN_LETTERS = 6;
/** A title of so many words and letters is hardly that of two works. */
const MIN_OWN_WORDS = 5;
const MIN_OWN_LETTERS = 24;
const MIN_OWN_HAN = 10;
/** Longer words are no title. */
const MAX_TITLE = 2_000;
/** So much of a text may name its author. */
const MAX_NEAR = 2_000;
const MAX_NEAR_NAMES = 100;

/** Whether a list has something; `key` as `listedTitle` makes it. */
export type Has = (key: string) => boolean;

/** What a list says of an item by title; undefined where it cannot be asked. */
export type TitleAnswer = 'named' | 'alike' | 'other' | undefined;

/** A title in the form in which it is compared; undefined for one without letters. */
export function plainTitle(value: string): string | undefined {
  const words = value.length > MAX_TITLE ? '' : plainWords(value).join(' ');
  return words === '' ? undefined : words;
}

function plainWords(value: string): string[] {
  return bareValue(value)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function isLongEnough(title: string): boolean {
  return title.length >= MIN_LETTERS || /\p{Script=Han}.*\p{Script=Han}.*\p{Script=Han}/u.test(title);
}

/** Whether a title is so long that hardly two works have it. */
function isOwn(title: string): boolean {
  const han = title.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= MIN_OWN_HAN || (title.length >= MIN_OWN_LETTERS && title.split(' ').length >= MIN_OWN_WORDS);
}

/** The keys under which a list has a work; none where the title names nothing. */
export function listedTitle(value: string, authors: readonly string[]): string[] {
  const title = plainTitle(value);
  if (title === undefined) return [];
  const persons = personsIn(authors);
  if (persons.length === 0) return isLongEnough(title) ? [`title:${title}`] : [];
  return [
    `by:${title}`,
    ...persons.flatMap(({ family, initial, script }) => [
      `by:${title}|${script}`,
      `work:${title}|${family}/*`,
      `work:${title}|${family}/${initial ?? '-'}`,
    ]),
  ];
}

/** What a list says of an item. `near`: a text of the item, which may name its author. */
export function titleAnswer(value: string, authors: readonly string[], near: () => string | undefined, has: Has): TitleAnswer {
  const title = plainTitle(value);
  if (title === undefined) return undefined;
  const persons = personsIn(authors);
  const isComparable = isLongEnough(title);
  if (!isComparable && persons.length === 0) return undefined;
  const own = isOwn(title);
  const isBy = (person: Person): boolean => spellings(person).some((name) => has(`work:${title}|${name}`));
  const hasAuthors = has(`by:${title}`);
  if (hasAuthors && (persons.some(isBy) || namesNear(near()).some(isBy))) return 'named';
  if (isComparable && has(`title:${title}`)) return own ? 'named' : 'alike';
  if (!hasAuthors) return 'other';
  const isOther = persons.some(({ script }) => has(`by:${title}|${script}`));
  return isOther && !own ? 'other' : 'alike';
}

/** A person by family name and the first letter of a given one. */
interface Person {
  family: string;
  initial?: string;
  /** The same with the names in the other order. */
  turned?: { family: string; initial: string };
  script: string;
}

/** How a list may have a person. */
function spellings({ family, initial, turned }: Person): string[] {
  if (initial === undefined) return [`${family}/*`];
  return [`${family}/${initial}`, `${family}/-`, ...(turned ? [`${turned.family}/${turned.initial}`] : [])];
}

/** What is written where nobody is named. */
const NOBODY =
  /^(?:unknown|anonymous|anon|none|null|nan|n a|na|various|various authors|several|admin|administrator|editor|staff|user|author|匿名|佚名|未知|不详|无)$/;
function isNobody(name: string): boolean {
  return NOBODY.test(plainWords(name).join(' '));
}

/** Words around names that are no names. */
const TITLES = /^(?:dr|prof|professor|sir|dame|mr|mrs|ms|jr|sr|phd|md|ii|iii|ed|eds|by|et|al|de|von|van|der|la|le)$/;

function personsIn(authors: readonly string[]): Person[] {
  return authors
    .filter((cell) => !isNobody(cell))
    .flatMap(apart)
    .flatMap((one) => personOf(one) ?? []);
}

/** Several authors in one cell: `;`, `&`, `and`, or commas between whole names. */
function apart(cell: string): string[] {
  const parts = bareValue(cell)
    .replace(/\s+/g, ' ')
    .split(/[;；、|&/]| (?:and|und|et|y) /i);
  return parts.flatMap((part) => {
    const names = part
      .split(/[,，]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    return names.length > 2 || (names.length === 2 && names.every((name) => name.includes(' '))) ? names : [part];
  });
}

function personOf(name: string): Person | undefined {
  if (isNobody(name)) return undefined;
  const [before, after] = name.split(/[,，]/, 2).map((part) => plainWords(part).filter((word) => !TITLES.test(word)));
  const words = [...(after ?? []), ...(before ?? [])];
  const family = words.at(-1);
  if (family === undefined || !/\p{L}/u.test(family)) return undefined;
  const script = scriptOf(family);
  if (words.length === 1) return { family, script };
  const given = words.at(0)!;
  return { family, initial: letter(given), turned: { family: given, initial: letter(family) }, script };
}

function letter(word: string): string {
  return String.fromCodePoint(word.codePointAt(0)!);
}

const SCRIPTS = ['Latin', 'Han', 'Hangul', 'Cyrillic', 'Arabic', 'Greek', 'Devanagari'].map(
  (script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const,
);

function scriptOf(word: string): string {
  return SCRIPTS.find(([, form]) => form.test(word))?.[0] ?? 'other';
}

/** Pairs of words with capital letters near the beginning of a text, as a person. */
function namesNear(text: string | undefined): Person[] {
  if (text === undefined) return [];
  const found: Person[] = [];
  for (const [run] of text.slice(0, MAX_NEAR).matchAll(/\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*)+/gu)) {
    const words = run.split(/\s+/).flatMap((word) => plainWords(word).slice(0, 1));
    for (let n = 1; n < words.length; n += 1)
      for (const given of words.slice(Math.max(0, n - 2), n)) {
        found.push({ family: words[n]!, initial: letter(given), script: 'Latin' });
        if (found.length >= MAX_NEAR_NAMES) return found;
      }
  }
  return found;
}
