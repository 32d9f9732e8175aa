import { createRequire } from 'node:module';
import {
  after,
  anchorsOf,
  bare,
  before,
  digitAt,
  ending,
  inUrl,
  matches,
  quietly,
  reservedWhere,
  wordAt,
} from '../../inspect/clues/clues.js';
import { POINTED } from '../../inspect/clues/wanted-bits.js';
import type { Anchors, Detector, Found, Places, TextFeatures } from '../../model/detection.js';
import { isAmongNumbers, isOperand } from '../numbers/calculated.js';
import { inRow, isOfLineBefore } from '../numbers/name-words.js';
import { EXTENSION, glued } from '../numbers/phone-marks.js';
import { fieldSaysPhone, followsPhone, namedAsPhone, saidAroundPhone, wordNamesPhone } from '../numbers/phone-words.js';
import { columnOf } from '../numbers/text-tables.js';
import { beforeTags } from '../numbers/words-around.js';

// Groups of digits with up to two separators between them, as long as they go; the pattern takes all it can and never tries again.
const BLOCK = /[+＋(（]?\d(?:[ \-.()/\u00a0‐‑–（）]{0,3}\d)*/g;
const CN_MOBILE = /(?<!\d)(?:(?:\+|00|011[- ]?)?86[-) ]{0,2}(?:\(0\))?|\(\+?86\) ?)?1[3-9]\d(?:\d{8}|([- ])\d{4}\1\d{4})(?!\d)/g;
const CN_LANDLINE = /^(?:(?:\+|00)?86[- ]?)?(?:\(0\d{2,3}\) ?|（0\d{2,3}） ?|0\d{2,3}[- ]?)[2-8]\d{2,3}[- ]?\d{4}$/;
/** A number in a row of numbers. */
const PIECE = /[+(]?\d[^ \u00a0]{6,19}(?![^ \u00a0])|[+(]?\d[\d\-.()/]{6,19}/g;
const NANP = /^(?:\+?1[-. ])?(?:\([2-9]\d\d\) ?|[2-9]\d\d[-.])[2-9]\d\d[-.]\d{4}$/;
const CN_SERVICE = /^[48]00(?:[- ]\d{3}[- ]?\d{4}|[- ]\d{4}[- ]?\d{3})$/;
const NANP_PAREN = /^\([2-9]\d\d\) ?[2-9]\d\d[- .]\d{4}$/;
const OTHER = ending(
  /(?:订单|单号|编号|流水|货号|工号|学号|运单|快递|QQ|扣扣|isbn|issn|doi|order|invoice|tracking|serial|sku|gtin|ean|upc|lot|uuid|hash|commit|version|timestamp|epoch|price|amount|account|acct|card|卡号|账号|帐号|身份证|证件|pmid|arxiv|patent|case|ticket|issue|zip|postcode|passport|license|护照|ssn|security|tax|vat|(?:^|[^a-z])(?:id|no|nr|ref|pin))[\s:：=#'"“”.,(（_-]{0,6}(?:(?:no|number|num|id|号码|号|为|是)[\s:：=#'".]{0,4})?$/i,
);
const IN_URL = ending(/(?:tel|phone|mobile|mob|whatsapp|sms|wa\.me|sjh)[=:/]{1,3}\+?$/i);
const DATE =
  /^(?:(?:19|20)\d\d[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|[12]\d)[-/. ](?:19|20)\d\d)(?:\D|$)/;

/** Marks that may open a number. */
const OPENING = new Set([...'+＋(（'].map((c) => c.charCodeAt(0)));
const POINT = 0x2e;
const PLUS = 0x2b;
const EQUALS = 0x3d;
const COLON = 0x3a;
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

/** How a Chinese mobile number begins. */
const MOBILE = /1[3-9]/;

/** Digits alone that are one: alone, after the country's, after those and an international prefix. */
function isMobile(written: string, count: number): boolean {
  if (count !== 11 && !(count === 13 && written.startsWith('86')) && !(count === 15 && written.startsWith('0086'))) return false;
  return written[count - 11] === '1' && written[count - 10]! >= '3';
}

/** Most digits of a number (ITU-T E.164), and with a prefix for calls abroad. */
const MAX_DIGITS = 15;
const MAX_PREFIXED_DIGITS = 18;
const PREFIXED = /[(（]?(?:\+|＋|00|011)/y;
/** First characters that may be shown: of a country or an area. */
const SHOWN = 3;

/** Whether numbers of the text at hand are valid: texts that give the same number over and over are not rare, and a plan takes longer than all else. */
const valid = new Map<string, boolean>();

/** The numbering plan of its country code, or of this country, has the number. */
function isValid(number: string, country?: 'US' | 'CN'): boolean {
  const key = country === undefined ? number : country + number;
  let known = valid.get(key);
  if (known === undefined) valid.set(key, (known = quietly(() => numbering()(number, country))?.isValid() ?? false));
  return known;
}

function find(text: string, field?: string, { rows, groups, wanted, dialed } = anchorsOf(text)): Found[] {
  const all: Found[] = [];
  if (valid.size > 0) valid.clear();
  const column = { field, said: fieldSaysPhone(field) };
  const rowAt = (i: number) => row(all, text, rows.at[i]!, rows.at[i + 1]!, rows.at[i + 2]!, column);
  // Behind a number the next one may be in a list with it, and a table has headers: where nothing says so, few rows are telephone numbers.
  let first = column.said || text.includes('\n') ? 0 : rows.length;
  let n = 0;
  for (; first === rows.length && n < dialed.length; n++) {
    rowAt(dialed.at[n]!);
    if (all.length > 0) first = dialed.at[n]! + ROW;
  }
  for (let i = first; i < rows.length; i += ROW) {
    const isDialed = n < dialed.length && dialed.at[n] === i;
    if (isDialed) n++;
    if (isDialed || column.said || mayBeSaid(all, text, rows.at[i]!, rows.at[i + 1]!)) rowAt(i);
  }
  const before = all.length;
  if (column.said) for (let i = 0; i + 2 < groups.length; i += 2) pointed(all, text, groups, i, column);
  else
    for (let n = 0; n < wanted.length; n += 2) if ((wanted.at[n + 1]! & POINTED) !== 0) pointed(all, text, groups, wanted.at[n]!, column);
  return all.length === before ? all : all.sort((a, b) => a.start - b.start);
}

/** What may say that digits alone with no word before them are a telephone number: a list, tags of markup with digits in them, a column. */
function mayBeSaid(all: readonly Found[], text: string, start: number, end: number): boolean {
  const digits = end - start;
  if (digits < 7 || digits > MAX_DIGITS || !begins(text, start, end, digits)) return false;
  if (listed(all, text, start) || beforeTags(text, start) < start) return true;
  const column = columnOf(text, start, end);
  return column !== undefined && fieldSaysPhone(column);
}

/** Numbers that say what a row is. */
const ROW = 3;

function row(all: Found[], text: string, start: number, end: number, digits: number, column: Column): void {
  // More digits in a row than a number has are none, and hold none.
  if (digits < 7 || (digits > MAX_DIGITS && digits === end - start && digits > most(text, start)) || !begins(text, start, end, digits))
    return;
  if (digits === end - start && !OPENING.has(text.charCodeAt(start - 1))) {
    block(all, text, start, text.slice(start, end), column);
    return;
  }
  // A row may be several blocks, and a sign or bracket may stand before it.
  for (BLOCK.lastIndex = Math.max(0, start - 1); BLOCK.lastIndex < end; ) {
    const match = BLOCK.exec(text);
    if (match === null) break;
    block(all, text, match.index, match[0], column);
  }
}

/** Most digits of a number that is written from this place on. */
function most(text: string, start: number): number {
  PREFIXED.lastIndex = start;
  return PREFIXED.test(text) ? MAX_PREFIXED_DIGITS : MAX_DIGITS;
}

/** A point, and dashes that are none of rows: an em dash, a minus, the Japanese sign of a long vowel. */
const BETWEEN_TWO = new Set([POINT, 0x2014, 0x2212, 0x30fc]);

/** Two groups with a point between are a fraction to whoever reads them without a word: 0664.1234567. */
function pointed(all: Found[], text: string, { at: places }: Places, i: number, column: Column): void {
  const [start, end, next] = [places[i]!, places[i + 1]!, places[i + 3]!];
  if (end - start < 2 || places[i + 2] !== end + 1 || !BETWEEN_TWO.has(text.charCodeAt(end))) return;
  if (next - start < 8 || all.some((one) => one.start < next && one.end > start)) return;
  if (begins(text, start, end, end - start)) block(all, text, start, text.slice(start, next), column);
}

/** The row begins apart from words, or after one for telephones. */
function begins(text: string, start: number, end: number, digits: number): boolean {
  // One group begins where the row does; of several any may begin apart.
  const apart = isApart(text, start) || (end - start > digits && BEGINS.test(text.slice(Math.max(0, start - 4), end)));
  return (apart || KEY.test(before(text, start))) && !isOperand(text, start, end);
}

function isApart(text: string, start: number): boolean {
  let first = start;
  while (start - first < 2 && OPENING.has(text.charCodeAt(first - 1))) first--;
  const near = text.charCodeAt(first - 1);
  return !(wordAt(text, first - 1) || near === POINT || ((near === HYPHEN || near === SLASH) && wordAt(text, first - 2)));
}

/** The name of the field, and whether it says that its values are telephone numbers. */
interface Column {
  field: string | undefined;
  said: boolean;
}

function block(all: Found[], text: string, start: number, written: string, { field, said }: Column): void {
  const count = countDigits(written);
  if (count < 7) return;
  if (count >= 11 && (count < written.length ? MOBILE.test(written) : isMobile(written, count))) {
    let mobiles = 0;
    for (const match of matches(CN_MOBILE, written)) {
      const found = mobile(text, start + match.index, match[0], field, said || listed(all, text, start + match.index));
      if (!found) continue;
      all.push(found);
      mobiles++;
    }
    if (mobiles > 0) return;
  }
  if (count <= MAX_DIGITS || count <= most(written, 0)) {
    const found = number(text, start, written, { field, said, listed: listed(all, text, start) });
    if (found) all.push(found);
    return;
  }
  // A row of numbers: each piece by itself.
  for (const piece of matches(PIECE, written)) {
    if (digitAt(written, piece.index - 1) || countDigits(piece[0]) > MAX_DIGITS) continue;
    const found = number(text, start + piece.index, piece[0], { field, said, listed: listed(all, text, start + piece.index) });
    if (found) all.push(found);
  }
}

/** What stands between the numbers of a list. */
const BETWEEN = /^[\s,;/|、，；&+(（]{1,4}(?:(?:and|or|und|oder|et|ou|y|o|e|и|или|和|及|或)\s)?[+(（]{0,2}$/;
const MAX_BETWEEN_CHARACTERS = 10;

/** A number that words or a field name stands right before, in a list with this one. */
function listed(all: readonly Found[], text: string, start: number): boolean {
  const last = all.at(-1);
  if (last === undefined || start - last.end > MAX_BETWEEN_CHARACTERS || start <= last.end) return false;
  return NAMED.has(last) && BETWEEN.test(text.slice(last.end, start));
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
  const led = !inRow(text, start);
  const word = said || (led && namedAsPhone(lead)) || followsPhone(text, end) || (led && wordNamesPhone(text, start, true, false));
  if (glued(text, start, end, word)) return undefined;
  if (inUrl(text, start) && !IN_URL.test(lead)) return undefined;
  if (!word && ((led && OTHER.test(lead)) || isAmongNumbers(text, start, end))) return undefined;
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
  const found = reservedWhere(value === '+8613800138000', { start, end, value, show: SHOWN, confidence, why });
  return word ? named(found) : found;
}

function number(text: string, start: number, written: string, { field, said, listed }: Column & { listed: boolean }): Found | undefined {
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
  // A time behind a number is not of it: 415-555-2671 12:30.
  if (text.charCodeAt(from + number.length) === COLON && digitAt(text, from + number.length + 1) && TIME.test(number))
    number = number.replace(TIME, '');
  const end = from + number.length;
  const isPlain = !plus && countDigits(number) === number.length;
  // A signed number in a field of amounts is one: `"amount": "+2700000"`.
  if (plus && !said && field !== undefined && AMOUNT.test(field) && /^\+\d+$/.test(number) && bare(text, from, end)) return undefined;
  // Dates are none, whatever is before them, nor are values of levels.
  if (!isPlain && (DATE.test(number) || isSeries(number))) return undefined;
  const lead = before(text, from);
  const word = listed || (said && number.length > text.length / 3) || isNamed(text, from, number, lead, plus);
  // Digits alone, of which nothing says what they are: most of those there are in data.
  if (!word && isPlain) return besideName(text, from, number);
  // In groups that only their form may tell, with more digits than it has without the zero or code of an area.
  if (!word && !plus && !AREA.test(number) && countDigits(number) > MAX_LOCAL_DIGITS) return undefined;
  // Numbers as such: 1234.5678, 1 234 567.89.
  if (/^(?:\d+\.\d+|[\d ]+\.\d\d?)$/.test(number) && !(said || (word && number.startsWith('0')))) return undefined;
  if (glued(text, from, end, false) && glued(text, from, end, true)) return undefined;
  if (glued(text, from, end, word) || (!word && inUrl(text, from))) return undefined;
  const kind = kindOf(number, plus, word, text);
  if (!kind || (!word && (OTHER.test(lead) || isAmongNumbers(text, from, end)))) return undefined;
  const extension = EXTENSION.exec(after(text, end))?.[0] ?? '';
  const plain = digits(number);
  const reserved = /^1?[2-9]\d\d55501\d\d$/.test(plain) || /^(?:44|0)(?:7700900|2079460)\d{3}$/.test(plain);
  const value = plus ? `+${plain.replace(/^00/, '')}` : plain;
  const isFree = FREE.test(plain.replace(/^00/, ''));
  const isUnsure = isFree || (kind === 'context' && isVolumeOfPages(lead, number));
  const confidence = isUnsure ? 'possible' : kind === 'context' ? 'likely' : word || plus ? 'certain' : 'likely';
  const why = isFree ? WHY.free : WHY[kind];
  const found = reservedWhere(reserved, { start: from, end: end + extension.length, value, show: SHOWN, confidence, why });
  return kind === 'context' ? named(found) : found;
}

/** Four values or more that only grow or only shrink: damage 115/125/140/150. Numbers of France in pairs begin with a zero: 06/12/34/56/78. */
function isSeries(number: string): boolean {
  if (!SERIES.test(number)) return false;
  const values = number.split('/').map(Number);
  const rises = values.map((value, i) => Math.sign(value - (values[i - 1] ?? value))).filter((sign) => sign !== 0);
  return rises.length > 0 && rises.every((sign) => sign === rises[0]);
}
const SERIES = /^\+?[1-9]\d{0,3}(?:\.\d{1,2})?(?:\/\d{1,4}(?:\.\d{1,2})?){3,}$/;

/** A word right before or behind a number says that it is one of a telephone. */
function isNamed(text: string, from: number, number: string, lead: string, plus: boolean): boolean {
  const end = from + number.length;
  if (isOfLineBefore(text, from)) return false;
  if (followsPhone(text, end)) return true;
  const column = columnOf(text, from, end);
  if (column !== undefined && fieldSaysPhone(column)) return true;
  const telling = plus || isGrouped(number);
  if (saidAroundPhone(text, from, telling) && !inUrl(text, from)) return true;
  // In a table the word above names its own column.
  if (column !== undefined && !/\p{L}/u.test(text.slice(text.lastIndexOf('\n', from) + 1, from))) return false;
  if (inRow(text, from)) return false;
  // Whether an address goes on here takes long to see in a table of numbers: only where the answer matters.
  const [inside, outside] = [isKey(lead) && IN_URL.test(lead), namedAsPhone(lead)];
  if (inside === outside ? inside : inUrl(text, from) === inside) return true;
  return wordNamesPhone(text, from, telling, plus || number.startsWith('0')) && !inUrl(text, from);
}

/** A sign behind the name of a key ends it. */
function isKey(lead: string): boolean {
  const last = lead.charCodeAt(lead.length - 1);
  const unit = last === PLUS ? lead.charCodeAt(lead.length - 2) : last;
  return unit === EQUALS || unit === COLON || unit === SLASH;
}

/** What a number of China with its area begins with. */
const AREA = /^[08(（]/;
/** Most digits of a number without one, or of North America. */
const MAX_LOCAL_DIGITS = 11;

/** What a number is told by. */
const WHY = {
  context: 'digits named as a telephone number by a word or field',
  country: 'valid in the numbering plan of its country code',
  landline: 'shape of a Chinese landline number',
  service: 'shape of a Chinese service number',
  nanp: 'shape of a North American number',
  free: 'free for the caller: a number of an organization',
} as const;
/** Numbers that callers do not pay for, of North America, of the world (+800), and of the many countries that write them 0800. */
const FREE = /^(?:1?8(?:00|33|44|55|66|77|88)[2-9]\d{6}|800\d{8}|(?:44|49|41|31|64|90)?0?80[08]\d{6,8})$/;
/** A journal that is called like a telephone, the volume and the pages from which and to which a paper goes: `Cell 121 761-774`. */
const JOURNAL = ending(/\bCell(?: (?:Biol|Sci|Res|Metab|Rep|Stem)\w*)?[,.]?\s{1,2}$/);
const VOLUME_OF_PAGES = /^\d{1,4}[ ,:]{1,2}(\d{1,5})[-–](\d{1,5})(?:[ ,;(]{1,3}(?:19|20)\d\d)?$/;
const MAX_PAGES = 100;

function isVolumeOfPages(lead: string, number: string): boolean {
  const [, first, last] = VOLUME_OF_PAGES.exec(number) ?? [];
  if (first === undefined || !JOURNAL.test(lead)) return false;
  const pages = Number(last) - Number(first);
  return pages > 0 && pages < MAX_PAGES;
}

/** Numbers that words or a field name stand before. */
const NAMED = new WeakSet<Found>();

function named(found: Found): Found {
  NAMED.add(found);
  return found;
}

/** A cell of a row with a name before it, and an end of the cell behind. */
const CELL = /(?:^|[\n,;|\t]) ?\p{Lu}[\p{Ll}'-]+(?: \p{Lu}[\p{Ll}'-]+){0,2} ?[,;|\t] ?$/u;
const CELL_ENDS = /^ ?(?:[,;|\t\r\n]|$)/;

/** Ten digits of a North American number in a row, right behind a name: `Bob,4155550123`. */
function besideName(text: string, start: number, number: string): Found | undefined {
  if (number.length < 10 || number.length > 11 || !/^1?[2-9]\d\d[2-9]\d{6}$/.test(number) || !CELL.test(before(text, start)))
    return undefined;
  const end = start + number.length;
  if (!CELL_ENDS.test(after(text, end, 2)) || !isValid(number, 'US')) return undefined;
  return { start, end, value: number, show: SHOWN, confidence: 'possible', why: WHY.nanp };
}

const AMOUNT =
  /(?:^|[._ -])(?:amount|quantity|population|inhabitants|count|total|price|area|elevation|altitude|height|upper_?bound|lower_?bound)$/i;
/** Hour of a time behind a number, and what parts them. */
const TIME = /(?<=\d) \d{1,2}$/;

/** Written as telephone numbers are, in groups or with the zero before an area, and no date. */
function isGrouped(number: string): boolean {
  return number.startsWith('0') || /\d[^\d]{1,2}\d/.test(number);
}

function kindOf(number: string, plus: boolean, word: boolean, text: string): keyof typeof WHY | undefined {
  if (plus && !/^00/.test(number)) {
    if (isValid(number.replace('＋', '+'))) return 'country';
    return word ? 'context' : undefined;
  }
  if (plus && isValid(`+${number.replace(/^00/, '')}`) && (word || /[- ]/.test(number))) return 'country';
  if (
    CN_LANDLINE.test(number) &&
    (word || (/^(?:[（(]0\d{2,3}[)）]|0\d{2,3}[- ])/.test(number) && /[\u4e00-\u9fff]/.test(text) && isValid(number, 'CN')))
  ) {
    return 'landline';
  }
  if (CN_SERVICE.test(number) && (word || /[\u4e00-\u9fff]/.test(text))) return 'service';
  if (NANP.test(number) && (word || NANP_PAREN.test(number) || isValid(number, 'US'))) return 'nanp';
  return word ? 'context' : undefined;
}

/** An address within its site, with what it is asked with: `/images/a.png?t=1593393829403`. */
const RELATIVE_ADDRESS = /^\.{0,2}\/[^\s?]{1,300}\?\S{1,300}$/;

/** Telephone number: Chinese by shape, others by numbering plan, mark or the word beside it. */
const detector: Detector = {
  id: 'pi/phone',
  family: 'pi',
  type: 'PHONE',
  title: { en: 'Telephone number', zh: '电话号码' },
  category: 'pd:TelephoneNumber',
  chance: 0.1,
  address: 'host',
  needs: [{ digits: 7 }],
  precheck: (text: string, features: TextFeatures, field: string | undefined, { dialed, wants }: Anchors) =>
    features.url || RELATIVE_ADDRESS.test(text)
      ? KEY.test(text)
      : (dialed.length > 0 || (wants & POINTED) !== 0 || text.includes('\n') || fieldSaysPhone(field)) &&
        !(text.length < 36 && TIMESTAMP.test(text)),
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
    '/shop/contact?phone=13800000000',
  ],
  misses: [
    'her phone can hold 10800-2500=<<10800-2500=8300>>8300 photographs',
    'a phone costs 200000/1000 = 200',
    'phone damage from 115/125/140/150 on',
    'ISBN 978-4-109-39017-2',
    'epoch_ms=1613371027790',
    '/images/items/a_b.png?t=13800000000',
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
