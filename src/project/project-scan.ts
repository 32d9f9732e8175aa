/** A scan of a project into its ledger, and what it comes to. The command prints it, the library gives it back. */
import { lookInto } from '../ledger/open-ledger.js';
import { findRun } from '../ledger/read/as-of.js';
import { snapshot } from '../ledger/read/query.js';
import type { Severity } from '../model/rule.js';
import type { Snapshot } from '../model/snapshot.js';
import { freeMemory } from '../scan/free-memory.js';
import { scan } from '../scan/scan.js';
import type { ScanOptions, ScanResult } from '../scan/scan-options.js';
import { exitOf, NOTHING_READ } from './exit-code.js';
import { ownRules } from './own-rules.js';
import { loadProject, type Project, type ProjectArguments } from './project.js';
import { projectKey } from './project-key.js';
import { leavesDataUnread } from './unread-data.js';

/** What a scan of a project is asked. */
export interface ScanAsked
  extends ProjectArguments,
    Pick<ScanOptions, 'workers' | 'media' | 'stdin' | 'stdinName' | 'onFound' | 'onProgress' | 'onNote'> {
  paths: readonly string[];
  cwd: string;
  licit: string;
  /** Files of users' own rules. */
  rules?: readonly string[];
  failOn?: Severity | 'none';
  strict?: boolean;
  /** What has to be shown over sensitive personal information and is not does not fail the run. */
  allowUnproven?: boolean;
  /** Told of the project before anything is read. */
  onProject?(project: Project): void;
}

/** What was just recorded. */
export interface Scanned {
  project: Project;
  view: Snapshot;
  failOn: Severity | 'none';
  exit: 0 | 1 | typeof NOTHING_READ;
  /** Descriptors alone were read, none of the data. */
  described: boolean;
}

/** Nothing is under the paths; what ignore files leave out there. No ledger was written. */
export interface NothingFound {
  project: Project;
  ignored: NonNullable<ScanResult['ignored']>;
}

/** So many hosts are read: pages print a few, and JSON none. */
const MAX_HOSTS = 20;

/** Scans paths of a project. */
export async function scanProject(asked: ScanAsked): Promise<Scanned | NothingFound> {
  const { cwd, paths, licit } = asked;
  const project = loadProject(asked);
  asked.onProject?.(project);
  const own = ownRules(asked.rules ?? [], project, cwd);
  try {
    const result = await scan({
      paths,
      cwd,
      root: project.root,
      ledger: project.ledger,
      key: projectKey(project),
      config: asked.allowUnproven ? { ...project.config, allowUnproven: true } : project.config,
      licit,
      workers: asked.workers,
      media: asked.media ?? false,
      stdin: asked.stdin,
      stdinName: asked.stdinName,
      extraRules: own.files,
      ...(project.policy && { policy: project.policy }),
      onFound: asked.onFound,
      onProgress: asked.onProgress,
      onNote: asked.onNote,
    });
    return result.found === 0 ? { project, ignored: result.ignored ?? [] } : { project, ...comesTo(project, result, asked) };
  } finally {
    own.dispose();
  }
}

/** What was just recorded in the ledger. */
export function comesTo(
  project: Project,
  { run, read }: ScanResult,
  { licit, strict = false, failOn = project.config.failOn }: Pick<ScanAsked, 'failOn' | 'licit' | 'strict'>,
): Omit<Scanned, 'project'> {
  freeMemory();
  return lookInto(project.ledger, (ledger) => {
    const at = findRun(ledger.db, String(run));
    if (!at) throw new Error('the run just written is not there');
    const view = {
      ...snapshot(ledger, at, licit, MAX_HOSTS),
      ledger: { id: ledger.id, path: project.ledgerName, created: ledger.created },
    };
    const described = read > 0 && view.totals.items === 0 && leavesDataUnread(view.notRead);
    return { view, failOn, described, exit: read === 0 || described ? NOTHING_READ : exitOf(view, failOn, strict) };
  });
}
