/** Sentences by which a document speaks against what it may be named for: refused, not approved, over, not signed, below what is asked. */
import { refusesTraining } from '../reservation.js';
import { grantsNothing, holdsOnlyRefusals, isBlankForm } from './document-words.js';

/** So many sentences are quoted, each of so many characters. */
const MAX_QUOTED = 5;
const MAX_LENGTH = 200;
/** Of so many characters; longer documents say what they come to in their first pages. */
const MAX_LOOKED = 200_000;
const MAX_SENTENCES = 8_000;

const against: readonly RegExp[] = [
  // Outcomes.
  /\b(?:not|never) (?:yet )?(?:be(?:en)? )?(?:approved|authori[sz]ed|permitted|cleared|accepted|endorsed|passed|granted|signed)\b/iu,
  /\b(?:was|were|is|are|has been|have been|be|hereby) (?:therefore )?(?:rejected|refused|denied|declined|revoked|withdrawn|suspended|prohibited|cancell?ed|rescinded|disapproved)\b/iu,
  /\b(?:must|shall|may|should|can)(?:not| not) (?:\w+ ){0,3}(?:be (?:carried out|performed|processed|used|started|trained|published|shared)|proceed|take place|begin|start|use|train|process)\b/iu,
  /\bunfavou?rable\b|\bnegative (?:opinion|outcome|decision|vote)\b|\b(?:high|unacceptable) residual risks? (?:remain|is|are)\b|\bdo(?:es)? not (?:pass|comply|conform|meet|satisfy)\b|\bfail(?:s|ed)? (?:the|to)\b|\bre-?identif\w+ (?:was|were|is|remains?) (?:successful|possible|feasible)\b/iu,
  // Consent.
  /\b(?:nobody|no one|none|no (?:person|user|participant|customer|data subject|speaker)s?)\b[^.;\n]{0,40}\b(?:consent|agree|accept|sign|opt|authori[sz])\w*|\b(?:has|have|had|did|do|does) not (?:yet )?(?:consent|agree|accept|sign|opt)\w*|\bwithout (?:(?:their|any|valid|explicit|user|informed) )?(?:consent|permission|authori[sz]ation)\b(?! of\b)|\bno consent\b/iu,
  // Access.
  /^\s*disallow\s*:\s*\/\s*$|\b(?:paywall|login|captcha|robots\.txt)\b[^.;\n]{0,30}\b(?:bypass|circumvent|ignor|evad)\w*|\b(?:bypass|circumvent|ignor|evad)\w*[^.;\n]{0,30}\b(?:paywall|login|captcha|robots\.txt)/iu,
  // What is no document of the kind.
  /\bfor (?:illustration|discussion|example) (?:purposes )?only\b|\bnot (?:legally )?binding\b|\bunder negotiation\b/iu,
  // German.
  /\bnicht (?:\w+ ){0,2}(?:genehmigt|erlaubt|gestattet|zugestimmt|eingewilligt|bestanden|zulässig|unterschrieben|erteilt|zugelassen)\b|\b(?:abgelehnt|untersagt|verweigert|widerrufen|zurückgezogen|unzulässig|gekündigt)\b|\bdarf (?:\w+ ){0,6}nicht\b|\bdürfen (?:\w+ ){0,6}nicht\b|\b(?:niemand|keiner?|keine Person|kein Teilnehmer)\b[^.;\n]{0,40}(?:willig|zugestimmt|zustimm)\w*|\bohne (?:\w+ )?(?:Einwilligung|Zustimmung|Erlaubnis)\b|\bkeine (?:Einwilligung|Zustimmung|Erlaubnis|Genehmigung)\b/iu,
  // Chinese.
  /不予(?:批准|通过|同意|许可|授权)|未(?:予)?(?:批准|通过|获批|同意|授权|签署|取得[^，。；]{0,12}(?:同意|授权|许可))|不(?:通过|合格|批准|同意|达标|符合要求)|不得(?:[^，。；]{0,10})(?:用于|使用|训练|开展|实施|进行|采集|投入)|(?:被|已|予以)(?:驳回|拒绝|否决|撤回|撤销|终止|暂停)|(?:无|没有)(?:任何)?(?:人|用户|参与者)[^，。；]{0,8}(?:同意|授权)|未经(?:[^，。；]{0,8})(?:同意|授权|许可)|(?:绕过|规避|破解|无视)[^，。；]{0,12}(?:付费|登录|验证|robots|限制)/iu,
];

/** What a document comes to is said under such a word. */
const CONCLUSION =
  /^\W*(?:\d+[.)、]\s*)?(?:final |overall )?(?:decision|outcome|result|conclusion|recommendation|vote|verdict|opinion|status|assessment result|finding)\b|\b(?:we|committee|board|panel|assessor|officer|court|licensor|publisher|owner|controller) (?:therefore |hereby |unanimously )?(?:do(?:es)? not|cannot|did not|refuse[sd]?|reject(?:s|ed)?|den(?:y|ies|ied)|decline[sd]?|prohibits?|withdr[ae]ws?)\b|^\W*(?:Ergebnis|Entscheidung|Votum|Beschluss|Bewertung|Fazit|Stellungnahme|Empfehlung)\b|(?:结论|决定|结果|审批意见|审查意见|评审意见|意见|建议|状态)\s*[:：]|^(?:经(?:审查|审议|评估|研究|审核))/iu;

/** Whether an adverse sentence speaks of what the document comes to, or of training: somebody has to answer it by itself. Others are in many a document that grants what it is named for. */
export function isDirect(sentence: string): boolean {
  if (CONCLUSION.test(sentence)) return true;
  return /train|mining|训练|挖掘|algorithm|算法|KI\b|人工智能/iu.test(sentence) && refusesTraining(sentence.trim());
}

const BARS =
  /\b(?:must|shall|may|can|should)(?:not| not) (?:\w+ ){0,3}be (?:used|kept|included|trained)\b|\b(?:do|does|did) not (?:use|train|include)\b|不得使用|不得用于|不(?:应|能|可)使用|\b(?:darf|dürfen) (?:\p{L}+ ){0,4}nicht (?:\p{L}+ ){0,3}(?:genutzt|verwendet|benutzt)/iu;

/** Whether an adverse sentence of a memo says that the data must not be used: nobody can accept a finding on that. */
export function barsUse(sentence: string): boolean {
  return BARS.test(sentence) || isDirect(sentence);
}

/** A few of the sentences of a text that speak against what it may be named for, as they stand. */
export function adverseIn(text: string): string[] {
  const looked = text.slice(0, MAX_LOOKED);
  const found = new Set<string>();
  const add = (words: string): void => void found.add(words.replace(/\s+/gu, ' ').trim().slice(0, MAX_LENGTH));
  let tried = 0;
  for (const sentence of looked.split(/(?<=[.;!?])\s|[。；！？\n]/u)) {
    if (++tried > MAX_SENTENCES || found.size >= MAX_QUOTED) break;
    if (
      against.some((pattern) => pattern.test(sentence)) ||
      (/train|mining|训练|挖掘/iu.test(sentence) && refusesTraining(sentence.trim()))
    )
      add(sentence);
  }
  if (found.size === 0 && (grantsNothing(looked) || holdsOnlyRefusals(looked) || isBlankForm(looked))) add(looked);
  return [...found];
}
