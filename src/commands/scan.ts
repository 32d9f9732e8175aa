import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reportOf, reports } from '../catalogue.js';
import { LicitError } from '../errors.js';
import { readLedger } from '../ledger/open.js';
import { findRun, snapshot } from '../ledger/query.js';
import type { Config, Lang, Report, Severity, Snapshot } from '../model.js';
import { scan } from '../scan.js';
import { plain } from '../show.js';
import { progressLine } from './progress.js';
import { loadProject, projectKey } from './project.js';
import { terminal } from './terminal.js';

export interface ScanArguments {
  paths: string[];
  ledger?: string;
  config?: string;
  format: string[];
  failOn?: Severity | 'none';
  strict?: boolean;
  /** What has to be shown over sensitive personal information and is not does not fail the run. */
  allowUnproven?: boolean;
  workers?: number;
  rules: string[];
  stdinName?: string;
  quiet?: boolean;
  lang: Lang;
  color: boolean;
  licit: string;
}

const NOTHING_TO_SCAN = 3;

/** `licit scan`: the main job, then the findings in the formats asked for. Returns the exit code. */
export async function runScan(args: ScanArguments): Promise<number> {
  const project = loadProject(args);
  const outputs = await outputsOf(args.format);
  if (!args.quiet)
    process.stderr.write(`licit ${args.licit} · offline · ledger ${project.ledgerName}${project.hasLedger ? '' : ' (new)'}\n`);
  const progress = progressLine(args.quiet ?? false);
  try {
    const result = await scan({
      paths: args.paths,
      cwd: process.cwd(),
      root: project.root,
      ledger: project.ledger,
      key: projectKey(project),
      config: args.allowUnproven ? { ...project.config, allowUnproven: true } : project.config,
      licit: args.licit,
      workers: args.workers,
      stdin: args.paths.includes('-') ? process.stdin : undefined,
      stdinName: args.stdinName,
      extraRules: args.rules.map((file) => resolve(file)),
      onFound: progress.found,
      onProgress: progress.update,
      onNote: progress.note,
    });
    progress.end();
    if (result.found === 0) {
      process.stderr.write(`Nothing to scan in ${args.paths.map(plain).join(', ')}\n`);
      return NOTHING_TO_SCAN;
    }
    const ledger = readLedger(project.ledger);
    const at = findRun(ledger.db, String(result.run));
    if (!at) throw new Error('the run just written is not there');
    const view = { ...snapshot(ledger, at, args.licit), ledger: { id: ledger.id, path: project.ledgerName, created: ledger.created } };
    ledger.db.close();
    const failOn = args.failOn ?? project.config.failOn;
    const exit = exitOf(view, failOn, args.strict ?? false);
    for (const { report, file } of outputs) {
      const screen = terminal(args.color, file === undefined);
      const [first] = report.render(view, { lang: args.lang, ...screen, failOn, strict: args.strict ?? false, exit });
      if (file === undefined) process.stdout.write(first!.content);
      else {
        writeOutput(file, first!.content);
        process.stderr.write(`wrote ${plain(file)}\n`);
      }
    }
    return exit;
  } finally {
    progress.end();
  }
}

function writeOutput(file: string, content: string): void {
  try {
    writeFileSync(file, content);
  } catch (cause) {
    throw new LicitError(
      `Cannot write ${plain(file)}${(cause as NodeJS.ErrnoException).code === 'ENOSPC' ? ': there is no room left' : ''}`,
      'Check that its folder exists, can be written and has room. The scan itself is recorded: licit show prints it.',
      { cause },
    );
  }
}

/** Whether the run fails: a rule at or above the severity is unmet, or unproven where it has to be shown, or under `--strict` anywhere. */
export function exitOf(view: Snapshot, failOn: Config['failOn'], strict: boolean): 0 | 1 {
  if (failOn === 'none') return 0;
  const order: Severity[] = ['error', 'warn', 'info'];
  const fails = (severity: Severity): boolean => order.indexOf(severity) <= order.indexOf(failOn);
  if (view.findings.some((finding) => (finding.verdict === 'unmet' || !finding.allowed) && fails(finding.severity))) return 1;
  return strict && view.rules.some((rule) => !rule.off && rule.counts.unproven > 0 && fails(rule.severity)) ? 1 : 0;
}

async function outputsOf(asked: readonly string[]): Promise<{ report: Report; file: string | undefined }[]> {
  const wanted = asked.length > 0 ? asked : [process.stdout.isTTY ? 'pretty' : 'concise'];
  return Promise.all(
    wanted.map(async (one) => {
      const [id = '', ...rest] = one.split('=');
      const report = await reportOf(id);
      if (report?.kind !== 'stream') {
        const streams = (await reports()).filter(({ kind }) => kind === 'stream').map((stream) => stream.id);
        throw new LicitError(`There is no format ${JSON.stringify(id)}`, `Take one of: ${streams.join(', ')}`);
      }
      return { report, file: rest.length > 0 ? rest.join('=') : undefined };
    }),
  );
}
