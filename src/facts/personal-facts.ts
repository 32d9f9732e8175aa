import { type BasisLaw, basisValid } from '../claims/basis/basis.js';
import { categoryNames } from '../claims/basis/personal-categories.js';
import type { Basis } from '../model/claim.js';
import type { Fact, Facts } from '../model/fact.js';
import { concludeBasis } from './concluded/concluded-basis.js';
import { consentFacts, ownConsent } from './concluded/consent-against.js';
import { declaring, evidenceFact, origins, placed } from './concluded/voices.js';
import { type FactContext, type Heard, known, nothingFound, sure, unknown } from './fact-context.js';
import { anonymized, documents, handlingFacts, separateFor } from './handling.js';
import { guardianNeeded, minorsPresent } from './minors.js';
import { purposeFacts } from './purpose-facts.js';

const contactTypes = ['EMAIL', 'PHONE', 'ADDRESS', 'USERNAME'];

/** What is known of personal information and of the legal basis for it. */
export function personalFacts({ profile, claims, statements }: Heard, context: FactContext): Facts {
  const kinds = new Map(context.kinds.map((kind) => [kind.id, kind]));
  const laws = lawsOf(context.instruments);
  const found = sure(profile).filter((id) => kinds.get(id)?.personal);
  const saying = claims.filter((claim) => claim.about === 'personal-data' && claim.state === 'known' && claim.value === 'some');
  const categories = claims.flatMap(({ about, state, value }) =>
    about === 'personal-data' && state === 'known' && typeof value === 'string' && categoryNames.has(value) ? [value] : [],
  );
  const declared = declaring(statements, context.asOf);
  const denying = [...declared.filter(({ value }) => value.noPersonalData === true), ...anonymized(declared)];
  const minors = minorsPresent(found, claims, declared);
  // What a person declares is as good as a card.
  const declaredMinors = declared.filter(({ value }) => value.minors === 'present');
  const listed = saying.length + declaredMinors.length > 0 ? [...found, 'pi/stated'] : found;
  const stating = [...saying, ...declaredMinors].map(({ at }) => placed(at));
  const from = [...(found.length > 0 ? ['detectors'] : []), ...new Set(stating)];
  // A record of a person who refused is a record of a person.
  const own = ownConsent(profile, context.asOf);
  const speaks = own?.against.some((one) => one !== 'opted-out') === true;
  const none = denying.length > 0 && listed.length === 0 && !speaks;
  const present =
    listed.length > 0
      ? known(true, from)
      : none
        ? known(
            false,
            denying.flatMap(({ at, value }) => [placed(at), ...documents([value.handling?.deidentified?.evidence])]),
          )
        : unknown(profile === undefined ? `no items were looked at${unseen(profile, claims)}` : nothingFound(profile, context));
  /** A list of what was found; that nothing was found shows nothing, unless a person says that there is none. */
  const list = (ids: string[]): Fact =>
    ids.length > 0 ? known(ids, from) : none ? known([], present.from) : unknown(present.why ?? 'nothing of the kind was found');
  const sensitiveUnder = (law: BasisLaw): string[] => {
    const counts = (id: string): boolean => kinds.get(id)?.sensitive?.[law === 'cn-pipl' ? 'pipl' : 'gdpr'] ?? false;
    // What a card or a person says is told apart from what was found.
    const stated = [...new Set([...categories, ...(declaredMinors.length > 0 ? ['minor'] : [])])].sort();
    return [...found.filter(counts), ...stated.filter((name) => counts(`pi/${name}`)).map((name) => `pi/stated-${name}`)];
  };
  const sensitive = [...new Set(laws.flatMap(sensitiveUnder))];
  const isSensitive =
    sensitive.length > 0
      ? known(true, from)
      : none
        ? known(false, present.from)
        : unknown(`nothing sensitive was found; that shows nothing${unseen(profile, claims)}`);
  return {
    'pi.present': present,
    'pi.declared-none': known(
      declared.some(({ value }) => value.noPersonalData === true),
      declared.filter(({ value }) => value.noPersonalData === true).map(({ at }) => placed(at)),
    ),
    'pi.kinds': list(listed),
    'pi.sensitive': isSensitive,
    'pi.sensitive-kinds': list(sensitive),
    'pi.contact-kinds': list(found.filter((id) => contactTypes.includes(kinds.get(id)!.type))),
    'pi.minors': minors,
    ...consentFacts(profile, claims, statements, context.asOf, present.value === true),
    ...basisFacts({ profile, claims, statements }, context, laws, {
      minors,
      sensitiveUnder: (law) => sensitiveUnder(law).length > 0,
      sensitive: isSensitive,
      found,
      none,
    }),
  };
}

