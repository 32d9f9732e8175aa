// What reads patterns of licit.yaml: ours (the package ignore) and micromatch, which fast-glob goes by, against Git on the same patterns and paths,
// and on patterns that are meant to take long. Run it with: npm run build && node bench/patterns.js [patterns]

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import micromatch from 'micromatch';

const { matches } = await import('../dist/reading/glob.js');
const count = Number(process.argv[2] ?? 1000);
const PATHS = 30;
const options = { dot: true, nobrace: true, noextglob: true, nonegate: true, flags: 'si' };

let state = 7;
const random = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const one = (list) => list[random(list.length)];
const joined = (list, most) => Array.from({ length: 1 + random(most) }, () => one(list)).join('/');

const names = ['a', 'b', 'ab', 'a.csv', 'B.csv', 'x(1)', '{a,b}', '+a', '[a]', '数据', '.h', 'a b'];
const plain = ['a', 'b', 'ab', '*', '**', '*.csv', 'a*', '?', '数*', '.h'];
const rare = ['[ab]', '[!a]', '[a-c]*', 'x(1)', '{a,b}', '+(a)', '@(a|b)', '\\*', '\\[a\\]', '***', '*a*b*', '+a'];

/** micromatch as .gitignore reads a pattern, as far as ten lines bring it there. */
function translated(glob) {
  const inFolder = glob.endsWith('/');
  const body = glob
    .replace(/^\/|\/$/g, '')
    .replace(/[(){}|+@"]|^!/g, '\\$&')
    .replaceAll('[!', '[^');
  const whole = /.\/./.test(glob) || glob.startsWith('/') ? body : `**/${body}`;
  const within = micromatch.makeRe(`${whole}/**/*`, options);
  const itself = micromatch.makeRe(whole, options);
  return (path) => within.test(path) || (!inFolder && itself.test(path));
}

const readers = {
  licit: (glob) => (path) => matches(glob, path),
  'micromatch, as it is': (glob) => {
    const expression = micromatch.makeRe(glob, { dot: true, nonegate: true, flags: 'i' });
    return (path) => expression.test(path);
  },
  'micromatch, translated': translated,
};

const repository = process.argv[3] === undefined ? mkdtempSync(join(tmpdir(), 'licit-patterns-')) : '';
function byGit(glob, paths) {
  writeFileSync(join(repository, '.gitignore'), `${glob}\n`);
  const { stdout } = spawnSync('git', ['check-ignore', '--no-index', '-z', '--stdin'], {
    cwd: repository,
    input: paths.map((path) => `${path}\0`).join(''),
  });
  return new Set(stdout.toString().split('\0'));
}

const hostile = [
  ['stars between letters', `${'*a'.repeat(12)}b`, 'a'.repeat(60)],
  ['groups', `${'(a*)*'.repeat(5)}b`, 'a'.repeat(60)],
  ['folders between folders', `${'**/a/'.repeat(12)}b`, `${'a/'.repeat(40)}c`],
];

// A pattern that takes long is tried in a process of its own, which is stopped.
if (process.argv[3] !== undefined) {
  const [, glob, path] = hostile[Number(process.argv[3])];
  readers[process.argv[4]](glob)(path);
  process.exit();
}
try {
  execFileSync('git', ['init', '-q'], { cwd: repository });
  execFileSync('git', ['config', 'core.ignorecase', 'true'], { cwd: repository });
  const cases = Array.from({ length: count }, () => {
    const parts = Array.from({ length: 1 + random(4) }, () => one(random(4) === 0 ? rare : plain));
    const glob = `${one(['', '', '/', '**/'])}${parts.join('/')}${one(['', '', '/', '/**'])}`;
    return { glob, paths: [...new Set(Array.from({ length: PATHS }, () => joined(names, 5)))] };
  });
  for (const each of cases) each.git = byGit(each.glob, each.paths);
  const total = cases.reduce((sum, { paths }) => sum + paths.length, 0);
  process.stdout.write(`${count} patterns, ${total} pairs of pattern and path\n`);
  for (const [name, reader] of Object.entries(readers)) {
    let [wrong, wider] = [0, 0];
    const from = process.cpuUsage();
    const answers = cases.map(({ glob, paths }) => paths.map(reader(glob)));
    const { user, system } = process.cpuUsage(from);
    const patterns = cases.filter(({ paths, git }, n) => {
      const off = paths.filter((path, at) => answers[n][at] !== git.has(path));
      wrong += off.length;
      wider += off.filter((path) => !git.has(path)).length;
      return off.length > 0;
    });
    const examples = patterns
      .slice(0, 5)
      .map(({ glob }) => glob)
      .join('  ');
    process.stdout.write(
      `${name.padEnd(24)} ${((user + system) / total).toFixed(1)} µs a pair; otherwise than Git: ${patterns.length} patterns, ${wrong} pairs, ${wider} of them matched in excess. ${examples}\n`,
    );
    for (const [n, [what]] of hostile.entries()) {
      const started = performance.now();
      const { signal } = spawnSync(process.execPath, [import.meta.filename, '0', String(n), name], { timeout: 10_000, stdio: 'ignore' });
      process.stdout.write(
        `  ${what}: ${signal === null ? `${((performance.now() - started) / 1e3).toFixed(1)} s with the start` : 'stopped after 10 s'}\n`,
      );
    }
  }
} finally {
  rmSync(repository, { recursive: true, force: true });
}
