import { anchorsOf, isAscii, isDate } from '../../inspect/clues/clues.js';
import { DATE, LED } from '../../inspect/clues/wanted-bits.js';
import type { Json } from '../../model/basics.js';
import type { AroundValue, Detector, Found, NamedField } from '../../model/detection.js';
import { type Before, fieldNames, mayBeNamed, nearestBefore } from '../numbers/name-words.js';
import { ofOthers } from '../sensitive/beside.js';

const LETTERS = '[\\p{L}\\p{M}]{2,14}';
/** A date of which the day is said, however it is written; from its first digits on. */
const FULL = new RegExp(
  [
    '(?:1[89]|2[0-5])\\d\\d ?[-/.年년] ?\\d{1,2} ?[-/.月월] ?\\d{1,2}(?: ?[日일])?',
    '\\d{1,2} ?[-/.] ?\\d{1,2} ?[-/.] ?(?:(?:1[89]|2[0-5])\\d\\d|\\d\\d)',
    `\\d{1,2}(?:st|nd|rd|th|er|\\.|º|ª)?,? (?:de |of |tháng )?(?:${LETTERS}|\\d{1,2})\\.?,? (?:de |del |năm )?(?:1[89]|2[0-5])\\d\\d`,
    `(?:1[89]|2[0-5])\\d\\d\\.? (?:m\\. )?${LETTERS} \\d{1,2}`,
    '(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])',
  ]
    .map((form) => `(?:${form})(?![\\d:])`)
    .join('|'),
  'iuy',
);
/** What follows the name of a month: 7, 1984. */
const AFTER_MONTH = /\d{1,2}(?:st|nd|rd|th)?,? (?:1[89]|20)\d\d(?!\d)/iy;
const MONTH = /(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}]{2,12}\.? $/u;
const YEAR = /(?:(?:1[89]|20)\d\d|25\d\d)(?: ?[年년])?(?![\d\p{L}-])/uy;
/** A day or year with the word behind it. */
const BACKWARD =
  /(?:1[89]|20)\d\d ?(?:年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?日)?)? ?(?:出生|生まれ|诞生|生(?![\u4e00-\u9fff]))|년(?: ?\d{1,2} ?월(?: ?\d{1,2} ?일)?)? ?(?:생(?![가-힣])|출생|에? ?태어)|\.\d{1,2}(?:\.\d{1,2})?生)/y;

