/** Paths to datasets and manifests, each with the format that reads it; and what nothing reads. */
import { createWriteStream } from 'node:fs';
import { lstat, mkdtemp, readFile, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import ignore, { type Ignore } from 'ignore';
import { isArchive, unpack } from './discover/archive.js';
import { describedBy, foldersOf, nearest } from './discover/datasets.js';
import { type Documents, documentsAmong, withoutDocuments } from './discover/evidence.js';
import { filesUnder } from './discover/files.js';
import { type Loose, looseFolders, type Readable } from './discover/loose.js';
import { isLitter, mediaOf, promisesMedia } from './discover/media.js';
import { makeSpool } from './discover/spool.js';
import { whyNotRead } from './discover/unread.js';
import { LicitError } from './errors.js';
import type { Format, Head, NotReadView } from './model.js';
import { readHead } from './open.js';
import { evidenceReasons } from './words.js';

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
  /** People named it as evidence: it speaks for the data beside it, and is quoted nowhere. */
  evidence?: true;
}

export interface Discovered {
  manifests: ManifestRef[];
  notRead: NotReadView[];
  /** Each dataset with its folder, relative to the project folder (`.` for itself). */
  datasets: { name: string; root: string }[];
  /** What was given, relative to the project folder. */
  scanned: string[];
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
}

/** Files whose beginning is read at the same time. */
const AT_ONCE = 16;

/** Finds what lies under the paths, in order of their names. Throws a LicitError for a path that is not there. */
export async function discover(paths: readonly string[], options: DiscoverOptions): Promise<Discovered> {
  const root = resolve(options.root);
  const files = new Map<string, Found>();
  const notRead = new Map<string, NotReadView>();
  const scanned: string[] = [];
  let spool: string | undefined;
  const folder = async (): Promise<string> => (spool ??= await makeSpool());
  const dispose = async (): Promise<void> => {
    if (spool !== undefined) await rm(spool, { recursive: true, force: true });
  };
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
      await collect({ given, absolute, shown: path, root, dot: options.dot ?? false }, files, notRead);
    }
    const found = [...files.values()].sort((a, b) => compare(a.path, b.path));
    let read: Looked[] = [];
    const loose: Loose[] = [];
    const documents = documentsAmong(found, await evidenceOf(found, options));
    for (const folder of documents.folders) notRead.set(folder.path, folder);
    const folders = options.formats.find(({ id }) => id === 'folder');
    for (const one of await inParallel(found, (file) => look(file, options, notRead, folders !== undefined, documents))) {
      if (one === undefined) continue;
      if ('medium' in one) loose.push(one);
      else if (one.format !== undefined) read.push({ ...one, format: one.format });
      else read.push(...(await unpacked(one, await mkdtemp(join(await folder(), 'zip-')), options.formats, notRead)));
    }
    for (const one of withoutDocuments(loose, documents.named))
      notRead.set(one.path, { path: one.path, why: evidenceReasons.document, bytes: one.size });
    if (folders !== undefined && loose.length > 0) {
      const described = describedBy(read);
      const { manifests, beside } = await looseFolders(loose, read, notRead, {
        format: folders,
        spool: async () => join(await mkdtemp(join(await folder(), 'folder-')), 'listing'),
        boundOf: (at, top) => {
          const owner = nearest(at, top, described);
          return { bound: owner ?? top, described: owner !== undefined };
        },
        not: (path, why, size) => notRead.set(path, { path, why, ...(size !== undefined && { bytes: size }) }),
      });
      for (const path of beside) notRead.delete(path);
      read = [...read.filter(({ path }) => !beside.has(path)), ...manifests];
    }
    read.sort((a, b) => compare(a.path, b.path));
    const { manifests, datasets } = inDatasets(read, await foldersOf(read), root);
    const left = [...notRead.values()].sort((a, b) => compare(a.path, b.path));
    return { manifests, notRead: left, datasets, scanned, dispose };
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
  /** It was given by itself: nothing is said of the other files of its folder. */
  alone?: true;
}

interface Given {
  given: string;
  absolute: string;
  /** As the person wrote it. */
  shown: string;
  root: string;
  dot: boolean;
}

async function collect(
  { given, absolute, shown, root, dot }: Given,
  files: Map<string, Found>,
  notRead: Map<string, NotReadView>,
): Promise<void> {
  const status = await stat(absolute).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EACCES') throw new LicitError(`No permission to read ${shown}`, 'Give yourself permission to read it.', { cause });
    if (cause.code === 'ELOOP')
      throw new LicitError(`${shown} is a symbolic link that leads back to itself`, 'Give the path it was meant to lead to.', { cause });
    throw new LicitError(`There is no ${shown}`, 'Check the path; it is relative to the folder you are in.', { cause });
  });
  if (!status.isDirectory()) {
    const top = dirname(given);
    if (status.isFile() && !files.has(given)) files.set(given, { path: given, absolute, top, alone: true });
    else if (status.isFile()) return;
    else notRead.set(given, { path: given, why: 'not a regular file' });
    return;
  }
  // A link that was given itself is followed; those inside are not.
  const folder = (await lstat(absolute)).isSymbolicLink() ? await realpath(absolute) : absolute;
  const ignored = [await ignoresIn(root, root), ...(folder === root ? [] : [await ignoresIn(folder, folder)])].filter(
    (one) => one !== undefined,
  );
  const at = (name: string): string => (given === '.' ? name : `${given}/${name}`);
  const { names, denied, links } = await filesUnder(folder, dot);
  for (const name of names) {
    const path = at(name);
    const inProject = relative(root, join(folder, name));
    if (
      isOurs(path) ||
      isLitter(path) ||
      ignored.some(({ base, rules }) => ignores(rules, base === root ? inProject : relative(base, join(folder, name))))
    )
      continue;
    files.set(path, { path, absolute: join(folder, name), top: given });
  }
  for (const name of links)
    if (!files.has(at(name))) notRead.set(at(name), { path: at(name), why: 'a symbolic link; name it to have it read' });
  for (const name of denied)
    notRead.set(name === '' ? given : at(name), { path: name === '' ? given : at(name), why: 'a folder without permission to read it' });
}

