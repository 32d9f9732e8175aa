/**
 * The population of a judging, each part with all that was concluded for it and who says so: what the tables of a report, and the CSV that
 * goes with it, are added up from.
 */

import type { Json, Three } from '../../model/basics.js';
import type { SeparateConsent, Source, SourceKind } from '../../model/claim.js';
import type { FactName } from '../../model/fact.js';
import type { Declaration } from '../../model/statement.js';
import type { InventoryRow } from '../../model/views.js';
import { append } from '../../text/append.js';
import { compare } from '../../text/show.js';
import { sqlite } from '../database.js';
import type { Db } from '../open-ledger.js';
import { PROFILES_SHARED } from '../profiles.js';
import { type CountedOnce, countedOnce } from '../shards/counted-once.js';
import { type AsOf, inForce, isUnnamed, partAndValue } from './as-of.js';

/** A part of the population: the items of one manifest that were judged as one case, those apart of which only some name a host, and those that name none. */
export interface PopulationCase extends InventoryRow {
  judged: number;
  manifestId: number;
  overlay: number;
  /** 0: any host that no statement names. */
  host: number;
  /** How many of its items name a host themselves. */
  hosted: number;
  /** The source is declared by a name. */
  declared: boolean;
  /** The host of the address that a declaration, a list or a card gives for the source. */
  address?: string;
}

const FACTS = [
  'source.known',
  'source.kind',
  'source.host',
  'source.evidence',
  'source.generated',
  'license.expression',
  'license.state',
  'license.generator',
  'pi.present',
  'pi.sensitive',
  'pi.minors',
  'basis.recorded',
  'basis.terms',
  'basis.separate-consent',
  'basis.separate-for',
  'basis.guardian',
  'consent.against',
] as const satisfies readonly FactName[];
type Known = Partial<Record<(typeof FACTS)[number], { value: Json | undefined; from: string[] }>>;

/** The cases of a judging with items, in the order of their datasets and manifests. */
export function populationOf(db: Db, at: AsOf): PopulationCase[] {
  const rows = partsOf(db, at);
  const facts = factsOf(db, at);
  const speaking = new Speaking(db, at);
  const counted = countedOnce(db)?.hostsOf ?? hostsOf(db, at);
  const hosts = new Map(counted.map(([manifest, count, one]) => [manifest, { count, one }]));
  return rows.map(({ ownSource, hostName, ...row }) => {
    const known: Known = facts.get(row.judged) ?? {};
    const said = speaking.of(row.overlay);
    const named = row.hosted;
    const others = hosts.get(row.manifestId);
    const count = row.host > 0 ? 1 : (others?.count ?? 0);
    const only = row.host > 0 ? hostName : count === 1 ? others?.one : undefined;
    const isKnown = known['source.known']?.value === true;
    const generators = known['license.generator']?.value;
    const source =
      said.name ??
      (named === row.items && only !== undefined ? only : undefined) ??
      (!isKnown
        ? '(missing)'
        : named > 0
          ? '(hosts)'
          : (text(known['source.host']?.value) ??
            said.stated ??
            said.address ??
            (Array.isArray(generators) && generators.length > 0 ? generators.join(', ') : undefined) ??
            '(not named)'));
    const state = text(known['license.state']?.value) ?? 'missing';
    return {
      ...row,
      hosts: named > 0 ? count : 0,
      source,
      declared: said.name !== undefined,
      ...(said.address !== undefined && { address: said.address }),
      ...(text(known['source.kind']?.value) !== undefined && { sourceKind: text(known['source.kind']?.value) as SourceKind }),
      sourceSaid: isKnown
        ? distinct([
            ...(said.at === undefined ? [] : [said.at]),
            ...(ownSource === 1 ? ['the item'] : []),
            ...(known['source.known']?.from ?? []),
          ])
        : [],
      sourceEvidence: known['source.evidence']?.value === true,
      license: text(known['license.expression']?.value) ?? `(${state})`,
      licenseSaid: distinct(known['license.expression']?.from ?? known['license.state']?.from ?? []),
      personal: three(known['pi.present']?.value),
      sensitive: three(known['pi.sensitive']?.value),
      minors: three(known['pi.minors']?.value),
      minorsSaid: distinct(known['pi.minors']?.from ?? []),
      bases: list(known['basis.terms']?.value),
      basisSaid: known['basis.recorded']?.value === true ? distinct(known['basis.recorded'].from) : [],
      jurisdictions: said.jurisdictions,
      separateConsent: three(known['basis.separate-consent']?.value),
      separateFor: list(known['basis.separate-for']?.value) as SeparateConsent[],
      guardian: three(known['basis.guardian']?.value),
      against: list(known['consent.against']?.value),
      generated: three(known['source.generated']?.value),
    };
  });
}

