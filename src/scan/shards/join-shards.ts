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
import { FoundShards, partName, type TaskRange, type WholeShard } from './found-shards.js';
import type { OpenPlan, PlannedManifest, PlannedTask } from './plan-folder.js';
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
  /** By path: several shards of a file that was read in pieces. */
  of: Map<string, FoundShard[]>;
  lost: LostShard[];
  manifests: PlannedManifest[];
  /** Those of which the pieces are still apart. */
  apart: { manifest: PlannedManifest; range: TaskRange }[];
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
    const all: TaskRange = [1, plan.says.tasks];
    const hand = options.copy ? await atHand(plan, found, all) : await inLists(options, found, folder, all);
    if (hand.lost.length > 0) options.onLost?.(hand.lost);
    const part = hand.shards.find(({ parts }) => parts !== undefined);
    if (options.copy && part !== undefined) throw failure('join/copy-of-parts', 'fix/name-task-shards', { file: plain(part.file) });
    return joined(options, hand);
  });
}

/**
 * Joins some tasks of a plan to one shard in their place, which is joined like theirs: so no join need be large. Its rows stay in theirs; those of one file
 * that was read in pieces become one list.
 */
export async function joinTasks(
  options: PlannedOptions,
  folder: string,
  range: TaskRange,
  out: string,
): Promise<Joined & { file: string }> {
  const { plan } = options;
  const found = shardsOf(options, folder);
  if (range[0] < 1 || range[0] >= range[1] || range[1] > plan.says.tasks)
    throw failure('join/not-tasks', 'fix/name-tasks', { tasks: plan.says.tasks });
  return untilWhole(found, async () => {
    const apart = await atHand(plan, found, range);
    const isFile = apart.apart.some((file) => file.range[0] === range[0] && file.range[1] === range[1]);
    const hand = isFile ? apart : await inLists(options, found, folder, range);
    const { file, result } = await writePart(options, hand, range, out, !isFile);
    return { ...result, file, tasks: range[1] - range[0] + 1, lost: hand.lost };
  });
}

/** What is there of some tasks, with files that were read in pieces as one list each, written beside their shards. */
async function inLists(options: PlannedOptions, found: FoundShards, folder: string, range: TaskRange): Promise<AtHand> {
  const { plan } = options;
  const hand = await atHand(plan, found, range);
  if (hand.apart.length === 0) return hand;
  for (const { manifest, range: own } of hand.apart) {
    const shards = hand.of.get(manifest.path)!;
    const pieces: AtHand = { ...hand, shards, of: new Map([[manifest.path, shards]]), lost: [], manifests: [manifest] };
    const { file } = await writePart(options, pieces, own, folder, false);
    found.wasWritten(file);
  }
  return atHand(plan, found, range);
}

/** Writes the shard in the place of several tasks. Rows stay in theirs, or are copied. */
async function writePart({ plan, ...options }: PlannedOptions, hand: AtHand, range: TaskRange, out: string, areKept: boolean) {
  const scan: ScanOptions = { ...options, paths: [], ledger: '' };
  const tools = await readingTools(scan, await allFormats());
  const rows = new ShardRows(hand.of, { plan: plan.digest, shards: hand.shards, lost: hand.lost, ...(areKept && { keptFor: out }) });
  const work = await plannedWork(plan, hand.manifests, tools, scan, () => true);
  const shard = { plan: plan.digest, task: range[0], to: range[1] };
  const reserved = plan.reserve(hand.manifests, options.key);
  try {
    return await writeShard(options, out, partName(range), shard, (ledger) =>
      recordFound({ ...work, shards: rows }, tools, { ...scan, ledger, command: 'licit join', reserved, shard }, plan.says.asOf, {
        rules: [],
        instruments: [],
      }),
    );
  } finally {
    rows.close();
  }
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
  const hand: AtHand = { shards: [], of: new Map(), lost: [], manifests: [], apart: [], left: [] };
  const files = new Map<string, FoundShard>();
  const shardOf = (is: WholeShard): FoundShard => {
    let shard = files.get(is.file);
    if (shard === undefined) {
      files.set(is.file, (shard = { ...is, manifests: new Map() }));
      hand.shards.push(shard);
    }
    return shard;
  };
  const cut = new Map<string, PlannedTask[]>();
  for await (const planned of plan.tasks()) {
    const { task, manifests: own, bytes } = planned;
    if (task < first || task > last) continue;
    if (own[0]?.piece !== undefined) {
      cut.set(own[0].path, [...(cut.get(own[0].path) ?? []), planned]);
      continue;
    }
    const is = found.of(task);
    if (typeof is === 'string') {
      hand.lost.push({ task, fault: is, files: own.length, bytes });
      for (const manifest of own) hand.left.push({ manifest, fault: is });
      continue;
    }
    const shard = shardOf(is);
    const numbers = own.map(({ number }) => number);
    shard.manifests.set(task, numbers);
    for (const one of own) hand.of.set(one.path, [shard]);
    for (const one of own) hand.manifests.push(one);
  }
  for (const tasks of cut.values()) piecesAtHand(hand, found, tasks, shardOf);
  hand.manifests.sort((a, b) => a.number - b.number);
  return hand;
}

/** A file that was read in pieces: there where its list is, or all of them are. */
function piecesAtHand(hand: AtHand, found: FoundShards, tasks: readonly PlannedTask[], shardOf: (is: WholeShard) => FoundShard): void {
  const { piece, ...manifest } = tasks[0]!.manifests[0]!;
  const range: TaskRange = [tasks[0]!.task, tasks.at(-1)!.task];
  if (piece!.n !== 1 || tasks.length !== piece!.of)
    throw failure('join/cuts-file', 'fix/name-tasks-of-file', {
      file: plain(manifest.path),
      first: range[0] - piece!.n + 1,
      last: range[0] - piece!.n + piece!.of,
    });
  const own = tasks.map(({ task }) => found.of(task));
  const list = found.ofFile(range) ?? own.find((is): is is WholeShard => typeof is !== 'string' && is.to !== undefined);
  if (list !== undefined) {
    const shard = shardOf(list);
    shard.manifests.set(range[0], [manifest.number]);
    hand.of.set(manifest.path, [shard]);
    hand.manifests.push(manifest);
    return;
  }
  const missing = own.flatMap((is, i) =>
    typeof is === 'string' ? [{ task: tasks[i]!.task, fault: is, files: 1, bytes: tasks[i]!.bytes }] : [],
  );
  const [lost] = missing;
  if (lost !== undefined) {
    for (const one of missing) hand.lost.push(one);
    hand.left.push({ manifest, fault: lost.fault });
    return;
  }
  const shards = own.map((is, i) => {
    const shard = shardOf(is as WholeShard);
    shard.manifests.set(tasks[i]!.task, [manifest.number]);
    return shard;
  });
  hand.of.set(manifest.path, shards);
  hand.manifests.push(manifest);
  hand.apart.push({ manifest, range });
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
