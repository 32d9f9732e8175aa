/** `licit sample decide`: computes what a draw comes to, and records it with the name of the person who signs. */

import { gitIdentity } from '../../config/git/git-identity.js';
import { decisionPath } from '../../config/sample-decisions.js';
import { planPath } from '../../config/sample-plans.js';
import type { Db } from '../../ledger/open-ledger.js';
import { findRun } from '../../ledger/read/as-of.js';
import { newerItems } from '../../ledger/samples/newer-items.js';
import { decisionOf, recordedDraws } from '../../ledger/samples/sample-records.js';
import type { Lang } from '../../model/basics.js';
import type { LicitError } from '../../model/errors.js';
import type { SampleDecision } from '../../model/sample.js';
import type { FiledDecision, Scope } from '../../model/statement.js';
import { loadProject, type Project } from '../../project/project.js';
import { type JudgedSample, judgedSample, onePerson } from '../../samples/outcome.js';
import { failure } from '../../text/failures/failure.js';
import { say } from '../../text/messages/say.js';
import { number, plain, safeJson } from '../../text/show.js';
import { sampleOutcomeWords } from '../../text/words/sample-words.js';
import { confirmed } from '../confirm.js';
import { Page } from '../page.js';
import { terminal } from '../terminal.js';
import { decisionsOnRecord, refuseForeign, writeDecision } from './decision-file.js';
import type { SampleArguments } from './sample-arguments.js';
import { type PlanOnFile, refuseAdjudicator, refuseChecker, type SampleOnFile, sampleOnFile, unchangedPlan } from './sample-files.js';
import { recordJudgments, refuseShortened } from './sample-judgments.js';
import { countLines, drawLines } from './sample-page.js';
import { lastRun, reading, recordRun } from './sample-run.js';

export interface SampleDecideArguments extends SampleArguments {
  /** Who signs: the git user when left out. */
  by?: string;
  yes?: boolean;
  dryRun?: boolean;
}

/** Decides the last draw of a plan. Returns the exit code: 1 where the sample is rejected. */
export async function runSampleDecide(args: SampleDecideArguments): Promise<number> {
  const { name, lang, licit } = args;
  const project = loadProject(args);
  const by = signer(args.by, project);
  const written = args.dryRun ? [] : writeDecided(project, name);
  if (written.length > 0) return told(written, args);
  const { sample, onFile, judged, decision } = reading(project, (db) => computed(db, project, name));
  // Who labeled the items signs for no check of them.
  refuseChecker({ ...onFile.plan, mayCheck: undefined }, by);
  if (args.format !== 'json') process.stdout.write(pageOf(sample, judged, decision, by, args));
  if (args.dryRun) {
    if (args.format === 'json') process.stdout.write(`${safeJson({ schemaVersion: 1, decided: false, decision, by })}\n`);
    return decision.outcome === 'accepted' ? 0 : 1;
  }
  const question = say('sample/sign', lang, { by: plain(by) });
  if (!(await confirmed({ question, yes: args.yes, format: args.format, refusal: nobodyToAsk }))) {
    process.stderr.write(`${say('sample/nothing-written', lang)}\n`);
    return 1;
  }
  const { head } = await recordRun(project, { licit, command: `licit sample decide ${name}` }, (recorder) => {
    // Nobody has judged, drawn or scanned since it was shown.
    const again = computed(recorder.db, project, name);
    if (JSON.stringify(again.decision) !== JSON.stringify(decision))
      throw failure('sample/something-judged-scanned', 'fix/run-again-licit', { name });
    recordJudgments(recorder, again.sample, onFile.secret);
    recorder.decide(scopeOf(sample), decision, { path: planPath(name) }, by);
  });
  const file = decisionPath(name, decision.draw);
  const now = reading(project, (db) => decisionsOnRecord(db, name));
  for (const one of now) writeDecision(project.root, one);
  if (args.format === 'json') process.stdout.write(`${safeJson({ schemaVersion: 1, decided: true, decision, by, head, file })}\n`);
  else {
    process.stdout.write(`  ${say('run/ledger-head', lang)} ${head}\n`);
    process.stdout.write(say('sample/written-commit', lang, { file: plain(file) }));
  }
  return decision.outcome === 'accepted' ? 0 : 1;
}

/** Where the last draw is decided already, writes what is missing of the files of its plan. */
function writeDecided(project: Project, name: string): FiledDecision[] {
  return reading(project, (db) => {
    const decided = decisionsOnRecord(db, name);
    const draws = recordedDraws(db).filter(({ plan }) => plan === name);
    if (decided.length === 0 || decided.at(-1)!.draw !== draws.at(-1)!.draw) return [];
    for (const { draw } of decided) refuseForeign(db, project.config.decisions ?? [], name, draw);
    return decided.filter((one) => writeDecision(project.root, one));
  });
}

/** Decisions that were made before, and whose files are there again. */
function told(written: readonly FiledDecision[], { lang, format }: SampleDecideArguments): number {
  const files = written.map(({ at }) => at.path);
  if (format === 'json') process.stdout.write(`${safeJson({ schemaVersion: 1, decided: true, written: files })}\n`);
  else
    for (const { plan, draw, at } of written)
      process.stdout.write(say('sample/decided-before', lang, { draw, plan: plain(plan), path: plain(at.path) }));
  return written.at(-1)!.outcome === 'accepted' ? 0 : 1;
}

/** Who signs: as given, or the git user. It is a name, not a proof. */
function signer(given: string | undefined, { root }: Project): string {
  if (given !== undefined && given.trim() !== '') return given.trim().slice(0, 200);
  const user = gitIdentity(root);
  const name = user?.name ?? user?.email;
  if (name === undefined) throw failure('sample/no-signer-named', 'fix/say-who-decides');
  return name;
}

