import { bareName, mayHaveTerms } from '../../claims/card/parent-words.js';
import { mostRestrictive, permissionsOf } from '../../license/statements/read-license.js';
import type { Place, Three } from '../../model/basics.js';
import type { SpdxExpression } from '../../model/claim.js';
import type { Permissions } from '../../model/license-terms.js';
import { reason } from '../../text/reasons/reason.js';
import { agree } from './license-agree.js';

/** A dataset that another was made from, by itself or through others, as far as the ledger knows it. */
export interface Parent {
  /** As the derivation names it. */
  name: string;
  /** Where it is said that the data was made from it. */
  at: Place;
  /** Its name in the ledger; absent where it is not there, or more than one could be meant. */
  dataset?: string;
  /** Its concluded license, or the most restrictive reading while that is not settled. */
  license?: SpdxExpression;
  /** Where its license is said: places, for `explain`. */
  from: readonly string[];
  /** The first of these as a place. */
  saidAt?: Place;
  /** Why there is no license to compare with. */
  why?: string;
  /** Known from the registry of datasets only, by itself or as one behind it: the name that the derivation gives. What it permits is somebody's word. */
  registered?: string;
}

/** What the licenses of a dataset's parents come to beside its own. */
export interface Descent {
  /** True where the license allows what a parent's forbids, or drops its share-alike; undefined: the record does not show it, see `why`. */
  looser: boolean | undefined;
  why?: string;
  /** The parents whose license is stricter. */
  stricter: Parent[];
  /** The most restrictive license of the parents that have one. */
  license?: SpdxExpression;
}

/** What the terms of parents leave of permissions where these terms are not known: nothing is allowed for certain. */
export function underUnknownTerms(allowed: Permissions, parents: readonly Parent[]): Permissions {
  const left = { ...allowed };
  for (const name of grants) if (allowed[name] === 'yes' && parents.some((parent) => isOpen(parent, name))) left[name] = 'unknown';
  const named = parents.some(isUnknown);
  for (const name of ['attribution', 'notice', 'shareAlike'] as const) if (named && allowed[name] === 'no') left[name] = 'unknown';
  return left;
}

/** What parents forbid where the license itself does not say: it is forbidden, though their terms were not compared. */
export function forbiddenBy(parents: readonly Parent[], own: Permissions | undefined): Partial<Permissions> {
  const forbids = (name: (typeof grants)[number]) =>
    own?.[name] === 'unknown' && parents.some(({ license }) => license !== undefined && permissionsOf(license)[name] === 'no');
  return Object.fromEntries(grants.filter(forbids).map((name) => [name, 'no' as const]));
}

/** Whose terms leave a permission open, in words; undefined where all parents' terms answer. */
export function openParents(parents: readonly Parent[], name: keyof Permissions): string | undefined {
  const open = parents.filter((parent) => isOpen(parent, name)).map((parent) => clipped(parent.name));
  if (open.length === 0) return undefined;
  const more = open.length > MAX_NAMED_PARENTS ? `; and ${open.length - MAX_NAMED_PARENTS} more` : '';
  return `what it was made from has terms that are not known: ${open.slice(0, MAX_NAMED_PARENTS).join('; ')}${more}`;
}

/** An expression with the terms of those parents of which no license is known, for these govern too. */
export function withUnknownTerms(expression: SpdxExpression, parents: readonly Parent[]): SpdxExpression {
  const names = [...new Set(parents.filter(isUnknown).map(({ name }) => termsOf(name)))];
  if (names.length === 0) return expression;
  const terms = names.length > MAX_NAMED_PARENTS ? 'LicenseRef-various' : names.join(' AND ');
  return `${/\sOR\s/.test(expression) ? `(${expression})` : expression} AND ${terms}`;
}

/** `LicenseRef-squad-Terms` of `extended|squad`. */
function termsOf(name: string): string {
  const last = bareName(name)
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .split('/')
    .at(-1)!;
  return `LicenseRef-${
    last
      .replace(/[^A-Za-z\d.]+/g, '-')
      .slice(0, 40)
      .replace(/^[-.]+|[-.]+$/g, '') || 'parent'
  }-Terms`;
}

function isOpen(parent: Parent, name: keyof Permissions): boolean {
  return parent.license === undefined ? isUnknown(parent) : permissionsOf(parent.license)[name] === 'unknown';
}

function isUnknown({ license, name }: Parent): boolean {
  return license === undefined && mayHaveTerms(name);
}

const grants = ['train', 'commercial', 'derivatives', 'redistribute'] as const;

/**
 * Compares a license with those of the datasets that the data was made from. `several`: the subject is one item of a dataset with several
 * parents, and nothing says which of them it came from.
 */
export function descend(license: SpdxExpression | undefined, parents: readonly Parent[], several: boolean): Descent {
  const licensed = parents.filter((parent) => parent.license !== undefined);
  const strictest = mostRestrictive(licensed.map((parent) => parent.license!));
  if (license === undefined) return { looser: undefined, why: reason('descent/own-not-known'), stricter: [], license: strictest };
  const compared = licensed.map((parent) => ({ parent, looser: isLooser(license, parent.license!) }));
  const stricter = compared.filter(({ looser }) => looser === 'yes').map(({ parent }) => parent);
  if (stricter.length > 0 && several)
    return {
      looser: undefined,
      why: reason('descent/which'),
      stricter: [],
      license: strictest,
    };
  if (stricter.length > 0) return { looser: true, stricter, license: strictest };
  const open = [
    ...parents
      .filter((parent) => parent.license === undefined)
      .map(({ name, why }) => reason('descent/parent', { name: clipped(name), why: why ?? '' })),
    ...compared
      .filter(({ looser }) => looser === 'unknown')
      .map(({ parent }) => reason('descent/table', { name: clipped(parent.name), license, parent: parent.license! })),
  ];
  if (open.length === 0) return { looser: false, stricter: [], license: strictest };
  const reasons = open.slice(0, MAX_NAMED_PARENTS);
  if (open.length > MAX_NAMED_PARENTS) reasons.push(reason('list/more', { count: open.length - MAX_NAMED_PARENTS }));
  return { looser: undefined, why: reason('descent/open', { reasons }), stricter: [], license: strictest };
}

const MAX_NAMED_PARENTS = 3;

function clipped(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}

/** Whether a license allows what another forbids, or does without the share-alike that the other asks for. */
function isLooser(own: SpdxExpression, parent: SpdxExpression): Three {
  if (agree(own, parent)) return 'no';
  const [mine, theirs] = [permissionsOf(own), permissionsOf(parent)];
  const answers = [
    ...grants.map((name): Three => gap(mine[name] === 'yes', mine[name] === 'no', theirs[name] === 'no', theirs[name] === 'yes')),
    gap(mine.shareAlike === 'no', mine.shareAlike === 'yes', theirs.shareAlike === 'yes', theirs.shareAlike === 'no'),
  ];
  return answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';
}

/** Loose on one side and strict on the other; no where either is certainly not. */
function gap(loose: boolean, notLoose: boolean, strict: boolean, notStrict: boolean): Three {
  if (loose && strict) return 'yes';
  return notLoose || notStrict ? 'no' : 'unknown';
}
