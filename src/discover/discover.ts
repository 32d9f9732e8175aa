/** Paths to datasets and manifests, each with the format that reads it; and what nothing reads. */

import { createWriteStream } from 'node:fs';
import { lstat, mkdtemp, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { LicitError } from '../model/errors.js';
import type { Format, Head } from '../model/format.js';
import type { Problem } from '../model/item.js';
import type { NotReadView } from '../model/views.js';
import { readHead } from '../reading/open.js';
import { diskReason } from '../text/not-read.js';
import { compare } from '../text/show.js';
import { isArchive, isTar, unpack } from './archive.js';
import { UnpackBudget } from './budget.js';
import { describedBy, foldersOf, nearest } from './datasets.js';
import { areMany, type DocumentText, isSheet, readSheets, type Sheet } from './datasheets.js';
import { type Documents, documentsAmong, isOneOfMany, withoutDocuments } from './evidence-files.js';
import { IgnoreFiles, type IgnoreText } from './ignores.js';
import { kaldiFolders } from './joining/kaldi-folders.js';
import { parallelSides } from './joining/parallel-sides.js';
import { Left } from './left.js';
import { type Loose, looseFolders, type Readable } from './loose.js';
import { isPdf, mediaOf, promisesMedia } from './loose-media.js';
import { neighborsOf, pulledOut } from './neighbors.js';
import { fewRecords, oneRecord } from './one-record.js';
import { checkouts } from './repository/checkouts.js';
import { explains } from './repository/folder-names.js';
import { isNotebook, type ProgramPart, programPart } from './repository/program-part.js';
import { mostlyPrograms, packageFolders, programFolders } from './repository/programs.js';
import { setAside } from './repository/set-aside.js';
import { makeSpool } from './spool.js';
import { filesOfTables } from './tables/files-of-tables.js';
import { pointerIn, type Why, whyNotRead } from './unread.js';
import { filesUnder } from './walk-files.js';

/** A manifest found, with the format that reads it. */
export interface ManifestRef {
  /** Relative to the project folder, `/` on every system. */
  path: string;
  absolute: string;
  /** The format's id. */
  format: string;
  /** The name of the dataset it belongs to. */
  dataset: string;
  size: number;
  head: Head;
  /** The manifest is the listing of this folder, absolute. */
  folder?: string;
  /** The files that it joins to one list. */
  joins?: { path: string; absolute: string }[];
  /** The document that its words were taken out of. */
  original?: string;
  /** People named it as evidence: it speaks for the data beside it, and is quoted nowhere. */
  evidence?: true;
  /** A README with programs in its folder, or a license text over more programs than data: what it says of its project is stated about them. */
  besideCode?: true;
  /** What is to be told of it that follows from the files around it. */
  told?: Problem[];
}

export interface Discovered {
  manifests: ManifestRef[];
  notRead: NotReadView[];
  /** Each dataset with its folder, relative to the project folder (`.` for itself). */
  datasets: { name: string; root: string }[];
  /** What was given, relative to the project folder. */
  scanned: string[];
  /** Files that ignore files of the change would leave out, by ignore file; they are read, because the base's ignore files count. */
  notIgnored: { by: string; files: number }[];
  /** Removes what was spooled from standard input and unpacked from archives. */
  dispose(): Promise<void>;
}

export interface DiscoverOptions {
  /** The project folder, absolute. */
  root: string;
  /** Given paths are relative to it; the project folder when left out. */
  cwd?: string;
  formats: readonly Format[];
  stdin?: NodeJS.ReadableStream;
  /** What standard input is called. */
  stdinName?: string;
  /** Documents that people named as evidence, relative to the project folder: they are on record as such, and are no data. */
  evidence?: ReadonlySet<string>;
  /** Look into files and folders whose names begin with a dot. */
  dot?: boolean;
  /** The text of a datasheet or license that is no plain text. Without it such documents are not descriptors. */
  documentText?: DocumentText;
  /** The text of an ignore file, by its path relative to the project folder, where it is not the one that is there. */
  ignoreText?: IgnoreText;
}

/** Files whose beginning is read at the same time. */
const AT_ONCE = 16;

/** Finds what lies under the paths, in order of their names. Throws a LicitError for a path that is not there. */
export async function discover(paths: readonly string[], options: DiscoverOptions): Promise<Discovered> {
  const root = resolve(options.root);
  const files = new Map<string, Found>();
  const left = new Left();
  const ignores = new IgnoreFiles(root, options.ignoreText);
  const budget = new UnpackBudget();
  const scanned: string[] = [];
  let spool: { path: string; remove(): Promise<void> } | undefined;
  const folder = async (): Promise<string> => (spool ??= await makeSpool()).path;
  const fresh = async (prefix: string): Promise<string> => join(await mkdtemp(join(await folder(), prefix)), 'listing');
  const dispose = async (): Promise<void> => spool?.remove();
  try {
    for (const path of paths.length === 0 ? ['.'] : paths) {
      if (path === '-') {
        const name = (options.stdinName ?? 'stdin').split(sep).join('/');
        const absolute = join(await folder(), 'stdin');
        await spoolTo(options.stdin, absolute);
        files.set(name, { path: name, absolute, top: dirname(name) });
        scanned.push(name);
        continue;
      }
      const absolute = isAbsolute(path) ? path : resolve(options.cwd ?? root, path);
      const given = pathFrom(root, absolute);
      scanned.push(given);
      await collect({ given, absolute, shown: path, dot: options.dot ?? false }, files, left, ignores);
    }
    const found = [...files.values()].sort((a, b) => compare(a.path, b.path));
    let read: Looked[] = [];
    const loose: Loose[] = [];
    const documents = documentsAmong(found, await evidenceOf(found, options));
    for (const folder of documents.folders) left.set(folder);
    const folders = options.formats.find(({ id }) => id === 'folder');
    const parts = new Map<string, ProgramPart>();
    const sheets: LookedSheet[] = [];
    for (const one of await inParallel(found, (file) => look(file, options, left, folders !== undefined, { ...documents, parts }))) {
      if (one === undefined) continue;
      if ('media' in one) sheets.push(one);
      else if ('medium' in one) loose.push(one);
      else if (one.format !== undefined) read.push({ ...one, format: one.format });
      else read.push(...(await unpacked(one, await mkdtemp(join(await folder(), 'zip-')), options.formats, left, budget)));
    }
    const tables = await filesOfTables(read, loose, files, left);
    read = tables.read;
    const rootOf = await checkouts(
      root,
      found.filter(({ alone }) => !alone).map(({ top }) => top),
    );
    read.push(...(await sheetsAmong(sheets, loose, left, options, () => fresh('sheet-'))));
    await setAside({ root, rootOf, files, parts, read, loose, left });
    const boundOf = (at: string, top: string): { bound: string; described: boolean } => {
      const owner = nearest(at, top, described);
      return { bound: owner ?? top, described: owner !== undefined };
    };
    let described = describedBy(read);
    read.push(
      ...(await fewRecords(loose, boundOf, ({ path, why: { reason, what }, size }) =>
        left.add(path, reason, { ...(what !== undefined && { what }), bytes: size }),
      )),
    );
    read.push(...(await neighborsOf(read, left, files)));
    for (const { path, reason } of await pulledOut(read, root)) if (!left.has(path) && !files.has(path)) left.add(path, reason);
    for (const one of withoutDocuments(loose, documents.named)) left.add(one.path, 'evidence', { bytes: one.size });
    const data = new Set([...read.filter(({ format }) => format.reads === 'items'), ...loose].map(({ path }) => path));
    if (folders !== undefined && loose.length > 0) {
      described = describedBy(read);
      const { manifests, beside } = await looseFolders(loose, read, left, {
        format: folders,
        spool: () => fresh('folder-'),
        boundOf,
        not: (path, reason, detail) => left.add(path, reason, detail),
      });
      for (const path of beside) left.delete(path);
      read = [...read.filter(({ path }) => !beside.has(path)), ...manifests];
    }
    read = await joinedLists(read, left, () => fresh('joined-'));
    read.sort((a, b) => compare(a.path, b.path));
    const { manifests, datasets } = inDatasets(read, await foldersOf(read), root);
    const withPrograms = programFolders(files.keys());
    const isOfPrograms = mostlyPrograms(files.keys(), data);
    const packages = packageFolders(files.keys());
    for (const manifest of manifests) {
      const folder = dirname(manifest.path);
      if (
        manifest.format === 'hf-card'
          ? withPrograms.has(folder)
          : manifest.format === 'license-file' && (packages.has(folder) || isOfPrograms(folder))
      )
        manifest.besideCode = true;
    }
    for (const manifest of manifests) {
      const told = tables.told.get(manifest.path);
      if (told !== undefined && told.length > 0) manifest.told = told;
    }
    return { manifests, notRead: left.rows(), datasets, scanned, notIgnored: ignores.notIgnored(), dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

interface Found {
  path: string;
  absolute: string;
  /** The folder that was given, or that holds the file that was given: no dataset reaches above it. */
  top: string;
  /** It was given by itself: nothing is stated about the other files of its folder. */
  alone?: true;
}

interface Given {
  given: string;
  absolute: string;
  /** As the person wrote it. */
  shown: string;
  dot: boolean;
}

async function collect({ given, absolute, shown, dot }: Given, files: Map<string, Found>, left: Left, ignores: IgnoreFiles): Promise<void> {
  const status = await stat(absolute).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EACCES') throw new LicitError(`No permission to read ${shown}`, 'Give yourself permission to read it.', { cause });
    if (cause.code === 'ELOOP')
      throw new LicitError(`${shown} is a symbolic link that leads back to itself`, 'Give the path it was meant to lead to.', { cause });
    throw new LicitError(`There is no ${shown}`, 'Check the path; it is relative to the folder you are in.', { cause });
  });
  if (!status.isDirectory()) {
    const top = dirname(given);
    if (status.isFile() && !files.has(given)) files.set(given, { path: given, absolute, top, alone: true });
    else if (!status.isFile()) left.add(given, status.isFIFO() ? 'pipe' : status.isSocket() ? 'socket' : 'device');
    return;
  }
  // A link that was given itself is followed; those inside are not.
  const folder = (await lstat(absolute)).isSymbolicLink() ? await realpath(absolute) : absolute;
  const ignoredBy = await ignores.under(folder);
  const at = (name: string): string => (given === '.' ? name : name === '' ? given : `${given}/${name}`);
  const names = await filesUnder(folder, {
    dot,
    ignoredBy,
    tell: (name, reason, { isFolder, ...detail } = {}) => {
      const path = at(name);
      if (files.has(path)) return;
      left.add(isFolder && !path.endsWith('/') ? (path === '.' ? './' : `${path}/`) : path, reason, detail);
    },
  });
  for (const name of names) files.set(at(name), { path: at(name), absolute: join(folder, name), top: given });
}

interface Looked extends Readable {
  folder?: string;
  joins?: { path: string; absolute: string }[];
  original?: string;
  evidence?: true;
}

/** A document that may describe data or license it, and what it is where it does not. */
interface LookedSheet extends Sheet {
  media: Loose | undefined;
  why: Why;
}

/** A file that was looked at; without a format, an archive whose members may have one. */
type LookedAt = Omit<Looked, 'format'> & { format?: Format };

async function look(
  file: Found,
  { formats, documentText }: Pick<DiscoverOptions, 'formats' | 'documentText'>,
  left: Left,
  takesFolders: boolean,
  { named, apart, parts }: Pick<Documents, 'named' | 'apart'> & { parts: Map<string, ProgramPart> },
): Promise<LookedAt | Loose | LookedSheet | undefined> {
  const { path, absolute } = file;
  const not = ({ reason, what }: Why, bytes?: number): undefined => {
    left.add(path, reason, { ...(what !== undefined && { what }), ...(bytes !== undefined && { bytes }) });
  };
  const isEvidence = named.has(path);
  const takesLoose = takesFolders && file.alone === undefined;
  let head: Head;
  try {
    if (takesLoose && promisesMedia(path)) {
      const start = await readHead(absolute, path, 4 << 10);
      const media = start.text === undefined ? await mediaOf(start, file.top) : undefined;
      if (media !== undefined) return { ...file, ...media, size: start.size ?? 0, why: whyNotRead(start) };
    }
    head = await readHead(absolute, path);
  } catch (error) {
    const fromDisk = (error as NodeJS.ErrnoException).syscall !== undefined;
    if (fromDisk) return not(diskReason(error));
    return not({ reason: 'compression' }, (await stat(absolute).catch(() => undefined))?.size);
  }
  const size = head.size ?? head.bytes.length;
  if (head.bytes.length === 0) return apart.has(path) ? undefined : not({ reason: isEvidence ? 'evidence' : 'empty' }, size);
  const pointer = pointerIn(head);
  if (pointer !== undefined) return not({ reason: pointer }, size);
  const format = isNotebook(head) || isPdf(head) ? undefined : bestFor(head, formats);
  if (apart.has(path)) return undefined;
  if (isEvidence && format?.mayBeEvidence?.(head)) return not({ reason: 'evidence' }, size);
  const record = takesLoose && !isEvidence && !explains(path, file.top) ? oneRecord(head, format) : undefined;
  if (record !== undefined) return { ...file, medium: 'record', type: 'application/json', size, why: whyNotRead(head), record };
  const part = format === undefined && !isEvidence ? programPart(head) : undefined;
  if (part !== undefined) parts.set(path, part);
  if (format === undefined && !isArchive(head)) {
    const media = takesLoose ? await mediaOf(head, file.top) : undefined;
    const why = whyNotRead(head);
    const asMedia = media && { ...file, ...media, size, why };
    if (documentText !== undefined && takesLoose && !isEvidence && isSheet(path, file.top)) return { ...file, size, media: asMedia, why };
    if (asMedia !== undefined) return asMedia;
    return not(isEvidence ? { reason: 'evidence' } : whyNotRead(head), size);
  }
  const aside = isEvidence && format?.reads === 'dataset';
  return { ...file, ...(format && { format }), size, head, ...(aside && { evidence: true as const }) };
}

/** The documents that describe or license data, as descriptors; many of one folder are data, if anything. */
async function sheetsAmong(
  sheets: readonly LookedSheet[],
  loose: Loose[],
  left: Left,
  options: DiscoverOptions,
  spool: () => Promise<string>,
): Promise<Looked[]> {
  const many = areMany(sheets);
  for (const { path, size, media, why } of sheets.filter(many)) {
    if (media !== undefined) loose.push(media);
    else left.add(path, why.reason, { ...(why.what !== undefined && { what: why.what }), bytes: size });
  }
  const not = ({ path, size }: Sheet): void => left.add(path, 'datasheet', { bytes: size });
  return readSheets(
    sheets.filter((sheet) => !many(sheet)),
    options,
    { spool, not },
  );
}

/** With the lists of Kaldi folders joined; those that another one stands for then are told. */
async function joinedLists(read: Looked[], left: Left, spool: () => Promise<string>): Promise<Looked[]> {
  const folder = ({ absolute }: Looked): string => dirname(absolute);
  const joined = [...(await kaldiFolders(read, spool, folder)), ...(await parallelSides(read, spool, folder))];
  if (joined.length === 0) return read;
  const main = new Map<string, string>(joined.flatMap(({ path, joins }) => joins.map((one) => [one.path, path])));
  for (const { path, size } of read) {
    const by = main.get(path);
    if (by !== undefined && by !== path) left.add(path, 'joined', { what: by, bytes: size });
  }
  return [...read.filter(({ path }) => !main.has(path)), ...joined];
}

/** The named documents among the files found. One that holds items, or files, stays data, whoever names it. */
async function evidenceOf(found: readonly Found[], { evidence, formats }: DiscoverOptions): Promise<ReadonlySet<string>> {
  const named = found.filter(({ path }) => evidence?.has(path));
  const documents = await inParallel(named, async ({ path, absolute }) => {
    const head = await readHead(absolute, path).catch(() => undefined);
    const format = head && bestFor(head, formats);
    if (head === undefined || isArchive(head)) return undefined;
    if (format?.mayBeEvidence?.(head)) return isOneOfMany(path, found, evidence!) ? undefined : path;
    return format?.reads === 'items' || format?.reads === 'both' ? undefined : path;
  });
  return new Set(documents.filter((path) => path !== undefined));
}

/** The format that is surest of a file. */
function bestFor(head: Head, formats: readonly Format[]): Format | undefined {
  let best: Format | undefined;
  let most = 0;
  // The lines of lists in a tar archive are not lines of the archive.
  const fit = isTar(head) ? formats.filter(({ id }) => id === 'webdataset') : formats;
  for (const format of fit) {
    const sure = format.recognize(head);
    if (sure > most) [best, most] = [format, sure];
  }
  return best;
}

/** The members of an archive that formats read, as files of the folder that its path is. */
async function unpacked(archive: LookedAt, into: string, formats: readonly Format[], left: Left, budget: UnpackBudget): Promise<Looked[]> {
  const { members, left: others } = await unpack(archive, into, (head) => bestFor(head, formats), budget);
  for (const one of others) left.also(one);
  if (members.length === 0 && others.length === 0) left.add(archive.path, 'archive-empty', { bytes: archive.size });
  return members.map((member) => ({ ...member, top: archive.top }));
}

/** The manifests, each with the dataset of the folder it belongs to. */
function inDatasets(
  found: readonly Looked[],
  folders: ReadonlyMap<string, string>,
  root: string,
): Pick<Discovered, 'manifests' | 'datasets'> {
  const datasets = new Map<string, { name: string; root: string }>();
  const manifests = found.map(({ path, absolute, format, size, head, folder: listed, joins, original, evidence }): ManifestRef => {
    const folder = folders.get(path)!;
    const name = folder === '.' ? basename(root) || 'project' : folder;
    datasets.set(folder, { name, root: folder });
    return {
      path,
      absolute,
      format: format.id,
      dataset: name,
      size,
      head,
      ...(listed !== undefined && { folder: listed }),
      ...(joins && { joins }),
      ...(original !== undefined && { original }),
      ...(evidence && { evidence }),
    };
  });
  return { manifests, datasets: [...datasets.values()].sort((a, b) => compare(a.root, b.root)) };
}

async function spoolTo(stdin: NodeJS.ReadableStream | undefined, absolute: string): Promise<void> {
  if (stdin === undefined) throw new LicitError('There is nothing on standard input', 'Pipe a manifest into licit, or give a path.');
  await pipeline(stdin, createWriteStream(absolute, { mode: 0o600, flags: 'wx' }));
}

/** A path relative to the project folder, with `/` on every system. */
function pathFrom(root: string, absolute: string): string {
  return relative(root, resolve(absolute)).split(sep).join('/') || '.';
}

async function inParallel<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(all.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let i = next++; i < all.length; i = next++) {
      const one = all[i];
      if (one !== undefined) results[i] = await work(one);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, worker));
  return results;
}