/** The cases as rows of the inventory: those of a manifest that differ in nothing that is shown are one. */
export function inventoryOf(cases: readonly PopulationCase[]): InventoryRow[] {
  const rows = new Map<string, InventoryRow>();
  for (const { judged, manifestId, overlay, host, hosted, declared, address, items, ...row } of cases) {
    const key = JSON.stringify(row);
    const before = rows.get(key);
    if (before) before.items += items;
    else rows.set(key, { ...row, items });
  }
  return [...rows.values()].sort(
    (a, b) =>
      compare(a.dataset, b.dataset) ||
      compare(a.manifest, b.manifest) ||
      b.items - a.items ||
      compare(JSON.stringify(a), JSON.stringify(b)),
  );
}

/** What the statements and cards that speak about a case say of its source and its bases. */
interface Said {
  /** Name of the source as declared. */
  name?: string;
  /** Where the source is declared, and by whom. */
  at?: string;
  /** Name of the source as a list, a card or the dataset it was made from states it. */
  stated?: string;
  /** The host of the address that is given with that name. */
  address?: string;
  jurisdictions: string[];
}

class Speaking {
  readonly #bodies: Map<number, string>;
  readonly #statements: Map<number, { value: Declaration; at: string }>;
  readonly #claims: Map<number, { name: string; address: string | undefined; prose: boolean }>;
  readonly #known = new Map<number, Said>();

  constructor(db: Db, at: AsOf) {
    const overlays = sqlite(db)
      .prepare(
        'select distinct o.id, o.body from population p join judged j on j.id = p.judged join overlay o on o.id = j.overlay where p.judging = ?',
      )
      .raw()
      .all(at.judging) as [number, string][];
    this.#bodies = new Map(overlays);
    const statements = sqlite(db)
      .prepare(
        `select s.id, s.value, s.path || coalesce(':' || s.line, '') as place, p.name as person from statement s left join person p on p.id = s.person
         where s.kind = 'declaration' and ${inForce('s')}`,
      )
      .all({ run: at.run }) as { id: number; value: string; place: string; person: string | null }[];
    this.#statements = new Map(
      statements.map(({ id, value, place, person }) => [
        id,
        { value: JSON.parse(value) as Declaration, at: person === null ? place : `${place} (${person})` },
      ]),
    );
    const claims = sqlite(db)
      .prepare(
        `select c.id, c.value, c.said_by as by from claim c where c.about in ('source', 'derived-from') and c.state = 'known' and ${inForce('c')}`,
      )
      .all({ run: at.run }) as { id: number; value: string | null; by: string }[];
    this.#claims = new Map(
      claims.map(({ id, value, by }) => {
        const said = partAndValue({ value }).value ?? null;
        return [id, { name: nameIn(said), address: addressIn(said), prose: by === 'prose' }];
      }),
    );
  }

  of(overlay: number): Said {
    let said = this.#known.get(overlay);
    if (!said) this.#known.set(overlay, (said = this.#read(this.#bodies.get(overlay))));
    return said;
  }

  #read(body: string | undefined): Said {
    const { statements = [], claims = [] } = body === undefined ? {} : (JSON.parse(body) as { statements?: number[]; claims?: number[] });
    const declared = statements.flatMap((id) => this.#statements.get(id) ?? []);
    // What a card or list states goes before a declaration without a document (`DECLARED_NAME` says the same in SQL).
    const counts = ({ source }: Declaration) =>
      !claims.some((id) => this.#claims.get(id)?.prose === false) || source?.evidence?.some(({ present }) => present);
    const naming = declared.findLast(({ value }) => value.source?.name !== undefined && counts(value));
    const telling = declared.findLast(({ value: { source } }) => source && (source.kind ?? source.url ?? source.name) !== undefined);
    // Running text is heard last.
    const said = claims.flatMap((id) => this.#claims.get(id) ?? []).filter(({ name }) => name !== '');
    const stated = said.find(({ prose }) => !prose) ?? said[0];
    const places = declared.flatMap(({ value }) => (value.basis ?? []).flatMap(({ jurisdiction }) => jurisdiction ?? []));
    const at = naming ?? telling;
    const addressed = declared.findLast(({ value }) => addressIn(value.source) !== undefined && counts(value));
    // An address goes with the name beside it, before one that another statement gives.
    const address = addressIn(naming?.value.source) ?? addressIn(addressed?.value.source) ?? (naming ? undefined : stated?.address);
    return {
      ...(naming && { name: naming.value.source!.name! }),
      ...(at && { at: at.at }),
      ...(stated !== undefined && { stated: stated.name }),
      ...(address !== undefined && { address }),
      jurisdictions: [...new Set(places)].sort(),
    };
  }
}

/** The name of a source as a claim has it, else its host; empty where it gives neither. */
function nameIn(value: Json): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return '';
  return [value.name, value.host, value.url].find((one): one is string => typeof one === 'string' && one !== '') ?? '';
}

