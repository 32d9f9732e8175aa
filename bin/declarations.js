// The types of the library: declarations of its entry and of what that names, with their comments. The code itself is compiled without either.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ENTRY = 'library/library.d.ts';

/** Writes them beside the compiled code. `tsc`: the compiler; `out`: the folder of the compiled code. False where the compiler refuses. */
export function writeDeclarations(tsc, root, out) {
  const all = join(out, '.declarations');
  try {
    const options = ['-p', join(root, 'bin/declarations.json'), '--outDir', all];
    const compiled = spawnSync(process.execPath, [tsc, ...options], { cwd: root, stdio: 'inherit' });
    if (compiled.status !== 0) return false;
    for (const path of reached(all, join(all, ENTRY))) {
      const to = join(out, relative(all, path));
      mkdirSync(dirname(to), { recursive: true });
      cpSync(path, to);
    }
    return true;
  } finally {
    rmSync(all, { recursive: true, force: true });
  }
}

/** A declaration file and all that it names, and they name. */
function reached(all, path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  const text = readFileSync(path, 'utf8');
  for (const [, from] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.js['"]/g))
    reached(all, join(dirname(path), `${from}.d.ts`), found);
  return found;
}
