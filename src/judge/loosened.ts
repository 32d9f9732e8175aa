import type { AffectedItems } from '../facts/facts.js';
import { closedItems, itemsNow, profilesClosed, profilesIfAnyClosed } from '../ledger/judging/earlier-rows.js';
import type { Db } from '../ledger/open-ledger.js';
import { permissionsOf } from '../license/terms/permissions.js';
import type { Reservation } from '../model/claim.js';
import type { Profile } from '../model/statement.js';
import { addItem, nameOf } from './affected.js';
import type { DatasetManifest } from './judged-evidence.js';

/** What an item said against a use in an earlier scan and does not say any more. */
export type Loosened = 'license' | 'reservation';

const asked = ['train', 'commercial', 'derivatives'] as const;
const MAX_ROWS = 500_000;

/** What a profile forbids by its own words. */
interface Forbids {
  uses: readonly (typeof asked)[number][];
  reserves: boolean;
}

/**
 * Prohibitions and reservations of items that the ledger has from an earlier scan and that the same items do not state any more. A source
 * may have licensed its work under other terms; a row may as well have been edited. Which it was, a person has to show.
 */
export class LoosenedRights {
  readonly #db: Db;
  readonly #forbids = new Map<number, Forbids>();

  constructor(db: Db) {
    this.#db = db;
    // Where no row was ever closed nothing can be missed, and no profile needs to be read.
    for (const { id, body } of profilesIfAnyClosed(db)) {
      const forbids = forbiddenBy(JSON.parse(body) as Profile);
      if (forbids.uses.length > 0 || forbids.reserves) this.#forbids.set(id, forbids);
    }
  }

  /** What is missed of a dataset, with the items it is about. Items that are no longer listed miss nothing. */
  of(listings: readonly DatasetManifest[]): Map<Loosened, AffectedItems> {
    const found = new Map<Loosened, AffectedItems>();
    if (this.#forbids.size === 0) return found;
    for (const listing of listings) {
      if (listing.items === 0) continue;
      const before = this.#closed(listing.manifest);
      if (before.size === 0) continue;
      for (const row of itemsNow(this.#db, listing.manifest)) {
        const name = nameOf(row);
        const then = name === undefined ? undefined : before.get(name);
        if (then === undefined) continue;
        const now = this.#forbids.get(row.profile);
        if (then.uses.some((use) => !now?.uses.includes(use))) addItem(found, 'license', listing.datasetName, listing.path, row.id);
        if (then.reserves && !now?.reserves) addItem(found, 'reservation', listing.datasetName, listing.path, row.id);
      }
    }
    return found;
  }

  /** What closed rows of a manifest forbade, by the names of their items. */
  #closed(manifest: number): Map<string, Forbids> {
    const before = new Map<string, Forbids>();
    const profiles = profilesClosed(this.#db, manifest).filter((profile) => this.#forbids.has(profile));
    if (profiles.length === 0) return before;
    for (const row of closedItems(this.#db, manifest, profiles, MAX_ROWS)) {
      const name = nameOf(row);
      if (name !== undefined) before.set(name, both(before.get(name), this.#forbids.get(row.profile)!));
    }
    return before;
  }
}

function forbiddenBy({ license, reservations }: Profile): Forbids {
  const value = license.state === 'known' && typeof license.value === 'string' ? license.value : undefined;
  const permissions = value === undefined ? undefined : permissionsOf(value);
  const said = reservations.state === 'known' ? (reservations.value as Reservation) : {};
  return {
    uses: permissions === undefined ? [] : asked.filter((use) => permissions[use] === 'no'),
    reserves: [said['ai-training'], said['gen-ai'], said['data-mining']].includes('disallowed'),
  };
}

function both(one: Forbids | undefined, two: Forbids): Forbids {
  return one === undefined ? two : { uses: [...new Set([...one.uses, ...two.uses])], reserves: one.reserves || two.reserves };
}
