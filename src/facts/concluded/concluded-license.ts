import { differsByPart, saidOfProject, textOfPrograms } from '../../claims/card/card-license.js';
import { namedFor } from '../../claims/card/license-file-name.js';
import { canBe, showsLicense } from '../../claims/documents/document-kinds.js';
import { takesFrom } from '../../claims/parts/path-statements.js';
import { isOfTool, isTakenAway, takesFromLicense } from '../../claims/parts/tool-limits.js';
import { limitsOrRefuses } from '../../license/statements/limits.js';
import { deniesUse, moreRestrictive, mostRestrictive, permissionsOf } from '../../license/statements/read-license.js';
import { asOfDay } from '../../license/terms/timed-terms.js';
import type { ClaimState, SpdxExpression } from '../../model/claim.js';
import type { Permissions } from '../../model/license-terms.js';
import type { Declaration, Profile, RecordedClaim, StatedClaim, Statement } from '../../model/statement.js';
import { reason } from '../../text/reasons/reason.js';
import { agree, dropsShareAlike, isVaguer, looserIn, otherVersion, sameLicense } from './license-agree.js';
import { anyTerms, notUnderstood, quoted } from './not-understood.js';
import { deniesSomeUse } from './spoken-of.js';
import { type Concluded, declaring, type Voice, voiceOf, voiceOfItem, voiceOfStatement } from './voices.js';

export interface ConcludedLicense extends Concluded<SpdxExpression> {
  /** The expression whose permissions count: the concluded one, or the most restrictive reading while it is not settled. */
  governing?: SpdxExpression;
  permissions?: Permissions;
  /** The expressions that contradict each other. */
  against: SpdxExpression[];
  /** The statements that contradict each other. */
  sides: LicenseVoice[];
  /** A license text, contract or permission is on file. */
  evidence: boolean;
  /** Only this license is known, and it is that of programs beside the data. */
  ofPrograms?: SpdxExpression;
  /** A stricter statement by the source, and the declaration that lifts it, proven by a snapshot of the source. */
  lifted?: { from: readonly LicenseVoice[]; by: LicenseVoice };
}

/** One statement on the license. */
export type LicenseVoice = Voice<SpdxExpression> & {
  /** Its evidence is a snapshot of the very host it is about, naming this license. */
  lifts?: boolean;
};

/** What the source itself says now decides over parent datasets; a copy of a license text does not. */
export function isLifted({ voices }: ConcludedLicense): boolean {
  return voices.some(({ decisive, lifts }: LicenseVoice) => decisive && lifts === true);
}

/** Why the license is not known. */
export function notKnownBecause({ state, why }: ConcludedLicense): string {
  return why ?? (state === 'missing' ? reason('license/not-stated') : reason('license/not-understood'));
}

/**
 * Concludes what is stated of the license of an item, or of a dataset when there is no profile; `concludeLicense` adds what is around it.
 *
 * In this order: the item's own statement, its manifest's, its dataset's cards (metadata and sections), license texts beside it. Declarations fill
 * gaps: what is missing, and with evidence what was not recognized. They override other statements only with a document that was read and names
 * that license, or if they allow less; of several, the last counts. If there is nothing but the text of a software license over programs, the
 * license stays open.
 *
 * The narrowest adverse statement wins. A declaration is about more than one item, so it never loosens an item's own statement, with evidence or
 * without: a copy of a license text proves what the license says, not that it was granted. It is lifted only by a declaration about the item's host
 * whose evidence is a snapshot of that host naming the license (or by a grant, which counts beside the license). What a dataset's card
 * says more strictly than a declaration with evidence is a contradiction; where the dataset contradicts itself, evidence for one of its
 * sides settles it.
 *
 * Contradictions: two places of one dataset that name no license in common (metadata, a section, running text, a text beside the data); a card
 * whose text adds to what its metadata names one license that allows less or asks for share-alike; an item whose license allows training,
 * commercial use or adaptation where every license of its dataset denies it. An item that names one of the licenses its dataset lists, or a
 * stricter one, is not a contradiction. Nor is a license without a version next to the same one with a version (license-agree.ts), nor running text that lists
 * the licenses of many parts: there the license is unclear and the most restrictive governs.
 */
