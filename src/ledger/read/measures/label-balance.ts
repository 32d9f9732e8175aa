/** How the labels of each label column are spread (docs/measures.md, "Label balance"). */

import { countedLabelFields } from '../../../measure/label-counts.js';
import { type LabelOver, MAX_LABELS } from '../../../model/batch.js';
import type { LabelBalance } from '../../../model/measure.js';
import { compare } from '../../../text/show.js';
import { sqlite } from '../../database.js';
import type { Db } from '../../open-ledger.js';
import { type AsOf, inForce } from '../as-of.js';

/** A label that fewer items carry is rare: too few to learn from, or to test with. */
const RARE = 10;

interface Row {
  dataset: string;
  manifest: number;
  field: string;
  label: string | null;
  items: number;
  over: LabelOver | null;
  of: number;
}

/** The balance of each label column as of a run, by dataset and column. */
export function labelBalances(db: Db, { run }: Pick<AsOf, 'run'>): LabelBalance[] {
  const rows = sqlite(db)
    .prepare(
      `select d.name as dataset, r.manifest, r.field, r.label, r.items, r.over, v.items as of from label_count r
       join manifest_version v on v.manifest = r.manifest and ${inForce('v')}
       join dataset_manifest dm on dm.manifest = r.manifest and ${inForce('dm')} join dataset d on d.id = dm.dataset
       where ${inForce('r')} order by d.name, r.field, r.manifest, r.label`,
    )
    .iterate({ run }) as IterableIterator<Row>;
  const columns = new Map<string, Column>();
  let column: Column | undefined;
  for (const { dataset, field, label, items, over, of } of rows) {
    // The row of the column comes before those of its labels: null is sorted first.
    if (label === null) {
      column = columnOf(columns, dataset, field);
      column.of += of;
      column.items += items;
      if (over !== null && column.over !== 'long') column.over = over;
    } else if (column !== undefined && column.over === undefined) {
      column.labels.set(label, (column.labels.get(label) ?? 0) + items);
      if (column.labels.size > MAX_LABELS) column.over = 'many';
    }
  }
  return [...columns.values()].map(balanceOf);
}

/** A label column of a dataset, over all manifests that have it. */
interface Column {
  dataset: string;
  field: string;
  of: number;
  items: number;
  labels: Map<string, number>;
  over?: LabelOver;
}

function columnOf(columns: Map<string, Column>, dataset: string, field: string): Column {
  const name = JSON.stringify([dataset, field]);
  let column = columns.get(name);
  if (column === undefined) columns.set(name, (column = { dataset, field, of: 0, items: 0, labels: new Map() }));
  return column;
}

/** How many items are in manifests with label columns of which nobody counted the labels: an earlier licit read them. */
export function withoutLabelCounts(db: Db, { run }: Pick<AsOf, 'run'>): number {
  const rows = sqlite(db)
    .prepare(
      `select v.items, v.roles from manifest_version v where ${inForce('v')} and json_array_length(v.roles, '$.roles.label') > 0
       and not exists (select 1 from label_count r where r.manifest = v.manifest and ${inForce('r')})`,
    )
    .all({ run }) as { items: number; roles: string }[];
  // Columns of boxes have the role too, and are never counted.
  return rows
    .filter(({ roles }) => countedLabelFields((JSON.parse(roles) as { roles: { label: string[] } }).roles.label).length > 0)
    .reduce((sum, { items }) => sum + items, 0);
}

function balanceOf({ dataset, field, of, items: labeled, labels, over }: Column): LabelBalance {
  const known = { dataset, field, items: of, labeled };
  if (over !== undefined) return { ...known, over };
  const sorted = [...labels].map(([label, items]) => ({ label, items })).sort((a, b) => b.items - a.items || compare(a.label, b.label));
  const [largest] = sorted;
  return {
    ...known,
    distinct: sorted.length,
    ...(largest && { largest }),
    ...(sorted.length > 1 && { evenness: evenness(sorted.map((one) => one.items)) }),
    rare: { under: RARE, labels: sorted.filter((one) => one.items < RARE).length },
    labels: sorted,
  };
}

/** Shannon entropy of counts over its highest value (Pielou 1966). */
function evenness(counts: readonly number[]): number {
  const all = counts.reduce((sum, n) => sum + n, 0);
  const entropy = counts.reduce((sum, n) => sum - (n / all) * Math.log(n / all), 0);
  return Math.min(1, Math.max(0, entropy / Math.log(counts.length)));
}
