/**
 * Loads the program. Reading, linking and compiling nine hundred modules takes longer than a small scan: the build joins them in one file and keeps beside it
 * what V8 compiled of it, for the Node that built it. Without that file the program is loaded module by module, which is the same program.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { brotliDecompressSync } from 'node:zlib';

type Program = typeof import('./whole-program.js');

/** The parts of the bundle: its script, what V8 compiled of it, and for what that holds. */
const [script, code, made] = ['cjs', 'code', 'json'].map((ending) => new URL(`./program.${ending}`, import.meta.url)) as [URL, URL, URL];

/** The program: as one file where the build made it, else module by module. */
export async function program(): Promise<Program> {
  return joined()?.run() ?? import('./whole-program.js');
}

/** The program as one script; undefined where there is none. */
export function joined(withCode = true): { script: Script; run(): Program } | undefined {
  const source = scriptText();
  if (source === undefined) return undefined;
  const cachedData = withCode ? codeOf(source) : undefined;
  // Compiled code keeps the name: it is none of a place, and nothing is found by it.
  const compiled = new Script(source.toString('latin1'), { filename: 'licit/program.cjs', cachedData });
  return { script: compiled, run: () => runs(compiled) };
}

/** The script: as the build or the installation wrote it, or as the package has it. */
export function scriptText(): Buffer | undefined {
  const plain = beside(script);
  const packed = plain === undefined ? beside(new URL(`${script.href}.br`)) : undefined;
  return packed === undefined ? plain : brotliDecompressSync(packed);
}

function runs(compiled: Script): Program {
  const require = createRequire(import.meta.url);
  const program = {};
  const at = (module: string): string => new URL(module, import.meta.url).href;
  const resolve = (name: string): string => import.meta.resolve(name);
  // A package is found as by `import`; an ECMAScript module among them is loaded all the same.
  const packaged = (name: string): unknown => require(fileURLToPath(resolve(name)));
  const importOf = (name: string): Promise<unknown> => import(name);
  compiled.runInThisContext()(program, require, at, resolve, packaged, importOf);
  return program as Program;
}

/** What this Node can take over instead of compiling. V8 looks at the version, the flags and the length of the script only: that both files are whole, and belong to each other, is looked at here. */
function codeOf(source: Buffer): Buffer | undefined {
  const about = beside(made)?.toString('utf8');
  if (about === undefined) return undefined;
  const { node, sha256 } = JSON.parse(about) as ReturnType<typeof fits>;
  const compiled = node === thisNode ? beside(code) : undefined;
  return compiled !== undefined && fits(source, compiled).sha256 === sha256 ? compiled : undefined;
}

/** Compiled code holds for one version of Node on one kind of machine. */
const thisNode = `${process.version} ${process.platform} ${process.arch}`;

/** For what compiled code is. */
export function fits(source: Buffer, compiled: Buffer): { node: string; sha256: string } {
  return { node: thisNode, sha256: createHash('sha256').update(source).update(compiled).digest('hex') };
}

function beside(file: URL): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
