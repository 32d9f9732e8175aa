import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadConfig } from '../../src/config/config.js';
import { readLedger } from '../../src/ledger/open-ledger.js';
import { findRun } from '../../src/ledger/read/as-of.js';
import { snapshot } from '../../src/ledger/read/query.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import { scan } from '../../src/scan/scan.js';

/** A folder with these files: lists of rows, or texts. */
export function folderOf(files: Record<string, readonly object[] | string>): string {
  const root = mkdtempSync(join(tmpdir(), 'licit-measures-'));
  write(root, files);
  return root;
}

export function write(root: string, files: Record<string, readonly object[] | string>): void {
  for (const [name, rows] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), typeof rows === 'string' ? rows : rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  }
}

/** Scans the folder with its licit.yaml, if it has one, and reads its ledger. */
export async function scanned(root: string, workers = 0): Promise<Snapshot> {
  const ledger = join(root, '.licit/ledger.db');
  const settings = join(root, 'licit.yaml');
  const config = loadConfig(existsSync(settings) ? settings : undefined, root);
  await scan({ paths: ['.'], cwd: root, root, ledger, config, licit: '0.0.0', workers });
  return read(ledger);
}

export function read(path: string): Snapshot {
  const ledger = readLedger(path);
  try {
    return snapshot(ledger, findRun(ledger.db)!, '0.0.0');
  } finally {
    ledger.db.close();
  }
}
