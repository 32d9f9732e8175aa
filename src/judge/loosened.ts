import type { AffectedItems } from '../facts/facts.js';
import { ROWS } from '../ledger/items.js';
import type { Db } from '../ledger/open-ledger.js';
import { prepared } from '../ledger/prepared.js';
import { PROFILES_SHARED } from '../ledger/profiles.js';
import { permissionsOf } from '../license/terms/permissions.js';
import type { Reservation } from '../model/claim.js';
import type { Profile } from '../model/statement.js';
import { addItem, nameOf } from './affected.js';
import type { DatasetManifest } from './judged-evidence.js';

/** What an item said against a use in an earlier scan and does not say any more. */
export type Loosened = 'license' | 'reservation';

const asked = ['train', 'commercial', 'derivatives'] as const;
const MOST_ROWS = 500_000;

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
    if (prepared(db, 'select 1 from tally where until is not null limit 1').get() === undefined) return;
    const rows = prepared(db, `select id, body from ${PROFILES_SHARED} order by id`).iterate() as IterableIterator<{
      id: number;
      body: string;
    }>;
    for (const { id, body } of rows) {
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
      const rows = prepared(
        this.#db,
        'select id, key, url, profile from item where id between ? and ? and until is null order by id',
      ).iterate(listing.manifest * ROWS, listing.manifest * ROWS + ROWS - 1) as IterableIterator<Row>;
      for (const row of rows) {
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
    const strict = prepared(this.#db, 'select distinct profile from tally where manifest = ? and until is not null')
      .pluck()
      .all(manifest) as number[];
    const profiles = strict.filter((profile) => this.#forbids.has(profile));
    if (profiles.length === 0) return before;
    const rows = prepared(
      this.#db,
      `select id, key, url, profile from item where id between ? and ? and until is not null
       and profile in (select value from json_each(?)) order by id limit ?`,
    ).iterate(manifest * ROWS, manifest * ROWS + ROWS - 1, JSON.stringify(profiles), MOST_ROWS) as IterableIterator<Row>;
    for (const row of rows) {
      const name = nameOf(row);
      if (name !== undefined) before.set(name, both(before.get(name), this.#forbids.get(row.profile)!));
    }
    return before;
  }
}

interface Row {
  id: number;
  key: string | null;
  url: string | null;
  profile: number;
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
