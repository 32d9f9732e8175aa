/** Texts with places for arguments, as every catalog has them. */
import type { Lang } from '../../model/basics.js';
import { counted, formFor, type Noun, number } from '../show.js';
import { languages } from './languages.js';

const PLACE = /\{(\w+)(?:([;,])|#(\w*)|((?:\|[^|{}]*)+))?\}/g;

/** A text with its places filled; `say`: the words for a value that is no number. */
export function fill(lang: Lang, text: string, given: Readonly<Record<string, unknown>>, say: (value: unknown) => string): string {
  return text.replace(PLACE, (_, name: string, list?: ';' | ',', noun?: string, forms?: string) => {
    const value = given[name];
    if (list !== undefined && Array.isArray(value)) return value.map(say).join(listMark(lang, list));
    if (typeof value !== 'number' || (noun === undefined && forms === undefined)) return say(value);
    if (forms !== undefined) return formFor(value, forms.slice(1).split('|'), lang);
    return noun === '' ? number(value, lang) : counted(value, noun as Noun, lang);
  });
}

function listMark(lang: Lang, list: ';' | ','): string {
  const { semicolon, listComma } = languages[lang].marks;
  return list === ';' ? semicolon : listComma;
}
