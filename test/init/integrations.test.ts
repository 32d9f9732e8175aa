/** What is under integrations/ for hosts and containers is of this program: its flags, its package, its versions; and no page names a package that is not published. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { callOf } from '../../src/cli/call.js';
import { optionsOf } from '../../src/cli/options.js';
import { ACTIONS, ciFiles } from '../../src/commands/init/ci-files.js';

const root = join(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const about = JSON.parse(read('package.json')) as { version: string; engines: { node: string } };
const pages = [
  'README.md',
  ...['docs', 'integrations'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
      .map((name) => join(folder, name)),
  ),
];

/** The program reads a command line; nothing is run. */
async function isRead(...words: string[]): Promise<void> {
  const call = await callOf(words);
  if (call.what !== 'command') throw new Error(words.join(' '));
  await optionsOf(call.path, call.command, call.args);
}

interface Component {
  spec: { inputs: Record<string, { default?: string; options?: string[]; regex?: string }> };
  job: { script: string[]; variables: Record<string, string>; artifacts: unknown; rules: unknown };
}

function component(): Component {
  const [spec, jobs] = parseAllDocuments(read('integrations/gitlab/templates/licit.yml')).map((one) => one.toJSON());
  return { spec: spec.spec, job: jobs.licit };
}

let folder: string;
let tarball: string;
let sha512: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'licit-component-'));
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), 0o755);
  };
  put('package/package.json', JSON.stringify({ name: 'licit', version: '0.2.0', bin: { licit: 'cli.sh' } }));
  put('package/cli.sh', '#!/bin/sh\nfor word in "$@"; do echo "[$word]"; done\n');
  put('checkout/a.jsonl', '{}\n');
  tarball = join(folder, 'licit.tgz');
  execFileSync('tar', ['czf', tarball, '-C', folder, 'package']);
  sha512 = createHash('sha512').update(readFileSync(tarball)).digest('hex');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the job with its inputs in their places, as GitLab puts them there. */
function runJob(inputs: Record<string, string>): { status: number | null; words: string[]; said: string } {
  const { spec, job } = component();
  const given = (text: string): string =>
    text.replace(/\$\[\[ inputs\.([\w-]+) \]\]/g, (_, name: string) => inputs[name] ?? spec.inputs[name]!.default!);
  const env = Object.fromEntries(Object.entries(job.variables).map(([name, value]) => [name, given(String(value))]));
  const { status, stdout, stderr } = spawnSync('sh', ['-c', job.script.join('\n')], {
    cwd: join(folder, 'checkout'),
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      TMPDIR: folder,
      npm_config_cache: join(folder, 'cache'),
      npm_config_offline: 'true',
      ...env,
    },
  });
  return { status, words: [...stdout.matchAll(/^\[(.*)\]$/gm)].map(([, word]) => word!), said: stdout + stderr };
}

test('the component of GitLab hands its inputs to licit check as they are, and licit reads them', async () => {
  const given = { package: tarball, sha512, paths: 'data/train\n语料 2\n*', 'fail-on': 'warn' };
  const { status, words, said } = runJob(given);
  expect(status, said).toBe(0);
  expect(words.slice(-4)).toEqual(['--', 'data/train', '语料 2', '*']);
  expect(words).toContain('--fail-on=warn');
  await isRead(...words);
  const bare = runJob({ package: tarball, sha512 });
  expect(bare.words.at(-1)).toBe('--');
  await isRead(...bare.words);
});

test('the component of GitLab installs as the file that licit init writes, and nothing without a hash', () => {
  const { spec, job } = component();
  const install = /home=[\s\S]*?npm install.*\n/.exec(job.script.join('\n'))![0];
  const written = parse(ciFiles.gitlab.text([])) as { licit: Component['job'] };
  expect(written.licit.script.join('\n')).toContain(install);
  expect(job.artifacts).toEqual(written.licit.artifacts);
  expect(job.rules).toEqual(written.licit.rules);
  expect(new RegExp(spec.inputs.sha512!.regex!).test(sha512)).toBe(true);
  expect(runJob({ package: tarball, sha512: '' }).status).toBe(2);
  const other = runJob({ package: tarball, sha512: sha512.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) });
  expect(other.status).not.toBe(0);
  expect(other.words).toEqual([]);
});

test('inputs of the component that choose have the choices of licit check', async () => {
  const { inputs } = component().spec;
  const call = await callOf(['check']);
  const flags = call.what === 'command' ? call.command.flags! : {};
  expect(inputs['fail-on']!.options).toEqual(['', ...flags.failOn!.choices!]);
  for (const used of read('integrations/gitlab/README.md').matchAll(/^ {6}([\w-]+):/gm)) expect(Object.keys(inputs)).toContain(used[1]);
});

test('hooks of lefthook and pre-commit call a command that there is', async () => {
  const lefthook = parse(read('integrations/lefthook/lefthook.yml')) as { 'pre-commit': { jobs: { run: string }[] } };
  const [preCommit] = parse(read('.pre-commit-hooks.yaml')) as { entry: string }[];
  for (const line of [lefthook['pre-commit'].jobs[0]!.run, preCommit!.entry]) await isRead(...line.split(' ').slice(1));
  expect(lefthook['pre-commit'].jobs[0]!.run).toBe(preCommit!.entry);
});

test('the Dockerfile installs what npm pack makes, on a Node that licit runs on, and runs it without root', () => {
  const file = read('integrations/docker/Dockerfile');
  const tag = /^ARG BASE=node:(\d+)-/m.exec(file)![1]!;
  expect(Number(tag)).toBeGreaterThanOrEqual(22);
  expect(about.engines.node).toBe('>=20.19');
  expect(file).toMatch(/^COPY licit-\*\.tgz /m);
  expect(read('integrations/docker/.dockerignore')).toBe('*\n!licit-*.tgz\n');
  expect(`licit-${about.version}.tgz`).toMatch(/^licit-.*\.tgz$/);
  const users = [...file.matchAll(/^USER (\d+):(\d+)$/gm)];
  expect(users.length).toBe(1);
  expect(Number(users[0]![1])).toBeGreaterThan(0);
  expect(file.slice(users[0]!.index)).not.toMatch(/^(?:RUN|COPY|ADD) /m);
  // npm would name a package of this name, whoever's it is.
  expect(file).not.toMatch(/npx|install licit\b|licit@/);
});

test('actions of others are the same everywhere, by commit', () => {
  const known = new Set<string>(Object.values(ACTIONS));
  for (const [name, text] of [
    ['action.yml', read('action.yml')],
    ['init', ciFiles.github.text([])],
    ...pages.map((page) => [page, read(page)]),
  ] as const)
    for (const [, used] of text.matchAll(/uses: ([\w.-]+\/[^\n]*?)\s*$/gm)) expect(known.has(used!), `${name}: ${used}`).toBe(true);
});

test('no page tells anybody to install a package that is not published', () => {
  const published =
    /\b(?:npm (?:install|i|add)|pnpm add|yarn add|pip install|pipx install|docker pull)\s+(?:-\S+\s+)*licit(?:[_-]data)?(?=[\s`@]|$)/gm;
  for (const page of pages) {
    const text = read(page);
    expect([...text.matchAll(published)].map(([said]) => `${page}: ${said}`)).toEqual([]);
    // A file of the package is of this version.
    for (const [, version] of text.matchAll(/\blicit-(\d+\.\d+\.\d+)\.tgz/g)) expect(version, page).toBe(about.version);
  }
});
