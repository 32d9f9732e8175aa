// Compiles src/inspect/clues/assembly/pass.ts to WebAssembly, and writes it to src/inspect/clues/program.ts, where every way of running the code finds it.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiledAssembly } from './assembly.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'src/inspect/clues/program.ts');

/** The text of program.ts as the source says it; throws what the compiler says where it does not compile. */
export async function compiledPass() {
  const bytes = await compiledAssembly('src/inspect/clues/assembly/pass.ts');
  const lines = bytes.toString('base64').match(/.{1,120}/g);
  return [
    '/** assembly/pass.ts as WebAssembly, in Base64; written by `npm run pass`. */',
    'export const PROGRAM = [',
    ...lines.map((line) => `  '${line}',`),
    "].join('');",
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, await compiledPass());
