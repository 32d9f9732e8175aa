/** Where licit works: found upward from the working directory, and never beyond what is the user's own. */
import { existsSync, lstatSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The project folder, its configuration when there is one, and the folder of its ledger and key. */
export interface Project {
  root: string;
  config?: string;
  licit: string;
  /** A configuration that is there and does not count, because it belongs to another user. */
  refused?: string;
}

/** Who may own what counts; on Windows nobody is told apart. Under `sudo` the user who called it is meant too, as Git has it. */
export interface Users {
  mine(path: string): boolean;
  home: string;
}

/**
 * The nearest folder upward with `licit.yaml` or `.licit/`, else the root of the Git repository, else the folder itself. The search ends at the root of
 * the repository, below the home folder, and below a folder of another user.
 */
export function findProject(cwd: string, users: Users = thisUser()): Project {
  const start = resolve(cwd);
  for (let folder = start; ; folder = dirname(folder)) {
    const config = join(folder, 'licit.yaml');
    const licit = join(folder, '.licit');
    const configured = isFile(config);
    const isRoot = existsSync(join(folder, '.git'));
    if (configured && !users.mine(config)) return { root: folder, licit, refused: config };
    if (configured || isFolder(licit)) return { root: folder, ...(configured && { config }), licit };
    if (isRoot) return { root: folder, licit };
    const above = dirname(folder);
    if (above === folder || above === users.home || !users.mine(above)) break;
  }
  return { root: start, licit: join(start, '.licit') };
}

function thisUser(): Users {
  const ids = new Set([process.geteuid?.(), process.geteuid?.() === 0 ? Number(process.env.SUDO_UID ?? Number.NaN) : undefined]);
  return {
    home: resolve(homedir()),
    mine(path) {
      if (process.platform === 'win32') return true;
      try {
        return ids.has(lstatSync(path).uid);
      } catch {
        return false;
      }
    },
  };
}

function isFile(path: string): boolean {
  try {
    return lstatSync(path).isFile() || lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}
