/** Members of a descriptor that speak of rights by their names, read as columns on rights are: `conditionsOfAccess`, `accessRights`, `usage_notes`. */
import type { Claimed } from '../../model/claim.js';
import type { Member } from '../../model/item.js';
import { rightsClaim } from '../rights/rights-columns.js';
import { rightsName } from '../rights/rights-names.js';

/** Longer values are sentences, which are weighed as those of running text. */
const MAX_VALUE_WORDS = 5;

/** The COAR vocabulary of access rights (version 1.1), by what the last part of its addresses stands for. */
const COAR: Readonly<Record<string, string>> = { c_abf2: 'open access', c_16ec: 'restricted', c_f1cf: 'embargoed', c_14cb: 'closed' };

/** What members take away from the license of their dataset. `weighed`: what sentences say. */
export function memberClaims(members: readonly Member[], weighed: (raw: string, at: Member['at']) => Claimed[]): Claimed[] {
  return members.flatMap(({ raw, at }) => {
    const name = rightsName(at.field);
    // Who sees a page of a hub is told of the page.
    if (name === undefined || name.asks === 'visible' || name.asks === 'flag') return [];
    const value = wordOf(raw);
    if (value.split(/\s+/).length > MAX_VALUE_WORDS) return weighed(raw, at);
    const claim = rightsClaim(value === 'true' || value === 'false' ? value === 'true' : value, at, false);
    return claim === undefined ? [] : [{ about: 'license', claim, at, by: 'prose' }];
  });
}

/** The word that an address of a vocabulary ends with. */
function wordOf(raw: string): string {
  if (!/^(?:https?:\/\/|info:|urn:)\S+$/i.test(raw)) return raw;
  const last = raw
    .replace(/[/#]+$/, '')
    .split(/[/#:]/)
    .at(-1)!;
  return COAR[last] ?? last;
}