export function concludeStatedLicense(
  profile: Profile | undefined,
  claims: readonly RecordedClaim[],
  statements: readonly Statement[],
  asOf: string,
): ConcludedLicense {
  if (profile === undefined || !isTakenAway(profile.license.why)) return concludeStated(profile, claims, statements, asOf);
  const ofRecord: Profile = { ...profile, license: { state: 'missing', lookedIn: [] } };
  return limitedBy(profile.license, concludeStated(ofRecord, claims, statements, asOf));
}

/** The license of an item that the name of its folder or file, or another tool, limits: what all else states, less what that takes away. */
function limitedBy(name: StatedClaim, stated: ConcludedLicense): ConcludedLicense {
  const limit = name.value as SpdxExpression;
  const { governing } = stated;
  const byTool = isOfTool(name.why);
  const takes = governing === undefined ? stated.state !== 'missing' : (byTool ? takesFromLicense : takesFrom)(limit, governing);
  // Where nothing is stated a tool states nothing either: what allows all is no license of the data.
  const denies = stated.state !== 'missing' || !byTool || deniesUse(limit);
  if ((stated.state !== 'missing' && !takes) || !denies) return stated;
  const voice: LicenseVoice = { ...voiceOfItem<SpdxExpression>(name), decisive: true };
  const voices = [voice, ...stated.voices];
  // What limits in words that no license has leaves open what is left, and so does what a tool takes for the license.
  if (byTool || stated.state !== 'known' || governing === undefined || limit.split(' AND ').includes('LicenseRef-custom')) {
    const state = stated.state === 'conflict' ? 'conflict' : 'unclear';
    const { permissions, ...reading } = openLicense(state, stated.why ?? name.why, name.raw, [governing ?? 'LicenseRef-custom', limit]);
    return { ...stated, ...reading, against: stated.against, sides: stated.sides, ...(permissions && { permissions }), voices };
  }
  const value = `${/ OR /.test(governing) ? `(${governing})` : governing} AND ${limit}`;
  return { ...stated, ...settledLicense({ ...voice, value }), voices };
}

function concludeStated(
  stating: Profile | undefined,
  claims: readonly RecordedClaim[],
  statements: readonly Statement[],
  asOf: string,
): ConcludedLicense {
  const profile = stating && { ...stating, license: licenseAsOf(stating.license, asOf) };
  const { own, list, cards, texts, programs, ofPrograms } = speakersOf(profile, claims);
  const declared = declarations(statements, asOf);
  let stated = conclude(own, list, [...cards, ...texts]);
  const voices = [...own, ...list, ...cards, ...texts, ...ofPrograms];
  const candidate = candidateOf(declared, stated);
  // The text of a license shows it also where it is there for the programs.
  const isThere = ({ governing, state }: Reading): boolean =>
    state === 'known' && programs.some(({ value }) => typeof value === 'string' && agree(value, governing!));
  const evidence = declared.some((voice) => voice.evidence) || texts.some((voice) => voice.state === 'known') || isThere(stated);
  const stricter = candidate !== undefined && isStricter(stated, candidate.value!);
  const itself = own.some((voice) => voice.state !== 'missing');
  // Evidence settles which of a dataset's contradicting statements is right; it adds nothing that the dataset does not state.
  const said = voices.filter((voice) => voice.decisive).flatMap(({ value, readings = [] }) => (value === undefined ? readings : [value]));
  const settles = !itself && stated.state !== 'known' && candidate !== undefined && said.some((one) => agree(one, candidate.value!));
  const chosen = stricter && !candidate.lifts && !settles ? undefined : candidate;
  if (chosen) {
    const from = voices.filter((voice) => voice.decisive);
    return {
      ...settledLicense(chosen),
      voices: [chosen, ...declared.filter((voice) => voice !== chosen), ...voices],
      evidence,
      ...(stricter && { lifted: { from, by: chosen } }),
    };
  }
  if (candidate !== undefined && !itself && stated.state === 'known') {
    candidate.decisive = true;
    stated = contradiction([...voices.filter((voice) => voice.decisive && voice.state === 'known'), candidate]);
  }
  if (stated.state === 'missing' && ofPrograms[0] !== undefined) {
    ofPrograms[0].decisive = true;
    stated = openLicense('unclear', reason('license/at', { where: ofPrograms[0].where, why: textOfPrograms }), ofPrograms[0].raw);
    if (typeof programs[0]!.value === 'string') stated.ofPrograms = programs[0]!.value;
  }
  return {
    ...stated,
    voices: [...voices.filter((voice) => voice.decisive), ...voices.filter((voice) => !voice.decisive), ...declared],
    evidence,
  };
}

