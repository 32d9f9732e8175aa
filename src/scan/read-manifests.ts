import { describeCards } from '../claims/describe.js';
import type { Inspector } from '../inspect/inspect.js';
import { FieldTotals } from '../ledger/read/field-rates.js';
import type { Recorder } from '../ledger/write/record.js';
import type { Json } from '../model/basics.js';
import type { PartEnd, ReadingOutcome } from '../model/batch.js';
import type { Claim } from '../model/claim.js';
import { LicitError } from '../model/errors.js';
import type { Format, Part } from '../model/format.js';
import type { Card, DeclaredFile, Problem } from '../model/item.js';
import { partsOf } from './plan.js';
import type { Plan } from './plan-reading.js';
import type { Progress, ScanOptions } from './scan-options.js';
import { maskDeep } from './workers/masked-texts.js';
import { type Pool, type Running, ThreadLost } from './workers/pool.js';
import { learnFirst, linesIn, stamp, written } from './workers/read-task.js';
import type { ReadTask } from './workers/task.js';

/** Masks what is personal in the words of a descriptor: they are kept, and must hold no value of a person. */
export type Mask = <T>(value: T) => T;

export interface Begun {
  plan: Plan;
  /** Size and time when reading began. */
  stamp: string;
  sha256: Promise<string>;
  reading: ReadingOutcome | undefined;
  parts: (Running<PartEnd> & { range: Part | undefined })[];
}

/**
 * Begins tasks some way ahead and takes their batches in order, so that the ledger comes out the same with any number of threads. Returns
 * what the descriptors among them say of files, by manifest.
 */
export async function readAll(
  work: readonly Plan[],
  pool: Pool,
  recorder: Recorder,
  formats: Map<string, Format>,
  options: ScanOptions,
  inspector: Inspector,
): Promise<Map<number, DeclaredFile[]>> {
  const masked: Mask = (value) => maskDeep(value, inspector);
  const declared = new Map<number, DeclaredFile[]>();
  const progress: Progress = {
    items: 0,
    manifests: 0,
    of: work.length,
    bytes: 0,
    ofBytes: work.reduce((sum, { ref }) => sum + ref.size, 0),
  };
  const begun: Begun[] = [];
  let next = 0;
  const ahead = async (): Promise<void> => {
    while (next < work.length && begun.reduce((sum, { parts }) => sum + parts.length, 0) < AHEAD) {
      const idle = next === 0;
      begun.push(await begin(work[next++]!, pool, formats, idle ? undefined : inspector));
    }
  };
  await ahead();
  for (let current = begun.shift(); current; current = begun.shift()) {
    await ahead();
    const cards = await take(current, recorder, progress, options, masked);
    declared.set(
      current.plan.known.id,
      cards
        .flatMap((card) => card.declared ?? [])
        .map((file) => (masked(file.path) === file.path ? file : { ...file, path: masked(file.path) })),
    );
    await ahead();
  }
  return declared;
}

export const AHEAD = 16;

/**
 * Begins to read a manifest. Without an inspector its first items are looked at on a thread, which must be idle for that; what detectors need for
 * it is then not loaded here too.
 */
export async function begin(plan: Plan, pool: Pool, formats: Map<string, Format>, inspector: Inspector | undefined): Promise<Begun> {
  const { ref } = plan;
  const format = formats.get(ref.format)!;
  const before = await stamp(ref.absolute).catch(() => '');
  const parts = await partsOf(ref.absolute, ref.path, format, ref.head, plan.columns).catch((): undefined[] => [undefined]);
  const task: ReadTask = {
    kind: 'read',
    path: ref.path,
    absolute: ref.absolute,
    format: ref.format,
    salt: plan.known.salt,
    columns: plan.columns,
    ...(ref.folder !== undefined && { folder: ref.folder }),
    ...(plan.parts.length > 0 && { parts: plan.parts }),
  };
  const learn = () => (inspector === undefined ? pool.learn({ ...task, kind: 'learn' }) : learnFirst(task, format, inspector));
  // Where even the first items are too much for a thread, the parts say so.
  const reading = parts.length > 1 ? await learn().catch(unlessLost) : undefined;
  // The digest first: a task that waits for its batches to be taken must never stand before one we wait for.
  const sha256 =
    plan.sha256 === undefined ? pool.hash({ kind: 'hash', absolute: ref.original ?? ref.absolute }) : Promise.resolve(plan.sha256);
  sha256.catch(() => {});
  return {
    plan,
    stamp: before,
    sha256,
    reading,
    parts: parts.map((part) => Object.assign(pool.read({ ...task, part, reading }), { range: part })),
  };
}

