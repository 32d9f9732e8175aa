import { refusesTraining } from '../reservation.js';

/** The words by which kinds of document are told, in the languages that contracts, consents and records mostly come in. */

/** Longer documents say what they are in their first pages. */
const MAX_LOOKED_AT_CHARACTERS = 200_000;

/** Han and other scripts have no word boundaries; words of letters are looked for from their beginning. */
const w = (latin: string, other = ''): RegExp => new RegExp(`(?<![\\p{L}])(?:${latin})${other === '' ? '' : `|${other}`}`, 'iu');

const words = {
  license: w('licen[cs]|lizenz|licencia|licença|licenza|лицензи|terms of use|copyright', '许可|授权|ライセンス|使用許諾|라이선스'),
  grants: w('permi|grant|allow|may (?:use|copy|share)|free to|erlaub|autoris|autoriz|разреша', '允许|授予|可以|许可|許諾|허용'),
  robots: w('robots\\.txt|robots exclusion|robots polic|content-signal|robots meta', 'robots ?(?:协议|规则|文件)|爬虫协议|ロボット排除'),
  'robots-lines': /^\s*user-agent\s*:[^\n]{1,200}$[\s\S]{0,2000}?^\s*(?:dis)?allow\s*:/im,
  crawl: w(
    'crawl|spider|scrap(?:e|ing|ed)|fetch|harvest|collection (?:record|log|report)|download(?:ed)? (?:from|on)|collected (?:from|on)|recrawl|gecrawlt|rastreo|moissonn',
    '采集|爬取|抓取|爬虫|クロール|収集|크롤|수집',
  ),
  agreement: w(
    '(?<!(?:annotator|rater|coder|kappa|exact|observed|percent) )agreement(?! (?:between|among|of) (?:\\w+ ){0,3}(?:annotat|rater|label|coder))|contract(?!ion|or\\b)|memorandum of understanding|deed|licen[cs]e terms|statement of work|contrat|convention|contrato|acuerdo|contratto|accordo|umowa|overeenkomst|avtal|договор|соглашение|sözleşme',
    'vertrag|vereinbarung|协议|合同|协定|契约|契約|合意書|계약|약정|اتفاق|عقد',
  ),
  parties: w(
    'between|part(?:y|ies)\\b|hereby|undersigned|licensor|licensee|supplier|provider and|purchaser|zwischen|parteien|entre\\b|parties|partes|parti\\b|(?:po)?między|stron|tussen|mellan|между|сторон|taraf',
    'zwischen|甲方|乙方|双方|各方|签订|签署|许可方|被许可方|供方|当事者|甲と乙|갑|을|당사자|الطرف',
  ),
  processes: w(
    'on (?:the )?(?:controller|its|their|your) behalf|on behalf of (?:the )?(?:controller|customer|client)|(?:data|personal information) process(?:ing|or) (?:agreement|addendum|terms)|process(?:ors?|es|ing) (?:of )?personal (?:data|information)|auftragsverarbeit|sous-traitan|encargad[oa] d[eo]|responsabile del trattamento|verwerker|podmiot przetwarzaj|поручени',
    'auftragsverarbeit|委托处理|受托处理|受托方|受委托|委託先|取扱いの委託|위탁|수탁',
  ),
  allows: w(
    'we (?:allow|permit|grant|authori[sz]e|agree|give|consent)|hereby (?:allow|permit|grant|authori[sz]e)|is (?:allowed|permitted|granted)|permission (?:is|to|for)|you may|(?:are|be) free to|may (?:use|train)|grants? (?:\\w+ ){0,3}(?:permission|licen[cs]e|rights?|consent|you|us)\\b|erlauben|autorisons|autorizamos|разрешаем',
    '允许|准许|授予|授权|同意[^，。]{0,20}(?:使用|用于)|許諾|許可します|허락|허가',
  ),
  use: w(
    'us(?:e|es|ed|ing)\\b|train|reproduc|cop(?:y|ies)|publi|licen[cs]|model|data|photo|image|work|content|nutz|utilis|uso\\b|использ',
    '使用|训练|复制|模型|数据|作品|利用|学習|사용|학습',
  ),
  refuses: w(
    "(?:do(?:es)? not|don[’']t|cannot|will not|won[’']t|never|no longer) (?:allow|permit|grant|authori[sz]e|agree|give|consent|approve)|not (?:allowed|permitted|granted|approved)|permission (?:is )?(?:denied|refused|withdrawn)|may not (?:use|train|be used)|(?:refuse|decline|reject)(?:s|d|ed)?\\b|all rights (?:are )?reserved",
    '不允许|不得|禁止|拒绝|不同意|未获批准|不予批准|不授权',
  ),
  users: w(
    'users?\\b|customers?\\b|subscribers?\\b|account holder|nutzer|utilisateur|usuario|пользовател',
    '用户|使用者|客户|利用者|ユーザー|사용자',
  ),
  authorizes: w(
    'authori[sz]|consent|agree|accept|opt(?:ed)?[- ]in|permission|einwillig|zustimm|autoris|autoriz|acept|соглас',
    '授权|同意|许可|勾选|同意する|承諾|동의',
  ),
  version: w(
    'versions?\\b|v\\.? ?\\d|rev(?:ision)?\\.? ?\\d|effective (?:date|from|as of)|last updated|dated|in force since|fassung|stand\\b|versión|версия|редакция',
    '版本|第[0-9一二三四五六七八九十]+版|[Vv]\\d|生效日期|更新日期|发布日期|施行日|改定日|버전|시행일',
  ),
  produces: w(
    'produced|written by|recorded (?:by|on|at)|created (?:by|on)|authored|shot (?:by|on)|drawn by|filmed|photographed|production record|own work|staff writer|hergestellt|réalisé|producido',
    '制作|撰写|拍摄|录制|自行创作|作者|编写|原创|制作記録|撮影|제작',
  ),
  labels: w('label|annotat|tagging|coding scheme|etikett|étiquet|etiquet|разметк', '标注|打标|注释|ラベル|アノテーション|라벨|주석'),
  rules: w(
    'rules?\\b|guidelines?|guide\\b|instructions?|manual|handbook|codebook|specification|standard|richtlinie|consignes|directrices|инструкци',
    '规则|指南|规范|细则|标准|要求|手册|ガイドライン|지침',
  ),
  batch: w('batch(?:es)?\\b|lot\\b|lots\\b|job \\d|task id|charge\\b|lote\\b|партия', '批次|批号|任务编号|バッチ|배치'),
  checks: w(
    'spot[- ]?check|sampl(?:e|ed|ing)|inspect(?:ion|ed)|quality check|verif(?:y|ied|ication)|audit(?:ed)?\\b|review(?:ed)? of labels|double[- ]?check|stichprobe|échantillon|muestreo|выбороч',
    '抽检|抽查|抽样|核验|复核|质检|抜き取り|検品|표본',
  ),
  result: w(
    'accura|error|agreement|passed|failed|correct|result|\\d{1,3}(?:\\.\\d+)? ?%|kappa|genauigkeit|précision|precisión|точност',
    '准确率|合格|错误|一致|结果|通过|正确率|[\\d.]+ ?%|正解率|정확도',
  ),
  course: w('training|trained|course|workshop|onboarding|lesson|schulung|formation|formación|capacita|обучен', '培训|训练课程|研修|교육'),
  staff: w(
    'annotators?\\b|label(?:l)?ers?\\b|labell?ing (?:staff|team)|staff|attend|participants?|employees|crowdworkers?|raters?\\b',
    '标注员|标注人员|参训|学员|人员|作業者|参加者|작업자',
  ),
  generates: w('generat|synthe[st]i|prompt|sampled from|distill|erzeugt|généré|generad|сгенерир', '生成|合成|提示词|蒸馏|生成した|생성'),
  model: w('model|gpt|llama|qwen|claude|gemini|mistral|deepseek|checkpoint|api\\b|temperature', '模型|大模型|モデル|모델'),
  terms: w(
    'terms|conditions|agreement|licen[cs]e|policy|nutzungsbedingungen|conditions d|condiciones|условия',
    '条款|协议|服务条款|使用规则|利用規約|약관',
  ),
  output: w('output|generated content|results? of the (?:model|service)|completions?', '输出|生成内容|生成物|出力|결과물'),
  consents: w(
    'consent|i (?:hereby )?agree|i (?:hereby )?authori[sz]e|opt(?:ed)?[- ]in|einwillig|einverstanden|consent(?:ement|imiento)|consenso|toestemming|samtycke|zgod[aęy]|согласи|rıza|persetujuan|đồng ý',
    '同意|授权书|知情同意|承諾|同意書|동의|موافق',
  ),
  personal: w(
    'personal (?:data|information)|recording|voice|image|likeness|photograph|health|data subject|my (?:data|information|call|face)|interview|video|personenbezogen|données (?:à caractère )?personnel|datos personales|dati personali|dados pessoais|персональн',
    '个人信息|个人数据|录音|肖像|声音|影像|个人资料|健康|訪談|访谈|通话|個人情報|個人資料|音声|개인정보|음성',
  ),
  signed: w(
    'signed|signature|date of consent|consented (?:on|at)|given on|timestamp|/s/|unterschrift|unterzeichnet|signé|firmad|подпис',
    '签名|签字|签署日期|签署时间|同意时间|署名|서명',
  ),
  notice: w(
    'privacy (?:notice|policy|statement)|datenschutz|politique de confidentialité|aviso de privacidad|we process|how we use',
    '隐私政策|隐私声明|告知书|个人信息处理规则|プライバシーポリシー|처리방침',
  ),
  anonymizes: w('anonymi[sz]|de-?identif|pseudonymi[sz]|k-anonym|redact', '匿名化|去标识化|脱敏|假名化|匿名加工|비식별|가명'),
  report: w(
    'report|assessment|method|result|procedure|verification|risk|bericht|rapport|informe|отч[её]т',
    '报告|评估|方法|结果|验证|風險|风险|報告|보고',
  ),
  ethics: w('ethic|institutional review board|irb\\b|helsinki|ethik|éthique|ética|этик', '伦理|機関審査|倫理|윤리'),
  approves: w('approv|favou?rable opinion|waive|exempt|accept|genehmig|zustimm|approuv|aprob|одобр', '批准|同意|通过|豁免|核准|承認|승인'),
  impact: w(
    "impact assessment|dpia\\b|pia report|pipia\\b|balancing test|legitimate interests? assessment|\\blia\\b|folgenabschätzung|analyse d[’']impact|evaluación de impacto",
    '影响评估|影響評価|영향평가',
  ),
  'complaint-channel': w('complain|report(?:ing)? (?:channel|form|line)|hotline|contact us|grievance', '投诉|举报|反馈渠道|苦情|신고'),
  'request-log': w('request|erasure|access request|rectif|data subject', '请求|删除申请|更正|查阅|申请记录'),
  'base-model': w('model|checkpoint|weights|gpt|llama|qwen', '模型|基座'),
  filing: w('filing|registration|registered|record(?:-| )?filing|filing number', '备案|登记|备案号'),
  assessment: w('assessment|evaluation|audit|test report', '评估|测评|检测'),
  'quality-measures': w('quality|accura|dedup|clean(?:ing|ed)|filter', '质量|准确|清洗|去重|多样'),
  'bias-statement': w('bias|discriminat|fairness|stereotyp', '歧视|偏见|公平'),
  'ip-strategy': w('intellectual property|copyright|infring|licen[cs]|trade secret', '知识产权|著作权|版权|侵权|商业秘密'),
} satisfies Record<string, RegExp>;

