import type { Facts } from '../model/fact.js';
import type { Profile } from '../model/statement.js';
import { type FactContext, known, unknown } from './fact-context.js';

/** Sensitive kinds that detectors take for possible and no more: too little for a rule to break, too much to call the data clean. */
export function possibleFacts(profile: Profile | undefined, { kinds }: FactContext): Facts {
  const sensitive = new Set(kinds.filter(({ sensitive: law }) => law !== undefined && (law.pipl || law.gdpr)).map(({ id }) => id));
  const seen =
    profile?.seen.filter(({ kind, confidence }) => confidence === 'possible' && sensitive.has(kind)).map(({ kind }) => kind) ?? [];
  return {
    'pi.possibly-sensitive': seen.length > 0 ? known(seen, ['detectors']) : unknown('no sensitive kind was possibly seen'),
  };
}
