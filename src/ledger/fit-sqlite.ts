import { createRequire } from 'node:module';
import type { LicitError } from '../model/errors.js';
import { failure } from '../text/failures/failure.js';

/** From 13 on better-sqlite3 carries its binaries, and those end Node 20 with a segmentation fault. npm picks 12 there; other package managers may not. */
export function sqliteMisfit(): LicitError | undefined {
  const node = process.versions.node;
  if (Number(node.split('.')[0]) >= 22) return undefined;
  const { version } = createRequire(import.meta.url)('better-sqlite3/package.json') as { version: string };
  if (Number(version.split('.')[0]) < 13) return undefined;
  return failure('ledger/better-sqlite-needs', 'fix/run-npm-install-better', { version, node });
}
