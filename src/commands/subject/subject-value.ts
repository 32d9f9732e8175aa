import { createRequire } from 'node:module';
import { nearest } from '../../config/complaints.js';
import { createInspector, type Inspector } from '../../inspect/inspect.js';
import { subjectOf } from '../../inspect/masking.js';
import type { Detector } from '../../model/detection.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';
import { daysOf } from '../values/birth-dates.js';
import { nicknamesOf, otherMarks, otherOrders } from './name-spellings.js';

/** What a value is looked up as: a keyed hash, the kinds it was recognized as, and whether it is the value itself. */
export interface Wanted {
  subject: string;
  /** Detectors that recognize the value by itself or behind a word for it; none where its characters are taken as they are. */
  kinds: string[];
  /**
   * `written-differently`: a telephone number without or with its country code, a name in another order or without its accents; others may be called so too.
   * `nickname`: under a short form of the given name.
   */
  as: 'same' | 'written-differently' | 'nickname';
}

/** Words for several detectors at once, by their coarse class. */
const GROUPS: Record<string, RegExp> = {
  name: /^PERSON$/,
  id: /^(?:NATIONAL_ID|PASSPORT|TAX_ID|DRIVER_LICENSE|HEALTH_ID|PROFESSIONAL_ID)$/,
  address: /^ADDRESS$/,
  card: /^CREDIT_CARD$/,
  account: /^(?:BANK_ACCOUNT|CREDIT_CARD|USERNAME|CRYPTO_WALLET)$/,
};

/** Fields and labels under which a value may stand that says little by itself; each detector's own title is one too. */
const FIELDS = [
  'phone',
  'email',
  'name',
  'full_name',
  '姓名',
  'id_number',
  '身份证号',
  'passport',
  'tax_id',
  'address',
  '地址',
  'account',
  '微信',
  'QQ',
  'Twitter',
];

const NAME_FIELDS = ['full_name', '姓名'];

/** Fields of dates of birth. */
const BIRTH_FIELDS = ['birth_date', 'date_of_birth', '出生日期'];

/** The personal kinds that a word means: `phone`, `pi/phone`, `id` …; all of them without a word. Throws a LicitError for another word. */
export function kindsMeant(word: string | undefined, detectors: readonly Detector[]): string[] | undefined {
  if (word === undefined) return undefined;
  const personal = detectors.filter(({ family }) => family === 'pi');
  const group = Object.hasOwn(GROUPS, word) ? GROUPS[word] : undefined;
  const ids = personal.filter(({ id, type }) => id === word || id === `pi/${word}` || group?.test(type)).map(({ id }) => id);
  if (ids.length > 0) return ids;
  const names = [...Object.keys(GROUPS), ...personal.map(({ id }) => id.slice(3))];
  const guess = nearest(word.slice(0, 200), names);
  throw failure('subject/there-no-kind', guess === undefined ? 'fix/use-one' : 'fix/did-you-mean', {
    list: names.map(plain).join(', '),
    near: guess,
  });
}

/**
 * The keyed hashes under which a value may be in the ledger, made by the detectors themselves: the value alone, in fields and behind
 * labels, and its characters as they are. A value that is only part of what is recognized is not taken.
 */
