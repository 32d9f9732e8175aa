/** The hook as pre-commit runs it: pre-commit from PyPI, a repository of its own, the hook's own settings with this build in the place of an installed one. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { licit, project } from './run.js';

const hook = (parse(readFileSync(resolve(import.meta.dirname, '../../.pre-commit-hooks.yaml'), 'utf8')) as Record<string, unknown>[])[0]!;
const row = (id: string, text: string): string =>
  `${JSON.stringify({ id, text, url: `https://boats.example/${id}`, license: 'CC-BY-4.0' })}\n`;

describe('pre-commit', () => {
  const root = project();
  const environment = join(root, '..', `${root.split('/').at(-1)!}-python`);
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', '-c', 'init.defaultBranch=main', ...args], {
      cwd: root,
      encoding: 'utf8',
    });
  const write = (name: string, content: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
    git('add', name);
  };
  const run = (): { status: number | null; out: string } => {
    const { status, stdout, stderr } = spawnSync(join(environment, 'bin/pre-commit'), ['run', '--verbose'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, PRE_COMMIT_HOME: join(environment, 'home'), NO_COLOR: '1' },
    });
    return { status, out: stdout + stderr };
  };

  beforeAll(() => {
    execFileSync('python3', ['-m', 'venv', environment], { stdio: 'pipe' });
    execFileSync(join(environment, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', 'pre-commit'], { stdio: 'pipe' });
    git('init', '--quiet');
    const entry = String(hook.entry).replace(/^licit /, `${process.execPath} ${licit} `);
    const local = { repos: [{ repo: 'local', hooks: [{ ...hook, entry, language: 'system' }] }] };
    // JSON is YAML.
    write('.pre-commit-config.yaml', JSON.stringify(local));
    write('data/boats.jsonl', row('a-1', 'Write to ann.boat@mail-boats.net about the boat.') + row('a-2', 'A boat of wood.'));
    write('notes.rst', 'Notes\n=====\n');
    git('commit', '--quiet', '--no-verify', '-m', 'debt');
  }, 240_000);

  test('judges what is staged: old debt does not block, a person does, and a file that is no data is not looked at', () => {
    write('data/boats.jsonl', `${readFileSync(join(root, 'data/boats.jsonl'), 'utf8')}${row('a-3', 'A boat of iron.')}`);
    expect(run()).toMatchObject({ status: 0, out: expect.stringContaining('Passed') });
    git('commit', '--quiet', '--no-verify', '-m', 'iron');

    write('data/boats.jsonl', `${readFileSync(join(root, 'data/boats.jsonl'), 'utf8')}${row('a-4', 'ID 11010519491231002X, call her.')}`);
    const refused = run();
    expect(refused.status).toBe(1);
    expect(refused.out).toMatch(/data\/boats\.jsonl:4: error pi\//);
    expect(refused.out).not.toContain('11010519491231002X');
    git('reset', '--quiet', '--hard');

    write('notes.rst', 'Notes\n=====\n\nMore.\n');
    expect(run()).toMatchObject({ status: 0, out: expect.stringContaining('Skipped') });
  }, 120_000);
});
