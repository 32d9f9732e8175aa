/** Keeps in the journal what licit wrote where data is read: a later scan tells such files from data by their digest, and by nothing else. */
import type { Json } from '../../model/basics.js';
import { sqlite } from '../database.js';
import { appendEntry, isChained } from '../journal.js';
import { openForWriting, readLedger } from '../open-ledger.js';
import { EXCLUDED, type Exclusion } from './exclusion.js';

/** The kind of such an entry. */
const WRITTEN = 'written';
/** Milliseconds to wait for a scan that writes. */
const MAX_WAIT_MS = 10_000;

/** A file that licit wrote, byte by byte. It names no path. */
export interface WrittenFile {
  sha256: string;
  bytes: number;
}

/** What one command wrote. */
interface Written {
  /** The scan that it is about. */
  run: number;
  command: string;
  files: WrittenFile[];
  licit: string;
}

/** Adds an entry for what is not on record yet. */
export async function recordWritten(path: string, { files, ...by }: Written): Promise<void> {
  const { ledger, unlock } = await openForWriting(path, by.licit, () => {}, MAX_WAIT_MS, by.command);
  try {
    const known = new Set(onRecord(ledger.db).map(({ sha256 }) => sha256));
    const isNew = files.filter(({ sha256 }) => !known.has(sha256));
    if (isNew.length > 0) appendEntry(ledger.db, ledger.id, WRITTEN, { ...by, files: isNew } as unknown as Json, new Date().toISOString());
    sqlite(ledger.db).exec('commit');
  } finally {
    ledger.db.close();
    unlock();
  }
}

/** What a ledger has on record of files that licit wrote, by digest; nothing of a ledger that cannot be read or whose journal is broken. */
export function writtenFiles(path: string): ReadonlyMap<string, { run: number; command: string; bytes?: number }> {
  try {
    const { db, id } = readLedger(path);
    try {
      const all = onRecord(db);
      // What anybody added to the file of a ledger shows nothing.
      return new Map(all.length > 0 && isChained(db, id) ? all.map(({ sha256, ...rest }) => [sha256, rest]) : []);
    } finally {
      db.close();
    }
  } catch {
    return new Map();
  }
}

/** The last scan, and the paths that it looked under. */
export function lastScanned(db: Parameters<typeof sqlite>[0]): { run: number; paths: string[] } {
  const last = sqlite(db).prepare('select id, paths from run order by id desc limit 1').get() as { id: number; paths: string } | undefined;
  return { run: last?.id ?? 0, paths: JSON.parse(last?.paths ?? '[]') as string[] };
}

function onRecord(db: Parameters<typeof sqlite>[0]): { sha256: string; run: number; command: string; bytes?: number }[] {
  const entries = sqlite(db).prepare('select kind, body from entry where kind in (?, ?) order by seq').all(EXCLUDED, WRITTEN) as {
    kind: string;
    body: string;
  }[];
  return entries.flatMap(({ kind, body }) => {
    if (kind === WRITTEN) {
      const { files, run, command } = JSON.parse(body) as Written;
      return files.map((one) => ({ ...one, run, command }));
    }
    const { sha256, run, bytes } = JSON.parse(body) as Exclusion;
    return [{ sha256, run, command: 'licit exclude', ...(bytes !== undefined && { bytes }) }];
  });
}
