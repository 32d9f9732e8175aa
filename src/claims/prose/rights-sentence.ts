/** Reads one sentence for what it says may be done with data: nothing, a license or limit, or something that licit does not understand. */
import { commonsInLatin } from '../../license/names/creative-commons.js';
import { governmentWork } from '../../license/names/government-works.js';
import { fold } from '../../license/names/name-fold.js';
import {
  type LimitKind,
  limitExpression,
  limitIn,
  withoutAllowance,
  withoutDisclaimers,
  withoutHarmless,
} from '../../license/statements/limits.js';
import { allowsAll, deniesUse, licenseClaim } from '../../license/statements/read-license.js';
import { isNotInForce } from '../../license/statements/scope.js';
import type { SpdxExpression } from '../../model/claim.js';
import { simplify } from '../../text/traditional.js';
import { licensesIn } from '../card/mentions.js';
import { sourcesIn } from '../source/source-prose.js';
import { bareName } from './license-granted.js';
import { statesLicense } from './license-stated.js';
import { tellsOfLifted } from './lifted.js';
import { plainLanguageOf } from './prose-language.js';
import { openBeside } from './provisional.js';
import { likeliestPart, rightsLikeness } from './rights-likeness.js';
import { type Concept, firstOf, holds, type ReadLanguage, without } from './rights-words.js';
import { isTerseLimit, sendsToTerms } from './terse-limits.js';

/** Why a sentence leaves open what is allowed. */
export type OpenBecause =
  | 'other-terms' // it sends the reader to terms that were not read
  | 'others-rights' // parts belong to somebody else, or keep their own terms
  | 'not-in-force' // the license is one that was or will be
  | 'not-understood' // it speaks of rights in words that licit does not know
  | 'language'; // it tells a limit in a language that licit does not read

/** What a sentence says of the rights in data. */
export type RightsSaid =
  /** `known`: a rule read it and found no limit, or found that it is about other works. Left out where no rule fits. */
  | { says: 'nothing'; known?: 'harmless' | 'of-others' }
  | { says: 'license'; value: SpdxExpression; limits: boolean }
  | { says: 'open'; because: OpenBecause }
  | { says: 'allows' };

const NOTHING: RightsSaid = { says: 'nothing' };
const HARMLESS: RightsSaid = { says: 'nothing', known: 'harmless' };
const OF_OTHERS: RightsSaid = { says: 'nothing', known: 'of-others' };
const UNKNOWN_WORDS: RightsSaid = { says: 'open', because: 'not-understood' };
const OTHERS_RIGHTS: RightsSaid = { says: 'open', because: 'others-rights' };
const OTHER_CUSTOM: SpdxExpression = limitExpression.other;
/** Words by which every right is kept. */
const ALL_RESERVED =
  /all rights reserved|alle rechte vorbehalten|tous (?:les )?droits reserves|todos los derechos reservados|todos os direitos reservados|все права (?:защищены|сохранены)|保留(?:所有|一切|全部)权利|版权所有/u;

/** A word for a license as a line of its own, over what it is. */
const LABEL_ALONE =
  /^[^\p{L}]*(?:(?:the|data|dataset|code) )?(?:licen[cs](?:es?|ing)|lizenz\w*|licencias?|licencas?|licenze?|лицензия|许可证?|授权|ライセンス|라이선스)(?: (?:information|info|details|notice))?[^\p{L}\p{N}]*$/u;

/** What publishers write for machines (robots meta tags, TDMRep, AI preferences) means one thing in every language: it is not weighed. */
const FOR_MACHINES = /\bno(?:image)?ai\b|\btdm[- ]?reservation\s?[:=]\s?1\b|\b(?:ai-train|train-ai)\s?=\s?no?\b/u;

/** A sentence that no rule fits counts as not understood from these log-odds on. */
const UNRULED = -0.4;
/** The same where it has none of the words that sentences on rights have in common: in pages about data nearly all that read so are about something else. */
const WITHOUT_WORDS = 1.5;
/** The same where it has no word for use or for what has to be either: it says what is, and most often of the data. */
const SAYS_NO_MORE = 3;
/** The same where a rule takes it to limit nothing. */
const AGAINST_RULE = 2;
/** The same where a rule takes it to allow any use. */
const AGAINST_ALLOWANCE = 6;
/** The same where a sentence names a license that allows any use: nearly all do no more than that, and what more the others say is what counts. */
const BESIDE_OPEN = 1.2;
/**
 * Below these log-odds a rule misread a word in another sense: what it took for open, for a limit of no certain kind, or for one in words of its own
 * (`certain`), is none. `part`: in every part of the sentence. A license that is named is one.
 */
const OTHER_SENSE = { open: -2.2, limit: -2.8, certain: -4.5, part: -1 } as const;

/** Reads a sentence without markup. `languages`: what its text is written in. `isAside`: it is about what contributors give. `isTitle`: it names a work, and its words say nothing of rights in data. */
export function rightsIn(given: string, languages: readonly ReadLanguage[], isAside = false, isTitle = false): RightsSaid {
  // Words of Chinese are written down in simplified characters.
  const sentence = commonsInLatin(languages.includes('zh') && !/[\u3040-\u30ff]/.test(given) ? simplify(given) : given);
  // Why the government of the United States has no copyright in its works is said in words that deny and name a country, and limits nothing.
  const folded = fold(sentence)
    .replace(governmentWork, ' § ')
    .replace(KOGL_SENTENCE, ' § ')
    .replace(ALSO_ALONE, '')
    .replace(COPY_WITHIN, ' ')
    .replace(NOT_COPIED, ' ')
    .replace(MAY_OR_NOT, ' might ')
    .replace(CALLS, ' § ');
  if (LABEL_ALONE.test(folded)) return NOTHING;
  if (FOR_MACHINES.test(folded)) return { says: 'license', value: OTHER_CUSTOM, limits: true };
  if (TELLS.some((tells) => tells.test(folded)) && !LAYS_DOWN.some((concept) => holds(folded.replace(TO_PRESS, ' '), languages, concept)))
    return HARMLESS;
  if (definesWord(folded, languages) || (IS_PLATFORM.test(folded) && barsNothing(folded, languages))) return HARMLESS;
  if (IS_PART_OF.test(folded) && !LAYS_DOWN.some((concept) => holds(folded.replace(BELONGS, ' '), languages, concept))) return HARMLESS;
  if (LABELED.test(folded)) return labeled(folded, sentence);
  if (LINK_TARGET.test(folded)) return restrictiveIn(sentence) ?? HARMLESS;
  if (sendsToTerms(folded) && licensesIn(sentence, { path: '' }).length === 0) return { says: 'open', because: 'other-terms' };
  if (NO_MORE.test(folded) || BY_THE_LICENSE.test(folded) || SEES_FILE.test(folded) || HAS_COPY.test(folded)) return HARMLESS;
  if (IS_OVER.test(folded)) return { says: 'open', because: 'not-in-force' };
  if (tellsOfLifted(folded)) return rightsLikeness(folded) < AGAINST_RULE ? HARMLESS : UNKNOWN_WORDS;
  if (EXCEPTION_ALONE.test(folded)) return UNKNOWN_WORDS;
  if (leavesDataOut(folded, languages) || leavesRestOut(folded)) return OTHERS_RIGHTS;
  const open = openLicensesOf(sentence);
  const isUnderOpen = open.length > 0;
  if (isUnderOpen && GRANT_OF_ITSELF.test(folded)) return HARMLESS;
  const because = isUnderOpen && !holds(folded, languages, 'aside') ? openBeside(folded, open) : undefined;
  if (because !== undefined && !isOfPrograms(folded, languages)) return { says: 'open', because };
  const under = isUnderOpen ? withoutSubjectTo(folded, open) : folded;
  if (isUnderOpen && EXPLAINS.test(folded) && barsNothing(folded, languages, withoutNames(folded, open).replace(SAME_TERMS, ' ')))
    return HARMLESS;
  if (isUnderOpen && isQualified(under, languages)) return UNKNOWN_WORDS;
  if (isUnderOpen && onlyNamesLicense(folded, languages)) return HARMLESS;
  const ruled = byRules(sentence, under, languages);
  if ((ruled.says === 'nothing' || ruled.says === 'allows') && isTerseLimit(folded)) return UNKNOWN_WORDS;
  // Credit is asked for everywhere, and bars no use.
  const odds = rightsLikeness(without(isUnderOpen ? withoutNames(folded.replace(IS_LICENSED, ' '), open) : folded, languages, 'plainly'));
  switch (ruled.says) {
    case 'nothing':
    case 'allows': {
      if (odds < UNRULED || (isAside && !isUnderOpen)) return ruled;
      return odds >= (isUnderOpen ? besideOpen(ruled) : mostAgainst(sentence, ruled, folded, languages, isTitle)) ? UNKNOWN_WORDS : ruled;
    }
    case 'open':
      // Beside a license it is said in a clause of its own whose some content is.
      if (isUnderOpen && ruled.because === 'others-rights') return ruled;
      return odds < OTHER_SENSE.open && likeliestPart(folded) < OTHER_SENSE.part ? NOTHING : ruled;
    case 'license':
      return odds < senseOf(ruled.value) && likeliestPart(folded) < OTHER_SENSE.part ? NOTHING : ruled;
  }
}

