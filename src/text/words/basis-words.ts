/** Words for legal bases that belong to no law, for separate consents and for what people said against the use of their data. What laws call theirs is in their instruments. */
import type { Lang, Three, Words } from '../../model/basics.js';
import type { ConsentAgainst, SeparateConsent } from '../../model/claim.js';
import type { LegalBasis } from '../../model/rule.js';
import { bothOf } from '../reasons/reason.js';

/** A legal basis of no law: each law says under `same` what it amounts to there. */
export interface GeneralBasis extends Words, Pick<LegalBasis, 'kind' | 'separate' | 'guardian'> {}

/** Terms of DPV that belong to no law, and ours for what people call a separate consent and that of a guardian. */
export const generalBases: Readonly<Record<string, GeneralBasis>> = {
  'dpv:Consent': { en: 'consent', zh: '个人同意', kind: 'consent' },
  'dpv:InformedConsent': { en: 'informed consent', zh: '知情同意', kind: 'consent' },
  'dpv:ExpressedConsent': { en: 'expressed consent', zh: '明确表示的同意', kind: 'consent' },
  'dpv:ExplicitlyExpressedConsent': { en: 'explicit consent', zh: '明示同意', kind: 'consent' },
  'licit:SeparateConsent': { en: 'separate consent', zh: '单独同意', kind: 'consent', separate: true },
  'licit:GuardianConsent': { en: 'consent of a parent or guardian', zh: '父母或者其他监护人同意', kind: 'consent', guardian: true },
  'dpv:Contract': { en: 'contract', zh: '订立、履行合同所必需', kind: 'contract' },
  'dpv:LegalObligation': { en: 'legal obligation', zh: '履行法定义务所必需' },
  'dpv:VitalInterest': { en: 'vital interests', zh: '保护重大利益所必需' },
  'dpv:PublicInterest': { en: 'public interest', zh: '公共利益' },
  'dpv:LegitimateInterest': { en: 'legitimate interests', zh: '正当利益', kind: 'interest' },
};

/** What a separate consent is for. */
export const separateWords = {
  sensitive: { en: 'sensitive information', zh: '处理敏感个人信息' },
  provision: { en: 'provision to others', zh: '向他人提供' },
  publication: { en: 'publication', zh: '公开' },
  'public-images': { en: 'images from public places', zh: '公共场所采集的图像、身份识别信息' },
  transfer: { en: 'transfer abroad', zh: '向境外提供' },
  'interaction-training': { en: 'training on interactions with a companion service', zh: '将拟人化互动服务的交互数据用于训练' },
} satisfies Record<SeparateConsent, Words>;

/** What a person said, or let end, that speaks against using data about them, by the values of the fact `consent.against`. */
export const consentAgainstWords = {
  withdrawn: bothOf('against/withdrawn'),
  erasure: bothOf('against/erasure'),
  objected: bothOf('against/objected'),
  'opted-out': bothOf('against/opted-out'),
  refused: bothOf('against/refused'),
  expired: bothOf('against/expired'),
  pending: bothOf('against/pending'),
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
