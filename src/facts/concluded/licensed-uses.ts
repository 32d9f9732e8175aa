import { moreRestrictive, mostRestrictive, permissionsOf } from '../../license/statements/read-license.js';
import { declaredUse } from '../../license/terms/license-use.js';
import type { SpdxExpression } from '../../model/claim.js';
import type { Fact } from '../../model/fact.js';
import type { ModelTerms, Permissions } from '../../model/license-terms.js';
import type { GrantPermission, Profile } from '../../model/statement.js';
import { reason } from '../../text/reasons/reason.js';
import { type FactContext, known, unknown } from '../fact-context.js';
import { givenBy, type HeldGrants, ifRead, unreadContracts } from '../held-grants.js';
import { type ListedSource, unansweredSource } from '../listed-origin.js';
import type { ConcludedGenerated } from './concluded-generated.js';
import { type ConcludedLicense, isLifted, notKnownBecause } from './concluded-license.js';
import { type Descent, descend, forbiddenBy, openParents, type Parent, underUnknownTerms, withUnknownTerms } from './descent.js';
import { origins } from './voices.js';

interface Sources {
  profile: Profile | undefined;
  parents: readonly Parent[];
  license: ConcludedLicense;
  generated: ConcludedGenerated;
  grants: HeldGrants;
  /** What lists from outside say of the source. */
  listed: ListedSource;
}

/**
 * What the license, the grants, the licenses of what the data was made from and the terms of the generating model allow together. What a
 * grant does not name stays as the license says; the license of a parent, and the terms of a generating model, bind whatever else is allowed.
 */
export class LicensedUses {
  readonly descent: Descent;
  /** The expression whose permissions count. */
  readonly governing: string | undefined;
  /** Where the license, and those of stricter parents, are said. */
  readonly from: readonly string[];
  readonly #license: ConcludedLicense;
  readonly #generated: ConcludedGenerated;
  readonly #grants: HeldGrants;
  /** The grants, if the contracts that were not read say what they are said to: what they would allow is not known. */
  readonly #ifRead: HeldGrants;
  readonly #intended: FactContext['use'];
  readonly #parentLicenses: readonly SpdxExpression[];
  /** The parents whose terms bind, known or not. */
  readonly #bindingParents: readonly Parent[];
  /** What the license allows, as far as the terms of parents are known. */
  readonly #ofLicense: Permissions | undefined;
  /** The license's expression with those of stricter parents. */
  readonly #expression: string | undefined;
  /** Permissions by license, grants and parents; and what the terms of the generating model leave of them. */
  readonly #beforeTerms: Permissions | undefined;
  readonly #permissions: Permissions | undefined;

