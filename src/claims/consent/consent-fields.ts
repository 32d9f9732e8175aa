import type { Role } from '../../model/format.js';
import { deletionName } from './deletions.js';

/**
 * What a field's name says of consent, by what it is made of: a matter (consent, 同意), an event (withdrawn, 撤回) and a time (at, 时间),
 * in any order and writing. Names are in lower case without separators, as role-names.ts has them. Values have to agree (roles.ts).
 */

const CONSENT =
  /consent|optin|optedin|agreement|permission|authori[sz]ation|dpa|同意|授权|知情|(?:撮影|录音|録音|录画|録画)许可|동의|einwilligung|einverst|zustimmung|consenso|toestemming|samt[yj]c?k[ek]e|zgoda|souhlas|suostumus|согласи|(?<![a-z])r[ıi]za(?![a-z])|persetujuan|đồngý|موافقة/;
const ENDED =
  /withdr[ae]w|revo[ck]|rescind|retract|撤回|撤销|撤消|收回同意|取消(?:同意|授权)|철회|widerruf|retrait|retirad[oa]|ritirat[oa]|ingetrokken|intrekking|отозван|отзыв|återkall|cofni|odvol/;
/** Ends that are a person's only where the name says consent too: a subscription and a call end as well. */
const OVER = /ended|cancel|terminat|stopp?ed|suspend|paused|终止|解除|停止|中止|注销|作废/;
/** What a field that is named for a refusal is called: a yes in it, a day or a reason says that there was one. */
const REFUSED = /refus|declin|denied|deny|denial|reject|disagree|objected|拒绝|拒签|不同意|未同意|反对/;
/** Consent that is not there, by its name: a yes says that it is missing, and a no that it is not missing. */
const LACKING =
  /^(?:is|has|are)?(?:no|not|non|without|missing|lack(?:s|ing)?|un|without(?:valid|informed)?)(?:valid|informed|user)?(?:consent(?:ed|ing)?|permission|optin)$|(?:not|non)consent(?:ed|ing)?$|consent(?:is|was)?(?:missing|pending|invalid|void|lapsed|absent|outstanding|declined|denied|refused)$|^(?:无|未|没有|缺少?|未获|未取得)(?:同意|授权)$/;
/** What may follow or precede the matter in the name of a column that says whether someone consented. */
const WHETHER =
  /^(?:is|has|user|subject|speaker|participant|customer|patient|用户|本人|是否)?(?:consent(?:ing|ement|imi?ento)?|optin|optedin|同意|知情同意|동의|einwilligung|einverst(?:ä|ae)?ndnis|zustimmung|consenso|toestemming|samtycke|samtykke|zgoda|souhlas|suostumus|согласие|r[ıi]za|persetujuan|đồngý|موافقة)(?:status|state|flag|yn|code|active|valid|current|inforce|ok|value|answer|decision|否|与否|书|书状态|状态|状況|情况|签署|여부|상태)*$/;
const LASTS =
  /expir|(?:good|ok)(?:until|through|till)|valid(?:until|to|through|till|thru)|(?:end|lapse)(?:s|ed|date|at)?$|enddate|到期|过期|有效期|失效|截止|期限/;
const TIME = /(?:at|(?<!i)on|date|time|datetime|timestamp|ts|day|when|utc|_?am|_?el)$|^date|时间|日期|日$|时刻|일$|дата/;
const BEGUN = /given|granted|grant|signed|sign|obtained|received|collected|renewed|reconsent|confirmed|签署|签订|取得|获得|续签|重新/;
/** When someone wrote or looked at a record is not when a person consented. */
const KEPT = /updat|modif|status|check|record|creat|load|import|export|review|audit|更新|修改|状态|记录|录入|核查|审核/;
const NOTICE = /notice|privacypolicy|policy|consentform|consenttext|informationsheet|告知书?|告知文本|隐私政策|同意书|知情同意书|授权书/;
const VERSION = /version|ver$|rev(?:ision)?$|release|版本|版号|版次/;
const GUARDIAN = /guardian|parent(?:al|s)?|监护人|家长|父母|法定代理人/;
const PURPOSE = /purpose|usage|allowedus|用途|目的/;
const HANDLING = /processing|handling|collection|data(?:use|usage)?|使用|处理|收集|采集/;
const OBJECTION =
  /^(?:gdpr|user|person|subject|datasubject|dsar?|customer|speaker|participant|patient|worker|author)?(?:objection|objected|object(?:ion)?toprocessing|rtbf|gdprdeleted|takedown|forgotten|donotinclude|righttoobject|erasure|eraserequest(?:ed)?|erasurerequest(?:ed)?|deletionrequest(?:ed)?|deleterequest(?:ed)?|removalrequest(?:ed)?|takedownrequest(?:ed)?|righttoerasure|forgetme|tobeforgotten|restricted?processing|processingrestrict(?:ed|ion)|donotprocess|donotuse|donotcontact)(?:raised|received|made|status|flag|at|on|date|time)?$/;
