import { after, anchorsOf, bare, before, digitAt, inUrl, isDate, matches, said, wordAt } from '../../inspect/clues/clues.js';
import type { Detector, Found } from '../../model/detection.js';

const EIGHTEEN = /(?<!\d)[1-9]\d{5}([- ]?)(?:18|19|20)\d{6}\1\d{3}[\dXx](?!\d)/g;
const FIFTEEN = /(?<!\d)[1-9]\d{14}(?!\d)/g;

// Provinces of GB/T 2260; a region is evidence, and its absence no proof (old and foreign codes).
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[19])/;
const WORDS =
  /身份证|身份證|驾驶证|驾照|社会保障|社保|居住证|乘车人|身份号码|公民身份|证件|證件|身分证|身分證|居民证|身份\s*[:：]|id.?card|resident.?id|identity.?(?:card|no|number)|citizen.?id|sfz|(?:^|[^a-z])(?:id.?no|id.?num(?:ber)?|cert.?no)(?:$|[^a-z])|shenfenzheng/i;
const OTHER = /订单|单号|流水|编号|运单|交易|(?:order|trade|transaction|tracking|serial|sku|isbn|hash|uuid|trace|request).{0,12}$/i;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/** Check character of GB 11643-1999 (ISO 7064 MOD 11-2). */
function checks(id: string): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (id.charCodeAt(i) - 48) * WEIGHTS[i]!;
  return CHECK[sum % 11] === id[17];
}

const fieldSays = said(WORDS);

function find(text: string, field?: string, { rows } = anchorsOf(text)): Found[] {
  const all: Found[] = [];
  for (let i = 0; i < rows.length; i += 3) {
    const [start, end, digits] = [rows.at[i]!, rows.at[i + 1]!, rows.at[i + 2]!];
    if (digits < 15) continue;
    const said = fieldSays(field);
    // A group of digits alone is one number or none; the last character may be an X.
    const parted = digits < end - start;
    if (parted || digits === 17 || digits === 18) eighteen(all, text, start, end, said);
    if (parted || digits === 15) fifteen(all, text, start, end, said);
  }
  return all;
}

/** The numbers of eighteen characters in a row of digits. */
function eighteen(all: Found[], text: string, rowStart: number, rowEnd: number, said: boolean): void {
  // The check character may be an X, which is no digit and may not have one after it.
  const written = text.slice(rowStart, rowEnd + 2);
  for (const match of matches(EIGHTEEN, written)) {
    const start = rowStart + match.index;
    const end = start + match[0].length;
    const value = (match[1] === '' ? match[0] : match[0].replace(/[- ]/g, '')).toUpperCase();
    if (!isDate(Number(value.slice(6, 10)), Number(value.slice(10, 12)), Number(value.slice(12, 14))) || !checks(value)) continue;
    const lead = before(text, start);
    const named = WORDS.test(lead);
    // The digits are all there are: what else is part of a word is a letter.
    if ((wordAt(text, start - 1) && !named) || wordAt(text, end) || decimal(text, start, end)) continue;
    const word = said || named || WORDS.test(after(text, end));
    if (!word && (inUrl(text, start) || OTHER.test(before(text, start, 16)))) continue;
    const region = PROVINCES.test(value);
    if (!word && !region) continue;
    all.push({
      start,
      end,
      value,
      show: 4,
      confidence: word ? 'certain' : 'likely',
      why: word ? 'check character and date valid, named by a word or field' : 'check character, date and region valid',
    });
  }
}

/** The numbers of fifteen digits in a row. */
function fifteen(all: Found[], text: string, rowStart: number, rowEnd: number, said: boolean): void {
  for (const match of matches(FIFTEEN, text.slice(rowStart, rowEnd))) {
    const start = rowStart + match.index;
    const end = start + 15;
    const value = match[0];
    if (!PROVINCES.test(value) || !isDate(1900 + Number(value.slice(6, 8)), Number(value.slice(8, 10)), Number(value.slice(10, 12))))
      continue;
    if (!(said && bare(text, start, end)) && !WORDS.test(before(text, start))) continue;
    if (wordAt(text, start - 1) || wordAt(text, end) || decimal(text, start, end)) continue;
    all.push({ start, end, value, show: 4, confidence: 'likely', why: 'fifteen digits with a date and region, named by a word or field' });
  }
}

function decimal(text: string, start: number, end: number): boolean {
  return (text[start - 1] === '.' && digitAt(text, start - 2)) || (text[end] === '.' && digitAt(text, end + 1));
}

/** Chinese resident identity number (GB 11643-1999), told from other 18-digit numbers by its check character and date. */
const detector: Detector = {
  id: 'pi/cn-resident-id',
  family: 'pi',
  checks: true,
  type: 'NATIONAL_ID',
  title: { en: 'Chinese resident ID number', zh: '居民身份证号码' },
  category: 'pd:OfficialID',
  needs: [{ digits: 15, url: false }],
  address: 'path',
  find,
  hits: [
    '身份证990101199003070015',
    '{"证件号码":"990101199003070015"}',
    '990101199003070015',
    '身份证号 990101 19900307 0015',
    '身份证：990101900307001',
    'https://app.example/u/990101199003070015',
  ],
  misses: [
    '身份证990101199003070013',
    '990101199013070012',
    'order 990101199003070015',
    '0.990101199003070015',
    '990101900307001',
    'https://shop.example/item/990101199003070013',
    'https://shop.example/img-20240101990101199003070015-2.jpg',
    '9901011990030700159',
  ],
};
export default detector;
