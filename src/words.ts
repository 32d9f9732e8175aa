/** The English and Chinese words for what the code names. A new verdict, state or kind without words does not compile. */
import type {
  About,
  Citation,
  ClaimState,
  Confidence,
  GrantPermission,
  GrantState,
  Lang,
  LicenseClass,
  MixReason,
  Permissions,
  RecordName,
  Role,
  RuleScope,
  Saying,
  Scope,
  Severity,
  SourceKind,
  Statement,
  Three,
  Verdict,
  Words,
} from './model.js';

/** The words in one language. */
export function say(words: Words, lang: Lang): string {
  return words[lang];
}

/** What a rule or duty says of its subject. */
export const verdictWords = {
  met: { en: 'met', zh: '符合' },
  unmet: { en: 'not met', zh: '不符合' },
  unproven: { en: 'not proven', zh: '未能证明' },
  'not-applicable': { en: 'does not apply', zh: '不适用' },
} satisfies Record<Verdict, Words>;

/** The state of a claim. */
export const stateWords = {
  known: { en: 'known', zh: '已知' },
  unclear: { en: 'stated, not understood', zh: '有陈述但无法识别' },
  conflict: { en: 'stated twice, differently', zh: '多处陈述互相矛盾' },
  missing: { en: 'not recorded', zh: '未记录' },
} satisfies Record<ClaimState, Words>;

/** How much a finding weighs. */
export const severityWords = {
  error: { en: 'error', zh: '错误' },
  warn: { en: 'warning', zh: '警告' },
  info: { en: 'note', zh: '提示' },
} satisfies Record<Severity, Words>;

/** Yes, no, and not known, which is never no. */
export const threeWords = {
  yes: { en: 'yes', zh: '是' },
  no: { en: 'no', zh: '否' },
  unknown: { en: 'not known', zh: '不明' },
} satisfies Record<Three, Words>;

/** Where data came from. */
export const sourceKindWords = {
  'public-dataset': { en: 'public dataset', zh: '开源数据集' },
  'pointer-list': { en: 'list of addresses', zh: '网址清单' },
  'crawl-own': { en: 'own crawl', zh: '自行采集' },
  'crawl-on-behalf': { en: 'crawl by others for the provider', zh: '委托采集' },
  'licensed-rightsholder': { en: 'license from a rights holder', zh: '权利人授权' },
  'third-party-private': { en: 'private dataset of a third party', zh: '第三方商业数据' },
  'user-model-interaction': { en: 'users of the model', zh: '模型用户输入' },
  'user-other-product': { en: 'users of another product', zh: '其他产品用户数据' },
  'self-produced': { en: 'own production', zh: '自行制作' },
  'commissioned-annotation': { en: 'commissioned annotation', zh: '委托标注' },
  synthetic: { en: 'synthetic', zh: '合成数据' },
  'government-open': { en: 'open government data', zh: '政府开放数据' },
  unknown: { en: 'kind not recorded', zh: '类别未记录' },
} satisfies Record<SourceKind, Words>;

/** What an item was not looked at for, as inspect.ts phrases it in English, in Chinese. */
export const notLookedWords: Readonly<Record<string, string>> = {
  'content not in the manifest': '不在清单中的内容',
  'text longer than 64 million characters': '超过 6400 万字符的文本',
  'fields nested deeper than 200 levels': '嵌套超过 200 层的字段',
  'faces and persons in images': '图像中的人脸和人物',
  'voices in recordings': '录音中的人声',
  'faces and voices in video': '视频中的人脸和人声',
};

/** How sure a detection is. */
export const confidenceWords = {
  possible: { en: 'possible', zh: '可能' },
  likely: { en: 'likely', zh: '很可能' },
  certain: { en: 'certain', zh: '确定' },
} satisfies Record<Confidence, Words>;

/** What a rule judges. */
export const scopeWords = {
  item: { en: 'item', zh: '数据条目' },
  source: { en: 'source', zh: '来源' },
  dataset: { en: 'dataset', zh: '数据集' },
  release: { en: 'release', zh: '发布版本' },
  project: { en: 'project', zh: '项目' },
} satisfies Record<RuleScope, Words>;

/** What a descriptor's statement is about. */
export const aboutWords = {
  license: { en: 'license', zh: '许可' },
  source: { en: 'source', zh: '来源' },
  owner: { en: 'owner', zh: '权利人' },
  'derived-from': { en: 'made from', zh: '来源数据集' },
  collected: { en: 'collection', zh: '采集' },
  basis: { en: 'legal basis', zh: '合法性基础' },
  'personal-data': { en: 'personal information', zh: '个人信息' },
  reservation: { en: 'rights reserved', zh: '权利保留' },
  labeling: { en: 'labeling', zh: '标注' },
  'labeling-rules': { en: 'labeling rules', zh: '标注规则' },
  size: { en: 'size', zh: '规模' },
  media: { en: 'type', zh: '类型' },
  language: { en: 'language', zh: '语言' },
} satisfies Record<About, Words>;

