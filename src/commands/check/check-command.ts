/** `licit check`: judges what a change adds or changes against its base, and leaves what was there before in peace. */

import { join } from 'node:path';
import { type Checked, type Counting, checkProject, type NothingLeft, withBefore } from '../../check/project-check.js';
import { findProject } from '../../config/find.js';
import type { Lang } from '../../model/basics.js';
import type { Severity } from '../../model/rule.js';
import type { Snapshot } from '../../model/snapshot.js';
import { NOTHING_READ } from '../../project/exit-code.js';
import { punctuation } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import { policyNotes } from '../../text/policy-notes.js';
import { plain } from '../../text/show.js';
import { noDataText } from '../../text/summary.js';
import { hasCard } from '../card/marked-readme.js';
import { writeJobPage } from '../job-page.js';
import { put } from '../outputs.js';
import { asReported } from '../repository-paths.js';
import { progressLine } from '../scan/progress.js';
import { reportsAsked, type Shown } from '../scan/reports-asked.js';
import { terminal } from '../terminal.js';
import { toldOnce } from './told-once.js';

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
  known?: string;
  head?: string[];
  policyFrom?: string;
  workers?: number;
  quiet?: boolean;
  lang: Lang;
  color: boolean;
  licit: string;
}

/** What people read says nothing where there is nothing; a host waits for a file even so, to close what it showed before. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(['pretty', 'concise']);
/** Says how much there is in all, whatever changed: both sides are read for it. */
const OF_ALL = 'json';

/** Compares, shows what is new in the formats asked for, and gives the exit code. Writes nothing into the project but the files named with `--format`. */
export async function runCheck(args: CheckArguments): Promise<number> {
  const outputs = await reportsAsked(args.format, args.output);
  const { quiet = false, lang } = args;
  const progress = progressLine(quiet, lang);
  try {
    const checked = await checkProject({
      ...args,
      ...(args.head && { heads: args.head }),
      cwd: process.cwd(),
      env: process.env,
      always: outputs.some(({ report }) => report.id === OF_ALL),
      onBase: (counting) => sayWhatCounts(args, counting),
      onFound: progress.found,
      onProgress: progress.update,
      onKeyMissing: (label, file) => {
        if (!quiet) process.stderr.write(`${readAgain(label, file, lang)}\n`);
      },
      onMoved: (paths) => process.stderr.write(`${moved(paths, args)}\n`),
    });
    progress.end();
    if (!('view' in checked)) return nothingThere(args, checked);
    if (checked.noDataIn && !quiet) process.stderr.write(`✓ ${noDataText(checked.noDataIn.blobs, lang)}\n`);
    if (checked.view.change?.noData && !quiet)
      for (const { path, text } of policyNotes(checked.view, lang).filter(({ id }) => id.startsWith('change-')))
        process.stderr.write(`ℹ ${plain(path)}: ${plain(text)}\n`);
    if (!quiet) sayStaleCard(checked.view, lang);
    shown(args, outputs, checked);
    if (checked.exit === 1 && checked.lock === undefined) hintAtLock(args);
    return checked.exit;
  } finally {
    progress.end();
  }
}

/** Says that the numbers in the README are of the data before the change, where the change leaves the README as it was. */
function sayStaleCard({ change }: Snapshot, lang: Lang): void {
  const files = change?.blobs?.files ?? [];
  const isStale = change?.manifests.some(({ path }) => path !== README) === true && !files.some(({ path }) => path === README);
  if (isStale && hasCard(join(findProject(process.cwd()).root, README)))
    process.stderr.write(`${say('card/stale-in-change', lang, { path: README })}\n`);
}

/** The card of the project. */
const README = 'README.md';

function readAgain(label: string, file: string, lang: Lang): string {
  return say('check/key-not-here', lang, { label: plain(label), file: plain(file) });
}

function moved(paths: readonly string[], { known = '', lang }: CheckArguments): string {
  const named = paths.slice(0, 3).map(plain).join(punctuation[lang].listComma) + (paths.length > 3 ? ' …' : '');
  return say('check/does-not-answer', lang, { known: plain(known), named });
}

function isSilent({ report, file, page }: Shown): boolean {
  return file === undefined && page === undefined && FOR_PEOPLE.has(report.id);
}

/** One line for a person at a terminal: without a lock, what an upgrade finds blocks at once. */
function hintAtLock({ quiet, lang }: CheckArguments): void {
  if (quiet || process.stderr.isTTY !== true) return;
  process.stderr.write(say('check/no-rules-lock', lang));
}

/** The first line, and what a person should know of the base before anything is read. */
function sayWhatCounts(
  { licit, lang, quiet }: CheckArguments,
  { base: { kind, label, id, note }, project: { config, policy }, lock }: Counting,
): void {
  const at = kind === 'git' ? `${label} (${id.slice(0, 7)})` : label;
  const file = config.path ?? say('run/no-config', lang);
  const from = policy === undefined ? '' : say('run/config-of', lang, { label: policy.base.label });
  const locked = lock === undefined || lock.licit === licit ? '' : ` · rules.lock: licit ${lock.licit}`;
  if (!quiet)
    process.stderr.write(
      `${plain(`licit ${licit} · ${say('check/offline', lang)} · ${say('check/base', lang)} ${at} · ${file}${from}${locked}`)}\n`,
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
function nothingThere({ lang }: CheckArguments, { wasThere, paths }: NothingLeft): number {
  const where = paths.map(plain).join(punctuation[lang].listComma);
  if (!wasThere) {
    process.stderr.write(say('check/no-data', lang, { where }));
    return 0;
  }
  process.stderr.write(say('check/no-data-left', lang, { where }));
  return NOTHING_READ;
}

/** Shows what is new in every format that was asked for. */
function shown(args: CheckArguments, outputs: readonly Shown[], checked: Checked): void {
  const { view, exit, paths } = checked;
  if (exit === NOTHING_READ) {
    const where = paths.map(plain).join(', ');
    process.stderr.write(say('check/nothing-could-read', args.lang, { where }));
  }
  write(args, outputs, { ...checked, view: args.all ? withBefore(view) : view });
}

/** Every format that was asked for, where it was asked for. */
function write(args: CheckArguments, outputs: readonly Shown[], { project, view, exit, failOn }: Checked): void {
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
    if (file !== undefined && !args.quiet) process.stderr.write(say('run/wrote', args.lang, { file: plain(file) }));
  }
}
