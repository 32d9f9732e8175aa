import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

let found: string | undefined | null = null;

/** The Git that is installed, by its whole path. By name alone Windows would first run one that lies in the working directory. */
function gitProgram(): string | undefined {
  if (found !== null) return found;
  const names = process.platform === 'win32' ? ['git.exe'] : ['git'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
  return found;
}

/** What a command of Git that only reads writes to its output; undefined where there is no Git or it fails. No program of the repository's configuration is run. */
export function git(folder: string, args: readonly string[]): Buffer | undefined {
  const program = gitProgram();
  if (program === undefined) return undefined;
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'protocol.allow=never', '--no-pager'];
  try {
    return execFileSync(program, [...safe, ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 30,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' },
    });
  } catch {
    return undefined;
  }
}

/** Whether Git tracks a file; undefined where that cannot be told. */
export function isTracked(folder: string, path: string): boolean | undefined {
  const listed = git(folder, ['ls-files', '-z', '--', path]);
  return listed === undefined ? undefined : listed.length > 0;
}
