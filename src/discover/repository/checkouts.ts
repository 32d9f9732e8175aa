/** Which of the folders that were given are checkouts of a repository. */
import { readdir } from 'node:fs/promises';
import { inCache } from '../../reading/folder-paths.js';

/** Files at the root of a repository, by which package managers, compilers and version control know it. */
const MARKER =
  /^(?:\.(?:git|gitattributes|gitignore|gitmodules|github|gitlab|gitlab-ci\.yml|hg|hgignore|svn)|pyproject\.toml|setup\.(?:py|cfg)|requirements[\w.-]*\.txt|Pipfile|environment\.ya?ml|tox\.ini|package\.json|tsconfig\.json|Cargo\.toml|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|build\.sbt|CMakeLists\.txt|Makefile|Dockerfile|Gemfile|composer\.json|mix\.exs|Package\.swift|pubspec\.yaml|deno\.json|BUILD\.bazel|WORKSPACE|[\w.-]+\.(?:sln|csproj|gemspec|cabal))$/;

export type RootOf = (path: string, top: string) => string | undefined;

/**
 * For a file, the root of the repository it belongs to: the folder that was given, or the project folder. A checkout further down is no such: a corpus of programs is
 * made of those.
 */
export async function checkouts(tops: Iterable<string>, folderOf: (top: string) => string): Promise<RootOf> {
  const known = new Map<string, string | undefined>();
  const projectIs = await isCheckout(folderOf('.'));
  for (const top of new Set(tops)) {
    // Outside of the project folder only the folder itself can say what it is.
    const inProject = !top.startsWith('..') && !top.startsWith('/') && !inCache(top);
    known.set(top, projectIs && inProject ? '.' : (await isCheckout(folderOf(top))) ? top : undefined);
  }
  return (_, top) => known.get(top);
}

async function isCheckout(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => MARKER.test(name));
}
