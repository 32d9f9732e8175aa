/** What a question and its answer say together, as pages of frequent questions do, in any language: `Is it for research only? No.` */
import { fold } from '../../license/names/name-fold.js';
import { limitExpression } from '../../license/statements/limits.js';
import { rightsLikeness } from './rights-likeness.js';
import { type RightsSaid, rightsIn } from './rights-sentence.js';
import { holds, type ReadLanguage } from './rights-words.js';

/** Words that an answer begins with. */
const NO =
  /^(?:no(?:ne|pe|t at all|t|n)?|never|nothing|nein|keine?s?|nicht|nej|nee|nei|nie|ne|nem|nu|nope|hayir|yok|нет|ни|ні|не|никогда|οχι|καμια|لا|كلا|نه|خیر|לא|אין|नहीं|ไม่(?:ใช่|ต้อง|มี)?|khong|tidak|bukan|tak perlu|ei|aucune?|ninguna?|nenhuma?|nessun[ao]?|geen|ingen|inga|żadn\p{L}*|zadn\p{L}*|不(?:是|用|需要|必|可以|能|行)?|没有|無|否|いいえ|いえ|ありません|아니(?:요|오)?|아뇨|없(?:습니다|어요|음))(?![\p{L}\p{M}])|^(?:不(?:是|用|需要|必|可以|能|行|允许)?|没有|無し?|否|いいえ|いえ|아니(?:요|오)|아뇨|ไม่)/u;
const YES =
  /^(?:yes|yep|yeah|sure|of course|certainly|absolutely|definitely|gladly|please do|go ahead|ja|jawohl|gern(?:e)?|naturlich|selbstverstandlich|klar|oui|bien sur|volontiers|si|claro|por supuesto|desde luego|sim|certo|certamente|volentieri|jazeker|graag|jo|javisst|tak|oczywiscie|ano|jiste|igen|persze|da|sigur|desigur|evet|tabii|elbette|да|конечно|разумеется|так|звичайно|авжеж|ναι|βεβαιως|βεβαια|نعم|بالطبع|بله|البته|כן|בהחלט|हां|हाँ|जी हां|ใช่|ได้|co|duoc|ya|boleh|tentu|kylla|juu)(?![\p{L}\p{M}])|^(?:是(?:的)?|可以|能|当然|當然|はい|ええ|もちろん|네|예|물론|ได้|ใช่)/u;
/** What asks whether something is allowed, … */
const MAY =
  /(?:^|[^\p{L}])(?:may|can|could|am i allowed|are we allowed|is it (?:ok|okay|allowed|possible|permitted|legal)|darf|durfen|kann|konnen|puis-je|peut-on|pouvons|peux|puedo|podemos|se puede|pueden|posso|podemos|pode-se|posso|possiamo|si puo|mag ik|mogen|kan jag|far jag|far man|kan jeg|ma jeg|czy mozna|czy moge|czy wolno|mohu|muzu|smim|lehet|hasznalhatom|pot|putem|можно|могу|можем|чи можна|чи можу|може ли|мога ли|μπορω|επιτρεπεται|هل (?:يمكن|يجوز)|آیا می ?توان|האם (?:מותר|אפשר)|क्या .*सक\p{L}*|apakah boleh|bolehkah|co the|voinko|saako)(?![\p{L}])|可以|可否|能否|(?<!只)能.*吗|できますか|してもいい|よいですか|할 수 있|해도 되|되나요|ได้ไหม|ได้หรือไม่/u;
/** … whether something limits or is asked for. */
const LIMITS =
  /(?:^|[^\p{L}])(?:only|just for|solely|exclusively|restrict\p{L}*|limit\p{L}*|confidential\p{L}*|privileged?|protected|proprietary|sensitive|secret|fees?|costs?|pay|charge\p{L}*|permission|need|must|have to|required?|forbid\p{L}*|prohibit\p{L}*|embargo\p{L}*|vertraulich\p{L}*|geschutzt\p{L}*|confidentiel\p{L}*|protege\p{L}*|confidencia\p{L}*|protegid\p{L}*|riservat\p{L}*|конфиденциальн\p{L}*|защищен\p{L}*|nur|ausschliesslich|beschrank\p{L}*|einschrank\p{L}*|muss|mussen|brauche|gebuhr\p{L}*|kosten|erlaubnis|seulement|uniquement|reserve\p{L}*|restriction\p{L}*|dois|doit|faut|frais|autorisation|solo|solamente|unicamente|restriccion\p{L}*|debo|hay que|permiso|tarifa|so|apenas|somente|restric\p{L}*|devo|preciso|taxa|soltanto|limitazion\p{L}*|restrizion\p{L}*|serve|alleen|uitsluitend|beperk\p{L}*|moet|endast|bara|kun|tylko|wylacznie|ogranicz\p{L}*|jen|pouze|omezen\p{L}*|csak|kizarolag|doar|numai|yalnizca|sadece|только|лишь|ограничен\p{L}*|нужн\p{L}*|надо|лише|тільки|само|μονο|فقط|للباحثين|רק|केवल|सिर्फ|เฉพาะ|เท่านั้น|chi|hanya|vain|ainoastaan)(?![\p{L}])|机密|機密|保密|秘密|기밀|비밀|只|仅|限于|必须|需要|のみ|だけ|限定|必要|だけ|만(?: |으로|이)|제한|필요/u;

/** Without what something may be done or not. */
const WITHOUT =
  /(?:^|[^\p{L}])(?:without|ohne|sans|sin|sem|senza|zonder|utan|uden|uten|bez|без|fara|ilman|χωρις|بدون|ללא|बिना|tanpa|khong can|โดยไม่)\s+\p{L}+(?:\s+\p{L}+)?|不经\p{L}{0,6}|无需\p{L}{0,6}|なしで|無しで|없이/gu;
