import { isConsent } from '../../claims/basis/basis.js';
import type { Basis } from '../../model/claim.js';
import type { Fact } from '../../model/fact.js';
import type { Law } from '../../model/rule.js';
import type { DeclaringStatement, Profile, RecordedClaim, RegisterStatement, Statement } from '../../model/statement.js';
import { reason } from '../../text/reasons/reason.js';
import { articleOf } from '../../text/words/laws.js';
import { sampledClean, sampleOrigin } from '../decided-samples.js';
import { known, unknown } from '../fact-context.js';
import type { OwnConsent } from './consent-against.js';
import { registerOrigin, signedOrigins } from './registered.js';
import { placed } from './voices.js';

interface Heard {
  profile?: Profile;
  consent?: OwnConsent;
  register?: RegisterStatement;
  statements?: readonly Statement[];
}

/** Whether information on people under fourteen is there: found, stated or declared. */
export function minorsPresent(
  found: readonly string[],
  claims: readonly RecordedClaim[],
  declared: readonly DeclaringStatement[],
  { profile, consent, register, statements = [] }: Heard = {},
): Fact {
  const stated = claims.filter(({ about, state, value }) => about === 'personal-data' && state === 'known' && value === 'minor');
  const saying = declared.filter(({ value }) => value.minors === 'present');
  const minor = consent?.registered?.minor === true ? [registerOrigin(consent.registered)] : [];
  const from = [...(found.includes('pi/minor') ? ['detectors'] : []), ...[...stated, ...saying].map(({ at }) => placed(at)), ...minor];
  if (from.length > 0) return known(true, from);
  // Person by person is more than what is said of all of them.
  if (consent?.registered?.minor === false && register !== undefined) return known(false, signedOrigins(register));
  // What may be a child is too little to find one, and too much to deny all.
  if (profile?.seen.some(({ kind }) => kind === 'pi/minor')) return unknown(reason('minors/hinted'));
  // Children are what laws call sensitive, or are asked for with it: people who looked for that looked for them.
  const clean = [...sampledClean(statements, 'sensitive-data'), ...sampledClean(statements, 'personal-data')];
  if (clean.length > 0) return known(false, clean.map(sampleOrigin));
  const denying = declared.filter(({ value }) => value.minors === 'none' || value.noPersonalData === true);
  if (denying.length > 0 && (found.length === 0 || denying.some(({ value }) => value.minors === 'none')))
    return known(
      false,
      denying.map(({ at }) => placed(at)),
    );
  return unknown(reason('minors/not-stated'));
}

/** Whether a guardian must consent: under some laws for any basis, under others where the basis is consent. */
export function guardianNeeded(minors: Fact, bases: readonly Basis[], laws: readonly Law[]): Fact {
  if (minors.value !== true) return minors;
  if (laws.length === 0) return unknown(reason('law/none'));
  const asking = laws.flatMap((law) => {
    const { children } = law.personalData;
    return children === undefined ? [] : [{ law: law.id, children, article: articleOf(law, children.article).en }];
  });
  const always = asking.find(({ children }) => children.where === 'always');
  if (always !== undefined) return { value: true, from: [always.law], why: always.article };
  const where = asking[0];
  if (where === undefined) return { value: false, from: laws.map(({ id }) => id), why: reason('law/asks-no-guardian') };
  if (bases.length === 0) return unknown(`no legal basis is recorded; ${where.article} asks for the guardian where it is consent`);
  // That an online service is offered to children, which some laws ask for too, is not asked: the stricter reading counts.
  return { value: bases.some(isConsent), from: [where.law], why: `${where.article}: where the basis is consent` };
}
