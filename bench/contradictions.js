// Every contradiction between statements on the license of a dataset under a folder, found as `licit scan` finds it: scans into a ledger that
// is thrown away and lists the findings of license/conflict and license/looser-than-parent with both places. `npm run build` first.
//   node bench/contradictions.js FOLDER
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadConfig } from '../dist/config/config.js';
import { readLedger } from '../dist/ledger/open-ledger.js';
import { findRun } from '../dist/ledger/read/as-of.js';
import { snapshot } from '../dist/ledger/read/query.js';
import { scan } from '../dist/scan/scan.js';

const RULES = ['license/conflict', 'license/looser-than-parent'];

const root = resolve(process.argv[2] ?? '.');
const folder = mkdtempSync(join(tmpdir(), 'licit-contradictions-'));
try {
  const ledger = join(folder, 'ledger.db');
  await scan({ paths: [root], cwd: root, root, ledger, config: loadConfig(undefined, root), licit: 'bench' });
  const opened = readLedger(ledger);
  const { findings, totals } = snapshot(opened, findRun(opened.db), 'bench');
  const found = findings.filter(({ rule }) => RULES.includes(rule));
  for (const { rule, message, examples } of found) {
    console.log(`${rule}  ${message.en}`);
    for (const { at, words } of examples) console.log(`    ${at.path}:${at.line ?? ''} ${at.field ?? ''}: ${words ?? ''}`);
  }
  console.log(`${found.length} contradictions in ${totals.datasets} datasets, ${totals.manifests} manifests`);
  opened.db.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
