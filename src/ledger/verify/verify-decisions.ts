/** Counts every decided sample again from the judgments on record (docs/samples.md, "The decision"). Shares no code with what decides. */
import { domainToASCII, domainToUnicode } from 'node:url';
import type Database from 'better-sqlite3';
import { matches } from '../../reading/glob.js';
import type { DrawRow } from './sample-rows.js';
import { recordRows } from './verify-draws.js';
import { type Found, rowsInManifest } from './verify-rows.js';

interface JudgmentsRow {
  since: number;
  until: number | null;
  said: { plan: string; draw: number; checker: string; verdicts: string; risks: Record<string, string>; entries: number; by?: string[] };
}

interface Decision {
  plan: string;
  draw: number;
  purpose: string;
  partial?: boolean;
  population: { items: number; root: string };
  sample: { items: number; root: string };
  checked: number;
  bad: number;
  rate: number;
  interval: [number, number];
  risks: { risk: string; items: number }[];
  accept: number;
  outcome: string;
}

const decider = 'adjudication';

/** What does not fit of the judgments and decisions on record. */
export function checkDecisions(db: Database.Database, draws: readonly DrawRow[]): { decisions: number; found: Found[] } {
  const found: Found[] = [];
  const judgments = recordRows(db, 'sample-judgments').map(
    ({ body, since, until }): JudgmentsRow => ({ since, until, said: JSON.parse(body) as JudgmentsRow['said'] }),
  );
  for (const { since, said } of judgments) {
    const what = judgmentsMisfit(said, since, draws);
    if (what !== undefined)
      found.push({ run: since, table: 'record', what: `judgments of draw ${said.draw} of the plan ${said.plan}: ${what}` });
  }
  const rows = db.prepare("select scope, value, since, until from statement where kind = 'sample' order by id").all() as {
    scope: string;
    value: string;
    since: number;
    until: number | null;
  }[];
  const seen = new Set<string>();
  for (const { scope, value, since, until } of rows) {
    const decision = JSON.parse(value) as Decision;
    const name = `${decision.plan}\n${decision.draw}`;
    const what =
      until !== null
        ? 'it was taken back, which is not possible'
        : seen.has(name)
          ? 'it was decided before'
          : decisionMisfit(db, decision, scope, since, draws, judgments);
    seen.add(name);
    if (what !== undefined)
      found.push({ run: since, table: 'statement', what: `the decision on draw ${decision.draw} of the plan ${decision.plan}: ${what}` });
  }
  return { decisions: rows.length, found };
}

function judgmentsMisfit(
  { plan, draw, checker, verdicts, by = [] }: JudgmentsRow['said'],
  since: number,
  draws: readonly DrawRow[],
): string | undefined {
  const drawn = draws.find((one) => one.draw.plan === plan && one.draw.draw === draw && one.since < since);
  if (drawn === undefined) return 'nothing was drawn before them';
  if (verdicts.length !== drawn.draw.sample.items || !/^[obus-]*$/.test(verdicts)) return 'they are not of the items of the draw';
  const { labelers = [], mayCheck } = drawn.plan?.plan ?? {};
  if (checker === decider)
    return by.some((one) => labelers.includes(one)) ? 'who decided between the checkers labeled what was checked' : undefined;
  if (labelers.includes(checker)) return 'the checker labeled what was checked';
  return mayCheck !== undefined && !mayCheck.includes(checker) ? 'the plan does not name the checker' : undefined;
}

function decisionMisfit(
  db: Database.Database,
  decision: Decision,
  scope: string,
  since: number,
  draws: readonly DrawRow[],
  judgments: readonly JudgmentsRow[],
): string | undefined {
  const { plan: name, draw: number } = decision;
  const mine = draws.filter((one) => one.draw.plan === name && one.since < since);
  const drawn = mine.find((one) => one.draw.draw === number);
  if (drawn?.plan === undefined) return 'nothing was drawn before it';
  if (mine.at(-1) !== drawn) return 'a later draw was on record by then';
  const { draw, plan } = drawn;
  for (const part of ['population', 'sample'] as const)
    if (draw[part].items !== decision[part].items || draw[part].root !== decision[part].root) return `its ${part} is not that of the draw`;
  if (draw.accept !== decision.accept) return 'it accepts another number of bad items than its draw';
  const { dataset, source, path, rule, sinceRun } = plan.plan.population;
  const reach = {
    ...(dataset !== undefined && { dataset }),
    ...(source !== undefined && { host: source.toLowerCase() }),
    ...(path !== undefined && { path }),
  };
  if (JSON.stringify(reach) !== scope) return 'it is about other items than its plan';
  if ((decision.partial === true) !== (rule !== undefined || sinceRun !== undefined))
    return 'it does not say that it is of a part of its scope';
  const said = judgments.filter(
    (one) => one.said.plan === name && one.said.draw === number && one.since <= since && (one.until === null || one.until > since),
  );
  return countMisfit(decision, plan.plan.checkers, said) ?? newerMisfit(db, plan.plan.population, draw.run, since);
}

