/** What became of what lists from outside name: what is still in the data, what is not listed any more, and which lists for loaders left it out. */
import type { ListOnRecord } from '../../model/statement.js';
import type { AppliedList, ExcludedView } from '../../model/views.js';
import { sqlite } from '../database.js';
import { ROWS } from '../items.js';
import type { Db } from '../open-ledger.js';
import { PROFILES_SHARED } from '../profiles.js';
import { type AsOf, inForce } from '../read/as-of.js';
import { EXCLUDED, type Exclusion } from '../write/exclusion.js';

/**
 * The lists on record as of a run, each with what became of what it names. Of lists for loaders those count that were written before the run, so that what is said as of a run
 * stays the same afterwards, and that were made since the list is as it is now: an earlier one may not have known what it names.
 */
export function appliedLists(db: Db, at: AsOf): AppliedList[] {
  const statements = sqlite(db)
    .prepare(`select value, since, ${inForce('statement')} as now from statement where kind = 'list' and since <= :run order by id`)
    .all({ run: at.run }) as { value: string; since: number; now: number }[];
  const all = statements.map(({ value, ...rest }) => ({ list: JSON.parse(value) as ListOnRecord, ...rest }));
  if (!all.some(({ now }) => now === 1)) return [];
  const excluded = exclusionsBefore(db, at.run);
  return all
    .filter(({ now }) => now === 1)
    .map(({ list }) => {
      const since = Math.min(...all.filter((one) => one.list.id === list.id && one.list.sha256 === list.sha256).map((one) => one.since));
      const profiles = profilesNaming(db, list);
      return {
        list,
        inData: itemsOf(db, at, profiles, list),
        gone: goneOf(db, at, profiles),
        excluded: excluded.filter(({ of, view }) => view.run >= since && leavesOut(of, list)).map(({ view }) => view),
      };
    });
}

/** The rule that speaks against what a list names. */
const ruleOn = ({ says, proposed }: ListOnRecord): string =>
  says === 'reserved' ? 'optout/reserved' : proposed ? 'optout/listed-beside' : 'optout/listed';

/** Whether a list for loaders leaves out what another one names: of what may be kept any part does, of what is excluded only the whole. */
function leavesOut({ level, rules, whole }: Exclusion, list: ListOnRecord): boolean {
  return (whole || level !== 'excluded') && rules.includes(ruleOn(list));
}

/** SQL: a profile's items are named by a list; by snapshots those of which they refuse something, all snapshots together. */
const isNamed = ({ id, says }: Pick<ListOnRecord, 'id' | 'says'>): string =>
  says === 'reserved'
    ? "coalesce(json_extract(p.body, '$.listed.reserved.refused'), '{}') <> '{}'"
    : `exists (select 1 from json_each(p.body, '$.listed.named') where value = '${id.replaceAll("'", "''")}')`;

/** The profiles of the items that a list names. */
function profilesNaming(db: Db, list: ListOnRecord): number[] {
  return sqlite(db)
    .prepare(`select p.id from ${PROFILES_SHARED} p where instr(p.body, '"listed":') > 0 and ${isNamed(list)} order by 1`)
    .pluck()
    .all() as number[];
}

/** How many items of these profiles are in the data, with the query that gives it. */
function itemsOf(db: Db, { run }: AsOf, profiles: readonly number[], list: ListOnRecord): AppliedList['inData'] {
  const items = sqlite(db)
    .prepare(`select coalesce(sum(items), 0) from tally where ${inForce('tally')} and profile in (select value from json_each(:profiles))`)
    .pluck()
    .get({ run, profiles: JSON.stringify(profiles) }) as number;
  const query = `select coalesce(sum(t.items), 0) from tally t join profiles p on p.id = t.profile where t.since <= ${run} and (t.until is null or t.until > ${run}) and ${isNamed(list)}`;
  return { items, query };
}

type Named = { key: string | null; url: string | null; digest: string };

/** Names a row over the versions of its list, as long as nothing in its name is masked. */
const nameIn = ({ key, url, digest }: Named): string =>
  key !== null && !key.includes('•') ? `key ${key}` : url !== null && !url.includes('•') ? `url ${url}` : `digest ${digest}`;

/** Items of these profiles that are not listed any more, by the scan that saw so. An item that is there with another profile is still there. */
function goneOf(db: Db, { run }: AsOf, profiles: readonly number[]): AppliedList['gone'] {
  if (profiles.length === 0) return [];
  const given = { run, profiles: JSON.stringify(profiles) };
  const manifests = sqlite(db)
    .prepare('select distinct manifest from tally where until <= :run and profile in (select value from json_each(:profiles)) order by 1')
    .pluck()
    .all(given) as number[];
  const byRun = new Map<number, number>();
  for (const manifest of manifests) {
    const range = { low: manifest * ROWS, high: manifest * ROWS + ROWS - 1 };
    const gone = new Map<string, number>();
    const closed = sqlite(db)
      .prepare(
        `select key, url, lower(hex(digest)) as digest, until from item where id between :low and :high and until <= :run
         and profile in (select value from json_each(:profiles)) order by until`,
      )
      .iterate({ ...given, ...range }) as IterableIterator<Named & { until: number }>;
    for (const row of closed) gone.set(nameIn(row), row.until);
    if (gone.size === 0) continue;
    const there = sqlite(db)
      .prepare(`select key, url, lower(hex(digest)) as digest from item where id between :low and :high and ${inForce('item')}`)
      .iterate({ run, ...range }) as IterableIterator<Named>;
    for (const row of there) gone.delete(nameIn(row));
    for (const until of gone.values()) byRun.set(until, (byRun.get(until) ?? 0) + 1);
  }
  const dayOf = sqlite(db).prepare('select finished from run where id = ?').pluck();
  return [...byRun].sort(([a], [b]) => a - b).map(([at, items]) => ({ run: at, day: String(dayOf.get(at)).slice(0, 10), items }));
}

/** The lists for loaders that were written before a run was recorded, in order. */
function exclusionsBefore(db: Db, run: number): { of: Exclusion; view: ExcludedView }[] {
  const rows = sqlite(db)
    .prepare(
      `select seq, time, body from entry where kind = ? and seq < (select seq from entry where kind = 'run' and json_extract(body, '$.run') = ?) order by seq`,
    )
    .all(EXCLUDED, run) as { seq: number; time: string; body: string }[];
  return rows.map(({ seq, time, body }) => {
    const of = JSON.parse(body) as Exclusion;
    return { of, view: { entry: seq, time, run: of.run, level: of.level, items: of.items, sha256: of.sha256 } };
  });
}
