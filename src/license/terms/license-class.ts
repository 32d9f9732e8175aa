import type { LicenseClass, Permissions } from '../../model/license-terms.js';
import { limitsOf } from './permissions.js';

/** Every class, from what asks least to what is not known at all. */
export const licenseClasses: readonly LicenseClass[] = [
  'public-domain',
  'attribution',
  'share-alike',
  'limited-use',
  'source-available',
  'non-commercial',
  'no-derivatives',
  'proprietary',
  'unclear',
  'missing',
];

/** Statements that a work is free, without an instrument that says so. */
const statements = /^(?:CC-PDM-1\.0|LicenseRef-(?:public-domain|no-known-copyright|US-Government-Work|RS-NoC-(?:US|CR|OKLR)-1\.0))$/;

/** The class of a license or of a state without one, by what it forbids first and what it asks then; the strictest counts. */
export function classOf(license: string, permissions: Permissions): LicenseClass {
  if (license === '(missing)') return 'missing';
  if (/^\(\w+\)$/.test(license) || /\bLicenseRef-(?:custom|various)\b/.test(license)) return 'unclear';
  const { train, commercial, derivatives, redistribute, attribution, notice, shareAlike } = permissions;
  if (train === 'no' && redistribute === 'no') return 'proprietary';
  if (derivatives === 'no') return 'no-derivatives';
  if (commercial === 'no') return 'non-commercial';
  if (statements.test(license)) return 'public-domain';
  if (permissions.noCompetingModel === 'yes') return 'source-available';
  const limited = limitsOf(permissions).length > 0;
  if (commercial === 'unknown' || train === 'unknown') return limited ? 'source-available' : 'unclear';
  if (shareAlike === 'yes') return 'share-alike';
  if (limited) return 'limited-use';
  if (derivatives === 'unknown' || redistribute === 'unknown') return 'unclear';
  return attribution === 'no' && notice === 'no' ? 'public-domain' : 'attribution';
}
