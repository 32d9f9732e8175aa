/** `licit tools measure`: how much data there is, from what the last scan measured. */

import { snapshot } from '../../ledger/read/query.js';
import type { Lang } from '../../model/basics.js';
import { openLast } from '../../project/opened.js';
import { loadProject } from '../../project/project.js';
import { failure } from '../../text/failures/failure.js';
import { plain, safeJson } from '../../text/show.js';
import { put, toScreen } from '../outputs.js';
import { terminal } from '../terminal.js';
import { measureCsv } from './measure-csv.js';
import { measurePage } from './measure-page.js';
import type { MeasureView } from './measure-view.js';

export interface MeasureArguments {
  dataset?: string;
  asOf?: string;
  ledger?: string;
  config?: string;
  /** A file; standard output when left out. */
  output?: string;
  format?: 'pretty' | 'json' | 'csv';
  lang: Lang;
  color: boolean;
  licit: string;
}

/** Prints what was measured. Returns the exit code. */
export async function runMeasure(args: MeasureArguments): Promise<number> {
  const project = loadProject(args);
  const { ledger, at } = openLast(project, args.asOf);
  try {
    const { measures, asOf, head } = snapshot(ledger, at, args.licit, 0);
    if (measures === undefined) throw failure('measure/items-scan-not', 'fix/scan-again-earlier');
    const cells = args.dataset === undefined ? measures.cells : measures.cells.filter(({ dataset }) => dataset === args.dataset);
    if (cells.length === 0)
      throw failure('measure/no-items-dataset', 'fix/licit-show-lists', { dataset: plain((args.dataset ?? '').slice(0, 200)) });
    const labels = (measures.labels ?? []).filter((one) => args.dataset === undefined || one.dataset === args.dataset);
    const items = cells.reduce((sum, cell) => sum + cell.items, 0);
    const view: MeasureView = {
      measures: { ...measures, cells, labels },
      items,
      asOf,
      ...(args.dataset !== undefined && { dataset: args.dataset }),
    };
    put(written(view, head, args), args.output, project.root);
    return 0;
  } finally {
    ledger.db.close();
  }
}

function written(view: MeasureView, head: string, { format, lang, color, output, licit }: MeasureArguments): string {
  if (format === 'csv') return measureCsv(view.measures.cells);
  if (format !== 'json') return measurePage(view, lang, terminal(color, toScreen(output)));
  const { measures, ...about } = view;
  return `${safeJson({ schemaVersion: 1, licit, head, ...about, ...measures })}\n`;
}
