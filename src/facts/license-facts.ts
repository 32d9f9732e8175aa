import { moreRestrictive, mostRestrictive, permissionsOf } from '../claims/license.js';
import type { Fact, Facts, Permissions } from '../model.js';
import { type FactContext, type Heard, known, unknown } from './context.js';
import { type Descent, descend, type Parent } from './descent.js';
import { type ConcludedLicense, concludeLicense } from './license.js';
import { origins, placed, sideOf } from './voices.js';

/** What is known of the license, and whether it allows the declared use. */
export function licenseFacts({ profile, claims, statements, parents = [] }: Heard, context: FactContext): Facts {
  const license = concludeLicense(profile, claims, statements, context.asOf);
  const own = origins(license.voices);
  const several = profile !== undefined && profile.license.state !== 'missing' && parents.length > 1;
  const descent = descend(license.governing, parents, several);
  const bound = overruled(license) ? [] : descent.stricter;
  const from = [...own, ...bound.flatMap((parent) => parent.from)];
  const why = license.why ?? (license.state === 'missing' ? 'no license is stated' : 'the license is not understood');
  const readings = bound.map((parent) => parent.license!);
  const governing = license.governing === undefined ? undefined : mostRestrictive([license.governing, ...readings]);
  const permissions = license.permissions && readings.map(permissionsOf).reduce(moreRestrictive, license.permissions);
  const permitted = (name: keyof Permissions): Fact => {
    const answer = permissions?.[name];
    if (answer === 'yes' || answer === 'no')
      return known(answer === 'yes', [...from, `licit's license table, ${governing}: ${permissions!.clause}`]);
    return unknown(permissions ? `the license table does not answer this for ${governing}` : why);
  };
  const use = declaredUse(permissions, context.use.purpose);
  return {
    'license.stated': known(license.state !== 'missing', own),
    'license.state': known(license.state, own),
    'license.expression': license.state === 'known' && license.governing !== undefined ? known(license.governing, own) : unknown(why),
    'license.raw': license.raw === undefined ? unknown(why) : known(license.raw, own),
    'license.why': license.why === undefined ? unknown('the license is known') : known(license.why, own),
    'license.conflict': known(license.state === 'conflict', own),
    'license.conflict-values':
      license.against.length > 0
        ? {
            ...known(
              license.against.join(' / '),
              license.sides.map(({ where }) => where),
            ),
            sides: license.sides.map(sideOf),
          }
        : unknown('no contradiction of known licenses'),
    'license.governing': governing === undefined ? unknown(why) : known(governing, from),
    'license.evidence': known(license.evidence),
    ...descentFacts(license, descent, parents),
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

/** A person who holds a document that shows another license has settled it. */
function overruled({ voices }: ConcludedLicense): boolean {
  return voices.some(({ who, heard, evidence }) => who === 'declaration' && heard && evidence);
}

function descentFacts(license: ConcludedLicense, descent: Descent, parents: readonly Parent[]): Facts {
  const told = [...new Set(parents.map(({ at }) => placed(at)))];
  const nobody = 'no descriptor says that it was made from another dataset';
  const looser = descent.looser === true && overruled(license) ? false : descent.looser;
  const { stricter } = descent;
  const mine = license.voices.filter(({ heard }) => heard);
  const sides = [...mine.map(sideOf), ...stricter.map(({ at, saidAt, license: value }) => ({ at: saidAt ?? at, says: value! }))];
  return {
    'license.derived': known(parents.length > 0, told),
    'license.parent':
      descent.license === undefined
        ? unknown(parents.length === 0 ? nobody : (descent.why ?? nobody))
        : known(
            descent.license,
            parents.filter((parent) => parent.license === descent.license).flatMap(({ from }) => from),
          ),
    'license.looser-than-parent':
      parents.length === 0
        ? unknown(nobody)
        : looser === undefined
          ? unknown(descent.why!)
          : known(looser, looser ? told : [...told, ...origins(license.voices)]),
    'license.against-parent':
      looser === true
        ? {
            ...known(`${license.governing} / ${mostRestrictive(stricter.map((parent) => parent.license!))}`, [
              ...mine.map(({ where }) => where),
              ...stricter.flatMap(({ from }) => from),
            ]),
            sides,
          }
        : unknown('it is not known to be looser than what it was made from'),
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
