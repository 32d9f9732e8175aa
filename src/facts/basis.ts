import { isConsent, noPersonalData } from '../claims/basis.js';
import { basisDocuments, type Showing, showing } from '../claims/documents.js';
import type { Basis, DeclaringStatement, Profile, RecordedClaim, Statement } from '../model.js';
import { type Concluded, declaring, isThere, type Voice, voiceOf, voiceOfItem, voiceOfStatement } from './voices.js';

export interface ConcludedBasis extends Concluded<Basis[]> {
  /** A document that shows a basis is there as a file. */
  evidence: boolean;
  /** A consent was given and withdrawn again. */
  withdrawn: boolean;
}

type BasisVoice = Voice<Basis[]>;

/**
 * Concludes the legal bases of an item, or of a dataset when there is no profile.
 *
 * Bases do not contradict each other: an item may have one for each law. So what is stated by the item, or else its list, or else its
 * dataset's cards, is joined with what people declare. A withdrawal takes consents away. `no-personal-data` is no basis.
 */
export function concludeBasis(
  profile: Profile | undefined,
  claims: readonly RecordedClaim[],
  statements: readonly Statement[],
  asOf: string,
): ConcludedBasis {
  const about = claims.filter((claim) => claim.about === 'basis').map(voiceOf<Basis[]>);
  const levels: BasisVoice[][] = [
    profile ? [voiceOfItem<Basis[]>(profile.basis)] : [],
    about.filter((voice) => voice.who === 'list'),
    about.filter((voice) => voice.who !== 'list'),
  ];
  const current = declaring(statements, asOf);
  const declared = current.flatMap(declaredBasis);
  const level = levels.find((voices) => voices.some((voice) => voice.state !== 'missing')) ?? [];
  const withdrawn = current.some((statement) => statement.kind === 'withdrawal');

  const giving = [...level, ...declared].filter((voice) => voice.state === 'known');
  for (const voice of giving) voice.heard = true;
  const given = giving.flatMap((voice) => voice.value ?? []).filter((basis) => basis.term !== noPersonalData);
  const value = joined(withdrawn ? given.filter((basis) => !isConsent(basis)) : given);
  const voices = [...giving, ...[...levels.flat(), ...declared].filter((voice) => !giving.includes(voice))];
  const evidence = declared.some((voice) => voice.evidence);

  if (value.length > 0) return { state: 'known', value, raw: value.map(({ term }) => term).join(', '), voices, evidence, withdrawn };
  if (withdrawn) return { state: 'missing', why: 'consent was withdrawn', voices, evidence, withdrawn };
  const doubt = level.find((voice) => voice.state === 'unclear' || voice.state === 'conflict');
  if (!doubt) return { state: 'missing', voices, evidence, withdrawn };
  doubt.heard = true;
  return { state: doubt.state, raw: doubt.raw, why: doubt.why, voices, evidence, withdrawn };
}

function declaredBasis(statement: DeclaringStatement): BasisVoice[] {
  const { basis } = statement.value;
  if (!basis || basis.length === 0 || (statement.kind !== 'declaration' && statement.kind !== 'consent')) return [];
  const evidence = basis.flatMap((one) => one.evidence ?? []);
  const bare = basis.map(
    ({ evidence: files, ...rest }): Basis => ({
      ...rest,
      evidence: files?.find((file) => isThere([file], basisDocuments(rest.term)))?.path,
    }),
  );
  return [
    voiceOfStatement(statement, bare, undefined, evidence, weakest(basis.map((one) => showing(one.evidence, basisDocuments(one.term))))),
  ];
}

/** Each basis must be shown by itself. */
function weakest(each: readonly Showing[]): Showing {
  return each.includes('not-shown') ? 'not-shown' : each.includes('unread') ? 'unread' : 'shown';
}

function joined(bases: readonly Basis[]): Basis[] {
  const seen = new Map<string, Basis>();
  for (const basis of bases) {
    const key = `${basis.term} ${basis.jurisdiction ?? ''} ${basis.separate ?? ''} ${basis.guardian ?? ''} ${basis.purposes?.join('|') ?? ''}`;
    if (!seen.has(key)) seen.set(key, basis);
  }
  return [...seen.values()];
}
