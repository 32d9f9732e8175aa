/** A legal-basis term and what it counts for. */
export interface BasisTerm {
  /** The law it belongs to; left out for DPV's own terms, which belong to none. */
  law?: 'cn-pipl' | 'eu-gdpr';
  en: string;
  zh: string;
  /** The item of PIPL Art. 13 it amounts to; `none`: PIPL has no such basis. */
  pipl?: '1' | '1-separate' | '1-written' | '1-guardian' | '2' | '3' | '4' | '5' | '6' | '7' | 'none';
  /** The letter of GDPR Art. 6(1) it amounts to. */
  gdpr?: 'a' | 'b' | 'c' | 'd' | 'e' | 'f';
  /** The letter of GDPR Art. 9(2) it amounts to. */
  special?: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j';
}

/** What a person or manifest states when there is no personal data to have a basis for. */
export const noPersonalData = 'no-personal-data';

/** DPV 2.3 terms (eu-gdpr, dpv) and ours for PIPL Art. 13, which DPV does not have. */
export const basisTerms: Record<string, BasisTerm> = {
  'licit:cn-pipl#A13-1-1': { law: 'cn-pipl', en: 'consent', zh: '个人同意', pipl: '1' },
  'licit:cn-pipl#A13-1-1-separate': { law: 'cn-pipl', en: 'separate consent', zh: '单独同意', pipl: '1-separate' },
  'licit:cn-pipl#A13-1-1-written': { law: 'cn-pipl', en: 'written consent', zh: '书面同意', pipl: '1-written' },
  'licit:cn-pipl#A13-1-1-guardian': { law: 'cn-pipl', en: "guardian's consent", zh: '监护人同意', pipl: '1-guardian' },
  'licit:cn-pipl#A13-1-2': {
    law: 'cn-pipl',
    en: 'contract or human resources management',
    zh: '订立、履行合同或人力资源管理所必需',
    pipl: '2',
  },
  'licit:cn-pipl#A13-1-3': { law: 'cn-pipl', en: 'statutory duty', zh: '履行法定职责或者法定义务所必需', pipl: '3' },
  'licit:cn-pipl#A13-1-4': { law: 'cn-pipl', en: 'public health or emergency', zh: '突发公共卫生事件或紧急情况', pipl: '4' },
  'licit:cn-pipl#A13-1-5': { law: 'cn-pipl', en: 'news reporting or public supervision', zh: '新闻报道、舆论监督', pipl: '5' },
  'licit:cn-pipl#A13-1-6': { law: 'cn-pipl', en: 'disclosed by the person or lawfully', zh: '个人自行公开或者其他已经合法公开', pipl: '6' },
  'licit:cn-pipl#A13-1-7': { law: 'cn-pipl', en: 'other law or regulation', zh: '法律、行政法规规定的其他情形', pipl: '7' },
  'eu-gdpr:A6-1-a': { law: 'eu-gdpr', en: 'consent', zh: '同意', gdpr: 'a' },
  'eu-gdpr:A6-1-a-explicit-consent': { law: 'eu-gdpr', en: 'explicit consent', zh: '明示同意', gdpr: 'a', special: 'a' },
  'eu-gdpr:A6-1-a-non-explicit-consent': { law: 'eu-gdpr', en: 'regular consent', zh: '一般同意', gdpr: 'a' },
  'eu-gdpr:A6-1-b': { law: 'eu-gdpr', en: 'contract', zh: '合同', gdpr: 'b' },
  'eu-gdpr:A6-1-b-contract-performance': { law: 'eu-gdpr', en: 'performance of a contract', zh: '履行合同', gdpr: 'b' },
  'eu-gdpr:A6-1-b-enter-into-contract': { law: 'eu-gdpr', en: 'steps before a contract', zh: '订立合同', gdpr: 'b' },
  'eu-gdpr:A6-1-c': { law: 'eu-gdpr', en: 'legal obligation', zh: '法定义务', gdpr: 'c' },
  'eu-gdpr:A6-1-d': { law: 'eu-gdpr', en: 'vital interests', zh: '重大利益', gdpr: 'd' },
  'eu-gdpr:A6-1-d-data-subject': { law: 'eu-gdpr', en: 'vital interests of the data subject', zh: '数据主体的重大利益', gdpr: 'd' },
  'eu-gdpr:A6-1-d-natural-person': { law: 'eu-gdpr', en: 'vital interests of another person', zh: '他人的重大利益', gdpr: 'd' },
  'eu-gdpr:A6-1-e': { law: 'eu-gdpr', en: 'public interest or official authority', zh: '公共利益或官方授权', gdpr: 'e' },
  'eu-gdpr:A6-1-e-official-authority': { law: 'eu-gdpr', en: 'official authority', zh: '官方授权', gdpr: 'e' },
  'eu-gdpr:A6-1-e-public-interest': { law: 'eu-gdpr', en: 'public interest', zh: '公共利益', gdpr: 'e' },
  'eu-gdpr:A6-1-f': { law: 'eu-gdpr', en: 'legitimate interest', zh: '正当利益', gdpr: 'f', pipl: 'none' },
  'eu-gdpr:A6-1-f-controller': {
    law: 'eu-gdpr',
    en: 'legitimate interest of the controller',
    zh: '控制者的正当利益',
    gdpr: 'f',
    pipl: 'none',
  },
  'eu-gdpr:A6-1-f-third-party': {
    law: 'eu-gdpr',
    en: 'legitimate interest of a third party',
    zh: '第三方的正当利益',
    gdpr: 'f',
    pipl: 'none',
  },
  'eu-gdpr:A9-2-a': { law: 'eu-gdpr', en: 'explicit consent', zh: '明示同意', gdpr: 'a', special: 'a' },
  'eu-gdpr:A9-2-b': { law: 'eu-gdpr', en: 'employment and social law', zh: '劳动与社会保障法', special: 'b' },
  'eu-gdpr:A9-2-c': { law: 'eu-gdpr', en: 'vital interests', zh: '重大利益', special: 'c' },
  'eu-gdpr:A9-2-d': { law: 'eu-gdpr', en: 'not-for-profit bodies', zh: '非营利组织', special: 'd' },
  'eu-gdpr:A9-2-e': { law: 'eu-gdpr', en: 'manifestly made public', zh: '数据主体明显公开', special: 'e' },
  'eu-gdpr:A9-2-f': { law: 'eu-gdpr', en: 'legal claims', zh: '法律主张', special: 'f' },
  'eu-gdpr:A9-2-g': { law: 'eu-gdpr', en: 'substantial public interest', zh: '重大公共利益', special: 'g' },
  'eu-gdpr:A9-2-h': { law: 'eu-gdpr', en: 'health care', zh: '医疗保健', special: 'h' },
  'eu-gdpr:A9-2-i': { law: 'eu-gdpr', en: 'public health', zh: '公共卫生', special: 'i' },
  'eu-gdpr:A9-2-j': { law: 'eu-gdpr', en: 'archiving, research or statistics', zh: '存档、研究或统计', special: 'j' },
  'dpv:Consent': { en: 'consent', zh: '同意', pipl: '1', gdpr: 'a' },
  'dpv:InformedConsent': { en: 'informed consent', zh: '知情同意', pipl: '1', gdpr: 'a' },
  'dpv:ExpressedConsent': { en: 'expressed consent', zh: '明确表示的同意', pipl: '1', gdpr: 'a' },
  'dpv:ExplicitlyExpressedConsent': { en: 'explicit consent', zh: '明示同意', pipl: '1', gdpr: 'a', special: 'a' },
  'dpv:Contract': { en: 'contract', zh: '合同', pipl: '2', gdpr: 'b' },
  'dpv:LegalObligation': { en: 'legal obligation', zh: '法定义务', pipl: '3', gdpr: 'c' },
  'dpv:VitalInterest': { en: 'vital interests', zh: '重大利益', pipl: '4', gdpr: 'd' },
  'dpv:PublicInterest': { en: 'public interest', zh: '公共利益', gdpr: 'e' },
  'dpv:LegitimateInterest': { en: 'legitimate interest', zh: '正当利益', pipl: 'none', gdpr: 'f' },
};

