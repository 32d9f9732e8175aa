/** What items said in earlier scans, beside what they say now, and the days on which what they say turns. */
import { sqlite } from '../database.js';
import { ROWS } from '../items.js';
import type { Db } from '../open-ledger.js';
import { prepared } from '../prepared.js';
import { IS_WORDS, PROFILES_SHARED } from '../profiles.js';
import { allRows, rowsIn } from '../shards/corpus-rows.js';

/** An item's row: what names it, and its profile. */
export interface ItemRow {
  id: number;
  key: string | null;
  url: string | null;
  profile: number;
}

/** Profiles by their rows: id and body, in order; those alone that items in force have. */
export function profilesInForce(db: Db): IterableIterator<[id: number, body: string]> {
  return prepared(db, 'select id, body from profile where id in (select profile from tally where until is null) order by id')
    .raw()
    .iterate() as IterableIterator<[number, string]>;
}

/** The body of a profile's row. */
export function profileBody(db: Db): (id: number) => string {
  const find = sqlite(db).prepare('select body from profile where id = ?').pluck();
  return (id) => find.get(id) as string;
}

/** The words that profiles hold for one claim. */
export function wordsOn(db: Db, about: 'license' | 'consent', profiles: readonly number[]): Map<number, string | null> {
  const find = prepared(
    db,
    `select p.id, json_extract(p.body, '$.${about}.raw') from json_each(?) e join profile p on p.id = e.value`,
  ).raw();
  return new Map(find.all(JSON.stringify(profiles)) as [number, string | null][]);
}

/** All profiles, without the words that only some of their items have; none where no row was ever closed. */
export function* profilesIfAnyClosed(db: Db): Generator<{ id: number; body: string }> {
  if (prepared(db, 'select 1 from tally where until is not null limit 1').get() === undefined) return;
  yield* prepared(db, `select id, body from ${PROFILES_SHARED} order by id`).iterate() as IterableIterator<{ id: number; body: string }>;
}

/** What a profile says on consent: how often against, whether given, its last day, when it was given again. */
export interface ConsentRow {
  id: number;
  against: number | null;
  given: number | null;
  expires: string | null;
  renewed: string | null;
}

/** The profiles that say something on consent. */
export function profilesOnConsent(db: Db): ConsentRow[] {
  return prepared(
    db,
    `select id, json_array_length(body, '$.consent.value.against') as against, json_extract(body, '$.consent.value.given') as given,
       coalesce(json_extract(body, '$.consent.value.registered.expires'), json_extract(body, '$.consent.value.expires')) as expires, json_extract(body, '$.consent.value.renewed.given') as renewed
     from profile where instr(body, '"consent":') > 0 and not ${IS_WORDS} order by id`,
  ).all() as ConsentRow[];
}

/** The profiles of items that lists from outside name, each with the lists. */
export function profilesListedBy(db: Db): Map<number, string[]> {
  const rows = prepared(db, `select id, body from ${PROFILES_SHARED} where instr(body, '"listed":') > 0`).raw().all() as [number, string][];
  const named = rows.map(([id, body]): [number, string[]] => [
    id,
    (JSON.parse(body) as { listed?: { named: string[] } }).listed?.named ?? [],
  ]);
  return new Map(named.filter(([, lists]) => lists.length > 0));
}

/** The manifests of a dataset that list items of these profiles, or did. */
export function everListing(db: Db, dataset: number, profiles: Iterable<number>): { manifest: number; path: string }[] {
  return prepared(
    db,
    `select distinct d.manifest, m.path from dataset_manifest d join manifest m on m.id = d.manifest
     where d.dataset = ? and exists (select 1 from tally t where t.manifest = d.manifest and t.profile in (select value from json_each(?)))
     order by d.manifest`,
  ).all(dataset, JSON.stringify([...profiles])) as { manifest: number; path: string }[];
}

/** The profiles of items that a manifest does not list any more. */
export function profilesClosed(db: Db, manifest: number): number[] {
  return prepared(db, 'select distinct profile from tally where manifest = ? and until is not null').pluck().all(manifest) as number[];
}

/** Closed rows of a manifest with one of these profiles, at most so many. */
export function closedItems(db: Db, manifest: number, profiles: readonly number[], limit: number): IterableIterator<ItemRow> {
  return prepared(
    rowsIn(db, manifest),
    `select id, key, url, profile from item where id between ? and ? and until is not null
     and profile in (select value from json_each(?)) order by id limit ?`,
  ).iterate(manifest * ROWS, manifest * ROWS + ROWS - 1, JSON.stringify(profiles), limit) as IterableIterator<ItemRow>;
}

