import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formats as allFormats, rules } from '../../catalog/catalog.js';
import { removeBegun } from '../../ledger/open-ledger.js';
import { checkShard } from '../../ledger/shards/shard-ledger.js';
import { failure } from '../../text/failures/failure.js';
import { notRead } from '../../text/not-read.js';
import { plain } from '../../text/show.js';
import { chosenBy } from '../run.js';
import { countsOf, readingTools, recordFound } from '../scan.js';
import type { ScanOptions, ScanResult } from '../scan-options.js';
import { type PlannedManifest, shardName } from './plan-folder.js';
import { type PlannedOptions, plannedWork } from './scan-task.js';
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
}

/** Joins the shards of a plan to one ledger, as one scan of all of it would have written it. */
export async function joinShards(options: JoinOptions, folder: string): Promise<Joined> {
  options.plan.refuseOthers(options.licit, options.key);
  if (existsSync(options.ledger) && !removeBegun(options.ledger, options.licit))
    throw failure('join/ledger-there', 'fix/name-new-ledger', { ledger: plain(options.ledger) });
  if (!existsSync(folder)) throw failure('join/no-folder', 'fix/name-shards', { folder: plain(folder) });
  const damaged = new Set<number>();
  for (;;) {
    try {
      return await joined(options, folder, damaged);
    } catch (cause) {
      // Nothing of it was kept: the shard is left out from the beginning.
      if (!(cause instanceof LostWhileJoining)) throw cause;
      damaged.add(cause.task);
    }
  }
}

async function joined({ plan, copy, ...options }: JoinOptions, folder: string, damaged: ReadonlySet<number>): Promise<Joined> {
  refuseStrangers(folder, plan.says.tasks);
  const manifests: PlannedManifest[] = [];
  for await (const one of plan.context()) manifests.push(one);
  const shards: FoundShard[] = [];
  const lost: LostShard[] = [];
  const of = new Map<string, FoundShard>();
  const left = [...plan.says.notRead];
  for await (const { task, manifests: own, bytes } of plan.tasks()) {
    const file = join(folder, shardName(task));
    const found = !existsSync(file) ? 'missing' : damaged.has(task) ? 'damaged' : checkShard(file, { plan: plan.digest, task });
    if (found === 'other-plan') throw otherPlan(file);
    if (typeof found === 'string') {
      lost.push({ task, fault: found, files: own.length, bytes });
      for (const { path, size } of own) left.push(notRead(path, found === 'missing' ? 'shard-missing' : 'shard-damaged', { bytes: size }));
      continue;
    }
    const shard = { ...found, file, manifests: own.map(({ number }) => number) };
    shards.push(shard);
    for (const one of own) of.set(one.path, shard);
    for (const one of own) manifests.push(one);
  }
  manifests.sort((a, b) => a.number - b.number);
  const scan: ScanOptions = { ...options, paths: [] };
  const chosen = chosenBy(scan, rules(options.extraRules));
  const tools = await readingTools(scan, await allFormats());
  const rows = new ShardRows(of, { plan: plan.digest, shards, lost, ...(!copy && { keptFor: dirname(options.ledger) }) });
  const work = await plannedWork(plan, manifests, tools, scan, (path) => of.has(path));
  options.onFound?.(countsOf({ manifests, notRead: left }));
  try {
    const result = await recordFound(
      { ...work, scanned: plan.says.scanned, notRead: left, shards: rows },
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

/** A shard whose task the plan does not have is one of another plan. */
function refuseStrangers(folder: string, tasks: number): void {
  for (const name of readdirSync(folder)) {
    const task = /^task-(\d{5,})\.db$/.exec(name)?.[1];
    if (task !== undefined && (Number(task) < 1 || Number(task) > tasks)) throw otherPlan(join(folder, name));
  }
}

function otherPlan(file: string): Error {
  return failure('join/other-plan', 'fix/join-one-plan', { file: plain(file) });
}
