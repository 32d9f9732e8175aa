import type { ConsentAgainst, ConsentStatus } from '../../model/claim.js';
import { keep } from '../../text/append.js';
import { saysNothing } from '../../text/placeholders.js';

/** What words on a person's consent come to. `against` is what speaks against using the data, the gravest first. */
export interface ConsentReading {
  against: ConsentAgainst[];
  given: boolean;
  /** A day in the words until which consent holds. */
  expires?: string;
}

/** Longest words that are read as a status: what is longer is a text about consent, not its status. */
export const LONGEST_STATUS = 300;

/** The gravest first. */
export const gravest: readonly ConsentAgainst[] = ['withdrawn', 'erasure', 'objected', 'opted-out', 'refused', 'expired', 'pending'];

/** Marks and codes that are a whole answer to "has this person consented?". */
const YES = /^(?:true|yes|y|1|1\.0|t|on|ok|okay|oui|ja|s[iíì]|sim|tak|evet|ya|có|نعم|да|是|有|对|√|✓|✔|✅|○|はい|예)$/i;
const NO =
  /^(?:false|no|n|0|0\.0|f|off|non|nein|nee|não|nej|nei|nie|ne|hayır|tidak|không|لا|нет|否|不|未|无同意|没有|×|✗|✘|❌|╳|いいえ|아니오)$/i;

/** The answer of a flag. */
export function yesOrNo(words: string): boolean | undefined {
  const plain = words.trim();
  if (YES.test(plain)) return true;
  return NO.test(plain) ? false : undefined;
}

/** Characters that are not seen, and would keep a word from being read. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;

let lastWords: string | undefined;
let lastReading: ConsentReading | undefined;

/** Reads words on the consent of a person; undefined where they say nothing on it that licit understands. */
export function consentStatus(words: string): ConsentReading | undefined {
  // Asked for the basis and for the person's own word, one after the other.
  if (words !== lastWords) {
    lastReading = readStatus(words);
    lastWords = words;
  }
  return lastReading;
}

function readStatus(words: string): ConsentReading | undefined {
  if (words.length > LONGEST_STATUS || saysNothing(words)) return undefined;
  const plain = simplified(
    words
      .normalize('NFKC')
      .replace(INVISIBLE, '')
      .replace(/([a-z])([A-Z])/g, '$1 $2'),
  ).toLowerCase();
  const against = new Set<ConsentAgainst>();
  let given = false;
  const note = (status: ConsentStatus | undefined): void => {
    if (status === 'given') given = true;
    else if (status !== undefined) against.add(status);
  };
  for (const clause of plain.split(/[,;|，；。！!\n]|\bbut\b|但是?|\. /)) {
    for (const status of inHan(clause)) note(status);
    for (const status of inEnglish(clause)) note(status);
    for (const [stem, status] of elsewhere) if (stem.test(clause)) note(status);
  }
  if (ANSWERED_NO.test(plain)) against.add('refused');
  // Consent with a limit is consent to something else, until someone says to what; and doubt about it is not consent.
  if (given && against.size === 0 && (LIMITED.test(plain) || DOUBTED.test(plain))) return undefined;
  const expires = untilDay(plain);
  if (against.size === 0 && !given && expires === undefined) return undefined;
  return { against: gravest.filter((one) => against.has(one)), given, ...(expires !== undefined && { expires }) };
}

const LIMITED =
  /\b(?:partial(?:ly)?|condition(?:al|ally|ed)|limited|restricted|only|except|excluding|unless)\b|部分|有条件|附条件|仅|只限|限于|限内部|除外|除.{1,12}外/;

