import { LabelTotal } from '../../measure/label-counts.js';
import { FIELD_EXAMPLES, type FieldCount, type LabelCount } from '../../model/batch.js';
import type { FieldRate } from '../../model/views.js';
import { compare } from '../../text/show.js';
import { sqlite } from '../database.js';
import type { Db } from '../open-ledger.js';
import { type AsOf, inForce } from './as-of.js';

/** Fields that are added up over the parts of a manifest. */
const MAX_FIELDS = 20_000;

/** Adds up how often values of fields hold something over the parts of one manifest, in their order. */
export class FieldTotals {
  readonly #fields = new Map<string, { looked: number; kinds: Map<string, FieldCount['kinds'][number]> }>();
  readonly #labels = new Map<string, LabelTotal>();

  addLabels(counts: readonly LabelCount[]): void {
    for (const count of counts) {
      let total = this.#labels.get(count.field);
      if (total === undefined) this.#labels.set(count.field, (total = new LabelTotal()));
      total.add(count);
    }
  }

  /** The labels of each label column, by column. */
  labels(): LabelCount[] {
    return [...this.#labels].sort(([a], [b]) => compare(a, b)).map(([field, total]) => total.count(field));
  }

  add(counts: readonly FieldCount[]): void {
    for (const { field, looked, kinds } of counts) {
      let total = this.#fields.get(field);
      if (total === undefined) {
        if (this.#fields.size >= MAX_FIELDS) continue;
        total = { looked: 0, kinds: new Map() };
        this.#fields.set(field, total);
      }
      total.looked += looked;
      for (const { kind, holding, likely, examples } of kinds) {
        const before = total.kinds.get(kind) ?? { kind, holding: 0, likely: 0, examples: [] };
        total.kinds.set(kind, {
          kind,
          holding: before.holding + holding,
          likely: before.likely + likely,
          examples: [...new Set([...before.examples, ...examples])].slice(0, FIELD_EXAMPLES),
        });
      }
    }
  }

  /** All that was added, also for fields in which nothing was found: to be added to what other parts count. */
  counts(): FieldCount[] {
    return [...this.#fields].map(([field, { looked, kinds }]) => ({ field, looked, kinds: [...kinds.values()] }));
  }

  /** One for each field and kind that was found in it, by field and kind. */
  rows(): Omit<FieldRate, 'path' | 'query'>[] {
    return [...this.#fields]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([field, { looked, kinds }]) =>
        [...kinds.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1)).map((count) => ({ field, looked, ...count })),
      );
  }
}

/** How often values of fields hold something, as of a run: the fields where most do first. */
export function fieldRates(db: Db, at: Pick<AsOf, 'run'>): FieldRate[] {
  const rows = sqlite(db)
    .prepare(
      `select m.path, r.manifest, r.field, r.kind, r.looked, r.holding, r.likely, r.examples from field_rate r join manifest m on m.id = r.manifest
       where ${inForce('r')} order by m.path, r.likely desc, r.holding desc, r.field, r.kind`,
    )
    .all({ run: at.run }) as (Omit<FieldRate, 'examples' | 'query'> & { manifest: number; examples: string })[];
  return rows.map(({ manifest, examples, ...row }) => ({
    ...row,
    examples: JSON.parse(examples) as string[],
    query: `select r.holding, r.looked, r.likely from field_rate r where r.manifest = ${manifest} and r.field = '${row.field.replaceAll("'", "''")}' and r.kind = '${row.kind}' and ${inForce('r').replaceAll(':run', String(at.run))}`,
  }));
}
