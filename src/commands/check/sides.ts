/** Both sides of a change, scanned into a ledger that goes away when the check is done. */

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { formats as allFormats } from '../../catalog/catalog.js';
import { baselineFolder, waiversFolder } from '../../config/accepted-files.js';
import { isTracked } from '../../config/git/git.js';
import { changedFiles, filesOfCommit, type GitChange } from '../../config/git/git-change.js';
import { lockFile } from '../../config/lock/lock-file.js';
import type { Discovered } from '../../discover/discover.js';
import type { Recognized } from '../../discover/look-at.js';
import { contentsOf } from '../../discover/repository/told-by-content.js';
import { documentsOf } from '../../documents/examine-evidence.js';
import { keyIdOf } from '../../inspect/masking.js';
import { readLedger } from '../../ledger/open-ledger.js';
import { findRun } from '../../ledger/read/as-of.js';
import { liesIn } from '../../ledger/read/query-items.js';
import { keysOfManifests } from '../../ledger/read/query-subject.js';
import type { Lang } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import type { PolicyChange } from '../../model/settings.js';
import type { BlobsView, ChangeBase } from '../../model/snapshot.js';
import { discovered, scan } from '../../scan/scan.js';
import type { ScanOptions, ScanResult } from '../../scan/scan-options.js';
import { append } from '../../text/append.js';
import { plain } from '../../text/show.js';
import { knownKey, type Project } from '../project.js';
import { watchedScan } from '../scan/watched-scan.js';
import { accountsOf, isPolicy, placed, tellNotRead } from './accounts.js';
import type { BaseFound } from './base-asked.js';
import { changesUnder, layOut } from './trees.js';

/** What both sides need to know. */
export interface SidesAsked {
  project: Project;
  base: BaseFound;
  /** Relative to the project folder. */
  paths: readonly string[];
  /** A folder of the caller's, which removes it. */
  folder: string;
  staged: boolean;
  /** Both sides are read though nothing differs: something waits for totals of the project. */
  always: boolean;
  licit: string;
  workers?: number;
  quiet: boolean;
  lang: Lang;
}

/** What was scanned, and where the record of it is. */
export interface Sides {
  ledger: string;
  base: ChangeBase;
  /** The run of the base; undefined where nothing was there. */
  before?: number;
  after: ScanResult;
  paths: readonly string[];
  /** Paths of the change by those of the base, for files that it renames. */
  renamed: ReadonlyMap<string, string>;
  /** What Git leaves out under the paths: on neither side. */
  ignored: readonly string[];
  /** The change touches nothing under the paths. */
  untouched?: boolean;
  /** What became of each file of the change. */
  blobs?: BlobsView;
  /** Reads the side of the change once more, without these detectors, into a ledger of its own. Undefined where nothing is left. */
  without(kinds: readonly string[]): Promise<{ ledger: string; run: number } | undefined>;
  /** The base as it was before files changed their folders, in a ledger of its own. */
  unmoved?: { ledger: string; run: number };
}

/** A change without data: nothing is under the paths, or nothing but what is no data. */
export interface NoData {
  base: ChangeBase;
  blobs?: BlobsView;
}

/** Scans both sides where the change brings or takes away data. */
export function sidesOf(asked: SidesAsked): Promise<Sides | NoData> {
  return asked.base.ledger === undefined ? ofGit(asked) : ofLedger(asked, asked.base.ledger);
}

