import { differsByPart } from '../claims/card-license.js';
import { moreRestrictive, mostRestrictive, permissionsOf } from '../claims/license.js';
import type { ClaimState, Permissions, Profile, RecordedClaim, SpdxExpression, Statement } from '../model.js';
import { agree, dropsShareAlike, isVaguer, looserIn, otherVersion, sameLicense } from './license-agree.js';
import { type Concluded, declaring, type Voice, voiceOf, voiceOfItem, voiceOfStatement } from './voices.js';

export interface ConcludedLicense extends Concluded<SpdxExpression> {
  /** The expression whose permissions count: the concluded one, or the most restrictive reading while it is not settled. */
  governing?: SpdxExpression;
  permissions?: Permissions;
  /** The expressions that contradict each other. */
  against: SpdxExpression[];
  /** The statements that contradict each other. */
  sides: LicenseVoice[];
  /** A license text, contract or permission is there as a file. */
  evidence: boolean;
}

type LicenseVoice = Voice<SpdxExpression>;

/** Where licenses are listed without saying which is whose: the state stays unclear, the most restrictive governs. */
const severalListed = 'the dataset lists several licenses and does not say which applies to what';

/**
 * Concludes the license of an item, or of a dataset when there is no profile.
 *
 * The item's own statement, then its list's, then its dataset's cards (metadata and section), then license texts beside it. Declarations fill
 * gaps, that is what is missing or not understood, and override only with an evidence file that is there; of several the last counts.
 *
 * Contradictions: two places of one dataset that name no license in common (metadata, a section, running text, a text beside the data); a card
 * whose text adds to what its metadata names one license that allows less or asks for share-alike; an item whose license allows training,
 * commercial use or adaptation where every license of its dataset denies it. An item that names one of the licenses its dataset lists, or a
 * stricter one, is none. Nor is a license without a version beside the same one with a version (license-agree.ts), nor running text that goes
 * through the licenses of many parts: there the license is unclear and the most restrictive governs.
 */
export function concludeLicense(
  profile: Profile | undefined,
  claims: readonly RecordedClaim[],
  statements: readonly Statement[],
  asOf: string,
): ConcludedLicense {
  const own = profile ? [voiceOfItem<SpdxExpression>(profile.license)] : [];
  const about = claims.filter((claim) => claim.about === 'license');
  const list = about.filter((claim) => claim.of === 'list' && claim.by !== 'file').map(voiceOf<SpdxExpression>);
  const cards = about.filter((claim) => claim.of !== 'list' && claim.by !== 'file').map(voiceOf<SpdxExpression>);
  const texts = textsForData(about.filter((claim) => claim.by === 'file')).map(voiceOf<SpdxExpression>);
  const declared = declarations(statements, asOf);

  const shown = declared.filter((voice) => voice.evidence);
  const stated = conclude(own, list, [...cards, ...texts]);
  const filling = stated.state === 'missing' || stated.state === 'unclear' ? declared : [];
  const chosen = shown.at(-1) ?? filling.at(-1);
  const voices = [...own, ...list, ...cards, ...texts];
  const evidence = shown.length > 0 || texts.some((voice) => voice.state === 'known');
  if (chosen) return { ...settled(chosen), voices: [chosen, ...declared.filter((voice) => voice !== chosen), ...voices], evidence };
  return {
    ...stated,
    voices: [...voices.filter((voice) => voice.heard), ...voices.filter((voice) => !voice.heard), ...declared],
    evidence,
  };
}

const forData =
  /(?:^|[-_. ])(?:data(?:sets?)?|contents?|media|images?|texts?|audio)(?:$|[-_. ])|(?:data(?:set)?)licen[cs]e|数据|内容|图片/i;
const forElse = /(?:^|[-_. ])(?:code|software|models?|weights?|docs?|annotations?)(?:$|[-_. ])|代码|模型|文档|标注/i;

/**
 * Of license texts next to data the ones that are for data by their name; `DATA_LICENSE` next to `LICENSE` is the license of the data. Two for data are two
 * statements. Texts for code or a model say nothing of data.
 */
