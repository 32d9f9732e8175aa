/** What each file found is: by its content, the format that reads it, an archive, data that no format reads, a document, or why it is not read. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Format, Head } from '../model/format.js';
import { readHead } from '../reading/open.js';
import { diskReason } from '../text/not-read.js';
import { isArchive, isTar, unpack } from './archive.js';
import type { UnpackBudget } from './budget.js';
import { type DocumentText, isSheet, type Sheet } from './datasheets.js';
import { type Documents, isOneOfMany } from './evidence-files.js';
import type { Left } from './left.js';
import type { Loose, Readable } from './loose.js';
import { isPdf, mediaOf, promisesMedia } from './loose-media.js';
import { oneRecord } from './one-record.js';
import { explains } from './repository/folder-names.js';
import { isNotebook, type ProgramPart, programPart } from './repository/program-part.js';
import { isSevenZip } from './seven-zip.js';
import { isRar, pointerIn, type Why, whyNotRead } from './unread.js';

/** Files whose beginning is read at the same time. */
const AT_ONCE = 16;

/** A file that was found under the paths given. */
export interface Found {
  path: string;
  absolute: string;
  /** The folder that was given, or that holds the file that was given: no dataset reaches above it. */
  top: string;
  /** It was given by itself: nothing is stated about the other files of its folder. */
  alone?: true;
}

/** A file that a format reads, and what it stands for. */
export interface Looked extends Readable {
  folder?: string;
  joins?: { path: string; absolute: string }[];
  original?: string;
  evidence?: true;
}

/** A document that may describe data or license it, and what it is where it does not. */
export interface LookedSheet extends Sheet {
  media: Loose | undefined;
  why: Why;
}

/** A file that was looked at; without a format, an archive whose members may have one. */
export type LookedAt = Omit<Looked, 'format'> & { format?: Format };

/** Looks at the beginning of a file. What is not read is told in `left`. */
export async function look(
  file: Found,
  { formats, documentText, recognized }: { formats: readonly Format[]; documentText?: DocumentText; recognized?: Recognized },
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
  const format = isNotebook(head) || isPdf(head) ? undefined : knownOrBest(head, formats, recognized);
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

/** The named documents among the files found. One that holds items, or files, stays data, whoever names it. */
export async function evidenceOf(
  found: readonly Found[],
  { evidence, formats }: { evidence?: ReadonlySet<string>; formats: readonly Format[] },
): Promise<ReadonlySet<string>> {
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

/** The members of an archive that formats read, as files of the folder that its path is. */
export async function unpacked(
  archive: LookedAt,
  into: string,
  formats: readonly Format[],
  left: Left,
  budget: UnpackBudget,
): Promise<Looked[]> {
  const { members, left: others } = await unpack(archive, into, (head) => bestFor(head, formats), budget);
  for (const one of others) left.also(one);
  if (members.length === 0 && others.length === 0) left.add(archive.path, 'archive-empty', { bytes: archive.size });
  return members.map((member) => ({ ...member, top: archive.top }));
}

/** Which format reads a file, by its name and beginning: both sides of a change hold mostly the same files. */
export type Recognized = Map<string, Format | undefined>;

function knownOrBest(head: Head, formats: readonly Format[], recognized: Recognized | undefined): Format | undefined {
  if (recognized === undefined) return bestFor(head, formats);
  const { path, bytes, whole, size, compression } = head;
  const digest = createHash('sha256')
    .update(JSON.stringify([path, whole, size, compression]))
    .update(bytes)
    .digest('base64');
  if (!recognized.has(digest)) recognized.set(digest, bestFor(head, formats));
  return recognized.get(digest);
}

/** The format that is surest of a file. */
export function bestFor(head: Head, formats: readonly Format[]): Format | undefined {
  // What is stored in them as it is may look like a list.
  if (isSevenZip(head.bytes) || isRar(head.bytes)) return undefined;
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

/** Does the work for each, for a few at the same time; results are in the order of what was given. */
export async function inParallel<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
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
