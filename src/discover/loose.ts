/** Folders of images, sounds and texts that no manifest lists: each becomes a manifest of its own, under its path with `/` behind it. */
import { dirname as folderOf, join } from 'node:path';
import { basename, dirname, extname } from 'node:path/posix';
import type { Format, Head } from '../model/format.js';
import type { MediaTable, Problem } from '../model/item.js';
import type { NotReadDetail, NotReadReason } from '../model/views.js';
import { isWithin } from '../reading/folder-paths.js';
import type { RecordKind } from '../reading/json/record-kind.js';
import { readHead } from '../reading/open.js';
import { diskReason } from '../text/not-read.js';
import { classesOf, homesOf } from './folders.js';
import type { Left } from './left.js';
import { writeListing } from './listings/listing.js';
import { holdsMetadata, MAX_UNASKED_FILES, type ReadMedia, writeMediaTable } from './listings/media-tables.js';
import type { Media } from './loose-media.js';
import { namedBy } from './named-files.js';
import { dataFolder } from './repository/folder-names.js';
import type { Why } from './unread.js';

/** A file that no format reads and that holds data. */
export interface Loose extends Media {
  path: string;
  absolute: string;
  top: string;
  size: number;
  /** Why it is not read, where it turns out to be no item either. */
  why: Why;
  /** The JSON record that the file is. */
  record?: OneRecord;
}

/** What a file that is one JSON record holds. */
export interface OneRecord {
  kind: RecordKind;
  names: readonly string[];
  /** What reads it where it is not one of many. */
  format?: Format;
}

/** A file that a format reads. */
export interface Readable {
  /** What is said inside the media files near it. */
  inside?: MediaTable[];
  /** What is to be told of it that follows from those files. */
  problems?: Problem[];
  path: string;
  absolute: string;
  top: string;
  size: number;
  head: Head;
  format: Format;
}

/** A folder as a manifest. */
export interface FolderManifest extends Readable {
  /** Where the files are that its listing names. */
  folder: string;
}

/** What is read inside media files. */
export interface MediaSettings {
  read: ReadMedia;
  /** Also of files that a list names, however many they are. */
  all: boolean;
}

export interface LooseSettings {
  media?: MediaSettings | undefined;
  format: Format;
  /** A path that does not exist yet, for a listing. */
  spool(): Promise<string>;
  /** The folder of the dataset that a folder belongs to, or the one that was given; and whether a descriptor speaks for it. */
  boundOf(folder: string, top: string): { bound: string; described: boolean };
  not(path: string, reason: NotReadReason, detail?: NotReadDetail & { bytes?: number }): void;
}

/** Endings of files that speak of the data file with the same name. */
const BESIDE = /^(?:txt|text|caption|captions|cap|transcript|transcription|lab|prompt|cls|label|json|lrc|srt|vtt|xml|xmp)$/;
/** `labels/1.txt` speaks of `images/1.jpg`, `Annotations/1.xml` of `JPEGImages/1.jpg`. */
const OF_IMAGES = /(^|\/)(?:labels|captions|annotations|texts|transcripts|Annotations)\//;
const IMAGES = ['images', 'JPEGImages'];
const MAX_BESIDE_BYTES = 1 << 20;
const MAX_ASIDE_BYTES = 64 << 20;
/** So few files right beside a manifest or descriptor are taken for its illustrations and notes. */
const MAX_BESIDE_FILES = 5;

/**
 * The folders of loose data files, as manifests. `beside` are files that only speak of a data file: captions, labels, JSON; those that a
 * format would read are not manifests then.
 */
export async function looseFolders(
  loose: readonly Loose[],
  read: readonly Readable[],
  left: Left,
  settings: LooseSettings,
): Promise<{ manifests: FolderManifest[]; beside: Set<string> }> {
  const { byOwner, beside } = sidecars(loose, read, left);
  const data = loose.filter(({ path }) => !beside.has(path));
  const lists = read.filter(({ path, format }) => format.reads !== 'dataset' && !beside.has(path));
  const homes = homesOf(data, settings.boundOf);
  const folders = new Map<string, Loose[]>();
  for (const file of data) {
    const home = homes.get(dirname(file.path))!;
    const files = folders.get(home);
    if (files) files.push(file);
    else folders.set(home, [file]);
  }
  const manifests: FolderManifest[] = [];
  const unasked = { left: MAX_UNASKED_FILES };
  const around = countedAround(data, read, beside);
  for (const [home, files] of folders) {
    // A record is read, and is data by what it holds: no list stands for it.
    const media = files.filter(({ medium }) => medium !== 'record');
    const near = media.length === 0 ? [] : lists.filter((list) => isNear(home, list));
    const named = await namedAmong(media, near);
    // What is beside a file and speaks of it no list holds: such a file is looked at, whoever lists it too.
    for (const path of byOwner.keys()) named.delete(path);
    tellNamed(home, files, named, settings);
    const own = files.filter(({ path }) => !named.has(path));
    const explaining = !near.some((list) => isAbout(home, list))
      ? new Set<Loose>()
      : explainingOf(
          own.filter(({ path, medium }) => medium !== 'record' && !byOwner.has(path)),
          read,
          beside,
          { someNamed: named.size > 0, around },
        );
    for (const { path, why, size } of explaining)
      settings.not(path, why.reason, { ...(why.what !== undefined && { what: why.what }), bytes: size });
    const items = own.filter((file) => !explaining.has(file));
    const [manifest, inside] = await Promise.all([
      manifestOf(home, items, byOwner, settings),
      insideOf(files, new Set(items), byOwner, unasked, settings),
    ]);
    if (manifest !== undefined) manifests.push(manifest);
    if (inside === undefined) continue;
    for (const list of manifest === undefined ? near : [manifest, ...near]) list.inside = [...(list.inside ?? []), inside.table];
    const teller = manifest ?? near[0];
    if (teller !== undefined && inside.problems.length > 0) teller.problems = [...(teller.problems ?? []), ...inside.problems];
  }
  return { manifests, beside };
}

