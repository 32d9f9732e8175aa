/** Words of spot checks, once for commands, reports and pages. */

import type { Lang, Words } from '../../model/basics.js';
import type {
  AqlScheme,
  InspectionSeverity,
  JudgmentVerdict,
  OperatingCurve,
  SampleAgreement,
  SampleMethod,
  SampleOutcome,
  SamplePurpose,
  SampleScope,
  SampleStrata,
  SeedSource,
} from '../../model/sample.js';
import { say } from '../messages/say.js';
import { plain } from '../show.js';

export const samplePurposeWords = {
  'corpus-safety': { en: 'corpus safety', zh: '语料安全' },
  intake: { en: 'intake of a source', zh: '来源采集' },
  'label-quality': { en: 'label quality', zh: '标注质量' },
  'personal-data': { en: 'no personal information', zh: '不含个人信息' },
  'sensitive-data': { en: 'no sensitive personal information', zh: '不含敏感个人信息' },
  other: { en: 'other', zh: '其他' },
} satisfies Record<SamplePurpose, Words>;

export const sampleMethodWords = {
  manual: { en: 'checked by people', zh: '人工抽检' },
  technical: { en: 'checked by technical means', zh: '技术抽检' },
} satisfies Record<SampleMethod, Words>;

export const sampleOutcomeWords = {
  accepted: { en: 'accepted', zh: '通过' },
  rejected: { en: 'rejected', zh: '未通过' },
  'in-progress': { en: 'in progress', zh: '进行中' },
  void: { en: 'void', zh: '已失效' },
} satisfies Record<SampleOutcome, Words>;

export const sampleStrataWords = {
  dataset: { en: 'dataset', zh: '数据集' },
  manifest: { en: 'manifest', zh: '清单' },
  source: { en: 'source', zh: '来源' },
  medium: { en: 'medium', zh: '媒介' },
  language: { en: 'language', zh: '语种' },
} satisfies Record<SampleStrata, Words>;

export const severityWords = {
  normal: { en: 'normal inspection', zh: '正常检验' },
  tightened: { en: 'tightened inspection', zh: '加严检验' },
  reduced: { en: 'reduced inspection', zh: '放宽检验' },
} satisfies Record<InspectionSeverity, Words>;

/** A scheme by AQL in words: `AQL 1.0 %, level II, normal inspection`. */
export function schemeWords({ aql, level, severity }: AqlScheme, lang: Lang): string {
  const value = aqlWords(aql);
  return say('sample/aql-level', lang, { value, level, severity: severityWords[severity][lang] });
}

/** An AQL with the digits of the standard: 1.0, 0.40, 0.010. */
function aqlWords(aql: number): string {
  return aql >= 10 ? String(aql) : aql >= 1 ? aql.toFixed(1) : aql >= 0.1 ? aql.toFixed(2) : aql.toFixed(3);
}

/** What the switching rules of ISO 2859-1 ask for, where a plan asks for less. */
export const switchWords = {
  tightened: {
    en: 'two of five lots in a row were rejected: ISO 2859-1 (9.3) asks for tightened inspection',
    zh: '连续五批中有两批未通过：按 GB/T 2828.1 第 9.3 条应转为加严检验',
  },
  discontinue: {
    en: 'five lots were rejected under tightened inspection: ISO 2859-1 (9.4) asks to stop until the source is better',
    zh: '加严检验下已有五批未通过：按 GB/T 2828.1 第 9.4 条应暂停检验，待来源改进后恢复',
  },
  reduced: {
    en: 'fewer than ten lots in a row were accepted on record: ISO 2859-1 (9.3.3) does not allow reduced inspection yet',
    zh: '台账中连续通过的批次不足十批：按 GB/T 2828.1 第 9.3.3 条尚不能采用放宽检验',
  },
} satisfies Record<string, Words>;

export const seedWords = {
  'ledger-and-nonce': {
    en: 'from the ledger head and a secret number committed to before the draw',
    zh: '由台账链头及抽样前已承诺的随机数生成',
  },
  beacon: { en: 'from a public random value', zh: '由公开随机数生成' },
  operator: { en: 'seed chosen by the operator', zh: '种子由操作人自行选定' },
} satisfies Record<SeedSource, Words>;

export const judgmentWords = {
  ok: { en: 'OK', zh: '合格' },
  bad: { en: 'bad', zh: '不合格' },
  unsure: { en: 'unsure', zh: '存疑' },
  skip: { en: 'skipped', zh: '跳过' },
} satisfies Record<JudgmentVerdict, Words>;

export const agreementWords = {
  cohen: { en: 'Cohen’s kappa', zh: 'Cohen κ' },
  fleiss: { en: 'Fleiss’ kappa', zh: 'Fleiss κ' },
  krippendorff: { en: 'Krippendorff’s alpha', zh: 'Krippendorff α' },
} satisfies Record<SampleAgreement['name'], Words>;

/** A population in words: `dataset web · source a.example`; everything where the scope names nothing. */
export function populationWords({ dataset, source, path, rule, sinceRun }: SampleScope, lang: Lang): string {
  const parts = [
    dataset === undefined ? undefined : `${say('sample/dataset', lang)} ${plain(dataset)}`,
    source === undefined ? undefined : `${say('sample/source', lang)} ${plain(source)}`,
    path === undefined ? undefined : plain(path),
    rule === undefined ? undefined : `${say('sample/breaking', lang)} ${plain(rule)}`,
    sinceRun === undefined ? undefined : say('sample/added-after-scan', lang, { sinceRun }),
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return say('sample/everything-record', lang);
  return parts.join(' · ');
}

/** What a curve comes to, as a sentence: which share of bad items still passes one time in ten. */
export function limitingWords({ limiting: { share } }: OperatingCurve, lang: Lang): string {
  const shown = shareWords(Number(share.toPrecision(3)));
  return say('sample/bad-items-population', lang, { shown });
}

/** A share with as many digits as it needs: 4 %, 1.25 %, 0.0038 %; what is not nothing is never shown as nothing, nor what is not all as all. */
export function shareWords(share: number): string {
  const value = share * 100;
  const near = value > 50 ? 100 - value : value;
  if (near === 0 || near >= 0.01) return `${Number(value.toFixed(2))} %`;
  return value > 50 ? '> 99.99 %' : `${Number(value.toPrecision(2))} %`;
}
