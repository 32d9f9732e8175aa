import type { Lang } from '../../model/basics.js';
import type { LicitError } from '../../model/errors.js';
import { errorArgument, errorIn } from '../in-chinese.js';
import { fill } from '../messages/fill.js';
import { languages } from '../messages/languages.js';
import { type FailureId, type FixId, plainly } from './failure.js';

/** What happened and what to do, in a language. */
export function failureIn(lang: Lang, { message, fix, said }: LicitError): { what: string; fix: string } {
  if (said === undefined) return { what: errorIn(lang, message), fix: errorIn(lang, fix) };
  const { failures, fixes } = languages[lang];
  // What fills a place may be words of ours.
  const say = (value: unknown): string => (typeof value === 'string' ? errorArgument(lang, value) : plainly(value));
  return {
    what: fill(lang, failures[said.what as FailureId], said.given, say),
    fix: fill(lang, fixes[said.fix as FixId], said.given, say),
  };
}
