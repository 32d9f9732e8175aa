import type { Place, Three } from '../../model/basics.js';
import type { Basis, Claim } from '../../model/claim.js';
import type { Law, LegalBasis } from '../../model/rule.js';
import { saysNothing } from '../../text/placeholders.js';
import { reason } from '../../text/reasons/reason.js';
import { articleOf, basisEntries, basisUnder, lawOf } from '../../text/words/laws.js';
import { consentStatus } from '../consent/consent-words.js';
import { readBasis, withoutAddresses } from './basis-read.js';
import { basisWords, noPersonalData } from './basis-terms.js';

export { readBasis } from './basis-read.js';
export { noPersonalData } from './basis-terms.js';

/** Whether recorded bases suffice under a law, and why. */
export interface BasisVerdict {
  valid: Three;
  reason: string;
}

const denied = [
  'no consent',
  'without consent',
  'not consent',
  'non-consent',
  'nonconsent',
  'consent not',
  'consent was not',
  'consent is not',
  'no informed consent',
  'did not consent',
  'not obtained',
  '未同意',
  '未经同意',
  '未取得',
  '未获',
  '未征得',
  '不同意',
  '没有同意',
  '拒绝',
  'refused',
  'declined',
  'denied',
];
const ended = ['withdrawn', 'revoked', 'expired', 'invalidated', '撤回', '撤销', '已过期', '失效'];
const pending = ['pending', 'requested', 'deferred', 'to be obtained', '待确认', '待取得', '征求中'];

/** Reads words on a legal basis into terms. `field` is the name they are under: `consent: true` says something, `true` alone does not. */
export function basisClaim(words: string, at: Place, looked: readonly string[] = at.field ? [at.field] : []): Claim<Basis[]> {
  const raw = words.length > 1_000 ? `${words.slice(0, 1_000)}…` : words;
  if (saysNothing(words)) return { state: 'missing', raw, lookedIn: looked };
  const plain = words.trim().toLowerCase();
  if (words.length > 1_000) return { state: 'unclear', raw, at, why: reason('basis/too-long') };

  const flag = /^(?:true|yes|y|1|是|有|已同意|已授权|obtained|given|granted|consented)$/.test(plain);
  const field = at.field?.toLowerCase() ?? '';
  const onConsent = field.includes('consent') || field.includes('同意') || field.includes('授权');
  if (flag && onConsent) {
    const term = basisWords.find(([word]) => field.replaceAll('_', ' ').includes(word))?.[1] ?? 'dpv:Consent';
    return { state: 'known', value: [{ term }], raw, at };
  }
  if (/^(?:false|no|n|0|否|未授权)$/.test(plain) || denied.some((word) => plain.includes(word))) {
    return { state: 'unclear', raw, at, why: reason('basis/no-consent') };
  }
  const status = consentStatus(words);
  if (status?.against.some((one) => one === 'refused' || one === 'opted-out' || one === 'objected'))
    return { state: 'unclear', raw, at, why: reason('basis/no-consent') };
  if (
    ended.some((word) => plain.includes(word)) ||
    status?.against.some((one) => one === 'withdrawn' || one === 'erasure' || one === 'expired')
  )
    return { state: 'unclear', raw, at, why: reason('basis/consent-ended') };
  if (pending.some((word) => plain.includes(word)) || status?.against.includes('pending'))
    return { state: 'unclear', raw, at, why: reason('basis/consent-awaited') };

  const value = readBasis(words);
  if (value.length > 0) return { state: 'known', value, raw, at };
  if (withoutAddresses(words) === '') return { state: 'unclear', raw, at, why: reason('basis/address-only') };
  return { state: 'unclear', raw, at, why: flag ? reason('basis/yes-to-what') : reason('basis/not-known') };
}

/** Whether the bases count under a law; `sensitive`: they have to count for what it calls sensitive. A basis of another law says nothing about this one. */
export function basisValid(terms: readonly Basis[], law: Law, sensitive: boolean): BasisVerdict {
  if (terms.length === 0) return { valid: 'unknown', reason: 'no basis is recorded' };
  const weighed = terms.map((basis) => weigh(basis, terms, law, sensitive));
  return weighed.find((one) => one.valid === 'yes') ?? weighed.find((one) => one.valid === 'unknown') ?? weighed[0]!;
}

function weigh(basis: Basis, all: readonly Basis[], law: Law, sensitive: boolean): BasisVerdict {
  const { without } = law.personalData;
  const name = basisEntries().get(basis.term)?.name.en;
  if (name === undefined) {
    return {
      valid: 'unknown',
      reason:
        basis.term === noPersonalData
          ? 'stated to contain no personal data: there is no basis to assess'
          : 'licit does not know the term that is recorded',
    };
  }
  if (without !== undefined && [basis.term, ...sameAs(basis)].some((term) => without.terms.includes(term)))
    return { valid: 'no', reason: `${articleOf(law, without.article).en} does not list ${name} as a basis` };
  const own = amounts(basis, law);
  if (own === undefined) return { valid: 'unknown', reason: `recorded for another law and says nothing under ${law.short.en}: ${name}` };
  const article = articleOf(law, own.article).en;
  if (own.notAlone) {
    // With a basis beside it that one is weighed.
    const beside = all.some((one) => amounts(one, law)?.notAlone === undefined && amounts(one, law) !== undefined);
    return {
      valid: 'unknown',
      reason: `${article} lifts a ban; ${beside ? 'the basis beside it decides' : 'a basis is not recorded beside it'}`,
    };
  }
  const yes = `${article} lists ${own.name.en}`;
  return groundOf(basis, own, law) ?? (sensitive ? forSensitiveData(basis, own, all, law) : { valid: 'yes', reason: yes });
}

