/** `licit export FORMAT`: what the ledger knows as of a scan, as a file in an exchange format. */

import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { reportOf } from '../../catalog/catalog.js';
import type { Lang } from '../../model/basics.js';
import type { ExchangeOptions, Report, Snapshot } from '../../model/snapshot.js';
import { openLast } from '../../project/opened.js';
import { loadProject, type Project } from '../../project/project.js';
import { failure } from '../../text/failures/failure.js';
import { say } from '../../text/messages/say.js';
import { plain } from '../../text/show.js';
import { keepWritten } from '../keep-written.js';
import { lineFile } from '../license/line-file.js';
import { documentOptions, viewOf } from '../report/report-manifest.js';

export interface ExportFormatArguments {
  output: string;
  asOf?: string;
  dataset?: string;
  /** The file of the project that is amended, where several could be. */
  amend?: string;
  /** What only the project declares is said as the publisher's statement. */
  declared?: boolean;
  ledger?: string;
  config?: string;
  lang: Lang;
  quiet?: boolean;
  licit: string;
}

/** A descriptor that is amended is read as a whole. */
const MAX_ORIGINAL_BYTES = 64 * 1024 * 1024;

/** Writes the file and returns the exit code. */
export async function runExportFormat(id: string, args: ExportFormatArguments): Promise<number> {
  const report = (await reportOf(id))!;
  const project = loadProject(args);
  const { ledger, at } = openLast(project, args.asOf);
  const view = viewOf(ledger, at, args.licit, project.ledgerName);
  ledger.db.close();
  const { lang, output } = args;
  const { options, others } = whatFor(report, view, project, args);
  const [file] = report.render(view, { ...documentOptions({ lang, failOn: project.config.failOn }), exchange: options });
  const out = lineFile(output);
  await out.line(file!.content.trimEnd());
  await out.end();
  // What was amended holds the words of its author, which are read.
  if (options.original === undefined) await keepWritten(project, [output], { command: `licit export ${id}`, licit: args.licit, lang });
  if (args.quiet) return 0;
  const { manifests } = view;
  const mine = manifests.filter(({ dataset }) => options.dataset === undefined || dataset === options.dataset);
  const lines = [
    say('export/written', lang, {
      title: report.title,
      where: output === '-' ? '' : ` ${plain(output)}`,
      files: mine.filter(({ items, unread }) => items + unread > 0).length,
      items: mine.reduce((sum, { items }) => sum + items, 0),
      run: view.run.id,
    }),
    ...(options.original === undefined ? [] : [say('export/amended', lang, { path: plain(options.original.path) })]),
    ...(others.length === 0 ? [] : [say('export/not-amended', lang, { others: others.length, first: plain(others[0]!) })]),
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
  return 0;
}

/** The dataset, the file that is amended, and those that could have been. */
function whatFor(
  report: Report,
  view: Snapshot,
  project: Project,
  args: ExportFormatArguments,
): { options: ExchangeOptions; others: string[] } {
  const names = view.datasets.filter(({ list }) => list === undefined).map(({ name }) => name);
  if (args.dataset !== undefined && !names.includes(args.dataset))
    throw failure('export/no-dataset', 'fix/use-one', {
      dataset: plain(args.dataset.slice(0, 200)),
      list: names.slice(0, 20).map(plain).join(', '),
    });
  const scope = args.dataset ?? (names.length === 1 ? names[0] : undefined);
  const found = view.manifests.filter(({ format, dataset }) => format === report.amends && (scope === undefined || dataset === scope));
  const named = args.amend === undefined ? undefined : inProject(project.root, args.amend);
  const original =
    named === undefined
      ? scope !== undefined && found.length === 1
        ? found[0]
        : undefined
      : view.manifests.find(({ path, format }) => path === named && format === report.amends);
  if (named !== undefined && original === undefined)
    throw failure('export/not-in-scan', 'fix/name-file-of-scan', { path: plain(args.amend!) });
  const dataset = original?.dataset ?? args.dataset;
  const beside = args.output === '-' ? undefined : inProject(project.root, dirname(resolve(args.output)));
  const folder = original === undefined ? (beside ?? '') : inProject(project.root, join(project.root, dirname(original.path)));
  return {
    options: {
      ...(dataset !== undefined && { dataset }),
      ...(args.declared && { declared: true }),
      ...(folder !== undefined && { folder }),
      ...(original !== undefined && { original: { path: original.path, text: textOf(project, original) } }),
    },
    others: original === undefined ? found.map(({ path }) => path) : [],
  };
}

/** A path from the project's folder; empty for the folder itself, undefined outside of it. */
function inProject(root: string, path: string): string | undefined {
  const from = relative(root, resolve(path));
  return from.startsWith('..') || resolve(from) === from ? undefined : from.split(sep).join('/');
}

/** The file as the scan read it: another one would be amended by what was said of this one. */
function textOf({ root }: Project, { path, sha256 }: Snapshot['manifests'][number]): string {
  let bytes: Buffer;
  try {
    const file = join(root, path);
    if (statSync(file).size > MAX_ORIGINAL_BYTES) throw new Error('too large');
    bytes = readFileSync(file);
  } catch (cause) {
    throw failure('catalog/cannot-read', 'fix/name-file-exists', { file: plain(path) }, cause);
  }
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw failure('export/original-changed', 'fix/scan-again-licit', { path: plain(path) });
  return bytes.toString('utf8');
}