/** `objects` alone are things in a picture; of a person it is a verb. */
const OBJECTS = /^(?:user|person|subject|datasubject|customer|speaker|participant|patient|worker|author)objects$/;
const OBJECTION_HAN =
  /^(?:是否|有无|用户|本人|当事人|个人|客户|患者|作者)?(?:已|曾|有)?(?:提出)?(?:反对|异议|拒绝处理|反对处理|限制处理|要求删除|申请删除|请求删除|删除请求|删除申请|注销申请|申请注销|行使删除权|被遗忘权)(?:处理|使用)?(?:情况|状态|标记|时间|日期)?$/;
/** Consent of those who hold rights in works is a permission, which licenses and grants speak of. */
const OF_WORKS =
  /licen[cs]e|copyright|rights|版权|著作权|许可证|商标|subscription|contract|warranty|cert|coupon|card|token|session|cookie|url|link|bits$|产品|商品|药|食品|合同|证件|会员|质保/;

const PERSON = /user|subject|participant|speaker|patient|customer|person|donor|用户|本人|参与者|受试者|患者/;

/** Names that mean the end of consent only where the list has other fields for it: a link, a card and a product expire too. */
const bareEnds =
  /^(?:expires?|expired|expiry|expiration)(?:at|on|date|time|day)?$|^valid(?:until|to|through|till|thru)(?:date)?$|^(?:retain|retention|keep|storage)(?:until|end|enddate|expires?|till)$|^(?:delete|purge|destroy)(?:after|by|on)$|^(?:保存|保留|留存)(?:期限|至|期限至|到期日?)$|^(?:有效期|有效期限|有效期至|到期|到期日|到期时间|到期日期|失效时间|失效日期|过期时间|截止日期)$/;
/** A call, a card and an offer are declined too: these are a person's word where other fields speak of consent. */
const bareRefusals =
  /^(?:is|has|user|subject|是否|已)?(?:refused|refusal|declined|denied|opposition|oposici[oó]n|widerspruch|blacklist(?:ed)?|拒绝|拒绝使用|退出|禁用|禁止使用|注销|异议|有异议|unsubscribed)(?:at|on|date|time|flag|时间|日期)?$/;
/** Whether someone agreed, where other fields say to what: annotators agree too. */
const bareAnswers =
  /^(?:is|has|user|是否|已)?(?:agree[ds]?|permission(?:to(?:use|record|train))?|authori[sz]ed|approval|签字|签署)(?:status|flag|yn|状态|情况)?$/;
const bareGiven = /^(?:signed|signature|renewed|reconsented|granted)(?:at|on|date|time)$|^(?:签署|签字|签订|授予)(?:时间|日期|日)$/;

/** What a person consented to, by the name of a field: a value that says nothing of training is consent to something else. */
const SCOPE =
  /^(?:user|informed|patient|speaker|participant)?consent(?:ed)?(?:scope|uses?|usage|for|to|coverage|extent|alloweduses?|permitteduses?|restrictions?|limitations?|limits?|conditions?)$|^(?:scope|extent|coverage)of(?:the)?consent$|^(?:知情)?同意(?:的)?(?:范围|範囲|事项|内容|限制|条件)$|^(?:einwilligungs|zustimmungs)(?:umfang|zweck|bereich)$|^(?:umfang|zweck)der(?:einwilligung|zustimmung)$|^(?:portée|étendue|objet)du?consentement$|^consentement(?:portée|pour)$|^alcance(?:del)?consentimiento$|^(?:escopo|abrangência)(?:do)?consentimento$|^동의(?:범위|항목)$|^(?:объ[её]м|область|цель)согласия$/;

/** Whether a field says what was consented to. */
export function isScope(name: string): boolean {
  return SCOPE.test(name);
}

