/** Which items of a finding waivers cover: counted where a scope is a dataset or path, looked up row by row where it is a host or an item. */

import { domainToASCII, domainToUnicode } from 'node:url';
import type { Rule } from '../../model/rule.js';
import type { FindingView } from '../../model/views.js';
import { waiverState } from '../../model/waiver.js';
import { matches } from '../../reading/glob.js';
import type { RecordedWaiver } from '../accepted.js';
import { sqlite } from '../database.js';
import { ROWS } from '../items.js';
import type { Db } from '../open-ledger.js';
import { rowsIn } from '../shards/corpus-rows.js';
import { type AsOf, inForce } from './as-of.js';
import { type AskedFinding, Queries } from './queries.js';
import { casesOf } from './query-items.js';

/** So many items are looked through for an example. */
const MAX_LOOKED_AT_ITEMS = 20_000;

/** A finding as far as waivers go by it. */
export type CoverableFinding = AskedFinding & Pick<FindingView, 'scope' | 'items' | 'where'>;

/** Items of a finding that one waiver covers; each item is in one part. */
export interface CoveredPart {
  /** The waiver's id; undefined for what no waiver in force covers. */
  waiver: string | undefined;
  items: number;
  where: { path: string; items: number }[];
}

/** How waivers cover a finding. */
export interface Covering {
  /** Together they are the finding. One alone where it cannot be told apart, as a finding without items. */
  parts: CoveredPart[];
  /** How many items each of the waivers matches, in force or not, those that another one covers too. */
  reach: Map<string, { items: number; where: Map<string, number>; whole: boolean }>;
}

/** An item as a waiver sees it. */
export interface CoverableItem {
  path: string;
  host: number | null;
  /** Undefined where it is missing or masked. */
  key?: string;
}

/** Items that differ in nothing that a waiver goes by. */
interface Group extends CoverableItem {
  items: number;
}

/** Matches findings and items with the waivers of a run. */
export class WaiverCover {
  readonly #db: Db;
  readonly #at: AsOf;
  readonly #byRule = new Map<string, RecordedWaiver[]>();
  readonly #inForce = new Set<RecordedWaiver>();
  readonly #hosts = new Map<RecordedWaiver, ReadonlySet<number>>();
  readonly #causes: ReadonlyMap<string, Rule['cause']>;
  readonly #manifests = new Map<string, number | undefined>();

  /** Waivers of rules that may not be waived, or that are not there, cover nothing. */
  constructor(db: Db, at: AsOf, waivers: readonly RecordedWaiver[], rules: readonly Rule[]) {
    this.#db = db;
    this.#at = at;
    this.#causes = new Map(rules.map(({ id, cause }) => [id, cause]));
    const waivable = new Set(rules.filter((rule) => rule.waivable).map(({ id }) => id));
    // Of several that cover an item the one that lasts longest is shown.
    const ordered = [...waivers].sort((a, b) => (a.until === b.until ? (a.id < b.id ? -1 : 1) : a.until > b.until ? -1 : 1));
    for (const waiver of ordered) {
      if (!waivable.has(waiver.rule)) continue;
      this.#byRule.set(waiver.rule, [...(this.#byRule.get(waiver.rule) ?? []), waiver]);
      if (waiverState(waiver, at.asOf) === 'in-force') this.#inForce.add(waiver);
    }
  }

