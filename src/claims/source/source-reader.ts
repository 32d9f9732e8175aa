import type { Place } from '../../model/basics.js';
import type { Claim, Source } from '../../model/claim.js';
import type { Roles } from '../../model/format.js';
import { saysNothing } from '../../text/placeholders.js';
import { reason } from '../../text/reasons/reason.js';
import { maxCached } from '../field-claims.js';
import { clip, type Fields, first, getter, stated, text } from '../field-values.js';
import { holdsNames } from '../roles/role-source.js';
import { lookedIn } from '../roles/roles.js';
import { hostOf, isNoHost, looksLikeUrl } from './source.js';
import { namesSource } from './source-value.js';

/** Reads where an item is from: its own address, else that of its page, else a name. Made once for a manifest. */
export function sourceReader(path: string, roles: Roles): (fields: Fields, owner: string | undefined) => Claim<Source> {
  const part = (field: string) => ({ get: getter(field), at: { path, field } satisfies Place });
  const addresses = [...roles.url, ...roles.page].map(part);
  const names = roles.source.map((field) => ({ ...part(field), namesNothing: holdsNames(field) ? saysNothing : namesNothing() }));
  const getNames = names.map(({ get }) => get);
  const looked = [...lookedIn('url', roles), ...lookedIn('page', roles), ...lookedIn('source', roles)];
  const noSource: Claim<Source> = { state: 'missing', lookedIn: looked };
  return (fields, owner) => {
    let broken: Claim<Source> | undefined;
    let blank: string | undefined;
    for (let i = 0; i < addresses.length; i++) {
      const { get, at } = addresses[i]!;
      const words = first(get(fields));
      if (words === undefined) continue;
      const host = hostOf(words) ?? bareHost(words);
      if (host !== undefined && !isNoHost(host)) {
        // Beside an address a name is a label, which need not name anybody.
        const label = stated(getNames, fields);
        return { state: 'known', value: { url: words, host, name: label && clip(label), owner }, raw: words, at };
      }
      if (host !== undefined || saysNothing(words)) blank ??= words;
      else
        broken ??= {
          state: 'unclear',
          raw: clip(words),
          at,
          why: looksLikeUrl(words) ? reason('source/bad-url') : reason('source/no-url'),
        };
    }
    for (let i = 0; i < names.length; i++) {
      const { get, at, namesNothing } = names[i]!;
      const words = text(get(fields));
      if (words === undefined) continue;
      const empty = namesNothing(words);
      const host = empty ? undefined : hostOf(words);
      if (empty || (host !== undefined && isNoHost(host))) {
        blank ??= clip(words);
        continue;
      }
      const value: Source = host === undefined ? { name: clip(words), owner } : { url: words, host, owner };
      return { state: 'known', value, raw: clip(words), at };
    }
    if (broken) return broken;
    return blank === undefined ? noSource : { state: 'missing', raw: blank, lookedIn: looked };
  };
}

/** Tells values of a source column that name no source, each distinct one once: `unknown`, `web`, `human`. */
function namesNothing(): (words: string) => boolean {
  const known = new Map<string, boolean>();
  return (words) => {
    let nothing = known.get(words);
    if (nothing === undefined) {
      nothing = !namesSource(words);
      if (known.size >= maxCached) known.clear();
      if (words.length <= 200) known.set(words, nothing);
    }
    return nothing;
  };
}

/** `www.example.com/a.jpg`: a URL that lost its scheme. */
function bareHost(words: string): string | undefined {
  return words.startsWith('www.') ? hostOf(`//${words}`) : undefined;
}
