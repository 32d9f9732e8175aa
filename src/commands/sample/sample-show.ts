/** `licit sample show`: plans, draws, how far they are, and what they came to. */

import { hasPlan, planNames } from '../../config/sample-plans.js';
import { type Db, ledgerId } from '../../ledger/open-ledger.js';
import { populationAt } from '../../ledger/samples/population.js';
import { samplesAt } from '../../ledger/samples/query-samples.js';
import { type RecordedPlan, recordedDraws, recordedPlans } from '../../ledger/samples/sample-records.js';
import type { Lang } from '../../model/basics.js';
import type { SampleCount, SampleDraw, SampleOutcome, SamplePlan, SampleView } from '../../model/sample.js';
import type { FiledDecision } from '../../model/statement.js';
import { loadProject, type Project } from '../../project/project.js';
import { judgedSample, sampleSize } from '../../samples/outcome.js';
import { failure } from '../../text/failures/failure.js';
import { phraseIn } from '../../text/in-chinese.js';
import { say } from '../../text/messages/say.js';
import { number, plain, safeJson } from '../../text/show.js';
import { populationWords, sampleOutcomeWords, samplePurposeWords, shareWords } from '../../text/words/sample-words.js';
import { Page } from '../page.js';
import { terminal } from '../terminal.js';
import { unlikeFiles } from './decision-file.js';
import type { SampleArguments } from './sample-arguments.js';
import { type SampleOnFile, sampleOnFile, secretOf } from './sample-files.js';
import { HtmlPage } from './sample-html.js';
import { shortenedBy } from './sample-judgments.js';
import { characteristicLines, countLines, drawLines, type PlanDraws, planFacts } from './sample-page.js';
import { lastRun, reading } from './sample-run.js';

export interface SampleShowArguments extends Omit<SampleArguments, 'name' | 'format'> {
  name?: string;
  /** `html`: a page with pictures. */
  format: 'pretty' | 'json' | 'html';
}

const marks = { accepted: '✓', rejected: '✖', 'in-progress': '…', void: '–' } satisfies Record<SampleOutcome, string>;

/** How far a draw is, by the files of its checkers where it is not decided. */
interface Shown {
  view: SampleView;
  draw: SampleDraw;
  /** Items that each checker has judged, by name. */
  checkers: { checker: string; judged: number; ms: number }[];
  unchecked: number;
  conflicts: number[];
  /** Judgments that are on record are not in the files any more. */
  shortened: boolean;
}

interface ShownPlan {
  name: string;
  /** Versions of the plan on record, the last one first. */
  versions: RecordedPlan[];
  draws: Shown[];
  /** What it would draw now, where it was not drawn yet and there is something to draw from. */
  planned?: PlanDraws;
}

/** Shows one plan, or all. Returns the exit code. */
export async function runSampleShow(args: SampleShowArguments): Promise<number> {
  const project = loadProject(args);
  const plans = project.hasLedger ? reading(project, (db) => shownPlans(db, project)) : [];
  for (const name of planNames(project.root)) if (!plans.some((plan) => plan.name === name)) plans.push({ name, versions: [], draws: [] });
  const { files, own } = project.hasLedger
    ? reading(project, (db) => ({ files: unlikeFiles(db, project.root), own: ledgerId(db) }))
    : { files: [], own: undefined };
  const mine = (one: FiledDecision): boolean => one.ledger !== own && (args.name === undefined || one.plan === args.name);
  const filed = (project.config.decisions ?? []).filter(mine);
  const wanted = args.name === undefined ? plans : plans.filter(({ name }) => name === args.name);
  if (args.name !== undefined && wanted.length === 0)
    throw failure('sample/there-no-plan', plans.length === 0 ? 'fix/licit-sample-plan' : 'fix/there-are', {
      name: plain(args.name.slice(0, 100)),
      plans: plans.map(({ name }) => plain(name)).join(', '),
    });
  if (args.format === 'json') {
    process.stdout.write(`${safeJson({ schemaVersion: 1, plans: wanted.map(jsonOf), filed, filesToWrite: files })}\n`);
    return 0;
  }
  if (args.format === 'html') {
    process.stdout.write(htmlOf(wanted, project, args.lang));
    return 0;
  }
  const page = new Page(terminal(args.color, true));
  if (wanted.length === 0) page.text(say('sample/none-planned', args.lang), 0);
  for (const plan of wanted) {
    page.blank();
    if (args.name === undefined) shortLines(page, plan, args.lang);
    else longLines(page, plan, project, args.lang);
  }
  filedLines(page, filed, files, args.lang);
  process.stdout.write(page.toString());
  return 0;
}