/** A change in Git: the commit and the files as they are, laid out beside each other, without what Git ignores. */
async function ofGit({ project, base: from, paths, folder, staged, always, ...how }: SidesAsked): Promise<Sides | NoData> {
  const { root, config, policy } = project;
  const also = documentsOf(config).map(({ path }) => path);
  const asked = { root, commit: from.id, staged, also };
  const all = allChanges(root, from, staged);
  const changes = changesUnder(all, paths);
  const decided = changesUnder(all, [...also, 'licit.yaml', lockFile, '.licit/grants.yaml', waiversFolder, baselineFolder]);
  refuseUnknown(paths, root, from);
  const untouched = changes.length + decided.length === 0;
  const ledger = join(folder, 'ledger.db');
  if (untouched && !always) return { base: from };
  const trees = await layOut({ ...asked, paths }, changes, folder);
  const recognized: Recognized = new Map();
  const same = new Map([...trees.same].map((path) => [path, undefined]));
  const common = { paths, ledger, licit: how.licit, workers: how.workers, unmeasured: true };
  const { policy: _, ...own } = config;
  const base = {
    ...common,
    cwd: trees.before,
    root: trees.before,
    config: own,
    ofChange: { found: ({ dataFolders = [] }: Discovered) => place(dataFolders), recognized, same },
  };
  const touched = all.filter(({ path }) => also.includes(path));
  if (policy) append(policy.change, touched.map(changeOfDocument));
  const documents = await listsAmong(touched, trees.after);
  const onChange = { found: (found: Discovered) => tellNotRead(found, blobs), documents, recognized, same };
  const judged = { ...common, cwd: trees.after, root: trees.after, config, ...(policy && { policy }), ofChange: onChange };
  const { unplaced, dataFolders, isNoData } = await accounted(base, judged, changes);
  let blobs = unplaced;
  // Where lists lay before the change are folders of data too: that is known once the base is looked at.
  const place = (before: readonly string[]): void => {
    blobs = placed(unplaced, [...dataFolders, ...before]);
  };
  if (isNoData && decided.length === 0 && !always) return { base: from, blobs };
  const without = again(`${ledger}-without`, [base, judged]);
  const before = await scan(base);
  const unmoved =
    trees.unmoved &&
    (await scan({ ...common, ledger: `${ledger}-unmoved`, cwd: trees.unmoved, root: trees.unmoved, config: own, ofChange: {} }));
  const after = await watchedScan(judged, how.quiet, how.lang);
  return {
    ledger,
    base: from,
    ...(before.run > 0 && { before: before.run }),
    after,
    paths,
    renamed: trees.renamed,
    ignored: trees.ignored,
    without,
    blobs,
    ...(untouched && { untouched }),
    ...(unmoved && unmoved.run > 0 && { unmoved: { ledger: `${ledger}-unmoved`, run: unmoved.run } }),
  };
}

function allChanges(root: string, from: BaseFound, staged: boolean): GitChange[] {
  const all = changedFiles(root, from.id, staged);
  if (all !== undefined) return all;
  throw new LicitError(`Git cannot show the differences from ${plain(from.label)}`, 'Check the repository: git status.');
}

const changeOfDocument = ({ path, kind }: GitChange): PolicyChange => ({ file: path, kind: 'evidence', removed: kind === 'removed' });

/** The documents that are lists on the side of the change. */
async function listsAmong(documents: readonly GitChange[], root: string): Promise<ReadonlySet<string>> {
  const lists = new Set<string>();
  for (const { path } of documents) {
    const contents = await contentsOf(join(root, path), path, await allFormats());
    if (contents?.list !== undefined || contents?.rows !== undefined) lists.add(path);
  }
  return lists;
}

/** What became of each file of the change; `isNoData`: none of them is policy, is read on either side, or holds what should have been. */
async function accounted(
  base: ScanOptions,
  judged: ScanOptions,
  changes: readonly GitChange[],
): Promise<{ unplaced: BlobsView; dataFolders: string[]; isNoData: boolean }> {
  const formats = await allFormats();
  const at = async <T>(side: ScanOptions, ask: (found: Discovered) => T | Promise<T>): Promise<T> => {
    const found = await discovered({ ...side, ofChange: judged.ofChange ?? {} }, formats);
    try {
      return await ask(found);
    } finally {
      await found.dispose();
    }
  };
  const after = await at(judged, async (found) => ({
    unplaced: await accountsOf(found, { root: judged.root, changes, formats }),
    dataFolders: found.dataFolders ?? [],
  }));
  const isSilent =
    after.unplaced.files.every(({ state }) => state === 'no-data' || state === 'passed-over') &&
    !changes.some(({ path, from }) => isPolicy(path) || (from !== undefined && isPolicy(from)));
  const were = changes.filter(({ kind }) => kind !== 'added');
  const wasRead = async (): Promise<boolean> => at(base, ({ outcomeOf }) => were.some(({ path }) => typeof outcomeOf?.(path) === 'string'));
  return { ...after, isNoData: isSilent && !(were.length > 0 && (await wasRead())) };
}

/** A path that is on neither side is a slip of the pen, and no success. */
function refuseUnknown(paths: readonly string[], root: string, base: BaseFound): void {
  const absent = paths.filter((path) => !existsSync(join(root, path)));
  if (absent.length === 0) return;
  const { files } = filesOfCommit(root, base.id);
  const unknown = absent.find((path) => !files.some((file) => liesIn(file.path, path)));
  if (unknown !== undefined)
    throw new LicitError(
      `There is no ${plain(unknown)}, neither here nor in ${plain(base.label)}`,
      'Check the path; it is relative to the folder you are in.',
    );
}

