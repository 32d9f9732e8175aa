import type { Claim, Consent, ConsentAgainst, Json, Role, Roles } from '../model.js';
import { readBasis } from './basis-read.js';
import { consentRole, isPersonal } from './consent-fields.js';
import { consentStatus, gravest, LONGEST_STATUS, yesOrNo } from './consent-words.js';
import { isPlainDate, readDate } from './dates.js';
import { saysNothing } from './placeholders.js';
import { reservationClaim } from './reservation.js';
import { roleNames } from './role-names.js';

type Fields = Record<string, Json>;
type Getter = (fields: Fields) => Json | undefined;

/** What one field says on consent. */
interface Heard {
  /** The same for all that is alike but for the days of a withdrawal and a consent. */
  kind: number;
  field: string;
  /** The words at fault, for people; none of a bare day. */
  raw: string;
  against?: ConsentAgainst[];
  given?: true;
  unclear?: true;
  /** The day of a withdrawal or of a consent, as exact as stated. */
  withdrawnAt?: string;
  givenAt?: string;
  expires?: string;
  notice?: string;
  guardian?: Consent['guardian'];
  purposes?: string[];
  renewed?: Consent['renewed'];
}

const READ_ROLES = [
  'basis',
  'reservation',
  'consent-given',
  'consent-withdrawn',
  'consent-expires',
  'notice',
  'objection',
  'guardian',
  'purpose',
] as const satisfies readonly Role[];
type ReadRole = (typeof READ_ROLES)[number];

const MOST_CACHED = 20_000;
const MOST_NAMES = 10_000;
const MOST_PARTS = 200;
/** Different wordings of one field that are kept as they stand. */
const MOST_WORDINGS = 1_000;

/**
 * Reads what an item says on the consent of the person it is about, over all fields that speak of it. Fields that the first items of a
 * manifest did not have are noticed by their names: one late withdrawal must not be missed. Made once for a manifest.
 */
export function consentReader(
  path: string,
  roles: Roles,
  getter: (path: string) => Getter,
): (fields: Fields) => Claim<Consent> | undefined {
  const parts = READ_ROLES.flatMap((role) =>
    (roles[role] ?? [])
      .filter((field) => role !== 'reservation' || isPersonal(squashed(field)))
      .map((field) => part(role, field, getter(field))),
  );
  // Roles that licit.yaml sets silence no field that is named for consent.
  const known = new Set(READ_ROLES.flatMap((role) => roles[role] ?? []));
  const heardFields = new Set(known);
  const claims = new Map<string, Claim<Consent>>();
  let lastNames: string[] = [];

  function learn(fields: Fields): void {
    lastNames = Object.keys(fields);
    for (const name of lastNames) {
      if (known.has(name) || heardFields.has(name)) continue;
      if (known.size < MOST_NAMES) known.add(name);
      const role = roleOf(squashed(name));
      if (role === undefined || parts.length >= MOST_PARTS || (role === 'reservation' && !isPersonal(squashed(name)))) continue;
      heardFields.add(name);
      parts.push(part(role, name, getter(name)));
    }
  }

  function claimOf(name: string, heard: readonly Heard[]): Claim<Consent> {
    let claim = claims.get(name);
    if (claim === undefined) {
      claim = together(path, heard);
      if (claims.size >= MOST_CACHED) claims.clear();
      claims.set(name, claim);
    }
    return claim;
  }

  return (fields) => {
    let at = 0;
    for (const name in fields) {
      if (lastNames[at] !== name) {
        learn(fields);
        break;
      }
      at += 1;
    }
    if (parts.length === 0) return undefined;
    let name = '';
    let heard: Heard[] | undefined;
    let given = false;
    let ended = false;
    for (let i = 0; i < parts.length; i++) {
      const one = parts[i]!(fields);
      if (one === undefined) continue;
      (heard ??= []).push(one);
      name += `${one.kind} `;
      if (one.givenAt !== undefined) given = true;
      if (one.withdrawnAt !== undefined || one.expires !== undefined) ended = true;
    }
    if (heard === undefined) return undefined;
    if (!given || !ended) return claimOf(name, heard);
    // Only where consent was given and has an end do the days decide.
    const claim = together(path, heard);
    return claim.state === 'known' ? claimOf(`${name}${JSON.stringify(claim.value)}`, heard) : claim;
  };
}

function roleOf(name: string): ReadRole | undefined {
  if (roleNames.basis.includes(name)) return CONSENT_NAME.test(name) ? 'basis' : undefined;
  if (roleNames.reservation.includes(name)) return 'reservation';
  const named = consentRole(name);
  return named?.beside ? undefined : (named?.role as ReadRole | undefined);
}

const kinds = new Map<string, number>();

