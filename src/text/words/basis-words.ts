/** Legal bases as people and laws name them, for the terms that manifests and declarations state. */
import type { Lang, Three, Words } from '../../model/basics.js';
import type { ConsentAgainst, SeparateConsent } from '../../model/claim.js';

/** A law that a basis is weighed under. */
export type BasisLawName = 'CN' | 'EU';

/** The items of PIPL Art. 13(1). */
const pipl: Readonly<Record<string, Words>> = {
  '1': { en: 'consent', zh: '个人同意' },
  '2': { en: 'contract with the person, or staff management', zh: '订立、履行合同或者实施人力资源管理所必需' },
  '3': { en: 'statutory duty', zh: '履行法定职责或者法定义务所必需' },
  '4': { en: 'public health emergency, or protection of life and property', zh: '应对突发公共卫生事件或者紧急情况所必需' },
  '5': { en: 'news reporting or public supervision in the public interest', zh: '为公共利益实施新闻报道、舆论监督' },
  '6': { en: 'information lawfully made public', zh: '已合法公开的个人信息' },
  '7': { en: 'another case set by law or administrative regulation', zh: '法律、行政法规规定的其他情形' },
};

/** Consents of their own kind, with the article that asks for them. */
const consents: Readonly<Record<string, Words & { article: Words }>> = {
  separate: { en: 'separate consent', zh: '单独同意', article: { en: '14(1)', zh: '第十四条第一款' } },
  written: { en: 'written consent', zh: '书面同意', article: { en: '14(1)', zh: '第十四条第一款' } },
  guardian: { en: 'consent of a parent or guardian', zh: '父母或者其他监护人同意', article: { en: '31(1)', zh: '第三十一条第一款' } },
};

/** The letters of GDPR Art. 6(1). */
const gdpr: Readonly<Record<string, Words>> = {
  a: { en: 'consent', zh: '数据主体同意' },
  b: { en: 'contract', zh: '合同所必需' },
  c: { en: 'legal obligation', zh: '履行法定义务所必需' },
  d: { en: 'vital interests', zh: '保护重大利益所必需' },
  e: { en: 'public interest or official authority', zh: '公共利益或者行使公权力所必需' },
  f: { en: 'legitimate interests', zh: '正当利益所必需' },
};

/** The letters of GDPR Art. 9(2). */
const special: Readonly<Record<string, Words>> = {
  a: { en: 'explicit consent', zh: '明示同意' },
  b: { en: 'employment and social security law', zh: '劳动和社会保障法' },
  c: { en: 'vital interests', zh: '重大利益' },
  d: { en: 'not-for-profit body', zh: '非营利组织' },
  e: { en: 'manifestly made public by the person', zh: '数据主体明显自行公开' },
  f: { en: 'legal claims', zh: '法律主张' },
  g: { en: 'substantial public interest', zh: '重大公共利益' },
  h: { en: 'health care', zh: '医疗保健' },
  i: { en: 'public health', zh: '公共卫生' },
  j: { en: 'archiving, research or statistics', zh: '存档、研究或者统计' },
};

/** Terms of DPV that belong to no law: what they are, and what they amount to under each. */
const general: Readonly<Record<string, Words & { pipl?: string; gdpr?: string }>> = {
  Consent: { ...pipl['1']!, pipl: '1', gdpr: 'a' },
  InformedConsent: { en: 'informed consent', zh: '知情同意', pipl: '1', gdpr: 'a' },
  ExpressedConsent: { en: 'expressed consent', zh: '明确表示的同意', pipl: '1', gdpr: 'a' },
  ExplicitlyExpressedConsent: { en: 'explicit consent', zh: '明示同意', pipl: '1', gdpr: 'a' },
  Contract: { en: 'contract', zh: '订立、履行合同所必需', pipl: '2', gdpr: 'b' },
  LegalObligation: { en: 'legal obligation', zh: '履行法定义务所必需', pipl: '3', gdpr: 'c' },
  VitalInterest: { en: 'vital interests', zh: '保护重大利益所必需', pipl: '4', gdpr: 'd' },
  PublicInterest: { en: 'public interest', zh: '公共利益', gdpr: 'e' },
  LegitimateInterest: { en: 'legitimate interests', zh: '正当利益', gdpr: 'f' },
};

const digits = '零一二三四五六七';
const piplArticle = (item: string): Words => ({
  en: `PIPL Art. 13(1)(${item})`,
  zh: `《个人信息保护法》第十三条第一款第${digits[Number(item)]}项`,
});
const gdprArticle = (letter: string): Words => ({ en: `GDPR Art. 6(1)(${letter})`, zh: `《通用数据保护条例》第六条第一款(${letter})项` });

