import type { Three } from '../../model/basics.js';
import type { SpdxExpression } from '../../model/claim.js';
import type { MixReason, Permissions } from '../../model/license-terms.js';
import { keep } from '../../text/append.js';
import { idsIn, type Tree, treeOf } from '../names/expression.js';
import { renamed } from '../names/name-index.js';
import { spdxList, table } from '../tables/license-tables.js';
import { limitsOf, permissionsOf } from '../terms/permissions.js';

/** Whether material may be shared under a license, what decided, and the clause or page it rests on. */
export interface Compatibility {
  answer: Three;
  reason: MixReason;
  clause: string;
  checked: Permissions['checked'];
}

interface Row {
  from: string;
  to: string;
  answer: Three;
  clause: string;
  checked: Permissions['checked'];
}

const maxCached = 20_000;
const cache = new Map<string, Compatibility>();

/**
 * Whether adapted material made from something under `expression` may be shared under the one license `target` (an SPDX id). A yes never
 * allows more than the expression does: what its permissions forbid is asked before the table of compatible licenses.
 */
export function shareUnder(expression: SpdxExpression, target: string): Compatibility {
  return ofTree(treeOf(expression), target);
}

/** Licenses that the table names by their own id as what material under an expression may be shared under. */
export function namedTargets(expression: SpdxExpression): string[] {
  const ids = idsIn(treeOf(expression)).map(bare);
  return rows()
    .filter(({ from, to, answer }) => answer !== 'no' && !to.endsWith('*') && ids.some((id) => matches(from, id)))
    .map(({ to }) => to);
}

/** Ids of an expression that something can be released under: on the SPDX list, and no reference to a text of one's own. */
export function ownTargets(expression: SpdxExpression): string[] {
  return idsIn(treeOf(expression))
    .map(bare)
    .filter((id) => Object.hasOwn(spdxList(), id));
}

const rank = { no: 0, unknown: 1, yes: 2 } satisfies Record<Three, number>;

/** Of a choice the part that allows most, of terms that all hold the one that allows least. */
function ofTree(tree: Tree, target: string): Compatibility {
  if ('id' in tree) return ofId(tree.id, target);
  const parts = tree.parts.map((part) => ofTree(part, target));
  return parts.reduce((a, b) => ((tree.op === 'OR' ? rank[b.answer] > rank[a.answer] : rank[b.answer] < rank[a.answer]) ? b : a));
}

/** Expressions are many, the licenses in them few. */
function ofId(id: string, target: string): Compatibility {
  const name = `${target}\n${id}`;
  const kept = cache.get(name);
  if (kept) return kept;
  return keep(cache, name, compared(id, target), maxCached);
}

function compared(id: string, target: string): Compatibility {
  const own = permissionsOf(id);
  const { clause, checked } = own;
  for (const name of ['derivatives', 'redistribute'] as const) {
    if (own[name] === 'no') return { answer: 'no', reason: name, clause, checked };
  }
  if (bare(id) === bare(target)) return { answer: lowest(own.derivatives, own.redistribute), reason: firstUnknown(own), clause, checked };
  const by = byPermissions(own, permissionsOf(target));
  const listed = rowOf(bare(id), bare(target));
  // The row names the very clause; the permissions name what it comes to.
  if (listed?.answer === 'no')
    return { answer: 'no', reason: by?.reason ?? 'not-compatible', clause: listed.clause, checked: listed.checked };
  if (by) return { ...by, clause, checked };
  if (listed) return { answer: listed.answer, reason: 'not-compatible', clause: listed.clause, checked: listed.checked };
  if (own.shareAlike === 'yes') return { answer: id.startsWith('LicenseRef-') ? 'unknown' : 'no', reason: 'share-alike', clause, checked };
  if (limitsOf(own).length > 0) return { answer: 'unknown', reason: 'field-of-use', clause, checked };
  return { answer: checked === 'read' ? 'yes' : 'unknown', reason: 'unread', clause, checked };
}

const grants = ['train', 'commercial', 'derivatives', 'redistribute'] as const;
const duties = [
  ['attribution', 'attribution'],
  ['notice', 'notice'],
  ['share-alike', 'shareAlike'],
] as const satisfies readonly (readonly [MixReason, keyof Permissions])[];

/** What forbids, or leaves open, that a license allows as much as `to` does and asks for as little. */
function byPermissions(from: Permissions, to: Permissions): Pick<Compatibility, 'answer' | 'reason'> | undefined {
  let open: MixReason | undefined;
  for (const name of grants) {
    if (from[name] === 'no' && to[name] === 'yes') return { answer: 'no', reason: name };
    // Adapting and passing on is what sharing is; the other permissions matter only where they are given on.
    const matters = name === 'derivatives' || name === 'redistribute' || to[name] !== 'no';
    if (from[name] !== 'yes' && matters) open ??= name;
  }
  for (const [reason, name] of duties) {
    if (from[name] === 'yes' && to[name] === 'no') return { answer: 'no', reason };
    if ((from[name] === 'yes' || from[name] === 'unknown') && to[name] !== 'yes') open ??= reason;
  }
  // If it asks for the same license it may mean itself alone, so that a share-alike target is not enough.
  if (from.shareAlike === 'unknown') open ??= 'share-alike';
  if (from.noCompetingModel !== 'no' && to.noCompetingModel !== 'yes') open ??= 'no-competing-model';
  return open === undefined ? undefined : { answer: 'unknown', reason: open };
}

function lowest(a: Three, b: Three): Three {
  return rank[a] < rank[b] ? a : b;
}

function firstUnknown(own: Permissions): MixReason {
  return own.derivatives === 'unknown' ? 'derivatives' : 'redistribute';
}

/** The id without what does not decide: an exception, a deprecated spelling, the jurisdiction of a Creative Commons license from 2.0 on. */
function bare(id: string): string {
  const [base = id] = id.split(' WITH ');
  const current = Object.hasOwn(renamed, base) ? renamed[base]! : base;
  return current.replace(/^(CC-BY(?:-[A-Z]{2})*-[2-4]\.\d)-[A-Z]+(?:-[A-Z]+)?$/, '$1');
}

/** The row for a pair: the longest `from` that fits, then the longest `to`. */
function rowOf(from: string, to: string): Row | undefined {
  let best: Row | undefined;
  for (const row of rows()) {
    if (!matches(row.from, from) || !matches(row.to, to)) continue;
    if (!best || length(row.from) > length(best.from) || (row.from === best.from && length(row.to) > length(best.to))) best = row;
  }
  return best;
}

function matches(pattern: string, id: string): boolean {
  return pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : pattern === id;
}

/** A whole name counts for more than its beginning. */
function length(pattern: string): number {
  return pattern.endsWith('*') ? pattern.length - 1 : pattern.length + 1;
}

let made: Row[] | undefined;

function rows(): Row[] {
  made ??= table('license-compatibility').map(([from, to, answer, clause, checked]) => ({
    from: from!,
    to: to!,
    answer: answer as Three,
    clause: clause!,
    checked: checked as Row['checked'],
  }));
  return made;
}