/**
 * Plain words for a basis, in lower case, with the term they state; the longest that is found counts.
 * Words that name no law give DPV's own term, which is weighed under each law.
 */
export const basisWords: readonly (readonly [words: string, term: string])[] = [
  ['单独同意', 'licit:cn-pipl#A13-1-1-separate'],
  ['separate consent', 'licit:cn-pipl#A13-1-1-separate'],
  ['separate-consent', 'licit:cn-pipl#A13-1-1-separate'],
  ['书面同意', 'licit:cn-pipl#A13-1-1-written'],
  ['监护人同意', 'licit:cn-pipl#A13-1-1-guardian'],
  ['监护人的同意', 'licit:cn-pipl#A13-1-1-guardian'],
  ['家长同意', 'licit:cn-pipl#A13-1-1-guardian'],
  ['guardian consent', 'licit:cn-pipl#A13-1-1-guardian'],
  ['parental consent', 'licit:cn-pipl#A13-1-1-guardian'],
  ['自行公开', 'licit:cn-pipl#A13-1-6'],
  ['已合法公开', 'licit:cn-pipl#A13-1-6'],
  ['已经合法公开', 'licit:cn-pipl#A13-1-6'],
  ['法定职责', 'licit:cn-pipl#A13-1-3'],
  ['法定义务', 'dpv:LegalObligation'],
  ['突发公共卫生', 'licit:cn-pipl#A13-1-4'],
  ['新闻报道', 'licit:cn-pipl#A13-1-5'],
  ['舆论监督', 'licit:cn-pipl#A13-1-5'],
  ['人力资源管理', 'licit:cn-pipl#A13-1-2'],
  ['明示同意', 'dpv:ExplicitlyExpressedConsent'],
  ['explicit consent', 'dpv:ExplicitlyExpressedConsent'],
  ['informed consent', 'dpv:InformedConsent'],
  ['知情同意', 'dpv:InformedConsent'],
  ['opt-in', 'dpv:ExpressedConsent'],
  ['optin', 'dpv:ExpressedConsent'],
  ['written consent', 'dpv:ExpressedConsent'],
  ['consent', 'dpv:Consent'],
  ['同意', 'dpv:Consent'],
  ['contract', 'dpv:Contract'],
  ['合同', 'dpv:Contract'],
  ['legitimate interest', 'dpv:LegitimateInterest'],
  ['legitimate-interest', 'dpv:LegitimateInterest'],
  ['legitimate_interest', 'dpv:LegitimateInterest'],
  ['正当利益', 'dpv:LegitimateInterest'],
  ['合法利益', 'dpv:LegitimateInterest'],
  ['legal obligation', 'dpv:LegalObligation'],
  ['legal-obligation', 'dpv:LegalObligation'],
  ['legal_obligation', 'dpv:LegalObligation'],
  ['vital interest', 'dpv:VitalInterest'],
  ['vital-interest', 'dpv:VitalInterest'],
  ['vital_interest', 'dpv:VitalInterest'],
  ['public interest', 'dpv:PublicInterest'],
  ['public-interest', 'dpv:PublicInterest'],
  ['public_interest', 'dpv:PublicInterest'],
  ['公共利益', 'dpv:PublicInterest'],
  ['no personal data', noPersonalData],
  ['no-personal-data', noPersonalData],
  ['no_personal_data', noPersonalData],
  ['nonpersonaldata', noPersonalData],
  ['不含个人信息', noPersonalData],
  ['不涉及个人信息', noPersonalData],
  ['无个人信息', noPersonalData],
];
