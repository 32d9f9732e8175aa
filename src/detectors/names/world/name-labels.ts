/** Words that say in many languages that the name of a person follows, or is what a column holds. */

import { byField } from '../../../inspect/clues/clues.js';
import { wordLists } from '../../../text/word-lists.js';
import { lastName } from '../../checked/field-path.js';
import { namesThings } from '../thing-fields.js';

/** What a label or the name of a field says of what it stands for: `person` names of people, `any` names of something. */
export type NameLabel = 'person' | 'any';

let table: Map<string, NameLabel> | undefined;
/** The last words of all labels: what ends with none of them is no label. */
let lasts: Set<string> | undefined;
/** The words for a name and no more. */
let bare: Set<string> | undefined;

function load(): Map<string, NameLabel> {
  const { person, name, any: others } = wordLists(new URL('../tables/name-labels.txt', import.meta.url), ['person', 'name', 'any']);
  const any = [...name, ...others];
  bare = new Set(name);
  const spaced = (word: string): string => word.replaceAll('_', ' ');
  lasts = new Set([...person, ...any].map((word) => /[^_'’]*$/.exec(word)![0]));
  return new Map<string, NameLabel>([
    ...any.map((word) => [spaced(word), 'any'] as const),
    ...person.map((word) => [spaced(word), 'person'] as const),
  ]);
}

/** Longest label, in words and in characters. */
const MOST_WORDS = 6;
const LONGEST = 48;

function label(written: string): NameLabel | undefined {
  table ??= load();
  const words = written
    .toLowerCase()
    .replace(/[,._&-]/g, ' ')
    .trim()
    .split(/\s+/);
  // All of it, or the last words of it.
  for (let first = Math.max(0, words.length - MOST_WORDS); first < words.length; first++) {
    const found = table.get(words.slice(first).join(' '));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What the name of a field says of its values. */
export const nameField: (field: string) => NameLabel | undefined = byField((field) => {
  const last = lastName(field.endsWith('[]') ? field.slice(0, -2) : field);
  if (last.length > LONGEST) return undefined;
  table ??= load();
  // What stands in brackets is a remark, or an ending: Nombre(s), 성함(한글).
  const plain = last
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace(/[([（［][^)\]）］]*[)\]）］]/g, ' ')
    .replace(/[*:：]+\s*$/, '');
  return table.get(plain.replace(/[,._& /-]+/g, ' ').trim()) ?? inParts(plain) ?? table.get(plain.slice(plain.lastIndexOf('/') + 1).trim());
});

/** Whether a word of the name of a field is the word for a name, of whatever: `name`, `nom_commune`, `LongName`, `name.common`. */
export const saysName: (field: string) => boolean = byField((field) => {
  table ??= load();
  const parts = field.split('.').slice(-2).join(' ').slice(-LONGEST);
  return parts
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{M}'’]+/u)
    .some((word) => bare!.has(word));
});

/** Words between the parts of a name, as columns are called for both: `Nom et prénom`. */
const JOINING = new Set([
  'and',
  'e',
  'et',
  'y',
  'und',
  'u',
  'i',
  'a',
  'en',
  'och',
  'og',
  'ja',
  'és',
  'și',
  'si',
  've',
  'dhe',
  'и',
  'і',
  'й',
  'та',
  'και',
  'და',
  'և',
  'و',
  'und/oder',
  'vor',
]);

/** What a name of a field says that is of several parts: all of them are words for names, in full or cut, and one for those of people: `Imię i nazw.`, `Apell. / nombre`. */
function inParts(plain: string): NameLabel | undefined {
  const parts = plain.split(/[\s,&/+_-]+/).filter((part) => part !== '' && !JOINING.has(part));
  if (parts.length === 0 || parts.length > MOST_WORDS) return undefined;
  const said = parts.map(
    (part) => (part.endsWith('.') ? ofCut(part.slice(0, -1)) : table!.get(part)) ?? (ENDING.test(part) ? 'ending' : undefined),
  );
  if (said.includes(undefined)) return undefined;
  return said.includes('person') ? 'person' : said.includes('any') ? 'any' : undefined;
}

/** Endings by which a word is of men and women: `Ansprechpartner/in`. */
const ENDING = /^(?:in|innen|a|as|o|os|e|es|ne)$/;

function ofCut(part: string): NameLabel | undefined {
  const known = table!.get(part);
  if (known !== undefined || part.length < LEAST_CUT) return known;
  for (const [word, says] of table!) if (says === 'person' && word.startsWith(part) && !word.includes(' ')) return says;
  return undefined;
}

/** Letters of a word that are left of it where it is cut. */
const LEAST_CUT = 4;

/** The word right before a place, in lower case: letters of any script, nothing else between it and the place than white space and quotes. */
function wordBefore(text: string, at: number): string {
  let end = at;
  while (end > 0 && at - end < 4 && isGap(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < LONGEST && isLetter(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase();
}

function isGap(c: number): boolean {
  return c <= 0x20 || c === 0x22 || c === 0x27 || c === 0x201d || c === 0x2019 || c === 0x3000;
}

/** A letter, or an apostrophe in a word of Ukrainian, as far as labels have them. */
function isLetter(c: number): boolean {
  if (c < 0x80) return (c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a;
  return c !== 0x201c && c !== 0x201d && (c < 0x3000 || c > 0x303f) && (c < 0xff00 || c > 0xff20);
}

const SEPARATOR = /[:：=|]/g;
/** What ends a label on its left. */
const BEGINS = /[\n\r,;|{}[\]"“”'‘’「『【（(、，。!?<>*•·\t]/;

/** Places at which a name should begin, after a label and a colon, in order. */
export function labeledPlaces(text: string): { at: number; says: NameLabel }[] {
  const all: { at: number; says: NameLabel }[] = [];
  table ??= load();
  SEPARATOR.lastIndex = 0;
  for (let match = SEPARATOR.exec(text); match !== null; match = SEPARATOR.exec(text)) {
    const { index, 0: sign } = match;
    const last = wordBefore(text, index);
    if (last === '' ? !/[)）]\s?$/.test(text.slice(index - 2, index)) : !lasts!.has(last)) continue;
    let before = text.slice(Math.max(0, index - LONGEST), index).replace(/[\s"'”’]+$/, '');
    // What stands in brackets behind a label is a remark: 성명(한글):
    before = before.replace(/\s?[(（][^()（）]{0,12}[)）]$/, '');
    const cut = lastOf(BEGINS, before);
    const written = before.slice(cut + 1);
    const says = label(written);
    if (says === 'any' && isOfThing(written, text.slice(Math.max(0, index - LONGEST - MEMBER), index))) continue;
    if (says === undefined || (says === 'any' && sign !== ':' && sign !== '：')) continue;
    const from = /^\s{0,3}["'“「]?/.exec(text.slice(index + 1, index + 5))![0].length;
    all.push({ at: index + 1 + from, says });
  }
  return all;
}

/** So much is read before a label in a JSON object. */
const MEMBER = 120;
/** The key of what stands before a member called `name`, which says of what it is the name: `"dish_id": "d-7", "name": `. */
const ID_BEFORE = /["'](\p{L}[\p{L}\d_-]{1,40}?)[_-]?id["']\s?:\s?["']?[^"'{}[\],]{0,60}["']?\s?,\s?["'][^"'{}[\],:]{1,40}["']?\s?$/iu;

/** Whether a label is one of goods, places or firms: `menu_item_name`, or `name` behind `"menu_item_id"`. */
function isOfThing(written: string, before: string): boolean {
  return namesThings(written.trim()) || namesThings(ID_BEFORE.exec(before)?.[1] ?? '');
}

function lastOf(pattern: RegExp, text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (pattern.test(text[at]!)) return at;
  return -1;
}
