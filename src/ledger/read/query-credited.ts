import type { Place } from '../../model/basics.js';
import type { Source } from '../../model/claim.js';
import { sqlite } from '../database.js';
import type { Db } from '../open-ledger.js';
import { STATEMENTS, type StatementRow, statementRows } from '../statements.js';
import { type AsOf, type ClaimRow, claimOf, inForce } from './as-of.js';

/** What is stated about a dataset that its credits repeat. */
export interface CreditedDataset {
  /** The name its descriptor gives it. */
  title?: string;
  /** Creators, publishers and rights holders, with where it is said. */
  owners: { name: string; at: Place /** The paths it is said of, where it is not the whole dataset. */; path?: string }[];
  /** Where it can be had. */
  urls: string[];
  /** License texts and permissions that are beside it. */
  texts: string[];
}

/** Under which name what is stated about a host's items in a dataset is kept; what is stated about all has the dataset's own. */
function hosted(dataset: string, hostId: number): string {
  return JSON.stringify([dataset, hostId]);
}

/** What is stated about the items of a dataset, and of those of one host in it. */
export function saidOf(found: ReadonlyMap<string, CreditedDataset>, dataset: string, hostId = 0): CreditedDataset {
  const [all, own] = [found.get(dataset), found.get(hosted(dataset, hostId))];
  const none: CreditedDataset = { owners: [], urls: [], texts: [] };
  if (!own) return all ?? none;
  const { title, owners, urls, texts } = all ?? none;
  return {
    ...(title !== undefined && { title }),
    owners: [...own.owners, ...owners],
    urls: [...own.urls, ...urls],
    texts: [...own.texts, ...texts],
  };
}

/** What cards, texts beside the data and declarations say of each dataset, as of a run. */
export function creditedDatasets(db: Db, at: AsOf): Map<string, CreditedDataset> {
  const found = new Map<string, CreditedDataset>();
  const of = (name: string): CreditedDataset => {
    const known = found.get(name) ?? { owners: [], urls: [], texts: [] };
    found.set(name, known);
    return known;
  };
  const add = (list: string[], one: string): void => {
    if (!list.includes(one)) list.push(one);
  };
  const claims = sqlite(db)
    .prepare(
      `select c.id, d.name as dataset, c.about, c.state, c.raw, c.value, c.why, m.path, c.line, c.field, c.said_by as by
       from claim c join dataset d on d.id = c.dataset join manifest m on m.id = c.manifest
       where c.state = 'known' and c.about in ('owner', 'source', 'license') and c.said_by <> 'prose' and ${inForce('c')} order by c.id`,
    )
    .all({ run: at.run }) as ClaimRow[];
  for (const row of claims) {
    const { about, value, by, at: place } = claimOf(row);
    const dataset = of(row.dataset);
    if (about === 'license' && by === 'file') add(dataset.texts, place.path);
    else if (about === 'owner' && typeof value === 'string' && !dataset.owners.some(({ name }) => name === value))
      dataset.owners.push({ name: value, at: place });
    else if (about === 'source' && isSource(value) && value.url !== undefined) add(dataset.urls, value.url);
  }
  const titles = sqlite(db)
    .prepare(
      `select d.name, v.title from manifest_version v join dataset_manifest dm on dm.manifest = v.manifest and ${inForce('dm')}
       join dataset d on d.id = dm.dataset where v.title is not null and ${inForce('v')} order by v.manifest`,
    )
    .all({ run: at.run }) as { name: string; title: string }[];
  for (const { name, title } of titles) of(name).title ??= title;
  declared(db, at, of);
  return found;
}

function isSource(value: unknown): value is Source {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Owners, addresses and evidence of the statements that were considered for a case of the dataset. */
function declared(db: Db, at: AsOf, of: (name: string) => CreditedDataset): void {
  const heard = sqlite(db)
    .prepare(
      `select distinct d.name, p.host, e.value as statement from population p join dataset d on d.id = p.dataset join judged j on j.id = p.judged
       join overlay o on o.id = j.overlay join json_each(o.body, '$.statements') e where p.judging = ? order by d.name, e.value, p.host`,
    )
    .all(at.judging) as { name: string; host: number; statement: number }[];
  const statements = new Map(
    statementRows(sqlite(db).prepare(`${STATEMENTS} order by id`).all() as StatementRow[]).map((one) => [one.id, one]),
  );
  for (const { name, host, statement } of heard) {
    const one = statements.get(statement);
    if (one?.kind !== 'declaration') continue;
    const dataset = of(one.scope.host === undefined ? name : hosted(name, host));
    const { source, license } = one.value;
    const { path } = one.scope;
    if (source?.owner !== undefined && !dataset.owners.some((other) => other.name === source.owner))
      dataset.owners.push({ name: source.owner, at: one.at, ...(path !== undefined && { path }) });
    if (source?.url !== undefined && !dataset.urls.includes(source.url)) dataset.urls.push(source.url);
    for (const file of license?.evidence ?? []) if (file.present && !dataset.texts.includes(file.path)) dataset.texts.push(file.path);
  }
}
