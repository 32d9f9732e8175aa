/** The steps of action.yml, run as a runner runs them: in bash, with inputs as variables, in a repository of Git and with the built program. */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli.js';
import { slowTest } from '../effort.js';
import { gitEnv, initRepository } from '../git-repository.js';
import { called } from '../in-process.js';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'bin/licit.js');

interface Step {
  id?: string;
  shell?: string;
  env?: Record<string, string>;
  run?: string;
  uses?: string;
}

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
  inputs: Record<string, { default?: string }>;
  runs: { using: string; steps: Step[] };
};
const steps = action.runs.steps;

let folder: string;
let repository: string;
let bin: string;
let base: string;

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.email=a@example.com', '-c', 'user.name=a', ...args], { cwd: repository, encoding: 'utf8' }).trim();
const row = (id: string, text: string): string => `${JSON.stringify({ id, text, license: 'cc0-1.0', url: `https://example.com/${id}` })}\n`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'licit-action-'));
  repository = join(folder, 'work tree');
  bin = join(folder, 'bin');
  mkdirSync(join(repository, 'data'), { recursive: true });
  mkdirSync(bin);
  initRepository(repository);
  writeFileSync(join(repository, 'data/list.jsonl'), row('a', 'a boat') + row('b', 'a lake'));
  mkdirSync(join(repository, 'my data'));
  writeFileSync(join(repository, 'my data/ok.jsonl'), row('x', 'a shore'));
  git('add', '-A');
  git('commit', '-qm', 'base');
  base = git('rev-parse', 'HEAD');
  // Area code 99 belongs to no place: found, and nobody's.
  appendFileSync(join(repository, 'data/list.jsonl'), row('c', '身份证 990101199003070015'));
  git('add', '-A');
  git('commit', '-qm', 'change');
  mkdirSync(join(folder, 'action'));
  // npm as the step calls it: it packs what the action has, and puts the program where it was asked to.
  script(
    'npm',
    `echo "$PWD: $*" >> "${folder}/npm.log"
[ -e "${folder}/no-npm" ] && exit 1
[ "$1" = pack ] && echo licit-0.0.0.tgz
[ "$1" = install ] || exit 0
while [ $# -gt 1 ]; do [ "$1" = --prefix ] && prefix=$2; shift; done
mkdir -p "$prefix/node_modules/.bin"
printf '#!/bin/sh\\nexec "%s" "%s" "$@"\\n' "${process.execPath}" "${program}" > "$prefix/node_modules/.bin/licit"
chmod +x "$prefix/node_modules/.bin/licit"`,
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function script(name: string, body: string): void {
  writeFileSync(join(bin, name), `#!/bin/bash\n${body}\n`);
  chmodSync(join(bin, name), 0o755);
}

interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  summary: string;
}

/** Runs a step with a value for each of its variables, as a runner would. */
function run(id: string, values: Record<string, string>): Ran {
  const step = steps.find((one) => one.id === id)!;
  const temp = join(folder, 'temp');
  mkdirSync(temp, { recursive: true });
  const [outputs, summary, file] = ['outputs', 'summary', 'step.sh'].map((name) => join(folder, name)) as [string, string, string];
  writeFileSync(outputs, '');
  writeFileSync(summary, '');
  writeFileSync(file, step.run!);
  const asked = Object.keys(step.env ?? {});
  expect(Object.keys(values).filter((name) => !asked.includes(name))).toEqual([]);
  const kept = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:GITHUB_|CI$|LICIT_|NO_COLOR|FORCE_COLOR)/.test(name)),
  );
  const done = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file], {
    cwd: repository,
    encoding: 'utf8',
    env: {
      ...kept,
      ...Object.fromEntries(asked.map((name) => [name, ''])),
      ...values,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      RUNNER_TEMP: temp,
      GITHUB_ACTION_PATH: join(folder, 'action'),
      GITHUB_OUTPUT: outputs,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_ACTIONS: 'true',
      CI: 'true',
    },
  });
  const said = readFileSync(outputs, 'utf8').trim().split('\n').filter(Boolean);
  return {
    status: done.status,
    stdout: done.stdout,
    stderr: done.stderr,
    outputs: Object.fromEntries(said.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])),
    summary: readFileSync(summary, 'utf8'),
  };
}

