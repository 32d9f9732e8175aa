/** `licit sample review`: a page on this machine alone, on which a checker judges the items of a draw. */

import { once } from 'node:events';
import type { Server } from 'node:http';
import { loadPlan, planPath } from '../../../config/sample-plans.js';
import { decisionOf } from '../../../ledger/samples/sample-records.js';
import type { Lang } from '../../../model/basics.js';
import type { SamplePlan } from '../../../model/sample.js';
import { loadProject, type Project } from '../../../project/project.js';
import { adjudication, isSampleName, JudgmentFile } from '../../../samples/judgment-file.js';
import { judgedSample } from '../../../samples/outcome.js';
import { failure } from '../../../text/failures/failure.js';
import { say } from '../../../text/messages/say.js';
import { number, plain, safeJsonLine } from '../../../text/show.js';
import { isCi } from '../../terminal.js';
import type { SampleArguments } from '../sample-arguments.js';
import {
  refuseAdjudicator,
  refuseChecker,
  refuseSecondName,
  type SampleOnFile,
  sampleOnFile,
  secretOf,
  unchangedPlan,
} from '../sample-files.js';
import { refuseShortened } from '../sample-judgments.js';
import { reading } from '../sample-run.js';
import { openBrowser } from './open-browser.js';
import { contentOf } from './review-content.js';
import type { ReviewSubject } from './review-page.js';
import { type ReviewAddress, serveReview } from './review-server.js';
import { ReviewSession } from './review-session.js';
import { keepAddress, lastAddress, newToken, portTaken, refuseSecondServer } from './session-file.js';
import { SessionRecord } from './session-record.js';

export interface SampleReviewArguments extends SampleArguments {
  /** Who looks at the items. */
  checker: string;
  draw?: number;
  /** Decide the items that checkers judge differently. */
  adjudicate?: boolean;
  port?: number;
  /** The browser is opened. */
  open: boolean;
}

/** Serves the page until it is interrupted. */
export async function runSampleReview(args: SampleReviewArguments): Promise<number> {
  const project = loadProject(args);
  if (!project.hasLedger) throw failure('sample/there-no-ledger', 'fix/run-licit-scan');
  if (args.port !== undefined && args.port > 65_535) throw failure('sample/not-port', 'fix/give-one-from', { port: args.port });
  refuseName(args.checker);
  const sample = openSample(project, args);
  const plan = planOf(project.root, sample);
  if (args.adjudicate) refuseAdjudicator(plan, sample, args.checker);
  else refuseChecker(plan, args.checker);
  if (!args.adjudicate) refuseSecondName(sample, args.checker);
  const numbers = args.adjudicate ? conflictsOf(sample) : sample.items.map((_, i) => i + 1);
  const subject: ReviewSubject = { sample, checker: args.checker, adjudicates: args.adjudicate === true, numbers, lang: args.lang };
  const who = args.adjudicate ? adjudication : args.checker;
  const last = lastAddress(project.root, args.name, sample.draw.draw, who);
  if (last !== undefined) await refuseSecondServer(last, args.checker);
  const content = await contentOf(project, sample, subject);
  const record = new SessionRecord(project, { name: args.name, draw: sample.draw.draw, licit: args.licit }, notRecorded(args.lang));
  const session = sessionOf(project, subject, who, record);
  const address = { port: args.port ?? last?.port ?? 0, token: last?.token ?? newToken() };
  const server = await serveReview(address, content, session).catch((cause: unknown) => {
    throw (cause as NodeJS.ErrnoException).code === 'EADDRINUSE' ? portTaken(address.port, args.checker, cause) : cause;
  });
  const bound = { ...address, port: (server.address() as { port: number }).port };
  keepAddress(project.root, args.name, sample.draw.draw, who, bound, last === undefined);
  // That it began is on record before anything is judged: a file that is deleted later is missed.
  await record.keep();
  tell(bound, session, subject, args);
  endsWith(server, session, subject, args);
  await once(server, 'close');
  await record.keep();
  return 0;
}

