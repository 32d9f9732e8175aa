import type { Words } from '../../model/basics.js';
import type { SeparateConsent, SourceKind } from '../../model/claim.js';
import type { ModelTerms, Permissions } from '../../model/license-terms.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { BasisView, DetectionView, GeneratedView, HostView, LicenseView, SourceView } from '../../model/views.js';
import { compare } from '../../text/show.js';
import { ownWords } from '../../text/words/item-words.js';
import { sqlite } from '../database.js';
import { documentsOf } from '../kept-documents.js';
import type { Db } from '../open-ledger.js';
import { placeOf } from '../place.js';
import { isCorpus } from '../shards/corpus-rows.js';
import { type CountedOnce, countedOnce, type UnnamedHosts } from '../shards/counted-once.js';
import { kindsFound } from '../shards/kinds-found.js';
import { type AsOf, inForce, isUnnamed } from './as-of.js';
import type { PopulationCase } from './ledger-inventory.js';
import { LICENSE, Queries } from './queries.js';

/** The cases of a judging, each with all of its items: facts are looked up once a case, not once a profile. */
export const CASES = '(select judging, judged, dataset, sum(items) as items from population where judging = :judging group by judged)';

/** Items of the judged cases by the value of a fact, as SQL over `population` and `fact`. */
const BY_FACT = `from ${CASES} p left join fact f on f.judging = p.judging and f.judged = p.judged and f.name = :fact
  where p.judging = :judging`;

function itemsBy(db: Db, at: AsOf, fact: string): Map<string, number> {
  const rows = sqlite(db)
    .prepare(`select coalesce(f.value, '') as value, sum(p.items) as items ${BY_FACT} group by 1`)
    .all({ fact, judging: at.judging }) as {
    value: string;
    items: number;
  }[];
  return new Map(rows.map(({ value, items }) => [value, items]));
}

const total = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

export function known(db: Db, at: AsOf, cases: readonly PopulationCase[]): Snapshot['known'] {
  const source = itemsBy(db, at, 'source.known');
  const license = itemsBy(db, at, 'license.state');
  const personal = cases.filter((one) => one.personal === 'yes');
  const sum = (those: readonly PopulationCase[]) => those.reduce((all, { items }) => all + items, 0);
  const queries = new Queries(at);
  return {
    source: { known: source.get('true') ?? 0, of: total(source), query: queries.share('source.known', 'true') },
    license: { known: license.get('"known"') ?? 0, of: total(license), query: queries.share('license.state', '"known"') },
    basis: {
      known: sum(personal.filter(({ bases: terms }) => terms.length > 0)),
      of: sum(personal),
      query: queries.personalShare('basis.recorded', 'true'),
    },
  };
}

/** So many spellings of a license are listed. */
const MAX_SPELLINGS = 5;

export function licenses(db: Db, at: AsOf, cases: readonly PopulationCase[]): LicenseView[] {
  const rows = sqlite(db)
    .prepare(
      `select ${LICENSE} as expression, p.judged, p.items, json_extract(r.value, '$') as raw
       from ${CASES} p join judged j on j.id = p.judged
       left join fact e on e.judging = p.judging and e.judged = p.judged and e.name = 'license.expression'
       left join fact s on s.judging = p.judging and s.judged = p.judged and s.name = 'license.state'
       left join fact r on r.judging = p.judging and r.judged = p.judged and r.name = 'license.raw'
       order by 1, j.profile, 4`,
    )
    .all({ judging: at.judging }) as { expression: string; judged: number; items: number; raw: string | null }[];
  const permissions = new Map(
    documentsOf<{ expression: string; permissions: Permissions }>(db, at.judging, 'permissions').map((one) => [
      one.expression,
      one.permissions,
    ]),
  );
  const queries = new Queries(at);
  const views = new Map<string, LicenseView>();
  const own = sqlite(db)
    .prepare(
      `select json_extract(w.body, '$.license.raw') from population p join profile w on w.id = p.profile
       where p.judging = ? and p.judged = ? order by p.profile`,
    )
    .pluck();
  for (const { expression, judged, items, raw } of rows) {
    let view = views.get(expression);
    if (!view) {
      view = { expression, items: 0, raw: [], query: queries.license(expression) };
      const known = permissions.get(expression);
      if (known) view.permissions = known;
      views.set(expression, view);
    }
    view.items += items;
    const words = raw === ownWords ? (own.iterate(at.judging, judged) as IterableIterator<string | null>) : [raw];
    for (const said of words) {
      if (view.raw.length >= MAX_SPELLINGS) break;
      if (said !== null && !view.raw.includes(said)) view.raw.push(said);
    }
  }
  const said = new Map<string, Set<string>>();
  for (const { license, licenseSaid } of cases) {
    const words = said.get(license) ?? new Set();
    for (const word of licenseSaid) words.add(word);
    said.set(license, words);
  }
  return [...views.values()]
    .map((view) => ({ ...view, said: [...(said.get(view.expression) ?? [])].sort(compare) }))
    .sort((a, b) => b.items - a.items || compare(a.expression, b.expression));
}

