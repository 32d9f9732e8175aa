import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import { project } from './run.js';
import { root } from './tree.js';

/** An engine that licit runs on, as its tests need it. */
export interface Engine {
  /** Its folder in `integrations`, and its module. */
  name: string;
  module: string;
  /** What pip installs, and how large that is. */
  packages: readonly string[];
  size: string;
  /** Asks for it (`LICIT_SPARK=1`); with `_PYTHON` behind it names a Python that has it. */
  variable: string;
  /** How many tests there are at least. */
  tests: number;
}

/** A Python that has the packages of an engine, or why there is none. */
function pythonWith(engine: Engine, folder: string): { python: string } | { lacking: string } {
  const named = process.env[`${engine.variable}_PYTHON`];
  if (named !== undefined) {
    expect(spawnSync(named, ['-c', `import ${engine.module}`]).status, `${named} has no ${engine.module}`).toBe(0);
    return { python: named };
  }
  if (process.env[engine.variable] !== '1')
    return { lacking: `${engine.variable}=1 installs it (${engine.size}), ${engine.variable}_PYTHON names a Python that has it` };
  execFileSync('python3', ['-m', 'venv', join(folder, 'python')], { stdio: 'pipe' });
  const made = join(folder, 'python/bin/python');
  const { status, stderr } = spawnSync(made, ['-m', 'pip', 'install', '-q', ...engine.packages], { encoding: 'utf8' });
  return status === 0 ? { python: made } : { lacking: `pip cannot install it:\n${stderr.slice(-1000)}` };
}

/** Runs the tests of `integrations/NAME`; skips them, and says so, where the engine is not here. */
export function testEngine(engine: Engine, skip: () => void, lacking?: string): void {
  const folder = project();
  const found = lacking === undefined ? pythonWith(engine, folder) : { lacking };
  if ('lacking' in found) {
    process.stderr.write(`\n⚠ NOT TESTED: licit_${engine.name}, because ${found.lacking}\n\n`);
    skip();
    return;
  }
  const tests = join(root, 'integrations', engine.name, 'tests');
  const words = ['-W', 'ignore', '-m', 'unittest', 'discover', '-s', tests, '-p', 'test_*.py'];
  const { status, stderr } = spawnSync(found.python, words, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  expect(stderr).toMatch(/\nOK\n$/);
  expect(status).toBe(0);
  expect(Number(/^Ran (\d+) tests? in /m.exec(stderr)?.[1])).toBeGreaterThanOrEqual(engine.tests);
}
