/** `licit export in-toto`: what a run came to, as a statement that can be signed. */
import { resolve } from 'node:path';
import { reportOf } from '../../catalog/catalog.js';
import { isObject, type Json, type Lang } from '../../model/basics.js';
import { openLast } from '../../project/opened.js';
import { loadProject } from '../../project/project.js';
import { failure } from '../../text/failures/failure.js';
import { say } from '../../text/messages/say.js';
import { plain, safeJson } from '../../text/show.js';
import { keepWritten } from '../keep-written.js';
import { lineFile } from '../license/line-file.js';
import { documentOptions, manifestName, type ReportManifest, sha256, viewOf } from '../report/report-manifest.js';
import { signedEnvelope } from '../verify/envelope.js';
import { contentOf } from '../verify/verify-lines.js';

export interface ExportStatementArguments {
  output: string;
  asOf?: string;
  /** A file with the private key. */
  key?: string;
  /** Folders of reports. */
  report: string[];
  ledger?: string;
  config?: string;
  lang: Lang;
  quiet?: boolean;
  licit: string;
}

/** Writes the statement, in its envelope where a key was given. Returns the exit code. */
export async function runExportStatement(args: ExportStatementArguments): Promise<number> {
  const report = (await reportOf('in-toto'))!;
  const project = loadProject(args);
  const { ledger, at } = openLast(project, args.asOf);
  const view = viewOf(ledger, at, args.licit, project.ledgerName);
  ledger.db.close();
  const [file] = report.render(view, documentOptions({ lang: 'en', failOn: 'none' }));
  const reports = args.report.map((folder) => reportNamed(folder, { ledger: view.ledger.id, run: view.run.id, head: view.head }));
  const text = reports.length === 0 ? file!.content : withReports(file!.content, reports);
  const content = args.key === undefined ? text : signedEnvelope(Buffer.from(text), args.key);
  const out = lineFile(args.output);
  await out.line(content.trimEnd());
  await out.end();
  await keepWritten(project, [args.output], { command: 'licit export in-toto', licit: args.licit, lang: args.lang });
  if (args.quiet) return 0;
  const { lang, output, key } = args;
  const written = say('export/statement', lang, {
    where: output === '-' ? '' : ` ${plain(output)}`,
    files: view.manifests.length,
    run: view.run.id,
  });
  process.stderr.write(`${written}\n${say(key === undefined ? 'export/unsigned' : 'export/signed', lang)}\n`);
  return 0;
}

function withReports(text: string, reports: readonly Json[]): string {
  const statement = JSON.parse(text) as { predicate: Record<string, Json> };
  statement.predicate.reports = [...reports];
  return `${safeJson(statement)}\n`;
}

/** A report by the digest of its manifest, which has those of its files. Throws LicitError for one of another run. */
function reportNamed(folder: string, of: { ledger: string; run: number; head: string }): Json {
  const bytes = contentOf(resolve(folder, manifestName));
  let manifest: Partial<ReportManifest> = {};
  try {
    const value = JSON.parse(bytes.toString('utf8')) as Json;
    if (isObject(value)) manifest = value as unknown as Partial<ReportManifest>;
  } catch {
    // It is said below.
  }
  if (manifest.ledger?.id !== of.ledger || manifest.run !== of.run || manifest.head !== of.head || typeof manifest.kind !== 'string')
    throw failure('export/other-report', 'fix/report-same-run', { folder: plain(folder), run: of.run });
  return { name: manifest.kind, digest: { sha256: sha256(bytes) } };
}