/** More sources than these are added up as `(others)`. */
const MAX_SOURCES = 500;

/**
 * Items by their source: the name as declared or stated, else the host that the items name themselves. The rows add up to all items of
 * the judging.
 */
export function sources(db: Db, at: AsOf, cases: readonly PopulationCase[]): SourceView[] {
  const queries = new Queries(at);
  const views = new Map<string, SourceSum>();
  const add = (name: string, items: number, one: Pick<PopulationCase, 'sourceKind' | 'sourceSaid'>, how: SourceSum['how']): SourceSum => {
    // Sources without a name are told apart by their kind.
    const key = name === '(not named)' ? `${how} ${name} ${one.sourceKind ?? ''}` : `${how} ${name}`;
    const sum = views.get(key) ?? { name, how, items: 0, kinds: new Set(), said: new Set(), cases: [] };
    sum.items += items;
    sum.kinds.add(one.sourceKind ?? 'unknown');
    for (const word of one.sourceSaid) sum.said.add(word);
    views.set(key, sum);
    return sum;
  };
  for (const one of cases) {
    if (one.declared) add(one.source, one.items, one, 'declared');
    else {
      if (one.hosted > 0 && one.host > 0) add(one.source, one.items, one, 'host');
      const rest = one.items - one.hosted;
      if (rest > 0) add(one.source === '(hosts)' || one.hosted > 0 ? '(not named)' : one.source, rest, one, 'other').cases.push(one);
    }
  }
  const { largest, left: unlisted } = countedOnce(db)?.unnamed ?? unnamedHosts(db, at, cases);
  for (const { name, items, kinds, said } of largest) {
    const sum = add(name, items, { sourceKind: kinds[0]!, sourceSaid: said }, 'host');
    for (const kind of kinds) sum.kinds.add(kind);
  }
  const all = [...views.values()].sort((a, b) => b.items - a.items || compare(a.name, b.name) || compare(a.how, b.how));
  const shown = all.length > MAX_SOURCES || unlisted.hosts > 0 ? all.slice(0, MAX_SOURCES - 1) : all;
  const rest = all.slice(shown.length);
  const queryOf = ({ name, how, cases: those }: SourceSum): string => {
    if (how === 'declared') return queries.declaredSource(name);
    return how === 'host' ? queries.hostSource(name) : queries.hostless(those);
  };
  return [
    ...shown.map((sum) => ({
      name: sum.name,
      ...(sum.kinds.size === 1 && !sum.kinds.has('unknown') && { kind: [...sum.kinds][0]! }),
      items: sum.items,
      said: [...sum.said].sort(compare),
      query: queryOf(sum),
    })),
    ...(rest.length + unlisted.hosts > 0
      ? [
          {
            name: '(others)',
            items: rest.reduce((sum, { items }) => sum + items, unlisted.items),
            others: rest.length + unlisted.hosts,
            query: '',
          },
        ]
      : []),
  ];
}

/**
 * The largest hosts that items name and no statement does, of manifests whose cases have no other source, with what these cases say of them. In SQL: a crawl has a
 * million hosts.
 */
