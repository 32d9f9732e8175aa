/**
 * integrations/spark on a real cluster on the loopback address (a master, two workers, executors that are killed): with LICIT_SPARK=1, which installs PySpark
 * (300 MB), or where LICIT_SPARK_PYTHON names a Python that has it. LICIT_SPARK_VERSION says which one is installed, 3.5 or 4.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project } from './run.js';
import { root } from './tree.js';

const tests = join(root, 'integrations/spark/tests');
const folder = project();
const version = process.env.LICIT_SPARK_VERSION ?? '4';

/** A Python with PySpark, or why there is none. */
function python(): { python: string } | { lacking: string } {
  if (spawnSync('java', ['-version']).status !== 0) return { lacking: 'Java is not here' };
  const named = process.env.LICIT_SPARK_PYTHON;
  if (named !== undefined) {
    expect(spawnSync(named, ['-c', 'import pyspark']).status, `${named} has no PySpark`).toBe(0);
    return { python: named };
  }
  if (process.env.LICIT_SPARK !== '1')
    return { lacking: 'LICIT_SPARK=1 installs PySpark (300 MB), LICIT_SPARK_PYTHON names a Python that has it' };
  execFileSync('python3', ['-m', 'venv', join(folder, 'python')], { stdio: 'pipe' });
  const made = join(folder, 'python/bin/python');
  const { status, stderr } = spawnSync(made, ['-m', 'pip', 'install', '-q', `pyspark==${version}.*`], { encoding: 'utf8' });
  return status === 0 ? { python: made } : { lacking: `pip cannot install PySpark:\n${stderr.slice(-1000)}` };
}

test('a scan on a Spark cluster is the same as one of the whole, whatever happens to its executors', ({ skip }) => {
  const found = python();
  if ('lacking' in found) {
    process.stderr.write(`\n⚠ NOT TESTED: licit_spark, because ${found.lacking}\n\n`);
    skip();
    return;
  }
  const words = ['-W', 'ignore', '-m', 'unittest', 'discover', '-s', tests, '-p', 'test_spark.py'];
  const { status, stderr } = spawnSync(found.python, words, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  expect(stderr).toMatch(/\nOK\n$/);
  expect(status).toBe(0);
  expect(Number(/^Ran (\d+) tests? in /m.exec(stderr)?.[1])).toBeGreaterThan(6);
});
