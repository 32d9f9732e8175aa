/** The file of a decided spot check: written as the ledger has it, for ledgers that did not see it. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decisionPath, decisionText } from '../../config/sample-decisions.js';
import { headOf } from '../../ledger/journal.js';
import { type Db, ledgerId } from '../../ledger/open-ledger.js';
import { type RecordedDecision, recordedDecisions, scopeOfDraw } from '../../ledger/samples/sample-records.js';
import type { FiledDecision } from '../../model/statement.js';
import { keepIgnored } from '../../project/ignored.js';
import { makeFolders, writeWhole } from '../../reading/safe-files.js';
import { failure } from '../../text/failures/failure.js';

/** The decisions of a plan as their files have them, in the order of the draws. */
export function decisionsOnRecord(db: Db, plan: string): FiledDecision[] {
  const mine = recordedDecisions(db).filter(({ decision }) => decision.plan === plan);
  return mine.map((one) => filed(db, one)).sort((a, b) => a.draw - b.draw);
}

/** Throws where the file that a decision would be written to is of another ledger: what it says must not go. */
export function refuseForeign(db: Db, decisions: readonly FiledDecision[], plan: string, draw: number): void {
  const there = decisions.find((one) => one.plan === plan && one.draw === draw);
  if (there === undefined || there.ledger === ledgerId(db)) return;
  throw failure('sample/holds-decision-another', 'fix/stays-plan-check', { plan: decisionPath(plan, draw) });
}

/** Every decision of a ledger whose file is missing, or says something else. */
export function unlikeFiles(db: Db, root: string): string[] {
  return recordedDecisions(db)
    .map((one) => filed(db, one))
    .filter((one) => !isOnFile(root, one))
    .map(({ at }) => at.path);
}

function filed(db: Db, recorded: RecordedDecision): FiledDecision {
  const { plan, draw, purpose, when, population, partial, sample, bad, accept, outcome, on } = recorded.decision;
  return {
    plan,
    draw,
    purpose,
    ...(when && { when }),
    scope: scopeOfDraw(db, plan, draw),
    ...(partial && { partial }),
    population: { items: population.items, root: population.root },
    sample: { items: sample.items, root: sample.root },
    bad,
    accept,
    outcome,
    ...(recorded.by !== undefined && { by: recorded.by }),
    on,
    ledger: ledgerId(db),
    run: recorded.since,
    head: headOf(db, recorded.since),
    at: { path: decisionPath(plan, draw), line: 1 },
  };
}

/** Writes the file of a decision where it is not there as it should be. False where it was. */
export function writeDecision(root: string, decision: FiledDecision): boolean {
  if (isOnFile(root, decision)) return false;
  const file = join(root, decisionPath(decision.plan, decision.draw));
  makeFolders(dirname(file), root);
  keepIgnored(join(root, '.licit'));
  writeWhole(file, decisionText(decision), { root });
  return true;
}

function isOnFile(root: string, decision: FiledDecision): boolean {
  const file = join(root, decisionPath(decision.plan, decision.draw));
  return existsSync(file) && readFileSync(file, 'utf8') === decisionText(decision);
}
