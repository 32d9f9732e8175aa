/** `licit sample plan`: writes the plan of a spot check, or takes it as its file has it, and records it in the ledger. */

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { libraries } from '../../config/libraries.js';
import { hasPlan, loadPlan, planPath, readPlan } from '../../config/sample-plans.js';
import { canonical } from '../../ledger/journal.js';
import { commitmentTo } from '../../ledger/samples/draw-sample.js';
import { populationAt } from '../../ledger/samples/population.js';
import { planNamed, publicPlan } from '../../ledger/samples/sample-records.js';
import type { Json, Lang } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import type { SamplePlan } from '../../model/sample.js';
import { keepIgnored } from '../../project/ignored.js';
import { loadProject, type Project } from '../../project/project.js';
import { makeFolders, writeWhole } from '../../reading/safe-files.js';
import { aqlPlan } from '../../samples/aql.js';
import { isSampleName } from '../../samples/judgment-file.js';
import { sampleSize } from '../../samples/outcome.js';
import { failure } from '../../text/failures/failure.js';
import { say } from '../../text/messages/say.js';
import { plain, safeJson } from '../../text/show.js';
import { switchWords } from '../../text/words/sample-words.js';
import { Page } from '../page.js';
import { terminal } from '../terminal.js';
import type { SampleArguments } from './sample-arguments.js';
import { madeSecret } from './sample-files.js';
import { planLines } from './sample-page.js';
import { lastRun, reading, recordRun } from './sample-run.js';
import { switchingNote } from './sample-switching.js';

export interface SamplePlanArguments extends SampleArguments {
  purpose?: string;
  words?: string;
  method?: string;
  when?: string;
  dataset?: string;
  source?: string;
  path?: string;
  rule?: string;
  sinceRun?: number;
  /** `4000`, `10%`, or two risks: `1%/5%`. */
  size?: string;
  /** AQL in percent nonconforming, as `1.0`; with level and severity instead of size and limit. */
  aql?: string;
  level?: string;
  severity?: string;
  severityBecause?: string;
  limit?: string;
  strata?: string;
  checkers?: number;
  mayCheck?: string[];
  labelers?: string[];
  beacon?: string;
  because?: string;
  /** Draw at once: nobody else has the head of the plan before. */
  draw?: boolean;
  dryRun?: boolean;
}

/** Sizes and limits that the standards name (TC260-003-2024, section 5 and 9, second-hand): by hand 4,000 at 96 %, by technique 10 % at 98 %. */
const CORPUS = {
  manual: { size: 4000, limit: '4%' },
  technical: { size: '10%', limit: '2%' },
} as const;
/** Nothing of the kind may be found. Of a population in which one item of a hundred holds some, 300 items hold none one time in twenty. */
const NONE = { size: 300, limit: '0%' } as const;
/** The highest share of bad items of a source (TC260-003-2024, 5.1, second-hand). */
const SOURCE_LIMIT = '5%';

/** Writes and records a plan. Returns the exit code. */
export async function runSamplePlan(args: SamplePlanArguments): Promise<number> {
  const { name, lang } = args;
  if (!isSampleName(name))
    throw failure('sample/cannot-name-plan', 'fix/use-up-letters-digits', { name: JSON.stringify(plain(name.slice(0, 100))) });
  const project = loadProject(args);
  const given = givenPlan(args);
  const { plan, text } = planOf(project, name, given);
  const before = refuseChanged(project, plan, args.because);
  const { population, switching } = reading(project, (db) => {
    const at = lastRun(db, project);
    const { items, root } = populationAt(db, at, plan.population);
    return { population: { items, root }, switching: switchingNote(db, plan) };
  });
  if (population.items === 0) throw failure('sample/population-holds-no', 'fix/look-what-record');
  const drawn = sampleSize(plan, population.items);
  let head: string | undefined;
  if (!args.dryRun) {
    if (text !== undefined) writePlan(project.root, name, text, before !== undefined);
    head = await recorded(project, plan, args);
  }
  if (args.format === 'json') {
    if (head !== undefined && args.draw) return drawAtOnce(args);
    process.stdout.write(
      `${safeJson({
        schemaVersion: 1,
        written: !args.dryRun,
        file: planPath(name),
        plan,
        population,
        sample: drawn,
        ...('aql' in plan.size && { aql: aqlPlan(plan.size.aql, population.items) }),
        ...(switching && { switching: switchWords[switching].en }),
        ...(head && { head }),
      })}\n`,
    );
    return 0;
  }
  const page = new Page(terminal(args.color, true));
  planLines(page, plan, { ...drawn, population: population.items }, lang);
  if (switching !== undefined) page.text(switchWords[switching][lang], 2, page.ink.yellow);
  page.blank();
  if (head === undefined) page.text(say('run/dry-run', lang), 0);
  else {
    page.text(`✓ ${say('sample/written-recorded', lang)} ${planPath(name)}`, 0);
    page.text(say('sample/ledger-head', lang, { head }), 2, page.ink.dim);
    if (!args.draw) nextLines(page, name, lang);
  }
  process.stdout.write(page.toString());
  return head !== undefined && args.draw ? drawAtOnce(args) : 0;
}

function nextLines(page: Page, name: string, lang: Lang): void {
  page.text(say('sample/commit-plan', lang), 2);
  page.text(`licit sample draw ${name}`, 2);
}

/** Draws by the plan that was just recorded. */
async function drawAtOnce({ because: _, beacon: __, ...args }: SamplePlanArguments): Promise<number> {
  const { runSampleDraw } = await import('./sample-draw.js');
  return runSampleDraw(args);
}