/** Who makes a statement about a dataset. */
export const byWords = {
  metadata: { en: 'metadata field', zh: '元数据字段' },
  section: { en: 'section of the card', zh: '说明文档章节' },
  file: { en: 'file beside it', zh: '附随文件' },
} satisfies Record<Saying['by'], Words>;

/** What people add to the record. */
export const statementWords = {
  declaration: { en: 'declaration', zh: '声明' },
  grant: { en: 'permission', zh: '授权' },
  consent: { en: 'consent', zh: '同意' },
  withdrawal: { en: 'withdrawal of consent', zh: '撤回同意' },
  waiver: { en: 'waiver', zh: '豁免' },
  reservation: { en: 'reservation of rights', zh: '权利保留' },
  quarantine: { en: 'quarantine', zh: '隔离' },
} satisfies Record<Statement['kind'], Words>;

/** What a field of an item is for. */
export const roleWords = {
  id: { en: 'identifier', zh: '编号' },
  url: { en: 'address', zh: '地址' },
  page: { en: 'page', zh: '所在页面' },
  source: { en: 'source', zh: '来源' },
  license: { en: 'license', zh: '许可' },
  'license-url': { en: 'license address', zh: '许可地址' },
  owner: { en: 'owner', zh: '权利人' },
  collected: { en: 'date', zh: '日期' },
  text: { en: 'text', zh: '文本' },
  basis: { en: 'legal basis', zh: '合法性基础' },
  reservation: { en: 'rights reserved', zh: '权利保留' },
  label: { en: 'label', zh: '标签' },
  annotator: { en: 'annotator', zh: '标注人' },
  digest: { en: 'digest', zh: '摘要值' },
  size: { en: 'size in bytes', zh: '字节数' },
} satisfies Record<Role, Words>;

/** Whether the text behind a statement was read. */
export const certaintyWords = {
  read: { en: 'text read', zh: '已核对原文' },
  'second-hand': { en: 'from a second source', zh: '据转述' },
  memory: { en: 'from memory', zh: '凭记忆' },
} satisfies Record<Citation['certainty'], Words>;

/** Whether the license text behind a permission was read. */
export const checkedWords = {
  read: { en: 'text read', zh: '已核对原文' },
  memory: { en: 'from memory', zh: '凭记忆' },
  none: { en: 'not looked up', zh: '未查证' },
} satisfies Record<Permissions['checked'], Words>;

/** What a license allows and asks for. */
export const permissionWords = {
  train: { en: 'training', zh: '训练' },
  commercial: { en: 'commercial use', zh: '商业使用' },
  derivatives: { en: 'adaptation', zh: '演绎' },
  redistribute: { en: 'passing on', zh: '再分发' },
  attribution: { en: 'credit asked for', zh: '要求署名' },
  notice: { en: 'notice asked for', zh: '要求保留声明' },
  fieldOfUse: { en: 'limits on use', zh: '用途限制' },
  noCompetingModel: { en: 'no competing model', zh: '禁止竞争模型' },
  shareAlike: { en: 'same license asked for', zh: '要求相同方式共享' },
} satisfies Partial<Record<keyof Permissions, Words>>;

/** What a grant may allow beyond what a license allows or asks. */
export const grantPermissionWords = {
  train: permissionWords.train,
  commercial: permissionWords.commercial,
  derivatives: permissionWords.derivatives,
  redistribute: permissionWords.redistribute,
  'opt-out': { en: 'training in spite of a reservation', zh: '权利保留下的训练' },
} satisfies Record<GrantPermission, Words>;

/** By what a statement takes in data. */
export const scopeKindWords = {
  host: { en: 'host', zh: '主机' },
  path: { en: 'path', zh: '路径' },
  dataset: { en: 'dataset', zh: '数据集' },
  license: { en: 'license', zh: '许可' },
} satisfies Record<keyof Scope, Words>;

