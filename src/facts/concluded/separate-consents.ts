import { forSensitive, isConsent } from '../../claims/basis/basis.js';
import type { Basis, SeparateConsent } from '../../model/claim.js';

/** What separate consents are on record for. */
export function separateFor(bases: readonly Basis[]): SeparateConsent[] {
  const named = bases.flatMap((basis) =>
    isConsent(basis) ? (basis.separateFor ?? (forSensitive(basis) ? (['sensitive'] as const) : [])) : [],
  );
  return [...new Set(named)].sort();
}
