import type { Json } from '../../model/basics.js';
import type { Claim, Consent, ConsentAgainst } from '../../model/claim.js';
import type { Roles } from '../../model/format.js';
import { keep } from '../../text/append.js';
import { isPlainDate, readDate } from '../dates.js';
import { roleNames } from '../roles/role-names.js';
import { squash } from '../roles/role-values.js';
import { consentRole, isPersonal } from './consent-fields.js';
import { CONSENT_NAME, type Heard, later, READ_ROLES, type Read, type ReadRole, readers, readNested } from './consent-read.js';
import { gravest } from './consent-words.js';

type Fields = Record<string, Json>;
type Getter = (fields: Fields) => Json | undefined;

const MAX_CACHED_VALUES = 20_000;
const MAX_NAMES = 10_000;
const MAX_PARTS = 200;
/** Different wordings of one field that are kept as they are. */
const MAX_WORDINGS = 1_000;

/**
 * Reads what an item says on the consent of the person it is about, over all fields that speak of it. Fields that the first items of a
 * manifest did not have are noticed by their names: one late withdrawal must not be missed. Made once for a manifest.
 */
export function consentReader(
  path: string,
  roles: Roles,
  getter: (path: string) => Getter,
): (fields: Fields, names: readonly string[]) => Claim<Consent> | undefined {
  const parts = new ConsentParts(roles, getter);
  const claimOf = claimsByName(path);
  return (fields, names) => {
    const read = parts.of(names);
    if (read.length === 0) return undefined;
    let name = '';
    let heard: Heard[] | undefined;
    let given = false;
    let ended = false;
    for (let i = 0; i < read.length; i++) {
      const one = read[i]!(fields);
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

/** The fields that speak of consent, each with what reads it; more are learned as items come. */
class ConsentParts {
  readonly #parts: ReturnType<typeof part>[];
  readonly #getter: (path: string) => Getter;
  /** Names that were looked at. Roles that licit.yaml sets silence no field that is named for consent. */
  readonly #known: Set<string>;
  readonly #heard: Set<string>;
  #lastNames: readonly string[] = [];

  constructor(roles: Roles, getter: (path: string) => Getter) {
    this.#getter = getter;
    this.#parts = READ_ROLES.flatMap((role) =>
      (roles[role] ?? [])
        .filter((field) => role !== 'reservation' || isPersonal(squashed(field)))
        .map((field) => part(role, field, getter(field))),
    );
    this.#known = new Set(READ_ROLES.flatMap((role) => roles[role] ?? []));
    this.#heard = new Set(this.#known);
  }

  /** What reads the fields of an item with these names, one array for items that come after one another and have the same. */
  of(names: readonly string[]): readonly ReturnType<typeof part>[] {
    if (names !== this.#lastNames) this.#learn(names);
    return this.#parts;
  }

  #learn(names: readonly string[]): void {
    this.#lastNames = names;
    for (const name of names) {
      if (this.#known.has(name) || this.#heard.has(name)) continue;
      if (this.#known.size < MAX_NAMES) this.#known.add(name);
      const role = roleOf(squashed(name));
      if (role === undefined || this.#parts.length >= MAX_PARTS || (role === 'reservation' && !isPersonal(squashed(name)))) continue;
      this.#heard.add(name);
      this.#parts.push(part(role, name, this.#getter(name)));
    }
  }
}

/** One claim for what decides alike, by a name that stands for it. */
function claimsByName(path: string): (name: string, heard: readonly Heard[]) => Claim<Consent> {
  const claims = new Map<string, Claim<Consent>>();
  return (name, heard) => {
    let claim = claims.get(name);
    if (claim === undefined) {
      claim = together(path, heard);
      keep(claims, name, claim, MAX_CACHED_VALUES);
    }
    return claim;
  };
}

function roleOf(name: string): ReadRole | undefined {
  if (roleNames.basis.includes(name)) return CONSENT_NAME.test(name) ? 'basis' : undefined;
  if (roleNames.reservation.includes(name)) return 'reservation';
  const named = consentRole(name);
  return named?.beside === true ? undefined : (named?.role as ReadRole | undefined);
}

const kinds = new Map<string, number>();

/** A number for all that decides but the days of a withdrawal and a consent, which nearly every item has for itself. */
function kindOf(field: string, raw: string, { givenAt: _, withdrawnAt: __, ...read }: NonNullable<Read>): number {
  const name = JSON.stringify([field, raw, read]);
  let kind = kinds.get(name);
  if (kind === undefined) {
    if (kinds.size >= 10 * MAX_CACHED_VALUES) kinds.clear();
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
    const raw = cache.size > MAX_WORDINGS ? '' : shown(typeof value === 'object' ? '' : String(value), role);
    if (read?.notice !== undefined && cache.size > MAX_WORDINGS) read.notice = 'many versions';
    const heard = read && { kind: kindOf(field, raw, read), field, raw, ...read };
    if (cache.size >= MAX_CACHED_VALUES) cache.clear();
    if (typeof key !== 'string' || key.length <= 2_000) cache.set(key, heard);
    return heard;
  };
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
  const name = squash(parts.at(-1)!);
  const parent = parts.length > 1 ? squash(parts.at(-2)!) : '';
  return CONSENT_NAME.test(parent) && !CONSENT_NAME.test(name) ? `${parent}${name}` : name;
}