/** What the flags say of a plan; undefined where none is given. */
function givenPlan(args: SamplePlanArguments): Record<string, unknown> | undefined {
  const { purpose, words, when, dataset, source, path, rule, sinceRun, limit, strata, checkers, mayCheck, labelers, beacon } = args;
  const method = args.method ?? 'manual';
  const population = { ...given({ dataset, source, path, rule, sinceRun }) };
  const said = {
    ...given({ purpose, words, when, limit, strata, checkers, mayCheck, labelers, beacon }),
    ...given({ size: sizeGiven(args) }),
  };
  if (Object.keys(said).length === 0 && Object.keys(population).length === 0 && args.method === undefined) return undefined;
  if (purpose === undefined) throw failure('sample/plan-does-not', 'fix/add-purpose-corpus');
  const { size, limit: asked, ...rest } = said;
  const standard =
    purpose === 'corpus-safety'
      ? CORPUS[method === 'technical' ? 'technical' : 'manual']
      : purpose === 'personal-data' || purpose === 'sensitive-data'
        ? NONE
        : undefined;
  const numbered = typeof size === 'object';
  const chosen = size ?? standard?.size;
  if (chosen === undefined) throw failure('sample/plan-does-not-say', 'fix/add-size-number');
  const most = asked ?? (numbered ? undefined : (standard?.limit ?? (purpose === 'intake' ? SOURCE_LIMIT : undefined)));
  if (most === undefined && !numbered) throw failure('sample/plan-does-not-say-which', 'fix/add-limit-two');
  const { purpose: first, words: why, when: phase, ...others } = rest;
  return {
    ...given({ purpose: first, words: why }),
    method,
    ...given({ when: phase }),
    population,
    size: chosen,
    ...given({ limit: most }),
    ...others,
  };
}

function given(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

function sizeGiven({ size, aql, level, severity, severityBecause: because }: SamplePlanArguments): unknown {
  if (aql !== undefined) {
    if (size !== undefined) throw failure('sample/size-aql-cannot', 'fix/leave-one-them-out');
    const value = /^\s*(\d+(?:\.\d+)?)\s*%?\s*$/.exec(aql)?.[1];
    if (value === undefined) throw failure('sample/not-aql', 'fix/write-percent-nonconforming', { aql: plain(aql) });
    return given({ aql: Number(value), level: level ?? 'II', severity: severity ?? 'normal', because });
  }
  if (level !== undefined || severity !== undefined || because !== undefined)
    throw failure('sample/level-severity-plan', 'fix/add-aql-what');
  if (size === undefined) return undefined;
  if (/^\d+$/.test(size)) return Number(size);
  const [acceptable, limiting] = size.split('/');
  return limiting === undefined ? size : { acceptable, limiting };
}

const heading = `# yaml-language-server: $schema=../../../node_modules/licit/docs/schema/sample-plan.schema.json
# The plan of a spot check (licit sample). Commit it. A change counts when it is recorded: licit sample plan NAME --because …
`;

/** The plan of the flags with its text; without flags the one in the file. */
function planOf({ root }: Project, name: string, given: Record<string, unknown> | undefined): { plan: SamplePlan; text?: string } {
  if (given === undefined) {
    if (!hasPlan(root, name))
      throw failure('sample/there-no-plan', 'fix/say-what-licit', { name: plain(name), name2: name, name3: planPath(name) });
    return { plan: loadPlan(root, name) };
  }
  const text = heading + new (libraries().yaml.Document)(given).toString({ lineWidth: 0 });
  try {
    return { plan: readPlan(text, name, root), text };
  } catch (cause) {
    if (!(cause instanceof LicitError)) throw cause;
    throw new LicitError(cause.message.replace(/^\S+:\d+:\d+ {2}/gm, ''), 'Nothing was written. Correct the flag and run it again.', {
      cause,
    });
  }
}

/** The plan that was recorded before, if any. A change of it says why. */
function refuseChanged(project: Project, plan: SamplePlan, because: string | undefined): { digest: string } | undefined {
  if (!project.hasLedger) throw failure('sample/no-ledger-yet', 'fix/run-licit-scan-first', { ledgerName: project.ledgerName });
  const before = reading(project, (db) => planNamed(db, plan.name));
  if (before !== undefined && because === undefined) throw failure('sample/plan-record-already', 'fix/record-now-say', { name: plan.name });
  return before;
}

function writePlan(root: string, name: string, text: string, replaces: boolean): void {
  const file = join(root, planPath(name));
  if (existsSync(file) && !replaces) throw failure('init/there-already', 'fix/record-without-flags', { name: planPath(name), name2: name });
  makeFolders(dirname(file), root);
  keepIgnored(join(root, '.licit'));
  writeWhole(file, text, { root, isNew: !replaces });
}

async function recorded(project: Project, plan: SamplePlan, { licit, because }: SamplePlanArguments): Promise<string> {
  const secret = madeSecret(project.root, plan.name);
  const kept = publicPlan(plan, secret);
  const { head } = await recordRun(project, { licit, command: `licit sample plan ${plan.name}` }, (recorder) => {
    const earlier = planNamed(recorder.db, plan.name);
    if (earlier !== undefined) recorder.endRecord(earlier.id);
    const body = { plan: kept, commitment: commitmentTo(secret), ...(because !== undefined && { because }) };
    recorder.record('sample-plan', JSON.parse(canonical(body as unknown as Json)) as Json);
  });
  return head;
}
