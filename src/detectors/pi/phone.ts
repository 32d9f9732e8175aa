import { createRequire } from 'node:module';
import {
  after,
  bare,
  before,
  digitAt,
  ending,
  inUrl,
  matches,
  quietly,
  reservedWhere,
  said,
  spotsOf,
  wordAt,
} from '../../inspect/clues/clues.js';
import type { Clues, Detector, Found } from '../../model/detection.js';

// Groups of digits with up to two separators between them, as long as they go; the pattern takes all it can and never tries again.
const BLOCK = /[+＋(（]?\d(?:[ \-.()/\u00a0‐‑–（）]{0,3}\d)*/g;
const CN_MOBILE = /(?<!\d)(?:(?:\+|00)?86[- ]?|\(\+?86\) ?)?1[3-9]\d(?:\d{8}|([- ])\d{4}\1\d{4})(?!\d)/g;
const CN_LANDLINE = /^(?:(?:\+|00)?86[- ]?)?(?:\(0\d{2,3}\) ?|（0\d{2,3}） ?|0\d{2,3}[- ]?)[2-8]\d{2,3}[- ]?\d{4}$/;
/** A number in a row of numbers. */
const PIECE = /[+(]?\d[^ \u00a0]{6,19}(?![^ \u00a0])|[+(]?\d[\d\-.()/]{6,19}/g;
const NANP = /^(?:\+?1[-. ])?(?:\([2-9]\d\d\) ?|[2-9]\d\d[-.])[2-9]\d\d[-.]\d{4}$/;
const NANP_PAREN = /^\([2-9]\d\d\) ?[2-9]\d\d[- .]\d{4}$/;
const EXTENSION = /^(?: ?(?:x|ext\.?|extension|分机|转) ?|#)\d{1,6}(?!\d)/i;

// Words that come right before a number, and the field names that say what it is.
const WORDS = ending(
  /(?:\btel|phone|\bmobile|\bcell|\bfax|\bdesk|\boffice|\bwork|\bhome|\bcall|\bcalling|\bdial|\btext|\bsms|\bring|whatsapp|viber|telegram|hotline|contact(?: (?:no|number|us|me))?|answering|reach(?:able)?|\bhandy|m[oó]vil|tel[eé]fono|telefone|telefon|t[ée]l[ée]phone|\bt[ée]l|cellulare|telefoon|telephone|телефон|тел|電話|电话|携帯|手机|手機|联系方式|联系人|聯繫|拨打|致电|致電|来电|座机|传真|傳真|热线|熱線|号码是|联系我|联系|短信|전화|휴대폰|sjh|lianxi)(?:[\s:：=.,;'"“”「」\]\\)（(|*_\-–—>#?&]|number|num|no\b|nr\b|号码|號碼|号|是|为|為|me\b|us\b|him\b|her\b|them\b|on\b|at\b|to\b|is\b|码|made\b|或|请|the\b|our\b|my\b|ing\b){0,12}(?:[+(（]{0,2})$/i,
);
const FIELD = /phone|mobile|(?:^|[^a-z])(?:tel|fax|cell|msisdn|whatsapp|sjh|lxdh)(?:$|[^a-z])|telephone|手机|手機|电话|電話|联系方式|传真/i;
const FOLLOWS = /^\s?[-–(（]\s?(?:office|fax|mobile|home|work|cell|tel|desk|phone|手机|电话)\b/i;
const OTHER = ending(
  /(?:订单|单号|编号|流水|货号|工号|学号|运单|快递|QQ|扣扣|isbn|issn|doi|order|invoice|tracking|serial|sku|gtin|ean|upc|lot|uuid|hash|commit|version|timestamp|epoch|price|amount|account|acct|card|卡号|账号|帐号|身份证|证件|pmid|arxiv|patent|case|ticket|issue|zip|postcode|passport|license|护照|ssn|security|tax|vat|(?:^|[^a-z])(?:id|no|nr|ref|pin))[\s:：=#'"“”.,(（_-]{0,6}(?:(?:no|number|num|id|号码|号|为|是)[\s:：=#'".]{0,4})?$/i,
);
const IN_URL = ending(/(?:tel|phone|mobile|mob|whatsapp|sms|wa\.me|sjh)[=:/]{1,3}\+?$/i);
const DATE =
  /^(?:(?:19|20)\d\d[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|[12]\d)[-/. ](?:19|20)\d\d)(?:\D|$)/;

/** Marks that may stand between a word and a number: those of WORDS. */
const MARK = new Set([...' \t\n\r:：=.,;\'"“”「」]\\）)（(|*_-–—>#?&+'].map((c) => c.charCodeAt(0)));

/** Marks that may open a number. */
const OPENING = new Set([...'+＋(（'].map((c) => c.charCodeAt(0)));
const POINT = 0x2e;
const HYPHEN = 0x2d;
const SLASH = 0x2f;

// A number begins apart from words: not `img000123456`, `item-1234567`, `v1.2345678`.
const BEGINS = /(?<![\w.]|\w[-/])[+＋(（]{0,2}\d(?:[ \-.()/\u00a0‐‑–（）]{0,3}\d){6}/;
const KEY = /tel|phone|mob|cell|fax|whatsapp|wa\.me|sms|sjh/i;
const TIMESTAMP = /^\d{4}[-/]\d\d[-/]\d\d(?:[T ]\d\d:\d\d|$)/;

type Parse = (text: string, country?: 'US' | 'CN') => { isValid(): boolean; isPossible(): boolean; number: string } | undefined;
let parse: Parse | undefined;

const require = createRequire(import.meta.url);

/** Numbering plans take 30 ms to load: not before there is a candidate to check. Without them no number is valid. */
function numbering(): Parse {
  parse ??= hasPlans()
    ? (require('libphonenumber-js/max') as { parsePhoneNumberFromString: Parse }).parsePhoneNumberFromString
    : () => undefined;
  return parse;
}

function hasPlans(): boolean {
  try {
    require.resolve('libphonenumber-js/max');
    return true;
  } catch {
    return false;
  }
}

const WITHOUT_PLANS = {
  what: {
    en: 'telephone numbers without a word for one beside them, which only a numbering plan tells from other numbers',
    zh: '旁边没有提示词、只能依据编号计划识别的电话号码',
  },
  why: {
    en: 'numbering plans are not installed; npm install libphonenumber-js adds them',
    zh: '未安装电话编号计划数据；运行 npm install libphonenumber-js 可补充此项检查',
  },
};

/** Digits of a Chinese mobile number without a mark: alone, after the country's, after those and an international prefix. */
const MOBILE_DIGITS = new Set([11, 13, 15]);
/** Most digits of a number (ITU-T E.164). */
const MOST = 15;
/** First characters that may be shown: of a country or an area. */
const SHOWN = 3;

const fieldSays = said(FIELD);

const parsed: Parse = (text, country) => quietly(() => numbering()(text, country));

function find(text: string, field?: string, { rows } = spotsOf(text)): Found[] {
  const all: Found[] = [];
  for (let i = 0; i < rows.length; i += 3) {
    const [start, end, digits] = [rows.at[i]!, rows.at[i + 1]!, rows.at[i + 2]!];
    // More digits in a row than a number has are none, and hold none.
    if (digits < 7 || (digits > MOST && digits === end - start) || !begins(text, start, end, digits)) continue;
    if (digits === end - start && !OPENING.has(text.charCodeAt(start - 1))) {
      block(all, text, start, text.slice(start, end), field);
      continue;
    }
    // A row may be several blocks, and a sign or bracket may stand before it.
    for (BLOCK.lastIndex = Math.max(0, start - 1); BLOCK.lastIndex < end; ) {
      const match = BLOCK.exec(text);
      if (match === null) break;
      block(all, text, match.index, match[0], field);
    }
  }
  return all;
}

/** The row begins apart from words, or after one for telephones. */
function begins(text: string, start: number, end: number, digits: number): boolean {
  // One group begins where the row does; of several any may begin apart.
  const apart = isApart(text, start) || (end - start > digits && BEGINS.test(text.slice(Math.max(0, start - 4), end)));
  return apart || KEY.test(before(text, start));
}

function isApart(text: string, start: number): boolean {
  let first = start;
  while (start - first < 2 && OPENING.has(text.charCodeAt(first - 1))) first--;
  const near = text.charCodeAt(first - 1);
  return !(wordAt(text, first - 1) || near === POINT || ((near === HYPHEN || near === SLASH) && wordAt(text, first - 2)));
}

function block(all: Found[], text: string, start: number, written: string, field: string | undefined): void {
  const count = countDigits(written);
  if (count < 7) return;
  if (count >= 11 && (count < written.length || MOBILE_DIGITS.has(count))) {
    let mobiles = 0;
    for (const match of matches(CN_MOBILE, written)) {
      const found = mobile(text, start + match.index, match[0], field, fieldSays(field));
      if (!found) continue;
      all.push(found);
      mobiles++;
    }
    if (mobiles > 0) return;
  }
  if (count <= MOST) {
    const found = number(text, start, written, fieldSays(field));
    if (found) all.push(found);
    return;
  }
  // A row of numbers: each piece by itself.
  for (const piece of matches(PIECE, written)) {
    if (digitAt(written, piece.index - 1) || countDigits(piece[0]) > MOST) continue;
    const found = number(text, start + piece.index, piece[0], fieldSays(field));
    if (found) all.push(found);
  }
}

function countDigits(written: string): number {
  let count = 0;
  for (let i = 0; i < written.length; i++) if (digitAt(written, i)) count++;
  return count;
}

function digits(written: string): string {
  return written.replace(/\D+/g, '');
}

/** Chinese mobile numbers stand in running text without a mark: eleven digits that begin with 13 to 19. */
function mobile(text: string, start: number, written: string, field: string | undefined, said: boolean): Found | undefined {
  const end = start + written.length;
  const lead = before(text, start);
  const word = said || named(lead) || FOLLOWS.test(after(text, end));
  if (glued(text, start, end, word)) return undefined;
  if (inUrl(text, start) && !IN_URL.test(lead)) return undefined;
  if (!word && OTHER.test(lead)) return undefined;
  const value = `+86${digits(written).slice(-11)}`;
  // In a table the name of the column decides; a column of other numbers is full of eleven digits.
  if (!word && field !== undefined && bare(text, start, end) && !/^\+|^00|[- ]/.test(written))
    return {
      start,
      end,
      value,
      show: SHOWN,
      confidence: 'possible',
      why: 'shape of a Chinese mobile number in a field that does not say so',
    };
  const confidence = word || written.length > 13 ? 'certain' : 'likely';
  const why = word ? 'Chinese mobile number, named by a word or field' : 'shape of a Chinese mobile number';
  return reservedWhere(value === '+8613800138000', { start, end, value, show: SHOWN, confidence, why });
}

function number(text: string, start: number, written: string, said: boolean): Found | undefined {
  let from = start;
  let number = written;
  const first = number[0]!;
  if ((first === '(' || first === '（') && !/[)）]/.test(number)) {
    from++;
    number = number.slice(1);
  }
  const signed = text[from - 1] === '+';
  const plus = signed || number[0] === '+' || number[0] === '＋' || (number[0] === '0' && /^00[1-9]/.test(number));
  if (signed) {
    from--;
    number = `+${number}`;
  }
  const end = from + number.length;
  const lead = before(text, from);
  // Whether an address goes on here takes long to see in a table of numbers: only where the answer matters.
  const [inside, outside] = [IN_URL.test(lead), named(lead)];
  const word =
    (inside === outside ? inside : inUrl(text, from) === inside) ||
    (said && number.length > text.length / 3) ||
    FOLLOWS.test(after(text, end));
  // Digits alone, of which nothing says what they are: most of those there are in data.
  if (!word && !plus && countDigits(number) === number.length) return undefined;
  // Dates, and numbers as such: 1234.5678, 1 234 567.89.
  if (DATE.test(number) || /^(?:\d+\.\d+|[\d ]+\.\d\d?)$/.test(number)) return undefined;
  if (glued(text, from, end, false) && glued(text, from, end, true)) return undefined;
  if (glued(text, from, end, word) || (!word && inUrl(text, from))) return undefined;
  const why = reason(number, plus, word, text);
  if (!why || (!word && OTHER.test(lead))) return undefined;
  const extension = EXTENSION.exec(after(text, end))?.[0] ?? '';
  const plain = digits(number);
  const reserved = /^1?[2-9]\d\d55501\d\d$/.test(plain) || /^(?:44|0)(?:7700900|2079460)\d{3}$/.test(plain);
  const value = plus ? `+${plain.replace(/^00/, '')}` : plain;
  const confidence = why === CONTEXT ? 'likely' : word || plus ? 'certain' : 'likely';
  return reservedWhere(reserved, { start: from, end: end + extension.length, value, show: SHOWN, confidence, why });
}

/** A word for telephones ends what stands before the number. Nothing but marks back to another number, or nothing at all, names none. */
function named(lead: string): boolean {
  let last = lead.length - 1;
  while (last >= 0 && MARK.has(lead.charCodeAt(last))) last--;
  return last >= 0 && !digitAt(lead, last) && WORDS.test(lead);
}

const CONTEXT = 'digits named as a telephone number by a word or field';

function reason(number: string, plus: boolean, word: boolean, text: string): string | undefined {
  if (plus && !/^00/.test(number)) {
    const international = parsed(number.replace('＋', '+'));
    if (international?.isValid()) return 'valid in the numbering plan of its country code';
    return word ? CONTEXT : undefined;
  }
  if (plus && parsed(`+${number.replace(/^00/, '')}`)?.isValid() && (word || /[- ]/.test(number)))
    return 'valid in the numbering plan of its country code';
  if (
    CN_LANDLINE.test(number) &&
    (word || (/^[（(]?0\d{2,3}[)）]?[- ]/.test(number) && /[\u4e00-\u9fff]/.test(text) && parsed(number, 'CN')?.isValid()))
  ) {
    return 'shape of a Chinese landline number';
  }
  if (NANP.test(number) && (word || NANP_PAREN.test(number) || parsed(number, 'US')?.isValid())) return 'shape of a North American number';
  return word ? CONTEXT : undefined;
}

/** Marks that join what stands before them to a number. */
const JOINING = new Set([...'.,#@/\\~^*%-'].map((c) => c.charCodeAt(0)));
const COMMA = 0x2c;
const COLON = 0x3a;
const PERCENT = 0x25;
const UNDERSCORE = 0x5f;

/** A Latin letter or underscore. */
function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === UNDERSCORE;
}

/** A sign of a currency. */
function isCurrency(unit: number): boolean {
  // Between these two there is none but letters of East Asia.
  return unit === 0x24 || (unit >= 0xa2 && (unit < 0x2e80 || unit > 0xa7ff) && /\p{Sc}/u.test(String.fromCharCode(unit)));
}

/** Part of something longer: a word, a decimal number, a version, a path. */
function glued(text: string, start: number, end: number, word: boolean): boolean {
  const near = text.charCodeAt(start - 1);
  const beyond = text.charCodeAt(end);
  if (!word && isLetter(near)) return true;
  if (!word && isLetter(beyond) && !EXTENSION.test(text.slice(end, end + 8))) return true;
  if (digitAt(text, start - 1) || isCurrency(near) || (!word && JOINING.has(near)))
    return near !== SLASH || !/:\/\/?$/.test(text.slice(Math.max(0, start - 8), start));
  return (
    ((beyond === POINT || beyond === COMMA || beyond === COLON) && digitAt(text, end + 1)) || beyond === PERCENT || beyond === UNDERSCORE
  );
}

/** Telephone number: Chinese by shape, others by numbering plan, mark or the word beside it. */
const detector: Detector = {
  id: 'pi/phone',
  family: 'pi',
  type: 'PHONE',
  title: { en: 'Telephone number', zh: '电话号码' },
  category: 'pd:TelephoneNumber',
  sensitive: { pipl: false, gdpr: false },
  chance: 0.1,
  address: 'host',
  needs: [{ digits: 7 }],
  may: (text: string, clues: Clues) => (clues.url ? KEY.test(text) : !(text.length < 36 && TIMESTAMP.test(text))),
  lacks: () => (hasPlans() ? undefined : WITHOUT_PLANS),
  find,
  hits: [
    '电话：13800000000',
    '手机138-0000-0000',
    '订单由某人签收，请拨打+86 13800000000。',
    '座机 010-55550100',
    'call me on +1 415 555 0100 after six',
    'Fax: (415) 555-0100 x12',
    'Mobile: 07700 900123',
    '{"tel":"+442079460000"}',
    'https://shop.example/?phone=13800000000',
  ],
  misses: [
    'ISBN 978-4-109-39017-2',
    'epoch_ms=1613371027790',
    '2024-05-01 12:30:00',
    '价格 ¥68495.08，库存 7860174 件',
    'coords 39.1060, -104.6558',
    '订单号 13800000000',
    '10.1000/1234567',
    'https://cdn.example/files/13800000000/a.jpg',
    '123e4567-e89b-12d3-a456-426614174000',
    'commit 13800000000abc',
    'version 1.415.555.0100',
    '1234567.89',
  ],
};
export default detector;
