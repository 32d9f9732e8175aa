import { dirname } from 'node:path/posix';

/** Names of programs: source files of common languages and the files by which package managers know a package. */
const program =
  /\.(?:py|pyx|ipynb|js|mjs|cjs|jsx|ts|tsx|java|kt|scala|go|rs|c|cc|cpp|cxx|h|hpp|cs|rb|php|swift|lua|pl|r|jl|m|sh|ps1)$|(?:^|\/)(?:Makefile|Dockerfile|setup\.cfg|pyproject\.toml|requirements\.txt|package\.json|Cargo\.toml|go\.mod|pom\.xml)$/i;

/** The folders that hold a program, in them or below. */
export function programFolders(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    if (!program.test(path)) continue;
    for (let at = dirname(path); !folders.has(at); at = dirname(at)) folders.add(at);
  }
  return folders;
}

/**
 * The folders in and below which more programs lie than files of data. The license at the top of such a folder is that of the programs, as far as
 * anybody knows: most repositories have one, and most data in them is someone else's. Programs that are data themselves do not count twice.
 */
export function mostlyPrograms(paths: Iterable<string>, data: ReadonlySet<string>): (folder: string) => boolean {
  const excess = new Map<string, number>();
  const count = (path: string, by: number): void => {
    for (let at = dirname(path), below = ''; at !== below; below = at, at = dirname(at)) excess.set(at, (excess.get(at) ?? 0) + by);
  };
  for (const path of paths) if (program.test(path) && !data.has(path)) count(path, 1);
  for (const path of data) count(path, -1);
  return (folder) => (excess.get(folder) ?? 0) > 0;
}

/** Files by which package managers and build tools know the folder they are in as a program; what is pinned for running something is none. */
const PACKAGE =
  /(?:^|\/)(?:pyproject\.toml|setup\.(?:py|cfg)|package\.json|Cargo\.toml|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|CMakeLists\.txt|composer\.json|Gemfile|[^/]+\.gemspec|[^/]+\.csproj)$/;

/** The folders that are packages of programs: the license in one is the package's, however much data lies below. */
export function packageFolders(paths: Iterable<string>): Set<string> {
  return new Set([...paths].filter((path) => PACKAGE.test(path)).map((path) => dirname(path)));
}
