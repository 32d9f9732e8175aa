import { declaredUse } from '../claims/license-use.js';
import type { Fact, Facts, GrantPermission, Permissions, Three } from '../model.js';
import { type FactContext, type Heard, known, unknown } from './context.js';
import { givenBy, heldGrants, idsOf } from './grants.js';
import { concludeLicense } from './license.js';
import { origins } from './voices.js';

/** What is known of the license and of permissions beyond it, and whether they allow the declared use. What a grant does not name stays as the license says. */
export function licenseFacts({ profile, claims, statements }: Heard, context: FactContext): Facts {
  const license = concludeLicense(profile, claims, statements, context.asOf);
  const from = origins(license.voices);
  const why = license.why ?? (license.state === 'missing' ? 'no license is stated' : 'the license is not understood');
  const { permissions, governing } = license;
  const grants = heldGrants(statements, license.state === 'known' ? license.value : undefined, context.asOf);
  const granted = (name: GrantPermission): boolean => givenBy(grants, name).length > 0;
  const given = [...new Set([...givenBy(grants, 'train'), ...givenBy(grants, 'commercial')])];
  const permitted = (name: keyof Permissions): Fact => {
    const answer = permissions?.[name];
    if (answer === 'yes' || answer === 'no')
      return known(answer === 'yes', [...from, `licit's license table, ${governing}: ${permissions!.clause}`]);
    return unknown(permissions ? `the license table does not answer this for ${governing}` : why);
  };
  const beyond = (name: Exclude<GrantPermission, 'opt-out'>): Fact => {
    const by = givenBy(grants, name);
    return by.length > 0 ? known(true, by) : permitted(name);
  };
  const { purpose } = context.use;
  const alone = declaredUse({ train: yes(granted('train')), commercial: yes(granted('commercial')) }, purpose).allowed === true;
  // The declared use of a work under no license has to be allowed whole, adaptation too where training is taken to make one.
  const whole = alone && (context.use.assumeAdaptation !== true || granted('derivatives'));
  const use = alone
    ? { allowed: true }
    : declaredUse(
        permissions && {
          ...permissions,
          ...(granted('train') && { train: 'yes' }),
          ...(granted('commercial') && { commercial: 'yes' }),
        },
        purpose,
      );
  // A grant for training that does not name the reservation leaves it standing; a written license never had to.
  const inWriting = permissions?.train === 'yes' && license.evidence;
  const lifting = givenBy(grants, 'opt-out');
  const short = given.length > 0 ? '; the grants in force do not allow all of the declared use' : '';
  return {
    'license.stated': known(license.state !== 'missing', from),
    'license.state': known(license.state, from),
    'license.expression': license.state === 'known' && governing !== undefined ? known(governing, from) : unknown(why),
    'license.raw': license.raw === undefined ? unknown(why) : known(license.raw, from),
    'license.why': license.why === undefined ? unknown('the license is known') : known(license.why, from),
    'license.conflict': known(license.state === 'conflict', from),
    'license.conflict-values':
      license.against.length > 0 ? known(license.against.join(' / '), from) : unknown('no contradiction of known licenses'),
    'license.governing': governing === undefined ? unknown(why) : known(governing, from),
    'license.evidence': known(license.evidence),
    'license.permits.train': beyond('train'),
    'license.permits.commercial': beyond('commercial'),
    'license.permits.derivatives': beyond('derivatives'),
    'license.permits.redistribute': beyond('redistribute'),
    'license.requires.attribution': permitted('attribution'),
    'license.requires.share-alike': permitted('shareAlike'),
    'license.permits.declared-use':
      use.allowed === undefined ? unknown((use.why ?? why) + short) : known(use.allowed, alone ? given : [...from, ...given]),
    'license.limit': use.limit === undefined ? unknown('no limit on the declared use is known') : known(use.limit, from),
    'license.grant': known(idsOf(grants.inForce)),
    'license.grant-idle': known(idsOf(grants.idle)),
    'license.grant-allows-use': known(whole, whole ? given : []),
    'reservation.lifted': known(inWriting || lifting.length > 0, [...(inWriting ? from : []), ...lifting]),
  };
}

function yes(given: boolean): Three {
  return given ? 'yes' : 'unknown';
}