export async function take(begun: Begun, recorder: Recorder, progress: Progress, options: ScanOptions, masked: Mask): Promise<Card[]> {
  const { plan, parts } = begun;
  const { ref, known } = plan;
  const sink = recorder.items(known, plan.reading);
  const problems: Problem[] = [];
  const cards: Card[] = [];
  const fields = new FieldTotals();
  let lost: Problem | undefined;
  let outcome = begun.reading;
  let base = 0;
  for (const part of parts) {
    let end: PartEnd;
    try {
      for await (const batch of part.batches) {
        recorder.numbers.learn(part.sender, batch);
        sink.add(batch, part.sender, base);
        for (const problem of batch.problems) problems.push(base === 0 ? problem : moved(problem, base));
        cards.push(...batch.cards);
        progress.items += batch.rows;
        options.onProgress?.(progress);
      }
      end = await part.end;
    } catch (cause) {
      unlessLost(cause);
      // One problem for the file, and how many of its parts it is about.
      if (lost === undefined) problems.push((lost = tooLarge(ref.path)));
      else lost.lost = (lost.lost ?? 1) + 1;
      // The lines of what comes behind are counted from here on all the same.
      end = { lines: part.range === undefined ? 0 : await linesIn(ref.absolute, part.range), fields: [] };
    }
    outcome ??= end.reading;
    base += end.lines;
    fields.add(end.fields);
    progress.bytes += ref.size / parts.length;
  }
  if ((await stamp(ref.absolute).catch(() => '')) !== begun.stamp) problems.push(written(ref.path));
  const sha256 = await begun.sha256.catch((cause: unknown) => {
    throw new LicitError(`Cannot read ${ref.path}`, 'Check that it is still there and can be read.', { cause });
  });
  recorder.version(known, ref.dataset, sink.finish(), {
    format: ref.format,
    bytes: ref.size,
    sha256,
    reading: plan.reading,
    outcome: outcome ?? NOTHING_LEARNED,
    fields: fields.rows(),
    title: masked(cards.find(({ name, entry }) => name !== undefined && entry === undefined)?.name),
    problems,
    claims: describeCards(cards, ref.path, masked, ref.besideCode).map(({ claim, ...rest }) => ({
      ...rest,
      claim: unquoted(masked(claim), ref.evidence),
    })),
  });
  progress.manifests += 1;
  options.onProgress?.(progress);
  return cards;
}

export function unlessLost(cause: unknown): undefined {
  if (!(cause instanceof ThreadLost)) throw cause;
}

/** What is known of the fields of a manifest of which no item could be read. */
export const NOTHING_LEARNED: ReadingOutcome = { roles: {}, textFields: [], ambiguous: [], unit: 'record', evidence: new Map() };

/** Says that a manifest, or a part of it, holds more at once than a thread has memory for. */
export function tooLarge(path: string): Problem {
  return {
    kind: 'problem',
    what: 'A part of this file needs more memory than there is for one file, and was not read to its end',
    at: { path },
    fix: 'Put long content into files of its own and name them, or split the file.',
  };
}

/** A license text that people name as evidence still speaks for the data beside it; its words are quoted nowhere. */
export function unquoted(claim: Claim<Json>, evidence: boolean | undefined): Claim<Json> {
  if (!evidence || claim.state === 'missing' || claim.state === 'conflict') return claim;
  return { ...claim, raw: claim.state === 'known' && typeof claim.value === 'string' ? claim.value : '' };
}

export function moved(problem: Problem, base: number): Problem {
  return problem.at.line === undefined ? problem : { ...problem, at: { ...problem.at, line: problem.at.line + base } };
}
