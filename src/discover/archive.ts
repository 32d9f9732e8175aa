import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Entry } from 'yauzl';
import { asBuffer } from '../bytes.js';
import { detectEncoding } from '../encoding.js';
import type { Format, Head, NotReadView } from '../model.js';
import { compressionOf, headOf, readHead } from '../open.js';
import { whyNotRead } from './unread.js';

/** A member of an archive that a format reads, unpacked. */
export interface Member {
  /** The archive's path, `/`, and the member's path in it. */
  path: string;
  absolute: string;
  format: Format;
  head: Head;
  size: number;
}

const HEAD = 64 << 10;
/** What may be unpacked of one archive: an archive can hold a thousand times its size. */
const MOST_UNPACKED = 8 * 2 ** 30;
const MOST_ENTRIES = 200_000;
/** So many members that nothing reads are named; others are counted. */
const MOST_NAMED = 20;
const ENCRYPTED = 1;

/** Whether a file is a zip archive of files, rather than a document that happens to be one. */
export function isArchive({ bytes, path, compression }: Head): boolean {
  if (compression !== undefined || bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) return false;
  return /(?:^|\/)[^./]*$|\.zip$|\.\d+$/i.test(path);
}

/**
 * The members of a zip archive that formats read, unpacked into a folder of this scan under numbers, never under their own names; and
 * those that nothing reads. Throws nothing for what is in the archive.
 */
export async function unpack(
  archive: { path: string; absolute: string },
  folder: string,
  recognize: (head: Head) => Format | undefined,
): Promise<{ members: Member[]; notRead: NotReadView[] }> {
  const members: Member[] = [];
  const notRead: NotReadView[] = [];
  const not = (path: string, why: string, bytes?: number): void => {
    notRead.push({ path, why, ...(bytes !== undefined && { bytes }) });
  };
  const { openPromise } = await import('yauzl');
  let unpacked = 0;
  let seen = 0;
  try {
    // Names as bytes, and sizes checked here: the library refuses a whole archive for one member that climbs, or whose size is wrong.
    const zip = await openPromise(archive.absolute, { decodeStrings: false, validateEntrySizes: false });
    for await (const entry of zip.eachEntry()) {
      const name = safeName(nameOf(entry));
      if (name === undefined || name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.)/.test(name)) continue;
      const path = `${archive.path}/${name}`;
      seen += 1;
      if (seen > MOST_ENTRIES) {
        not(archive.path, `an archive of more than ${MOST_ENTRIES} files: the others were not looked at`);
        break;
      }
      if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) {
        not(path, 'encrypted, in an archive with a password', entry.uncompressedSize);
        continue;
      }
      if (unpacked + entry.uncompressedSize > MOST_UNPACKED) {
        not(path, 'the archive unpacks to more than 8 GiB: unpack it and scan the folder', entry.uncompressedSize);
        continue;
      }
      const taken = await take(
        await zip.openReadStreamPromise(entry).catch(() => undefined),
        { path, size: entry.uncompressedSize },
        join(folder, String(members.length)),
        recognize,
      );
      if (typeof taken === 'string') not(path, taken, entry.uncompressedSize);
      else {
        members.push(taken);
        unpacked += taken.size;
      }
    }
  } catch {
    not(
      archive.path,
      members.length === 0 ? 'a zip archive that is damaged or cut off' : 'a zip archive whose end is damaged; what came before was read',
    );
  }
  return { members, notRead: counted(notRead, archive.path) };
}

/** Unpacks a member when a format reads it; else says why not. */
async function take(
  stream: Readable | undefined,
  { path, size: stated }: { path: string; size: number },
  absolute: string,
  recognize: (head: Head) => Format | undefined,
): Promise<Member | string> {
  if (stream === undefined) return 'compressed in a way that is not read';
  try {
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    const begun: Uint8Array[] = [];
    let length = 0;
    let whole = false;
    while (length < HEAD && !whole) {
      const { done, value } = await chunks.next();
      if (done) whole = true;
      else {
        begun.push(value);
        length += value.length;
      }
    }
    const first = Buffer.concat(begun);
    if (first.length === 0) return 'empty';
    const packed = compressionOf(first) !== undefined;
    const head = headOf(path, first.subarray(0, HEAD), { whole: whole && first.length <= HEAD, size: first.length });
    if (!packed && recognize(head) === undefined) return isArchive(head) ? 'an archive inside an archive: unpack it' : whyNotRead(head);
    await pipeline(Readable.from(exactly(stated, begun, chunks)), createWriteStream(absolute, { mode: 0o600, flags: 'wx' }));
    const { size } = await stat(absolute);
    const known = await readHead(absolute, path);
    const format = recognize(known);
    if (format !== undefined) return { path, absolute, format, head: known, size };
    await rm(absolute);
    return whyNotRead(known);
  } catch {
    await rm(absolute, { force: true });
    return 'damaged inside its archive';
  } finally {
    stream.destroy();
  }
}

/** So many bytes as the archive says that there are; one that holds more or fewer is damaged, or meant to fill the disk. */
async function* exactly(stated: number, begun: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = 0;
  const counted = (chunk: Uint8Array): Uint8Array => {
    length += chunk.length;
    if (length > stated) throw new RangeError('longer than stated');
    return chunk;
  };
  for (const chunk of begun) yield counted(chunk);
  for (let step = await rest.next(); !step.done; step = await rest.next()) yield counted(step.value);
  if (length !== stated) throw new RangeError('shorter than stated');
}

/** UTF-8 where the archive says so or the bytes are; otherwise what East Asian or Western tools write. */
function nameOf(entry: Entry): string {
  const bytes = asBuffer(entry.fileName as unknown as Uint8Array);
  return new TextDecoder(detectEncoding(bytes, true) ?? 'utf-8').decode(bytes);
}

/** A name as a path within the archive; undefined for one that would lead out of it. */
function safeName(name: string): string | undefined {
  const path = posix.normalize(name.replaceAll('\\', '/'));
  return path.startsWith('../') || path.startsWith('/') || /^[a-z]:/i.test(path) || path.includes('\0') ? undefined : path;
}

function counted(notRead: NotReadView[], path: string): NotReadView[] {
  if (notRead.length <= MOST_NAMED) return notRead;
  const rest = notRead.slice(MOST_NAMED);
  const bytes = rest.reduce((sum, one) => sum + (one.bytes ?? 0), 0);
  return [...notRead.slice(0, MOST_NAMED), { path, why: `${rest.length} more members that no format reads`, bytes }];
}
