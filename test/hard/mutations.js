/**
 * Which small mistakes would nobody notice? Draws single operators and table cells of what decides verdicts, applies each alone in a copy of the project, and runs the
 * quick tests on it until one fails. Not a part of CI, for a survivor takes the whole of them:
 *   npm run mutations -- --seed 1,2 --count 30 [--only src/judge] [--skip 12] [--list] [--rounds]
 * With --rounds only the tests that are the first to know are asked: what none of them notices is told, and may be noticed by another.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseAst } from 'vitest/node';

const root = resolve(import.meta.dirname, '../..');
const { values: asked } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '30' },
    skip: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
    list: { type: 'boolean', default: false },
    rounds: { type: 'boolean', default: false },
  },
});

/** What is drawn from: its files, what share of the draws, and the quick tests that are the first to know, in rounds. All others follow. */
const AREAS = [
  {
    name: 'facts',
    share: 9,
    files: code('src/facts'),
    rounds: ['decisions', 'facts consent evidence false-greens contradictions records grants license-mix'],
  },
  {
    name: 'judge',
    share: 7,
    files: code('src/judge'),
    rounds: [
      'decisions test/judged test/judge. citations fingerprints',
      'facts consent scan records contradictions mix grant assurance situations evidence',
    ],
  },
  { name: 'permissions', share: 4, files: ['src/license/tables/license-permissions.tsv'], rounds: ['license-tables license-permissions'] },
  {
    name: 'tables',
    share: 4,
    files: readdirSync(join(root, 'src/license/tables'))
      .filter((name) => name.endsWith('.tsv') && name !== 'license-permissions.tsv')
      .map((name) => `src/license/tables/${name}`),
    rounds: ['license-tables', 'test/license claims/license claims/generated mix'],
  },
  {
    name: 'terms',
    share: 2,
    files: [...code('src/license/terms'), ...code('src/license/mix')],
    rounds: ['decisions license-permissions', 'license mix generated'],
  },
  { name: 'verify', share: 4, files: code('src/ledger/verify'), rounds: ['test/verify test/ledger'] },
];

/** The source files below a folder. */
function code(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => `${entry.parentPath.slice(root.length + 1)}/${entry.name}`)
    .sort();
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const OTHER = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
};
const CALLS = new Map([
  ['some', 'every'],
  ['every', 'some'],
]);

/** Every operator of a source file that can be another one, as `{ start, end, by }`. */
function operators(text) {
  const found = [];
  /** Between two parts stands the operator and nothing else of its kind. */
  const between = (left, right, operator, by) => {
    const at = text.indexOf(operator, left.end);
    if (at >= 0 && at < right.start) found.push({ start: at, end: at + operator.length, by });
  };
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) {
      for (const one of node) visit(one);
      return;
    }
    if (typeof node.type === 'string') {
      if (/^(?:TS(?!As|Satisfies|NonNull)|ImportDeclaration)/.test(node.type)) return;
      const isText = (one) => one.type === 'TemplateLiteral' || (one.type === 'Literal' && typeof one.value === 'string');
      if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') {
        const sum = node.operator === '+' || node.operator === '-';
        if (OTHER[node.operator] && !(sum && (isText(node.left) || isText(node.right))))
          between(node.left, node.right, node.operator, OTHER[node.operator]);
      }
      if (node.type === 'UnaryExpression' && node.operator === '!') found.push({ start: node.start, end: node.start + 1, by: '' });
      if (node.type === 'Literal' && typeof node.value === 'boolean')
        found.push({ start: node.start, end: node.end, by: String(!node.value) });
      if (node.type === 'CallExpression' && CALLS.has(node.callee.property?.name))
        found.push({ start: node.callee.property.start, end: node.callee.property.end, by: CALLS.get(node.callee.property.name) });
      // A list of what a digest is made of, with one part left out.
      if (node.type === 'CallExpression' && node.callee.name === 'canonical' && node.arguments[0]?.type === 'ArrayExpression') {
        const parts = node.arguments[0].elements;
        for (const part of parts) found.push({ start: part.start, end: part.end, by: 'null' });
      }
    }
    for (const [name, part] of Object.entries(node)) if (name !== 'parent') visit(part);
  };
  visit(parseAst(text, { lang: 'ts' }).body);
  return found;
}

/** Prose and what is only shown: a cell of these columns decides nothing. */
const PROSE = { 'license-permissions': [12], 'license-compatibility': [3], 'model-terms': [4, 6, 12], 'license-newer': [1] };

/** A cell of a table, with another answer of its column in its place. */
function cell(path, text, next) {
  const name = path.replace(/^.*\/|\.tsv$/g, '');
  const lines = text.split('\n');
  const rows = lines
    .map((line, at) => ({ at, cells: line.split('\t') }))
    .filter(({ at }) => lines[at] !== '' && !lines[at].startsWith('#'));
  for (;;) {
    const { at, cells } = rows[Math.floor(next() * rows.length)];
    const column = Math.floor(next() * cells.length);
    if (PROSE[name]?.includes(column)) continue;
    const others = [...new Set(rows.map((row) => row.cells[column]))].filter((value) => value !== undefined && value !== cells[column]);
    if (others.length === 0) continue;
    const by = others[Math.floor(next() * others.length)];
    const changed = [...lines];
    changed[at] = cells.map((value, n) => (n === column ? by : value)).join('\t');
    return { path, line: at + 1, from: `${cells[0]} [${column}] ${cells[column]}`, by, text: changed.join('\n') };
  }
}

