import type { Place } from '../../model/basics.js';
import type { Permissions } from '../../model/license-terms.js';
import { append } from '../../text/append.js';
import { sqlite } from '../database.js';
import { ROWS } from '../items.js';
import { documentsOf } from '../kept-documents.js';
import type { Db } from '../open-ledger.js';
import { type AsOf, inForce } from './as-of.js';

/** A license that asks for credit or for its notice, and how many items are under it. */
export interface CreditLicense {
  expression: string;
  permissions: Permissions;
  items: number;
}

/** Where items under one license come from: their dataset, and their host where they have one. */
export interface CreditSource {
  dataset: string;
  host?: string;
  /** The host's number in the ledger; 0 without one. */
  hostId: number;
  items: number;
  /** Items that name no author. */
  anonymous: number;
  /** Distinct authors as stated. */
  authors: number;
}

/** An author as stated, with how many items, and the first few of their addresses in order. */
export interface CreditAuthor {
  /** Left out for the items that name none. */
  author?: string;
  items: number;
  urls: string[];
  /** How many more have an address. */
  more: number;
}

/** An item that is credited. */
export interface CreditItem {
  expression: string;
  dataset: string;
  at: Place;
  key?: string;
  url?: string;
  author?: string;
}

/** Items that are not credited, and why: the license is not settled, it asks for nothing, or it is not known whether it does. */
export interface Uncredited {
  why: 'missing' | 'unclear' | 'conflict' | 'not-asked' | 'not-known';
  expression?: string;
  dataset: string;
  items: number;
}

/** A dataset without a list of items: what its cards and texts say has to be credited as a whole. */
export interface BareDataset {
  dataset: string;
  expression?: string;
  /** Absent where the license asks for credit or notice. */
  why?: Uncredited['why'];
}

interface CaseRow {
  manifest: number;
  profile: number;
  host: number;
  dataset: number;
  name: string;
  items: number;
  expression: string | null;
  state: string | null;
}

/**
 * Credits of the items of a run, by license, source and author. Items are read in one pass into a table that SQLite keeps in a file, so that
 * memory does not grow with them.
 */
export class Credits {
  readonly #db: Db;
  readonly #at: AsOf;
  readonly #permissions: ReadonlyMap<string, Permissions>;
  readonly uncredited: Uncredited[] = [];
  readonly licenses: CreditLicense[] = [];
  readonly bare: BareDataset[] = [];

