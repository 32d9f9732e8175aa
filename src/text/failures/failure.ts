import { LicitError } from '../../model/errors.js';
import type { Arguments, Places } from '../messages/places.js';
import { en } from './failures-en.js';
import { fixesEn } from './fixes-en.js';

/** Everything that ends a command. */
export type FailureId = keyof typeof en;
/** Everything that can be done about it. */
export type FixId = keyof typeof fixesEn;
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
  const said = { what, fix, given };
  const filled = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => plainly((given as Record<string, unknown>)[name]));
  return new LicitError(filled(en[what]), filled(fixesEn[fix]), { ...(cause !== undefined && { cause }), said });
}

/** The text for a value that is no words of ours. */
export function plainly(value: unknown): string {
  return String(value ?? '');
}
