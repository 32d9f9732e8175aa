import { join, resolve } from 'node:path';
import { reports } from '../../catalog/catalog.js';
import type { Lang } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import { plain, safeJson } from '../../text/show.js';
import { openLast } from '../opened.js';
import { loadProject } from '../project.js';
import { writeFolder } from '../whole-folder.js';
import { manifestName, manifestOf, rendered, sha256 } from './report-manifest.js';

export interface ReportArguments {
  kind: string;
  output: string;
  asOf?: string;
  /** Nothing on standard error. */
  quiet?: boolean;
  ledger?: string;
  config?: string;
  lang: Lang;
  licit: string;
}

/** `licit report KIND -o DIR`: writes a report's files and says which. Returns the exit code. */
export async function runReport(args: ReportArguments): Promise<number> {
  const documents = (await reports()).filter(({ kind }) => kind === 'document');
  const report = documents.find(({ id }) => id === args.kind);
  if (!report)
    throw new LicitError(
      `There is no report ${JSON.stringify(plain(args.kind.slice(0, 200)))}`,
      `Use one of: ${documents.map(({ id }) => id).join(', ')}`,
    );
  const project = loadProject(args);
  const { ledger, at } = openLast(project, args.asOf);
  const { licit, lang } = args;
  const { failOn } = project.config;
  const { view, files } = rendered(report, ledger, at, { licit, path: project.ledgerName, lang, failOn });
  ledger.db.close();
  const folder = resolve(args.output);
  const manifest = manifestOf(view, { kind: report.id, licit, lang, failOn }, files);
  const listed = { name: manifestName, content: `${safeJson(manifest)}\n` };
  const all = [...files, listed];
  writeFolder(folder, project.root, all);
  if (args.quiet) return 0;
  for (const { name, content } of all)
    process.stderr.write(`✓ ${join(args.output, name)}  ${Math.ceil(Buffer.byteLength(content) / 1024)} kB\n`);
  process.stderr.write(`  sha256 of ${manifestName}: ${sha256(listed.content)}\n`);
  return 0;
}
