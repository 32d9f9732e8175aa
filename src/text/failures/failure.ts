import type { Lang } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import { errorArgument, errorIn } from '../in-chinese.js';
import { fill } from '../messages/fill.js';
import { languages } from '../messages/languages.js';
import type { Arguments, Places } from '../messages/places.js';
import type { en } from './failures-en.js';
import type { fixesEn } from './fixes-en.js';

/** Everything that ends a command. */
export type FailureId = keyof typeof en;
type FixId = keyof typeof fixesEn;
/** What both texts are given: a choice of texts may leave some of it open. */
type GivenTo<Place extends string> = [Place] extends [never]
  ? [given?: Record<string, never>, cause?: unknown]
  : [given: { [Name in keyof Arguments<Place>]: Arguments<Place>[Name] | undefined }, cause?: unknown];

/** An error that ends the run, by the ids of what happened and of what to do; in English until it is shown. */
export function failure<What extends FailureId, Fix extends FixId>(
  what: What,
  fix: Fix,
  ...[given = {}, cause]: GivenTo<Places<(typeof en)[What] | (typeof fixesEn)[Fix]>>
): LicitError {
  const { failures, fixes } = languages.en;
  const said = { what, fix, given };
  const filled = (text: string): string => fill('en', text, given, plainly);
  return new LicitError(filled(failures[what]), filled(fixes[fix]), { ...(cause !== undefined && { cause }), said });
}

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

function plainly(value: unknown): string {
  return String(value ?? '');
}
