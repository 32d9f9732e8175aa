/** A check of a change of a project, and what it comes to. The command prints it, the library gives it back. */
import { relative, resolve, sep } from 'node:path';
import { findProject } from '../config/find.js';
import { LicitError } from '../model/errors.js';
import type { RulesLock, Severity } from '../model/rule.js';
import type { BlobsView, Snapshot } from '../model/snapshot.js';
import { exitOf, NOTHING_READ } from '../project/exit-code.js';
import { loadProject, type Project, type ProjectArguments } from '../project/project.js';
import { append } from '../text/append.js';
import { plain } from '../text/show.js';
import { type BaseFound, baseAsked } from './base-asked.js';
import type { Compared } from './compared.js';
import { type LockState, lockOfProject, refuseNewer, stateOf } from './lock/lock-state.js';
import { lockChange } from './lock-change.js';
import type { Sides, SidesAsked } from './side-types.js';
import { sidesOf } from './sides.js';
import { workFolder } from './trees.js';
import { unchangedView } from './unchanged.js';

/** What a check is asked. */
export interface CheckAsked
  extends Omit<ProjectArguments, 'ledger'>,
    Pick<SidesAsked, 'always' | 'licit' | 'workers' | 'onFound' | 'onProgress' | 'onKeyMissing'> {
  /** All of the project where there is none. */
  paths: readonly string[];
  cwd: string;
  /** Where a CI host says which branch or commit a change is meant for. */
  env: NodeJS.ProcessEnv;
  /** A ref of Git, or a ledger. */
  base?: string;
  /** What is judged is the index, not the files as they lie. */
  staged?: boolean;
  failOn?: Severity | 'none';
  strict?: boolean;
  /** Told of what counts before anything is read. */
  onBase?(counts: Counting): void;
}

/** What a change is judged by. */
export interface Counting {
  project: Project;
  base: BaseFound;
  lock: RulesLock | undefined;
}

/** What a change comes to. */
export interface Checked extends Counting {
  view: Snapshot;
  exit: 0 | 1 | typeof NOTHING_READ;
  failOn: Severity | 'none';
  paths: readonly string[];
  /** What became of the files of a change that holds no data or touches nothing under the paths; `false` for any other. */
  noDataIn: false | { blobs?: BlobsView };
}

/** No data is under the paths after the change. */
export interface NothingLeft extends Counting {
  paths: readonly string[];
  /** The base had some. */
  wasThere: boolean;
}

/** Compares both sides of a change. Writes nothing into the project. */
export async function checkProject(asked: CheckAsked): Promise<Checked | NothingLeft> {
  const { cwd, licit, staged = false, strict = false, workers } = asked;
  // Not by loading the project: what a change wrote into its policy is not read before that of the base is known.
  const { root } = findProject(cwd);
  const base = baseAsked({ base: asked.base, staged, root, cwd, env: asked.env });
  const project = projectOf(asked, base);
  const paths = pathsIn(root, asked.paths, cwd);
  const lock = lockOfProject(project);
  const state = lock && (await stateOf(lock));
  if (state) refuseNewer(state, licit);
  if (project.policy) append(project.policy.change, await lockChange(project, lock));
  const counting = { project, base, lock };
  asked.onBase?.(counting);
  const failOn = asked.failOn ?? project.config.failOn;
  const work = workFolder();
  try {
    const { always, onFound, onProgress, onKeyMissing } = asked;
    const sides = await sidesOf({
      project,
      base,
      paths,
      folder: work.path,
      staged,
      always,
      licit,
      onFound,
      onProgress,
      onKeyMissing,
      ...(workers !== undefined && { workers }),
    });
    const told = { ...counting, failOn, paths };
    if (!('after' in sides)) {
      const view = unchangedView(sides, project.config, licit, staged);
      return { ...told, view, exit: 0, noDataIn: sides };
    }
    if (sides.after.run === 0) return { ...counting, paths, wasThere: sides.before !== undefined };
    const { view, risen } = await judged(sides, state, { licit, staged, failOn, config: project.config });
    const exit = sides.after.read === 0 && view.findings.length > 0 ? NOTHING_READ : exitOf({ ...view, rules: risen }, failOn, strict);
    return { ...told, view, exit, noDataIn: sides.untouched ? sides : false };
  } finally {
    work.remove();
  }
}

/** A change with the findings of the base beside the new ones. */
export function withBefore(view: Snapshot): Snapshot {
  return { ...view, findings: [...view.findings, ...(view.change?.before ?? [])] };
}

/** What is new, as far as it counts by `rules.lock`. */
async function judged(
  sides: Sides,
  state: LockState | undefined,
  { licit, staged, failOn, config }: { licit: string; staged: boolean; failOn: Severity | 'none'; config: Project['config'] },
): Promise<Compared> {
  const { compared } = await import('./compared.js');
  const found = compared(sides, licit, staged);
  if (state === undefined) return found;
  const { underLock } = await import('./under-lock.js');
  return underLock(found, sides, state, { failOn, rules: config.rules });
}

/** The project with the policy that counts: that of the base, unless another one is named. */
function projectOf({ cwd, config, policyFrom: asked }: CheckAsked, base: BaseFound): Project {
  const policyFrom = asked ?? (base.ledger === undefined && base.note !== 'first' ? base.id : undefined);
  const project = loadProject({ cwd, ...(config !== undefined && { config }), ...(policyFrom !== undefined && { policyFrom }) });
  // People know the branch, not the commit where it was left.
  if (project.policy && asked === undefined) project.policy.base.label = base.label;
  return project;
}

/** The paths given, relative to the project. */
function pathsIn(root: string, given: readonly string[], cwd: string): string[] {
  const paths = (given.length === 0 ? [root] : given).map((path) => {
    const inside = relative(root, resolve(cwd, path)).split(sep).join('/');
    if (inside === '..' || inside.startsWith('../'))
      throw new LicitError(`${plain(path)} is outside the project ${plain(root)}`, 'Run licit check in the project that it belongs to.');
    return inside === '' ? '.' : inside;
  });
  return [...new Set(paths)];
}