  /** A waiver by its id. */
  named(id: string): RecordedWaiver | undefined {
    return [...this.#byRule.values()].flat().find((waiver) => waiver.id === id);
  }

  /** Whether any waiver is about a rule. */
  isAbout(rule: string): boolean {
    return this.#byRule.has(rule);
  }

  /** The waiver in force that covers an item of a finding. */
  ofItem(finding: AskedFinding, item: CoverableItem): RecordedWaiver | undefined {
    return this.#of(finding).find((waiver) => this.#inForce.has(waiver) && this.#covers(waiver, finding, item));
  }

  /** How a finding is covered. */
  of(finding: CoverableFinding): Covering {
    const waivers = this.#of(finding);
    const covering: Covering = { parts: [], reach: new Map() };
    for (const group of this.#groups(finding, waivers)) this.#assign(finding, group, waivers, covering);
    return covering;
  }

  /** The first items of a finding in a manifest that one waiver covers, or with no id those that none in force does. */
  itemsOf(finding: CoverableFinding, path: string, waiver: string | undefined, most: number): number[] {
    const manifest = this.#manifest(path);
    if (manifest === undefined || finding.scope !== 'item') return [];
    const wanted = this.#wanted(finding);
    const cases = casesOf(this.#db, this.#at, manifest);
    const rows = sqlite(rowsIn(this.#db, manifest))
      .prepare(
        `select i.id, i.profile, i.host, case when not exists (select 1 from detection x where x.item = i.id and instr(i.key, x.masked) > 0) then i.key end as key
         from item i where i.id between :low and :high and ${inForce('i')} and i.profile in (select value from json_each(:profiles)) order by i.id limit ${MAX_LOOKED_AT_ITEMS}`,
      )
      .iterate({
        low: manifest * ROWS,
        high: (manifest + 1) * ROWS - 1,
        run: this.#at.run,
        profiles: JSON.stringify(cases.profilesOf(wanted)),
      }) as IterableIterator<{ id: number; profile: number; host: number | null; key: string | null }>;
    const found: number[] = [];
    for (const { id, profile, host, key } of rows) {
      const judged = cases.of(profile, host);
      if (judged === undefined || !wanted.has(judged)) continue;
      if (this.ofItem(finding, { path, host, ...(key !== null && { key }) })?.id === waiver) found.push(id);
      if (found.length === most) break;
    }
    return found;
  }

  #wanted(finding: AskedFinding): Set<number> {
    const sql = new Queries(this.#at).casesOf(finding, this.#causes.get(finding.rule) ?? []);
    return new Set(sqlite(this.#db).prepare(sql).pluck().all() as number[]);
  }

  #of({ rule, dataset, fingerprint }: AskedFinding): RecordedWaiver[] {
    return (this.#byRule.get(rule) ?? []).filter(({ scope }) =>
      scope.finding !== undefined ? scope.finding === fingerprint : scope.dataset === undefined || scope.dataset === dataset,
    );
  }

  /** A finding in parts that every waiver covers as a whole or not at all. */
  #groups(finding: CoverableFinding, waivers: readonly RecordedWaiver[]): Group[] {
    const { where, items, scope } = finding;
    const counted = where.reduce((sum, place) => sum + place.items, 0);
    if (items === 0 || counted !== items) return [{ path: '', host: null, items }];
    return where.flatMap((place) => {
      const group: Group = { ...place, host: null };
      const fine = waivers.filter(
        (waiver) => isFine(waiver) && (waiver.scope.path === undefined || matches(waiver.scope.path, place.path)),
      );
      if (scope !== 'item' || fine.length === 0) return [group];
      const apart = this.#rows(finding, place.path, fine);
      return [{ ...group, items: place.items - apart.reduce((sum, one) => sum + one.items, 0) }, ...apart].filter((one) => one.items > 0);
    });
  }

  #assign(finding: CoverableFinding, group: Group, waivers: readonly RecordedWaiver[], { parts, reach }: Covering): void {
    const whole = group.path === '';
    const covering = waivers.filter((waiver) => (whole ? this.#coversWhole(waiver, finding) : this.#covers(waiver, finding, group)));
    for (const { id } of covering) {
      const reached = reach.get(id) ?? { items: 0, where: new Map<string, number>(), whole: false };
      reached.items += group.items;
      reached.whole ||= whole;
      if (!whole) reached.where.set(group.path, (reached.where.get(group.path) ?? 0) + group.items);
      reach.set(id, reached);
    }
    const first = covering.find((waiver) => this.#inForce.has(waiver))?.id;
    let part = parts.find(({ waiver }) => waiver === first);
    if (part === undefined) parts.push((part = { waiver: first, items: 0, where: [] }));
    part.items += group.items;
    if (whole) part.where = finding.where;
    else {
      const place = part.where.find(({ path }) => path === group.path);
      if (place === undefined) part.where.push({ path: group.path, items: group.items });
      else place.items += group.items;
    }
  }

  /** Whether a waiver covers a finding that cannot be told apart: all of its places, or none. */
  #coversWhole({ scope }: RecordedWaiver, { where }: CoverableFinding): boolean {
    if (scope.host !== undefined || scope.item !== undefined) return false;
    return scope.path === undefined || (where.length > 0 && where.every(({ path }) => matches(scope.path!, path)));
  }

  #covers(waiver: RecordedWaiver, finding: AskedFinding, { path, host, key }: CoverableItem): boolean {
    const { scope } = waiver;
    if (scope.finding !== undefined) return scope.finding === finding.fingerprint;
    if (scope.path !== undefined && !matches(scope.path, path)) return false;
    if (scope.item !== undefined && scope.item !== key) return false;
    return scope.host === undefined || (host !== null && this.#hostsOf(waiver).has(host));
  }

  /** The items of a finding in one manifest that have a host or a key which one of the waivers names. */
  #rows(finding: AskedFinding, path: string, waivers: readonly RecordedWaiver[]): Group[] {
    const manifest = this.#manifest(path);
    if (manifest === undefined) return [];
    const wanted = this.#wanted(finding);
    const cases = casesOf(this.#db, this.#at, manifest);
    const hosts = new Set(waivers.flatMap((waiver) => [...this.#hostsOf(waiver)]));
    const keys = waivers.flatMap(({ scope }) => scope.item ?? []);
    const rows = sqlite(rowsIn(this.#db, manifest))
      .prepare(
        `select i.profile, i.host, case when i.key in (select value from json_each(:keys))
           and not exists (select 1 from detection x where x.item = i.id and instr(i.key, x.masked) > 0) then i.key end as key, count(*) as items
         from item i where i.id between :low and :high and ${inForce('i')} and i.profile in (select value from json_each(:profiles))
           and (i.host in (select value from json_each(:hosts)) or i.key in (select value from json_each(:keys))) group by 1, 2, 3`,
      )
      .all({
        low: manifest * ROWS,
        high: (manifest + 1) * ROWS - 1,
        run: this.#at.run,
        profiles: JSON.stringify(cases.profilesOf(wanted)),
        hosts: JSON.stringify([...hosts]),
        keys: JSON.stringify(keys),
      }) as { profile: number; host: number | null; key: string | null; items: number }[];
    return rows.flatMap(({ profile, host, key, items }) => {
      const judged = cases.of(profile, host);
      return judged === undefined || !wanted.has(judged) ? [] : [{ path, host, ...(key !== null && { key }), items }];
    });
  }

  #manifest(path: string): number | undefined {
    if (!this.#manifests.has(path))
      this.#manifests.set(path, sqlite(this.#db).prepare('select id from manifest where path = ?').pluck().get(path) as number | undefined);
    return this.#manifests.get(path);
  }

  #hostsOf(waiver: RecordedWaiver): ReadonlySet<number> {
    let hosts = this.#hosts.get(waiver);
    if (hosts === undefined) this.#hosts.set(waiver, (hosts = new Set(hostsNamed(this.#db, waiver.scope.host))));
    return hosts;
  }
}

/** Whether its scope tells items of a manifest apart. */
function isFine({ scope }: RecordedWaiver): boolean {
  return scope.host !== undefined || scope.item !== undefined;
}

/** The hosts on record that a name covers, and their subdomains; an address may have it in letters of any writing, or in punycode. */
export function hostsNamed(db: Db, name: string | undefined): number[] {
  if (name === undefined) return [];
  const find = sqlite(db).prepare("select id from host where name = :host or substr(name, -length(:host) - 1) = '.' || :host").pluck();
  const ways = new Set([name, domainToASCII(name), domainToUnicode(name)].filter((one) => one !== ''));
  return [...ways].flatMap((host) => find.all({ host }) as number[]);
}
