import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Entry } from 'yauzl';
import type { Format, Head } from '../model/format.js';
import type { NotReadReason, NotReadView } from '../model/views.js';
import { ByteSource } from '../reading/byte-source.js';
import { asBuffer } from '../reading/bytes.js';
import { detectEncoding } from '../reading/encoding/encoding.js';
import { compressionOf, headOf, isBrotliName, openManifest, readHead } from '../reading/open.js';
import { nextMember, padding, tarHeader } from '../reading/tar.js';
import { notRead } from '../text/not-read.js';
import { OverBudget, type Share, type UnpackBudget } from './budget.js';
import { hasSevenZip, isSevenZip, type Packed, sevenZipped } from './seven-zip.js';
import { type Why, whyNotRead } from './unread.js';
import { APPLE_DOUBLE } from './walk/system-files.js';

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
const MAX_ENTRIES = 200_000;
/** So many members that nothing reads are named; others are counted. */
const MAX_NAMED_MEMBERS = 20;
const ENCRYPTED = 1;
/** The fixed part of the header before a member's bytes in a zip (APPNOTE 4.3.7). */
const ZIP_HEADER = 30;

/** Whether a file begins with the header of a member of a tar archive, which has a check sum: whatever its text looks like, it is not a list. */
export function isTar({ bytes }: Head): boolean {
  if (bytes.length < 512) return false;
  const header = tarHeader(asBuffer(bytes).subarray(0, 512));
  return header !== undefined && !('why' in header);
}

/** Whether a file is an archive of files, rather than a document that happens to be one: zip, 7-Zip, or tar under any compression. */
export function isArchive(head: Head): boolean {
  const { bytes, path, compression } = head;
  if (isTar(head)) return true;
  if (compression === undefined && isSevenZip(bytes)) return true;
  if (compression !== undefined || bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) return false;
  return /(?:^|\/)[^./]*$|\.zip$|\.\d+$/i.test(path);
}

/**
 * The members of an archive that formats read, unpacked into a folder of this scan under numbers, never under their own names; and
 * those that nothing reads. Throws nothing for what is in the archive.
 */
export async function unpack(
  archive: { path: string; absolute: string; head: Head; size: number },
  folder: string,
  recognize: (head: Head) => Format | undefined,
  budget: UnpackBudget,
): Promise<{ members: Member[]; left: NotReadView[] }> {
  const members: Member[] = [];
  const left: NotReadView[] = [];
  if (isSevenZip(archive.head.bytes) && !(await hasSevenZip()))
    return { members, left: [notRead(archive.path, 'archive-7z', { bytes: archive.size })] };
  const paths = new Map<string, number>();
  const share = budget.forArchive(archive.size);
  let seen = 0;
  let climbing = 0;
  try {
    for await (const packed of membersOf(archive, folder, share)) {
      const name = safeName(packed.name);
      if (name === undefined) climbing += 1;
      if (name === undefined || name.endsWith('/')) continue;
      const path = freePath(`${archive.path}/${name}`, paths);
      seen += 1;
      if (seen > MAX_ENTRIES) {
        left.push(notRead(archive.path, 'archive-entries', { what: MAX_ENTRIES.toLocaleString('en') }));
        break;
      }
      const bytes = packed.size;
      const why = packed.not ?? (packed.encrypted ? 'encrypted' : undefined);
      const over = share.over(bytes);
      if (why !== undefined) left.push(notRead(path, why, { bytes }));
      else if (over !== undefined) left.push(notRead(path, over.reason, { what: over.what, bytes }));
      else {
        const taken = await take(packed, path, join(folder, String(members.length)), recognize, share);
        if ('reason' in taken) left.push(notRead(path, taken.reason, { ...(taken.what !== undefined && { what: taken.what }), bytes }));
        else members.push(taken);
      }
    }
  } catch (cause) {
    const { reason, what } =
      cause instanceof OverBudget ? cause.why : ({ reason: members.length > 0 ? 'archive-end' : 'archive' } as const);
    left.push(notRead(archive.path, reason, { ...(what !== undefined && { what }) }));
  } finally {
    await rm(join(folder, SPOOL), { force: true });
  }
  if (climbing > 0) left.push(notRead(archive.path, 'archive-climbs', { files: climbing }));
  return { members, left: counted(left, archive.path) };
}

/** What members of a 7-Zip archive are unpacked to before they are looked at. */
const SPOOL = 'unpacked.7z';

/** The files in an archive, whatever kind of archive it is. */
async function* membersOf(
  archive: { path: string; absolute: string; head: Head; size: number },
  folder: string,
  share: Share,
): AsyncGenerator<Packed> {
  const { absolute, path, head } = archive;
  if (isSevenZip(head.bytes)) yield* sevenZipped(await openManifest(absolute, path, head), join(folder, SPOOL), share);
  else if (head.bytes[0] === 0x50 && head.bytes[2] === 3) yield* zipped(archive);
  else yield* tarred(archive);
}

/** A path that no other member has: an archive may hold one name twice, and both are read. */
function freePath(path: string, taken: Map<string, number>): string {
  let free = path;
  // Numbers that were tried stay taken: an archive may hold one name a hundred thousand times.
  let n = taken.get(path) ?? 1;
  while (taken.has(free)) free = `${path} (${++n})`;
  taken.set(path, n);
  if (free !== path) taken.set(free, 1);
  return free;
}

