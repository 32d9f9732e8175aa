/** The English and Chinese words for what the code names. A new verdict, state or kind without words does not compile. */

import type { Confidence, Lang, Three, Words } from '../model/basics.js';
import type { ClaimState, SourceKind } from '../model/claim.js';
import type { DocumentForm, Evidence, EvidenceFault, UnreadDocument } from '../model/evidence.js';
import type { Role } from '../model/format.js';
import type { About, Saying } from '../model/item.js';
import type { LicenseClass, MixReason, ModelTerms, Permissions } from '../model/license-terms.js';
import type { Citation, MetStanding, RuleScope, Severity, Standing, Verdict } from '../model/rule.js';
import type { RecordName } from '../model/settings.js';
import type { GrantPermission, GrantState, Scope, Statement } from '../model/statement.js';
import type { CountedUnit } from '../model/views.js';
import { bracketed, punctuation } from './messages/languages.js';
import { say } from './messages/say.js';
import type { Noun } from './show.js';
import { adverseWords, extractWords } from './words/extract-words.js';

/** What a rule or duty says of its subject. */
export const verdictWords = {
  met: { en: 'met', zh: '符合' },
  stated: { en: 'stated', zh: '已陈述' },
  unmet: { en: 'not met', zh: '不符合' },
  unproven: { en: 'not proven', zh: '证明材料不足' },
  'not-applicable': { en: 'does not apply', zh: '不适用' },
} satisfies Record<Verdict, Words>;

/** How a verdict stands: on what one that is met rests, and what one that is not met is. */
export const verdictStandingWords = {
  shown: { en: 'shown', zh: '已证明' },
  attested: { en: 'attested', zh: '有权人员说明' },
  published: { en: 'published', zh: '发布者公开' },
  'sampled-clean': { en: 'sampled clean', zh: '抽查未见' },
  forbidden: { en: 'forbidden', zh: '禁用' },
  unanswered: { en: 'unanswered', zh: '待回答' },
  'to-look-at': { en: 'to look at', zh: '待核看' },
  'not-known': { en: 'not known', zh: '不明' },
} satisfies Record<MetStanding | Standing, Words>;

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

/** What an item was not looked at for, as inspect/inspect.ts phrases it in English, in Chinese. */
const notLookedWords: Readonly<Record<string, string>> = {
  'content not in the manifest': '不在清单中的内容',
  'text longer than 64 million characters': '超过 6400 万字符的文本',
  'text longer than the models that licit.yaml names look at': '超出 licit.yaml 所列模型检查长度的文本',
  'fields nested deeper than 200 levels': '嵌套超过 200 层的字段',
  'what stands beside the items, beyond its first MiB': '各数据条目之外、超出前 1 MiB 的内容',
  'faces and persons in images': '图像中的人脸和人物',
  'metadata inside media files that are not among the files scanned': '未扫描到的媒体文件中的元数据',
  'metadata inside media files that lists name (--media reads it)': '清单所列媒体文件中的元数据（可用 --media 读取）',
  'metadata inside media files that could not be read whole': '未能完整读取的媒体文件中的元数据',
  'metadata inside media files beyond what is read of one': '媒体文件中超出读取范围的元数据',
  'metadata inside media files that changed while they were read': '读取时被修改的媒体文件中的元数据',
  'metadata inside media files (npm install exifr music-metadata unpdf)': '媒体文件中的元数据（npm install exifr music-metadata unpdf）',
  'Content Credentials of media files (npm install @contentauth/c2pa-wasm)': '媒体文件的内容凭证（npm install @contentauth/c2pa-wasm）',
  'Content Credentials of media files that could not be verified': '未能验证的媒体文件内容凭证',
  'voices in recordings': '录音中的人声',
  'faces and voices in video': '视频中的人脸和人声',
};

/** What an item was not looked at for, in words. */
export function notLooked(phrase: string): Words {
  return { en: phrase, zh: notLookedWords[phrase] ?? phrase };
}

/** How sure a detection is. */
export const confidenceWords = {
  possible: { en: 'possible', zh: '可能' },
  likely: { en: 'likely', zh: '很可能' },
  certain: { en: 'certain', zh: '确定' },
} satisfies Record<Confidence, Words>;

/** What a rule judges. */
export const scopeWords = {
  item: { en: 'item', zh: '数据条目' },
  dataset: { en: 'dataset', zh: '数据集' },
  project: { en: 'project', zh: '项目' },
} satisfies Record<RuleScope, Words>;

