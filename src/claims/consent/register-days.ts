/** When an event of a register happened, as exact as its words are. */
import { isDay } from '../../model/grant-state.js';
import { lastDayOf, readDate } from '../dates.js';

/** In milliseconds: surely not before `earliest` and not after `latest`. */
export interface Span {
  earliest: number;
  latest: number;
}

const UNDATED: Span = { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
/** `04.03.2026`, `3/18/26 9:05`. */
const BY_NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[ ,T]+(\d{1,2}):(\d{2})(?::(\d{2}))?.*)?$/;
/** `2026/3/18 9:05:01`. */
const SHORT_TIME = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** What a day or a time can mean; of none nothing is known. Where nothing says whether the month comes first, it is either. */
export function spanOf(words: string): Span {
  const plain = words.trim();
  const numbers = BY_NUMBERS.exec(plain);
  if (numbers !== null) return ofNumbers(numbers);
  const short = SHORT_TIME.exec(plain);
  if (short !== null) return onDay(dayOf(short[1]!, short[2]!, short[3]!), timeOf(short[4], short[5], short[6])) ?? UNDATED;
  const date = readDate(plain);
  if (date === undefined) return UNDATED;
  if (date.length > 10) {
    const at = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(date) ? date : `${date}Z`);
    if (!Number.isNaN(at)) return { earliest: at, latest: at };
  }
  const first = `${date.slice(0, 10)}${'-01-01'.slice(Math.min(date.length, 10) - 4)}`.slice(0, 10);
  return { earliest: Date.parse(`${first}T00:00:00Z`), latest: Date.parse(`${lastDayOf(date)}T23:59:59.999Z`) };
}

/** With points the day comes first; with strokes it may be the month, as in the United States. */
function ofNumbers([, one, mark, two, year, hour, minute, second]: readonly (string | undefined)[]): Span {
  const whole = year!.length === 2 ? `20${year!}` : year!;
  const time = timeOf(hour, minute, second);
  const readings = [dayOf(whole, two!, one!), ...(mark === '.' ? [] : [dayOf(whole, one!, two!)])];
  const spans = [...new Set(readings)].flatMap((day) => onDay(day, time) ?? []);
  if (spans.length === 0) return UNDATED;
  return { earliest: Math.min(...spans.map(({ earliest }) => earliest)), latest: Math.max(...spans.map(({ latest }) => latest)) };
}

function dayOf(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function timeOf(hour: string | undefined, minute: string | undefined, second = '00'): string | undefined {
  return hour === undefined || minute === undefined ? undefined : `${hour.padStart(2, '0')}:${minute}:${second}`;
}

function onDay(day: string, time: string | undefined): Span | undefined {
  if (!isDay(day)) return undefined;
  const at = time === undefined ? Number.NaN : Date.parse(`${day}T${time}Z`);
  return Number.isNaN(at)
    ? { earliest: Date.parse(`${day}T00:00:00Z`), latest: Date.parse(`${day}T23:59:59.999Z`) }
    : { earliest: at, latest: at };
}
