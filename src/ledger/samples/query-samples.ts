/** Spot checks as reports show them, as of a run. */

import type { DecisionOnFile, SampleCount, SampleDraw, SampleOutcome, SamplePlan, SampleView } from '../../model/sample.js';
import type { FiledDecision } from '../../model/statement.js';
import { aqlPlan } from '../../samples/aql.js';
import { adjudication } from '../../samples/judgment-file.js';
import { operatingCurve } from '../../samples/operating-curve.js';
import { judgedSample, judgmentsIn } from '../../samples/outcome.js';
import { failure } from '../../text/failures/failure.js';
import { populationWords } from '../../text/words/sample-words.js';
import { sqlite } from '../database.js';
import type { Db } from '../open-ledger.js';
import { inForce } from '../read/as-of.js';
import { newerItems } from './newer-items.js';
import {
  type RecordedDecision,
  type RecordedJudgments,
  recordedDecisions,
  recordedDraws,
  recordedJudgments,
  recordedPlans,
} from './sample-records.js';

/** Every draw up to a run, in order; undefined where there is none. */
export function samplesAt(db: Db, run: number): SampleView[] | undefined {
  const draws = recordedDraws(db, run);
  if (draws.length === 0) return undefined;
  const plans = recordedPlans(db, run);
  const decisions = recordedDecisions(db, run);
  const judgments = recordedJudgments(db, run);
  return draws.map((draw) => {
    const plan = plans.find((one) => one.plan.name === draw.plan && one.digest === draw.planDigest)?.plan;
    if (plan === undefined)
      throw failure('ledger/ledger-holds-draw-not', 'fix/run-licit-ledger-verify-restore-ledger', { draw: draw.draw, plan: draw.plan });
    const decided = decisions.find(({ decision }) => decision.plan === draw.plan && decision.draw === draw.draw);
    const recorded = plans.filter((one) => one.plan.name === draw.plan && one.since <= draw.run).length;
    const mine = judgments.filter((one) => one.plan === draw.plan && one.draw === draw.draw);
    const view = viewOf(draw, plan, decided, mine, newerItems(db, plan.population, draw.run, run));
    return recorded > 1 ? { ...view, planRecorded: recorded } : view;
  });
}

/** Decided spot checks that files of the project stated in a run, and that this ledger did not make. */
export function filedDecisionsAt(db: Db, run: number): FiledDecision[] {
  const rows = sqlite(db)
    .prepare(
      `select s.scope, s.value, s.path, s.line, p.name from statement s left join person p on p.id = s.person
       where s.kind = 'sample-file' and ${inForce('s')} order by s.path`,
    )
    .all({ run }) as { scope: string; value: string; path: string; line: number | null; name: string | null }[];
  return rows.map(({ scope, value, path, line, name }) => ({
    ...(JSON.parse(value) as DecisionOnFile),
    scope: JSON.parse(scope) as FiledDecision['scope'],
    ...(name !== null && { by: name }),
    at: { path, ...(line !== null && { line }) },
  }));
}

function viewOf(
  draw: SampleDraw,
  plan: SamplePlan,
  decided: RecordedDecision | undefined,
  judgments: readonly RecordedJudgments[],
  newer: number,
): SampleView {
  const count = decided?.decision ?? counted(draw, plan, judgments);
  const { outcome, why } = outcomeOf(draw, decided, newer);
  const { source } = plan.population;
  const { items, root, datasets } = draw.population;
  const curve = operatingCurve(plan, { items: draw.sample.items, accept: draw.accept, population: items });
  return {
    plan: draw.plan,
    draw: draw.draw,
    purpose: plan.purpose,
    ...(plan.purposeWords !== undefined && { purposeWords: plan.purposeWords }),
    method: plan.method,
    ...(plan.when && { when: plan.when }),
    population: {
      words: populationWords(plan.population, 'en'),
      scope: plan.population,
      datasets,
      ...(source !== undefined && { source }),
      items,
      root,
    },
    sample: { items: draw.sample.items, root: draw.sample.root, seed: draw.seed, seedFrom: draw.seedFrom },
    ...(draw.strata.length > 0 && { strata: draw.strata }),
    drawnOn: draw.on,
    checkers: plan.checkers,
    checked: count.checked,
    bad: count.bad,
    ...(count.rate !== undefined && { rate: count.rate }),
    ...(count.interval !== undefined && { interval: count.interval }),
    limit: plan.limit ?? draw.accept / draw.sample.items,
    accept: draw.accept,
    ...('aql' in plan.size && { aql: { ...plan.size.aql, ...aqlPlan(plan.size.aql, items) } }),
    ...(curve && { curve }),
    outcome,
    ...(why !== undefined && { why }),
    ...(decided && { decided: { by: decided.by ?? '(erased)', on: decided.decision.on } }),
    risks: count.risks,
    ...(count.agreement && { agreement: count.agreement }),
    query: `select body from record where kind = 'sample-draw' and json_extract(body, '$.plan') = '${draw.plan.replaceAll("'", "''")}' and json_extract(body, '$.draw') = ${draw.draw}`,
  };
}

/** What was recorded of a draw that nobody has decided. */
function counted({ sample }: SampleDraw, plan: SamplePlan, judgments: readonly RecordedJudgments[]): SampleCount {
  const said = judgments.map(({ checker, verdicts, risks }) => ({ checker, last: judgmentsIn(verdicts, risks) }));
  return judgedSample(
    sample.items,
    plan.checkers,
    said.filter(({ checker }) => checker !== adjudication),
    said.find(({ checker }) => checker === adjudication)?.last,
  );
}

/** A rejected sample stays rejected whatever is added; what was accepted, or is still checked, speaks of the items of its day only. */
function outcomeOf(draw: SampleDraw, decided: RecordedDecision | undefined, newer: number): { outcome: SampleOutcome; why?: string } {
  const outcome = decided?.decision.outcome;
  if (outcome === 'rejected') return { outcome, ...(draw.because !== undefined && { why: draw.because }) };
  if (newer > 0) return { outcome: 'void', why: `${newer} items were added or changed after the draw` };
  return { outcome: outcome ?? 'in-progress', ...(draw.because !== undefined && { why: draw.because }) };
}
