import fs from 'node:fs';

/** Folders that hold no data of anyone. */
const SKIPPED = ['**/node_modules/**', '**/.git/**', '**/.licit/**'];

export interface Files {
  /** Regular files, relative to the folder, with `/`. */
  names: string[];
  /** Folders that could not be looked into; '' is the folder itself. */
  denied: string[];
  /** Symbolic links, which are not followed: a loop of them has no end. */
  links: string[];
}

/** The files under a folder. */
export async function filesUnder(folder: string, dot: boolean): Promise<Files> {
  const { default: fastGlob } = await import('fast-glob');
  const denied: string[] = [];
  const entries = await fastGlob.glob('**', {
    cwd: folder,
    dot,
    onlyFiles: false,
    objectMode: true,
    followSymbolicLinks: false,
    suppressErrors: true,
    ignore: SKIPPED,
    fs: { readdir: noting(folder, denied) as typeof fs.readdir },
  });
  const names: string[] = [];
  const links: string[] = [];
  for (const { path, dirent } of entries) {
    if (dirent.isFile()) names.push(path);
    else if (dirent.isSymbolicLink()) links.push(path);
  }
  return { names: names.sort(), denied: denied.sort(), links: links.sort() };
}

type Readdir = (
  path: string,
  options: { withFileTypes: true },
  callback: (error: NodeJS.ErrnoException | null, entries: fs.Dirent[]) => void,
) => void;

/** Reads folders as `fs` does, and notes those it may not: the walk goes on past them without a word. */
function noting(folder: string, denied: string[]): Readdir {
  return (path, options, callback) =>
    fs.readdir(path, options, (error, entries) => {
      if (error !== null) denied.push(path.replaceAll('\\', '/').slice(folder.length + 1));
      callback(error, entries);
    });
}
