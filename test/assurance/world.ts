/** Small worlds on the disk: files are written, scanned as the command would, and the ledger's snapshot is looked at. */
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadConfig } from '../../src/config/config.js';
import { readLedger } from '../../src/ledger/open-ledger.js';
import { findRun } from '../../src/ledger/read/as-of.js';
import { snapshot } from '../../src/ledger/read/query.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import { exitOf } from '../../src/project/exit-code.js';
import { scan } from '../../src/scan/scan.js';

export interface World {
  root: string;
  view: Snapshot;
  /** Exit code of `licit scan data`. */
  exit: number;
}

/** The beginning of a licit.yaml that answers for a service in mainland China. */
export const provider =
  'provider: { name: Example Co, contact: legal@example.com }\nuse: { purpose: commercial, offered: [CN] }\ninstruments: [cn-interim-measures-2023, cn-pipl-2021]\n';

/** Writes the files into a new folder, or into `root`, and scans `data`. */
export async function world(files: Record<string, string>, options: { root?: string; allowUnproven?: boolean } = {}): Promise<World> {
  const root = options.root ?? mkdtempSync(join(tmpdir(), 'licit-world-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  const ledger = join(root, '.licit/ledger.db');
  const own = join(root, 'licit.yaml');
  const config = loadConfig(existsSync(own) ? own : undefined, root);
  await scan({
    paths: ['data'],
    cwd: root,
    root,
    ledger,
    config: options.allowUnproven ? { ...config, allowUnproven: true } : config,
    licit: '0.0.0',
  });
  const opened = readLedger(ledger);
  try {
    const view = snapshot(opened, findRun(opened.db)!, '0.0.0');
    return { root, view, exit: exitOf(view, config.failOn, false) };
  } finally {
    opened.db.close();
  }
}

/** How often a rule came to which verdict. */
export function counts({ view }: World, id: string): Snapshot['rules'][number]['counts'] {
  return view.rules.find((rule) => rule.id === id)!.counts;
}

/** The answer to a duty. */
export function duty({ view }: World, id: string, instrument = 'cn-interim-measures-2023'): Snapshot['duties'][number] {
  return view.duties.find((one) => one.instrument === instrument && one.id === id)!;
}

/** Rows as JSON lines. */
export function lines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