/** What is said inside the media files of a folder: of those that are hashed, and of those that lists name where they are few. */
async function insideOf(
  files: readonly Loose[],
  items: ReadonlySet<Loose>,
  byOwner: ReadonlyMap<string, Beside[]>,
  unasked: { left: number },
  { media, spool }: LooseSettings,
): Promise<Awaited<ReturnType<typeof writeMediaTable>>> {
  if (media === undefined) return undefined;
  const listed = files.filter((file) => holdsMetadata(file) && !items.has(file)).length;
  const isFew = media.all || listed <= unasked.left;
  if (isFew) unasked.left -= listed;
  const all = files.map((file) => {
    const packet = byOwner.get(file.path)?.find(({ ending }) => ending === 'xmp');
    return { ...file, isRead: isFew || items.has(file), ...(packet && { beside: packet.absolute ?? absoluteOf(packet.path, file) }) };
  });
  return writeMediaTable(all, media.read, spool);
}

/** Which files lists stand for. A text can be read: a list that says no more of it than where it is stands for it no more than for a record. */
async function namedAmong(media: readonly Loose[], near: readonly Readable[]): Promise<Map<string, string>> {
  if (near.length === 0) return new Map();
  const telling = near.filter(({ format }) => format.namesOnly !== true);
  const paths = (those: readonly Loose[]): string[] => those.map(({ path }) => path);
  const texts = telling.length === near.length ? [] : media.filter(({ medium }) => medium === 'text');
  if (texts.length === 0) return namedBy(near, paths(media));
  const others = await namedBy(near, paths(media.filter(({ medium }) => medium !== 'text')));
  return new Map([...others, ...(telling.length === 0 ? [] : await namedBy(telling, paths(texts)))]);
}

/** Whether a list is in a folder, below it or above it. */
function isAbout(home: string, { path }: Readable): boolean {
  return isWithin(dirname(path), home) || isWithin(home, dirname(path));
}

/** Whether a list may name files of a folder: it is about it, or is in a folder beside one of those above it. */
function isNear(home: string, list: Readable): boolean {
  const above = dirname(dirname(list.path));
  // In the project's own folder everything is beside everything: large lists are not read twice for that.
  return isAbout(home, list) || (isWithin(home, above) && (above !== '.' || list.size <= MAX_ASIDE_BYTES));
}

/** A file that speaks of a data file. */
interface Beside {
  path: string;
  ending: string;
  absolute?: string;
}

/** Which files speak of which data files. */
function sidecars(loose: readonly Loose[], read: readonly Readable[], left: Left): { byOwner: Map<string, Beside[]>; beside: Set<string> } {
  const owners = new Map<string, Loose>();
  const texts = new Map<string, Loose>();
  for (const file of loose) if (file.medium !== 'record') (file.medium === 'text' ? texts : owners).set(stemOf(file.path), file);
  const byName = new Map([...owners.values(), ...texts.values()].map((file) => [file.path, file]));
  const byOwner = new Map<string, Beside[]>();
  const beside = new Set<string>();
  const see = (path: string, absolute: string | undefined, bytes: number): void => {
    const ending = extname(path).slice(1).toLowerCase();
    if (!BESIDE.test(ending) || bytes > MAX_BESIDE_BYTES) return;
    const stem = stemOf(path);
    const owner =
      owners.get(stem) ??
      // `photo.jpg.xmp` is how some programs tell a picture from its raw file.
      (ending === 'xmp' ? (byName.get(stem) ?? texts.get(stem)) : undefined) ??
      IMAGES.map((folder) => owners.get(stem.replace(OF_IMAGES, `$1${folder}/`))).find((one) => one !== undefined) ??
      (ending === 'json' ? texts.get(stem) : undefined);
    if (owner === undefined) return;
    beside.add(path);
    byOwner.set(owner.path, [...(byOwner.get(owner.path) ?? []), { path, ending, ...(absolute !== undefined && { absolute }) }]);
  };
  for (const { path, absolute, size } of loose) see(path, absolute, size);
  // XML that a format reads holds items of its own.
  for (const { path, absolute, size, format } of read) if (format.reads === 'items' && !/\.xml$/i.test(path)) see(path, absolute, size);
  for (const { path, kind, bytes } of left.values()) if (kind === 'not-scanned') see(path, undefined, bytes ?? 0);
  return { byOwner, beside };
}

