import { relative } from 'node:path';
import type { Lang } from '../../model/basics.js';
import type { Severity } from '../../model/rule.js';
import { NOTHING_READ } from '../../project/exit-code.js';
import type { Project } from '../../project/project.js';
import { type Scanned, scanProject } from '../../project/project-scan.js';
import { scanTaskOfProject } from '../../project/sharded-scan.js';
import { failure } from '../../text/failures/failure.js';
import { say } from '../../text/messages/say.js';
import { counted, plain } from '../../text/show.js';
import { writeJobPage } from '../job-page.js';
import { keepWritten } from '../keep-written.js';
import { put } from '../outputs.js';
import { asReported } from '../repository-paths.js';
import { terminal } from '../terminal.js';
import { progressLine } from './progress.js';
import { reportsAsked, type Shown } from './reports-asked.js';
import { scanInShards } from './scan-in-shards.js';

export interface ScanArguments {
  paths: string[];
  ledger?: string;
  config?: string;
  /** `format`, or `format=file`. */
  format: string[];
  /** Where formats go that name no file. */
  output?: string;
  failOn?: Severity | 'none';
  strict?: boolean;
  /** What has to be shown over sensitive personal information and is not does not fail the run. */
  allowUnproven?: boolean;
  /** Whose policy counts: `head`, a Git ref or a folder. */
  policyFrom?: string;
  workers?: number;
  /** The metadata of all media files that lists name is read. */
  media?: boolean;
  rules: string[];
  stdinName?: string;
  /** `auto`, or how many processes read; a process of its own each. */
  shards?: string;
  /** The folder of a plan, and which of its tasks. */
  plan?: string;
  task?: number;
  keyFile?: string;
  quiet?: boolean;
  lang: Lang;
  color: boolean;
  licit: string;
}

const LOST = 'Check that the folder exists, can be written and has room. The scan itself is recorded.';

/** `licit scan`: the main job, then the findings in the formats asked for. Returns the exit code. */
export async function runScan(args: ScanArguments): Promise<number> {
  if (args.plan !== undefined || args.task !== undefined) return runTask(args);
  const outputs = await reportsAsked(args.format, args.output);
  const progress = progressLine(args.quiet ?? false, args.lang);
  try {
    const { shards } = args;
    if (shards !== undefined) {
      const joined = await scanInShards({ ...args, shards }, progress);
      progress.end();
      return joined === undefined ? sayNothingThere(args, []) : showScanned(args, outputs, joined);
    }
    const scanned = await scanProject({
      ...args,
      cwd: process.cwd(),
      stdin: args.paths.includes('-') ? process.stdin : undefined,
      onProject: (project) => sayWhatCounts(args, project),
      onFound: progress.found,
      onProgress: progress.update,
      onNote: progress.note,
    });
    progress.end();
    if (!('view' in scanned)) return sayNothingThere(args, scanned.ignored);
    const exit = showScanned(args, outputs, scanned);
    const files = outputs.map(({ file }) => file);
    await keepWritten(scanned.project, files, { command: 'licit scan', licit: args.licit, lang: args.lang });
    return exit;
  } finally {
    progress.end();
  }
}

function sayNothingThere({ paths }: ScanArguments, all: readonly { by: string; files: number }[]): number {
  const ignored = all.map(({ by, files }) => `${files} ignored by ${plain(by)}`);
  process.stderr.write(`Nothing to scan in ${paths.map(plain).join(', ')}${ignored.length > 0 ? ` (${ignored.join(', ')})` : ''}\n`);
  return NOTHING_READ;
}

