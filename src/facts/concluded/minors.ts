import { type BasisLaw, isConsent } from '../../claims/basis/basis.js';
import type { Basis } from '../../model/claim.js';
import type { Fact } from '../../model/fact.js';
import type { DeclaringStatement, RecordedClaim } from '../../model/statement.js';
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
  return unknown('nothing says whether people under fourteen are in the data; that none were found shows nothing');
}

/** Whether a guardian must consent: PIPL Art. 31 asks for it whatever the basis is, GDPR Art. 8 where the basis is consent. */
export function guardianNeeded(minors: Fact, bases: readonly Basis[], laws: readonly BasisLaw[]): Fact {
  if (minors.value !== true) return minors;
  if (laws.includes('cn-pipl')) return { value: true, from: ['cn-pipl-2021'], why: 'PIPL Art. 31' };
  if (!laws.includes('eu-gdpr')) return unknown('no instrument is chosen that brings in a law on personal information');
  if (bases.length === 0) return unknown('no legal basis is recorded; GDPR Art. 8 asks for the guardian where it is consent');
  // That an online service is offered to children, the other condition, is not asked: the stricter reading counts.
  return { value: bases.some(isConsent), from: ['eu-gdpr-2016'], why: 'GDPR Art. 8: where the basis is consent' };
}
