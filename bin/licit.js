#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const built = new URL('../dist/cli.js', import.meta.url);
if (!existsSync(built)) {
  process.stderr.write(`licit is not built yet. Run: npm --prefix "${fileURLToPath(new URL('..', import.meta.url))}" run build\n`);
  process.exit(2);
}
// Before SQLite is loaded: one that does not fit this Node ends the process. What to say of it is loaded only then.
if (Number(process.versions.node.split('.')[0]) < 22) {
  const { version } = createRequire(import.meta.url)('better-sqlite3/package.json');
  const { sqliteMisfit } =
    Number(version.split('.')[0]) < 13 ? {} : await import(new URL('../dist/ledger/fit-sqlite.js', import.meta.url).href);
  const misfit = sqliteMisfit?.();
  if (misfit) {
    process.stderr.write(`${misfit.message}. ${misfit.fix}\n`);
    process.exit(2);
  }
}
// The version is said by what is compiled for it alone.
const start =
  process.argv[2] === '--version'
    ? import(built.href)
    : import(new URL('../dist/start.js', import.meta.url).href).then(({ program }) => program());
const { main } = await start;
await main(process.argv);
