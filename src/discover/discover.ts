/** Paths to datasets and manifests, each with the format that reads it; and what nothing reads. */

import { createWriteStream } from 'node:fs';
import { lstat, mkdtemp, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { CachedCopy } from '../model/basics.js';
import type { Format, Head } from '../model/format.js';
import type { MediaTable, Problem } from '../model/item.js';
import type { NotReadReason, NotReadView } from '../model/views.js';
import { folderOf, inCache, isWithin, spokenOf } from '../reading/folder-paths.js';
import { append } from '../text/append.js';
import { failure } from '../text/failures/failure.js';
import { compare, plain } from '../text/show.js';
import { type AnsweredFiles, foldersLike, type ListNames, withoutAnswered } from './answered-lists.js';
import { notesAmong, rightsAmong, surroundings, withoutSidecars } from './around/texts-around.js';
import { UnpackBudget } from './budget.js';
import { type CachedDataset, cachedDataset, whyPassed as whyOfCache } from './caches/cached-datasets.js';
import { isOwnFile } from './caches/cached-files.js';
import { describedBy, foldersOf, nearest } from './datasets.js';
import { areMany, type DocumentText, readSheets, type Sheet } from './datasheets.js';
import { documentsAmong, withoutDocuments } from './evidence-files.js';
import { kaldiFolders } from './joining/kaldi-folders.js';
import { parallelSides } from './joining/parallel-sides.js';
import { Left } from './left.js';
import { evidenceOf, type Found, inParallel, type Looked, type LookedSheet, look, type Recognized, unpacked } from './look-at.js';
import { type Loose, looseFolders, type MediaSettings, type Readable } from './loose.js';
import { neighborsOf, pulledOut } from './neighbors.js';
import { fewRecords } from './one-record.js';
import { type OutcomeOf, outcomes } from './outcomes.js';
import { checkouts } from './repository/checkouts.js';
import type { ProgramPart } from './repository/program-part.js';
import { mostlyPrograms, packageFolders, programFolders } from './repository/programs.js';
import { setAside } from './repository/set-aside.js';
import { makeSpool } from './spool.js';
import { filesOfTables } from './tables/files-of-tables.js';
import { IgnoreFiles, type IgnoreText } from './walk/ignores.js';
import { type OwnOutputs, withoutOwn } from './walk/own-outputs.js';
import { pathsGiven } from './walk/patterns-given.js';
import { filesUnder, whyNotFollowed } from './walk/walk-files.js';

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
  /** A README or citation with programs in its folder, or a license text over more programs than data: what it says of its project is stated about them. */
  besideCode?: true;
  /** It lies in the cache of a hub. */
  cached?: CachedCopy;
  /** What is said inside the media files near it. */
  inside?: MediaTable[];
  /** What is to be told of it that follows from the files around it. */
  problems?: Problem[];
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
  /** Folders that read like a list from outside which nobody answered for: they count as data. */
  listLike: readonly string[];
  /** Files that are called like a list from outside and that no answer is about. */
  listNamed: readonly { path: string; absolute: string }[];
  /** What people should know of where it was found. */
  notes: string[];
  /** With `ofChange`: what became of a file, by its path relative to the project folder. */
  outcomeOf?: OutcomeOf;
  /** With `ofChange`: the folders that hold lists, relative to the project folder; what is below them belongs to them. */
  dataFolders?: string[];
  /** Removes what was spooled from standard input and unpacked from archives. */
  dispose(): Promise<void>;
}

