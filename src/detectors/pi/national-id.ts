import { anchorsOf, before, ending, matches } from '../../inspect/clues/clues.js';
import type { Detector, Found } from '../../model/detection.js';
import { lacking } from '../checked/check-digits.js';
import { holds, numbersOf } from '../numbers/find-numbers.js';
import { namesType } from '../numbers/name-words.js';

// A word that can only mean one number lets the bare form pass: test numbers of forms seldom have real areas.
const SSN = ending(/(?:social security|ssn)(?: (?:number|no\.?|is|was|#))*[\s:：#=]{0,3}$/i);
const SSN_WORD = /\bssn\b|social security/i;
const SSN_FORM = /(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/g;
// Two forms of United States numbers in which a hyphen is missing.
const BARE_SSN = /(?<![\w-])(?!000|666|9)(?:\d{3}-\d{6}|\d{5}-\d{4})(?![\w-])/g;

function find(text: string, field?: string, anchors = anchorsOf(text)): Found[] {
  const checked = numbersOf('NATIONAL_ID', text, field, anchors);
  const { rows } = anchors;
  const named: Found[] = [];
  let said: boolean | undefined;
  for (let i = 0, next = 0; i < rows.length; i += 3) {
    const [start, end, digits] = [rows.at[i]!, rows.at[i + 1]!, rows.at[i + 2]!];
    if (digits < 9 || digits === end - start || !hasHyphen(text, start, end)) continue;
    while (next < checked.length && checked[next]!.end <= start) next++;
    for (const one of socialSecurity(text, start, end, () => (said ??= SSN_WORD.test(text)))) {
      let other = next;
      while (other < checked.length && checked[other]!.end <= one.start) other++;
      if (other === checked.length || checked[other]!.start >= one.end) named.push(one);
    }
  }
  return named.length === 0 ? checked : [...checked, ...named].sort((a, b) => a.start - b.start);
}

function hasHyphen(text: string, start: number, end: number): boolean {
  for (let i = start + 3; i < end; i++) if (text.charCodeAt(i) === 0x2d) return true;
  return false;
}

/** Numbers in a row of digits that have the form of the United States' and are named, though their areas and check say nothing. */
function* socialSecurity(text: string, rowStart: number, rowEnd: number, said: () => boolean): Generator<Found> {
  const from = Math.max(0, rowStart - 1);
  const written = text.slice(from, rowEnd + 1);
  for (const match of matches(SSN_FORM, written)) {
    const start = from + match.index;
    if (!SSN.test(before(text, start))) continue;
    yield {
      start,
      end: start + 11,
      value: match[0].replaceAll('-', ''),
      confidence: 'certain',
      why: 'form of a United States social security number, named by a word',
    };
  }
  for (const match of matches(BARE_SSN, written)) {
    if (!said()) return;
    const start = from + match.index;
    yield {
      start,
      end: start + match[0].length,
      value: match[0].replace('-', ''),
      confidence: 'likely',
      why: 'form of a United States social security number in a text that names one',
    };
  }
}

/** Number by which a state knows a person, of some fifty countries, by form and check digit. */
const detector: Detector = {
  id: 'pi/national-id',
  family: 'pi',
  type: 'NATIONAL_ID',
  title: { en: 'National identity number', zh: '国民身份号码（中国以外）' },
  category: 'pd:OfficialID',
  chance: 0.3,
  needs: [
    { digits: 4, url: false },
    { upper: true, digits: 1, url: false },
  ],
  keywords: ['_ssn_', 'social_sec'],
  precheck: (text, _features, field, anchors) => holds('NATIONAL_ID', text, field, anchors),
  lacks: lacking('national identity numbers other than those of China', '中国以外的国民身份号码'),
  find,
  names: namesType('NATIONAL_ID'),
  hits: [
    'His social security number is 987-65-4321',
    'henkilötunnus 010190-999W',
    'Thai identity number: 1-2345-45678-78-1',
    'Indian Aadhaar 2341 2341 2346',
  ],
  misses: ['order 987-65-4321', 'ISBN 978-0-306-40615-7', '2020-01-02', 'identity matrix 3x3 of 12345679', '010190-999A'],
};
export default detector;