/** A word that tells a kind of document. */
export type DocumentWord = keyof typeof words;

/** Asks a text for words; each is looked for once. */
export function documentWords(text: string): (word: DocumentWord) => boolean {
  const looked = text.length > MAX_LOOKED_AT_CHARACTERS ? text.slice(0, MAX_LOOKED_AT_CHARACTERS) : text;
  const known = new Map<DocumentWord, boolean>();
  return (word) => {
    let said = known.get(word);
    if (said === undefined) known.set(word, (said = words[word].test(looked)));
    return said;
  };
}

/** Whether a text bears a day or at least a month of a year. */
export function bearsDate(text: string): boolean {
  return /(?<!\d)(?:19|20)\d\d ?[-/.年] ?(?:0?[1-9]|1[0-2])(?!\d{2})|\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?:\d{1,2},? )?(?:19|20)\d\d\b/i.test(
    text.slice(0, MAX_LOOKED_AT_CHARACTERS),
  );
}

/** A text says in its beginning that it is one to be filled in. */
const blank =
  /\b(?:blank|unsigned|specimen|form template|template|sample (?:form|contract|agreement|consent)|fill in|to be completed)\b|空白|样本|范本|模板|模版|示范文本|待填写|未签署|見本|ひな形|양식/i;
const drafted =
  /^\W*draft\b|\bDRAFT\b|草[案稿]|征求意见稿|拟稿|未签[署字]|尚未签[署字]|待签[署字]|\bnot (?:yet )?(?:been )?signed\b|\b(?:yet )?to be signed\b|\bentwurf\b|\bprojet de contrat\b|\bborrador\b/u;
