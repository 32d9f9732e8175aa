import { categoryNames } from '../../claims/basis/personal-categories.js';
import { isPlace } from '../../model/detection.js';
import type { Evidence } from '../../model/evidence.js';
import type { Fact } from '../../model/fact.js';
import type { Law } from '../../model/rule.js';
import type { DeclaringStatement, DismissalStatement, Profile, RecordedClaim, Statement } from '../../model/statement.js';
import { lawsInForce } from '../../text/words/laws.js';
import { sampledClean, sampleOrigin } from '../decided-samples.js';
import { dismissedWhy } from '../dismissed-finds.js';
import { type FactContext, type KindMeta, known, nothingFound, sure, unknown } from '../fact-context.js';
import type { OwnConsent } from './consent-against.js';
import { registerOrigin } from './registered.js';
import { documentOrigin, isShown, placed } from './voices.js';

/** What a subject says of personal information. */
interface Saying {
  profile: Profile | undefined;
  claims: readonly RecordedClaim[];
  declared: readonly DeclaringStatement[];
  consent: OwnConsent | undefined;
  statements: readonly Statement[];
  dismissed?: readonly DismissalStatement[];
}

/** What is concluded of personal information before the legal basis is asked about. */
export interface ConcludedPersonal {
  /** The laws on personal information that the chosen instruments bring in. */
  laws: readonly Law[];
  /** Kinds found for likely or certain. */
  found: readonly string[];
  /** The same, and `pi/stated` where a card or a person says that there is some. */
  listed: readonly string[];
  /** Where that is found or said. */
  from: readonly string[];
  present: Fact;
  /** Detectors found nothing but names, days of birth and places that running text mentions, and nobody states any other personal information. */
  onlyMentioned: boolean;
  /** A person says that there is none, and nothing speaks against it. */
  none: boolean;
  sensitive: Fact;
  /** Sensitive kinds under any law that is chosen. */
  sensitiveKinds: readonly string[];
  /** Whether there is something sensitive under a law. */
  sensitiveUnder(law: Law): boolean;
  /** Found kinds by what their detectors say of them. */
  kinds: ReadonlyMap<string, KindMeta>;
}

/** Concludes whether there is personal information, and of what kinds. */
export function concludePersonal(
  { profile, claims, declared, consent, statements, dismissed = [] }: Saying,
  context: FactContext,
): ConcludedPersonal {
  const kinds = kindsOf(context.kinds);
  const laws = lawsInForce(context.instruments);
  const found = sure(profile).filter((id) => kinds.get(id)?.family === 'pi');
  const { saying, stated, denying, declaredMinors } = saidOf(claims, declared);
  // Whose persons are looked for in a register is about persons.
  const registered = consent?.registered?.says === 'nobody' ? undefined : consent?.registered;
  const listed = [
    ...found,
    ...(saying.length + declaredMinors.length > 0 ? ['pi/stated'] : []),
    ...(registered === undefined ? [] : ['pi/in-register']),
  ];
  const stating = [...saying, ...declaredMinors].map(({ at }) => placed(at));
  const from = [...(found.length > 0 ? ['detectors'] : []), ...new Set(stating), ...(registered ? [registerOrigin(registered)] : [])];
  // A record of a person who refused is a record of a person.
  const speaks = consent?.against.some((one) => one !== 'opted-out') === true;
  // What is said to be de-identified is said to be personal information still, whatever another declaration says of the same.
  const deidentified = declared.some(({ value }) => value.handling?.deidentified?.as === 'de-identified');
  // A person who looked at others of its kind did not look at this one: what was seen in it, however unsure, counts.
  const seen = new Set(profile?.seen.flatMap(({ kind }) => (kinds.get(kind)?.family === 'pi' ? [kind] : [])));
  const gone = dismissed.length > 0 ? dismissedWhy(dismissed) : undefined;
  const clean = seen.size > 0 || gone !== undefined ? [] : sampledClean(statements, 'personal-data');
  const none = denying.length + clean.length > 0 && listed.length === 0 && !speaks && !deidentified;
  const present = ((): Fact => {
    if (listed.length > 0) return known(true, from);
    if (none) return known(false, [...denying.flatMap(whereDenied), ...clean.map(sampleOrigin)]);
    return unknown(gone ?? (profile === undefined ? `no items were looked at${unseen(profile, claims)}` : nothingFound(profile, context)));
  })();
  const kindsUnder = (law: Law): string[] => sensitiveOf(found, stated, law, profile);
  const sensitiveKinds = [...new Set(laws.flatMap(kindsUnder))];
  const sensitive = ((): Fact => {
    if (sensitiveKinds.length > 0) return known(true, from);
    const free =
      laws.some((law) => sensitiveFor(law).some((kind) => seen.has(kind))) || gone !== undefined
        ? []
        : sampledClean(statements, 'sensitive-data');
    if (free.length > 0) return known(false, free.map(sampleOrigin));
    return none ? known(false, present.from) : unknown(gone ?? `nothing sensitive was found; that shows nothing${unseen(profile, claims)}`);
  })();
  return {
    laws,
    found,
    listed,
    from,
    present,
    onlyMentioned: areMentioned(listed, profile),
    none,
    sensitive,
    sensitiveKinds,
    sensitiveUnder: (law) => kindsUnder(law).length > 0,
    kinds,
  };
}

