import type {
  Confidence,
  DetectionView,
  GeneratedView,
  LicenseView,
  ModelTerms,
  Permissions,
  Snapshot,
  SourceKind,
  SourceView,
  Words,
} from '../model.js';
import { documentsOf } from './documents.js';
import type { Db } from './open.js';
import { placeOf } from './place.js';
import { Queries } from './queries.js';
import type { AsOf } from './query.js';
import { inForce } from './query.js';

/** Items of the judged cases by the value of a fact, as SQL over `population` and `fact`. */
const BY_FACT = `from population p left join fact f on f.judging = p.judging and f.judged = p.judged and f.name = :fact
  where p.judging = :judging`;

function itemsBy(db: Db, at: AsOf, fact: string): Map<string, number> {
  const rows = db
    .prepare(`select coalesce(f.value, '') as value, sum(p.items) as items ${BY_FACT} group by 1`)
    .all({ fact, judging: at.judging }) as {
    value: string;
    items: number;
  }[];
  return new Map(rows.map(({ value, items }) => [value, items]));
}

const total = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

export function known(db: Db, at: AsOf): Snapshot['known'] {
  const source = itemsBy(db, at, 'source.known');
  const license = itemsBy(db, at, 'license.state');
  const personal = `join fact pi on pi.judging = p.judging and pi.judged = p.judged and pi.name = 'pi.present' and pi.value = 'true'`;
  const basis = db
    .prepare(
      `select coalesce(f.value, '') as value, sum(p.items) as items from population p ${personal}
       left join fact f on f.judging = p.judging and f.judged = p.judged and f.name = 'basis.recorded' where p.judging = ? group by 1`,
    )
    .all(at.judging) as { value: string; items: number }[];
  const withBasis = new Map(basis.map(({ value, items }) => [value, items]));
  const queries = new Queries(at);
  return {
    source: { known: source.get('true') ?? 0, of: total(source), query: queries.items('source.known', 'true') },
    license: { known: license.get('"known"') ?? 0, of: total(license), query: queries.items('license.state', '"known"') },
    basis: {
      known: withBasis.get('true') ?? 0,
      of: total(withBasis),
      query: queries.personal('basis.recorded'),
    },
  };
}

export function licenses(db: Db, at: AsOf): LicenseView[] {
  const rows = db
    .prepare(
      `select coalesce(json_extract(e.value, '$'), '(' || coalesce(json_extract(s.value, '$'), 'missing') || ')') as expression,
         p.profile, sum(p.items) as items, json_extract(r.value, '$') as raw
       from population p
       left join fact e on e.judging = p.judging and e.judged = p.judged and e.name = 'license.expression'
       left join fact s on s.judging = p.judging and s.judged = p.judged and s.name = 'license.state'
       left join fact r on r.judging = p.judging and r.judged = p.judged and r.name = 'license.raw'
       where p.judging = ? group by 1, 2, 4`,
    )
    .all(at.judging) as { expression: string; items: number; raw: string | null }[];
  const permissions = new Map(
    documentsOf<{ expression: string; permissions: Permissions }>(db, at.judging, 'permissions').map((one) => [
      one.expression,
      one.permissions,
    ]),
  );
  const queries = new Queries(at);
  const views = new Map<string, LicenseView>();
  for (const { expression, items, raw } of rows) {
    let view = views.get(expression);
    if (!view) {
      view = { expression, items: 0, raw: [], query: queries.license(expression) };
      const known = permissions.get(expression);
      if (known) view.permissions = known;
      views.set(expression, view);
    }
    view.items += items;
    if (raw !== null && view.raw.length < 5 && !view.raw.includes(raw)) view.raw.push(raw);
  }
  return [...views.values()].sort((a, b) => b.items - a.items || (a.expression < b.expression ? -1 : 1));
}

