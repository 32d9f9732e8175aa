import type { Profile } from '../src/model/statement.js';

/** Nothing is stated. */
export const silent = { state: 'missing', lookedIn: [] } as const;

/** What items say that say nothing and in which nothing was found, but for these parts. */
export function silentProfile(parts: Partial<Profile> = {}): Profile {
  return {
    license: silent,
    basis: silent,
    reservations: silent,
    source: false,
    owner: false,
    collected: false,
    seen: [],
    notLooked: [],
    labeled: false,
    ...parts,
  };
}