function textsForData(claims: readonly RecordedClaim[]): RecordedClaim[] {
  const nameOf = ({ at }: RecordedClaim) => at.path.slice(at.path.lastIndexOf('/') + 1).replace(/\.(?:txt|md|rst)$/i, '');
  const data = claims.filter((claim) => forData.test(nameOf(claim)));
  return data.length > 0 ? data : claims.filter((claim) => !forElse.test(nameOf(claim)));
}

type Reading = Omit<ConcludedLicense, 'voices' | 'evidence'>;

function conclude(own: readonly LicenseVoice[], list: readonly LicenseVoice[], dataset: readonly LicenseVoice[]): Reading {
  const shared = speaking(list) ? list : dataset;
  const item = own.find((voice) => voice.state !== 'missing');
  if (!item) return ofDataset(shared);
  item.heard = true;
  if (item.state !== 'known') return open(item.state, item.why, item.raw, item.readings);
  const others = known(shared);
  if (others.length > 0 && others.every((voice) => looserIn(item.value!, voice.value!).length > 0)) {
    for (const voice of others) voice.heard = true;
    return contradiction([item, ...others]);
  }
  return settled(item);
}

/** What a dataset's cards and texts say together. */
function ofDataset(voices: readonly LicenseVoice[]): Reading {
  const heard = known(voices);
  for (const voice of heard) voice.heard = true;
  // A place that contradicts itself is not settled by another one that takes a side.
  const torn = voices.find(({ state, readings = [] }) => state === 'conflict' && readings.length > 0);
  if (torn && heard.length > 0) {
    torn.heard = true;
    const readings = distinct([...torn.readings!, ...heard.map((voice) => voice.value!)]);
    const takesSide = heard.filter((voice) => torn.readings!.some((reading) => agree(reading, voice.value!)));
    return { ...open('conflict', torn.why, torn.raw, readings), against: distinct(torn.readings!), sides: [torn, ...takesSide] };
  }
  const parted = voices.find(({ who, state, why }) => who === 'section' && state === 'unclear' && why === differsByPart);
  if (parted && heard.length > 0) {
    // A field that names one license for parts that each have their own is one of them at most.
    parted.heard = true;
    return open('unclear', parted.why, parted.raw, [...distinct(heard.map((voice) => voice.value!)), 'LicenseRef-various']);
  }
  const first = heard[0];
  if (!first) {
    const doubt = voices.find((voice) => voice.state !== 'missing');
    if (!doubt) return { state: 'missing', against: [], sides: [] };
    doubt.heard = true;
    return open(doubt.state, doubt.why, doubt.raw, doubt.readings);
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
    if (tighter.length === 0) return settled(heard.find((voice) => voice.value === only) ?? first);
    if (tighter.length === 1 && isRunning(tighter[0]!)) {
      return contradiction([...heard.filter((voice) => voice.value === only && voice.speaker !== tighter[0]!.speaker), ...tighter]);
    }
  }
  // Loose words stand beside the license that says what they say; of a choice what every place names is left.
  const exact = values.filter((value) => !/^LicenseRef-(?:custom|public-domain)/.test(value));
  const fits = (value: SpdxExpression) => values.every((other) => agree(value, other));
  const settling = exact.every(fits) ? mostRestrictive(exact) : exact.find((value) => value.includes(' OR ') && fits(value));
  if (settling !== undefined) return settled(heard.find(({ value }) => value === settling)!);
  return open('unclear', `${severalListed}: ${values.join(', ')}`, values.join(', '), values);
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

function settled(voice: LicenseVoice): Reading {
  voice.heard = true;
  const value = voice.value!;
  return { state: 'known', value, raw: voice.raw ?? value, governing: value, permissions: permissionsOf(value), against: [], sides: [] };
}

function contradiction(voices: readonly LicenseVoice[]): Reading {
  const readings = distinct(voices.map((voice) => voice.value!));
  const version = readings.length === 2 && otherVersion(readings[0]!, readings[1]!) ? ', another version of the same license' : '';
  const why = `${voices.map((voice) => `${voice.where} says ${voice.value}`).join('; ')}${version}`;
  return { ...open('conflict', why, undefined, readings), against: readings, sides: [...voices] };
}

/** A license that is not settled. Where readings are known, the most restrictive governs. */
function open(state: ClaimState, why: string | undefined, raw: string | undefined, readings: readonly SpdxExpression[] = []): Reading {
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
    return [voiceOfStatement(statement, license.expression, license.raw, license.evidence)];
  });
}