/** Decisions that files state of other ledgers, and files that do not say what this one holds. */
function filedLines(page: Page, filed: readonly FiledDecision[], files: readonly string[], lang: Lang): void {
  if (filed.length > 0) page.blank().text(say('sample/other-ledgers', lang), 0);
  for (const { plan, draw, outcome, bad, sample, by, on } of filed) {
    const counted = say('sample/bad-of', lang, { bad, items: sample.items });
    page.text(
      `${marks[outcome]} ${plain(plan)} #${draw} · ${sampleOutcomeWords[outcome][lang]} · ${counted}${by === undefined ? '' : ` · ${plain(by)}`} · ${on}`,
      2,
    );
  }
  for (const file of files) page.text(say('sample/file-missing', lang, { file: plain(file) }), 0, page.ink.yellow);
}

function shownPlans(db: Db, project: Project): ShownPlan[] {
  const { run } = lastRun(db, project);
  const views = samplesAt(db, run) ?? [];
  const draws = recordedDraws(db, run);
  const plans = new Map<string, ShownPlan>();
  for (const recorded of recordedPlans(db, run)) {
    const { name } = recorded.plan;
    const known = plans.get(name) ?? { name, versions: [], draws: [] };
    known.versions.unshift(recorded);
    plans.set(name, known);
  }
  for (const [i, view] of views.entries()) plans.get(view.plan)!.draws.push(shownDraw(db, project.root, view, draws[i]!));
  return [...plans.values()].map((plan) =>
    plan.draws.length > 0 ? plan : { ...plan, ...plannedNow(db, project, plan.versions[0]!.plan) },
  );
}

function plannedNow(db: Db, project: Project, plan: SamplePlan): Pick<ShownPlan, 'planned'> {
  const { items: population } = populationAt(db, lastRun(db, project), plan.population);
  return population === 0 ? {} : { planned: { ...sampleSize(plan, population), population } };
}

/** A draw as reports have it; where it is open, with what the files of its checkers hold beyond what is on record. */
function shownDraw(db: Db, root: string, view: SampleView, draw: SampleDraw): Shown {
  const file = sampleOnFile(db, root, view.plan, view.draw);
  const said = file.checkers.map(({ header, last }) => ({ checker: header.checker, last }));
  const judged = judgedSample(draw.sample.items, view.checkers, said, file.adjudicated?.last);
  const { checked, bad, rate, interval, risks, agreement } = judged;
  const live: SampleCount = {
    checked,
    bad,
    risks,
    ...(rate !== undefined && { rate }),
    ...(interval && { interval }),
    ...(agreement && { agreement }),
  };
  return {
    view: view.decided ? view : { ...view, ...live },
    draw,
    checkers: file.checkers.map(({ header, last, entries }) => ({
      checker: header.checker,
      judged: last.size,
      ms: entries.reduce((sum, { ms = 0 }) => sum + ms, 0),
    })),
    unchecked: judged.unchecked.length,
    conflicts: judged.conflicts,
    shortened: isShortened(db, root, file),
  };
}

/** Where this machine has no secret number of the plan, checkers cannot be told. */
function isShortened(db: Db, root: string, file: SampleOnFile): boolean {
  const secret = secretOf(root, file.draw.plan);
  return secret !== undefined && shortenedBy(db, file, secret) !== undefined;
}