export function sources(db: Db, at: AsOf): SourceView[] {
  const queries = new Queries(at);
  const query = (name: string) => queries.source(name);
  const hosts = db
    .prepare(
      `select h.name, sum(t.items) as items from host_tally t join host h on h.id = t.host where ${inForce('t')} group by t.host order by 2 desc, 1 limit 200`,
    )
    .all({ run: at.run }) as { name: string; items: number }[];
  const without = db
    .prepare(`select t.manifest, t.profile, t.items - t.hosted as items from tally t where t.items > t.hosted and ${inForce('t')}`)
    .all({ run: at.run }) as { items: number; manifest: number; profile: number }[];
  const judged = db
    .prepare(
      `select p.manifest, p.profile, json_extract(k.value, '$') as kind, json_extract(h.value, '$') as host, json_extract(s.value, '$') as known
       from population p
       left join fact k on k.judging = p.judging and k.judged = p.judged and k.name = 'source.kind'
       left join fact h on h.judging = p.judging and h.judged = p.judged and h.name = 'source.host'
       left join fact s on s.judging = p.judging and s.judged = p.judged and s.name = 'source.known'
       where p.judging = ?`,
    )
    .all(at.judging) as { manifest: number; profile: number; kind: SourceKind | null; host: string | null; known: number | null }[];
  const facts = new Map(judged.map((row) => [`${row.manifest}/${row.profile}`, row]));
  const views = new Map<string, SourceView>(hosts.map(({ name, items }) => [name, { name, items, query: query(name) }]));
  for (const { items, manifest, profile } of without) {
    const fact = facts.get(`${manifest}/${profile}`);
    const name = fact?.host ?? fact?.kind ?? (fact?.known ? '(named without an address)' : '(missing)');
    const view = views.get(name) ?? { name, items: 0, query: query(name) };
    view.items += items;
    if (fact?.kind) view.kind = fact.kind;
    views.set(name, view);
  }
  return [...views.values()].sort((a, b) => b.items - a.items || (a.name < b.name ? -1 : 1));
}

export function bases(db: Db, at: AsOf): Snapshot['bases'] {
  const rows = db
    .prepare(
      `select f.value as terms, sum(p.items) as items from population p
       join fact pi on pi.judging = p.judging and pi.judged = p.judged and pi.name = 'pi.present' and pi.value = 'true'
       left join fact f on f.judging = p.judging and f.judged = p.judged and f.name = 'basis.terms' where p.judging = ? group by 1 order by 2 desc`,
    )
    .all(at.judging) as { terms: string | null; items: number }[];
  return rows.map(({ terms, items }) => ({
    terms: terms === null ? [] : (JSON.parse(terms) as string[]),
    items,
    query: new Queries(at).personal('basis.terms'),
  }));
}

/** Items that a model generated, by model; an item that names several counts for each. */
export function generated(db: Db, at: AsOf): GeneratedView[] {
  const terms = new Map(documentsOf<ModelTerms>(db, at.judging, 'model-terms').map((one) => [one.family, one]));
  const rows = db
    .prepare(
      `select coalesce(e.value, '(not named)') as model, sum(p.items) as items from population p
       join fact g on g.judging = p.judging and g.judged = p.judged and g.name = 'source.generated' and g.value = 'true'
       left join fact m on m.judging = p.judging and m.judged = p.judged and m.name = 'license.generator'
       left join json_each(coalesce(m.value, '[null]')) e where p.judging = ? group by 1`,
    )
    .all(at.judging) as { model: string; items: number }[];
  const queries = new Queries(at);
  return rows
    .map(({ model, items }) => ({ model, items, ...(terms.has(model) && { terms: terms.get(model)! }), query: queries.generated(model) }))
    .sort((a, b) => b.items - a.items || (a.model < b.model ? -1 : 1));
}

export function detectionViews(db: Db, at: AsOf): DetectionView[] {
  const kinds = documentsOf<{ id: string; type: string; title: Words }>(db, at.judging, 'detector');
  const counts = db
    .prepare(
      `select d.kind, count(distinct d.item) as items, count(*) as hits, sum(d.reserved) as reserved, group_concat(distinct d.field) as fields
       from detection d join item i on i.id = d.item where ${inForce('i')} group by d.kind order by d.kind`,
    )
    .all({ run: at.run }) as { kind: string; items: number; hits: number; reserved: number; fields: string | null }[];
  const first = db.prepare(
    `select d.item, d.field, d.masked, d.confidence, d.why from detection d join item i on i.id = d.item
     where d.kind = :kind and d.reserved = 0 and ${inForce('i')} order by d.item limit 3`,
  );
  return counts.map(({ kind, items, hits, reserved, fields }) => {
    const meta = kinds.find(({ id }) => id === kind);
    const examples = first.all({ kind, run: at.run }) as {
      item: number;
      field: string | null;
      masked: string;
      confidence: Confidence;
      why: string;
    }[];
    return {
      kind,
      type: meta?.type ?? '',
      title: meta?.title ?? { en: kind, zh: kind },
      items,
      hits,
      reserved,
      fields: (fields ?? '').split(',').filter(Boolean).sort().slice(0, 20),
      examples: examples.map(({ item, field, masked, confidence, why }) => ({
        at: { ...placeOf(db, item, at.run), ...(field !== null && { field }) },
        masked,
        confidence,
        why,
      })),
      query: new Queries(at).detections(kind),
    };
  });
}