/** An item's license without embargoes that are over and ends that have not come. */
function licenseAsOf(license: StatedClaim, asOf: string): StatedClaim {
  const { state, value } = license;
  if (state === 'known' && typeof value === 'string') {
    const now = asOfDay(value, asOf);
    if (now === value) return license;
    return now === undefined
      ? { state: 'missing', lookedIn: license.field === undefined ? [] : [license.field] }
      : { ...license, value: now };
  }
  if (state !== 'conflict' || !Array.isArray(value)) return license;
  const now = [...new Set((value as string[]).flatMap((one) => asOfDay(one, asOf) ?? []))];
  const { why: _, ...said } = license;
  return now.length === 1 ? { ...said, state: 'known', value: now[0]! } : { ...license, value: now };
}

/** Who speaks of a license besides declarations: the item, its list, the cards of its dataset, license texts for its data and for programs. */
function speakersOf(profile: Profile | undefined, claims: readonly RecordedClaim[]) {
  const about = claims.filter((claim) => claim.about === 'license');
  const beside = about.filter((claim) => claim.by === 'file' && claim.why !== textOfPrograms);
  const ofProject = about.some(({ why }) => why === saidOfProject);
  const programs = about.filter((claim) => claim.why === textOfPrograms);
  return {
    own: profile ? [voiceOfItem<SpdxExpression>(profile.license)] : [],
    list: about.filter((claim) => claim.of === 'list' && claim.by !== 'file').map(voiceOf<SpdxExpression>),
    cards: about.filter((claim) => claim.of !== 'list' && claim.by !== 'file').map(voiceOf<SpdxExpression>),
    texts: textsForData(beside, ofProject).map(voiceOf<SpdxExpression>),
    programs,
    ofPrograms: programs.map(voiceOf<SpdxExpression>),
  };
}

/** The declaration that may govern: what lifts, else what says less than the data does, which needs no proof, else what a document shows, else what fills a gap. */
function candidateOf(declared: readonly LicenseVoice[], stated: Reading): LicenseVoice | undefined {
  const shown = declared.filter((voice) => voice.evidence);
  const narrower = narrowest(
    declared.filter((voice) => stated.governing !== undefined && isStricter(voiceReading(voice), stated.governing)),
  );
  return shown.findLast((voice) => voice.lifts) ?? narrower ?? shown.at(-1) ?? (stated.state === 'missing' ? declared.at(-1) : undefined);
}

/**
 * Of license texts next to data the ones that are for data by their name; `DATA_LICENSE` next to `LICENSE` is the license of the data. Two for data are two
 * statements. Texts for code or a model say nothing of data, nor does the text of a project's license, which its README says it is (`ofProject`).
 */
function textsForData(claims: readonly RecordedClaim[], ofProject: boolean): RecordedClaim[] {
  const data = claims.filter(({ at }) => namedFor(at.path) === 'data');
  return data.length > 0 || ofProject ? data : claims.filter(({ at }) => namedFor(at.path) !== 'else');
}

type Reading = Omit<ConcludedLicense, 'voices' | 'evidence'> & { limits?: boolean };
type Limited = Pick<Reading, 'state' | 'governing' | 'raw' | 'limits'>;

