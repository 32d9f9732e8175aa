/** The hook as lefthook runs it: lefthook from npm, a repository of its own, the job of integrations/lefthook with this build in the place of an installed one. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { licit, project } from './run.js';
import { root } from './tree.js';

const folder = project();
const tools = project();
const installed = spawnSync(
  'npm',
  ['install', '--prefix', tools, '--ignore-scripts', '--silent', '--no-audit', '--no-fund', 'lefthook@2'],
  { stdio: 'pipe' },
);
const isHere = installed.status === 0;
if (!isHere) process.stderr.write('\n⚠ NOT TESTED: the hook of lefthook, which npm cannot install\n\n');

const git = (...args: string[]): void =>
  void execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', ...args], { cwd: folder, stdio: 'pipe' });
const row = (id: string, text: string): string =>
  `${JSON.stringify({ id, text, url: `https://boats.example/${id}`, license: 'CC-BY-4.0' })}\n`;

function write(name: string, content: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
  git('add', name);
}

test.skipIf(!isHere)(
  'judges what is staged: old debt does not block, a person does',
  () => {
    git('init', '--quiet');
    const hook = parse(readFileSync(join(root, 'integrations/lefthook/lefthook.yml'), 'utf8')) as {
      'pre-commit': { jobs: { run: string }[] };
    };
    for (const job of hook['pre-commit'].jobs) job.run = job.run.replace(/^licit /, `${process.execPath} ${licit} `);
    // JSON is YAML.
    write('lefthook.yml', JSON.stringify(hook));
    write('data/boats.jsonl', row('a-1', 'Write to ann.boat@mail-boats.net about the boat.'));
    git('commit', '--quiet', '--no-verify', '-m', 'debt');
    const run = (): { status: number | null; out: string } => {
      const { status, stdout, stderr } = spawnSync(join(tools, 'node_modules/.bin/lefthook'), ['run', 'pre-commit'], {
        cwd: folder,
        encoding: 'utf8',
      });
      return { status, out: stdout + stderr };
    };
    const before = readFileSync(join(folder, 'data/boats.jsonl'), 'utf8');
    write('data/boats.jsonl', before + row('a-2', 'A boat of iron.'));
    expect(run()).toMatchObject({ status: 0 });
    write('data/boats.jsonl', before + row('a-3', 'ID 11010519491231002X, call her.'));
    const refused = run();
    expect(refused.status).toBe(1);
    expect(refused.out).toMatch(/data\/boats\.jsonl:2: error pi\//);
    expect(refused.out).not.toContain('11010519491231002X');
  },
  120_000,
);
