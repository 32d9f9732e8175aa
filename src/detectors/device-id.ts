import { bare, before, luhn, wordAt } from '../clues.js';
import type { Clues, Detector, Found } from '../model.js';

const IMEI = /(?<![\w.-])\d{2}-?\d{6}-?\d{6}-?\d{1,2}(?![\w-])/g;
const WORDS = /imei|meid|imsi|设备号|串号|device.?id/i;

function* find(text: string, field?: string): Generator<Found> {
  const said = field !== undefined && WORDS.test(field);
  for (const match of text.matchAll(IMEI)) {
    const value = match[0].replaceAll('-', '');
    const end = match.index + match[0].length;
    if (value.length < 15 || wordAt(text, end) || (text[end] === '.' && wordAt(text, end + 1))) continue;
    // Sixteen digits are an IMEI with its software version: no check digit.
    if (value.length === 15 && !luhn(value)) continue;
    const word = said || WORDS.test(before(text, match.index, 60));
    const grouped = /^\d{2}-?\d{6}-\d{6}-\d{1,2}$/.test(match[0]);
    if (
      !word &&
      !grouped &&
      !(bare(text, match.index, end) && field === undefined && value.length === 15 && /^(?:01|35|86|99)/.test(value))
    )
      continue;
    yield {
      start: match.index,
      end,
      value: value.slice(0, 14),
      show: 4,
      confidence: word ? 'certain' : grouped ? 'likely' : 'possible',
      why: word ? 'check digit valid, named by a word or field' : 'form and check digit of a device number',
    };
  }
}

/** Number of a mobile device (IMEI, 3GPP TS 23.003). */
const detector: Detector = {
  id: 'pi/device-id',
  type: 'DEVICE_ID',
  title: { en: 'Device number (IMEI)', zh: '设备识别码（IMEI）' },
  category: 'pd:UID',
  sensitive: { pipl: false, gdpr: false },
  needs: [{ digits: 15, url: false }],
  may: (_text: string, clues: Clues) => clues.digits >= 15,
  find,
  hits: ['IMEI: 49-015420-323751-8', '设备串号490154203237518'],
  misses: ['IMEI: 490154203237517', 'id 490154203237518', '0.490154203237518'],
};
export default detector;
