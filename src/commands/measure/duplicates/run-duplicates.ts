/** `licit tools measure duplicates`: exact and near duplicates, and items of benchmarks, in the texts of the manifests as they are now. */

import { formats as allFormats } from '../../../catalog/catalog.js';
import type { Lang } from '../../../model/basics.js';
import { loadProject } from '../../../project/project.js';
import { failure } from '../../../text/failures/failure.js';
import { plain, safeJson } from '../../../text/show.js';
import { put, toScreen } from '../../outputs.js';
import { terminal } from '../../terminal.js';
import { duplicatesCsv } from './duplicates-csv.js';
import { duplicatesPage } from './duplicates-page.js';
import type { DuplicatesView } from './duplicates-view.js';
import { duplicatesIn } from './find-duplicates.js';

export interface DuplicatesArguments {
  paths: readonly string[];
  /** Files with the items of benchmarks. */
  against?: readonly string[];
  /** `0.8` or `80%`. */
  threshold: string;
  limit: number;
  config?: string;
  /** A file; standard output when left out. */
  output?: string;
  format?: 'pretty' | 'json' | 'csv';
  lang: Lang;
  color: boolean;
  licit: string;
}

/** Pairs of a benchmark that a table lists. */
const PAIRS_OF_TABLE = 100_000;

/** Prints duplicates and overlap with benchmarks. Returns the exit code: 0, whether there is anything or not. */
export async function runDuplicates(args: DuplicatesArguments): Promise<number> {
  const threshold = shareOf(args.threshold);
  const project = loadProject(args);
  const source = { project, formats: await allFormats(), cwd: process.cwd() };
  const { view, groups, items } = await duplicatesIn(args.paths, source, {
    threshold,
    against: args.against ?? [],
    limit: args.limit,
    ...(args.format === 'csv' && { pairs: PAIRS_OF_TABLE }),
  });
  put(
    written(view, () => duplicatesCsv(view, groups, items), args),
    args.output,
    project.root,
  );
  return 0;
}

function shareOf(text: string): number {
  const [, digits, percent] = /^(\d{1,3}(?:\.\d{1,6})?)\s*(%?)$/.exec(text.trim()) ?? [];
  const share = Number(digits) / (percent ? 100 : 1);
  if (!(share >= 0.3 && share <= 1))
    throw failure('measure/not-threshold-similarity', 'fix/write-number-from', { text: JSON.stringify(plain(text.slice(0, 50))) });
  return share;
}

function written(view: DuplicatesView, table: () => string, { format, lang, color, output, licit }: DuplicatesArguments): string {
  if (format === 'csv') return table();
  if (format !== 'json') return duplicatesPage(view, lang, terminal(color, toScreen(output)));
  const { counts, notMeasured, notRead, ...rest } = view;
  const english = {
    notMeasured: notMeasured.map(({ what, count }) => ({ what: what.en, count })),
    notRead: notRead.map(({ path, why }) => ({ path, why: why.en })),
  };
  return `${safeJson({ schemaVersion: 1, licit, counts: measuredCounts(counts), ...rest, ...english })}\n`;
}

/** Counts over no items are null: nothing was compared, and it is not zero. */
function measuredCounts(counts: DuplicatesView['counts']): Record<string, number | null> {
  const { compared, comparedNear } = counts;
  const isMeasured = (name: string): boolean =>
    /^(?:manifests|items|compared|comparedNear)$/.test(name) || (name.startsWith('near') ? comparedNear > 0 : compared > 0);
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, isMeasured(name) ? count : null]));
}
