/** Takes out of what was found what is no data in a repository: programs, what sets them up and explains them, and what their tests read. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { join as onDisk, relative, sep } from 'node:path';
import { basename, dirname } from 'node:path/posix';
import type { NotReadReason, NotReadView } from '../../model/views.js';
import { folderOf } from '../../reading/folder-paths.js';
import type { Left } from '../left.js';
import type { Loose, Readable } from '../loose.js';
import { isAbout } from '../loose-media.js';
import type { Why } from '../unread.js';
import type { RootOf } from './checkouts.js';
import { dataFolder, explains, testFolder } from './folder-names.js';
import { picturesIn } from './pictures-shown.js';
import { isToolName, type ProgramPart, partOfEmpty } from './program-part.js';

interface File {
  path: string;
  absolute: string;
  top: string;
}

interface Work {
  root: string;
  rootOf: RootOf;
  /** Every file that was looked at. */
  files: ReadonlyMap<string, File>;
  /** What part of a program files can be that no format reads. */
  parts: ReadonlyMap<string, ProgramPart>;
  read: Readable[];
  loose: Loose[];
  left: Left;
}

/** What nothing could be said of but that no format reads it. */
const UNREAD: ReadonlySet<NotReadReason> = new Set([
  'no-reader',
  'text',
  'json',
  'xml',
  'image',
  'media',
  'schema',
  'software',
  'empty',
  'binary',
]);
/** More programs than this in a folder of data may be the data. */
const MAX_PROGRAMS_IN_DATA = 20;
/** More files right in one folder are written by no hand: small records, or a corpus of programs. */
const MAX_BESIDE_FILES = { settings: 50, sources: 1000 };
/** More texts and pictures than this in the folders that explain may be data. */
const MAX_EXPLAINING_FILES = { pages: 300, texts: 20 };
/** What documentation is written in; other texts are corpora as often. */
const PAGE = /\.(?:md|mdx|markdown|rst|adoc)$/i;
/** What programs are tested with is small; more of it is read. */
const TESTED = { file: 2 << 20, all: 64 << 20, files: 1000 };

/** Sets aside in `read`, `loose` and `left` what is no data, each under its name. Changes them. */
export async function setAside(work: Work): Promise<void> {
  await setPrograms(work);
  setTested(work);
  setNotes(work);
  setLicenses(work);
  await setIllustrations(work);
}

async function setPrograms({ root, rootOf, files, parts, loose, left }: Work): Promise<void> {
  const within = countsOf(files, parts);
  const rows: [NotReadView, File | undefined, ProgramPart][] = [];
  for (const row of left.values()) {
    const file = files.get(row.path);
    const part = file === undefined ? await unlooked(row, root, files) : UNREAD.has(row.reason) ? partOf(row, parts) : undefined;
    if (part !== undefined) rows.push([row, file, part]);
  }
  for (const [{ path, bytes }, file, part] of rows) {
    const top = file?.top ?? topOf(path, files);
    const of = top === undefined ? undefined : rootOf(path, top);
    if (of !== undefined && isOfProgram(path, part, top!, of, within))
      left.add(path, 'program', { what: of, ...(bytes !== undefined && { bytes }) });
  }
  remove(loose, ({ path, top, size }) => {
    const of = rootOf(path, top);
    if (of === undefined || parts.get(path) !== 'requirements') return false;
    left.add(path, 'program', { what: of, bytes: size });
    return true;
  });
}

