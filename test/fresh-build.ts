import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Tests run on what was built (vitest.config.ts): of a source that changed since then nothing would be seen. So it is built first, as `npm test` does. */
export default function freshBuild(): void {
  if (process.env.LICIT_TEST_SOURCE === '1' || !isStale()) return;
  console.log('dist is older than src, and is built first.');
  if (spawnSync(process.execPath, [join(root, 'bin/build.js')], { stdio: 'inherit' }).status !== 0) throw new Error('The build failed.');
}

function isStale(): boolean {
  const built = join(root, 'dist/cli.js');
  if (!existsSync(built)) return true;
  const { mtimeMs } = statSync(built);
  // A folder is as new as its last file that came or went.
  const sources = ['src', 'bin'].flatMap((folder) =>
    ['.', ...readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })].map((name) => join(folder, name)),
  );
  return [...sources, 'package-lock.json', 'tsconfig.json'].some((name) => statSync(join(root, name)).mtimeMs > mtimeMs);
}
