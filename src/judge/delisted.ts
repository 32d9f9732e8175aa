import type { AffectedItems } from '../facts/facts.js';
import { closedDigested, type DigestedRow, digestedNow, profilesClosed, profilesListedBy } from '../ledger/judging/earlier-rows.js';
import type { Db } from '../ledger/open-ledger.js';
import { addItem, nameOf } from './affected.js';
import type { DatasetManifest } from './judged-evidence.js';

/** Items that a list from outside named in an earlier scan and that none names any more: its later version left them out, or the answer that names it is gone. */
export class Delisted {
  readonly #db: Db;
  /** By profile the lists that name its items. */
  readonly #named: ReadonlyMap<number, readonly string[]>;

  constructor(db: Db) {
    this.#db = db;
    this.#named = profilesListedBy(db);
  }

  /** What is told of a dataset by the list that named them last, with the items. Items that are no longer in the data are told nowhere: they went. */
  of(listings: readonly DatasetManifest[]): Map<string, AffectedItems> {
    const found = new Map<string, AffectedItems>();
    if (this.#named.size === 0) return found;
    for (const { manifest, datasetName, path, items } of listings) {
      const profiles = items === 0 ? [] : profilesClosed(this.#db, manifest).filter((profile) => this.#named.has(profile));
      if (profiles.length === 0) continue;
      const before = new Map<string, string>();
      for (const row of closedDigested(this.#db, manifest, profiles)) before.set(nameIn(row), this.#named.get(row.profile)![0]!);
      for (const row of digestedNow(this.#db, manifest)) {
        const list = before.get(nameIn(row));
        if (list !== undefined && !this.#named.has(row.profile)) addItem(found, list, datasetName, path, row.id);
      }
    }
    return found;
  }
}

function nameIn(row: DigestedRow): string {
  return nameOf(row) ?? `digest ${row.digest}`;
}