/**
 * What a basis is called, with its article: `consent (PIPL Art. 13(1)(1))`. A term of no law is named by the laws it is meant for, as
 * declared, or else by those that the project answers for. Words that are no term stand as they were stated.
 */
export function basisName(term: string, lang: Lang, laws: readonly BasisLawName[] = []): string {
  const own = /^licit:cn-pipl#A13-1-([1-7])(?:-(\w+))?/.exec(term);
  if (own?.[1] !== undefined) {
    const consent = own[2] === undefined ? undefined : consents[own[2]];
    if (consent) return named(consent, [piplArticle(own[1]), { en: `Art. ${consent.article.en}`, zh: consent.article.zh }], lang);
    return named(pipl[own[1]]!, [piplArticle(own[1])], lang);
  }
  const sixth = /^eu-gdpr:A6-1-([a-f])(-explicit-consent)?/.exec(term);
  if (sixth?.[1] !== undefined) {
    const words = sixth[2] === undefined ? gdpr[sixth[1]]! : special.a!;
    return named(words, [gdprArticle(sixth[1])], lang);
  }
  const ninth = /^eu-gdpr:A9-2-([a-j])/.exec(term);
  if (ninth?.[1] !== undefined)
    return named(special[ninth[1]]!, [{ en: `GDPR Art. 9(2)(${ninth[1]})`, zh: `《通用数据保护条例》第九条第二款(${ninth[1]})项` }], lang);
  const dpv = /^dpv:(\w+)$/.exec(term)?.[1];
  const words = dpv === undefined ? undefined : Object.hasOwn(general, dpv) ? general[dpv] : undefined;
  if (!words) return term;
  const articles = [
    ...(laws.includes('CN') && words.pipl ? [piplArticle(words.pipl)] : []),
    ...(laws.includes('EU') && words.gdpr ? [gdprArticle(words.gdpr)] : []),
  ];
  return named(words, articles, lang);
}

/** A sentence with the terms of legal bases in it named as people and laws name them. */
export function basisNamesIn(text: string, lang: Lang, laws: readonly BasisLawName[] = []): string {
  return text.replace(/licit:cn-pipl#A13-1-[\w-]+|eu-gdpr:A[69]-[\w-]+|dpv:\w+/gu, (term) => basisName(term, lang, laws));
}

function named(words: Words, articles: readonly Words[], lang: Lang): string {
  if (articles.length === 0) return words[lang];
  return lang === 'zh'
    ? `${words.zh}（${articles.map(({ zh }) => zh).join('、')}）`
    : `${words.en} (${articles.map(({ en }) => en).join(', ')})`;
}

/** What a separate consent is for, with the article that asks for it. */
export const separateWords = {
  sensitive: { en: 'sensitive information (PIPL Art. 29)', zh: '处理敏感个人信息（《个人信息保护法》第二十九条）' },
  provision: { en: 'provision to other handlers (PIPL Art. 23)', zh: '向其他个人信息处理者提供（《个人信息保护法》第二十三条）' },
  publication: { en: 'publication (PIPL Art. 25)', zh: '公开（《个人信息保护法》第二十五条）' },
  'public-images': {
    en: 'images from public places (PIPL Art. 26)',
    zh: '公共场所采集的图像、身份识别信息（《个人信息保护法》第二十六条）',
  },
  transfer: { en: 'transfer abroad (PIPL Art. 39)', zh: '向境外提供（《个人信息保护法》第三十九条）' },
  'interaction-training': { en: 'training on interactions with a companion service', zh: '将拟人化互动服务的交互数据用于训练' },
} satisfies Record<SeparateConsent, Words>;

/** What a person said, or let end, that speaks against using data about them, by the values of the fact `consent.against`. */
export const consentAgainstWords = {
  withdrawn: { en: 'consent withdrawn', zh: '已撤回同意' },
  erasure: { en: 'deletion requested', zh: '已请求删除' },
  objected: { en: 'objected', zh: '已提出反对' },
  'opted-out': { en: 'opted out of training', zh: '已拒绝用于训练' },
  refused: { en: 'consent refused or not given', zh: '不同意或者未取得同意' },
  expired: { en: 'consent expired', zh: '同意已过期' },
  pending: { en: 'consent asked for, not given yet', zh: '已征求同意、尚未取得' },
} satisfies Record<ConsentAgainst, Words>;

/** What somebody said against the use of data about them, in words. */
export function againstWords(what: string, lang: Lang): string {
  return Object.hasOwn(consentAgainstWords, what) ? consentAgainstWords[what as ConsentAgainst][lang] : what;
}

/** Whether something is on record: shown by a document, only declared, or neither. */
export const onRecordWords = {
  yes: { en: 'yes', zh: '是' },
  unknown: { en: 'declared, no document shows it', zh: '有声明，无证明文件' },
  no: { en: 'not recorded', zh: '未记录' },
} satisfies Record<Three, Words>;