/** What cards and people say of personal information. */
function saidOf(claims: readonly RecordedClaim[], declared: readonly DeclaringStatement[]) {
  const saying = claims.filter((claim) => claim.about === 'personal-data' && claim.state === 'known' && claim.value === 'some');
  const categories = claims.flatMap(({ about, state, value }) =>
    about === 'personal-data' && state === 'known' && typeof value === 'string' && categoryNames.has(value) ? [value] : [],
  );
  const denying = [...declared.filter(({ value }) => value.noPersonalData === true), ...anonymized(declared)];
  // What a person declares is as good as a card.
  const declaredMinors = declared.filter(({ value }) => value.minors === 'present');
  // What a card or a person says is told apart from what was found.
  const stated = [...new Set([...categories, ...(declaredMinors.length > 0 ? ['minor'] : [])])].sort();
  return { saying, stated, denying, declaredMinors };
}

/** Whether all these kinds are of what running text mentions; what a card or a person says is not. */
function areMentioned(listed: readonly string[], profile: Profile | undefined): boolean {
  return listed.length > 0 && listed.every((id) => isMentioned(id, profile));
}

/** The kinds found or stated that are sensitive under a law; a place that running text mentions with nobody near it is where nobody is known to be. */
function sensitiveOf(found: readonly string[], stated: readonly string[], law: Law, profile: Profile | undefined): string[] {
  const counts = (id: string): boolean => sensitiveFor(law).includes(id);
  const ofPersons = found.filter((id) => !(isPlace(id) && isMentioned(id, profile)));
  return [...ofPersons.filter(counts), ...stated.filter((name) => counts(`pi/${name}`)).map((name) => `pi/stated-${name}`)];
}

function isMentioned(id: string, profile: Profile | undefined): boolean {
  return profile?.seen.some(({ kind, mentioned }) => kind === id && mentioned === true) === true;
}

/** Declarations that the data was made anonymous, with the report that shows it: what is anonymous is not personal information. */
function anonymized(declared: readonly DeclaringStatement[]): DeclaringStatement[] {
  return declared.filter(
    ({ value }) =>
      value.handling?.deidentified?.as === 'anonymized' && isShown(value.handling.deidentified.evidence, ['anonymization-report']),
  );
}

function whereDenied({ at, value }: DeclaringStatement): string[] {
  const report: Evidence[] | undefined = value.handling?.deidentified?.evidence;
  return [placed(at), ...(report ?? []).map(documentOrigin)];
}

const kindMaps = new WeakMap<readonly KindMeta[], ReadonlyMap<string, KindMeta>>();

/** The detectors' kinds by id; they are the same for all subjects of a judging. */
function kindsOf(kinds: readonly KindMeta[]): ReadonlyMap<string, KindMeta> {
  let map = kindMaps.get(kinds);
  if (map === undefined) kindMaps.set(kinds, (map = new Map(kinds.map((kind) => [kind.id, kind]))));
  return map;
}

const media: readonly [RegExp, string][] = [
  [/video|视频/i, 'faces and voices in video'],
  [/audio|speech|sound|voice|音频|语音/i, 'voices in recordings'],
  [/image|photo|picture|图像|图片|照片/i, 'faces and persons in images'],
];

/** What nobody looked at that can show persons or let them be heard: media of the items, or those that cards state where there are no items. */
function unseen(profile: Profile | undefined, claims: readonly RecordedClaim[]): string {
  const phrases =
    profile?.notLooked ??
    media
      .filter(([word]) => claims.some(({ about, value }) => about === 'media' && typeof value === 'string' && word.test(value)))
      .map(([, phrase]) => phrase);
  return phrases.length > 0 ? `; not looked at: ${phrases.join(', ')}` : '';
}

/** The kinds that are sensitive under a law. */
export function sensitiveFor({ personalData: { sensitive } }: Law): string[] {
  return sensitive.kinds.flatMap(({ are }) => are);
}
