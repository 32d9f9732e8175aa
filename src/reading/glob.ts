import { createRequire } from 'node:module';
import type { Ignore } from 'ignore';

const require = createRequire(import.meta.url);
let library: typeof import('ignore') | undefined;

/** Rules of an ignore file, none at first. Their library is loaded here: many runs have no such rules, and each thread would load it. */
export function ignoreRules(): Ignore {
  library ??= require('ignore') as typeof import('ignore');
  return library({ allowRelativePaths: true });
}

const known = new Map<string, (path: string) => boolean>();

/** A name of a file that no glob is written for. */
const ANY = '\u{f8ff}';

/**
 * Whether a path matches a glob as `.gitignore` reads one (`forum/`, `*.csv`, `photos/**`); a leading `!` is a character like others. A folder,
 * whose path ends with `/`, matches when every file in it would.
 */
export function matches(glob: string, path: string): boolean {
  let test = known.get(glob);
  if (!test) {
    const rule = ignoreRules().add(glob.startsWith('!') ? `\\${glob}` : glob);
    test = (candidate) =>
      candidate !== '' && rule.ignores(candidate.endsWith('/') ? `${candidate === './' ? '' : candidate}${ANY}` : candidate);
    known.set(glob, test);
  }
  return test(path);
}

/** A glob that matches this path alone: a folder may be called `**`. Anchored, or a name would match at any depth. */
export function globOf(path: string): string {
  return `/${path.replace(/[\\*?[\]!#{} ]/g, '\\$&')}`;
}
