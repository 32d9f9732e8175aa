/** What people write for a data set in a cache: `hf:org/name`, `hf:name@revision`, `ms:org/name`. Names become folders, so nothing but what the hubs allow in them gets through. */

import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';

export interface CachedName {
  hub: 'hf' | 'ms';
  /** `org/name`; the oldest data sets of Hugging Face are `name`. */
  name: string;
  /** A branch, a tag or a commit, which may be cut short. */
  revision?: string;
}

/** The rules of `huggingface_hub` (`validate_repo_id`); those of ModelScope are no wider. */
const PART = /^\w(?:[\w.-]{0,94}\w)?$/;
const FORBIDDEN = /--|\.\.|\.git$/;
/** What Git forbids in names of branches and tags, and what would lead out of a folder. */
const REVISION_PART = /^(?!\.)[^\s\\:*?[\]~^\p{Cc}\p{Cf}]{1,200}$/u;

/** Reads what stands for a data set in a cache. Throws a LicitError for a name that no hub would take. */
export function cachedName(given: string): CachedName {
  const hub = given.slice(0, 2) as CachedName['hub'];
  const [name = '', ...rest] = given.slice(3).split('@');
  const parts = name.split('/');
  const isName = parts.length <= 2 && (hub === 'hf' || parts.length === 2) && parts.every((part) => PART.test(part));
  if (!isName || FORBIDDEN.test(name))
    throw failure('discover/names-no-dataset', 'fix/write-org-name', { given: plain(given.slice(0, 200)), hubNames: hubNames[hub], hub });
  if (rest.length === 0) return { hub, name };
  const revision = rest.join('@');
  if (!revision.split('/').every((part) => REVISION_PART.test(part)))
    throw failure('discover/no-revision-behind', 'fix/write-branch-tag', { given: plain(given.slice(0, 200)) });
  return { hub, name, revision };
}

/** What the hubs are called. */
export const hubNames = { hf: 'Hugging Face', ms: 'ModelScope' } as const;

/** How the data set, or a revision of it, is fetched. */
export function fetchCommand({ hub, name, revision }: CachedName): string {
  const at = revision === undefined ? '' : ` --revision ${revision}`;
  return hub === 'hf' ? `hf download --repo-type dataset ${name}${at}` : `modelscope download --dataset ${name}${at}`;
}
