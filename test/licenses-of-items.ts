import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadConfig } from '../src/config/config.js';
import { sqlite } from '../src/ledger/database.js';
import { readLedger } from '../src/ledger/open-ledger.js';
import { findRun } from '../src/ledger/read/as-of.js';
import { snapshot } from '../src/ledger/read/query.js';
import { type ItemRecord, readItem } from '../src/ledger/read/query-item.js';
import { verifyLedger } from '../src/ledger/verify/verify.js';
import type { Snapshot } from '../src/model/snapshot.js';
import { scan } from '../src/scan/scan.js';

/** A folder that was scanned: each item with what is concluded of its license, and what reports are made from. */
export interface Scanned {
  root: string;
  view: Snapshot;
  items: ItemRecord[];
  /** By place (`data/a.jsonl:1`, or the key of a file) the license, or the state and what it is open between. */
  licenses: Record<string, string>;
}

/** Writes files into a new folder, or into one that was scanned, and scans it; the ledger must verify. */
export async function scanned(
  files: Record<string, string | Uint8Array>,
  root = mkdtempSync(join(tmpdir(), 'licit-items-')),
  workers = 0,
): Promise<Scanned> {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  const ledger = join(root, '.licit/ledger.db');
  const config = loadConfig(files['licit.yaml'] === undefined ? undefined : join(root, 'licit.yaml'), root);
  await scan({ paths: ['.'], cwd: root, root, ledger, config, licit: '0.0.0', workers });
  const { whole } = verifyLedger(ledger);
  if (!whole) throw new Error('the ledger does not verify');
  const opened = readLedger(ledger);
  try {
    const at = findRun(opened.db)!;
    const ids = sqlite(opened.db).prepare('select id from item where until is null order by id').pluck().all() as number[];
    const items = ids.map((id) => readItem(opened.db, at, id));
    const licenses = Object.fromEntries(items.map((item) => [placeOf(item), licenseOf(item)]));
    return { root, view: snapshot(opened, at, '0.0.0'), items, licenses };
  } finally {
    opened.db.close();
  }
}

/** Where an item is: the line of a list, or the key of a file. */
export function placeOf({ at, key }: ItemRecord): string {
  return at.path.endsWith('/') ? `${at.path}${key}` : `${at.path}:${at.line ?? at.record}`;
}

/** What is concluded of an item's license, in one line. */
export function licenseOf({ facts }: ItemRecord): string {
  const value = (name: 'license.expression' | 'license.state' | 'license.governing') => facts.get(name)?.value as string | undefined;
  const state = value('license.state')!;
  if (state === 'known') return value('license.expression')!;
  const governing = value('license.governing');
  return governing === undefined ? state : `${state}: ${governing}`;
}
