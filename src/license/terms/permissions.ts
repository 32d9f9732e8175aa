import type { Three } from '../../model/basics.js';
import type { SpdxExpression } from '../../model/claim.js';
import type { LicenseSubject, Permissions } from '../../model/license-terms.js';
import { keep } from '../../text/append.js';
import { type Tree, treeOf } from '../names/expression.js';
import { renamed } from '../names/name-index.js';
import { spdxList, table } from '../tables/license-tables.js';
import { isTimed } from './timed-terms.js';

const grants = ['train', 'commercial', 'derivatives', 'redistribute'] as const;
const duties = ['attribution', 'notice', 'shareAlike'] as const;

const maxCached = 10_000;
const cache = new Map<SpdxExpression, Permissions>();
let rows: Map<string, Permissions> | undefined;

/** Whether a license denies training, commercial use or adaptation by itself. */
export function deniesUse(limit: SpdxExpression): boolean {
  const { train, commercial, derivatives } = permissionsOf(limit);
  return train === 'no' || commercial === 'no' || derivatives === 'no';
}

/**
 * What an expression lets one do and asks for. `AND`: every license must allow it, and every duty holds. `OR`: the licensee may choose, so one
 * license that allows it is enough, and a duty holds for certain only where every choice has it. What no row knows is unknown, never yes.
 */
export function permissionsOf(expression: SpdxExpression): Permissions {
  const kept = cache.get(expression);
  if (kept) return kept;
  return keep(cache, expression, ofTree(treeOf(expression)), maxCached);
}

/** The duties that an expression certainly lays on whoever uses or shares the data, in a fixed order. */
export function dutiesOf(expression: SpdxExpression): string[] {
  const { attribution, notice, shareAlike, noCompetingModel, fieldOfUse } = permissionsOf(expression);
  const list: string[] = [];
  if (attribution === 'yes') list.push('attribution');
  if (notice === 'yes') list.push('notice');
  if (shareAlike === 'yes') list.push('share-alike');
  if (noCompetingModel === 'yes') list.push('no-competing-model');
  if (fieldOfUse && fieldOfUse !== 'none') list.push('field-of-use');
  return list;
}

/** Limits on fields of use, without those that other permissions tell (not commercially, not at all) and remarks on what the license does not cover. */
export function limitsOf({ fieldOfUse }: Pick<Permissions, 'fieldOfUse'>): string[] {
  const parts = fieldOfUse?.split('; ') ?? [];
  return parts.filter(
    (part) =>
      !/^(?:none$|no technical obstruction|no permission is given|in copyright, no permission given|non-commercial only|not personal |personal data stay )/.test(
        part,
      ),
  );
}

/** Both sets of terms at once: what either forbids is forbidden, what either asks for is asked for. */
export function moreRestrictive(a: Permissions, b: Permissions): Permissions {
  return both([a, b], ' and ');
}

/**
 * The expression that allows least, to govern while several contradict each other: the one that forbids most of training, commercial use,
 * adaptation and passing on; then the one that leaves most of them open; then the one with more duties; then by name.
 */
export function mostRestrictive(expressions: readonly SpdxExpression[]): SpdxExpression | undefined {
  return [...expressions].sort((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : a > b ? 1 : 0))[0];
}

/** Whether one allows less than the other, or asks for more. */
export function weighsMore(one: SpdxExpression, other: SpdxExpression): boolean {
  return weightOf(one) > weightOf(other);
}

/** Whether an expression allows for certain all that is asked about: training, commercial use, derivatives and passing on. */
export function allowsAll(expression: SpdxExpression): boolean {
  const permissions = permissionsOf(expression);
  return grants.every((name) => permissions[name] === 'yes');
}

function weightOf(expression: SpdxExpression): number {
  const permissions = permissionsOf(expression);
  let weight = 0;
  for (const name of grants) weight += permissions[name] === 'no' ? 1_000 : permissions[name] === 'unknown' ? 10 : 0;
  for (const name of duties) weight += permissions[name] === 'no' ? 0 : 1;
  return weight;
}

