/** What became of each file that a change adds or changes: it was read, it is no data, the policy of the base names it, or it was not read. One of the four. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import type { GitChange } from '../config/git/git-change.js';
import type { Discovered } from '../discover/discover.js';
import { inParallel } from '../discover/look-at.js';
import { dataFolder } from '../discover/repository/folder-names.js';
import { picturesIn } from '../discover/repository/pictures-shown.js';
import { type Contents, contentsOf } from '../discover/repository/told-by-content.js';
import type { Format } from '../model/format.js';
import type { BlobsView, ChangedBlob } from '../model/snapshot.js';
import type { NotReadReason, NotReadView } from '../model/views.js';
import { isWithin } from '../reading/folder-paths.js';
import { notRead } from '../text/not-read.js';
import { type Answered, isAnswered } from './known/known-answers.js';
import { isPolicyFile } from './policy-files.js';
import { holdsRows } from './rows-in-text.js';

/** What other files say of a file, by what they hold: a list joins it, or it is a list of the files or scores of another. */
const OF_OTHERS: ReadonlySet<NotReadReason> = new Set(['joined', 'attributes', 'table-list']);
/** Items of a list, whose content is a picture's or a sound's. */
const LISTED: ReadonlySet<NotReadReason> = new Set(['listed', 'listed-one']);
/** What the policy of the base names. */
const BY_POLICY: ReadonlySet<NotReadReason> = new Set(['ignored', 'evidence', 'evidence-folder']);
/** What holds no data, as far as its content bears it out. */
const NO_DATA: ReadonlySet<NotReadReason> = new Set(['program', 'schema', 'software', 'illustration', 'empty', 'system']);
/** Pointers stand for data, wherever they lie. */
const POINTERS: ReadonlySet<NotReadReason> = new Set(['git-lfs', 'git-annex', 'dvc']);
/** Pages that show pictures to their readers. */
const PAGE = /\.(?:md|mdx|markdown|rst|adoc|org|html?)$/i;
const MAX_PAGE_BYTES = 1 << 20;

export interface Accounted {
  /** The folder where the side of the change lies. */
  root: string;
  changes: readonly GitChange[];
  formats: readonly Format[];
  /** Pointers that a machine that has their objects answers. */
  answered?: ReadonlyMap<string, Answered>;
  /** Files of DVC whose data is other than before and not here. */
  pulled?: ReadonlySet<string>;
}

/** The account of a change, by the state of each file that it adds or changes. Where files lie is left open: `placed` says it. */
export async function accountsOf(found: Discovered, { root, changes, formats, answered, pulled }: Accounted): Promise<BlobsView> {
  const paths = changes.filter(({ kind }) => kind !== 'removed').map(({ path }) => path);
  const shown = await picturesShown(root, paths);
  const files = await inParallel(paths, async (path): Promise<ChangedBlob> => {
    const known = answered?.get(path);
    if (known !== undefined) return { path, state: 'read', elsewhere: known.is.asOf };
    if (pulled?.has(path)) return { path, state: 'not-read', why: notRead(path, 'dvc', { kind: 'changed' }) };
    const outcome = found.outcomeOf?.(path);
    if (outcome === 'data') return { path, state: 'read' };
    const why = typeof outcome === 'object' ? outcome : notRead(path, 'untold');
    if (OF_OTHERS.has(why.reason)) return why.reason === 'joined' ? { path, state: 'read' } : { path, state: 'no-data', why };
    const contents = await contentsOf(join(root, path), path, formats);
    // What reads as a list is one, whatever it is called and whoever shows it.
    const list = contents?.list;
    if (list !== undefined && !BY_POLICY.has(why.reason))
      return { path, state: 'not-read', why: notRead(path, 'other-name', { what: list, kind: 'changed' }) };
    if (outcome === 'words') return { path, state: 'read' };
    if (isPolicyFile(path) || (why.reason === 'licit' && found.scanned.includes(dirname(path))))
      return { path, state: 'no-data', why: notRead(path, 'licit') };
    const told = stateOf(why, contents, shown.has(path));
    if (told.state !== 'no-data' || contents?.isText !== true || !(await holdsRows(join(root, path), path, why.reason === 'software')))
      return { path, ...told };
    return { path, state: 'not-read', why: notRead(path, 'rows-inside') };
  });
  return { changed: files.length, removed: changes.length - files.length, files };
}

