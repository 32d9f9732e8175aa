import { showsSource } from '../../claims/documents/document-kinds.js';
import { isGeneratorField } from '../../claims/generated/generated.js';
import { hostOf, isNoHost } from '../../claims/source/source.js';
import { namesSource } from '../../claims/source/source-value.js';
import type { Json } from '../../model/basics.js';
import type { Source, SourceKind } from '../../model/claim.js';
import type { Evidence } from '../../model/evidence.js';
import type { DeclaringStatement, Profile, RecordedClaim, Statement } from '../../model/statement.js';
import { namesNobody, saysNothing } from '../../text/placeholders.js';
import { concludeGenerated } from './concluded-generated.js';
import { type Concluded, declaring, type Voice, voiceOf, voiceOfStatement } from './voices.js';

export interface ConcludedSource extends Concluded<Source> {
  kind?: SourceKind;
  /** The kind is declared for an item that states its own source, and no document proves it. */
  kindAlone: boolean;
  /** Documents that people named for it or for its license. */
  documents: readonly Evidence[];
  /** A license text is beside the data. */
  texts: boolean;
  owner: boolean;
  collected: boolean;
}

type SourceVoice = Voice<Source>;

/**
 * Concludes the source of an item, or of a dataset when there is no profile: the item's own (its address, owner and date are in its
 * own columns), else its list's, else its dataset's, else the datasets it was made from, else the model that generated it, else what running text
 * beside it says. Declarations fill gaps, and
 * override with evidence what is stated about a list or a dataset, never what an item says of itself. How the data was acquired, no item says: a declared
 * kind counts whatever its address is.
 */
export function concludeSource(
  profile: Profile | undefined,
  claims: readonly RecordedClaim[],
  statements: readonly Statement[],
  asOf: string,
): ConcludedSource {
  const declarations = declaring(statements, asOf).filter(({ kind }) => kind === 'declaration');
  const declared = declaredSources(declarations);
  const own: SourceVoice[] = profile?.source
    ? [{ who: 'item', where: 'the item', speaker: 'item', state: 'known', value: {}, evidence: false, decisive: false }]
    : [];
  const all = claims.filter((claim) => claim.about === 'source').map(voiceOf<Source>);
  const cards = all.filter(({ who }) => who !== 'prose');
  const told = all.filter(({ who }) => who === 'prose');
  const parents = claims.filter((claim) => claim.about === 'derived-from' && claim.by !== 'prose').map(parent);
  const models = generator(profile, claims, statements, asOf);
  const stated = [...own, ...cards.filter((voice) => voice.who === 'list'), ...cards.filter((voice) => voice.who !== 'list'), ...parents];
  const chosen =
    own[0] ??
    declared.findLast((voice) => voice.evidence) ??
    stated.find((voice) => voice.state === 'known') ??
    declared.at(-1) ??
    models.find(({ who }) => who !== 'prose') ??
    told.find((voice) => voice.state === 'known') ??
    models[0];
  const saying =
    declared.findLast(({ value }) => value?.kind !== undefined && value.kind !== 'unknown') ??
    declared.findLast(({ value }) => value?.kind !== undefined);
  const said = saying?.value?.kind ?? chosen?.value?.kind;
  // A source that is itself the name of a model.
  const kind =
    said ?? (chosen !== undefined && own.includes(chosen) && models.length > 0 && !inGeneratorField(profile) ? 'synthetic' : undefined);
  return {
    ...heardFrom([...stated, ...declared, ...models, ...told], chosen, saying),
    kind,
    kindAlone: own.length > 0 && saying?.evidence === false,
    ...onRecord(profile, claims, declarations),
  };
}

/** What declarations say of the source, where it names one. */
function declaredSources(declarations: readonly DeclaringStatement[]): SourceVoice[] {
  return declarations.flatMap((statement): SourceVoice[] => {
    const { source, collected } = statement.value;
    if (!source) return [];
    const { evidence, ...stated } = source;
    const value = meant(stated);
    if (!names(value)) return [];
    const shows = showsSource(evidence ?? [], source.kind).showing;
    return [voiceOfStatement(statement, { ...value, collected }, undefined, evidence, shows)];
  });
}

