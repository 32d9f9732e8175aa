import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyLedger } from '../../src/ledger/verify/verify.js';

const licit = join(import.meta.dirname, '../../bin/licit.js');
const rows = (name: string, many: number, license: string): string =>
  Array.from({ length: many }, (_, i) => `${JSON.stringify({ id: `${name}-${i}`, license, text: `The tide of day ${i} is low.` })}\n`).join(
    '',
  );

function project(many: number, license = 'all rights reserved'): string {
  const root = mkdtempSync(join(tmpdir(), 'licit-auto-'));
  mkdirSync(join(root, 'data'));
  for (const name of ['one', 'two', 'three']) writeFileSync(join(root, 'data', `${name}.jsonl`), rows(name, many, license));
  return root;
}

function start(root: string, ...words: string[]) {
  const child = spawn(process.execPath, [licit, ...words], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => (said.out += String(text)));
  child.stderr.on('data', (text) => (said.err += String(text)));
  return { child, said, ended: new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code))) };
}

async function run(root: string, ...words: string[]) {
  const { ended, said } = start(root, ...words);
  return { code: await ended, ...said };
}

const SHARDED = ['scan', 'data', '--shards', '3'];

test('a scan by processes shows what a scan shows, with its exit code, and leaves nothing but the ledger', async () => {
  const root = project(30);
  const sharded = await run(root, ...SHARDED);
  const plain = await run(root, 'scan', 'data', '--ledger', join(mkdtempSync(join(tmpdir(), 'licit-auto-whole-')), 'whole.db'));
  const same = (text: string) => text.replace(/\S*(?:ledger|whole)\.db\S*|[0-9a-f]{6}…[0-9a-f]{4}|\d+\.\d s/g, 'X').replace(/ +/g, ' ');
  expect([sharded.code, same(sharded.out)]).toEqual([plain.code, same(plain.out)]);
  expect(sharded.code).toBe(1);
  expect(readdirSync(join(root, '.licit'))).not.toContain('shards');
  expect(verifyLedger(join(root, '.licit/ledger.db'))).toMatchObject({ whole: true, items: 90 });
  expect(await run(root, ...SHARDED)).toMatchObject({ code: 2, err: expect.stringMatching(/reads into a new ledger/) });
  expect(await run(root, 'scan', 'data', '--fail-on', 'none')).toMatchObject({ code: 0 });
});

test('a scan by processes that is interrupted ends them, and goes on with what was done', async () => {
  const root = project(10_000);
  const begun = start(root, ...SHARDED, '--fail-on', 'none');
  const shards = join(root, '.licit/shards/tasks');
  const done = () => (existsSync(shards) ? readdirSync(shards).filter((name) => name.startsWith('task-')) : []);
  while (done().length === 0 && begun.child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  begun.child.kill('SIGINT');
  expect(await begun.ended).toBe(130);
  const kept = done();
  expect(existsSync(join(root, '.licit/ledger.db'))).toBe(false);
  const again = await run(root, ...SHARDED, '--fail-on', 'none');
  expect(again).toMatchObject({ code: 0, err: expect.stringMatching(new RegExp(`going on .*: ${kept.length} of 3 tasks done`)) });
  expect(verifyLedger(join(root, '.licit/ledger.db'))).toMatchObject({ whole: true, items: 30_000 });
});

test('what changed since a scan by processes was interrupted begins it anew, and a task that fails says why', async () => {
  const root = project(30, 'MIT');
  const task = async (file: string, content: string) => {
    writeFileSync(join(root, file), content);
    return run(root, ...SHARDED, '--fail-on', 'none');
  };
  mkdirSync(join(root, '.licit/shards/tasks'), { recursive: true });
  expect(await run(root, 'plan', 'data', '-o', '.licit/shards/plan', '--tasks', '3')).toMatchObject({ code: 0 });
  // Cut off before it was written to the disk.
  writeFileSync(join(root, '.licit/shards/tasks/task-00002.db'), '');
  const failed = await run(root, ...SHARDED);
  expect(failed).toMatchObject({ code: 2, err: expect.stringMatching(/going on .*1 of 3[\s\S]*Task 2 of the scan failed/) });
  expect(readdirSync(join(root, '.licit/shards/tasks')).sort()).toEqual(['task-00001.db', 'task-00003.db']);
  const anew = await task('data/one.jsonl', rows('uno', 31, 'MIT'));
  expect(anew).toMatchObject({ code: 0, err: expect.not.stringMatching(/going on/) });
  expect(verifyLedger(join(root, '.licit/ledger.db'))).toMatchObject({ whole: true, items: 91 });
  expect(readFileSync(join(root, '.licit/ledger.db')).includes('uno-30')).toBe(true);
});

test('--shards is auto or a number, and goes with no plan and no other policy', async () => {
  const root = project(3);
  for (const [words, says] of [
    [['scan', 'data', '--shards', 'many'], /--shards is auto or a number/],
    [['scan', 'data', '--shards', 'auto', '--policy-from', 'main'], /does not go with --policy-from/],
    [['scan', '-', '--shards', 'auto'], /Standard input cannot be planned/],
  ] as const)
    expect(await run(root, ...words)).toMatchObject({ code: 2, err: expect.stringMatching(says) });
});
