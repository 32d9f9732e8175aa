import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

// A file of slow tests makes gigabytes of projects. What it made is gone when it ends: left to the machine, a few runs fill its disk.
const NAME = process.platform === 'win32' ? 'TEMP' : 'TMPDIR';
const before = process.env[NAME];
const folder = mkdtempSync(join(tmpdir(), 'licit-tests-'));
process.env[NAME] = folder;

afterAll(() => {
  if (before === undefined) delete process.env[NAME];
  else process.env[NAME] = before;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