/** The role that a name has for consent, and whether it needs other fields beside it (for consent, or that name items or people), or says nothing of what other fields are for; undefined for any other name. */
export function consentRole(name: string): { role: Role; beside?: true | 'items'; apart?: true } | undefined {
  if (name.length > 60 || name.length < 2) return undefined;
  if (isScope(name)) return { role: 'purpose' };
  if (OBJECTION.test(name) || OBJECTS.test(name) || OBJECTION_HAN.test(name)) return { role: 'objection' };
  if (deletionName(name) !== undefined) return { role: 'objection', apart: true };
  if (trainingField(name) !== undefined) return { role: 'reservation' };
  if (OF_WORKS.test(name)) return undefined;
  // Ends and refusals come before what was given: the day on which consent ended is not a day of consent.
  if (LACKING.test(name) || (CONSENT.test(name) && REFUSED.test(name) && !KEPT.test(name))) return { role: 'objection' };
  if (CONSENT.test(name) && OVER.test(name)) return { role: 'consent-withdrawn' };
  if (bareRefusals.test(name)) return { role: 'objection', beside: true };
  if (bareAnswers.test(name)) return { role: 'basis', beside: true };
  const consent = CONSENT.test(name);
  // Consent to training is asked apart from consent to recording, and is the one that counts here.
  if (consent && MACHINE.test(name) && !TIME.test(name) && !VERSION.test(name) && !ENDED.test(name)) return { role: 'basis' };
  if (
    ENDED.test(name) &&
    (consent ||
      TIME.test(name) ||
      /^(?:is|has|was|是否|有无|已|user|subject|participant|speaker|用户|本人|当事人)*(?:withdrawn|withdrawal|withdrew|withdraw|revoked|revocation|rescinded|retracted|撤回|撤销|撤消|철회)(?:flag|status|state|ed|情况|状态|标记|说明)?$|^(?:widerruf(?:en)?|retrait|retirad[oa]|ritirat[oa]|revocad[oa]|revocat[oa]|ingetrokken|intrekking|отозвано|отзыв|återkallat)(?:am|le|el|il|op|den)?$/.test(
        name,
      ))
  )
    // A currency and a standard are withdrawn too: without a word of consent or a person the list has to be one of items.
    return { role: 'consent-withdrawn', ...(!consent && !PERSON.test(name) && { beside: 'items' as const }) };
  if (NOTICE.test(name) && VERSION.test(name)) return { role: 'notice' };
  if (consent && VERSION.test(name)) return { role: 'notice' };
  if (GUARDIAN.test(name)) return consent ? { role: 'guardian' } : undefined;
  if (consent && LASTS.test(name)) return { role: 'consent-expires' };
  if (bareEnds.test(name)) return { role: 'consent-expires', beside: true };
  if (bareGiven.test(name)) return { role: 'consent-given', beside: true };
  if (PURPOSE.test(name) && (consent || HANDLING.test(name))) return { role: 'purpose' };
  if (/^(?:purposes?|用途|目的)$/.test(name)) return { role: 'purpose', beside: true };
  if (consent && !KEPT.test(name) && (TIME.test(name) || BEGUN.test(name)) && !WHETHER.test(name)) return { role: 'consent-given' };
  return WHETHER.test(name) ? { role: 'basis' } : undefined;
}

const MACHINE =
  /train|machinelearning|llm|genai|(?:^|for|in|from|of|by|out|allow|permit|to|with)(?:ai|ml)(?:$|opt|use|training)|^(?:ai|ml)(?=opt|use|no|allow|consent|den|perm|ok)|modelling|modeling|训练|机器学习|大模型|人工智能|^学[习習](?:利用)?(?=可|许可|許可|不可|禁止|拒否|オプト)|학습(?=허용|허가|가능|동의|거부|금지|불가|이용)|(?:ki|ia)training|(?:pour|für|fur|para)(?:ki|ia)|entrena(?:miento|r)|entra[iî]nement|treina(?:mento|r)|обучени/;
/** Whether a field is about training or AI by its name. */
export function namesTraining(name: string): boolean {
  return (
    MACHINE.test(name) ||
    /^(?:ai|ki|ia|ml)(?:policy|use|usage|rights|training|権利)|(?:ki|ia)training|entrainement|entrenamiento|学習/.test(name)
  );
}

const OUT =
  /opt(?:ed|s)?out|optsout|donot|^dont|^no(?=ai|ml|llm|genai|train|model)|^not|exclu|refus|declin|reject|object|forbid|prohibit|disallow|deny|denied|unsubscrib|拒绝|不同意|退出|禁止|不得|不参与|不允许|不可|勿|排除|反对|谢绝|不用于|拒否|거부|금지|불가|verbot|interdi|prohib|proib|запре[тщ]/;
const MAY =
  /allow|permit|may|^can|^ok(?:ay)?(?=for|to)|^(?:is)?usablefor|ok(?:ay)?$|consent|agree|approve|authori[sz]e|optin|eligible|允许|同意|可以|是否可|能否|可否|授权|许可|愿意|許可|허용|허가|가능|erlaub|autoris|autoriz|разреш/;

const OPTED_OUT =
  /^オプトアウト|^(?:is|has|user|subject|person|author|customer|participant|speaker|data)*opt(?:ed|s)?out(?:s|at|on|date|time|timestamp|flag|status|requested|reason)?$/;

/** What a flag in a field on training means, by the words its name is made of; undefined for any other field. */
export function trainingField(name: string): 'refusal' | 'permission' | undefined {
  if (OPTED_OUT.test(name)) return 'refusal';
  if (
    !MACHINE.test(name) ||
    /loss|split|set$|step|epoch|size|acc|score|result|status$|date$|time$/.test(name.replace(/(?:opt(?:ed)?out|optin).*$/, ''))
  )
    return undefined;
  if (OUT.test(name)) return 'refusal';
  // "Consent to training" is the consent of a person where it says consent, and is read as one.
  if (/consent|同意/.test(name)) return undefined;
  return MAY.test(name) ? 'permission' : undefined;
}

/** Signals that sites and files carry for robots: a right reserved, not the word of a person. */
const PROTOCOL =
  /^(?:tdm|robots|xrobots|metarobots|contentusage|contentsignal|aitxt|cawg|c2pa|datamining|plus|dmi|aipref|rsl|noai|noimageai|noaiflag|spawning|trainingmining|禁止挖掘|文本数据挖掘保留)/;

/** Whether a field for an opt-out can hold what a person wants of data about them. */
export function isPersonal(name: string): boolean {
  return !PROTOCOL.test(name);
}
