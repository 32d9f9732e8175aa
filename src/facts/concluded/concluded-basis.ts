import { endsWithRefusal, isConsent, noPersonalData } from '../../claims/basis/basis.js';
import { basisDocuments, showing, weakest } from '../../claims/documents/document-kinds.js';
import type { Basis, ConsentAgainst } from '../../model/claim.js';
import type { DeclaringStatement, Profile, RecordedClaim, Statement } from '../../model/statement.js';
import { reason } from '../../text/reasons/reason.js';
import { listAgainst, ownConsent } from './consent-against.js';
import { isGiven, registeredBasis, whyNotRegistered } from './registered.js';
import { type Concluded, declaring, isShown, type Voice, voiceOf, voiceOfItem, voiceOfStatement } from './voices.js';

export interface ConcludedBasis extends Concluded<Basis[]> {
  /** A document that proves a basis is on file. */
  evidence: boolean;
  /** Bases proven by a record: the item's own, and those declared with a document. */
  shown: Basis[];
  /** What the item's own record says against using it; no wider statement adds a basis then. */
  against: ConsentAgainst[];
}

type BasisVoice = Voice<Basis[]>;

/**
 * Concludes the legal bases of an item, or of a dataset when there is no profile.
 *
 * Bases do not contradict each other: an item may have one for each law. So what is stated by the item, or else its list, or else its
 * dataset's cards, is joined with what people declare. `no-personal-data` is not a basis. If the item's own
 * record says that the person refused, withdrew or objected, no statement wider than the item is a basis for it, nor is any basis that requires
 * that the person has not refused: consent, lawful disclosure, legitimate interest.
 */
export function concludeBasis(
  profile: Profile | undefined,
  claims: readonly RecordedClaim[],
  statements: readonly Statement[],
  asOf: string,
): ConcludedBasis {
  const about = claims.filter((claim) => claim.about === 'basis').map(voiceOf<Basis[]>);
  const own = ownConsent(profile, asOf);
  const levels: BasisVoice[][] = [
    profile ? [withGuardian(voiceOfItem<Basis[]>(profile.basis), own)] : [],
    about.filter((voice) => voice.who === 'list'),
    about.filter((voice) => voice.who !== 'list'),
  ];
  const current = declaring(statements, asOf);
  const said = own?.registered;
  const declared = [...registeredBasis(own, statements), ...current.flatMap(declaredBasis)];
  const level = levels.find((voices) => voices.some((voice) => voice.state !== 'missing')) ?? [];

  const saysOwn = own !== undefined && (own.against.length > 0 || own.given || own.unclear);
  const against = saysOwn ? own.against : listAgainst(claims).against;
  const refused = against.length > 0;
  const giving = (refused ? levels[0]! : [...level, ...declared]).filter((voice) => voice.state === 'known');
  for (const voice of giving) voice.decisive = true;
  const given = giving.flatMap((voice) => voice.value ?? []).filter((basis) => basis.term !== noPersonalData);
  // A register speaks person by person: where it has no consent of this one, nothing that is said of all of them is one.
  const lacking = said !== undefined && !isGiven(said);
  const left = refused ? given.filter((basis) => !endsWithRefusal(basis)) : lacking ? given.filter((basis) => !isConsent(basis)) : given;
  // The purpose that the item gives for its consent is narrower than one declared for all.
  const value = joined(own?.purposes ? left.map((basis) => (isConsent(basis) ? { ...basis, purposes: own.purposes! } : basis)) : left);
  const voices = [...giving, ...[...levels.flat(), ...declared].filter((voice) => !giving.includes(voice))];
  const ownBases = new Set(levels[0]!.flatMap((voice) => (voice.state === 'known' ? (voice.value ?? []).map(({ term }) => term) : [])));
  const shown = value.filter((basis) => basis.evidence !== undefined || (basis.separate === undefined && ownBases.has(basis.term)));
  const evidence = !refused && declared.some((voice) => voice.evidence) && value.some((basis) => basis.evidence !== undefined);

  if (value.length > 0) return { state: 'known', value, raw: value.map(({ term }) => term).join(', '), voices, evidence, against, shown };
  if (refused) {
    const said = { against: against.map((one) => reason(`against/${one}`)) };
    const why = saysOwn ? reason('consent/own-record', said) : reason('consent/list-or-card', said);
    return { state: 'missing', why, voices, evidence, against, shown };
  }
  if (lacking) return { state: 'missing', why: whyNotRegistered(said), voices, evidence: false, against, shown };
  const doubt = level.find((voice) => voice.state === 'unclear' || voice.state === 'conflict');
  if (!doubt) return { state: 'missing', voices, evidence, against, shown };
  doubt.decisive = true;
  return { state: doubt.state, raw: doubt.raw, why: doubt.why, voices, evidence, against, shown };
}

/** A guardian's consent in a field of its own is a basis that the item states. */
function withGuardian(voice: BasisVoice, own: ReturnType<typeof ownConsent>): BasisVoice {
  if (own?.guardian !== 'given') return voice;
  const basis: Basis = { term: 'licit:GuardianConsent', guardian: true };
  return { ...voice, state: 'known', value: [...(voice.value ?? []), basis] };
}

function declaredBasis(statement: DeclaringStatement): BasisVoice[] {
  const { basis } = statement.value;
  if (!basis || basis.length === 0 || (statement.kind !== 'declaration' && statement.kind !== 'consent')) return [];
  const evidence = basis.flatMap((one) => one.evidence ?? []);
  const bare = basis.map(
    ({ evidence: files, ...rest }): Basis => ({
      ...rest,
      evidence: files?.find((file) => isShown([file], basisDocuments(rest.term)))?.path,
    }),
  );
  // Each basis must be shown by itself.
  return [
    voiceOfStatement(statement, bare, undefined, evidence, weakest(basis.map((one) => showing(one.evidence, basisDocuments(one.term))))),
  ];
}

function joined(bases: readonly Basis[]): Basis[] {
  const seen = new Map<string, Basis>();
  for (const basis of bases) {
    const { evidence, ...rest } = basis;
    const key = JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
    // The same basis with and without a document is one with a document.
    if (!seen.has(key) || (evidence !== undefined && seen.get(key)!.evidence === undefined)) seen.set(key, basis);
  }
  return [...seen.values()];
}