export interface DiscoverOptions {
  /** The project folder, absolute. */
  root: string;
  /** Given paths are relative to it; the project folder when left out. */
  cwd?: string;
  /** A path that is not there and has `*`, `?` or `[` in it is a pattern. */
  patterns?: boolean;
  formats: readonly Format[];
  stdin?: NodeJS.ReadableStream;
  /** What standard input is called. */
  stdinName?: string;
  /** Documents that people named as evidence, relative to the project folder: they are on record as such, and are no data. */
  evidence?: ReadonlySet<string>;
  /** Files of lists from outside that somebody answered for. */
  lists?: readonly AnsweredFiles[];
  /** What licit wrote itself, as the ledger has it on record. */
  own?: OwnOutputs;
  /** The ledger that is written to, absolute. */
  ledger?: string;
  /** What files and folders of lists from outside are called. */
  listNames?: ListNames;
  /** One side of a change, laid out from Git: each file is looked at, whatever it is called, and it is told what became of it. */
  ofChange?: boolean;
  /** What files were recognized as that were looked at before. */
  recognized?: Recognized;
  /** The text of a datasheet or license that is no plain text. Without it such documents are not descriptors. */
  documentText?: DocumentText;
  /** Reads what is said inside media files. Without it nothing is. */
  media?: MediaSettings;
  /** The text of an ignore file, by its path relative to the project folder, where it is not the one that is there. */
  ignoreText?: IgnoreText;
}

/** Finds what lies under the paths, in order of their names. Throws a LicitError for a path that is not there. */
export async function discover(paths: readonly string[], options: DiscoverOptions): Promise<Discovered> {
  const discovery = new Discovery(options);
  try {
    await discovery.collect(paths.length === 0 ? ['.'] : paths);
    await discovery.look();
    await discovery.setAside();
    await discovery.joinNeighbors();
    discovery.takeRights();
    await discovery.listFolders();
    await discovery.lookAround();
    return await discovery.result();
  } catch (error) {
    await discovery.dispose();
    throw error;
  }
}

/** What was found so far: files to read, data that no format reads, and what is left. */
class Discovery {
  readonly #options: DiscoverOptions;
  readonly #root: string;
  readonly #files = new Map<string, Found>();
  /** The same in order. */
  #found: readonly Found[] = [];
  readonly #scanned: string[] = [];
  readonly #left = new Left();
  readonly #ignores: IgnoreFiles;
  readonly #sheets: LookedSheet[] = [];
  /** What part of a program files can be that no format reads. */
  readonly #parts = new Map<string, ProgramPart>();
  #read: Looked[] = [];
  readonly #loose: Loose[] = [];
  /** Documents that people named as evidence. */
  #evidence: ReadonlySet<string> = new Set();
  /** What is to be told of files of tables. */
  #problems: ReadonlyMap<string, Problem[]> = new Map();
  /** Files that hold data, before those of a folder become its listing. */
  #data: ReadonlySet<string> = new Set();
  /** Texts that are named for rights, which no listing holds. */
  #rights: Loose[] = [];
  /** Files that speak of a data file. */
  #beside: ReadonlySet<string> = new Set();
  /** The data sets of caches that were given, by the path of each. */
  readonly #cached = new Map<string, CachedDataset>();
  /** Running text in reach of lists. */
  #around: Readable[] = [];
  #listLike: readonly string[] = [];
  #listNamed: Discovered['listNamed'] = [];
  #spool: Awaited<ReturnType<typeof makeSpool>> | undefined;

  constructor(options: DiscoverOptions) {
    this.#options = options;
    this.#root = resolve(options.root);
    this.#ignores = new IgnoreFiles(this.#root, options.ignoreText);
  }

