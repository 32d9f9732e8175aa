/** The reports that a run is shown in, and where each goes. Apart from what scans: a change without data needs no more. */
import { reportNames, reportOf } from '../../catalog/catalog.js';
import type { Report } from '../../model/snapshot.js';
import { type JobPage, jobPages } from '../job-page.js';
import { findingFormats, outputsOf, unknownFormat } from '../outputs.js';

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