/** Files that explain, and programs that are in folders of data, by these folders. */
function countsOf(files: ReadonlyMap<string, File>, parts: ReadonlyMap<string, ProgramPart>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [path, part] of parts) {
    const { top } = files.get(path)!;
    const folder = part === 'source' ? dataFolder(path, '.') : part === 'document' || part === 'picture' ? kindOf(top, path) : undefined;
    for (const key of [folder, besideOf(path, part)]) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Settings and programs of one folder. */
const besideOf = (path: string, part: ProgramPart): string | undefined =>
  part === 'source' || part === 'settings' ? `${dirname(path)}/ ${part}` : undefined;

/** Pages, texts and pictures of what was given are counted apart. */
const kindOf = (top: string, path: string): string =>
  `${top} ${PAGE.test(path) ? 'pages' : /\.(?:txt|html?|tex)$/i.test(path) ? 'texts' : 'pictures'}`;

function partOf({ path, reason }: NotReadView, parts: ReadonlyMap<string, ProgramPart>): ProgramPart | undefined {
  return parts.get(path) ?? (reason === 'empty' ? partOfEmpty(path) : undefined);
}

/** What was not looked at: links to programs that are looked at where they lie, and settings of tools. */
async function unlooked({ path, reason }: NotReadView, root: string, files: ReadonlyMap<string, File>): Promise<ProgramPart | undefined> {
  if (reason === 'hidden') return isToolName(path) ? 'tool' : undefined;
  if (reason !== 'link' || path.endsWith('/')) return undefined;
  const target = await realpath(onDisk(root, path)).catch(() => undefined);
  if (target === undefined) return undefined;
  return files.has(relative(root, target).split(sep).join('/')) ? partOfEmpty(path) : undefined;
}

/** Of a file that was not looked at: the folder that was given, of one beside it. */
function topOf(path: string, files: ReadonlyMap<string, File>): string | undefined {
  let found: string | undefined;
  for (const { top } of files.values()) if ((top === '.' || path.startsWith(`${top}/`)) && top.length > (found?.length ?? -1)) found = top;
  return found;
}

function isOfProgram(path: string, part: ProgramPart, top: string, of: string, within: ReadonlyMap<string, number>): boolean {
  if (part === 'tool') return true;
  const data = dataFolder(path, of);
  const beside = besideOf(path, part);
  if (beside !== undefined && (within.get(beside) ?? 0) > (part === 'source' ? MAX_BESIDE_FILES.sources : MAX_BESIDE_FILES.settings))
    return false;
  if (part === 'source') return data === undefined || (within.get(data) ?? 0) < MAX_PROGRAMS_IN_DATA;
  if (data !== undefined) return false;
  if (part === 'settings' || part === 'requirements') return true;
  const most = part === 'picture' || PAGE.test(path) ? MAX_EXPLAINING_FILES.pages : MAX_EXPLAINING_FILES.texts;
  const few = (within.get(kindOf(top, path)) ?? 0) < most;
  if (part === 'picture') return explains(path, top) && few;
  return isAbout(path) || /\.rst$/i.test(path) || (explains(path, top) && few);
}

/** What tests read: all that is in a folder of tests with programs that test, as long as it is little. */
function setTested({ rootOf, files, parts, read, loose, left }: Work): void {
  const testing = new Set<string>();
  for (const [path, part] of parts)
    if (part === 'source' && isTest(path)) {
      const folder = testFolder(path, files.get(path)!.top);
      if (folder !== undefined) testing.add(folder);
    }
  const folderOf = ({ path, top }: File | Readable): string | undefined => {
    const folder = rootOf(path, top) === undefined ? undefined : testFolder(path, top);
    return folder !== undefined && testing.has(folder) ? folder : undefined;
  };
  const held = new Map<string, { files: number; bytes: number; largest: number }>();
  for (const one of [...read, ...loose]) {
    const folder = folderOf(one);
    if (folder === undefined) continue;
    const sum = held.get(folder) ?? { files: 0, bytes: 0, largest: 0 };
    held.set(folder, { files: sum.files + 1, bytes: sum.bytes + one.size, largest: Math.max(sum.largest, one.size) });
  }
  const isLittle = (folder: string): boolean => {
    const sum = held.get(folder);
    return sum === undefined || (sum.files <= TESTED.files && sum.bytes <= TESTED.all && sum.largest <= TESTED.file);
  };
  const aside = (one: File & { size: number }): boolean => {
    const folder = folderOf(one);
    if (folder === undefined || !isLittle(folder)) return false;
    left.add(one.path, 'fixture', { what: rootOf(one.path, one.top)!, bytes: one.size });
    return true;
  };
  remove(read, aside);
  remove(loose, aside);
  for (const { path, reason, bytes } of [...left.values()]) {
    const file = files.get(path);
    const folder = file !== undefined && UNREAD.has(reason) && reason !== 'empty' ? folderOf(file) : undefined;
    if (folder !== undefined && isLittle(folder))
      left.add(path, 'fixture', { what: rootOf(path, file!.top)!, ...(bytes !== undefined && { bytes }) });
  }
}

/** Names by which frameworks know tests. */
function isTest(path: string): boolean {
  const name = basename(path);
  return /^(?:test_.*|.*_test|conftest|.*[.-](?:test|spec)|test-.*|.*_spec|Test[A-Z].*|.*Tests?)\.\w+$/.test(name);
}

/** So few pages in a folder of programs are notes on them. */
const MAX_NOTES_PAGES = 5;
const MAX_NOTE_BYTES = 64 << 10;

/** Pages and PDF files beside programs are told and not read; texts are. Few pages by themselves, beside no data, are documentation. */
function setNotes({ rootOf, parts, read, loose, left }: Work): void {
  const beside = new Set(read.flatMap(({ path, format }) => (format.reads === 'dataset' ? [] : [folderOf(path)])));
  for (const { path, medium } of loose) if (medium !== 'text' || !PAGE.test(path)) beside.add(dirname(path));
  const isApart = ({ path }: Loose): boolean => PAGE.test(path) && !beside.has(dirname(path));
  const programs = new Set([...parts].filter(([, part]) => part === 'source' || part === 'settings').map(([path]) => dirname(path)));
  const pages = new Map<string, Loose[]>();
  for (const file of loose) {
    const { path, top, medium, size } = file;
    const of = rootOf(path, top);
    const isPage = medium === 'document' || (medium === 'text' && /\.(?:md|markdown|html?)$/i.test(path) && size <= MAX_NOTE_BYTES);
    if (of === undefined || !isPage || !(isApart(file) || programs.has(dirname(path))) || dataFolder(path, of) !== undefined) continue;
    const key = `${medium} ${dirname(path)}`;
    pages.set(key, [...(pages.get(key) ?? []), file].slice(0, MAX_NOTES_PAGES));
  }
  const notes = new Set([...pages.values()].filter((those) => those.length < MAX_NOTES_PAGES).flat());
  remove(loose, (file) => {
    if (!notes.has(file)) return false;
    const { reason, what }: Why = isApart(file) ? { reason: 'program', what: rootOf(file.path, file.top)! } : file.why;
    left.add(file.path, reason, { ...(what !== undefined && { what }), bytes: file.size });
    return true;
  });
}

/** A license text beside programs alone, with no data in its folder or below, is theirs and states nothing of data. */
function setLicenses({ rootOf, parts, read, loose, left }: Work): void {
  const withData = new Set<string>();
  const data = [...read.filter(({ format }) => format.reads !== 'dataset'), ...loose];
  for (const { path } of data) for (let at = folderOf(path); !withData.has(at); at = dirname(at)) withData.add(at);
  const programs = new Set([...parts].filter(([, part]) => part === 'source').map(([path]) => dirname(path)));
  remove(read, ({ path, top, format, size }) => {
    const folder = dirname(path);
    const of = format.id === 'license-file' ? rootOf(path, top) : undefined;
    if (of === undefined || folder === of || withData.has(folder) || !programs.has(folder)) return false;
    left.add(path, 'program', { what: of, bytes: size });
    return true;
  });
}

/** Folders of pictures that are often shown to readers. In others pictures may be data, whoever shows them. */
const SHOWN = /^(?:examples?|demos?|media|gallery|teasers?|resources?)$/i;
/** More pictures of a folder are not illustrations. */
const MAX_ILLUSTRATIONS = 50;
const MAX_README_BYTES = 1 << 20;

/** Pictures that a README of the repository shows, where it shows most of a folder. */
async function setIllustrations({ rootOf, files, loose, left }: Work): Promise<void> {
  const folders = new Map<string, Loose[]>();
  for (const file of loose) {
    const folder = dirname(file.path);
    const of = rootOf(file.path, file.top);
    if (file.medium !== 'image' || of === undefined || !SHOWN.test(basename(folder)) || dataFolder(file.path, of) !== undefined) continue;
    folders.set(folder, [...(folders.get(folder) ?? []), file].slice(0, MAX_ILLUSTRATIONS + 1));
  }
  const shown = new Map<string, string>();
  for (const those of folders.values()) {
    if (those.length > MAX_ILLUSTRATIONS) continue;
    const of = rootOf(those[0]!.path, those[0]!.top)!;
    const named = await shownBy(of, files);
    const mine = those.filter(({ path }) => named.has(path));
    if (mine.length >= those.length * 0.8) for (const { path } of mine) shown.set(path, named.get(path)!);
  }
  remove(loose, ({ path, size }) => {
    const by = shown.get(path);
    if (by !== undefined) left.add(path, 'illustration', { what: by, bytes: size });
    return by !== undefined;
  });
}

/** The pictures that the READMEs at the root of a repository show, each with the one that does. */
async function shownBy(of: string, files: ReadonlyMap<string, File>): Promise<Map<string, string>> {
  const shown = new Map<string, string>();
  for (const { path, absolute } of files.values()) {
    if (dirname(path) !== of || !/^readme[\w.-]*\.(?:md|markdown|rst)$/i.test(basename(path))) continue;
    const { size } = await stat(absolute).catch(() => ({ size: Number.POSITIVE_INFINITY }));
    const text = size > MAX_README_BYTES ? '' : await readFile(absolute, 'utf8').catch(() => '');
    for (const named of picturesIn(text, of, of)) if (!shown.has(named)) shown.set(named, path);
  }
  return shown;
}

function remove<T>(from: T[], which: (one: T) => boolean): void {
  const kept = from.filter((one) => !which(one));
  from.splice(0, from.length, ...kept);
}
