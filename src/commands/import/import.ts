/** `licit import`: what another tool found is written down without values, and joined with items by the next scan. */
import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { detectors, importTools } from '../../catalog/catalog.js';
import { inside } from '../../config/evidence-file.js';
import { manifestsInForce } from '../../ledger/judging/evidence-rows.js';
import type { ImportedFind, ImportedHead, ImportTool, ToolReport } from '../../model/lists/imported.js';
import { openLast } from '../../project/opened.js';
import { loadProject, type Project } from '../../project/project.js';
import { makeFolders, writeWhole } from '../../reading/safe-files.js';
import { failure } from '../../text/failures/failure.js';
import { say } from '../../text/messages/say.js';
import { compare, plain, safeJson } from '../../text/show.js';
import { whoSays } from '../answer/who-says.js';
import { Page } from '../page.js';
import type { PageArguments } from '../page-arguments.js';
import { terminal } from '../terminal.js';
import { fileWords, type PlannedFile, plannedAnswer, writePlanned } from '../waive/written-file.js';
import { type TakenOver, takenOver } from './taken-over.js';
import { readReport } from './tool-report.js';

export interface ImportArguments extends PageArguments {
  tool: string;
  file: string;
  data?: string;
  field?: string;
  key?: string;
  from?: string;
  label: string[];
  toolVersion?: string;
  made?: string;
  by?: string;
  /** Show what it comes to and write nothing. */
  dryRun?: boolean;
}

/** Where what was taken over is kept, in the project. */
const FOLDER = '.licit/imports';
const MAX_VERSION = 100;
const MAX_SHOWN = 20;

/** Writes what was found down, and the answer that names it. Returns the exit code. Throws LicitError for a report that is not the tool's. */
export async function runImport(args: ImportArguments): Promise<number> {
  const project = loadProject(args);
  const { root } = project;
  const tool = await toolNamed(args.tool);
  const { report, sha256, day } = readReport(resolve(args.file), args.file, tool.table);
  const said = tool.read(report, { key: args.key });
  if (said === undefined)
    throw failure('import/not-of-tool', 'fix/make-report', { file: plain(args.file), title: tool.title, report: tool.report });
  const version = (args.toolVersion ?? said.version)?.slice(0, MAX_VERSION);
  if (version === undefined) throw failure('import/no-version', 'fix/say-version', { title: tool.title });
  const data = args.data === undefined ? undefined : inside(resolve(args.data), root);
  if (args.data !== undefined && data === undefined)
    throw failure('check/outside-project', 'fix/name-file-exists', { path: plain(args.data), root });
  const all = await detectors();
  const from = args.from === undefined ? root : resolve(args.from);
  const taken = takenOver(tool, said, {
    root,
    from,
    ...(data !== undefined && { data }),
    ...(args.field !== undefined && { field: args.field }),
    labels: args.label,
    detectors: all,
  });
  const none = taken.labels.flatMap(({ label, kind }) => (kind === 'none' ? [label] : [])).sort(compare);
  const head: ImportedHead = {
    licitFindings: 1,
    tool: tool.id,
    version: plain(version),
    report: plain(basename(args.file)).slice(0, MAX_VERSION),
    sha256,
    day: args.made ?? said.day ?? day,
    ...(tool.codePoints && { codePoints: true }),
    ...(none.length > 0 && { none }),
  };
  const written = taken.finds.length === 0 ? undefined : plannedImport(head, taken.finds, project, whoSays(args.by, root));
  if (written !== undefined && !args.dryRun) {
    const file = join(root, written.document);
    makeFolders(join(root, FOLDER), root);
    writeWhole(file, written.text, { root });
    writePlanned(root, written.answer);
  }
  const known = written === undefined ? undefined : inLastScan(project, taken.finds);
  process.stdout.write(
    args.format === 'json'
      ? `${safeJson({ schemaVersion: 1, written: written !== undefined && !args.dryRun, ...(written && { file: written.answer.path, findings: written.document }), tool: tool.id, version: head.version, day: head.day, finds: taken.finds.length, labels: taken.labels, elsewhere: taken.elsewhere, personalKeys: taken.personalKeys, setAside: said.setAside ?? 0, ...(known && { known }) })}\n`
      : pageOf(args, { tool, head, said, taken, known, answer: written?.answer }),
  );
  return 0;
}

