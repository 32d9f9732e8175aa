/** The script of `licit plan --slurm` on a real Slurm: a controller and a node on the loopback address, by Debian's packages slurmctld, slurmd and slurm-client. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { verifyLedger } from '../../src/ledger/verify/verify.js';

const program = join(import.meta.dirname, '../../bin/licit.js');
const folder = mkdtempSync(join(tmpdir(), 'licit-slurm-'));
const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, SLURM_CONF: join(folder, 'slurm.conf') };
const daemons: ChildProcess[] = [];

afterAll(async () => {
  // The node first: it tells the controller.
  for (const one of daemons.reverse())
    await new Promise((ended) => {
      one.on('close', ended);
      one.kill();
    });
  rmSync(folder, { recursive: true, force: true });
});

const run = (command: string, ...words: string[]): string =>
  execFileSync(command, words, { cwd: join(folder, "it's a corpus"), env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });
}

async function until(is: () => boolean): Promise<void> {
  for (let tries = 0; !is(); tries += 1) {
    if (tries === 600) throw new Error(`Slurm did not come to it:\n${run('scontrol', 'show', 'jobs')}`);
    await setTimeout(200);
  }
}

async function start(): Promise<void> {
  const [host, user] = [hostname().split('.')[0]!, userInfo().username];
  for (const name of ['state', 'spool']) mkdirSync(join(folder, name));
  writeFileSync(
    join(folder, 'slurm.conf'),
    `ClusterName=one
SlurmctldHost=${host}(127.0.0.1)
SlurmctldPort=${await freePort()}
SlurmdPort=${await freePort()}
AuthType=auth/none
CredType=cred/none
SlurmUser=${user}
SlurmdUser=${user}
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/controller.pid
SlurmdPidFile=${folder}/node.pid
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
ReturnToService=2
NodeName=${host} NodeAddr=127.0.0.1 CPUs=2 RealMemory=4000 State=UNKNOWN
PartitionName=one Nodes=${host} Default=YES MaxTime=INFINITE State=UP
`,
  );
  for (const [command, ...words] of [
    ['slurmctld', '-D', '-i'],
    ['slurmd', '-D', '-N', host],
  ] as const)
    daemons.push(spawn(command, words, { env, stdio: 'ignore' }));
  await until(() => spawnSync('sinfo', ['-h', '-o', '%t'], { env, encoding: 'utf8' }).stdout.trim() === 'idle');
}

test('on Slurm the tasks of a plan are an array; the join waits for all of them, and after one that failed only that is submitted again', async ({
  skip,
}) => {
  const lacking = ['slurmctld', 'slurmd', 'sbatch'].filter((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0);
  skip(lacking.length > 0, `not here: ${lacking.join(', ')}`);
  const root = join(folder, "it's a corpus");
  mkdirSync(join(root, 'data'), { recursive: true });
  const list = (name: string): string => join(root, 'data', `${name}.jsonl`);
  const rows = (name: string): string =>
    `${JSON.stringify({ id: name, url: 'https://port.example/', license: 'CC0-1.0', text: 'The tide is low.' })}\n`.repeat(50);
  for (const name of ['one', 'two', 'three', 'four']) writeFileSync(list(name), rows(name));
  writeFileSync(join(folder, 'licit'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(join(folder, 'licit'), 0o755);
  await start();
  const shards = (): number => [1, 2, 3, 4].filter((task) => existsSync(join(root, `plan-shards/task-0000${task}.db`))).length;
  const jobs = (): string => run('squeue', '-h', '-o', '%j %T %r');

  run('licit', 'plan', 'data', '-o', 'plan/', '--tasks', '4', '--slurm', 'corpus.db');
  // A task that refuses what it is given, so that the join must not run.
  writeFileSync(list('three'), rows('other'));
  run('sh', 'plan/slurm.sh');
  await until(() => jobs().trim() === 'licit-join PENDING DependencyNeverSatisfied');
  expect(shards()).toBe(3);
  expect(existsSync(join(root, 'corpus.db'))).toBe(false);
  run('scancel', '--name=licit-join');

  writeFileSync(list('three'), rows('three'));
  run('sh', 'plan/slurm.sh');
  await until(() => jobs() === '');
  expect(shards()).toBe(4);
  const arrays = run('scontrol', 'show', 'jobs', '-o').match(/ArrayTaskId=\d+/g);
  expect(arrays?.map((one) => one.split('=')[1]).sort()).toEqual(['1', '2', '3', '3', '4']);
  expect(verifyLedger(join(root, 'corpus.db'), { deep: true })).toMatchObject({ whole: true, shards: { shards: 4, items: 200 } });
}, 180_000);
