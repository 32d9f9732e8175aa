/** One large file as several tasks: pieces that end where a record does, found without reading the file where its lines are its records. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { ColumnSettings, Format, Part, PartSizes, Piece } from '../../model/format.js';
import { openManifest } from '../../reading/open.js';
import type { ReadRef } from '../free-memory.js';
import { isPlain } from '../plan.js';
import { hashFile } from '../workers/read-task.js';

/** What a piece was read from. */
export interface PieceDigests {
  /** Of the bytes of the piece; of the first one, and where its bytes are here and there, of the file. */
  sha256: string;
  /** Of the first one: of each piece's bytes. */
  pieces?: string[];
}

/** The pieces of a file, about so many; none where it is read whole. */
export async function piecesOf(
  { absolute, path, head, size }: Pick<ReadRef, 'absolute' | 'head' | 'path' | 'size'>,
  format: Format,
  columns: ColumnSettings | undefined,
  many: number,
  sizes: PartSizes,
): Promise<Piece[]> {
  const file = { ...(await openManifest(absolute, path, head)), columns };
  if (format.parts === undefined) {
    if (!format.splitsAtLines || !isPlain(file)) return [];
    return alongLines(await lineEnds(absolute, size, many));
  }
  const parts = await format.parts(file, sizes);
  const groups = together(parts, many);
  if (groups.length < 2) return [];
  if (format.splitsAtLines) return alongLines(groups.map((group) => group.at(-1)!.end));
  return groups.map((ranges, i) => ({
    n: i + 1,
    of: groups.length,
    weight: Math.round((size * ranges.length) / parts.length),
    ranges,
  }));
}

function alongLines(ends: number[]): Piece[] {
  if (ends.length < 2) return [];
  return ends.map((end, i) => {
    const bytes = { start: ends[i - 1] ?? 0, end };
    return { n: i + 1, of: ends.length, weight: end - bytes.start, ranges: [bytes], bytes, ...(i === 0 && { ends }) };
  });
}

/** Parts that follow one another, about as many in each group. */
function together(parts: readonly Part[], many: number): Part[][] {
  const groups = Array.from({ length: Math.min(many, parts.length) }, (): Part[] => []);
  for (const [i, part] of parts.entries()) groups[Math.floor((i * groups.length) / parts.length)]!.push(part);
  return groups;
}

const LF = 10;
const BLOCK = 64 << 10;

/** Where pieces of about one size end: behind the first line feed after that. The last one ends with the file. */
async function lineEnds(absolute: string, size: number, many: number): Promise<number[]> {
  const file = await open(absolute);
  const buffer = Buffer.alloc(BLOCK);
  const ends: number[] = [];
  try {
    for (let n = 1; n < many; n += 1) {
      let at = Math.max(Math.floor((size * n) / many), ends.at(-1) ?? 0);
      for (let found = -1; found < 0 && at < size; ) {
        const { bytesRead } = await file.read(buffer, 0, BLOCK, at);
        if (bytesRead === 0) break;
        found = buffer.subarray(0, bytesRead).indexOf(LF);
        at += found < 0 ? bytesRead : found + 1;
      }
      if (at < size) ends.push(at);
    }
  } finally {
    await file.close();
  }
  return [...new Set(ends), size];
}

/** Digests what a piece is read from. */
export async function digestPiece(absolute: string, { n, of, bytes, ends }: Piece): Promise<PieceDigests> {
  if (bytes === undefined) {
    const sha256 = await hashFile(absolute);
    return { sha256, ...(n === 1 && { pieces: Array<string>(of).fill(sha256) }) };
  }
  if (ends === undefined) return { sha256: await digestOf(absolute, bytes) };
  const whole = createHash('sha256');
  const pieces: string[] = [];
  for (const [i, end] of ends.entries())
    pieces.push(await digestOf(absolute, { start: ends[i - 1] ?? 0, end }, (chunk) => void whole.update(chunk)));
  return { sha256: whole.digest('hex'), pieces };
}

async function digestOf(absolute: string, { start, end }: Part, also?: (chunk: Buffer) => void): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(absolute, { start, end: end - 1, highWaterMark: 1 << 20 })) {
    digest.update(chunk as Buffer);
    also?.(chunk as Buffer);
  }
  return digest.digest('hex');
}
