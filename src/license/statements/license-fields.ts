import type { Json, Place } from '../../model/basics.js';
import type { Claim, SpdxExpression } from '../../model/claim.js';
import { saysNothing } from '../../text/placeholders.js';
import { reason } from '../../text/reasons/reason.js';
import { licenseClaim, partsOf } from './read-license.js';

type LicenseClaim = Claim<SpdxExpression>;

const maxListed = 64;
const maxRaw = 1_000;

/** What a license field states: a string, a list (an item under several licenses is under all of them), or an object with name and URL. */
export function licenseOf(value: Json, at: Place, looked: readonly string[]): LicenseClaim {
  if (value === null) return { state: 'missing', raw: 'null', lookedIn: looked };
  if (Array.isArray(value)) return joined(value, at, looked);
  if (typeof value === 'object') return ofObject(value, at, looked);
  if (typeof value !== 'string') return ofWords(String(value), at, looked);
  const listed = listIn(value);
  return listed ? joined(listed, at, looked) : ofWords(value, at, looked);
}

/** Two statements on one license: the same, one that completes the other, or a contradiction. */
export function bothLicenses(one: LicenseClaim, two: LicenseClaim): LicenseClaim {
  if (one.state === 'missing') return two.state === 'missing' && one.raw !== undefined ? one : two;
  if (two.state === 'missing') return one;
  if (one.state === 'known' && two.state === 'known') {
    if (one.value === two.value || completes(one.value, two.value)) return one;
    if (completes(two.value, one.value)) return two;
    // A list that holds what the other words name: all of the list applies.
    if (isListWith(one.value, two.value)) return one;
    if (isListWith(two.value, one.value)) return two;
    return {
      state: 'conflict',
      claims: [one, two],
      why: reason('license/two-fields', { one: named(one), says: one.value, other: named(two), otherSays: two.value }),
    };
  }
  if (one.state === 'conflict' || two.state === 'conflict') {
    const claims = [one, two].flatMap((claim) => (claim.state === 'conflict' ? claim.claims : [claim]));
    return {
      state: 'conflict',
      claims,
      why: one.state === 'conflict' ? one.why : (two as Extract<LicenseClaim, { state: 'conflict' }>).why,
    };
  }
  if (one.state === 'unclear' && two.state === 'unclear') return one;
  const known = one.state === 'known' ? one : (two as Extract<LicenseClaim, { state: 'known' }>);
  const unclear = one.state === 'unclear' ? one : (two as Extract<LicenseClaim, { state: 'unclear' }>);
  // The host of an address limits nothing: `.sa` is a country.
  const said = unclear.raw.replace(/\b[a-z][a-z\d+.-]{0,20}:\/\/[^/\s]{1,300}/gi, ' ');
  const limit = limits.find(([words, part]) => words.test(said) && !known.value.includes(part));
  if (limit) {
    return {
      state: 'conflict',
      claims: [one, two],
      why: reason('license/speaks-of', { field: named(unclear), limit: limit[2], license: known.value, other: named(known) }),
    };
  }
  return known;
}

function isListWith(list: SpdxExpression, member: SpdxExpression): boolean {
  const parts = partsOf(list);
  return !list.includes(' OR ') && !member.includes(' OR ') && partsOf(member).every((part) => parts.includes(part));
}

/** True when a license is one of the family that the other words name without a version: CC-BY-2.0 of `LicenseRef-CC-BY`. */
function completes(exact: SpdxExpression, family: SpdxExpression): boolean {
  if (!family.startsWith('LicenseRef-')) return false;
  const name = family.slice('LicenseRef-'.length);
  return exact.startsWith(`${name}-`) && /^\d[\d.]*(?:-[A-Z]{2,4}|-only|-or-later)?$/.test(exact.slice(name.length + 1));
}

