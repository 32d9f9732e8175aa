/** A copy of the project in which one mutant after the other is built and shown to the quick tests that run what was changed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { AREAS } from './mutations-drawn.js';

const root = resolve(import.meta.dirname, '../..');
const copy = join(tmpdir(), `licit-mutations-${process.pid}`);
/** Seconds of the processor that one process may take: a mutant that never ends is noticed by that, not by the clock. */
const MOST_SECONDS = 240;
/** Tests are asked in rounds of so many seconds: who fails early ends the round, and what is started once costs once. */
const ROUND_SECONDS = [20, 60, 200, Number.POSITIVE_INFINITY];

const bin = (name) => join(root, 'node_modules', name);
const built = (path) => path.replace(/^src/, 'dist').replace(/\.ts$/, '.js');
const textOf = (path) => readFileSync(join(copy, path), 'utf8');
const digestOf = (path) => createHash('sha256').update(textOf(path)).digest('hex');

export const removeCopy = () => rmSync(copy, { recursive: true, force: true });

function run(args, env = {}) {
  return spawnSync('bash', ['-c', `ulimit -t ${MOST_SECONDS}; exec "$0" "$@"`, process.execPath, ...args], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    // The cases of properties are those of CI, so that two runs say the same.
    env: { ...process.env, LICIT_SEED: '2023', ...env },
  });
}

/** Compiles what changed since the last time into the copy's dist. A mutant that does not compile is none. */
function compiles() {
  const { status } = run([bin('typescript/bin/tsc'), '-p', '.', '--incremental', '--tsBuildInfoFile', join(copy, '.tsbuildinfo')]);
  return status === 0;
}

