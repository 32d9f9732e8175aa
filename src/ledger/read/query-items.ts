import type { Place } from '../../model/basics.js';
import type { Rule } from '../../model/rule.js';
import { append } from '../../text/append.js';
import { sqlite } from '../database.js';
import { ROWS } from '../items.js';
import type { Db } from '../open-ledger.js';
import { prepared } from '../prepared.js';
import { allRows, rowsIn } from '../shards/corpus-rows.js';
import { type AsOf, inForce } from './as-of.js';
import { type AskedFinding, Queries } from './queries.js';

/** A manifest that lists items, as of a run. */
export interface Listing {
  id: number;
  path: string;
  dataset: string;
  version: number;
  unit: 'line' | 'record';
  items: number;
  unread: number;
}

/** An item as it is named to people: by key, and by its place where the key is missing or masked. */
export interface NamedItem {
  id: number;
  at: Place;
  key?: string;
  /** The key is in the ledger with personal data masked: it names nothing outside of it. */
  masked: boolean;
  /** Its address, for items without a key; left out where personal data in it was masked. */
  url?: string;
  /** What was judged for it; undefined where the judging knows no such case. */
  judged?: number;
}

/** The manifests in force, those that are in one of the paths; all when there is none. */
export function listings(db: Db, at: AsOf, paths: readonly string[] = []): Listing[] {
  const all = sqlite(db)
    .prepare(
      `select v.manifest as id, m.path, d.name as dataset, v.id as version, v.unit, v.items, v.unread
       from manifest_version v join manifest m on m.id = v.manifest
       join dataset_manifest dm on dm.manifest = v.manifest and ${inForce('dm')} join dataset d on d.id = dm.dataset
       where ${inForce('v')} order by m.path`,
    )
    .all({ run: at.run }) as Listing[];
  return paths.length === 0 ? all : all.filter(({ path }) => paths.some((one) => liesIn(path, one)));
}

/** A manifest as a program opens it: the file as it was read, and the columns that its keys are from. */
export interface ListedFile extends Listing {
  format: string;
  bytes: number;
  sha256: string;
  keyColumns: string[];
}

/** Manifests in force with what tells their files from others, in the order of `listings`. */
export function listedFiles(db: Db, at: AsOf, paths: readonly string[] = []): ListedFile[] {
  const file = sqlite(db).prepare('select format, bytes, sha256, roles from manifest_version where id = ?');
  return listings(db, at, paths).map((listing) => {
    const { roles, ...more } = file.get(listing.version) as Omit<ListedFile, keyof Listing | 'keyColumns'> & { roles: string };
    const told = (JSON.parse(roles) as { roles?: Record<string, string[] | undefined> }).roles ?? {};
    return { ...listing, ...more, keyColumns: told.id ?? [] };
  });
}

/** Whether a path is the other one, or is in it. `.` and the empty path are the project. */
export function liesIn(path: string, folder: string): boolean {
  return folder === '' || folder === '.' || path === folder || path.startsWith(`${folder}/`);
}

interface ItemRow {
  id: number;
  key: string | null;
  url: string | null;
  host: number | null;
  profile: number;
  place: number;
  masked: number;
}

// A key that holds a masked value of the item was itself masked before it was stored.
const masked = (column: string): string => `exists (select 1 from detection x where x.item = i.id and instr(${column}, x.masked) > 0)`;