/** How a grant stands on a day. */
export const grantStateWords = {
  'in-force': { en: 'in force', zh: '有效' },
  'not-begun': { en: 'not begun', zh: '未生效' },
  ended: { en: 'ended', zh: '已到期' },
  revoked: { en: 'revoked', zh: '已撤销' },
  'evidence-missing': { en: 'contract missing, counts for nothing', zh: '合同缺失，不起作用' },
  'evidence-changed': { en: 'contract is not the one recorded, counts for nothing', zh: '合同与记录不符，不起作用' },
} satisfies Record<GrantState, Words>;
/** Licenses that are alike in what they ask. */
export const licenseClassWords = {
  'public-domain': { en: 'public domain', zh: '公有领域' },
  attribution: { en: 'attribution', zh: '署名' },
  'share-alike': { en: 'share-alike', zh: '相同方式共享' },
  'limited-use': { en: 'limited use', zh: '用途受限' },
  'source-available': { en: 'source-available', zh: '源可用或模型条款' },
  'non-commercial': { en: 'non-commercial', zh: '非商业性使用' },
  'no-derivatives': { en: 'no derivatives', zh: '禁止演绎' },
  proprietary: { en: 'proprietary', zh: '专有' },
  unclear: { en: 'unclear', zh: '不明确' },
  missing: { en: 'missing', zh: '未记录' },
} satisfies Record<LicenseClass, Words>;

/** What decides that a license stands against something, or leaves it open. */
export const mixReasonWords = {
  train: { en: 'training', zh: '训练' },
  commercial: { en: 'commercial use', zh: '商业使用' },
  derivatives: { en: 'adaptation', zh: '演绎' },
  redistribute: { en: 'passing on', zh: '再分发' },
  attribution: { en: 'credit asked for', zh: '要求署名' },
  notice: { en: 'notice asked for', zh: '要求保留声明' },
  'share-alike': { en: 'same license asked for', zh: '要求相同方式共享' },
  'field-of-use': { en: 'limits on use', zh: '用途限制' },
  'no-competing-model': { en: 'no competing model', zh: '禁止竞争模型' },
  purpose: { en: 'no use declared', zh: '未声明用途' },
  'not-compatible': { en: 'compatibility', zh: '许可兼容性' },
  unread: { en: 'its text was not read', zh: '未核对原文' },
  unsettled: { en: 'no license concluded', zh: '许可未确定' },
} satisfies Record<MixReason, Words>;

/** Records that only a person can supply. */
export const recordWords = {
  'complaint-channel': { en: 'channel for complaints', zh: '投诉举报渠道' },
  'request-log': { en: "log of people's requests", zh: '个人请求处理记录' },
  'base-model': { en: 'base model', zh: '基础模型' },
  filing: { en: 'algorithm filing', zh: '算法备案' },
  assessment: { en: 'security assessment', zh: '安全评估' },
  'quality-measures': { en: 'measures for data quality', zh: '数据质量措施' },
  'bias-statement': { en: 'statement on discrimination', zh: '防歧视说明' },
  'ip-strategy': { en: 'strategy for intellectual property', zh: '知识产权管理策略' },
} satisfies Record<RecordName, Words>;

/** What the model is for. */
export const purposeWords = {
  commercial: { en: 'commercial', zh: '商业' },
  research: { en: 'research', zh: '研究' },
  internal: { en: 'internal', zh: '内部' },
} satisfies Record<'commercial' | 'research' | 'internal', Words>;

/** The stage of training the data is for. */
export const stageWords = {
  'pre-training': { en: 'pre-training', zh: '预训练' },
  'fine-tuning': { en: 'fine-tuning', zh: '微调' },
  alignment: { en: 'alignment', zh: '对齐' },
  evaluation: { en: 'evaluation', zh: '评测' },
} satisfies Record<'pre-training' | 'fine-tuning' | 'alignment' | 'evaluation', Words>;