  /** The files under the paths. */
  async collect(paths: readonly string[]): Promise<void> {
    const { stdinName = 'stdin', stdin, cwd = this.#root, ofChange: dot = false, patterns = false } = this.#options;
    const own = dot ? paths : paths.filter((path) => !inCache(path));
    const given = patterns ? await pathsGiven(own, cwd) : own.map((path) => ({ path, matched: false }));
    const ignoredBy = given.some(({ matched }) => matched) ? await this.#ignores.under(this.#root) : undefined;
    for (const { path, matched } of given) {
      if (path === '-') {
        const name = stdinName.split(sep).join('/');
        const absolute = join(await this.#folder(), 'stdin');
        await spoolTo(stdin, absolute);
        this.#files.set(name, { path: name, absolute, top: dirname(name) });
        this.#scanned.push(name);
        continue;
      }
      const absolute = isAbsolute(path) ? path : resolve(cwd, path);
      const at = pathFrom(this.#root, absolute);
      this.#scanned.push(at);
      const why = matched ? await whyPassed(absolute, ignoredBy?.(at)) : undefined;
      if (why !== undefined) this.#left.add(at, why[0], { ...(why[1] !== undefined && { what: why[1] }) });
      else await collect({ given: at, absolute, shown: path, dot }, this.#files, this.#left, this.#ignores);
    }
    if (!dot) for (const path of paths.filter(inCache)) await this.#collectCached(path);
    this.#found = [...this.#files.values()].sort((a, b) => compare(a.path, b.path));
  }

  /** The files of a data set in the cache of a hub. */
  async #collectCached(given: string): Promise<void> {
    const dataset = cachedDataset(given);
    const { path, folders, fetch } = dataset;
    const before = this.#cached.get(path);
    if (before?.folders[0]?.folder === folders[0]?.folder && before !== undefined) return;
    if (before !== undefined) throw failure('discover/given-two-revisions', 'fix/scan-one-time', { path: plain(path) });
    if (isOwnFile(this.#root, path))
      throw failure('discover/project-holds-would', 'fix/scan-give-another', { path: plain(path.split('/')[0]!), given: plain(given) });
    this.#cached.set(path, dataset);
    this.#scanned.push(path);
    for (const one of folders)
      await collect({ given: one.path, absolute: one.folder, shown: given, dot: false, top: path }, this.#files, this.#left, this.#ignores);
    for (const file of [...this.#files.keys()].filter((file) => isWithin(file, path))) {
      const reason = whyOfCache(file, dataset);
      if (reason === undefined) continue;
      this.#files.delete(file);
      this.#left.add(file, reason, { what: reason === 'made-copy' ? 'datasets' : fetch });
    }
    for (const row of [...this.#left.values()])
      if (isWithin(row.path, path) && row.reason === 'dangling-link') this.#left.add(row.path, 'cut-off', { what: fetch });
    for (const { path: file, reason, ...detail } of dataset.told) this.#left.add(file, reason, detail);
  }

  /** Which format reads each file; archives are unpacked. */
  async look(): Promise<void> {
    const { formats } = this.#options;
    const others = await withoutOwn(this.#found, this.#options.own ?? new Map(), this.#left, this.#options.ledger);
    // They are no text that speaks of the data either.
    const kept = new Set(others.map(({ path }) => path));
    for (const { path } of this.#found) if (!kept.has(path)) this.#files.delete(path);
    const found = withoutAnswered(others, this.#options.lists ?? [], this.#left);
    const { listNames } = this.#options;
    if (listNames !== undefined) {
      this.#listLike = foldersLike(found, listNames.folderOf);
      this.#listNamed = found.filter(({ path }) => listNames.file.test(basename(path))).map(({ path, absolute }) => ({ path, absolute }));
    }
    const documents = documentsAmong(found, await evidenceOf(found, this.#options));
    this.#evidence = documents.named;
    for (const folder of documents.folders) this.#left.set(folder);
    const takesFolders = this.#folderFormat() !== undefined;
    const budget = new UnpackBudget();
    const looks = { ...documents, parts: this.#parts };
    for (const one of await inParallel(found, (file) => look(file, this.#options, this.#left, takesFolders, looks))) {
      if (one === undefined) continue;
      if ('media' in one) this.#sheets.push(one);
      else if ('medium' in one) this.#loose.push(one);
      else if (one.format !== undefined) this.#read.push({ ...one, format: one.format });
      else append(this.#read, await unpacked(one, await mkdtemp(join(await this.#folder(), 'zip-')), formats, this.#left, budget));
    }
  }

  /** What its table says is not data, and what is no data in a repository, is left out; documents become descriptors. */
  async setAside(): Promise<void> {
    const tables = await filesOfTables(this.#read, this.#loose, this.#files, this.#left);
    this.#read = tables.read;
    this.#problems = tables.problems;
    const tops = this.#found.filter(({ alone }) => !alone).map(({ top }) => top);
    const rootOf = this.#options.ofChange
      ? () => '.'
      : await checkouts(tops, (top) => this.#cached.get(top)?.folders[0]?.folder ?? join(this.#root, top));
    append(this.#read, await sheetsAmong(this.#sheets, this.#loose, this.#left, this.#options, () => this.#fresh('sheet-')));
    await setAside({
      root: this.#root,
      rootOf,
      files: this.#files,
      parts: this.#parts,
      read: this.#read,
      loose: this.#loose,
      left: this.#left,
    });
  }

  /** What is read, or not read, because of what is beside it. */
  async joinNeighbors(): Promise<void> {
    const left = this.#left;
    const not = ({ path, why: { reason, what }, size }: Loose): void =>
      left.add(path, reason, { ...(what !== undefined && { what }), bytes: size });
    append(this.#read, await fewRecords(this.#loose, this.#bounds(), not));
    append(this.#read, await neighborsOf(this.#read, left, this.#files));
    for (const { path, reason } of await pulledOut(this.#read, this.#root))
      if (!left.has(path) && !this.#files.has(path)) left.add(path, reason);
    for (const one of withoutDocuments(this.#loose, this.#evidence)) left.add(one.path, 'evidence', { bytes: one.size });
  }

  /** Files that hold data and that no manifest lists become the listing of their folder; lists of one list are joined. */
  async listFolders(): Promise<void> {
    const format = this.#folderFormat();
    this.#data = new Set([...this.#read.filter(({ format }) => format.reads === 'items'), ...this.#loose].map(({ path }) => path));
    if (format !== undefined && this.#loose.length > 0) {
      const { manifests, beside } = await looseFolders(this.#loose, this.#read, this.#left, {
        format,
        media: this.#options.media,
        spool: () => this.#fresh('folder-'),
        boundOf: this.#bounds(),
        not: (path, reason, detail) => this.#left.add(path, reason, detail),
      });
      for (const path of beside) this.#left.delete(path);
      this.#beside = beside;
      this.#read = [...this.#read.filter(({ path }) => !beside.has(path)), ...manifests];
    }
    this.#read = await joinedLists(this.#read, this.#left, () => this.#fresh('joined-'));
    this.#read.sort((a, b) => compare(a.path, b.path));
  }

  /** Texts that are named for rights, and small files named for a list, speak of the data beside them and are none of it. */
  takeRights(): void {
    this.#read = withoutSidecars(this.#read, this.#loose, this.#left);
    this.#rights = rightsAmong(this.#loose);
  }

  /** Running text beside data and above it. */
  async lookAround(): Promise<void> {
    const format = this.#options.formats.find(({ id }) => id === 'prose');
    if (format === undefined) return;
    const lists = this.#read.filter((one) => one.format.reads !== 'dataset');
    // Listings of folders lie in the folder above.
    const read = lists.filter(({ path }) => !path.endsWith('/'));
    const items = this.#loose.filter(({ path }) => !this.#beside.has(path) && !this.#left.has(path));
    this.#around = await surroundings(lists, this.#files, this.#left, this.#rights, notesAmong(items, read), format);
  }

  async result(): Promise<Discovered> {
    const { manifests, datasets } = inDatasets(this.#read, await foldersOf(this.#read), this.#root);
    for (const one of this.#around) manifests.push(asAround(one, manifests, datasets));
    manifests.sort((a, b) => compare(a.path, b.path));
    markBesideCode(manifests, this.#files, this.#data);
    const cached = [...this.#cached.values()].flatMap(({ folders }) => folders);
    for (const manifest of manifests) {
      const above = cached.filter(({ path }) => isWithin(manifest.path, path)).sort((a, b) => b.path.length - a.path.length);
      const copy = above[0]?.copy;
      if (copy !== undefined) manifest.cached = copy;
      const problems = this.#problems.get(manifest.path);
      if (problems !== undefined && problems.length > 0) manifest.problems = [...problems, ...(manifest.problems ?? [])];
    }
    // Nothing but the spool is held on to: the beginnings of all files are in what was read.
    const spool = this.#spool;
    return {
      manifests,
      notRead: this.#left.rows(),
      datasets,
      scanned: this.#scanned,
      notIgnored: this.#ignores.notIgnored(),
      notes: [...this.#cached.values()].map(noteOf),
      listLike: this.#listLike,
      listNamed: this.#listNamed,
      ...(this.#options.ofChange && {
        outcomeOf: this.#outcomes(),
        dataFolders: [...new Set(this.#read.filter(({ format }) => format.reads !== 'dataset').map(({ path }) => folderOf(path)))],
      }),
      dispose: async () => spool?.remove(),
    };
  }

  /** What became of each file. */
  #outcomes(): OutcomeOf {
    const isData = ({ format }: Readable): boolean => format.reads !== 'dataset' && format.id !== 'prose';
    const pathsIn = ({ path, joins = [], original }: Pick<Looked, 'joins' | 'original'> & { path: string }): string[] => [
      path.replace(/\/$/, ''),
      ...joins.map((one) => one.path),
      ...(original === undefined ? [] : [original]),
    ];
    const data = [...this.#read.filter(isData).flatMap(pathsIn), ...this.#loose.map(({ path }) => path), ...this.#beside];
    const described = [...this.#read.filter((one) => !isData(one)), ...this.#around].flatMap(pathsIn);
    return outcomes(data, [...described, ...this.#rights.map(({ path }) => path)], this.#left.values());
  }

  async dispose(): Promise<void> {
    await this.#spool?.remove();
  }

  #folderFormat(): Format | undefined {
    return this.#options.formats.find(({ id }) => id === 'folder');
  }

  /** The folder that each folder's dataset is bound to, by what is described now. */
  #bounds(): (at: string, top: string) => { bound: string; described: boolean } {
    const described = describedBy(this.#read);
    return (at, top) => {
      const owner = nearest(at, top, described);
      return { bound: owner ?? top, described: owner !== undefined };
    };
  }

  async #folder(): Promise<string> {
    return (this.#spool ??= await makeSpool()).path;
  }

  /** A path that does not exist yet, for a listing. */
  async #fresh(prefix: string): Promise<string> {
    return join(await mkdtemp(join(await this.#folder(), prefix)), 'listing');
  }
}

/** A README or citation with programs in its folder, or a license text over more programs than data, speaks of them. */
function markBesideCode(manifests: readonly ManifestRef[], files: ReadonlyMap<string, Found>, data: ReadonlySet<string>): void {
  const withPrograms = programFolders(files.keys());
  const isOfPrograms = mostlyPrograms(files.keys(), data);
  const packages = packageFolders(files.keys());
  for (const manifest of manifests) {
    const folder = dirname(manifest.path);
    if (
      manifest.format === 'hf-card' || manifest.format === 'citation-cff'
        ? withPrograms.has(folder)
        : manifest.format === 'license-file' && (packages.has(folder) || isOfPrograms(folder))
    )
      manifest.besideCode = true;
  }
}

interface Given {
  given: string;
  absolute: string;
  /** As the person wrote it. */
  shown: string;
  dot: boolean;
  /** The folder above which no dataset reaches, where it is not this one. */
  top?: string;
}

async function collect(
  { given, absolute, shown, dot, top = given }: Given,
  files: Map<string, Found>,
  left: Left,
  ignores: IgnoreFiles,
): Promise<void> {
  const status = await stat(absolute).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EACCES') throw failure('discover/no-permission-read', 'fix/give-yourself-permission', { shown }, cause);
    if (cause.code === 'ELOOP') throw failure('discover/symbolic-link-leads', 'fix/give-path-meant', { shown }, cause);
    throw failure('declare/there-no', 'fix/check-path-relative', { word: shown }, cause);
  });
  if (!status.isDirectory()) {
    if (status.isFile() && !files.has(given)) files.set(given, { path: given, absolute, top: dirname(given), alone: true });
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
  for (const name of names) files.set(at(name), { path: at(name), absolute: join(folder, name), top });
}

/** What of a data set is in a cache may be a part of it, and only the hub knows. */
function noteOf({ path, folders }: CachedDataset): string {
  const revisions = [...new Set(folders.map(({ copy: { revision } }) => revision))].map(
    (one) => one && `revision ${plain(one.slice(0, 12))}`,
  );
  return `${path}: ${revisions.map((one) => one ?? 'revision not on record').join(', ')}. Only the files in the cache are read; licit opens no connection.`;
}

/** Why a path that a pattern matches is passed over all the same, as it would be in a folder. */
async function whyPassed(absolute: string, ignored: string | undefined): Promise<[NotReadReason, string?] | undefined> {
  if (ignored !== undefined) return ['ignored', ignored];
  return (await lstat(absolute)).isSymbolicLink() ? whyNotFollowed(absolute) : undefined;
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
  for (const one of joined) {
    const tables = read.flatMap(({ path, inside = [] }) => (one.joins?.some((part) => part.path === path) ? inside : []));
    if (tables.length > 0) one.inside = [...new Map(tables.map((table) => [table.absolute, table])).values()];
  }
  const main = new Map<string, string>(joined.flatMap(({ path, joins }) => joins.map((one) => [one.path, path])));
  for (const { path, size } of read) {
    const by = main.get(path);
    if (by !== undefined && by !== path) left.add(path, 'joined', { what: by, bytes: size });
  }
  return [...read.filter(({ path }) => !main.has(path)), ...joined];
}

/** The manifests, each with the dataset of the folder it belongs to. */
function inDatasets(
  found: readonly Looked[],
  folders: ReadonlyMap<string, string>,
  root: string,
): Pick<Discovered, 'manifests' | 'datasets'> {
  const datasets = new Map<string, { name: string; root: string }>();
  const manifests = found.map(
    ({ path, absolute, format, size, head, folder: listed, joins, original, evidence, inside, problems }): ManifestRef => {
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
        ...(inside && { inside }),
        ...(problems && { problems }),
      };
    },
  );
  return { manifests, datasets: [...datasets.values()].sort((a, b) => compare(a.root, b.root)) };
}

/** Running text as a manifest: of the dataset whose folder it is in, else of the first that lies below. It makes no dataset of its own. */
function asAround(
  { path, absolute, format, size, head }: Readable,
  manifests: readonly ManifestRef[],
  datasets: readonly { name: string; root: string }[],
): ManifestRef {
  const folder = spokenOf(path);
  const above = datasets.filter(({ root }) => isWithin(folder, root)).sort((a, b) => b.root.length - a.root.length)[0];
  const below = manifests.find((one) => isWithin(one.path, folder));
  return { path, absolute, format: format.id, dataset: above?.name ?? below!.dataset, size, head };
}

async function spoolTo(stdin: NodeJS.ReadableStream | undefined, absolute: string): Promise<void> {
  if (stdin === undefined) throw failure('discover/there-nothing-standard', 'fix/pipe-manifest-into');
  await pipeline(stdin, createWriteStream(absolute, { mode: 0o600, flags: 'wx' }));
}

/** A path relative to the project folder, with `/` on every system. */
function pathFrom(root: string, absolute: string): string {
  return relative(root, resolve(absolute)).split(sep).join('/') || '.';
}