/** The items of a manifest in its order, one at a time; only those judged as one of `wanted` when that is given. */
export function* itemsOf(db: Db, at: AsOf, listing: Listing, wanted?: ReadonlySet<number>): Generator<NamedItem> {
  const cases = casesOf(db, at, listing.id);
  const profiles = cases.profilesOf(wanted);
  if (profiles?.length === 0) return;
  const rows = sqlite(rowsIn(db, listing.id)).prepare(
    `select i.id, i.key, i.host, i.profile, i.at + :shift as place, i.key is not null and ${masked('i.key')} as masked,
       case when i.key is null and not ${masked('i.url')} then i.url end as url from item i
     where i.id between :low and :high and ${inForce('i')}
     ${profiles ? 'and i.profile in (select value from json_each(:profiles))' : ''} order by i.id`,
  );
  const base = listing.id * ROWS;
  const order = sqlite(db).prepare('select first, rows, shift from ordering where version = ? order by id').all(listing.version) as {
    first: number;
    rows: number;
    shift: number;
  }[];
  for (const { first, rows: count, shift } of order) {
    const range = {
      shift,
      low: base + first,
      high: base + first + count - 1,
      run: at.run,
      ...(profiles && { profiles: JSON.stringify(profiles) }),
    };
    for (const row of rows.iterate(range) as IterableIterator<ItemRow>) {
      const judged = cases.of(row.profile, row.host);
      if (wanted && (judged === undefined || !wanted.has(judged))) continue;
      yield {
        id: row.id,
        at: { path: listing.path, [listing.unit]: row.place },
        ...(row.key !== null && { key: row.key }),
        ...(row.url !== null && { url: row.url }),
        masked: row.masked === 1,
        ...(judged !== undefined && { judged }),
      };
    }
  }
}

/** The digests of the bytes of all manifests, by manifest. */
export function digestsOfLists(db: Db, run: number): Map<number, string> {
  const rows = sqlite(db)
    .prepare(`select v.manifest, v.sha256 from manifest_version v where ${inForce('v')}`)
    .raw()
    .all({ run });
  return new Map(rows as [number, string][]);
}

/** The judged cases that a finding is about. */
export function casesIn(db: Db, at: AsOf, finding: AskedFinding, cause: Rule['cause']): Set<number> {
  return new Set(sqlite(db).prepare(new Queries(at).casesOf(finding, cause)).pluck().all() as number[]);
}

/** The digests of the items of a manifest that are judged as one of `wanted`. */
export function* digestsIn(db: Db, at: AsOf, { id }: Listing, wanted: ReadonlySet<number>): Generator<Buffer> {
  const cases = casesOf(db, at, id);
  const rows = sqlite(rowsIn(db, id)).prepare(
    `select i.digest, i.profile, i.host from item i where i.id between :low and :high and ${inForce('i')} and i.profile in (select value from json_each(:profiles))`,
  );
  const range = { low: id * ROWS, high: (id + 1) * ROWS - 1, run: at.run, profiles: JSON.stringify(cases.profilesOf(wanted) ?? []) };
  type Row = { digest: Buffer; profile: number; host: number | null };
  for (const { digest, profile, host } of rows.iterate(range) as IterableIterator<Row>) {
    const judged = cases.of(profile, host);
    if (judged !== undefined && wanted.has(judged)) yield digest;
  }
}

/** The dataset that a manifest was in as of a run; empty where it was in none. */
export function datasetOf(db: Db, run: number, manifest: number): string {
  const find = prepared(
    db,
    `select d.name from dataset_manifest dm join dataset d on d.id = dm.dataset
     where dm.manifest = ? and dm.since <= ? order by dm.since desc limit 1`,
  ).pluck();
  return (find.get(manifest, run) as string | undefined) ?? '';
}

/** Which judged case an item of a manifest belongs to. */
export interface Cases {
  of(profile: number, host: number | null): number | undefined;
  /** The profiles that have one of these cases. */
  profilesOf(wanted: ReadonlySet<number> | undefined): number[] | undefined;
  /** The hosts whose items have a case of their own in a profile; 0 for all others. */
  hostsOf(profile: number): number[];
}

/** The first row number that a run may have given in a manifest: rows are numbered in the order in which runs add them. */
export function firstAddedBy(db: Db, run: number, manifest: number): number {
  const before = sqlite(rowsIn(db, manifest))
    .prepare('select id from item where id between ? and ? and since < ? order by id desc limit 1')
    .pluck();
  const last = before.get(manifest * ROWS, manifest * ROWS + ROWS - 1, run) as number | undefined;
  return last === undefined ? manifest * ROWS : last + 1;
}

