import { anchorsOf, bare, before, said, wordAt } from '../../inspect/clues/clues.js';
import type { Anchors, Detector, Found } from '../../model/detection.js';
import { holds, joined } from '../numbers/find-numbers.js';
import { namesType } from '../numbers/name-words.js';
import { columnAround } from '../numbers/text-tables.js';

const NUMBER = /(?<![A-Za-z0-9_.-])(?:[A-Za-z]{1,3}[ -]?\d{6,8}[A-Z]{0,2}|\d{2}[A-Z]{2}\d{5}|\d{8,9})(?![A-Za-z0-9_-]|\.\d)/y;
// Chinese ordinary (E, EA…), official and old ones; travel permits of Hong Kong, Macau and Taiwan.
const CHINESE = /^(?:E[A-HJ-NP-Z]?\d{7,8}|[GDSPHMCWKT][A-Z]?\d{7,8}|1[45]\d{7}|\d{8})$/;
const WORDS = /passport|passaporto|passeport|pasaporte|reisepass|travel document|护照|護照|旅券|여권/i;
const PERMIT = /通行证|通行證|台胞证|回乡证|往来港澳|往来台湾|来往内地|回鄉證/;
const SHORT = /^(?!\d{4}-\d\d-)(?:[A-Z0-9 -]{6,14}|[lL][adfh]\d{6}|[eE][ap]\d{6})$/;
// France; New Zealand writes its second letter small as well.
const TELLING = /^(?:\d{2}[A-Z]{2}\d{5}|[lL][adfh]\d{6}|[eE][ap]\d{6})$/;
const ISO_STANDARD = /^(?:iso|rfc|din|gb|en|cve|pep|ieee|utc|gmt|rev|ver|no|id|win|arm|hex|int|sha|md)[ -]?\d/i;

const fieldSays = said(new RegExp(`${WORDS.source}|${PERMIT.source}`, 'i'));
/** Most characters before the digits of a number: three letters and a mark, or two digits and two letters. */
const LEADING = 4;

function find(text: string, field?: string, anchors = anchorsOf(text)): Found[] {
  return joined(formed(text, field, anchors), 'PASSPORT', text, field, anchors);
}

function formed(text: string, field: string | undefined, { groups }: Anchors): Found[] {
  const all: Found[] = [];
  for (let i = 0, least = 0; i < groups.length; i += 2) {
    const length = groups.at[i + 1]! - groups.at[i]!;
    if (length < 5 || length > 9 || !fits(text, groups.at[i]!, length)) continue;
    const written = numberAt(text, Math.max(least, groups.at[i]! - LEADING), groups.at[i]!);
    if (written === undefined) continue;
    const start = NUMBER.lastIndex - written.length;
    const end = NUMBER.lastIndex;
    least = end;
    const lead = before(text, start, 32);
    const chinese = /护照|護照/.test(lead) || PERMIT.test(lead);
    const word = fieldSays(field) || ((chinese || WORDS.test(lead)) && !isOfOtherColumn(text, start));
    if (chinese && !CHINESE.test(written)) continue;
    const alone =
      field === undefined && bare(text, start, end) && ((/^[A-Z]/.test(written) && !ISO_STANDARD.test(written)) || TELLING.test(written));
    if (!word && !alone) continue;
    all.push({
      start,
      end,
      value: written.replace(/[ -]/g, '').toUpperCase(),
      show: 2,
      confidence: word ? 'certain' : 'possible',
      why: word
        ? 'form of a passport or travel permit number, named by a word or field'
        : 'form of a passport number of a text that is nothing else',
    });
  }
  return all;
}

/** A cell of a table within the text, with the word in a line above and not in the header of its column. */
function isOfOtherColumn(text: string, start: number): boolean {
  const column = columnAround(text, start);
  return column !== undefined && !names(column) && !names(before(text, start, start - text.lastIndexOf('\n', start - 1) - 1));
}

function names(words: string): boolean {
  return WORDS.test(words) || PERMIT.test(words);
}

/** What stands before so many digits can be the beginning of a number. */
function fits(text: string, digits: number, length: number): boolean {
  const lettered = isLetter(text, digits - 1) || (/[ -]/.test(text[digits - 1] ?? '') && isLetter(text, digits - 2));
  if (length === 9) return !wordAt(text, digits - 1);
  return length === 8 || lettered;
}

function isLetter(text: string, at: number): boolean {
  const c = text.charCodeAt(at) | 0x20;
  return c >= 0x61 && c <= 0x7a;
}

/** The number whose last digits begin here, from its first character; none where something else is written. */
function numberAt(text: string, from: number, digits: number): string | undefined {
  for (let start = from; start <= digits; start++) {
    NUMBER.lastIndex = start;
    const match = NUMBER.exec(text);
    if (match !== null) return match[0];
  }
  return undefined;
}

/** Number of a passport or a travel permit; without check digits, so the word beside it decides. */
const detector: Detector = {
  id: 'pi/passport',
  family: 'pi',
  type: 'PASSPORT',
  title: { en: 'Passport or travel permit number', zh: '护照或通行证号码' },
  category: 'pd:Passport',
  needs: [
    { digits: 5, url: false },
    { upper: true, digits: 1, url: false },
  ],
  keywords:
    'passport passaporto passeport pasaporte reisepass travel_document 护照 護照 旅券 여권 通行[证] 通行[證] 台胞[证] 回乡[证] 回鄉[證] 往来[港]澳 往来[台]湾 来往[内]地'.split(
      ' ',
    ),
  precheck: (text: string, _features: unknown, field: string | undefined, anchors: Anchors) =>
    (text.length < 15 && SHORT.test(text)) || fieldSays(field) || holds('PASSPORT', text, field, anchors),
  find,
  names: namesType('PASSPORT'),
  hits: ['护照号码：E00000000，持有人', 'my travel passport is A00000000', '港澳居民来往内地通行证 H00000000', 'EA0000000'],
  misses: ['护照办理 2024年', 'item E00000000 in stock', 'passport photo 600x600', 'ISO 8601000'],
};
export default detector;
