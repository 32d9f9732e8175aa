import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** A file beside the code that it names: another module, or a table that it reads. */
const NAMED = /['"](\.{1,2}\/[\w./-]+\.(?:js|tsv|txt|bin(?:\.br)?|wasm))['"]/g;

/** Digests of modules of a folder, each over the module and all that it names within the folder: code that it imports and tables that it reads. */
export class CodeDigests {
  readonly #folder: string;
  readonly #files = new Map<string, { digest: string; names: string[] }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** SHA-256 in hex. The same for the same files, wherever they lie. */
  of(module: string): string {
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const other of this.#read(file).names) visit(other);
    };
    visit(module);
    const hash = createHash('sha256');
    for (const file of [...seen].sort()) hash.update(`${relative(this.#folder, file).split(sep).join('/')} ${this.#read(file).digest}\n`);
    return hash.digest('hex');
  }

  #read(file: string): { digest: string; names: string[] } {
    const known = this.#files.get(file);
    if (known !== undefined) return known;
    const bytes = readFileSync(file);
    const isCode = /\.[jt]s$/.test(file);
    const names = isCode ? [...bytes.toString('utf8').matchAll(NAMED)].flatMap(([, name]) => this.#beside(file, name!)) : [];
    const read = { digest: createHash('sha256').update(bytes).digest('hex'), names };
    this.#files.set(file, read);
    return read;
  }

  /** The file that a module names, where it is in the folder. */
  #beside(module: string, name: string): string[] {
    const path = resolve(dirname(module), name);
    if (!path.startsWith(join(this.#folder, sep))) return [];
    return [path, path.replace(/\.js$/, '.ts')].filter((file) => existsSync(file)).slice(0, 1);
  }
}
