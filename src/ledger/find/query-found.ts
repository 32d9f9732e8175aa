/** Items that something names, as of a run: how many of each case there are, and the first ones. */
import type { Place } from '../../model/basics.js';
import { sqlite } from '../database.js';
import { ROWS } from '../items.js';
import type { Db } from '../open-ledger.js';
import { placeOf } from '../place.js';
import { prepared } from '../prepared.js';
import { type AsOf, inForce } from '../read/as-of.js';
import { type Cases, casesOf, datasetOf } from '../read/query-items.js';
import { rowsOfItem } from '../shards/corpus-rows.js';
import { type LookupIndex, MANY_ITEMS, tableOf } from './lookup-index.js';
import { domainsAbove, type LookedUp, type Lookup, numberOf, termsOf, WORKS_OF_ITEM, worksShown } from './lookup-terms.js';

/** An item that was found, in what the ledger keeps of it. */
export interface FoundItem {
  id: number;
  at: Place;
  dataset: string;
  /** Left out where personal data in it is masked. */
  key?: string;
  url?: string;
  owner?: string;
  /** Numbers of works in its columns, `isbn:…`. */
  works?: string[];
  collected?: string;
  judged?: number;
}

/** What was found: counts are of all, `listed` the first. */
export interface FoundItems {
  items: number;
  manifests: number;
  /** Items by what was judged for them. Those that the judging knows no case of are under `undefined`. */
  cases: Map<number | undefined, number>;
  listed: FoundItem[];
}

/** Of how many items the ledger keeps what is asked for. */
export interface HeldOf {
  items: number;
  /** Of these, how many have it on record. */
  held: number;
  /** Of those, how many have it with personal data masked. */
  masked: number;
}

interface Row extends Omit<LookedUp, 'host'> {
  id: number;
  host: string | null;
  hostId: number | null;
  collected: string | null;
  masked: number;
}

/** The items that one of the terms leads to. */
export function itemsFound(db: Db, { store }: LookupIndex, at: AsOf, lookup: Lookup, term: string, limit: number): FoundItems {
  const cases = new CasesOfItems(db, at);
  const ids = store.prepare(`select item from ${tableOf(lookup)} where term = ? order by item limit ?`).pluck();
  const number = numberOf(term);
  const first = ids.all(number, MANY_ITEMS + 1) as number[];
  if (first.length <= MANY_ITEMS) {
    const rows = inOrder(db, at, first, (row) => isOf(lookup, term, row));
    return summed(db, at, rows, cases, limit);
  }
  const counts = store
    .prepare(
      `select manifest, profile, sum(items) as items from many where lookup = :lookup and term = :term and host = 0 and ${inForce('many')} group by 1, 2`,
    )
    .all({ lookup, term, run: at.run }) as Counted[];
  const found: FoundItems = { items: 0, manifests: new Set(counts.map(({ manifest }) => manifest)).size, cases: new Map(), listed: [] };
  for (const count of counts) {
    found.items += count.items;
    const onHost = store
      .prepare(
        `select coalesce(sum(items), 0) from many where lookup = :lookup and term = :term and host = :host and manifest = :manifest and profile = :profile and ${inForce('many')}`,
      )
      .pluck();
    const owned = (host: number): number => onHost.get({ ...count, host, lookup, term, run: at.run }) as number;
    const parts =
      lookup === 'host'
        ? cases.onHosts(count, (host, all) => (domainsAbove(host.name).includes(term) ? all : 0))
        : cases.onHosts(count, (host) => owned(host.id));
    for (const [judged, items] of parts) addTo(found.cases, judged, items);
  }
  const rows = inOrder(
    db,
    at,
    store
      .prepare(`select item from ${tableOf(lookup)} where term = ? order by item`)
      .pluck()
      .iterate(number),
    (row) => isOf(lookup, term, row),
  );
  for (const row of rows) {
    if (found.listed.length >= limit) break;
    found.listed.push(itemOf(db, at, row, cases));
  }
  return found;
}

/** What a judging knows of items that say the same in a manifest. */
export interface JudgedPart {
  manifest: number;
  profile: number;
  judged: number;
  items: number;
}

