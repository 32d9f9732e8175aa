import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Entry } from 'yauzl';
import { ByteSource } from '../bytes/source.js';
import { nextMember, padding, tarHeader } from '../bytes/tar.js';
import { asBuffer } from '../bytes.js';
import { detectEncoding } from '../encoding.js';
import type { Format, Head, NotReadView } from '../model.js';
import { compressionOf, headOf, openManifest, readHead } from '../open.js';
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

/** A file in an archive, whatever kind of archive that is. */
interface Packed {
  name: string;
  size: number;
  encrypted: boolean;
  /** Its bytes, decompressed; undefined where it is compressed in a way that is not read. To be read, or left, before the next one. */
  open(): Promise<AsyncIterable<Uint8Array> | undefined>;
}

/** Whether a file is an archive of files, rather than a document that happens to be one: zip, or tar under any compression. */
export function isArchive({ bytes, path, compression }: Head): boolean {
  if (bytes.length >= 512) {
    const header = tarHeader(asBuffer(bytes).subarray(0, 512));
    if (header !== undefined && !('why' in header)) return true;
  }
  if (compression !== undefined || bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) return false;
  return /(?:^|\/)[^./]*$|\.zip$|\.\d+$/i.test(path);
}

/**
 * The members of an archive that formats read, unpacked into a folder of this scan under numbers, never under their own names; and
 * those that nothing reads. Throws nothing for what is in the archive.
 */
export async function unpack(
  archive: { path: string; absolute: string; head: Head },
  folder: string,
  recognize: (head: Head) => Format | undefined,
): Promise<{ members: Member[]; notRead: NotReadView[] }> {
  const members: Member[] = [];
  const notRead: NotReadView[] = [];
  const not = (path: string, why: string, bytes?: number): void => {
    notRead.push({ path, why, ...(bytes !== undefined && { bytes }) });
  };
  let unpacked = 0;
  let seen = 0;
  let climbing = 0;
  try {
    for await (const packed of archive.head.bytes[0] === 0x50 && archive.head.bytes[2] === 3 ? zipped(archive) : tarred(archive)) {
      const name = safeName(packed.name);
      if (name === undefined) climbing += 1;
      if (name === undefined || name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.)/.test(name)) continue;
      const path = `${archive.path}/${name}`;
      seen += 1;
      if (seen > MOST_ENTRIES) {
        not(archive.path, `an archive of more than ${MOST_ENTRIES} files: the others were not looked at`);
        break;
      }
      if (packed.encrypted) not(path, 'encrypted, in an archive with a password', packed.size);
      else if (unpacked + packed.size > MOST_UNPACKED)
        not(path, 'the archive unpacks to more than 8 GiB: unpack it and scan the folder', packed.size);
      else {
        const taken = await take(packed, path, join(folder, String(members.length)), recognize);
        if (typeof taken === 'string') not(path, taken, packed.size);
        else {
          members.push(taken);
          unpacked += taken.size;
        }
      }
    }
  } catch {
    const some = members.length > 0;
    not(archive.path, some ? 'an archive whose end is damaged; what came before was read' : 'an archive that is damaged or cut off');
  }
  if (climbing > 0)
    not(
      archive.path,
      climbing === 1 ? 'a member whose name leads out of the archive' : `${climbing} members whose names lead out of the archive`,
    );
  return { members, notRead: counted(notRead, archive.path) };
}

async function* zipped({ absolute }: { absolute: string }): AsyncGenerator<Packed> {
  const { openPromise } = await import('yauzl');
  // Names as bytes, and sizes checked here: the library refuses a whole archive for one member that climbs, or whose size is wrong.
  const zip = await openPromise(absolute, { decodeStrings: false, validateEntrySizes: false });
  for await (const entry of zip.eachEntry()) {
    yield {
      name: nameOf(entry),
      size: entry.uncompressedSize,
      encrypted: (entry.generalPurposeBitFlag & ENCRYPTED) !== 0,
      open: () => zip.openReadStreamPromise(entry).catch(() => undefined),
    };
  }
}

async function* tarred({ absolute, path, head }: { absolute: string; path: string; head: Head }): AsyncGenerator<Packed> {
  const source = new ByteSource((await openManifest(absolute, path, head)).bytes());
  try {
    for (;;) {
      const member = await nextMember(source);
      if (member === undefined) return;
      if ('why' in member) throw new RangeError(member.why);
      const end = source.offset + member.size;
      if (member.type === 'file') yield { name: member.name, size: member.size, encrypted: false, open: async () => until(source, end) };
      await source.pass(end - source.offset + padding(member.size));
    }
  } finally {
    await source.close();
  }
}

async function* until(source: ByteSource, end: number): AsyncGenerator<Uint8Array> {
  while (source.offset < end) {
    const chunk = await source.take(Math.min(HEAD, end - source.offset));
    if (chunk.length === 0) return;
    yield chunk;
  }
}

/** Unpacks a member when a format reads it; else says why not. */
async function take(
  packed: Packed,
  path: string,
  absolute: string,
  recognize: (head: Head) => Format | undefined,
): Promise<Member | string> {
  const stream = await packed.open();
  if (stream === undefined) return 'compressed in a way that is not read';
  const chunks = stream[Symbol.asyncIterator]();
  try {
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
    const compressed = compressionOf(first) !== undefined;
    const head = headOf(path, first.subarray(0, HEAD), { whole: whole && first.length <= HEAD, size: first.length });
    if (!compressed && recognize(head) === undefined) return isArchive(head) ? 'an archive inside an archive: unpack it' : whyNotRead(head);
    await pipeline(Readable.from(exactly(packed.size, begun, chunks)), createWriteStream(absolute, { mode: 0o600, flags: 'wx' }));
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
    await chunks.return?.();
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
