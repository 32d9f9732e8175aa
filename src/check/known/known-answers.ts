/** What a file of `licit export known` answers of a change: of each pointer whose objects are not here, what stands behind it and what is new in that. */
import { basename, join } from 'node:path';
import type { GitFile } from '../../config/git/git-change.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { FindingView, NotReadView } from '../../model/views.js';
import { isWithin } from '../../reading/folder-paths.js';
import { append } from '../../text/append.js';
import type { KnownFinding, KnownPointer, KnownSummary } from './known-file.js';
import { aroundDigest, pointerDigest } from './known-file.js';
import { notAmong } from './known-summary.js';

/** A pointer of a change that is answered: as it is, and as it was where that is known, too. */
export interface Answered {
  is: KnownPointer;
  was?: KnownPointer;
}

/** Where both sides of a change lie, and what Git has on the side of the change. */
export interface AnswerSides {
  before: string;
  after: string;
  files: readonly GitFile[];
}

/** The pointers of a change that a summary knows, by their paths; `moved`: those that it knows in other surroundings, which it does not answer. */
export async function answersIn(
  summary: KnownSummary,
  paths: readonly string[],
  sides: AnswerSides,
): Promise<{ answered: ReadonlyMap<string, Answered>; moved: string[] }> {
  const find = async (path: string, root: string): Promise<KnownPointer | undefined> => {
    const known = summary.pointers.filter((one) => one.path === path);
    const sha256 = known.length === 0 ? undefined : await pointerDigest(join(root, path));
    return known.find((one) => one.sha256 === sha256);
  };
  const answered = new Map<string, Answered>();
  const moved: string[] = [];
  for (const path of paths) {
    const is = await find(path, sides.after);
    if (is === undefined) continue;
    const was = await find(path, sides.before);
    if (is.around === aroundDigest(path, sides.files)) answered.set(path, { is, ...(was && { was }) });
    else moved.push(path);
  }
  return { answered, moved };
}

/** Whether a file that was not read stands behind a pointer that is answered. */
export function isAnswered({ path }: Pick<NotReadView, 'path'>, answered: ReadonlyMap<string, Answered>): boolean {
  return [...answered].some(
    ([pointer, { is }]) => path === pointer || is.lists.some((one) => one.path === path || isWithin(one.path, path)),
  );
}

/** The snapshot of a change with what is known of its pointers. What no list here is part of is a finding of its own. */
export function withAnswers(view: Snapshot, answered: ReadonlyMap<string, Answered>): Snapshot {
  const { change } = view;
  if (answered.size === 0 || change === undefined) return view;
  const added = new Map(view.findings.map((finding) => [nameOf(finding), finding]));
  const before = [...change.before];
  for (const [pointer, { is, was }] of answered)
    for (const finding of is.findings) {
      const fresh = newIn(finding, was?.findings ?? []);
      if (finding.items > fresh) before.push(shown(finding, pointer, finding.items - fresh));
      if (fresh === 0 && finding.items > 0) continue;
      const more = shown(finding, pointer, fresh);
      const same = added.get(nameOf(finding));
      added.set(nameOf(finding), same === undefined ? more : both(same, more));
    }
  return { ...view, findings: [...added.values()], change: { ...change, before } };
}

const nameOf = ({ fingerprint, waived }: Pick<FindingView, 'fingerprint' | 'waived'>): string => `${fingerprint} ${waived?.id ?? ''}`;

/** How many items of a finding were not under it before. Where the items cannot be told apart all of them count. */
function newIn(finding: KnownFinding, before: readonly KnownFinding[]): number {
  const { scope, items, digests } = finding;
  const earlier = before.find((one) => nameOf(one) === nameOf(finding));
  if (earlier === undefined) return items;
  if (scope !== 'item') return Math.max(0, items - earlier.items);
  return digests === undefined || earlier.digests === undefined ? items : notAmong(digests, earlier.digests);
}

function shown({ digests: _, ...finding }: KnownFinding, pointer: string, items: number): FindingView {
  return { ...finding, items, query: '', firstSeen: 0, occurrences: [{ at: { path: pointer }, items, id: basename(pointer) }] };
}

function both(one: FindingView, other: FindingView): FindingView {
  const occurrences = [...(one.occurrences ?? [])];
  append(occurrences, other.occurrences ?? []);
  return { ...one, items: one.items + other.items, where: [...one.where, ...other.where], occurrences };
}

/** How often a change newly leaves a rule unproven in what is known, by the rule. */
export function unprovenIn(answered: ReadonlyMap<string, Answered>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { is, was } of answered.values())
    for (const finding of is.findings)
      if (finding.verdict === 'unproven') counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + newIn(finding, was?.findings ?? []));
  return counts;
}
