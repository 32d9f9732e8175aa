/**
 * The clauses of TC260-003-2024 on training data, by section and topic. Its full text was not read: no item letters, and what a clause asks is a
 * summary of ours with how sure it is. GB/T 45654-2025, which replaced it, was not read either and is cited without clause numbers.
 */
import type { Words } from '../../../model/basics.js';
import type { Citation } from '../../../model/rule.js';

/** Every clause, by its key. Closed: each is decided in `clause-table.ts`. */
export type ClauseName =
  | 'assess-before'
  | 'verify-after'
  | 'several-sources'
  | 'home-and-foreign'
  | 'open-license'
  | 'collection-records'
  | 'contracts'
  | 'user-authorization'
  | 'blocked'
  | 'filtering'
  | 'ip-strategy'
  | 'ip-risks'
  | 'ip-complaints'
  | 'ip-agreement'
  | 'ip-summary'
  | 'pi-basis'
  | 'pi-separate'
  | 'label-people'
  | 'label-roles'
  | 'label-rules'
  | 'label-checks'
  | 'label-apart'
  | 'model-safety'
  | 'measures-safety'
  | 'keywords'
  | 'tests'
  | 'refusals'
  | 'classifier'
  | 'sampling-manual'
  | 'sampling-technical';

export interface Clause {
  name: ClauseName;
  section: string;
  asks: Words;
  certainty: Citation['certainty'];
  /** 宜: recommended, never decides the whole. */
  recommended?: true;
}