function ofTree(tree: Tree): Permissions {
  if ('id' in tree) return ofId(tree.id);
  // Next to nothing but the same words there is no license, and nothing is allowed.
  const beside = tree.op === 'AND' && tree.parts.some((part) => !('id' in part) || part.id !== credit);
  const parts = tree.parts.map((part) => (beside && 'id' in part && part.id === credit ? creditOnly : ofTree(part)));
  return tree.op === 'AND' ? both(parts, ' and ') : choice(parts);
}

/** Words that ask for credit, next to a license, take nothing away. */
const credit = 'LicenseRef-custom-attribution';
const creditOnly: Permissions = {
  train: 'yes',
  commercial: 'yes',
  derivatives: 'yes',
  redistribute: 'yes',
  attribution: 'yes',
  notice: 'no',
  shareAlike: 'no',
  fieldOfUse: 'none',
  noCompetingModel: 'no',
  appliesTo: ['works', 'models', 'outputs'],
  databaseRight: 'yes',
  clause: 'asks for credit, in words of its own',
  checked: 'read',
};

function both(parts: readonly Permissions[], word: string): Permissions {
  return {
    ...combined(
      parts,
      (values) => lowest(values),
      (values) => highest(values),
    ),
    ...fields(parts, (value) => value !== undefined && value !== 'none'),
    noCompetingModel: highest(parts.map((part) => part.noCompetingModel ?? 'unknown')),
    ...subjects(parts),
    databaseRight: lowest(parts.map((part) => part.databaseRight ?? 'unknown')),
    clause: clauses(parts, word),
    checked: leastChecked(parts),
  };
}

function choice(parts: readonly Permissions[]): Permissions {
  const free = parts.some((part) => part.fieldOfUse === 'none');
  return {
    ...combined(
      parts,
      (values) => highest(values),
      (values) => lowest(values),
    ),
    ...(free ? { fieldOfUse: 'none' } : fields(parts, (value) => value !== undefined)),
    noCompetingModel: lowest(parts.map((part) => part.noCompetingModel ?? 'unknown')),
    ...subjects(parts),
    databaseRight: highest(parts.map((part) => part.databaseRight ?? 'unknown')),
    clause: `the licensee may choose: ${clauses(parts, ' or ')}`,
    checked: leastChecked(parts),
  };
}

function combined(parts: readonly Permissions[], grant: (values: Three[]) => Three, duty: (values: Three[]) => Three) {
  const values = (name: (typeof grants)[number] | (typeof duties)[number]) => parts.map((part) => part[name]);
  return {
    train: grant(values('train')),
    commercial: grant(values('commercial')),
    derivatives: grant(values('derivatives')),
    redistribute: grant(values('redistribute')),
    attribution: duty(values('attribution')),
    notice: duty(values('notice')),
    shareAlike: duty(values('shareAlike')),
  };
}

/** Yes only if all are yes, no if any is no. */
export function lowest(values: readonly Three[]): Three {
  return values.includes('no') ? 'no' : values.includes('unknown') ? 'unknown' : 'yes';
}

/** Yes if any is yes, no only if all are no. */
export function highest(values: readonly Three[]): Three {
  return values.includes('yes') ? 'yes' : values.includes('unknown') ? 'unknown' : 'no';
}

function fields(parts: readonly Permissions[], counts: (value: string | undefined) => boolean): { fieldOfUse?: string } {
  const named = [...new Set(parts.map((part) => part.fieldOfUse).filter(counts))];
  if (named.length > 0) return { fieldOfUse: named.join('; ') };
  return parts.every((part) => part.fieldOfUse === 'none') ? { fieldOfUse: 'none' } : {};
}

const allSubjects: readonly LicenseSubject[] = ['works', 'models', 'outputs'];

/** What any of the licenses speaks of; nothing where one does not say. */
function subjects(parts: readonly Permissions[]): { appliesTo?: readonly LicenseSubject[] } {
  if (parts.some((part) => part.appliesTo === undefined)) return {};
  return { appliesTo: allSubjects.filter((subject) => parts.some((part) => part.appliesTo!.includes(subject))) };
}

