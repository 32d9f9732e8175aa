import type { Place, Three, Words } from '../../model/basics.js';
import type { Basis, Claim } from '../../model/claim.js';
import { saysNothing } from '../../text/placeholders.js';
import { consentStatus } from '../consent/consent-words.js';
import { readBasis } from './basis-read.js';
import { basisTerms, basisWords, noPersonalData } from './basis-terms.js';

export { readBasis } from './basis-read.js';
export { type BasisTerm, basisTerms, noPersonalData } from './basis-terms.js';

/** The laws a basis is weighed under. */
export type BasisLaw = 'cn-pipl' | 'eu-gdpr';

/** Whether recorded bases suffice under a law, and why. */
export interface BasisVerdict {
  valid: Three;
  reason: string;
  reasonZh: string;
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
  if (words.length > 1_000) return { state: 'unclear', raw, at, why: 'longer than a statement of a basis is' };

  const flag = /^(?:true|yes|y|1|是|有|已同意|已授权|obtained|given|granted|consented)$/.test(plain);
  const field = at.field?.toLowerCase() ?? '';
  const onConsent = field.includes('consent') || field.includes('同意') || field.includes('授权');
  if (flag && onConsent) {
    const term = basisWords.find(([word]) => field.replaceAll('_', ' ').includes(word))?.[1] ?? 'dpv:Consent';
    return { state: 'known', value: [{ term }], raw, at };
  }
  if (/^(?:false|no|n|0|否|未授权)$/.test(plain) || denied.some((word) => plain.includes(word))) {
    return { state: 'unclear', raw, at, why: 'says that there is no consent, and names no other basis' };
  }
  const status = consentStatus(words);
  if (status?.against.some((one) => one === 'refused' || one === 'opted-out' || one === 'objected'))
    return { state: 'unclear', raw, at, why: 'says that there is no consent, and names no other basis' };
  if (
    ended.some((word) => plain.includes(word)) ||
    status?.against.some((one) => one === 'withdrawn' || one === 'erasure' || one === 'expired')
  )
    return { state: 'unclear', raw, at, why: 'says that consent has ended' };
  if (pending.some((word) => plain.includes(word)) || status?.against.includes('pending'))
    return { state: 'unclear', raw, at, why: 'says that consent is still awaited' };

  const value = readBasis(words);
  if (value.length > 0) return { state: 'known', value, raw, at };
  return { state: 'unclear', raw, at, why: flag ? 'yes, but to what is not said' : 'names no legal basis that licit knows' };
}

/** Whether the bases count under a law; `sensitive` is PIPL Art. 28 or GDPR Art. 9 data. A basis of another law says nothing about this one. */
export function basisValid(terms: readonly Basis[], law: BasisLaw, sensitive: boolean): BasisVerdict {
  if (terms.length === 0) return verdict('unknown', { en: 'no basis is recorded', zh: '没有记录合法性基础' });
  const weighed = terms.map((basis) => (law === 'cn-pipl' ? underPipl(basis, sensitive) : underGdpr(basis, terms, sensitive)));
  return weighed.find((one) => one.valid === 'yes') ?? weighed.find((one) => one.valid === 'unknown') ?? weighed[0]!;
}

