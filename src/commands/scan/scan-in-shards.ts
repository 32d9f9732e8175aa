/** `licit scan --shards`: a scan as a plan, tasks that are processes of their own, and their join. What is done is not done again after Ctrl-C. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lang } from '../../model/basics.js';
import { loadProject, type ProjectArguments } from '../../project/project.js';
import type { ScanAsked, Scanned } from '../../project/project-scan.js';
import { joinProject, missingTasks, planProject, refuseScanned, samePlan } from '../../project/sharded-scan.js';
import { atExit } from '../../reading/at-exit.js';
import { shardName } from '../../scan/shards/plan-folder.js';
import type { LostShard } from '../../scan/shards/shard-rows.js';
import { failure } from '../../text/failures/failure.js';
import { say } from '../../text/messages/say.js';
import { plain } from '../../text/show.js';
import type { ProgressLine } from './progress.js';

/** What a scan in processes is asked. */
export interface ShardedScanArguments
  extends Pick<ProjectArguments, 'config' | 'ledger'>,
    Pick<ScanAsked, 'allowUnproven' | 'failOn' | 'licit' | 'media' | 'rules' | 'strict'> {
  paths: string[];
  /** `auto`, or how many. */
  shards: string;
  policyFrom?: string;
  keyFile?: string;
  quiet?: boolean;
  lang: Lang;
}

/** Scans in as many processes as are asked for. Undefined where nothing was found. */
export async function scanInShards(args: ShardedScanArguments, progress: ProgressLine): Promise<Scanned | undefined> {
  const processes = args.shards === 'auto' ? availableParallelism() : Number(args.shards);
  if (!Number.isSafeInteger(processes) || processes < 1) throw failure('scan/shards-how-many', 'fix/shards-auto');
  if ((args.policyFrom ?? 'head') !== 'head') throw failure('scan/shards-policy', 'fix/scan-without-shards');
  const project = loadProject({ ...args, cwd: process.cwd() });
  refuseScanned(project.ledger, args.licit);
  const folder = join(project.root, '.licit', 'shards');
  const [plan, shards] = [join(folder, 'plan'), join(folder, 'tasks')];
  if (!(await planned(args, folder, plan, processes, progress))) return undefined;
  await runTasks(args, plan, shards, processes);
  const joined = await joinProject({
    ...args,
    shards,
    plan,
    ledger: project.ledger,
    copy: true,
    onLost: (lost) => refuseLost(lost, shards),
    onProgress: progress.update,
    onNote: progress.note,
  });
  rmSync(folder, { recursive: true, force: true });
  return joined;
}

/** A shard that is not whole is taken away, so that its task is run again. */
function refuseLost(lost: readonly LostShard[], shards: string): never {
  for (const { task } of lost) rmSync(join(shards, shardName(task)), { recursive: true, force: true });
  const [first] = lost;
  throw failure('scan/task-failed', 'fix/scan-again-goes-on', { task: first!.task, said: first!.fault });
}

/** Makes the plan; one of a scan that was interrupted is gone on with where all is as it was. False where nothing was found. */
async function planned(
  args: ShardedScanArguments,
  folder: string,
  plan: string,
  processes: number,
  progress: ProgressLine,
): Promise<boolean> {
  const fresh = join(folder, 'plan-now');
  rmSync(fresh, { recursive: true, force: true });
  const { paths, media, licit, config, keyFile } = args;
  const least = args.shards === 'auto' ? undefined : 1;
  const asked = { paths, licit, out: fresh, processes, ...(least && { least }), onFound: progress.found, onNote: progress.note };
  const { digest } = await planProject({
    ...asked,
    ...(media && { media }),
    ...(config !== undefined && { config }),
    ...(keyFile !== undefined && { keyFile }),
  });
  if (digest === '') return false;
  if (existsSync(plan) && samePlan(plan, fresh)) {
    rmSync(fresh, { recursive: true, force: true });
    return true;
  }
  rmSync(join(folder, 'tasks'), { recursive: true, force: true });
  rmSync(plan, { recursive: true, force: true });
  renameSync(fresh, plan);
  return true;
}

/** Runs the tasks that have no shard yet, so many at a time. */
async function runTasks(args: ShardedScanArguments, plan: string, shards: string, processes: number): Promise<void> {
  const { left, tasks } = await missingTasks(plan, shards);
  if (left.length < tasks && !args.quiet) process.stderr.write(say('scan/shards-go-on', args.lang, { done: tasks - left.length, tasks }));
  const running = new Set<{ kill(signal: 'SIGKILL'): boolean }>();
  const stop = (): void => {
    // One that reads would hear of anything else when it is done with its file.
    for (const child of running) child.kill('SIGKILL');
    removeParts(shards);
  };
  const stay = atExit(stop);
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < left.length) {
      const task = left[next++]!;
      await runTask(args, plan, shards, task, running);
      if (!args.quiet) process.stderr.write(say('scan/shard-done', args.lang, { task, tasks }));
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(processes, left.length) }, work));
  } finally {
    stop();
    stay();
  }
}

/** What tasks that were killed leave. */
function removeParts(shards: string): void {
  if (!existsSync(shards)) return;
  for (const name of readdirSync(shards))
    if (/^\.task-.*\.part(?:-journal|\.lock)?$/.test(name)) rmSync(join(shards, name), { force: true });
}

const LICIT = fileURLToPath(new URL('../../../bin/licit.js', import.meta.url));
/** So much of what a task says when it fails is shown. */
const MAX_SAID = 2000;

async function runTask(
  { keyFile, config, lang }: ShardedScanArguments,
  plan: string,
  shards: string,
  task: number,
  running: Set<{ kill(signal: 'SIGKILL'): boolean }>,
): Promise<void> {
  const words = ['scan', '--plan', plan, '--task', String(task), '-o', shards, '--workers', '0', '--quiet', '--lang', lang];
  if (keyFile !== undefined) words.push('--key-file', keyFile);
  if (config !== undefined) words.push('--config', config);
  const child = spawn(process.execPath, [...process.execArgv, LICIT, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  running.add(child);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-MAX_SAID)));
  const code = await new Promise<number | string>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => resolve(status ?? signal ?? ''));
  });
  running.delete(child);
  if (code !== 0) throw failure('scan/task-failed', 'fix/scan-again-goes-on', { task, said: plain(said.trim() || String(code)) });
}
