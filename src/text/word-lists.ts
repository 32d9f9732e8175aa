import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/**
 * The lists of a word file beside the code. Each list begins with a line `[name] what it holds`; its words follow, separated by white space.
 * Lines that begin with `#` are notes, such as where the words come from and their license.
 */
export function wordLists<Name extends string>(file: URL, names: readonly Name[]): Record<Name, string[]> {
  const lists = new Map<string, string[]>();
  let list: string[] = [];
  for (const line of packedFile(file).toString('utf8').split(/\r?\n/)) {
    const name = /^\[([\w-]+)\]/.exec(line)?.[1];
    if (name !== undefined) lists.set(name, (list = []));
    else if (!line.startsWith('#')) for (const word of line.split(/\s+/)) if (word !== '') list.push(word);
  }
  return Object.fromEntries(
    names.map((name) => {
      const words = lists.get(name);
      if (words === undefined) throw new Error(`${file.pathname} has no list [${name}]`);
      return [name, words];
    }),
  ) as Record<Name, string[]>;
}

/** Rows of a table beside the code: cells by tab, without empty lines and those that begin with `#`, which are notes. */
export function tableRows(file: URL): string[][] {
  return packedFile(file)
    .toString('utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** The bytes of a file beside the code. The package has it compressed (`bin/packed-dist.js`), with `.br` behind its name; what it holds is the same. */
export function packedFile(file: URL): Buffer {
  const bytes = packedIfThere(file);
  if (bytes === undefined) throw new Error(`${file.pathname} is not there`);
  return bytes;
}

/** The bytes of what the build puts beside the code; undefined where the code runs from its source. */
export function packedIfThere(file: URL): Buffer | undefined {
  const plain = read(file);
  if (plain !== undefined) return plain;
  const packed = read(new URL(`${file.href}.br`));
  return packed && brotliDecompressSync(packed);
}

function read(file: URL): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
