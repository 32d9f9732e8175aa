import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

let found: string | undefined | null = null;

/** The Git that is installed, by its whole path. By name alone Windows would first run one that is in the working directory. */
function gitProgram(): string | undefined {
  if (found !== null) return found;
  const names = process.platform === 'win32' ? ['git.exe'] : ['git'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
  return found;
}

/** Settings under which no program of the repository runs. A check lays out files by hard links, which changes their ctime and nothing else: by it Git would read them all again. */
const SAFE = [
  ...['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'protocol.allow=never', '-c', 'core.trustctime=false'],
  '--no-pager',
];

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };
}

/** What a command of Git that only reads writes to its output; undefined where there is no Git or it fails. No program of the repository's configuration is run. */
export function git(folder: string, args: readonly string[]): Buffer | undefined {
  const program = gitProgram();
  if (program === undefined) return undefined;
  try {
    return execFileSync(program, [...SAFE, ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 30,
      env: environment(),
    });
  } catch {
    return undefined;
  }
}

/** A command of Git that only reads, to be fed and read as it goes; undefined where there is no Git. */
export function startGit(folder: string, args: readonly string[]): ChildProcessByStdio<Writable, Readable, null> | undefined {
  const program = gitProgram();
  if (program === undefined) return undefined;
  return spawn(program, [...SAFE, ...args], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'], env: environment() });
}

/** Whether Git tracks a file; undefined where that cannot be told. */
export function isTracked(folder: string, path: string): boolean | undefined {
  const listed = git(folder, ['ls-files', '-z', '--', path]);
  return listed === undefined ? undefined : listed.length > 0;
}
