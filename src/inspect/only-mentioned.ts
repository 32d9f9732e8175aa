import { isPlace } from '../model/detection.js';
import { isName } from './masking.js';

/** Fewest words of a text for each name in it that make the text one that tells something, and not a list or a form. */
const MIN_WORDS = 6;
/** The same for a name that words without a capital letter stand right beside: a short question, a line of a dialog. */
const MIN_BESIDE = 3;
/** Fewest words beside the names of a text that ends as a sentence does: it lists whom it speaks of. */
const MIN_SENTENCE = 4;
/** Characters of scripts without spaces that say as much as a word: Han, kana and Hangul; letters of Thai, Lao, Khmer and Burmese. */
const CHARACTERS = 2;
const LETTERS = 4;
/** How far around a find its label and its end are looked for. */
const NEAR = 48;

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = new RegExp(`${WIDE.source}|${UNSPACED.source}|[\\p{L}\\p{M}]+`, 'gu');
const SENTENCE = /[.!?。！？]["'”’)）]?\s*$/;
const SMALL_BEFORE = /[\p{Ll}\p{Lo}\p{M}]['’]? ?$/u;
const SMALL_BEHIND = /^(?:['’]s?)? ?[\p{Ll}\p{Lo}]/u;
/** `Patient: `, `"name": "`, `姓名：`, right before a value; the word for an answer in a quiz is no label of a person. */
const LABEL = /(?:^|[\r\n\t,;，；。、{["'“|(（]\s{0,3})([\p{L}\p{M}][\p{L}\p{M} _-]{1,24})["'”）)\]]?\s{0,3}[:：=＝|]\s{0,3}["'“*]{0,2}$/u;
const QUIZ =
  /^(?:answers?|ans|questions?|response|output|input|prompt|hint|example|antwort|frage|réponse|question|respuesta|pregunta|resposta|ответ|вопрос|答案|回答|答|问|問|正解|정답|답)$/iu;
const ENDS = /^["'”*]{0,2}\s{0,2}(?:[\r\n,;|，；、(（\]}]|$)/u;

/** How far around a place a person is looked for whose place it may be. */
const PERSON_NEAR = 120;
/** Who speaks of a place as their own or somebody's: `my`, `lives`, 我家, `habite`. */
const SOMEBODY =
  /(?<![\p{L}\p{M}])(?:I(?:['’]m)?|my|mine|our|his|her|he|she|lives?|living|lived|resid\w+|home|patient\w*|customers?|users?|clients?|victims?|suspects?|drivers?|phone|device|ich|mein\w*|unser\w*|wohn\w+|j['’]|je|mon|ma|mes|habit\w+|domicili\w+|mi|vivo|vive\w*|casa|meu|minha|moro|mora|abito|abita|mieszka\w*|woon\w*|bor|asun|я|мой|моя|жив[уёе]\w*|прожива\w+|أسكن|يسكن|منزل)(?![\p{L}\p{M}])|我|他|她|家|住|本人|患者|客户|用户|自宅|住所|住んで|집|거주|저는/iu;

/**
 * Which finds of a text are only mentioned in it: names, and days of birth, of whom the text speaks, as news, tales, exercises and encyclopedias do, and places
 * with no person near them. What stands in a list or in a form, or is all there is, is said of a person by the record itself.
 */
export function mentioned<Hit extends PlacedHit>(text: string, seen: readonly Hit[]): ReadonlySet<Hit> {
  const telling = seen.filter(
    (hit) => hit.found.reserved !== true && (isMention(hit.detector.id) || (isPlace(hit.detector.id) && !isOfPerson(text, hit, seen))),
  );
  if (telling.length === 0) return NONE;
  const names = telling.filter(({ detector }) => isName(detector.id));
  const count = Math.max(1, names.length);
  const words = wordsBeside(text, telling, MIN_WORDS * count);
  const isSentence = words >= MIN_WORDS * count || (words >= MIN_SENTENCE && SENTENCE.test(text));
  if (!isSentence && words < MIN_BESIDE * count) return NONE;
  return new Set(telling.filter((hit) => !isLabeled(text, hit) && (isSentence || isInSentence(text, hit))));
}

const NONE: ReadonlySet<never> = new Set();

/** What a find is, and where. */
export interface PlacedHit {
  detector: { id: string };
  found: { start: number; end: number; reserved?: boolean };
}

/** Kinds that texts mention of whom they speak. */
function isMention(kind: string): boolean {
  return isName(kind) || kind === 'pi/birth-date';
}

/** Whether a person stands near a place: one that was found by a name or a number, or a word for somebody. */
function isOfPerson(text: string, { found: { start, end } }: PlacedHit, seen: readonly PlacedHit[]): boolean {
  const [from, to] = [start - PERSON_NEAR, end + PERSON_NEAR];
  const isNear = ({ detector: { id }, found }: PlacedHit): boolean =>
    id.startsWith('pi/') && !isPlace(id) && found.reserved !== true && found.start < to && found.end > from;
  return seen.some(isNear) || SOMEBODY.test(text.slice(Math.max(0, from), to));
}

/** The words of a text beside these finds, as far as they are counted. */
function wordsBeside(text: string, found: readonly PlacedHit[], most: number): number {
  let words = 0;
  let next = 0;
  for (const match of text.matchAll(WORD)) {
    while (next < found.length && found[next]!.found.end <= match.index) next += 1;
    if (next < found.length && found[next]!.found.start <= match.index) continue;
    words += WIDE.test(match[0]) ? 1 / CHARACTERS : UNSPACED.test(match[0]) ? 1 / LETTERS : 1;
    if (words >= most) return words;
  }
  return words;
}

/** Whether a word that begins with a small letter stands directly before or after it. */
function isInSentence(text: string, { found: { start, end } }: PlacedHit): boolean {
  return SMALL_BEFORE.test(text.slice(Math.max(0, start - NEAR), start)) || SMALL_BEHIND.test(text.slice(end, end + NEAR));
}

/** Whether a label stands before it and nothing behind, as in a form or a record. */
export function isLabeled(text: string, { found: { start, end } }: PlacedHit): boolean {
  // Of a text that begins before what is looked at the first word may be the end of another.
  const before = start > NEAR ? `\0${text.slice(start - NEAR, start)}` : text.slice(0, start);
  const label = LABEL.exec(before);
  return label !== null && !QUIZ.test(label[1]!) && ENDS.test(text.slice(end, end + NEAR));
}
