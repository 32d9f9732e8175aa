import ignore from 'ignore';

const known = new Map<string, (path: string) => boolean>();

/** Whether a path matches a glob as `.gitignore` reads one (`forum/`, `*.csv`, `photos/**`); a leading `!` is a character like others. */
export function matches(glob: string, path: string): boolean {
  let test = known.get(glob);
  if (!test) {
    const rule = ignore({ allowRelativePaths: true }).add(glob.startsWith('!') ? `\\${glob}` : glob);
    test = (candidate) => candidate !== '' && rule.ignores(candidate);
    known.set(glob, test);
  }
  return test(path);
}