/** The files as they lie against the last run that a ledger holds, in a copy of it. */
async function ofLedger({ project, base, paths, folder, staged, ...how }: SidesAsked, file: string): Promise<Sides> {
  if (staged) throw new LicitError('--staged goes with a commit of Git, not with a ledger', 'Leave out --staged, or --base.');
  if (isTracked(project.root, file) === true)
    throw new LicitError(
      `Git tracks the ledger ${plain(base.label)}: a change could bring the base that it is compared with`,
      'Name a ref of Git (licit check --base origin/main), or a ledger that is not in the repository.',
    );
  const source = readLedger(file);
  const last = findRun(source.db);
  const by = last && (source.db.prepare('select licit from run where id = ?').pluck().get(last.run) as string);
  const hashedWith = new Set(last === undefined ? [] : keysOfManifests(source.db, last).flatMap(({ key }) => key ?? []));
  const ledger = join(folder, 'ledger.db');
  try {
    await source.db.backup(ledger);
  } finally {
    source.db.close();
  }
  // What another version finds in rows that nobody touched would seem to be the change's.
  if (by !== undefined && by !== how.licit)
    throw new LicitError(
      `The ledger ${plain(base.label)} was last written by licit ${plain(by)}; this is licit ${how.licit}`,
      'Scan the state before the change with this version, or name a ref of Git: licit check --base origin/main',
    );
  const key = keyOfLedger(file, project, hashedWith);
  if (key === undefined && hashedWith.size > 0 && !how.quiet) process.stderr.write(`${readAgain(base.label, file, how.lang)}\n`);
  const judged = {
    paths,
    ledger,
    licit: how.licit,
    workers: how.workers,
    unmeasured: true,
    cwd: project.root,
    root: project.root,
    config: project.config,
    ...(key && { key }),
    ...(project.policy && { policy: project.policy }),
  };
  const without = again(`${ledger}-without`, [judged], (copy) => copyOf(file, copy));
  const after = await watchedScan(judged, how.quiet, how.lang);
  const id = last === undefined ? '' : `#${last.run}`;
  return { ledger, base: { ...base, id }, ...(last && { before: last.run }), after, paths, renamed: new Map(), ignored: [], without };
}

/** The key that the hashes in a ledger were made with, which a copy of it may have left where it was: with another one everything is read again. */
function keyOfLedger(file: string, project: Project, hashedWith: ReadonlySet<string>): Uint8Array | undefined {
  const own = resolve(project.ledger) === file ? project.keyFile : `${file}.key`;
  if (hashedWith.size === 0) return knownKey({ keyFile: own });
  for (const keyFile of new Set([own, join(dirname(file), 'key'), project.keyFile])) {
    const key = keyFile === own ? knownKey({ keyFile }) : keyIfAny(keyFile);
    if (key !== undefined && hashedWith.has(keyIdOf(key))) return key;
  }
  return undefined;
}

/** Skips a file that is not a key, or that others may read. */
function keyIfAny(keyFile: string): Uint8Array | undefined {
  try {
    return knownKey({ keyFile });
  } catch (cause) {
    if (cause instanceof LicitError) return undefined;
    throw cause;
  }
}

function readAgain(label: string, file: string, lang: Lang): string {
  return lang === 'zh'
    ? `${plain(label)} 的密钥不在此处，因此全部内容须重新读取。请把它的 .licit/key 复制为 ${plain(file)}.key。`
    : `The key of ${plain(label)} is not here, so everything is read again. Copy its .licit/key to ${plain(file)}.key.`;
}

/**
 * The same scans once more, without some detectors: rules that remember what was there have the same to remember. Taken before the first ones, which
 * add to the configuration what the change states.
 */
function again(ledger: string, scans: readonly ScanOptions[], prepare?: (ledger: string) => Promise<void>): Sides['without'] {
  const others = scans.map((options) => ({ ...options, ledger, config: { ...options.config } }));
  return async (withoutDetectors) => {
    await prepare?.(ledger);
    let run = 0;
    for (const options of others) ({ run } = await scan({ ...options, withoutDetectors }));
    return run === 0 ? undefined : { ledger, run };
  };
}

/** A copy of a ledger, which is itself left as it is. */
async function copyOf(file: string, to: string): Promise<void> {
  const { db } = readLedger(file);
  try {
    await db.backup(to);
  } finally {
    db.close();
  }
}
