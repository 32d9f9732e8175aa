/** Checks the shards that hold the rows of a corpus ledger (docs/ledger.md, "Corpus ledgers"). Shares no code with the writer. */
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { reason } from '../../text/reasons/reason.js';
import type { Verification } from './verification.js';
import type { Found, RunEntry } from './verify-rows.js';

/** A shard as the ledger names it. */
export interface NamedShard {
  task: number;
  head: string;
  file: string;
  manifests: [first: number, last: number][];
}

/** The shards that hold the rows of a ledger; undefined where it holds them itself. */
export function shardsNamed(db: Database.Database): NamedShard[] | undefined {
  const body = db.prepare("select body from record where kind = 'joined' and until is null").pluck().get() as string | undefined;
  const said = body === undefined ? undefined : (JSON.parse(body) as { rows?: string; shards: NamedShard[] });
  return said?.rows === 'in-shards' ? said.shards : undefined;
}

/** Opens a ledger of this kind to read. Throws where there is none. */
export type OpenToRead = (path: string) => { db: Database.Database };

/** What the shards are looked at with. */
export interface ShardTools {
  /** The file of the ledger. */
  path: string;
  open: OpenToRead;
  /** Checks a shard by itself: only then are its rows known to be those that its journal binds. */
  verify?: (path: string) => Verification;
}

/** Whether each shard is there, is the one that was joined, and holds what the ledger says of it. */
export function checkShards(
  db: Database.Database,
  shards: readonly NamedShard[],
  { path, open, verify }: ShardTools,
  runs: ReadonlyMap<number, RunEntry>,
): Found[] {
  const entry = [...runs.values()][0]?.entry;
  const found: Found[] = [];
  const listed = new Set(db.prepare('select manifest from manifest_version where items > 0').pluck().all() as number[]);
  for (const shard of shards) {
    const file = resolve(dirname(path), shard.file);
    const what = statSync(file, { throwIfNoEntry: false })?.isFile()
      ? misfitOf(db, shard, file, { open, ...(verify && { verify }) }, runs)
      : reason('shard/gone', { file: shard.file });
    if (what !== undefined) found.push({ entry, what });
    for (const [first, last] of shard.manifests) for (let one = first; one <= last; one += 1) listed.delete(one);
  }
  const [lost] = listed;
  if (lost !== undefined) found.push({ entry, what: reason('shard/of-none', { manifest: lost }) });
  return found;
}

function misfitOf(
  ledger: Database.Database,
  { head, manifests, file }: NamedShard,
  absolute: string,
  { open, verify }: Pick<ShardTools, 'open' | 'verify'>,
  runs: ReadonlyMap<number, RunEntry>,
): string | undefined {
  try {
    const { db } = open(absolute);
    try {
      const last = db.prepare('select lower(hex(hash)) from entry order by seq desc limit 1').pluck().get();
      if (last !== head) return reason('shard/other', { file });
      if (verify === undefined) return undefined;
      const { whole, brokenAt } = verify(absolute);
      if (!whole) return reason('shard/not-whole', { file, what: brokenAt?.what ?? '' });
      for (const [first, to] of manifests)
        for (let one = first; one <= to; one += 1)
          if (!saysTheSame(ledger, db, one, runs)) return reason('shard/says-other', { file, manifest: one });
      return undefined;
    } finally {
      db.close();
    }
  } catch {
    return reason('shard/unreadable', { file });
  }
}

/** What a ledger and a shard say of the items of a manifest, by names: numbers of hosts and profiles are their own. */
const SAID = [
  'select items, unread, root, bytes, sha256 from manifest_version where manifest = ?',
  `select p.body, t.items, t.hosted, t.examples from tally t join profiles p on p.id = t.profile where t.manifest = ? order by 1, 2, 3, 4`,
  'select h.name, t.items from host_tally t join host h on h.id = t.host where t.manifest = ? order by 1, 2',
];

function saysTheSame(ledger: Database.Database, shard: Database.Database, manifest: number, runs: ReadonlyMap<number, RunEntry>): boolean {
  const said = (db: Database.Database): string => JSON.stringify(SAID.map((sql) => db.prepare(sql).raw().all(manifest)));
  // Both journals bind the rows with one digest.
  const bound = shard.prepare(
    `select json_extract(i.value, '$.added.digest') from entry e, json_each(e.body, '$.items') i
     where e.kind = 'run' and json_extract(i.value, '$.manifest') = ?`,
  );
  const here = [...runs.values()].map(({ items }) => items.get(manifest)?.added?.digest).find((digest) => digest !== undefined);
  return said(ledger) === said(shard) && (bound.pluck().get(manifest) as string | undefined) === here;
}