function basisFacts(
  { profile, claims, statements }: Heard,
  context: FactContext,
  laws: readonly BasisLaw[],
  {
    minors,
    sensitiveUnder,
    sensitive,
    found,
    none,
  }: { minors: Fact; sensitiveUnder: (law: BasisLaw) => boolean; sensitive: Fact; found: readonly string[]; none: boolean },
): Facts {
  const basis = concludeBasis(profile, claims, statements, context.asOf);
  const from = origins(basis.voices);
  const bases: Basis[] = basis.value ?? [];
  const own = ownConsent(profile, context.asOf);
  const under = (law: BasisLaw): Fact => {
    const { valid, reason } = basisValid(bases, law, sensitiveUnder(law));
    return valid === 'unknown' ? unknown(reason) : { value: valid === 'yes', from, why: reason };
  };
  const each = laws.map(under);
  const broken = each.find((fact) => fact.value === false);
  const open = each.find((fact) => fact.value === undefined);
  const all = broken ?? open ?? each[0] ?? unknown('no instrument is chosen that brings in a law on personal information');
  const recorded = basis.state === 'known';
  const terms = [...new Set(bases.map((one) => one.term))].sort();
  return {
    'basis.recorded': { value: recorded, from, ...(recorded ? {} : { why: basis.why ?? 'no legal basis is recorded' }) },
    'basis.terms': recorded ? known(terms, from) : unknown(basis.why ?? 'no legal basis is recorded'),
    'basis.valid.cn-pipl': under('cn-pipl'),
    'basis.valid.eu-gdpr': under('eu-gdpr'),
    'basis.valid': all,
    'basis.separate-consent': onRecord(
      separateFor(bases).includes('sensitive'),
      separateFor(basis.shown).includes('sensitive'),
      'separate consent',
      from,
    ),
    'basis.guardian': onRecord(
      own?.guardian !== 'refused' && bases.some(byGuardian),
      basis.shown.some(byGuardian),
      "a guardian's consent",
      from,
    ),
    'basis.evidence': evidenceFact(basis.voices, basis.evidence, from),
    ...purposeFacts(bases, claims, laws, context, from),
    'basis.needs-guardian': guardianNeeded(minors, bases, laws),
    ...handlingFacts({
      declared: declaring(statements, context.asOf),
      bases,
      shown: basis.shown,
      laws,
      sensitive,
      found,
      none,
      notice: own?.notice,
      basisFrom: from,
      asOf: context.asOf,
    }),
  };
}

function byGuardian(basis: Basis): boolean {
  return basis.guardian === true || basis.term.endsWith('#A13-1-1-guardian');
}

/** What somebody only says is on record is not shown. */
function onRecord(said: boolean, shown: boolean, what: string, from: string[]): Fact {
  if (!said) return known(false, from);
  return shown ? known(true, from) : unknown(`${what} is declared, and no document shows it`);
}

const media: readonly [RegExp, string][] = [
  [/video|视频/i, 'faces and voices in video'],
  [/audio|speech|sound|voice|音频|语音/i, 'voices in recordings'],
  [/image|photo|picture|图像|图片|照片/i, 'faces and persons in images'],
];

/** What nobody looked at that can show persons or let them be heard: media of the items, or those that cards state where there are no items. */
function unseen(profile: Heard['profile'], claims: Heard['claims']): string {
  const phrases =
    profile?.notLooked ??
    media
      .filter(([word]) => claims.some(({ about, value }) => about === 'media' && typeof value === 'string' && word.test(value)))
      .map(([, phrase]) => phrase);
  return phrases.length > 0 ? `; not looked at: ${phrases.join(', ')}` : '';
}

/** The laws on personal information that the chosen instruments bring in. */
function lawsOf(instruments: readonly string[]): BasisLaw[] {
  const laws: BasisLaw[] = [];
  if (instruments.some((id) => id.startsWith('cn-'))) laws.push('cn-pipl');
  if (instruments.some((id) => id.startsWith('eu-'))) laws.push('eu-gdpr');
  return laws;
}