/** The host that a source has or that its address names; undefined where it gives neither. */
function addressIn(value: Json | Source | undefined): string | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const { host, url } = value as { host?: Json; url?: Json };
  if (typeof host === 'string' && host !== '') return host;
  const parsed = typeof url === 'string' && URL.canParse(url) ? new URL(url) : undefined;
  return parsed?.hostname || undefined;
}

function factsOf(db: Db, at: AsOf): Map<number, Known> {
  const rows = sqlite(db)
    .prepare(`select judged, name, value, came_from from fact where judging = ? and name in (${FACTS.map(() => '?').join(', ')})`)
    .raw()
    .iterate(at.judging, ...FACTS) as IterableIterator<[number, (typeof FACTS)[number], string | null, string]>;
  const facts = new Map<number, Known>();
  for (const [judged, name, value, from] of rows) {
    const known = facts.get(judged) ?? {};
    known[name] = { value: value === null ? undefined : (JSON.parse(value) as Json), from: JSON.parse(from) as string[] };
    facts.set(judged, known);
  }
  return facts;
}

type Part = Pick<PopulationCase, 'judged' | 'manifestId' | 'host' | 'items' | 'hosted' | 'dataset' | 'manifest' | 'overlay'> & {
  ownSource: number;
  hostName: string;
};

/** The population of a judging, by case and manifest: as many rows as there are cases, however many profiles are judged as one. */
function partsOf(db: Db, at: AsOf): Part[] {
  const parts = countParts(db, at);
  const named = sqlite(db).prepare(
    `select d.name as dataset, m.path as manifest, j.overlay, json_extract(r.body, '$.source') as ownSource, coalesce(h.name, '') as hostName
     from judged j join dataset d on d.id = j.dataset join manifest m on m.id = :manifestId join ${PROFILES_SHARED} r on r.id = j.profile
       left join host h on h.id = :host and :host > 0 where j.id = :judged`,
  );
  return parts
    .map(({ judged, manifestId, host, ...part }) => ({
      judged,
      manifestId,
      host,
      ...part,
      ...(named.get({ judged, manifestId, host }) as Pick<Part, 'dataset' | 'manifest' | 'overlay' | 'ownSource' | 'hostName'>),
    }))
    .sort((a, b) => compare(a.dataset, b.dataset) || compare(a.manifest, b.manifest));
}

