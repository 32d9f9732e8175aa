import { type Db, lookInto } from '../../ledger/open-ledger.js';
import { findRun } from '../../ledger/read/as-of.js';
import type { Recorder } from '../../ledger/write/record.js';
import type { Project } from '../../project/project.js';
import { rejudge } from '../../scan/run.js';
import { failure } from '../../text/failures/failure.js';
import { judgedRules } from '../rule-numbers.js';

/** Records what was done in a run of its own, which reads nothing, and judges what the ledger holds. Where `work` throws nothing is kept. */
export async function recordRun<T>(
  project: Project,
  { licit, command, patience }: { licit: string; command: string; patience?: number },
  work: (recorder: Recorder) => T,
): Promise<{ head: string; run: number; done: T }> {
  const extra = reading(project, (db) => judgedRules(db, lastRun(db, project)));
  let done: { value: T } | undefined;
  const { run, head } = await rejudge({
    ledger: project.ledger,
    root: project.root,
    config: project.config,
    licit,
    extra,
    command,
    ...(patience !== undefined && { patience }),
    work: (recorder) => void (done = { value: work(recorder) }),
    onNote: (note) => void process.stderr.write(`${note}\n`),
  });
  return { run, head, done: done!.value };
}

/** Reads the project's ledger as it is now. */
export function reading<T>(project: Project, read: (db: Db) => T): T {
  return lookInto(project.ledger, ({ db }) => read(db));
}

/** The last scan of a ledger. Throws where there is none. */
export function lastRun(db: Db, { ledgerName }: Pick<Project, 'ledgerName'>): NonNullable<ReturnType<typeof findRun>> {
  const at = findRun(db);
  if (at === undefined) throw failure('sample/ledger-holds-no', 'fix/scan-first', { ledgerName });
  return at;
}
