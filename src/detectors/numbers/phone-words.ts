/** Words that name telephone numbers, in running text and in names of fields. */

import { after, before, digitAt, ending, said, unitAt } from '../../inspect/clues/clues.js';
import { fieldNames, mayBeNamed, mayEndBefore, nearestBefore } from './name-words.js';
import { beforeTags, beforeVerb, isAnswered, MAX_ANSWER_CHARACTERS, mayAnswer, namedBehind } from './words-around.js';

// Words that come right before a number in English and Chinese; verbs too. All languages are in words.tsv.
const WORDS = ending(
  /(?:\btel|phone|\bmobile|\bcell|\bfax|\bdesk|\boffice|\bwork|\bhome|\bcall|\bcalling|\bdial|\btext|\bsms|\bring|whatsapp|viber|telegram|hotline|contact(?: (?:no|number|us|me))?|answering|reach(?:able)?|\bhandy|m[oó]vil|tel[eé]fono|telefone|telefon|t[ée]l[ée]phone|\bt[ée]l|cellulare|telefoon|telephone|телефон|тел|電話|电话|携帯|手机|手機|联系方式|联系人|聯繫|拨打|致电|致電|来电|座机|传真|傳真|热线|熱線|号码是|联系我|联系|短信|전화|휴대폰|sjh|lianxi)(?:[\s:：=.,;'"“”「」\]\\)（(|*_\-–—>#?&]|number|num|no\b|nr\b|号码|號碼|号|是|为|為|me\b|us\b|him\b|her\b|them\b|on\b|at\b|to\b|is\b|码|made\b|或|请|the\b|our\b|my\b|ing\b){0,12}(?:[+(（]{0,2})$/i,
);
const FIELD = said(
  /phone|mobile|(?:^|[^a-z])(?:tel|fax|cell|msisdn|whatsapp|sjh|lxdh)(?:$|[^a-z])|telephone|手机|手機|电话|電話|联系方式|传真/i,
);
const FOLLOWS =
  /^\s?[-–(（]\s?(?:office|fax|mobile|home|work|cell|tel|desk|phone|handy|privat|büro|mobil|móvil|celular|casa|trabajo|portable|bureau|домашний|рабочий|мобильный|手机|電話|携帯|电话)(?![\p{L}\p{M}])/iu;

/** Marks before a word behind a number. */
const OPENS = new Set([...'-–(（'].map((c) => c.charCodeAt(0)));

/** Marks that may stand between a word and a number. */
const MARK = new Set([...' \t\n\r:：=.,;\'"“”「」]\\）)（(|*_-–—>#?&+'].map((c) => c.charCodeAt(0)));

/** A word of the table ends at most so many units before a number. */
const REACH = 36;
/** What may stand between it and the number: no digits, no end of a sentence, and a few short words. */
const BETWEEN = /^(?![^.。！？!?]*[.。！？!?]\s*\p{Lu}?\p{L}{3})[^\d\n。！？!?]{0,32}$/u;
const MARKS_ONLY = /^[^\p{L}\p{N}\n]{0,12}\n?[^\p{L}\p{N}\n]{0,6}$/u;
/** Letters of scripts with capitals. */
const CASED = /[A-Za-zÀ-ɏͰ-ӿḀ-ỿ.]/;
const KEY = /[:=：.№]/;
const LONG_WORD = /[\p{L}\p{M}]{9}/u;
const MAX_FEW_WORDS = 4;

/** The last two letters of all that WORDS may end with in Latin letters, but for marks. */
const ENDINGS = new Uint8Array(1 << 10);
for (const two of 'el ne le ll ax sk ce rk me al ng xt ms pp er am ct no us ch dy il on re jh xi um nr im em at to is de or he ur my'.split(
  ' ',
))
  ENDINGS[ending2(two.charCodeAt(0), two.charCodeAt(1))] = 1;

function ending2(second: number, last: number): number {
  return ((second & 31) << 5) | (last & 31);
}

/** What ends here may be one of WORDS: of most texts two letters tell that it is none. */
function mayEndWord(lead: string, last: number): boolean {
  const unit = lead.charCodeAt(last);
  return unit > 0x7f || (last > 0 && (lead.charCodeAt(last - 1) > 0x7f || ENDINGS[ending2(lead.charCodeAt(last - 1), unit)] !== 0));
}

/** A word for telephones ends what stands before the number. Nothing but marks back to another number, or nothing at all, names none. */
export function namedAsPhone(lead: string): boolean {
  let last = lead.length - 1;
  while (last >= 0 && MARK.has(lead.charCodeAt(last))) last--;
  return last >= 0 && !digitAt(lead, last) && mayEndWord(lead, last) && WORDS.test(lead);
}

/**
 * A word of the table in any language names the number: right before it, or with few words between where it is written as few other numbers are
 * (`telling`). Two or three letters of a script with capitals name one behind a colon, or one that begins with a zero or a sign (`leading`).
 */
export function wordNamesPhone(text: string, start: number, telling: boolean, leading: boolean): boolean {
  // Without words between only the one that ends right before the number counts.
  if (!telling && !mayEndBefore(text, start, 'PHONE')) return false;
  const word = mayBeNamed(text, start, sinceDigits(text, start), 'PHONE') ? nearestBefore(text, start, REACH, 'PHONE') : undefined;
  if (word === undefined) return false;
  const gap = text.slice(start - word.gap, start);
  const { gap: behind, naming } = word;
  if (MARKS_ONLY.test(gap)) return !naming.short || leading || KEY.test(gap) || !CASED.test(text[start - behind - 1]!);
  return telling && !naming.short && BETWEEN.test(gap) && !LONG_WORD.test(gap) && gap.trim().split(/\s+/).length <= MAX_FEW_WORDS;
}

/** Units between a place and the digits before it, up to the reach of a word: no number is named by a word before other digits. */
function sinceDigits(text: string, start: number): number {
  let at = start;
  while (at > 0 && start - at < REACH && !digitAt(text, at - 1)) at--;
  return start - at;
}

/** A word names the number that is not right before it: tags of markup or a verb are between, or the number answers a question about it. */
export function saidAroundPhone(text: string, start: number, telling: boolean): boolean {
  const [tags, verb] = [beforeTags(text, start), beforeVerb(text, start)];
  if (tags < start && (namedAsPhone(before(text, tags)) || wordNamesPhone(text, tags, telling, true))) return true;
  if (verb < start && (namedAsPhone(before(text, verb)) || wordNamesPhone(text, verb, true, true))) return true;
  return mayAnswer(text, start) && answersPhone(text, start);
}

function answersPhone(text: string, start: number): boolean {
  const word = nearestBefore(text, start, MAX_ANSWER_CHARACTERS, 'PHONE');
  return word !== undefined && isAnswered(text.slice(start - word.gap, start));
}

/** The name of the field says that its values are telephone numbers. */
export function fieldSaysPhone(field: string | undefined): boolean {
  return field !== undefined && (FIELD(field) || fieldNames(field, 'PHONE'));
}

/** A word for telephones comes right after the number. */
export function followsPhone(text: string, end: number): boolean {
  if ((OPENS.has(unitAt(text, end)) || OPENS.has(unitAt(text, end + 1))) && FOLLOWS.test(after(text, end))) return true;
  return namedBehind(text, end).some(({ type }) => type === 'PHONE');
}