function operator(path, text, next) {
  const all = operators(text);
  if (all.length === 0) return undefined;
  const { start, end, by } = all[Math.floor(next() * all.length)];
  const line = text.slice(0, start).split('\n').length;
  return {
    path,
    line,
    from: text.split('\n')[line - 1].trim(),
    by: `${text.slice(start, end)} → ${by || 'nothing'}`,
    text: text.slice(0, start) + by + text.slice(end),
  };
}

/** The draws of a seed, without end: each area by its share, each of its files by its size. */
function* draws(seed) {
  const next = numbers(seed);
  const areas = AREAS.map((area) => ({ ...area, files: area.files.filter((path) => path.includes(asked.only)) })).filter(
    ({ files }) => files.length > 0,
  );
  const shares = areas.flatMap((area) => Array.from({ length: area.share }, () => area));
  for (;;) {
    const area = shares[Math.floor(next() * shares.length)];
    const sized = area.files.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
    let at = next() * sized.reduce((sum, { text }) => sum + text.length, 0);
    const { path, text } = sized.find((one) => (at -= one.text.length) < 0) ?? sized.at(-1);
    const made = path.endsWith('.tsv') ? cell(path, text, next) : operator(path, text, next);
    if (made) yield { area, ...made };
  }
}

const copy = mkdtempSync(join(tmpdir(), 'licit-mutations-'));
/** Seconds of the processor that one process may take: a mutant that never ends is noticed by that, not by the clock. */
const MOST_SECONDS = 240;
const run = (...args) =>
  spawnSync('bash', ['-c', `ulimit -t ${MOST_SECONDS}; exec "$0" "$@"`, process.execPath, ...args], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    // A mutant is made in the source, and is not built.
    env: { ...process.env, LICIT_TEST_SOURCE: '1' },
  });
const bin = (name) => join(root, 'node_modules', name);

/** Whether what was changed still compiles: otherwise it is no mutant. */
function isProgram(path) {
  return !path.endsWith('.ts') || run(bin('typescript/bin/tsc'), '--noEmit', '-p', '.').status === 0;
}

/** Runs quick tests until one fails: its name, or undefined. */
function vitest(...args) {
  const { status, stdout } = run(bin('vitest/vitest.mjs'), ...args, '--run', '--project', 'quick', '--bail', '1', '--reporter', 'json');
  if (status === 0) return undefined;
  const failed =
    /"(?:fullName|title)":"((?:[^"\\]|\\.)*)","status":"failed"/.exec(stdout)?.[1] ?? /"message":"((?:[^"\\]|\\.)+)"/.exec(stdout)?.[1];
  return failed ?? 'a test that does not end';
}

/** Which test notices a mutant; undefined where none does, and `invalid` where it is no program. */
function noticedBy({ area, path }) {
  for (const round of area.rounds) {
    const noticed = vitest(...round.split(' '));
    if (noticed !== undefined) return noticed;
  }
  if (asked.rounds) return undefined;
  return path.endsWith('.ts') ? vitest('related', path) : vitest();
}

/** Tries the mutants of a seed, and how many survived. */
function tried(seed) {
  let survivors = 0;
  let done = 0;
  let left = Number(asked.skip);
  for (const mutant of draws(seed)) {
    if (done >= Number(asked.count)) break;
    const before = readFileSync(join(copy, mutant.path), 'utf8');
    writeFileSync(join(copy, mutant.path), mutant.text);
    const skipped = left > 0;
    const began = Date.now();
    const noticed = !isProgram(mutant.path) ? 'invalid' : skipped ? 'skipped' : noticedBy(mutant);
    writeFileSync(join(copy, mutant.path), before);
    if (noticed === 'invalid') continue;
    if (skipped) {
      left -= 1;
      continue;
    }
    done += 1;
    if (noticed === undefined) survivors += 1;
    show(mutant, noticed === undefined ? 'SURVIVED' : 'caught');
    console.log(`          ${Math.round((Date.now() - began) / 1000)} s  ${noticed ?? 'by nothing'}`);
  }
  console.log(`\nseed ${seed}: ${done - survivors} of ${done} caught\n`);
  return survivors;
}

if (asked.list) {
  const all = draws(Number.parseInt(asked.seed, 10));
  for (let n = 0; n < Number(asked.count); n += 1) show(all.next().value);
  process.exit(0);
}

function show({ path, line, from, by }, verdict = '') {
  console.log(`${verdict.padEnd(9)} ${path}:${line}  ${from.slice(0, 110)}  |  ${by}`);
}

cpSync(root, copy, { recursive: true, filter: (path) => !/^(?:\.git|node_modules|\.licit|bench\/data)$/.test(relative(root, path)) });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
try {
  // Without a mutant all must be green: otherwise anything would seem to be noticed.
  const red = asked.rounds ? undefined : vitest();
  if (red !== undefined) throw new Error(`without any change this fails: ${red}`);
  for (const seed of asked.seed.split(',')) if (tried(Number(seed)) > 0) process.exitCode = 1;
} finally {
  rmSync(copy, { recursive: true });
}
