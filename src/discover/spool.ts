/** Where standard input and the members of archives are written while a scan reads them: a folder only the user can look into. */

import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from '../reading/at-exit.js';

/** Folders are named by host and process, so that what a killed one leaves behind can be told from what is in use. */
const ours = `licit-${hostname().replace(/[^A-Za-z0-9]/g, '')}-`;

/** How the name of a folder of this process begins: what is named so is removed by another process once this one is gone. */
export const spoolPrefix = `${ours}${process.pid}-`;

/** Makes an empty folder. It goes with `remove`, and when the process ends, on Ctrl-C too. */
export async function makeSpool(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), spoolPrefix));
  const stay = atExit(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    async remove() {
      stay();
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** Removes the folders of processes on this host that are gone: what they unpacked may hold personal information. */
export async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    if (!name.startsWith(ours)) continue;
    const owner = Number(/^\d+(?=-)/.exec(name.slice(ours.length))?.[0]);
    // Someone else's is left to them.
    if (owner > 0 && !isRunning(owner)) await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Whether a process is there; one that belongs to someone else is. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
