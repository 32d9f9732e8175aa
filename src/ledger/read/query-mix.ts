import type { MixFact, MixMember, Sizes } from '../../model/license-terms.js';
import { sqlite } from '../database.js';
import type { ProfileSizes } from '../item-sizes.js';
import { ROWS } from '../items.js';
import type { Db } from '../open-ledger.js';
import { LICENSE, quote } from './queries.js';

/** Items of a manifest and profile with the license that was concluded for them. */
export interface LicenseCase {
  manifest: number;
  profile: number;
  /** SPDX expression, or `(missing)`, `(unclear)`, `(conflict)`. */
  license: string;
  governing: string | null;
  /** The facts on its uses and duties, as JSON. */
  facts: string | null;
  items: number;
}

/** The facts that say what items may be used for, by what they are called in the license table. */
const USES: Readonly<Record<string, MixFact>> = {
  'license.permits.train': 'train',
  'license.permits.commercial': 'commercial',
  'license.permits.derivatives': 'derivatives',
  'license.permits.redistribute': 'redistribute',
  'license.requires.attribution': 'attribution',
  'license.requires.notice': 'notice',
  'license.requires.share-alike': 'shareAlike',
  'license.no-competing-model': 'noCompetingModel',
};

const GOVERNING = `iif(e.value is null, json_extract(g.value, '$'), null)`;

function casesOf(judging: number, dataset: string | undefined): string {
  const within = dataset === undefined ? '' : ` join dataset d on d.id = p.dataset and d.name = ${quote(dataset)}`;
  const fact = (letter: string, name: string) =>
    ` left join fact ${letter} on ${letter}.judging = p.judging and ${letter}.judged = p.judged and ${letter}.name = '${name}'`;
  const cases = `(select judging, judged, dataset, sum(items) as items from population where judging = ${judging} group by judged)`;
  return `from ${cases} p${within}${fact('e', 'license.expression')}${fact('s', 'license.state')}${fact('g', 'license.governing')}`;
}

/** The query that counts items by concluded license in a judging, of the whole or of one dataset, to be pasted into `sqlite3`. */
export function licensesQuery(judging: number, dataset?: string): string {
  return `select ${LICENSE} as license, sum(p.items) as items ${casesOf(judging, dataset)} group by 1 order by 2 desc`;
}

/** The query that gives the bytes of each profile of each manifest as of a run, as far as they were measured. */
export function sizesQuery(run: number): string {
  return `select manifest, profile, records, sized, content from tally_bytes where since <= ${run} and (until is null or until > ${run})`;
}

/** The facts on uses of each judged case, together, to be joined to `c` as `u`. */
function usesOf(judging: number): string {
  const names = Object.keys(USES).map(quote).join(', ');
  return `(select judged, json_group_object(name, json(value)) as facts from (select judged, name, value from fact where judging = ${judging} and name in (${names}) order by judged, name) group by judged)`;
}

/** A member by what was concluded for it. */
function memberOf({ license, governing, facts }: Pick<LicenseCase, 'license' | 'governing' | 'facts'>): Omit<MixMember, 'items'> {
  const stated = Object.entries(JSON.parse(facts ?? '{}') as Record<string, boolean | null>);
  const answers = stated.map(([name, value]) => [USES[name]!, value === null ? 'unknown' : value ? 'yes' : 'no'] as const);
  return { license, ...(governing !== null && { governing }), ...(answers.length > 0 && { concluded: Object.fromEntries(answers) }) };
}

