import { bare, before, luhn, matches, said, spotsOf, wordAt } from '../../inspect/clues/clues.js';
import type { Detector, Found } from '../../model/detection.js';

const IMEI = /(?<![\w.-])\d{2}-?\d{6}-?\d{6}-?\d{1,2}(?![\w-])/g;
const WORDS = /imei|meid|imsi|设备号|串号|device.?id/i;

const fieldSays = said(WORDS);

function find(text: string, field?: string, { rows } = spotsOf(text)): Found[] {
  const all: Found[] = [];
  for (let i = 0; i < rows.length; i += 3) {
    const [start, end, digits] = [rows.at[i]!, rows.at[i + 1]!, rows.at[i + 2]!];
    if (digits >= 15 && (digits <= 16 || digits < end - start)) row(all, text, start, end, field);
  }
  return all;
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
  type: 'DEVICE_ID',
  title: { en: 'Device number (IMEI)', zh: '设备识别码（IMEI）' },
  category: 'pd:UID',
  sensitive: { pipl: false, gdpr: false },
  chance: 0.1,
  needs: [{ digits: 15, url: false }],
  find,
  hits: ['IMEI: 49-015420-323751-8', '设备串号490154203237518'],
  misses: ['IMEI: 490154203237517', 'id 490154203237518', '0.490154203237518'],
};
export default detector;
