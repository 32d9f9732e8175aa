/** integrations/datatrove with real pipelines of datatrove. */
import { test } from 'vitest';
import { testEngine } from './python-with.js';

test('a pipeline of datatrove scans as one scan does, and lets through what may be kept', ({ skip }) => {
  const packages = ['datatrove', 'orjson', 'regex', 'pyarrow'];
  testEngine({ name: 'datatrove', module: 'datatrove', packages, size: '300 MB', variable: 'LICIT_DATATROVE', tests: 8 }, skip);
});