interface Ignored {
  base: string;
  rules: Ignore;
}

async function ignoresIn(folder: string, base: string): Promise<Ignored | undefined> {
  const text = await readFile(join(folder, '.licitignore'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : { base, rules: ignore({ allowRelativePaths: true }).add(text) };
}

function ignores(rules: Ignore, path: string): boolean {
  return path !== '' && !path.startsWith('..') && rules.ignores(path.split(sep).join('/'));
}

/** Files of licit itself say nothing of data. */
function isOurs(path: string): boolean {
  return /(?:^|\/)(?:licit\.ya?ml|\.licitignore|\.licit\/.*)$/.test(path);
}

interface Looked extends Readable {
  folder?: string;
  evidence?: true;
}

/** A file that was looked at; without a format, an archive whose members may have one. */
type LookedAt = Omit<Looked, 'format'> & { format?: Format };

async function look(
  file: Found,
  { formats }: Pick<DiscoverOptions, 'formats'>,
  notRead: Map<string, NotReadView>,
  takesFolders: boolean,
  { named, apart }: Pick<Documents, 'named' | 'apart'>,
): Promise<LookedAt | Loose | undefined> {
  const { path, absolute } = file;
  const not = (why: string, bytes?: number): undefined => {
    notRead.set(path, { path, why, bytes });
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
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EACCES' || code === 'EPERM') return not('no permission to read it');
    if (code === 'ENOENT') return not('it went away');
    return not('compressed data that cannot be decompressed', (await stat(absolute).catch(() => undefined))?.size);
  }
  const size = head.size ?? head.bytes.length;
  if (head.bytes.length === 0) return apart.has(path) ? undefined : not(isEvidence ? evidenceReasons.document : 'empty', size);
  const format = bestFor(head, formats);
  if (apart.has(path)) return undefined;
  if (format === undefined && !isArchive(head)) {
    const media = takesLoose ? await mediaOf(head, file.top) : undefined;
    if (media !== undefined) return { ...file, ...media, size, why: whyNotRead(head) };
    return not(isEvidence ? evidenceReasons.document : whyNotRead(head), size);
  }
  const aside = isEvidence && format?.reads === 'dataset';
  return { ...file, ...(format && { format }), size, head, ...(aside && { evidence: true as const }) };
}

/** The named documents among the files found. One that holds items, or files, stays data, whoever names it. */
async function evidenceOf(found: readonly Found[], { evidence, formats }: DiscoverOptions): Promise<ReadonlySet<string>> {
  const named = found.filter(({ path }) => evidence?.has(path));
  const documents = await inParallel(named, async ({ path, absolute }) => {
    const head = await readHead(absolute, path).catch(() => undefined);
    const reads = head && bestFor(head, formats)?.reads;
    return head === undefined || reads === 'items' || reads === 'both' || isArchive(head) ? undefined : path;
  });
  return new Set(documents.filter((path) => path !== undefined));
}

/** The format that is surest of a file. */
function bestFor(head: Head, formats: readonly Format[]): Format | undefined {
  let best: Format | undefined;
  let most = 0;
  for (const format of formats) {
    const sure = format.recognize(head);
    if (sure > most) [best, most] = [format, sure];
  }
  return best;
}

/** The members of an archive that formats read, as files of the folder that its path is. */
async function unpacked(archive: LookedAt, into: string, formats: readonly Format[], notRead: Map<string, NotReadView>): Promise<Looked[]> {
  const { members, notRead: left } = await unpack(archive, into, (head) => bestFor(head, formats));
  for (const one of left) notRead.set(one.path, one);
  if (members.length === 0 && left.length === 0)
    notRead.set(archive.path, { path: archive.path, why: 'an empty archive', bytes: archive.size });
  return members.map((member) => ({ ...member, top: archive.top }));
}

/** The manifests, each with the dataset of the folder it belongs to. */
function inDatasets(
  found: readonly Looked[],
  folders: ReadonlyMap<string, string>,
  root: string,
): Pick<Discovered, 'manifests' | 'datasets'> {
  const datasets = new Map<string, { name: string; root: string }>();
  const manifests = found.map(({ path, absolute, format, size, head, folder: listed, evidence }): ManifestRef => {
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

/** By code unit: the same on every system and in every language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
