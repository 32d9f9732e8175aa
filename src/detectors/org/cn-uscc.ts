import { anchorsOf, bare, before, inUrl, isCode, matchAt } from '../../inspect/clues/clues.js';
import type { Anchors, Detector, Found, Places } from '../../model/detection.js';

// Registering department, category, region, organization code, check character (GB 32100-2015); without I, O, S, V, Z.
const CODE = /(?<![A-Za-z0-9_.])[1-9ANY][1-9]\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![A-Za-z0-9_]|\.\d)/y;
const LENGTH = 18;
const WORDS = /信用代码|统一代码|组织机构代码|营业执照|税号|纳税人识别|企业|公司|法人|uscc|credit.?code|unified.?social/i;
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const VALUES = Int8Array.from({ length: 128 }, (_, c) => CHARACTERS.indexOf(String.fromCharCode(c)));
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Check character of GB 32100-2015 (modulus 31). */
function checks(code: string): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += VALUES[code.charCodeAt(i)]! * WEIGHTS[i]!;
  return CHARACTERS[(31 - (sum % 31)) % 31] === code[17];
}

function holdsCode(text: string, coded: Places): boolean {
  for (let i = 0; i < coded.length; i += 2) if (isCandidate(text, coded.at[i]!, coded.at[i + 1]!)) return true;
  return false;
}

function isCandidate(text: string, start: number, end: number): boolean {
  return end - start === LENGTH && isCode(text, start, end);
}

function* find(text: string, field?: string, { coded } = anchorsOf(text)): Generator<Found> {
  const said = field !== undefined && WORDS.test(field);
  for (let i = 0; i < coded.length; i += 2) {
    const [start, end] = [coded.at[i]!, coded.at[i + 1]!];
    if (!isCandidate(text, start, end)) continue;
    const match = matchAt(CODE, text, start);
    if (match === null || !checks(match[0])) continue;
    const word = said || WORDS.test(before(text, start));
    // Eighteen digits may be anything that is counted; a letter in them is one more sign.
    if (!word && (inUrl(text, start) || /^\d+$/.test(match[0]) || !/^[159][1-39]/.test(match[0]))) continue;
    yield {
      start,
      end,
      show: 6,
      confidence: word ? 'certain' : bare(text, start, end) ? 'likely' : 'possible',
      why: word ? 'check character valid, named by a word or field' : 'form and check character valid',
    };
  }
}

/** Unified social credit code of an organization in China (GB 32100-2015): it names a company or an office, not a person. */
const detector: Detector = {
  id: 'org/cn-uscc',
  family: 'org',
  checks: true,
  type: 'COMPANY_ID',
  title: { en: 'Unified social credit code (an organization’s)', zh: '统一社会信用代码（组织机构，非个人信息）' },
  needs: [{ digits: 7, coded: true, url: false }],
  precheck: (text: string, _features: unknown, _field: unknown, { coded }: Anchors) => holdsCode(text, coded),
  find,
  hits: ['统一社会信用代码：91990000MA00000008', '91990101999999999F', '{"uscc":"91440300700000000X"}'],
  misses: [
    '统一社会信用代码：91990000MA00000007',
    'https://shop.example/91990000MA00000008',
    '910000000000000000',
    'sha 91990000MA00000008ab',
  ],
};
export default detector;