function conclude(own: readonly LicenseVoice[], list: readonly LicenseVoice[], dataset: readonly LicenseVoice[]): Reading {
  const isPlain = (voice: LicenseVoice): boolean => voice.part === undefined || voice.who !== 'text' || deniesSomeUse(voice);
  const groups = [list.filter(isPlain), dataset.filter(isPlain)];
  const shared = speaking(list) ? groups[0]! : groups[1]!;
  const item = own.find((voice) => voice.state !== 'missing');
  if (!item) {
    const reading = ofParts(shared) ?? ofDataset(shared);
    const stricter = shared === groups[0] && reading.state === 'known' ? allStricter(reading.governing!, groups[1]!) : [];
    return stricter.length === 0
      ? reading
      : contradiction([...list.filter(({ decisive, value }) => decisive && value !== undefined), ...stricter]);
  }
  item.decisive = true;
  if (item.state !== 'known') return { ...openLicense(item.state, item.why, item.raw, item.readings), limits: item.limits };
  const others = groups.map((voices) => allStricter(item.value!, voices)).find((voices) => voices.length > 0);
  return others === undefined ? settledLicense(item) : contradiction([item, ...others]);
}

/** What is known of a wider group, where all of it denies what a narrower statement allows. */
function allStricter(narrower: SpdxExpression, voices: readonly LicenseVoice[]): LicenseVoice[] {
  const others = known(voices.filter(({ part }) => part === undefined));
  if (!others.every((voice) => looserIn(narrower, voice.value!).length > 0)) return [];
  for (const voice of others) voice.decisive = true;
  return others;
}

/** So many parts are named where several have a license each. */
const MAX_NAMED_PARTS = 8;

/** What parts of a dataset are licensed under, where it is unknown which of them is meant: any of them. Undefined where no part has a license. */
function ofParts(voices: readonly LicenseVoice[]): Reading | undefined {
  const parts = voices.filter(({ part }) => part !== undefined);
  if (parts.length === 0) return undefined;
  const whole = ofDataset(voices.filter(({ part }) => part === undefined));
  const heard = [...known(parts), ...known(voices.filter((voice) => voice.decisive))];
  const values = heard.map((voice) => voice.value!);
  const isSame = parts.every(({ value, raw }) => value === parts[0]!.value && raw === parts[0]!.raw);
  const isLimited = parts.some((voice) => voice.value === undefined && deniesSomeUse(voice));
  const apart =
    (parts.length > known(parts).length && (!isSame || isLimited)) || values.some((one) => values.some((two) => !agree(one, two)));
  if (whole.state === 'conflict') return whole;
  // One part that has a license says nothing of all others.
  if (!apart && (parts.length > 1 || whole.state === 'known')) return ofDataset(voices);
  for (const voice of parts) voice.decisive = true;
  const ofWhole = distinct(heard.filter(({ part }) => part === undefined).map((voice) => voice.value!));
  const named = [
    ...ofWhole.map((license) => reason('license/of-all', { license })),
    ...parts.slice(0, MAX_NAMED_PARTS).map(({ part, value, raw }) => {
      const license = value ?? raw;
      return license === undefined ? reason('license/of-part-none', { part: part! }) : reason('license/of-part', { part: part!, license });
    }),
  ];
  if (parts.length > MAX_NAMED_PARTS) named.push(reason('list/more', { count: parts.length - MAX_NAMED_PARTS }));
  const rawParts = [
    ...ofWhole.map((value) => `all: ${value}`),
    ...parts.slice(0, MAX_NAMED_PARTS).map(({ part, value, raw }) => `${part}: ${value ?? raw ?? 'none'}`),
  ].join('; ');
  // Nothing that is read permits what a part that was not understood may forbid.
  const allUnderstood =
    parts.length === known(parts).length &&
    (parts.length > 1 || whole.state === 'known') &&
    notUnderstood(voices, known(voices)).length === 0;
  const readings = allUnderstood ? distinct(values) : [...distinct(values), anyTerms];
  return openLicense('unclear', reason('license/by-part', { parts: named }), rawParts, values.length === 0 ? [] : readings);
}