/** Limits that words may name though the license itself is not recognized, with the part of a CC id that carries them. */
const limits: readonly (readonly [RegExp, string, string])[] = [
  [/no[ -]?deriv|\bND\b|禁止演绎/i, '-ND', 'no derivatives'],
  [/non[ -]?commercial|\bNC\b|非商业/i, '-NC', 'no commercial use'],
  [/share[ -]?alike|\bSA\b|相同方式共享/i, '-SA', 'share alike'],
];

function ofWords(words: string, at: Place, looked: readonly string[]): LicenseClaim {
  if (saysNothing(words)) return { state: 'missing', raw: words, lookedIn: looked };
  const claim = licenseClaim(words, at);
  if (claim.state === 'missing') return { ...claim, lookedIn: looked };
  if (claim.state !== 'conflict' && claim.raw.length > maxRaw) return { ...claim, raw: `${claim.raw.slice(0, maxRaw)}…` };
  return claim;
}

function joined(values: readonly Json[], at: Place, looked: readonly string[]): LicenseClaim {
  const raw = clip(values.slice(0, maxListed).map(wordsOf).join(', '));
  if (values.length > maxListed) return { state: 'unclear', raw, at, why: reason('license/lists-many', { count: values.length }) };
  const claims = values.map((value) => licenseOf(value, at, looked)).filter((claim) => claim.state !== 'missing');
  if (claims.length === 0) return { state: 'missing', raw: raw || '[]', lookedIn: looked };
  if (claims.length === 1 && values.length === 1) return claims[0]!;
  const expressions = new Set<string>();
  for (const claim of claims) {
    if (claim.state === 'unclear')
      return { state: 'unclear', raw, at, why: reason('license/one-listed', { count: claims.length, why: claim.why }) };
    if (claim.state === 'conflict') return claim;
    if (claim.state === 'known') expressions.add(claim.value);
  }
  if (claims.length < values.length)
    return {
      state: 'unclear',
      raw,
      at,
      why: reason('license/some-silent', { silent: values.length - claims.length, count: values.length }),
    };
  const parts = [...expressions].sort();
  const value = parts.length === 1 ? parts[0]! : parts.map((part) => (/\sOR\s/.test(part) ? `(${part})` : part)).join(' AND ');
  return { state: 'known', value, raw, at };
}

function ofObject(record: Record<string, Json>, at: Place, looked: readonly string[]): LicenseClaim {
  let claim: LicenseClaim = { state: 'missing', lookedIn: looked };
  for (const name of [
    'spdx_id',
    'spdxId',
    'identifier',
    'id',
    'code',
    'name',
    'title',
    'License',
    'license',
    'url',
    'uri',
    'link',
    'License URL',
    '@id',
  ]) {
    const value = record[name];
    if (typeof value === 'string') claim = bothLicenses(claim, ofWords(value, { ...at, field: `${at.field ?? ''}.${name}` }, looked));
  }
  return claim.state === 'missing' ? { state: 'missing', raw: clip(JSON.stringify(record)), lookedIn: looked } : claim;
}

/** The strings of a list that a cell holds as JSON or as Python writes it: `["MIT"]`, `['MIT', 'Apache-2.0']`. */
function listIn(words: string): string[] | undefined {
  if (words.length > 4_000) return undefined;
  const plain = words.trim();
  if (!plain.startsWith('[') || !plain.endsWith(']') || plain.includes('](')) return undefined;
  const inner = plain.slice(1, -1).trim();
  if (inner === '') return undefined;
  const listed: string[] = [];
  for (const part of inner.split(',')) {
    const quoted = /^(['"])(.*)\1$/.exec(part.trim());
    if (!quoted) return undefined;
    listed.push(quoted[2]!);
  }
  return listed;
}

function wordsOf(value: Json): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function named(claim: LicenseClaim): string {
  return 'at' in claim ? (claim.at.field ?? claim.at.path) : 'the field';
}

function clip(words: string): string {
  return words.length > maxRaw ? `${words.slice(0, maxRaw)}…` : words;
}
