// Around `npm pack` and `npm publish`: builds, puts what the package has of dist in the place of dist (bin/packed-dist.js), and leaves out of the packed package.json
// what only a clone needs. `prepare` builds at `npm ci` in a clone; whoever installs the package has nothing to build: the program is compiled for their Node once.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packDist } from './packed-dist.js';

const at = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const remove = (path) => rmSync(path, { recursive: true, force: true });

// Also after a pack that was interrupted.
for (const name of ['package.json', 'dist']) {
  if (!existsSync(at(`${name}.kept`))) continue;
  remove(at(name));
  renameSync(at(`${name}.kept`), at(name));
}
if (!process.argv.includes('--restore')) {
  const built = spawnSync(process.execPath, [at('bin/build.js')], { stdio: ['ignore', 2, 2] });
  if (built.status !== 0) process.exit(built.status ?? 1);
  remove(at('dist.packed'));
  await packDist(at('dist'), at('dist.packed'));
  const text = readFileSync(at('package.json'), 'utf8');
  writeFileSync(at('package.json.kept'), text);
  renameSync(at('dist'), at('dist.kept'));
  renameSync(at('dist.packed'), at('dist'));
  const { devDependencies: _, allowScripts: __, ...packed } = JSON.parse(text);
  writeFileSync(
    at('package.json'),
    `${JSON.stringify({ ...packed, scripts: { postinstall: 'node bin/compiled-code.js dist' } }, null, 2)}\n`,
  );
}
