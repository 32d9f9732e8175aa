/** `licit check`: judges what a change adds or changes against its base, and leaves what was there before in peace. */

import { relative, resolve, sep } from 'node:path';
import { findProject } from '../../config/find.js';
import type { Lang } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import type { RulesLock, Severity } from '../../model/rule.js';
import type { RenderOptions, Snapshot } from '../../model/snapshot.js';
import { append } from '../../text/append.js';
import { plain } from '../../text/show.js';
import { noDataText } from '../../text/summary.js';
import { writeJobPage } from '../job-page.js';
import { put } from '../outputs.js';
import { loadProject, type Project } from '../project.js';
import { asReported } from '../repository-paths.js';
import { type LockState, lockOfProject, refuseNewer, stateOf } from '../rules/lock-state.js';
import { exitOf, reportsAsked, type Shown } from '../scan/reports-asked.js';
import { terminal } from '../terminal.js';
import { type BaseFound, baseAsked } from './base-asked.js';
import type { Compared } from './compared.js';
import { lockChange } from './lock-change.js';
import type { Sides } from './side-types.js';
import { sidesOf } from './sides.js';
import { toldOnce } from './told-once.js';
import { workFolder } from './trees.js';
import { unchangedView } from './unchanged.js';

export interface CheckArguments {
  paths: string[];
  /** A ref of Git, or a ledger. */
  base?: string;
  /** What is judged is the index, not the files as they lie. */
  staged?: boolean;
  /** Show what was there before, too. */
  all?: boolean;
  config?: string;
  format: string[];
  output?: string;
  failOn?: Severity | 'none';
  strict?: boolean;
  policyFrom?: string;
  workers?: number;
  quiet?: boolean;
  lang: Lang;
  color: boolean;
  licit: string;
}

/** Nothing was found, or of what was found nothing could be read: no setting makes that a success. */
const NOTHING_READ = 3;

/** What people read says nothing where there is nothing; a host waits for a file even so, to close what it showed before. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(['pretty', 'concise']);
/** Says how much there is in all, whatever changed: both sides are read for it. */
const OF_ALL = 'json';

/** Compares, shows what is new in the formats asked for, and gives the exit code. Writes nothing into the project but the files named with `--format`. */
export async function runCheck(args: CheckArguments): Promise<number> {
  const outputs = await reportsAsked(args.format, args.output);
  // Not by loading the project: what a change wrote into its policy is not read before that of the base is known.
  const { root } = findProject(process.cwd());
  const staged = args.staged ?? false;
  const base = baseAsked({ base: args.base, staged, root, cwd: process.cwd(), env: process.env });
  const project = projectOf(args, base);
  const paths = pathsIn(root, args.paths);
  const lock = lockOfProject(project);
  const state = lock && (await stateOf(lock));
  if (state) refuseNewer(state, args.licit);
  if (project.policy) append(project.policy.change, await lockChange(project, lock));
  sayWhatCounts(args, base, project, lock);
  const work = workFolder();
  try {
    const { licit, lang, workers, quiet = false } = args;
    const sides = await sidesOf({
      project,
      base,
      paths,
      folder: work.path,
      staged,
      always: outputs.some(({ report }) => report.id === OF_ALL),
      licit,
      lang,
      quiet,
      ...(workers !== undefined && { workers }),
    });
    const isNoData = !('after' in sides);
    if ((isNoData || sides.untouched) && !quiet) process.stderr.write(`✓ ${noDataText(sides.blobs, lang)}\n`);
    if (isNoData) {
      write(args, project, outputs, { view: unchangedView(sides, project.config, licit, staged), exit: 0 });
      return 0;
    }
    if (sides.after.run === 0) return nothingThere(args, sides);
    const exit = shown(args, project, outputs, { sides, found: await judged(args, project, sides, state) });
    if (exit === 1 && lock === undefined) hintAtLock(args);
    return exit;
  } finally {
    work.remove();
  }
}

function isSilent({ report, file, page }: Shown): boolean {
  return file === undefined && page === undefined && FOR_PEOPLE.has(report.id);
}

/** What is new, as far as it counts by `rules.lock`. */
async function judged(
  { licit, staged, failOn }: CheckArguments,
  { config }: Project,
  sides: Sides,
  state: LockState | undefined,
): Promise<Compared> {
  const { compared } = await import('./compared.js');
  const found = compared(sides, licit, staged ?? false);
  if (state === undefined) return found;
  const { underLock } = await import('./under-lock.js');
  return underLock(found, sides, state, { failOn: failOn ?? config.failOn, rules: config.rules });
}

/** One line for a person at a terminal: without a lock, what an upgrade finds blocks at once. */
function hintAtLock({ quiet, lang }: CheckArguments): void {
  if (quiet || process.stderr.isTTY !== true) return;
  process.stderr.write(
    lang === 'zh'
      ? 'ℹ 没有 rules.lock：升级 licit 后，新增的规则立即阻止变更。如需先行审查，请创建该文件：licit rules update\n'
      : 'ℹ No rules.lock: after an upgrade of licit, new rules block at once. To review them first, create one: licit rules update\n',
  );
}

/** The project with the policy that counts: that of the base, unless another one is named. */
function projectOf(args: CheckArguments, base: BaseFound): Project {
  const policyFrom = args.policyFrom ?? (base.ledger === undefined && base.note !== 'first' ? base.id : undefined);
  const project = loadProject({
    ...(args.config !== undefined && { config: args.config }),
    ...(policyFrom !== undefined && { policyFrom }),
  });
  // People know the branch, not the commit where it was left.
  if (project.policy && args.policyFrom === undefined) project.policy.base.label = base.label;
  return project;
}