/** Legal bases by term: GDPR Art. 6(1) and 9(2)(a) in DPV's terms, PIPL Art. 13 in ours. Other terms are shown as they stand. */
export const basisWords: Readonly<Record<string, Words>> = {
  'eu-gdpr:A6-1-a': { en: 'consent, GDPR Art. 6(1)(a)', zh: '同意（GDPR 第6条1(a)）' },
  'eu-gdpr:A6-1-b': { en: 'contract, GDPR Art. 6(1)(b)', zh: '合同（GDPR 第6条1(b)）' },
  'eu-gdpr:A6-1-c': { en: 'legal obligation, GDPR Art. 6(1)(c)', zh: '法定义务（GDPR 第6条1(c)）' },
  'eu-gdpr:A6-1-d': { en: 'vital interests, GDPR Art. 6(1)(d)', zh: '重大利益（GDPR 第6条1(d)）' },
  'eu-gdpr:A6-1-e': { en: 'public task, GDPR Art. 6(1)(e)', zh: '公共利益（GDPR 第6条1(e)）' },
  'eu-gdpr:A6-1-f': { en: 'legitimate interest, GDPR Art. 6(1)(f)', zh: '正当利益（GDPR 第6条1(f)）' },
  'eu-gdpr:A9-2-a': { en: 'explicit consent, GDPR Art. 9(2)(a)', zh: '明示同意（GDPR 第9条2(a)）' },
  'licit:cn-pipl#A13-1-1': { en: 'consent, PIPL Art. 13(1)', zh: '个人同意（个人信息保护法第十三条第一项）' },
  'licit:cn-pipl#A13-1-1-separate': {
    en: 'separate consent, PIPL Arts. 13(1), 29',
    zh: '单独同意（个人信息保护法第十三条第一项、第二十九条）',
  },
  'licit:cn-pipl#A13-1-1-written': {
    en: 'written consent, PIPL Arts. 13(1), 29',
    zh: '书面同意（个人信息保护法第十三条第一项、第二十九条）',
  },
  'licit:cn-pipl#A13-1-1-guardian': {
    en: 'consent of a guardian, PIPL Arts. 13(1), 31',
    zh: '监护人同意（个人信息保护法第十三条第一项、第三十一条）',
  },
  'licit:cn-pipl#A13-1-2': {
    en: 'contract or staff management, PIPL Art. 13(2)',
    zh: '订立履行合同或人力资源管理（个人信息保护法第十三条第二项）',
  },
  'licit:cn-pipl#A13-1-3': { en: 'legal duty, PIPL Art. 13(3)', zh: '法定职责或法定义务（个人信息保护法第十三条第三项）' },
  'licit:cn-pipl#A13-1-4': {
    en: 'public health or emergency, PIPL Art. 13(4)',
    zh: '突发公共卫生事件或紧急情况（个人信息保护法第十三条第四项）',
  },
  'licit:cn-pipl#A13-1-5': {
    en: 'news reporting in the public interest, PIPL Art. 13(5)',
    zh: '公共利益新闻报道（个人信息保护法第十三条第五项）',
  },
  'licit:cn-pipl#A13-1-6': { en: 'lawfully public information, PIPL Art. 13(6)', zh: '合法公开的个人信息（个人信息保护法第十三条第六项）' },
  'licit:cn-pipl#A13-1-7': {
    en: 'another case set by law, PIPL Art. 13(7)',
    zh: '法律、行政法规规定的其他情形（个人信息保护法第十三条第七项）',
  },
};

/** What stands where there is no value. */
export const emptyWords = {
  '(missing)': { en: 'not recorded', zh: '未记录' },
  '(unclear)': { en: 'stated, not understood', zh: '有陈述但无法识别' },
  '(conflict)': { en: 'stated twice, differently', zh: '多处陈述互相矛盾' },
} satisfies Record<string, Words>;

/** A value as people read it: `(missing)` and the like in words, all else as it stands. */
export function valueWords(value: string, lang: Lang): string {
  return isEmptyValue(value) ? emptyWords[value][lang] : value;
}

/** Whether the value is one of those that stand for no value. */
export function isEmptyValue(value: string): value is keyof typeof emptyWords {
  return Object.hasOwn(emptyWords, value);
}

/** A thing that can be counted. */
export interface Noun {
  one: string;
  many: string;
  zh: string;
}

/** Things that are counted. */
export const nouns = {
  item: { one: 'item', many: 'items', zh: '条' },
  file: { one: 'file', many: 'files', zh: '个文件' },
  manifest: { one: 'manifest', many: 'manifests', zh: '份清单' },
  dataset: { one: 'dataset', many: 'datasets', zh: '个数据集' },
  source: { one: 'source', many: 'sources', zh: '个来源' },
  record: { one: 'record', many: 'records', zh: '条记录' },
  error: { one: 'error', many: 'errors', zh: '项错误' },
  warn: { one: 'warning', many: 'warnings', zh: '项警告' },
  info: { one: 'note', many: 'notes', zh: '项提示' },
  unproven: { one: 'not proven', many: 'not proven', zh: '项未能证明' },
  finding: { one: 'finding', many: 'findings', zh: '项发现' },
  cause: { one: 'cause', many: 'causes', zh: '种原因' },
  field: { one: 'field', many: 'fields', zh: '个字段' },
  duty: { one: 'duty', many: 'duties', zh: '项义务' },
  grant: { one: 'grant', many: 'grants', zh: '项' },
  rule: { one: 'rule', many: 'rules', zh: '条规则' },
} satisfies Record<string, Noun>;

/** What a rule counts: the rules on reading count what could not be read, the others items. */
export function countedBy(rule: string): Noun {
  return rule === 'scan/not-scanned' ? nouns.file : rule === 'scan/unreadable' ? nouns.record : nouns.item;
}