/** The items of a manifest. */
export function itemsNow(db: Db, manifest: number): IterableIterator<ItemRow> {
  return prepared(
    rowsIn(db, manifest),
    'select id, key, url, profile from item where id between ? and ? and until is null order by id',
  ).iterate(manifest * ROWS, manifest * ROWS + ROWS - 1) as IterableIterator<ItemRow>;
}

/** An item's row with its digest in hex, which names it where nothing else does. */
export type DigestedRow = ItemRow & { digest: string };

/** Closed rows of a manifest with one of these profiles, with their digests. */
export function closedDigested(db: Db, manifest: number, profiles: Iterable<number>): IterableIterator<DigestedRow> {
  return prepared(
    rowsIn(db, manifest),
    `select id, key, url, lower(hex(digest)) as digest, profile from item where id between ? and ? and until is not null
     and profile in (select value from json_each(?)) order by id`,
  ).iterate(manifest * ROWS, manifest * ROWS + ROWS - 1, JSON.stringify([...profiles])) as IterableIterator<DigestedRow>;
}

/** The items of a manifest, with their digests. */
export function digestedNow(db: Db, manifest: number): IterableIterator<DigestedRow> {
  return prepared(
    rowsIn(db, manifest),
    'select id, key, url, lower(hex(digest)) as digest, profile from item where id between ? and ? and until is null order by id',
  ).iterate(manifest * ROWS, manifest * ROWS + ROWS - 1) as IterableIterator<DigestedRow>;
}

/** So many keyed hashes are compared with other items. */
const MAX_SUBJECTS = 100_000;

/** The keyed hashes of values in items of these profiles, but for kinds whose values several people share. */
export function subjectsOf(db: Db, profiles: Iterable<number>, sharedKinds: readonly string[]): string[] {
  const values = { profiles: JSON.stringify([...profiles]), shared: JSON.stringify(sharedKinds) };
  const listing = prepared(
    db,
    'select distinct manifest from tally where until is null and profile in (select value from json_each(?)) order by manifest',
  ).pluck();
  const subjects = new Set<string>();
  for (const manifest of listing.all(values.profiles) as number[]) {
    const hashes = prepared(
      rowsIn(db, manifest),
      `select distinct d.subject from item i join detection d on d.item = i.id
       where i.id between :low and :high and i.until is null and i.profile in (select value from json_each(:profiles))
         and d.subject is not null and d.reserved = 0 and d.confidence <> 'possible' and d.kind not in (select value from json_each(:shared)) limit ${MAX_SUBJECTS}`,
    ).pluck();
    for (const subject of hashes.all({ ...values, low: manifest * ROWS, high: manifest * ROWS + ROWS - 1 }) as string[]) {
      if (subjects.size === MAX_SUBJECTS) return [...subjects];
      subjects.add(subject);
    }
  }
  return [...subjects];
}

/** The items that hold a value of this keyed hash, each with its profile; the first so many. */
export function itemsAbout(db: Db, subject: string, limit: number): [item: number, profile: number][] {
  const select =
    'select d.item, i.profile from detection d join item i on i.id = d.item and i.until is null where d.subject = ? order by d.item limit ?';
  const found = Array.from(allRows(db), (rows) => prepared(rows, select).raw().all(subject, limit) as [number, number][]);
  return found
    .flat()
    .sort(([a], [b]) => a - b)
    .slice(0, limit);
}

/** The last day before or on which a consent that is on record ended or began. */
export function lastConsentTurn(db: Db, day: string): string | null {
  return (
    (prepared(
      db,
      `select max(day) from (
         select json_extract(body, '$.consent.value.expires') as day, 0 as begins from profile where instr(body, '"expires":') > 0
         union all select json_extract(body, '$.consent.value.registered.expires'), 0 from profile where instr(body, '"expires":') > 0
         union all select json_extract(body, '$.consent.value.renewed.given'), 1 from profile where instr(body, '"renewed":') > 0
       ) where day < :day or (begins = 1 and day = :day)`,
    )
      .pluck()
      .get({ day }) as string | null) ?? null
  );
}

/** The bodies of profiles whose license has a day in it. */
export function bodiesWithDays(db: Db): IterableIterator<string> {
  return prepared(db, "select body from profile where instr(body, '-embargo-until-') > 0 or instr(body, '-ends-on-') > 0")
    .pluck()
    .iterate() as IterableIterator<string>;
}
