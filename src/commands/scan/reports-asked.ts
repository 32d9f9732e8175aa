/** The reports that a run is shown in, where each goes, and whether what they show fails the run. Apart from what scans: a change without data needs no more. */
import { reportNames, reportOf } from '../../catalog/catalog.js';
import type { Severity } from '../../model/rule.js';
import type { Config } from '../../model/settings.js';
import type { Report, Snapshot } from '../../model/snapshot.js';
import { isLetPass } from '../../model/waiver.js';
import { type JobPage, jobPages } from '../job-page.js';
import { findingFormats, outputsOf, unknownFormat } from '../outputs.js';

/** Whether the run fails: a rule at or above the severity is unmet where nothing lets it pass (a waiver, the baseline, `rules.lock`), or under `--strict` not shown to be met. */
export function exitOf(view: Snapshot, failOn: Config['failOn'], strict: boolean): 0 | 1 {
  if (failOn === 'none') return 0;
  const order: Severity[] = ['error', 'warn', 'info'];
  const fails = (severity: Severity): boolean => order.indexOf(severity) <= order.indexOf(failOn);
  const open = view.findings.filter((finding) => !isLetPass(finding));
  if (open.some((finding) => (finding.verdict === 'unmet' || !finding.allowed) && fails(finding.severity))) return 1;
  return strict && view.rules.some((rule) => !rule.off && rule.counts.unproven > 0 && fails(rule.severity)) ? 1 : 0;
}

/** A report and the file it goes to; standard output when left out. */
export interface Shown {
  report: Report;
  file?: string;
  /** The page of a CI job that it goes to instead. */
  page?: JobPage;
}

/** The reports behind the formats asked for, each with where it goes, and the page that a CI host shows of the job. */
export async function reportsAsked(asked: readonly string[], output: string | undefined): Promise<Shown[]> {
  // All reports are loaded only to say which there are.
  const names = reportNames();
  const known = asked.every((one) => names.includes(one.split('=', 1)[0]!));
  const outputs = outputsOf(asked, output, known ? ['pretty', ...names] : await findingFormats());
  const named = await Promise.all(outputs.map(async ({ format, file }) => ({ report: await findingReport(format), file })));
  const pages = await Promise.all(jobPages(outputs).map(async (page) => ({ report: await findingReport('markdown'), page })));
  return [...named, ...pages];
}

async function findingReport(format: string): Promise<Report> {
  const report = await reportOf(format);
  if (report?.kind !== 'stream') throw unknownFormat(format, await findingFormats());
  return report;
}