  constructor({ profile, parents, license, generated, listed, grants: held }: Sources, { use }: FactContext) {
    const unanswered = unansweredSource(listed);
    // Of a copy from a shadow library only an agreement that somebody took out of its document permits anything.
    const grants = unanswered.length === 0 ? held : { inForce: [], unread: [], idle: held.idle };
    const several = profile !== undefined && profile.license.state !== 'missing' && areSeveral(parents);
    this.#license = license;
    this.#generated = generated;
    this.#grants = grants;
    this.#ifRead = ifRead(grants);
    this.#intended = use;
    this.descent = descend(license.governing, parents, several);
    const stricter = isLifted(license) ? [] : this.descent.stricter;
    this.#parentLicenses = stricter.map((parent) => parent.license!);
    this.#bindingParents = [...(isLifted(license) || several ? [] : parents), ...unanswered];
    this.#ofLicense = license.permissions && underUnknownTerms(license.permissions, this.#bindingParents);
    const registered = this.#bindingParents.filter((parent) => parent.registered !== undefined && !stricter.includes(parent));
    this.from = [...origins(license.voices), ...[...stricter, ...registered].flatMap((parent) => parent.from)];
    const { governing } = license;
    const strictest = governing === undefined ? undefined : mostRestrictive([governing, ...this.#parentLicenses])!;
    this.#expression = strictest && withUnknownTerms(strictest, this.#bindingParents);
    this.#beforeTerms = this.#underParents(withGrants(this.#ofLicense, grants));
    this.#permissions = applyGeneratorTerms(this.#beforeTerms, generated, use.competes);
    const terms = this.#expression !== undefined && bindsMore(this.#beforeTerms, this.#permissions);
    this.governing = terms ? withTerms(this.#expression!, generated) : this.#expression;
  }

  /** What the license table says of a permission or duty. */
  permitted(name: keyof Permissions): Fact {
    const answer = this.#permissions?.[name];
    if (answer === 'yes' || answer === 'no') {
      const what = this.governing ?? 'terms of the generating model';
      return known(answer === 'yes', [...this.from, reason('table/licenses', { what, clause: this.#permissions!.clause })]);
    }
    if (this.#beforeTerms?.[name] === 'yes' && this.#generated.generated === true) return unknown(termsNotSaid(this.#generated));
    const { permissions } = this.#license;
    const open = permissions?.[name] === 'yes' || permissions?.[name] === 'no' ? openParents(this.#bindingParents, name) : undefined;
    if (open !== undefined) return unknown(open);
    return unknown(permissions ? `the license table does not answer this for ${this.#expression}` : notKnownBecause(this.#license));
  }

  /** The same, with what grants give. */
  permittedWithGrants(name: Exclude<GrantPermission, 'opt-out'>): Fact {
    const by = givenBy(this.#grants, name);
    if (by.length > 0 && (this.#permissions === undefined || this.#permissions[name] === 'yes')) return known(true, by);
    const fact = this.permitted(name);
    return fact.value !== true && givenBy(this.#ifRead, name).length > 0 ? unknown(unreadContracts(this.#grants)) : fact;
  }

  /** Whether the use that licit.yaml declares is allowed. */
  get declaredUse(): Fact {
    const use = this.#useWith(this.#grants);
    const ifAllRead = this.#grants.unread.length === 0 ? use : this.#useWith(this.#ifRead);
    if (use.allowed !== true && ifAllRead.allowed === true) return unknown(unreadContracts(this.#grants));
    const grantOrigins = this.#grantOrigins();
    if (use.allowed !== undefined)
      return known(use.allowed, this.#grantsAllow(this.#grants) ? grantOrigins : [...this.from, ...grantOrigins]);
    const onTerms = this.#beforeTerms?.train === 'yes' && this.#permissions?.train === 'unknown';
    const because = onTerms ? termsNotSaid(this.#generated) : (this.#openBecause() ?? use.why ?? notKnownBecause(this.#license));
    return unknown(grantOrigins.length > 0 ? `${because}; the grants in force do not allow all of the declared use` : because);
  }

  /** The permission that the declared use lacks. */
  get limit(): Fact {
    const { limit } = this.#useWith(this.#grants);
    return limit === undefined ? unknown(reason('license-use/no-limit')) : known(limit, this.from);
  }

  /** Whether the grants in force allow the declared use by themselves. */
  get grantsAloneAllowUse(): Fact {
    const covered = this.#grantsCoverUse(this.#grants);
    if (!covered && this.#grantsCoverUse(this.#ifRead)) return unknown(unreadContracts(this.#grants));
    return known(covered, covered ? this.#grantOrigins() : []);
  }

  /** The first use that the license allows and the terms of parents leave open. */
  #openBecause(): string | undefined {
    const name = (['train', 'commercial'] as const).find(
      (one) => this.#license.permissions?.[one] === 'yes' && this.#permissions?.[one] === 'unknown',
    );
    return name && openParents(this.#bindingParents, name);
  }

  #grantOrigins(): string[] {
    return [...new Set([...givenBy(this.#grants, 'train'), ...givenBy(this.#grants, 'commercial')])];
  }

  #underParents(allowed: Permissions | undefined): Permissions | undefined {
    if (allowed === undefined) return undefined;
    const bound = this.#parentLicenses.map(permissionsOf).reduce(moreRestrictive, allowed);
    return { ...bound, ...forbiddenBy(this.#bindingParents, this.#license.permissions) };
  }

  /** What a license, or none, allows with some grants, for a model that competes or does not, as the person says. */
  #allowed(license: Permissions | undefined, grants: HeldGrants): Permissions | undefined {
    const { competes } = this.#intended;
    return ifNotCompeting(applyGeneratorTerms(this.#underParents(withGrants(license, grants)), this.#generated, competes), competes);
  }

  #grantsAllow(grants: HeldGrants): boolean {
    const byGrants = this.#allowed(undefined, grants);
    return byGrants !== undefined && declaredUse(byGrants, this.#intended.purpose, this.#intended.offered).allowed === true;
  }

  /** The declared use of a work under no license has to be allowed whole, adaptation too where training is taken to make one. */
  #grantsCoverUse(grants: HeldGrants): boolean {
    return this.#grantsAllow(grants) && (this.#intended.assumeAdaptation !== true || givenBy(grants, 'derivatives').length > 0);
  }

  #useWith(grants: HeldGrants): ReturnType<typeof declaredUse> {
    if (this.#grantsAllow(grants)) return { allowed: true };
    return declaredUse(this.#allowed(this.#ofLicense, grants), this.#intended.purpose, this.#intended.offered);
  }
}

/** Whether several datasets are named as what it was made from, of which one may leave it as free as it says: not where each of them is stricter. */
function areSeveral(parents: readonly Parent[]): boolean {
  const named = new Set(parents.map(({ registered, name }) => registered ?? name));
  const limits = ({ license }: Parent): boolean =>
    license !== undefined && (['train', 'commercial'] as const).some((use) => permissionsOf(license)[use] !== 'yes');
  return (
    named.size > 1 && ![...named].every((one) => parents.some((parent) => (parent.registered ?? parent.name) === one && limits(parent)))
  );
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
    clause: terms === undefined ? reason('generator/terms-of-model-not-known') : `${terms.document}: ${terms.clause}`,
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
  if (!termsKnown) return reason('generator/output-not-known');
  return terms?.noCompetingModel === 'yes'
    ? `the terms of ${terms.family} forbid competing models; whether yours competes is for a person to say (use.competes)`
    : `the terms of ${terms?.family} do not say`;
}
