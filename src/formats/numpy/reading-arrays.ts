import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import type { ManifestFile } from '../../model/format.js';
import type { Problem, Read } from '../../model/item.js';
import { ByteSource } from '../../reading/byte-source.js';
import { ProblemLimit, streamProblem } from '../../reading/problems.js';
import { wrong } from '../../text/reasons/reason.js';
import { type Column, rowsOf, tablesOf } from '../arrays/array-rows.js';
import { BadArray, isNpy, npyColumn } from './npy-column.js';

/** Arrays of one file that are read. */
const MAX_ARRAYS = 10_000;
/** Arrays that are read at the same time, as columns of one table. */
const MAX_COLUMNS = 200;
/** Deflate makes at most 1032 bytes of one: members of more share their bytes, as in a decompression bomb. */
const MAX_RATIO = 1100;

/** Reads the arrays of a file. */
export async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const limit = new ProblemLimit();
  try {
    for await (const reads of isNpy(file.head.bytes) ? single(file) : archived(file)) {
      const kept = reads.flatMap((one) => (one.kind === 'problem' ? (limit.admit(one) ?? []) : one));
      if (kept.length > 0) yield kept;
    }
  } catch (error) {
    yield [error instanceof BadArray ? told(file.path, error) : streamProblem(error, { path: file.path })];
  }
  const rest = limit.rest();
  if (rest.length > 0) yield rest;
}

function told(path: string, { message, rows, holdsObjects }: BadArray, field?: string): Problem {
  const at = { path, ...(field !== undefined && { field }) };
  return { kind: 'problem', what: holdsObjects ? wrong('numpy/objects') : wrong('numpy/not-read', { message }), at, lost: rows };
}

/** Arrays that were saved to one file one after the other. */
async function* single({ path, bytes }: ManifestFile): AsyncGenerator<Read[], void, undefined> {
  const source = new ByteSource(bytes());
  try {
    for (let before = 0; ; ) {
      const column = await npyColumn(source, 'value', path);
      yield* rowsOf([column], path, { before });
      before += column.rows;
      if (column.ended) return;
      const next = await source.peek(10);
      if (next.length === 0) return;
      if (isNpy(next)) continue;
      yield [told(path, new BadArray('what follows the last array is not one'))];
      return;
    }
  } finally {
    await source.close();
  }
}

/** The arrays of an archive, those of one length as one table. */
async function* archived(file: ManifestFile): AsyncGenerator<Read[], void, undefined> {
  const { path } = file;
  const zip = await fromRandomAccessReaderPromise(new Slices(file), file.size, { autoClose: false }).catch((cause: unknown) => {
    throw new BadArray('its archive is damaged or cut off', { cause });
  });
  const heads: { entry: Entry; name: string; rows: number }[] = [];
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.replace(/\.npy$/, '');
      unpacked += entry.uncompressedSize;
      if (heads.length >= MAX_ARRAYS || unpacked > MAX_RATIO * file.size) throw new BadArray('its archive holds more than it can');
      try {
        const source = await opened(zip, entry);
        heads.push({ entry, name, rows: (await npyColumn(source, name, path)).rows });
        await source.close();
      } catch (error) {
        yield [told(path, asBad(error), name)];
      }
    }
  } catch (error) {
    yield [told(path, asBad(error))];
  }
  const tables = tablesOf(heads).flatMap((table) => chunked(table, MAX_COLUMNS));
  let before = 0;
  for (const table of tables) {
    const field = table.map(({ name }) => name).join(', ');
    const sources: ByteSource[] = [];
    const columns: Column[] = [];
    for (const { entry, name } of table) {
      sources.push(await opened(zip, entry));
      columns.push(await npyColumn(sources.at(-1)!, name, path));
    }
    yield* rowsOf(columns, path, { before, ...(tables.length > 1 && { field }) });
    before += table[0]!.rows;
    for (const [i, source] of sources.entries()) yield* restOf(source, table[i]!.name, path);
  }
}

/** What is behind an array in its member, which the checksum is compared at the end of. */
async function* restOf(source: ByteSource, name: string, path: string): AsyncGenerator<Read[], void, undefined> {
  try {
    const rest = await source.pass(Number.MAX_SAFE_INTEGER);
    if (rest > 0) yield [told(path, new BadArray('more follows the array'), name)];
  } catch (error) {
    // An array that ended too early was told already.
    if (error instanceof BadArray) yield [told(path, error, name)];
  } finally {
    await source.close();
  }
}

function asBad(error: unknown): BadArray {
  return error instanceof BadArray ? error : new BadArray('its archive is damaged', { cause: error });
}

function chunked<One>(all: readonly One[], most: number): One[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, i) => all.slice(i * most, (i + 1) * most));
}

async function opened(zip: ZipFile, entry: Entry): Promise<ByteSource> {
  const stream = await zip.openReadStreamPromise(entry);
  return new ByteSource(checked(stream, entry.crc32));
}

async function* checked(stream: Readable, sum: number): AsyncGenerator<Uint8Array, void, undefined> {
  let now = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      now = crc32(chunk, now);
      yield chunk;
    }
  } catch (cause) {
    throw new BadArray('its archive is damaged', { cause });
  }
  if (now !== sum) throw new BadArray('it is not what its checksum says');
}

/** The file as the library for archives asks for it. */
class Slices extends RandomAccessReader {
  readonly #file: ManifestFile;

  constructor(file: ManifestFile) {
    super();
    this.#file = file;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const file = this.#file;
    const pieces = async function* (): AsyncGenerator<Uint8Array> {
      for (let at = start; at < end; at += 1 << 18) yield Buffer.from(await file.slice(at, Math.min(end, at + (1 << 18))));
    };
    return Readable.from(pieces(), { objectMode: false });
  }
}
