/** A day of birth in the ways in which it is written. */
import { bare } from './bare-text.js';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const YEAR_FIRST = /^\D{0,4}((?:19|20)\d{2})\D{0,3}?(\d{1,2})\D{0,3}?(\d{1,2})(?:\D.*)?$/s;
const YEAR_LAST = /^(\d{1,2})\D{1,3}(\d{1,2})\D{1,3}((?:19|20)\d{2})(?:\D.*)?$/s;
const WITH_MONTH = /^(?:(\d{1,2})\D{0,4})?\b([A-Za-z]{3,9})\b\.?\s*(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?((?:19|20)\d{2})\b/;
const LONGEST = 40;

/** The days that a value of a field for dates of birth may mean; two where day and month may be either. */
export function daysOf(value: string): { year: number; month: number; day: number }[] {
  const text = value.normalize('NFKC').trim();
  if (text.length > LONGEST) return [];
  const first = YEAR_FIRST.exec(text);
  const found: [string, string, string][] = [];
  if (first) found.push([first[1]!, first[2]!, first[3]!]);
  const last = YEAR_LAST.exec(text);
  if (last) found.push([last[3]!, last[2]!, last[1]!], [last[3]!, last[1]!, last[2]!]);
  const named = WITH_MONTH.exec(text);
  const month = named ? MONTHS.findIndex((name) => name.startsWith(named[2]!.toLowerCase())) + 1 : 0;
  if (named && month > 0) found.push([named[4]!, String(month), named[1] ?? named[3] ?? '0']);
  return found
    .map(([year, month, day]) => ({ year: Number(year), month: Number(month), day: Number(day) }))
    .filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31);
}

/** The letters and digits of the ways in which a day is written, in lower case and without what is between them. */
export function spellingsOf({ year, month, day }: { year: number; month: number; day: number }): string[] {
  const [mm, dd] = [String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  const name = MONTHS[month - 1]!;
  const all = [`${year}${mm}${dd}`, `${dd}${mm}${year}`, `${mm}${dd}${year}`];
  for (const m of [String(month), mm])
    for (const d of [String(day), dd]) all.push(`${year}年${m}月${d}日`, `${year}年${m}月${d}号`, `${year}년${m}월${d}일`);
  for (const word of [name, name.slice(0, 3), ...(month === 9 ? ['sept'] : [])])
    for (const d of [String(day), dd])
      for (const nth of ['', 'st', 'nd', 'rd', 'th'])
        all.push(`${d}${nth}${word}${year}`, `${d}${nth}of${word}${year}`, `${word}${d}${nth}${year}`);
  return [...new Set([...all, ...inLanguages(year, month, day)])];
}

/** Languages of data, whose names of months are those of the Unicode Common Locale Data Repository. */
const LANGUAGES =
  'ar bg bn cs da de el es et fa fi fr he hi hr hu id it lt lv ms nb nl pl pt ro ru sk sl sr sv sw th tr uk ur vi ja ko zh'.split(' ');
let formats: Intl.DateTimeFormat[] | undefined;

/** A day with the name of its month, as languages write it, with the day before the year and behind it. */
function inLanguages(year: number, month: number, day: number): string[] {
  formats ??= LANGUAGES.flatMap((language) =>
    (['long', 'medium'] as const).map(
      (dateStyle) => new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { dateStyle, timeZone: 'UTC' }),
    ),
  );
  const date = new Date(Date.UTC(year, month - 1, day));
  return formats
    .map((format) => bare(format.format(date).replace(/\s(?:г|р)\.?$/u, '')))
    .filter((one) => one.length >= 7 && /\p{L}/u.test(one));
}

/** … and those of one or two digits for month and day, which only the marks between them tell apart: `1990-3-7`, `7.3.1990`. */
export function markedSpellings({ year, month, day }: { year: number; month: number; day: number }): RegExp {
  const [m, d] = [`0?${month}`, `0?${day}`];
  const mark = String.raw`\s{0,2}[-/.\u2010-\u2015\uff0f\uff0e\uff0d年月]\s{0,2}`;
  return new RegExp(String.raw`(?<!\d)(?:${year}${mark}${m}${mark}${d}|(?:${d}${mark}${m}|${m}${mark}${d})${mark}${year})(?!\d)`, 'g');
}