/** All items of a judging, in the parts that it judged. */
export function judgedParts(db: Db, at: AsOf): JudgedPart[] {
  return prepared(db, 'select manifest, profile, judged, items from population where judging = ? order by manifest, id').all(
    at.judging,
  ) as unknown as JudgedPart[];
}

/** The items of some parts: counted by the judging, and listed by their profile. */
export function itemsOfParts(db: Db, { store }: LookupIndex, at: AsOf, parts: readonly JudgedPart[], limit: number): FoundItems {
  const found: FoundItems = { items: 0, manifests: new Set(parts.map(({ manifest }) => manifest)).size, cases: new Map(), listed: [] };
  const wanted = new Map<number, Map<number, Set<number>>>();
  for (const { manifest, profile, judged, items } of parts) {
    found.items += items;
    addTo(found.cases, judged, items);
    const profiles = wanted.get(manifest) ?? new Map<number, Set<number>>();
    wanted.set(manifest, profiles.set(profile, (profiles.get(profile) ?? new Set()).add(judged)));
  }
  const cases = new CasesOfItems(db, at);
  const ofProfile = `select item from ${tableOf('profile')} where term = ? and item between ? and ? order by item`;
  for (const [manifest, profiles] of wanted) {
    const lists = [...profiles.keys()].map(
      (profile) =>
        store
          .prepare(ofProfile)
          .pluck()
          .iterate(numberOf(String(profile)), manifest * ROWS, (manifest + 1) * ROWS - 1) as IterableIterator<number>,
    );
    for (const row of inOrder(db, at, merged(lists), ({ profile }) => profiles.has(profile))) {
      if (found.listed.length >= limit) break;
      const item = itemOf(db, at, row, cases);
      if (item.judged !== undefined && profiles.get(row.profile)!.has(item.judged)) found.listed.push(item);
    }
    for (const list of lists) list.return?.();
    if (found.listed.length >= limit) break;
  }
  return found;
}

/** Sorted lists as one. */
function* merged(lists: readonly IterableIterator<number>[]): Generator<number> {
  const heads = lists.map((list) => ({ list, value: list.next().value as number | undefined }));
  for (;;) {
    let least: (typeof heads)[number] | undefined;
    for (const head of heads) if (head.value !== undefined && (least === undefined || head.value < least.value!)) least = head;
    if (least === undefined) return;
    yield least.value!;
    least.value = least.list.next().value as number | undefined;
  }
}

/** Of how many of the items in force at a run the ledger keeps what a lookup goes by. */
export function heldFor(index: LookupIndex, at: AsOf, lookup: Lookup): HeldOf {
  return index.store
    .prepare(
      `select coalesce(sum(items), 0) as items, coalesce(sum(held), 0) as held, coalesce(sum(masked), 0) as masked from held where lookup = :lookup and ${inForce('held')}`,
    )
    .get({ lookup, run: at.run }) as HeldOf;
}

interface Counted {
  manifest: number;
  profile: number;
  items: number;
}

/** How items were judged, asked once for each manifest. */
class CasesOfItems {
  readonly #db: Db;
  readonly #at: AsOf;
  readonly #known = new Map<number, Cases>();

  constructor(db: Db, at: AsOf) {
    this.#db = db;
    this.#at = at;
  }

