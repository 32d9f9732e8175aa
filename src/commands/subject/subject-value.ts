import { createRequire } from 'node:module';
import { nearest } from '../../config/complaints.js';
import { createInspector } from '../../inspect/inspect.js';
import { subjectOf } from '../../inspect/masking.js';
import type { Detector } from '../../model/detection.js';
import { LicitError } from '../../model/errors.js';
import { plain } from '../../text/show.js';

/** What a value is looked up as: a keyed hash, the kinds it was recognized as, and whether it is the value itself. */
export interface Wanted {
  subject: string;
  /** Detectors that recognize the value by itself or behind a word for it; none where its characters are taken as they stand. */
  kinds: string[];
  /** `written-differently`: a telephone number without or with its country code, a name in another order; others may be called so too. */
  as: 'same' | 'written-differently';
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

/** The personal kinds that a word means: `phone`, `pi/phone`, `id` …; all of them without a word. Throws a LicitError for another word. */
export function kindsMeant(word: string | undefined, detectors: readonly Detector[]): string[] | undefined {
  if (word === undefined) return undefined;
  const personal = detectors.filter(({ family }) => family === 'pi');
  const group = Object.hasOwn(GROUPS, word) ? GROUPS[word] : undefined;
  const ids = personal.filter(({ id, type }) => id === word || id === `pi/${word}` || group?.test(type)).map(({ id }) => id);
  if (ids.length > 0) return ids;
  const names = [...Object.keys(GROUPS), ...personal.map(({ id }) => id.slice(3))];
  const guess = nearest(word.slice(0, 200), names);
  throw new LicitError(
    // A value may have been given in its place: nothing of it is repeated.
    'There is no kind of personal information of that name',
    guess === undefined ? `Take one of: ${names.map(plain).join(', ')}` : `Did you mean ${guess}?`,
  );
}

/**
 * The keyed hashes under which a value may stand in the ledger, made by the detectors themselves: the value alone, in fields and behind
 * labels, and its characters as they stand. A value that is only part of what is recognized is not taken.
 */
export function wantedOf(value: string, key: Uint8Array, detectors: readonly Detector[], kinds: readonly string[] | undefined): Wanted[] {
  const chosen = detectors.filter(({ id, family }) => family === 'pi' && (kinds === undefined || kinds.includes(id)));
  const found = new Map<string, Wanted>();
  const want = (subject: string, kind: string | undefined, as: Wanted['as']): void => {
    const before = found.get(subject);
    if (!before) found.set(subject, { subject, kinds: kind === undefined ? [] : [kind], as });
    else if (kind !== undefined && !before.kinds.includes(kind)) before.kinds.push(kind);
  };
  // One detector at a time: where several recognize a value, each may have been the strongest somewhere.
  for (const detector of chosen) {
    const inspector = createInspector([detector], key);
    const look = (form: string, as: Wanted['as']): void => {
      const labels = [...FIELDS, detector.title.en, detector.title.zh];
      const texts = [...labels.flatMap((label) => [`${label}: ${form}`, `${label}：${form}`]), form];
      const places = [...texts.map((text) => ({ text, field: undefined })), ...FIELDS.map((field) => ({ text: form, field }))];
      for (const { text, field } of places) {
        const from = text.length - form.length;
        for (const { start, end, subject, kind } of inspector.text(text, { path: '', ...(field !== undefined && { field }) }))
          if (end === text.length && start <= from && start >= from - 1 && subject !== undefined) want(subject, kind, as);
      }
    };
    look(value, 'same');
    if (detector.type === 'USERNAME' && !value.startsWith('@')) look(`@${value}`, 'same');
    if (detector.type !== 'PERSON') continue;
    const name = withCapitals(value);
    if (name !== value) look(name, 'same');
    for (const other of otherOrders(name)) look(other, 'written-differently');
  }
  // Detectors of names and addresses hash what stands there, those of numbers its letters and digits: so is looked up what none recognizes.
  const bare = value.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
  for (const form of new Set([value, value.normalize('NFC'), value.normalize('NFKC'), bare.toUpperCase(), bare.toLowerCase()]))
    want(subjectOf(key, form), undefined, 'same');
  if (kinds === undefined || kinds.includes('pi/phone'))
    for (const other of otherSpellings(value)) want(subjectOf(key, other), 'pi/phone', 'written-differently');
  return [...found.values()];
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

/** A name in Latin script with its last word first, and the other way round. */
function otherOrders(value: string): string[] {
  const turned = /^([\p{Script=Latin}'’.-]+), ([\p{Script=Latin}'’. -]+)$/u.exec(value);
  if (turned) return [`${turned[2]} ${turned[1]}`];
  const words = value.split(/\s+/);
  if (words.length < 2 || words.length > 4 || !words.every((word) => /^[\p{Script=Latin}'’.-]+$/u.test(word))) return [];
  const [last, rest] = [words.at(-1)!, words.slice(0, -1).join(' ')];
  return [`${last}, ${rest}`, `${last} ${rest}`];
}

/** A telephone number as the detector normalizes it where it stands without its country code, or with it after a trunk 0. */
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
    throw new LicitError(
      'The value may be a telephone number, and its other spellings cannot be looked up: libphonenumber-js is not installed',
      'Run npm install libphonenumber-js, or say with --kind that it is another kind of number.',
      { cause },
    );
  }
}