/** Verdicts item by item: all checkers the same, or decided between them. */
function countMisfit(decision: Decision, checkers: number, judgments: readonly JudgmentsRow[]): string | undefined {
  const { items } = decision.sample;
  const people = judgments.filter(({ said }) => said.checker !== decider);
  if (new Set(people.map(({ said }) => said.checker)).size !== people.length) return 'a checker is counted twice';
  const decided = judgments.find(({ said }) => said.checker === decider)?.said;
  if (people.some(({ said }) => decided?.by?.includes(said.checker))) return 'a checker decided between the checkers';
  const between = decided?.verdicts ?? '';
  let bad = 0;
  for (let i = 0; i < items; i += 1) {
    const letters = people.map(({ said }) => said.verdicts[i] ?? '-').filter((letter) => letter !== '-' && letter !== 's');
    if (letters.length < checkers) return `item ${i + 1} was not checked by ${checkers}`;
    const last = between[i] ?? '-';
    const same = new Set(letters).size === 1 && (letters[0] === 'o' || letters[0] === 'b');
    if (!same && last !== 'o' && last !== 'b') return `checkers disagree on item ${i + 1}, and it was not decided`;
    if ((same ? letters[0] : last) === 'b') bad += 1;
  }
  if (decision.checked !== items) return `it says that ${decision.checked} items were checked, of ${items}`;
  if (decision.bad !== bad) return `the judgments on record come to ${bad} bad items, it says ${decision.bad}`;
  if (decision.risks.reduce((sum, one) => sum + one.items, 0) !== bad) return 'its reasons do not add up to its bad items';
  if (decision.outcome !== (bad <= decision.accept ? 'accepted' : 'rejected')) return `it says ${decision.outcome}, which does not follow`;
  const [low, high] = interval(bad, items);
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;
  return near(decision.rate, bad / items) && near(decision.interval[0], low) && near(decision.interval[1], high)
    ? undefined
    : 'its rate or interval does not follow from its numbers';
}

/** Wilson: the two shares that lie z standard errors from what was seen. */
function interval(hits: number, of: number): [number, number] {
  const z2 = 1.959963984540054 ** 2;
  const root = Math.sqrt(z2 * z2 + 4 * z2 * hits * (1 - hits / of));
  return [(2 * hits + z2 - root) / (2 * (of + z2)), (2 * hits + z2 + root) / (2 * (of + z2))];
}

/** What was added after the draw makes it void. */
function newerMisfit(
  db: Database.Database,
  scope: NonNullable<DrawRow['plan']>['plan']['population'],
  drawn: number,
  since: number,
): string | undefined {
  const rows = db
    .prepare(
      `select distinct m.id, m.path, d.name as dataset from manifest_version v join manifest m on m.id = v.manifest
       join dataset_manifest l on l.manifest = m.id and l.since <= :at and (l.until is null or l.until > :at) join dataset d on d.id = l.dataset
       where v.since > :drawn and v.since <= :at and (v.until is null or v.until > :at)`,
    )
    .all({ at: since, drawn }) as { id: number; path: string; dataset: string }[];
  const wanted = scope.source?.toLowerCase();
  const hosts = wanted === undefined ? [] : [wanted, domainToASCII(wanted), domainToUnicode(wanted)].filter((one) => one !== '');
  for (const { id, path, dataset } of rows) {
    if ((scope.dataset !== undefined && scope.dataset !== dataset) || (scope.path !== undefined && !matches(scope.path, path))) continue;
    const names = db
      .prepare(
        `select distinct h.name from item i left join host h on h.id = i.host
         where i.id >= ? and i.id < ? and i.since > ? and i.since <= ? and (i.until is null or i.until > ?)`,
      )
      .pluck()
      .all(id * rowsInManifest, (id + 1) * rowsInManifest, drawn, since, since) as (string | null)[];
    const touched = names.some(
      (name) => wanted === undefined || (name !== null && hosts.some((one) => name === one || name.endsWith(`.${one}`))),
    );
    if (touched) return `items were added to ${path} after the draw`;
  }
  return undefined;
}