  #in(manifest: number): Cases {
    let cases = this.#known.get(manifest);
    if (cases === undefined) this.#known.set(manifest, (cases = casesOf(this.#db, this.#at, manifest)));
    return cases;
  }

  of({ manifest, profile, host }: Omit<Counted, 'items'> & { host: number }): number | undefined {
    return this.#in(manifest).of(profile, host === 0 ? null : host);
  }

  /** Of items that are counted together those on hosts that a statement names, which have cases of their own, and all others. `some`: how many are on such a host. */
  *onHosts(
    { manifest, profile, items }: Counted,
    some: (host: { id: number; name: string }, all: number) => number,
  ): Generator<readonly [number | undefined, number]> {
    let rest = items;
    const own = this.#in(manifest).hostsOf(profile);
    if (own.some((host) => host !== 0)) {
      const named = prepared(
        this.#db,
        `select p.judged, p.items, h.id, h.name from population p join host h on h.id = p.host
         where p.judging = ? and p.manifest = ? and p.profile = ? and p.host > 0`,
      );
      for (const { judged, items: all, ...host } of named.all(this.#at.judging, manifest, profile) as NamedCase[]) {
        const there = some(host, all);
        rest -= there;
        if (there > 0) yield [judged, there];
      }
    }
    if (rest > 0) yield [this.#in(manifest).of(profile, null), rest];
  }
}

interface NamedCase {
  judged: number;
  items: number;
  id: number;
  name: string;
}

function isOf(lookup: Lookup, term: string, row: Row): boolean {
  for (const one of termsOf(lookup, row) ?? []) if (one === term) return true;
  return false;
}

/** The rows of items in force at the run, of those that are wanted. */
function* inOrder(db: Db, at: AsOf, ids: Iterable<unknown>, wanted: (row: Row) => boolean): Generator<Row> {
  const read = `select i.id, i.key, i.url, i.host as hostId, i.owner, i.collected, i.profile, ${WORKS_OF_ITEM} as works,
       i.key is not null and exists (select 1 from detection x where x.item = i.id and instr(i.key, x.masked) > 0) as masked
     from item i where i.id = :id and ${inForce('i')}`;
  const nameOf = prepared(db, 'select name from host where id = ?').pluck();
  for (const id of ids as Iterable<number>) {
    const found = prepared(rowsOfItem(db, id), read).get({ id, run: at.run }) as Omit<Row, 'host'> | undefined;
    if (found === undefined) continue;
    const row = { ...found, host: found.hostId === null ? null : (nameOf.get(found.hostId) as string) };
    if (wanted(row)) yield row;
  }
}

function summed(db: Db, at: AsOf, rows: Iterable<Row>, cases: CasesOfItems, limit: number): FoundItems {
  const found: FoundItems = { items: 0, manifests: 0, cases: new Map(), listed: [] };
  const manifests = new Set<number>();
  for (const row of rows) {
    const manifest = Math.floor(row.id / ROWS);
    manifests.add(manifest);
    found.items += 1;
    addTo(found.cases, cases.of({ manifest, profile: row.profile, host: row.hostId ?? 0 }), 1);
    if (found.listed.length < limit) found.listed.push(itemOf(db, at, row, cases));
  }
  return { ...found, manifests: manifests.size };
}

/** Items that are known by their numbers, those in force at the run. */
export function itemsById(db: Db, at: AsOf, ids: readonly number[], limit: number): FoundItems {
  return summed(
    db,
    at,
    inOrder(db, at, ids, () => true),
    new CasesOfItems(db, at),
    limit,
  );
}

function addTo(cases: FoundItems['cases'], judged: number | undefined, items: number): void {
  cases.set(judged, (cases.get(judged) ?? 0) + items);
}

function itemOf(db: Db, at: AsOf, row: Row, cases: CasesOfItems): FoundItem {
  const manifest = Math.floor(row.id / ROWS);
  const judged = cases.of({ manifest, profile: row.profile, host: row.hostId ?? 0 });
  return {
    id: row.id,
    at: placeOf(db, row.id, at.run),
    dataset: datasetOf(db, at.run, manifest),
    ...(row.key !== null && row.masked === 0 && { key: row.key }),
    ...(row.url !== null && { url: row.url }),
    ...(row.owner !== null && { owner: row.owner }),
    ...(row.works !== null && { works: worksShown(row.works) }),
    ...(row.collected !== null && { collected: row.collected }),
    ...(judged !== undefined && { judged }),
  };
}

/** Something that a card, a text beside the data or a person says, in which what is asked for stands. */
export interface FoundStatement {
  about: string;
  at: Place;
  dataset: string;
  words: string;
}

/** What descriptors and people say of whole datasets, as of a run: who owns them, where they are from, their licenses, their names. */
export function statementsSaid(db: Db, at: AsOf): FoundStatement[] {
  const claims = sqlite(db)
    .prepare(
      `select c.about, c.raw as words, m.path, c.line, c.field, d.name as dataset from claim c join manifest m on m.id = c.manifest
       join dataset d on d.id = c.dataset where c.raw is not null and c.raw <> '' and ${inForce('c')} order by c.id`,
    )
    .all({ run: at.run }) as (SaidRow & { field: string | null })[];
  const titles = sqlite(db)
    .prepare(
      `select 'title' as about, v.title as words, m.path, null as line, d.name as dataset from manifest_version v join manifest m on m.id = v.manifest
       join dataset_manifest dm on dm.manifest = m.id and ${inForce('dm')} join dataset d on d.id = dm.dataset where v.title is not null and ${inForce('v')}
       union all select 'title', d.name, m.path, null, d.name from dataset d join dataset_manifest dm on dm.dataset = d.id and ${inForce('dm')}
       join manifest m on m.id = dm.manifest`,
    )
    .all({ run: at.run }) as SaidRow[];
  const people = sqlite(db)
    .prepare(
      `select 'declaration' as about, s.value as words, s.path, s.line, coalesce(json_extract(s.scope, '$.dataset'), '') as dataset
       from statement s where s.kind in ('declaration', 'grant') and ${inForce('s')} order by s.id`,
    )
    .all({ run: at.run }) as SaidRow[];
  return [...titles, ...claims, ...people].map(({ about, words, path, line, dataset }) => ({
    about,
    words,
    dataset,
    at: { path, ...(line !== null && { line }) },
  }));
}

interface SaidRow {
  about: string;
  words: string;
  path: string;
  line: number | null;
  dataset: string;
}

/** A case with what was concluded of its license, or why nothing was. */
export interface CaseRights {
  license?: string;
  state: string;
  raw?: string;
  reservation?: string;
}

/** What was concluded of the rights in cases of a judging: in these, or in all of items. */
export function rightsOfCases(db: Db, at: AsOf, some?: readonly number[]): Map<number, CaseRights> {
  const which = some === undefined ? '' : 'and f.judged in (select value from json_each(:some))';
  const rows = sqlite(db)
    .prepare(
      `select f.judged, f.name, f.value from fact f where f.judging = :judging ${which}
       and f.name in ('license.expression', 'license.state', 'license.raw', 'reservation.ai-training') and f.value is not null`,
    )
    .raw()
    .all({ judging: at.judging, ...(some && { some: JSON.stringify(some) }) }) as [number, string, string][];
  const rights = new Map<number, CaseRights>();
  for (const [judged, name, value] of rows) {
    const one: CaseRights = rights.get(judged) ?? { state: 'missing' };
    const said = JSON.parse(value) as string;
    if (name === 'license.expression') one.license = said;
    else if (name === 'license.state') one.state = said;
    else if (name === 'license.raw') one.raw = said;
    else one.reservation = said;
    rights.set(judged, one);
  }
  return rights;
}

/** The profiles of a judging whose own statements on license, reservations or legal basis pass a test. */
export function profilesSaying(db: Db, at: AsOf, passes: (words: string) => boolean): Set<number> {
  const rows = sqlite(db)
    .prepare('select id, body from profile where id in (select profile from population where judging = ?)')
    .raw()
    .iterate(at.judging) as IterableIterator<[number, string]>;
  const found = new Set<number>();
  for (const [profile, body] of rows) {
    const said = JSON.parse(body) as Record<string, { raw?: string } | undefined>;
    if (['license', 'reservations', 'basis'].some((name) => said[name]?.raw !== undefined && passes(said[name].raw))) found.add(profile);
  }
  return found;
}

/** How many items carry a notice or another mark of rights, of which the ledger keeps the kind and not the words. */
export function itemsWithMarks(db: Db, at: AsOf): number {
  return sqlite(db)
    .prepare(
      `select coalesce(sum(p.items), 0) from population p join fact f on f.judging = p.judging and f.judged = p.judged and f.name = 'ip.kinds'
       where p.judging = ? and f.value is not null`,
    )
    .pluck()
    .get(at.judging) as number;
}

/** Manifests in force whose items give several addresses, or several owners, of which one is kept: with the fields that may be left out. */
export function fieldsLeftOut(db: Db, at: AsOf, roles: readonly string[]): { path: string; fields: string[] }[] {
  const rows = sqlite(db)
    .prepare(`select m.path, v.roles from manifest_version v join manifest m on m.id = v.manifest where v.items > 0 and ${inForce('v')}`)
    .raw()
    .all({ run: at.run }) as [string, string][];
  return rows.flatMap(([path, body]) => {
    const told = (JSON.parse(body) as { roles?: Record<string, string[]> }).roles ?? {};
    const fields = [...new Set(roles.flatMap((role) => told[role] ?? []))];
    return fields.length > 1 ? [{ path, fields }] : [];
  });
}
