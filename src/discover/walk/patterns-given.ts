/** Patterns that were given for paths, where no shell expanded them: in quotes, and on Windows. */

import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { LicitError } from '../../model/errors.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';

/** Every path given is kept on record with the scan. */
const MAX_MATCHES = 10_000;
const LONGEST = 1_000;

/** A path that is given or that a pattern matches. */
export interface GivenPath {
  path: string;
  /** A pattern matches it: nobody named it. */
  matched: boolean;
}

/** The paths given, with what patterns match in their place: files, and folders but for what lies in them. A name that exists is none. Throws where a pattern matches nothing. */
export async function pathsGiven(given: readonly string[], cwd: string): Promise<GivenPath[]> {
  const paths: GivenPath[] = [];
  for (const path of given) {
    if (path === '-' || !/[*?[]/.test(path) || existsSync(resolve(cwd, path))) paths.push({ path, matched: false });
    else for (const one of await matched(path, cwd)) paths.push({ path: one, matched: true });
  }
  return paths;
}

async function matched(pattern: string, cwd: string): Promise<string[]> {
  const shown = plain(pattern.slice(0, 200));
  if (pattern.length > LONGEST) throw failure('discover/pattern-longer-characters', 'fix/name-folder', { shown, longest: LONGEST });
  const { default: glob } = await import('fast-glob');
  const found = glob.stream(asGlob(pattern), {
    cwd,
    onlyFiles: false,
    markDirectories: true,
    followSymbolicLinks: false,
    extglob: false,
    braceExpansion: false,
    caseSensitiveMatch: sep === '/',
    ignore: ['**/node_modules/**'],
  }) as AsyncIterable<string>;
  const paths: string[] = [];
  try {
    for await (const path of found) {
      if (paths.push(path) > MAX_MATCHES)
        throw failure('discover/more-paths-match', 'fix/name-folder-what', { mostMatches: MAX_MATCHES, shown });
    }
  } catch (cause) {
    if (cause instanceof LicitError || (cause as NodeJS.ErrnoException).code !== 'EACCES') throw cause;
    throw failure('discover/no-permission-look', 'fix/give-yourself-permission-read', { shown }, cause);
  }
  if (paths.length === 0) throw failure('discover/nothing-matches', 'fix/patterns-relative-folder', { shown });
  return withoutInner(paths.sort());
}

/** What is a pattern in `.gitignore` is one here; a brace, a parenthesis or a leading `!` is a character of a name. */
function asGlob(pattern: string): string {
  const slashed = sep === '/' ? pattern : pattern.replaceAll('\\', '/');
  return slashed.replace(/(?<!\\)[(){}|+@]|^!|(?<=\/)!/g, '\\$&').replaceAll('[!', '[^');
}

/** A folder that matches is looked through as one that is named: what matches in it is found there. */
function withoutInner(paths: readonly string[]): string[] {
  const kept: string[] = [];
  for (const path of paths) if (!kept.at(-1)?.endsWith('/') || !path.startsWith(kept.at(-1)!)) kept.push(path);
  return kept.map((path) => path.replace(/\/$/, ''));
}
