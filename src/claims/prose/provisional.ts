/** Sentences that name a license that is not, or not for certain, the one of the data: it is planned, asked for, like another, or of a part. */
import { fold } from '../../license/names/name-fold.js';
import { isNotInForce } from '../../license/statements/scope.js';
import { bareName } from './license-granted.js';

/** Where a clause begins that says something else than the one before it. */
const BEGINS =
  /[,;，；。]\s?|\b(?:and|but|while|und|aber|et|mais|y|pero|e|mas|и|но) (?=(?:the|it|its|they|all|is|are|this|these|die|das|der|ist|sind|les?|la|est|sont|los|las|el|son|es|os|as|são|все|это) )/gu;

/** What is done with data before it is under a license: whoever only means to do it has not. */
const INTENDS =
  /\b(?:negotiat|ask|request|appl|hop|intend|plan|propos|consider|aim|want|wish|tr[yi]|work|discuss|petition|goal|prepar)\w*(?: \S+){0,5}? to (?:\S+ ){0,4}?(?:(?:re)?licen[cs]|releas|publish|put|plac|distribut|mak|shar|provid|open|have|be)\w*|\b(?:shall|will|would|should|could|might|may) (?:also |soon |then |later |eventually |all |hopefully )*(?:be |become |get )?(?:(?:re)?licen[cs]ed|released|published|distributed|made|shared|provided|available|offered|put|placed|under)\b|\b(?:soon|shortly|eventually|upcoming|forthcoming)\b|\b(?:soll(?:en|te|ten)?|wollen|mochten|planen|beabsichtigen|demnachst|kunftig|bald|spater|geplant)\b|\b(?:sera|seront|serai(?:t|ent)|prevoyons|prevu\w*|devrai(?:t|ent)|bientot|souhaitons)\b|\b(?:seran?|publicaran?|planeamos|pretendemos|prevemos|previst\w+|deberian?|proximamente|pronto)\b|\b(?:serao|planejamos|previst\w+|deveriam?|em breve)\b|\b(?:sara|saranno|verra|verranno|dovrebbe\w*|prevediamo|intendiamo|prossimamente)\b|\b(?:zal|zullen|binnenkort)\b|будет|будут|планиру|намерен|должн\p{L} быть|предполага|скоро|将|拟|计划|打算|即将|考虑|希望|予定|見込|検討|計画|예정|계획|검토/u;
const LATER =
  /予定|見込|検討|計画|예정|계획|검토|计划中|\b(?:(?:next|later this) (?:year|month)|in (?:the )?(?:near )?future|soon|eventually|bald|demnachst|bientot|pronto|em breve|presto)\b|скоро/u;

/** A license that is said to be like one that is named is another. */
const IS_LIKE =
  /(?:\b(?:like|similar to|such as|resembl\w+|equivalent to|comparable (?:to|with)|compatible with|close to|in the (?:spirit|style) of|inspired by|model+ed (?:on|after)|based on|ahnlich(?: wie)?|vergleichbar mit|angelehnt an|semblable a|comparable a|proche de|inspiree de|similar a|parecida a|inspirada en|semelhante a|simile a)|подобн\S*|аналогичн\S*|вроде|类似(?:于)?|参照|近似)\s?(?:(?:the|an?|der|die|das|la|le|el|al|a|einer|una?|of|de) ?)*$/u;
const LIKE_BEHIND =
  /^[\s"'”’)]*(?:[- ](?:like|style|type|compatible|ahnlich\w*)|に準じ|のような|に類|相当|와 (?:유사|같은)|에 준하|类似|类的)/u;

/** What is said of a part says nothing of the rest. */
const OF_PART =
  /(?<!\b(?:contains?|includ\w+|consists? of|comprises?|holds?|uses?|used|kept|keeps?|collect\w*|select\w*|crawl\w*|download\w*) )\b(?:only|merely|solely|just) (?:an? |the |its )?(?!available|under|licen|released|us\w+|keep|kept|includ|collect|select|crawl|sampl|consider|download|tak|took|contain)\p{L}+|\b(?:part|parts|portions?|some|most|half|a (?:few|third|quarter|fraction|subset|number)|many|several) (?:of )?(?:the |this |our |these )?(?:data|datasets?|corpus|files|records|entries|items|images|texts|works?|content)\b|^\W*\p{L}+ only\b|\b(?:nur|lediglich|ein teil|teile|einige|manche|die meisten)\b|\b(?:seul\w*|une partie|certain\w*|la plupart)\b|\b(?:solo|solamente|unicamente|una parte|algun\w+|la mayoria)\b|\b(?:somente|apenas|uma parte|parte d\w+|algun\w+|a maioria)\b|только|лишь|часть|некотор|仅|只有|部分|一部|のみ|だけ|일부/u;

/** How works were chosen by their license tells what is in the data, and leaves nothing out of it. */
const WAS_TAKEN =
  /^[^.;]{0,40}\b(?:were|was|are|is) (?:included|kept|used|selected|collected|crawled|retained|considered|downloaded|sampled|taken)\b/u;

/** For whom or what the license is said to hold, which the license itself does not say. */
const FOR_SOME =
  /^(?: licen[cs]e)?,? (?:for|to) (?:(?:the |any |all |your |use in )*(?:academic|research|scientific|educational|teaching|personal|private|internal|evaluation|non-?profit)(?:(?:,| and| or|\/| &) ?(?:academic|research|scientific|educational|teaching|personal|private))*(?: (?:use|usage|purposes?|reasons|projects?))?(?: only)?\W*$|(?:\w+ ){1,3}(?:only|alone|exclusively)\b)/u;

/** Why a sentence that names open licenses leaves open what the data is under; undefined where it does not. `licenses`: how it names them. */
export function openBeside(folded: string, licenses: readonly string[]): 'not-in-force' | 'not-understood' | 'others-rights' | undefined {
  for (const license of licenses) {
    const name = fold(bareName(license));
    const at = folded.indexOf(name);
    if (at < 0) continue;
    const before = folded.slice(0, at);
    const clause = before.slice([...before.matchAll(BEGINS)].reduce((_, match) => match.index + match[0].length, 0));
    const behind = folded.slice(at + name.length);
    if (isNotInForce(`${clause} § `) || INTENDS.test(clause) || LATER.test(behind.split(/[,;，；。]/u, 1)[0]!)) return 'not-in-force';
    if (IS_LIKE.test(clause) || LIKE_BEHIND.test(behind) || FOR_SOME.test(behind)) return 'not-understood';
    if (OF_PART.test(clause) && !WAS_TAKEN.test(behind)) return 'others-rights';
  }
  return undefined;
}
