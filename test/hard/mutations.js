/**
 * Which small mistakes would nobody notice? Draws single operators and table cells of what decides verdicts, applies each alone in a copy of the project, and runs the
 * quick tests on it until one fails. Not a part of CI, for it takes minutes:
 *   npm run mutations -- --seed 1,2 --count 30 [--only src/judge] [--skip 12] [--list]
 *   npm run mutations -- --every --only src/judge/shared [--with test/overlap,test/fingerprints]
 * The second takes every operator of a file in turn, and asks these tests only.
 * First each quick test is run alone, and which code it runs is kept in coverage/mutations.json: only tests that run what was changed can notice it. A mutant is
 * alive where every one of them stays green.
 */
import { parseArgs } from 'node:util';
import { askedAbout, removeCopy } from './mutations-asked.js';
import { draws, every } from './mutations-drawn.js';

const { values: asked } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '30' },
    skip: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
    list: { type: 'boolean', default: false },
    every: { type: 'boolean', default: false },
    with: { type: 'string' },
  },
});
const count = asked.every ? Number.POSITIVE_INFINITY : Number(asked.count);

/** Tries mutants, and how many of them live. */
function tried(name, mutants) {
  const began = Date.now();
  const survivors = [];
  let done = 0;
  let left = Number(asked.skip);
  for (const mutant of mutants) {
    if (done >= count) break;
    if (left > 0) {
      left -= 1;
      continue;
    }
    const { noticed, tests, seconds } = askedAbout(mutant, asked.with?.split(','));
    if (noticed === 'no program') continue;
    done += 1;
    if (noticed === undefined) survivors.push(mutant);
    show(mutant, noticed === undefined ? 'ALIVE' : 'caught');
    console.log(`          ${seconds} s, ${tests} test files  ${noticed ?? 'noticed by nothing'}`);
  }
  console.log(`\n${name}: ${done - survivors.length} of ${done} caught in ${Math.round((Date.now() - began) / 60_000)} minutes\n`);
  return survivors.length;
}

function listed(mutants) {
  let n = 0;
  for (const mutant of mutants) {
    if (n >= count) break;
    show(mutant);
    n += 1;
  }
}

function show({ path, line, from, by }, verdict = '') {
  console.log(`${verdict.padEnd(9)} ${path}:${line}  ${from.slice(0, 110)}  |  ${by}`);
}

const sets = asked.every
  ? [[`every operator of ${asked.only}`, () => every(asked.only)]]
  : asked.seed.split(',').map((seed) => [`seed ${seed}`, () => draws(Number(seed), asked.only)]);
try {
  for (const [name, mutants] of sets)
    if (asked.list) listed(mutants());
    else if (tried(name, mutants()) > 0) process.exitCode = 1;
} finally {
  removeCopy();
}
