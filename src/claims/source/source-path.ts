/** Where a copy was downloaded to says where it came from: folders in which tools keep data sets name the data set, and some the revision. */

import type { CachedCopy, Place } from '../../model/basics.js';
import type { Claimed } from '../../model/claim.js';

interface Cache {
  host: string;
  /** Finds `owner`, `name` and, where the path has it, `revision`. */
  folders: RegExp;
  address: string;
}

const part = '[\\w][\\w.-]{0,95}';

const caches: readonly Cache[] = [
  // Owner and name are joined by two hyphens, which neither of them may hold; the oldest data sets have no owner.
  {
    host: 'huggingface.co',
    folders:
      /(?:^|\/)datasets--(?:(?<owner>(?:(?!--)[\w.-]){1,96})--)?(?<name>(?:(?!--)[\w.-]){1,96})\/snapshots\/(?<revision>[\w.-]{1,64})\//,
    address: 'https://huggingface.co/datasets/',
  },
  {
    host: 'huggingface.co',
    folders: new RegExp(`/huggingface/datasets/(?<owner>(?:(?!___)[\\w.-]){1,96})___(?<name>${part})/`),
    address: 'https://huggingface.co/datasets/',
  },
  {
    host: 'modelscope.cn',
    folders:
      /\/modelscope\/datasets\/(?<owner>(?:(?!--)[\w.-]){1,96})--(?<name>(?:(?!--)[\w.-]){1,96})\/snapshots\/(?<revision>[\w.-]{1,64})\//,
    address: 'https://modelscope.cn/datasets/',
  },
  {
    host: 'modelscope.cn',
    folders: new RegExp(`/modelscope/(?:hub/)?datasets/(?!downloads/)(?<owner>${part})/(?<name>${part})/`),
    address: 'https://modelscope.cn/datasets/',
  },
  {
    host: 'www.kaggle.com',
    folders: new RegExp(`/kagglehub/datasets/(?<owner>${part})/(?<name>${part})/versions/(?<revision>\\d{1,6})/`),
    address: 'https://www.kaggle.com/datasets/',
  },
];

/** What the folders above a file say of its source and version, or the cache that it was asked of; of the path only the part that says it is kept. */
export function claimsOfPath(absolute: string, path: string, cached?: CachedCopy): Claimed[] {
  const at: Place = { path, field: 'path' };
  if (cached !== undefined) {
    const { hub, name, revision } = cached;
    const raw = `${hub}:${name}${revision === undefined ? '' : `@${revision}`}`;
    return claimsOf(caches.find(({ host }) => (host === 'huggingface.co') === (hub === 'hf'))!, name, revision, raw, at);
  }
  const slashed = absolute.replaceAll('\\', '/');
  for (const cache of caches) {
    const found = cache.folders.exec(slashed);
    if (!found) continue;
    const { owner, name, revision } = found.groups!;
    return claimsOf(cache, owner === undefined ? name! : `${owner}/${name!}`, revision, found[0].replace(/^\/|\/$/g, ''), at);
  }
  return [];
}

function claimsOf({ host, address }: Cache, name: string, revision: string | undefined, raw: string, at: Place): Claimed[] {
  const source = { url: `${address}${name}`, host, name };
  const claims: Claimed[] = [{ about: 'source', claim: { state: 'known', value: source, raw, at }, at, by: 'metadata' }];
  if (revision !== undefined) claims.push({ about: 'version', claim: { state: 'known', value: revision, raw, at }, at, by: 'metadata' });
  return claims;
}
