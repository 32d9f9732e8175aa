// Compiles AssemblyScript to WebAssembly, with the options of the project.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--use', 'abort=', '--enable', 'simd'];

/** Compiles a source of the project to a file; throws what the compiler says where it does not compile. */
export function compileAssembly(source, target) {
  const asc = join(dirname(createRequire(import.meta.url).resolve('assemblyscript/package.json')), 'bin/asc.js');
  const { status, stderr } = spawnSync(process.execPath, [asc, source, ...OPTIONS, '--outFile', target], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw Object.assign(new Error(`${source} does not compile`), { fix: stderr });
}