/** Where a file lies, told by where another one does. */
function absoluteOf(path: string, other: { path: string; absolute: string }): string {
  const up = other.path.split('/').map(() => '..');
  return dirname(path) === dirname(other.path) ? join(folderOf(other.absolute), basename(path)) : join(other.absolute, ...up, path);
}

function stemOf(path: string): string {
  return path.slice(0, path.length - extname(path).length);
}

/** One line for all files of a folder that a list names: they are items of that list. */
function tellNamed(home: string, files: readonly Loose[], named: ReadonlyMap<string, string>, settings: LooseSettings): void {
  const byList = new Map<string, Loose[]>();
  for (const file of files) {
    const list = named.get(file.path);
    if (list !== undefined) byList.set(list, [...(byList.get(list) ?? []), file]);
  }
  for (const [list, those] of byList) {
    const bytes = those.reduce((sum, { size }) => sum + size, 0);
    const where = those.length === 1 ? those[0]!.path : `${home === '.' ? '' : `${home}/`}*`;
    if (those.length === 1) settings.not(where, 'listed-one', { what: list, bytes });
    else settings.not(where, 'listed', { what: list, files: those.length, bytes });
  }
}

/** So many files of a kind in folders beside each other are data, a few in each. */
const MANY_AROUND = 20;

const aroundOf = ({ path, medium }: Loose): string => `${medium} ${dirname(dirname(path))}`;

/** How many loose files of a kind are beside manifests in the folders of one folder. */
function countedAround(data: readonly Loose[], read: readonly Readable[], beside: ReadonlySet<string>): Map<string, number> {
  const manifests = new Set(read.filter(({ path }) => !beside.has(path)).map(({ path }) => dirname(path)));
  const counts = new Map<string, number>();
  for (const file of data)
    if (dirname(file.path) !== '.' && manifests.has(dirname(file.path))) counts.set(aroundOf(file), (counts.get(aroundOf(file)) ?? 0) + 1);
  return counts;
}

/** More of a text is not a note. */
const LONG_TEXT = 64 << 10;

/** A text among data, or a long one, that no page for readers is: however few there are, it is read. */
function isData({ path, medium, size }: Loose): boolean {
  return medium === 'text' && !/\.(?:md|markdown|html?)$/i.test(path) && (size > LONG_TEXT || dataFolder(path, '.') !== undefined);
}

/** The files that illustrate or explain the manifest they are beside: few of their kind, and not among files that lists name. */
function explainingOf(
  files: readonly Loose[],
  read: readonly Readable[],
  beside: ReadonlySet<string>,
  { someNamed, around }: { someNamed: boolean; around: ReadonlyMap<string, number> },
): Set<Loose> {
  const manifests = new Set(read.filter(({ path }) => !beside.has(path)).map(({ path }) => dirname(path)));
  const kinds = new Map<string, Loose[]>();
  for (const file of files) {
    if (!manifests.has(dirname(file.path)) || (someNamed && file.medium !== 'text') || isData(file)) continue;
    if ((around.get(aroundOf(file)) ?? 0) >= MANY_AROUND) continue;
    const kind = `${file.medium} ${dirname(file.path)}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), file].slice(0, MAX_BESIDE_FILES));
  }
  return new Set([...kinds.values()].filter((those) => those.length < MAX_BESIDE_FILES).flat());
}

async function manifestOf(
  home: string,
  files: readonly Loose[],
  byOwner: ReadonlyMap<string, Beside[]>,
  { format, spool, not }: LooseSettings,
): Promise<FolderManifest | undefined> {
  const [first] = files;
  if (first === undefined) return undefined;
  const nameOf = (path: string): string => (home === '.' ? path : path.slice(home.length + 1));
  const folder = first.absolute.slice(0, first.absolute.length - nameOf(first.path).length - 1);
  const classes = classesOf(files.map(({ path }) => nameOf(path)));
  const absolute = await spool();
  const { bytes, lost } = await writeListing(
    files.map(({ path, absolute, type }) => ({
      name: nameOf(path),
      absolute,
      type,
      ...classes.get(nameOf(path)),
      beside: (byOwner.get(path) ?? []).map((one) => ({
        ending: one.ending,
        absolute: one.absolute ?? absoluteOf(one.path, { path, absolute }),
      })),
    })),
    absolute,
  );
  for (const { name, code } of lost) {
    const { reason, what } = diskReason({ code });
    not(home === '.' ? name : `${home}/${name}`, reason, what === undefined ? {} : { what });
  }
  if (lost.length === files.length) return undefined;
  const path = home === '.' ? './' : `${home}/`;
  return { path, absolute, top: first.top, size: bytes, head: await readHead(absolute, path), format, folder };
}
