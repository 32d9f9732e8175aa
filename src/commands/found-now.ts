import { join } from 'node:path';
import { workFolder } from '../check/trees.js';
import { type Db, lookInto } from '../ledger/open-ledger.js';
import { type AsOf, findRun } from '../ledger/read/as-of.js';
import type { Project } from '../project/project.js';
import { scan } from '../scan/scan.js';
import { failure } from '../text/failures/failure.js';

/** Reads what the last scan of the project's ledger found; undefined where there is none. */
export function lastFound<T>(project: Project, read: (db: Db, at: AsOf) => T): T | undefined {
  return project.hasLedger ? foundIn(project.ledger, read) : undefined;
}

/** Reads what the last scan found; without a ledger what a scan finds now, which is recorded nowhere. */
export async function foundNow<T>(project: Project, licit: string, read: (db: Db, at: AsOf) => T): Promise<T> {
  const last = lastFound(project, (db, at) => ({ found: read(db, at) }));
  if (last !== undefined) return last.found;
  const work = workFolder();
  try {
    const ledger = join(work.path, 'ledger.db');
    const { root, config } = project;
    const { run } = await scan({ paths: ['.'], cwd: root, root, ledger, config, licit, unmeasured: true });
    const now = run === 0 ? undefined : foundIn(ledger, (db, at) => ({ found: read(db, at) }));
    if (now === undefined) throw failure('run/there-nothing-scan', 'fix/run-project-holds');
    return now.found;
  } finally {
    work.remove();
  }
}

function foundIn<T>(ledger: string, read: (db: Db, at: AsOf) => T): T | undefined {
  return lookInto(ledger, ({ db }) => {
    const at = findRun(db);
    return at && read(db, at);
  });
}