async function toolNamed(id: string): Promise<ImportTool> {
  const all = await importTools();
  const tool = all.find((one) => one.id === id);
  if (tool === undefined)
    throw failure('import/no-tool', 'fix/use-one', { shown: plain(id.slice(0, 100)), list: all.map((one) => one.id).join(', ') });
  return tool;
}

/** The file with the finds, and the answer that names it by its digest. */
function plannedImport(
  head: ImportedHead,
  finds: readonly ImportedFind[],
  { root, config }: Project,
  by: string,
): { document: string; text: string; answer: PlannedFile } {
  const lines = [...new Set(finds.map((one) => JSON.stringify(one)))].sort(compare);
  const text = `${[JSON.stringify(head), ...lines].join('\n')}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const document = `${FOLDER}/${head.tool}-${sha256.slice(0, 12)}.jsonl`;
  const answer = plannedAnswer(
    root,
    {
      answer: 'list',
      kind: 'findings',
      about: { path: '**' },
      document: { path: document, sha256, bytes: Buffer.byteLength(text), entries: finds.filter(({ kind }) => kind !== undefined).length },
      collected: head.day,
      from: `${head.tool} ${head.version}`,
      by,
      on: new Date().toISOString().slice(0, 10),
    },
    { stem: `import-${head.tool}`, flow: ['about', 'document'], deciding: config },
  );
  return { document, text, answer };
}

/** How many finds are in files that the last scan read; undefined where there was none. */
function inLastScan(project: Project, finds: readonly ImportedFind[]): { finds: number; others: string[] } | undefined {
  if (!project.hasLedger) return undefined;
  const { ledger } = openLast(project);
  try {
    const paths = manifestsInForce(ledger.db).map(({ path }) => path);
    const lists = new Set(paths);
    const folders = paths.filter((path) => path.endsWith('/')).map((path) => (path === './' ? '' : path));
    const isKnown = (path: string): boolean => lists.has(path) || folders.some((folder) => path.startsWith(folder));
    const others = [...new Set(finds.map(({ path }) => path))].filter((path) => !isKnown(path));
    const unknown = new Set(others);
    return { finds: finds.filter(({ path }) => !unknown.has(path)).length, others };
  } finally {
    ledger.db.close();
  }
}

interface Told {
  tool: ImportTool;
  head: ImportedHead;
  said: ToolReport;
  taken: TakenOver;
  known: ReturnType<typeof inLastScan>;
  answer: PlannedFile | undefined;
}

function pageOf({ lang, color, dryRun }: ImportArguments, { tool, head, said, taken, known, answer }: Told): string {
  const page = new Page(terminal(color, true));
  page.text(`${page.ink.bold(`${tool.title} ${head.version}`)} · ${plain(head.report)} · ${head.day}`, 2);
  for (const { label, kind, finds } of taken.labels.slice(0, MAX_SHOWN)) page.labelled(String(finds), `${plain(label)} → ${kind}`, 2, 8);
  if (taken.labels.length > MAX_SHOWN) page.text(`+${taken.labels.length - MAX_SHOWN}`, 2);
  if (taken.elsewhere > 0) page.text(say('import/elsewhere', lang, { finds: taken.elsewhere }), 2, page.ink.yellow);
  if (taken.personalKeys > 0) page.text(say('import/personal-keys', lang, { finds: taken.personalKeys }), 2, page.ink.yellow);
  if ((said.setAside ?? 0) > 0) page.text(say('import/set-aside', lang, { finds: said.setAside! }), 2);
  if (known !== undefined && known.others.length > 0)
    page.text(
      say('import/not-scanned', lang, {
        finds: taken.finds.length - known.finds,
        files: known.others.slice(0, 3).map(plain),
        all: known.others.length,
      }),
      2,
      page.ink.yellow,
    );
  page.blank();
  if (answer === undefined) return page.text(say('import/nothing', lang), 0).toString();
  if (dryRun) return page.text(fileWords.dry[lang], 0).toString();
  page.text(`✓ ${fileWords[answer.isThere ? 'there' : 'written'][lang]} ${answer.path}`, 0);
  page.text(say('import/scan', lang), 2);
  return page.text(fileWords.merge[lang], 2).toString();
}