function underPipl(basis: Basis, sensitive: boolean): BasisVerdict {
  const entry = entryOf(basis);
  if (!entry) return unknownTerm(basis);
  if (entry.pipl === 'none') {
    return verdict('no', {
      en: 'legitimate interest is not a basis under PIPL: Art. 13 does not list it',
      zh: '《个人信息保护法》第十三条未列“正当利益”，不构成合法性基础',
    });
  }
  if (entry.law === 'eu-gdpr' || entry.pipl === undefined || !inJurisdiction(basis, 'CN'))
    return otherLaw(basis, 'PIPL', '《个人信息保护法》');
  const item = entry.pipl;
  const consent = item.startsWith('1');
  const ground = groundOf(basis, item, 'PIPL Art. 13(1)(2)', '《个人信息保护法》第十三条第一款第二项');
  if (ground) return ground;
  if (!sensitive) {
    return verdict('yes', {
      en: `${entry.en}: PIPL Art. 13(1) item ${item[0]}`,
      zh: `${entry.zh}：《个人信息保护法》第十三条第一款第（${'一二三四五六七'[Number(item[0]) - 1]}）项`,
    });
  }
  if (consent && forSensitive(basis)) {
    return verdict('yes', { en: 'separate consent: PIPL Art. 29', zh: '单独同意：《个人信息保护法》第二十九条' });
  }
  if (consent && basis.separate === false) {
    return verdict('no', {
      en: 'consent is recorded as not separate; sensitive personal information needs separate consent (PIPL Art. 29)',
      zh: '记录的同意不是单独同意；处理敏感个人信息应当取得单独同意（《个人信息保护法》第二十九条）',
    });
  }
  if (consent) {
    return verdict('unknown', {
      en: 'sensitive personal information needs separate consent (PIPL Art. 29); that the consent was separate is not recorded',
      zh: '处理敏感个人信息应当取得单独同意（《个人信息保护法》第二十九条）；未记录该同意为单独同意',
    });
  }
  return verdict('unknown', {
    en: `separate consent (PIPL Art. 29) is not recorded; whether ${entry.en} does without it is for a lawyer`,
    zh: `未记录单独同意（《个人信息保护法》第二十九条）；“${entry.zh}”能否免除需法律人员判断`,
  });
}

function underGdpr(basis: Basis, all: readonly Basis[], sensitive: boolean): BasisVerdict {
  const entry = entryOf(basis);
  if (!entry) return unknownTerm(basis);
  if (entry.law === 'cn-pipl' || !inJurisdiction(basis, 'EU')) return otherLaw(basis, 'GDPR', 'GDPR');
  const ground = groundOf(basis, entry.gdpr === 'b' ? '2' : '', 'GDPR Art. 6(1)(b)', 'GDPR 第六条第一款(b)项');
  if (ground) return ground;
  const own = all.filter((one) => entryOf(one)?.law !== 'cn-pipl' && inJurisdiction(one, 'EU'));
  const sixth = own.map(entryOf).find((one) => one?.gdpr !== undefined);
  const ninth = own.map(entryOf).find((one) => one?.special !== undefined);
  if (!sixth) {
    return verdict('unknown', {
      en: 'Art. 9(2) GDPR lifts a ban; a basis of Art. 6(1) is not recorded beside it',
      zh: '仅记录 GDPR 第9条第2款，未记录第6条第1款的合法性基础',
    });
  }
  if (!sensitive)
    return verdict('yes', { en: `${sixth.en}: GDPR Art. 6(1)(${sixth.gdpr})`, zh: `${sixth.zh}：GDPR 第6条第1款(${sixth.gdpr})` });
  if (!ninth) {
    return verdict('no', {
      en: `${sixth.en} alone does not suffice for special categories: a condition of GDPR Art. 9(2) is not recorded`,
      zh: `仅“${sixth.zh}”不足以处理特殊类别数据：未记录 GDPR 第9条第2款的条件`,
    });
  }
  return verdict('yes', {
    en: `${sixth.en}: GDPR Art. 6(1)(${sixth.gdpr}), with Art. 9(2)(${ninth.special})`,
    zh: `${sixth.zh}：GDPR 第6条第1款(${sixth.gdpr})及第9条第2款(${ninth.special})`,
  });
}

