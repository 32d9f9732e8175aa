import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';

// A busy machine is no failure: what takes too long is told by its share of the processor (test/processor-time.ts); these are for what never ends.
const testTimeout = 600_000;
const hookTimeout = 600_000;
const setupFiles = ['test/seed.ts'];
const slowSetupFiles = [...setupFiles, 'test/own-temporary.ts'];
const src = join(import.meta.dirname, 'src');
const dist = join(import.meta.dirname, 'dist');

/**
 * Tests run on what was built, which is what people run: it is loaded as it is and once a process, with its tables made. On the source run those that put
 * something in the place of a module, and all of them with LICIT_TEST_SOURCE=1.
 */
const onBuilt: Plugin = {
  name: 'on what was built',
  enforce: 'pre',
  resolveId(id, importer) {
    if (importer === undefined || !id.startsWith('.') || process.env.LICIT_TEST_SOURCE === '1') return undefined;
    const path = resolve(dirname(importer), id);
    if (!path.startsWith(src + sep) || importer.startsWith(src + sep)) return undefined;
    return readFileSync(importer, 'utf8').includes('vi.doMock(') ? undefined : join(dist, relative(src, path));
  },
};

/** Quick tests that try more in the hard suite (test/effort.ts). */
const withEffort = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !/^(?:hard|browser)\b/.test(name))
  .map((name) => join('test', name))
  .filter((path) => readFileSync(path, 'utf8').includes('/effort.js'));

/** Where the hard suite follows at once, as in CI, these are left to it: it asks all that they ask here, and more. */
const leftToHard = process.env.LICIT_HARD_FOLLOWS === '1' ? withEffort : [];

/** What all projects have in common. What was built is no source that a test runner has to change, nor is a copy of it (test/next-version.ts): Node loads it. */
const built = new RegExp(`^${dist.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}/`);
const common = {
  setupFiles,
  testTimeout,
  hookTimeout,
  maxConcurrency: 24,
  server: { deps: { external: [built, /\/licit-next-[^/]+\/dist\//] } },
};

export default defineConfig({
  test: {
    globalSetup: 'test/fresh-build.ts',
    projects: [
      {
        plugins: [onBuilt],
        test: {
          ...common,
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: ['test/hard/**', 'test/browser/**', ...leftToHard],
          // Files share what a process has loaded: reading the catalog and the license tables for each anew was a third of all the time.
          globalSetup: 'test/in-memory.ts',
          pool: 'forks',
          isolate: false,
          // By itself vitest leaves one core free: on two cores that is half of the time.
          maxWorkers: availableParallelism(),
          // Room from the start: looking through all that is kept whenever a few megabytes are full was a fifth of the time of a small scan.
          execArgv: ['--initial-old-space-size=512'],
        },
      },
      {
        plugins: [onBuilt],
        test: {
          ...common,
          name: 'hard',
          setupFiles: slowSetupFiles,
          include: ['test/hard/**/*.test.ts', ...withEffort],
          exclude: ['test/hard/fuzz.test.ts'],
          env: { LICIT_EFFORT: process.env.LICIT_EFFORT ?? 'full' },
          maxWorkers: availableParallelism(),
        },
      },
      // Bound by the clock, one format after the other: CI runs it beside the others.
      { plugins: [onBuilt], test: { ...common, name: 'fuzz', setupFiles: slowSetupFiles, include: ['test/hard/fuzz.test.ts'] } },
      { plugins: [onBuilt], test: { ...common, name: 'browser', setupFiles: slowSetupFiles, include: ['test/browser/**/*.test.ts'] } },
    ],
  },
});