const check = (values: Record<string, string> = {}): Ran => run('check', { BASE: base, LICIT_LANG: 'en', ...values });

test('no script of the action holds an expression: inputs are variables', () => {
  expect(action.runs.using).toBe('composite');
  for (const { run: script = '', shell, uses } of steps) {
    expect(script).not.toContain('${{');
    expect(uses === undefined ? shell : 'bash').toBe('bash');
  }
});

test('what the action runs is built from its own commit, outside of the checkout, and without install scripts', () => {
  rmSync(join(folder, 'npm.log'), { force: true });
  expect(check({ BASE: git('rev-parse', 'HEAD') }).outputs.verdict).toBe('pass');
  const calls = readFileSync(join(folder, 'npm.log'), 'utf8').trim().split('\n');
  const [source, cli] = [join(folder, 'action'), join(folder, 'temp/licit-cli')];
  expect(calls.map((call) => call.split(' --')[0])).toEqual([`${source}: ci`, `${source}: run`, `${source}: pack`, `${cli}: install`]);
  for (const call of calls.filter((call) => !call.includes(': run '))) expect(call).toContain('--ignore-scripts');
  expect(calls.at(-1)).toMatch(/ \.\/licit-0\.0\.0\.tgz$/);
});

describe('the check', () => {
  test('annotates the added line, writes the summary, SARIF and the comment, and says how it ended', () => {
    const { status, stdout, outputs, summary } = check();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^::error file=data\/list\.jsonl,line=3,title=pi\/without-basis::/m);
    expect(outputs).toMatchObject({ verdict: 'fail', 'exit-code': '1' });
    expect(summary).toMatch(/^<!-- licit:report dataset=datasets -->\n### ✖ licit: /);
    expect(readFileSync(outputs.markdown!, 'utf8')).toBe(summary);
    const { results } = JSON.parse(readFileSync(outputs.sarif!, 'utf8')).runs[0];
    const [one] = results.filter(({ ruleId }: { ruleId: string }) => ruleId === 'pi/without-basis');
    expect(one.locations[0].physicalLocation.region.startLine).toBe(3);
  });

  slowTest('takes paths one a line, also with spaces, and a lower bar', () => {
    const { outputs, stdout } = check({ PATHS: 'my data\n\ndata\n', FAIL_ON: 'none' });
    expect(stdout).toMatch(/^::error file=data\/list\.jsonl,line=3,/m);
    expect(outputs).toMatchObject({ verdict: 'pass', 'exit-code': '0' });
  });

  test('says that no data changed', () => {
    const { outputs, stderr } = check({ BASE: git('rev-parse', 'HEAD') });
    expect(outputs).toMatchObject({ verdict: 'pass', 'exit-code': '0' });
    // The host closes what it showed before only when it is sent a file without results.
    expect((JSON.parse(readFileSync(outputs.sarif!, 'utf8')) as { runs: { results: unknown[] }[] }).runs[0]!.results).toEqual([]);
    expect(stderr).toContain('No data changed');
  });

  test('runs nothing that an input holds', () => {
    const mark = join(folder, 'ran');
    const evil = [`$(touch "${mark}")`, `"; touch "${mark}"; '`];
    for (const text of evil) expect(check({ PATHS: text, BASE: text, FAIL_ON: text }).outputs.verdict).toBe('error');
    expect(check({ BASE: `--upload-pack=touch ${mark}` }).outputs.verdict).toBe('error');
    expect(existsSync(mark)).toBe(false);
  });

  test('is an error, and no finding, where licit cannot be installed', () => {
    writeFileSync(join(folder, 'no-npm'), '');
    expect(check()).toMatchObject({ outputs: { verdict: 'error', 'exit-code': '2' } });
    rmSync(join(folder, 'no-npm'));
  });
});

