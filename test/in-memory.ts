import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const TMPFS = 0x01021994;
const ROOM = 2 * 2 ** 30;
const NAME = /^licit-tests-(\d+)-/;

/**
 * Temporary folders of the quick tests are in memory where the machine has such a place: hundreds of ledgers are made, and each would wait until the disk has
 * it. Returns the call that takes all of them away.
 */
export default function inMemory(): (() => void) | undefined {
  if (process.env.TMPDIR !== undefined || !hasRoom()) return undefined;
  for (const name of readdirSync(MEMORY)) if (isLeftOver(name)) remove(join(MEMORY, name));
  const folder = mkdtempSync(join(MEMORY, `licit-tests-${process.pid}-`));
  const leave = (): void => {
    delete process.env.TMPDIR;
    remove(folder);
  };
  if (!runsPrograms(folder)) {
    remove(folder);
    return undefined;
  }
  process.env.TMPDIR = folder;
  return leave;
}

function hasRoom(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const { type, bavail, bsize } = statfsSync(MEMORY);
    return type === TMPFS && bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}

/** Containers often have it so that no program in it runs; some tests put programs of their own beside their data. */
function runsPrograms(folder: string): boolean {
  const program = join(folder, 'program');
  writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 });
  return spawnSync(program).status === 0;
}

/** Left by a run that was killed. */
function isLeftOver(name: string): boolean {
  const pid = NAME.exec(name)?.[1];
  if (pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