/** What a descriptor's statement is about. */
export const aboutWords = {
  license: { en: 'license', zh: '许可' },
  source: { en: 'source', zh: '来源' },
  owner: { en: 'owner', zh: '权利人' },
  'derived-from': { en: 'made from', zh: '来源数据集' },
  collected: { en: 'collection', zh: '采集' },
  version: { en: 'version', zh: '版本' },
  issued: { en: 'issued', zh: '发布' },
  basis: { en: 'legal basis', zh: '合法性基础' },
  'personal-data': { en: 'personal information', zh: '个人信息' },
  purpose: { en: 'purpose', zh: '处理目的' },
  reservation: { en: 'rights reserved', zh: '权利保留' },
  labeling: { en: 'labeling', zh: '标注' },
  'labeling-rules': { en: 'labeling rules', zh: '标注规则' },
  'generated-by': { en: 'generated by', zh: '生成模型' },
  size: { en: 'size', zh: '规模' },
  media: { en: 'type', zh: '类型' },
  language: { en: 'language', zh: '语言' },
} satisfies Record<About, Words>;

/** Who makes a statement about a dataset. */
export const byWords = {
  metadata: { en: 'metadata field', zh: '元数据字段' },
  section: { en: 'section of the card', zh: '说明文档章节' },
  text: { en: 'text of the card', zh: '说明文档正文' },
  file: { en: 'file beside it', zh: '附随文件' },
  prose: { en: 'running text', zh: '正文语句' },
} satisfies Record<Saying['by'], Words>;

/** What people add to the record. */
export const statementWords = {
  declaration: { en: 'declaration', zh: '声明' },
  grant: { en: 'permission', zh: '授权' },
  sample: { en: 'spot check', zh: '抽样检查' },
  'sample-file': { en: 'spot check of another ledger', zh: '另一台账的抽样检查' },
  register: { en: 'register of consent', zh: '同意登记表' },
  dismissal: { en: 'dismissal of detections', zh: '误检排除' },
  reading: { en: 'reading of a sentence', zh: '语句解读' },
  list: { en: 'list from outside', zh: '外部名单' },
} satisfies Record<Statement['kind'], Words>;

/** What a field of an item is for. */
export const roleWords = {
  id: { en: 'identifier', zh: '标识' },
  url: { en: 'address', zh: '地址' },
  page: { en: 'page', zh: '所在页面' },
  source: { en: 'source', zh: '来源' },
  license: { en: 'license', zh: '许可' },
  'license-url': { en: 'license address', zh: '许可地址' },
  rights: { en: 'what may be done with it', zh: '使用权限' },
  owner: { en: 'owner', zh: '权利人' },
  collected: { en: 'date', zh: '日期' },
  text: { en: 'text', zh: '文本' },
  basis: { en: 'legal basis', zh: '合法性基础' },
  reservation: { en: 'rights reserved', zh: '权利保留' },
  label: { en: 'label', zh: '标签' },
  annotator: { en: 'annotator', zh: '标注人' },
  digest: { en: 'digest', zh: '哈希值' },
  size: { en: 'size in bytes', zh: '字节数' },
  generator: { en: 'generating model', zh: '生成模型' },
  'consent-given': { en: 'consent given on', zh: '同意时间' },
  'consent-withdrawn': { en: 'consent withdrawn', zh: '撤回同意' },
  'consent-expires': { en: 'consent valid until', zh: '同意有效期' },
  notice: { en: 'version of the notice', zh: '告知文本版本' },
  objection: { en: 'objection or request for deletion', zh: '反对或删除请求' },
  guardian: { en: "guardian's consent", zh: '监护人同意' },
  purpose: { en: 'purpose of consent', zh: '同意的处理目的' },
} satisfies Record<Role, Words>;

/** Whether the text behind a statement was read. */
export const certaintyWords = {
  read: { en: 'verified against the text', zh: '已核对原文' },
  'second-hand': { en: 'second-hand', zh: '据转述' },
  memory: { en: 'not verified', zh: '未核对原文' },
} satisfies Record<Citation['certainty'], Words>;

/** Whether the license text behind a permission was read. */
export const checkedWords = {
  read: { en: 'verified against the text', zh: '已核对原文' },
  memory: { en: 'not verified', zh: '未核对原文' },
  none: { en: 'not looked up', zh: '未查证' },
} satisfies Record<Permissions['checked'], Words>;

/** Whether what the terms of a generating model say was read. */
export const termsCheckedWords = {
  read: checkedWords.read,
  'second-hand': certaintyWords['second-hand'],
  memory: checkedWords.memory,
  none: checkedWords.none,
} satisfies Record<ModelTerms['checked'], Words>;

