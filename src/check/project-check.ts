/** A check of a change of a project, and what it comes to. The command prints it, the library gives it back. */

import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { findProject } from '../config/find.js';
import { git } from '../config/git/git.js';
import { filesOfCommit } from '../config/git/git-change.js';
import { documentsOf } from '../documents/examine-evidence.js';
import { headsIn, readHeads } from '../ledger/verify/verify-heads.js';
import type { RulesLock, Severity } from '../model/rule.js';
import type { PolicyChange } from '../model/settings.js';
import type { BlobsView, Snapshot } from '../model/snapshot.js';
import { exitOf, NOTHING_READ } from '../project/exit-code.js';
import { loadProject, type Project, type ProjectArguments } from '../project/project.js';
import { append } from '../text/append.js';
import { failure } from '../text/failures/failure.js';
import { plain } from '../text/show.js';
import { type BaseFound, baseAsked } from './base-asked.js';
import type { Compared } from './compared.js';
import { unprovenIn, withAnswers } from './known/known-answers.js';
import type { KnownSummary } from './known/known-file.js';
import { type LockState, lockOfProject, refuseNewer, stateOf } from './lock/lock-state.js';
import { lockChange } from './lock-change.js';
import type { Sides, SidesAsked } from './side-types.js';
import { sidesOf } from './sides.js';
import { workFolder } from './trees.js';
import { pointersView, unchangedView } from './unchanged.js';

/** What a check is asked. */
export interface CheckAsked
  extends Omit<ProjectArguments, 'ledger'>,
    Pick<SidesAsked, 'always' | 'licit' | 'workers' | 'onFound' | 'onProgress' | 'onKeyMissing' | 'onMoved'> {
  /** All of the project where there is none. */
  paths: readonly string[];
  cwd: string;
  /** Where a CI host says which branch or commit a change is meant for. */
  env: NodeJS.ProcessEnv;
  /** A ref of Git, or a ledger. */
  base?: string;
  /** What is judged is the index, not the files as they lie. */
  staged?: boolean;
  /** A file of `licit export known`, which answers for pointers whose objects are not here. */
  known?: string;
  /** Heads of the project's ledger, in hex, from where a change cannot write: `.licit/heads` has to have them, and `known` may be bound to one of them. */
  heads?: readonly string[];
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
  if (asked.heads?.some((head) => !/^[0-9a-f]{64}$/i.test(head))) throw failure('check/head-not-head', 'fix/give-all-digits');
  const checked = await checkedSides(asked);
  const gone = (asked.heads ?? []).filter((head) => !isKept(asked.cwd, head));
  // A file of known answers is bound to a head that need not be merged yet.
  if (!('view' in checked) || asked.known !== undefined || gone.length === 0) return checked;
  const change = gone.map((head): PolicyChange => ({ file: '.licit/heads', kind: 'head-gone', head }));
  return {
    ...checked,
    view: { ...checked.view, policy: { ...checked.view.policy, change: [...checked.view.policy.change, ...change] } },
    exit: 1,
  };
}

/** Whether `.licit/heads`, as it is here, has a head. */
function isKept(cwd: string, head: string): boolean {
  return readHeads(join(findProject(cwd).licit, 'heads'))?.heads.some((one) => one.head === head.toLowerCase()) ?? false;
}

async function checkedSides(asked: CheckAsked): Promise<Checked | NothingLeft> {
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
  const known = asked.known === undefined ? undefined : await knownFor(asked, project, base);
  const work = workFolder();
  try {
    const { always, onFound, onProgress, onKeyMissing, onMoved } = asked;
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
      onMoved,
      ...(known && { known }),
      ...(workers !== undefined && { workers }),
    });
    const told = { ...counting, failOn, paths };
    if (!('after' in sides)) {
      const view = unchangedView(sides, project.config, licit, staged, project.policy?.change ?? []);
      return { ...told, view, exit: 0, noDataIn: sides };
    }
    if (sides.after.run === 0) {
      if (sides.answered.size === 0) return { ...counting, paths, wasThere: sides.before !== undefined };
      const view = withAnswers(pointersView(sides, project.config, licit, staged, project.policy?.change ?? []), sides.answered);
      return { ...told, view, exit: exitOf(view, failOn, strict), noDataIn: false };
    }
    const { view, risen } = await judged(sides, state, { licit, staged, failOn, config: project.config });
    const isUnread = sides.after.read === 0 && sides.answered.size === 0;
    const exit = isUnread && view.findings.length > 0 ? NOTHING_READ : exitOf({ ...view, rules: risen }, failOn, strict);
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
  if (state === undefined) return withKnown(found, sides.answered);
  const { underLock } = await import('./under-lock.js');
  return withKnown(await underLock(found, sides, state, { failOn, rules: config.rules }), sides.answered);
}

/** What is known of pointers beside what was read here. */
function withKnown({ view, risen }: Compared, answered: Sides['answered']): Compared {
  const more = unprovenIn(answered);
  return {
    view: withAnswers(view, answered),
    risen: risen.map((rule) => ({ ...rule, counts: { ...rule.counts, unproven: rule.counts.unproven + (more.get(rule.id) ?? 0) } })),
  };
}

/** The documents that a configuration names, in the project. */
export const documentPaths = (config: Project['config']): string[] => documentsOf(config).map(({ path }) => path);

/** What a machine that has the data says, by a head that counts. */
async function knownFor(
  { known: label = '', heads = [], cwd, licit, policyFrom }: CheckAsked,
  { root, config }: Project,
  base: BaseFound,
): Promise<KnownSummary> {
  if (base.ledger !== undefined || policyFrom !== undefined) throw failure('check/known-goes-commit', 'fix/leave-out-known');
  const { policyDigest, readKnown } = await import('./known/known-file.js');
  let text: string;
  try {
    text = readFileSync(resolve(cwd, label), 'utf8');
  } catch (cause) {
    throw failure('catalog/cannot-read', 'fix/name-file-licit', { file: plain(label) }, cause);
  }
  const kept = git(root, ['cat-file', 'blob', `${base.id}:./.licit/heads`])?.toString('utf8') ?? '';
  const trusted = new Set([...heads.map((head) => head.toLowerCase()), ...headsIn(kept).heads.map(({ head }) => head)]);
  return readKnown(text, { label, licit, heads: trusted, policy: policyDigest(filesOfCommit(root, base.id).files, documentPaths(config)) });
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
      throw failure('check/outside-project', 'fix/run-licit-check', { path: plain(path), root: plain(root) });
    return inside === '' ? '.' : inside;
  });
  return [...new Set(paths)];
}
