/** integrations/spark on a real cluster on the loopback address (a master, two workers, executors that are killed). LICIT_SPARK_VERSION says which one pip installs, 3.5 or 4. */
import { spawnSync } from 'node:child_process';
import { test } from 'vitest';
import { testEngine } from './python-with.js';

test('a scan on a Spark cluster is the same as one of the whole, whatever happens to its executors', ({ skip }) => {
  const packages = [`pyspark==${process.env.LICIT_SPARK_VERSION ?? '4'}.*`, 'pyarrow', 'pandas'];
  const lacking = spawnSync('java', ['-version']).status === 0 ? undefined : 'Java is not here';
  testEngine({ name: 'spark', module: 'pyspark', packages, size: '600 MB', variable: 'LICIT_SPARK', tests: 8 }, skip, lacking);
});
