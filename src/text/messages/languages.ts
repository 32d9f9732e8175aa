/** The languages that licit speaks. Another one is a file of this form, and a line here. */
import type { Lang } from '../../model/basics.js';
import { en as problemsEn } from '../problems/problems-en.js';
import { zh as problemsZh } from '../problems/problems-zh.js';
import { en as reasonsEn } from '../reasons/en.js';
import { zh as reasonsZh } from '../reasons/zh.js';
import { en, english } from './messages-en.js';
import { chinese, zh } from './messages-zh.js';
import type { Names } from './places.js';

/** All that licit says by ids in a language, and how the language counts, lists and puts in brackets. */
interface Language {
  /** For numbers, dates and plural forms, as `Intl` has it. */
  locale: string;
  /** The language of a web page. */
  html: string;
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
}

export const languages = {
  en: { ...english, messages: en, reasons: reasonsEn, problems: problemsEn },
  zh: { ...chinese, messages: zh, reasons: reasonsZh, problems: problemsZh },
} satisfies Record<Lang, Language>;

/** Arguments that one of two texts of an id names and the other does not. */
type Misplaced<A, B> = { [Id in keyof A & keyof B]: Exclude<Names<A[Id]>, Names<B[Id]>> | Exclude<Names<B[Id]>, Names<A[Id]>> }[keyof A &
  keyof B];
/** Does not compile where a translation leaves out an argument, or names one that is not there; the error names it. */
export const everyArgument: Misplaced<typeof en, typeof zh> | Misplaced<typeof reasonsEn, typeof reasonsZh> extends never
  ? true
  : Misplaced<typeof en, typeof zh> = true;

/** What separates words that code puts together, in each language. */
export const punctuation = { en: english.marks, zh: chinese.marks };

/** Words in brackets behind others, with the space and the brackets of the language. */
export function bracketed(text: string, lang: Lang): string {
  const [open, close] = languages[lang].brackets;
  return open + text + close;
}

/** The title of a law, as the language marks one. */
export function titled(text: string, lang: Lang): string {
  const [open, close] = languages[lang].titles;
  return open + text + close;
}

/** The language to offer beside this one. */
export function otherLanguage(lang: Lang): Lang {
  return (Object.keys(languages) as Lang[]).find((other) => other !== lang)!;
}
