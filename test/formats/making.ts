/** Manifests made of bytes, as open.ts would open them, cut into chunks of any size. */
import type { Format, Item, Json, ManifestFile, Problem, Read } from '../../src/model.js';
import { compressionOf, decompressed, headOf } from '../../src/open.js';

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
export const problems = (reads: readonly Read[]): Problem[] => reads.filter((read): read is Problem => read.kind === 'problem');

export async function fieldsOf(format: Format, content: string | Uint8Array, path?: string): Promise<Record<string, Json>[]> {
  return items(await readAll(format, await manifest(content, path))).map(({ fields }) => fields);
}
