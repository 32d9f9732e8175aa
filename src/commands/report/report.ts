import { join, resolve } from 'node:path';
import { reports } from '../../catalog/catalog.js';
import type { Lang } from '../../model/basics.js';
import type { Report } from '../../model/snapshot.js';
import { openLast } from '../../project/opened.js';
import { loadProject, type Project } from '../../project/project.js';
import { failure } from '../../text/failures/failure.js';
import { say } from '../../text/messages/say.js';
import { plain, safeJson } from '../../text/show.js';
import { keepWritten } from '../keep-written.js';
import { writeFolder } from '../whole-folder.js';
import { gapLines } from './report-gaps.js';
import { documentOptions, manifestName, manifestOf, rendered, sha256, viewOf } from './report-manifest.js';

export interface ReportArguments {
  kind: string;
  /** With `diff`: the states that are compared. */
  states?: string[];
  output?: string;
  /** Only what is missing for it is listed. */
  gaps?: boolean;
  asOf?: string;
  /** Nothing on standard error. */
  quiet?: boolean;
  ledger?: string;
  config?: string;
  lang: Lang;
  licit: string;
}

/** `licit report KIND -o DIR`: writes a report's files and says which; with `--gaps` says what it lacks and writes nothing. Returns the exit code. */
export async function runReport(args: ReportArguments): Promise<number> {
  const documents = (await reports()).filter(({ kind }) => kind === 'document');
  if (args.kind === 'diff') return reportChange(documents, args);
  if (args.states !== undefined && args.states.length > 0)
    throw failure('report/licit-report-takes', 'fix/use-state-licit', { kind: plain(args.kind.slice(0, 200)) });
  const report = documents.find(({ id }) => id === args.kind);
  if (!report)
    throw failure('report/there-no-report', 'fix/use-one', {
      kind: JSON.stringify(plain(args.kind.slice(0, 200))),
      list: [...documents.map(({ id }) => id), 'diff'].join(', '),
    });
  const project = loadProject(args);
  const { licit, lang } = args;
  const { failOn } = project.config;
  if (args.gaps) return listGaps(report, project, args);
  if (args.output === undefined) throw failure('report/output-missing', 'fix/name-folder-write', { id: report.id });
  const { ledger, at } = openLast(project, args.asOf);
  const { view, files, missing } = await rendered(report, ledger, at, { licit, path: project.ledgerName, lang, failOn });
  ledger.db.close();
  const folder = resolve(args.output);
  const manifest = manifestOf(view, { kind: report.id, licit, lang, failOn }, files);
  const listed = { name: manifestName, content: `${safeJson(manifest)}\n` };
  const all = [...files, listed];
  writeFolder(folder, project.root, all);
  const written = all.map(({ name }) => join(folder, name));
  await keepWritten(project, written, { command: `licit report ${report.id}`, licit, lang });
  for (const { name, package: from } of missing) process.stderr.write(say('report/not-installed', lang, { name, from }));
  if (args.quiet) return 0;
  for (const { name, content } of all)
    process.stderr.write(`✓ ${join(args.output, name)}  ${Math.ceil(Buffer.byteLength(content) / 1024)} kB\n`);
  process.stderr.write(say('report/digest-of-manifest', lang, { manifestName, content: sha256(listed.content) }));
  return 0;
}

/** What is missing for a report, on standard output: what, whose it is, where it is written. */
function listGaps(report: Report, project: Project, args: ReportArguments): number {
  if (report.gaps === undefined) throw failure('report/report-no-list', 'fix/licit-report-cn', { id: report.id });
  const { ledger, at } = openLast(project, args.asOf);
  const view = viewOf(ledger, at, args.licit, project.ledgerName);
  ledger.db.close();
  const gaps = report.gaps(view, documentOptions({ lang: args.lang, failOn: project.config.failOn }));
  process.stdout.write(gapLines(gaps, args.lang));
  return 0;
}

/** What changed between two states: Markdown on standard output, or a folder of files. */
function reportChange(documents: readonly Report[], args: ReportArguments): number {
  const [old, later, ...more] = args.states ?? [];
  if (old === undefined || more.length > 0) throw failure('report/licit-report-diff', 'fix/name-earlier-later');
  const report = documents.find(({ renderChange }) => renderChange !== undefined)!;
  const project = loadProject(args);
  const views = [old, later].map((asOf) => {
    const { ledger, at } = openLast(project, asOf);
    const view = viewOf(ledger, at, args.licit, project.ledgerName);
    ledger.db.close();
    return view;
  });
  const [before, after] = views as [(typeof views)[0], (typeof views)[0]];
  if (before.run.id > after.run.id)
    throw failure('report/scan-later-scan', 'fix/name-earlier-one', { id: before.run.id, id2: after.run.id });
  const files = report.renderChange!(before, after, documentOptions({ lang: args.lang, failOn: project.config.failOn }));
  if (args.output === undefined) {
    process.stdout.write(files.find(({ name }) => name.endsWith('.md'))!.content);
    return 0;
  }
  writeFolder(resolve(args.output), project.root, files);
  if (!args.quiet)
    for (const { name, content } of files)
      process.stderr.write(`✓ ${join(args.output, name)}  ${Math.ceil(Buffer.byteLength(content) / 1024)} kB\n`);
  return 0;
}
