import { describeCards } from '../claims/describe.js';
import { claimsOfPath } from '../claims/source/source-path.js';
import type { Inspector } from '../inspect/inspect.js';
import type { ItemSink, ItemsOutcome } from '../ledger/items.js';
import { FieldTotals } from '../ledger/read/field-rates.js';
import { PIECE, PIECE_MEASURED, type PieceRead } from '../ledger/shards/piece-rows.js';
import type { ChunkLog } from '../ledger/write/chunks.js';
import type { ChangedItems } from '../ledger/write/match.js';
import { packCells } from '../ledger/write/packed-cells.js';
import type { Recorder } from '../ledger/write/record.js';
import type { Json } from '../model/basics.js';
import type { PartEnd, ReadingOutcome } from '../model/batch.js';
import type { Claim } from '../model/claim.js';
import type { Format, Part, Piece } from '../model/format.js';
import type { Card, DeclaredFile, Problem } from '../model/item.js';
import { PART_SIZES } from '../reading/content-cuts.js';
import { linesIn, openManifest } from '../reading/open.js';
import { moved, PartProblems } from '../reading/problems.js';
import { append } from '../text/append.js';
import { failure } from '../text/failures/failure.js';
import { wrong } from '../text/reasons/reason.js';
import { freeMemory, textOf, weightOf } from './free-memory.js';
import { type KeptChunk, knowledgeOf, type Taken } from './known-chunks.js';
import { type Parts, partsOf, WHOLE } from './plan.js';
import { isSame, type Plan } from './plan-reading.js';
import type { Progress, ScanOptions } from './scan-options.js';
import { digestPiece, type PieceDigests } from './shards/cut-files.js';
import type { ShardRows } from './shards/shard-rows.js';
import { maskDeep } from './workers/masked-texts.js';
import { type Pool, type Running, ThreadLost } from './workers/pool.js';
import { learnFirst, stamp, written } from './workers/read-task.js';
import type { ReadTask } from './workers/task.js';

/** Masks what is personal in the words of a descriptor: they are kept, and must hold no value of a person. */
export type Mask = <T>(value: T) => T;

export interface Begun {
  plan: Plan;
  /** Size and time when reading began. */
  stamp: string;
  sha256: Promise<string>;
  /** Where it is a piece of a file. */
  digests?: Promise<PieceDigests>;
  reading: ReadingOutcome | undefined;
  byContent: boolean;
  /** Its parts are noted for the next version. */
  noted: boolean;
  /** All that parts which are cut by content are read by, where it is known. */
  knowledge: string | undefined;
  steps: Step[];
}

/** A part that is known, or a task that reads parts that follow one another; without ranges it reads the whole manifest. */
type Step = KeptChunk | (Running & { ranges: readonly Part[] | undefined });

/**
 * Begins tasks some way ahead and takes their batches in order, so that the ledger comes out the same with any number of threads. Returns
 * what the descriptors among them say of files, by manifest.
 */
export async function readAll(
  work: readonly Plan[],
  pool: Pool,
  recorder: Recorder,
  formats: ReadonlyMap<string, Format>,
  options: ScanOptions,
  inspector: Inspector,
  shards?: ShardRows,
): Promise<Map<number, DeclaredFile[]>> {
  const masked: Mask = (value) => maskDeep(value, inspector);
  const declared = new Map<number, DeclaredFile[]>();
  const progress: Progress = {
    items: 0,
    manifests: 0,
    of: work.length,
    bytes: 0,
    ofBytes: work.reduce((sum, { ref }) => sum + weightOf(ref), 0),
  };
  /** What is begun; a manifest that was read before waits for its turn. */
  const begun: (Begun | { plan: Plan; steps: readonly never[] })[] = [];
  let next = 0;
  const ahead = async (): Promise<void> => {
    while (next < work.length && begun.reduce((sum, { steps }) => sum + steps.length, 0) < AHEAD) {
      const idle = next === 0;
      const plan = work[next++]!;
      begun.push(
        shards?.has(plan.ref.path) ? { plan, steps: [] } : await begin(plan, pool, formats, idle ? undefined : inspector, options),
      );
    }
  };
  await ahead();
  for (let current = begun.shift(); current; current = begun.shift()) {
    await ahead();
    if (!('sha256' in current)) {
      declared.set(current.plan.known.id, shards!.take(current.plan, recorder, progress));
      options.onProgress?.(progress);
      continue;
    }
    const cards = await take(current, recorder, progress, options, masked);
    declared.set(
      current.plan.known.id,
      cards
        .flatMap((card) => card.declared ?? [])
        .map((file) => (masked(file.path) === file.path ? file : { ...file, path: masked(file.path) })),
    );
    freeMemory();
    await ahead();
  }
  return declared;
}

