/** What going by another version means on the data of a project: which findings would begin to block, and which would no longer. */

import { join } from 'node:path';
import { digestOf, rules } from '../../catalog/catalog.js';
import { foundIn, placedFindings } from '../../check/lock/found-without.js';
import { type Deciding, letPass, needsLook } from '../../check/lock/let-pass.js';
import type { LockState } from '../../check/lock/lock-state.js';
import { workFolder } from '../../check/trees.js';
import { documentsOf } from '../../ledger/kept-documents.js';
import { lookInto } from '../../ledger/open-ledger.js';
import { findRun, recordedBy } from '../../ledger/read/as-of.js';
import type { Lang } from '../../model/basics.js';
import type { Rule, Severity } from '../../model/rule.js';
import type { FindingView, Unlocked } from '../../model/views.js';
import type { Project } from '../../project/project.js';
import { compare } from '../../text/show.js';
import { watchedScan } from '../scan/watched-scan.js';

/** Findings of a rule that the update makes count otherwise. */
export interface RuleEffect {
  rule: string;
  severity: Severity;
  findings: number;
  items: number;
}

export interface LockEffects {
  /** The scan that was looked at; left out where the data was read for this. */
  scan?: number;
  /** Nothing was there to look at. */
  noData?: true;
  /** Pass as new so far. */
  begin: (RuleEffect & { because: Unlocked['because'] })[];
  /** Count as severe as the lock has them so far; with the severity that they will have. */
  milder: RuleEffect[];
}

export interface EffectsAsked {
  project: Project;
  state: LockState;
  licit: string;
  lang: Lang;
  quiet: boolean;
}

/** Looks at the last scan where this licit made it, else reads the data once more, into a ledger that goes away. */
export async function effectsOf(asked: EffectsAsked): Promise<LockEffects> {
  const { project, state } = asked;
  const { config } = project;
  const deciding: Deciding = { failOn: config.failOn, rules: config.rules };
  const nothing: LockEffects = { begin: [], milder: [] };
  if (state.newRules.size + state.newKinds.length + state.raised.size + state.severities.size === 0) return nothing;
  const last = state.newKinds.length === 0 ? lastScan(project, asked.licit) : undefined;
  if (last !== undefined) return { scan: last, ...counted(placedFindings(project.ledger, last), state, deciding) };
  const work = workFolder();
  try {
    const found = await readNow(asked, join(work.path, 'ledger.db'), []);
    if (found === undefined) return { ...nothing, noData: true };
    const without = needsLook(found, state, deciding) ? await readNow(asked, join(work.path, 'without.db'), state.newKinds) : undefined;
    return counted(found, state, deciding, without);
  } finally {
    work.remove();
  }
}

/** The last scan of the project's ledger, where the running licit judged it by the rules that it has. */
function lastScan({ hasLedger, ledger }: Project, licit: string): number | undefined {
  if (!hasLedger) return undefined;
  return lookInto(ledger, ({ db }) => {
    const at = findRun(db);
    if (at === undefined) return undefined;
    const by = recordedBy(db, at.run);
    const judged = new Map(documentsOf<Rule>(db, at.judging, 'rule').map((rule) => [rule.id, digestOf(rule)]));
    return by === licit && rules().every((rule) => judged.get(rule.id) === digestOf(rule)) ? at.run : undefined;
  });
}

async function readNow(
  { project: { root, config }, licit, quiet, lang }: EffectsAsked,
  ledger: string,
  withoutDetectors: readonly string[],
): Promise<FindingView[] | undefined> {
  const options = { paths: ['.'], cwd: root, root, ledger, config: { ...config }, licit, withoutDetectors };
  const { run } = await watchedScan(options, quiet, lang);
  return run === 0 ? undefined : placedFindings(ledger, run);
}

function counted(
  found: readonly FindingView[],
  state: LockState,
  deciding: Deciding,
  without?: readonly FindingView[],
): Omit<LockEffects, 'scan'> {
  const marked = letPass(found, state, deciding, without && foundIn(without, found));
  const begin = new Map<string, LockEffects['begin'][number]>();
  const milder = new Map<string, RuleEffect>();
  for (const [n, { rule, severity, items, unlocked }] of marked.entries()) {
    const now = found[n]!.severity;
    if (unlocked !== undefined) {
      const key = `${rule} ${unlocked.because}`;
      begin.set(key, { ...added(begin.get(key), { rule, severity, items }), because: unlocked.because });
    } else if (severity !== now) milder.set(rule, added(milder.get(rule), { rule, severity: now, items }));
  }
  const byRule = (a: RuleEffect, b: RuleEffect): number => compare(a.rule, b.rule);
  return { begin: [...begin.values()].sort(byRule), milder: [...milder.values()].sort(byRule) };
}

function added(there: RuleEffect | undefined, { rule, severity, items }: Omit<RuleEffect, 'findings'>): RuleEffect {
  return { rule, severity, findings: (there?.findings ?? 0) + 1, items: (there?.items ?? 0) + items };
}