/** The conclusion: the voice that was chosen, with the one that says the kind; without one, the first doubt. */
function heardFrom(voices: readonly SourceVoice[], chosen: SourceVoice | undefined, saying: SourceVoice | undefined): Concluded<Source> {
  if (chosen) {
    chosen.decisive = true;
    if (saying) saying.decisive = true;
    const heard = saying && saying !== chosen ? [chosen, saying] : [chosen];
    return {
      state: 'known',
      value: chosen.value,
      raw: chosen.raw,
      voices: [...heard, ...voices.filter((voice) => !heard.includes(voice))],
    };
  }
  const doubt = voices.find((voice) => voice.state !== 'missing');
  if (!doubt) return { state: 'missing', voices: [...voices] };
  doubt.decisive = true;
  return { state: doubt.state, raw: doubt.raw, why: doubt.why, voices: [...voices] };
}

/** What else is on record beside the source: documents, license texts, an owner, days of collection. */
function onRecord(
  profile: Profile | undefined,
  claims: readonly RecordedClaim[],
  declarations: readonly DeclaringStatement[],
): Pick<ConcludedSource, 'documents' | 'texts' | 'owner' | 'collected'> {
  return {
    documents: declarations.flatMap(({ value }) => [...(value.source?.evidence ?? []), ...(value.license?.evidence ?? [])]),
    texts: claims.some((claim) => claim.about === 'license' && claim.by === 'file' && claim.state === 'known'),
    owner:
      profile?.owner === true ||
      saysSome(claims, 'owner') ||
      declarations.some(({ value }) => value.source?.owner !== undefined && !namesNobody(value.source.owner)),
    collected:
      profile?.collected === true ||
      saysSome(claims, 'collected') ||
      declarations.some(({ value }) => Object.values(value.collected ?? {}).some((words) => !saysNothing(words))),
  };
}

/** Generated content has the model as its source if no other source is stated and a model is named. */
function generator(
  profile: Profile | undefined,
  claims: readonly RecordedClaim[],
  statements: readonly Statement[],
  asOf: string,
): SourceVoice[] {
  const { generated, value, voices } = concludeGenerated(profile, claims, statements, asOf);
  if (generated !== true || value === undefined || (value.families.length === 0 && !value.other)) return [];
  return voices
    .filter((voice) => voice.decisive && voice.raw !== undefined)
    .map((voice) => ({ ...voice, readings: undefined, value: { kind: 'synthetic', name: voice.raw! }, decisive: false }));
}

function inGeneratorField(profile: Profile | undefined): boolean {
  const field = profile?.generator?.field;
  return field !== undefined && isGeneratorField(field);
}

/** What a declaration says, without words that name nothing: `unknown`, `n/a`, `internet`, an address that is none. */
function meant({ url, name, owner, ...rest }: Source): Source {
  const host = url === undefined ? undefined : hostOf(url);
  const address = host !== undefined && !isNoHost(host);
  const words = name ?? (host === undefined ? url : undefined);
  return {
    ...rest,
    ...(address && { url }),
    ...(words !== undefined && namesSource(words) && { name: words }),
    ...(owner !== undefined && !namesNobody(owner) && { owner }),
  };
}

/** Whether a declaration says where data came from: an owner alone, or a kind that is not known, does not. */
function names({ kind, url, name }: Source): boolean {
  return url !== undefined || name !== undefined || (kind !== undefined && kind !== 'unknown');
}

/** The name that a claim of what a dataset was made from gives; `original` and placeholders name none. */
export function parentName(value: Json | undefined): string | undefined {
  const name = typeof value === 'object' && value !== null && !Array.isArray(value) ? value.name : value;
  if (typeof name !== 'string' || saysNothing(name)) return undefined;
  // The values of `source_datasets` that are not datasets.
  return /^(?:original|extended(?:\|other)?|others?|various|multiple|mixed|其他|多种)$/i.test(name.trim()) ? undefined : name;
}

/** A dataset made from others has them as its source; `original` names none. */
function parent(claim: RecordedClaim): SourceVoice {
  const voice = voiceOf<Json>(claim);
  const name = parentName(voice.value);
  return {
    ...voice,
    readings: undefined,
    state: voice.state === 'known' && name === undefined ? 'missing' : voice.state,
    value: name === undefined ? undefined : { name },
  };
}

function saysSome(claims: readonly RecordedClaim[], about: RecordedClaim['about']): boolean {
  return claims.some((claim) => claim.about === about && claim.state === 'known');
}