/** The same, with each file that was not read in a folder of data or elsewhere. `dataFolders`: of both sides, relative to the project folder. */
export function placed(blobs: BlobsView, dataFolders: readonly string[]): BlobsView {
  const isInData = (path: string, { reason }: NotReadView): boolean =>
    POINTERS.has(reason) || dataFolder(path, '.') !== undefined || dataFolders.some((folder) => isWithin(path, folder));
  const files = blobs.files.map((blob): ChangedBlob => {
    const { path, state, why } = blob;
    if (state !== 'not-read' || why === undefined || why.kind === 'changed') return blob;
    return { ...blob, why: notRead(path, why.reason, { ...ofWhy(why), kind: isInData(path, why) ? 'changed' : 'changed-elsewhere' }) };
  });
  return { ...blobs, files };
}

/** Puts what was not read of a change into what a scan found, in place of what was told of it. */
export function tellNotRead(found: Discovered, { files }: BlobsView, answered: ReadonlyMap<string, Answered>): void {
  const rows = new Map(files.flatMap(({ path, state, why }) => (state === 'not-read' && why !== undefined ? [[path, why] as const] : [])));
  found.notRead = [...found.notRead.filter((row) => !rows.has(row.path) && !isAnswered(row, answered)), ...rows.values()];
}

function stateOf(why: NotReadView, contents: Contents | undefined, isShown: boolean): Pick<ChangedBlob, 'state' | 'why'> {
  if (LISTED.has(why.reason) && contents?.isText !== true) return { state: 'read' };
  if (BY_POLICY.has(why.reason)) return { state: 'passed-over', why };
  const isBorneOut = NO_DATA.has(why.reason) && contents?.rows === undefined;
  if (isBorneOut || contents?.isProgram === true || (isShown && contents?.isPicture === true)) return { state: 'no-data', why };
  const rows = contents?.rows;
  return { state: 'not-read', why: rows !== undefined && NO_DATA.has(why.reason) ? notRead(why.path, 'other-name', { what: rows }) : why };
}

function ofWhy({ what, bytes }: NotReadView): { what?: string; bytes?: number } {
  return { ...(what !== undefined && { what }), ...(bytes !== undefined && { bytes }) };
}

/** The pictures of a change that pages show: those in the folder of the page or above it that were there, and those that the change brings. */
async function picturesShown(root: string, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const pictures = paths.filter((path) => /\.(?:png|jpe?g|gif|webp|svg|avif|mp4|webm)$/i.test(path));
  if (pictures.length === 0) return new Set();
  const folders = new Set<string>(['.']);
  for (const path of pictures) for (let at = dirname(path); at !== '.'; at = dirname(at)) folders.add(at);
  const pages = new Set([
    ...paths.filter((path) => PAGE.test(path)),
    ...[...folders].flatMap((folder) => README.map((name) => join(folder, name))),
  ]);
  const shown = new Set<string>();
  for (const page of pages) {
    const absolute = join(root, page);
    const status = await stat(absolute).catch(() => undefined);
    if (status?.isFile() !== true || status.size > MAX_PAGE_BYTES) continue;
    const named = new Set(picturesIn(await readFile(absolute, 'utf8').catch(() => ''), dirname(page), '.'));
    for (const picture of pictures) if (named.has(picture)) shown.add(picture);
  }
  return shown;
}

const README = ['README.md', 'README.rst', 'readme.md', 'index.md', 'README.zh-CN.md', 'README_zh.md', 'docs/index.md'];
