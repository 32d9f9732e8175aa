/** What licit and other tools found in the same lists, item by item. */
import type { ListOnRecord } from '../../model/statement.js';
import { sqlite } from '../database.js';
import { documentsOf } from '../kept-documents.js';
import type { Db } from '../open-ledger.js';
import { type AsOf, inForce } from '../read/as-of.js';
import { TOOL } from './finds-in-scope.js';

/** How many items have such a find, by who found it: in the lists in which the tool found something of any kind, and of the kinds that it found at all, because what else it looked at is not known. */
export interface AgreementRow {
  tool: string;
  /** The coarse class of what was found (EMAIL, PHONE, SECRET …): tools and detectors cut kinds differently. */
  type: string;
  both: number;
  onlyTool: number;
  onlyLicit: number;
}

export interface Agreement {
  rows: AgreementRow[];
  /** By tool, how many imports there are, how many finds they have, and how many of these are in items. License claims are joined, too, and not counted here. */
  imports: { tool: string; imports: number; finds: number; joined: number }[];
}

export function agreementAt(db: Db, at: AsOf): Agreement {
  const types = documentsOf<{ id: string; type: string }>(db, at.judging, 'detector').map(({ id, type }): [string, string] => [
    id,
    id.startsWith('secret/') ? 'SECRET' : type,
  ]);
  const given = { run: at.run, types: JSON.stringify(Object.fromEntries(types)) };
  const rows = sqlite(db)
    .prepare(
      `with found as materialized (
         select distinct d.item, i.id >> 32 as list, coalesce(t.value, d.kind) as type, ${TOOL} as tool
         from detection d join item i on i.id = d.item left join json_each(:types) t on t.key = d.kind
         where d.reserved = 0 and ${inForce('i')}),
       looked as materialized (select distinct tool, list from found where tool is not null),
       each as (
         select l.tool, f.type, f.item, max(f.tool is not null) as theirs, max(f.tool is null) as ours
         from looked l join found f on f.list = l.list and (f.tool is null or f.tool = l.tool) group by 1, 2, 3)
       select tool, type, sum(theirs and ours) as both, sum(theirs and not ours) as onlyTool, sum(ours and not theirs) as onlyLicit
       from each group by 1, 2 having sum(theirs) > 0 order by 1, 2`,
    )
    .all(given) as AgreementRow[];
  const joined = new Map(
    sqlite(db)
      .prepare(
        `select ${TOOL} as tool, count(*) from detection d join item i on i.id = d.item where tool is not null and ${inForce('i')} group by 1`,
      )
      .raw()
      .all({ run: at.run }) as [string, number][],
  );
  return { rows, imports: importsAt(db, at, joined) };
}

function importsAt(db: Db, at: AsOf, joined: ReadonlyMap<string, number>): Agreement['imports'] {
  const lists = sqlite(db)
    .prepare(`select value from statement where kind = 'list' and json_extract(value, '$.says') = 'found' and ${inForce('statement')}`)
    .pluck()
    .all({ run: at.run }) as string[];
  const all = new Map<string, Agreement['imports'][number]>();
  for (const text of lists) {
    const { from, signed = 0 } = JSON.parse(text) as ListOnRecord;
    const tool = from.split(' ')[0]!;
    const one = all.get(tool) ?? { tool, imports: 0, finds: 0, joined: joined.get(tool) ?? 0 };
    one.imports += 1;
    one.finds += signed;
    all.set(tool, one);
  }
  return [...all.values()].sort((a, b) => (a.tool < b.tool ? -1 : 1));
}