/** What a license allows and asks for. */
export const permissionWords = {
  train: { en: 'training', zh: '训练' },
  commercial: { en: 'commercial use', zh: '商业使用' },
  derivatives: { en: 'adaptation', zh: '演绎' },
  redistribute: { en: 'redistribution', zh: '再分发' },
  attribution: { en: 'attribution required', zh: '要求署名' },
  notice: { en: 'notice required', zh: '要求保留声明' },
  fieldOfUse: { en: 'limits on use', zh: '用途限制' },
  noCompetingModel: { en: 'no competing model', zh: '禁止用于开发竞争性模型' },
  shareAlike: { en: 'share-alike', zh: '要求相同方式共享' },
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
  'evidence-unfit': { en: 'its document is not an agreement or permission, so it has no effect', zh: '所附文件不是合同或者许可，不起作用' },
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
  redistribute: { en: 'redistribution', zh: '再分发' },
  attribution: { en: 'attribution required', zh: '要求署名' },
  notice: { en: 'notice required', zh: '要求保留声明' },
  'share-alike': { en: 'share-alike', zh: '要求相同方式共享' },
  'field-of-use': { en: 'limits on use', zh: '用途限制' },
  'no-competing-model': { en: 'no competing model', zh: '禁止用于开发竞争性模型' },
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

export {
  againstWords,
  consentAgainstWords,
  onRecordWords,
  separateWords,
} from './words/basis-words.js';

/** What stands where there is no value. */
export const emptyWords = {
  '(missing)': { en: 'not recorded', zh: '未记录' },
  '(unclear)': { en: 'stated, not understood', zh: '有陈述但无法识别' },
  '(conflict)': { en: 'stated twice, differently', zh: '多处陈述互相矛盾' },
  '(not named)': { en: 'recorded without a name', zh: '有记录但无名称' },
  '(hosts)': { en: 'several hosts, named by the items', zh: '多个网站（由各条数据自身注明）' },
  '(others)': { en: 'others', zh: '其他' },
} satisfies Record<string, Words>;

/** A value as people read it: `(missing)` and the like in words, all else as it stands. */
export function valueWords(value: string, lang: Lang): string {
  return isEmptyValue(value) ? emptyWords[value][lang] : value;
}

/** Whether the value is one of those that stand for no value. */
export function isEmptyValue(value: string): value is keyof typeof emptyWords {
  return Object.hasOwn(emptyWords, value);
}

/** What a finding counts: items, or what its rule says. */
export function countedBy({ unit }: { unit?: CountedUnit }): Noun {
  return unit ?? 'item';
}

/** Why a named document counts for nothing. */
const evidenceFaultWords = {
  missing: { en: 'not there', zh: '文件不存在' },
  empty: { en: 'empty', zh: '空文件' },
  data: { en: 'data that is scanned, not a document', zh: '属于被扫描的数据，不是证明文件' },
  own: { en: 'a file of licit itself, not a document', zh: 'licit 自身的文件，不是证明文件' },
  'not-opened': { en: 'does not open as a document', zh: '无法作为文件打开' },
  against: { en: 'says that the data must not be used', zh: '载明不得使用该数据' },
  outside: { en: 'outside the project', zh: '位于项目之外' },
} satisfies Record<EvidenceFault, Words>;

/** Why a document that is there was not read. */
export const unreadDocumentWords = {
  'no-text': { en: 'no text on its pages', zh: '页面上没有文字' },
  'no-reader': { en: 'nothing installed here reads it', zh: '没有可用的读取组件' },
  password: { en: 'it has a password', zh: '有密码' },
  'too-large': { en: 'too large', zh: '过大' },
  'too-slow': { en: 'reading it took too long', zh: '读取耗时过长' },
} satisfies Record<UnreadDocument, Words>;

const documentFormWords = {
  pdf: { en: 'PDF', zh: 'PDF' },
  image: { en: 'image', zh: '图像' },
  text: { en: 'text', zh: '文本' },
  html: { en: 'web page', zh: '网页' },
  docx: { en: 'Word document', zh: 'Word 文档' },
  mail: { en: 'mail', zh: '邮件' },
  table: { en: 'table', zh: '表格' },
  office: { en: 'office document', zh: '办公文档' },
  audio: { en: 'audio', zh: '音频' },
  video: { en: 'video', zh: '视频' },
} satisfies Record<DocumentForm, Words>;

/** What licit saw of a document: `present, PDF, 2 pages, not read (no text on its pages)`. */
export function seenWords({ present, why, seen, extracts = [] }: Evidence, lang: Lang): string {
  // A ledger from elsewhere may hold words of its own here.
  if (!present) return (evidenceFaultWords[why ?? 'missing'] ?? evidenceFaultWords.missing)[lang];
  const words = [say('evidence/present', lang)];
  if (seen !== undefined) {
    words.push(documentFormWords[seen.as]?.[lang] ?? seen.as);
    if (seen.pages !== undefined) words.push(say('evidence/pages', lang, { pages: seen.pages }));
  }
  if (seen?.read !== true) {
    const reason = seen?.unread && (unreadDocumentWords[seen.unread]?.[lang] ?? seen.unread);
    words.push(`${say('evidence/not-read', lang)}${reason ? bracketed(reason, lang) : ''}`);
  } else if (seen.foreign) words.push(say('evidence/read-foreign', lang));
  if (extracts.length === 0 && seen?.adverse?.[0] !== undefined) words.push(adverseWords(seen.adverse[0], lang));
  for (const one of extracts) words.push(extractWords(one, lang));
  return words.join(punctuation[lang].comma);
}