/** `licit scan --plan --task`: one task of a plan, into its shard. Returns the exit code. */
async function runTask(args: ScanArguments): Promise<number> {
  const { plan, task, output, paths, lang, quiet = false } = args;
  if (plan === undefined || task === undefined || output === undefined || paths.length > 0)
    throw failure('scan/plan-alone', 'fix/plan-and-task');
  const progress = progressLine(quiet, lang);
  try {
    const { file, manifests, items } = await scanTaskOfProject({
      ...args,
      plan,
      task,
      out: output,
      onFound: progress.found,
      onProgress: progress.update,
      onNote: progress.note,
    });
    progress.end();
    const given = {
      file: plain(relative(process.cwd(), file)),
      manifests: counted(manifests, 'manifest', lang),
      items: counted(items, 'item', lang),
    };
    if (!quiet) process.stdout.write(say('plan/shard-written', lang, given));
    return 0;
  } finally {
    progress.end();
  }
}

/** What decides how a scan is shown. */
type ShownArguments = Pick<ScanArguments, 'color' | 'lang' | 'paths' | 'quiet' | 'strict'>;

/** Shows what was just recorded in every format that was asked for. Returns the exit code. */
export function showScanned(args: ShownArguments, outputs: readonly Shown[], { project, view, failOn, exit, described }: Scanned): number {
  if (exit === NOTHING_READ) sayNothingRead(args, described);
  for (const { report, file, page } of outputs) {
    const [first] = report.render(asReported(view, report, project.root), {
      lang: args.lang,
      ...terminal(args.color, file === undefined),
      failOn,
      strict: args.strict ?? false,
      exit,
    });
    if (page !== undefined) {
      writeJobPage(page, first!.content, args.lang);
      continue;
    }
    put(first!.content, file, project.root, LOST);
    if (file !== undefined && !args.quiet) process.stderr.write(`wrote ${plain(file)}\n`);
  }
  return exit;
}

/** Says that no item was read: nothing at all, or descriptors alone while the data was not. */
function sayNothingRead({ paths, lang }: ShownArguments, described: boolean): void {
  const where = paths.map(plain).join(', ');
  process.stderr.write(say(described ? 'scan/only-described' : 'scan/nothing-read', lang, { where }));
}

/** The first line, and what a person should know of the configuration before anything is read. */
function sayWhatCounts(args: ScanArguments, project: Project): void {
  if (!args.quiet) {
    const { licit, lang } = args;
    const given = { licit, ledgerName: project.ledgerName, configuration: configurationUsed(project, lang) };
    process.stderr.write(say(project.hasLedger ? 'scan/counts' : 'scan/counts-new', lang, given));
  }
  if (project.refusedConfig !== undefined)
    process.stderr.write(say('scan/belongs-another-user', args.lang, { refusedConfig: plain(project.refusedConfig) }));
  warnOfOwnPolicy(args.policyFrom, args.lang);
}

/** Branches that changes are proposed to, as CI systems name them. */
const TARGETS = [
  'GITHUB_BASE_REF',
  'CI_MERGE_REQUEST_TARGET_BRANCH_NAME',
  'BITBUCKET_PR_DESTINATION_BRANCH',
  'SYSTEM_PULLREQUEST_TARGETBRANCH',
  'CHANGE_TARGET',
];

/** A pull request that is judged by its own configuration can switch off what it breaks. */
function warnOfOwnPolicy(policyFrom: string | undefined, lang: Lang): void {
  const target = TARGETS.map((name) => process.env[name]).find((value) => value !== undefined && value !== '');
  if (target === undefined || (policyFrom ?? 'head') !== 'head') return;
  const branch = plain(target.replace(/^refs\/heads\//, ''));
  process.stderr.write(say('scan/own-policy', lang, { branch }));
}

/** Which configuration counts, in the words of the first line. */
function configurationUsed({ config, policy, root }: Project, lang: Lang): string {
  const file = config.path ?? say('run/no-config', lang);
  const from = policy === undefined ? '' : say('run/config-of', lang, { label: policy.base.label });
  const where = relative(process.cwd(), root) === '' ? '' : say('run/config-in', lang, { root });
  return plain(`${file}${from}${where}`);
}
