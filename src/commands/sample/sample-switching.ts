/** Whether the severity of a plan by AQL is what the switching rules of ISO 2859-1 ask for, as far as the ledger tells. */
import type { Db } from '../../ledger/open-ledger.js';
import { recordedDecisions, recordedDraws, recordedPlans } from '../../ledger/samples/sample-records.js';
import type { SamplePlan } from '../../model/sample.js';
import { type InspectedLot, mayBeReduced, switchDue } from '../../samples/switching.js';
import type { switchWords } from '../../text/words/sample-words.js';

/** What the rules ask for that a plan falls short of; undefined where it does not, and for plans that are not by AQL. */
export function switchingNote(db: Db, plan: SamplePlan): keyof typeof switchWords | undefined {
  if (!('aql' in plan.size)) return undefined;
  const { severity } = plan.size.aql;
  const lots = lotsBefore(db, plan);
  const due = switchDue(lots);
  if (due === 'discontinue') return 'discontinue';
  if (due === 'tightened' && severity !== 'tightened') return 'tightened';
  return severity === 'reduced' && lots.at(-1)?.severity !== 'reduced' && !mayBeReduced(lots) ? 'reduced' : undefined;
}

/** The lots of a series in the order of their decisions: first draws by plans of the same purpose and AQL, under any name. What was reworked and drawn again is not an original inspection. */
function lotsBefore(db: Db, { purpose, size }: SamplePlan): InspectedLot[] {
  const plans = recordedPlans(db);
  const draws = recordedDraws(db);
  return recordedDecisions(db).flatMap(({ decision }) => {
    const draw = draws.find((one) => one.plan === decision.plan && one.draw === decision.draw);
    const used = plans.find((one) => one.plan.name === decision.plan && one.digest === draw?.planDigest)?.plan;
    if (decision.draw !== 1 || used === undefined || !('aql' in used.size) || !('aql' in size)) return [];
    if (used.purpose !== purpose || used.size.aql.aql !== size.aql.aql) return [];
    return [{ severity: used.size.aql.severity, accepted: decision.outcome === 'accepted' }];
  });
}
