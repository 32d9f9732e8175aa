// Compiles src/inspect/clues/assembly/pass.ts to WebAssembly, and writes it to src/inspect/clues/program.ts, where every way of running the code finds it.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'src/inspect/clues/program.ts');

/** The text of program.ts as the source says it; throws what the compiler says where it does not compile. */
export function compiledPass() {
  const asc = join(dirname(createRequire(import.meta.url).resolve('assemblyscript/package.json')), 'bin/asc.js');
  const work = mkdtempSync(join(tmpdir(), 'licit-pass-'));
  try {
    const out = join(work, 'pass.wasm');
    const options = ['-O3', '--noAssert', '--runtime', 'stub', '--use', 'abort=', '--enable', 'simd', '--outFile', out];
    const { status, stderr } = spawnSync(process.execPath, [asc, 'src/inspect/clues/assembly/pass.ts', ...options], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    const lines = readFileSync(out)
      .toString('base64')
      .match(/.{1,120}/g);
    return [
      '/** assembly/pass.ts as WebAssembly, in Base64; written by `npm run pass`. */',
      'export const PROGRAM = [',
      ...lines.map((line) => `  '${line}',`),
      "].join('');",
      '',
    ].join('\n');
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, compiledPass());
