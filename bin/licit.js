#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../dist/cli.js', import.meta.url);
if (!existsSync(built)) {
  process.stderr.write(`licit is not built yet. Run: npm --prefix "${fileURLToPath(new URL('..', import.meta.url))}" run build\n`);
  process.exit(2);
}
const { main } = await import(built.href);
await main(process.argv);
