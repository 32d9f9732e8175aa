/** What the Chinese filing asks for and only a person can supply: whose it is, where it is written, and the lines for licit.yaml. The report and `licit init` read this one list. */
import type { Words } from '../model/basics.js';

/** Whose a field is. Closed. */
export type DossierRole = 'filing' | 'data' | 'legal' | 'labeling' | 'safety' | 'privacy' | 'engineering';

/** What they are called. */
export const dossierRoles = {
  filing: { en: 'filing lead', zh: '备案负责人' },
  data: { en: 'data lead', zh: '数据负责人' },
  legal: { en: 'lawfulness lead', zh: '合法性负责人' },
  labeling: { en: 'labeling lead', zh: '标注负责人' },
  safety: { en: 'assessment lead', zh: '安全评估负责人' },
  privacy: { en: 'personal-information lead', zh: '个人信息保护负责人' },
  engineering: { en: 'engineering', zh: '技术负责人' },
} satisfies Record<DossierRole, Words>;

export interface DossierField {
  what: Words;
  role: DossierRole;
  /** The key of licit.yaml, or the command that records it. */
  where: string;
  /** The lines that write it, below the section named first in `where`; absent where a command or another key does. */
  yaml?: string;
}

/** Every field, by its name. */
export const dossierFields = {
  provider: {
    what: { en: 'name of the provider', zh: '服务提供者名称' },
    role: 'filing',
    where: 'provider.name',
    yaml: `# 服务提供者名称
name: 示例科技有限公司`,
  },
  contact: {
    what: { en: 'contact of the provider', zh: '服务提供者联系方式' },
    role: 'filing',
    where: 'provider.contact',
    yaml: `# 服务提供者联系方式
contact: data-office@example.com`,
  },
  purpose: {
    what: { en: 'purpose of the model', zh: '模型用途' },
    role: 'filing',
    where: 'use.purpose',
    yaml: `# 模型用途：commercial 商业、internal 内部、research 研究
purpose: commercial`,
  },
  offered: {
    what: { en: 'where the service is offered to the public', zh: '面向公众提供服务的地区' },
    role: 'filing',
    where: 'use.offered',
    yaml: `# 面向公众提供服务的地区
offered: [CN]`,
  },
  stage: {
    what: { en: 'stage of training', zh: '训练阶段' },
    role: 'engineering',
    where: 'use.stage',
    yaml: `# 训练阶段：pre-training、fine-tuning、alignment、evaluation
stage: pre-training`,
  },
  instruments: {
    what: { en: 'the laws to be answered for, article by article', zh: '逐条对照的法律与标准' },
    role: 'legal',
    where: 'instruments',
  },
  edition: {
    what: { en: 'the standard that the assessment follows', zh: '安全评估所依据的标准' },
    role: 'safety',
    where: 'dossier.edition',
    yaml: `# 安全评估所依据的标准：gbt-45654-2025（2025-11-01 起施行）或 tc260-003-2024
edition: gbt-45654-2025`,
  },
  assessor: {
    what: { en: 'who made the assessment, why, and in which period', zh: '评估方式、评估方、评估原因和评估期间' },
    role: 'safety',
    where: 'dossier.assessment',
    yaml: `# 评估方式（self 自评估，third-party 第三方评估）、评估方、原因（before-launch 上线前，major-change 重大变更，periodic 定期）、起止日期
assessment: { by: self, assessor: 评估机构或者部门名称, reason: before-launch, from: 2026-09-01, until: 2026-10-31 }`,
  },
  service: {
    what: { en: 'name, form and users of the service', zh: '服务名称、服务形式和服务对象' },
    role: 'filing',
    where: 'dossier.service',
    yaml: `# 服务名称、服务形式（网站、应用程序、接口等）、服务对象
service: { name: 服务名称, form: 应用程序和可编程接口, users: 境内公众 }`,
  },
  filing: {
    what: { en: 'state and number of the filing', zh: '备案进展和编号' },
    role: 'filing',
    where: 'records.filing',
    yaml: `# 备案进展：filed 已备案、registered 已登记、in-progress 办理中、not-filed 未备案
filing: { status: in-progress, kind: model, by: 岗位名称, on: 2026-10-31 }`,
  },
  'base-model': {
    what: { en: 'base model and its filing', zh: '基础模型及其备案情况' },
    role: 'engineering',
    where: 'records.base-model',
    yaml: `# 基础模型及其备案号；未使用基础模型的写 none: true
base-model: { name: 基础模型名称, version: "1.0", filing: 备案号 }`,
  },
  assessment: {
    what: { en: 'state of the security assessment', zh: '安全评估进展' },
    role: 'safety',
    where: 'records.assessment',
    yaml: `# 安全评估：done 已完成、in-progress 进行中、not-done 未完成
assessment: { status: in-progress, by: 岗位名称, evidence: evidence/assessment.pdf }`,
  },
  'complaint-channel': {
    what: { en: 'channel for complaints, with steps and reply times', zh: '投诉举报渠道、处理流程和反馈时限' },
    role: 'legal',
    where: 'records.complaint-channel',
    yaml: `# 投诉举报渠道、处理流程和反馈时限
complaint-channel: { url: https://example.com/complaints, times: 15日内反馈处理结果 }`,
  },
  'request-log': {
    what: { en: "log of people's requests", zh: '个人请求处理记录' },
    role: 'privacy',
    where: 'records.request-log',
    yaml: `# 个人请求处理记录
request-log: { evidence: evidence/requests.pdf }`,
  },
  'quality-measures': {
    what: { en: 'measures for data quality', zh: '提高训练数据质量的措施' },
    role: 'data',
    where: 'records.quality-measures',
    yaml: `# 提高训练数据质量的措施
quality-measures: { evidence: evidence/quality.md }`,
  },
  'bias-statement': {
    what: { en: 'measures against discrimination', zh: '防止歧视的措施' },
    role: 'safety',
    where: 'records.bias-statement',
    yaml: `# 防止歧视的措施
bias-statement: { evidence: evidence/bias.md }`,
  },
  'ip-strategy': {
    what: { en: 'strategy for intellectual property and who answers for it', zh: '知识产权管理策略及负责人（岗位）' },
    role: 'legal',
    where: 'records.ip-strategy',
    yaml: `# 知识产权管理策略；by 为负责人岗位
ip-strategy: { by: 岗位名称, evidence: evidence/ip-strategy.md }`,
  },
  'source-name': { what: { en: 'source of the data', zh: '数据来源' }, role: 'data', where: 'declarations[].source' },
  'source-class': {
    what: { en: 'how the data was obtained', zh: '数据取得方式（来源类别）' },
    role: 'data',
    where: 'declarations[].source.kind',
  },
  'source-home': {
    what: { en: 'whether the source is in mainland China', zh: '来源属境内或者境外' },
    role: 'data',
    where: 'declarations[].source',
  },
  'source-evidence': {
    what: {
      en: 'document that shows the source: license, contract, collection record or authorization',
      zh: '来源证明：许可协议、合同、采集记录或者授权记录',
    },
    role: 'legal',
    where: 'declarations[].source.evidence',
  },
  license: { what: { en: 'license or authorization', zh: '许可或者授权' }, role: 'legal', where: 'declarations[].license' },
  collected: { what: { en: 'period of collection', zh: '采集期间' }, role: 'data', where: 'declarations[].collected' },
  basis: {
    what: { en: 'legal basis for personal information', zh: '处理个人信息的合法性基础' },
    role: 'privacy',
    where: 'declarations[].basis',
  },
  measures: {
    what: { en: 'scale, types and languages measured', zh: '规模、类型和语种的统计结果' },
    role: 'engineering',
    where: 'licit scan',
  },
  language: { what: { en: 'language of the text', zh: '文本语种' }, role: 'engineering', where: 'licit scan' },
  'labeling-rules': {
    what: {
      en: 'labeling rules: function and safety apart, with version and days',
      zh: '标注规则：功能性标注与安全性标注分列，载明版本和施行日期',
    },
    role: 'labeling',
    where: 'labeling.rules',
    yaml: `# 标注规则：for 为 function（功能性标注）或者 safety（安全性标注）；同一 id 的新版本自 since 起取代旧版本；risks 为覆盖的安全风险数（共31种）
rules:
  - { id: 功能性标注规则, for: function, version: "1.0", since: 2026-03-01, evidence: evidence/labeling-function.md }
  - { id: 安全性标注规则, for: safety, version: "1.0", since: 2026-03-01, risks: 31, evidence: evidence/labeling-safety.md }`,
  },
  'labeling-staff': {
    what: {
      en: 'labeling staff: own or outsourced, hours of training, examination, roles on days',
      zh: '标注人员：自有或者外包、培训学时、考核、岗位及起止日期',
    },
    role: 'labeling',
    where: 'labeling.staff',
    yaml: `# 标注人员以化名登记：employed 为 own（自有）或者 outsourced（外包）；tasks 中 role 为 label（标注）或者 review（审核），同一任务中不得兼任
staff:
  - { id: B-001, employed: own, trainings: [{ on: 2026-03-02, hours: 8 }], examined: { on: 2026-03-03, passed: true }, tasks: [{ role: label, task: 问答标注, rule: 功能性标注规则, from: 2026-03-10 }] }
  - { id: B-002, employed: outsourced, trainings: [{ on: 2026-03-02, hours: 8 }], examined: { on: 2026-03-03, passed: true }, tasks: [{ role: review, task: 问答标注, rule: 功能性标注规则, from: 2026-03-10 }] }`,
  },
  'label-check': {
    what: { en: 'spot check of labels: share checked and accuracy', zh: '标注抽样核验：抽检比例和准确率' },
    role: 'labeling',
    where: 'licit sample',
  },
  'corpus-check-manual': {
    what: { en: 'spot check of the whole corpus by hand', zh: '全部语料人工抽检' },
    role: 'safety',
    where: 'licit sample',
  },
  'corpus-check-technical': {
    what: { en: 'spot check of the whole corpus by technique', zh: '全部语料技术抽检' },
    role: 'safety',
    where: 'licit sample',
  },
  'intake-before': {
    what: { en: 'assessment of each source before collection', zh: '采集前来源安全评估' },
    role: 'safety',
    where: 'licit sample',
  },
  'intake-after': {
    what: { en: 'verification of each source after collection', zh: '采集后来源核验' },
    role: 'safety',
    where: 'licit sample',
  },
  filters: {
    what: { en: 'filtering of all data by keywords, classifiers and hand', zh: '以关键词、分类模型、人工抽检等方式过滤全部语料' },
    role: 'safety',
    where: 'dossier.filters',
    yaml: `# 全部语料的过滤方式：keywords 关键词、classifier 分类模型、manual 人工抽检
filters: { methods: [keywords, classifier, manual], updated: 2026-10-01, evidence: evidence/filtering.md }`,
  },
  'keyword-library': {
    what: { en: 'keyword library: size, fewest words a risk, last update', zh: '关键词库：总量、各类风险最少词数、最近更新日期' },
    role: 'safety',
    where: 'dossier.keyword-library',
    yaml: `# 关键词库：count 总量，risks 覆盖的风险数，least 各类风险的最少词数（main 为 A.1，other 为 A.2），updated 最近更新日期
keyword-library: { count: 0, risks: 0, least: { main: 0, other: 0 }, updated: 2026-10-01, evidence: evidence/keywords.md }`,
  },
  classifier: {
    what: { en: 'classifier and the risks it covers', zh: '分类模型及其覆盖的风险' },
    role: 'safety',
    where: 'dossier.classifier',
    yaml: `# 分类模型：risks 为覆盖的安全风险数（共31种）
classifier: { text: 分类模型名称和版本, risks: 0, evidence: evidence/classifier.md }`,
  },
  'test-outputs': {
    what: { en: 'bank of test questions for generated content', zh: '生成内容测试题库' },
    role: 'safety',
    where: 'dossier.test-outputs',
    yaml: `# 生成内容测试题库：count 题量
test-outputs: { count: 0, updated: 2026-10-01, evidence: evidence/test-outputs.md }`,
  },
  'test-refusals': {
    what: { en: 'bank of questions to be refused', zh: '应拒答测试题库' },
    role: 'safety',
    where: 'dossier.test-refusals',
    yaml: `# 应拒答测试题库
test-refusals: { count: 0, updated: 2026-10-01, evidence: evidence/test-refusals.md }`,
  },
  'test-answers': {
    what: { en: 'bank of questions not to be refused', zh: '非拒答测试题库' },
    role: 'safety',
    where: 'dossier.test-answers',
    yaml: `# 非拒答测试题库
test-answers: { count: 0, updated: 2026-10-01, evidence: evidence/test-answers.md }`,
  },
  'service-agreement': {
    what: { en: 'service agreement with users', zh: '用户服务协议' },
    role: 'legal',
    where: 'dossier.service-agreement',
    yaml: `# 用户服务协议（含知识产权风险提示）
service-agreement: { evidence: evidence/service-agreement.pdf }`,
  },
  'blocked-information': {
    what: { en: 'how information that must be blocked is kept out', zh: '依法要求阻断的信息未作为语料的措施' },
    role: 'safety',
    where: 'dossier.blocked-information',
    yaml: `# 依法要求阻断的信息未作为语料的措施
blocked-information: { text: 采取的措施, evidence: evidence/blocked.md }`,
  },
  'ip-summary': {
    what: { en: 'public summary of works in the data', zh: '语料中知识产权部分的公开摘要' },
    role: 'legal',
    where: 'dossier.ip-summary',
    yaml: `# 语料中知识产权部分的公开摘要（推荐性条款）
ip-summary: { url: https://example.com/ip-summary }`,
  },
  'isolated-labels': {
    what: { en: 'separate storage of safety labels', zh: '安全性标注数据的隔离存储' },
    role: 'labeling',
    where: 'dossier.isolated-labels',
    yaml: `# 安全性标注数据的隔离存储（推荐性条款）
isolated-labels: { text: 存储方式 }`,
  },
  changes: {
    what: { en: 'changes since the state that was filed', zh: '较已备案状态的变更' },
    role: 'filing',
    where: 'dossier.changes',
    yaml: `# 较已备案状态的变更；首次备案的写明“首次备案”
changes: { text: 首次备案, on: 2026-10-31, by: 岗位名称 }`,
  },
  incidents: {
    what: { en: 'illegal items found, requests and orders of authorities', zh: '发现的违法内容、主管部门要求及处置' },
    role: 'legal',
    where: 'dossier.incidents',
    yaml: `# 发现的违法内容、主管部门的要求及处置情况；没有的写明“截至某日未发生”并载明记录人岗位
incidents: { text: 情况说明, on: 2026-10-31, by: 岗位名称 }`,
  },
} satisfies Record<string, DossierField>;

export type DossierFieldName = keyof typeof dossierFields;

/** The fields in their order, typed alike. */
export const dossierFieldList = Object.entries(dossierFields) as [DossierFieldName, DossierField][];
