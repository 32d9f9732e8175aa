import { moreRestrictive, mostRestrictive, permissionsOf } from '../license/statements/read-license.js';
import { declaredUse } from '../license/terms/license-use.js';
import type { Three } from '../model/basics.js';
import type { Fact, Facts } from '../model/fact.js';
import type { ModelTerms, Permissions } from '../model/license-terms.js';
import type { GrantPermission } from '../model/statement.js';
import { type ConcludedGenerated, concludeGenerated } from './concluded/concluded-generated.js';
import { type ConcludedLicense, concludeLicense, type LicenseVoice } from './concluded/concluded-license.js';
import { type Descent, descend, type Parent } from './concluded/descent.js';
import { evidenceFact, origins, placed, sideOf } from './concluded/voices.js';
import { type FactContext, type Heard, known, unknown } from './fact-context.js';
import { givenBy, type HeldGrants, heldGrants, idsOf, ifRead, unreadContracts } from './grant-facts.js';

/**
 * What is known of the license, of permissions beyond it, and of the terms of the model that generated it, and whether they allow the
 * declared use. What a grant does not name stays as the license says; the license of what the data was made from, and the terms of a
 * generating model, bind whatever else is allowed.
 */
export function licenseFacts({ profile, claims, statements, parents = [] }: Heard, context: FactContext): Facts {
  const license = concludeLicense(profile, claims, statements, context.asOf);
  const generated = concludeGenerated(profile, claims, statements, context.asOf);
  const several = profile !== undefined && profile.license.state !== 'missing' && parents.length > 1;
  const descent = descend(license.governing, parents, several);
  const stricter = overruled(license) ? [] : descent.stricter;
  const readings = stricter.map((parent) => parent.license!);
  const own = origins(license.voices);
  const from = [...own, ...stricter.flatMap((parent) => parent.from)];
  const why = license.why ?? (license.state === 'missing' ? 'no license is stated' : 'the license is not understood');
  const governing = license.governing === undefined ? undefined : mostRestrictive([license.governing, ...readings]);
  const { purpose, competes } = context.use;
  const grants = heldGrants(statements, license.state === 'known' ? license.value : undefined, context.asOf);
  // What would be allowed if the contracts that were not read say so: then it is not known.
  const read = ifRead(grants);
  const given = [...new Set([...givenBy(grants, 'train'), ...givenBy(grants, 'commercial')])];
  const underParents = (allowed: Permissions | undefined) => allowed && readings.map(permissionsOf).reduce(moreRestrictive, allowed);
  const held = underParents(withGrants(license.permissions, grants));
  const permissions = bound(held, generated, competes);
  const governs = governing !== undefined && bindsMore(held, permissions) ? withTerms(governing, generated) : governing;
  const permitted = (name: keyof Permissions): Fact => {
    const answer = permissions?.[name];
    if (answer === 'yes' || answer === 'no')
      return known(answer === 'yes', [
        ...from,
        `licit's license table, ${governs ?? 'terms of the generating model'}: ${permissions!.clause}`,
      ]);
    if (held?.[name] === 'yes' && generated.generated === true) return unknown(notSaid(generated));
    return unknown(license.permissions ? `the license table does not answer this for ${governing}` : why);
  };
  const beyond = (name: Exclude<GrantPermission, 'opt-out'>): Fact => {
    const by = givenBy(grants, name);
    if (by.length > 0 && (permissions === undefined || permissions[name] === 'yes')) return known(true, by);
    const fact = permitted(name);
    return fact.value !== true && givenBy(read, name).length > 0 ? unknown(unreadContracts(grants)) : fact;
  };
  const aloneWith = (those: HeldGrants): boolean => {
    const byGrants = bound(underParents(withGrants(undefined, those)), generated, competes);
    return byGrants !== undefined && declaredUse(open(byGrants, competes), purpose).allowed === true;
  };
  // The declared use of a work under no license has to be allowed whole, adaptation too where training is taken to make one.
  const wholeWith = (those: HeldGrants): boolean =>
    aloneWith(those) && (context.use.assumeAdaptation !== true || givenBy(those, 'derivatives').length > 0);
  const useWith = (those: HeldGrants): ReturnType<typeof declaredUse> =>
    aloneWith(those)
      ? { allowed: true }
      : declaredUse(open(bound(underParents(withGrants(license.permissions, those)), generated, competes), competes), purpose);
  const alone = aloneWith(grants);
  const whole = wholeWith(grants);
  const use = useWith(grants);
  const useRead = grants.unread.length === 0 ? use : useWith(read);
  const lacking = held?.train === 'yes' && permissions?.train === 'unknown' ? notSaid(generated) : (use.why ?? why);
  // A reservation is lifted by a grant that names it, or by what the source itself says now; a copy of a license text lifts nothing.
  const bySource = license.lifted !== undefined && license.permissions?.train === 'yes' ? origins([license.lifted.by]) : [];
  const lifting = givenBy(grants, 'opt-out');
  const short = given.length > 0 ? '; the grants in force do not allow all of the declared use' : '';
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
    'license.lifted': liftedFact(license),
    'license.governing': governs === undefined ? unknown(why) : known(governs, from),
    'license.evidence': evidenceFact(license.voices, license.evidence),
    ...descentFacts(license, descent, parents),
    'license.permits.train': beyond('train'),
    'license.permits.commercial': beyond('commercial'),
    'license.permits.derivatives': beyond('derivatives'),
    'license.permits.redistribute': beyond('redistribute'),
    'license.requires.attribution': permitted('attribution'),
    'license.requires.share-alike': permitted('shareAlike'),
    'license.requires.notice': permitted('notice'),
    'license.text-beside': known(textBeside({ profile, claims }, license), textsOf(claims)),
    'license.parent-requires-notice': parentNotice(parents),
    'license.no-competing-model': permitted('noCompetingModel'),
    'license.permits.declared-use':
      use.allowed !== true && useRead.allowed === true
        ? unknown(unreadContracts(grants))
        : use.allowed === undefined
          ? unknown(lacking + short)
          : known(use.allowed, alone ? given : [...from, ...given]),
    'license.limit': use.limit === undefined ? unknown('no limit on the declared use is known') : known(use.limit, from),
    'license.grant': known(idsOf(grants.inForce)),
    'license.grant-idle': known(idsOf(grants.idle)),
    'license.grant-allows-use': !whole && wholeWith(read) ? unknown(unreadContracts(grants)) : known(whole, whole ? given : []),
    'reservation.lifted':
      bySource.length + lifting.length === 0 && givenBy(read, 'opt-out').length > 0
        ? unknown(unreadContracts(grants))
        : known(bySource.length + lifting.length > 0, [...bySource, ...lifting]),
    ...generatorFacts(generated, context),
  };
}

