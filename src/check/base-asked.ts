/** What a change is compared with: a commit of Git or a ledger, as a person or the CI host names it. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { isRepository, isShallow, mergeBase } from '../config/git/git-change.js';
import { commitOf, emptyTree, tagNamed } from '../config/git/git-refs.js';
import type { LicitError } from '../model/errors.js';
import type { ChangeBase } from '../model/snapshot.js';
import { failure } from '../text/failures/failure.js';
import { plain } from '../text/show.js';

/** The base that was found. `ledger` is a path where it is one. */
export interface BaseFound extends ChangeBase {
  ledger?: string;
}

/** Where CI hosts say which branch or commit a change is meant for. A commit does not move while the change waits. */
const HOSTS: readonly { name: string; is: 'branch' | 'commit' | 'event' }[] = [
  { name: 'GITHUB_EVENT_PATH', is: 'event' },
  { name: 'GITHUB_BASE_REF', is: 'branch' },
  { name: 'CI_MERGE_REQUEST_DIFF_BASE_SHA', is: 'commit' },
  { name: 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME', is: 'branch' },
  { name: 'BITBUCKET_PR_DESTINATION_COMMIT', is: 'commit' },
  { name: 'BITBUCKET_PR_DESTINATION_BRANCH', is: 'branch' },
  { name: 'SYSTEM_PULLREQUEST_TARGETBRANCH', is: 'branch' },
  { name: 'CHANGE_TARGET', is: 'branch' },
];

/** The branches that a change is usually meant for, where nobody says. */
const USUAL = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
];

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
  if (!isRepository(root)) throw failure('check/not-git-repository', 'fix/name-ledger-state');
  const refs = base === undefined ? refsFor(asked.staged, env) : [base];
  for (const ref of refs.flatMap((one) => (base === undefined ? [one] : [one, `origin/${one}`]))) {
    const commit = commitOf(ref, root);
    if (commit === undefined) continue;
    const label = shortName(nameFor(ref, refs));
    if (asked.staged && base === undefined) return { kind: 'git', label, id: commit };
    const common = mergeBase(commit, root);
    if (common !== undefined) return { kind: 'git', label, id: common };
    return { kind: 'git', label, id: commit, note: isShallow(root) ? 'shallow' : 'unrelated' };
  }
  const nothing = base === undefined ? emptyTree(root) : undefined;
  if (nothing !== undefined) return { kind: 'git', label: 'HEAD', id: nothing, note: 'first' };
  throw notThere(shortName(nameFor(refs[0]!, refs)), root);
}

/** People know the branch, not the commit that the host gives for it. */
function nameFor(ref: string, refs: readonly string[]): string {
  return ref.startsWith('refs/') ? ref : (refs.find((one) => one.startsWith('refs/')) ?? ref);
}

/** As people know a branch. */
function shortName(ref: string): string {
  return ref.replace(/^refs\/(?:heads|remotes)\//, '');
}

function refsFor(staged: boolean, env: NodeJS.ProcessEnv): string[] {
  if (staged) return ['HEAD'];
  const refs = HOSTS.flatMap(({ name, is }) => {
    const value = env[name];
    if (value === undefined || value === '') return [];
    if (is === 'event') return baseOfEvent(value);
    if (is === 'commit') return [value];
    const branch = value.replace(/^refs\/heads\//, '');
    return [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`];
  });
  return refs.length > 0 ? refs : [...USUAL, 'HEAD'];
}

/** The commit that GitHub says a pull request, or a group of a merge queue, starts from: https://docs.github.com/en/webhooks/webhook-events-and-payloads. */
function baseOfEvent(file: string): string[] {
  try {
    const event = JSON.parse(readFileSync(file, 'utf8')) as {
      pull_request?: { base?: { sha?: unknown } };
      merge_group?: { base_sha?: unknown };
    };
    const commit = event.pull_request?.base?.sha ?? event.merge_group?.base_sha;
    return typeof commit === 'string' ? [commit] : [];
  } catch {
    // Another event, or none that can be read: the branch says it.
    return [];
  }
}

function notThere(ref: string, root: string): LicitError {
  const branch = plain(ref.replace(/^origin\//, ''));
  const tag = tagNamed(ref, root);
  if (tag !== undefined) return failure('check/there-no-branch', 'fix/anybody-who-can', { ref: plain(ref), tag: plain(tag) });
  return failure('check/there-no-git', isShallow(root) ? 'fix/shallow-clone-fetch' : 'fix/fetch-git-fetch', {
    ref: JSON.stringify(plain(ref.slice(0, 200))),
    branch,
  });
}