interface Computed {
  sample: SampleOnFile;
  onFile: PlanOnFile;
  judged: JudgedSample;
  decision: SampleDecision;
}

/** What the last draw of a plan comes to. Throws where it cannot be decided, with what is missing. */
function computed(db: Db, project: Project, name: string): Computed {
  const at = lastRun(db, project);
  const sample = sampleOnFile(db, project.root, name);
  const { draw } = sample;
  const onFile = unchangedPlan(
    project.root,
    name,
    draw.planDigest,
    'A draw is decided by the plan that it was drawn by. Restore the file, or record the new plan and draw again.',
  );
  const { plan } = onFile;
  refuseForeign(db, project.config.decisions ?? [], name, draw.draw);
  if (decisionOf(db, name, draw.draw) !== undefined)
    throw failure('sample/draw-decided-on', 'fix/decision-final-after', { draw: draw.draw, name });
  const newer = newerItems(db, plan.population, draw.run, findRun(db)?.run ?? at.run);
  if (newer > 0) throw failure('sample/draw-void-items', 'fix/draw-again-licit', { draw: draw.draw, name, newer: number(newer, 'en') });
  for (const { header } of sample.checkers) refuseChecker(plan, header.checker);
  refuseTwice(sample);
  refuseShortened(db, sample, onFile.secret);
  const said = sample.checkers.map(({ header, last }) => ({ checker: header.checker, last }));
  const judged = judgedSample(draw.sample.items, plan.checkers, said, sample.adjudicated?.last);
  refuseIncomplete(judged, sample);
  for (const { n, by } of sample.adjudicated?.last.values() ?? []) {
    if (by === undefined) throw nobodyDecided(n, sample);
    refuseAdjudicator(plan, sample, by);
  }
  return { sample, onFile, judged, decision: decided(judged, sample) };
}

function nobodyDecided(n: number, { draw }: SampleOnFile): LicitError {
  return failure('sample/adjudication-item-does', 'fix/decide-again-name', { n, plan: draw.plan });
}

function refuseTwice({ checkers, draw }: SampleOnFile): void {
  const twice = onePerson(checkers.map(({ header }) => header.checker));
  if (twice !== undefined)
    throw failure('sample/their-names-one', 'fix/keep-one-files', {
      twice: plain(twice[0]),
      twice2: plain(twice[1]),
      draw: planPath(draw.plan).replace('plan.yaml', String(draw.draw)),
    });
}

function refuseIncomplete({ unchecked, conflicts }: JudgedSample, { draw, plan }: SampleOnFile): void {
  const some = (numbers: readonly number[]): string => `${numbers.slice(0, 10).join(', ')}${numbers.length > 10 ? ', …' : ''}`;
  const lacking = [
    ...(unchecked.length > 0
      ? [
          `${number(unchecked.length, 'en')} of ${number(draw.sample.items, 'en')} items lack a verdict of ${plan.checkers === 1 ? 'a checker' : `${plan.checkers} checkers`} (${some(unchecked)})`,
        ]
      : []),
    ...(conflicts.length > 0
      ? [`${number(conflicts.length, 'en')} are judged differently or left unsure, and nobody has decided them (${some(conflicts)})`]
      : []),
  ];
  if (lacking.length > 0)
    throw failure('sample/draw-cannot-decided', 'fix/check-them-licit', {
      draw: draw.draw,
      plan: draw.plan,
      lacking: lacking.join('; '),
      draw2: planPath(draw.plan).replace('plan.yaml', `${draw.draw}/adjudication.jsonl`),
    });
}

function decided(judged: JudgedSample, { draw, plan }: SampleOnFile): SampleDecision {
  const { verdicts: _, unchecked: __, conflicts: ___, ...count } = judged;
  const { rule, sinceRun } = plan.population;
  return {
    plan: draw.plan,
    draw: draw.draw,
    purpose: plan.purpose,
    ...(plan.when && { when: plan.when }),
    run: draw.run,
    population: { items: draw.population.items, root: draw.population.root },
    ...((rule !== undefined || sinceRun !== undefined) && { partial: true as const }),
    sample: draw.sample,
    ...count,
    accept: draw.accept,
    limit: plan.limit ?? draw.accept / draw.sample.items,
    outcome: count.bad <= draw.accept ? 'accepted' : 'rejected',
    on: new Date().toISOString().slice(0, 10),
  };
}

/** The items that a decision speaks of, as judging joins statements to them. */
function scopeOf({ plan }: SampleOnFile): Scope {
  const { dataset, source, path } = plan.population;
  return {
    ...(dataset !== undefined && { dataset }),
    ...(source !== undefined && { host: source.toLowerCase() }),
    ...(path !== undefined && { path }),
  };
}

function pageOf(
  sample: SampleOnFile,
  judged: JudgedSample,
  decision: SampleDecision,
  by: string,
  { lang, color }: SampleDecideArguments,
): string {
  const page = new Page(terminal(color, true));
  drawLines(page, sample.draw, lang);
  countLines(page, judged, { items: sample.draw.sample.items, accept: sample.draw.accept }, lang);
  const mark = decision.outcome === 'accepted' ? '✓' : '✖';
  const drawn = recordedWords(sample, lang);
  page.blank().text(`${mark} ${sampleOutcomeWords[decision.outcome][lang]}${drawn} · ${plain(by)} · ${decision.on}`, 2, page.ink.bold);
  return page.toString();
}

function recordedWords({ draw }: SampleOnFile, lang: Lang): string {
  if (draw.draw === 1) return '';
  return say('sample/draw-aside', lang, { draw: draw.draw });
}

function nobodyToAsk(): LicitError {
  return failure('declare/nothing-written-there', 'fix/add-yes-sign');
}