const CREDIT =
  /\b(?:cit(?:e|es|ing|ation\p{L}*|ar|er|are)|credit\p{L}*|attribut\p{L}*|acknowledg\p{L}*|zitier\p{L}*)\b|引用|署名|出典|출처|цитир|ссыл/u;
/** Where something is from, which credit names. */
const SOURCE =
  /\b(?:(?:name|names|naming|mention\p{L}*|state|give|keep) (?:us|the (?:source|authors?|origin))|quelle\p{L}*|fuente|fonte|source|bron|kallan?)\b|来源|出处|источник/u;
/** A condition that asks for credit, and for nothing beside. */
const isCreditAlone = (rest: string): boolean => (CREDIT.test(rest) || SOURCE.test(rest)) && !JOINS.test(rest);
const JOINS = /(?:^|[^\p{L}])(?:and|or|und|oder|et|ou|y|o|e|en|of|och|eller|i|oraz|a|и|или|та)(?!\p{L})|[,;、，；]|且|并|及|和|또|및/u;

/** What a condition of an answer begins with. */
const CONDITION =
  /^(?:but|after|if|provided|as long as|so long as|only|except|unless|once|upon|with (?:our|a|an|the|written|prior)|subject to|aber|wenn|sofern|solange|nach|mit|mais|si|apres|sous reserve|avec|pero|siempre que|despues|con|mas|desde que|se|apos|ma|purche|dopo|previa|maar|mits|na|men|om|efter|ale|jesli|po|pokud|но|если|после|при условии|але|якщо|ama|eger|αλλα|αν|لكن|بشرط|اما|אבל|בתנאי|लेकिन|แต่|nhung|neu|tapi|asalkan|mutta|jos|de|ha)(?![\p{L}])|^(?:但|前提|如果|ただし|ただ|단|하지만)/u;

/** What the words behind yes or no say by themselves. */
export interface Answered {
  said: RightsSaid;
  rest: string;
}

/**
 * Reads a question with its answer; undefined where the answer is neither yes nor no, or the question asks for something else than what may be done. A no
 * clears only a question for limits, a yes only one for what is allowed, and neither does where more words follow without a stop: `of course not`, `no idea`.
 */
export function answered(question: string, answer: string, languages: readonly ReadLanguage[]): Answered | undefined {
  const [asked, words] = [fold(question), fold(answer)];
  const no = NO.exec(words);
  const begins = no ?? YES.exec(words);
  // Credit is asked for everywhere, and bars no use.
  if (begins === null || CREDIT.test(asked)) return undefined;
  // Folding keeps the words and may change how many letters they have.
  const rest = answer.slice(begins[0].length).replace(/^[^\p{L}\p{N}]+/u, '');
  const [limits, may] = [LIMITS.test(asked.replace(WITHOUT, ' ')), MAY.test(asked)];
  const isPlain = STOPS.test(words.slice(begins[0].length)) || (no !== null && LIMITS.test(fold(rest)));
  const clears = no === null ? may && !limits && !turns(fold(rest), isPlain) : limits && !may && isPlain;
  if (clears) return { said: ONLY_ASKED, rest };
  if (no === null && !may && !limits) return undefined;
  const said = deniedBy(question, asked, languages);
  return said && { said, rest };
}

/** Whether what follows a yes takes it back, in part at least: with a condition, or with a no. */
function turns(rest: string, isPlain: boolean): boolean {
  return (CONDITION.test(rest) && !isCreditAlone(rest)) || AND_NO.test(rest) || (!isPlain && NOT.test(rest));
}

/** Nothing follows, or after a stop. */
const STOPS = /^\s*(?:[^\p{L}\p{N}\s]|$)/u;
const AND_NO = /^(?:and|und|et|y|e|i|a|en|och|og|и|та|ve) (?:no|nein|non|nao|nie|ne|nee|nej|nei|нет|ні|hayir)(?!\p{L})/u;
/** Words that deny, behind a yes: `naturally not`. */
const NOT =
  /(?:^|[^\p{L}])(?:not|no|never|nicht|nein|keine?s?|pas|non|nunca|nao|niet|geen|inte|ikke|ej|nie|ne|nem|nu|degil|hayir|нет|не|ні|οχι|δεν|لا|ليس|نه|לא|नहीं|khong|tidak|bukan|ei)(?!\p{L})|不|没|沒|ない|ません|だめ|ダメ|안 |않|없|아니|ไม่/u;

/** A question that reads less like one on rights asks for something else: whether it runs on Windows. */
const LEAST_ODDS = -1.5;

const UNKNOWN: RightsSaid = { says: 'open', because: 'not-understood' };
const ONLY_ASKED: RightsSaid = { says: 'nothing', known: 'harmless' };

/** What is denied where the answer is not what whoever asks would like: undefined where no right is asked for. */
function deniedBy(question: string, asked: string, languages: readonly ReadLanguage[]): RightsSaid | undefined {
  const limited = rightsIn(question.replace(/[?？؟;;]+\s*$/u, '.'), languages);
  if (limited.says === 'license' || limited.says === 'open') return limited;
  if (holds(asked, languages, 'commercial')) return { says: 'license', value: limitExpression.noncommercial, limits: true };
  const limits = (['train', 'redistribute', 'derive'] as const).some((concept) => holds(asked, languages, concept));
  if (limits || holds(asked, languages, 'rights')) return { says: 'license', value: limitExpression.other, limits: true };
  return rightsLikeness(asked) > LEAST_ODDS ? UNKNOWN : undefined;
}