export function unnamedHosts(db: Db, at: AsOf, cases: readonly PopulationCase[]): UnnamedHosts {
  const open = new Map<number, PopulationCase[]>();
  for (const one of cases)
    if (!one.declared && one.hosted > 0 && one.host === 0) open.set(one.manifestId, [...(open.get(one.manifestId) ?? []), one]);
  const from = `from host_tally t where ${inForce('t')} and t.manifest in (select value from json_each(:open))
    and ${isUnnamed('t')}`;
  const given = { run: at.run, judging: at.judging, open: JSON.stringify([...open.keys()]) };
  const largest = sqlite(db)
    .prepare(
      `select t.host, sum(t.items) as items, (select name from host where id = t.host) as name ${from} group by 1 order by 2 desc, 3 limit ${MAX_SOURCES}`,
    )
    .all(given) as { host: number; items: number; name: string }[];
  const [hosts, items] = sqlite(db).prepare(`select count(distinct t.host), coalesce(sum(t.items), 0) ${from}`).raw().get(given) as [
    number,
    number,
  ];
  const sums = new Map(largest.map(({ host }) => [host, { kinds: new Set<SourceKind>(), said: new Set<string>() }]));
  // Asked of all of them at once: to ask of each would read the tallies of all hosts five hundred times.
  const listing = sqlite(db)
    .prepare(`select t.host, t.manifest ${from} and t.host in (select value from json_each(:largest)) order by t.manifest`)
    .raw();
  for (const [host, manifest] of listing.iterate({ ...given, largest: JSON.stringify([...sums.keys()]) }) as IterableIterator<
    [number, number]
  >) {
    const { kinds, said } = sums.get(host)!;
    for (const one of open.get(manifest)!) {
      kinds.add(one.sourceKind ?? 'unknown');
      for (const word of one.sourceSaid) said.add(word);
    }
  }
  const shown = largest.reduce((all, one) => all + one.items, 0);
  return {
    largest: largest.map(({ host, ...one }) => ({ ...one, kinds: [...sums.get(host)!.kinds], said: [...sums.get(host)!.said] })),
    left: { hosts: hosts - largest.length, items: items - shown },
  };
}

interface SourceSum {
  name: string;
  how: 'declared' | 'host' | 'other';
  items: number;
  kinds: Set<SourceKind>;
  said: Set<string>;
  cases: PopulationCase[];
}

/** Items by the kind of their source, as declared and concluded for each case. */
export function sourceKinds(
  at: AsOf,
  cases: readonly PopulationCase[],
  views: readonly SourceView[],
): NonNullable<Snapshot['sourceKinds']> {
  const queries = new Queries(at);
  const items = new Map<SourceKind | '(missing)', number>();
  for (const one of cases) {
    const kind = one.source === '(missing)' ? '(missing)' : (one.sourceKind ?? 'unknown');
    items.set(kind, (items.get(kind) ?? 0) + one.items);
  }
  const named = (kind: SourceKind | '(missing)') =>
    views.filter(({ name, kind: of }) => (name === '(missing)' ? kind === '(missing)' : (of ?? 'unknown') === kind)).length;
  return [...items]
    .map(([kind, n]) => ({ kind, sources: named(kind), items: n, query: queries.sourceKind(kind) }))
    .sort((a, b) => b.items - a.items || compare(a.kind, b.kind));
}

/** Hosts beyond these have no query of their own. */
const MAX_TRACED_HOSTS = 100;

/** The hosts that items name themselves, most items first: all of them, or the largest. */
export function hosts(db: Db, at: AsOf, most?: number): HostView[] {
  const queries = new Queries(at);
  const counted = countedOnce(db);
  const isEnough = counted !== undefined && (counted.areAllHosts || (most !== undefined && most <= counted.hosts.length));
  const rows = isEnough ? counted.hosts.slice(0, most) : hostsCounted(db, at, most);
  return rows.map(({ name, items }, n) => ({ name, items, query: n < MAX_TRACED_HOSTS ? queries.host(name) : '' }));
}

/** The hosts with their items, most items first. */
export function hostsCounted(db: Db, at: AsOf, most?: number): CountedOnce['hosts'] {
  return sqlite(db)
    .prepare(
      `select h.name, sum(t.items) as items from host_tally t join host h on h.id = t.host where ${inForce('t')} group by t.host order by 2 desc, 1
       ${most === undefined ? '' : `limit ${most}`}`,
    )
    .all({ run: at.run }) as CountedOnce['hosts'];
}

/** Items with personal data by the bases that are recorded for them, who says so, and for which law they are meant. */
export function bases(at: AsOf, cases: readonly PopulationCase[]): BasisView[] {
  const queries = new Queries(at);
  const views = new Map<string, BasisView & { said: string[]; separateFor: SeparateConsent[]; overlays: Set<number> }>();
  for (const { personal, bases: terms, separateConsent, separateFor, guardian, jurisdictions, basisSaid, overlay, items } of cases) {
    if (personal !== 'yes') continue;
    const key = JSON.stringify([terms, separateConsent, guardian, jurisdictions]);
    const view = views.get(key) ?? {
      terms,
      items: 0,
      query: '',
      said: [],
      jurisdictions,
      separateConsent,
      separateFor: [],
      guardian,
      overlays: new Set(),
    };
    view.separateFor = [...new Set([...view.separateFor, ...separateFor])].sort();
    view.items += items;
    view.said = [...new Set([...view.said, ...basisSaid])].sort(compare);
    view.overlays.add(overlay);
    views.set(key, view);
  }
  return [...views.values()]
    .sort((a, b) => b.items - a.items || compare(JSON.stringify(a.terms), JSON.stringify(b.terms)))
    .map(({ overlays, ...view }) => ({
      ...view,
      query: queries.basis(
        view.terms.length > 0 ? JSON.stringify(view.terms) : null,
        jsonOf[view.separateConsent!],
        jsonOf[view.guardian!],
        [...overlays].sort((a, b) => a - b),
      ),
    }));
}