/** The paths given, relative to the project. */
function pathsIn(root: string, given: readonly string[]): string[] {
  const paths = (given.length === 0 ? [root] : given).map((path) => {
    const inside = relative(root, resolve(path)).split(sep).join('/');
    if (inside === '..' || inside.startsWith('../'))
      throw new LicitError(`${plain(path)} is outside the project ${plain(root)}`, 'Run licit check in the project that it belongs to.');
    return inside === '' ? '.' : inside;
  });
  return [...new Set(paths)];
}

/** The first line, and what a person should know of the base before anything is read. */
function sayWhatCounts(
  { licit, lang, quiet }: CheckArguments,
  { kind, label, id, note }: BaseFound,
  { config, policy }: Project,
  lock: RulesLock | undefined,
): void {
  const zh = lang === 'zh';
  const at = kind === 'git' ? `${label} (${id.slice(0, 7)})` : label;
  const file = config.path ?? (zh ? '无 licit.yaml，采用默认设置' : 'no licit.yaml, defaults');
  const from = policy === undefined ? '' : zh ? `（来自 ${policy.base.label}）` : ` of ${policy.base.label}`;
  const locked = lock === undefined || lock.licit === licit ? '' : ` · rules.lock: licit ${lock.licit}`;
  if (!quiet)
    process.stderr.write(
      `${plain(`licit ${licit} · ${zh ? '离线' : 'offline'} · ${zh ? '基准' : 'base'} ${at} · ${file}${from}${locked}`)}\n`,
    );
  const notes = {
    shallow: {
      en: `⚠ The history here is cut off, so the commit where the change left ${label} is not known: compared with ${label} as it is now. For more of it: git fetch --deepen=100`,
      zh: `⚠ 此处的提交历史不完整，无法确定变更与 ${label} 的分叉点，因此与 ${label} 的当前状态比较。获取更多历史：git fetch --deepen=100`,
    },
    unrelated: {
      en: `⚠ ${label} and this branch have no commit in common: compared with ${label} as it is now.`,
      zh: `⚠ ${label} 与当前分支没有共同的提交，因此与 ${label} 的当前状态比较。`,
    },
    first: {
      en: 'Nothing was committed yet: everything is new, and the files here are the policy.',
      zh: '尚无任何提交：全部内容视为新增，并以此处的文件为政策。',
    },
  };
  if (note !== undefined) process.stderr.write(`${plain(notes[note][lang])}\n`);
}

/** The side of the change holds no data at all: that is said, and is a success only where the base had none either. */
function nothingThere({ lang }: CheckArguments, { before, paths }: Sides): number {
  const where = paths.map(plain).join(lang === 'zh' ? '、' : ', ');
  if (before === undefined) {
    process.stderr.write(
      lang === 'zh' ? `${where} 在变更前后均无数据。\n` : `There is no data in ${where}, neither before the change nor after it.\n`,
    );
    return 0;
  }
  process.stderr.write(
    lang === 'zh'
      ? `${where} 在变更后已没有数据；基准中曾有。若属有意，请以 git 提交说明为准并从检查路径中移除。\n`
      : `There is no data left in ${where}; the base has some. If that is meant, take the path out of what is checked.\n`,
  );
  return NOTHING_READ;
}

/** Shows what is new in every format that was asked for. Returns the exit code. */
function shown(
  args: CheckArguments,
  project: Project,
  outputs: readonly Shown[],
  { sides, found }: { sides: Sides; found: Compared },
): number {
  const { view, risen } = found;
  const failOn = args.failOn ?? project.config.failOn;
  const strict = args.strict ?? false;
  const nothingRead = sides.after.read === 0 && view.findings.length > 0;
  const exit = nothingRead ? NOTHING_READ : exitOf({ ...view, rules: risen }, failOn, strict);
  if (nothingRead) {
    const where = sides.paths.map(plain).join(', ');
    process.stderr.write(args.lang === 'zh' ? `${where} 中的内容均无法读取\n` : `Nothing could be read in ${where}\n`);
  }
  const seen = args.all ? { ...view, findings: [...view.findings, ...view.change!.before] } : view;
  write(args, project, outputs, { view: seen, exit });
  return exit;
}

/** Every format that was asked for, where it was asked for. */
function write(
  args: CheckArguments,
  project: Project,
  outputs: readonly Shown[],
  { view, exit }: { view: Snapshot; exit: RenderOptions['exit'] },
): void {
  const failOn = args.failOn ?? project.config.failOn;
  const strict = args.strict ?? false;
  for (const one of outputs) {
    // On a terminal the line above says it all.
    if (view.change?.noData && isSilent(one)) continue;
    const { report, file, page } = one;
    // What a host shows beside the files is said once there.
    const told = report.paths === 'repository' && !args.all ? toldOnce(view, { failOn, strict }) : view;
    const [first] = report.render(asReported(told, report, project.root), {
      lang: args.lang,
      ...terminal(args.color, file === undefined),
      failOn,
      strict,
      exit,
    });
    if (page !== undefined) {
      writeJobPage(page, first!.content, args.lang);
      continue;
    }
    put(first!.content, file, project.root);
    if (file !== undefined && !args.quiet) process.stderr.write(args.lang === 'zh' ? `已写入 ${plain(file)}\n` : `wrote ${plain(file)}\n`);
  }
}
