/** A look at the data that is recorded nowhere: what declarations could say about it, and what they would clear. */
import { join, posix } from 'node:path';
import { workFolder } from '../../check/trees.js';
import { lookInto } from '../../ledger/open-ledger.js';
import { findRun } from '../../ledger/read/as-of.js';
import { snapshot } from '../../ledger/read/query.js';
import type { Lang } from '../../model/basics.js';
import type { Answer } from '../../model/rule.js';
import type { Config } from '../../model/settings.js';
import type { Snapshot } from '../../model/snapshot.js';
import { isAccepted } from '../../model/waiver.js';
import { globOf, matches } from '../../reading/glob.js';
import { compare } from '../../text/show.js';
import { watchedScan } from '../scan/watched-scan.js';

/** A claim that is missing, and that a declaration can make up for: what rules that it breaks are answered by. */
export type Gap = 'source' | 'license' | 'basis';

export const GAPS = ['source', 'license', 'basis'] as const satisfies readonly (Gap & Answer)[];

/** Data that lacks something, and the scope of a declaration about it and nothing else. */
export interface Lacking {
  scope: { path: string; dataset?: string };
  dataset: string;
  /** Findings may share items: `items` is what the largest of them holds. */
  gaps: { gap: Gap; rules: string[]; findings: number; items: number }[];
}

/** How often a rule is unmet and not proven, before and after. */
export interface Effect {
  rule: string;
  unmet: [before: number, after: number];
  unproven: [before: number, after: number];
}

/** A scan in a folder of its own, and scans again with what would be declared. */
export class Trial {
  readonly #work = workFolder();

  constructor(
    readonly root: string,
    readonly licit: string,
    readonly lang: Lang,
  ) {}

  /** Looks at the data under this configuration, all of it where no paths are named; undefined where there is nothing to scan. */
  async look(config: Config, paths: readonly string[] = ['.']): Promise<Snapshot | undefined> {
    const { root, licit } = this;
    const ledger = join(this.#work.path, 'ledger.db');
    const { run } = await watchedScan({ paths: [...paths], cwd: root, root, ledger, config, licit }, false, this.lang);
    if (run === 0) return undefined;
    return lookInto(ledger, (opened) => {
      const at = findRun(opened.db, String(run));
      return at && snapshot(opened, at, licit, 0);
    });
  }

  close(): void {
    this.#work.remove();
  }
}

/** What changed between two looks, by rule. */
export function effectsOf(before: Snapshot, after: Snapshot): Effect[] {
  const then = new Map(before.rules.map((rule) => [`${rule.id} ${rule.scope}`, rule.counts]));
  return after.rules.map(({ id, scope, counts }) => {
    const earlier = then.get(`${id} ${scope}`);
    return { rule: id, unmet: [earlier?.unmet ?? 0, counts.unmet], unproven: [earlier?.unproven ?? 0, counts.unproven] };
  });
}

/** The rules that are open for a dataset. */
export function openRules(view: Snapshot, dataset: string): string[] {
  const open = view.findings.filter((finding) => finding.dataset === dataset && finding.verdict === 'unmet' && !isAccepted(finding));
  return [...new Set(open.map(({ rule }) => rule))].sort(compare);
}

/** The folders and lists that lack a claim, those with most items first. */
export function lacking(view: Snapshot): Lacking[] {
  const found = new Map<string, Lacking>();
  const asks = new Map(view.rules.map(({ id, answers }) => [id, [answers?.unmet ?? []].flat()]));
  for (const gap of GAPS)
    for (const finding of view.findings) {
      const { rule } = finding;
      if (finding.verdict !== 'unmet' || !asks.get(rule)?.includes(gap) || isAccepted(finding)) continue;
      for (const { scope, items } of scopesOf(finding.dataset, finding.where, view)) {
        const key = JSON.stringify(scope);
        const one = found.get(key) ?? { scope, dataset: finding.dataset, gaps: [] };
        found.set(key, one);
        const there = one.gaps.find((other) => other.gap === gap);
        if (there === undefined) one.gaps.push({ gap, rules: [rule], findings: 1, items });
        else {
          if (!there.rules.includes(rule)) there.rules.push(rule);
          Object.assign(there, { findings: there.findings + 1, items: Math.max(there.items, items) });
        }
      }
    }
  const most = ({ gaps }: Lacking): number => Math.max(...gaps.map(({ items }) => items));
  return [...found.values()].sort((a, b) => most(b) - most(a) || compare(a.scope.path, b.scope.path));
}

/** Where a finding lies: the folder of its dataset, or each list by itself where that is the project folder. */
function scopesOf(
  dataset: string,
  where: readonly { path: string; items: number }[],
  view: Snapshot,
): { scope: Lacking['scope']; items: number }[] {
  const own = view.manifests.filter((one) => one.dataset === dataset).map(({ path }) => path);
  const folder = own.map(folderOf).reduce(common, undefined) ?? '';
  const items = where.reduce((sum, one) => sum + one.items, 0);
  const globs =
    folder === '' ? where.map((one) => ({ path: globOf(one.path), items: one.items })) : [{ path: `${globOf(folder)}**`, items }];
  return globs.map(({ path, items }) => {
    const others = view.manifests.some((one) => one.dataset !== dataset && matches(path, one.path));
    return { scope: { path, ...(others && { dataset }) }, items };
  });
}

function folderOf(path: string): string {
  const folder = path.endsWith('/') ? path : `${posix.dirname(path)}/`;
  return folder === './' ? '' : folder;
}

/** The folder that two have in common; what is in the project folder itself has none. */
function common(one: string | undefined, other: string): string {
  if (one === undefined) return other;
  const [mine, theirs] = [one.split('/'), other.split('/')];
  let same = 0;
  while (same < mine.length - 1 && mine[same] === theirs[same]) same += 1;
  return mine
    .slice(0, same)
    .map((part) => `${part}/`)
    .join('');
}