/** A fact of three values as the ledger has it; null where it is not known. */
const jsonOf = { yes: 'true', no: 'false', unknown: null } as const;

/** Items with separate consents on record, by what these are for. */
export function separateConsents(at: AsOf, cases: readonly PopulationCase[]): NonNullable<Snapshot['separateConsents']> {
  const queries = new Queries(at);
  return byElement(cases, ({ separateFor }) => separateFor).map(([what, items]) => ({
    for: what,
    items,
    query: queries.holding('basis.separate-for', what),
  }));
}

/** Items whose own records speak against the use of data about the person, by what they say. */
export function against(at: AsOf, cases: readonly PopulationCase[]): NonNullable<Snapshot['against']> {
  const queries = new Queries(at);
  return byElement(cases, (one) => one.against).map(([what, items]) => ({ what, items, query: queries.holding('consent.against', what) }));
}

function byElement<T extends string>(cases: readonly PopulationCase[], of: (one: PopulationCase) => readonly T[]): [T, number][] {
  const items = new Map<T, number>();
  for (const one of cases) for (const what of new Set(of(one))) items.set(what, (items.get(what) ?? 0) + one.items);
  return [...items].sort(([a, n], [b, m]) => m - n || compare(a, b));
}

/** Whether people under fourteen are in the data, as far as anybody says so or they were found. */
export function minors(at: AsOf, cases: readonly PopulationCase[]): NonNullable<Snapshot['minors']> {
  const queries = new Queries(at);
  const order = ['yes', 'unknown', 'no'] as const;
  return order.flatMap((answer) => {
    const those = cases.filter((one) => one.minors === answer);
    if (those.length === 0) return [];
    return [
      {
        answer,
        items: those.reduce((sum, { items }) => sum + items, 0),
        said: [...new Set(those.flatMap(({ minorsSaid }) => minorsSaid))].sort(compare),
        query: queries.items('pi.minors', jsonOf[answer]),
      },
    ];
  });
}

/** Items that a model generated, by model; an item that names several counts for each. */
export function generated(db: Db, at: AsOf): GeneratedView[] {
  const terms = new Map(documentsOf<ModelTerms>(db, at.judging, 'model-terms').map((one) => [one.family, one]));
  const rows = sqlite(db)
    .prepare(
      `select coalesce(e.value, '(not named)') as model, sum(p.items) as items from ${CASES} p
       join fact g on g.judging = p.judging and g.judged = p.judged and g.name = 'source.generated' and g.value = 'true'
       left join fact m on m.judging = p.judging and m.judged = p.judged and m.name = 'license.generator'
       left join json_each(coalesce(m.value, '[null]')) e where p.judging = :judging group by 1`,
    )
    .all({ judging: at.judging }) as { model: string; items: number }[];
  const queries = new Queries(at);
  return rows
    .map(({ model, items }) => ({ model, items, ...(terms.has(model) && { terms: terms.get(model)! }), query: queries.generated(model) }))
    .sort((a, b) => b.items - a.items || (a.model < b.model ? -1 : 1));
}

export function detectionViews(db: Db, at: AsOf): DetectionView[] {
  const kinds = documentsOf<{ id: string; type: string; title: Words }>(db, at.judging, 'detector');
  const queries = new Queries(at);
  return kindsFound(db, at).map(({ kind, items, hits, reserved, fields, examples }) => {
    const meta = kinds.find(({ id }) => id === kind);
    return {
      kind,
      type: meta?.type ?? '',
      title: meta?.title ?? { en: kind, zh: kind },
      items,
      hits,
      reserved,
      fields,
      examples: examples.map(({ item, field, masked, confidence, why }) => ({
        at: { ...placeOf(db, item, at.run), ...(field !== null && { field }) },
        masked,
        confidence,
        why,
      })),
      query: isCorpus(db) ? queries.foundInShards(kind) : queries.detections(kind),
    };
  });
}
