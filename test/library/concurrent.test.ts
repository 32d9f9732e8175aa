import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type RunResult, scan } from '../../src/library/library.js';
import { mixed, projectWith, sound, timeless } from './projects.js';

const ledgers = mkdtempSync(join(tmpdir(), 'licit-ledgers-'));
const formats = ['hdf5', 'kaldi', 'hf-card', 'croissant', 'data-contract', 'datacite'].map((name) => `formats/${name}`);

/** Scans of projects that have nothing in common, each into a ledger of its own. */
function scans(projects: readonly string[], name: string, workers: readonly number[]): (() => Promise<RunResult>)[] {
  return projects.map((cwd, n) => async () => {
    const ledger = join(ledgers, `${name}-${n}.db`);
    return timeless(sound(await scan({ cwd, paths: ['.'], ledger, workers: workers[n % workers.length]! })));
  });
}

test('four scans in one process give what they give one after another, in place and on a thread', async () => {
  const workers = [0, 0, 0, 1];
  const projects = [mixed(0), mixed(1), mixed(2), projectWith('formats/kaldi')];
  const alone: RunResult[] = [];
  for (const run of scans(projects, 'alone', workers)) alone.push(await run());
  const together = await Promise.all(scans(projects, 'together', workers).map((run) => run()));
  expect(together).toEqual(alone);
  expect(alone.map(({ totals }) => totals.items > 0)).toEqual([true, true, true, true]);
});

test('so do scans of many formats, and Node has nothing to warn of', async () => {
  const warned: string[] = [];
  const hear = ({ message }: Error): number => warned.push(message);
  process.on('warning', hear);
  const projects = [...formats, ...formats].map((fixture) => projectWith(fixture));
  const together = await Promise.all(scans(projects, 'formats together', [0]).map((run) => run()));
  for (const [n, run] of scans(projects, 'formats alone', [0]).entries()) expect(together[n]).toEqual(await run());
  process.removeListener('warning', hear);
  expect(warned).toEqual([]);
});
