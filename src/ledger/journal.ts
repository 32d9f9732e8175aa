import { createHash } from 'node:crypto';
import type { Json } from '../model/basics.js';
import { canonicalJson } from '../reading/json/canonical.js';
import { type Db, sqlite } from './database.js';

/** Adds an entry to the journal (docs/ledger.md) and returns the new head in hex with its number. */
export function appendEntry(db: Db, ledger: string, kind: string, content: Json, time: string): { head: string; seq: number } {
  const last = sqlite(db).prepare('select seq, hash from entry order by seq desc limit 1').get() as
    | { seq: number; hash: Buffer }
    | undefined;
  const seq = (last?.seq ?? 0) + 1;
  const prev = last?.hash ?? Buffer.alloc(32);
  const body = canonical(content);
  const hash = entryHash(prev, { body, kind, ledger, seq, time });
  sqlite(db)
    .prepare('insert into entry (seq, time, kind, body, prev, hash) values (?, ?, ?, ?, ?, ?)')
    .run(seq, time, kind, body, prev, hash);
  return { head: hash.toString('hex'), seq };
}

/** What the hash of an entry is of, beside the hash of the entry before. */
export interface Hashed {
  body: string;
  kind: string;
  ledger: string;
  seq: number;
  time: string;
}

/** The hash of an entry. */
export function entryHash(prev: Uint8Array, { body, kind, ledger, seq, time }: Hashed): Buffer {
  return createHash('sha256').update(prev).update(canonical({ body, kind, ledger, seq, time })).digest();
}

/** Whether every entry of the journal holds the hash of what it says and of the entry before. */
export function isChained(db: Db, ledger: string): boolean {
  let prev: Buffer = Buffer.alloc(32);
  let seq = 0;
  type Entry = Omit<Hashed, 'ledger'> & { prev: Buffer; hash: Buffer };
  for (const entry of sqlite(db)
    .prepare('select seq, time, kind, body, prev, hash from entry order by seq')
    .iterate() as IterableIterator<Entry>) {
    seq += 1;
    if (entry.seq !== seq || !prev.equals(entry.prev) || !entryHash(prev, { ...entry, ledger }).equals(entry.hash)) return false;
    prev = entry.hash;
  }
  return true;
}

/** The last entry of a run in the journal, with the hash of the one before in hex: from these its own hash follows. */
export function lastEntry(db: Db): Omit<Hashed, 'ledger'> & { prev: string } {
  const { seq, time, kind, body, prev } = sqlite(db)
    .prepare("select seq, time, kind, body, prev from entry where kind = 'run' order by seq desc limit 1")
    .get() as Omit<Hashed, 'ledger'> & { prev: Buffer };
  return { seq, time, kind, body, prev: prev.toString('hex') };
}

/** The hash of an entry in hex; undefined where there is no such entry. */
export function headAt(db: Db, seq: number): string | undefined {
  return (sqlite(db).prepare('select hash from entry where seq = ?').pluck().get(seq) as Buffer | undefined)?.toString('hex');
}

/** When the journal was last written, as the clock said then; null where nothing was. */
export function lastWritten(db: Db): string | null {
  return sqlite(db).prepare('select max(time) from entry').pluck().get() as string | null;
}

/** The hashes of all entries, in hex: every head that the journal had. */
export function allHeads(db: Db): Set<string> {
  return new Set(sqlite(db).prepare('select lower(hex(hash)) from entry').pluck().all() as string[]);
}

/** The journal's head in hex, as of a run when one is given. */
export function headOf(db: Db, run?: number): string {
  const rows =
    run === undefined
      ? sqlite(db).prepare('select hash from entry order by seq desc limit 1')
      : sqlite(db).prepare("select hash from entry where kind = 'run' and json_extract(body, '$.run') = ?");
  const hash = (run === undefined ? rows.pluck().get() : rows.pluck().get(run)) as Buffer | undefined;
  return hash?.toString('hex') ?? '';
}

/** RFC 8785 canonical JSON: everything that is hashed goes through it. What UTF-8 cannot hold is U+FFFD in it. */
export function canonical(value: Json): string {
  return canonicalJson(value);
}