describe('the comment', () => {
  const calls = () => readFileSync(join(folder, 'gh.log'), 'utf8').trim().split(/ *\n/);
  const comment = (markdown: string, verdict = 'fail') =>
    run('comment', { GH_TOKEN: 't', REPOSITORY: 'o/r', NUMBER: '7', MARKDOWN: markdown, VERDICT: verdict });
  let markdown: string;

  beforeEach(() => {
    markdown = join(folder, 'licit.md');
    writeFileSync(markdown, '<!-- licit:report dataset=d -->\n### ✖ licit: x\n');
    writeFileSync(join(folder, 'gh.log'), '');
  });

  /** gh with these comments; `fails` answers as a token that only reads. */
  function gh(there: string[], fails = false): void {
    const listed = there.map((line) => `echo '${line}'`).join('\n');
    script(
      'gh',
      `echo "$*" | tr '\\n' ' ' >> "${folder}/gh.log"; echo >> "${folder}/gh.log"\ncase "$*" in *--paginate*) ${listed || ':'} ;; *) exit ${fails ? 1 : 0} ;; esac`,
    );
  }

  test('is written once, and then kept up to date', () => {
    gh([]);
    expect(comment(markdown).status).toBe(0);
    expect(calls().at(-1)).toBe(`api --silent -X POST repos/o/r/issues/7/comments -F body=@${markdown}`);
    gh(['11 <!-- licit:report dataset=other -->', '12 <!-- licit:report dataset=d -->', '13 <!-- licit:report dataset=d -->']);
    expect(comment(markdown).status).toBe(0);
    expect(calls().at(-1)).toBe(`api --silent -X PATCH repos/o/r/issues/comments/12 -F body=@${markdown}`);
  });

  test('takes back what it said where no data changes any more', () => {
    gh(['12 <!-- licit:report dataset=d -->']);
    expect(comment('', 'pass').status).toBe(0);
    expect(calls().at(-1)).toMatch(/PATCH repos\/o\/r\/issues\/comments\/12 /);
    expect(readFileSync(join(folder, 'temp/licit-none.md'), 'utf8')).toBe(
      '<!-- licit:report dataset=d -->\n### ✓ licit: no data changed\n',
    );
    gh([]);
    writeFileSync(join(folder, 'gh.log'), '');
    comment('', 'error');
    expect(calls()).toHaveLength(1);
  });

  test('that a token may not write fails nothing, and is said', () => {
    gh([], true);
    const { status, stdout } = comment(markdown);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^::notice title=licit::The comment could not be written/);
  });

  test('of somebody else is not taken for ours', () => {
    const { run: text } = steps.find(({ id }) => id === 'comment')!;
    expect(text).toContain('.user.login == "github-actions[bot]"');
  });
});

test('the last step ends as the check did', () => {
  const { run: text } = steps.at(-1)!;
  for (const [status, code] of [
    ['0', 0],
    ['1', 1],
    ['3', 3],
    ['', 2],
  ] as const)
    expect(spawnSync('bash', ['-eo', 'pipefail', '-c', text!], { env: { ...process.env, STATUS: status } }).status).toBe(code);
});

test('the hook for pre-commit calls what there is', async () => {
  const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as Record<string, unknown>[];
  expect(hook).toMatchObject({ id: 'licit', language: 'node', pass_filenames: false, require_serial: true });
  const [name, ...args] = (hook!.entry as string).split(' ');
  expect(name).toBe('licit');
  appendFileSync(join(repository, 'data/list.jsonl'), row('d', '身份证 990101199003070015'));
  git('add', '-A');
  const { status, out } = await called(repository, args, gitEnv, main);
  git('reset', '-q', '--hard');
  expect(out).toMatch(/^data\/list\.jsonl:4: error pi\/without-basis: /m);
  expect(status).toBe(1);
  const files = new RegExp(hook!.files as string);
  for (const path of ['a/train.jsonl', 'data/x.csv.gz', 'licit.yaml', 'README.md', 'x.parquet']) expect(path).toMatch(files);
  for (const path of ['src/a.py', 'a.md', 'licit.yamlx']) expect(path).not.toMatch(files);
});
