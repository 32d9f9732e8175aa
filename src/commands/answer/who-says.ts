/** Who signs an answer. */
import { gitIdentity } from '../../config/git/git-identity.js';
import { LicitError } from '../../model/errors.js';

/** The person that is named, else the Git user. Throws LicitError where there is neither. */
export function whoSays(named: string | undefined, root: string): string {
  const by = named ?? gitIdentity(root)?.name;
  if (by === undefined) throw new LicitError('Nobody is named who says so, and there is no git user', 'Say who does: --by "K. Lee".');
  return by;
}
