/** What scan, check and show write to a real terminal (made by `script`), a pipe, and where colors are refused or forced. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { licit, project } from './run.js';

let root: string;
beforeAll(() => {
  root = project({ 'licit.yaml': 'use: { purpose: commercial }\n', 'data/a.jsonl': '{"id":"1","text":"call 13800138042"}\n' });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], { cwd: root, stdio: 'pipe' });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'base');
  writeFileSync(join(root, 'data/b.jsonl'), '{"id":"2","text":"call 13900000000"}\n');
});

interface Ended {
  code: number | null;
  /** Both streams, as a terminal has them; of a pipe standard output alone. */
  out: string;
}

function environment(more: Record<string, string>): NodeJS.ProcessEnv {
  const left = Object.entries(process.env).filter(([name]) => !/^(?:CI$|NO_COLOR|FORCE_COLOR|GITHUB_|LICIT_|COLUMNS)/.test(name));
  return { ...Object.fromEntries(left), TERM: 'xterm', ...more };
}

function onTerminal(args: readonly string[], more: Record<string, string> = {}): Ended {
  const command = `stty cols 80; '${process.execPath}' '${licit}' ${args.join(' ')}`;
  const { status, stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: root,
    env: environment(more),
    encoding: 'utf8',
    input: '',
  });
  return { code: status, out: stdout.replaceAll('\r\n', '\n') };
}

function piped(args: readonly string[], more: Record<string, string> = {}): Ended {
  const { status, stdout } = spawnSync(process.execPath, [licit, ...args], { cwd: root, env: environment(more), encoding: 'utf8' });
  return { code: status, out: stdout };
}

const COLOR = /\u001b\[\d+m/;
const commands: [string, string[], number][] = [
  ['scan', ['scan', 'data'], 1],
  ['check', ['check', 'data', '--base', 'HEAD'], 1],
  ['show', ['show'], 0],
];

test.each(commands)('%s: a page in color on a terminal, a line a finding in a pipe', (_, args, code) => {
  const screen = onTerminal(args);
  expect(screen.code).toBe(code);
  expect(screen.out).toMatch(COLOR);
  const pipe = piped(args);
  expect([pipe.code, pipe.out.includes('\u001b')]).toEqual([code, false]);
  expect(pipe.out).toMatch(/^data\/[ab]\.jsonl:1: error pi\/without-basis: /m);
});

test('no color with NO_COLOR or --no-color', () => {
  const [, args] = commands[1]!;
  expect(onTerminal(args, { NO_COLOR: '1' }).out).not.toMatch(COLOR);
  expect(onTerminal([...args, '--no-color']).out).not.toMatch(COLOR);
});

test.each(commands)('%s: a terminal that can nothing gets no escape at all', (_, args) => {
  const { out } = onTerminal(args, { TERM: 'dumb' });
  expect(out).not.toContain('\u001b');
  expect(out).toContain('pi/without-basis');
});

test('FORCE_COLOR colors a pipe, and NO_COLOR is before it', () => {
  const args = [...commands[1]![1], '-f', 'pretty'];
  expect(piped(args, { FORCE_COLOR: '1' }).out).toMatch(COLOR);
  expect(piped(args, { FORCE_COLOR: '1', NO_COLOR: '1' }).out).not.toContain('\u001b');
});

test.each(commands)('%s: the exit code that a page names is the one that the command ends with', (_, args, code) => {
  const { out } = onTerminal([...args, '--lang', 'zh'], { NO_COLOR: '1' });
  expect(/退出码 (\d)/.exec(out)?.[1]).toBe(args[0] === 'show' ? undefined : String(code));
});

test('in CI nothing is drawn again', () => {
  expect(onTerminal(commands[0]![1], { CI: 'true' }).out).not.toContain('\u001b[2K');
});

test('licit answer asks on a terminal: one key an answer, which is written when the next question is shown', () => {
  const asked = project({ 'data/a.jsonl': '{"id":"1","text":"A boat."}\n' });
  execFileSync('git', ['init', '-q'], { cwd: asked });
  execFileSync('git', ['remote', 'add', 'origin', 'https://git.example.org/acme/boats.git'], { cwd: asked });
  spawnSync(process.execPath, [licit, 'scan', 'data'], { cwd: asked });
  const command = `'${process.execPath}' '${licit}' answer --by 'K. Lee'`;
  const { stdout, status } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: asked,
    env: environment({}),
    encoding: 'utf8',
    input: 'ys',
  });
  expect(stdout).toMatch(/\[y\] yes[\s\S]*✓ \.licit\/answers\/source-data-a-jsonl-[0-9a-f]{8}\.yaml[\s\S]*\[u\] back[\s\S]*1 file written/);
  expect(status).toBe(0);
  expect(readdirSync(join(asked, '.licit/answers'))).toHaveLength(1);
});
