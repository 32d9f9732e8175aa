/** Plans, draws and judgments as the ledger has them: rows of `record` (docs/samples.md). */

import { createHash, createHmac } from 'node:crypto';
import type { Json } from '../../model/basics.js';
import type { SampleDecision, SampleDraw, SamplePlan } from '../../model/sample.js';
import type { Scope } from '../../model/statement.js';
import { failure } from '../../text/failures/failure.js';
import { sqlite } from '../database.js';
import { canonical } from '../journal.js';
import type { Db } from '../open-ledger.js';
import { findRun } from '../read/as-of.js';
import { populationAt } from './population.js';
import { recordedTraits } from './population-traits.js';
import { drawFrom } from './select-items.js';

/** A plan as it was recorded. */
export interface RecordedPlan {
  id: number;
  plan: SamplePlan;
  /** SHA-256 of the plan, as the ledger keeps it, in canonical JSON. */
  digest: string;
  /** SHA-256 hashed so often over the secret number that each draw lays open the next one before it. */
  commitment: string;
  /** Why it took the place of an earlier one. */
  because?: string;
  since: number;
  until?: number;
}

/** What a checker said of a draw, as it was recorded: one letter an item (o, b, u, s; - where nothing was said). */
export interface RecordedJudgments {
  plan: string;
  draw: number;
  checker: string;
  verdicts: string;
  /** Risks of items that are bad, by number. */
  risks: Record<string, string>;
  /** Hash of the last line of the checker's file, which covers all of it. */
  head: string;
  entries: number;
  /** Milliseconds that were spent, where they were measured. */
  ms?: number;
  /** Items whose personal values the checker had shown unmasked. */
  revealed?: number[];
  /** Who decided between checkers, as checkers are called; only of an adjudication. */
  by?: string[];
}

/** A plan as the ledger keeps it: people are in it as keyed hashes, so that nobody is named who cannot be erased, and a changed list still shows. */
export function publicPlan({ mayCheck, labelers, ...plan }: SamplePlan, secret: Uint8Array): SamplePlan {
  const hashed = (names: readonly string[]): string[] => names.map((name) => personHash(name, secret)).sort();
  return { ...plan, ...(mayCheck && { mayCheck: hashed(mayCheck) }), ...(labelers && { labelers: hashed(labelers) }) };
}

/** What the ledger calls a person by: HMAC-SHA-256 of the name under the plan's secret number, its first 16 bytes. */
export function personHash(name: string, secret: Uint8Array): string {
  const folded = name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  return createHmac('sha256', secret).update(folded).digest('hex').slice(0, 32);
}

/** SHA-256 of a plan as the ledger keeps it: what a draw commits to. */
export function planDigest(plan: SamplePlan): string {
  return createHash('sha256')
    .update(canonical(JSON.parse(JSON.stringify(plan)) as Json))
    .digest('hex');
}

interface Row {
  id: number;
  body: string;
  since: number;
  until: number | null;
}

/** Rows of a kind that were on record in a run; of all runs where none is named. */
function rowsOf(db: Db, kind: string, run?: number): Row[] {
  return sqlite(db)
    .prepare('select id, body, since, until from record where kind = ? and since <= ? order by id')
    .all(kind, run ?? Number.MAX_SAFE_INTEGER) as Row[];
}

/** Every plan that was recorded up to a run, with those that another one took the place of. */
export function recordedPlans(db: Db, run?: number): RecordedPlan[] {
  return rowsOf(db, 'sample-plan', run).map(({ id, body, since, until }) => {
    const said = JSON.parse(body) as Pick<RecordedPlan, 'plan' | 'commitment' | 'because'>;
    const over = until !== null && (run === undefined || until <= run);
    return { ...said, id, digest: planDigest(said.plan), since, ...(over && { until }) };
  });
}

/** The plan of a name that counts. */
export function planNamed(db: Db, name: string, run?: number): RecordedPlan | undefined {
  return recordedPlans(db, run).find(({ plan, until }) => plan.name === name && until === undefined);
}

/** Every draw up to a run, in order. */
export function recordedDraws(db: Db, run?: number): SampleDraw[] {
  return rowsOf(db, 'sample-draw', run).map(({ body }) => JSON.parse(body) as SampleDraw);
}