/** Runs quick tests until one fails: its name, or undefined. */
function failing(tests, env) {
  const { status, stdout } = run(
    [bin('vitest/vitest.mjs'), ...tests, '--run', '--project', 'quick', '--bail', '1', '--reporter', 'json'],
    env,
  );
  if (status === 0) return undefined;
  const failed =
    /"(?:fullName|title)":"((?:[^"\\]|\\.)*)","status":"failed"/.exec(stdout)?.[1] ?? /"message":"((?:[^"\\]|\\.)+)"/.exec(stdout)?.[1];
  return failed?.slice(0, 200) ?? 'a test that does not end';
}

/** Tests look whether dist is older than src (test/fresh-build.ts). */
function isFresh() {
  const now = Date.now() / 1000 + 3600;
  utimesSync(join(copy, 'dist/cli.js'), now, now);
}

/** Which characters of what was built a test runs, by file: as the engine tells it when a process ends, of the processes it starts too. */
function ranBy(folder) {
  const ran = new Map();
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    for (const { url, functions } of JSON.parse(readFileSync(join(folder, name), 'utf8')).result) {
      const path = url.startsWith(`file://${copy}/`) ? url.slice(`file://${copy}/`.length) : '';
      if (!BUILT.has(path)) continue;
      const length = textOf(path).length;
      const here = new Uint8Array(length);
      const ranges = functions.flatMap((one) => one.ranges).sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
      for (const { startOffset, endOffset, count } of ranges) here.fill(count > 0 ? 1 : 0, startOffset, endOffset);
      const all = ran.get(path) ?? new Uint8Array(length);
      ran.set(path, all);
      for (let at = 0; at < length; at += 1) all[at] |= here[at];
    }
  }
  return Object.fromEntries([...ran].map(([path, all]) => [path, partsOf(all)]));
}

/** Begin and end of what is set, one after the other. */
function partsOf(all) {
  const parts = [];
  for (let at = 0; at < all.length; at += 1) if ((all[at] === 1) !== (at > 0 && all[at - 1] === 1)) parts.push(at);
  return parts;
}

const isIn = (parts, at) => parts.filter((one) => one <= at).length % 2 === 1;

const BUILT = new Set(
  [...AREAS.flatMap(({ files }) => files.filter((path) => path.endsWith('.ts'))), 'src/license/tables/license-tables.ts'].map(built),
);

/** What each quick test runs and how long it takes: kept from run to run for tests that did not change. */
function measured() {
  const kept = join(root, 'coverage/mutations.json');
  const before = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {};
  const tests = readdirSync(join(copy, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !/^(?:hard|browser)\b/.test(name))
    .map((name) => `test/${name}`)
    .sort();
  const now = {};
  mkdirSync(join(root, 'coverage'), { recursive: true });
  for (const test of tests) {
    const digest = digestOf(test);
    now[test] = before[test]?.digest === digest ? before[test] : { digest, ...measure(test) };
    writeFileSync(kept, JSON.stringify({ ...before, ...now }));
  }
  return now;
}

function measure(test) {
  const folder = join(copy, '.ran');
  const began = Date.now();
  const red = failing([test], { NODE_V8_COVERAGE: folder });
  const seconds = Math.round((Date.now() - began) / 1000);
  // A test that fails without any change would seem to notice everything.
  if (red !== undefined) console.log(`not asked, for it fails without any change: ${test}: ${red}`);
  const ran = ranBy(folder);
  rmSync(folder, { recursive: true, force: true });
  const files = Object.fromEntries(Object.keys(ran).map((path) => [path, digestOf(path)]));
  return { red: red !== undefined, seconds, ran, files };
}

let seen;

/** Whether a test runs the place at which a built file was changed. Where the file is another one than it was when that was seen, whether it runs the file. */
function runs({ ran, files }, path, at, digest) {
  return ran[path] !== undefined && (at === undefined || files[path] !== digest || isIn(ran[path], at));
}

/** The tests that can notice: those that take least at the front, and of what takes longer those that mostly are the first to know. */
function whoKnows(area, path, at, digest) {
  const first = area.first.split(' ');
  const weight = ([test, { seconds }]) => (seconds + 1) * (first.some((word) => test.includes(word)) ? 1 : 4);
  return Object.entries(seen)
    .filter(([, one]) => !one.red && runs(one, path, at, digest))
    .sort((a, b) => weight(a) - weight(b))
    .map(([test, { seconds }]) => ({ test, seconds }));
}

/** Which test notices a mutant, of all that can or of those that are named: undefined where none does, and `no program` where it is none. */
export function askedAbout({ area, path, text }, only) {
  if (!existsSync(copy)) begin();
  if (only === undefined) seen ??= measured();
  const before = textOf(path);
  const wasBuilt = textOf(built(path));
  const digest = digestOf(built(path));
  writeFileSync(join(copy, path), text);
  try {
    let [place, at] = [built(path), undefined];
    if (path.endsWith('.ts')) {
      if (!compiles()) return { noticed: 'no program' };
      const isBuilt = textOf(place);
      if (isBuilt === wasBuilt) return { noticed: 'no program' };
      for (at = 0; isBuilt[at] === wasBuilt[at]; ) at += 1;
    } else {
      writeFileSync(join(copy, place), text);
      place = built('src/license/tables/license-tables.ts');
    }
    isFresh();
    return shown(only?.map((test) => ({ test, seconds: 0 })) ?? whoKnows(area, place, at, digest));
  } finally {
    writeFileSync(join(copy, path), before);
    writeFileSync(join(copy, built(path)), wasBuilt);
  }
}

function shown(tests) {
  const began = Date.now();
  let from = 0;
  for (const most of ROUND_SECONDS) {
    let to = from;
    for (let sum = 0; to < tests.length && (to === from || sum + tests[to].seconds <= most); to += 1) sum += tests[to].seconds;
    const noticed = to > from ? failing(tests.slice(from, to).map(({ test }) => test)) : undefined;
    from = to;
    if (noticed !== undefined) return { noticed, tests: from, seconds: Math.round((Date.now() - began) / 1000) };
  }
  return { noticed: undefined, tests: from, seconds: Math.round((Date.now() - began) / 1000) };
}

function begin() {
  cpSync(root, copy, {
    recursive: true,
    filter: (path) => !/^(?:\.git|node_modules|\.licit|coverage|bench\/data)$/.test(relative(root, path)),
  });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  // Mutants are modules: what was joined of them is not asked.
  rmSync(join(copy, 'dist/program.cjs'));
  // Workers are ended before they would tell what they ran.
  const tell =
    "import { takeCoverage } from 'node:v8';\nimport { afterAll } from 'vitest';\nif (process.env.NODE_V8_COVERAGE) afterAll(() => takeCoverage());\n";
  writeFileSync(join(copy, 'test/seed.ts'), tell + textOf('test/seed.ts'));
  compiles();
  isFresh();
}