/** What a dataset's cards and texts say together. */
function ofDataset(voices: readonly LicenseVoice[]): Reading {
  const heard = known(voices);
  for (const voice of heard) voice.decisive = true;
  const doubts = heard.length === 0 ? [] : notUnderstood(voices, heard);
  // A place that contradicts itself is not settled by another one that takes a side.
  const torn = voices.find(({ state, readings = [] }) => state === 'conflict' && readings.length > 0);
  if (torn && heard.length > 0) {
    torn.decisive = true;
    const readings = [...distinct([...torn.readings!, ...heard.map((voice) => voice.value!)]), ...(doubts.length > 0 ? [anyTerms] : [])];
    const takesSide = heard.filter((voice) => torn.readings!.some((reading) => agree(reading, voice.value!)));
    return { ...openLicense('conflict', torn.why, torn.raw, readings), against: distinct(torn.readings!), sides: [torn, ...takesSide] };
  }
  const parted = voices.find(({ who, state, why }) => who === 'section' && state === 'unclear' && why === differsByPart);
  if (parted && heard.length > 0) {
    // A field that names one license for parts that each have their own is one of them at most.
    parted.decisive = true;
    return openLicense('unclear', parted.why, parted.raw, [...distinct(heard.map((voice) => voice.value!)), anyTerms]);
  }
  const first = heard[0];
  if (!first) {
    const doubt = voices.find((voice) => voice.state !== 'missing');
    if (!doubt) return { state: 'missing', against: [], sides: [] };
    doubt.decisive = true;
    return openLicense(doubt.state, doubt.why, doubt.raw, doubt.readings);
  }
  if (doubts.length > 0) {
    for (const doubt of doubts) doubt.decisive = true;
    const values = distinct(heard.map((voice) => voice.value!));
    const raw = [...values, ...doubts.map((doubt) => doubt.raw ?? '')].join(', ');
    return openLicense('unclear', reason('license/part-not-understood', { said: quoted(doubts) }), raw, [...values, anyTerms]);
  }
  const speakers = [...new Set(heard.map((voice) => voice.speaker))].map((name) => heard.filter((voice) => voice.speaker === name));
  const values = distinct(heard.map((voice) => voice.value!));
  if (!speakers.some(listsParts)) {
    for (const one of speakers) {
      const apart = speakers.find((two) => two !== one && !one.some((a) => two.some((b) => agree(a.value!, b.value!))));
      if (apart) return contradiction([...one, ...apart]);
    }
  }
  // What every place names is the license, unless one of them also names another that allows less: the images next to the code.
  const agreed = values
    .filter((value) => speakers.every((one) => one.some((voice) => agree(voice.value!, value))))
    .filter((value, index, all) => all.findIndex((other) => sameLicense(value, other)) === index);
  const [only] = agreed;
  if (only !== undefined && agreed.length === 1) {
    const tighter = heard.filter((voice) => isTighter(voice.value!, only));
    if (tighter.length === 0) return settledLicense(heard.find((voice) => voice.value === only) ?? first);
    if (tighter.length === 1 && isRunning(tighter[0]!)) {
      return contradiction([...heard.filter((voice) => voice.value === only && voice.speaker !== tighter[0]!.speaker), ...tighter]);
    }
  }
  // Loose words are beside the license that says what they say; of a choice what every place names is left.
  const exact = values.filter((value) => !/^LicenseRef-(?:custom|public-domain)/.test(value));
  const fits = (value: SpdxExpression) => values.every((other) => agree(value, other));
  const settling = exact.every(fits) ? mostRestrictive(exact) : exact.find((value) => value.includes(' OR ') && fits(value));
  if (settling !== undefined) return settledLicense(heard.find(({ value }) => value === settling)!);
  return openLicense('unclear', reason('license/several', { licenses: values }), values.join(', '), values);
}

/** Whether what is stated allows less than a license, or is not shown to allow as much. */
function isStricter({ state, governing, raw, limits }: Limited, declared: SpdxExpression): boolean {
  if (state === 'missing') return false;
  if (governing === undefined) return limits ?? limitsOrRefuses(raw ?? '');
  if (agree(declared, governing)) return false;
  const [theirs, own] = [permissionsOf(declared), permissionsOf(governing)];
  return (
    (['train', 'commercial', 'derivatives'] as const).some((name) => theirs[name] === 'yes' && own[name] !== 'yes') ||
    dropsShareAlike(declared, governing)
  );
}

