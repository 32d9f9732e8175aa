#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../dist/cli.js', import.meta.url);
if (!existsSync(built)) {
  process.stderr.write(`licit is not built yet. Run: npm --prefix "${fileURLToPath(new URL('..', import.meta.url))}" run build\n`);
  process.exit(2);
}
// Before SQLite is loaded: one that does not fit this Node ends the process.
if (Number(process.versions.node.split('.')[0]) < 22) {
  const misfit = (await import(new URL('../dist/ledger/fit-sqlite.js', import.meta.url).href)).sqliteMisfit();
  if (misfit) {
    process.stderr.write(`${misfit.message}. ${misfit.fix}\n`);
    process.exit(2);
  }
}
const { main } = await import(built.href);
await main(process.argv);