function refuseName(checker: string): void {
  if (!isSampleName(checker))
    throw failure('sample/cannot-name-checker', 'fix/use-up-letters', { checker: JSON.stringify(plain(checker.slice(0, 100))) });
}

/** The draw with its judgments. Throws where it was decided: nothing is judged afterwards. */
function openSample(project: Project, { name, draw }: SampleReviewArguments): SampleOnFile {
  return reading(project, (db) => {
    const sample = sampleOnFile(db, project.root, name, draw);
    const decided = decisionOf(db, sample.draw.plan, sample.draw.draw);
    const secret = secretOf(project.root, name);
    if (decided === undefined && secret !== undefined) refuseShortened(db, sample, secret);
    if (decided === undefined) return sample;
    throw failure('sample/draw-decided', 'fix/judgments-closed-see', {
      draw: sample.draw.draw,
      name: plain(name),
      on: decided.decision.on,
    });
  });
}

/** The plan as its file has it, with the names of who may check. */
function planOf(root: string, { draw }: SampleOnFile): SamplePlan {
  if (secretOf(root, draw.plan) === undefined) return loadPlan(root, draw.plan);
  return unchangedPlan(root, draw.plan, draw.planDigest, `Restore ${planPath(draw.plan)} as it was when the sample was drawn.`).plan;
}

/** Items on which the checkers differ, those that were decided already too: they can be looked at again. */
function conflictsOf({ draw, plan, checkers, adjudicated }: SampleOnFile): number[] {
  const said = checkers.map(({ header, last }) => ({ checker: header.checker, last }));
  const { conflicts } = judgedSample(draw.sample.items, plan.checkers, said);
  const numbers = [...new Set([...conflicts, ...(adjudicated?.last.keys() ?? [])])].sort((a, b) => a - b);
  if (numbers.length > 0) return numbers;
  throw failure('sample/there-nothing-decide', 'fix/see-their-progress', { plan: plain(draw.plan) });
}

function sessionOf(
  { root }: Project,
  { sample: { draw }, numbers, adjudicates, checker }: ReviewSubject,
  who: string,
  record: SessionRecord,
): ReviewSession {
  const file = new JudgmentFile(root, {
    plan: draw.plan,
    draw: draw.draw,
    sample: draw.sample.root,
    items: draw.sample.items,
    checker: who,
  });
  const session: ReviewSession = new ReviewSession(file, new Set(numbers), {
    ...(adjudicates && { by: checker }),
    written: () => record.written(session.judged.length === numbers.length),
  });
  return session;
}

/** What is not on record yet is on the disk all the same. */
function notRecorded(lang: Lang): (why: string) => void {
  return (why) => void process.stderr.write(say('sample/not-on-record', lang, { why }));
}

/** Says where the page is, and opens it. */
function tell({ port, token }: ReviewAddress, session: ReviewSession, { numbers }: ReviewSubject, args: SampleReviewArguments): void {
  const url = `http://127.0.0.1:${port}/${token}/`;
  if (args.format === 'json')
    process.stdout.write(safeJsonLine({ schemaVersion: 1, url, items: numbers.length, judged: session.judged.length }));
  else {
    process.stdout.write(`${url}\n`);
    process.stderr.write(say('sample/page-open', args.lang, { session: progressOf(session, numbers, args.lang) }));
  }
  if (args.open && process.stdout.isTTY === true && !isCi()) openBrowser(url);
}

function progressOf(session: ReviewSession, numbers: readonly number[], lang: Lang): string {
  const [done, all] = [number(session.judged.length, lang), number(numbers.length, lang)];
  return say('sample/items-judged', lang, { done, all });
}

/** Ctrl-C is how a review ends well: the server closes, and what was judged is put on record. A second one ends it at once. */
function endsWith(server: Server, session: ReviewSession, { numbers }: ReviewSubject, { format, lang }: SampleReviewArguments): void {
  // The command line would end the process as interrupted.
  process.removeAllListeners('SIGINT');
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      if (format !== 'json') process.stderr.write(`\n${progressOf(session, numbers, lang)}\n`);
      process.once('SIGINT', () => process.exit(130));
      server.close();
      server.closeAllConnections();
    });
}
