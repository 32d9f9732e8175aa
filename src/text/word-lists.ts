import { readFileSync } from 'node:fs';

/**
 * The lists of a word file beside the code. Each list begins with a line `[name] what it holds`; its words follow, separated by white space.
 * Lines that begin with `#` are notes, such as where the words come from and their license.
 */
export function wordLists<Name extends string>(file: URL, names: readonly Name[]): Record<Name, string[]> {
  const lists = new Map<string, string[]>();
  let list: string[] = [];
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
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
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}
