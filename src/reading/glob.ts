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
 * Whether a path matches a glob as `.gitignore` reads one (`forum/`, `*.csv`, `photos/**`); a leading `!` is a character like others, and so is a
 * line break. A folder, whose path ends with `/`, matches when every file in it would.
 */
export function matches(glob: string, path: string): boolean {
  let test = known.get(glob);
  if (!test) {
    test = testOf(glob);
    known.set(glob, test);
  }
  return path !== '' && test(path.endsWith('/') ? `${path === './' ? '' : path}${ANY}` : path);
}

function testOf(glob: string): (path: string) => boolean {
  const parts = partsOf(glob);
  if (parts !== undefined) return (path) => areInOrder(parts, path.split('/'));
  // A list is not split into lines.
  const rule = ignoreRules().add([glob.startsWith('!') ? `\\${glob}` : glob]);
  return (path) => rule.ignores(path);
}

/** What is between the `**` of a glob. */
interface Parts {
  all: { glob: string; length: number }[];
  /** The first part is where the path begins. */
  anchored: boolean;
  /** How many names must follow the last part. */
  below: number;
}

/** The parts of a glob with two or more `**` before its end. The library tries each way to place them, which are millions in a deep path. */
function partsOf(glob: string): Parts | undefined {
  const names = glob.replace(/^\/|(?<!\\)[ \r\n]+$/g, '').split('/');
  const isAny = (name: string | undefined): boolean => name !== undefined && /^\*{2,}$/.test(name);
  const inFolder = names.at(-1) === '' && names.length > 1;
  if (inFolder) names.pop();
  const all: string[][] = [[]];
  for (const name of names) {
    if (!isAny(name)) all.at(-1)!.push(name);
    else if (all.at(-1)!.length > 0 || all.length === 1) all.push([]);
  }
  const anchored = all[0]!.length > 0;
  const below = Number(inFolder) + Number(isAny(names.at(-1)));
  const parts = all.filter(({ length }) => length > 0).map((part) => ({ glob: `/${part.join('/')}`, length: part.length }));
  return names.filter(isAny).length < 2 || parts.length === 0 ? undefined : { all: parts, anchored, below };
}

/** Whether the parts match names of the path one after the other; the first place for each leaves most to the next. */
function areInOrder({ all, anchored, below }: Parts, names: readonly string[]): boolean {
  let at = 0;
  for (const [i, { glob, length }] of all.entries()) {
    const last = i === 0 && anchored ? 0 : names.length - length;
    while (at <= last && !matches(glob, names.slice(at, at + length).join('/'))) at += 1;
    if (at > last) return false;
    at += length;
  }
  return at + below <= names.length;
}

/** A glob that matches this path alone: a folder may be called `**`. Anchored, or a name would match at any depth. */
export function globOf(path: string): string {
  // A line break at the end would be taken for that of a line.
  return `/${path.replace(/[\\*?[\]!#{} ]/g, '\\$&').replace(/[\r\n]$/, '[$&]')}`;
}