/** The cases of a manifest. Items of a host that a statement names have their own; all others share one a profile. */
export function casesOf(db: Db, at: AsOf, manifest: number): Cases {
  const rows = prepared(db, 'select profile, host, judged from population where judging = ? and manifest = ?').all(
    at.judging,
    manifest,
  ) as {
    profile: number;
    host: number;
    judged: number;
  }[];
  const byProfile = new Map<number, Map<number, number>>();
  for (const { profile, host, judged } of rows) {
    const hosts = byProfile.get(profile) ?? new Map<number, number>();
    byProfile.set(profile, hosts.set(host, judged));
  }
  return {
    of: (profile, host) => {
      const hosts = byProfile.get(profile);
      return hosts?.get(host ?? 0) ?? hosts?.get(0);
    },
    profilesOf: (wanted) => wanted && [...new Set(rows.filter(({ judged }) => wanted.has(judged)).map(({ profile }) => profile))],
    hostsOf: (profile) => [...(byProfile.get(profile)?.keys() ?? [])],
  };
}

/** The judged cases for which one of the rules came to one of the verdicts, with those rules. */
export function casesWith(
  db: Db,
  at: AsOf,
  rules: readonly string[],
  verdicts: readonly ('unmet' | 'unproven' | 'stated')[],
): Map<number, string[]> {
  const rows = sqlite(db)
    .prepare(
      `select v.judged, v.rule from verdict v join judged j on j.id = v.judged where v.judging = ? and j.scope = 'item'
       and v.rule in (select value from json_each(?)) and v.verdict in (select value from json_each(?)) order by v.judged, v.rule`,
    )
    .all(at.judging, JSON.stringify(rules), JSON.stringify(verdicts)) as { judged: number; rule: string }[];
  const found = new Map<number, string[]>();
  for (const { judged, rule } of rows) {
    const before = found.get(judged);
    if (before) before.push(rule);
    else found.set(judged, [rule]);
  }
  return found;
}

/** The items that stand at a line or record of a manifest; of a place where none begins, the nearest one before. */
export function itemsAt(db: Db, at: AsOf, listing: Listing, place: number): { items: number[]; nearest?: number } {
  const base = listing.id * ROWS;
  const order = prepared(db, 'select first, rows, shift from ordering where version = ? order by id').raw().all(listing.version);
  const placed = `from json_each(:order) o join item i on i.id between ${base} + (o.value ->> 0) and ${base} + (o.value ->> 0) + (o.value ->> 1) - 1
    and ${inForce('i')}`;
  const values = { order: JSON.stringify(order), place, run: at.run };
  const rows = sqlite(rowsIn(db, listing.id));
  const items = rows
    .prepare(`select i.id ${placed} where i.at + (o.value ->> 2) = :place order by i.id limit 20`)
    .pluck()
    .all(values) as number[];
  if (items.length > 0) return { items };
  const nearest = rows.prepare(`select max(i.at + (o.value ->> 2)) ${placed} where i.at + (o.value ->> 2) < :place`).pluck().get(values) as
    | number
    | null;
  return nearest === null ? { items } : { items, nearest };
}

/** The items with a key, the first twenty. */
export function itemsNamed(db: Db, at: AsOf, key: string): number[] {
  const select = `select i.id from item i where i.key = :key and ${inForce('i')} order by i.id limit 20`;
  const found = Array.from(allRows(db), (rows) => sqlite(rows).prepare(select).pluck().all({ key, run: at.run }) as number[]);
  return found
    .flat()
    .sort((a, b) => a - b)
    .slice(0, 20);
}

/** Keys that begin with the same characters, for a word that names nothing. */
export function keysNear(db: Db, at: AsOf, word: string): string[] {
  const select = `select i.key from item i where i.key between :word and :word || char(1114111) and i.key is not null and not ${masked('i.key')} and ${inForce('i')} limit 3`;
  const keys: string[] = [];
  for (const rows of allRows(db)) {
    append(keys, sqlite(rows).prepare(select).pluck().all({ word, run: at.run }) as string[]);
    if (keys.length >= 3) break;
  }
  return keys.slice(0, 3);
}
