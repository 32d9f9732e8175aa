import type { Profile, StatedClaim } from '../model/statement.js';
import { ownWords } from '../text/words/item-words.js';
import { limitsOrRefuses } from './concluded/concluded-license.js';

/**
 * A profile as it is judged: what items say in words of their own counts by what was read from it. That an unclear license limits or
 * refuses is all that is asked of words beyond that. Two items whose profiles are the same so have the same facts.
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

/** What an item says of its license, as it is judged. */
export function asJudgedLicense(license: StatedClaim): StatedClaim {
  const { state, raw } = license;
  const asked = state === 'unclear' || state === 'conflict';
  return asked && raw !== undefined && limitsOrRefuses(raw) ? { ...unworded(license), limits: true } : unworded(license);
}
