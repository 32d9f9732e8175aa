import { anchorsOf, isCode, said } from '../../inspect/clues/clues.js';
import type { Anchors, Detector, Found, Places, TextFeatures } from '../../model/detection.js';
import { type Named, named, naming } from '../checked/named-number.js';
import { mayHoldPlate, platesIn } from '../numbers/find-plates.js';

const LETTERS = '12345678012345070923456789';
const worth = (c: string): number => (c <= '9' ? Number(c) : Number(LETTERS[c.charCodeAt(0) - 65]));
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** Check digit of a vehicle identification number (49 CFR 565.15, ISO 3779); North America and China have it. */
function vin(value: string): boolean {
  const sum = [...value].reduce((total, c, at) => total + worth(c) * WEIGHTS[at]!, 0) % 11;
  return value[8] === (sum === 10 ? 'X' : String(sum)) && /\d/.test(value) && /[A-Z]/.test(value) && new Set(value).size > 4;
}

const VIN_WORDS = 'vehicle identification number|\\bvin\\b|chassis|fahrgestell|frame number|车架号|车辆识别';
// Forms that are plates where nothing else is in a text: Argentina, Brazil, Britain, Czechia, Finland, France, Germany, Hungary, India, Italy, the Netherlands, Pakistan, Portugal, Singapore, Spain, Sweden and states of the United States.
const PLATE = [
  '[A-Z]{2}[ -]?\\d{3}[ -]?[A-Z]{2}',
  '[A-Z]{2}[ -]?\\d{1,2}[ -]?[A-Z]{0,3}[ -]?\\d{4}',
  '[A-Z]{2}\\d{2} ?[A-Z]{3}',
  '(?:[A-Z]{2}|\\d{2})([ ·-]?)(?:[A-Z]{2}|\\d{2})\\1(?:[A-Z]{2}|\\d{2})',
  '[A-ZÄÖÜ]{1,3}[ -]?[A-Z]{1,2}[ -]?\\d{1,4}(?:[ -]?[EH])?',
  '[A-Z]{3}[ -]?\\d[A-Z\\d]\\d{1,2}|[A-Z]{3}[ -]?\\d{2}[A-Z\\d]',
  '\\d{1,4}[ -]?[A-Z]{1,3}(?:[ -]?\\d{1,4})?',
  '[A-Z]{1,3}[ -]?\\d{3,5}(?:[ -]?[A-Z])?',
  '\\d[A-Z]\\d[ ]?\\d{4}|\\d[A-Z]{3}\\d{3}',
].join('|');

/** A plate has digits and letters. */
const plate = (value: string): boolean => /\d/.test(value) && /\p{L}/u.test(value) && value.length > 3;

const KINDS: readonly Named[] = [
  {
    form: /[A-HJ-NPR-Z0-9]{17}/g,
    words: naming(VIN_WORDS),
    field: /\bvin\b|(?:^|_)vin(?:_|$)|chassis|vehicle.?ident/i,
    check: vin,
    telling: true,
    bare: true,
    why: 'form and check digit of a vehicle identification number',
  },
  {
    form: /[A-HJ-NPR-Z0-9]{17}/g,
    words: naming(VIN_WORDS),
    field: /\bvin\b|(?:^|_)vin(?:_|$)|chassis|vehicle.?ident/i,
    why: 'form of a vehicle identification number of a country without a check digit',
  },
];
const fieldSays = said(new RegExp(KINDS.map(({ field }) => field.source).join('|'), 'i'));
const WHOLE = new RegExp(`^(?:${PLATE})$`, 'u');
const BARE = /^\s*(?=.{0,12}\d)(?=.{0,12}[A-ZÄÖÜ])[A-ZÄÖÜ\d][A-ZÄÖÜ\d ·-]{2,16}\s*$/;

const VIN_LENGTH = 17;

/** A word of so many capital letters and digits. */
function holdsVin(text: string, coded: Places): boolean {
  for (let i = 0; i < coded.length; i += 2) {
    const [start, end] = [coded.at[i]!, coded.at[i + 1]!];
    if (end - start === VIN_LENGTH && isCode(text, start, end)) return true;
  }
  return false;
}

function find(text: string, field?: string, anchors: Anchors = anchorsOf(text)): Found[] {
  const numbers = fieldSays(field) || holdsVin(text, anchors.coded) ? [...named(text, field, KINDS, anchors)] : [];
  const bare = bareIn(text, field);
  const inText = platesIn(text, field, anchors);
  if (numbers.length === 0 && bare.length === 0) return inText;
  const free = (one: Found) => numbers.every(({ start, end }) => one.end <= start || one.start >= end);
  const plates = [...inText, ...bare].filter(free);
  return [...numbers, ...plates].sort((a, b) => a.start - b.start);
}

/** A text that is a plate and nothing else. */
function bareIn(text: string, field: string | undefined): Found[] {
  const written = text.length < 20 && field === undefined ? text.trim() : '';
  if (!plate(written) || !WHOLE.test(written)) return [];
  const start = text.indexOf(written);
  const value = written.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  return [{ start, end: start + written.length, value, show: 2, confidence: 'possible', why: 'form of a number plate' }];
}

/** Number of a vehicle (ISO 3779) by its check digit, and number plates by the word beside them. */
const detector: Detector = {
  id: 'pi/vehicle-id',
  family: 'pi',
  checks: true,
  type: 'VEHICLE_ID',
  title: { en: 'Vehicle number or number plate (outside China)', zh: '车架号或车牌号（中国以外）' },
  category: 'pd:Identifier',
  needs: [
    { upper: true, digits: 1, url: false },
    { digits: 2, url: false },
  ],
  precheck: (text: string, features: TextFeatures, field: string | undefined, anchors: Anchors) =>
    mayHoldPlate(field, anchors.wants) ||
    fieldSays(field) ||
    ((features.upper || features.wide) && text.length < 20 && BARE.test(text)) ||
    (text.length >= VIN_LENGTH && holdsVin(text, anchors.coded)),
  find,
  hits: [
    'VIN: 1M8GDM9AXKP042788',
    'license plate ZZ00 ZZZ',
    'Kennzeichen: XX-AB 1234',
    "the car's registration number is ZZ-000-ZZ",
    'ZZ00ZZ0000',
    'госномер А000АА00',
    'plaka: 00 ZZ 0000',
    '品川 500 あ 00-00',
    '차량번호 000가 0000',
    'ทะเบียนรถ กก 0000',
  ],
  misses: ['1M8GDM9A1KP042788', 'template AB12 CDE', 'order AB12CDE', 'a plate of 12 A4 sheets', 'section 1A', 'SHA1 0123456789ABCDEFG'],
};
export default detector;
