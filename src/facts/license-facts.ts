import type { Fact, Facts, Permissions } from '../model.js';
import { type FactContext, type Heard, known, unknown } from './context.js';
import { concludeLicense } from './license.js';
import { origins, saidBy } from './voices.js';

/** What is known of the license, and whether it allows the declared use. */
export function licenseFacts({ profile, claims, statements }: Heard, context: FactContext): Facts {
  const license = concludeLicense(profile, claims, statements, context.asOf);
  const from = origins(license.voices);
  const why = license.why ?? (license.state === 'missing' ? 'no license is stated' : 'the license is not understood');
  const { permissions, governing } = license;
  const permitted = (name: keyof Permissions): Fact => {
    const answer = permissions?.[name];
    if (answer === 'yes' || answer === 'no')
      return known(answer === 'yes', [...from, `licit's license table, ${governing}: ${permissions!.clause}`]);
    return unknown(permissions ? `the license table does not answer this for ${governing}` : why);
  };
  const use = declaredUse(permissions, context.use.purpose);
  return {
    'license.stated': known(license.state !== 'missing', from),
    'license.state': known(license.state, from),
    'license.expression': license.state === 'known' && governing !== undefined ? known(governing, from) : unknown(why),
    'license.raw': license.raw === undefined ? unknown(why) : known(license.raw, from),
    'license.why': license.why === undefined ? unknown('the license is known') : known(license.why, from),
    'license.conflict': known(license.state === 'conflict', from),
    'license.conflict-values':
      license.against.length > 0
        ? known(license.against.join(' / '), license.sides.map(saidBy))
        : unknown('no contradiction of known licenses'),
    'license.governing': governing === undefined ? unknown(why) : known(governing, from),
    'license.evidence': known(license.evidence),
    'license.permits.train': permitted('train'),
    'license.permits.commercial': permitted('commercial'),
    'license.permits.derivatives': permitted('derivatives'),
    'license.permits.redistribute': permitted('redistribute'),
    'license.requires.attribution': permitted('attribution'),
    'license.requires.share-alike': permitted('shareAlike'),
    'license.permits.declared-use': use.allowed === undefined ? unknown(use.why ?? why) : known(use.allowed, from),
    'license.limit': use.limit === undefined ? unknown('no limit on the declared use is known') : known(use.limit, from),
  };
}

/** Whether the declared use is allowed. Without one: false when training is not allowed at all, true when every use is. */
function declaredUse(
  permissions: Permissions | undefined,
  purpose: FactContext['use']['purpose'],
): { allowed?: boolean; limit?: string; why?: string } {
  if (!permissions) return {};
  const { train, commercial } = permissions;
  if (train === 'no') return { allowed: false, limit: 'train' };
  if (purpose === 'commercial' && commercial === 'no') return { allowed: false, limit: 'commercial' };
  if (train === 'unknown') return { why: 'the license does not say whether it allows training' };
  if (purpose === 'commercial' && permissions.noCompetingModel === 'yes')
    return { why: 'the license forbids models that compete with its owner; whether yours does is for a person to say' };
  if (commercial === 'yes' || purpose === 'research') return { allowed: true };
  if (purpose === 'internal')
    return { why: 'the license does not allow commercial use; whether internal use is commercial depends on the case' };
  if (purpose === undefined) return { why: 'licit.yaml declares no use (use.purpose), and the license does not allow every use' };
  return { why: 'the license does not say whether it allows commercial use' };
}
