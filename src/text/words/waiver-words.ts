/** What waivers are called: how they stand, and the kinds of reasons. */

import type { Lang, Words } from '../../model/basics.js';
import type { FindingView, WaivedBy } from '../../model/views.js';
import type { WaiverKind, WaiverState } from '../../model/waiver.js';
import { say } from '../messages/say.js';

export const waiverStateWords = {
  'in-force': { en: 'in force', zh: '有效' },
  ended: { en: 'ended', zh: '已到期' },
  'too-long': { en: 'longer than licit.yaml allows', zh: '期限超过 licit.yaml 允许的上限' },
  'not-approved': { en: 'licit.yaml does not name its approver', zh: 'licit.yaml 未列明该审批人' },
  'evidence-missing': { en: 'its document is missing', zh: '证明文件缺失' },
  'evidence-changed': { en: 'its document is not the one that was recorded', zh: '证明文件与所记录的不符' },
  'evidence-unfit': {
    en: 'its document is empty, is data, does not open, or says that the data must not be used',
    zh: '证明文件为空、属于数据、无法打开，或者载明不得使用',
  },
} satisfies Record<WaiverState, Words>;

export const waiverKindWords = {
  'counsel-reviewed': { en: 'reviewed by counsel', zh: '经法律顾问审核' },
  'license-held': { en: 'a license is held', zh: '已取得许可' },
  'public-domain': { en: 'public domain', zh: '公有领域' },
  'false-detection': { en: 'false detection', zh: '误报' },
  'recorded-elsewhere': { en: 'recorded elsewhere', zh: '另有记录' },
  'not-trained-on': { en: 'not trained on', zh: '不用于训练' },
  'risk-accepted-temporarily': { en: 'risk accepted for a time', zh: '暂时接受风险' },
} satisfies Record<WaiverKind, Words>;

/** What something is about, as it is given on the command line: `path:web/** host:archive.example`. */
export function selectorWords(scope: object): string {
  return Object.entries(scope)
    .map(([kind, value]) => `${kind}:${value}`)
    .join(' ');
}

/** `until 2027-02-28, by l.chen: public domain (license-missing-3fa1c2d4)`. */
export function waivedWords({ id, until, approver, kind }: WaivedBy, lang: Lang): string {
  return say('waiver/is', lang, { until, approver, waiverKind: waiverKindWords[kind][lang], id });
}

/** How a finding is accepted, in words; undefined for one that is open. */
export function acceptedWords({ waived, baselined }: Pick<FindingView, 'waived' | 'baselined'>, lang: Lang): string | undefined {
  if (waived !== undefined) return say('waiver/waived', lang, { waived: waivedWords(waived, lang) });
  if (baselined) return say('waiver/in-baseline', lang);
  return undefined;
}
