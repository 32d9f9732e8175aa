/** What real runs write is valid against the schemas that projects publish; JUnit by xmllint, which CI brings. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportOf } from '../../src/catalog/catalog.js';
import { snapshots } from '../outputs/made-snapshots.js';
import { diagnostic, diagnosticResult, faultsOf, junitFaults, sarif } from '../outputs/official-validators.js';
import { project, run } from './run.js';

const formats = ['sarif', 'rdjson', 'rdjsonl', 'junit'];

/** The files that a run wrote are what their schemas say. */
function expectValid(root: string, name: string): void {
  const read = (format: string): string => readFileSync(join(root, `${name}.${format}`), 'utf8');
  expect(faultsOf(sarif, [read('sarif')])).toEqual([]);
  expect(faultsOf(diagnosticResult, [read('rdjson')])).toEqual([]);
  expect(faultsOf(diagnostic, read('rdjsonl').trimEnd().split('\n'))).toEqual([]);
  expect(junitFaults(join(root, `${name}.junit`))).toBe('');
}

function demo(): string {
  const root = project();
  cpSync(join(import.meta.dirname, '../../fixtures/demo'), join(root, 'demo'), { recursive: true });
  return root;
}

const flags = (name: string): string[] => formats.flatMap((format) => ['-f', `${format}=${name}.${format}`]);

test.each(['en', 'zh'])('a scan of the demo (%s)', async (lang) => {
  const root = demo();
  const { code, err } = await run(['scan', 'demo', '--lang', lang, '-q', ...flags('scan')], root);
  expect([code, err]).toEqual([1, expect.any(String)]);
  expectValid(root, 'scan');
});

test('a check of a change of the demo', async () => {
  const root = demo();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], { cwd: root, stdio: 'pipe' });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'base');
  writeFileSync(
    join(root, 'demo/more <&>"\'.jsonl'),
    '{"id":"1","text":"call 13800000000, or write to someone@example.com"}\n{"id":"2","text":"x","license":"CC-BY-NC-4.0"}\n',
  );
  const { code } = await run(['check', 'demo', '--base', 'HEAD', '-q', ...flags('check')], root);
  expect(code).toBe(1);
  expectValid(root, 'check');
  expect(readFileSync(join(root, 'check.rdjsonl'), 'utf8')).toContain('more');
});

test.each(snapshots)('junit of %s', async (_, made) => {
  const root = project();
  const path = join(root, 'junit.xml');
  for (const lang of ['en', 'zh'] as const) {
    const [{ content } = { content: '' }] = (await reportOf('junit'))!.render(made(), {
      lang,
      width: 80,
      color: false,
      failOn: 'error',
      strict: false,
      exit: 1,
    });
    writeFileSync(path, content);
    expect(junitFaults(path)).toBe('');
  }
});

test('xmllint refuses what Jenkins refuses', () => {
  const path = join(project(), 'junit.xml');
  writeFileSync(path, '<testsuites><testcase name="x"/></testsuites>');
  expect(junitFaults(path)).toContain('testcase');
  writeFileSync(path, '<testsuites><testsuite name="x" tests="1" failures="0"/></testsuites>');
  expect(junitFaults(path)).toContain('errors');
});