export const AHEAD = 16;

/** Bytes of the small parts that one task reads. */
const TOGETHER = 8 << 20;

/**
 * Begins to read a manifest. Without an inspector its first items are looked at on a thread, which must be idle for that; what detectors need for
 * it is then not loaded here too.
 */
export async function begin(
  plan: Plan,
  pool: Pool,
  formats: ReadonlyMap<string, Format>,
  inspector: Inspector | undefined,
  options: Pick<ScanOptions, 'parts' | 'root' | 'ofChange'>,
): Promise<Begun> {
  const { ref, taken } = plan;
  const { piece } = ref;
  const sizes: NonNullable<ScanOptions['parts']> = options.parts ?? PART_SIZES;
  const format = formats.get(ref.format)!;
  const before = plan.stamp ?? (await stamp(ref.absolute).catch(() => ''));
  const { ranges, byContent } =
    taken?.parts ??
    piecesRead(piece) ??
    (plan.imports.length > 0 ? WHOLE : await partsOf(ref.absolute, ref.path, format, sizes, ref.head, plan.columns).catch(() => WHOLE));
  const noted = byContent && !isSame(ref, options);
  const task: ReadTask = {
    kind: 'read',
    path: ref.path,
    absolute: ref.absolute,
    format: ref.format,
    salt: plan.known.salt,
    columns: plan.columns,
    text: textOf(ref.head),
    ...(ref.folder !== undefined && { folder: ref.folder }),
    ...(plan.parts.length > 0 && { parts: plan.parts }),
    ...(ref.inside && { inside: ref.inside }),
    ...(plan.registers.length > 0 && { registers: plan.registers }),
    ...(plan.holding && { lists: plan.holding.ids }),
    ...(plan.imports.length > 0 && { imports: plan.imports }),
    ...(plan.dismissing.length > 0 && { dismissing: plan.dismissing }),
    ...(noted && { digested: true }),
  };
  const learn = () => (inspector === undefined ? pool.learn({ ...task, kind: 'learn' }) : learnFirst(task, format, inspector));
  // Where even the first items are too much for a thread, the parts say so.
  const reading = taken?.reading ?? (ranges.length > 1 || piece !== undefined ? await learn().catch(unlessLost) : undefined);
  // The digest first: a task that waits for its batches to be taken must never be before one we wait for.
  const digests = piece && digestPiece(ref.absolute, piece);
  const sha256 = digests
    ? digests.then(({ sha256: own }) => own)
    : plan.sha256 === undefined
      ? pool.hash({ kind: 'hash', absolute: ref.original ?? ref.absolute })
      : Promise.resolve(plan.sha256);
  sha256.catch(() => {});
  const read = (some: readonly Part[] | undefined): Step => Object.assign(pool.read({ ...task, ranges: some, reading }), { ranges: some });
  const steps =
    ranges.length === 0 ? [read(undefined)] : stepsOf(ranges, taken?.kept ?? [], byContent ? (sizes.together ?? TOGETHER) : 0, read);
  let knowledge = taken?.knowledge;
  if (noted && reading !== undefined)
    knowledge ??= knowledgeOf({ ...(await openManifest(ref.absolute, ref.path, ref.head)), columns: plan.columns }, format, reading, sizes);
  return { plan, stamp: before, sha256, reading, byContent, noted, knowledge, steps, ...(digests && { digests }) };
}

/** A piece is read in one go; its parts are not noted, for those of the file are cut elsewhere. */
function piecesRead(piece: Piece | undefined): Parts | undefined {
  return piece && { ranges: piece.ranges, byContent: false };
}

/** The parts in their order: known ones, and the others put together to tasks of about so many bytes. */
function stepsOf(ranges: readonly Part[], kept: Taken['kept'], together: number, read: (some: readonly Part[]) => Step): Step[] {
  const steps: Step[] = [];
  let some: Part[] = [];
  const flush = (): void => {
    if (some.length > 0) steps.push(read(some));
    some = [];
  };
  for (const [i, range] of ranges.entries()) {
    const known = kept[i];
    if (known !== undefined) flush();
    if (known === undefined) some.push(range);
    else steps.push(known);
    if (some.length > 0 && range.end - some[0]!.start >= together) flush();
  }
  flush();
  return steps;
}