/** The judged cases of a judging by manifest, profile and license; items are never read. */
export function licenseCases(db: Db, judging: number, dataset?: string): LicenseCase[] {
  return sqlite(db)
    .prepare(
      `with c as materialized (select p.judged, ${LICENSE} as license, ${GOVERNING} as governing ${casesOf(judging, dataset)}),
         u as materialized ${usesOf(judging)}
       select p.manifest, p.profile, c.license, c.governing, u.facts, sum(p.items) as items
       from population p join c on c.judged = p.judged left join u on u.judged = p.judged
       where p.judging = ${judging} group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
    )
    .all() as LicenseCase[];
}

/** How many listings name an item that another list of its dataset names too: where each item counts once, there are so many fewer. */
export function listedAgain(db: Db, judging: number, dataset?: string): number {
  return sqlite(db)
    .prepare(
      `select coalesce(sum(p.items - cast(f.value as integer)), 0) from fact f join judged j on j.id = f.judged
       join (select dataset, sum(items) as items from population where judging = $judging group by dataset) p on p.dataset = j.dataset
       join dataset d on d.id = j.dataset
       where f.judging = $judging and f.name = 'dataset.distinct' and f.value is not null and ($dataset is null or d.name = $dataset)`,
    )
    .pluck()
    .get({ judging, dataset: dataset ?? null }) as number;
}

/** The licenses of a judging with their items, in the order in which items have them. */
export function licensesIn(db: Db, judging: number): MixMember[] {
  const rows = sqlite(db)
    .prepare(
      `with c as materialized (select p.judged, ${LICENSE} as license, ${GOVERNING} as governing ${casesOf(judging, undefined)}),
         u as materialized ${usesOf(judging)}
       select c.license, c.governing, u.facts, sum(p.items) as items from c left join u on u.judged = c.judged
       join (select judged, sum(items) as items, min(manifest * ${ROWS} + profile) as first from population where judging = ${judging} group by 1) p
         on p.judged = c.judged group by 1, 2, 3 order by min(p.first), 1, 2, 3`,
    )
    .all() as Pick<LicenseCase, 'license' | 'governing' | 'facts' | 'items'>[];
  return rows.map(({ items, ...concluded }) => ({ ...memberOf(concluded), items }));
}

/** Datasets that were judged by their descriptors alone, because no items of theirs are listed: they are not part of a mix. */
export function datasetsWithoutItems(db: Db, judging: number): string[] {
  return sqlite(db)
    .prepare(
      `select name from dataset where id in (select j.dataset from fact f join judged j on j.id = f.judged where f.judging = :judging and j.scope = 'dataset')
       and id not in (select dataset from population where judging = :judging) order by name`,
    )
    .pluck()
    .all({ judging }) as string[];
}

/** What was measured of each manifest and profile, as of a run. */
export function sizesOf(db: Db, run: number): Map<string, ProfileSizes> {
  const rows = sqlite(db).prepare(sizesQuery(run)).all() as (ProfileSizes & { manifest: number; profile: number })[];
  return new Map(rows.map(({ manifest, profile, ...sizes }) => [`${manifest}/${profile}`, sizes]));
}

/**
 * The members of a mix. Sizes are given where they were measured; items whose profile has several licenses, told apart by what was stated about
 * their hosts, are not told apart in bytes and count as not measured.
 */
export function membersOf(cases: readonly LicenseCase[], sizes?: ReadonlyMap<string, ProfileSizes>): MixMember[] {
  const shared = new Map<string, number>();
  for (const { manifest, profile } of cases) shared.set(`${manifest}/${profile}`, (shared.get(`${manifest}/${profile}`) ?? 0) + 1);
  const members = new Map<string, MixMember>();
  for (const { manifest, profile, license, governing, facts, items } of cases) {
    const concluded = memberOf({ license, governing, facts });
    const name = JSON.stringify(concluded);
    const member = members.get(name) ?? { ...concluded, items: 0 };
    member.items += items;
    const measured = shared.get(`${manifest}/${profile}`) === 1 ? sizes?.get(`${manifest}/${profile}`) : undefined;
    if (measured) member.sizes = plus(member.sizes, measured, items);
    members.set(name, member);
  }
  return [...members.values()];
}

function plus(before: Sizes | undefined, { records, sized, content }: ProfileSizes, items: number): Sizes {
  return {
    measured: (before?.measured ?? 0) + items,
    records: (before?.records ?? 0) + records,
    sized: (before?.sized ?? 0) + sized,
    content: (before?.content ?? 0) + content,
  };
}

/** The datasets that have items, by name. */
export function datasetsWithItems(db: Db, judging: number): string[] {
  return sqlite(db)
    .prepare('select distinct d.name from population p join dataset d on d.id = p.dataset where p.judging = ? order by 1')
    .pluck()
    .all(judging) as string[];
}
