import type { Role } from '../model.js';

/**
 * What a field's name says of consent, by what it is made of: a matter (consent, 同意), an event (withdrawn, 撤回) and a time (at, 时间),
 * in any order and writing. Names are in lower case without separators, as role-names.ts has them. Values have to agree (roles.ts).
 */

const CONSENT =
  /consent|optin|agreement|permission|authori[sz]ation|dpa|同意|授权|知情|許可|동의|einwilligung|consentement|consentimiento|consenso|toestemming|согласи/;
const ENDED = /withdr[ae]w|revo[ck]|rescind|retract|撤回|撤销|撤消|撤銷|收回同意|取消(?:同意|授权)|철회|widerruf/;
const LASTS = /expir|valid(?:until|to|through|till|thru)|(?:end|lapse)(?:s|ed|date|at)?$|enddate|到期|过期|有效期|失效|截止|期限/;
const TIME = /(?:at|(?<!i)on|date|time|datetime|timestamp|ts|day|when|utc)$|时间|日期|日$|时刻/;
const BEGUN = /given|granted|grant|signed|sign|obtained|received|collected|renewed|reconsent|confirmed|签署|签订|取得|获得|续签|重新/;
/** When somebody wrote or looked at a record is not when a person consented. */
const KEPT = /updat|modif|status|check|record|creat|load|import|export|review|audit|更新|修改|状态|记录|录入|核查|审核/;
const NOTICE = /notice|privacypolicy|policy|consentform|consenttext|informationsheet|告知书?|告知文本|隐私政策|同意书|知情同意书|授权书/;
const VERSION = /version|ver$|rev(?:ision)?$|release|版本|版号|版次/;
const GUARDIAN = /guardian|parent(?:al|s)?|监护人|家长|父母|法定代理人/;
const PURPOSE = /purpose|usage|allowedus|用途|目的/;
const HANDLING = /processing|handling|collection|data(?:use|usage)?|使用|处理|收集|采集/;
const OBJECTION =
  /^(?:gdpr|user|person|subject|datasubject|dsar?|customer|speaker|participant|patient|worker|author)?(?:objection|objected|object(?:ion)?toprocessing|righttoobject|erasure|eraserequest(?:ed)?|erasurerequest(?:ed)?|deletionrequest(?:ed)?|deleterequest(?:ed)?|removalrequest(?:ed)?|takedownrequest(?:ed)?|righttoerasure|forgetme|tobeforgotten|restricted?processing|processingrestrict(?:ed|ion)|donotprocess|donotuse|donotcontact)(?:raised|received|made|status|flag|at|on|date|time)?$/;
/** `objects` alone are things in a picture; of a person it is a verb. */
const OBJECTS = /^(?:user|person|subject|datasubject|customer|speaker|participant|patient|worker|author)objects$/;
const OBJECTION_HAN =
  /^(?:是否|有无|用户|本人|当事人|个人|客户|患者|作者)?(?:已|曾)?(?:提出)?(?:反对|异议|拒绝处理|反对处理|限制处理|要求删除|申请删除|请求删除|删除请求|删除申请|注销申请|申请注销|行使删除权|被遗忘权)(?:处理|使用)?(?:情况|状态|标记|时间|日期)?$/;
/** Consent of those who hold rights in works is a permission, which licenses and grants speak of. */
const OF_WORKS =
  /licen[cs]e|copyright|rights|版权|著作权|许可证|商标|subscription|contract|warranty|cert|coupon|card|token|session|cookie|url|link|产品|商品|药|食品|合同|证件|会员|质保/;

/** Names that mean the end of consent only where the list has other fields for it: a link, a card and a product expire too. */
const bareEnds =
  /^(?:expires?|expired|expiry|expiration)(?:at|on|date|time|day)?$|^valid(?:until|to|through|till|thru)(?:date)?$|^(?:有效期|有效期限|有效期至|到期|到期日|到期时间|到期日期|失效时间|失效日期|过期时间|截止日期)$/;
const bareGiven = /^(?:signed|signature|renewed|reconsented|granted)(?:at|on|date|time)$|^(?:签署|签字|签订|授予)(?:时间|日期|日)$/;

/** The role that a name has for consent, and whether it needs other fields for consent beside it; undefined for any other name. */
export function consentRole(name: string): { role: Role; beside?: true } | undefined {
  if (name.length > 60 || name.length < 2) return undefined;
  if (OBJECTION.test(name) || OBJECTS.test(name) || OBJECTION_HAN.test(name)) return { role: 'objection' };
  if (trainingField(name) !== undefined) return { role: 'reservation' };
  if (OF_WORKS.test(name)) return undefined;
  const consent = CONSENT.test(name);
  // Consent to training is asked apart from consent to recording, and is the one that counts here.
  if (consent && MACHINE.test(name) && !TIME.test(name) && !VERSION.test(name) && !ENDED.test(name)) return { role: 'basis' };
  if (
    ENDED.test(name) &&
    (consent ||
      TIME.test(name) ||
      /^(?:is|has|was|是否|有无|已|user|subject|participant|speaker|用户|本人|当事人)*(?:withdrawn|withdrawal|withdrew|withdraw|revoked|revocation|rescinded|retracted|撤回|撤销|撤消|撤銷|철회)(?:flag|status|state|ed|情况|状态|标记|说明)?$/.test(
        name,
      ))
  )
    return { role: 'consent-withdrawn' };
  if (NOTICE.test(name) && VERSION.test(name)) return { role: 'notice' };
  if (consent && VERSION.test(name)) return { role: 'notice' };
  if (GUARDIAN.test(name)) return consent ? { role: 'guardian' } : undefined;
  if (consent && LASTS.test(name)) return { role: 'consent-expires' };
  if (bareEnds.test(name)) return { role: 'consent-expires', beside: true };
  if (bareGiven.test(name)) return { role: 'consent-given', beside: true };
  if (PURPOSE.test(name) && (consent || HANDLING.test(name))) return { role: 'purpose' };
  if (/^(?:purposes?|用途|目的)$/.test(name)) return { role: 'purpose', beside: true };
  if (consent && !KEPT.test(name) && (TIME.test(name) || BEGUN.test(name))) return { role: 'consent-given' };
  return undefined;
}

const MACHINE =
  /train|machinelearning|llm|genai|(?:^|for|in|from|of|by|out|allow|permit|to|with)(?:ai|ml)(?:$|opt|use|training)|^ai(?=opt|use|no|allow|consent|den|perm)|modelling|modeling|训练|机器学习|大模型|人工智能/;
const OUT =
  /opt(?:ed|s)?out|optsout|donot|^dont|^no(?=ai|ml|llm|genai|train|model)|^not|exclu|refus|declin|reject|object|forbid|prohibit|disallow|deny|denied|unsubscrib|拒绝|不同意|退出|禁止|不得|不参与|不允许|不可|勿|排除|反对|谢绝|不用于/;
const MAY =
  /allow|permit|may|^can|ok(?:ay)?$|consent|agree|approve|authori[sz]e|optin|eligible|允许|同意|可以|是否可|能否|可否|授权|许可|愿意/;

const OPTED_OUT =
  /^(?:is|has|user|subject|person|author|customer|participant|speaker|data)*opt(?:ed|s)?out(?:s|at|on|date|time|timestamp|flag|status|requested|reason)?$/;

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
