/** Whether an age, an age group or a date of birth is that of a child under fourteen, and how surely. */
import type { Confidence, Json } from '../../model/basics.js';

const FOURTEEN = 14;

/** How surely a value speaks of a child under fourteen; false where it does not. */
export type Childhood = Confidence | false;

const UNIT =
  '(?:周?岁|歲|歳|才|years?(?: old| of age)?|yrs?(?: old)?|y/?o|y|ans?|años?|anos?|anni|jahre?|jaar|세|살|лет|года?|tahun|tuổi|yaş)';
const NUMBER = new RegExp(`^(\\d{1,3}(?:\\.\\d{1,6})?)\\s*${UNIT}?\\.?$`);
const MONTHS = /^(\d{1,3})\s*(?:months?(?: old)?|mos?|个月|月龄|months|mois|meses|monate|weeks?|days?|周|天)$/;
const RANGE = new RegExp(`^(?:ages?|aged)?\\s*(\\d{1,2})\\s*${UNIT}?\\s*(?:-|–|—|~|～|至|到|to|\\.\\.|a|bis)\\s*(\\d{1,3})\\s*${UNIT}?$`);
const BELOW = new RegExp(
  `^(?:<|<=|≤|under|below|less than|younger than|up to|不满|未满|小于|低于|unter)\\s*(\\d{1,2})\\s*${UNIT}?$|^(\\d{1,2})\\s*${UNIT}?\\s*(?:及?以下|and (?:under|below|younger)|or (?:under|below|younger|less)|未満|미만)$`,
);
const ABOVE = new RegExp(
  `^(?:>|>=|≥|over|above|older than|from|大于|超过|满)\\s*(\\d{1,3})\\s*${UNIT}?$|^(\\d{1,3})\\s*${UNIT}?\\s*(?:\\+|及?以上|and (?:over|above|older)|or (?:over|above|older|more))$`,
);
const CHILD =
  /^(?:a )?(?:child(?:ren|hood)?|kids?|toddlers?|infants?|bab(?:y|ies)|newborns?|preschoolers?|schoolchild(?:ren)?|young child(?:ren)?|niñ[oa]s?|enfants?|kind(?:er)?|crianças?|儿童|幼儿|婴儿|婴幼儿|小孩|孩子|幼童|学龄前(?:儿童)?|学龄儿童|子供|어린이|дети|ребёнок)$/;
const MINOR = /^(?:minors?|under ?age|juveniles?|未成年人?|未满?成年|미성년자?)$/;
const YOUNG = /^(?:teens?|teenagers?|adolescents?|youths?|young(?: people)?|少年|青少年|中学生|小学生|学生|10s|10代|teen(?:s|age))$/;

const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
/** Years with months, as in records of children: `2;06`, `6 years 3 months`, `3岁半`. */
const YEARS_AND = new RegExp(
  `^(\\d{1,2})(?:;\\d{1,2}(?:\\.\\d{1,2})?|\\s*${UNIT}\\s*(?:and\\s)?(?:半|½|\\d{1,2}\\s*(?:m|mos?|months?|个?月)(?:大)?)|½)$`,
);

/** Numerals up to thirty-nine, as ages are written: 八, 十二, 二十. */
function withDigits(words: string): string {
  const english = ENGLISH.indexOf(words);
  if (english >= 0) return String(english);
  return words.replace(/[二三]?十[一二三四五六七八九]?|[一二三四五六七八九](?=周?岁|$)/g, (han) => {
    const digit = (one: string | undefined) => (one ? '一二三四五六七八九'.indexOf(one) + 1 : 0);
    const [tens, ones] = han.includes('十') ? han.split('十') : ['', han];
    return String((han.includes('十') ? 10 * (digit(tens) || 1) : 0) + digit(ones));
  });
}

/** Of an age in years, or a group of ages. In a column of groups a bare number may be a code. */
export function childByAge(value: Json, group: boolean): Childhood {
  if (Array.isArray(value)) return surest(value.slice(0, 20).map((one) => childByAge(one, group)));
  if (typeof value === 'number') return byYears(value, group);
  if (typeof value !== 'string' || value.length > 40) return false;
  const words = withDigits(
    value
      .normalize('NFKC')
      .trim()
      .toLowerCase()
      .replace(/^p(?=\d{1,2}y)/, '')
      .replace(/^(\d{1,2}),(\d)$/, '$1.$2'),
  );
  const number = NUMBER.exec(words);
  if (number) return byYears(Number(number[1]), group && words === number[1]);
  const more = YEARS_AND.exec(words);
  if (more) return byYears(Number(more[1]) || 0.5, false);
  if (MONTHS.test(words)) return Number.parseInt(words, 10) < FOURTEEN * 12 ? 'certain' : false;
  const range = RANGE.exec(words);
  if (range) return within(Number(range[1]), Number(range[2]));
  const below = BELOW.exec(words);
  // Below fourteen: thirteen at most.
  if (below) return within(0, Number(below[1] ?? below[2]) - 1);
  const above = ABOVE.exec(words);
  if (above) return Number(above[1] ?? above[2]) < FOURTEEN - 1 ? 'possible' : false;
  // `12 (self-reported)`, `~9`, `7*`: a number below fourteen, and no date.
  const loose = /^[~≈约大概]{0,3}\s*(\d{1,2})(?![\d.,:;/年-])/.exec(words);
  if (loose) return Number(loose[1]) < FOURTEEN && Number(loose[1]) > 0 ? 'likely' : false;
  if (CHILD.test(words)) return 'certain';
  if (MINOR.test(words)) return 'likely';
  return YOUNG.test(words) ? 'possible' : false;
}