function voiceReading({ state, value, raw }: LicenseVoice): Limited {
  return { state, governing: value, raw };
}

/** The last of those whose license allows least. */
function narrowest(voices: readonly LicenseVoice[]): LicenseVoice | undefined {
  const least = voices.length === 0 ? undefined : mostRestrictive(voices.map(({ value }) => value!));
  return voices.findLast(({ value }) => value === least) ?? voices.at(-1);
}

function isRunning({ who }: LicenseVoice): boolean {
  return who === 'section' || who === 'text';
}

/** Running text that names three licenses or more goes through the parts of the data. */
function listsParts(voices: readonly LicenseVoice[]): boolean {
  return isRunning(voices[0]!) && distinct(voices.map((voice) => voice.value!)).length > 2;
}

function isTighter(other: SpdxExpression, only: SpdxExpression): boolean {
  return looserIn(only, other).length > 0 || dropsShareAlike(only, other);
}

/** A license that one statement settles. */
export function settledLicense(voice: LicenseVoice): Reading {
  voice.decisive = true;
  const value = voice.value!;
  return { state: 'known', value, raw: voice.raw ?? value, governing: value, permissions: permissionsOf(value), against: [], sides: [] };
}

/** Two or more known statements that do not go together: the strictest governs. */
export function contradiction(voices: readonly LicenseVoice[]): Reading {
  const readings = distinct(voices.map((voice) => voice.value!));
  const isVersion = readings.length === 2 && otherVersion(readings[0]!, readings[1]!);
  const said = voices.map(({ where, value }) => reason('license/says', { where, license: value! }));
  const why = isVersion ? reason('license/conflict-of-versions', { said }) : reason('license/conflict', { said });
  return { ...openLicense('conflict', why, undefined, readings), against: readings, sides: [...voices] };
}

/** A license that is not settled. Where readings are known, the most restrictive governs. */
export function openLicense(
  state: ClaimState,
  why: string | undefined,
  raw: string | undefined,
  readings: readonly SpdxExpression[] = [],
): Reading {
  const against = state === 'conflict' ? [...readings] : [];
  if (readings.length === 0) return { state, why, raw, against, sides: [] };
  const permissions = readings.map(permissionsOf).reduce(moreRestrictive);
  const governing = mostRestrictive(readings);
  return { state, why, raw, against, sides: [], governing, permissions };
}

/** The distinct licenses named, less those that only leave out the version of another. */
function distinct(values: readonly SpdxExpression[]): SpdxExpression[] {
  const all = [...new Set(values)].sort();
  return all.filter((value) => !all.some((other) => isVaguer(value, other)));
}

function known(voices: readonly LicenseVoice[]): LicenseVoice[] {
  return voices.filter((voice) => voice.state === 'known' && voice.value !== undefined);
}

function speaking(voices: readonly LicenseVoice[]): boolean {
  return voices.some((voice) => voice.state !== 'missing');
}

function declarations(statements: readonly Statement[], asOf: string): LicenseVoice[] {
  return declaring(statements, asOf).flatMap((statement) => {
    const { license } = statement.value;
    if (!license || statement.kind !== 'declaration') return [];
    const shows = showsLicense(license.evidence, license.expression);
    return [
      {
        ...voiceOfStatement(statement, license.expression, license.raw, license.evidence, shows),
        lifts: isSnapshot(statement.scope.host, license),
      },
    ];
  });
}

/** Whether a declaration about a host has as evidence a document that names that host and this license: a snapshot of the source. */
function isSnapshot(host: string | undefined, { expression, evidence }: NonNullable<Declaration['license']>): boolean {
  if (host === undefined) return false;
  const bare = host.toLowerCase().replace(/^\*\./, '');
  return (evidence ?? []).some((document) => {
    const { seen } = document;
    return (
      canBe(document, ['license-file']) === 'shown' &&
      seen?.read === true &&
      (seen.hosts ?? []).some((one) => one === bare || one.endsWith(`.${bare}`)) &&
      (seen.licenses ?? []).some((one) => sameLicense(one, expression))
    );
  });
}