/** A number for all that decides but the days of a withdrawal and a consent, which nearly every item has for itself. */
function kindOf(field: string, raw: string, { givenAt: _, withdrawnAt: __, ...read }: NonNullable<Read>): number {
  const name = JSON.stringify([field, raw, read]);
  let kind = kinds.get(name);
  if (kind === undefined) {
    if (kinds.size >= 10 * MOST_CACHED) kinds.clear();
    kinds.set(name, (kind = ++lastKind));
  }
  return kind;
}

let lastKind = 0;

function part(role: ReadRole, field: string, get: Getter): (fields: Fields) => Heard | undefined {
  const name = squashed(field);
  const cache = new Map<Json, Heard | undefined>();
  const dated = role === 'consent-given' || role === 'consent-withdrawn';
  const given: Heard = { kind: kindOf(field, '', { given: true }), field, raw: '', given: true };
  const withdrawn: Heard = { kind: kindOf(field, '', { against: ['withdrawn'] }), field, raw: '', against: ['withdrawn'] };
  return (fields) => {
    const value = get(fields);
    if (value === undefined || value === null || value === '') return undefined;
    if (dated && typeof value === 'string' && value.length >= 8 && value.length <= 40 && value.charCodeAt(0) === 50) {
      // A day of this century is not kept: nearly every item has its own.
      const day = isPlainDate(value) ? value : readDate(value);
      if (day !== undefined) return role === 'consent-given' ? { ...given, givenAt: day } : { ...withdrawn, withdrawnAt: day };
    }
    const key = typeof value === 'object' ? JSON.stringify(value) : value;
    if (cache.has(key)) return cache.get(key);
    const read = typeof value === 'object' ? readNested(role, name, value) : readers[role](String(value).trim(), name);
    // Words that differ from item to item would give each a profile of its own.
    const raw = cache.size > MOST_WORDINGS ? '' : shown(typeof value === 'object' ? '' : String(value), role);
    if (read?.notice !== undefined && cache.size > MOST_WORDINGS) read.notice = 'many versions';
    const heard = read && { kind: kindOf(field, raw, read), field, raw, ...read };
    if (cache.size >= MOST_CACHED) cache.clear();
    if (typeof key !== 'string' || key.length <= 2_000) cache.set(key, heard);
    return heard;
  };
}

type Read = Omit<Heard, 'kind' | 'field' | 'raw'> | undefined;

const readers: Record<ReadRole, (words: string, name: string) => Read> = {
  basis: (words, name) => {
    const named = CONSENT_NAME.test(name);
    if (named && /^(?:none|nil|无|没有)$/i.test(words)) return { against: ['refused'] };
    if (named && /^(?:待定|待补充?|暂无|tb[ad]|to ?do)$/i.test(words)) return { against: ['pending'] };
    if (saysNothing(words)) return undefined;
    const flag = yesOrNo(words);
    if (flag !== undefined) return named ? (flag ? { given: true } : { against: ['refused'] }) : undefined;
    const bases = readBasis(words);
    // The end of a contract is not the word of a person.
    if (!named && bases.length > 0 && !bases.some(({ term }) => /[Cc]onsent|A13-1-1|:A6-1-a|:A9-2-a/.test(term))) return undefined;
    const status = consentStatus(words);
    if (status)
      return {
        ...(status.against.length > 0 && { against: status.against }),
        ...(status.given && { given: true }),
        ...(status.expires !== undefined && { expires: status.expires }),
      };
    if (bases.length > 0) return undefined;
    if (readDate(words) !== undefined) return named ? { given: true, givenAt: readDate(words)! } : undefined;
    if (!named || words.length > LONGEST_STATUS) return undefined;
    return /\b(?:broad|specific|tiered|dynamic|verbal|oral|written|electronic|e-?sign\w*|online|paper|blanket|parental|form)\b|书面|口头|电子|线上|纸质/i.test(
      words,
    )
      ? { given: true }
      : { unclear: true };
  },
  reservation: (words, name) => {
    const claim = reservationClaim(words, { path: '', field: name });
    if (claim.state === 'known')
      return claim.value['ai-training'] === 'disallowed' || claim.value['gen-ai'] === 'disallowed' ? { against: ['opted-out'] } : undefined;
    if (claim.state === 'missing') return undefined;
    const status = consentStatus(words);
    if (status && status.against.length > 0) return { against: ['opted-out'] };
    return status ? undefined : { unclear: true };
  },
  'consent-withdrawn': (words) => {
    if (emptyDay(words) || yesOrNo(words) === false || NOT_SO.test(words)) return undefined;
    // Whatever else fills the field, a day, a name, a reason, says that it happened.
    if (NOT_WITHDRAWN.test(words)) return undefined;
    const day = readDate(words);
    return { against: ['withdrawn'], ...(day !== undefined && { withdrawnAt: day }) };
  },
  'consent-given': (words) => {
    if (emptyDay(words)) return undefined;
    const day = readDate(words);
    if (day !== undefined) return { given: true, givenAt: day };
    const flag = yesOrNo(words);
    if (flag !== undefined) return flag ? { given: true } : { against: ['refused'] };
    const status = consentStatus(words);
    return status ? { ...(status.against.length > 0 && { against: status.against }), ...(status.given && { given: true }) } : undefined;
  },
  'consent-expires': (words) => {
    if (emptyDay(words) || /^(?:never|permanent|perpetual|indefinite\w*|forever|no expir\w*|永久|长期|无限期|不限|终身)/i.test(words))
      return undefined;
    const day = lastOf(readDate(words)) ?? earliestReading(words);
    if (day !== undefined) return { expires: day };
    const status = consentStatus(words);
    if (status)
      return {
        ...(status.against.length > 0 && { against: status.against }),
        ...(status.expires !== undefined && { expires: status.expires }),
      };
    return { unclear: true };
  },
  notice: (words) => (saysNothing(words) ? undefined : { notice: words.slice(0, 60) }),
  objection: (words, name) => {
    if (emptyDay(words) || yesOrNo(words) === false || NOT_SO.test(words)) return undefined;
    return { against: [/eras|delet|remov|forg[eo]t|takedown|删除|注销|清除|遗忘/.test(name) ? 'erasure' : 'objected'] };
  },
  guardian: (words) => {
    if (saysNothing(words)) return undefined;
    const flag = yesOrNo(words);
    // A plain no may be said of a grown person, of whom no guardian was asked.
    if (flag !== undefined) return { guardian: flag ? 'given' : 'refused' };
    if (readDate(words) !== undefined) return { guardian: 'given' };
    const status = consentStatus(words);
    if (!status) return undefined;
    return status.against.length > 0 ? { guardian: 'refused', against: status.against } : status.given ? { guardian: 'given' } : undefined;
  },
  purpose: (words) => {
    if (saysNothing(words) || words.length > 200) return undefined;
    const purposes = words
      .split(/[;,|；，、]/)
      .map((one) => one.trim())
      .filter((one) => one !== '');
    return purposes.length > 0 && purposes.length <= 10 ? { purposes } : undefined;
  },
};

