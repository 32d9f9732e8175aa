const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** True for `2021-03-04` and `2021-03-04T05:06:07Z`, which stand as they are. */
export function isPlainDate(words: string): boolean {
  if (words.length !== 10 && words.length !== 20) return false;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    const mark = marks.charCodeAt(i);
    if (mark === 48 ? code < 48 || code > 57 : code !== mark) return false;
  }
  const month = (words.charCodeAt(5) - 48) * 10 + words.charCodeAt(6) - 48;
  const date = (words.charCodeAt(8) - 48) * 10 + words.charCodeAt(9) - 48;
  return month >= 1 && month <= 12 && date >= 1 && date <= 31;
}

const marks = '0000-00-00T00:00:00Z';

/** The last day that a date as `readDate` gives it can mean: `2025` ends with the year. */
export function lastDayOf(date: string): string {
  if (date.length >= 10) return date.slice(0, 10);
  if (date.length === 4) return `${date}-12-31`;
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).toISOString().slice(0, 10);
}

/** A date as manifests write it, as ISO 8601, as exact as it is stated; undefined when it is none that licit can read without guessing. */
export function readDate(words: string): string | undefined {
  if (words.length > 100) return undefined;
  const plain = words.trim();
  const iso = /^(\d{4})-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?)\s?(Z|UTC|[+-]\d\d(?::?\d\d)?)?)?)?$/i.exec(plain);
  if (iso) return day(iso[1]!, iso[2]!, iso[3]) === undefined ? undefined : withTime(day(iso[1]!, iso[2]!, iso[3])!, iso[4], iso[5]);
  if (/^\d{9,10}(?:\.\d+)?$/.test(plain)) return fromEpoch(Number(plain) * 1_000);
  if (/^\d{12,13}$/.test(plain)) return fromEpoch(Number(plain));
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/.exec(plain);
  if (compact) {
    const date = day(compact[1]!, compact[2]!, compact[3]);
    return date && compact[4] ? `${date}T${compact[4]}:${compact[5]}:${compact[6]}` : date;
  }
  if (/^(?:19|20)\d\d$/.test(plain)) return plain;
  const slashed = /^((?:19|20)\d\d)[/.](\d{1,2})(?:[/.](\d{1,2})(?:\s(\d\d:\d\d(?::\d\d)?))?)?$/.exec(plain);
  if (slashed) {
    const date = day(slashed[1]!, slashed[2]!, slashed[3]);
    return date && withTime(date, slashed[4]);
  }
  const chinese = /^((?:19|20)\d\d)\s?年(?:\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?[日号](?:\s?(\d\d:\d\d(?::\d\d)?))?)?)?$/.exec(plain);
  if (chinese) {
    if (!chinese[2]) return chinese[1];
    const date = day(chinese[1]!, chinese[2], chinese[3]);
    return date && withTime(date, chinese[4]);
  }
  return inEnglish(plain);
}

/** `Published on June 15, 2022`, `15 Jun 2022`, `Tue Mar 01 08:00:00 +0000 2022`. Numbers in an order that is not said (03/04/2021) are not read. */
function inEnglish(words: string): string | undefined {
  const names = words.toLowerCase().match(/[a-z]{3,9}/g) ?? [];
  const month = names
    .map((name) => months.findIndex((short) => name === short || (name.startsWith(short) && isMonth(name))))
    .find((index) => index >= 0);
  const year = /\b((?:19|20)\d\d)\b/.exec(words)?.[1];
  if (month === undefined || !year) return undefined;
  const number = /(?:^|[^\d:+-])(\d{1,2})(?:st|nd|rd|th)?(?=$|[\s,])/i.exec(words)?.[1];
  return day(year, String(month + 1), number);
}

function isMonth(name: string): boolean {
  return [
    'january',
    'february',
    'march',
    'april',
    'june',
    'july',
    'august',
    'september',
    'sept',
    'october',
    'november',
    'december',
  ].includes(name);
}

function day(year: string, month: string, date?: string): string | undefined {
  const m = Number(month);
  const d = date === undefined ? undefined : Number(date);
  if (m < 1 || m > 12 || (d !== undefined && (d < 1 || d > 31))) return undefined;
  const start = `${year}-${String(m).padStart(2, '0')}`;
  return d === undefined ? start : `${start}-${String(d).padStart(2, '0')}`;
}

function withTime(date: string, time?: string, zone?: string): string {
  if (!time) return date;
  const clock = `${date}T${time.replace(',', '.')}`;
  if (!zone) return clock;
  if (/^(?:Z|UTC)$/i.test(zone)) return `${clock}Z`;
  const digits = zone.replace(':', '');
  return `${clock}${digits.slice(0, 3)}:${digits.slice(3, 5) || '00'}`;
}

function fromEpoch(milliseconds: number): string | undefined {
  // Before 1990 a number is more likely something else than a time.
  if (milliseconds < 631_152_000_000 || milliseconds > 4_102_444_800_000) return undefined;
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
