import { basisLaw, isConsent } from '../../claims/basis/basis.js';
import { purposeCovers } from '../../claims/basis/purpose.js';
import type { Three } from '../../model/basics.js';
import type { Basis } from '../../model/claim.js';
import type { Fact } from '../../model/fact.js';
import type { Law } from '../../model/rule.js';
import type { RecordedClaim } from '../../model/statement.js';
import { reason } from '../../text/reasons/reason.js';
import { saying } from '../../text/words/laws.js';
import { type FactContext, known, unknown } from '../fact-context.js';
import { placed } from './voices.js';

/** The purposes that personal information was obtained for, and whether they cover the use that is declared. */
export function purposeFacts(
  bases: readonly Basis[],
  claims: readonly RecordedClaim[],
  laws: readonly Law[],
  { use }: FactContext,
  from: readonly string[],
): { 'basis.purposes': Fact; 'basis.covers-use': Fact } {
  const stated = claims.filter(({ about, state, value }) => about === 'purpose' && state === 'known' && typeof value === 'string');
  const general = stated.map(({ value }) => value as string);
  const purposes = [...new Set([...bases.flatMap(({ purposes: own }) => own ?? []), ...general])].sort();
  if (purposes.length === 0) {
    const none = unknown(reason('purpose/none'));
    return { 'basis.purposes': none, 'basis.covers-use': none };
  }
  const origins = [...from, ...stated.map(({ at }) => placed(at))];
  return { 'basis.purposes': known(purposes, origins), 'basis.covers-use': covers(bases, general, laws, use.purpose, origins) };
}

function covers(
  bases: readonly Basis[],
  general: readonly string[],
  laws: readonly Law[],
  use: FactContext['use']['purpose'],
  from: string[],
): Fact {
  if (use === undefined) return unknown(reason('purpose/no-use'));
  if (laws.length === 0) return unknown(reason('law/none'));
  const answers = laws.map((law) => under(law, bases, general, use));
  if (answers.some(({ answer }) => answer === 'no')) return { value: false, from, why: answers.find(({ answer }) => answer === 'no')!.why };
  const open = answers.find(({ answer }) => answer === 'unknown');
  return open === undefined ? { value: true, from, why: answers[0]!.why } : unknown(open.why);
}

function under(
  law: Law,
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
  if (answers.some(({ answer }) => answer === 'yes')) return { answer: 'yes', why: reason('purpose/inside') };
  if (answers.length === 0 || answers.some(({ answer }) => answer === 'unknown'))
    return { answer: 'unknown', why: reason('purpose/not-told') };
  const open = law.personalData.furtherUse?.find(
    (one) => (one.use ?? use) === use && (one.notConsent !== true || answers.some(({ basis }) => !isConsent(basis))),
  );
  if (open !== undefined) return { answer: 'unknown', why: saying(law, open.says, open.article).en };
  return { answer: 'no', why: reason('purpose/outside') };
}