/** Of an age in months. */
export function childByMonths(value: Json): Childhood {
  const months = typeof value === 'string' ? Number.parseFloat(value.normalize('NFKC')) : value;
  return typeof months === 'number' && months > 0 && months < FOURTEEN * 12 ? 'certain' : false;
}

function byYears(years: number, code: boolean): Childhood {
  if (!(years >= 0 && years < FOURTEEN)) return false;
  // Zero stands for what is not known, too; ages with many decimals are measures brought to one scale.
  const plain = Number.isInteger(years) ? years > 0 : years >= 1 && Number.isInteger(years * 10);
  return plain && !code ? 'certain' : 'possible';
}

function within(from: number, until: number): Childhood {
  if (from > until || from >= FOURTEEN) return false;
  if (until < FOURTEEN) return 'certain';
  return until === FOURTEEN && from < FOURTEEN - 1 ? 'likely' : 'possible';
}

function surest(all: readonly Childhood[]): Childhood {
  return (['certain', 'likely', 'possible'] as const).find((one) => all.includes(one)) ?? false;
}

interface Day {
  year: number;
  month?: number;
  day?: number;
}

/**
 * Of a year or date of birth, on the day the item was collected, or today where that is not known, lies ahead, or lies before the birth. A year alone
 * leaves an age open by one year.
 */
export function childByBirth(value: Json, collected: string | undefined, today: string): Childhood {
  if (isLongAgo(value, collected !== undefined && collected < today ? collected : today)) return false;
  const birth = dayIn(value);
  const now = dayIn(today)!;
  if (birth === undefined) {
    const short = shortYear(value, now);
    return short !== undefined && now.year - short.year <= FOURTEEN ? 'possible' : false;
  }
  if (birth.year > now.year) return false;
  const stated = collected === undefined ? undefined : dayIn(collected.slice(0, 10));
  const on = stated === undefined || stated.year > now.year || stated.year < birth.year ? now : stated;
  const oldest = years({ month: 1, day: 1, ...birth }, { month: 12, day: 31, ...on });
  const youngest = years({ month: 12, day: 31, ...birth }, { month: 1, day: 1, ...on });
  if (oldest < FOURTEEN) return 'certain';
  return youngest < FOURTEEN ? 'possible' : false;
}

/** A date that begins with a year more than fifteen years before another one's: most births, told without reading the rest. */
function isLongAgo(value: Json, than: string): boolean {
  const from = yearAt(typeof value === 'number' ? String(value) : value);
  const until = yearAt(than);
  return from > 0 && until > 0 && until - from > FOURTEEN + 1;
}

function yearAt(words: Json): number {
  if (typeof words !== 'string' || words.length < 4) return 0;
  let year = 0;
  for (let i = 0; i < 4; i++) {
    const digit = words.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return 0;
    year = 10 * year + digit;
  }
  // The first digits of a time in seconds are no year.
  const more = words.length !== 8 && words.charCodeAt(4) >= 48 && words.charCodeAt(4) <= 57;
  return more || year < 1900 || year > 2100 ? 0 : year;
}

function years(birth: Required<Day>, on: Required<Day>): number {
  const before = on.month < birth.month || (on.month === birth.month && on.day < birth.day);
  return on.year - birth.year - (before ? 1 : 0);
}

const EPOCH_SECONDS = /^-?\d{9,10}(?:\.\d+)?$/;
const EPOCH_MILLISECONDS = /^-?\d{12,13}$/;

/** A day as people write it; where the order of day and month is not said, or they are masked, its year alone. */
function dayIn(value: Json): Day | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const words = String(value).normalize('NFKC').trim().slice(0, 40);
  const ordered =
    /^((?:19|20)\d\d)(?:\s?[-/.年]\s?(\d{1,2})(?:\s?[-/.月]\s?(\d{1,2})日?)?月?|年)?(?:[T ].*)?$/.exec(words) ??
    /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(words);
  if (ordered) {
    const [month, day] = [Number(ordered[2] ?? 0), Number(ordered[3] ?? 0)];
    if (month > 12 || day > 31) return { year: Number(ordered[1]) };
    return { year: Number(ordered[1]), ...(month > 0 && { month }), ...(month > 0 && day > 0 && { day }) };
  }
  if (EPOCH_SECONDS.test(words)) return dayOf(Number(words) * 1_000);
  if (EPOCH_MILLISECONDS.test(words)) return dayOf(Number(words));
  const year = /^((?:19|20)\d\d)(?!\d)|(?<!\d)((?:19|20)\d\d)$/.exec(words);
  return year ? { year: Number(year[1] ?? year[2]) } : undefined;
}

function dayOf(time: number): Day {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A date whose year has two digits, `05/06/17`: the later one that has come. */
function shortYear(value: Json, now: Day): Day | undefined {
  const year = typeof value === 'string' ? /^\s*\d{1,2}[/.-]\d{1,2}[/.-](\d\d)\s*$/.exec(value)?.[1] : undefined;
  return year !== undefined && 2000 + Number(year) <= now.year ? { year: 2000 + Number(year) } : undefined;
}
