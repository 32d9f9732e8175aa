import { moreRestrictive, mostRestrictive, permissionsOf } from '../../license/statements/read-license.js';
import { declaredUse } from '../../license/terms/license-use.js';
import type { Fact } from '../../model/fact.js';
import type { ModelTerms, Permissions } from '../../model/license-terms.js';
import type { GrantPermission, Profile } from '../../model/statement.js';
import { type FactContext, known, unknown } from '../fact-context.js';
import { givenBy, type HeldGrants, ifRead, unreadContracts } from '../held-grants.js';
import type { ConcludedGenerated } from './concluded-generated.js';
import { type ConcludedLicense, isLifted, notKnownBecause } from './concluded-license.js';
import { type Descent, descend, type Parent } from './descent.js';
import { origins } from './voices.js';

interface Sources {
  profile: Profile | undefined;
  parents: readonly Parent[];
  license: ConcludedLicense;
  generated: ConcludedGenerated;
  grants: HeldGrants;
}

/**
 * What the license, the grants, the licenses of what the data was made from and the terms of the generating model allow together. What a
 * grant does not name stays as the license says; the license of a parent, and the terms of a generating model, bind whatever else is allowed.
 */
export interface LicensedUses {
  descent: Descent;
  /** The expression whose permissions count. */
  governing: string | undefined;
  /** Where the license, and those of stricter parents, are said. */
  from: readonly string[];
  /** What is said of a permission or duty by the license table, the grants aside. */
  permitted(name: keyof Permissions): Fact;
  /** The same, and what grants give. */
  permittedWithGrants(name: Exclude<GrantPermission, 'opt-out'>): Fact;
  declaredUse: Fact;
  limit: Fact;
  /** The grants in force allow the declared use by themselves. */
  grantsAloneAllowUse: Fact;
}

/** Draws the conclusion for a subject. */
export function licensedUses({ profile, parents, license, generated, grants }: Sources, { use: intended }: FactContext): LicensedUses {
  const { purpose, competes } = intended;
  const several = profile !== undefined && profile.license.state !== 'missing' && parents.length > 1;
  const descent = descend(license.governing, parents, several);
  const stricter = isLifted(license) ? [] : descent.stricter;
  const parentLicenses = stricter.map((parent) => parent.license!);
  const from = [...origins(license.voices), ...stricter.flatMap((parent) => parent.from)];
  const notKnown = notKnownBecause(license);
  const expression = license.governing === undefined ? undefined : mostRestrictive([license.governing, ...parentLicenses]);
  // What would be allowed if the contracts that were not read say so: then it is not known.
  const grantsIfRead = ifRead(grants);
  const underParents = (allowed: Permissions | undefined) => allowed && parentLicenses.map(permissionsOf).reduce(moreRestrictive, allowed);
  const beforeTerms = underParents(withGrants(license.permissions, grants));
  const permissions = applyGeneratorTerms(beforeTerms, generated, competes);
  const governing = expression !== undefined && bindsMore(beforeTerms, permissions) ? withTerms(expression, generated) : expression;

  const permitted = (name: keyof Permissions): Fact => {
    const answer = permissions?.[name];
    if (answer === 'yes' || answer === 'no')
      return known(answer === 'yes', [
        ...from,
        `licit's license table, ${governing ?? 'terms of the generating model'}: ${permissions!.clause}`,
      ]);
    if (beforeTerms?.[name] === 'yes' && generated.generated === true) return unknown(termsNotSaid(generated));
    return unknown(license.permissions ? `the license table does not answer this for ${expression}` : notKnown);
  };
  const permittedWithGrants = (name: Exclude<GrantPermission, 'opt-out'>): Fact => {
    const by = givenBy(grants, name);
    if (by.length > 0 && (permissions === undefined || permissions[name] === 'yes')) return known(true, by);
    const fact = permitted(name);
    return fact.value !== true && givenBy(grantsIfRead, name).length > 0 ? unknown(unreadContracts(grants)) : fact;
  };

  const grantsAllow = (those: HeldGrants): boolean => {
    const byGrants = applyGeneratorTerms(underParents(withGrants(undefined, those)), generated, competes);
    return byGrants !== undefined && declaredUse(ifNotCompeting(byGrants, competes), purpose).allowed === true;
  };
  // The declared use of a work under no license has to be allowed whole, adaptation too where training is taken to make one.
  const grantsCoverUse = (those: HeldGrants): boolean =>
    grantsAllow(those) && (intended.assumeAdaptation !== true || givenBy(those, 'derivatives').length > 0);
  const useWith = (those: HeldGrants): ReturnType<typeof declaredUse> => {
    if (grantsAllow(those)) return { allowed: true };
    const allowed = applyGeneratorTerms(underParents(withGrants(license.permissions, those)), generated, competes);
    return declaredUse(ifNotCompeting(allowed, competes), purpose);
  };
  const grantOrigins = [...new Set([...givenBy(grants, 'train'), ...givenBy(grants, 'commercial')])];
  const use = useWith(grants);
  const ifAllRead = grants.unread.length === 0 ? use : useWith(grantsIfRead);
  const covered = grantsCoverUse(grants);
  const undecidedBecause =
    beforeTerms?.train === 'yes' && permissions?.train === 'unknown' ? termsNotSaid(generated) : (use.why ?? notKnown);
  const grantGap = grantOrigins.length > 0 ? '; the grants in force do not allow all of the declared use' : '';
  const declared = ((): Fact => {
    if (use.allowed !== true && ifAllRead.allowed === true) return unknown(unreadContracts(grants));
    if (use.allowed === undefined) return unknown(undecidedBecause + grantGap);
    return known(use.allowed, grantsAllow(grants) ? grantOrigins : [...from, ...grantOrigins]);
  })();
  return {
    descent,
    governing,
    from,
    permitted,
    permittedWithGrants,
    declaredUse: declared,
    limit: use.limit === undefined ? unknown('no limit on the declared use is known') : known(use.limit, from),
    grantsAloneAllowUse:
      !covered && grantsCoverUse(grantsIfRead) ? unknown(unreadContracts(grants)) : known(covered, covered ? grantOrigins : []),
  };
}

