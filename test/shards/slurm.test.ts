import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyLedger } from '../../src/ledger/verify/verify.js';

const program = join(import.meta.dirname, '../../bin/licit.js');

/** Obeys what the script asks of `sbatch`: runs each task of an array in turn, then what depends on it; writes down how it was called. */
const SBATCH = `#!/bin/sh
echo "$@" >> "$CALLS"
array= wrap=
for one; do case $one in --array=*) array=\${one#--array=};; --wrap=*) wrap=\${one#--wrap=};; esac; done
if [ -n "$array" ]; then
  for n in $(echo "$array" | tr , ' '); do SLURM_ARRAY_TASK_ID=$n sh -c "$wrap" || exit 1; done
else sh -c "$wrap" >/dev/null || [ $? = 1 ] || exit 1; fi
echo 17
`;

test('the script for Slurm submits what is missing, and the join after it', () => {
  const root = join(mkdtempSync(join(tmpdir(), 'licit-slurm-')), "it's a corpus");
  for (const folder of ['data', 'bin']) mkdirSync(join(root, folder), { recursive: true });
  for (const name of ['one', 'two', 'three'])
    writeFileSync(
      join(root, 'data', `${name}.jsonl`),
      `${JSON.stringify({ id: name, license: 'MIT', text: 'The tide is low.' })}\n`.repeat(20),
    );
  for (const [name, text] of [
    ['sbatch', SBATCH],
    ['licit', `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`],
  ] as const) {
    writeFileSync(join(root, 'bin', name), text);
    chmodSync(join(root, 'bin', name), 0o755);
  }
  const env = { ...process.env, PATH: `${join(root, 'bin')}:${process.env.PATH}`, CALLS: join(root, 'calls') };
  const run = (command: string, ...words: string[]) => execFileSync(command, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  run('licit', 'plan', 'data', '-o', 'plan/', '--tasks', '3', '--slurm', 'corpus.db');
  run('sh', 'plan/slurm.sh');
  const calls = () => readFileSync(join(root, 'calls'), 'utf8').trim().split('\n');
  expect(calls()[0]).toMatch(/--cpus-per-task=1 --mem=2G --time=11 --array=1,2,3 /);
  expect(calls()[1]).toMatch(/--dependency=afterok:17 /);
  expect(verifyLedger(join(root, 'corpus.db'), { deep: true })).toMatchObject({ whole: true, shards: { shards: 3, items: 60 } });

  rmSync(join(root, 'plan-shards/task-00002.db'));
  rmSync(join(root, 'corpus.db'));
  run('sh', 'plan/slurm.sh');
  expect(calls()[2]).toMatch(/--array=2 /);
  expect(readdirSync(join(root, 'plan-shards')).sort()).toEqual(['task-00001.db', 'task-00002.db', 'task-00003.db']);
  rmSync(join(root, 'corpus.db'));
  run('sh', 'plan/slurm.sh');
  expect(calls()[4]).not.toMatch(/--array|--dependency/);
  expect(existsSync(join(root, 'corpus.db'))).toBe(true);
});
