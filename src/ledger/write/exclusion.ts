/** Keeps in the journal that a list for loaders was written: what left data, and when, is asked for later. */
import type { Json } from '../../model/basics.js';
import type { ExcludedView } from '../../model/views.js';
import { sqlite } from '../database.js';
import { appendEntry, canonical } from '../journal.js';
import { openForWriting } from '../open-ledger.js';

/** The kind of such an entry. */
export const EXCLUDED = 'excluded';

/** What is on record of a list for loaders. It names no item and no path. */
export interface Exclusion {
  /** The scan that it was made from. */
  run: number;
  /** Of the list, byte by byte. */
  sha256: string;
  /** How many bytes it has; earlier versions did not say. */
  bytes?: number;
  level: ExcludedView['level'];
  /** How many items it lists. */
  items: number;
  /** The rules that decided. */
  rules: string[];
  /** It is about all manifests. */
  whole: boolean;
  licit: string;
}

/** Milliseconds to wait for a scan that writes. */
const MAX_WAIT_MS = 10_000;

/** Adds the entry, but not twice in a row. */
export async function recordExclusion(path: string, exclusion: Exclusion): Promise<void> {
  const { ledger, unlock } = await openForWriting(path, exclusion.licit, () => {}, MAX_WAIT_MS, 'licit exclude');
  try {
    const last = sqlite(ledger.db).prepare('select body from entry order by seq desc limit 1').pluck().get();
    const body = exclusion as unknown as Json;
    if (last !== canonical(body)) appendEntry(ledger.db, ledger.id, EXCLUDED, body, new Date().toISOString());
    sqlite(ledger.db).exec('commit');
  } finally {
    ledger.db.close();
    unlock();
  }
}
