// Compiles AssemblyScript to WebAssembly, with the options of the project.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kept } from './kept.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--use', 'abort=', '--enable', 'simd'];

/** Compiles a source of the project, beside which all that it imports lies; throws what the compiler says where it does not compile. */
export function compiledAssembly(source) {
  const compiler = createRequire(import.meta.url).resolve('assemblyscript/package.json');
  const sources = readdirSync(join(root, dirname(source)))
    .sort()
    .map((name) => readFileSync(join(root, dirname(source), name)));
  const parts = [source, ...OPTIONS, readFileSync(compiler), ...sources];
  return kept(basename(source, '.ts'), parts, () => compiled(join(dirname(compiler), 'bin/asc.js'), source));
}

function compiled(asc, source) {
  const folder = mkdtempSync(join(tmpdir(), 'licit-assembly-'));
  try {
    const out = join(folder, 'out.wasm');
    const { status, stderr } = spawnSync(process.execPath, [asc, source, ...OPTIONS, '--outFile', out], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw Object.assign(new Error(`${source} does not compile`), { fix: stderr });
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
