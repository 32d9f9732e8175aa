/** What a change is compared with: a commit of Git or a ledger, as a person or the CI host names it. */

import { existsSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { commitOf, isRepository, isShallow, mergeBase } from '../../config/git/git-change.js';
import { LicitError } from '../../model/errors.js';
import type { ChangeBase } from '../../model/snapshot.js';
import { plain } from '../../text/show.js';

/** The base that was found. `ledger` is a path where it is one. */
export interface BaseFound extends ChangeBase {
  ledger?: string;
}

/** Where CI hosts say which branch or commit a change is meant for. */
const HOSTS: readonly { name: string; is: 'branch' | 'commit' }[] = [
  { name: 'GITHUB_BASE_REF', is: 'branch' },
  { name: 'CI_MERGE_REQUEST_DIFF_BASE_SHA', is: 'commit' },
  { name: 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME', is: 'branch' },
  { name: 'BITBUCKET_PR_DESTINATION_BRANCH', is: 'branch' },
  { name: 'SYSTEM_PULLREQUEST_TARGETBRANCH', is: 'branch' },
  { name: 'CHANGE_TARGET', is: 'branch' },
];

/** The branches that a change is usually meant for, where nobody says. */
const USUAL = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

export interface BaseAsked {
  /** As given with `--base`. */
  base?: string;
  staged: boolean;
  root: string;
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** Finds the base. Errors: no such ref or ledger; not a repository of Git; a branch that was not fetched. */
export function baseAsked(asked: BaseAsked): BaseFound {
  const { base, root, cwd, env } = asked;
  if (base !== undefined) {
    const file = resolve(cwd, base);
    if (commitOf(base, root) === undefined && existsSync(file) && statSync(file).isFile())
      return { kind: 'ledger', label: relative(root, file).replaceAll('\\', '/'), id: '', ledger: file };
  }
  if (!isRepository(root))
    throw new LicitError(
      'Not a Git repository: there is nothing to compare with',
      'Name a ledger of the state before the change: licit check --base .licit/ledger.db',
    );
  const refs = base === undefined ? refsFor(asked.staged, env) : [base];
  for (const label of refs.flatMap((ref) => (base === undefined ? [ref] : [ref, `origin/${ref}`]))) {
    const commit = commitOf(label, root);
    if (commit === undefined) continue;
    if (asked.staged && base === undefined) return { kind: 'git', label, id: commit };
    const common = mergeBase(commit, root);
    if (common !== undefined) return { kind: 'git', label, id: common };
    return { kind: 'git', label, id: commit, note: isShallow(root) ? 'shallow' : 'unrelated' };
  }
  throw notThere(base ?? refs[0]!, root);
}

function refsFor(staged: boolean, env: NodeJS.ProcessEnv): string[] {
  if (staged) return ['HEAD'];
  for (const { name, is } of HOSTS) {
    const value = env[name];
    if (value === undefined || value === '') continue;
    const ref = value.replace(/^refs\/heads\//, '');
    return is === 'commit' ? [ref] : [`origin/${ref}`, ref];
  }
  return [...USUAL, 'HEAD'];
}

function notThere(ref: string, root: string): LicitError {
  const branch = plain(ref.replace(/^origin\//, ''));
  return new LicitError(
    `There is no Git ref or ledger ${JSON.stringify(plain(ref.slice(0, 200)))}`,
    isShallow(root)
      ? `This is a shallow clone. Fetch the base: git fetch --depth=1 origin ${branch}:refs/remotes/origin/${branch}`
      : 'Fetch it (git fetch origin), or name another one: licit check --base origin/main',
  );
}
