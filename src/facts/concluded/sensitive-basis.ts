import { amounts, basisValid, isConsent } from '../../claims/basis/basis.js';
import type { Basis } from '../../model/claim.js';
import type { Fact } from '../../model/fact.js';
import type { Law } from '../../model/rule.js';
import { articleOf, basisUnder } from '../../text/words/laws.js';
import { unknown } from '../fact-context.js';

/** Whether what a law asks for sensitive information is on record; `separate`: whether a separate consent for it is. */
export function sensitiveBasis(law: Law, bases: readonly Basis[], separate: Fact, from: string[]): Fact {
  const { asks } = law.personalData.sensitive;
  const why = `what ${articleOf(law, asks.article).en} asks for is not recorded`;
  if (asks.consent !== 'separate') {
    const own = bases.filter((basis) => amounts(basis, law) !== undefined);
    return own.length === 0 ? { value: false, from, why } : weighed(own, law, from);
  }
  // One that is only declared is not shown by another ground beside it.
  if (separate.value !== false) return separate;
  // Another consent decides nothing; another ground is weighed.
  const isWeighed = bases.some((basis) => !isConsent(basis) && basisUnder(law, basis.term));
  return isWeighed ? weighed(bases, law, from) : { value: false, from, why };
}

function weighed(bases: readonly Basis[], law: Law, from: string[]): Fact {
  const { valid, reason } = basisValid(bases, law, true);
  return valid === 'unknown' ? unknown(reason) : { value: valid === 'yes', from, why: reason };
}
