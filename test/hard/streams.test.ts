import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { items, licit, project, run } from './run.js';

const posix = process.platform !== 'win32';
const dirty = items(3000, (i) => ({ license: `custom-${i}`, caption: `身份证号：990101199003070015 ${i}` }));
/** The exit code of the first of two programs joined by a pipe that the second closes early. */
const piped = (root: string, command: string, reader: string): string =>
  spawnSync('bash', ['-c', `node '${licit}' ${command} 2>/dev/null | ${reader} >/dev/null; echo \${PIPESTATUS[0]}`], {
    cwd: root,
    encoding: 'utf8',
    timeout: 600_000,
  }).stdout.trim();

test.runIf(posix)('a pipe that is closed early ends with the exit code that an open one gives', async () => {
  const root = project({ 'data/a.jsonl': dirty });
  for (const command of [
    'scan data -q -f json',
    'scan data -q -f pretty',
    'scan data',
    'show',
    'show license/unclear --limit 3000',
    'verify',
    'exclude -o -',
    'attribution -o -',
    'mix --format json',
  ]) {
    const open = await run(command.split(' '), root);
    for (const reader of ['head -c 10', 'true'])
      expect({ command, reader, code: piped(root, command, reader) }).toEqual({ command, reader, code: String(open.code) });
  }
});

test.runIf(posix)('commands that answer line by line end when nobody reads their answers', () => {
  const root = project();
  const ended = spawnSync(
    'bash',
    [
      '-c',
      `yes '{"id":1,"text":"a","string":"MIT"}' | node '${licit}' inspect | head -1; yes '{"id":1,"string":"MIT"}' | node '${licit}' license - | head -1`,
    ],
    {
      cwd: root,
      encoding: 'utf8',
      timeout: 600_000,
    },
  );
  expect(ended).toMatchObject({ status: 0, signal: null });
});

test.runIf(existsSync('/dev/full'))('a device without room is told as such, by name, and the scan stays recorded', async () => {
  const root = project({ 'data/a.jsonl': dirty });
  for (const command of [
    'scan data -q -f json=/dev/full',
    'exclude -o /dev/full',
    'attribution -o /dev/full',
    'report provenance -o /dev/full',
  ]) {
    const { code, err } = await run(command.split(' '), root);
    expect({ command, code }).toEqual({ command, code: 2 });
    expect(err).toMatch(/\/dev\/full/);
    expect(err).not.toMatch(/bug in licit/);
  }
  const full = spawnSync('bash', ['-c', `node '${licit}' show > /dev/full`], { cwd: root, encoding: 'utf8' });
  expect(full).toMatchObject({ status: 2, stderr: expect.stringContaining('Cannot write to standard output') });
  expect((await run(['show'], root)).code).toBe(0);
});

test('a ledger that is damaged anywhere is told as such by every command, and never as a bug', async () => {
  const root = project({ 'data/a.jsonl': items(300, (i) => ({ license: `custom-${i}` })) });
  await run(['scan', 'data', '-q'], root);
  const file = join(root, '.licit/ledger.db');
  const good = readFileSync(file);
  let seed = 11;
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed % limit;
  };
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const damaged = Buffer.from(attempt % 3 === 0 ? good.subarray(0, below(good.length)) : good);
    if (attempt % 3 !== 0) for (let n = 0; n < 40; n += 1) damaged[below(damaged.length)] = below(256);
    for (const args of [
      ['scan', 'data', '-q', '-f', 'concise'],
      ['show'],
      ['verify'],
      ['report', 'provenance', '-o', 'report'],
      ['exclude', '-o', '-'],
    ]) {
      writeFileSync(file, damaged);
      for (const end of ['-wal', '-shm', '-journal']) rmSync(file + end, { force: true });
      const { code, err } = await run(args, root);
      expect({ attempt, args, code, bug: /bug in licit/.test(err) }).toEqual({
        attempt,
        args,
        code: expect.toSatisfy((one) => one >= 0 && one <= 2),
        bug: false,
      });
    }
  }
});

test.runIf(posix && process.getuid?.() === 0)('a full folder for temporary files is told as such', async () => {
  const root = project();
  const tiny = join(root, 'tiny');
  const mounted = spawnSync('bash', ['-c', `mkdir '${tiny}' && mount -t tmpfs -o size=64k tmpfs '${tiny}'`]).status === 0;
  if (!mounted) return; // no right to mount here
  try {
    const { code, err } = await run(['scan', '-', '-q'], root, { env: { TMPDIR: tiny }, input: `{"text":"${'x'.repeat(300_000)}"}\n` });
    expect(code).toBe(2);
    expect(err).toContain('No space left to write');
  } finally {
    spawnSync('umount', [tiny]);
  }
});
