/** Members of 7-Zip archives, by the package 7z-wasm: 7-Zip itself in WebAssembly, which sees no file but the archive. */
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { NotReadReason } from '../model/views.js';
import type { OpenManifest } from '../reading/open.js';
import { OverBudget, type Share } from './budget.js';

/** A file in an archive, whatever kind of archive that is. */
export interface Packed {
  name: string;
  size: number;
  encrypted: boolean;
  /** Why it is not unpacked, where its kind or place says so. */
  not?: NotReadReason;
  /** Its bytes, decompressed; undefined where it is compressed in a way that is not read. To be read, or left, before the next one. */
  open(): Promise<AsyncIterable<Uint8Array> | undefined>;
}

/** Bytes that are written to the disk at a time. */
const WRITTEN = 256 << 10;
/** A dictionary of more than 2^28 bytes is not unpacked: it lies in memory. */
const LARGEST_DICTIONARY = 28;

/** Whether bytes begin as a 7-Zip archive does. */
export function isSevenZip(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 6)).toString('latin1') === '7z\xbc\xaf\x27\x1c';
}

/** What is used of the package. */
interface SevenZip {
  FS: {
    writeFile(path: string, bytes: Uint8Array): void;
    lookupPath(path: string): { node: { usedBytes: number; stream_ops: Record<string, unknown> } };
  };
  callMain(args: string[]): unknown;
}

interface Listed {
  name: string;
  size: number;
  encrypted: boolean;
  /** CRC-32; undefined where the archive has none. */
  sum: number | undefined;
}

/** The members of an archive, unpacked to `spool` in one go: members of one block cannot be unpacked apart. Throws OverBudget, and Error for one that is damaged. */
export async function* sevenZipped(archive: OpenManifest, spool: string, share: Share): AsyncGenerator<Packed> {
  const { code, lines } = await run(archive, ['l', '-slt', '-ba']);
  const { members, dictionary } = listed(lines);
  if (code !== 0 && members.length === 0)
    throw (await hasHiddenNames(archive)) ? new OverBudget({ reason: 'encrypted' }) : new Error('the archive is damaged');
  const total = members.reduce((sum, { size }) => sum + size, 0);
  const why = share.over(total);
  if (why !== undefined) throw new OverBudget(why);
  const not = members.some(({ encrypted }) => encrypted) ? 'encrypted' : dictionary > LARGEST_DICTIONARY ? 'archive-method' : undefined;
  if (not === undefined) await unpackTo(spool, archive, { total, share });
  let start = 0;
  for (const { name, size, encrypted, sum } of members) {
    const from = start;
    start += size;
    yield { name, size, encrypted, ...(not !== undefined && { not }), open: async () => checked(spool, { from, size, sum }) };
  }
  if (code !== 0) throw new Error('the archive is damaged');
}

/** A member's bytes, compared with its checksum: behind one that is damaged others are not where they should be. */
async function* checked(
  spool: string,
  { from, size, sum }: { from: number; size: number; sum: number | undefined },
): AsyncGenerator<Uint8Array> {
  let now = 0;
  if (size > 0)
    for await (const chunk of createReadStream(spool, { start: from, end: from + size - 1 }) as AsyncIterable<Buffer>) {
      now = crc32(chunk, now);
      yield chunk;
    }
  if (sum !== undefined && now !== sum) throw new RangeError('not what its checksum says');
}

/** Whether the list of members is encrypted: the codec of AES is named behind all else. */
async function hasHiddenNames({ size, slice }: OpenManifest): Promise<boolean> {
  return Buffer.from(await slice(Math.max(0, size - 1024), size)).includes(Buffer.from([0x06, 0xf1, 0x07, 0x01]));
}

/** Lines of `Name = value`, a block of them for each member. */
function listed(lines: readonly string[]): { members: Listed[]; dictionary: number } {
  const members: Listed[] = [];
  let dictionary = 0;
  let fields = new Map<string, string>();
  for (const line of [...lines.flatMap((one) => one.split('\n')), '']) {
    const [, name, value] = /^(\w[\w ]*?) = (.*)$/.exec(line) ?? [];
    if (name !== undefined && !fields.has(name)) fields.set(name, value!);
    if (line !== '' || !fields.has('Path')) continue;
    const size = Number(fields.get('Size') ?? 0);
    const sum = Number.parseInt(fields.get('CRC') ?? '', 16);
    for (const [, bits] of (fields.get('Method') ?? '').matchAll(/:(\d+)\b(?![kmg])/g)) dictionary = Math.max(dictionary, Number(bits));
    if (!/(?:^| )D/.test(fields.get('Attributes') ?? ''))
      members.push({
        name: fields.get('Path')!,
        size,
        encrypted: fields.get('Encrypted') === '+',
        sum: Number.isNaN(sum) ? undefined : sum,
      });
    fields = new Map();
  }
  return { members, dictionary };
}

/** Unpacks all members behind one another; no more than was listed. */
async function unpackTo(spool: string, archive: OpenManifest, { total, share }: { total: number; share: Share }): Promise<void> {
  const file = openSync(spool, 'wx', 0o600);
  const held = Buffer.allocUnsafe(WRITTEN);
  let length = 0;
  let written = 0;
  const flush = (): void => {
    const why = share.over(length);
    if (why !== undefined) throw new OverBudget(why);
    written += length;
    if (written <= total) writeSync(file, held, 0, length);
    length = 0;
  };
  let over: unknown;
  try {
    await run(archive, ['x', '-so'], (byte) => {
      held[length++] = byte;
      if (length < WRITTEN) return;
      try {
        flush();
        if (written > total) throw new RangeError('longer than stated');
      } catch (error) {
        over ??= error;
        throw error;
      }
    });
    if (over instanceof OverBudget) throw over;
    flush();
  } finally {
    closeSync(file);
  }
}

/** Runs 7-Zip in memory of its own. What it throws is damage. */
async function run(archive: OpenManifest, args: string[], stdout?: (byte: number) => void): Promise<{ code: unknown; lines: string[] }> {
  const { default: load } = (await import('7z-wasm')) as unknown as { default(options: object): Promise<SevenZip> };
  const lines: string[] = [];
  const library = await load({
    print: (line: string) => lines.push(line),
    printErr: () => {},
    stdin: () => null,
    quit: () => {},
    ...(stdout && { stdout }),
  });
  library.FS.writeFile('/archive.7z', new Uint8Array(0));
  const { node } = library.FS.lookupPath('/archive.7z');
  node.usedBytes = archive.size;
  node.stream_ops = {
    ...node.stream_ops,
    read(_: unknown, buffer: Uint8Array, offset: number, length: number, position: number): number {
      const bytes = archive.sliceSync!(position, Math.max(position, Math.min(archive.size, position + length)));
      buffer.set(bytes, offset);
      return bytes.length;
    },
  };
  // It takes the end of 7-Zip for the end of the program.
  const { exitCode } = process;
  try {
    // No questions, no progress, and names in UTF-8.
    return { code: library.callMain([...args, '-pnone', '-bsp0', '-sccUTF-8', '/archive.7z']), lines };
  } catch {
    return { code: 2, lines };
  } finally {
    process.exitCode = exitCode;
  }
}

/** Whether the package is installed. */
export async function hasSevenZip(): Promise<boolean> {
  return import('7z-wasm').then(
    () => true,
    () => false,
  );
}
