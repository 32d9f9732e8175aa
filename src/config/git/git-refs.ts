/** Which commit a name means. Whoever proposes a change may push tags and branches of any name: no name is looked for among all refs. */
import { LicitError } from '../../model/errors.js';
import { plain } from '../../text/show.js';
import { git } from './git.js';

const OBJECT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const SHORT = /^[0-9a-f]{7,63}$/;
/** A name, and how to go back from there: `main~2`, `HEAD^`. */
const STEPS = /^(.*?)((?:[~^]\d*)*)$/s;

/**
 * The commit that a person or a CI host names, by its full object id: a branch, here or of a remote; a tag or another ref only by its full name
 * (`refs/tags/v1`); an object id, whole or its beginning. Undefined where there is none. Throws where a branch here and one of a remote have the name and differ.
 */
export function commitOf(name: string, root: string): string | undefined {
  const [, ref = '', steps = ''] = STEPS.exec(name) ?? [];
  if (ref === '' || ref.startsWith('-')) return undefined;
  const commit = (full: string): string | undefined =>
    git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${full}${steps}^{commit}`])
      ?.toString('utf8')
      .trim() || undefined;
  if (ref === 'HEAD' || ref === '@' || ref.startsWith('refs/') || OBJECT.test(ref)) return commit(ref);
  const [own, remote] = [commit(`refs/heads/${ref}`), commit(`refs/remotes/${ref}`)];
  if (own !== undefined && remote !== undefined && own !== remote)
    throw new LicitError(
      `${plain(ref)} is a branch here and a branch of a remote, and they are not at the same commit`,
      `Name one of them in full: refs/remotes/${plain(ref)} or refs/heads/${plain(ref)}`,
    );
  return own ?? remote ?? (SHORT.test(ref) ? onlyCommit(ref, root, commit) : undefined);
}

/** The one commit whose id begins so. A tag may be called like the beginning of an id: objects alone are asked. */
function onlyCommit(start: string, root: string, commit: (id: string) => string | undefined): string | undefined {
  const ids = git(root, ['rev-parse', `--disambiguate=${start}`])
    ?.toString('latin1')
    .split('\n')
    .filter((id) => OBJECT.test(id));
  const commits = (ids ?? []).filter((id) => git(root, ['cat-file', '-t', id])?.toString('latin1').trim() === 'commit');
  return commits.length === 1 ? commit(commits[0]!) : undefined;
}

/** The name in full of a tag that has this short name; undefined where there is none. */
export function tagNamed(name: string, root: string): string | undefined {
  const full = `refs/tags/${name}`;
  return git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', full]) === undefined ? undefined : full;
}

/** The tree with nothing in it, where nothing was committed yet; undefined where something was. */
export function emptyTree(root: string): string | undefined {
  if (git(root, ['symbolic-ref', '--quiet', 'HEAD']) === undefined || commitOf('HEAD', root) !== undefined) return undefined;
  // Nothing is on standard input: its object is the empty tree, in whichever hash the repository uses.
  return git(root, ['hash-object', '-t', 'tree', '--stdin'])?.toString('latin1').trim();
}
