import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// A busy machine is no failure: what takes too long is told by its share of the processor (test/processor-time.ts); these are for what never ends.
const testTimeout = 600_000;
const hookTimeout = 600_000;
const setupFiles = ['test/seed.ts'];

/** Quick tests that try more in the hard suite (test/effort.ts). */
const withEffort = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !/^(?:hard|browser)\b/.test(name))
  .map((name) => join('test', name))
  .filter((path) => readFileSync(path, 'utf8').includes('/effort.js'));

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: ['test/hard/**', 'test/browser/**'],
          setupFiles,
          testTimeout,
          hookTimeout,
          // Files share what a process has loaded: reading the catalog and the license tables for each anew was a third of all the time.
          pool: 'forks',
          isolate: false,
          // By itself vitest leaves one core free: on two cores that is half of the time.
          maxWorkers: availableParallelism(),
        },
      },
      {
        test: {
          name: 'hard',
          include: ['test/hard/**/*.test.ts', ...withEffort],
          exclude: ['test/hard/fuzz.test.ts'],
          env: { LICIT_EFFORT: 'full' },
          setupFiles,
          testTimeout,
          hookTimeout,
          maxWorkers: availableParallelism(),
        },
      },
      // Bound by the clock, one format after the other: CI runs it beside the others.
      { test: { name: 'fuzz', include: ['test/hard/fuzz.test.ts'], setupFiles, testTimeout, hookTimeout } },
      { test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout, hookTimeout } },
    ],
  },
});
