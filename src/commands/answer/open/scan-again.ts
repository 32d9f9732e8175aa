/** Reads again what the last scan read: what is said of sentences and of detections counts when they are read. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../catalog/catalog.js';
import type { Lang } from '../../../model/basics.js';
import type { Snapshot } from '../../../model/snapshot.js';
import type { Project } from '../../../project/project.js';
import { scanProject } from '../../../project/project-scan.js';
import { judgedBefore } from '../../rejudged.js';
import { progressLine } from '../../scan/progress.js';
import type { CountsNow } from '../../waive/counts-now.js';

interface Asked {
  ledger?: string;
  config?: string;
  lang: Lang;
  licit: string;
}

/**
 * Scans the paths of the last scan again; what did not change is not read anew. Undefined where that is not known: the last run read nothing, a path is
 * not there, or the scan had rules of its own, which are named on its command line.
 */
export async function scannedAgain(args: Asked, project: Project, { run: { paths } }: Pick<Snapshot, 'run'>): Promise<CountsNow> {
  const own = new Set(rules().map(({ id }) => id));
  const isOther = paths.length === 0 || paths.some((path) => !existsSync(join(project.root, path)));
  if (isOther || judgedBefore(project)?.rules.some(({ id }) => !own.has(id))) return undefined;
  const progress = progressLine(false, args.lang);
  try {
    const scanned = await scanProject({
      ...args,
      paths,
      cwd: project.root,
      onFound: progress.found,
      onProgress: progress.update,
      onNote: progress.note,
    });
    return 'view' in scanned ? { run: scanned.view.run.id, head: scanned.view.head } : undefined;
  } finally {
    progress.end();
  }
}
