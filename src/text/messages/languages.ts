/** The languages that licit speaks. Another one is a file of this form, and a line here. */
import { type Lang, langs } from '../../model/basics.js';
import { en as failuresEn } from '../failures/failures-en.js';
import { zh as failuresZh } from '../failures/failures-zh.js';
import { fixesEn } from '../failures/fixes-en.js';
import { fixesZh } from '../failures/fixes-zh.js';
import { en as problemsEn } from '../problems/problems-en.js';
import { zh as problemsZh } from '../problems/problems-zh.js';
import { en as reasonsEn } from '../reasons/en.js';
import { zh as reasonsZh } from '../reasons/zh.js';
import { english } from './grammar-en.js';
import { chinese } from './grammar-zh.js';
import { en } from './messages-en.js';
import { zh } from './messages-zh.js';
import type { Names } from './places.js';

/** All that licit says by ids in a language, and how the language counts, lists and puts in brackets. */
interface Language {
  /** For numbers, dates and plural forms, as `Intl` has it. */
  locale: string;
  /** The language of a web page. */
  html: string;
  /** How days are written: as in ISO 8601, or in words. */
  days: 'iso' | 'long';
  /** By which clock times are told, in hours from UTC, and what stands behind a time. */
  clock: { readonly offset: number; readonly suffix: string };
  /** Whether a sentence begins with a capital. */
  capitals: boolean;
  /** The script that it is written in, where no other language of ours is: what a law says in it is shown as it is. */
  script?: RegExp;
  /** What stands before and behind words in brackets that follow others. */
  brackets: readonly [open: string, close: string];
  /** What stands before and behind the title of a law. */
  titles: readonly [open: string, close: string];
  /** What separates words that code puts together. */
  marks: Readonly<Record<keyof typeof english.marks, string>>;
  /** Forms of things that are counted, in the order in which `Intl.PluralRules` has them: zero, one, two, few, many, other. */
  nouns: Readonly<Record<keyof typeof english.nouns, readonly string[]>>;
  messages: { readonly [Id in keyof typeof en]: string };
  reasons: { readonly [Id in keyof typeof reasonsEn]: string };
  problems: { readonly [Id in keyof typeof problemsEn]: readonly [what: string, fix: string] };
  failures: { readonly [Id in keyof typeof failuresEn]: string };
  fixes: { readonly [Id in keyof typeof fixesEn]: string };
}

export const languages = {
  en: { ...english, messages: en, reasons: reasonsEn, problems: problemsEn, failures: failuresEn, fixes: fixesEn },
  zh: { ...chinese, messages: zh, reasons: reasonsZh, problems: problemsZh, failures: failuresZh, fixes: fixesZh },
} satisfies Record<Lang, Language>;

/** Arguments that one of two texts of an id names and the other does not. */
type Misplaced<A, B> = { [Id in keyof A & keyof B]: Exclude<Names<A[Id]>, Names<B[Id]>> | Exclude<Names<B[Id]>, Names<A[Id]>> }[keyof A &
  keyof B];
/** Does not compile where a translation leaves out an argument, or names one that is not there; the error names it. */
type Whole<A, B> = Misplaced<A, B> extends never ? true : Misplaced<A, B>;
export const everyArgument: readonly [
  Whole<typeof en, typeof zh>,
  Whole<typeof reasonsEn, typeof reasonsZh>,
  Whole<typeof failuresEn, typeof failuresZh>,
  Whole<typeof fixesEn, typeof fixesZh>,
] = [true, true, true, true];

/** What separates words that code puts together, in each language. */
export const punctuation = { en: english.marks, zh: chinese.marks };

/** Words in brackets behind others, with the space and the brackets of the language. */
export function bracketed(text: string, lang: Lang): string {
  const [open, close] = languages[lang].brackets;
  return open + text + close;
}

/** The title of a law, as the language marks one, once. */
export function titled(text: string, lang: Lang): string {
  const [open, close] = languages[lang].titles;
  return text.includes(open) ? text : open + text + close;
}

/** The language to offer beside this one. */
export function otherLanguage(lang: Lang): Lang {
  return langs.find((other) => other !== lang)!;
}

/** Words as the beginning of a sentence. */
export function capitalized(words: string, lang: Lang): string {
  return languages[lang].capitals ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** Whether words are written in the language, as far as its script tells. */
export function isWrittenIn(lang: Lang, words: string): boolean {
  const { script }: Language = languages[lang];
  return script?.test(words) ?? false;
}

/** A day of the calendar, as the language writes it. */
export function dayIn(lang: Lang, iso: string): string {
  const { days, locale } = languages[lang];
  const day = Date.parse(`${iso}T00:00:00Z`);
  if (days === 'iso' || Number.isNaN(day)) return iso;
  return (dayFormats[lang] ??= new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })).format(day);
}

const dayFormats: Partial<Record<Lang, Intl.DateTimeFormat>> = {};

/** Whether licit speaks a language. */
export function isLanguage(name: string): name is Lang {
  return Object.hasOwn(languages, name);
}
