import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { formats as allFormats, rules } from '../../catalog/catalog.js';
import { removeBegun } from '../../ledger/open-ledger.js';
import { failure } from '../../text/failures/failure.js';
import { notRead } from '../../text/not-read.js';
import { plain } from '../../text/show.js';
import { chosenBy } from '../run.js';
import { countsOf, readingTools, recordFound } from '../scan.js';
import type { ScanOptions, ScanResult } from '../scan-options.js';
import { FoundShards, partName, type TaskRange } from './found-shards.js';
import type { OpenPlan, PlannedManifest } from './plan-folder.js';
import { type PlannedOptions, plannedWork, writeShard } from './scan-task.js';
import { type FoundShard, type LostShard, LostWhileJoining, ShardRows } from './shard-rows.js';

/** What was joined. */
export interface Joined extends ScanResult {
  tasks: number;
  /** Tasks whose manifests are recorded as not read. */
  lost: LostShard[];
}

export interface JoinOptions extends PlannedOptions {
  ledger: string;
  /** Rows of items are copied into the ledger; else they stay in their shards. */
  copy: boolean;
  /** Told of tasks without a whole shard before anything is written. */
  onLost?: ((lost: readonly LostShard[]) => void) | undefined;
}

/** What is there of the tasks that are joined. */
interface AtHand {
  shards: FoundShard[];
  of: Map<string, FoundShard>;
  lost: LostShard[];
  manifests: PlannedManifest[];
  /** The manifests of tasks that are lost. */
  left: { manifest: PlannedManifest; fault: LostShard['fault'] }[];
}

/** Joins the shards of a plan to one ledger, as one scan of all of it would have written it. */
export async function joinShards(options: JoinOptions, folder: string): Promise<Joined> {
  const { plan, ledger, licit } = options;
  const found = shardsOf(options, folder);
  if (existsSync(ledger) && !removeBegun(ledger, licit))
    throw failure('join/ledger-there', 'fix/name-new-ledger', { ledger: plain(ledger) });
  return untilWhole(found, async () => {
    const hand = await atHand(plan, found, [1, plan.says.tasks]);
    if (hand.lost.length > 0) options.onLost?.(hand.lost);
    const part = hand.shards.find(({ parts }) => parts !== undefined);
    if (options.copy && part !== undefined) throw failure('join/copy-of-parts', 'fix/name-task-shards', { file: plain(part.file) });
    return joined(options, hand);
  });
}

/** Joins some tasks of a plan to one shard in their place, which is joined like theirs: so no join need be large. Its rows stay in theirs. */
export async function joinTasks(
  options: PlannedOptions,
  folder: string,
  range: TaskRange,
  out: string,
): Promise<Joined & { file: string }> {
  const { plan, ...rest } = options;
  const found = shardsOf(options, folder);
  if (range[0] < 1 || range[0] >= range[1] || range[1] > plan.says.tasks)
    throw failure('join/not-tasks', 'fix/name-tasks', { tasks: plan.says.tasks });
  return untilWhole(found, async () => {
    const hand = await atHand(plan, found, range);
    const scan: ScanOptions = { ...rest, paths: [], ledger: '' };
    const tools = await readingTools(scan, await allFormats());
    const rows = new ShardRows(hand.of, { plan: plan.digest, shards: hand.shards, lost: hand.lost, keptFor: out });
    const work = await plannedWork(plan, hand.manifests, tools, scan, () => true);
    try {
      const mark = { plan: plan.digest, task: range[0], to: range[1] };
      const { file, result } = await writeShard(options, out, partName(range), mark, (ledger) =>
        recordFound(
          { ...work, shards: rows },
          tools,
          {
            ...scan,
            ledger,
            command: 'licit join',
            reserved: plan.reserve(hand.manifests, options.key),
            shard: mark,
          },
          plan.says.asOf,
          { rules: [], instruments: [] },
        ),
      );
      return { ...result, file, tasks: range[1] - range[0] + 1, lost: hand.lost };
    } finally {
      rows.close();
    }
  });
}

function shardsOf({ plan, licit, key }: PlannedOptions, folder: string): FoundShards {
  plan.refuseOthers(licit, key);
  if (!existsSync(folder)) throw failure('join/no-folder', 'fix/name-shards', { folder: plain(folder) });
  return new FoundShards(folder, plan);
}

/** Nothing is kept of a join that finds a shard damaged: that one is left out from the beginning. */
async function untilWhole<T>(found: FoundShards, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (cause) {
      if (!(cause instanceof LostWhileJoining)) throw cause;
      found.isDamaged(cause.file);
    }
  }
}

async function atHand(plan: OpenPlan, found: FoundShards, [first, last]: TaskRange): Promise<AtHand> {
  const hand: AtHand = { shards: [], of: new Map(), lost: [], manifests: [], left: [] };
  const files = new Map<string, FoundShard>();
  for await (const { task, manifests: own, bytes } of plan.tasks()) {
    if (task < first || task > last) continue;
    const is = found.of(task);
    if (typeof is === 'string') {
      hand.lost.push({ task, fault: is, files: own.length, bytes });
      for (const manifest of own) hand.left.push({ manifest, fault: is });
      continue;
    }
    let shard = files.get(is.file);
    if (shard === undefined) {
      files.set(is.file, (shard = { ...is, manifests: new Map() }));
      hand.shards.push(shard);
    }
    shard.manifests.set(
      task,
      own.map(({ number }) => number),
    );
    for (const one of own) hand.of.set(one.path, shard);
    for (const one of own) hand.manifests.push(one);
  }
  hand.manifests.sort((a, b) => a.number - b.number);
  return hand;
}

async function joined({ plan, copy, ...options }: JoinOptions, { shards, of, lost, manifests: read, left }: AtHand): Promise<Joined> {
  const manifests = [...read];
  for await (const one of plan.context()) manifests.push(one);
  manifests.sort((a, b) => a.number - b.number);
  const unread = left.map(({ manifest: { path, size }, fault }) =>
    notRead(path, fault === 'missing' ? 'shard-missing' : 'shard-damaged', { bytes: size }),
  );
  const notReadHere = [...plan.says.notRead, ...unread];
  const scan: ScanOptions = { ...options, paths: [] };
  const chosen = chosenBy(scan, rules(options.extraRules));
  const tools = await readingTools(scan, await allFormats());
  const rows = new ShardRows(of, { plan: plan.digest, shards, lost, ...(!copy && { keptFor: dirname(options.ledger) }) });
  const work = await plannedWork(plan, manifests, tools, scan, (path) => of.has(path));
  options.onFound?.(countsOf({ manifests, notRead: notReadHere }));
  try {
    const result = await recordFound(
      { ...work, scanned: plan.says.scanned, notRead: notReadHere, shards: rows },
      tools,
      { ...scan, command: 'licit join', reserved: plan.reserve(manifests, options.key) },
      plan.says.asOf,
      chosen,
    );
    return { ...result, tasks: plan.says.tasks, lost };
  } finally {
    rows.close();
  }
}