async function* zipped({ absolute, size }: { absolute: string; size: number }): AsyncGenerator<Packed> {
  const { openPromise } = await import('yauzl');
  // Names as bytes, and sizes checked here: the library refuses a whole archive for one member that climbs, or whose size is wrong.
  const zip = await openPromise(absolute, { decodeStrings: false, validateEntrySizes: false, autoClose: false });
  const entries: Entry[] = [];
  let damaged: unknown;
  try {
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      if (entries.length > MAX_ENTRIES) break;
    }
  } catch (cause) {
    damaged = cause ?? new RangeError('the directory of the archive is damaged');
  }
  const shared = overlapping(entries, size);
  try {
    for (const entry of entries) {
      yield {
        name: nameOf(entry),
        size: entry.uncompressedSize,
        encrypted: (entry.generalPurposeBitFlag & ENCRYPTED) !== 0,
        ...(shared.has(entry) && { not: 'archive-overlap' }),
        open: () => zip.openReadStreamPromise(entry).catch(() => undefined),
      };
    }
  } finally {
    zip.close();
  }
  if (damaged !== undefined) throw damaged;
}

/** The members whose bytes another member has too, or that reach past the end: in an archive that a packer wrote there are none. */
function overlapping(entries: readonly Entry[], size: number): Set<Entry> {
  const shared = new Set<Entry>();
  const inOrder = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const entry of inOrder) {
    const from = entry.relativeOffsetOfLocalHeader;
    if (from < end) shared.add(entry);
    end = Math.max(end, from + ZIP_HEADER + entry.compressedSize);
    if (from + ZIP_HEADER + entry.compressedSize > size) shared.add(entry);
  }
  return shared;
}

async function* tarred({ absolute, path, head }: { absolute: string; path: string; head: Head }): AsyncGenerator<Packed> {
  const source = new ByteSource((await openManifest(absolute, path, head)).bytes());
  try {
    for (;;) {
      const member = await nextMember(source);
      if (member === undefined) return;
      if ('why' in member) throw new RangeError(member.why);
      const end = source.offset + member.size;
      const packed = { name: member.name, size: member.size, encrypted: false, open: async () => until(source, end) };
      if (member.type === 'file') yield packed;
      else if (member.type === 'link') yield { ...packed, not: 'link' };
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
  share: Share,
): Promise<Member | Why> {
  const hidden = /(?:^|\/)(?:__MACOSX\/|\.(?!zenodo\.json$))/i.test(packed.name);
  const stream = await packed.open();
  if (stream === undefined) return { reason: hidden ? 'hidden' : 'archive-method' };
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
    if (hidden) return { reason: first.length >= 4 && first.readUInt32BE(0) === APPLE_DOUBLE ? 'system' : 'hidden' };
    if (first.length === 0) return { reason: 'empty' };
    const compressed = compressionOf(first) !== undefined || isBrotliName(path);
    const head = headOf(path, first.subarray(0, HEAD), { whole: whole && first.length <= HEAD, size: first.length });
    if (!compressed && recognize(head) === undefined) return isArchive(head) ? { reason: 'archive-nested' } : whyNotRead(head);
    await pipeline(Readable.from(exactly(packed.size, begun, chunks, share)), createWriteStream(absolute, { mode: 0o600, flags: 'wx' }));
    const { size } = await stat(absolute);
    const known = await readHead(absolute, path);
    const format = recognize(known);
    if (format !== undefined) return { path, absolute, format, head: known, size };
    await rm(absolute);
    return whyNotRead(known);
  } catch (cause) {
    await rm(absolute, { force: true });
    return cause instanceof OverBudget ? cause.why : { reason: 'archive-member' };
  } finally {
    await chunks.return?.();
  }
}

/** So many bytes as the archive says that there are; one that holds more or fewer is damaged, or meant to fill the disk. */
async function* exactly(
  stated: number,
  begun: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
  share: Share,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  const counted = (chunk: Uint8Array): Uint8Array => {
    length += chunk.length;
    share.spend(chunk.length);
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

/** The first members that nothing reads are named, the others counted; what could not be read is named in any case, up to a hundred. */
function counted(left: NotReadView[], path: string): NotReadView[] {
  const named: NotReadView[] = [];
  const rest = new Map<string, NotReadView[]>();
  let [unreadable, others] = [0, 0];
  for (const row of left) {
    const few =
      row.path === path || (row.kind === 'unreadable' ? (unreadable += 1) <= 5 * MAX_NAMED_MEMBERS : (others += 1) <= MAX_NAMED_MEMBERS);
    // Those of one kind are counted under the reason of the first: which they were is told by the archive itself.
    const reason = row.kind === 'not-scanned' ? 'archive-others' : row.reason;
    const rows = rest.get(reason);
    if (few) named.push(row);
    else if (rows) rows.push(row);
    else rest.set(reason, [row]);
  }
  for (const [reason, rows] of rest) {
    const bytes = rows.reduce((sum, one) => sum + (one.bytes ?? 0), 0);
    const what = rows[0]!.what;
    named.push(notRead(path, reason as NotReadReason, { files: rows.length, bytes, ...(what !== undefined && { what }) }));
  }
  return named;
}
