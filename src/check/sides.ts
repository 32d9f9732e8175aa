/** Both sides of a change, scanned into a ledger that goes away when the check is done. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formats as allFormats } from '../catalog/catalog.js';
import { answersFolder, baselineFolder, waiversFolder } from '../config/answers/accepted-files.js';
import { changedFiles, filesOfCommit, type GitChange } from '../config/git/git-change.js';
import { lockFile } from '../config/lock/lock-file.js';
import type { Discovered } from '../discover/discover.js';
import type { Recognized } from '../discover/look-at.js';
import { contentsOf } from '../discover/repository/told-by-content.js';
import { documentsOf } from '../documents/examine-evidence.js';
import type { PolicyChange } from '../model/settings.js';
import type { BlobsView } from '../model/snapshot.js';
import { isWithin } from '../reading/folder-paths.js';
import { discovered } from '../scan/discovered.js';
import type { ScanOptions } from '../scan/scan-options.js';
import { append } from '../text/append.js';
import { failure } from '../text/failures/failure.js';
import { plain } from '../text/show.js';
import { type Accounted, accountsOf, placed, tellNotRead } from './accounts.js';
import type { BaseFound } from './base-asked.js';
import { hostChanges } from './host-files.js';
import { answersIn } from './known/known-answers.js';
import { isPolicy } from './policy-files.js';
import { notPulled } from './pulled.js';
import type { NoData, Sides, SidesAsked } from './side-types.js';
import { changesUnder, layOut, type Trees } from './trees.js';

/** Scans both sides where the change brings or takes away data. */
export async function sidesOf(asked: SidesAsked): Promise<Sides | NoData> {
  const { ledger } = asked.base;
  return ledger === undefined ? ofGit(asked) : (await import('./scanned-sides.js')).ofLedger(asked, ledger);
}

/** A change in Git: the commit and the files as they are, laid out beside each other, without what Git ignores. */
async function ofGit({ project, base: from, paths, folder, staged, always, ...how }: SidesAsked): Promise<Sides | NoData> {
  const { root, config, policy } = project;
  const also = documentsOf(config).map(({ path }) => path);
  const asked = { root, commit: from.id, staged, also };
  const all = allChanges(root, from, staged);
  if (policy) append(policy.change, hostChanges(all, root, from.id));
  const changes = changesUnder(all, paths);
  const decided = changesUnder(all, [...also, 'licit.yaml', lockFile, '.licit/grants.yaml', answersFolder, waiversFolder, baselineFolder]);
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
  const answered = await answersOf(how, trees);
  const onChange = { found: (found: Discovered) => tellNotRead(found, blobs, answered), documents, recognized, same };
  const judged = { ...common, cwd: trees.after, root: trees.after, config, ...(policy && { policy }), ofChange: onChange };
  const { unplaced, dataFolders, isNoData } = await accounted(base, judged, changes, {
    answered,
    pulled: notPulled(changes, paths, trees),
  });
  let blobs = unplaced;
  // Where lists lay before the change are folders of data too: that is known once the base is looked at.
  const place = (before: readonly string[]): void => {
    blobs = placed(unplaced, [...dataFolders, ...before]);
  };
  if (isNoData && decided.length === 0 && !always) return { base: from, blobs };
  // Not before it is known that there is something to read: what scans takes as long to load as all that was asked so far.
  const { again, scan } = await import('./scanned-sides.js');
  const without = again(`${ledger}-without`, [base, judged]);
  const before = await scan(base);
  const unmoved =
    trees.unmoved &&
    (await scan({ ...common, ledger: `${ledger}-unmoved`, cwd: trees.unmoved, root: trees.unmoved, config: own, ofChange: {} }));
  const after = await scan({ ...judged, onFound: how.onFound, onProgress: how.onProgress });
  const { renamed, ignored } = trees;
  return {
    ...{ ledger, base: from, after, paths, renamed, ignored, without, blobs, answered },
    ...(before.run > 0 && { before: before.run }),
    ...(untouched && { untouched }),
    ...(unmoved && unmoved.run > 0 && { unmoved: { ledger: `${ledger}-unmoved`, run: unmoved.run } }),
  };
}

/** What a machine that has the data says of the pointers of the change whose objects are not here. */
async function answersOf({ known, onMoved }: Pick<SidesAsked, 'known' | 'onMoved'>, trees: Trees): Promise<Sides['answered']> {
  if (known === undefined) return new Map();
  const { answered, moved } = await answersIn(known, trees.unfilled, { ...trees, files: trees.indexed });
  if (moved.length > 0) onMoved?.(moved);
  return answered;
}

function allChanges(root: string, from: BaseFound, staged: boolean): GitChange[] {
  const all = changedFiles(root, from.id, staged);
  if (all !== undefined) return all;
  throw failure('check/git-cannot-show', 'fix/check-repository-git', { label: plain(from.label) });
}

const changeOfDocument = ({ path, kind }: GitChange): PolicyChange => ({ file: path, kind: 'evidence', removed: kind === 'removed' });

/** The documents that are lists on the side of the change. */
async function listsAmong(documents: readonly GitChange[], root: string): Promise<ReadonlySet<string>> {
  const lists = new Set<string>();
  const formats = await allFormats();
  for (const { path } of documents) {
    const contents = await contentsOf(join(root, path), path, formats);
    if (contents?.list !== undefined || contents?.rows !== undefined) lists.add(path);
  }
  return lists;
}

/** What became of each file of the change; `isNoData`: none of them is policy, is read on either side, or holds what should have been. */
async function accounted(
  base: ScanOptions,
  judged: ScanOptions,
  changes: readonly GitChange[],
  how: Pick<Accounted, 'answered' | 'pulled'>,
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
    unplaced: await accountsOf(found, { root: judged.root, changes, formats, ...how }),
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
  const unknown = absent.find((path) => !files.some((file) => isWithin(file.path, path)));
  if (unknown !== undefined)
    throw failure('check/there-no-neither', 'fix/check-path-relative', { unknown: plain(unknown), label: plain(base.label) });
}
