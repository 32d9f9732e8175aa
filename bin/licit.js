#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const built = new URL('../dist/cli.js', import.meta.url);
if (!existsSync(built)) {
  process.stderr.write(`licit is not built yet. Run: npm --prefix "${fileURLToPath(new URL('..', import.meta.url))}" run build\n`);
  process.exit(2);
}
// From 13 on it carries its binaries, and those end Node 20 with a segmentation fault. npm picks 12 there; other package managers may not.
if (Number(process.versions.node.split('.')[0]) < 22) {
  const { version } = createRequire(import.meta.url)('better-sqlite3/package.json');
  if (Number(version.split('.')[0]) >= 13) {
    process.stderr.write(
      `better-sqlite3 ${version} needs Node 22 or newer; this is Node ${process.versions.node}. Run: npm install better-sqlite3@12, or update Node.\n`,
    );
    process.exit(2);
  }
}
const { main } = await import(built.href);
await main(process.argv);