/** In the order of the sections. */
export const clauses: readonly Clause[] = [
  {
    name: 'assess-before',
    section: '5.1',
    asks: {
      en: 'assess each source before collecting it; over 5 % illegal or unhealthy content: not collected',
      zh: '采集前对各来源进行安全评估，含违法不良信息超过5%的，不采集',
    },
    certainty: 'second-hand',
  },
  {
    name: 'verify-after',
    section: '5.1',
    asks: {
      en: 'verify the data of each source after collecting it; over 5 %: not used for training',
      zh: '采集后对各来源数据进行核验，含违法不良信息超过5%的，不用于训练',
    },
    certainty: 'second-hand',
  },
  {
    name: 'several-sources',
    section: '5.1',
    asks: { en: 'several sources for each language and type', zh: '每一种语言、每一种类型均有多个来源' },
    certainty: 'memory',
  },
  {
    name: 'home-and-foreign',
    section: '5.1',
    asks: { en: 'home and foreign sources paired reasonably', zh: '境内外来源合理搭配' },
    certainty: 'memory',
  },
  {
    name: 'open-license',
    section: '5.1',
    asks: { en: 'open-source data: the license or an authorization is held', zh: '使用开源数据的，具有开源许可协议或者相关授权文件' },
    certainty: 'second-hand',
  },
  {
    name: 'collection-records',
    section: '5.1',
    asks: {
      en: 'self-collected data: collection records; nothing that others clearly refused',
      zh: '使用自采数据的，具有采集记录，不采集他人已明确不可采集的数据',
    },
    certainty: 'second-hand',
  },
  {
    name: 'contracts',
    section: '5.1',
    asks: {
      en: "commercial data: a valid contract, with the supplier's commitments on source, quality and safety",
      zh: '使用商业数据的，具有有效合同，供应方就来源、质量、安全作出承诺',
    },
    certainty: 'second-hand',
  },
  {
    name: 'user-authorization',
    section: '5.1',
    asks: { en: 'user input: a record of the users’ authorization', zh: '将使用者输入信息用作语料的，具有使用者授权记录' },
    certainty: 'second-hand',
  },
  {
    name: 'blocked',
    section: '5.1',
    asks: { en: 'information that must be blocked is not used', zh: '依法要求阻断的信息不作为语料' },
    certainty: 'memory',
  },
  {
    name: 'filtering',
    section: '5.2',
    asks: {
      en: 'filter all data by keywords, classifiers and spot checks by hand',
      zh: '采取关键词、分类模型、人工抽检等方式过滤全部语料',
    },
    certainty: 'memory',
  },
  {
    name: 'ip-strategy',
    section: '5.2',
    asks: { en: 'a person and a strategy for intellectual property', zh: '设置知识产权负责人，建立知识产权管理策略' },
    certainty: 'memory',
  },
  {
    name: 'ip-risks',
    section: '5.2',
    asks: {
      en: 'find the main risks of infringement before training; do not use data that infringes',
      zh: '训练前识别主要侵权风险，发现侵权等问题的语料不使用',
    },
    certainty: 'memory',
  },
  {
    name: 'ip-complaints',
    section: '5.2',
    asks: { en: 'a channel for complaints on intellectual property', zh: '建立知识产权问题的投诉举报渠道' },
    certainty: 'memory',
  },
  {
    name: 'ip-agreement',
    section: '5.2',
    asks: { en: 'tell users of the risks in the service agreement', zh: '在用户服务协议中告知知识产权相关风险' },
    certainty: 'memory',
  },
  {
    name: 'ip-summary',
    section: '5.2',
    asks: { en: 'publish a summary of works in the data', zh: '公开语料中涉及知识产权部分的摘要信息' },
    certainty: 'memory',
    recommended: true,
  },
  {
    name: 'pi-basis',
    section: '5.2',
    asks: {
      en: 'personal information: consent or another case set by law',
      zh: '使用含个人信息的语料，取得对应个人同意或者符合法律、行政法规规定的其他情形',
    },
    certainty: 'memory',
  },
  {
    name: 'pi-separate',
    section: '5.2',
    asks: {
      en: 'sensitive personal information: separate consent or another case set by law',
      zh: '使用含敏感个人信息的语料，取得对应个人单独同意或者符合法律、行政法规规定的其他情形',
    },
    certainty: 'memory',
  },
  {
    name: 'label-people',
    section: '5.3',
    asks: {
      en: 'train and examine labeling staff; suspend or end qualification where needed',
      zh: '对标注人员开展培训和考核，合格者给予上岗资格，必要时暂停或者取消',
    },
    certainty: 'memory',
  },
  {
    name: 'label-roles',
    section: '5.3',
    asks: {
      en: 'labeling and review apart: one person has one function in a task',
      zh: '划分标注与审核职能，同一任务中同一人员仅承担一项职能',
    },
    certainty: 'memory',
  },
  {
    name: 'label-rules',
    section: '5.3',
    asks: {
      en: 'rules for function and safety apart; those for safety cover all 31 risks',
      zh: '分别制定功能性、安全性标注规则，安全性标注规则覆盖全部31种安全风险',
    },
    certainty: 'memory',
  },
  {
    name: 'label-checks',
    section: '5.3',
    asks: {
      en: 'spot check each batch of functional labels; every safety label passed by a reviewer',
      zh: '对每批功能性标注数据人工抽检；安全性标注数据逐条经审核人员审核通过',
    },
    certainty: 'memory',
  },
  {
    name: 'label-apart',
    section: '5.3',
    asks: { en: 'keep safety labels apart', zh: '对安全性标注数据进行隔离存储' },
    certainty: 'memory',
    recommended: true,
  },
  { name: 'model-safety', section: '6', asks: { en: 'safety of the model', zh: '模型安全要求' }, certainty: 'memory' },
  { name: 'measures-safety', section: '7', asks: { en: 'safety measures of the service', zh: '安全措施要求' }, certainty: 'memory' },
  {
    name: 'keywords',
    section: '8.1',
    asks: {
      en: 'keyword library: 10,000 words preferably, all risks of A.1 and A.2, weekly refresh',
      zh: '关键词库：总规模不宜少于10000个，覆盖A.1、A.2各类安全风险，按周更新',
    },
    certainty: 'second-hand',
  },
  {
    name: 'tests',
    section: '8.2',
    asks: { en: 'bank of at least 2,000 questions to test output', zh: '生成内容测试题库，总规模不少于2000题' },
    certainty: 'memory',
  },
  {
    name: 'refusals',
    section: '8.3',
    asks: { en: 'banks of at least 500 questions each to be refused and not to be refused', zh: '应拒答、非拒答测试题库，各不少于500题' },
    certainty: 'memory',
  },
  {
    name: 'classifier',
    section: '8.4',
    asks: { en: 'classifiers that cover all 31 risks', zh: '分类模型覆盖全部31种安全风险' },
    certainty: 'memory',
  },
  {
    name: 'sampling-manual',
    section: '9.2',
    asks: {
      en: 'by hand: at least 4,000 items drawn at random from all data, 96 % pass',
      zh: '人工抽检：从全部语料中随机抽取不少于4000条，合格率不低于96%',
    },
    certainty: 'second-hand',
  },
  {
    name: 'sampling-technical',
    section: '9.2',
    asks: {
      en: 'by keywords and classifiers: at least 10 % of all data, 98 % pass',
      zh: '结合关键词、分类模型等技术抽检：不少于语料总量的10%，合格率不低于98%',
    },
    certainty: 'second-hand',
  },
];