/** The judgments in force in a run: of each checker of a draw those that were recorded last. */
export function recordedJudgments(db: Db, run?: number): (RecordedJudgments & { id: number })[] {
  return rowsOf(db, 'sample-judgments', run)
    .filter(({ until }) => until === null || (run !== undefined && until > run))
    .map(({ id, body }) => ({ id, ...(JSON.parse(body) as RecordedJudgments) }));
}

/** A draw with its plan and the ids of its items: number n of the sample is `items[n - 1]`. */
export interface DrawnSample {
  draw: SampleDraw;
  plan: SamplePlan;
  items: number[];
}

/** Draws again from the rows of the ledger. Without a number the last draw of the plan. Errors: no such draw; a ledger that gives other items. */
export function loadSample(db: Db, name: string, number?: number): DrawnSample {
  const draws = recordedDraws(db).filter(({ plan }) => plan === name);
  const draw = number === undefined ? draws.at(-1) : draws.find((one) => one.draw === number);
  if (draw === undefined)
    throw failure(
      draws.length === 0 ? 'ledger/nothing-drawn-plan' : 'ledger/there-no-draw',
      draws.length === 0 ? 'fix/draw-first-licit' : 'fix/licit-sample-show',
      { name, number, draws: draws.length },
    );
  const plan = recordedPlans(db).find((one) => one.plan.name === name && one.digest === draw.planDigest)?.plan;
  const items = plan && drawnItems(db, plan, draw);
  if (plan === undefined || items === undefined)
    throw failure('ledger/ledger-does-not-give', 'fix/run-licit-ledger-verify-restore-ledger', { draw: draw.draw, name });
  return { draw, plan, items };
}

/** The ids of the items of a draw; undefined where the population is not what it was. */
function drawnItems(db: Db, plan: SamplePlan, draw: SampleDraw): number[] | undefined {
  const at = findRun(db, String(draw.run));
  if (at === undefined) return undefined;
  const population = populationAt(db, at, plan.population, recordedTraits(db, draw.plan, draw.draw));
  if (population.items !== draw.population.items || population.root !== draw.population.root) return undefined;
  const { places } = drawFrom(Buffer.from(draw.seed, 'hex'), population.strata(plan.strata), draw.sample.items);
  return places.map((place) => population.id(place));
}

/** A decision with the name of who signed it, where that was not erased. */
export interface RecordedDecision {
  decision: SampleDecision;
  by?: string;
  since: number;
}

/** The decisions up to a run, in order. */
export function recordedDecisions(db: Db, run?: number): RecordedDecision[] {
  const rows = sqlite(db)
    .prepare(
      `select s.value, s.since, p.name from statement s left join person p on p.id = s.person
       where s.kind = 'sample' and s.since <= ? order by s.id`,
    )
    .all(run ?? Number.MAX_SAFE_INTEGER) as { value: string; since: number; name: string | null }[];
  return rows.map(({ value, since, name }) => ({
    decision: JSON.parse(value) as SampleDecision,
    since,
    ...(name !== null && { by: name }),
  }));
}

/** The decision on a draw. */
export function decisionOf(db: Db, plan: string, draw: number): RecordedDecision | undefined {
  return recordedDecisions(db).find(({ decision }) => decision.plan === plan && decision.draw === draw);
}

/** How many draws of the same items for the same purpose, up to that of a decision, nobody decided: of several draws a good one could be chosen. */
export function openDraws(db: Db, { plan, draw, purpose, run, population }: SampleDecision): number {
  const decided = new Set(recordedDecisions(db).map(({ decision }) => `${decision.plan} ${decision.draw}`));
  const plans = new Map(recordedPlans(db).map((one) => [one.digest, one.plan]));
  return recordedDraws(db).filter(
    (one) =>
      !(one.plan === plan && one.draw === draw) &&
      one.run <= run &&
      one.population.root === population.root &&
      plans.get(one.planDigest)?.purpose === purpose &&
      !decided.has(`${one.plan} ${one.draw}`),
  ).length;
}

/** What the decision on a draw is about, as it was stated. */
export function scopeOfDraw(db: Db, plan: string, draw: number): Scope {
  const scope = sqlite(db)
    .prepare(
      "select scope from statement where kind = 'sample' and json_extract(value, '$.plan') = ? and json_extract(value, '$.draw') = ?",
    )
    .pluck()
    .get(plan, draw) as string;
  return JSON.parse(scope) as Scope;
}