/** Up to which log-odds a limit that a rule heard was misread. */
function senseOf(limit: SpdxExpression): number {
  if (limit === OTHER_CUSTOM) return OTHER_SENSE.limit;
  return limit.startsWith('LicenseRef-custom-') ? OTHER_SENSE.certain : Number.NEGATIVE_INFINITY;
}

/** Whether all that a sentence speaks of is programs, models or papers. */
const isOfPrograms = (folded: string, languages: readonly ReadLanguage[]): boolean =>
  holds(folded, languages, 'code') && ofData(folded, languages) === '';

/** What the Korean government tells its offices to write under works that are free but for their source (kogl.or.kr, type 1). */
const KOGL_SENTENCE =
  /(?:["'‘“「『《]\s?)?공공누리(?:\s?["'’”」』》])?\s?\(?(?:kogl)?\)?\s?제?\s?1\s?유형(?:\s?["'’”」』》])?\s?[:：,-]?\s?\(?\s?["'‘“]?(?:출처\s?표시)?["'’”]?\s?\)?\s?(?:의?\s?조건)?(?:에|으로|하에)?\s?(?:따라|의해|의거하여)?/gu;
/** A part that may be taken without the rest is no limit: `音声のみをダウンロードすることも可能`. For what purpose is one. */
const ALSO_ALONE =
  /(?<!目的|用途|研究|学術|教育|個人|非営利|非商用|社内)(?:のみ|だけ)(?:を|の)?(?=(?:利用|使用|ダウンロード|取得|抽出|参照|学習|入手)[^。、]{0,12}も(?:可能|でき|可\b|構い|かまい|問題))|(?<!목적으?로|연구|학술|교육|개인)만\s?(?=(?:이용|사용|다운로드|내려받)[^.,]{0,12}(?:것도|수도)\s?(?:가능|있))|(?:只|仅|单独)(?=(?:使用|下载|下載|取用|读取)[^，。；]{0,14}(?:也可以|也行|亦可|也没问题))|\bonly (?=(?:the |one |a )?[\w -]{2,30} can also be (?:downloaded|used|loaded|fetched) (?:alone|separately))/gu;

/** What annotators are told not to take from one part of an item into another: `Do not copy words of the passage into the question`. */
const COPY_WITHIN =
  /^\W*(?:please )?(?:(?:do not|don't|never|avoid) )?(?:cop(?:y|ying)|past(?:e|ing)|copy[- ]?(?:and[- ]?)?past(?:e|ing))(?: (?:and )?past(?:e|ing))? (?:(?!data|corpus|images?\b|files?\b)[\w'’-]+ ){0,6}?(?:in|into|from|as) (?:the|your|each|an?) (?:questions?|answers?|passages?|contexts?|paragraphs?|summar(?:y|ies)|captions?|prompts?|responses?|translations?|text ?box|form)\W*$/u;

/** Where a work was not taken from: it says who made it. What may not be copied is said with another verb. */
const NOT_COPIED =
  /\b(?:is|are|was|were|has been|have been)(?:n't| not) (?:copied|taken|scraped|plagiari[sz]ed|stolen|borrowed|translated) from (?:any(?:where|one|thing)?|other|another|elsewhere|existing|somewhere|some)\b|\b(?:ist|sind|wurden?) (?:nicht (?:aus|von) (?:ander\p{L}*|irgend\p{L}*|fremd\p{L}*|bestehend\p{L}*)(?: \p{L}+)? (?:kopiert|ubernommen|abgeschrieben)|nirgends(?:wo)? (?:kopiert|abgeschrieben))|\bn[e']\s?(?:est|sont|a ete|ont ete) pas (?:copiee?s?|tiree?s?|reprise?s?) (?:de|d['’])\s?(?:ailleurs|autres?|nulle part)|\bno (?:esta|estan|es|son|fue|fueron|ha sido|han sido) (?:copiad|tomad|sacad)[oa]s? de (?:otr[oa]s?|ningun\p{L}*)|(?:并非|不是|没有)(?:抄袭|抄自|复制自)[^，。；,]{0,10}|(?:并非|不是)从[^，。；,]{1,10}(?:复制|抄|拷贝)(?:而来|来的|的)?/gu;
/** What may be or may not be so. */
const MAY_OR_NOT = /\b(?:may or may not|might or might not|can or can ?not|may and may not)\b/gu;
/** Calls of functions with named values, as examples of a notation have them. */
const CALLS = /\b[a-z_]\w*\((?:[a-z_]\w*(?:\s?=\s?(?:"[^"()]*"|'[^'()]*'|[\w.*:-]+))?(?:, ?)?){0,6}\)(?:\s?[&|+]\s?(?=[a-z_]\w*\())?/gu;

/** What begins to explain what an open license means; what bars more than it does is heard. */
const EXPLAINS =
  /^\W*(?:(?:this|that|it|which) means|in other words|cela (?:signifie|veut dire)|c'est[- ]a[- ]dire|das (?:bedeutet|heisst)|esto (?:significa|quiere decir)|isso significa|cio significa|questo significa|это (?:значит|означает)|这意味着|也就是说|つまり|즉)[\s,]/u;
const BARS: readonly Concept[] = [
  'prohibits',
  'only',
  'permission',
  'commercial',
  'noncommercial',
  'train',
  'withheld',
  'reserved',
  'must',
  'forbids',
];

/** Whether a sentence has no word that bars anything, in the language that it is plainly in, or in any of those of its text. `words`: what counts of it. */
function barsNothing(folded: string, languages: readonly ReadLanguage[], words = folded): boolean {
  const plain = plainLanguageOf(folded);
  return !BARS.some((concept) => holds(words, plain === undefined ? languages : [plain], concept));
}

/** What licenses that are passed on ask for. */
const SAME_TERMS =
  /\b(?:under|on) the same (?:terms|conditions|licen[cs]e)(?: as \w+ \w+)?|\bunter (?:den )?(?:gleichen|selben|denselben) bedingungen|\b(?:dans|sous|selon) les memes (?:conditions|termes)(?: que cette base)?|\b(?:en|bajo) las mismas condiciones|\bn?as mesmas condicoes|\balle stesse condizioni|以?相同(?:的)?(?:条件|方式|协议)|\b(?:licen[cs]e|licencia|licenca|licenza|lizenz)\s+§/gu;

/** The word that a sentence says the sense of: `By "movie ticketing" we mean conversations where …`. */
const DEFINES =
  /^\W*(?:by|with|mit|unter|par|por|con|под|所谓)\s?["'“„«‹「『]\s?([^"'“”„»›」』]{2,40}?)\s?["'”“»›」』]\s?,?\s?(?:we (?:mean|understand|refer to|denote)|(?:meinen|verstehen|bezeichnen) wir|(?:nous )?(?:entendons|designons)|(?:nos referimos|entendemos|queremos)|мы (?:понимаем|имеем)|(?:是|即)?指)/u;

/** Whether a sentence says what a word means that is none of use or of rights. */
function definesWord(folded: string, languages: readonly ReadLanguage[]): boolean {
  const word = DEFINES.exec(folded)?.[1];
  return word !== undefined && ![...LAYS_DOWN, 'use' as const].some((concept) => holds(word, languages, concept));
}

/** What a site of another name is: `Zenodo is a platform on which researchers share data`. */
const IS_PLATFORM =
  /^\W*(?!(?:this|these|it|the|our|das|die|der|dies\p{L}*|es|unser\p{L}*|ce|cette|la|le|esta?|este|el)\b)[\p{L}\d][\p{L}\d.-]{1,30} (?:is|ist|est|es|e) (?:an?|eine?|une?|una|um|uma)(?: [\p{L}-]+){0,4} (?:platform|repository|plattform|plateforme|plataforma|repositorium|repositorio)\b/u;

/** Who is told something as a profession, and what a project is to support: no word on who may have the data. */
const TO_PRESS =
  /\b(?:support|promote|foster|encourage) (?:the )?(?:[\w-]+ ){0,4}?(?:dissemination|distribution|sharing|publication|exchange) of\b|\baccredited (?=(?:\w+ ){0,3}(?:journalists?|reporters?|correspondents?|media|press|newsrooms?)\b)|\bakkreditierte\w* (?=(?:\w+ ){0,2}(?:journalist|presse|medien|korrespondent))|(?<=\b(?:journalistes?|periodistas?|jornalistas?|prensa|presse|imprensa|medios) )(?:accredite|acreditad)\w+|аккредитованн\S+ (?=(?:\S+ )?(?:журналист|прес|сми|корреспондент))/gu;
/** Sentences that tell of what kinds things are, and how somebody was told. */
const TELLS: readonly RegExp[] = [
  // What data is a ground for.
  /\b(?:bildet|bilden|liefert|liefern|schafft|schaffen|dient|dienen)\b.*\b(?:grundlage|basis|ausgangspunkt)\b|\b(?:forms?|provides?|lays?|serves? as|creates?) (?:an?|the) (?:[\w-]+ ){0,2}(?:basis|foundation|starting point|groundwork) (?:for|of)\b|\b(?:constitue|fournit|forme|sert de|constituye|proporciona|sirve de|constitui|fornece|serve de)\b.*\b(?:base|fondement|fundamento)\b/u,
  // What a project is for; terms are of data.
  /^(?!.*\b(?:only|sole(?:ly)?|exclusive(?:ly)?|members?|restrict\w*|limit\w*|confidential\w*)\b).*\b(?:project|initiative|programme|program)(?: \([^)]{1,40}\))? (?:is|was|aims|seeks|exists|intends) to (?:support|promote|develop|provide|build|create|collect|foster|encourage|help|improve|advance)\b/u,
  /^\W*(?:these|those|they|it|this|items?|records?|collections?|entries|a \w+|each \w+) (?:[\w"'-]+ ){0,4}?(?:can|may|could|might) (?:also |often |sometimes )?be (?:an?|the|either|any|one)\b.*\b(?:like|such as|e\.g|for example|for instance)\b/u,
  /\b(?:briefings?|announcements?|press releases?|e-?mails?|updates?|bulletins?|statements?|conferences?|sent|sending|sends|emailed|briefed|told)\b.*\b(?:journalists?|reporters?|correspondents?|media|press)\b|(?:mitteilung|pressekonferenz|rundschreiben)\w*.*(?:journalist|presse|medien)|(?:communiqu|conferenc|comunicad|rueda)\w*.*(?:journalist|periodist|jornalist|prensa|presse|imprensa)/u,
];
/** What a thing is a part or one of: `the intent belongs to the service of the frame`. Works belong to groups and services in another sense. */
const IS_PART_OF =
  /^.*\b(?:intents?|slots?|tokens?|entit(?:y|ies)|instances?|examples?|samples?|labels?|nodes?|frames?|utterances?|turns?|values?|rows?|columns?|classes|points?|pixels?)\b.*\bbelong(?:s|ed|ing)? to (?:(?:the|an?|one|each|this|that|its|same|another|any|some|which|of|two|different|several|given|following|corresponding|respective) ){0,4}(?:class(?:es)?|categor(?:y|ies)|types?|kinds?|groups?|domains?|services?|intents?|frames?|slots?|clusters?|genres?|split|subsets?|topics?|labels?|senses?|nodes?|paragraphs?|documents?|sentences?|dialogues?|conversations?|turns?)\b/u;
const BELONGS = /\bbelong(?:s|ed|ing)? to\b/gu;
/** What a sentence needs that lays down who may do what. */
const LAYS_DOWN: readonly Concept[] = [
  'rights',
  'prohibits',
  'only',
  'forbids',
  'permission',
  'commercial',
  'noncommercial',
  'withheld',
  'reserved',
  'others',
  'redistribute',
  'train',
  'elsewhere',
];

/** `[license]: LICENSE`: where Markdown has the address of a link, and no sentence. */
const LINK_TARGET =
  /^\W{0,3}\[[^\]\n]{1,80}\]:\s{0,3}(?:\S*[/.#]\S*|(?:licen[cs]es?|copying|notice|readme|contributing|changelog))(?:\s+["'(][^"')\n]{0,120}["')])?\s*$/u;

/** How a sentence names its licenses, where all of them allow any use: other readers hear them. None where one does not. */
function openLicensesOf(sentence: string): readonly string[] {
  const named = licensesIn(sentence, { path: '' });
  return named.every(({ value }) => allowsAll(withoutRest(value))) ? named.map(({ value, raw }) => nameIn(raw, value)) : [];
}

/** The words that name a license, without those behind them that were read as limiting it: these are to be heard. */
function nameIn(raw: string, value: SpdxExpression): string {
  return withoutRest(value) === value ? raw : bareName(raw, withoutRest(value));
}

/** Words with a sign in the place of each license that they name: how a license is called says nothing of a limit. */
function withoutNames(folded: string, licenses: readonly string[]): string {
  return licenses.reduce((words, name) => words.replace(fold(name), ' § '), folded);
}

/** What notices of the GNU licenses end with: where the text of the license is. */
const HAS_COPY =
  /^\W*you should have received a copy of the (?:[\w'-]+ ){1,6}licen[cs]es?(?: \([^)]{1,20}\))? (?:along|together) with (?:this|these|the) (?:\w+ ?){1,3}\W*(?:if not, (?:see|write to)\b.*)?$/u;

/** A limit that is over: `not under CC BY-NC any more`. What else a sentence says keeps it from being read so. */
const NO_MORE =
  /^(?:[\w'-]+ ){1,6}(?:(?:is|are) )?no longer (?:licen[cs]ed |released |available |distributed |published )?under (?:an? |the )?(?:cc[ -]by[ -](?:nc|nd)|non-?commercial|restrictive)(?:[\s-]?(?:nc|nd|sa|by|\d[\d.]*|licen[cs]es?|terms|only|international|restrictions?))*\W*$|^(?:[\w'-]+ ){1,6}(?:is|are)(?:n't| not) (?:licen[cs]ed |released |available |distributed |published )?under (?:an? |the )?(?:cc[ -]by[ -](?:nc|nd)|non-?commercial|restrictive)(?:[\s-]?(?:nc|nd|sa|by|\d[\d.]*|licen[cs]es?|terms|only|international|restrictions?))*\s*\bany ?(?:more|longer)\W*$/u;

/** A license or permission that is over: `the license ended in 2023`. Licenses of shops and drivers end too, and are called so. */
const IS_OVER =
  /^\W*(?:(?:the|this|our|its|their|that) )?(?:(?:data|dataset|content|usage|original|publisher'?s?|archive'?s?|museum'?s?) ){0,2}(?:licen[cs]e|permission|authori[sz]ation|clearance)(?: (?:for|of|to|from|by|on|under|in) [^.;,]{1,60})? (?:(?:has|have|had|was|were|is|are) (?:since |now |been |already ){0,3})?(?:ended|expired|lapsed|r[au]n out|withdrawn|revoked|terminated|over|no longer (?:valid|in force|applicable|applies|holds))\b|^\W*(?:die|unsere) (?:daten)?(?:lizenz|nutzungserlaubnis|genehmigung) (?:[^.;,]{0,40} )?(?:abgelaufen|erloschen|ausgelaufen|widerrufen|entzogen)|^\W*(?:la|notre|cette) (?:licence|autorisation) (?:[^.;,]{0,40} )?(?:expire(?:e)?|echue|revoquee|retiree|pris fin)|^\W*(?:la|nuestra|esta) (?:licencia|autorizacion) (?:[^.;,]{0,40} )?(?:vencio|vencida|caduco|caducada|expiro|expirada|revocada|termino)|^\W*(?:a|nossa|esta) (?:licenca|autorizacao) (?:[^.;,]{0,40} )?(?:venceu|expirou|expirada|vencida|revogada|terminou)|^\W*(?:срок (?:действия )?)?лицензи\S* (?:[^.;,]{0,40} )?(?:истек|отозван|прекращен|закончил)|^\W*(?:该|本|此|数据|原)*(?:许可证?|授权)(?:协议|期限)?(?:已经?|于[^，。]{2,16})?(?:过期|到期|失效|终止|撤销|结束)|(?:ライセンス|利用許諾)(?:は|が)[^。]{0,20}(?:失効|終了し|期限切れ|取り消)|(?:라이선스|이용 ?허락)(?:는|가|은|이) ?[^.]{0,20}(?:만료|종료|철회|취소)/u;

/** A line of its own that leaves something out, as a footnote does: `except for profit-making bodies`. */
const EXCEPTION_ALONE =
  /^\W*(?:except(?:ing)?|excluding|but not|with the exception of|save|ausgenommen|ausser|sauf|hormis|excepto|salvo|exceto|кроме) (?:for )?(?!where|when|as\b|that|if|otherwise|wo\b|wenn|si\b|cuando|quando|se\b)[^,.;:]{3,60}\.?\s*$|^\W*除[^，。]{1,16}(?:以?外|之外)。?\s*$/u;

/** An expression without what other readers did not understand beside its licenses. */
const withoutRest = (value: SpdxExpression): SpdxExpression => value.replace(/ AND LicenseRef-custom\b/gu, '');

/** What is "subject to" the license that follows is under it, and no more. */
const SUBJECT_TO =
  /(?:\bsubject to|\bsujet[oa]s? a(?:l| la)?|\bsujeit[oa]s? a|\bsoumise?s? (?:a|aux)(?: la)?|\bunterlieg\w+) (?:(?:the|la|le|el|o|den|der|die|einer) )?(?:(?:terms|conditions|termes|terminos|termos|bedingungen)(?: and conditions)? (?:of|de|da|do|du|der) (?:(?:the|la|le|el) )?)?(?:(?:licence|licencia|licenca|licenza|lizenz) )?$/u;

/** Something else that it is subject to, behind the license. */
const AND_MORE = /\b(?:and|as well|plus|along|together|und|sowie|et|ainsi|y|e|con|com)\b/u;

function withoutSubjectTo(folded: string, licenses: readonly string[]): string {
  return licenses.reduce((words, name) => {
    const at = words.indexOf(fold(name));
    const isAlone = at >= 0 && !AND_MORE.test(words.slice(at));
    return isAlone ? words.slice(0, at).replace(SUBJECT_TO, ' ') + words.slice(at) : words;
  }, folded);
}

/** Whether such a sentence says for whom, until when or after what the license holds, which the license itself does not. */
function isQualified(folded: string, languages: readonly ReadLanguage[]): boolean {
  if (holds(folded, languages, 'aside')) return false;
  const own = ofData(latestOf(folded, languages), languages);
  return holds(without(own, languages, 'plainly'), languages, 'qualifies');
}

/** What the licenses themselves tell their users to write above a work. */
const GRANT_OF_ITSELF =
  /^[^\p{L}\p{N}]*licen[cs]ed under the apache licen[cs]e,? version 2\.0[^\p{L}\p{N}]*(?:the .licen[cs]e.)?[^\p{L}\p{N}]*you may not use (?:this|these|the) \w+ except in compliance with the licen[cs]e[^\p{L}\p{N}]*$/u;

/** The rest of that notice, sentence by sentence: it lays down what the license does, and nothing else. */
const BY_THE_LICENSE =
  /^[^\p{L}\p{N}]*unless required by applicable law or agreed to in writing, (?:the |this )?\w+ distributed under the licen[cs]e is distributed on an .as is. basis,? without warranties or conditions of any kind, either express or implied[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*you may not use (?:this|these|the) \w+ except in compliance with the (?:apache )?licen[cs]e(?:,? version 2\.0)?[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*the above copyright notice and this permission notice (?:shall|must) be included in all copies or substantial portions of the \w+[^\p{L}\p{N}]*$/u;

/** Whether a sentence is one of the notice that a license tells its users to write above a work, which no words before it change. */
export const isOfLicenseNotice = (sentence: string): boolean => BY_THE_LICENSE.test(fold(sentence));

/** How sentences say that something is under the license that follows: more of them limit nothing than these words let expect. */
const IS_LICENSED =
  /\b(?:(?:is|are|was|were|be|been|being|has been|have been) )?(?:also |freely |openly |publicly |jointly )?(?:(?:re)?licen[cs]ed|released|published|distributed|provided|offered|shared|made (?:publicly |freely )?available|available|issued)? ?(?:to you |here )?under (?:the |an? )?(?:terms (?:and conditions )?of (?:the )?)?(?:same |open |permissive )?(?=\W{0,3}(?:cc|mit|apache|bsd|creative|odc|open data|pddl|public domain))|\b(?:steht|stehen|sous|sont sous|est sous|diffusee?s? sous|bajo|sob) (?:unter |la |der |a )?(?:licence|lizenz|licencia|licenca)?(?=\W{0,3}(?:cc|mit|apache|bsd|creative))|\b(?:see|siehe|voir|ver|см) (?:the |die |le |la |el |o |a )?(?:file |datei |fichier |archivo |arquivo )?licen[cs]e\b|по (?:открытой )?лицензии/gu;

/** Whether it has no word that limits, asks, or speaks of anybody else's terms. */
function onlyNamesLicense(folded: string, languages: readonly ReadLanguage[]): boolean {
  if (!ENDS_WITH_LICENSE.test(folded)) return false;
  const bare = folded.replace(UNDER_NAMED, ' ').replace(IN_HERE, ' ');
  return !ADVERSE.some((concept) => holds(bare, languages, concept)) && !CONTRAST.test(bare);
}

/** A sentence with nothing behind the license that it names but words for a license and for being under it. */
const ENDS_WITH_LICENSE =
  /(?:by|cc0|mit|apache|bsd|odc|pddl|\d)[\s"”'」』）)\].-]{0,4}(?:(?:\d\.\d|国际|台湾|international|unported|generic|global|국제|licen[cs]es?|licen[cs]ed|lizenz\p{L}*|licencia|licenca|лицензи\p{L}*|许可协议|许可证|许可|授权条款|授权|协议|条款|라이선스(?:에 따라|로|하에|를|의)?|ライセンス(?:の下で?|のもとで?|で)?|进行|发布|发行|提供|公开|释出|이용하실 수 있습니다|이용할 수 있습니다|사용하실 수 있습니다|사용할 수 있습니다|배포됩니다|배포합니다|제공됩니다|제공합니다|공개됩니다|공개합니다|提供されています|公開されています|配布されています|です|veroffentlicht|verfugbar)[\s"”'」』）)\].。．!-]{0,4})*$/u;

/** What stands behind the name of a license that something is under. */
const UNDER_NAMED =
  /(?<=(?:by|mit|cc0|apache|\d)[\s\w.-]{0,24}(?:국제 ?)?)라이선스(?:에 따라|로|하에|를|의)|(?<=(?:by|nc|sa|nd|mit|cc0|apache|\d)[\s\d.”"」）)-]{0,6}(?:国际)?)(?:许可协议|许可证|授权条款|授权|协议|许可)+(?:进行许可|发布|授权)?/gu;
/** Where the data is: a repository is named for its place, not for its programs. */
const IN_HERE =
  /(?:이|본) ?(?:저장소|레포지토리|프로젝트)에 ?(?:공개된|있는|포함된|담긴)|\b(?:in|of) (?:this|our) (?:repositor(?:y|ies)|repo)\b|(?:本|此|该)(?:仓库|项目)(?:中|内|里)的?|この(?:リポジトリ|レポジトリ)(?:の|に含まれる|内の)/gu;
const ADVERSE: readonly Concept[] = [
  'prohibits',
  'only',
  'commercial',
  'noncommercial',
  'research',
  'train',
  'redistribute',
  'derive',
  'permission',
  'must',
  'withheld',
  'reserved',
  'others',
  'elsewhere',
  'forbids',
  'hints',
  'code',
];

/** The same where a sentence names a license that allows any use. */
function besideOpen(ruled: RightsSaid): number {
  if (ruled.says === 'allows') return AGAINST_ALLOWANCE;
  return ruled.says === 'nothing' && ruled.known === 'of-others' ? Number.POSITIVE_INFINITY : BESIDE_OPEN;
}

/** How much a sentence may read like a limit before that counts against what rules make of it. */
function mostAgainst(sentence: string, ruled: RightsSaid, folded: string, languages: readonly ReadLanguage[], isTitle: boolean): number {
  if (ruled.says === 'allows') return AGAINST_ALLOWANCE;
  const known = ruled.says === 'nothing' ? ruled.known : undefined;
  // It may well read like a limit, and be one of theirs.
  if (known === 'of-others') return Number.POSITIVE_INFINITY;
  if (known === 'harmless') return AGAINST_RULE;
  // What names a license is heard by other readers too.
  if (licensesIn(sentence, { path: '' }).length > 0) return AGAINST_RULE;
  const isOther = isTitle || (CHANGED.test(folded) && !LICENSE_WORD.test(folded));
  if (!isOther && hasRightsWords(folded, languages)) return UNRULED;
  if (saysSource(sentence)) return AGAINST_ALLOWANCE;
  // Words of the languages of the text around it may be others' in this one.
  const plain = plainLanguageOf(folded);
  const spoken = plain === undefined ? languages : [plain];
  const speaking = ASKING.test(folded) || SPEAKING.some((concept) => holds(folded, spoken, concept));
  return speaking ? WITHOUT_WORDS : SAYS_NO_MORE;
}

/** What whoever reads is told to do or to leave, what has a price, and what somebody agreed to or decides. */
const ASKING =
  /\bfree (?:for|to)\b|\bdecides? (?:who|whether|what|if)\b|\b(?:agreed|agreement|consent(?:ed)?|entitled|owned|belongs?)\b|\bprotected\b|\b(?:kostenlos|kostenfrei|gratis|gratuit\w*|geschutzt|vereinbar\w*|uberlassen|entscheide\w*|protege\w*|protegid\w*|acord\w+|acuerd\w+|convenu\w*|decid\w+)\b|бесплатн|безвозмездн|договор|договар|защищ|согласи|разреш|免费|付费|保护|同意|約束|無料|有料|무료|유료|동의|\bpre-?train|\binsist|\b(?:you|your|yours|yourself|nobody|anyone|anybody|everyone|whoever|keep|leave|stay|hands|please|don't|do not|never)\b|\b(?:sie|ihr|niemand|jeder|bitte|vous|votre|personne|usted|tu|nadie|voce|ninguem|por favor)\b|вы\b|никто|пожалуйста|您|你|请|勿|ください|下さい|ないで|마세요|말아|십시오|주세요/u;

/** What else a sentence needs that limits something: a word for use, for what has to be, or for who may. */
const SPEAKING: readonly Concept[] = [
  'use',
  'only',
  'must',
  'forbids',
  'train',
  'research',
  'derive',
  'frames',
  'qualifies',
  'elsewhere',
  'allows',
];

/** Where data came from is no limit, however its sentence reads; one that limits has words for it. */
function saysSource(sentence: string): boolean {
  return sourcesIn(sentence, { path: '' }, { heading: '', names: [] }).said.some(({ about }) => about === 'source');
}

/** `Name: OLD PAYMENTS -> NEW PAYMENTS`, as lists of changes have values of the data. */
const CHANGED = /\S\s?(?:->|→|=>|⇒)\s?\S/u;

/** What sentences that limit something have words for, most of them. What forbids or asks for anything else (`only`, `must`) is in other sentences more often. */
const COMMON: readonly Concept[] = [
  'rights',
  'permission',
  'withheld',
  'reserved',
  'others',
  'noncommercial',
  'commercial',
  'redistribute',
  'hints',
];

/** Whether folded words speak of rights, permission, trade or passing on. */
function hasRightsWords(folded: string, languages: readonly ReadLanguage[]): boolean {
  return COMMON.some((concept) => holds(folded, languages, concept));
}

/** Words by which data is put under the license that is named behind them, or that name data behind a license. */
const IS_UNDER =
  /\b(?:under|unter|sous|bajo|sob)\s|под |\((?:the |die |les |los |os )?(?:data|datasets?|corpus|images|daten|donnees|datos|dados|данные|数据|データ|데이터)\)/u;

/** Not to use data in a way that suggests an endorsement bars no use. What else a sentence lays down stays. */
const ENDORSEMENT =
  /\b(?:not|never|n't) use (?:[\w']+ ){0,5}in (?:a|any|such a) (?:way|manner) (?:that|which) (?:suggest|impl)\w*\b(?:(?!sell|comm?erc|train|distribut|shar|cop[iy]|modif|publish)[^.;,]){0,60}?\b(?:endors|official status|affiliat|sponsor)\w*/gu;

/** What an allowance leaves out, where that is more than who is named: `for every purpose other than training`. */
const EXCEPTED =
  /(?:\b(?:other than|except(?: for)?|apart from|excluding|with the exception of|ausser|ausgenommen|sauf|hormis|excepto|salvo|exceto|menos para)\b|кроме)(?!.{0,30}(?:attribut|credit|cit(?:e|es|ing|ation)\b|acknowledg|namensnenn|mention|reconoc|credito|указан))|(?<!署名)以外|除(?!了?署名)[^，。]{1,16}(?:以?外|之外)/u;

function byRules(sentence: string, folded: string, languages: readonly ReadLanguage[]): RightsSaid {
  if (holds(folded, languages, 'aside')) return HARMLESS;
  if (!speaks(folded, languages)) {
    if (leavesContent(sentence, languages) && licensesIn(sentence, { path: '' }).length > 0) return OTHERS_RIGHTS;
    return (
      restrictiveIn(
        sentence,
        // What was read as a limit beside the license's name may say the contrary.
        (name, license) => IS_UNDER.test(folded) || (!license.includes('LicenseRef-custom') && statesLicense(folded, fold(name))),
      ) ?? NOTHING
    );
  }
  const own = ofData(latestOf(folded, languages), languages);
  if (own === '' || !speaks(own, languages)) return HARMLESS;
  if (holds(own, languages, 'comparing') && !holds(own, languages, 'withheld')) return OF_OTHERS;
  const spoken = own.replace(ENDORSEMENT, (clause) => ' '.repeat(clause.length));
  const words = without(withoutAllowance(withoutDisclaimers(spoken)), languages, 'allows');
  const isDenied = words !== spoken && deniesAllowance(spoken, languages);
  const allows = words !== spoken && !isDenied && allowsUse(own, languages);
  // "Commercial use is allowed only for research": what is left says for what.
  if (allows && ((holds(words, languages, 'only') && holds(words, languages, 'research')) || EXCEPTED.test(words))) return UNKNOWN_WORDS;
  const plain = holds(own, languages, 'rights') || holds(own, languages, 'frames');
  const clear = plain
    ? (restrictiveIn(sentence) ?? limited(words, languages) ?? named(sentence, own, words, languages) ?? left(words, languages))
    : undefined;
  if (clear !== undefined) return isMild(own, clear, languages) ? HARMLESS : clear;
  if (isDenied) return UNKNOWN_WORDS;
  if (spoken !== own) return HARMLESS;
  return allows ? { says: 'allows' } : NOTHING;
}

/** That something may not, cannot or must not be done, in a clause: `cannot be used without restriction`, `ne peuvent pas être utilisées librement`. `Not only` is no denial. */
const DENIES_DOING =
  /\b(?:cannot|can't|can not|may not|must not|mustn't|not (?:be )?(?:allowed|permitted|possible))\b(?! only\b| just\b)|\b(?:nobody|no one|none) (?:may|can|is allowed)\b|\b(?:darf|durfen|kann|konnen)\b.*\bnicht\b(?! nur\b)|\bnicht (?:gestattet|erlaubt|zulassig|moglich)\b|\bne (?:peut|peuvent|doit|doivent)\b.*\bpas\b(?! seulement\b)|\bno (?:se )?(?:puede|pueden|debe|deben|permite|permiten)\b(?! solo\b)|\bno (?:esta|estan) permitid|\bnao (?:se )?(?:pode|podem|deve|devem|permite|permitem)\b(?! (?:so|apenas)\b)|\bnao (?:e|sao) permitid|нельзя|не (?:могут|может|разреш|допуска)|(?:でき|行え)(?:ません|ない)|ないでください|(?:いけ|なり)ません|わけではあり|수 없|마세요|마십시오|안 (?:됩|되|된)|것은 아닙/u;
const CLAUSE = /[,;:，；、。]|\b(?:but|however|aber|jedoch|mais|pero|mas|porem)\b|(?<!\p{L})но(?!\p{L})/u;

/** Whether a clause that has words which allow denies that it may be done. */
function deniesAllowance(folded: string, languages: readonly ReadLanguage[]): boolean {
  return folded
    .split(CLAUSE)
    .some((clause) => DENIES_DOING.test(clause) && without(withoutAllowance(clause), languages, 'allows') !== clause);
}

/** A line that names the license under its label: `License: TBD`, `许可证：待定`. */
const LABELED =
  /^[^\p{L}\p{N}]*(?:本|该|此)?(?:(?:data|dataset|corpus|content|usage|(?:数据集?|语料库?|项目|仓库|作品)的?)\s?)?(?:licen[cs](?:e|ing)|lizenz|licencia|licenca|лицензия|许可(?:证|协议)?|授权(?:协议)?|ライセンス|라이선스)(?:\s(?:status|terms|type))?\s?[:：]\s?(?=\S)/u;

/** Where the label is followed by no license that licit knows, what applies is open; the positive readers hear the others. */
function labeled(folded: string, sentence: string): RightsSaid {
  const value = folded.replace(LABELED, '');
  if (value.length > 120 || DESCRIBES.test(value)) return NOTHING;
  const named = licenseClaim(value, { path: '' });
  if (named.state === 'known') return deniesUse(named.value) ? { says: 'license', value: named.value, limits: false } : NOTHING;
  if (licensesIn(sentence, { path: '' }).length > 0 && !/unknown|unclear|other|未|不/u.test(value)) return NOTHING;
  return POINTS_TO_FILE.test(value) ? NOTHING : { says: 'open', because: 'not-in-force' };
}

/** What a field of that name holds, as lists of fields say it. */
const DESCRIBES = /^(?:the|an?|string|str|text|int|one of|list|e\.g|license|which|name|url)\b(?! (?:data|dataset) )/u;
const POINTS_TO_FILE =
  /^(?:see |siehe |voir |ver |см\.? |见|参见|請見)?[^\p{L}\p{N}]*(?:\[?licen[cs]e\]?|the licen[cs]e file|copying|lizenz|licence|licencia|licenca)(?:\.\w+)?[^\p{L}\p{N}]*(?:file|datei|文件)?[^\p{L}\p{N}]*$/u;

/** A sentence that sends to the license file and says nothing else: the file is read for itself. */
const SEES_FILE =
  /^\W*(?:please )?(?:see|refer to|consult|check|read|view) (?:the |our )?(?:file )?\W?licen[cs]e(?:\.\w{2,4})?\W?(?: file)?(?: in (?:the |this )?(?:root|repository|repo|main folder|top[- ]level)[\w ]{0,20})? for (?:the |our |this |its )?(?:full |complete |exact |more |further )?(?:project'?s?|repository'?s?|repo'?s?|dataset'?s?|data'?s?)? ?(?:licen[cs]e|licen[cs]ing|copyright)?(?: and (?:copyright|licen[cs]ing))? ?(?:text|information|info|details|terms|conditions)?\W*$|^\W*(?:(?:weitere|nahere|mehr|genaue) )?(?:informationen|details|angaben|hinweise) (?:zur|uber die|zu der) (?:daten)?lizenz (?:finden (?:sich|sie)|stehen|enthalt|siehe) (?:(?:in|im|der|die|den|dem|datei|file|ordner|bzw\.?|und|oder|sowie) )*\W?(?:licen[cs]e|lizenz|copying)(?:\.\w{2,4})?\W?(?: (?:bzw\.?|und|oder|sowie) \W?(?:licen[cs]e|lizenz|copying)(?:\.\w{2,4})?\W?)?[ -]?(?:datei(?:en)?|file)?(?: (?:des|dieses|der|dieser) (?:datensatz\w*|repositor\w+|projekt\w*|verzeichnis\w*))?\W*$|^\W*(?:pour (?:plus|davantage) d.informations(?: sur la licence)?, ?)?(?:voir|consulte[rz]|se reporter a|lire) (?:le |la )?(?:fichier )?\W?licen[cs]e(?:\.\w{2,4})?\W?(?: pour (?:plus de|les|le) (?:details|informations|precisions|texte complet))?\W*$|^\W*(?:para (?:mas|mais) (?:informacion|informacoes|detalles|detalhes)(?: sobre (?:la licencia|a licenca))?, ?)?(?:ver|vea|veja|consulte|lea|leia) (?:el |la |o |a )?(?:archivo |fichero |arquivo |ficheiro )?\W?licen[cs]e(?:\.\w{2,4})?\W?(?: para (?:mas|mais) (?:informacion|informacoes|detalles|detalhes))?\W*$/u;

/** Words that say of a license that it is not one of the data: `covers the scripts, not the data`. */
const NOT_DATA =
  /\b(?:not|nor|but not|except(?: for)?|excluding|exception of|other than)\s(?:to |for |on |by |cover |include |apply to )?(?:the |our |any |this )?(?:data|datasets?|corpus|images|photos|texts|contents?|notes|recordings|files)\b|\bdata (?:has|have) no\b|\b(?:nicht|ausser)\s(?:aber )?(?:fur |auf )?(?:die |den )?daten|\bpas (?:aux|les|sur les|pour les) donnees|\bno (?:a |para )?(?:los|las) datos|\bnao (?:aos?|os|para os) dados|не (?:на |для )?данны|кроме данных|不(?:适用于|包括|含|覆盖|涵盖|包含)数据|数据(?:不|未)(?:开源|在|适用|公开授权)|除数据(?:集)?外|データには適用され|データを除|데이터에는 적용되지/u;

/** A last clause that says of some of it that it is not: `the tables are CC0; the photographs are not`. */
const ARE_NOT =
  /^(?:(?:but|while|whereas|though|although|however|and|aber|wahrend|mais|pero|mas|а|но) )?(?:the |all |some |other |any |die |das |der |les |la |le |los |las |el |os |as |o )?[^.;,]{3,60} (?:(?:is|are|was|were) not|(?:is|are|was|were)n't|(?:ist|sind) es nicht|sind nicht|ist nicht|ne le sont pas|non|no lo (?:es|son)|no|nao|нет)\W*$/u;

function leavesDataOut(folded: string, languages: readonly ReadLanguage[]): boolean {
  const last = LICENSED.test(folded) ? folded.split(CLAUSES).at(-1)!.trim() : '';
  if (last.length < folded.length && ARE_NOT.test(last) && holds(last, languages, 'data') && !holds(last, languages, 'code')) return true;
  if (!LICENSE_WORD.test(folded)) return false;
  if (holds(folded, languages, 'code') && folded.split(CLAUSES).some((clause) => deniesData(clause, languages))) return true;
  return NOT_DATA.test(folded) && !holds(folded, languages, 'aside');
}

/** What is spoken of beside what was named: `the labels are CC0, everything else is proprietary`. */
const THE_REST =
  /\b(?:everything|anything|all) else\b|\b(?:the|all) (?:rest(?! of the (?:copyright|licen|notice|text|terms))|remaining|remainder|others?(?! rights))\b|\b(?:alles|alle|die) (?:andere|ubrige)n?\b|\bder rest\b|\b(?:tout )?le reste\b|\b(?:el|o) resto\b|\btodo lo demas\b|\bil resto\b|остальн|其[余餘]|其他(?:内容|部分|数据|文件)|(?:それ|これ)以外|その他|나머지|그 ?외/u;
/** … and that it may not be used as freely. */
const NOT_FREE =
  /\bproprietary\b|\brights reserved\b|\bcopyright(?:ed)?\b|\b(?:remains?|is|are|stays?) (?:closed|restricted|confidential|private|protected|with (?:its|their))\b|\b(?:is|are) not (?:free|open|public|licen[cs]ed)\b|proprietar|geschutzt|vorbehalten|unter verschluss|proprietaire|reserves?\b|protegee?s?\b|propietari|proprietari|reservad|protegid|riservat|защищен|сохранен|закрыт|专有|專有|保留|版权|版權|不(?:开放|公开)|非公開|著作権|独自|저작권|비공개|독점/u;

function leavesRestOut(folded: string): boolean {
  if (!THE_REST.test(folded) || !NOT_FREE.test(folded)) return false;
  return folded
    .split(/[,;，；、。]|\s(?:and|but|while|whereas|und|aber|et|mais|y|pero|mas|и|а|но)\s/u)
    .some((clause) => THE_REST.test(clause) && NOT_FREE.test(clause));
}

/** What says, of data or of what was named before, that it is not covered. */
const NOT_COVERED =
  /\b(?:not|n't|never) (?:be )?(?:cover|extend|appl|includ|licensed|part of|concern|open|free)|\bno such licen|\b(?:excluded|exempt\w*|left out)\b|\b(?:is|are) not$|\b(?:nicht|ausgenommen|ausgeschlossen)\b|\b(?:ne|n') ?(?:s'applique|concerne|couvre|comprend|vaut)|\bexclu(?:e?s?|id[oa]s?|sos?)\b|\bno a (?:las?|los)\b|\bpas (?:aux?|a la|a l')|\bno (?:se aplica|cubre|incluye|vale|es aplicable)|\bnao (?:as|aos|se aplica|cobre|inclui|vale|abrange)|\bне (?:распростран|относ|покры|касает|включ|действ)|исключ|不在此(?:列|限)|不(?:适用|包括|包含|含|覆盖|涵盖|属于)|没有关系|无关|除外|適用され(?:ません|ない|ず)|対象外|含(?:みません|まれません|まない|まれない)|除(?:きます|く$)|적용되지|제외|대상이 아니|포함되지|해당하지/u;

function deniesData(clause: string, languages: readonly ReadLanguage[]): boolean {
  if (!NOT_COVERED.test(clause.trim().replace(/[.。!！]+$/u, '')) || holds(clause, languages, 'code')) return false;
  return holds(clause, languages, 'data') && licensesIn(clause, { path: '' }).length === 0;
}

const LICENSE_WORD =
  /licen[cs]|lizenz|лицензи|许可|授权|开源|ライセンス|라이선스|\b(?:mit|apache|gpl|cc[- ]?by|cc0|open source|proprietary)\b/u;

/** The same, or that something is free of copyright. */
const LICENSED = new RegExp(`${LICENSE_WORD.source}|\\bpublic domain\\b|copyright|gemeinfrei|domaine public|domi?nio publico|§`, 'u');

/** Whether words may lay down what may be done. */
function speaks(folded: string, languages: readonly ReadLanguage[]): boolean {
  return holds(folded, languages, 'rights') || holds(folded, languages, 'frames');
}

/** Of a sentence on what was and what is now: what is now. */
function latestOf(folded: string, languages: readonly ReadLanguage[]): string {
  const past =
    /\b(?:previously|formerly|originally|earlier|initially|used to be|was|were|until)\b|fruher|bisher|ursprunglich|auparavant|precedemment|anciennement|antes|anteriormente|originalmente|ранее|раньше|прежде|之前|以前|此前|原先|曾|以前は|かつて|当初|이전|원래|과거/u.exec(
      folded,
    );
  if (past === null) return folded;
  const now = firstOf(folded.slice(past.index), languages, 'now');
  if (now < 0) return folded;
  const latest = folded.slice(past.index + now);
  // "… allowed it before, and do not now": what is denied now was named before.
  return !speaks(latest, languages) && holds(latest, languages, 'forbids') ? folded : latest;
}

/** Where one clause ends and another begins. */
const CLAUSES =
  /[,;:，；、：]\s?|\s(?=(?:but|while|whereas|however|although|though|aber|wahrend|jedoch|mais|tandis|cependant|pero|mientras|mas|enquanto|porem)\s)|\s(?=(?:а|но|однако|при этом)\s)|(?<=が、|けれど|ますが|ですが|지만\s|으나\s|며\s|고\s)/u;

/** The clauses that speak of data or of nothing by name: what is said of programs, models and pages is left out. */
function ofData(folded: string, languages: readonly ReadLanguage[]): string {
  if (!holds(folded, languages, 'code')) return folded;
  const clauses = folded.split(CLAUSES);
  let isElse = false;
  const kept = clauses.filter((clause) => {
    const subject = subjectOf(clause, languages);
    // A clause that names nothing goes on with what was spoken of.
    if (subject !== undefined) isElse = subject === 'else';
    return !isElse;
  });
  return kept.join(', ').trim();
}

/** What a clause is about: what it names first, since what follows says more of it. `code for the data` is code, `data and code` is data. */
function subjectOf(clause: string, languages: readonly ReadLanguage[]): 'data' | 'else' | undefined {
  const code = firstOf(clause, languages, 'code');
  const data = firstOf(clause, languages, 'data');
  if (code < 0) return data < 0 ? undefined : 'data';
  if (data < 0) return isObject(clause, code, languages) ? undefined : 'else';
  if (data < code) return COMPOUND.test(clause.slice(0, code)) ? 'else' : 'data';
  const between = clause.slice(code, data);
  return /(?:\b(?:and|or|und|oder|et|ou|y|o|e|и|или)\b|[&/+和与及と와과])/u.test(between) || isObject(clause, code, languages)
    ? 'data'
    : 'else';
}

/** What stands between data and the programs that are made for it, where the last word is what is spoken of: `data loading scripts`, `データ生成用のスクリプト`. */
const COMPOUND =
  /\b(?:data(?:sets?)?|corpus) (?:\p{L}+ing |\p{L}+tion )?$|(?:数据|数据集|语料)(?:生成|处理|预处理|加载|转换|采集|清洗|下载|读取)(?:用)?的?$|(?:データ|データセット|コーパス)(?:生成|処理|前処理|変換|作成|読み込み|収集|抽出)?(?:用の?|の)?$|(?:데이터|데이터셋|말뭉치) ?(?:생성|처리|전처리|변환|수집|로딩)(?:용|을 위한)? ?$/u;

/** A word for a program or model is what use is made for, not what is used: `may not be used to train models`. */
function isObject(clause: string, at: number, languages: readonly ReadLanguage[]): boolean {
  const before = clause.slice(0, at);
  return (
    holds(before, languages, 'train') ||
    holds(clause, languages, 'train') ||
    holds(before, languages, 'commercial') ||
    (holds(before, languages, 'use') && holds(before, languages, 'prohibits'))
  );
}

const CONCEPT_LIMITS: readonly (readonly [Concept, LimitKind])[] = [
  ['commercial', 'noncommercial'],
  ['train', 'no-training'],
  ['redistribute', 'no-redistribution'],
  ['derive', 'no-derivatives'],
];

const limitSaid = (kind: LimitKind): RightsSaid => ({ says: 'license', value: limitExpression[kind], limits: true });

/** A limit on what may be done. `words`: without what allows. */
function limited(words: string, languages: readonly ReadLanguage[]): RightsSaid | undefined {
  const has = (concept: Concept): boolean => holds(words, languages, concept);
  const forbids = has('forbids');
  if (!forbids && !has('use') && !has('noncommercial')) return has('withheld') ? limitSaid('other') : undefined;
  if (has('noncommercial')) return limitSaid('noncommercial');
  // The patterns for English and Chinese know the order of words.
  const exact = languages.includes('en') || languages.includes('zh') ? limitIn(words) : undefined;
  const prohibits = forbids || has('prohibits');
  const only = has('only');
  if (exact !== undefined && exact !== 'other' && (prohibits || only || has('must') || exact === 'noncommercial')) return limitSaid(exact);
  if (only && has('research')) return limitSaid('research-only');
  if (prohibits) for (const [concept, kind] of CONCEPT_LIMITS) if (isNear(words, languages, concept)) return limitSaid(kind);
  if (has('withheld')) return limitSaid('other');
  if (has('must') && has('permission')) return limitSaid('permission');
  return undefined;
}

/** So far apart a negation and what it denies may be. */
const NEAR = 120;

function isNear(words: string, languages: readonly ReadLanguage[], concept: Concept): boolean {
  const what = firstOf(words, languages, concept);
  return (['prohibits', 'forbids'] as const).some((negation) => {
    const not = firstOf(words, languages, negation);
    return what >= 0 && not >= 0 && Math.abs(what - not) <= NEAR;
  });
}

/** A license that the sentence names and that allows less than everything. */
function restrictiveIn(sentence: string, isSaid: (name: string, license: SpdxExpression) => boolean = () => true): RightsSaid | undefined {
  const strict = licensesIn(sentence, { path: '' }).find(({ value, raw }) => deniesUse(value) && isSaid(raw, value));
  return strict === undefined ? undefined : { says: 'license', value: strict.value, limits: false };
}

/** What a sentence says that names a license which allows everything. */
function named(sentence: string, own: string, words: string, languages: readonly ReadLanguage[]): RightsSaid | undefined {
  if (licensesIn(sentence, { path: '' }).length === 0) return undefined;
  if (isNotInForce(without(own, languages, 'now'))) return { says: 'open', because: 'not-in-force' };
  // What else the sentence says of others' rights counts beside the license that it names.
  const ofOthers = holds(words, languages, 'others') && (CONTRAST.test(words) || leavesContent(sentence, languages));
  return ofOthers ? OTHERS_RIGHTS : HARMLESS;
}

/** Whether another clause than that which names the license says whose some content is: `the labels are CC BY, and the photos belong to their authors`. */
function leavesContent(sentence: string, languages: readonly ReadLanguage[]): boolean {
  return fold(sentence)
    .split(APART)
    .some((clause) => CONTENT.test(clause) && holds(clause, languages, 'others') && licensesIn(clause, { path: '' }).length === 0);
}

const APART = /[,;，；、]|\s(?:and|und|et|y|e|и|och|en)\s|和|及|및/u;
const CONTENT =
  /\b(?:photo|image|picture|text|audio|video|song|lyric|recording|map|chart|drawing|illustration|scan|film|poem|tweet|post|article|book|bild|foto|karte|zeichnung|aufnahme|artikel|imagen|imagem|texto|cancion|musica)|фото|изображ|текст|запис|стать|图|照片|文本|原文|地図|音频|视频|歌|写真|画像|本文|音声|사진|이미지|음성|원문/u;

/** Words that turn from the license that a sentence names to something else. */
const CONTRAST =
  /\b(?:but|however|while|whereas|except|although|though|only (?:for|to)|not (?:to|for|the)|aber|jedoch|wahrend|ausgenommen|mais|cependant|sauf|pero|salvo|excepto|mas|porem|exceto)\b|(?:но|однако|кроме)\s|但|除|而|ただし|除き|が、|다만|지만|제외/u;

/** What leaves open which terms apply. */
function left(words: string, languages: readonly ReadLanguage[]): RightsSaid | undefined {
  const has = (concept: Concept): boolean => holds(words, languages, concept);
  if (has('others')) return OTHERS_RIGHTS;
  if (has('reserved')) return { says: 'license', value: ALL_RESERVED.test(words) ? 'LicenseRef-proprietary' : OTHER_CUSTOM, limits: true };
  if (!holds(words, languages, 'rights')) return undefined;
  const calm = withoutHarmless(words);
  if (!holds(calm, languages, 'rights')) return undefined;
  if (holds(calm, languages, 'elsewhere') && !POINTS_HERE.test(calm)) return { says: 'open', because: 'other-terms' };
  const deontic = (['forbids', 'prohibits', 'only', 'must'] as const).some((concept) => holds(calm, languages, concept));
  return deontic && holds(calm, languages, 'use') && isOfThis(calm, languages) ? UNKNOWN_WORDS : undefined;
}

/** Words that send the reader to the license beside the data. */
const POINTS_HERE =
  /\b(?:see|read|refer to|consult|check|comply with|abide by|respect|follow|under|according to|in accordance with)\s(?:the |this |our |its )?(?:\w+ )?(?:licen[cs]e|copying|notice|readme)\b(?! of)|(?:lizenz|licence|licencia|licenca)\b(?! (?:d|of))|лицензи\S* (?:ниже|выше|в файле)|(?:请|詳|详)?(?:见|看|遵守|遵循)(?:本|该)?(?:项目|数据集|仓库)?的?(?:许可证|license)|(?:^|本)ライセンス(?:に従|を遵守|を守)|라이선스(?: 내용)?(?:을|를) (?:준수|따)/u;

/** Whether words are about data, or about whoever uses it. */
function isOfThis(words: string, languages: readonly ReadLanguage[]): boolean {
  return holds(words, languages, 'data') || /\b(?:this|these|it|they|you|users?|anyone|licen[cs]\w*)\b|本|该|用户|使用者/u.test(words);
}

/** Requests, thanks and disclaimers ask for nothing that use depends on, unless the same sentence forbids something outright. */
function isMild(own: string, said: RightsSaid, languages: readonly ReadLanguage[]): boolean {
  if (!holds(own, languages, 'mild')) return false;
  return said.says === 'open'
    ? said.because !== 'others-rights'
    : !(said.says === 'license' && said.limits && holds(own, languages, 'prohibits'));
}

function allowsUse(own: string, languages: readonly ReadLanguage[]): boolean {
  return holds(own, languages, 'allows') && holds(own, languages, 'use');
}
