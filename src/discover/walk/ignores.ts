import { readFile, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Ignore } from 'ignore';
import { ignoreRules } from '../../reading/glob.js';
import { failure } from '../../text/failures/failure.js';

/** The text of an ignore file, by its path relative to the project folder; undefined where there is none. */
export type IgnoreText = (path: string) => Promise<string | undefined>;

const NAME = '.licitignore';

/** The `.licitignore` of the project folder and of the folders that are scanned: which names they leave out, and how many files each. */
export class IgnoreFiles {
  readonly #root: string;
  readonly #settled: IgnoreText | undefined;
  readonly #notIgnored = new Map<string, number>();

  /** With `settled`, which gives the text of the base, the files that are there count for nothing; what they would leave out is counted. */
  constructor(root: string, settled?: IgnoreText) {
    this.#root = root;
    this.#settled = settled;
  }

  /** For the walk under a folder: the ignore file that leaves a name out. */
  async under(folder: string): Promise<(name: string) => string | undefined> {
    const bases = folder === this.#root ? [folder] : [this.#root, folder];
    const counting = await this.#rules(bases, this.#settled ?? ((path) => textOf(join(this.#root, path), path, this.#root)));
    const changed = this.#settled === undefined ? [] : await this.#rules(bases, (path) => textOf(join(this.#root, path), path, this.#root));
    return (name) => {
      const by = leavesOut(counting, folder, name);
      // Folders are not gone into where they are ignored, so files alone are counted.
      const would = by === undefined && !name.endsWith('/') ? leavesOut(changed, folder, name) : undefined;
      if (would !== undefined) this.#notIgnored.set(would, (this.#notIgnored.get(would) ?? 0) + 1);
      return by;
    };
  }

  /** Files that ignore files of the change would leave out. */
  notIgnored(): { by: string; files: number }[] {
    return [...this.#notIgnored].map(([by, files]) => ({ by, files })).sort((a, b) => (a.by < b.by ? -1 : 1));
  }

  async #rules(bases: readonly string[], text: IgnoreText): Promise<{ base: string; shown: string; rules: Ignore }[]> {
    const found: { base: string; shown: string; rules: Ignore }[] = [];
    for (const base of bases) {
      const shown = relative(this.#root, join(base, NAME)).split(sep).join('/');
      const words = await text(shown);
      if (words !== undefined) found.push({ base, shown, rules: ignoreRules().add(words) });
    }
    return found;
  }
}

function leavesOut(all: readonly { base: string; shown: string; rules: Ignore }[], folder: string, name: string): string | undefined {
  return all.find(({ base, rules }) => {
    const path = relative(base, join(folder, name)).split(sep).join('/');
    return path !== '' && !path.startsWith('..') && rules.ignores(name.endsWith('/') ? `${path}/` : path);
  })?.shown;
}

/** An ignore file that leads out of the project would take over rules, and show in messages what is elsewhere. */
async function textOf(absolute: string, shown: string, root: string): Promise<string | undefined> {
  const real = await realpath(absolute).catch(() => undefined);
  if (real === undefined) return undefined;
  const inside = relative(await realpath(root), real);
  const outside = inside.startsWith('..') && !relative(root, absolute).startsWith('..');
  if (outside) throw failure('config/link-leads-out', 'fix/put-file-itself', { shown });
  return readFile(real, 'utf8').catch(() => undefined);
}
