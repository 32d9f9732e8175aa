import { createRequire } from 'node:module';
import { LicitError } from '../model/errors.js';

/** From 13 on better-sqlite3 carries its binaries, and those end Node 20 with a segmentation fault. npm picks 12 there; other package managers may not. */
export function sqliteMisfit(): LicitError | undefined {
  const node = process.versions.node;
  if (Number(node.split('.')[0]) >= 22) return undefined;
  const { version } = createRequire(import.meta.url)('better-sqlite3/package.json') as { version: string };
  if (Number(version.split('.')[0]) < 13) return undefined;
  return new LicitError(
    `better-sqlite3 ${version} needs Node 22 or newer; this is Node ${node}`,
    'Run: npm install better-sqlite3@12, or update Node.',
  );
}