function clauses(parts: readonly Permissions[], word: string): string {
  return [...new Set(parts.map((part) => part.clause))].join(word);
}

function leastChecked(parts: readonly Permissions[]): Permissions['checked'] {
  if (parts.some((part) => part.checked === 'none')) return 'none';
  return parts.some((part) => part.checked === 'memory') ? 'memory' : 'read';
}

function ofId(id: string): Permissions {
  rows ??= readRows();
  const exact = rows.get(id);
  if (exact) return exact;
  if (isTimed(id)) return rows.get('LicenseRef-proprietary')!;
  const [base, exception] = id.split(' WITH ');
  if (exception) return { ...ofId(base!), clause: `${ofId(base!).clause}; ${exception} may allow more` };
  if (Object.hasOwn(renamed, id)) return ofTree(treeOf(renamed[id]!));
  const variant = id.replace(/-or-later$|\+$/, '-only').replace(/-(?:no-)?invariants-only$/, '-only');
  const ofVariant = variant === id ? undefined : rows.get(variant);
  if (ofVariant) return ofVariant;
  return ofCreativeCommons(id, rows) ?? ofApproved(id) ?? unknown;
}

/** A port, or a version that has no row of its own. */
function ofCreativeCommons(id: string, known: Map<string, Permissions>): Permissions | undefined {
  const match = /^(?:LicenseRef-(?:scancode-)?)?CC-((?:BY|NC|SA|ND)(?:-(?:NC|SA|ND))*)-(\d\.\d)(?:-([A-Z]+))?$/i.exec(id);
  if (!match) return undefined;
  const type = match[1]!.toUpperCase();
  const unported = known.get(`CC-${type}-${match[2]}`) ?? known.get(`LicenseRef-CC-${type}-${match[2]}`);
  const row = unported ?? known.get(`LicenseRef-CC-${type}`);
  if (!row) return undefined;
  if (!unported && !match[3] && !/^[1-4]\.[015]$/.test(match[2]!))
    return { ...row, clause: `no such version is known; as other versions of CC ${type}`, checked: 'memory' };
  return { ...row, clause: `as the unported license, this text was not read: ${row.clause}`, checked: 'memory' };
}

/** An approved license without a row: that its text was approved is known, what it says is not. */
function ofApproved(id: string): Permissions | undefined {
  if (!Object.hasOwn(spdxList(), id) || !spdxList()[id]!.osiApproved) return undefined;
  return { ...unknown, clause: 'approved by the Open Source Initiative; licit has no row for this license: read its text' };
}

const unknown: Permissions = {
  train: 'unknown',
  commercial: 'unknown',
  derivatives: 'unknown',
  redistribute: 'unknown',
  attribution: 'unknown',
  notice: 'unknown',
  shareAlike: 'unknown',
  noCompetingModel: 'unknown',
  databaseRight: 'unknown',
  clause: 'licit has no row for this license: read its text',
  checked: 'none',
};

function readRows(): Map<string, Permissions> {
  const made = new Map<string, Permissions>();
  for (const [
    id,
    train,
    commercial,
    derivatives,
    redistribute,
    attribution,
    notice,
    shareAlike,
    fieldOfUse,
    noCompetingModel,
    appliesTo,
    databaseRight,
    clause,
    checked,
  ] of table('license-permissions')) {
    made.set(id!, {
      train: train as Three,
      commercial: commercial as Three,
      derivatives: derivatives as Three,
      redistribute: redistribute as Three,
      attribution: attribution as Three,
      notice: notice as Three,
      shareAlike: shareAlike as Three,
      ...(fieldOfUse ? { fieldOfUse } : {}),
      noCompetingModel: noCompetingModel as Three,
      ...(appliesTo ? { appliesTo: appliesTo.split(' ') as LicenseSubject[] } : {}),
      databaseRight: databaseRight as Three,
      clause: clause!,
      checked: checked as Permissions['checked'],
    });
  }
  return made;
}
