import type { Lang, Words } from '../../model/basics.js';
import { fill } from './fill.js';
import { languages } from './languages.js';
import type { en } from './messages-en.js';
import type { Given } from './places.js';

/** Every message of licit that is shown and not kept. */
export type MessageId = keyof typeof en;

/** A message in a language, or words that are given in each. */
export function say(words: Words, lang: Lang): string;
export function say<Id extends MessageId>(id: Id, lang: Lang, ...given: Given<(typeof en)[Id]>): string;
export function say(what: Words | MessageId, lang: Lang, given: Readonly<Record<string, unknown>> = {}): string {
  if (typeof what !== 'string') return what[lang];
  return fill(lang, languages[lang].messages[what], given, (value) => shown(value, lang));
}

function shown(value: unknown, lang: Lang): string {
  return typeof value === 'object' && value !== null ? (value as Words)[lang] : String(value ?? '');
}