/** "granted=false", "opt in: 0", "allowed: no", "yes->no": what is asked is answered with no. */
const ANSWERED_NO =
  /(?:\b(?:grant|allow|permit|giv|agree|accept|opt|consent|authori[sz]|approv|sign|yes|true|y)[a-z -]{0,12}|[同意授权许可允签])\s?(?:[:=：＝]|-+>|=>|→)\s?["']?(?:no|n|false|0|否|不|未)["']?\s*$/;
/** What was once so, what someone is not sure of, and what was not freely given. */
const DOUBTED =
  /[?？]|\b(?:unknown|unclear|undetermined|uncertain|unsure|not (?:known|recorded|documented|clear)|alleg\w+|suppos\w+|presum\w+|assum\w+|claim(?:s|ed)|purport\w*|impli(?:ed|cit)|tacit|deemed|former(?:ly)?|previously|used to|had (?:been|consented|agreed|given)|in the past|mistaken(?:ly)?|by mistake|in error|erroneous\w*|duress|coerc\w+|forced|under pressure|forged|fake[ds]?|waived|not returned|returned unsigned|to nothing|re-?(?:consent|sign|confirm|new)\w* (?:is )?(?:required|needed)|complain\w*|yes and no)\b|\b(?:until|till|through|to|-|–) ?(?:19|20)\d\d$|\b(?:não|nicht|niet|ikke|inte) \p{L}+|曾(?:经)?(?:表示)?同意|原(?:先|来|本)?同意|(?:之前|以前|此前)[^，。]{0,3}同意|同意过|疑似|据称|默认同意|推定|视为同意|代签|冒签|伪造|被迫|投诉|补签|不明|不详|未知|不清楚|无法确认|未记录/u;

// ───────────────────────────────────────────────────────────────────────────── English

const NEGATIONS = new Set(
  'no not never non without none neither nor lacks lacking lack missing absent failed fails unable isnt wasnt arent werent hasnt havent hadnt didnt doesnt dont wont cannot cant withheld'.split(
    ' ',
  ),
);
/** Words that may be between a negation and what it denies. */
const FILLERS = new Set(
  'a an any the of to for by in be been being is was were are has have had do does did given yet explicitly explicit express informed written prior valid explicitly separate specific formal verbal oral user users patient patients subject subjects data person persons participant participants speaker speakers customer parental guardian s their his her its from this that such consent consents permission authorization authorisation agreement approval form forms'.split(
    ' ',
  ),
);
const MODALS = new Set(
  'may can could might would should shall right rights able free if until unless before entitled option anytime upon when whenever'.split(
    ' ',
  ),
);
/** What follows "withdrawal" where it is a way to withdraw, not the act. */
const WAYS = new Set(
  'method methods route procedure link contact policy process instructions option right rights mechanism channel available possible'.split(
    ' ',
  ),
);

/** "Given without restrictions" denies the restrictions. */
const UNLIMITED =
  /^(?:restrict|limit|condition|expir|end|date|time|remark|comment|note|issue|problem|objection|revocation|reserv|further|additional|other)/;

/** That consent is not needed says neither that it was given nor that it was refused. */
const NOT_ASKED =
  /\b(?:no|without) (?:\w+ )?(?:consent|permission|authori[sz]ation) (?:is |was )?(?:needed|required|necessary|applicable)|\b(?:consent|permission|authori[sz]ation) (?:is |was )?not (?:needed|required|necessary|applicable)|\b(?:do|does|did) ?(?:not|nt|n t) (?:require|need|call for)\b[^.;]*/g;

const SIGNS: readonly (readonly [ConsentStatus, RegExp])[] = [
  ['erasure', /^(?:eras(?:e|ed|ure)|delet(?:e|ed|ion)|forgotten)$/],
  [
    'withdrawn',
    /^(?:withdr[ae]wn?|withdrew|withdrawals?|withdrawing|revok(?:e|ed|es|ing)|revocation|rescind(?:ed|s)?|retract(?:ed|ion)?|cancel(?:l?ed|lation)|terminated?|recalled|unsubscribed?|recanted|discontinued|ceased|ended|nullified|annulled|superseded|suspended|paused|frozen|stopped)$/,
  ],
  ['objected', /^(?:object(?:ed|s|ion|ions)|oppos(?:e|ed|es|ition)|protest(?:ed|s)?)$/],
  [
    'refused',
    /^(?:refus(?:e|ed|es|al|als|ing)|declin(?:e|ed|es|ing)|den(?:y|ied|ies|ial)|reject(?:ed|s|ion)?|disagree[ds]?|disallow(?:ed|s)?|dissent(?:ed|s)?|forbid(?:s|den)?|forbade|prohibit(?:ed|s)?|withheld|unwilling|veto(?:ed)?|disapproved?|blocked|banned|barred|disputed)$/,
  ],
  ['expired', /^(?:expired|lapsed|invalid|invalidated?|void(?:ed)?|outdated|overdue|inactive)$/],
  [
    'pending',
    /^(?:pending|await(?:ed|s|ing)?|request(?:ed|s|ing)?|deferr?(?:ed|s|al)?|outstanding|tbc|tbd|unconfirmed|undecided|undetermined|draft|unanswered|unasked)$/,
  ],
  [
    'given',
    /^(?:given|gave|gives|grant(?:ed|s)?|consensual|obtained|signed|accept(?:ed|s|ance)?|consent(?:ed|s|ing)?|agree[ds]?|agreement|approv(?:ed|es|al)|confirmed|active|valid|renewed|reaffirmed|permitted|permission|allow(?:ed|s)?|authori[sz](?:ed|es|ation)|received|provided|documented|opted|yes|true|reconsented)$/,
  ],
];

/** Two words that say how it stands, whatever else is said. */
const TWO_WORDS: ReadonlyMap<string, ConsentStatus> = new Map([
  ['in progress', 'pending'],
  ['under review', 'pending'],
  ['no response', 'pending'],
  ['no reply', 'pending'],
  ['no answer', 'pending'],
  ['not asked', 'pending'],
  ['on hold', 'withdrawn'],
  ['remove me', 'erasure'],
  ['please remove', 'erasure'],
  ['take down', 'erasure'],
]);

function* inEnglish(clause: string): Generator<ConsentStatus> {
  const tokens: readonly string[] =
    clause
      .replaceAll(/['’`]/g, '')
      .replace(NOT_ASKED, '')
      .match(/[a-z]+|\d+/g) ?? [];
  if (tokens.length === 0) return;
  // How many words further a negation and a modal verb reach.
  let negated = 0;
  let modal = 0;
  let matter = false;
  let open = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1] ?? '';
    const two = `${token} ${next}`;
    if (two === 'no longer' || two === 'any longer' || two === 'any more' || token === 'anymore') {
      yield 'withdrawn';
      return;
    }
    const phrase = phraseAt(tokens, i, negated > 0, modal > 0);
    if (phrase !== undefined) {
      if (phrase.says !== undefined) yield phrase.says;
      i += phrase.further;
      continue;
    }
    const pair = TWO_WORDS.get(two);
    if (pair !== undefined) yield pair;
    if (MODALS.has(token)) modal = 6;
    if (NEGATIONS.has(token)) {
      negated = 4;
      open = !UNLIMITED.test(next);
      const whole = negates(token, next);
      if (whole === undefined) continue;
      yield whole;
      return;
    }
    const [status, own] = statusOf(token);
    if (status === undefined) {
      if (negated > 0 && !FILLERS.has(token)) negated--;
      if (modal > 0 && !MODALS.has(token)) modal--;
      continue;
    }
    const denied = own !== negated > 0;
    if (/^(?:consent|permission|authori|agreement|approval)/.test(token)) matter = true;
    if (negated > 0) open = false;
    const says = denied ? deniedStatus(status) : modal === 0 && isMeant(status, next, tokens.length) ? status : undefined;
    if (says !== undefined) yield says;
    if (!FILLERS.has(token) || (denied && status === 'pending')) negated = 0;
  }
  // "consent: no", "consent not on file"
  const last = tokens.at(-1)!;
  if (matter && (open || (tokens.length > 1 && /^(?:false|no|n|0)$/.test(last)))) yield 'refused';
}

/** A phrase of several words that begins at a token: what it says, if anything, and how many tokens it has besides. */
function phraseAt(
  tokens: readonly string[],
  i: number,
  negated: boolean,
  modal: boolean,
): { says?: ConsentStatus; further: number } | undefined {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (token === 'optout' || token === 'optedout' || (next === 'out' && /^opt(?:ed|s|ing)?$/.test(token)))
    return { ...(!negated && !modal && { says: 'opted-out' }), further: next === 'out' ? 1 : 0 };
  if (token === 'optin' || (token === 'opt' && next === 'in')) return { says: negated ? 'refused' : 'given', further: 0 };
  if (token !== 'to' || next !== 'be') return undefined;
  const awaited = /^(?:obtained|confirmed|signed|given|collected|requested|determined|granted)$/.test(tokens[i + 2] ?? '');
  return { ...(awaited && { says: 'pending' }), further: 2 };
}

/** What a negation says with the next word alone, whatever follows. */
function negates(token: string, next: string): ConsentStatus | undefined {
  if (
    /^(?:not|dont|never)$/.test(token) &&
    /^(?:be|use|used|train|trained|process|processed|share|shared|include|included|publish|published|for)$/.test(next)
  )
    return 'opted-out';
  // "not yet obtained" is awaited; so is what a sentence says is missing "so far".
  return next === 'yet' ? 'pending' : undefined;
}

/** What it says that a status is denied. */
function deniedStatus(status: ConsentStatus): ConsentStatus | undefined {
  // "no consent given": the noun is denied once, not twice.
  if (status === 'given') return 'refused';
  // What has not ended goes on; that nobody refused is not that someone agreed.
  return status === 'withdrawn' || status === 'expired' ? 'given' : undefined;
}

/** Whether a word is the act, and not a way to it ("withdrawal form") or a word of a longer sentence about something else. */
function isMeant(status: ConsentStatus, next: string, words: number): boolean {
  return !(status === 'withdrawn' && WAYS.has(next)) && !(status === 'erasure' && words > 4);
}

type Named = readonly [ConsentStatus | undefined, boolean];

/** By words that came before: most words of notes are few. */
const named = new Map<string, Named>();
const MAX_CACHED_NAMES = 5_000;

/** The status a word names, and whether its beginning denies it: `unauthorized`, `nonconsent`. */
function statusOf(token: string): Named {
  let known = named.get(token);
  if (known === undefined) {
    known = keep(named, token, statusNamed(token), MAX_CACHED_NAMES);
  }
  return known;
}

function statusNamed(token: string): Named {
  const own = SIGNS.find(([, sign]) => sign.test(token));
  if (own) return [own[0], false];
  const rest = /^(?:un|non|dis)(.{4,})$/.exec(token)?.[1];
  const denied = rest === undefined ? undefined : SIGNS.find(([, sign]) => sign.test(rest));
  return denied ? [denied[0], true] : [undefined, false];
}

// ───────────────────────────────────────────────────────────────────────────── Chinese

const TOPIC = '(?:同意|授权|许可|允许|准许|认可|知情|签署|签字|签名|接受|愿意|配合)';
const NEGATION = '(?:尚未|还未|暂未|仍未|从未|并未|未曾|不曾|未能|未|没有|没|无|非|不予|不肯|不愿|不)';
const ENDED = '(?:撤回|撤销|撤消|收回|取消|解除|终止|作废|反悔|停用|注销|停止|中止|暂停|冻结)';
const LAPSED = '(?:过期|到期|失效|届满|期满|逾期|超期|无效)';

const CAN_END = new RegExp(
  `(?:可以?|能够?|有权|随时可)(?:随时)?[^，。；]{0,4}?${ENDED}|${ENDED}(?:方式|渠道|途径|机制|方法|权利?|入口|流程)`,
  'g',
);
const NOT_ENDED = new RegExp(`${NEGATION}(?:被|曾|经|有|予)?(?:${ENDED}|${LAPSED})`, 'g');
const NO_OBJECTION = /(?:不|未|没有|没|无)(?:提出|表示|有)?(?:反对|异议|拒绝|退出)/g;
const NOT_NEEDED = /(?:无需|无须|不需要?|毋需|毋须|不必|免于?).{0,6}?(?:同意|授权|许可)/g;
const NO_USE = /(?:不得|禁止|不许|不可|不能|不允许|请?勿)(?:用于|用来|使用|训练|处理)/;
const SAYS_NO = new RegExp(`${TOPIC}[^:：=，。]{0,4}[:：=]\\s*(?:否|无|没有|未|不|×|✗|❌|n|no|false|0)\\s*$`);
const HAS_ENDED = new RegExp(ENDED);
const HAS_LAPSED = new RegExp(LAPSED);
const NO_MORE = new RegExp(`不再.{0,4}${TOPIC}`);
const AWAITED = new RegExp(
  `待.{0,4}(?:取得|获取|获得|征得|签|确认|补|审|回复|授权|同意|定)|(?:征求|申请|确认|办理|审核|签署|沟通|处理|审批)中|(?:尚未|还未|暂未|仍未).{0,6}${TOPIC}|(?:尚未|还未|暂未|仍未).{0,3}(?:取得|获|征得|签|提供|收到|确认|办理)`,
);
const DENIED = new RegExp(
  `${NEGATION}[^，。；\\s]{0,6}?${TOPIC}|${TOPIC}(?:书|协议|函|文件|表|记录|手续)?(?:均|都|仍|尚|也)?(?:未|没有|没|缺|无)(?:取得|获得|获|得到|签.?|通过|提供|收到|收回|上传|生效|归档|留存|有|失)?\\s*$|^\\s*未(?:取得|获得|获取?|征得|提供|签署?|收到|回收|确认)\\s*$|缺(?:少|失|乏)?.{0,4}${TOPIC}`,
);
const TOPICS = new RegExp(`${TOPIC}|已签|已获|已取得|已征得`);

function* inHan(clause: string): Generator<ConsentStatus> {
  if (!/[\u3040-\u9fff\uac00-\ud7a3]/.test(clause)) return;
  let rest = clause.replaceAll(CAN_END, '');
  const before = rest;
  rest = rest.replaceAll(NOT_ENDED, '');
  if (rest !== before) yield 'given';
  rest = rest.replaceAll(NO_OBJECTION, '').replaceAll(NOT_NEEDED, '');
  if (NO_USE.test(rest)) yield 'opted-out';
  if (NO_MORE.test(rest)) {
    yield 'withdrawn';
    return;
  }
  if (HAS_ENDED.test(rest) || /已撤(?!诉)/.test(rest)) yield 'withdrawn';
  if (/(?:要求|请求|申请)(?:删除|注销|清除)|被遗忘/.test(rest)) yield 'erasure';
  if (/反对|异议/.test(rest)) yield 'objected';
  if (/退出|退订|已退/.test(rest)) yield 'opted-out';
  if (/未(?:回复|答复|回应|联系)|联系不上|失联/.test(rest)) yield 'pending';
  if (/(?:没有?|未)签/.test(rest)) yield 'refused';
  if (SAYS_NO.test(rest)) yield 'refused';
  if (/拒|거부|거절|미동의|동의하지|동의 ?안/.test(rest)) yield 'refused';
  if (HAS_LAPSED.test(rest) || /期限切れ|만료/.test(rest)) {
    // "到期" before a day tells when it ends, not that it has.
    if (!/(?:到期|失效)(?:日期?|时间|日)?[:：]?\s*\d|\d\s*(?:日|号)?\s*(?:到期|失效)/.test(rest)) yield 'expired';
  }
  if (/철회|取り消|取消/.test(rest)) yield 'withdrawn';
  if (AWAITED.test(rest) || /保留中|대기/.test(rest)) yield 'pending';
  else if (DENIED.test(rest) || /同意(?:し(?:ない|ません|ていない)|せず|なし)/.test(rest)) yield 'refused';
  else if (TOPICS.test(rest) || /^\s*동의(?:함)?\s*$/.test(rest)) yield 'given';
}

/** Characters of traditional Chinese and Japanese in the words above, as simplified Chinese writes them. */
const PAIRS =
  '銷销絕绝過过無无沒没許许終终異异對对權权簽签獲获徵征經经確确認认審审請请註注還还暫暂與与單单獨独監监護护處处願愿從从並并廢废';
const folded = new Map<string, string>();
for (let i = 0; i < PAIRS.length; i += 2) folded.set(PAIRS[i]!, PAIRS[i + 1]!);

function simplified(words: string): string {
  if (!/[\u4e00-\u9fff]/.test(words)) return words;
  let plain = '';
  for (const character of words) plain += folded.get(character) ?? character;
  return plain;
}

// ───────────────────────────────────────────────────────────────────────────── other languages

/** Words of further languages that such columns hold. What is not among them stays not understood, and is never taken for consent. */
const elsewhere: readonly (readonly [RegExp, ConsentStatus])[] = [
  [
    /(?<!\p{L})(?:återkall|wycofan|cofni|odvol|visszavon|geri çek|ditarik|tilbagekald|trukket tilbake|peruut|đã rút|ανακλ)|отзыв|سحب|נמשכ|ถอน|वापस/u,
    'withdrawn',
  ],
  [
    /(?<!\p{L})(?:brak zgody|odmow|odmít|tidak setuju|menolak|không đồng ý|từ chối|reddedil|rıza yok|kieltä|nægtet|avslag|elutasít|nicht (?:einverstanden|zugestimmt)|pas de consentement|não consenti|no consiente|non (?:accordé|donné|prestato|concesso)|no otorgad|no dad|αρνήθη)|нет согласия|не (?:дан|соглас)|رفض|لم يوافق|مرفوض|סירב|ไม่ยินยอม|असहमत/u,
    'refused',
  ],
  [
    /\b(?:widerrufen|widerruf|zurückgezogen|retir(?:é|ée|ado|ada)|révoqu(?:é|ée)|revocad[oa]|revogad[oa]|revocat[oa]|ritirat[oa]|ingetrokken)|отозван/,
    'withdrawn',
  ],
  [
    /\b(?:verweigert|abgelehnt|nicht erteilt|keine einwilligung|refusé|refusée|sans consentement|non consenti|rechazad[oa]|denegad[oa]|sin consentimiento|recusad[oa]|negad[oa]|sem consentimento|rifiutat[oa]|negat[oa]|senza consenso|geweigerd|geen toestemming)|отказ|без согласия/,
    'refused',
  ],
  [/\b(?:widerspruch|opposition|oposici[oó]n|oposição|opposizione|bezwaar)\b/, 'objected'],
  [/\b(?:abgelaufen|expir(?:é|ée|ado|ada)|caducad[oa]|vencid[oa]|scadut[oa]|verlopen)|истек/, 'expired'],
  [/\b(?:ausstehend|en attente|pendiente|pendente|in attesa|in afwachting)|ожида/, 'pending'],
  [
    /\b(?:einwilligung (?:erteilt|liegt vor)|erteilt|consentement (?:donné|obtenu)|donné|consentimiento (?:otorgado|dado)|otorgado|consenso (?:dato|prestato)|toestemming gegeven)/,
    'given',
  ],
];

// ───────────────────────────────────────────────────────────────────────────── days in words

function untilDay(words: string): string | undefined {
  const found =
    /(?:valid (?:until|to|through|till)|until|expir(?:es?|y|ation|ing)(?: date)?(?: on| at)?|有效期(?:限)?(?:至|到|截至|截止)?|截至|到期日?(?:期)?|失效日?(?:期)?)[^\d]{0,6}(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(
      words,
    ) ?? /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*(?:到期|失效|截止|届满)/.exec(words);
  if (!found) return undefined;
  const [, year, month, day] = found;
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}