const CONSENT_NAME = /consent|optin|agree|同意|授权|知情|동의|einwilligung|consentement|consentimiento|consenso|toestemming|согласи/;
const NOT_WITHDRAWN =
  /\b(?:not|never|no)\b.{0,12}(?:withdr|revo)|^(?:active|valid|given|in force|consent(?:ed| given)?)$|未.{0,3}撤|没有?.{0,3}撤|^(?:已同意|同意|有效|正常)$/i;
const NOT_SO = /^(?:not?\b|none|never|nil|nothing|未|无|没有|没|否|不适用|尚未)/i;

/** A day that is none: empty, zero, or so far away that it stands for "never". */
function emptyDay(words: string): boolean {
  return saysNothing(words) || /^(?:nat|0|0000-00-00.*|0001-01-01.*|1900-01-01.*|1970-01-01(?:[T ]00:00.*)?|9999-.*|-?1)$/i.test(words);
}

/** The last day that a date can mean: `2025` ends with the year. */
function lastOf(date: string | undefined): string | undefined {
  if (date === undefined || date.length >= 10) return date?.slice(0, 10);
  if (date.length === 4) return `${date}-12-31`;
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).toISOString().slice(0, 10);
}

/** `03/04/2025`, of which nobody says whether the month comes first: the earlier day, by which consent has surely been asked to end. */
function earliestReading(words: string): string | undefined {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)/.exec(words);
  if (!found) return undefined;
  const [, one, two, year] = found;
  const days = [
    [one!, two!],
    [two!, one!],
  ].flatMap(([month, day]) =>
    Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
      ? [`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`]
      : [],
  );
  return days.sort()[0];
}

