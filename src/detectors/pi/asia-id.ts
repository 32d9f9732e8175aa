import { before, capitalAt, inUrl, matches, reservedWhere, said } from '../../inspect/clues/clues.js';
import type { Anchors, Detector, Found, Places, TextFeatures } from '../../model/detection.js';
import { ownCheck } from '../numbers/own-checks.js';

interface Scheme {
  form: RegExp;
  words: RegExp;
  valid(value: string): boolean;
  /** Its letters and check tell it from other numbers. */
  telling?: boolean;
  why: string;
}

const SCHEMES: readonly Scheme[] = [
  {
    form: /(?<![A-Za-z0-9_])[STFGM]\d{7}[A-Z](?![A-Za-z0-9_])/g,
    words: /nric|\bfin\b|singapore|identity|identification|新加坡/i,
    valid: ownCheck('sg-nric'),
    telling: true,
    why: 'form and check letter of a Singapore identity card',
  },
  {
    form: /(?<![\dA-Za-z_.-])\d{4}[ -]?\d{4}[ -]?\d{4}(?![\dA-Za-z_-]|\.\d)/g,
    words: /my ?number|individual number|マイナンバー|個人番号/i,
    valid: ownCheck('mynumber'),
    why: 'check digit of a Japanese individual number',
  },
  {
    form: /(?<![\dA-Za-z_.-])[1-9]\d{15}(?![\dA-Za-z_-]|\.\d)/g,
    words: /\bnik\b|\bktp\b|kependudukan/i,
    valid: ownCheck('nik'),
    why: 'form of an Indonesian identity number',
  },
  {
    form: /(?<![\dA-Za-z_.-])0\d{11}(?![\dA-Za-z_-]|\.\d)/g,
    words: /\bcccd\b|căn cước|can cuoc|định danh/i,
    valid: (value) => Number(value.slice(1, 3)) > 0 && Number(value.slice(0, 3)) <= 96,
    why: 'form of a Vietnamese identity card',
  },
];
const fieldSays = said(new RegExp(SCHEMES.map(({ words }) => words.source).join('|'), 'i'));
/** The number that Singapore prints on specimens. */
const SPECIMENS = new Set(['S1234567D', 'S0000001I']);

/** Seven digits between two capital letters. */
function holdsSingaporean(text: string, beside: Places): boolean {
  for (let i = 0; i < beside.length; i += 2) {
    const [start, end] = [beside.at[i]!, beside.at[i + 1]!];
    if (end - start === 7 && capitalAt(text, start - 1) && capitalAt(text, end)) return true;
  }
  return false;
}

function* find(text: string, field?: string): Generator<Found> {
  const found: Found[] = [];
  for (const { form, words, valid, telling, why } of SCHEMES) {
    const said = field !== undefined && words.test(field);
    for (const match of matches(form, text)) {
      const word = said || words.test(before(text, match.index, 40));
      if ((!word && (telling !== true || inUrl(text, match.index))) || !valid(match[0])) continue;
      const value = match[0].replace(/[ -]/g, '');
      found.push(
        reservedWhere(SPECIMENS.has(value), {
          start: match.index,
          end: match.index + match[0].length,
          value,
          confidence: word ? 'certain' : 'possible',
          why: word ? `${why}, named by a word or field` : why,
        }),
      );
    }
  }
  yield* found.sort((a, b) => a.start - b.start);
}

/** Identity numbers of Singapore, Japan, Indonesia and Vietnam, by form and check. */
const detector: Detector = {
  id: 'pi/asia-id',
  family: 'pi',
  checks: true,
  type: 'NATIONAL_ID',
  title: { en: 'Identity number of Singapore, Japan, Indonesia or Vietnam', zh: '新加坡、日本、印度尼西亚、越南身份号码' },
  category: 'pd:OfficialID',
  needs: [{ digits: 7, url: false }],
  keywords:
    'my_number mynumber individual_number マイ[ナ]ンバー 個人[番]号 _nik_ _ktp_ kependudukan _cccd_ c_n_c__c can_cuoc _nh_danh'.split(' '),
  precheck: (text: string, features: TextFeatures, field: string | undefined, { beside }: Anchors) =>
    (features.upper && holdsSingaporean(text, beside)) || (features.digits >= 12 && fieldSays(field)),
  find,
  hits: ['NRIC T9999999Z', '個人番号は 1234 5678 9018 です', 'NIK: 9999994101900001', 'CCCD 001099000001'],
  misses: ['NRIC T9999999A', '個人番号 123456789019', '1234 5678 9018', 'https://a.example/T9999999Z', 'NIK: 9999999913900001'],
};
export default detector;
