/** A scan of a project in parts: its plan, the tasks, and the ledger that their shards are joined to. The commands print what it comes to. */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { removeBegun } from '../ledger/open-ledger.js';
import { writeWhole } from '../reading/safe-files.js';
import type { ScanOptions } from '../scan/scan-options.js';
import type { TaskRange } from '../scan/shards/found-shards.js';
import { type JoinOptions, joinShards, joinTasks } from '../scan/shards/join-shards.js';
import { intoTasks, makePlan, type Planned } from '../scan/shards/make-plan.js';
import { OpenPlan, shardName } from '../scan/shards/plan-folder.js';
import { scanTask, type WrittenShard } from '../scan/shards/scan-task.js';
import type { LostShard } from '../scan/shards/shard-rows.js';
import { failure } from '../text/failures/failure.js';
import { plain } from '../text/show.js';
import { ownRules } from './own-rules.js';
import { loadProject, type Project, type ProjectArguments } from './project.js';
import { knownKey, projectKey } from './project-key.js';
import { comesTo, type ScanAsked, type Scanned } from './project-scan.js';

/** What every part of a scan is asked. */
export interface PartAsked
  extends Pick<ProjectArguments, 'config' | 'cwd'>,
    Pick<ScanOptions, 'onFound' | 'onNote' | 'onProgress' | 'workers'> {
  licit: string;
  /** The key's file; the project's where none is named. */
  keyFile?: string;
}

interface At {
  project: Project;
  key: Uint8Array;
  cwd: string;
}

function at({ config, cwd = process.cwd(), keyFile }: PartAsked, makesKey: boolean): At {
  const project = loadProject({ cwd, ...(config !== undefined && { config }) });
  const named = keyFile === undefined ? project.keyFile : resolve(cwd, keyFile);
  const key = knownKey({ keyFile: named }) ?? (makesKey && keyFile === undefined ? projectKey(project) : undefined);
  if (key === undefined) throw failure('plan/no-key', 'fix/check-key-file', { keyFile: plain(relative(cwd, named) || named) });
  return { project, key, cwd };
}

/** Plans a scan of paths. */
export async function planProject(
  asked: PartAsked & {
    paths: readonly string[];
    out: string;
    tasks?: number;
    bytes?: number;
    processes?: number;
    least?: number;
    media?: boolean;
  },
): Promise<Planned> {
  const { project, key, cwd } = at(asked, true);
  const { paths, licit, out, tasks, bytes, processes, least, media = false, onFound, onNote } = asked;
  const given = { paths, licit, cwd, media, ...(onFound && { onFound }), ...(onNote && { onNote }) };
  return makePlan({
    ...given,
    root: project.root,
    config: project.config,
    key,
    out: resolve(cwd, out),
    ...intoTasks({ tasks, bytes, processes, least }),
  });
}

/** Refuses a ledger that has a scan: shards are joined to a new one. */
export function refuseScanned(ledger: string, licit: string): void {
  if (existsSync(ledger) && !removeBegun(ledger, licit))
    throw failure('scan/shards-new-ledger', 'fix/scan-without-shards', { ledger: plain(ledger) });
}

/** Whether two plans are of the same data, read in the same way: the shards of one are as good as those of the other. */
export function samePlan(one: string, other: string): boolean {
  const said = (folder: string): string => {
    const { asOf: _, nonce: __, ...says } = new OpenPlan(folder).says;
    return JSON.stringify(says);
  };
  try {
    return said(one) === said(other);
  } catch {
    return false;
  }
}

/** The tasks of a plan that have no shard in a folder, and how many there are in all. */
export async function missingTasks(plan: string, shards: string): Promise<{ left: number[]; tasks: number }> {
  const { tasks } = new OpenPlan(plan).says;
  const left = Array.from({ length: tasks }, (_, i) => i + 1).filter((task) => !existsSync(join(shards, shardName(task))));
  return { left, tasks };
}

/** Reads one task of a plan into its shard. */
export async function scanTaskOfProject(asked: PartAsked & { plan: string; task: number; out: string }): Promise<WrittenShard> {
  const { project, key, cwd } = at(asked, false);
  return scanTask(optionsOf(asked, asked.plan, project, key, cwd), asked.task, resolve(cwd, asked.out));
}

/** Joins the shards of a plan to a ledger. */
export async function joinProject(
  asked: PartAsked &
    Pick<ScanAsked, 'allowUnproven' | 'failOn' | 'rules' | 'strict'> & { shards: string; plan: string; ledger: string } & Pick<
      JoinOptions,
      'copy' | 'onLost'
    >,
): Promise<Scanned & { tasks: number; lost: LostShard[] }> {
  const { project, key, cwd } = at(asked, false);
  const ledger = resolve(cwd, asked.ledger);
  const own = ownRules(asked.rules ?? [], project, cwd);
  try {
    const given = optionsOf(asked, asked.plan, project, key, cwd);
    const config = asked.allowUnproven ? { ...given.config, allowUnproven: true } : given.config;
    const options = { ...given, config, ledger, copy: asked.copy, onLost: asked.onLost, extraRules: own.files };
    const { tasks, lost, ...result } = await joinShards(options, resolve(cwd, asked.shards));
    const joined = loadProject({ cwd, ledger, ...(asked.config !== undefined && { config: asked.config }) });
    if (ledger !== project.ledger) keepKey(joined, key);
    return { project: joined, tasks, lost, ...comesTo(joined, result, asked) };
  } finally {
    own.dispose();
  }
}

/** Joins some tasks of a plan to one shard in their place. */
export async function joinTasksOfProject(
  asked: PartAsked & { shards: string; plan: string; tasks: TaskRange; out: string },
): Promise<{ file: string; tasks: number; lost: LostShard[] }> {
  const { project, key, cwd } = at(asked, false);
  return joinTasks(optionsOf(asked, asked.plan, project, key, cwd), resolve(cwd, asked.shards), asked.tasks, resolve(cwd, asked.out));
}

function optionsOf(asked: PartAsked, plan: string, { root, config }: Project, key: Uint8Array, cwd: string) {
  const { licit, workers, onFound, onNote, onProgress } = asked;
  return { licit, workers, onFound, onNote, onProgress, root, config, key, cwd, plan: new OpenPlan(resolve(cwd, plan)) };
}

/** The key of a ledger is beside it: without it nobody could be searched for in it, and the next scan would read everything again. */
function keepKey({ keyFile }: Project, key: Uint8Array): void {
  if (!existsSync(keyFile)) writeWhole(keyFile, `${Buffer.from(key).toString('hex')}\n`, { mode: 0o600, isNew: true });
}