/** A license of which nothing is known. */
const nothing: Permissions = {
  train: 'unknown',
  commercial: 'unknown',
  derivatives: 'unknown',
  redistribute: 'unknown',
  attribution: 'unknown',
  notice: 'unknown',
  shareAlike: 'unknown',
  clause: 'the grants in force',
  checked: 'none',
};

/** The permissions of a license with those that grants give; of no license, those of the grants alone. */
function withGrants(license: Permissions | undefined, grants: HeldGrants): Permissions | undefined {
  const names = (['train', 'commercial', 'derivatives', 'redistribute'] as const).filter((name) => givenBy(grants, name).length > 0);
  if (names.length === 0) return license;
  return { ...(license ?? nothing), ...Object.fromEntries(names.map((name) => [name, 'yes' as const])) };
}

/** The permissions for a model that a person says does not compete: no term against competing models applies to it. */
function ifNotCompeting(permissions: Permissions | undefined, competes: boolean | undefined): Permissions | undefined {
  return permissions && competes === false ? { ...permissions, noCompetingModel: 'no' } : permissions;
}

/** What the terms of the generating model leave of the permissions. Terms that are not known leave nothing allowed for certain. */
function applyGeneratorTerms(
  license: Permissions | undefined,
  generated: ConcludedGenerated,
  competes: boolean | undefined,
): Permissions | undefined {
  if (generated.generated !== true) return license;
  const terms = permissionsUnder(generated, competes);
  if (license !== undefined) return moreRestrictive(license, terms);
  // Terms that forbid do so whatever the license is; they allow nothing in its place.
  const only = (answer: Permissions['train']) => (answer === 'no' ? 'no' : 'unknown');
  return { ...terms, train: only(terms.train), commercial: only(terms.commercial), derivatives: 'unknown', redistribute: 'unknown' };
}

/** The terms of the generating model as permissions; what such terms say nothing about, they do not limit once they are known. */
function permissionsUnder({ terms, termsKnown }: ConcludedGenerated, competes: boolean | undefined): Permissions {
  const open = termsKnown ? 'yes' : 'unknown';
  const answerOf = (answer: ModelTerms['train'] | undefined) => (answer === 'no' || termsKnown ? (answer ?? 'unknown') : 'unknown');
  // Where competing models are forbidden, training is allowed for some models only: which, a person has to say.
  const allowsOthers = competes === undefined || !termsKnown ? 'unknown' : competes ? 'no' : 'yes';
  return {
    train: terms?.noCompetingModel === 'yes' && terms.train === 'unknown' ? allowsOthers : answerOf(terms?.train),
    commercial: answerOf(terms?.commercial),
    derivatives: open,
    redistribute: open,
    attribution: termsKnown ? 'no' : 'unknown',
    notice: termsKnown ? 'no' : 'unknown',
    shareAlike: terms?.shareAlike === 'yes' || termsKnown ? terms!.shareAlike : 'unknown',
    noCompetingModel: terms?.noCompetingModel === 'yes' || termsKnown ? terms!.noCompetingModel : 'unknown',
    fieldOfUse: 'none',
    clause: terms === undefined ? 'the terms of the generating model are not known' : `${terms.document}: ${terms.clause}`,
    checked: terms?.checked === 'read' ? 'read' : terms === undefined || terms.checked === 'none' ? 'none' : 'memory',
  };
}

/** Whether the terms of the generating model forbid what the license does not. */
function bindsMore(license: Permissions | undefined, both: Permissions | undefined): boolean {
  if (license === undefined || both === undefined) return false;
  return (['train', 'commercial'] as const).some((name) => both[name] === 'no' && license[name] !== 'no');
}

/** The expression with the terms, for what governs is both. */
function withTerms(governing: string, { terms }: ConcludedGenerated): string {
  return `${/\sOR\s/.test(governing) ? `(${governing})` : governing} AND ${terms?.license ?? `LicenseRef-${(terms?.family ?? '').replace(/[^\w.]+/g, '-').replace(/^-|-$/g, '')}-Terms`}`;
}

function termsNotSaid({ terms, termsKnown }: ConcludedGenerated): string {
  if (!termsKnown) return 'a model generated it, and what its terms say of output is not known';
  return terms?.noCompetingModel === 'yes'
    ? `the terms of ${terms.family} forbid competing models; whether yours competes is for a person to say (use.competes)`
    : `the terms of ${terms?.family} do not say`;
}
