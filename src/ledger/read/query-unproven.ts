/** Which lists have items that rules do not come to a verdict on. */
import type { Db } from '../open-ledger.js';
import type { AsOf } from './as-of.js';

/** Items of a list of a dataset for which one of some rules is not proven. */
export interface UnprovenIn {
  dataset: string;
  path: string;
  items: number;
}

/** The lists with such items, each item once. Lists whose names hold personal values are left out: nothing can be said of them by name. */
export function unprovenIn(db: Db, at: AsOf, rules: readonly string[]): UnprovenIn[] {
  return db
    .prepare(
      `select d.name as dataset, m.path, sum(p.items) as items from population p
       join manifest m on m.id = p.manifest join dataset d on d.id = p.dataset
       where p.judging = :judging
       and exists (select 1 from verdict v where v.judging = p.judging and v.judged = p.judged and v.verdict = 'unproven'
         and v.rule in (select value from json_each(:rules)))
       and not exists (select 1 from path_mask x where x.until is null and x.path = m.path and x.masked <> x.path)
       group by d.name, m.path order by items desc, m.path`,
    )
    .all({ judging: at.judging, rules: JSON.stringify(rules) }) as UnprovenIn[];
}