  /** `datasets`: only these, all when it is empty. `examples`: how many addresses are kept for each author. */
  constructor(db: Db, at: AsOf, datasets: readonly string[], examples: number) {
    this.#db = db;
    this.#at = at;
    this.#permissions = new Map(
      documentsOf<{ expression: string; permissions: Permissions }>(db, at.judging, 'permissions').map((one) => [
        one.expression,
        one.permissions,
      ]),
    );
    sqlite(db).exec('commit');
    sqlite(db).pragma('temp_store = file');
    sqlite(db).exec('begin');
    this.#gatherCases(datasets);
    this.#gatherBare(datasets);
    this.#gatherAuthors(examples);
    this.licenses = (
      sqlite(db).prepare('select license as expression, sum(items) as items from credit group by license order by 2 desc, 1').all() as {
        expression: string;
        items: number;
      }[]
    ).map((one) => ({ ...one, permissions: this.#permissions.get(one.expression)! }));
  }

  /** Every judged case with the license that has to be credited, null where none has to. */
  #gatherCases(datasets: readonly string[]): void {
    const db = this.#db;
    sqlite(db).exec(`create temp table credit_case (manifest integer, profile integer, host integer, dataset text, license text,
      primary key (manifest, profile, host)) without rowid`);
    const insert = sqlite(db).prepare('insert into credit_case (manifest, profile, host, dataset, license) values (?, ?, ?, ?, ?)');
    const rows = sqlite(db)
      .prepare(
        `select p.manifest, p.profile, p.host, p.dataset, d.name, p.items, json_extract(e.value, '$') as expression, json_extract(s.value, '$') as state
         from population p join dataset d on d.id = p.dataset
         left join fact e on e.judging = p.judging and e.judged = p.judged and e.name = 'license.expression'
         left join fact s on s.judging = p.judging and s.judged = p.judged and s.name = 'license.state'
         where p.judging = ? order by p.id`,
      )
      .all(this.#at.judging) as CaseRow[];
    const left = new Map<string, Uncredited>();
    for (const { manifest, profile, host, name, items, expression, state } of rows) {
      if (datasets.length > 0 && !datasets.includes(name)) continue;
      const why = this.#whyNot(expression, state);
      insert.run(manifest, profile, host, name, why === undefined ? expression : null);
      if (why === undefined) continue;
      const id = JSON.stringify([why, expression, name]);
      const before = left.get(id);
      if (before) before.items += items;
      else left.set(id, { why, ...(expression !== null && { expression }), dataset: name, items });
    }
    append(
      this.uncredited,
      [...left.values()].sort((a, b) => b.items - a.items || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    );
  }

  #gatherBare(datasets: readonly string[]): void {
    const rows = sqlite(this.#db)
      .prepare(
        `select d.name as dataset, json_extract(e.value, '$') as expression, json_extract(s.value, '$') as state
         from fact s join judged j on j.id = s.judged and j.scope = 'dataset' join dataset d on d.id = j.dataset
         left join fact e on e.judging = s.judging and e.judged = s.judged and e.name = 'license.expression'
         where s.judging = :judging and s.name = 'license.state'
         and not exists (select 1 from population p where p.judging = :judging and p.dataset = d.id) order by d.name`,
      )
      .all({ judging: this.#at.judging }) as { dataset: string; expression: string | null; state: string }[];
    for (const { dataset, expression, state } of rows) {
      if (datasets.length > 0 && !datasets.includes(dataset)) continue;
      const why = this.#whyNot(expression, state);
      this.bare.push({ dataset, ...(expression !== null && { expression }), ...(why !== undefined && { why }) });
    }
  }

  #whyNot(expression: string | null, state: string | null): Uncredited['why'] | undefined {
    if (expression === null) return state === 'unclear' || state === 'conflict' ? state : 'missing';
    const { attribution = 'unknown', notice = 'unknown' } = this.#permissions.get(expression) ?? {};
    if (attribution === 'yes' || notice === 'yes') return undefined;
    return attribution === 'no' && notice === 'no' ? 'not-asked' : 'not-known';
  }

  #gatherAuthors(examples: number): void {
    const db = this.#db;
    sqlite(db).aggregate('first_urls', {
      start: (): string[] => [],
      step: (urls: string[], url: unknown) => keepFirst(urls, url, examples),
      result: (urls: string[]) => JSON.stringify(urls),
    });
    sqlite(db).exec(
      'create temp table credit (license text, dataset text, host integer, author text, items integer, addressed integer, urls text)',
    );
    sqlite(db)
      .prepare(
        `insert into credit select c.license, c.dataset, coalesce(i.host, 0), i.owner, count(*), count(i.url), first_urls(i.url) ${credited()}
       group by c.license, c.dataset, coalesce(i.host, 0), i.owner`,
      )
      .run({ run: this.#at.run });
    sqlite(db).exec('create index temp.credit_source on credit (license, dataset, host)');
  }

  /** Where items under a license come from, most items first. */
  sources(expression: string): CreditSource[] {
    const rows = sqlite(this.#db)
      .prepare(
        `select c.dataset, c.host as hostId, h.name as host, sum(c.items) as items, sum(iif(c.author is null, c.items, 0)) as anonymous, count(c.author) as authors
         from credit c left join host h on h.id = c.host where c.license = ? group by c.dataset, c.host order by items desc, c.dataset, h.name`,
      )
      .all(expression) as (Omit<CreditSource, 'host'> & { host: string | null })[];
    return rows.map(({ host, ...rest }) => ({ ...rest, ...(host !== null && { host }) }));
  }

  /** The authors of a source, most items first; the items that name none come last. */
  *authors(expression: string, source: CreditSource): Generator<CreditAuthor> {
    const rows = sqlite(this.#db)
      .prepare(
        `select author, items, addressed, urls from credit where license = :expression and dataset = :dataset and host = :hostId
         order by author is null, items desc, author`,
      )
      .iterate({ expression, dataset: source.dataset, hostId: source.hostId }) as IterableIterator<{
      author: string | null;
      items: number;
      addressed: number;
      urls: string;
    }>;
    for (const { author, items, addressed, urls } of rows) {
      const first = JSON.parse(urls) as string[];
      yield { ...(author !== null && { author }), items, urls: first, more: addressed - first.length };
    }
  }

  /** Every credited item, by license, dataset and place. */
  *items(): Generator<CreditItem> {
    const rows = sqlite(this.#db)
      .prepare(
        `select c.license as expression, c.dataset, m.path, v.unit, i.id, i.key, i.url, i.owner,
           i.at + coalesce((select o.shift from ordering o where o.version = v.id and (i.id & ${ROWS - 1}) between o.first and o.first + o.rows - 1), 0) as place
         ${credited(`join manifest m on m.id = i.id / ${ROWS} join manifest_version v on v.manifest = m.id and ${inForce('v')}`)}
         order by c.license, c.dataset, i.id`,
      )
      .iterate({ run: this.#at.run }) as IterableIterator<{
      expression: string;
      dataset: string;
      path: string;
      unit: 'line' | 'record';
      key: string | null;
      url: string | null;
      owner: string | null;
      place: number;
    }>;
    for (const { expression, dataset, path, unit, key, url, owner, place } of rows)
      yield {
        expression,
        dataset,
        at: { path, [unit]: place },
        ...(key !== null && { key }),
        ...(url !== null && { url }),
        ...(owner !== null && { author: owner }),
      };
  }
}

/** Items in force with their case: the one for their host, where a statement names it, else the one for all others. */
function credited(joined = ''): string {
  return `from item i cross join credit_case c on c.manifest = i.id / ${ROWS} and c.profile = i.profile
    and c.host = coalesce((select n.host from credit_case n where n.manifest = i.id / ${ROWS} and n.profile = i.profile and n.host = i.host), 0)
    ${joined} where c.license is not null and ${inForce('i')}`;
}

/** Keeps the first few addresses in order; the order in which rows come does not matter. */
function keepFirst(urls: string[], url: unknown, most: number): string[] {
  if (typeof url !== 'string' || urls.includes(url)) return urls;
  if (urls.length < most) {
    urls.push(url);
    urls.sort();
  } else if (most > 0 && url < urls[most - 1]!) {
    urls[most - 1] = url;
    urls.sort();
  }
  return urls;
}