/** A word ends at most so many units before a date. */
const REACH = 40;
/** Marks and a few words: a place of birth, an article. */
const BETWEEN = /^(?:[^\p{L}\p{N}\n]{0,4}[\p{L}\p{M}]{1,14}){0,3}[^\p{L}\p{N}\n]{0,6}$/u;
const MARKS = /^[^\p{L}\p{N}]{0,8}$/u;
const KEY = /[:=：.(（]/;
/** Who was born before this year is dead. */
const LIVING = 1910;

function find(text: string, _field?: string, { groups, wanted } = anchorsOf(text)): Iterable<Found> {
  let all: Found[] | undefined;
  // A word behind a year is of scripts beyond ASCII: elsewhere only digits with a word before them are of a birth.
  const years = !isAscii(text);
  for (let n = 0, done = 0; n < wanted.length; n += 2) {
    const bits = wanted.at[n + 1]!;
    const start = groups.at[wanted.at[n]!]!;
    if ((bits & DATE) === 0 || start < done) continue;
    // The word behind belongs to a year.
    const behind = years && groups.at[wanted.at[n]! + 1]! - start === YEAR_LENGTH ? backward(text, start) : undefined;
    const found = behind ?? ((bits & LED) === 0 ? undefined : forward(text, start, done));
    if (found === undefined) continue;
    done = found.end;
    (all ??= []).push(found);
  }
  return all ?? NONE;
}

const NONE: readonly Found[] = [];

const YEAR_LENGTH = 4;

function backward(text: string, start: number): Found | undefined {
  const written = at(BACKWARD, text, start);
  return written === undefined
    ? undefined
    : hit(
        start,
        written.replace(/\s*(?:出生|生まれ|诞生|生|생|출생|에? ?태어)$/, ''),
        written.includes('出生') || written.includes('출생'),
      );
}

function forward(text: string, start: number, done: number): Found | undefined {
  // Few dates are of a birth: their patterns take longer than the last letters of the words before them.
  if (!mayBeNamed(text, start, REACH, 'BIRTH', 'BORN')) return undefined;
  const full = at(FULL, text, start);
  const afterMonth = at(AFTER_MONTH, text, start);
  const year = at(YEAR, text, start);
  if (full === undefined && afterMonth === undefined && year === undefined) return undefined;
  const word = nearestBefore(text, start, REACH, 'BIRTH', 'BORN');
  if (word === undefined) return undefined;
  const gap = text.slice(start - word.gap, start);
  if (!isNamed(word, gap)) return undefined;
  const from = Math.max(done, start - (MONTH.exec(gap)?.[0].length ?? 0));
  if (from < start && afterMonth !== undefined) return hit(from, text.slice(from, start) + afterMonth, true);
  if (full !== undefined) return hit(start, full, true);
  // A year alone is of a birth where its name says so: many things are born in a year.
  return year !== undefined && word.naming.type === 'BIRTH' && MARKS.test(gap) ? hit(start, year, true) : undefined;
}

/** What a sticky pattern matches at a place. */
function at(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}

function isNamed({ naming, capitals }: Before, gap: string): boolean {
  if (naming.short && !(capitals || KEY.test(gap))) return false;
  return naming.type === 'BORN' || naming.short ? BETWEEN.test(gap) : MARKS.test(gap) || BETWEEN.test(gap);
}

function hit(start: number, written: string, named: boolean): Found {
  const year = Number(/\d{4}/.exec(written)?.[0] ?? LIVING);
  const confidence = named && year >= LIVING ? 'likely' : 'possible';
  return { start, end: start + written.length, confidence, why: 'date of birth, named by a word or field', show: 0 };
}

const DIGITS = /\p{Nd}/gu;

/** A day, month or year of birth, in digits of any script or with the name of a month. */
function holds(value: Json): boolean {
  if (typeof value === 'number') {
    const day = /^(\d{4})(\d\d)(\d\d)$/.exec(String(value));
    return (value >= 1880 && value <= 2100) || (day !== null && isDate(Number(day[1]), Number(day[2]), Number(day[3])));
  }
  if (typeof value !== 'string' || value.length > 40) return false;
  const digits = value.match(DIGITS)?.length ?? 0;
  return digits >= 3 && digits <= 17 && !/^\s*[\p{L}_]+\p{Nd}+\s*$/u.test(value);
}

/** Names of fields that only look alike. */
const LOOK_ALIKE = /weight|place|rate|order|count|birth.?(?:cert|type|control)|city|country|animal|出生(?:地|率|体重|证)|birthplace/i;

/** Date of birth: what a field of that name holds, and what a word for it stands beside in a text. */
const detector: Detector = {
  id: 'pi/birth-date',
  family: 'pi',
  type: 'DATE',
  title: { en: 'Date of birth', zh: '出生日期' },
  category: 'pd:BirthDate',
  sharedByPeople: true,
  needs: [{ digits: 2, url: false }],
  precheck: (_text, _features, _field, { wants }) => (wants & DATE) !== 0,
  find,
  named(field: string): NamedField | undefined {
    const [born, birth] = [fieldNames(field, 'BORN'), fieldNames(field, 'BIRTH')];
    if (!(born || birth) || LOOK_ALIKE.test(field)) return undefined;
    return {
      confidence: 'likely',
      why: 'the name of the field says so',
      holds: (value: Json, around?: AroundValue) =>
        holds(value) ? (around !== undefined && ofOthers(around) ? 'possible' : 'likely') : false,
    };
  },
  hits: [
    'DOB: 03/07/1984',
    'born on March 7, 1984 in a town',
    'née le 7 mars 1984',
    'geboren am 07.03.1984',
    '1984年3月7日出生',
    '生年月日：1984年3月7日',
    '생년월일 1984-03-07',
    'дата рождения: 07.03.1984',
    'تاريخ الميلاد: 1984/03/07',
  ],
  misses: [
    'released on March 7, 1984',
    'Java was born in 1995',
    '出生率为1.05',
    '2024-05-01',
    'date: 2024-05-01',
    'birthday party of 12 people',
    '学生1984年3月',
  ],
};
export default detector;
