/** `licit export known FILE`: scans, and writes what the ledger knows of the data behind pointers, bound to the head of a run that Git keeps. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { digestOf, type KnownFile, type KnownPointer, type KnownSummary, policyDigest, readKnown } from '../../check/known/known-file.js';
import { knownPointers } from '../../check/known/known-summary.js';
import { isJudgedBy } from '../../check/policy-files.js';
import { documentPaths } from '../../check/project-check.js';
import { workFolder } from '../../check/trees.js';
import { changedFiles, filesOfCommit, filesOfIndex, isRepository } from '../../config/git/git-change.js';
import { commitOf } from '../../config/git/git-refs.js';
import { allHeads, lastEntry } from '../../ledger/journal.js';
import { lookInto } from '../../ledger/open-ledger.js';
import { verifyLedger } from '../../ledger/verify/verify.js';
import type { Lang } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import type { Snapshot } from '../../model/snapshot.js';
import { openLast } from '../../project/opened.js';
import { loadProject, type Project } from '../../project/project.js';
import { scanProject } from '../../project/project-scan.js';
import { writeWhole } from '../../reading/safe-files.js';
import { rejudge } from '../../scan/run.js';
import { failure } from '../../text/failures/failure.js';
import { say } from '../../text/messages/say.js';
import { plain } from '../../text/show.js';
import { judgedRules } from '../rule-numbers.js';
import { progressLine } from '../scan/progress.js';

export interface ExportKnownArguments {
  file: string;
  ledger?: string;
  config?: string;
  policyFrom?: string;
  workers?: number;
  lang: Lang;
  quiet?: boolean;
  licit: string;
}

const COMMAND = 'licit export known';

/** Scans the whole project, writes the file and returns the exit code. What the scan finds is no failure of it. */
export async function runExportKnown(args: ExportKnownArguments): Promise<number> {
  const { lang, licit, quiet = false } = args;
  const policy = policyHere(args);
  const progress = progressLine(quiet, lang);
  const note = (said: string): void => void process.stderr.write(`${said}\n`);
  const scanned = await scanProject({
    ...args,
    paths: [loadProject(args).root],
    cwd: process.cwd(),
    onFound: progress.found,
    onProgress: progress.update,
    onNote: note,
  }).finally(() => progress.end());
  if (!('view' in scanned)) throw failure('export/there-no-data', 'fix/run-licit-export');
  const { project, view } = scanned;
  refuseBroken(project);
  const summary = await summaryOf(project, view, { licit, policy, earlier: earlierIn(args, project, policy) });
  const { head } = await bound(project, summary, { licit, note });
  const file: KnownFile = { summary, entry: lookInto(project.ledger, ({ db }) => lastEntry(db)) };
  writeWhole(resolve(args.file), `${JSON.stringify(file)}\n`, { root: project.root });
  process.stdout.write(`${saying(args, summary, view.run.id, head)}\n`);
  return 0;
}

/** The digest of the policy that judges. What is not committed no check can know. */
function policyHere(args: ExportKnownArguments): string {
  const { config, policyFrom } = args;
  const { root, config: own } = loadProject({ ...(config !== undefined && { config }), ...(policyFrom !== undefined && { policyFrom }) });
  const documents = documentPaths(own);
  if (!isRepository(root)) throw failure('export/not-git-repository', 'fix/run-licit-export-known');
  if (args.policyFrom !== undefined) {
    const commit = commitOf(args.policyFrom, root);
    if (commit === undefined) throw failure('export/there-no-git', 'fix/name-branch-commit', { policyFrom: plain(args.policyFrom) });
    return policyDigest(filesOfCommit(root, commit).files, documents);
  }
  // New files count too, as they do for the scan; before the first commit the index is what Git has.
  const changes = changedFiles(root, 'HEAD', false) ?? changedFiles(root, undefined, false);
  const edited = changes?.find(({ path }) => documents.includes(path) || isJudgedBy(path));
  if (edited !== undefined) throw failure('export/not-committed-here', 'fix/commit-first-check', { path: plain(edited.path) });
  return policyDigest(filesOfIndex(root).files, documents);
}

function refuseBroken(project: Project): void {
  if (!verifyLedger(project.ledger).whole)
    throw failure('export/ledger-not-whole', 'fix/run-licit-ledger', { ledgerName: project.ledgerName });
}

async function summaryOf(
  project: Project,
  { run, asOf, findings, ledger: { id } }: Snapshot,
  { licit, policy, earlier }: { licit: string; policy: string; earlier: readonly KnownPointer[] },
): Promise<KnownSummary> {
  const { ledger, at } = openLast(project);
  const work = workFolder();
  try {
    const pointers = await knownPointers(ledger, at, findings, { root: project.root, folder: join(work.path, 'pointers') });
    const has = new Set(pointers.map(nameOf));
    return {
      licitKnown: 1,
      licit,
      ledger: id,
      run: run.id,
      asOf,
      policy,
      pointers: [...pointers, ...earlier.filter((one) => !has.has(nameOf(one)))],
    };
  } finally {
    work.remove();
    ledger.db.close();
  }
}

const nameOf = ({ path, sha256 }: KnownPointer): string => `${sha256} ${path}`;

/** What the file said before, where it is this ledger's and was judged alike: how pointers were, so that a check can tell what a change adds. */
function earlierIn({ file, licit }: ExportKnownArguments, project: Project, policy: string): readonly KnownPointer[] {
  const heads = lookInto(project.ledger, ({ db }) => allHeads(db));
  try {
    return readKnown(readFileSync(resolve(file), 'utf8'), { label: file, licit, heads, policy }).pointers;
  } catch (cause) {
    // There is none, or it is another's.
    if (cause instanceof LicitError || (cause as NodeJS.ErrnoException).code !== undefined) return [];
    throw cause;
  }
}

/** Writes the run whose entry binds the summary. */
async function bound(
  project: Project,
  summary: KnownSummary,
  { licit, note }: { licit: string; note: (said: string) => void },
): Promise<{ head: string }> {
  const { ledger, at } = openLast(project);
  const extra = judgedRules(ledger.db, at);
  ledger.db.close();
  const { ledger: path, root, config } = project;
  const known = digestOf(summary);
  return rejudge({
    ledger: path,
    root,
    config,
    licit,
    extra,
    command: COMMAND,
    onNote: note,
    work: (recorder) => {
      recorder.known = known;
    },
  });
}

function saying({ file, lang }: ExportKnownArguments, { pointers }: KnownSummary, run: number, head: string): string {
  const items = pointers.reduce((sum, { lists }) => sum + lists.reduce((all, list) => all + list.items, 0), 0);
  return say('export/known-written', lang, { file: plain(file), pointers: pointers.length, items, run, head });
}
