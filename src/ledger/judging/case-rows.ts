/** The items in force as the cases of a judging are made of them: by profile, by host, one by one. */
import { sqlite } from '../database.js';
import { ROWS } from '../items.js';
import type { Db } from '../open-ledger.js';
import { prepared } from '../prepared.js';
import { PROFILES_SHARED } from '../profiles.js';
import { rowsIn, rowsOfItem } from '../shards/corpus-rows.js';

/** The profiles of a manifest: how many items each has, and the ids of the first three as JSON. */
export function profilesOf(db: Db, manifest: number): { profile: number; items: number; examples: string }[] {
  return prepared(db, 'select profile, items, examples from tally where manifest = ? and until is null order by profile').all(manifest) as {
    profile: number;
    items: number;
    examples: string;
  }[];
}

/** The profiles of a manifest alone. */
export function profilesListed(db: Db, manifest: number): number[] {
  return prepared(db, 'select distinct profile from tally where manifest = ? and until is null').pluck().all(manifest) as number[];
}

/** Whether a manifest lists an item that has a label. */
export function isLabeled(db: Db, manifest: number): boolean {
  const find = prepared(
    db,
    `select 1 from tally t join ${PROFILES_SHARED} p on p.id = t.profile
     where t.manifest = ? and t.until is null and json_extract(p.body, '$.labeled') = 1 limit 1`,
  ).pluck();
  return find.get(manifest) !== undefined;
}

/** The hosts that items of a manifest name. */
export function hostsListed(db: Db, manifest: number): number[] {
  return prepared(db, 'select host from host_tally where manifest = ? and until is null').pluck().all(manifest) as number[];
}

/** How many items of a manifest name one of these hosts. */
export function itemsOnHosts(db: Db, manifest: number, hosts: readonly number[]): number {
  return prepared(
    db,
    `select coalesce(sum(items), 0) from host_tally where manifest = ? and until is null and host in (select value from json_each(?))`,
  )
    .pluck()
    .get(manifest, JSON.stringify(hosts)) as number;
}

/** The names of the first hosts on record. */
export function firstHosts(db: Db, limit: number): string[] {
  return sqlite(db).prepare('select name from host order by id limit ?').pluck().all(limit) as string[];
}

/** Each item of a manifest: its profile, its host where it is one of these (else 0), its id. In one pass, for there may be many of all. */
export function itemsByHost(
  db: Db,
  manifest: number,
  hosts: readonly number[],
): IterableIterator<[profile: number, host: number, id: number]> {
  const low = manifest * ROWS;
  return prepared(
    rowsIn(db, manifest),
    `select profile, case when host in (select value from json_each(:hosts)) then host else 0 end, id
     from item where id between :low and :high and until is null order by id`,
  )
    .raw()
    .iterate({ low, high: low + ROWS - 1, hosts: JSON.stringify(hosts) }) as IterableIterator<[number, number, number]>;
}

/** What names each item of a manifest beyond a mere number. */
export function namesOfItems(db: Db, manifest: number): IterableIterator<[key: string | null, url: string | null]> {
  return prepared(
    rowsIn(db, manifest),
    "select key, url from item where id between ? and ? and until is null and (url <> '' or key glob '*[^0-9]*')",
  )
    .raw()
    .iterate(manifest * ROWS, manifest * ROWS + ROWS - 1) as IterableIterator<[string | null, string | null]>;
}

/** The host of an item, and its key where nothing in it is masked. */
export function itemNamed(db: Db, item: number): { host: number | null; key: string | null } {
  return prepared(
    rowsOfItem(db, item),
    `select i.host, case when not exists (select 1 from detection x where x.item = i.id and instr(i.key, x.masked) > 0) then i.key end as key
     from item i where i.id = ?`,
  ).get(item) as { host: number | null; key: string | null };
}

/** An item's key, and its own words on its license and on consent. */
export interface ItemWords {
  key: string | null;
  license: string | null;
  field: string | null;
  consent: string | null;
  consentField: string | null;
}

/** What an item says in its own words. */
export function wordsOfItem(db: Db, item: number): ItemWords {
  const { key, profile } = prepared(rowsOfItem(db, item), 'select key, profile from item where id = ?').get(item) as {
    key: string | null;
    profile: number;
  };
  const said = prepared(
    db,
    `select json_extract(p.body, '$.license.raw') as license, json_extract(p.body, '$.license.field') as field,
       json_extract(p.body, '$.consent.raw') as consent, json_extract(p.body, '$.consent.field') as consentField from profiles p where p.id = ?`,
  ).get(profile) as Omit<ItemWords, 'key'>;
  return { key, ...said };
}

/** The first thing of a kind that was found in an item. */
export function firstFound(db: Db, item: number, kind: string): { field: string | null; masked: string } | undefined {
  return prepared(
    rowsOfItem(db, item),
    'select field, masked from detection where item = ? and kind = ? and reserved = 0 order by n limit 1',
  ).get(item, kind) as { field: string | null; masked: string } | undefined;
}

/** A fact of a subject as the last judging before this one had it. */
export function factBefore(db: Db, judging: number, judged: number, name: string): { value: string | null; since: number } | undefined {
  return prepared(
    db,
    `select f.value, f.since from fact f where f.judged = ? and f.name = ? and f.judging < ? order by f.id desc limit 1`,
  ).get(judged, name, judging) as { value: string | null; since: number } | undefined;
}

/** Whether a manifest of a dataset came, went or was read since a run. */
export function isChangedSince(db: Db, dataset: number, since: number): boolean {
  const changed = prepared(
    db,
    `select 1 from dataset_manifest d left join manifest_version v on v.manifest = d.manifest
     where d.dataset = :dataset and max(d.since, coalesce(d.until, 0), coalesce(v.since, 0), coalesce(v.until, 0)) > :since limit 1`,
  ).pluck();
  return changed.get({ dataset, since }) !== undefined;
}
