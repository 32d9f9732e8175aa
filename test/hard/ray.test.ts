/** integrations/ray with a real Ray on this machine, whose workers are killed. */
import { test } from 'vitest';
import { testEngine } from './python-with.js';

test('a scan by Ray is the same as one of the whole, whatever happens to its workers', ({ skip }) => {
  testEngine({ name: 'ray', module: 'ray', packages: ['ray'], size: '250 MB', variable: 'LICIT_RAY', tests: 4 }, skip);
});