const label =
  'party [ab]|[甲乙]方(?:（?盖章）?)?|signature|signed(?: by)?|name|date|签名|签字|签章|姓名|日期|署名|サイン|서명|성명|unterschrift|datum|fecha|firma';
/** A line to fill in, after what is to be filled in, or in brackets. */
const unfilled = new RegExp(
  `(?:${label})[^\\n:：_]{0,20}(?:[:：]?[ \\t]*(?:_{3,}|…{2,}|\\.{4,})|[:：][ \\t]*$)|\\[\\s*(?:${label})\\s*\\]`,
  'imu',
);
const filled = /(?:signature|signed(?: by)?|签名|签字|签章|署名|서명|unterschrift|firma)[^\n:：_]{0,20}[:：][ \t]*\/?[\p{L}]/iu;

/** Whether a text is a form that nobody filled in: it says so, or has lines for signature, name and date and no signature. */
export function isBlankForm(text: string): boolean {
  const start = text.slice(0, MAX_LOOKED_AT_CHARACTERS);
  if (blank.test(start.slice(0, 1500)) || drafted.test(start.slice(0, 1500)) || drafted.test(start.slice(-300))) return true;
  return unfilled.test(start) && !filled.test(start);
}

const over = [
  /^[\s\S]{0,200}?(?:notice of termination|termination (?:notice|agreement)|(?:终止|解除)(?:通知|协议|函)|kündigung\b|résiliation)/iu,
  /\b(?:agreement|contract|licen[cs]e|term|permission|it|authori[sz]ation) ?[:,]? ?(?:(?:was|is|has been|have been|were) )?(?:hereby )?(?:terminated|ended|expired|lapsed|rescinded|revoked|cancell?ed|withdrawn) (?:(?:on|as of|at|with effect from|effective|since|in|by) )?[^.;\n]{0,24}\b(?:19|20)\d\d\b/iu,
  /(?:合同|协议|授权|许可|期限)[^。；，\n]{0,6}(?:已|业已|已经)(?:于[^。；，\n]{0,16})?(?:到期|届满|失效|终止|解除|作废|撤销)|(?:合同|协议|授权|许可)自[^。；，\n]{0,20}起(?:终止|解除|失效|作废)/u,
];
const denies =
  /\bno (?:permission|consent|authori[sz]ation) (?:is|was|has been) (?:hereby )?(?:granted|given)|\b(?:permission|request|licen[cs]e) (?:is|was|has been) (?:hereby )?(?:denied|refused|declined|withdrawn|revoked)|\bis not an? (?:agreement|contract|licen[cs]e|permission)\b|(?:不予|未予|拒绝)(?:授权|许可|批准)/iu;

