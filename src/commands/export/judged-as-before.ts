/** Whether what the last scan judged would be judged alike now: what loaders go by must not be older than what decides. */

import { documentsOf, type ProjectDocument } from '../../ledger/kept-documents.js';
import type { Db } from '../../ledger/open-ledger.js';
import type { AsOf } from '../../ledger/read/as-of.js';
import type { Project } from '../../project/project.js';
import { rejudge } from '../../scan/run.js';
import { failure } from '../../text/failures/failure.js';
import { judgedRules } from '../rule-numbers.js';

/** Judges without keeping it. Throws a LicitError where that is another judging than the last: the answers of the last are old. */
export async function refuseChanged(
  project: Project,
  db: Db,
  at: AsOf,
  { licit, command }: { licit: string; command: string },
): Promise<void> {
  const [kept] = documentsOf<ProjectDocument>(db, at.judging, 'project');
  let now: number | undefined;
  await rejudge({
    ledger: project.ledger,
    root: project.root,
    // As the scan was told to.
    config: { ...project.config, ...(kept?.allowUnproven && { allowUnproven: true }) },
    licit,
    extra: judgedRules(db, at),
    command,
    preview: (_, { judging }) => {
      now = judging;
    },
  });
  if (now !== at.judging) throw failure('export/what-decides-changed', 'fix/scan-again-licit');
}