/** Whether anything goes with the data that a license asks for: a text, a document of a person, a copyright line in the item. */
function textBeside({ profile, claims }: Pick<Heard, 'profile' | 'claims'>, license: ConcludedLicense): boolean {
  const line = profile?.seen.some(({ kind }) => kind === 'ip/copyright-notice') ?? false;
  return license.evidence || line || textsOf(claims).length > 0;
}

function textsOf(claims: Heard['claims']): string[] {
  return [...new Set(claims.filter(({ about, by }) => about === 'license' && by === 'file').map(({ at }) => placed(at)))];
}

function parentNotice(parents: readonly Parent[]): Fact {
  const licensed = parents.filter((parent) => parent.license !== undefined);
  const asking = licensed.filter((parent) => permissionsOf(parent.license!).notice === 'yes');
  if (asking.length > 0)
    return known(
      true,
      asking.flatMap(({ from }) => from),
    );
  if (
    licensed.length > 0 &&
    licensed.length === parents.length &&
    licensed.every((parent) => permissionsOf(parent.license!).notice === 'no')
  )
    return known(
      false,
      licensed.flatMap(({ from }) => from),
    );
  return unknown('no license on record of a dataset it was made from says so');
}

/** A stricter statement of the source that was lifted: both sides. */
function liftedFact({ lifted }: ConcludedLicense): Fact {
  if (lifted === undefined) return unknown('no stricter statement of the source was lifted');
  const { from, by } = lifted;
  const before = [...new Set(from.map(({ raw, value }) => raw ?? value ?? ''))].join(' / ');
  return { ...known(`${before} → ${by.value}`, origins([...from, by])), sides: [...from, by].map(sideOf) };
}