/** Whether a text says of itself that what it grants is over: terminated, expired, revoked, with the day or year; or that nothing is granted. */
export function grantsNothing(text: string): boolean {
  const start = text.slice(0, MAX_LOOKED_AT_CHARACTERS);
  return over.some((pattern) => pattern.test(start)) || denies.test(start);
}

const excepts = /other than|except|without|unless|beyond|compet|除[^。]{0,12}外|未经|竞争/iu;

/** Whether a sentence of a text bars training or mining, with no exception in it. */
export function barsTraining(text: string): boolean {
  for (const sentence of text.slice(0, MAX_LOOKED_AT_CHARACTERS).split(/[.;。；\n]/, 5_000))
    if (/train|mining|训练|挖掘/iu.test(sentence) && refusesTraining(sentence.trim()) && !excepts.test(sentence)) return true;
  return false;
}

const refusal = /\b(?:refused|declined|withdrawn|withdrew|did not (?:consent|agree)|opted out)\b|不同意|拒绝|撤回/iu;
const agreed =
  /\b(?:agreed?|agrees|consented|consents to|accept(?:ed|s)?|opted in|gave (?:\w+ )?consent|consent (?:was |is )?given|given|granted|yes|authori[sz]ed?)\b|(?<![不未否])同意(?!书|记录|情况|与否|状态|撤回)|授权(?!书)/iu;

