/** Words that are terms by where they stand, whether or not they are understood: in a file that is named for terms, and what has to be agreed to before access. */
import { fold } from '../../license/names/name-fold.js';
import type { Place } from '../../model/basics.js';
import { TERMS_ABROAD } from '../../text/words/terms-names.js';
import { rightsLikeness } from './rights-likeness.js';
import { limitsUnread } from './unread-limits.js';

/** How the fields of a Hugging Face card begin that say what whoever asks for access is told and has to agree to. */
export const GATE = 'extra_gated_';

/** Whether a text stands where terms do. */
export const isPlaceOfTerms = ({ path, field }: Place): boolean =>
  field?.startsWith(GATE) === true || OF_TERMS.test(path) || (field !== undefined && OF_RIGHTS.test(field));

/** Members of descriptions that are made for what may be done: Dublin Core, schema.org, DDI, FGDC, ISO 19115. */
const OF_RIGHTS =
  /(?:^|[.:])(?:rights|accessRights|access_rights|conditionsOfAccess|conditions_of_access|usageInfo|usage_info|useconst|accconst|restrctn|useLimitation|useConstraints|accessConstraints|intellectualRights)$/i;

/** Whether a sentence of such a text is one: what precedes a form may only tell what the form is for. */
export function isTerm({ field }: Place, sentence: string): boolean {
  if (field !== undefined && OF_RIGHTS.test(field))
    return SENTENCE.test(sentence) && (rightsLikeness(fold(sentence)) > OF_ANYTHING || limitsUnread(fold(sentence)));
  return WORDS.test(sentence) && (!field?.startsWith(GATE) || field === BOXES || AGREED.test(fold(sentence)));
}

/** Labels of boxes to check: each is agreed to. */
const BOXES = `${GATE}fields`;
/** More than one word. */
const WORDS = /\p{L}+[^\p{L}]+\p{L}+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]{4}/u;

/** Up to these log-odds a sentence in such a field is about something else. */
const OF_ANYTHING = -3;
/** Fewer words in a field name a class: `Open to the public`. */
const SENTENCE = /(?:\p{L}+[^\p{L}]+){4}\p{L}+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]{8}/u;

/** Words by which somebody agrees to something or declares something. */
const AGREED =
  /\b(?:i|we|you|user|users) (?:hereby |also |must |will |shall |have to |need to |am |are )*(?:agree|accept|confirm|certify|declare|acknowledge|promise|undertake|warrant|commit|consent|am a|are a|will (?:only|not|never))\b|\b(?:ich|wir) (?:bestatige|versichere|erklare|akzeptiere|stimme|bin)|\bje (?:confirme|certifie|declare|m.engage|accepte|reconnais|suis)\b|\b(?:confirmo|declaro|acepto|me comprometo|aceito|comprometo|accetto|dichiaro|confermo|mi impegno)\b|\b(?:ik|jag|jeg) (?:bevestig|verklaar|ga akkoord|intygar|godkanner|bekrafter)|подтвержда|соглаша|обязу|同意|确认|承诺|声明|誓約|確認しま|동의|확약/u;

/** Names of files that lay down what may be done. */
const OF_TERMS = new RegExp(
  String.raw`(?:^|[/\\])(?:(?:data(?:set)?|corpus|our|site|general|full|the|special|additional)[-_. ])?(?:(?:terms|conditions|permissions?|restrictions?|rights|eula|tos|dua|nda|(?:usage|use|data|license|user)[-_ ]agreement|(?:usage|use|access)[-_ ](?:terms|policy|rights)|acceptable[-_ ]use|embargo|withdrawn|withdrawals?)(?:[-_ ](?:of|and|for)[-_ ]\p{L}{1,12}){0,2}|${TERMS_ABROAD}|使用(?:条款|條款|协议|須知|须知)|利用規約|이용[-_ ]?약관)(?:[-_. ][\p{L}\d]{1,12})?\.?(?:md|markdown|txt|text|rst|html?|adoc|org)?$`,
  'iu',
);