/** Takes what was read of a manifest, in order, and records its version. */
export async function take(begun: Begun, recorder: Recorder, progress: Progress, options: ScanOptions, masked: Mask): Promise<Card[]> {
  const { plan, steps } = begun;
  const { ref, known } = plan;
  const taking = new Taking(begun, recorder, (rows, share) => {
    progress.items += rows;
    progress.bytes += weightOf(ref) * share;
    options.onProgress?.(progress);
  });
  for (const step of steps) {
    if ('chunk' in step) taking.keep(step);
    else await taking.read(step);
  }
  const { cards, problems } = taking;
  append(problems, taking.limit.rest());
  append(problems, ref.problems ?? []);
  const wasWritten = (await stamp(ref.absolute).catch(() => '')) !== begun.stamp;
  if (wasWritten) problems.push(written(ref.path));
  const sha256 = await begun.sha256.catch((cause: unknown) => {
    throw failure('catalog/cannot-read', 'fix/check-still-there', { file: ref.path }, cause);
  });
  if (isSame(ref, options)) options.ofChange?.same?.set(ref.path, sha256);
  const items = taking.sink.finish();
  const version = recorder.version(known, ref.dataset, items, {
    format: ref.format,
    bytes: ref.size,
    sha256,
    reading: plan.reading,
    outcome: taking.outcome ?? NOTHING_LEARNED,
    fields: taking.fields.rows(),
    labels: taking.fields.labels(),
    title: masked(cards.find(({ name, entry }) => name !== undefined && entry === undefined)?.name),
    problems,
    claims: [
      ...describeCards(cards, ref.path, masked, ref.besideCode, plan.misread),
      // What the place of a file says is said by its first piece.
      ...((ref.piece?.n ?? 1) === 1 ? claimsOfPath(ref.absolute, ref.path, ref.cached) : []),
    ].map(({ claim, ...rest }) => ({
      ...rest,
      claim: unquoted(masked(claim), ref.evidence),
    })),
  });
  if (!wasWritten) taking.recordParts(version);
  if (ref.piece !== undefined) taking.recordPiece({ n: ref.piece.n, of: ref.piece.of, ...(await begun.digests!), problems }, items);
  progress.manifests += 1;
  options.onProgress?.(progress);
  return cards;
}

/** What is counted in a part that was lost. */
const NOTHING_COUNTED = { fields: [], labels: [] };

/** After so many hits memory is freed where it pays. */
const MANY_HITS = 20_000;

/** A manifest that is being taken. */
class Taking {
  readonly problems: Problem[] = [];
  readonly limit = new PartProblems();
  readonly cards: Card[] = [];
  readonly fields = new FieldTotals();
  outcome: ReadingOutcome | undefined;
  readonly #begun: Begun;
  readonly #recorder: Recorder;
  readonly #progress: (rows: number, share: number) => void;
  readonly #changed: ChangedItems | undefined;
  #sink: ItemSink | undefined;
  readonly #log: ChunkLog | undefined;
  readonly #parts: number;
  #lost: Problem | undefined;
  /** Lines before the part at hand. */
  #lines = 0;
  #taken = 0;
  /** Since memory was freed. */
  #hits = 0;

  constructor(begun: Begun, recorder: Recorder, progress: (rows: number, share: number) => void) {
    const { plan, noted, steps } = begun;
    const { known, taken } = plan;
    this.#begun = begun;
    this.#recorder = recorder;
    this.#progress = progress;
    this.outcome = begun.reading;
    this.#changed = taken && recorder.changedItems(known, taken.left);
    this.#log = noted ? recorder.chunks(known) : undefined;
    this.#parts = steps.reduce((sum, step) => sum + ('chunk' in step ? 1 : (step.ranges?.length ?? 1)), 0);
  }

  /** Where the items go: made when it is known what the first of them teach. */
  get sink(): ItemSink {
    const { known, reading, ref } = this.#begun.plan;
    this.#sink ??= this.#changed ?? this.#recorder.items(known, reading, this.outcome, ref.piece !== undefined);
    return this.#sink;
  }

