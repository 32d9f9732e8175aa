import { limitsOrRefuses } from '../license/statements/limits.js';
import type { Profile, StatedClaim } from '../model/statement.js';
import { ownWords } from '../text/words/item-words.js';

/**
 * A profile as it is judged: without the original words of its claims, only what was read from them. Of the words of an unclear license only
 * whether they limit or refuse is kept. So two items with the same profile have the same facts.
 */
export function asJudged(profile: Profile): Profile {
  const { license, basis, reservations, consent } = profile;
  return {
    ...profile,
    license: asJudgedLicense(license),
    basis: unworded(basis),
    reservations: unworded(reservations),
    ...(consent && { consent: unworded(consent) }),
  };
}

function unworded(claim: StatedClaim): StatedClaim {
  return claim.raw === undefined || claim.raw === '' ? claim : { ...claim, raw: ownWords };
}

/** An item's license claim as it is judged. */
export function asJudgedLicense(license: StatedClaim): StatedClaim {
  const { state, raw } = license;
  const asked = state === 'unclear' || state === 'conflict';
  return asked && raw !== undefined && limitsOrRefuses(raw) ? { ...unworded(license), limits: true } : unworded(license);
}