type Counted = Pick<Part, 'judged' | 'manifestId' | 'host' | 'items' | 'hosted'>;

/** The parts as counts: in SQL where all items of a manifest name a host or none does, else profile by profile. */
function countParts(db: Db, at: AsOf): Counted[] {
  const tallies = sqlite(db)
    .prepare(
      `select t.manifest, sum(t.hosted) = 0 as allWithout, sum(t.hosted <> t.items) = 0 as allNamed from tally t where ${inForce('t')} group by 1`,
    )
    .raw()
    .all({ run: at.run }) as [number, number, number][];
  const alike = new Map(tallies.map(([manifest, allWithout, allNamed]) => [manifest, allWithout === 1 || allNamed === 1]));
  const rows = sqlite(db)
    .prepare(
      `select judged, manifest, host, sum(items), min(profile) from population where judging = ? group by 1, 2, 3 order by manifest, 5, host desc`,
    )
    .raw()
    .all(at.judging) as [number, number, number, number, number][];
  const without = new Set(tallies.flatMap(([manifest, allWithout]) => (allWithout === 1 ? [manifest] : [])));
  const mixed = new Set<number>();
  const parts: Counted[] = [];
  for (const [judged, manifestId, host, items] of rows) {
    if (alike.get(manifestId) === false) {
      if (mixed.has(manifestId)) continue;
      mixed.add(manifestId);
      append(parts, countMixed(db, at, manifestId));
    } else {
      // A manifest that is not tallied has no items that are known to name one.
      const named = host > 0 || (alike.has(manifestId) && !without.has(manifestId));
      parts.push({ judged, manifestId, host, items, hosted: named ? items : 0 });
    }
  }
  return parts;
}

/** The parts of a manifest of which only some items name a host. */
function countMixed(db: Db, at: AsOf, manifestId: number): Counted[] {
  // Items whose host a statement names are a part of their own; the others of their profile may name one or not.
  const hosted = new Map(
    sqlite(db)
      .prepare(`select t.profile, t.hosted from tally t where t.manifest = :manifest and ${inForce('t')}`)
      .raw()
      .all({ run: at.run, manifest: manifestId }) as [number, number][],
  );
  const rows = sqlite(db)
    .prepare('select judged, profile, host, items from population where judging = ? and manifest = ? order by profile, host desc')
    .raw()
    .iterate(at.judging, manifestId) as IterableIterator<[number, number, number, number]>;
  const parts = new Map<string, Counted>();
  for (const [judged, profile, host, items] of rows) {
    const left = hosted.get(profile) ?? 0;
    if (host > 0) hosted.set(profile, left - items);
    const named = host > 0 ? items : left;
    const key = `${judged}/${host}/${named === items ? 'all' : named === 0 ? 'none' : 'some'}`;
    const part = parts.get(key);
    if (part === undefined) parts.set(key, { judged, manifestId, host, items, hosted: named });
    else {
      part.items += items;
      part.hosted += named;
    }
  }
  return [...parts.values()];
}

/** How many hosts each manifest lists that no statement names, and the name of one of them. Never all names: a crawl has a million. */
export function hostsOf(db: Db, at: AsOf): CountedOnce['hostsOf'] {
  return sqlite(db)
    .prepare(
      `select t.manifest, count(*), min(h.name) from host_tally t join host h on h.id = t.host
       where ${inForce('t')} and ${isUnnamed('t')}
       group by t.manifest`,
    )
    .raw()
    .all({ run: at.run, judging: at.judging }) as CountedOnce['hostsOf'];
}

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function list(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function three(value: Json | undefined): Three {
  return value === true ? 'yes' : value === false ? 'no' : 'unknown';
}

function distinct(words: readonly string[]): string[] {
  // A document shows and does not speak; a place with the name of who wrote it there says more than the place alone.
  return [...new Set(words)].filter(
    (word) => !word.startsWith('document ') && !words.some((other) => other !== word && other.startsWith(`${word} (`)),
  );
}
