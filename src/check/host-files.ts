/** Files of a change by which a host runs licit, or Git hands files over: what they would do is another's to review, and no scan shows it. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { basename } from 'node:path/posix';
import { git } from '../config/git/git.js';
import type { GitChange } from '../config/git/git-change.js';
import type { PolicyChange } from '../model/settings.js';

/** Where CI hosts and hooks keep what they run. */
const RUNS =
  /^(?:\.github\/(?:workflows|actions)\/.+\.ya?ml|\.gitlab-ci\.ya?ml|\.gitlab\/.+\.ya?ml|\.circleci\/.+\.ya?ml|\.pre-commit-config\.ya?ml|azure-pipelines[\w.-]*\.ya?ml|bitbucket-pipelines\.ya?ml|\.drone\.ya?ml|\.woodpecker(?:\/.+)?\.ya?ml|\.travis\.ya?ml|\.buildkite\/.+|\.husky\/.+|lefthook\.ya?ml|Jenkinsfile.*|(?:.+\/)?action\.ya?ml)$/;
const MAX_FILE_BYTES = 1 << 20;

/** What a change does to such files, wherever they lie in the project. */
export function hostChanges(changes: readonly GitChange[], root: string, base: string): PolicyChange[] {
  return changes.flatMap(({ path, from = path, kind }): PolicyChange[] => {
    const removed = kind === 'removed';
    if (basename(path) === '.gitattributes') return [{ file: path, kind: 'attributes', removed }];
    if (!RUNS.test(path) && !RUNS.test(from)) return [];
    const texts = [kind === 'added' ? '' : committed(root, base, from), removed ? '' : here(join(root, path))];
    return texts.some((text) => /\blicit\b/.test(text)) ? [{ file: path, kind: 'runs-licit', removed }] : [];
  });
}

function here(file: string): string {
  const status = lstatSync(file, { throwIfNoEntry: false });
  return status?.isFile() && status.size <= MAX_FILE_BYTES ? readFileSync(file, 'utf8') : '';
}

function committed(root: string, base: string, path: string): string {
  return git(root, ['cat-file', 'blob', `${base}:./${path}`])?.toString('utf8') ?? '';
}