/** Lists of events, as consent registers export them, and objects: each is read by itself. The latest decides only where all are dated. */
function readNested(role: ReadRole, name: string, value: Json): Read {
  const elements = (Array.isArray(value) ? value : [value]).slice(0, 50);
  const events = elements.map((element) => {
    const leaves =
      element !== null && typeof element === 'object' && !Array.isArray(element) ? Object.entries(element) : [['', element] as const];
    const read: { against: ConsentAgainst[]; given: boolean; at?: string } = { against: [], given: false };
    for (const [, leaf] of leaves) {
      if (leaf === null || typeof leaf === 'object' || leaf === undefined) continue;
      const words = String(leaf).trim();
      const day = typeof leaf === 'boolean' ? undefined : readDate(words);
      if (day !== undefined) {
        if (read.at === undefined || read.at < day) read.at = day;
        continue;
      }
      const one =
        typeof leaf === 'boolean' && leaves.length > 1
          ? undefined
          : readers[role === 'purpose' || role === 'notice' ? 'basis' : role](words, name);
      read.against.push(...(one?.against ?? []));
      if (one?.given) read.given = true;
    }
    return read;
  });
  const against = gravest.filter((one) => events.some((event) => event.against.includes(one)));
  const given = events.some((event) => event.given);
  if (against.length === 0) return given ? { given: true } : undefined;
  if (events.length > 1 && events.every(({ at }) => at !== undefined)) {
    const ordered = [...events].sort((a, b) => (a.at! < b.at! ? -1 : 1));
    const last = ordered.at(-1)!;
    const ended = ordered.filter((event) => event.against.length > 0).at(-1)!;
    if (last.given && last.against.length === 0 && later(last.at!, ended.at!) && against.every((one) => LIFTED.includes(one)))
      return { given: true, renewed: { was: against[0]!, on: ended.at!.slice(0, 10), given: last.at!.slice(0, 10) } };
  }
  return { against, ...(given && { given: true }) };
}

/** What a later consent of the same person lifts; an objection and a request for deletion have to be taken back themselves. */
const LIFTED: readonly ConsentAgainst[] = ['withdrawn', 'expired', 'refused', 'pending'];

/** Whether a day is surely after another: both as exact as stated. */
function later(day: string, other: string): boolean {
  if (day.length > 10 && other.length > 10 && day.slice(10).length === other.slice(10).length) return day > other;
  const first = day.slice(0, 10).padEnd(10, '-01-01'.slice(day.slice(0, 10).length - 4));
  return first > (lastOf(other) ?? '9999');
}

function together(path: string, heard: readonly Heard[]): Claim<Consent> {
  const givenAt = heard
    .flatMap((one) => one.givenAt ?? [])
    .sort()
    .at(-1);
  const against = new Map<ConsentAgainst, Heard>();
  let renewed: Consent['renewed'] = heard.find((one) => one.renewed)?.renewed;
  for (const one of heard) {
    for (const status of one.against ?? []) {
      if (status === 'withdrawn' && one.withdrawnAt !== undefined && givenAt !== undefined && later(givenAt, one.withdrawnAt)) {
        renewed ??= { was: status, on: one.withdrawnAt.slice(0, 10), given: givenAt.slice(0, 10) };
        continue;
      }
      if (!against.has(status)) against.set(status, one);
    }
  }
  let expires = heard.flatMap((one) => one.expires ?? []).sort()[0];
  if (expires !== undefined && givenAt !== undefined && later(givenAt, expires)) {
    renewed ??= { was: 'expired', on: expires, given: givenAt.slice(0, 10) };
    expires = undefined;
  }
  const worst = gravest.find((one) => against.has(one));
  const unclear = heard.find((one) => one.unclear);
  const purposes = [...new Set(heard.flatMap((one) => one.purposes ?? []))].sort();
  const notice = heard.find((one) => one.notice !== undefined)?.notice;
  const guardians = heard.flatMap((one) => one.guardian ?? []);
  const value: Consent = {
    against: gravest.filter((one) => against.has(one)),
    given: heard.some((one) => one.given) || guardians.includes('given'),
    ...(expires !== undefined && { expires }),
    ...(renewed && { renewed }),
    ...(unclear && { unclear: true as const }),
    ...(notice !== undefined && { notice }),
    ...(guardians.length > 0 && { guardian: guardians.includes('refused') ? 'refused' : 'given' }),
    ...(purposes.length > 0 && { purposes }),
  };
  const decisive =
    worst === undefined
      ? (heard.find((one) => one.expires !== undefined) ?? unclear ?? heard.find((one) => one.given) ?? heard[0]!)
      : against.get(worst)!;
  return { state: 'known', value, raw: decisive.raw, at: { path, field: decisive.field } };
}

/** Words of a status as they are shown: days and long numbers would give each item a profile of its own. */
function shown(words: string, role: ReadRole): string {
  if (role === 'consent-given' || role === 'consent-expires' || role === 'consent-withdrawn' || role === 'purpose' || role === 'notice')
    return /\d/.test(words) ? '' : words.slice(0, 60);
  return words.replace(/\d[\d\-/.:TZ年月日 +]{3,}/g, '…').slice(0, 80);
}

function squashed(path: string): string {
  const parts = path.split('.');
  const bare = (part: string): string => part.toLowerCase().replace(/[\s_\-/:：()（）[\]【】"'#*]+/g, '');
  const name = bare(parts.at(-1)!);
  const parent = parts.length > 1 ? bare(parts.at(-2)!) : '';
  return CONSENT_NAME.test(parent) && !CONSENT_NAME.test(name) ? `${parent}${name}` : name;
}
