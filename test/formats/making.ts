/** Manifests made of bytes, as reading/open.ts would open them, cut into chunks of any size. */
import { crc32, deflateRawSync } from 'node:zlib';
import type { Json } from '../../src/model/basics.js';
import type { Format, ManifestFile } from '../../src/model/format.js';
import type { Item, Problem, Read } from '../../src/model/item.js';
import { compressionOf, decompressed, headOf } from '../../src/reading/open.js';
import { problemIn } from '../../src/text/in-chinese.js';
import { withAlike } from '../../src/text/reasons/reason.js';

const HEAD = 64 << 10;

export async function manifest(content: string | Uint8Array, path = 'list', chunk = 1 << 16): Promise<ManifestFile> {
  const disk = Buffer.from(content);
  const compression = compressionOf(disk);
  async function* chunks(start = 0, end = disk.length): AsyncGenerator<Uint8Array> {
    for (let at = start; at < end; at += chunk) yield Buffer.from(disk.subarray(at, Math.min(at + chunk, end)));
  }
  const begun: Uint8Array[] = [];
  let whole = true;
  try {
    for await (const piece of decompressed(chunks(), compression)) begun.push(piece);
  } catch {
    whole = false;
  }
  const all = Buffer.concat(begun);
  const head = headOf(path, all.subarray(0, HEAD), { whole: whole && all.length <= HEAD, size: disk.length, compression });
  return {
    path,
    head,
    size: disk.length,
    bytes: (part) => decompressed(chunks(part?.start, part?.end), compression),
    slice: async (start, end) => disk.subarray(start, end),
  };
}

export async function readAll(format: Format, file: ManifestFile): Promise<Read[]> {
  const reads: Read[] = [];
  for await (const batch of format.read(file)) reads.push(...batch);
  return reads;
}

export const items = (reads: readonly Read[]): Item[] => reads.filter((read): read is Item => read.kind === 'item');
/** A problem in the words that people read. */
export type WordedProblem = Omit<Problem, 'what'> & { what: string; fix: string };

export const worded = ({ what, alike, ...rest }: Problem): WordedProblem => ({
  ...rest,
  ...problemIn('en', { what: withAlike(what, alike), fix: '' }),
});

export const problems = (reads: readonly Read[]): WordedProblem[] =>
  reads.filter((read): read is Problem => read.kind === 'problem').map(worded);

export async function fieldsOf(format: Format, content: string | Uint8Array, path?: string): Promise<Record<string, Json>[]> {
  return items(await readAll(format, await manifest(content, path))).map(({ fields }) => fields);
}

/** A zip archive (PKWARE APPNOTE 6.3.10) of members that are stored or deflated; names as they are given, hostile ones too. */
export function zipOf(
  members: readonly { name: string | Uint8Array; content: string | Uint8Array; deflate?: boolean; flags?: number; size?: number }[],
): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, deflate, flags = 0x800, size } of members) {
    const [title, plain] = [Buffer.from(name), Buffer.from(content)];
    const data = deflate ? deflateRawSync(plain) : plain;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(deflate ? 8 : 0, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(size ?? plain.length, 18);
    common.writeUInt16LE(title.length, 22);
    parts.push(Buffer.from('PK\x03\x04'), common, title, data);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, entry, title);
    offset += 30 + title.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, Buffer.from('PK\x05\x06'), end]);
}

export interface TarMember {
  name: string;
  content?: string | Uint8Array;
  type?: string;
  size?: string;
}

/** One member of a ustar archive (IEEE Std 1003.1), its header with its checksum. */
export function tarMember({ name, content = '', type = '0', size }: TarMember): Buffer {
  const bytes = Buffer.from(content);
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write('0000644\0', 100);
  header.write(size ?? `${bytes.length.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((all, byte) => all + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

/** Bytes as a Zstandard frame of blocks that are stored (RFC 8878, 3.1.1): Node 20 has nothing that compresses. */
export function zstdOf(content: string | Uint8Array, block = 1000): Buffer {
  const bytes = Buffer.from(content);
  const parts: Buffer[] = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58])];
  for (let at = 0; at === 0 || at < bytes.length; at += block) {
    const piece = bytes.subarray(at, at + block);
    const header = Buffer.alloc(3);
    header.writeUIntLE((piece.length << 3) | (at + block >= bytes.length ? 1 : 0), 0, 3);
    parts.push(header, piece);
  }
  return Buffer.concat(parts);
}
