/** Files in which training programs keep samples and which no format reads: what they are, and how many entries they say they have. */
import type { Head } from '../model/format.js';
import type { NotReadReason } from '../model/views.js';
import { asBuffer } from '../reading/bytes.js';

/** What such a file is; undefined for others. */
export function storedIn({ bytes, path }: Pick<Head, 'bytes' | 'path'>): { reason: NotReadReason; what?: string } | undefined {
  const start = asBuffer(bytes);
  if (start.length < 16) return undefined;
  const entries = lmdbEntries(start);
  if (entries !== undefined) return { reason: 'lmdb', what: entries };
  // RecordIO of MXNet: kMagic of dmlc-core, recordio.h.
  if (start.readUInt32LE(0) === 0xced7230a) return { reason: 'recordio' };
  return /\.mds(?:\.\w+)?$/i.test(path) && isMds(start) ? { reason: 'mds' } : undefined;
}

/** Shards of MosaicML Streaming have no magic number: how many samples, where each begins, then what the columns are, in JSON. From memory of its writer. */
function isMds(start: Buffer): boolean {
  const config = 4 + 4 * (start.readUInt32LE(0) + 1);
  return config >= start.length || start[config] === 0x7b;
}

const LMDB_MAGIC = 0xbeefc0de;

/** The number of entries that the newer of its two meta pages states (MDB_meta in mdb.c of LMDB 0.9, from memory); undefined for another file. */
function lmdbEntries(start: Buffer): string | undefined {
  if (start.length < 152 || start.readUInt32LE(16) !== LMDB_MAGIC) return undefined;
  const metas = [0, start.readUInt32LE(40)].flatMap((at) => {
    if (at + 152 > start.length || start.readUInt32LE(at + 16) !== LMDB_MAGIC) return [];
    return [{ entries: start.readBigUInt64LE(at + 120), change: start.readBigUInt64LE(at + 144) }];
  });
  const newest = metas.reduce((a, b) => (b.change > a.change ? b : a), metas[0]!);
  return newest.entries.toLocaleString('en');
}
