/** `licit sample draw`: draws the sample of a plan, once for all to see. */

import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { findRun } from '../../ledger/read/as-of.js';
import { drawSample, MAX_DRAWS, nonceOf, type SeedGiven } from '../../ledger/samples/draw-sample.js';
import { traitsBody } from '../../ledger/samples/population-traits.js';
import { planNamed, recordedDraws } from '../../ledger/samples/sample-records.js';
import type { Json, Lang } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import type { SampleDraw } from '../../model/sample.js';
import { loadProject, type Project } from '../../project/project.js';
import { sampleSize } from '../../samples/outcome.js';
import { failure } from '../../text/failures/failure.js';
import { say } from '../../text/messages/say.js';
import { number, plain, safeJson } from '../../text/show.js';
import { Page } from '../page.js';
import { terminal } from '../terminal.js';
import type { SampleArguments } from './sample-arguments.js';
import { type PlanOnFile, unchangedPlan } from './sample-files.js';
import { drawLines } from './sample-page.js';
import { reading, recordRun } from './sample-run.js';
import { notRead, traitsFor } from './sample-traits.js';

export interface SampleDrawArguments extends SampleArguments {
  beacon?: string;
  seed?: string;
  because?: string;
}

const MAX_BEACON_BYTES = 1 << 20;

/** Draws, and records the draw. Returns the exit code. */
export async function runSampleDraw(args: SampleDrawArguments): Promise<number> {
  const { name, licit } = args;
  const project = loadProject(args);
  if (args.beacon !== undefined && args.seed !== undefined) throw failure('sample/beacon-seed-cannot', 'fix/leave-one-them');
  const onFile = planToDraw(project, name);
  const beacon = args.beacon === undefined ? undefined : digestOfBeacon(args.beacon);
  const traits = await traitsFor(project, onFile.plan);
  if (traits !== undefined && notRead(traits) > 0) warnOfUnread(notRead(traits), args.lang);
  const { done: draw, head } = await recordRun(project, { licit, command: `licit sample draw ${name}` }, (recorder) => {
    const { db } = recorder;
    const recorded = planNamed(db, name);
    // Another process may have recorded another plan since it was looked at.
    if (recorded?.digest !== onFile.digest) throw changed(name);
    const count = 1 + recordedDraws(db).filter(({ plan }) => plan === name).length;
    refuseRedraw(name, count, args.because);
    const { draw: drawn } = drawSample(db, findRun(db)!, recorded, {
      number: count,
      seed: seedOf(args, onFile, count, beacon),
      sizeOf: (population) => sampleSize(onFile.plan, population),
      ...(args.because !== undefined && { because: args.because }),
      ...(traits && { traits }),
      on: new Date().toISOString().slice(0, 10),
    });
    recorder.record('sample-draw', drawn as unknown as Json);
    if (traits !== undefined) recorder.record('sample-traits', traitsBody(name, count, traits));
    return drawn;
  });
  show(draw, head, args);
  return 0;
}

function warnOfUnread(items: number, lang: Lang): void {
  const n = number(items, lang);
  const text = say('sample/items-not-read', lang, { n });
  process.stderr.write(`${text}\n`);
}

function planToDraw(project: Project, name: string): PlanOnFile {
  const recorded = project.hasLedger ? reading(project, (db) => planNamed(db, name)) : undefined;
  if (recorded === undefined) throw failure('sample/plan-not-record', 'fix/record-before-anything', { name: plain(name.slice(0, 100)) });
  return unchangedPlan(project.root, name, recorded.digest, changed(name).fix);
}

function changed(name: string): LicitError {
  return failure('sample/plan-changed-since', 'fix/restore-file-record', { name });
}

function refuseRedraw(name: string, number: number, because: string | undefined): void {
  if (number > MAX_DRAWS) throw failure('sample/drawn-too-often', 'fix/write-new-plan', { name, mostDraws: MAX_DRAWS });
  if (number > 1 && because === undefined)
    throw failure('sample/drawn-already', 'fix/every-draw-stays', { name, number: number - 1 === 1 ? 'once' : `${number - 1} times` });
}

function seedOf(args: SampleDrawArguments, { plan, secret }: PlanOnFile, number: number, beacon: string | undefined): SeedGiven {
  if (beacon !== undefined) return { from: 'beacon', value: beacon };
  if (plan.beacon !== undefined) throw failure('sample/plan-takes-seed', 'fix/save-value-file', { beacon: plain(plan.beacon) });
  if (args.seed !== undefined) return { from: 'operator', value: args.seed.slice(0, 1000) };
  return { from: 'ledger-and-nonce', value: nonceOf(secret, number) };
}

function digestOfBeacon(file: string): string {
  try {
    if (statSync(file).size > MAX_BEACON_BYTES) throw failure('sample/larger-mb', 'fix/save-random-value', { file: plain(file) });
    const bytes = readFileSync(file);
    if (bytes.length === 0) throw failure('sample/empty', 'fix/save-random-value-again', { file: plain(file) });
    return createHash('sha256').update(bytes).digest('hex');
  } catch (cause) {
    if (cause instanceof LicitError) throw cause;
    throw failure('catalog/cannot-read', 'fix/name-file-holds', { file: plain(file) }, cause);
  }
}

function show(draw: SampleDraw, head: string, { format, lang, color }: SampleArguments): void {
  if (format === 'json') {
    process.stdout.write(`${safeJson({ schemaVersion: 1, draw, head })}\n`);
    return;
  }
  const page = new Page(terminal(color, true));
  drawLines(page, draw, lang);
  page.blank().text(`${say('run/ledger-head', lang)} ${head}`, 2, page.ink.dim);
  page.text(`licit sample review ${draw.plan} --checker …`, 2);
  page.text(`licit sample export ${draw.plan} --checker … -o ${draw.plan}.xlsx`, 2);
  process.stdout.write(page.toString());
}
