import type { AffectedItems } from '../facts/facts.js';
import { ROWS } from '../ledger/items.js';
import {
  bodiesWithDays,
  closedDigested,
  type DigestedRow,
  digestedNow,
  everListing,
  itemsAbout,
  lastConsentTurn,
  profilesOnConsent,
  subjectsOf,
} from '../ledger/judging/earlier-rows.js';
import type { Db } from '../ledger/open-ledger.js';
import { sharingOf } from '../ledger/profiles.js';
import { lastTurn } from '../license/terms/timed-terms.js';
import type { Detector } from '../model/detection.js';
import type { FindingExample } from '../model/views.js';
import { addItem, nameOf } from './affected.js';
import type { DatasetManifest } from './judged-evidence.js';

/** What became of an item whose record once objected to its use. */
export type Gone = 'turned-into-consent' | 'no-longer-said' | 'no-longer-listed';

const MAX_ITEMS_OF_A_PERSON = 200;

/**
 * Objections to using an item that the ledger has from an earlier scan and that the item's record no longer contains. A withdrawal is not undone by
 * deleting its row or writing "given" over it, so it counts as missing as long as the ledger remembers it.
 */
export class Refusals {
  readonly #db: Db;
  /** Profiles by what they say: against using the item, or that consent was given, again where it was withdrawn before. */
  readonly #against = new Set<number>();
  readonly #given = new Set<number>();
  readonly #renewed = new Set<number>();
  #ofRefusing: number[] | undefined;
  /** Kinds whose values several people share. */
  readonly #sharedKinds: readonly string[];

  constructor(db: Db, asOf: string, detectors: readonly Pick<Detector, 'id' | 'sharedByPeople'>[]) {
    this.#db = db;
    this.#sharedKinds = detectors.filter(({ sharedByPeople }) => sharedByPeople).map(({ id }) => id);
    const day = asOf.slice(0, 10);
    const rows = profilesOnConsent(db);
    if (rows.length === 0) return;
    const sharing = sharingOf(db);
    for (const { id, against, given, expires, renewed } of rows) {
      const spoken =
        (against ?? 0) > 0 || (expires !== null && expires < day) || (renewed !== null && renewed > day)
          ? this.#against
          : renewed !== null
            ? this.#renewed
            : given === 1
              ? this.#given
              : undefined;
      if (spoken) for (const one of [id, ...(sharing.get(id) ?? [])]) spoken.add(one);
    }
  }

  /** What is missed of a dataset, with the items it is about. */
  of(listings: readonly DatasetManifest[]): Map<Gone, AffectedItems> {
    const found = new Map<Gone, AffectedItems>();
    if (this.#against.size === 0) return found;
    const { dataset, datasetName } = listings[0]!;
    const manifests = everListing(this.#db, dataset, this.#against);
    const gone = new Map<string, { path: string; key: string | null }>();
    for (const { manifest, path } of manifests)
      for (const { name, key } of this.#closed(manifest)) if (!gone.has(name)) gone.set(name, { path, key });
    if (gone.size === 0) return found;
    const now = this.#current(listings, gone);
    for (const [name, { path, key }] of gone) {
      const item = now.get(name);
      if (item?.against || item?.renewed) continue;
      const what: Gone = item === undefined ? 'no-longer-listed' : item.given ? 'turned-into-consent' : 'no-longer-said';
      const example: number | FindingExample = item?.id ?? { at: { path }, ...(key !== null && { key }) };
      addItem(found, what, datasetName, item?.path ?? path, example);
    }
    return found;
  }

  /**
   * Items of the dataset that do not speak against being used, about a person who does in another item of the ledger: told by the keyed
   * hash of an address, a number, an account. What many items hold is a hotline, not a person.
   */
  elsewhere(listings: readonly DatasetManifest[]): AffectedItems | undefined {
    if (this.#against.size === 0) return undefined;
    this.#ofRefusing ??= this.#itemsOfRefusing();
    const found = new Map<'elsewhere', AffectedItems>();
    const paths = new Map(listings.map(({ manifest, path }) => [manifest, path]));
    for (const id of this.#ofRefusing) {
      const path = paths.get(Math.floor(id / ROWS));
      if (path !== undefined) addItem(found, 'elsewhere', listings[0]!.datasetName, path, id);
    }
    return found.get('elsewhere');
  }

  /** Items of the whole ledger about a person who objects in another item but not in this one, in the order of their numbers. */
  #itemsOfRefusing(): number[] {
    const subjects = subjectsOf(this.#db, this.#against, this.#sharedKinds);
    const found = new Set<number>();
    for (const subject of subjects) {
      const rows = itemsAbout(this.#db, subject, MAX_ITEMS_OF_A_PERSON + 1);
      if (rows.length > MAX_ITEMS_OF_A_PERSON) continue;
      for (const [item, profile] of rows) if (!this.#against.has(profile)) found.add(item);
    }
    return [...found].sort((a, b) => a - b);
  }

  /** Closed rows with an objection, by what names the item; rows without a name by their digest. */
  *#closed(manifest: number): Generator<{ name: string; key: string | null }> {
    for (const row of closedDigested(this.#db, manifest, this.#against)) yield { name: nameIn(row), key: row.key };
  }

  /** What items of these names say now. */
  #current(listings: readonly DatasetManifest[], gone: ReadonlyMap<string, unknown>): Map<string, Current> {
    const now = new Map<string, Current>();
    for (const { manifest, path, items } of listings) {
      if (items === 0) continue;
      for (const row of digestedNow(this.#db, manifest)) {
        const name = nameIn(row);
        if (!gone.has(name)) continue;
        const before = now.get(name);
        now.set(name, {
          id: before?.id ?? row.id,
          path: before?.path ?? path,
          against: before?.against === true || this.#against.has(row.profile),
          renewed: before?.renewed === true || this.#renewed.has(row.profile),
          given: before?.given === true || this.#given.has(row.profile),
        });
      }
    }
    return now;
  }
}

/** What names an item, or its digest where nothing does. */
function nameIn(row: DigestedRow): string {
  return nameOf(row) ?? `digest ${row.digest}`;
}

interface Current {
  id: number;
  path: string;
  against: boolean;
  renewed: boolean;
  given: boolean;
}

/** The last day on which a consent that is on record ended or began: what judging depends on of the day, where nothing else changed. */
export function consentDay(db: Db, asOf: string): string | null {
  return lastConsentTurn(db, asOf.slice(0, 10));
}

/** The last day on which an embargo ended, or a license whose end is stated. */
export function termsDay(db: Db, asOf: string): string | null {
  let last: string | null = null;
  for (const body of bodiesWithDays(db)) {
    const turn = lastTurn(body, asOf);
    if (turn !== undefined && (last === null || turn > last)) last = turn;
  }
  return last;
}
