import { isConsent } from '../../claims/basis/basis.js';
import type { Basis } from '../../model/claim.js';
import type { Fact } from '../../model/fact.js';
import type { Law } from '../../model/rule.js';
import type { DeclaringStatement, RecordedClaim } from '../../model/statement.js';
import { reason } from '../../text/reasons/reason.js';
import { articleOf } from '../../text/words/laws.js';
import { known, unknown } from '../fact-context.js';
import { placed } from './voices.js';

/** Whether information on people under fourteen is there: found, stated or declared. */
export function minorsPresent(found: readonly string[], claims: readonly RecordedClaim[], declared: readonly DeclaringStatement[]): Fact {
  const stated = claims.filter(({ about, state, value }) => about === 'personal-data' && state === 'known' && value === 'minor');
  const saying = declared.filter(({ value }) => value.minors === 'present');
  const from = [...(found.includes('pi/minor') ? ['detectors'] : []), ...[...stated, ...saying].map(({ at }) => placed(at))];
  if (from.length > 0) return known(true, from);
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