/** Whether a record of consent holds refusals and nobody who agreed. */
export function holdsOnlyRefusals(text: string): boolean {
  const looked = text.slice(0, MAX_LOOKED_AT_CHARACTERS).replace(/\bdid not (?:consent|agree)\b/giu, 'refused');
  return refusal.test(looked) && !agreed.test(looked);
}

const matters = {
  source: /sources?\b|origin|provenance|lawful|来源|出处|合法/giu,
  quality: /quality|accura|complete|质量|真实|准确|完整/giu,
  security: /secur|safe|安全|保密/giu,
};
const commits = /undertak|warrant|guarant|commit|represents?\b|ensure|assure|承诺|保证|确保|保障|担保/iu;
const withholds =
  /(?:\bno|not|without(?! limit)|nor|neither|disclaim\w*|never)\b[^.;。；]{0,60}?(?:undertak|warrant|guarant|commit|represent|assur)|as[- ]is\b|(?:不|未|无|概不|不作)[^，。；]{0,40}(?:承诺|保证|担保|确保)/iu;
const REACH = 240;

/** Whether a text commits its supplier on a matter: a word of commitment in the sentence that speaks of it, and none that takes it back. */
export function statesCommitment(text: string, matter: keyof typeof matters): boolean {
  const looked = text.slice(0, MAX_LOOKED_AT_CHARACTERS);
  let tried = 0;
  for (const { index } of looked.matchAll(matters[matter])) {
    if (++tried > 500) return false;
    const before = looked.slice(Math.max(0, index - REACH), index);
    const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('。'), before.lastIndexOf('\n\n')) + 1;
    const after = looked.slice(index, index + REACH / 2);
    const to = after.search(/[.。]\s|[。]|\n\n/);
    const sentence = before.slice(from) + (to < 0 ? after : after.slice(0, to));
    if (commits.test(sentence) && !withholds.test(sentence)) return true;
  }
  return false;
}

/** Whether a text is in a language that the words above do not cover: none of Chinese, Japanese, Korean, English and its neighbors. */
export function isForeign(text: string): boolean {
  const start = text.slice(0, 20_000);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 300) return false;
  const cjk = start.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  if (cjk / letters > 0.1) return false;
  const tokens = start.match(/[\p{L}]+/gu) ?? [];
  const common = tokens.filter((token) =>
    /^(?:the|of|and|to|in|is|for|that|with|der|die|und|le|la|les|de|et|el|los|y|que|il|di|e|do|da|em)$/i.test(token),
  );
  return common.length / tokens.length < 0.08;
}
