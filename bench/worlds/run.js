// Small folders that were written by somebody who does not know the program: a permissive license, and around the data either something that limits it (`fool`)
// or words that only look like a limit (`harmless`). Tells how many are judged as a careful reader would. The `b` halves are for measuring alone.
//   npm run build && node bench/worlds/run.js [fool-a harmless-a …] [--show]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadConfig } from '../../dist/config/config.js';
import { sqlite } from '../../dist/ledger/database.js';
import { readLedger } from '../../dist/ledger/open-ledger.js';
import { findRun } from '../../dist/ledger/read/as-of.js';
import { readItem } from '../../dist/ledger/read/query-item.js';
import { scan } from '../../dist/scan/scan.js';

const PROJECT = 'use: {purpose: commercial}\n';

/** Whether commercial use is permitted, item by item; `undefined` where it is open. */
async function permitted(files) {
  const root = mkdtempSync(join(tmpdir(), 'licit-world-'));
  try {
    for (const [path, text] of Object.entries({ 'licit.yaml': PROJECT, ...files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const ledger = join(root, '.licit/ledger.db');
    await scan({ paths: ['.'], cwd: root, root, ledger, config: loadConfig(join(root, 'licit.yaml'), root), licit: '0.0.0', workers: 0 });
    const opened = readLedger(ledger);
    const run = findRun(opened.db);
    const ids = sqlite(opened.db).prepare('select id from item where until is null').pluck().all();
    const answers = ids.map((id) => {
      const { facts } = readItem(opened.db, run, id);
      // What is reserved against mining is told beside the license, and is no yes.
      const isReserved = ['data-mining', 'ai-training'].some((one) => facts.get(`reservation.${one}`)?.value === 'disallowed');
      return isReserved ? false : facts.get('license.permits.declared-use')?.value;
    });
    opened.db.close();
    return answers;
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Worlds of `fool` in which a part of the items is limited by what stands with them alone: the others may be permitted. */
const IN_PART = new Set(
  'sheep-weights game-tiles museum-labels orgelpfeifen diario-pesca shopfront-photos intersection-counts herbarium-labels murrenauhat do-man-nuoc kirkebog-uddrag lysty-z-frontu grid-frequency'.split(
    ' ',
  ),
);

const args = process.argv.slice(2);
const named = args.filter((one) => !one.startsWith('--'));
for (const name of named.length > 0 ? named : ['fool-a', 'fool-b', 'fool-c', 'harmless-a', 'harmless-b', 'harmless-c']) {
  const { worlds } = await import(`./${name}.mjs`);
  const wrong = [];
  for (const { name: world, files, want } of worlds) {
    const answers = await permitted(files);
    const isYes = answers.length > 0 && answers.every((one) => one === true);
    // No item may be cleared where something limits some of them: which one is told is another matter.
    const isFooled = IN_PART.has(world) ? isYes : answers.some((one) => one === true);
    if (want === 'yes' ? !isYes : isFooled) wrong.push(world);
  }
  console.log(`${name}: ${wrong.length} of ${worlds.length} ${name.startsWith('fool') ? 'permit what is limited' : 'are not permitted'}`);
  if (args.includes('--show')) for (const world of wrong) console.log(`  ${world}`);
}