  /** Takes over a part that was read before. */
  keep({ chunk, runs, lines }: KeptChunk): void {
    const { fields, labels, ...counted } = this.#recorder.countedIn(chunk.id);
    this.#changed!.keep(runs, this.#lines - lines, chunk.root, counted);
    this.#log!.keep(chunk.id);
    this.#ended({ fields, labels }, chunk.lines);
    this.#progress(chunk.items, 0);
  }

  /** Takes what a task reads. */
  async read(step: Running & { ranges: readonly Part[] | undefined }): Promise<void> {
    const { numbers } = this.#recorder;
    let next = 0;
    try {
      for await (const batch of step.batches) {
        this.outcome ??= batch.learned;
        numbers.learn(step.sender, batch);
        this.sink.add(batch, step.sender, this.#lines);
        this.#log?.add(batch, numbers.profiles(step.sender), numbers.hosts(step.sender));
        // Texts that are nothing but hits leave much behind; rows do not.
        for (const { found } of batch.detections) this.#hits += found.length;
        if (this.#hits >= MANY_HITS) {
          freeMemory();
          this.#hits = 0;
        }
        for (const problem of batch.problems) this.#problem(problem);
        append(this.cards, batch.cards);
        if (batch.end) {
          const range = step.ranges?.[next];
          next += 1;
          this.#log?.end(range!.end - range!.start, batch.end, this.#taken === 0);
          this.#ended(batch.end, batch.end.lines);
        }
        this.#progress(batch.rows, 0);
      }
      await step.end;
    } catch (cause) {
      unlessLost(cause);
      await this.#lose(step.ranges, next);
    }
  }

  #ended({ fields, labels }: Pick<PartEnd, 'fields' | 'labels'>, lines: number): void {
    this.fields.add(fields);
    this.fields.addLabels(labels);
    this.#lines += lines;
    this.#taken += 1;
    this.#progress(0, 1 / this.#parts);
  }

  #problem(problem: Problem): void {
    const placed = this.#lines === 0 ? problem : moved(problem, this.#lines);
    const told = this.#begun.byContent ? this.limit.admit(placed) : placed;
    if (told !== undefined) this.problems.push(told);
  }

  /** A thread had no memory for these parts, from one on. */
  async #lose(ranges: readonly Part[] | undefined, from: number): Promise<void> {
    const { path, absolute } = this.#begun.plan.ref;
    // One problem for the file, and how many of its parts it is about.
    if (this.#lost === undefined) this.problems.push((this.#lost = tooLarge(path)));
    else this.#lost.lost = (this.#lost.lost ?? 1) + 1;
    // The lines of what comes behind are counted from here on all the same.
    for (const range of (ranges ?? []).slice(from)) this.#ended(NOTHING_COUNTED, await linesIn(absolute, range));
    if (ranges === undefined) this.#ended(NOTHING_COUNTED, 0);
  }

  /** Records what the pieces of a file are joined by. */
  recordPiece(told: Pick<PieceRead, 'n' | 'of' | 'pieces' | 'problems' | 'sha256'>, { measuredApart }: ItemsOutcome): void {
    const read: PieceRead = { ...told, lines: this.#lines, fields: this.fields.counts(), labels: this.fields.labels() };
    this.#recorder.record(PIECE, JSON.parse(JSON.stringify(read)) as Json);
    this.#recorder.record(PIECE_MEASURED, packCells(measuredApart!).toString('base64'));
  }

  /** Records the parts of a version, for the next one to be compared with; not where one of them was not read to its end. */
  recordParts(version: number): void {
    const { knowledge } = this.#begun;
    if (knowledge !== undefined && this.#lost === undefined) this.#log?.record(version, knowledge);
  }
}

export function unlessLost(cause: unknown): undefined {
  if (!(cause instanceof ThreadLost)) throw cause;
}

/** What is known of the fields of a manifest of which no item could be read. */
export const NOTHING_LEARNED: ReadingOutcome = { roles: {}, textFields: [], ambiguous: [], unit: 'record', evidence: new Map() };

/** Says that a manifest, or a part of it, holds more at once than a thread has memory for. */
export function tooLarge(path: string): Problem {
  return { kind: 'problem', what: wrong('file/too-much-memory'), at: { path } };
}

/** A license text that people name as evidence still speaks for the data beside it; its words are quoted nowhere. */
export function unquoted(claim: Claim<Json>, evidence: boolean | undefined): Claim<Json> {
  if (!evidence || claim.state === 'missing' || claim.state === 'conflict') return claim;
  return { ...claim, raw: claim.state === 'known' && typeof claim.value === 'string' ? claim.value : '' };
}