function jsonOf({ name, versions, draws }: ShownPlan): object {
  return {
    name,
    recorded: versions.map(({ plan, digest, since, because }) => ({ plan, digest, run: since, ...(because !== undefined && { because }) })),
    draws: draws.map(({ view, checkers, unchecked, conflicts, shortened }) => ({
      ...view,
      progress: { checkers, unchecked, conflicts: conflicts.length, shortened },
    })),
  };
}

/** Each plan in full, one under another. */
function htmlOf(plans: readonly ShownPlan[], project: Project, lang: Lang): string {
  const page = new HtmlPage();
  for (const plan of plans) {
    page.heading(plan.name);
    longLines(page, plan, project, lang);
  }
  return page.whole(say('sample/spot-checks', lang), lang);
}

/** A plan in a few lines: what it is for, and how its draws stand. */
function shortLines(page: Page, { name, versions, draws }: ShownPlan, lang: Lang): void {
  const plan = versions[0]?.plan;
  if (plan === undefined) {
    page.text(`${page.ink.bold(plain(name))} · ${say('sample/not-record-yet', lang)}: licit sample plan ${plain(name)}`, 0);
    return;
  }
  page.text(`${page.ink.bold(plain(name))} · ${samplePurposeWords[plan.purpose][lang]} · ${populationWords(plan.population, lang)}`, 0);
  if (draws.length === 0) page.text(`${say('sample/not-drawn-yet', lang)}licit sample draw ${plain(name)}`, 2);
  for (const { view } of draws) page.text(drawSentence(view, lang), 2);
}

function drawSentence(view: SampleView, lang: Lang): string {
  const done = `${number(view.checked, lang)} / ${number(view.sample.items, lang)}`;
  const bad = view.rate === undefined ? '' : say('sample/bad', lang, { bad: view.bad, rate: shareWords(view.rate) });
  const by = view.decided === undefined ? '' : ` · ${plain(view.decided.by)} · ${view.decided.on}`;
  const why = view.why === undefined ? '' : ` · ${plain(phraseIn(lang, view.why))}`;
  const draw = say('sample/draw-of-plan', lang, { draw: view.draw });
  return `${marks[view.outcome]} ${draw} · ${sampleOutcomeWords[view.outcome][lang]} · ${say('sample/checked', lang)} ${done}${bad}${by}${why}`;
}

function longLines(page: Page, { name, versions, draws, planned }: ShownPlan, { root }: Project, lang: Lang): void {
  const [recorded] = versions;
  if (recorded === undefined) {
    shortLines(page, { name, versions, draws }, lang);
    return;
  }
  const last = draws.at(-1);
  if (last === undefined)
    page.text(`${page.ink.bold(plain(name))} · ${say('sample/not-drawn-yet', lang)}licit sample draw ${plain(name)}`, 0);
  const drawn =
    last === undefined ? planned : { items: last.draw.sample.items, accept: last.draw.accept, population: last.draw.population.items };
  if (drawn !== undefined) {
    planFacts(page, recorded.plan, drawn, lang);
    if (page instanceof HtmlPage) page.curve(recorded.plan, drawn, lang);
    else characteristicLines(page, recorded.plan, drawn, lang);
  }
  if (versions.length > 1)
    page.text(
      say('sample/recorded-times', lang, { versions: versions.length, because: plain(recorded.because ?? '') }),
      2,
      page.ink.yellow,
    );
  if (!hasPlan(root, name)) page.text(say('sample/file-plan-missing', lang), 2, page.ink.yellow);
  for (const shown of draws) {
    page.blank();
    drawLines(page, shown.draw, lang);
    for (const { checker, judged } of shown.checkers)
      page.text(`${plain(checker)}: ${number(judged, lang)} / ${number(shown.draw.sample.items, lang)}`, 4);
    countLines(page, shown.view, { items: shown.draw.sample.items, accept: shown.draw.accept }, lang);
    if (shown.conflicts.length > 0) page.text(say('sample/undecided', lang, { slice: shown.conflicts.slice(0, 10) }), 4, page.ink.yellow);
    if (shown.shortened) page.text(say('sample/judgments-gone', lang), 4, page.ink.red);
    page.text(drawSentence(shown.view, lang), 2, page.ink.bold);
  }
}
