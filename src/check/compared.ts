/** What a change comes to: the snapshot of its side with the findings that are new, and what else is different. */

import { factDictionary } from '../facts/dictionary.js';
import { factsIn } from '../facts/facts-asked.js';
import { documentsOf } from '../ledger/kept-documents.js';
import { type Db, lookInto } from '../ledger/open-ledger.js';
import { type AsOf, findRun } from '../ledger/read/as-of.js';
import { snapshot } from '../ledger/read/query.js';
import { type Comparing, comparedFindings, comparedManifests, effectsOf, type ReadingRule } from '../ledger/read/query-change.js';
import { liesIn, type NamedItem } from '../ledger/read/query-items.js';
import type { Rule } from '../model/rule.js';
import type { ChangedManifest, Snapshot } from '../model/snapshot.js';
import type { FindingExample, FindingView, RuleView } from '../model/views.js';
import { declareCommand } from '../text/declare-command.js';
import type { Sides } from './side-types.js';
import { wordsAtFault } from './words-at-fault.js';

/** So many hosts are read for a page that prints none. */
const MAX_HOSTS = 20;

export interface Compared {
  /** The side of the change; its findings are the new ones. */
  view: Snapshot;
  /** The rules with how often the change alone makes them unproven: what `--strict` goes by. */
  risen: RuleView[];
}

/** Compares the two runs of a ledger. */
export function compared(sides: Sides, licit: string, staged: boolean): Compared {
  return lookInto(sides.ledger, (ledger) => {
    const { db } = ledger;
    const after = runOf(db, sides.after.run);
    const before = sides.before === undefined ? undefined : runOf(db, sides.before);
    const is = snapshot(ledger, after, licit, MAX_HOSTS, true);
    const was = before && snapshot(ledger, before, licit, MAX_HOSTS, true);
    const within = (finding: FindingView): boolean => liesWithin(finding, sides.paths);
    const found = comparedFindings(
      db,
      { ...(before && { before }), after },
      (was?.findings ?? []).filter(within),
      is.findings.filter(within),
      { reading: rulesOnReading(db, after), paths: sides.paths, exampleOf: exampleOf(db, after), ...heldBefore(sides, licit) },
    );
    const { manifests, unchanged } = comparedManifests(db, { ...(before && { before }), after }, sides.renamed, sides.paths);
    // What is elsewhere and was not looked at is another check's affair.
    const { unseen: _, ...seen } = is;
    const view: Snapshot = {
      ...seen,
      findings: found.added.map((finding) => answered(finding, is, manifests)),
      change: {
        base: sides.base,
        head: staged ? 'staged' : 'working-tree',
        manifests,
        unchanged,
        before: found.before,
        fixed: found.fixed,
        outsideGit: sides.ignored.length,
        effects: effectsOf(was, is, manifests),
        ...(sides.blobs && { blobs: sides.blobs }),
      },
    };
    return { view, risen: risenRules(is.rules, was?.rules) };
  });
}

/** The finding with the command that declares what answers it for the files where the change is at fault, as far as that would count. */
function answered(finding: FindingView, { rules, policy, configPath }: Snapshot, manifests: readonly ChangedManifest[]): FindingView {
  const { rule, verdict, dataset, where } = finding;
  const adds = (path: string): boolean => manifests.some((one) => one.path === path && ['new', 'renamed'].includes(one.kind));
  const { answers } = rules.find(({ id }) => id === rule) ?? {};
  const declaring = declareCommand(
    { ...(answers && verdict === 'unmet' && { answers }) },
    { dataset, paths: where.map(({ path }) => path) },
    {
      ...(configPath !== undefined && { path: configPath }),
      ...(policy.base !== undefined && { policy: { ...policy, base: policy.base, adds } }),
    },
  );
  const rest = finding.commands.filter((command) => !command.startsWith('licit answer declare'));
  return { ...finding, commands: [...(declaring === undefined ? [] : [declaring]), ...rest] };
}

function runOf(db: Db, run: number): AsOf {
  const at = findRun(db, String(run));
  if (at === undefined) throw new Error(`run ${run} is not there`);
  return at;
}

/** Findings of other folders that a ledger happens to hold are not this check's. */
function liesWithin({ where }: FindingView, paths: readonly string[]): boolean {
  return where.length === 0 || where.some(({ path }) => paths.some((one) => liesIn(path, one)));
}

/** Where files changed their folders: which findings of the base, as it was, held them where they were. */
function heldBefore({ unmoved, renamed }: Sides, licit: string): Pick<Comparing, 'heldBefore'> {
  if (unmoved === undefined) return {};
  return lookInto(unmoved.ledger, (ledger) => {
    const name = (rule: string, cause: FindingView['cause'], path: string): string =>
      JSON.stringify([rule, Object.entries(cause).sort(), path]);
    const held = new Map(
      snapshot(ledger, runOf(ledger.db, unmoved.run), licit, MAX_HOSTS).findings.flatMap(({ rule, cause, where }) =>
        where.map(({ path, items }): [string, number] => [name(rule, cause, path), items]),
      ),
    );
    return {
      heldBefore: ({ rule, cause, where }, path) => {
        const from = renamed.get(path);
        const items = where.find((one) => one.path === path)?.items ?? 0;
        return from === undefined || (held.get(name(rule, cause, from)) ?? -1) >= items;
      },
    };
  });
}

/** An item at fault as people are shown it: its place, its key, the words at fault or a masked value. */
function exampleOf(db: Db, at: AsOf): (item: NamedItem, rule: string) => FindingExample {
  const rules = new Map(documentsOf<Rule>(db, at.judging, 'rule').map((rule) => [rule.id, rule]));
  return (item, id) => {
    const rule = rules.get(id);
    return { at: item.at, ...(item.key !== undefined && { key: item.key }), ...(rule && wordsAtFault(db, at, item, rule)) };
  };
}

/** The rules that rest on what could not be read, as their facts say. */
function rulesOnReading(db: Db, at: AsOf): Map<string, ReadingRule> {
  const found = new Map<string, ReadingRule>();
  for (const { id, met, applies } of documentsOf<Rule>(db, at.judging, 'rule')) {
    const counts = [...factsIn(met), ...factsIn(applies)].flatMap((name) => factDictionary[name]?.counts ?? []);
    if (counts.length > 0)
      found.set(id, { kinds: new Set(counts.map(({ files }) => files)), records: counts.some(({ records }) => records) });
  }
  return found;
}

function risenRules(now: readonly RuleView[], then: readonly RuleView[] | undefined): RuleView[] {
  const earlier = new Map((then ?? []).map(({ id, counts }) => [id, counts.unproven]));
  return now.map((rule) => ({
    ...rule,
    counts: { ...rule.counts, unproven: Math.max(0, rule.counts.unproven - (earlier.get(rule.id) ?? 0)) },
  }));
}
