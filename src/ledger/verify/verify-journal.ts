/** Follows the journal's chain (docs/ledger.md, "Journal"). Shares no code with the writer. */
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import type { Broken } from './verification.js';
import type { HeadedEntry } from './verify-heads.js';
import { digestedTables, type Found, type Half, type RunEntry, type Stated } from './verify-rows.js';

/** What the chain holds as far as it fits, and where it does not. */
export interface Journal {
  entries: number;
  head: string;
  headEntry?: number;
  runs: Map<number, RunEntry>;
  /** Each entry's hash, time and run, in their order. */
  chain: HeadedEntry[];
  broken?: Broken;
}

interface Entry {
  seq: number;
  time: string;
  kind: string;
  body: string;
  prev: unknown;
  hash: unknown;
}

/** Follows the chain from its beginning and keeps what each run's entry states. */
export function readJournal(db: Database.Database, ledger: string, asked: string | undefined): Journal {
  const journal: Journal = { entries: 0, head: '', runs: new Map(), chain: [] };
  const broken: Broken[] = [];
  reading('entry', broken, () => {
    let head: Buffer = Buffer.alloc(32);
    for (const entry of db.prepare('select * from entry order by seq').iterate() as IterableIterator<Entry>) {
      let run: number | undefined;
      const what =
        misfitOf(entry, journal.entries + 1, head, ledger) ??
        understand(entry, ledger, (stated) => {
          run = stated.run;
          const twice = journal.runs.has(stated.run);
          if (!twice) journal.runs.set(stated.run, stated);
          return !twice;
        });
      if (what !== undefined) {
        broken.push({ entry: entry.seq, what });
        return;
      }
      head = entry.hash as Buffer;
      journal.chain.push({ hash: head.toString('hex'), time: entry.time, ...(run !== undefined && { run }) });
      journal.entries += 1;
      journal.head = head.toString('hex');
      if (journal.head === asked) journal.headEntry = entry.seq;
    }
    if (journal.entries === 0) broken.push({ entry: 1, what: 'the journal is empty' });
  });
  return { ...journal, broken: broken[0] };
}

function misfitOf(entry: Entry, expected: number, head: Buffer, ledger: string): string | undefined {
  if (entry.seq !== expected) return `entry ${expected} was removed: this one follows entry ${expected - 1}`;
  // RFC 8785 sorts the names, and these are sorted; it writes strings and whole numbers as JSON.stringify does.
  const { body, kind, seq, time } = entry;
  if (typeof body !== 'string' || typeof kind !== 'string' || !isTime(time))
    return 'its body, kind or time is not of the type that it has to be';
  const hash = createHash('sha256').update(head).update(JSON.stringify({ body, kind, ledger, seq, time })).digest();
  if (!(entry.prev instanceof Uint8Array) || !head.equals(entry.prev))
    return 'it does not follow the entry before: one of the two was changed or moved';
  if (!(entry.hash instanceof Uint8Array) || !hash.equals(entry.hash)) return 'its hash does not fit what it says: it was changed';
  return undefined;
}

/** Keeps what a run's entry states; says so where an entry that fits the chain is not what docs/ledger.md describes. */
function understand(entry: Entry, ledger: string, isNew: (stated: RunEntry) => boolean): string | undefined {
  const body = jsonObject(entry.body);
  if (!body) return 'its body is not a JSON object';
  if (entry.seq === 1 && (entry.kind !== 'created' || body.ledger !== ledger)) return 'the first entry does not name this ledger';
  if (entry.kind !== 'run') return undefined;

  const { run } = body;
  if (typeof run !== 'number' || !Number.isSafeInteger(run)) return 'it names no run';
  const { started, finished, licit, paths } = body;
  const stated: RunEntry = { entry: entry.seq, run, tables: new Map(), items: new Map(), says: { started, finished, licit, paths } };
  if (!isObject(body.tables) || !Array.isArray(body.items)) return 'it does not state the rows of its run';
  for (const [table, says] of Object.entries(body.tables)) {
    if (!digestedTables.includes(table)) return 'it states rows of a table that this licit does not know';
    if (!isStated(says)) return `it does not state the rows of ${table} as a number and a digest`;
    stated.tables.set(table, says);
  }
  for (const says of body.items as unknown[]) {
    const manifest = isObject(says) ? says.manifest : undefined;
    if (typeof manifest !== 'number' || !isStated(says)) return 'it does not state the items of a manifest as a number and a digest';
    if (stated.items.has(manifest)) return `it states the items of manifest ${manifest} twice`;
    stated.items.set(manifest, says);
  }
  return isNew(stated) ? undefined : `run ${run} has an entry already`;
}

function jsonObject(text: unknown): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(String(text));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A time as licit writes it: UTC with milliseconds. */
function isTime(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
}

function isStated(value: unknown): value is Stated {
  return isObject(value) && [value.added, value.closed].every((half) => half === undefined || isHalf(half));
}

function isHalf(value: unknown): value is Half {
  return isObject(value) && typeof value.rows === 'number' && typeof value.digest === 'string';
}

/** Runs a check. A table that is damaged or not as the schema says is something that does not fit, not the end of the program. */
export function reading(table: string, found: Found[], work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    found.push({ table, what: `the table cannot be read as the schema says (${error.code})` });
  }
}
