import { type BasisLaw, basisLaw, isConsent } from '../../claims/basis/basis.js';
import { purposeCovers } from '../../claims/basis/purpose.js';
import type { Three } from '../../model/basics.js';
import type { Basis } from '../../model/claim.js';
import type { Fact } from '../../model/fact.js';
import type { RecordedClaim } from '../../model/statement.js';
import { type FactContext, known, unknown } from '../fact-context.js';
import { placed } from './voices.js';

/** The purposes that personal information was obtained for, and whether they cover the use that is declared. */
export function purposeFacts(
  bases: readonly Basis[],
  claims: readonly RecordedClaim[],
  laws: readonly BasisLaw[],
  { use }: FactContext,
  from: readonly string[],
): { 'basis.purposes': Fact; 'basis.covers-use': Fact } {
  const stated = claims.filter(({ about, state, value }) => about === 'purpose' && state === 'known' && typeof value === 'string');
  const general = stated.map(({ value }) => value as string);
  const purposes = [...new Set([...bases.flatMap(({ purposes: own }) => own ?? []), ...general])].sort();
  if (purposes.length === 0) {
    const none = unknown('no purpose is recorded with the legal basis');
    return { 'basis.purposes': none, 'basis.covers-use': none };
  }
  const origins = [...from, ...stated.map(({ at }) => placed(at))];
  return { 'basis.purposes': known(purposes, origins), 'basis.covers-use': covers(bases, general, laws, use.purpose, origins) };
}

function covers(
  bases: readonly Basis[],
  general: readonly string[],
  laws: readonly BasisLaw[],
  use: FactContext['use']['purpose'],
  from: string[],
): Fact {
  if (use === undefined) return unknown('licit.yaml declares no use (use.purpose)');
  if (laws.length === 0) return unknown('no instrument is chosen that brings in a law on personal information');
  const answers = laws.map((law) => under(law, bases, general, use));
  if (answers.some(({ answer }) => answer === 'no')) return { value: false, from, why: answers.find(({ answer }) => answer === 'no')!.why };
  const open = answers.find(({ answer }) => answer === 'unknown');
  return open === undefined ? { value: true, from, why: answers[0]!.why } : unknown(open.why);
}

function under(
  law: BasisLaw,
  bases: readonly Basis[],
  general: readonly string[],
  use: NonNullable<FactContext['use']['purpose']>,
): { answer: Three; why: string } {
  const own = bases.filter((basis) => [law, undefined].includes(basisLaw(basis)));
  const answers = own.map((basis) => {
    const purposes = basis.purposes ?? general;
    const each = purposes.map((purpose) => purposeCovers(purpose, use));
    const answer = each.includes('yes') ? 'yes' : each.length === 0 || each.includes('unknown') ? 'unknown' : 'no';
    return { basis, answer };
  });
  if (answers.some(({ answer }) => answer === 'yes')) return { answer: 'yes', why: 'a purpose on record takes in the declared use' };
  if (answers.length === 0 || answers.some(({ answer }) => answer === 'unknown'))
    return { answer: 'unknown', why: 'whether the purposes on record take in the declared use cannot be told' };
  if (law === 'eu-gdpr' && use === 'research')
    return {
      answer: 'unknown',
      why: 'further use for research may be compatible under the safeguards of GDPR Art. 89(1); they are not recorded',
    };
  if (law === 'eu-gdpr' && answers.some(({ basis }) => !isConsent(basis)))
    return {
      answer: 'unknown',
      why: 'whether the declared use is compatible with the purposes on record (GDPR Art. 6(4)) was not recorded',
    };
  return { answer: 'no', why: 'the purposes on record do not take in the declared use' };
}
