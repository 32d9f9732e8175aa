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
