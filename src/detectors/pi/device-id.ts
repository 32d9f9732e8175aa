import { anchorsOf, bare, before, luhn, matches, said, wordAt } from '../../inspect/clues/clues.js';
import type { Anchors, Detector, Found, Places, TextFeatures } from '../../model/detection.js';

const IMEI = /(?<![\w.-])\d{2}-?\d{6}-?\d{6}-?\d{1,2}(?![\w-])/g;
const WORDS = /imei|meid|imsi|设备号|串号|device.?id/i;
/** Subscriber on a SIM card (ITU-T E.212): a country from 2 to 7, and up to fifteen digits in all. */
const IMSI = /(?<![\w.-])[2-7]\d{13,14}(?![\w-]|\.\d)/g;
/** Device of a CDMA network (3GPP2 S.R0048): fourteen hexadecimal digits with a manufacturer from A0 on, or eighteen digits; grouped or not. */
const MEID = /(?<![\w.-])(?:[A-F][0-9A-F](?:[ -]?[0-9A-F]{2}){6}(?:[ -]?[0-9A-F])?|\d{5} ?\d{5} ?\d{4} ?\d{4}(?: ?\d)?)(?![\w-]|\.\d)/gi;
const NAMES_IMSI = /\bimsi\b/i;
const NAMES_MEID = /\bmeid\b/i;
const imsiField = said(/(?:^|[^a-z])imsi(?:$|[^a-z])|Imsi/);
const meidField = said(/(?:^|[^a-z])meid(?:$|[^a-z])|Meid/i);

const fieldSays = said(WORDS);

function find(text: string, field?: string, { rows } = anchorsOf(text)): Found[] {
  const all: Found[] = [];
  for (let i = 0; i < rows.length; i += 3) if (mayHoldDevice(rows, i)) row(all, text, rows.at[i]!, rows.at[i + 1]!, field);
  const others = [
    ...named(all, text, IMSI, { field: imsiField(field), word: NAMES_IMSI }),
    ...named(all, text, MEID, { field: meidField(field), word: NAMES_MEID }),
  ];
  return others.length === 0 ? all : [...all, ...others].sort((a, b) => a.start - b.start);
}

/** So many digits, in one or with marks between. */
function mayHoldDevice({ at }: Places, i: number): boolean {
  const digits = at[i + 2]!;
  return digits >= 15 && (digits <= 16 || digits < at[i + 1]! - at[i]!);
}

function rowsOfDevices(rows: Places): boolean {
  for (let i = 0; i < rows.length; i += 3) if (mayHoldDevice(rows, i)) return true;
  return false;
}

/** Numbers of a form without a check, which a word or field must name. */
function* named(all: readonly Found[], text: string, form: RegExp, names: { field: boolean; word: RegExp }): Generator<Found> {
  if (!names.field && !names.word.test(text)) return;
  for (const match of matches(form, text)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const lead = before(text, start, 24);
    if (!(names.field && bare(text, start, end)) && !(names.word.test(lead) && !/\d/.test(lead.replace(/^.*\b(?:imsi|meid)\b/is, ''))))
      continue;
    if (all.some((one) => one.start < end && one.end > start)) continue;
    const value = match[0].replace(/[ -]/g, '').toUpperCase();
    yield { start, end, value, show: 4, confidence: 'likely', why: 'form of a device or SIM number, named by a word or field' };
  }
}

function row(all: Found[], text: string, rowStart: number, rowEnd: number, field: string | undefined): void {
  const from = Math.max(0, rowStart - 1);
  for (const match of matches(IMEI, text.slice(from, rowEnd + 1))) {
    const value = match[0].replaceAll('-', '');
    const start = from + match.index;
    const end = start + match[0].length;
    if (value.length < 15 || wordAt(text, end) || (text[end] === '.' && wordAt(text, end + 1))) continue;
    // Sixteen digits are an IMEI with its software version: no check digit.
    if (value.length === 15 && !luhn(value)) continue;
    const word = fieldSays(field) || WORDS.test(before(text, start, 60));
    const grouped = /^\d{2}-?\d{6}-\d{6}-\d{1,2}$/.test(match[0]);
    if (!word && !grouped && !(bare(text, start, end) && field === undefined && value.length === 15 && /^(?:01|35|86|99)/.test(value)))
      continue;
    all.push({
      start,
      end,
      value: value.slice(0, 14),
      show: 4,
      confidence: word ? 'certain' : grouped ? 'likely' : 'possible',
      why: word ? 'check digit valid, named by a word or field' : 'form and check digit of a device number',
    });
  }
}

/** Number of a mobile device (IMEI, 3GPP TS 23.003). */
const detector: Detector = {
  id: 'pi/device-id',
  family: 'pi',
  checks: true,
  type: 'DEVICE_ID',
  title: { en: 'Device number (IMEI)', zh: '设备识别码（IMEI）' },
  category: 'pd:UID',
  chance: 0.1,
  needs: [
    { digits: 14, url: false },
    { upper: true, digits: 2, url: false },
  ],
  // Numbers with a check are found without a word.
  keywords: ['_imsi_', '_meid_'],
  precheck: (_text: string, _features: TextFeatures, field: string | undefined, { rows }: Anchors) =>
    imsiField(field) || meidField(field) || rowsOfDevices(rows),
  find,
  hits: ['IMEI: 49-015420-323751-8', '设备串号490154203237518'],
  misses: ['IMEI: 490154203237517', 'id 490154203237518', '0.490154203237518'],
};
export default detector;
