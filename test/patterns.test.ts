import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globOf, matches } from '../src/reading/glob.js';
import { runs } from './effort.js';
import { gitEnv, initRepository } from './git-repository.js';
import { processorTime } from './processor-time.js';

let repository: string;
beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'licit-patterns-'));
  // Git compares names as licit does: names of data come from systems that do not tell case apart.
  initRepository(repository, '[core]\n\tignorecase = true\n');
});
afterAll(() => rmSync(repository, { recursive: true, force: true }));

/** The paths that Git takes a pattern of `.gitignore` to match. */
function ignoredByGit(pattern: string, paths: readonly string[]): string[] {
  writeFileSync(join(repository, '.gitignore'), `${pattern}\n`);
  try {
    const input = paths.map((path) => `${path}\0`).join('');
    const options = {
      cwd: repository,
      env: gitEnv,
      input,
      encoding: 'utf8' as const,
      stdio: ['pipe', 'pipe', 'ignore'] as ('pipe' | 'ignore')[],
    };
    return execFileSync('git', ['check-ignore', '--no-index', '-z', '--stdin'], options).split('\0').slice(0, -1);
  } catch {
    return [];
  }
}

const name = fc.constantFrom('a', 'b', 'ab', 'a.csv', 'B.csv', 'x(1)', '{a,b}', '+a', '[a]', '数据', '.h', 'a b');
const path = fc.array(name, { minLength: 1, maxLength: 6 }).map((names) => names.join('/'));
const part = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'b', 'ab', '*', '**', '*.csv', 'a*', '?', '数*', '.h') },
  fc.constantFrom('[ab]', '[!a]', '[a-c]*', 'x(1)', '{a,b}', '+(a)', '@(a|b)', '!(a)', '\\*', '\\[a\\]', '***', '*a*b*', 'a\\ b', '+a'),
);
const pattern = fc
  .tuple(fc.constantFrom('', '/', '**/'), fc.array(part, { minLength: 1, maxLength: 6 }), fc.constantFrom('', '/', '/**', ' '))
  .map(([before, parts, after]) => `${before}${parts.join('/')}${after}`);

test('a pattern matches what it would in .gitignore, as Git reads it', () => {
  fc.assert(
    fc.property(pattern, fc.array(path, { minLength: 1, maxLength: 30 }), (glob, some) => {
      const paths = [...new Set(some)];
      fc.pre(!glob.startsWith('!'));
      expect(paths.filter((one) => matches(glob, one))).toEqual(ignoredByGit(glob, paths));
    }),
    { numRuns: runs(1500) },
  );
});

test('a pattern made of a path matches that path, and no other of its characters', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a[\]*?{}!# \\()\n+@|]{1,12}$/), fc.stringMatching(/^[a[\]*?{}!# \\()\n+@|]{1,12}$/), (one, other) => {
      expect(matches(globOf(one), one)).toBe(true);
      if (one.toLowerCase() !== other) expect(matches(globOf(one), other)).toBe(false);
      expect(matches(globOf(one), `in/${one}`)).toBe(false);
    }),
    { numRuns: runs(500) },
  );
  // It was two patterns: one for each line.
  expect(matches(globOf('two\nb.csv'), 'in/b.csv')).toBe(false);
});

describe('a hostile pattern takes bounded time', () => {
  const deep = `${'a/'.repeat(2000)}c`;
  test.each<[string, string, string]>([
    ['groups', '+('.repeat(900), 'a'],
    ['groups of groups', '(a*)*'.repeat(400), 'a'.repeat(255)],
    ['10,000 braces', '{'.repeat(10_000), '{'.repeat(255)],
    ['braces of alternatives', '{a,b}'.repeat(400), 'a'.repeat(255)],
    ['ranges', '{1..999999999}'.repeat(100), '1'],
    ['brackets', '['.repeat(2000), '['.repeat(255)],
    ['brackets with any between', '[a-z]*'.repeat(300), 'a'.repeat(255)],
    ['stars between letters', `${'*a'.repeat(900)}b`, 'a'.repeat(4096)],
    ['stars between any', `${'*?'.repeat(900)}b`, 'a'.repeat(4096)],
    ['folders between folders', `${'**/a/'.repeat(400)}b`, deep],
    ['any folders between any folders', `${'**/*/'.repeat(400)}b`, deep],
    ['any folders after names', `${'**/a*/'.repeat(300)}b`, deep],
    ['nothing but folders', '**/'.repeat(600), deep],
  ])('%s', (_, glob, hostile) => {
    const before = processorTime();
    matches(glob, hostile);
    matches(`x/${glob}`, `x/${hostile}`);
    expect(processorTime() - before).toBeLessThan(2000);
  });
});