/** What the source itself says now settles what it was made from; a copy of a license text does not. */
function overruled({ voices }: ConcludedLicense): boolean {
  return voices.some(({ heard, lifts }: LicenseVoice) => heard && lifts === true);
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

/** The permissions for a model that a person says does not compete: no term against competing models stands in its way. */
function open(permissions: Permissions | undefined, competes: boolean | undefined): Permissions | undefined {
  return permissions && competes === false ? { ...permissions, noCompetingModel: 'no' } : permissions;
}

/** What the terms of the generating model leave of the permissions. Terms that are not known leave nothing allowed for certain. */
function bound(license: Permissions | undefined, generated: ConcludedGenerated, competes: boolean | undefined): Permissions | undefined {
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
  const stands = (answer: ModelTerms['train'] | undefined) => (answer === 'no' || termsKnown ? (answer ?? 'unknown') : 'unknown');
  // Where competing models are forbidden, training is allowed for some models only: which, a person has to say.
  const allowsOthers = competes === undefined || !termsKnown ? 'unknown' : competes ? 'no' : 'yes';
  return {
    train: terms?.noCompetingModel === 'yes' && terms.train === 'unknown' ? allowsOthers : stands(terms?.train),
    commercial: stands(terms?.commercial),
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

function notSaid({ terms, termsKnown }: ConcludedGenerated): string {
  if (!termsKnown) return 'a model generated it, and what its terms say of output is not known';
  return terms?.noCompetingModel === 'yes'
    ? `the terms of ${terms.family} forbid competing models; whether yours competes is for a person to say (use.competes)`
    : `the terms of ${terms?.family} do not say`;
}

/** What is known of the generating model and its terms. */
function generatorFacts(generated: ConcludedGenerated, { use }: FactContext): Facts {
  const from = origins(generated.voices);
  const { terms, termsKnown, value } = generated;
  const lacking = unknown(
    generated.generated === false ? 'it is said that no model generated it' : (generated.why ?? 'nobody says whether a model generated it'),
  );
  if (generated.generated !== true || value === undefined) {
    return {
      'license.generator': lacking,
      'license.generator-terms': lacking,
      'license.generator-use': lacking,
      'license.generator-limit': lacking,
      'license.generator-naming': lacking,
    };
  }
  const names = [...value.families, ...(value.other && generated.raw !== undefined ? [generated.raw] : [])];
  const under = terms === undefined ? from : [...from, `licit's table of model terms, ${terms.document}: ${terms.clause}`];
  const { answer, limit, why } = useUnder(generated, use);
  return {
    'license.generator': names.length === 0 ? unknown('the model is not named') : known(names, from),
    'license.generator-terms': known(termsKnown ? 'known' : 'unknown', under),
    'license.generator-use': answer === undefined ? unknown(why ?? '') : known(answer, under),
    'license.generator-limit': limit === undefined ? unknown('the terms set no limit that is known') : known(limit, under),
    'license.generator-naming':
      terms?.modelName === undefined ? unknown('the terms ask for no name that is known') : known(terms.modelName, under),
  };
}

interface UnderTerms {
  answer?: 'allowed' | 'not-shown' | 'forbidden';
  limit?: 'train' | 'commercial' | 'no-competing-model';
  why?: string;
}

/** Whether the declared use stays within the terms of the generating model. */
function useUnder({ terms, termsKnown }: ConcludedGenerated, use: FactContext['use']): UnderTerms {
  if (terms?.train === 'no') return { answer: 'forbidden', limit: 'train' };
  if (terms?.commercial === 'no' && use.purpose === 'commercial') return { answer: 'forbidden', limit: 'commercial' };
  if (terms?.noCompetingModel === 'yes' && use.competes !== false) {
    const limit = 'no-competing-model';
    if (use.competes === true) return { answer: 'forbidden', limit };
    if (use.purpose === 'commercial') return { answer: 'not-shown', limit };
    return { limit, why: 'the terms forbid competing models; licit.yaml does not say whether yours competes (use.competes)' };
  }
  if (!termsKnown) return { why: 'what the terms of the generating model say is not known' };
  const open: Three[] = terms!.noCompetingModel === 'yes' ? [] : [terms!.train];
  if (use.purpose !== 'research') open.push(terms!.commercial);
  if (open.includes('no'))
    return { limit: 'commercial', why: 'the terms do not allow commercial use, and licit.yaml declares no other (use.purpose)' };
  return open.includes('unknown')
    ? { why: 'the terms of the generating model do not say whether they allow this use' }
    : { answer: 'allowed' };
}
