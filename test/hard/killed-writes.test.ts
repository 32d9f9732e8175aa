/** `kill -9` inside what writes: afterwards the old state or the new one is there, whole, and running it again works. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runs } from '../effort.js';
import { items, project, run, start } from './run.js';

const MOMENTS = runs(10, 6);

/** Kills a command at moments spread over the time that it takes, and calls `check` after each. Returns how often it was killed. */
async function killedOften(
  args: readonly string[],
  root: string,
  before: () => Promise<void> | void,
  check: (killed: boolean) => void,
): Promise<number> {
  await before();
  const begun = performance.now();
  const whole = await run(args, root);
  const time = performance.now() - begun;
  expect([args.join(' '), whole.code, whole.err.includes('bug')]).toEqual([args.join(' '), expect.any(Number), false]);
  let killed = 0;
  // Most of a command is its start: the moments lie closer where it writes.
  for (let i = 0; i < MOMENTS; i += 1) {
    await before();
    const { child, ended } = start(args, root);
    await new Promise((done) => setTimeout(done, time * (0.3 + (0.8 * i) / MOMENTS)));
    child.kill('SIGKILL');
    const { signal } = await ended;
    if (signal === 'SIGKILL') killed += 1;
    check(signal === 'SIGKILL');
  }
  // Killed once more, and run again right after.
  await before();
  const last = start(args, root);
  await new Promise((done) => setTimeout(done, time * 0.6));
  last.child.kill('SIGKILL');
  if ((await last.ended).signal !== 'SIGKILL') await before();
  const again = await run(args, root);
  expect([args.join(' '), again.code, again.err.includes('✖')]).toEqual([args.join(' '), whole.code, false]);
  return killed;
}

const data = {
  'data/a.jsonl': items(400, (i) => ({ caption: `write to someone${i}@mail-of-nobody.zz` })),
  'contract.txt':
    'License agreement between px.example and Example Co. px.example grants Example Co the right to use its photos for training. Signed 2026-01-01.\n',
};

test('a key is the old one or a whole new one', async () => {
  const root = project(data);
  await run(['scan', 'data', '--quiet'], root);
  const killed = await killedOften(
    ['key', 'rotate'],
    root,
    () => {},
    () => {
      expect(readFileSync(join(root, '.licit/key'), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
    },
  );
  expect(killed).toBeGreaterThan(1);
});

test('a report is there with all its files or not at all', async () => {
  const root = project(data);
  await run(['scan', 'data', '--quiet'], root);
  const whole = () => {
    if (!existsSync(join(root, 'report'))) return;
    expect(readdirSync(join(root, 'report')).sort()).toEqual(expect.arrayContaining(['index.html', 'report.json', 'report.md']));
    expect(readFileSync(join(root, 'report/index.html'), 'utf8')).toMatch(/<\/html>\s*$/);
    JSON.parse(readFileSync(join(root, 'report/report.json'), 'utf8'));
  };
  const args = ['report', 'provenance', '-o', 'report'];
  const fresh = await killedOften(args, root, () => rmSync(join(root, 'report'), { recursive: true, force: true }), whole);
  // Over an earlier one, which stays until the new one is whole.
  const over = await killedOften(args, root, () => {}, whole);
  expect(fresh + over).toBeGreaterThan(3);
  expect(readdirSync(root).filter((name) => name.includes('.licit-'))).toEqual([]);
});

test('stripped copies are all there or none is', async () => {
  const files = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`data/${i}.jsonl`, data['data/a.jsonl']]));
  const root = project(files);
  const names = Object.keys(files).sort();
  const copies = () =>
    existsSync(join(root, 'out/data'))
      ? readdirSync(join(root, 'out/data'))
          .map((name) => `data/${name}`)
          .sort()
      : [];
  const killed = await killedOften(
    ['strip', '--kinds', 'pi/email', 'data', '-o', 'out'],
    root,
    () => rmSync(join(root, 'out'), { recursive: true, force: true }),
    (wasKilled) => {
      if (wasKilled) expect([[], names]).toContainEqual(copies());
    },
  );
  expect(killed).toBeGreaterThan(1);
  expect(copies()).toEqual(names);
  expect(readdirSync(root).filter((name) => name.includes('.licit-'))).toEqual([]);
});

test('a grant is written down whole or not at all, and nobody waits for a process that was killed', async () => {
  const root = project(data);
  await run(['scan', 'data', '--quiet'], root);
  const file = join(root, '.licit/grants.yaml');
  const args = [
    'grant',
    'add',
    '--from',
    'px.example',
    '--scope',
    'path:data/**',
    '--until',
    '2030-01-01',
    '--file',
    'contract.txt',
    '--yes',
  ];
  const killed = await killedOften(
    args,
    root,
    () => rmSync(file, { force: true }),
    () => {
      if (existsSync(file)) expect(readFileSync(file, 'utf8')).toMatch(/id: px-example[\s\S]*bytes: \d+/);
    },
  );
  expect(killed).toBeGreaterThan(1);
  expect((await run(['grant', 'list'], root)).out).toContain('px-example');
  expect((await run(['verify'], root)).code).toBe(0);
});

test('what is unpacked is gone after Ctrl-C and after SIGTERM', async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'licit-swept-'));
  const root = project({ 'data/a.jsonl': items(150_000) });
  const { execFileSync } = await import('node:child_process');
  execFileSync('tar', ['-cf', 'data/packed.tar', '-C', 'data', 'a.jsonl'], { cwd: root });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const { child, ended } = start(['scan', 'data', '--quiet'], root, { env: { TMPDIR: temporary } });
    while (readdirSync(temporary).length === 0 && child.exitCode === null) await new Promise((done) => setTimeout(done, 10));
    await new Promise((done) => setTimeout(done, 300));
    child.kill(signal);
    expect((await ended).code).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(readdirSync(temporary)).toEqual([]);
  }
});