/** Whether a basis suffices for sensitive information: a consent of the kind that the law asks for, or a ground that lifts its ban. */
function forSensitiveData(basis: Basis, own: LegalBasis, all: readonly Basis[], law: Law): BasisVerdict {
  const { asks, name, otherwise } = law.personalData.sensitive;
  const asking = articleOf(law, asks.article).en;
  const isRight = own.kind === 'consent' && (asks.consent === 'any' || (asks.consent === 'separate' && forSensitive(basis)));
  const lifting = isRight ? own : all.map((one) => amounts(one, law)).find((one) => one?.lifts);
  if (lifting !== undefined) return { valid: 'yes', reason: `${asking} lists ${lifting.name.en}` };
  if (own.kind === 'consent' && asks.consent === 'separate') {
    return basis.separate === false
      ? { valid: 'no', reason: `consent is recorded as not separate; ${name.en} needs separate consent under ${asking}` }
      : { valid: 'unknown', reason: `${name.en} needs separate consent under ${asking}; that the consent was separate is not recorded` };
  }
  return otherwise === 'no'
    ? { valid: 'no', reason: `what ${asking} asks for is not recorded; for ${name.en} this alone will not do: ${own.name.en}` }
    : {
        valid: 'unknown',
        reason: `what ${asking} asks for is not recorded; a lawyer must say whether this does without it: ${own.name.en}`,
      };
}

/** What a basis amounts to under a law; undefined where it is meant for another one. */
export function amounts(basis: Basis, law: Law): LegalBasis | undefined {
  const isMeant = basis.jurisdiction === undefined || lawOf(basis.jurisdiction) === law;
  return isMeant ? basisUnder(law, basis.term) : undefined;
}

/** The terms of no law that a basis of a law amounts to. */
function sameAs({ term }: Basis): readonly string[] {
  const law = basisEntries().get(term)?.law;
  return (law && basisUnder(law, term)?.same) ?? [];
}

/** What keeps a contract or a lawful disclosure from counting; undefined where nothing does. */
function groundOf(basis: Basis, own: LegalBasis, law: Law): BasisVerdict | undefined {
  if (own.kind === 'contract' && basis.party !== 'person') {
    const rule = `a contract is a basis only with the person concerned under ${articleOf(law, own.article).en}`;
    return basis.party === 'other'
      ? { valid: 'no', reason: `${rule}; this one is with somebody else` }
      : { valid: 'unknown', reason: `${rule}; with whom it is is not recorded (basis: with)` };
  }
  if (own.disclosed === undefined) return undefined;
  const { where, scope, refusals } = basis.disclosed ?? {};
  const lacking = [
    ...(isStated(where) ? [] : ['where it was made public']),
    ...(isStated(scope) ? [] : ['why the use is within reasonable scope']),
    ...(isStated(refusals) ? [] : ['how refusals are kept to']),
  ];
  if (lacking.length === 0) return undefined;
  return {
    valid: 'unknown',
    reason: `what was lawfully disclosed may be used within reasonable scope unless the person refuses, under ${articleOf(law, own.disclosed).en}; not recorded: ${lacking.join(', ')} (basis: disclosed)`,
  };
}

/** Words that say something: not empty, no placeholder, and no bare denial. */
export function isStated(words: string | undefined): boolean {
  if (words === undefined || saysNothing(words)) return false;
  return !/^(?:no|not?\b.{0,30}|never|none.{0,20}|unknown.{0,20}|to be .{0,30}|todo.*|tbd.*|pending.*|无.{0,6}|没有.{0,10}|未.{0,12}|不.{0,8}|待.{0,10}|暂.{0,10})$/i.test(
    words.trim(),
  );
}

/** A separate consent is one for sensitive information unless it says for what else it is. */
export function forSensitive(basis: Basis): boolean {
  if (basis.separateFor !== undefined) return basis.separateFor.includes('sensitive');
  return basis.separate === true || basisEntries().get(basis.term)?.separate === true;
}

/** The law a basis belongs to; undefined where it is weighed under each. */
export function basisLaw({ jurisdiction, term }: Basis): Law | undefined {
  return (jurisdiction === undefined ? undefined : lawOf(jurisdiction)) ?? basisEntries().get(term)?.law;
}

/** Whether a basis is consent, of whatever kind. */
export function isConsent({ term }: Pick<Basis, 'term'>): boolean {
  return basisEntries().get(term)?.kind === 'consent';
}

/** Whether a basis is the consent of a parent or guardian. */
export function isGuardians({ term, guardian }: Basis): boolean {
  return guardian === true || basisEntries().get(term)?.guardian === true;
}

/** Whether a basis requires that the person has not refused. */
export function endsWithRefusal({ term }: Basis): boolean {
  const kind = basisEntries().get(term)?.kind;
  return kind !== undefined && kind !== 'contract';
}