/** What keeps a contract or a lawful disclosure from counting; undefined where nothing does. */
function groundOf(basis: Basis, item: string, article: string, articleZh: string): BasisVerdict | undefined {
  if (item === '2' && basis.party === 'other') {
    return verdict('no', {
      en: `a contract is a basis only with the person concerned (${article}); this one is with somebody else`,
      zh: `合同仅在个人作为一方当事人时构成合法性基础（${articleZh}）；该合同的当事人不是本人`,
    });
  }
  if (item === '2' && basis.party === undefined) {
    return verdict('unknown', {
      en: `a contract is a basis only with the person concerned (${article}); with whom it is is not recorded (basis: with)`,
      zh: `合同仅在个人作为一方当事人时构成合法性基础（${articleZh}）；未记录合同当事人（basis: with）`,
    });
  }
  if (item !== '6') return undefined;
  const { where, scope, refusals } = basis.disclosed ?? {};
  const lacking = [
    ...(isStated(where) ? [] : ['where it was made public']),
    ...(isStated(scope) ? [] : ['why the use is within reasonable scope']),
    ...(isStated(refusals) ? [] : ['how refusals are kept to']),
  ];
  if (lacking.length === 0) return undefined;
  return verdict('unknown', {
    en: `what was lawfully disclosed may be used within reasonable scope unless the person refuses (PIPL Art. 27); not recorded: ${lacking.join(', ')} (basis: disclosed)`,
    zh: '已合法公开的个人信息，可以在合理范围内处理，个人明确拒绝的除外（《个人信息保护法》第二十七条）；未记录公开出处、合理范围或对拒绝的处理（basis: disclosed）',
  });
}

/** Words that say something: not empty, no placeholder, and no bare denial. */
export function isStated(words: string | undefined): boolean {
  if (words === undefined || saysNothing(words)) return false;
  return !/^(?:no|not?\b.{0,30}|never|none.{0,20}|unknown.{0,20}|to be .{0,30}|todo.*|tbd.*|pending.*|无.{0,6}|没有.{0,10}|未.{0,12}|不.{0,8}|待.{0,10}|暂.{0,10})$/i.test(
    words.trim(),
  );
}

/** A separate consent is one for sensitive information unless it says for what else it is (PIPL Art. 29). */
export function forSensitive(basis: Basis): boolean {
  if (basis.separateFor !== undefined) return basis.separateFor.includes('sensitive');
  return basis.separate === true || basis.term.endsWith('#A13-1-1-separate');
}

/** The law a basis belongs to; undefined where it is weighed under each. */
export function basisLaw(basis: Basis): BasisLaw | undefined {
  if (basis.jurisdiction === 'CN') return 'cn-pipl';
  if (basis.jurisdiction === 'EU' || basis.jurisdiction === 'EEA') return 'eu-gdpr';
  return entryOf(basis)?.law;
}

/** Whether a basis is consent, of whatever kind. */
export function isConsent({ term }: Basis): boolean {
  return /#A13-1-1\b|:A6-1-a\b|:A9-2-a\b|Consent$/.test(term);
}

function entryOf(basis: Basis) {
  return Object.hasOwn(basisTerms, basis.term) ? basisTerms[basis.term] : undefined;
}

function inJurisdiction(basis: Basis, code: 'CN' | 'EU'): boolean {
  return basis.jurisdiction === undefined || basis.jurisdiction === code || (code === 'EU' && basis.jurisdiction === 'EEA');
}

function unknownTerm(basis: Basis): BasisVerdict {
  if (basis.term === noPersonalData) {
    return verdict('unknown', {
      en: 'stated to contain no personal data: there is no basis to assess',
      zh: '声明不含个人信息，无合法性基础可判断',
    });
  }
  return verdict('unknown', { en: 'licit does not know the term that is recorded', zh: '无法识别所记录的依据术语' });
}

function otherLaw(basis: Basis, law: string, lawZh: string): BasisVerdict {
  const entry = entryOf(basis);
  return verdict('unknown', {
    en: `${entry?.en ?? 'the basis'} is recorded for another law and says nothing under ${law}`,
    zh: `所记录的“${entry?.zh ?? '依据'}”属于其他法律，不能说明${lawZh}下的合法性`,
  });
}

function verdict(valid: Three, reason: Words): BasisVerdict {
  return { valid, reason: reason.en, reasonZh: reason.zh };
}