export function wantedOf(value: string, key: Uint8Array, detectors: readonly Detector[], kinds: readonly string[] | undefined): Wanted[] {
  const chosen = detectors.filter(({ id, family }) => family === 'pi' && (kinds === undefined || kinds.includes(id)));
  const found = new Map<string, Wanted>();
  const want = (subject: string, kind: string | undefined, as: Wanted['as']): void => {
    const before = found.get(subject);
    if (!before) found.set(subject, { subject, kinds: kind === undefined ? [] : [kind], as });
    else if (kind !== undefined && !before.kinds.includes(kind)) before.kinds.push(kind);
  };
  const meant = value.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
  const days = /\d/.test(meant) ? daysOf(meant) : [];
  // One detector at a time: where several recognize a value, each may have been the strongest somewhere.
  for (const detector of chosen) {
    const inspector = inspectorOf(detector, key);
    const look = (form: string, as: Wanted['as']): void => {
      // Of a name the hash is the same behind every word for one: other spellings, of which there are many, are asked about once.
      const fields = as === 'same' ? FIELDS : NAME_FIELDS;
      const labels = as === 'same' ? [...FIELDS, detector.title.en, detector.title.zh] : NAME_FIELDS;
      const texts = [...labels.flatMap((label) => [`${label}: ${form}`, `${label}：${form}`]), form];
      const places = [...texts.map((text) => ({ text, field: undefined })), ...fields.map((field) => ({ text: form, field }))];
      for (const { text, field } of places) {
        const from = text.length - form.length;
        for (const { start, end, subject, kind } of inspector.text(text, { path: '', ...(field !== undefined && { field }) }))
          if (end === text.length && start <= from && start >= from - 1 && subject !== undefined) want(subject, kind, as);
      }
    };
    look(value, 'same');
    if (meant !== value) look(meant, 'same');
    if (detector.type === 'USERNAME' && !value.startsWith('@')) look(`@${value}`, 'same');
    if (detector.type !== 'PERSON') continue;
    const name = withCapitals(meant);
    if (name !== value) look(name, 'same');
    const orders = otherOrders(name);
    for (const other of orders) look(other, 'written-differently');
    for (const other of [name, ...orders].flatMap(otherMarks)) look(other, 'written-differently');
    for (const first of [name, ...orders].filter((one) => !one.includes(',')))
      for (const nickname of nicknamesOf(first)) for (const one of [nickname, ...otherOrders(nickname)]) look(one, 'nickname');
  }
  for (const spelled of days.flatMap(writtenDays))
    for (const detector of chosen.filter(({ id, type }) => /birth/i.test(`${id} ${type}`)))
      for (const field of BIRTH_FIELDS)
        for (const { start, end, subject, kind } of inspectorOf(detector, key).text(spelled, { path: '', field }))
          if (start === 0 && end === spelled.length && subject !== undefined)
            want(subject, kind, days.length > 1 ? 'written-differently' : 'same');
  // Detectors of names and addresses hash what is there, those of numbers its letters and digits: so is looked up what none recognizes.
  const bare = value.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
  for (const form of new Set([value, value.normalize('NFC'), value.normalize('NFKC'), bare.toUpperCase(), bare.toLowerCase()]))
    want(subjectOf(key, form), undefined, 'same');
  if (kinds === undefined || kinds.includes('pi/phone'))
    for (const other of otherSpellings(value)) want(subjectOf(key, other), 'pi/phone', 'written-differently');
  return [...found.values()];
}

/** Inspectors of one detector each: making one takes longer than a value does, and several values are looked up with them. */
const inspectors = new WeakMap<Detector, { key: Uint8Array; inspector: Inspector }>();

function inspectorOf(detector: Detector, key: Uint8Array): Inspector {
  const known = inspectors.get(detector);
  if (known !== undefined && Buffer.compare(known.key, key) === 0) return known.inspector;
  const inspector = createInspector([detector], key);
  inspectors.set(detector, { key, inspector });
  return inspector;
}

/** The kinds that a value is recognized as by itself, or where it says little by itself, behind a word for it. */
export function recognizedAs(value: string, forms: readonly Wanted[], detectors: readonly Detector[]): string[] {
  const behindWords = new Set(forms.filter(({ as }) => as === 'same').flatMap(({ kinds }) => kinds));
  const alone = createInspector(detectors)
    .text(value, { path: '' })
    .filter(({ kind, start, end }) => behindWords.has(kind) && start <= 1 && end === value.length)
    .map(({ kind }) => kind);
  return [...new Set(alone.length > 0 ? alone : behindWords)];
}

type Parsed = { isValid(): boolean; number: string; nationalNumber: string; countryCallingCode: string } | undefined;

/** A name as it is mostly written: one typed in small letters alone is recognized by nobody. */
function withCapitals(value: string): string {
  return value.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** A day as dates of birth are mostly written in data. */
function writtenDays({ year, month, day }: { year: number; month: number; day: number }): string[] {
  const [mm, dd] = [String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  return [
    `${year}-${mm}-${dd}`,
    `${year}/${mm}/${dd}`,
    `${year}${mm}${dd}`,
    `${year}年${month}月${day}日`,
    `${dd}/${mm}/${year}`,
    `${mm}/${dd}/${year}`,
  ];
}

/** A telephone number as the detector normalizes it where it is without its country code, or with it after a trunk 0. */
function otherSpellings(value: string): string[] {
  if (!/^[+＋(（]?[\d \-.()/（）\u00a0]{6,40}$/.test(value)) return [];
  const { parsePhoneNumberFromString } = numberingPlans();
  const spellings = new Set<string>();
  for (const country of [undefined, 'CN', 'US', 'GB'] as const) {
    const parsed = parsePhoneNumberFromString(value.replace('＋', '+'), country);
    if (!parsed?.isValid()) continue;
    const { number, nationalNumber, countryCallingCode } = parsed;
    for (const one of [number, nationalNumber, `0${nationalNumber}`, `${countryCallingCode}${nationalNumber}`]) spellings.add(one);
    if (/^[+＋]/.test(value)) break;
  }
  return [...spellings];
}

interface NumberingPlans {
  parsePhoneNumberFromString(text: string, country?: string): Parsed;
}

function numberingPlans(): NumberingPlans {
  try {
    return createRequire(import.meta.url)('libphonenumber-js/max') as NumberingPlans;
  } catch (cause) {
    // Without other spellings "not found" would not be known.
    throw failure('subject/may-be-telephone', 'fix/run-npm-install', {}, cause);
  }
}
