// Around `npm pack` and `npm publish`: builds, and leaves out of the packed package.json what only a clone needs. `prepare` builds at
// `npm ci` in a clone; whoever installs the package has nothing to build.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const [ours, kept] = [at('package.json'), at('package.json.kept')];

// Also after a pack that was interrupted.
if (existsSync(kept)) renameSync(kept, ours);
if (!process.argv.includes('--restore')) {
  const built = spawnSync(process.execPath, [at('bin/build.js'), '--smallest'], { stdio: ['ignore', 2, 2] });
  if (built.status !== 0) process.exit(built.status ?? 1);
  const text = readFileSync(ours, 'utf8');
  const { scripts: _, devDependencies: __, allowScripts: ___, ...packed } = JSON.parse(text);
  writeFileSync(kept, text);
  writeFileSync(ours, `${JSON.stringify(packed, null, 2)}\n`);
}
